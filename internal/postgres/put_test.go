package postgres_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/fault"
	"dateline/internal/postgres"
	"dateline/internal/postgres/pgtest"
	"dateline/internal/timeline"
)

func TestPutMerges(t *testing.T) {
	t.Parallel()
	db := open(t)
	a, am := story("a", "2025-03-14", "2025-03-11 CONSULT SA USAGOV,UKRGOV", "2025-03-13 CONSULT RU RUSGOV")
	b, bm := story("b", "2025-03-12", "2025-03-11 CONSULT SA UKRGOV", "- RETREAT RU UKRMIL")
	put(t, db, postgres.Added, a, am)
	put(t, db, postgres.Added, b, bm)
	put(t, db, postgres.Unchanged, a, am)
	events := all(t, db, timeline.Filter{})
	want := `2025-03-11 CONSULT Headline 2025-03-11 CONSULT SA USAGOV,UKRGOV, 2 mentions, 2 sources
2025-03-13 CONSULT Headline 2025-03-13 CONSULT RU RUSGOV, 1 mentions, 1 sources
 RETREAT Headline - RETREAT RU UKRMIL, 1 mentions, 1 sources
`
	if diff := cmp.Diff(want, lines(events)); diff != "" {
		t.Error(diff)
	}
	if events[0].Revision != 2 || events[1].Revision != 1 {
		t.Errorf("revisions %d and %d, want 2 and 1", events[0].Revision, events[1].Revision)
	}
	before, err := db.Revisions(t.Context(), events[0].ID)
	if err != nil || len(before) != 1 || before[0].Number != 1 || before[0].Sources != 1 || before[0].Interval != events[0].Date.Interval || before[0].ShownUntil.IsZero() {
		t.Errorf("what it showed before: %+v, %v", before, err)
	}
	if before, err := db.Revisions(t.Context(), events[1].ID); err != nil || len(before) != 0 {
		t.Errorf("an event that was never revised: %v, %v", before, err)
	}
	e, reports, err := db.Event(t.Context(), events[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(&events[0], e); diff != "" {
		t.Errorf("the event alone differs from the list: %s", diff)
	}
	if len(reports) != 2 || reports[0].InputID != "b" {
		t.Errorf("reports %v", reports)
	}
	if diff := cmp.Diff(bm[0], reports[0].Mention); diff != "" {
		t.Errorf("the mention came back otherwise: %s", diff)
	}
	if _, _, err := db.Event(t.Context(), "nonsense"); !errors.Is(err, fault.NotFound) {
		t.Errorf("an event that never was: %v", err)
	}
}

func TestPutRevises(t *testing.T) {
	t.Parallel()
	db := open(t)
	a, am := story("a", "2025-03-14", "2025-03-11 CONSULT SA USAGOV", "2025-03-13 CONSULT RU RUSGOV", "2025-03-12 AID UA DEU")
	put(t, db, postgres.Added, a, am)
	before := all(t, db, timeline.Filter{})

	// The second talks are moved a day back, the aid is gone, a protest is new.
	b, bm := story("a", "2025-03-14", "2025-03-11 CONSULT SA USAGOV", "2025-03-12 CONSULT RU RUSGOV", "2025-03-10 PROTEST RS SRBCVL")
	b.URL += "?utm_source=feed#top"
	put(t, db, postgres.Revised, b, bm)
	events := all(t, db, timeline.Filter{})
	want := `2025-03-10 PROTEST Headline 2025-03-10 PROTEST RS SRBCVL, 1 mentions, 1 sources
2025-03-11 CONSULT Headline 2025-03-11 CONSULT SA USAGOV, 1 mentions, 1 sources
2025-03-12 CONSULT Headline 2025-03-12 CONSULT RU RUSGOV, 1 mentions, 1 sources
`
	if diff := cmp.Diff(want, lines(events)); diff != "" {
		t.Fatal(diff)
	}
	if events[1].ID != before[0].ID || events[2].ID != before[2].ID {
		t.Error("an event that goes on has another id")
	}
	if _, _, err := db.Event(t.Context(), before[1].ID); !errors.Is(err, fault.NotFound) {
		t.Errorf("the event that nobody reports any more: %v", err)
	}
	got, mentions, err := db.Article(t.Context(), reportOf(t, db, events[0].ID).ArticleID)
	if err != nil {
		t.Fatal(err)
	}
	b.Collection = "main"
	if diff := cmp.Diff(b, got, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("the article came back otherwise: %s", diff)
	}
	if len(mentions) != 3 || mentions[0].EventID != events[1].ID || mentions[2].EventID != events[0].ID {
		t.Errorf("mentions of the article: %+v", mentions)
	}
}

func reportOf(t *testing.T, db *postgres.DB, event string) timeline.Report {
	t.Helper()
	_, reports, err := db.Event(t.Context(), event)
	if err != nil {
		t.Fatal(err)
	}
	return reports[0]
}

func TestPutDates(t *testing.T) {
	t.Parallel()
	db := open(t)
	a, am := story("a", "2025-03-14", "2025-03-11 CONSULT SA USAGOV")
	put(t, db, postgres.Added, a, am)
	a.Published.Day = day("2025-03-21")
	a.Published.At = at("2025-03-21T01:30:00+03:00")
	a.Published.HasClock = true
	am[0].Date.Interval.Start, am[0].Date.Interval.End = day("2025-03-18"), day("2025-03-18")
	put(t, db, postgres.Revised, a, am)
	put(t, db, postgres.Unchanged, a, am)
	events := all(t, db, timeline.Filter{})
	if len(events) != 1 || events[0].Date.Interval.Start != day("2025-03-18") || events[0].Revision != 2 {
		t.Errorf("events %+v", events)
	}
	r := reportOf(t, db, events[0].ID)
	if got := r.Published.Format("2006-01-02T15:04:05Z07:00"); got != "2025-03-21T01:30:00+03:00" || r.Day != day("2025-03-21") {
		t.Errorf("published %s, day %s", got, r.Day)
	}
}

func TestPutCopies(t *testing.T) {
	t.Parallel()
	db := open(t)
	// The reprint comes first, and dates what is "reported as current" a day late.
	original, mentions := story("a", "2025-03-14", "2025-03-14 ASSAULT UA RUSMIL", "2025-03-11 CONSULT SA USAGOV")
	reprint, late := story("a", "2025-03-15", "2025-03-15 ASSAULT UA RUSMIL", "2025-03-11 CONSULT SA USAGOV")
	reprint.Text = original.Text
	reprint.URL, reprint.Source, reprint.ID, reprint.Collection = "https://other.example/x", "Reprint", "r", "second"
	put(t, db, postgres.Added, reprint, late)
	before := all(t, db, timeline.Filter{})
	put(t, db, postgres.Added, original, mentions)
	events := all(t, db, timeline.Filter{})
	want := `2025-03-11 CONSULT Headline 2025-03-11 CONSULT SA USAGOV, 2 mentions, 1 sources
2025-03-14 ASSAULT Headline 2025-03-14 ASSAULT UA RUSMIL, 2 mentions, 1 sources
`
	if diff := cmp.Diff(want, lines(events)); diff != "" {
		t.Fatal(diff)
	}
	if events[0].ID != before[0].ID || events[1].ID != before[1].ID {
		t.Error("the events have other ids")
	}
	if diff := cmp.Diff([]string{"main", "second"}, events[0].Collections); diff != "" {
		t.Error(diff)
	}
	_, reports, err := db.Event(t.Context(), events[1].ID)
	if err != nil {
		t.Fatal(err)
	}
	if len(reports) != 2 || reports[0].CopyOf != "" || reports[1].CopyOf != reports[0].ArticleID {
		t.Errorf("reports %+v", reports)
	}
	if events[0].Sources[0].Name != "Wire a" {
		t.Errorf("sources %v", events[0].Sources)
	}
	if got := len(all(t, db, timeline.Filter{Sources: []string{"reprint"}})); got != 2 {
		t.Errorf("the reprint is a source of %d events, want 2", got)
	}

	// The original is rewritten: the reprint stands for the old text alone.
	revised, _ := story("a", "2025-03-14", "2025-03-14 PROTEST RS SRBCVL")
	_, revisedMentions := story("a", "2025-03-14", "2025-03-14 PROTEST RS SRBCVL")
	put(t, db, postgres.Revised, revised, revisedMentions)
	events = all(t, db, timeline.Filter{Collection: "second"})
	if len(events) != 2 || events[0].Sources[0].Name != "Reprint" || events[0].Mentions != 1 {
		t.Errorf("without the original: %s", lines(events))
	}
	// A third outlet with that text is a copy of the reprint.
	third, thirdMentions := story("a", "2025-03-16", "2025-03-15 ASSAULT UA RUSMIL", "2025-03-11 CONSULT SA USAGOV")
	third.Text, third.URL, third.Source = reprint.Text, "https://third.example", "Third"
	put(t, db, postgres.Copied, third, thirdMentions)
}

func TestPutAgainElsewhere(t *testing.T) {
	t.Parallel()
	db := open(t)
	a, am := story("a", "2025-03-14", "2025-03-11 CONSULT SA USAGOV")
	put(t, db, postgres.Added, a, am)
	id := all(t, db, timeline.Filter{})[0].ID
	a.Collection = "other"
	put(t, db, postgres.Joined, a, am)
	put(t, db, postgres.Unchanged, a, am)
	events := all(t, db, timeline.Filter{Collection: "other"})
	if len(events) != 1 || events[0].ID != id || len(events[0].Collections) != 2 {
		t.Errorf("in the other collection: %+v", events)
	}
	collections, err := db.Collections(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	want := []timeline.Collection{
		{Name: "main", Articles: 1, Events: 1, First: day("2025-03-11"), Last: day("2025-03-11")},
		{Name: "other", Articles: 1, Events: 1, First: day("2025-03-11"), Last: day("2025-03-11")},
	}
	if diff := cmp.Diff(want, collections); diff != "" {
		t.Error(diff)
	}
}

func TestPutFilesOfOneName(t *testing.T) {
	t.Parallel()
	db := open(t)
	file := func(text string) *article.Article {
		a, _ := story("notes.txt", "2025-03-14")
		a.URL, a.Source, a.Text = "", "", text
		return a
	}
	const text = "The minister said on Tuesday that the talks in the capital had ended without any result."
	put(t, db, postgres.Added, file(text), nil)
	put(t, db, postgres.Unchanged, file(text), nil)
	put(t, db, postgres.Revised, file(text+" He would not say more."), nil)
	put(t, db, postgres.Added, file("Floods closed two bridges over the river in the north of the country."), nil)
	put(t, db, postgres.Unchanged, file("Floods closed two bridges over the river in the north of the country."), nil)
	put(t, db, postgres.Revised, file(text), nil)
	collections, err := db.Collections(t.Context())
	if err != nil || collections[0].Articles != 2 {
		t.Errorf("%+v, %v: want two articles", collections, err)
	}
}

func TestNewExtractorReplacesMentions(t *testing.T) {
	t.Parallel()
	dsn := pgtest.New(t, migrate)
	old := connect(t, dsn, postgres.WithExtractor("1"))
	a, am := story("a", "2025-03-14", "2025-03-11 CONSULT SA USAGOV", "2025-03-12 AID UA DEU")
	put(t, old, postgres.Added, a, am)
	put(t, old, postgres.Unchanged, a, am)
	put(t, connect(t, dsn, postgres.WithExtractor("2")), postgres.Revised, a, am[:1])
	if got := len(all(t, old, timeline.Filter{})); got != 1 {
		t.Errorf("%d events, want 1", got)
	}
}

func TestPutRefuses(t *testing.T) {
	t.Parallel()
	db := open(t)
	for name, spoil := range map[string]func(*article.Article){
		"not UTF-8": func(a *article.Article) { a.Text = "caf\xe9" },
		"a NUL":     func(a *article.Article) { a.Title = "a\x00b" },
		"too long":  func(a *article.Article) { a.Source = strings.Repeat("x", 501) },
		"no date":   func(a *article.Article) { a.Published.Day = civil.Date{} },
	} {
		a, am := story("a", "2025-03-14", "2025-03-11 CONSULT SA USAGOV")
		spoil(a)
		if _, err := db.Put(t.Context(), a, am); !errors.Is(err, fault.Invalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestMergeAndSplitKeepIDs(t *testing.T) {
	t.Parallel()
	db := open(t)
	a, am := story("a", "2025-03-22", "2025-03-21 CONSULT SA USAGOV")
	b, bm := story("b", "2025-03-23", "2025-03-11 CONSULT SA USAGOV")
	c, cm := story("c", "2025-03-23", "2025-03-11 CONSULT SA USAGOV")
	put(t, db, postgres.Added, a, am)
	single := all(t, db, timeline.Filter{})[0].ID
	put(t, db, postgres.Added, b, bm)
	put(t, db, postgres.Added, c, cm)
	double := all(t, db, timeline.Filter{})[0].ID
	if double == single {
		t.Fatal("the two meetings are one")
	}
	// The odd one is corrected and tells of the same: the larger event lives
	// on, the other leads to it.
	a, am = story("a", "2025-03-22", "2025-03-11 CONSULT SA USAGOV")
	put(t, db, postgres.Revised, a, am)
	events := all(t, db, timeline.Filter{})
	if len(events) != 1 || events[0].ID != double || events[0].Mentions != 3 {
		t.Fatalf("merged: %s", lines(events))
	}
	if e, _, err := db.Event(t.Context(), single); err != nil || e.ID != double {
		t.Errorf("the redirect: %v, %v", e, err)
	}
	// It is taken back: the larger part keeps the id, the other has a new one.
	a, am = story("a", "2025-03-22", "2025-03-21 CONSULT SA USAGOV")
	put(t, db, postgres.Revised, a, am)
	events = all(t, db, timeline.Filter{})
	if len(events) != 2 {
		t.Fatalf("split: %s", lines(events))
	}
	for _, e := range events {
		if want := e.Mentions == 2; (e.ID == double) != want {
			t.Errorf("event %s has %d mentions", e.ID, e.Mentions)
		}
		if e.ID == single {
			t.Error("an id that was merged away is in use again")
		}
	}
	if e, _, err := db.Event(t.Context(), single); err != nil || e.ID != double {
		t.Errorf("the redirect after the split: %v, %v", e, err)
	}
}

func TestHide(t *testing.T) {
	t.Parallel()
	db := open(t)
	a, am := story("a", "2025-03-12", "2025-03-11 CONSULT SA USAGOV", "2025-03-11 AID UA DEU")
	put(t, db, postgres.Added, a, am)
	wrong := all(t, db, timeline.Filter{Types: []event.Type{event.Consult}})[0]
	articleID := reportOf(t, db, wrong.ID).ArticleID
	if err := db.Hide(t.Context(), wrong.ID); err != nil {
		t.Fatal(err)
	}
	gone := func(when string) {
		t.Helper()
		if events := all(t, db, timeline.Filter{}); len(events) != 1 || events[0].Type != event.Aid {
			t.Errorf("%s: %s", when, lines(events))
		}
		if _, _, err := db.Event(t.Context(), wrong.ID); !errors.Is(err, fault.NotFound) {
			t.Errorf("%s: the event: %v", when, err)
		}
		if _, mentions, err := db.Article(t.Context(), articleID); err != nil || len(mentions) != 1 {
			t.Errorf("%s: the article: %d mentions, %v", when, len(mentions), err)
		}
		choices, err := db.Choices(t.Context(), timeline.Filter{})
		if err != nil || len(choices.Types) != 1 {
			t.Errorf("%s: choices %v, %v", when, choices.Types, err)
		}
		if collections, err := db.Collections(t.Context()); err != nil || collections[0].Events != 1 {
			t.Errorf("%s: collections %v, %v", when, collections, err)
		}
		if n, err := db.Count(t.Context(), timeline.Filter{}); err != nil || n.Events != 1 {
			t.Errorf("%s: %v events, %v", when, n, err)
		}
		if err := db.EachMention(t.Context(), timeline.Filter{}, func(id string, _ *timeline.Report) error {
			if id == wrong.ID {
				t.Errorf("%s: its mention is exported", when)
			}
			return nil
		}); err != nil {
			t.Error(err)
		}
	}
	gone("hidden")
	a.Text = "New beginning. " + a.Text
	put(t, db, postgres.Revised, a, am)
	gone("after a revision")
	b, bm := story("b", "2025-03-14", "2025-03-11 CONSULT SA USAGOV")
	put(t, db, postgres.Added, b, bm)
	gone("after another report")
	if err := db.Show(t.Context(), wrong.ID); err != nil {
		t.Fatal(err)
	}
	if e, reports, err := db.Event(t.Context(), wrong.ID); err != nil || len(reports) != 2 {
		t.Errorf("shown again: %v, %v", e, err)
	}
	for _, id := range []string{"nonsense", "0123456789abcdef", ""} {
		if err := db.Hide(t.Context(), id); !errors.Is(err, fault.NotFound) {
			t.Errorf("hiding %q: %v", id, err)
		}
	}
}

func TestPutOfTheLongest(t *testing.T) {
	t.Parallel()
	db := open(t)
	a, am := story("a", "2025-03-14", "2025-03-11 CONSULT SA USAGOV")
	var words strings.Builder
	for i := range 300_000 {
		fmt.Fprintf(&words, "w%x é ", i*i)
	}
	a.Source, a.URL, a.ID = "", "", strings.Repeat("long/é", 700)+strings.Repeat("é", 400)
	a.Text += words.String()
	am[0].Evidence, am[0].Headline = a.Text, words.String()
	put(t, db, postgres.Added, a, am)
	events := all(t, db, timeline.Filter{Text: "w10"})
	if len(events) != 1 || events[0].Evidence != a.Text {
		t.Errorf("%d events found", len(events))
	}
}

func TestReextractKeepsIDs(t *testing.T) {
	t.Parallel()
	dsn := pgtest.New(t, migrate)
	old := connect(t, dsn, postgres.WithExtractor("1"))
	a, am := story("a", "2025-03-14", "2025-03-11 CONSULT SA USAGOV", "2025-03-12 AID UA DEU")
	copied, _ := story("a", "2025-03-15")
	copied.Text, copied.URL, copied.Source = a.Text, "https://other.example/x", "Reprint"
	put(t, old, postgres.Added, a, am)
	put(t, old, postgres.Copied, copied, nil)
	before := all(t, old, timeline.Filter{})

	// The new rules find another day for the first event, and a third.
	now := connect(t, dsn, postgres.WithExtractor("2"))
	if n, err := now.CountOutdated(t.Context()); err != nil || n != 1 {
		t.Fatalf("%d outdated, %v; want the original", n, err)
	}
	ids, err := now.Outdated(t.Context(), "", 10)
	if err != nil || len(ids) != 1 {
		t.Fatalf("outdated: %v, %v", ids, err)
	}
	read := func(got *article.Article) ([]event.Mention, error) {
		if got.Text != a.Text || got.Published.Day != a.Published.Day {
			t.Errorf("the stored article is %+v", got)
		}
		_, mentions := story("a", "2025-03-14", "2025-03-10 CONSULT SA USAGOV", "2025-03-12 AID UA DEU", "2025-03-01 PROTEST RS SRB")
		return mentions, nil
	}
	for want := 3; want >= 0; want -= 3 { // the second time it is up to date
		if n, err := now.Reextract(t.Context(), ids[0], read); err != nil || n != want {
			t.Errorf("%d mentions, %v, want %d", n, err, want)
		}
	}
	events := all(t, now, timeline.Filter{})
	want := `2025-03-01 PROTEST Headline 2025-03-01 PROTEST RS SRB, 2 mentions, 1 sources
2025-03-10 CONSULT Headline 2025-03-10 CONSULT SA USAGOV, 2 mentions, 1 sources
2025-03-12 AID Headline 2025-03-12 AID UA DEU, 2 mentions, 1 sources
`
	if diff := cmp.Diff(want, lines(events)); diff != "" {
		t.Fatal(diff)
	}
	if events[1].ID != before[0].ID || events[2].ID != before[1].ID || events[2].Revision != before[1].Revision {
		t.Error("events that are the same have other ids or revisions")
	}
	if n, err := now.CountOutdated(t.Context()); err != nil || n != 0 {
		t.Errorf("%d outdated in the end, %v", n, err)
	}
	broken := errors.New("broken")
	if _, err := old.Reextract(t.Context(), ids[0], func(*article.Article) ([]event.Mention, error) { return nil, broken }); !errors.Is(err, broken) {
		t.Errorf("an error of the reading: %v", err)
	}
}

func TestRetiredSince(t *testing.T) {
	t.Parallel()
	db := open(t)
	a, am := story("a", "2025-03-22", "2025-03-21 CONSULT SA USAGOV", "2025-01-01 AID UA DEU")
	b, bm := story("b", "2025-03-23", "2025-03-11 CONSULT SA USAGOV")
	put(t, db, postgres.Added, a, am)
	put(t, db, postgres.Added, b, bm)
	before := all(t, db, timeline.Filter{})
	a, am = story("a", "2025-03-22", "2025-03-11 CONSULT SA USAGOV")
	put(t, db, postgres.Revised, a, am)
	left := all(t, db, timeline.Filter{})
	if len(before) != 3 || len(left) != 1 {
		t.Fatalf("before %s, after %s", lines(before), lines(left))
	}
	var got []postgres.Retired
	at, id := time.Time{}, ""
	for {
		page, err := db.RetiredSince(t.Context(), at, id, 1)
		if err != nil {
			t.Fatal(err)
		}
		if len(page) == 0 {
			break
		}
		got, at, id = append(got, page...), page[0].RetiredAt, page[0].ID
	}
	want := map[string]string{}
	for _, e := range before {
		if e.ID != left[0].ID {
			want[e.ID] = map[bool]string{true: "", false: left[0].ID}[e.Type == event.Aid]
		}
	}
	for _, r := range got {
		if target, ok := want[r.ID]; !ok || target != r.Target {
			t.Errorf("%s went to %q, want %q", r.ID, r.Target, target)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d retired, want %d", len(got), len(want))
	}
}
