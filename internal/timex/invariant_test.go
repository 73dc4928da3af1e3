package timex

import (
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"dateline/internal/article"
	"dateline/internal/civil"
)

// checkInvariants fails the test where an expression breaks a promise of the
// package.
func checkInvariants(t *testing.T, text string, found []Expression) {
	t.Helper()
	end, valid := 0, utf8.ValidString(text)
	for _, x := range found {
		if x.Start < end || x.Start >= x.End || x.End > len(text) {
			t.Fatalf("span %v of %q lies wrong (text has %d bytes, the last expression ended at %d)", x.Span, x.Text, len(text), end)
		}
		if x.Text != text[x.Start:x.End] {
			t.Fatalf("text %q is not what the span covers: %q", x.Text, text[x.Start:x.End])
		}
		if valid && (!utf8.RuneStart(text[x.Start]) || x.End < len(text) && !utf8.RuneStart(text[x.End])) {
			t.Fatalf("span %v of %q cuts a rune", x.Span, x.Text)
		}
		if x.Value == "" || x.Rule == "" || x.Reason == "" || x.Type == "" || x.Basis == "" {
			t.Fatalf("incomplete expression %+v", x)
		}
		i := x.Interval
		if !i.Start.IsZero() && !i.End.IsZero() && i.End.Before(i.Start) {
			t.Fatalf("%q: interval %v ends before it starts", x.Text, i)
		}
		for _, d := range []civil.Date{i.Start, i.End} {
			if _, ok := civil.New(d.Year, d.Month, d.Day); !d.IsZero() && !ok {
				t.Fatalf("%q: no such day: %+v", x.Text, d)
			}
		}
		if i.IsZero() != (x.Precision == "") {
			t.Fatalf("%q: interval %v with precision %q", x.Text, i, x.Precision)
		}
		end = x.End
	}
}

func FuzzTag(f *testing.F) {
	for _, s := range []string{
		"On Tuesday, drones hit the port overnight, hours before the vote.",
		"from 3 to 5 March 0001; 31.12.9999; year-end; the 30th century; 99 centuries ago",
		"Ünïcode “Friday’s” 2025‑03‑14 – März, İstanbul Monday\u00a0night \xff\xfe May 5",
		"five million decades ago, 999999999 years later, 1/2 year, 2 1/2 weeks from now",
		"the year-ago third quarter of 1990s' twenty-twenty half a a a half century ago",
	} {
		f.Add(s, 2025, 3, 14)
	}
	tagger := New()
	f.Fuzz(func(t *testing.T, text string, y, m, d int) {
		day, ok := civil.New(y, time.Month(m), d)
		if !ok {
			t.Skip()
		}
		for _, domain := range []Domain{DomainNews, DomainNarrative} {
			found := tagger.Tag(Document{Text: text, Published: day, Domain: domain})
			checkInvariants(t, text, found)
			for _, x := range found {
				checkValue(t, tagger, x)
			}
		}
	})
}

// checkValue asks that a printed day, month or year be read as itself.
func checkValue(t *testing.T, tagger *Tagger, x Expression) {
	t.Helper()
	if x.Type != Date || len(x.Value) != len("2006-01-02") || strings.ContainsAny(x.Value, "WXQSHFR/") {
		return
	}
	if x.Interval.Start.Year < 1000 || x.Interval.Start.Year > 2199 {
		return
	}
	again := tagger.Tag(Document{Text: "on " + x.Value + ".", Published: friday})
	if len(again) != 1 || again[0].Value != x.Value {
		t.Fatalf("%q printed as %s and read again as %+v", x.Text, x.Value, again)
	}
}

// TestPrintedValues reads every printed day of some years again.
func TestPrintedValues(t *testing.T) {
	tagger := New()
	for d := (civil.Date{Year: 2023, Month: 1, Day: 1}); d.Year < 2025; d = d.AddDays(1) {
		for _, text := range []string{d.String(), longDay(d), d.Time().Format("January 2, 2006"), d.Time().Format("2 Jan 2006")} {
			got := tagger.Tag(Document{Text: text, Published: friday})
			if len(got) != 1 || got[0].Value != d.String() || got[0].Text != text {
				t.Fatalf("%q: %+v", text, got)
			}
		}
	}
}

