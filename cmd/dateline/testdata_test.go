package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/event"
)

// goldRow is a line of the demo's gold.
type goldRow struct {
	ArticleID string   `json:"article_id"`
	Quote     string   `json:"quote"`
	Event     string   `json:"event"`
	Start     *string  `json:"date_start"`
	End       *string  `json:"date_end"`
	Status    string   `json:"status"`
	Type      string   `json:"event_type"`
	Actors    []string `json:"actors"`
	Country   *string  `json:"country"`
}

const demoFolder = "../../testdata/demo"

// eachGold calls do for every line of the gold, with the place it stands at.
func eachGold(t *testing.T, do func(where string, g goldRow)) {
	t.Helper()
	names, err := filepath.Glob(demoFolder + "/*.gold.jsonl")
	if err != nil || len(names) < 2 {
		t.Fatalf("gold: %v, %v", names, err)
	}
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		for n := 1; lines.Scan(); n++ {
			where := fmt.Sprintf("%s:%d", filepath.Base(name), n)
			decoder := json.NewDecoder(strings.NewReader(lines.Text()))
			decoder.DisallowUnknownFields()
			var g goldRow
			if err := decoder.Decode(&g); err != nil {
				t.Errorf("%s: %v", where, err)
				continue
			}
			do(where, g)
		}
		if err := lines.Err(); err != nil {
			t.Fatal(err)
		}
	}
}

func demoByID(t *testing.T) map[string]*article.Article {
	t.Helper()
	articles, err := demoArticles()
	if err != nil {
		t.Fatal(err)
	}
	byID := map[string]*article.Article{}
	for _, a := range articles {
		if byID[a.ID] != nil {
			t.Errorf("two articles have the id %s", a.ID)
		}
		byID[a.ID] = a
	}
	return byID
}

// TestDemoArticles: there are enough of them, from several sources and in two
// collections, every file is built in, and each article says when and where it
// appeared.
func TestDemoArticles(t *testing.T) {
	byID := demoByID(t)
	sources, collections, urls := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for id, a := range byID {
		sources[a.Source], collections[a.Collection] = true, true
		if a.Title == "" || a.Source == "" || a.Collection == "" || a.Published.Basis != article.FromField {
			t.Errorf("%s: title %q, source %q, collection %q, dated by %s", id, a.Title, a.Source, a.Collection, a.Published.Basis)
		}
		if a.URL != "" && urls[a.URL] {
			t.Errorf("%s: another article has the address %s", id, a.URL)
		}
		urls[a.URL] = true
	}
	if len(byID) < 40 || len(sources) < 3 || len(collections) != 2 {
		t.Errorf("%d articles, %d sources, %d collections", len(byID), len(sources), len(collections))
	}
	files, err := filepath.Glob(demoFolder + "/*.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	lines := 0
	for _, name := range files {
		if strings.HasSuffix(name, ".gold.jsonl") {
			continue
		}
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		lines += strings.Count(strings.TrimSpace(string(b)), "\n") + 1
	}
	if lines != len(byID) {
		t.Errorf("the folder has %d articles, the program %d", lines, len(byID))
	}
}

// TestDemoGold: every line speaks of an article, quotes it exactly once, and
// has valid dates and codes; every article has gold.
func TestDemoGold(t *testing.T) {
	byID := demoByID(t)
	seen := map[string]bool{}
	eachGold(t, func(where string, g goldRow) {
		a := byID[g.ArticleID]
		if a == nil {
			t.Errorf("%s: no article %q", where, g.ArticleID)
			return
		}
		seen[g.ArticleID] = true
		if n := strings.Count(a.Text, g.Quote); n != 1 || g.Quote == "" {
			t.Errorf("%s: the article has the quote %q %d times", where, g.Quote, n)
		}
		for _, problem := range g.problems() {
			t.Errorf("%s: %s", where, problem)
		}
	})
	for id := range byID {
		if !seen[id] {
			t.Errorf("article %s has no gold", id)
		}
	}
}

// problems lists what is wrong with the row by itself.
func (g goldRow) problems() (out []string) {
	if g.Event == "" {
		out = append(out, "no words for the event")
	}
	if (g.Start == nil) != (g.End == nil) {
		out = append(out, "one end of the date is missing")
	}
	if g.Start != nil && g.End != nil {
		start, err1 := civil.Parse(*g.Start)
		end, err2 := civil.Parse(*g.End)
		if err1 != nil || err2 != nil || end.Before(start) {
			out = append(out, fmt.Sprintf("the date is %s to %s", *g.Start, *g.End))
		}
	}
	if !slices.Contains(event.Statuses, event.Status(g.Status)) {
		out = append(out, fmt.Sprintf("status %q", g.Status))
	}
	if _, err := event.ParseType(g.Type); err != nil {
		out = append(out, err.Error())
	}
	for _, code := range g.Actors {
		if code == "" || code != strings.ToUpper(code) {
			out = append(out, fmt.Sprintf("actor %q", code))
		}
	}
	if g.Country != nil && len(*g.Country) != 2 {
		out = append(out, fmt.Sprintf("country %q", *g.Country))
	}
	return out
}
