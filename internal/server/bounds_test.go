package server

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/timeline"
)

// TestNamesLeadToTheList: a name on the chart leads to its entry, on this page
// or on the one that begins with it.
func TestNamesLeadToTheList(t *testing.T) {
	site := serve(t, fullStore())
	for _, path := range []string{"/?collection=sudan-2023", "/?sort=-date&lanes=actor", "/?sort=importance"} {
		page := get(t, site.URL+path)
		names := find(page.doc, "a.name")
		if len(names) < 5 {
			t.Fatalf("%s: %d names", path, len(names))
		}
		for _, name := range names {
			href, id := attr(name, "href"), attr(name, "data-event")
			if href == "#e-"+id && slices.Contains(page.ids(), id) {
				continue
			}
			there, hash, _ := strings.Cut(href, "#")
			if ids := get(t, site.URL+there).ids(); hash != "e-"+id || len(ids) == 0 || ids[0] != id {
				t.Errorf("%s: %s leads to a list of %q", path, href, ids)
			}
		}
	}
}

// TestPagesAreBounded: the worst events that there can be make no page too big.
func TestPagesAreBounded(t *testing.T) {
	worst := sample[1]
	worst.actors, worst.sources, worst.killed = nil, 40, 3
	for i := range 60 {
		worst.actors = append(worst.actors, event.Actor{Name: fmt.Sprintf("Delegation %d", i+1), Code: "USAGOV", Role: event.Participant})
	}
	store := &fakeStore{}
	for i := range 400 {
		e := worst.event(i)
		e.Date.Interval = civil.DayOf(e.Date.Interval.Start.AddDays(i))
		e.Alternative = []timeline.Dated{{Interval: day("2025-03-10"), Precision: civil.Day, Reports: 1}}
		store.events = append(store.events, e)
	}
	site := serve(t, store)
	for _, path := range []string{"/", "/?lanes=type", "/?view=map", "/?view=digest", "/?q=drones&lanes=actor&min_sources=2&status=happened"} {
		page := get(t, site.URL+path)
		n := 0
		for d := range page.doc.Descendants() {
			if d.Type == html.ElementNode {
				n++
			}
		}
		t.Logf("%s: %d elements", path, n)
		if n > mostElements {
			t.Errorf("%s: %d elements, at most %d", path, n, mostElements)
		}
	}
}
