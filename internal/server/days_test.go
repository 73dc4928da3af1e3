package server

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"dateline/internal/civil"
)

func TestDaysOfWords(t *testing.T) {
	today := civil.Date{Year: 2025, Month: time.May, Day: 26}
	for text, want := range map[string]string{
		"last August": "2024-08-01 2024-08-31", "last august": "2024-08-01 2024-08-31", "12–15 March 2025": "2025-03-12 2025-03-15",
		"since May": "2025-05-01 ", "2024": "2024-01-01 2024-12-31", "early 2024": "2024-01-01 2024-04-30", "yesterday": "2025-05-25 2025-05-25",
		"before 2020": " 2019-12-31", "until June 2024": " 2024-06-30", "after 3 March 2025": "2025-03-04 ",
		"the last three months": "2025-02-27 2025-05-26", "March 2025 to June 2025": "2025-03-01 2025-06-30", "14.3.2025": "2025-03-14 2025-03-14",
		"soonish": "", "": "", "ceasefire": "",
	} {
		got := ""
		if i, ok := daysOf(text, today); ok {
			got = i.Start.String() + " " + i.End.String()
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// FuzzDays: whatever a reader writes, the days are in order.
func FuzzDays(f *testing.F) {
	for _, text := range []string{"last August", "12–15 March 2025", "before year 1", "since May until 1900", "the last 9999 years", "the last 0 years"} {
		f.Add(text)
	}
	today := civil.Date{Year: 2025, Month: time.May, Day: 26}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > maxLetters {
			return
		}
		if i, ok := daysOf(text, today); ok && (i.IsZero() || !i.Start.IsZero() && !i.End.IsZero() && i.Start.After(i.End)) {
			t.Errorf("%q: %v", text, i)
		}
	})
}

// TestWordsForDays: page, chips and exports agree on what the words mean; they
// count from the last day of the collection.
func TestWordsForDays(t *testing.T) {
	site := serve(t, fullStore())
	page := get(t, site.URL+"/?collection=sudan-2023&from="+url.QueryEscape("15–20 April 2023"))
	if got := page.one(t, ".understood"); got != "Understood as “15–20 April 2023”: 15 April 2023 to 20 April 2023." {
		t.Errorf("understood: %q", got)
	}
	if got := page.texts(".chip"); len(got) < 2 || got[0] != "Remove the filter From 15 April 2023 ×" || got[1] != "Remove the filter To 20 April 2023 ×" {
		t.Errorf("chips %q", got)
	}
	if got := attr(find(page.doc, "a.tool")[0], "href"); got != "/events.csv?collection=sudan-2023&from=2023-04-15&to=2023-04-20" {
		t.Errorf("CSV link %q", got)
	}
	csv := get(t, site.URL+"/events.csv?collection=sudan-2023&from="+url.QueryEscape("15–20 April 2023"))
	if got := csvColumn(t, csv); strings.Join(got, " ") != strings.Join(page.ids(), " ") {
		t.Errorf("the export has %q, the page %q", got, page.ids())
	}
	last := get(t, site.URL+"/?collection=ukraine-talks&from=last+March")
	if got := last.texts(".chip")[0]; got != "Remove the filter From 1 March 2026 ×" && got != "Remove the filter From 1 March 2025 ×" {
		t.Errorf("last March: %q", got)
	}
}
