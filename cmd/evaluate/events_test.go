package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/internal/civil"
	"dateline/internal/event"
)

// TestGold holds the share of expected events that come out with the right
// date. The articles and their gold were written by people who did not know
// the rules. The demo's then served to mend the rules, the other set hardly.
func TestGold(t *testing.T) {
	for _, c := range []struct {
		name  string
		sets  []string
		least int // per cent
	}{
		{"demo", []string{"demo/sudan-2023", "demo/ukraine-2025"}, 95},
		{"dev", []string{"events/dev1", "events/dev2"}, 70},
	} {
		t.Run(c.name, func(t *testing.T) {
			var all tally
			for _, set := range c.sets {
				var missed strings.Builder
				one := scoreSet(t, filepath.Join("..", "..", "testdata", set), &missed)
				all.gold += one.gold
				all.dated += one.dated
				t.Logf("%s: %d of %d dated right\n%s", set, one.dated, one.gold, missed.String())
			}
			if all.gold < 200 || 100*all.dated < c.least*all.gold {
				t.Errorf("%d of %d expected events have the right date, want %d %%", all.dated, all.gold, c.least)
			}
		})
	}
}

func scoreSet(t *testing.T, path string, missed io.Writer) tally {
	t.Helper()
	found, err := readMentions(path + ".jsonl")
	if err != nil {
		t.Fatal(err)
	}
	golds, err := readExpected(path + ".gold.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	one, err := score(found, golds, missed)
	if err != nil {
		t.Fatal(err)
	}
	return one
}

func TestRightDate(t *testing.T) {
	day := func(s string) civil.Date {
		d, err := civil.Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	gold := func(start, end string) *expected {
		a, b := day(start), day(end)
		return &expected{Start: &a, End: &b}
	}
	for _, c := range []struct {
		name       string
		gold       *expected
		start, end string
		want       bool
	}{
		{"the same day", gold("2025-03-11", "2025-03-11"), "2025-03-11", "2025-03-11", true},
		{"another day", gold("2025-03-11", "2025-03-11"), "2025-03-12", "2025-03-12", false},
		{"inside a month", gold("2025-03-01", "2025-03-31"), "2025-03-11", "2025-03-11", true},
		{"wider than the gold", gold("2025-03-11", "2025-03-11"), "2025-03-01", "2025-03-31", false},
		{"no date wanted", &expected{}, "2025-03-11", "2025-03-11", false},
	} {
		m := event.Mention{Date: event.Dating{Interval: civil.Interval{Start: day(c.start), End: day(c.end)}}}
		if got := rightDate(c.gold, &m); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	if !rightDate(&expected{}, &event.Mention{}) {
		t.Error("no date wanted, none given: want right")
	}
}

func TestEventsCommand(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	articles := write("a1.jsonl", `{"id":"a","text":"Rebels attacked the town on Tuesday. Nobody spoke.","published":"2025-03-14"}`)
	for _, c := range []struct{ gold, want string }{
		{`{"article_id":"a","quote":"attacked the town","date_start":"2025-03-11","date_end":"2025-03-11","event_type":"ASSAULT"}`, "right date  100.0 %"},
		{`{"article_id":"a","quote":"attacked the town","date_start":"2025-03-11","date_end":"2025-03-11","event_type":"ASSAULT"}`, "            100.0 %  1 of 1"},
		{`{"article_id":"a","quote":"attacked the town","date_start":"2025-03-10","date_end":"2025-03-10","event_type":"ASSAULT"}`, "DATE    a"},
		{`{"article_id":"a","quote":"Nobody spoke","date_start":null,"date_end":null,"event_type":"CONSULT"}`, "MISSED  a"},
	} {
		var out strings.Builder
		e := eventsCommand{Articles: articles, Gold: write("gold.jsonl", c.gold+"\n"), Errors: true}
		if err := e.Run(&out); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(out.String(), c.want) {
			t.Errorf("%s: no %q in\n%s", c.gold, c.want, out.String())
		}
	}
	e := eventsCommand{Articles: articles, Gold: write("gold.jsonl", `{"article_id":"b","quote":"x"}`)}
	if err := e.Run(&strings.Builder{}); err == nil {
		t.Error("gold of an article that is not there: no error")
	}
}
