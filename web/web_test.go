package web

import (
	"bytes"
	"compress/gzip"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/timeline"
)

func day(y int, m time.Month, d int) civil.Date { return civil.Date{Year: y, Month: m, Day: d} }

func TestEverythingHasALabel(t *testing.T) {
	for _, v := range event.Types {
		if typeLabels[v] == "" || quadLabels[v.Quad()] == "" {
			t.Errorf("type %s has no label", v)
		}
	}
	for _, v := range event.Statuses {
		if statusLabels[v] == "" || v != event.Happened && statusTitles[v] == "" {
			t.Errorf("status %s has no label", v)
		}
	}
	for _, v := range event.Bases {
		if basisLabels[v] == "" {
			t.Errorf("basis %s has no label", v)
		}
	}
	for _, v := range civil.Precisions {
		if precisionLabels[v] == "" {
			t.Errorf("precision %s has no label", v)
		}
	}
	for _, v := range timeline.Params {
		if fieldLabels[v] == "" {
			t.Errorf("parameter %s has no label", v)
		}
	}
}

func TestTypeLabel(t *testing.T) {
	for _, c := range []struct {
		kind       event.Type
		mode, want string
	}{
		{event.Assault, "", "Attack"}, {event.Assault, "drone", "Attack · drone"}, {event.Consult, "election", "Election"},
		{event.Coerce, "coup", "Seizure of power"}, {event.Assault, "suicide_attack", "Attack · suicide attack"}, {"NEW", "", "NEW"},
	} {
		if got := typeLabel(c.kind, c.mode); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.kind, c.mode, got, c.want)
		}
	}
}

func TestBadgeAndDatetime(t *testing.T) {
	for _, c := range []struct {
		interval        civil.Interval
		precision       civil.Precision
		badge, datetime string
	}{
		{civil.DayOf(day(2025, 3, 11)), civil.Day, "", "2025-03-11"},
		{civil.MonthOf(2024, 8), civil.Month, "month", "2024-08"},
		{civil.ThirdOfMonth(2025, 5, civil.Early), civil.Month, "part of a month", "2025-05"},
		{civil.YearOf(2022), civil.Year, "year", "2022"},
		{civil.WeekOf(day(2025, 3, 11)), civil.Week, "week", "2025-W11"},
		{civil.Interval{Start: day(2022, 2, 24)}, civil.Range, "open", "2022-02-24"},
		{civil.Interval{Start: day(2025, 3, 10), End: day(2025, 3, 11)}, civil.Range, "range", "2025-03"},
		{civil.DecadeOf(2010), civil.Decade, "decade", "2010-01-01"},
		{civil.Interval{}, "", "", ""},
	} {
		if got := precisionBadge(event.Dating{Interval: c.interval, Precision: c.precision}); got != c.badge {
			t.Errorf("%v: badge %q, want %q", c.interval, got, c.badge)
		}
		if got := datetime(c.interval); got != c.datetime {
			t.Errorf("%v: datetime %q, want %q", c.interval, got, c.datetime)
		}
	}
}

func TestGap(t *testing.T) {
	from := day(2025, 3, 11)
	for _, c := range []struct {
		days int
		want string
	}{
		{0, ""}, {1, "the next day"}, {-1, "the day before"}, {4, "4 days later"}, {-9, "9 days earlier"},
		{21, "3 weeks later"}, {90, "3 months later"}, {730, "2 years later"},
	} {
		if got := gapText(from, from.AddDays(c.days)); got != c.want {
			t.Errorf("%d days: %q, want %q", c.days, got, c.want)
		}
	}
}

