package postgres_test

import (
	"encoding/base64"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/fault"
	"dateline/internal/postgres"
	"dateline/internal/timeline"
)

// filled is a store of some events, one a mention.
func filled(t *testing.T) *postgres.DB {
	t.Helper()
	db := open(t)
	a, am := story("alpha", "2025-03-14",
		"2025-03-11 CONSULT SA USAGOV,UKRGOV", "2025-03-12 ASSAULT UA RUSMIL", "2025-03-13 AID UA DEU", "- RETREAT RU UKRMIL")
	am[1].Evidence, am[1].Headline, am[1].Mode = "Señor Núñez's drones struck Zaporizhzhia.", "Drones strike", "drone"
	am[2].Date.Interval.Start, am[2].Date.Interval.End, am[2].Date.Precision = day("2025-03-01"), day("2025-03-31"), civil.Month
	am[3].Status = event.Planned
	b, bm := story("beta", "2025-03-15", "2025-03-11 CONSULT SA UKRGOV", "2025-02-01 SANCTION - ECOWAS,NER", "2024-01-05 PROTEST DE DEUCVL")
	b.Collection, bm[1].Date.Interval.End = "second", civil.Date{}
	bm[1].Date.Precision, bm[2].Confidence, bm[2].Place.Name = civil.Range, .3, "Łódź"
	put(t, db, postgres.Added, a, am)
	put(t, db, postgres.Added, b, bm)
	return db
}

func TestFilters(t *testing.T) {
	t.Parallel()
	db := filled(t)
	for _, c := range []struct{ query, want string }{
		{"", "PROTEST SANCTION AID CONSULT ASSAULT RETREAT"},
		{"sort=-date", "ASSAULT CONSULT AID SANCTION PROTEST RETREAT"},
		{"collection=second", "PROTEST SANCTION CONSULT"},
		{"collection=third", ""},
		{"from=2025-03-11&to=2025-03-11", "SANCTION AID CONSULT"},
		{"from=2025-03-13", "SANCTION AID"},
		{"to=2025-01-31", "PROTEST"},
		{"type=aid,consult", "AID CONSULT"},
		{"mode=Drone", "ASSAULT"},
		{"actor=UKR", "CONSULT RETREAT"},
		{"actor=UKRGOV", "CONSULT"},
		{"actor=ukrmil&actor=DEU", "PROTEST AID RETREAT"},
		{"actor=ECO", ""},
		{"actor=ECOWAS", "SANCTION"},
		{"country=ua", "AID ASSAULT"},
		{"country=UA&type=AID", "AID"},
		{"place=capital+of+sa", "CONSULT"},
		{"place=Łódź", "PROTEST"},
		{"status=planned", "RETREAT"},
		{"source=WIRE+BETA", "PROTEST SANCTION CONSULT"},
		{"basis=none", "RETREAT"},
		{"precision=month", "AID"},
		{"min_sources=2", "CONSULT"},
		{"min_confidence=0.5", "SANCTION AID CONSULT ASSAULT RETREAT"},
		{"q=zaporizhzhia", "ASSAULT"},
		{"q=nunez+DRONE", "ASSAULT"},
		{"q=Núñez’s", "ASSAULT"},
		{"q=zapor+nothing", ""},
		{"q=the+ukrgov", "CONSULT"},
		{"q=capital+retr", "RETREAT"},
		{"q=%27%26%7C%21%3A%2A%28", ""},
		{"q=drones+%7C+!talks", ""},
	} {
		query, err := url.ParseQuery(c.query)
		if err != nil {
			t.Fatal(err)
		}
		f, err := timeline.ParseFilter(query)
		if err != nil {
			t.Fatal(err)
		}
		var got string
		for _, e := range all(t, db, f) {
			got += " " + string(e.Type)
		}
		if diff := cmp.Diff(c.want, got[min(1, len(got)):]); diff != "" {
			t.Errorf("%s: %s", c.query, diff)
		}
		if n, err := db.Count(t.Context(), f); err != nil || n != (timeline.Count{Events: len(all(t, db, f))}) {
			t.Errorf("%s: counted %v, %v", c.query, n, err)
		}
	}
}

