package timeline

import (
	"fmt"
	"slices"
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

func TestVoteOnTheDate(t *testing.T) {
	const tuesday = "2024-05-07"
	say := func(id, published, when string, basis event.Basis) Report {
		r := say(id, published, when, event.Assault, "Kassala", "Drones *struck* the grain market in Kassala.")
		r.Date.Basis = basis
		return r
	}
	week := "2024-05-06/2024-05-12"
	for _, c := range []struct {
		name    string
		reports []Report
		want    string
		others  []string
	}{
		{"most say so", []Report{
			say("a", "2024-05-08", tuesday, event.Relative), say("b", "2024-05-08", tuesday, event.Relative), say("c", "2024-05-08", "2024-05-06", event.Relative),
		}, tuesday, []string{"2024-05-06: 1"}},
		{"a wider time agrees", []Report{
			say("a", "2024-05-08", tuesday, event.Relative), say("b", "2024-05-15", week, event.Relative), say("c", "2024-05-16", week, event.Relative),
		}, tuesday, nil},
		{"what is named goes before the day of publication", []Report{
			say("a", "2024-05-08", "2024-05-08", event.Publication), say("b", "2024-05-08", "2024-05-08", event.Publication), say("c", "2024-05-08", tuesday, event.Relative),
		}, tuesday, nil},
		{"who was near in time is trusted more", []Report{
			say("a", "2024-05-08", tuesday, event.Relative), say("b", "2025-05-08", "2024-05-06", event.Explicit),
		}, tuesday, []string{"2024-05-06: 1"}},
		{"nobody says", []Report{say("a", "2024-05-08", "", event.NoDate)}, "", nil},
	} {
		for range 2 {
			slices.Reverse(c.reports)
			e := Summarise(c.reports)
			if got := e.Date.Interval.Start.String(); got != c.want {
				t.Errorf("%s: %s, want %s", c.name, got, c.want)
			}
			var others []string
			for _, d := range e.Alternative {
				others = append(others, fmt.Sprint(d.Interval.Start, ": ", d.Reports))
			}
			if diff := cmp.Diff(c.others, others); diff != "" {
				t.Errorf("%s: %s", c.name, diff)
			}
		}
	}
}

func TestHeadlineTellsMost(t *testing.T) {
	say := func(id, headline string) Report {
		r := say(id, "2024-05-08", "2024-05-07", event.Assault, "Kassala", "Drones *struck* the grain market in Kassala.", event.Actor{Name: "Sudanese army", Code: "SDNMIL", Role: event.Doer})
		r.Headline = headline
		return r
	}
	reports := []Report{
		say("a", "It struck"), say("b", "The army struck the grain market in Kassala"), say("c", "Drones struck a market"),
		say("d", "The army struck the grain market in Kassala, where traders had set up their stalls early on account of the heat, and …"),
	}
	if got, want := Summarise(reports).Headline, reports[1].Headline; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	reports = []Report{say("a", "They struck the grain market in the town"), say("b", "Drones struck the grain market in the town")}
	if got, want := Summarise(reports).Headline, reports[1].Headline; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestPartsAreShares(t *testing.T) {
	many := 40_000
	r := reportOf("a", 0, "2025-03-11", "2025-03-11", event.Assault, "UA", doer("RUS"), target("UKR"))
	r.Killed = &many
	e := Summarise([]Report{r})
	e.LastPublished, e.Mentions = e.FirstPublished.AddDate(3, 0, 0), 5000
	p := PartsOf(&e)
	for name, share := range map[string]float64{"sources": p.Sources, "echo": p.Echo, "type": p.Type, "casualties": p.Casualties,
		"reach": p.Reach, "certainty": p.Certainty, "score": p.Score()} {
		if share <= 0 || share > 1 {
			t.Errorf("%s is %v", name, share)
		}
	}
}