func TestMoment(t *testing.T) {
	day := day(2025, 3, 14)
	for want, at := range map[string]time.Time{
		"Friday 14 March 2025":                  day.Time(),
		"Friday 14 March 2025, 09:35 UTC":       time.Date(2025, 3, 14, 9, 35, 0, 0, time.UTC),
		"Friday 14 March 2025, 20:30 UTC+02:00": time.Date(2025, 3, 14, 20, 30, 0, 0, time.FixedZone("", 7200)),
	} {
		if got := momentText(day, at); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestCount(t *testing.T) {
	for want, got := range map[string]string{"1 event": count(1, "event"), "0 events": count(0, "event"), "12,345 days": count(12345, "day"),
		"1,234,567": number(1234567), "2 countries": count(2, "country"), "999": number(999)} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestQuote(t *testing.T) {
	const sentence = "Él llegó el Tuesday, not Tuesday."
	at := strings.LastIndex(sentence, "Tuesday")
	for name, c := range map[string]struct {
		d    event.Dating
		want Quote
	}{
		"by its span":               {event.Dating{Expression: "Tuesday", Span: article.Span{Start: 100 + at, End: 107 + at}}, Quote{sentence[:at], "Tuesday", "."}},
		"a wrong span":              {event.Dating{Expression: "Tuesday", Span: article.Span{Start: 3, End: 7}}, Quote{"Él llegó el ", "Tuesday", ", not Tuesday."}},
		"a span too far":            {event.Dating{Expression: "Tuesday", Span: article.Span{Start: 130, End: 900}}, Quote{"Él llegó el ", "Tuesday", ", not Tuesday."}},
		"words of another sentence": {event.Dating{Expression: "March", Span: article.Span{Start: 3, End: 8}}, Quote{Before: sentence}},
		"no expression":             {event.Dating{}, Quote{Before: sentence}},
	} {
		if diff := cmp.Diff(c.want, quoteOf(sentence, 100, c.d)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// FuzzQuote: the parts of a quote are the sentence.
func FuzzQuote(f *testing.F) {
	f.Add("On Tuesday it rained", "Tuesday", 3, 10, 0)
	f.Fuzz(func(t *testing.T, sentence, expression string, start, end, at int) {
		q := quoteOf(sentence, at, event.Dating{Expression: expression, Span: article.Span{Start: start, End: end}})
		if q.Before+q.Marked+q.After != sentence {
			t.Fatalf("%q became %+v", sentence, q)
		}
		if q.Marked != "" && q.Marked != expression {
			t.Fatalf("marked %q, not %q", q.Marked, expression)
		}
	})
}

func TestGroupsKeepEveryEventOnce(t *testing.T) {
	dated := func(id string, i civil.Interval, p civil.Precision) timeline.Event {
		return timeline.Event{ID: id, Date: event.Dating{Interval: i, Precision: p}}
	}
	first := civil.DayOf(day(2024, 8, 1))
	groups := groupsOf([]timeline.Event{
		dated("a", first, civil.Day), dated("b", civil.MonthOf(2024, 8), civil.Month), dated("c", first, civil.AtTime),
		dated("d", civil.DayOf(day(2024, 8, 5)), civil.Day), dated("e", civil.Interval{}, ""),
	}, timeline.Oldest)
	var got []string
	for _, g := range groups {
		line := g.Heading + " " + g.Badge + " " + g.Gap + ":"
		for _, e := range g.Events {
			line += e.ID
		}
		got = append(got, line)
	}
	want := []string{"August 2024 month :b", "1 August 2024  :ac", "5 August 2024  4 days later:d", "No date given  :e"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("groups (-want +got):\n%s", diff)
	}
}

func TestSnippet(t *testing.T) {
	for query, want := range map[string]string{
		"":                              `data-collection=""`,
		"collection=main&min_sources=3": `data-collection="main" data-min-sources="3"`,
		"q=" + url.QueryEscape(`"><b>`): `data-q="&quot;>&lt;b>"`,
		"source=A,B&source=C":           `data-query="source=A%2CB&amp;source=C"`,
	} {
		values, _ := url.ParseQuery(query)
		f, err := timeline.ParseFilter(values)
		if err != nil {
			t.Fatal(err)
		}
		page := Timeline{Site: Site{BaseURL: "https://d.example"}, Filter: f}
		if got := page.snippet(); got != `<script src="https://d.example/embed/v1.js" `+want+` async></script>` {
			t.Errorf("%s: %s", query, got)
		}
	}
}

func TestExternal(t *testing.T) {
	for link, want := range map[string]string{
		"https://a.example/x?y=1": "https://a.example/x?y=1", "http://a.example": "http://a.example",
		"javascript:alert(1)": "", "data:text/html,x": "", "//a.example": "", "ftp://a.example/x": "", "": "", "http://": "", " JaVaScRiPt:x": "",
	} {
		if got := external(link); got != want {
			t.Errorf("%q: %q, want %q", link, got, want)
		}
	}
}

func TestParties(t *testing.T) {
	shown, folded := parties([]event.Actor{{Name: "A", Role: event.Doer}, {Name: "B", Role: event.Doer}, {Code: "RUS", Role: event.Recipient}, {Name: "D", Role: event.Participant}}, Names{}, true)
	var line []string
	for _, p := range shown {
		line = append(line, p.Join+" "+p.Name)
	}
	if diff := cmp.Diff([]string{" A", ", B", "→ RUS", "with D"}, line); diff != "" || len(folded) != 0 {
		t.Errorf("line (-want +got):\n%s", diff)
	}
	if shown, folded := parties(make([]event.Actor, 60), Names{}, true); len(shown) != 6 || len(folded) != 54 {
		t.Errorf("of 60 actors %d are shown and %d folded", len(shown), len(folded))
	}
}

func TestGuidesHaveNoInlineStyle(t *testing.T) {
	guides, err := Guides()
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"reading", "embedding", "csv"} {
		g := guides[i]
		if g.Slug != want || g.Title == "" || strings.Contains(g.HTML, "style=") || strings.Contains(g.HTML, "<script") {
			t.Errorf("guide %d: %q %q", i, g.Slug, g.Title)
		}
	}
}

// TestStaticFilesAreSmall: what a page loads beside itself is bounded, as it is
// sent. embed.js and v1.js are for other pages.
func TestStaticFilesAreSmall(t *testing.T) {
	zipped := func(name string) int {
		f, ok := Static()[name]
		if !ok {
			t.Fatalf("no %s", name)
		}
		if hashed := Static()[strings.TrimPrefix(f.Path, "/static/")]; hashed.Name != name {
			t.Errorf("%s is not found under %s", name, f.Path)
		}
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		_, _ = z.Write(f.Data)
		_ = z.Close()
		return b.Len()
	}
	if n := zipped("dateline.js") + zipped("chart.js"); n > 15<<10 {
		t.Errorf("the scripts of a page are %d bytes", n)
	}
	if n := zipped("dateline.css"); n > 10<<10 {
		t.Errorf("the style sheet is %d bytes", n)
	}
	if n := zipped("embed.js") + zipped("v1.js"); n > 4<<10 {
		t.Errorf("the scripts of the widget are %d bytes", n)
	}
}

func TestRevisionText(t *testing.T) {
	dead := 1200
	day := civil.DayOf(civil.Date{Year: 2025, Month: 3, Day: 11})
	for _, c := range []struct {
		revision timeline.Revision
		want     string
	}{
		{timeline.Revision{Interval: day, Precision: civil.Day, Status: event.Happened, Sources: 1}, "11 March 2025, 1 source"},
		{timeline.Revision{Interval: day, Precision: civil.Day, Status: event.Planned, Sources: 3}, "11 March 2025, planned, 3 sources"},
		{timeline.Revision{Status: event.Happened, Sources: 2, Killed: &dead}, "No date given, 2 sources, 1,200 killed"},
	} {
		if got := revisionText(c.revision); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
