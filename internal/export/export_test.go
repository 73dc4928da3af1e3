package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rivo/uniseg"
	"pgregory.net/rapid"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/fault"
	"dateline/internal/timeline"
)

var update = flag.Bool("update", false, "write the golden files anew")

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (go test -update writes it anew): %s", name, diff)
	}
}

func dating(from, to string, p civil.Precision) event.Dating {
	start, _ := civil.Parse(from)
	end, _ := civil.Parse(to)
	i := civil.Interval{Start: start, End: end}
	return event.Dating{Interval: i, Precision: p, EDTF: civil.EDTF(i, p), Expression: "on Tuesday", Timex: from, Rule: "weekday", Basis: event.Relative}
}

func number3() *int { n := 3; return &n }

// samples are an event with everything and one with nothing.
func samples() []timeline.Event {
	at := time.Date(2025, 3, 14, 21, 5, 0, 0, time.FixedZone("", 3600))
	other, _ := civil.Parse("2025-03-10")
	return []timeline.Event{
		{
			ID: "01jp9z6q8v3w5x7y", Revision: 4, Collections: []string{"main", "talks|2025"},
			Date:        dating("2025-03-10", "2025-03-11", civil.Range),
			Alternative: []timeline.Dated{{Interval: civil.DayOf(other), Precision: civil.Day, Reports: 2}},
			Status:      event.Happened, Headline: `Officials, "tired", agree`, Type: event.Agree, Mode: "ceasefire",
			Actors: []event.Actor{
				{Name: "Marco Rubio", Code: "USAGOV", Role: event.Doer}, {Name: "A|B", Role: event.Participant},
				{Name: "Ukraine", Code: "UKR", Role: event.Recipient},
			},
			Attribution: []event.Attribution{{Name: "Tass", Code: "RUSMED"}, {Name: "a witness"}},
			Place:       &event.Place{Name: "Jeddah", Country: "SA", Latitude: 21.54238, Longitude: -39.19797, Precision: "city", GeoNamesID: 105343},
			Killed:      number3(), Importance: .712, Confidence: .9, Mentions: 3,
			Sources:        []timeline.Source{{Name: "Wire", URL: "https://wire.example/a?b=1&c=2"}, {Name: "paper.txt"}},
			FirstPublished: at, LastPublished: at.Add(time.Hour),
			Evidence:  "Line one\nand two, of U.S. <officials> — \u201cagreed\u201d\r\n",
			CreatedAt: at, UpdatedAt: at,
		},
		{
			ID: "01jp9z6q8v3w5x80", Revision: 1, Collections: []string{"main"}, Date: event.Dating{Basis: event.NoDate},
			Status: event.Planned, Headline: "=HYPERLINK(1)", Type: event.Consult, Confidence: .5, Mentions: 1,
			Sources: []timeline.Source{{Name: "@wire"}}, FirstPublished: at, LastPublished: at, Evidence: "-5 and more", CreatedAt: at, UpdatedAt: at,
		},
	}
}

func mentionSamples() []MentionRow {
	day, _ := civil.Parse("2025-03-14")
	a := &article.Article{ID: "news/a.txt", Text: "Talks ended on Tuesday in Jeddah.", Published: article.Publication{Day: day, At: day.Time()}}
	full := event.Mention{
		Sentence: 2, Span: article.Span{Start: 0, End: 33}, Evidence: a.Text, Headline: "Talks end in Jeddah",
		Date: dating("2025-03-11", "2025-03-11", civil.Day), Status: event.Happened, Type: event.Consult, Mode: "meet",
		Actors:      []event.Actor{{Name: "Marco Rubio", Code: "USAGOV", Role: event.Doer}, {Name: "Talks: the film", Role: event.Participant}},
		Attribution: event.Attribution{Name: "Russia", Code: "RUSGOV"},
		Place:       &event.Place{Name: "Jeddah", Country: "SA", Latitude: 21.5, Longitude: 39.25, Precision: "city"},
		Killed:      number3(), Confidence: .75,
	}
	bare := event.Mention{Evidence: "\x1b[31mNothing\tis known.", Headline: "Nothing", Date: event.Dating{Basis: event.NoDate},
		Status: event.Hypothetical, Type: event.Reject, Place: &event.Place{Name: "the sea"}, Confidence: 1}
	clock := *a
	clock.Published.At = time.Date(2025, 3, 14, 9, 30, 0, 0, time.FixedZone("", -5*3600))
	return []MentionRow{Mention(a, full), Mention(&clock, bare)}
}

