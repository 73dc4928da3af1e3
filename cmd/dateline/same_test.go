package main

import (
	"context"
	"encoding/csv"
	"html"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/internal/postgres/pgtest"
)

var (
	eventLink = regexp.MustCompile(`href="/events/([0-9a-z]+)"`)
	nextPage  = regexp.MustCompile(`<a[^>]*rel="next"[^>]*href="([^"]+)"`)
	nextEmbed = regexp.MustCompile(`<a[^>]*href="(/embed[^"]+)"[^>]*target="_self"`)
)

// TestSameEventsEverywhere holds, on the real store with the demo's articles,
// that what a URL shows on all its pages, its widget, its export and the
// command line's export are the same events.
func TestSameEventsEverywhere(t *testing.T) {
	server := pgtest.New(t, nil)
	t.Setenv("DATABASE_URL", server)
	_, site, stop := startDemo(t, 0)
	defer stop()
	dsn := withDatabase(server, demoDatabase)
	for _, query := range []string{
		"", "collection=sudan-2023", "type=ASSAULT&country=UA", "q=ceasefire", "actor=RUS&sort=-date",
		"from=2025-03-01&to=2025-03-31&sort=importance", "status=planned", "min_sources=2", "q=no+such+words",
	} {
		want := csvIDs(t, get(t, site+"events.csv?"+query))
		got := map[string][]string{
			"page":    followed(t, site, "?"+query, nextPage),
			"widget":  followed(t, site, "embed?limit=20&"+query, nextEmbed),
			"command": csvIDs(t, exported(t, dsn, query)),
		}
		for name, ids := range got {
			if d := cmp.Diff(want, ids); d != "" {
				t.Errorf("%q: %s (-export +%s)\n%s", query, name, name, d)
			}
		}
		if len(want) == 0 && query != "q=no+such+words" {
			t.Errorf("%q: no events, so nothing was compared", query)
		}
	}
}

// followed is the ids of the events of a page and of all that follow it.
func followed(t *testing.T, site, path string, next *regexp.Regexp) []string {
	t.Helper()
	var ids []string
	for range 100 {
		page := get(t, site+path)
		for _, m := range eventLink.FindAllStringSubmatch(page, -1) {
			ids = append(ids, m[1])
		}
		link := next.FindStringSubmatch(page)
		if link == nil {
			slices.Sort(ids)
			return slices.Compact(ids)
		}
		path = strings.TrimPrefix(html.UnescapeString(link[1]), "/")
	}
	t.Fatal("the pages do not end")
	return nil
}

// exported is what the export command prints for a filter.
func exported(t *testing.T, dsn, query string) string {
	t.Helper()
	t.Setenv("DATABASE_URL", dsn)
	args := []string{"export"}
	values, err := url.ParseQuery(query)
	if err != nil {
		t.Fatal(err)
	}
	for key, list := range values {
		for _, v := range list {
			args = append(args, "--"+strings.ReplaceAll(key, "_", "-")+"="+v)
		}
	}
	var out, notes strings.Builder
	if status := run(context.Background(), args, streams{strings.NewReader(""), &out, &notes}); status != 0 {
		t.Fatalf("%v: status %d: %s", args, status, notes.String())
	}
	return out.String()
}

func csvIDs(t *testing.T, text string) []string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil || len(rows) == 0 || rows[0][0] != "event_id" {
		t.Fatalf("no CSV of events: %v: %.200s", err, text)
	}
	var ids []string
	for _, row := range rows[1:] {
		ids = append(ids, row[0])
	}
	slices.Sort(ids)
	return ids
}