func TestPages(t *testing.T) {
	t.Parallel()
	db := open(t)
	var sentences []string
	for i := range 60 {
		d := day("2024-01-01").AddDays(10 * (i % 31)).String()
		if i%5 == 0 {
			d = "-"
		}
		sentences = append(sentences, fmt.Sprintf("%s %s %s A%d,B%[4]d,C%[4]d", d,
			[]string{"ASSAULT", "CONSULT", "AID", "PROTEST"}[i%4], []string{"UA", "RU", "SD", "US", "DE", "SA", "RS", "EG", "KE"}[i%9], i))
	}
	a, am := story("a", "2025-03-14", sentences...)
	for i := range am {
		killed := i % 4
		am[i].Killed = &killed
	}
	put(t, db, postgres.Added, a, am)
	for _, sort := range []timeline.Sort{"", timeline.Oldest, timeline.Newest, timeline.Important} {
		f := timeline.Filter{Sort: sort}
		want := all(t, db, f)
		if len(want) != 60 || !slices.IsSortedFunc(want, func(a, b timeline.Event) int { return compare(sort, a, b) }) {
			t.Errorf("%q: %d events, or out of order", sort, len(want))
		}
		for _, limit := range []int{1, 7, 12, 48, 59, 60, 61} {
			var got []timeline.Event
			for cursor := ""; ; {
				page, err := db.Events(t.Context(), f, cursor, limit)
				if err != nil {
					t.Fatal(err)
				}
				if got = append(got, page.Events...); page.Next == "" {
					break
				}
				if cursor = page.Next; len(page.Events) != limit || url.QueryEscape(cursor) != cursor {
					t.Errorf("%q: a page of %d events, cursor %q", sort, len(page.Events), cursor)
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("%q by %d: %s", sort, limit, diff)
			}
		}
	}
}

// TestPagesOfTwoLookups reads what two facets have in common page by page: pages
// that a walk fills, and the last, which it does not.
func TestPagesOfTwoLookups(t *testing.T) {
	t.Parallel()
	db := open(t)
	var sentences []string
	for i := range 40 {
		d := day("2024-01-01").AddDays(10 * (i % 17)).String()
		if i%5 == 0 {
			d = "-"
		}
		sentences = append(sentences, fmt.Sprintf("%s %s %s A%d,B%[4]d", d, []string{"ASSAULT", "AID"}[i%2], []string{"UA", "RU", "SD"}[i%3], i))
	}
	a, am := story("a", "2025-03-14", sentences...)
	put(t, db, postgres.Added, a, am)
	for _, sort := range []timeline.Sort{timeline.Oldest, timeline.Newest, timeline.Important} {
		var want []timeline.Event
		for _, e := range all(t, db, timeline.Filter{Sort: sort}) {
			if e.Type == event.Assault && e.Place.Country == "UA" {
				want = append(want, e)
			}
		}
		f := timeline.Filter{Sort: sort, Types: []event.Type{event.Assault}, Countries: []string{"UA"}}
		withText := f
		withText.Text = "capital"
		for _, f := range []timeline.Filter{f, withText} {
			for _, limit := range []int{1, 3, 100} {
				if diff := cmp.Diff(want, paged(t, db, f, limit)); diff != "" || len(want) < 6 {
					t.Errorf("%q by %d, %d events: %s", f.Query().Encode(), limit, len(want), diff)
				}
			}
		}
	}
}

// paged reads all events of f by pages.
func paged(t *testing.T, db *postgres.DB, f timeline.Filter, limit int) []timeline.Event {
	t.Helper()
	var out []timeline.Event
	for cursor := ""; ; {
		page, err := db.Events(t.Context(), f, cursor, limit)
		if err != nil {
			t.Fatal(err)
		}
		if out = append(out, page.Events...); page.Next == "" {
			return out
		}
		cursor = page.Next
	}
}

// compare is the order that a reader is promised.
func compare(sort timeline.Sort, a, b timeline.Event) int {
	da, db := a.Date.Interval.Start, b.Date.Interval.Start
	switch {
	case sort == timeline.Important && a.Importance != b.Importance:
		return int(1000 * (b.Importance - a.Importance))
	case sort == timeline.Important, da == db:
	case da.IsZero():
		return 1
	case db.IsZero():
		return -1
	case sort == timeline.Newest:
		return db.Compare(da)
	default:
		return da.Compare(db)
	}
	if a.ID < b.ID {
		return -1
	}
	return 1
}

func TestBadCursors(t *testing.T) {
	t.Parallel()
	db := filled(t)
	page, err := db.Events(t.Context(), timeline.Filter{}, "", 1)
	if err != nil || page.Next == "" {
		t.Fatal(page, err)
	}
	bad := func(cursor string, sort timeline.Sort) error {
		_, err := db.Events(t.Context(), timeline.Filter{Sort: sort}, cursor, 1)
		return err
	}
	for _, text := range []string{"x", "date 2025-13-01 0123456789abcdef", "date 2025-03-01 short",
		"date  0123456789abcde'", "importance NaN 0123456789abcdef", "date 2025-03-01 0123456789abcdef more"} {
		for _, sort := range []timeline.Sort{timeline.Oldest, timeline.Important} {
			if err := bad(base64.RawURLEncoding.EncodeToString([]byte(text)), sort); !errors.Is(err, fault.Invalid) {
				t.Errorf("cursor %q: %v", text, err)
			}
		}
	}
	if err := bad(page.Next, timeline.Newest); !errors.Is(err, fault.Invalid) {
		t.Errorf("a cursor of another order: %v", err)
	}
	rapid.Check(t, func(r *rapid.T) {
		if err := bad(rapid.String().Draw(r, "cursor"), timeline.Oldest); err != nil && !errors.Is(err, fault.Invalid) {
			r.Fatal(err)
		}
	})
}

func TestEachMention(t *testing.T) {
	t.Parallel()
	db := filled(t)
	var got []string
	if err := db.EachMention(t.Context(), timeline.Filter{Collection: "second"}, func(id string, r *timeline.Report) error {
		got = append(got, string(r.Type)+" "+r.InputID)
		if e, _, err := db.Event(t.Context(), id); err != nil || e.Type != r.Type {
			t.Errorf("event %s of %s: %v", id, r.Type, err)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"PROTEST beta", "SANCTION beta", "CONSULT alpha", "CONSULT beta"}, got); diff != "" {
		t.Error(diff)
	}
	stop := errors.New("enough")
	if err := db.EachMention(t.Context(), timeline.Filter{}, func(string, *timeline.Report) error { return stop }); err != stop {
		t.Errorf("an error of the caller came back as %v", err)
	}
}

func TestEachEventSeesOneMoment(t *testing.T) {
	t.Parallel()
	db := open(t)
	var sentences []string
	for i := range 1200 {
		sentences = append(sentences, fmt.Sprintf("%s ASSAULT UA A%d", day("2020-01-01").AddDays(7*i), i))
	}
	a, am := story("a", "2025-03-14", sentences...)
	put(t, db, postgres.Added, a, am)
	n := 0
	if err := db.EachEvent(t.Context(), timeline.Filter{}, func(*timeline.Event) error {
		if n++; n == 1 {
			b, bm := story("b", "2025-03-14", "2000-03-28 ASSAULT UA LATE")
			put(t, db, postgres.Added, b, bm)
		}
		return nil
	}); err != nil || n != 1200 {
		t.Errorf("%d events, %v; want the 1200 of the beginning", n, err)
	}
}
