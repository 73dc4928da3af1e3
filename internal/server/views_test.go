package server

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/internal/civil"
	"dateline/internal/timeline"
	"dateline/web"
)

func TestEventPageTellsTheVoteAndWhatIsNear(t *testing.T) {
	site := serve(t, fullStore())
	page := get(t, site.URL+"/events/01JP000001") // one report has another date
	if diff := cmp.Diff([]string{"11 March 2025 3 reports", "10 March 2025 1 report"}, page.texts(".others li")); diff != "" {
		t.Errorf("vote (-want +got):\n%s", diff)
	}
	if got := page.texts(".related h3"); !slices.Contains(got, "Before") && !slices.Contains(got, "After") {
		t.Errorf("related: %q", got)
	}
	for _, link := range find(page.doc, ".related a") {
		if href := attr(link, "href"); !strings.HasPrefix(href, "/events/") || href == "/events/01JP000001" {
			t.Errorf("related: %s", href)
		}
	}
	want := "“Ukraine launches a record number of drones at Russia hours before the talks,” 11 March 2025, reported by Northern Post, The Daily Ledger and Capital Gazette. Dateline, " + site.URL + "/events/01JP000001"
	if got := page.texts(".snippet"); !slices.Contains(got, want) {
		t.Errorf("citation %q, want %q", got, want)
	}
}

// TestPrintedPageHoldsEveryEvent of the filter with all of its sources, up to its bound.
func TestPrintedPageHoldsEveryEvent(t *testing.T) {
	store := fullStore()
	site := serve(t, store)
	page := get(t, site.URL+"/?collection=ukraine-talks&print=1")
	var want []string
	sources := 0
	for _, e := range store.find(timeline.Filter{Collection: "ukraine-talks"}) {
		want = append(want, e.ID)
		sources += len(e.Sources)
	}
	got := page.ids()
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("events (-want +got):\n%s", diff)
	}
	if n := len(page.texts(".printed-sources li")); n != sources {
		t.Errorf("%d sources, want %d", n, sources)
	}
	many := &fakeStore{}
	for i := range web.MostPrinted + 7 {
		many.events = append(many.events, sample[i%2].event(i))
	}
	page = get(t, serve(t, many).URL+"/?print=1")
	if n := len(page.ids()); n != web.MostPrinted || !strings.HasPrefix(page.texts(".lead")[0], "2,007 events; the first 2,000 are printed.") {
		t.Errorf("%d events, %q", n, page.texts(".lead"))
	}
}

// TestBarsLeadToTheirDays: a bar's link finds at least the events that it counts.
func TestBarsLeadToTheirDays(t *testing.T) {
	site := serve(t, fullStore())
	page := get(t, site.URL+"/?collection=sudan-2023")
	bars := find(page.doc, ".bars a")
	if len(bars) < 10 {
		t.Fatalf("%d bars", len(bars))
	}
	for _, bar := range bars {
		var n int
		label := attr(bar, "aria-label")
		if _, err := fmt.Sscanf(label[strings.LastIndex(label, ": ")+2:], "%d event", &n); err != nil || n == 0 {
			t.Fatalf("label %q: %v", label, err)
		}
		there := get(t, site.URL+attr(bar, "href"))
		if there.status != http.StatusOK || len(there.ids()) < n {
			t.Errorf("%q leads to %d events at %s", label, len(there.ids()), attr(bar, "href"))
		}
	}
}

// TestDigestAndMapView: what they show is of the filter.
func TestDigestAndMapView(t *testing.T) {
	site := serve(t, fullStore())
	page := get(t, site.URL+"/?view=digest&collection=sudan-2023")
	days := find(page.doc, ".digest h3 time")
	if len(days) != 20 || page.one(t, ".digest h2") != "The twenty days that mattered" {
		t.Fatalf("%d days", len(days))
	}
	last := civil.Date{}
	for _, d := range days {
		day, err := civil.Parse(attr(d, "datetime"))
		if err != nil || !day.After(last) {
			t.Errorf("%v follows %v (%v)", day, last, err)
		}
		last = day
	}
	page = get(t, site.URL+"/?view=map&collection=sudan-2023")
	n := 0
	for _, c := range find(page.doc, ".circles a") {
		var events int
		label := attr(c, "aria-label")
		if _, err := fmt.Sscanf(label[strings.LastIndex(label, ": ")+2:], "%d event", &events); err != nil {
			t.Errorf("circle %q", label)
		}
		n += events
		if there := get(t, site.URL+attr(c, "href")); there.status != http.StatusOK {
			t.Errorf("circle %q leads to %d", label, there.status)
		}
	}
	if n == 0 || len(find(page.doc, "path.land")) != 1 {
		t.Errorf("%d events on the map", n)
	}
	if list := get(t, site.URL+"/?collection=sudan-2023"); len(find(list.doc, "path.land")) != 0 {
		t.Error("the map is loaded before it is asked for")
	}
}
