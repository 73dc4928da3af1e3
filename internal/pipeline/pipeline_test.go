package pipeline_test

import (
	"fmt"
	"strings"
	"testing"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/pipeline"

	"github.com/google/go-cmp/cmp"
)

// report is agency copy as a reader pastes it from a page: a headline, a
// dateline, furniture, and the constructions that news dates by. The places
// and names are real, the events are not.
const report = `Envoy flies in as ports trade fire

BEIRUT, Lebanon (Harbour Wire) — Turkish President Recep Tayyip Erdogan received the French envoy on Thursday, a day after drones attacked the port of Tripoli for the second time in a month.

“We will reopen the border,” Erdogan told reporters late Thursday. He said he had asked for a 30-day pause in the fighting.

Libyan troops have regained ground that the rebels took in a surprise raid in August. On Tuesday, Egypt launched dozens of drones at Benghazi overnight, hours before the talks in Cairo. Libya said it downed 40 drones, killing nobody.

Talks between Turkey and Egypt are scheduled for next Monday in Rome.

Read more
©2025 Harbour Wire`

func TestMentions(t *testing.T) {
	a := &article.Article{Text: report, Published: article.Publication{Day: civil.Date{Year: 2025, Month: 3, Day: 14}}}
	a.Layout()
	var got []string
	for _, m := range pipeline.New().Mentions(a) {
		place := "-"
		if m.Place != nil {
			place = m.Place.Name
		}
		got = append(got, fmt.Sprintf("%s | %s %s | %s %s | %s", m.Trigger.Of(a.Text), m.Type, m.Status, m.Date.EDTF, m.Date.Basis, place))
	}
	want := []string{
		"received | CONSULT happened | 2025-03-13 relative | Lebanon",
		"attacked | ASSAULT happened | 2025-03-12 narrative | Tripoli",
		"will reopen | RETREAT planned |  none | Turkey",
		"had asked | REQUEST happened | 2025-03-13 narrative | Turkey",
		"have regained | ASSAULT happened |  none | Egypt",
		"took | COERCE happened | 2024-08 relative | Lebanon",
		"launched | ASSAULT happened | 2025-03-11 relative | Benghazi",
		"downed | ASSAULT happened | 2025-03-11 narrative | Benghazi",
		"are scheduled | CONSULT planned | 2025-03-17 relative | Rome",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
}

func TestTagLeavesFurnitureOut(t *testing.T) {
	a := &article.Article{Text: report, Published: article.Publication{Day: civil.Date{Year: 2025, Month: 3, Day: 14}}}
	a.Layout()
	for _, x := range pipeline.New().Tag(a) {
		if x.Span.Of(a.Text) != x.Text {
			t.Errorf("%q is not at %v", x.Text, x.Span)
		}
		if strings.Contains(x.Text, "©") || x.Start > strings.Index(report, "Read more") {
			t.Errorf("%q is tagged in the page's furniture", x.Text)
		}
	}
}

func BenchmarkMentions(b *testing.B) {
	a := &article.Article{Text: report, Published: article.Publication{Day: civil.Date{Year: 2025, Month: 3, Day: 14}}}
	a.Layout()
	p := pipeline.New()
	b.SetBytes(int64(len(report)))
	for b.Loop() {
		p.Mentions(a)
	}
}
