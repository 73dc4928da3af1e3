package postgres_test

import (
	"context"
	"fmt"
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
		a.Text += "In " + id + " it says " + s + ". "
		span := article.Span{Start: start, End: len(a.Text) - 1}
		mentions = append(mentions, mention(n, span, span.Of(a.Text), s))
	}
	return a, mentions
}

func mention(n int, span article.Span, evidence, s string) event.Mention {
	f := strings.Fields(s)
	m := event.Mention{
		Sentence: n, Span: span, Trigger: article.Span{Start: span.Start + 3, End: span.Start + 5},
		Evidence: evidence, Headline: "Headline " + s, Date: event.Dating{Basis: event.NoDate},
		Status: event.Happened, Type: event.Type(f[1]), Confidence: .7,
	}
	if f[0] != "-" {
		i := civil.DayOf(day(f[0]))
		m.Date = event.Dating{Interval: i, Precision: civil.Day, EDTF: civil.EDTF(i, civil.Day), Expression: "it",
			Span: article.Span{Start: span.Start + 3, End: span.Start + 5}, Timex: f[0], Rule: "test", Basis: event.Relative, Reason: "as the test says"}
	}
	if f[2] != "-" {
		m.Place = &event.Place{Name: "Capital of " + f[2], Country: f[2], Latitude: 1.5, Longitude: -2.25, Precision: "city", GeoNamesID: 7}
	}
	if len(f) > 3 {
		for code := range strings.SplitSeq(f[3], ",") {
			m.Actors = append(m.Actors, event.Actor{Name: "The " + code, Code: code, Role: event.Doer})
		}
	}
	return m
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
