package main

import (
	"strings"
	"testing"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/event"
)

// TestCalibration checks what counts as right, and in which band.
func TestCalibration(t *testing.T) {
	const text = "They met. They fought. They left."
	day := civil.Date{Year: 2024, Month: 5, Day: 6}
	tell := func(from, to int, typ event.Type, d civil.Date, confidence float64) event.Mention {
		span := article.Span{Start: from, End: to}
		return event.Mention{Span: span, Trigger: span, Type: typ, Confidence: confidence,
			Date: event.Dating{Interval: civil.Interval{Start: d, End: d}}}
	}
	found := map[string]reading{"a": {&article.Article{ID: "a", Text: text}, []event.Mention{
		tell(0, 9, event.Consult, day, .95),             // right
		tell(10, 22, event.Assault, day.AddDays(1), .5), // another day
		tell(23, 33, event.Retreat, day, .9),            // nothing expected
	}}}
	golds := []expected{
		{Article: "a", Quote: "met", Type: "CONSULT", Start: &day, End: &day},
		{Article: "a", Quote: "fought", Type: "ASSAULT", Start: &day, End: &day},
	}
	var c calibration
	count := func(m *event.Mention, judged, right bool) { c.add(m.Confidence, judged, right) }
	if err := judge(found, golds, count); err != nil {
		t.Fatal(err)
	}
	if got, want := c.bands[9], (band{told: 1, right: 1, all: 2}); got != want {
		t.Errorf("at .9: %+v, want %+v", got, want)
	}
	if got, want := c.bands[5], (band{told: 1, all: 1}); got != want {
		t.Errorf("at .5: %+v, want %+v", got, want)
	}
	var out strings.Builder
	c.print(&out)
	if want := "Brier score 0.126 over 2 mentions"; !strings.Contains(out.String(), want) {
		t.Errorf("%s\nwant %s", out.String(), want)
	}
	golds[0].Quote = "slept"
	if err := judge(found, golds, count); err == nil {
		t.Error("a quote that is not in the text is no error")
	}
}
