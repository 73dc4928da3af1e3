package postgres_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/internal/postgres"
	"dateline/internal/timeline"
)

// TestHighlightsAreTheMostImportantEvents holds the highlights of filters against
// the events that the same filters find.
func TestHighlightsAreTheMostImportantEvents(t *testing.T) {
	t.Parallel()
	db := open(t)
	rnd := rand.New(rand.NewPCG(7, 7))
	for i := range 30 {
		r := benchStory(rnd, i)
		put(t, db, postgres.Added, r.article, r.mentions)
	}
	for _, query := range []string{"", "type=AID", "from=2023-01-01&to=2024-06-30", "country=SD", "collection=nowhere"} {
		f := parse(t, query)
		f.Sort = timeline.Important
		want := all(t, db, f)
		for _, limit := range []int{1, 20, 100_000} {
			got, err := db.Highlights(t.Context(), f, limit)
			if err != nil {
				t.Fatal(err)
			}
			if n := min(limit, len(want)); len(got) != n {
				t.Fatalf("%q: %d highlights, want %d", query, len(got), n)
			}
			for i, h := range got {
				if diff := cmp.Diff(highlightOf(&want[i]), h); diff != "" {
					t.Fatalf("%q, highlight %d (-want +got):\n%s", query, i, diff)
				}
			}
		}
	}
}

// highlightOf is what an event's highlight holds. The test's actors are states,
// or bodies of three letters behind a state's code.
func highlightOf(e *timeline.Event) timeline.Highlight {
	h := timeline.Highlight{ID: e.ID, Interval: e.Date.Interval, Precision: e.Date.Precision, Alternative: e.Alternative, Status: e.Status,
		Type: e.Type, Headline: e.Headline, Importance: e.Importance, Sources: len(e.Sources)}
	for _, a := range e.Actors {
		code := a.Code
		if len(code) == 6 {
			code = code[:3]
		}
		if code != "" && !slices.Contains(h.Actors, code) {
			h.Actors = append(h.Actors, code)
		}
	}
	slices.Sort(h.Actors)
	if e.Place != nil {
		h.Country, h.Place, h.Latitude, h.Longitude = e.Place.Country, e.Place.Name, e.Place.Latitude, e.Place.Longitude
	}
	return h
}

// TestHighlightsOfAWideDate: events that begin before the days asked for and
// reach into them are found.
func TestHighlightsOfAWideDate(t *testing.T) {
	t.Parallel()
	db := open(t)
	a, mentions := story("a", "2025-03-14", "2025-03-01 AID SD", "2023-01-01 AID UA", "2025-03-01 AID US")
	for i := range mentions[:2] {
		mentions[i].Date.Interval.End = day("2025-03-20")
		mentions[i].Date.Precision = "range"
	}
	put(t, db, postgres.Added, a, mentions)
	got, err := db.Highlights(t.Context(), timeline.Filter{From: day("2025-03-10"), To: day("2025-03-12")}, 10)
	if err != nil || len(got) != 2 {
		t.Errorf("%v, %v", got, err)
	}
}

func TestNewestEvents(t *testing.T) {
	t.Parallel()
	db := open(t)
	before, err := db.Newest(t.Context())
	if err != nil || before != "" {
		t.Fatalf("newest of none: %q, %v", before, err)
	}
	a, mentions := story("a", "2025-03-14", "2025-03-01 AID SD RUS")
	put(t, db, postgres.Added, a, mentions)
	since, err := db.Newest(t.Context())
	if err != nil || since == "" {
		t.Fatalf("newest: %q, %v", since, err)
	}
	b, mentions := story("b", "2025-03-15", "2025-03-08 AID SD RUS", "2025-03-09 ASSAULT UA RUS")
	put(t, db, postgres.Added, b, mentions)
	for query, want := range map[string]int{"": 2, "type=AID": 1, "type=PROTEST": 0, "from=2025-03-09": 1} {
		if n, err := db.CountNewer(t.Context(), parse(t, query), since); err != nil || n != (timeline.Count{Events: want}) {
			t.Errorf("%q: %v newer, %v, want %d", query, n, err, want)
		}
	}
}

// TestCursorAtAnEvent: the page begins with the event, in every order.
func TestCursorAtAnEvent(t *testing.T) {
	t.Parallel()
	db := open(t)
	a, mentions := story("a", "2025-03-14", "2025-03-01 AID SD RUS", "2025-03-01 AID UA RUS", "2025-03-01 PROTEST SD UN", "2025-03-04 AID SD RUS", "- AID US RUS", "- AID FR RUS")
	put(t, db, postgres.Added, a, mentions)
	for _, sort := range []timeline.Sort{"", timeline.Newest, timeline.Important} {
		f := timeline.Filter{Sort: sort}
		list := all(t, db, f)
		for i := range list {
			page, err := db.Events(t.Context(), f, db.CursorAt(f, &list[i]), 10)
			if err != nil || len(page.Events) != len(list)-i || page.Events[0].ID != list[i].ID {
				t.Errorf("%q, event %d of %d: %d events, %v", sort, i, len(list), len(page.Events), err)
			}
		}
	}
}
