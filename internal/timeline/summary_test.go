package timeline

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/internal/event"
)

func TestSummarise(t *testing.T) {
	five, nine, seven := 5, 9, 7
	early := reportOf("early", 0, "2025-03-11", "2025-03-11", event.Assault, "UA", doer("RUSMIL"))
	early.Status, early.Killed, early.Date.Basis = event.Planned, &nine, event.Publication
	direct := reportOf("direct", 0, "2025-03-12", "2025-03-11", event.Assault, "UA", doer("RUSMIL"), target("UKR"))
	direct.Headline, direct.Killed, direct.Date.Basis, direct.Injured = "Russia strikes Kyiv", &five, event.Explicit, &seven
	direct.Place = &event.Place{Name: "Kyiv", Country: "UA", Precision: "city"}
	copied := direct
	copied.ArticleID, copied.MentionID, copied.CopyOf, copied.Source, copied.Collections = "copied", "copied-0", "direct", "Reprint", []string{"other"}
	late := reportOf("late", 0, "2025-03-12", "2025-03-11", event.Assault, "UA", event.Actor{Name: "Army", Code: "RUSMIL", Role: event.Doer})
	late.Attribution, late.Mode = event.Attribution{Name: "Ukraine", Code: "UKRGOV"}, "missile"

	got := Summarise([]Report{late, copied, early, direct})
	for _, c := range []struct {
		name      string
		got, want any
	}{
		{"headline", got.Headline, "Russia strikes Kyiv"},
		{"status", got.Status, event.Happened},
		{"mode", got.Mode, "missile"},
		{"place", got.Place.Name, "Kyiv"},
		{"killed", *got.Killed, 5},
		{"injured", *got.Injured, 7},
		{"mentions", got.Mentions, 4},
		{"sources", pickNames(got.Sources), []string{"Source of early", "Source of direct", "Source of late"}},
		{"collections", got.Collections, []string{"main", "other"}},
		{"actors", got.Actors, []event.Actor{doer("RUSMIL"), target("UKR")}},
		{"attribution", got.Attribution, []event.Attribution{{Name: "Ukraine", Code: "UKRGOV"}}},
		{"confidence", got.Confidence, .875},
		{"basis", got.Date.Basis, event.Explicit},
		{"first", got.FirstPublished, early.Published},
		{"last", got.LastPublished, late.Published},
	} {
		if diff := cmp.Diff(c.want, c.got); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

// TestActorsOnce: who is in one report the doer and in another a party to the
// same is listed once, as the best report has it.
func TestActorsOnce(t *testing.T) {
	best := reportOf("best", 0, "2025-03-12", "2025-03-11", event.Consult, "UA", doer("USAGOV"), doer("RUSGOV"))
	best.Confidence = 0.9
	other := reportOf("other", 0, "2025-03-13", "2025-03-11", event.Consult, "UA",
		event.Actor{Name: "Trump", Code: "USAGOV", Role: event.Participant}, target("RUSGOV"), target("UKRGOV"))
	other.Confidence = 0.5
	if diff := cmp.Diff([]event.Actor{doer("USAGOV"), doer("RUSGOV"), target("UKRGOV")}, Summarise([]Report{other, best}).Actors); diff != "" {
		t.Error(diff)
	}
}

func pickNames(sources []Source) []string {
	var out []string
	for _, s := range sources {
		out = append(out, s.Name)
	}
	return out
}

func TestStatusOfReports(t *testing.T) {
	for _, c := range []struct {
		name string
		days []string
		said []event.Status
		want event.Status
	}{
		{"a plan comes true", []string{"2025-03-10", "2025-03-11"}, []event.Status{event.Planned, event.Happened}, event.Happened},
		{"a plan retold later", []string{"2025-03-11", "2025-03-12"}, []event.Status{event.Happened, event.Planned}, event.Happened},
		{"a later denial", []string{"2025-03-11", "2025-03-12"}, []event.Status{event.Happened, event.Denied}, event.Denied},
		{"a denial of the same day", []string{"2025-03-11", "2025-03-11"}, []event.Status{event.Denied, event.Happened}, event.Happened},
		{"denied first", []string{"2025-03-11", "2025-03-12"}, []event.Status{event.Denied, event.Happened}, event.Happened},
		{"asked for and planned", []string{"2025-03-11", "2025-03-12"}, []event.Status{event.Planned, event.Demanded}, event.Planned},
		{"supposed", []string{"2025-03-11"}, []event.Status{event.Hypothetical}, event.Hypothetical},
	} {
		var reports []Report
		for i, d := range c.days {
			r := reportOf(string(rune('a'+i)), i, d, "2025-03-11", event.Assault, "UA", doer("RUS"))
			r.Status = c.said[i]
			reports = append(reports, r)
		}
		if got := Summarise(reports).Status; got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestSourceName(t *testing.T) {
	for _, c := range []struct {
		report Report
		want   string
	}{
		{Report{Source: "Reuters", URL: "https://bbc.com/x"}, "Reuters"},
		{Report{URL: "https://WWW.BBC.com:443/x"}, "bbc.com"},
		{Report{InputID: "news/2025/strike.txt"}, "strike.txt"},
		{Report{InputID: `C:\news\strike.txt`}, "strike.txt"},
	} {
		if got := SourceName(&c.report); got != c.want {
			t.Errorf("SourceName(%+v) = %q, want %q", c.report, got, c.want)
		}
	}
}

func TestImportanceGrows(t *testing.T) {
	report := func() Report { return reportOf("a", 0, "2025-03-11", "2025-03-11", event.Assault, "UA", doer("RUS")) }
	plain := Summarise([]Report{report()})
	hundred := 100
	deadly := report()
	deadly.Killed = &hundred
	more := report()
	more.ArticleID, more.Source = "b", "Another"
	undated := report()
	undated.Date = event.Dating{Basis: event.NoDate}
	planned := report()
	planned.Status = event.Planned
	for name, e := range map[string]Event{"deadly": Summarise([]Report{deadly}), "two sources": Summarise([]Report{report(), more})} {
		if e.Importance <= plain.Importance || e.Importance > 1 {
			t.Errorf("%s: %v, a plain one has %v", name, e.Importance, plain.Importance)
		}
	}
	for name, e := range map[string]Event{"undated": Summarise([]Report{undated}), "planned": Summarise([]Report{planned})} {
		if e.Importance >= plain.Importance || e.Importance < 0 {
			t.Errorf("%s: %v, a plain one has %v", name, e.Importance, plain.Importance)
		}
	}
}
