package postgres_test

import (
	"context"
	"fmt"
	"hash/fnv"
	"strings"
	"testing"
	"time"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/postgres"
	"dateline/internal/postgres/pgtest"
	"dateline/internal/timeline"
)

// open gives a test a store of its own.
func open(t *testing.T, options ...postgres.Option) *postgres.DB {
	t.Helper()
	return connect(t, pgtest.New(t, migrate), options...)
}

func migrate(ctx context.Context, dsn string) error {
	db, err := postgres.Open(ctx, dsn)
	if err != nil {
		return err
	}
	defer db.Close()
	return db.Migrate(ctx)
}

func connect(t *testing.T, dsn string, options ...postgres.Option) *postgres.DB {
	t.Helper()
	db, err := postgres.Open(t.Context(), dsn, options...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(db.Close)
	return db
}

func day(s string) civil.Date {
	d, err := civil.Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

// story makes an article of sentences, each of which is a mention written as
// "day type country actor,actor", where a day "-" is none.
func story(id, published string, sentences ...string) (*article.Article, []event.Mention) {
	a := &article.Article{
		ID: id, Title: "Title of " + id, Source: "Wire " + id, URL: "https://example.org/" + id, Lang: "en",
		Published: article.Publication{Day: day(published), At: day(published).Time(), Basis: article.FromField},
	}
	var mentions []event.Mention
	for n, s := range sentences {
		start := len(a.Text)
		a.Text += "In " + id + " it says " + s + ": " + telling(s) + ". "
		span := article.Span{Start: start, End: len(a.Text) - 1}
		mentions = append(mentions, mention(n, span, span.Of(a.Text), s))
	}
	return a, mentions
}

// telling is what the words of a sentence are that tells of the same as s, for
// mentions are grouped by their words too: a verb for the type, and names of
// its own for each actor.
func telling(s string) string {
	f := strings.Fields(s)
	words := map[string]string{"ASSAULT": "shells bombarded", "CONSULT": "envoys conferred", "AID": "lorries unloaded",
		"PROTEST": "students chanted", "RETREAT": "brigades abandoned"}[f[1]]
	if len(f) > 3 {
		for code := range strings.SplitSeq(f[3], ",") {
			words += " " + invented(code) + " and " + invented(code+" too")
		}
	}
	return words
}

// invented is a name that sounds like no other.
func invented(of string) string {
	h := fnv.New32a()
	h.Write([]byte(of))
	n, name := h.Sum32(), ""
	for range 4 {
		name += string("bdfgklmnprstvz"[n%14]) + string("aeiou"[n/14%5])
		n = n/70 + 1
	}
	return name
}

func mention(n int, span article.Span, evidence, s string) event.Mention {
	f := strings.Fields(s)
	m := event.Mention{
		Sentence: n, Span: span, Trigger: triggerIn(span, evidence, s),
		Evidence: evidence, Headline: "Headline " + s, Date: event.Dating{Basis: event.NoDate},
		Status: event.Happened, Type: event.Type(f[1]), Confidence: .7,
	}
	if f[0] != "-" {
		i := civil.DayOf(day(f[0]))
		m.Date = event.Dating{Interval: i, Precision: civil.Day, EDTF: civil.EDTF(i, civil.Day), Expression: "it",
			Span: article.Span{Start: span.Start + 3, End: span.Start + 5}, Timex: f[0], Rule: "test", Basis: event.Relative, Reason: "as the test says"}
	}
	if f[2] != "-" {
		m.Place = &event.Place{Name: "Capital of " + f[2], Country: f[2], Latitude: float64(f[2][0]-'A') + .5, Longitude: -2.25 * float64(f[2][1]-'A'), Precision: "city", GeoNamesID: 7}
	}
	if len(f) > 3 {
		for code := range strings.SplitSeq(f[3], ",") {
			m.Actors = append(m.Actors, event.Actor{Name: "The " + code, Code: code, Role: event.Doer})
		}
	}
	return m
}

// triggerIn is the verb that telling gives the sentence.
func triggerIn(span article.Span, evidence, s string) article.Span {
	words := telling(s)
	verb := strings.Fields(words)[1]
	at := span.Start + strings.Index(evidence, words) + strings.Index(words, verb)
	return article.Span{Start: at, End: at + len(verb)}
}

func put(t *testing.T, db *postgres.DB, want postgres.Outcome, a *article.Article, mentions []event.Mention) {
	t.Helper()
	got, err := db.Put(t.Context(), a, mentions)
	if err != nil {
		t.Fatal(err)
	}
	if got != want {
		t.Errorf("putting %s: %s, want %s", a.ID, got, want)
	}
}

func all(t *testing.T, db *postgres.DB, f timeline.Filter) []timeline.Event {
	t.Helper()
	var out []timeline.Event
	if err := db.EachEvent(t.Context(), f, func(e *timeline.Event) error {
		out = append(out, *e)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return out
}

// lines prints events as a test compares them.
func lines(events []timeline.Event) string {
	var b strings.Builder
	for _, e := range events {
		fmt.Fprintf(&b, "%s %s %s, %d mentions, %d sources\n", e.Date.Interval.Start, e.Type, e.Headline, e.Mentions, len(e.Sources))
	}
	return b.String()
}

func at(s string) time.Time {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		panic(err)
	}
	return t
}
