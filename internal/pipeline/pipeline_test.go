package pipeline_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/pipeline"
	"dateline/testdata"

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
		"will reopen | CONCEDE planned |  none | Turkey",
		"had asked | REQUEST happened | 2025-03-13 narrative | Turkey",
		"have regained | ASSAULT happened | 2025-03-14 publication | Egypt",
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

// demo is the articles of the demo.
func demo(tb testing.TB) []*article.Article {
	tb.Helper()
	r, err := testdata.Articles()
	if err != nil {
		tb.Fatal(err)
	}
	var out []*article.Article
	for lines := bufio.NewScanner(r); lines.Scan(); {
		var d struct{ Title, Text, Published string }
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			tb.Fatal(err)
		}
		day, err := civil.Parse(d.Published[:len("2006-01-02")])
		if err != nil {
			tb.Fatal(err)
		}
		a := &article.Article{Title: d.Title, Text: d.Text, Published: article.Publication{Day: day}}
		a.Layout()
		out = append(out, a)
	}
	return out
}

// BenchmarkMentions reads the demo's articles on one core; an article of news
// has about 3 KB.
func BenchmarkMentions(b *testing.B) {
	articles, p := demo(b), pipeline.New()
	size := 0
	for _, a := range articles {
		size += len(a.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range articles {
			p.Mentions(a)
		}
	}
	b.ReportMetric(float64(b.N)*float64(size)/3000/b.Elapsed().Seconds(), "articles/s")
}

// TestLinear reads an article and one eight times as long, of the same
// paragraphs: the work for each byte shall not grow.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second")
	}
	var text strings.Builder
	for _, a := range demo(t)[:8] {
		text.WriteString(a.Text + "\n\n")
	}
	p := pipeline.New()
	work := func(times int) float64 {
		a := &article.Article{Text: strings.Repeat(text.String(), times), Published: article.Publication{Day: civil.Date{Year: 2025, Month: 3, Day: 14}}}
		a.Layout()
		p.Mentions(a)
		return testing.AllocsPerRun(1, func() { p.Mentions(a) }) / float64(times)
	}
	if one, eight := work(1), work(8); eight > 1.5*one {
		t.Errorf("%.0f allocations for a text, %.0f for each of eight: work grows with the length", one, eight)
	}
}