func write[T any](t *testing.T, make func(*bytes.Buffer) (*Writer[T], error), rows ...T) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := make(&b)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		if err := w.Write(row); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func eventsIn(t *testing.T, f Format, o Options, events ...timeline.Event) []byte {
	t.Helper()
	rows := make([]*timeline.Event, len(events))
	for i := range events {
		rows[i] = &events[i]
	}
	return write(t, func(b *bytes.Buffer) (*Writer[*timeline.Event], error) { return NewEvents(b, f, o) }, rows...)
}

func TestGolden(t *testing.T) {
	golden(t, "events.csv", eventsIn(t, CSV, Options{BaseURL: "https://news.example/dates/"}, samples()...))
	golden(t, "events-excel.csv", eventsIn(t, CSV, Options{Excel: true}, samples()...))
	golden(t, "events.jsonl", eventsIn(t, JSONL, Options{}, samples()...))
	golden(t, "empty.csv", eventsIn(t, CSV, Options{}))
	for _, f := range []Format{CSV, JSONL, Table} {
		golden(t, "extract."+string(f), write(t, func(b *bytes.Buffer) (*Writer[MentionRow], error) {
			return NewExtract(b, f, Options{Width: 120})
		}, mentionSamples()...))
	}
	for _, f := range []Format{CSV, JSONL} {
		var rows []MentionRow
		for _, m := range mentionSamples() {
			rows = append(rows, Report("01jp9z6q8v3w5x7y", &timeline.Report{InputID: m.ArticleID, Mention: m.Mention,
				Published: time.Date(2025, 3, 14, 0, 0, 0, 0, time.UTC), Day: civil.Date{Year: 2025, Month: 3, Day: 14}}))
		}
		golden(t, "mentions."+string(f), write(t, func(b *bytes.Buffer) (*Writer[MentionRow], error) {
			return NewMentions(b, f, Options{})
		}, rows...))
	}
}

// The lists of the contract, as it prints them.
const (
	contractEvents  = `event_id, revision, collection, date_start, date_end, date_precision, date_edtf, date_display, date_basis, alternative_dates, status, headline, event_type, event_mode, quad_class, actor_names, actor_codes, recipient_names, recipient_codes, attribution_codes, place, country_iso2, latitude, longitude, geo_precision, geonames_id, killed, injured, importance, confidence, mention_count, source_count, source_names, source_urls, first_published, last_published, evidence, date_expression, date_rule, url, created_at, updated_at`
	contractMention = `article_id, published, sentence, headline, evidence, evidence_start, evidence_end, date_start, date_end, date_precision, date_edtf, date_expression, date_timex, date_rule, date_basis, status, event_type, event_mode, quad_class, actors, attribution_name, attribution_code, place, country_iso2, latitude, longitude, geo_precision, geonames_id, killed, injured, confidence`
)

func TestColumnsAreThoseOfTheContract(t *testing.T) {
	header, _, _ := strings.Cut(string(eventsIn(t, CSV, Options{})), "\r\n")
	if diff := cmp.Diff(contractEvents, strings.ReplaceAll(header, ",", ", ")); diff != "" {
		t.Error(diff)
	}
	var names []string
	for _, c := range mentionColumns {
		names = append(names, c.name)
	}
	if diff := cmp.Diff(contractMention, strings.Join(names, ", ")); diff != "" {
		t.Error(diff)
	}
}