// TestHostile asks for time linear in the text.
func TestHostile(t *testing.T) {
	tagger := New()
	for _, unit := range []string{"1 ", "Monday ", "the ", "a half ", "twenty ", "1/", "January 1 to ", "more than ", "two years and a ", "x", "’", "2024-", "from 1 ", "was "} {
		begin := time.Now()
		text := strings.Repeat(unit, 1<<20/len(unit))
		checkInvariants(t, text, tagger.Tag(Document{Text: text, Published: friday}))
		if took := time.Since(begin); took > time.Minute {
			t.Errorf("1 MB of %q took %v", unit, took)
		}
	}
}

func TestOneHugeLine(t *testing.T) {
	text := strings.Repeat("The envoy said on Tuesday that two days of talks would end on 3 May 2025, not in June. ", 10<<20/87)
	begin := time.Now()
	found := New().Tag(Document{Text: text, Published: friday})
	if want := 4 * (10 << 20 / 87); len(found) != want {
		t.Errorf("found %d expressions, want %d", len(found), want)
	}
	if took := time.Since(begin); took > time.Minute {
		t.Errorf("10 MB took %v", took)
	}
}

func TestConcurrent(t *testing.T) {
	tagger := New()
	var wait sync.WaitGroup
	for n := range 8 {
		wait.Go(func() {
			for i := range 50 {
				day := friday.AddDays(7*n + i)
				got := tagger.Tag(Document{Text: "It fell yesterday and in the third quarter, a year ago.", Published: day})
				if len(got) != 3 || got[0].Interval.Start != day.AddDays(-1) {
					t.Errorf("published %v: %+v", day, got)
				}
			}
		})
	}
	wait.Wait()
}

func TestSkip(t *testing.T) {
	text := "By Jane Monday\nPublished Friday\nIt fell on Tuesday."
	found := New().Tag(Document{Text: text, Published: friday, Skip: []article.Region{
		{Kind: article.Byline, Span: article.Span{Start: 0, End: 14}},
		{Kind: article.DateLine, Span: article.Span{Start: 15, End: 31}},
	}})
	if len(found) != 1 || found[0].Text != "Tuesday" {
		t.Errorf("found %+v, want Tuesday alone", found)
	}
}

func TestNoPublicationDate(t *testing.T) {
	if got := New().Tag(Document{Text: "on Tuesday"}); got != nil {
		t.Errorf("without a publication date: %+v", got)
	}
}

func TestOffset(t *testing.T) {
	text := "Two days after the ambush, police arrested a man. The raid was on 5 March. Hours before the talks, guns fell silent."
	found := New().Tag(Document{Text: text, Published: friday})
	if len(found) != 3 {
		t.Fatalf("found %+v, want three", found)
	}
	for i, want := range []struct {
		n     int
		unit  Unit
		vague bool
		event string
		dates bool
	}{{2, Day, false, "the ambush", false}, {}, {-1, Hour, true, "the talks", true}} {
		x := found[i]
		if want.event == "" {
			if x.Offset != nil {
				t.Errorf("%q has an offset", x.Text)
			}
			continue
		}
		o := x.Offset
		if o == nil || o.N != want.n || o.Unit != want.unit || o.Vague != want.vague || o.Event.Of(text) != want.event || x.Dates() != want.dates {
			t.Errorf("%q: offset %+v, dates %v; want %+v", x.Text, o, x.Dates(), want)
		}
	}
	i, p := found[0].Offset.From(civil.Date{Year: 2025, Month: 2, Day: 27})
	if i != civil.DayOf(civil.Date{Year: 2025, Month: 3, Day: 1}) || p != civil.Day {
		t.Errorf("two days after 27 February: %v %v", i, p)
	}
}

func BenchmarkTag(b *testing.B) {
	text := strings.Repeat(`The ministry said on Tuesday that talks would resume in two days. `+
		`Residents of the valley have repaired the mill, the school and the bridge, and most of the orchards are in bloom again. `+
		`Nobody knows who gave the order; the colonel, who was seen in the capital in August, denies that he did. `+
		`A year ago the road was closed, and traders had to walk over the pass with their mules and their children. `, 50)
	tagger := New()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		tagger.Tag(Document{Text: text, Published: friday})
	}
}