func TestCSVReadsBack(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		e := samples()[0]
		e.Headline = strings.ReplaceAll(rapid.String().Draw(r, "headline"), "\r\n", "\n") // the reader makes that change
		e.Evidence = strings.ReplaceAll(rapid.StringMatching(`[ -~\n"|,]*`).Draw(r, "evidence"), "\r", "")
		out := eventsIn(t, CSV, Options{}, e)
		rows, err := csv.NewReader(bytes.NewReader(out)).ReadAll()
		if err != nil {
			r.Fatal(err)
		}
		got := map[string]string{}
		for i, name := range rows[0] {
			got[name] = rows[1][i]
		}
		if got["headline"] != e.Headline || got["evidence"] != e.Evidence || got["killed"] != "3" || got["longitude"] != "-39.19797" {
			r.Fatalf("read back: %q", got)
		}
	})
}

func TestExcel(t *testing.T) {
	for _, c := range []struct {
		value any
		want  string
	}{
		{"=1+1", "'=1+1"}, {"+1 more", "'+1 more"}, {"-x", "'-x"}, {"@sum", "'@sum"}, {"\tx", "'\tx"}, {"\rx", "'\rx"},
		{"－x", "'－x"}, {"-5", "-5"}, {"+4.5", "+4.5"}, {"-5+cmd|x", "'-5+cmd|x"}, {-39.19, "-39.19"}, {-2, "-2"}, {"plain", "plain"}, {nil, ""},
		{[]string{"=a", "b"}, "'=a|b"},
	} {
		var b bytes.Buffer
		w, err := newWriter(&b, CSV, Options{Excel: true}, []column[any]{{"x", func(v any) any { return v }}})
		if err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(w.Write(c.value), w.Close()); err != nil {
			t.Fatal(err)
		}
		rows := strings.SplitN(b.String(), "\r\n", 2)
		if got := strings.Trim(strings.TrimSuffix(rows[1], "\r\n"), `"`); rows[0] != "\ufeffx" || got != c.want {
			t.Errorf("%q is written %q after %q, want %q", c.value, got, rows[0], c.want)
		}
	}
}

func TestJSONLIsJSON(t *testing.T) {
	for line := range bytes.Lines(eventsIn(t, JSONL, Options{BaseURL: "https://x.example"}, samples()...)) {
		var got map[string]any
		if err := json.Unmarshal(line, &got); err != nil {
			t.Fatal(err)
		}
		if len(got) != len(eventColumns("")) {
			t.Errorf("%d fields, want %d", len(got), len(eventColumns("")))
		}
		if url, _ := got["url"].(string); !strings.HasPrefix(url, "https://x.example/events/0") {
			t.Errorf("url %q", url)
		}
	}
}

func TestTableFits(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		width := rapid.IntRange(0, 200).Draw(r, "width")
		row := mentionSamples()[0]
		row.Evidence = rapid.String().Draw(r, "evidence")
		row.Place = &event.Place{Name: rapid.String().Draw(r, "place")}
		out := write(t, func(b *bytes.Buffer) (*Writer[MentionRow], error) {
			return NewExtract(b, Table, Options{Width: width})
		}, row)
		lines := strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
		if len(lines) != 2 {
			r.Fatalf("%d lines", len(lines))
		}
		for _, line := range lines {
			if w := uniseg.StringWidth(line); width >= 130 && w > width {
				r.Fatalf("a line of width %d in a terminal of %d: %q", w, width, line)
			}
		}
	})
}

func TestFormatsRefused(t *testing.T) {
	_, err1 := NewEvents(&bytes.Buffer{}, Table, Options{})
	_, err2 := NewMentions(&bytes.Buffer{}, Table, Options{})
	_, err3 := NewExtract(&bytes.Buffer{}, "xml", Options{})
	for _, err := range []error{err1, err2, err3} {
		if !errors.Is(err, fault.Invalid) {
			t.Errorf("error %v", err)
		}
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("the reader has gone") }

func TestWriteErrors(t *testing.T) {
	w, err := NewEvents(broken{}, JSONL, Options{})
	if err != nil {
		t.Fatal(err)
	}
	e := samples()[0]
	for range 1000 {
		if err = w.Write(&e); err != nil {
			break
		}
	}
	if err == nil || w.Close() == nil {
		t.Error("a broken connection goes unnoticed")
	}
}
