package timeline

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/event"
)

func reportOf(articleID string, n int, published, day string, typ event.Type, country string, actors ...event.Actor) Report {
	pub, _ := civil.Parse(published)
	r := Report{
		MentionID: MentionID(articleID, n), ArticleID: articleID, InputID: articleID, Source: "Source of " + articleID,
		Published: pub.Time(), Day: pub, Collections: []string{"main"},
		Mention: event.Mention{
			Sentence: n, Trigger: article.Span{Start: 10 * n, End: 10*n + 5}, Evidence: fmt.Sprintf("Sentence %d of %s.", n, articleID),
			Headline: "Headline", Status: event.Happened, Type: typ, Actors: actors, Confidence: .5,
			Date: event.Dating{Basis: event.NoDate},
		},
	}
	if day != "" {
		d, _ := civil.Parse(day)
		r.Date = event.Dating{Interval: civil.DayOf(d), Precision: civil.Day, Basis: event.Relative}
	}
	if country != "" {
		r.Place = &event.Place{Name: country, Country: country, Precision: "country"}
	}
	return r
}

func doer(code string) event.Actor {
	return event.Actor{Name: "N" + code, Code: code, Role: event.Doer}
}

func target(code string) event.Actor {
	return event.Actor{Name: "N" + code, Code: code, Role: event.Recipient}
}

// say makes a report of a sentence in which the trigger stands between
// asterisks: "Shells *hit* a market in Kassala". When is a day, "first/last" or "".
func say(articleID, published, when string, typ event.Type, place, text string, actors ...event.Actor) Report {
	r := reportOf(articleID, 0, published, "", typ, "", actors...)
	before, rest, _ := strings.Cut(text, "*")
	trigger, after, _ := strings.Cut(rest, "*")
	r.Evidence = before + trigger + after
	r.Span = article.Span{Start: 0, End: len(r.Evidence)}
	r.Trigger = article.Span{Start: len(before), End: len(before) + len(trigger)}
	r.Headline = strings.TrimSuffix(r.Evidence, ".")
	if when != "" {
		first, last, ranged := strings.Cut(when, "/")
		from, _ := civil.Parse(first)
		r.Date = event.Dating{Interval: civil.DayOf(from), Precision: civil.Day, Basis: event.Relative}
		if ranged {
			to, _ := civil.Parse(last)
			r.Date.Interval.End, r.Date.Precision = to, civil.Range
		}
	}
	if at, ok := places[place]; ok {
		r.Place = &at
	}
	return r
}

var places = map[string]event.Place{
	"Kassala":    {Name: "Kassala", Country: "SD", Precision: "city", Latitude: 15.45, Longitude: 36.4},
	"Port Sudan": {Name: "Port Sudan", Country: "SD", Precision: "city", Latitude: 19.6, Longitude: 37.2},
	"Sudan":      {Name: "Sudan", Country: "SD", Precision: "country"},
	"Geneva":     {Name: "Geneva", Country: "CH", Precision: "city", Latitude: 46.2, Longitude: 6.15},
}

func TestGroup(t *testing.T) {
	planned := func(r Report) Report { r.Status = event.Planned; return r }
	current := func(r Report) Report { r.Date.Basis = event.Publication; return r }
	sentence := func(n int, id string, r Report) Report { r.Sentence, r.ArticleID = n, id; return r }
	killing := func(n int, r Report) Report { r.Killed = &n; return r }
	strike := func(id, published, when string) Report {
		return say(id, published, when, event.Assault, "Kassala", "Drones *struck* the grain market in Kassala, killing nine traders.", target("SDNCVL"))
	}
	for _, c := range []struct {
		name    string
		reports []Report
		want    [][]int
	}{
		{"other words for the same", []Report{
			strike("a", "2024-05-08", "2024-05-07"),
			say("b", "2024-05-08", "2024-05-07", event.Assault, "Kassala", "Nine traders died when drones *hit* a market in Kassala on Tuesday."),
		}, [][]int{{0, 1}}},
		{"a strike of the next month in the same words", []Report{
			strike("a", "2024-05-08", "2024-05-07"), strike("b", "2024-06-12", "2024-06-11"),
		}, [][]int{{0}, {1}}},
		{"a strike of the same week in the same words", []Report{
			strike("a", "2024-05-08", "2024-05-07"), strike("b", "2024-05-12", "2024-05-11"),
		}, [][]int{{0}, {1}}},
		{"two strikes on one city on one day", []Report{
			strike("a", "2024-05-08", "2024-05-07"),
			say("b", "2024-05-08", "2024-05-07", event.Assault, "Kassala", "Gunmen *ambushed* a bus of wedding guests outside Kassala."),
		}, [][]int{{0}, {1}}},
		{"two meetings in one city on one day", []Report{
			say("a", "2024-05-07", "2024-05-06", event.Consult, "Geneva", "The foreign ministers of Chad and Sudan *met* in Geneva for three hours.", doer("TCDGOV"), doer("SDNGOV")),
			say("b", "2024-05-07", "2024-05-06", event.Consult, "Geneva", "Norway's envoy *met* Red Cross officials in Geneva to discuss grain.", doer("NORGOV"), doer("IRC")),
		}, [][]int{{0}, {1}}},
		{"two meetings of one minister in one city on one day", []Report{
			say("a", "2024-05-07", "2024-05-06", event.Consult, "Geneva", "Sudan's foreign minister *met* his Chadian counterpart in Geneva on Monday.", doer("TCDGOV"), doer("SDNGOV")),
			say("b", "2024-05-07", "2024-05-06", event.Consult, "Geneva", "Sudan's foreign minister *met* the Norwegian envoy in Geneva on Monday.", doer("NORGOV"), doer("SDNGOV")),
		}, [][]int{{0}, {1}}},
		{"two truces of one day in one country", []Report{
			say("a", "2024-05-07", "2024-05-06", event.Agree, "Port Sudan", "The Beja and Beni Amer clans *signed* a truce in Port Sudan on Monday.", doer("Beja"), doer("Beni Amer")),
			say("b", "2024-05-07", "2024-05-06", event.Agree, "Kassala", "Army commanders and the miners' militia *agreed* a ceasefire in Kassala on Monday.", doer("SDNMIL"), doer("SDNREB")),
		}, [][]int{{0}, {1}}},
		{"two strikes on one city on one day, by their means and counts", []Report{
			killing(9, strike("a", "2024-05-08", "2024-05-07")),
			killing(40, say("b", "2024-05-08", "2024-05-07", event.Assault, "Kassala", "Artillery *shelled* the maternity hospital of Kassala at noon, killing forty patients.", target("SDNHLH"))),
		}, [][]int{{0}, {1}}},
		{"the same count and deed in two cities on one day", []Report{
			strike("a", "2024-05-08", "2024-05-07"),
			say("b", "2024-05-08", "2024-05-07", event.Assault, "Port Sudan", "Drones *struck* the grain market in Port Sudan, killing nine traders.", target("SDNCVL")),
		}, [][]int{{0}, {1}}},
		{"one day in two cities", []Report{
			strike("a", "2024-05-08", "2024-05-07"),
			say("b", "2024-05-08", "2024-05-07", event.Assault, "Port Sudan", "Drones *struck* the fuel depot in Port Sudan, killing two guards.", target("SDNCVL")),
		}, [][]int{{0}, {1}}},
		{"a plan and that it came to pass", []Report{
			planned(say("a", "2024-05-02", "2024-05-06", event.Consult, "Geneva", "The foreign ministers of Chad and Sudan will *meet* in Geneva on Monday.", doer("TCDGOV"), doer("SDNGOV"))),
			say("b", "2024-05-07", "2024-05-06", event.Consult, "Geneva", "The foreign ministers of Chad and Sudan *met* in Geneva for three hours.", doer("TCDGOV"), doer("SDNGOV")),
		}, [][]int{{0, 1}}},
		{"the same ministers twice in a week", []Report{
			say("a", "2024-05-07", "2024-05-06", event.Consult, "Geneva", "The foreign ministers of Chad and Sudan *met* in Geneva for three hours.", doer("TCDGOV"), doer("SDNGOV")),
			say("b", "2024-05-11", "2024-05-10", event.Consult, "Geneva", "The foreign ministers of Chad and Sudan *met* again in Geneva.", doer("TCDGOV"), doer("SDNGOV")),
		}, [][]int{{0}, {1}}},
		{"last week and the day", []Report{
			strike("a", "2024-05-08", "2024-05-07"),
			say("b", "2024-05-15", "2024-05-06/2024-05-12", event.Assault, "Kassala", "The drones that *struck* the grain market in Kassala last week came from the east.", target("SDNCVL")),
		}, [][]int{{0, 1}}},
		{"background of a later article", []Report{
			strike("a", "2024-05-08", "2024-05-07"),
			say("b", "2024-07-20", "2024-05-01/2024-05-31", event.Assault, "Kassala", "Nine traders were killed in May when drones *struck* the grain market of Kassala.", target("SDNCVL")),
		}, [][]int{{0, 1}}},
		{"no day but that of publication", []Report{
			strike("a", "2024-05-08", "2024-05-07"),
			current(say("b", "2024-05-08", "2024-05-08", event.Assault, "Kassala", "Drones have *struck* the grain market in Kassala, residents say.", target("SDNCVL"))),
		}, [][]int{{0, 1}}},
		{"two happenings of one sentence", []Report{
			sentence(3, "a", say("a", "2024-05-08", "2024-05-07", event.Assault, "Kassala", "Drones *struck* the market and shells hit the market.")),
			sentence(3, "a", say("a", "2024-05-08", "2024-05-07", event.Assault, "Kassala", "Drones struck the market and shells *hit* the market.")),
		}, [][]int{{0}, {1}}},
		{"another deed of the day in the country", []Report{
			say("a", "2024-05-08", "2024-05-07", event.Assault, "Sudan", "Two nurses of the Red Crescent were *killed* in their ambulance on Tuesday, medics say.", target("SDNHLH"), doer("SDNMIL")),
			say("b", "2024-05-09", "2024-05-07", event.Sanction, "Sudan", "Eritrea *sealed* its frontier with Sudan on Tuesday, although families keep coming.", doer("ERI"), target("SDN")),
		}, [][]int{{0}, {1}}},
		{"somebody else of the same trade", []Report{
			say("a", "2024-05-08", "2024-05-07", event.Coerce, "Sudan", "Police *detained* the editor Amin Saleh, colleagues said."),
			say("b", "2024-05-08", "2024-05-07", event.Coerce, "Sudan", "Soldiers *seized* the lawyer Huda Karrar at the airport."),
		}, [][]int{{0}, {1}}},
		{"nothing in common", []Report{
			strike("a", "2024-05-08", "2024-05-07"),
			say("b", "2024-05-08", "2024-05-07", event.Aid, "Port Sudan", "A ship with wheat *arrived* in Port Sudan."),
		}, [][]int{{0}, {1}}},
	} {
		if diff := cmp.Diff(c.want, Group(c.reports)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
		slices.Reverse(c.reports)
		if got := len(Group(c.reports)); got != len(c.want) {
			t.Errorf("%s, the other way round: %d events, want %d", c.name, got, len(c.want))
		}
	}
	if got := Group(nil); len(got) != 0 {
		t.Errorf("Group(nil) = %v", got)
	}
}

// TestNamedDaysFarApartAreNeverOneEvent: whatever the words, and whatever lies
// between, reports that name days more than a few apart stay two events.
func TestNamedDaysFarApartAreNeverOneEvent(t *testing.T) {
	const text = "Shells *killed* nine people in the market of Kassala."
	reports := []Report{
		say("a", "2025-03-03", "2025-03-02", event.Assault, "Kassala", text, doer("RSF")),
		say("b", "2025-03-05", "2025-03-04", event.Assault, "Kassala", text, doer("RSF")),
		say("c", "2025-03-07", "2025-03-06", event.Assault, "Kassala", text, doer("RSF")),
		say("d", "2025-03-13", "2025-03-12", event.Assault, "Kassala", text, doer("RSF")),
		say("e", "2025-03-20", "2025-03-01/2025-03-31", event.Assault, "Kassala", text, doer("RSF")),
	}
	for _, group := range Group(reports) {
		var days []civil.Date
		for _, i := range group {
			if r := reports[i]; r.Date.Precision == civil.Day {
				days = append(days, r.Date.Interval.Start)
			}
		}
		if len(days) > 0 && days[len(days)-1].Sub(days[0]) >= mostDays {
			t.Errorf("one event on %v", days)
		}
	}
}

// TestCopiesAreOneReport: a sentence that many print goes with what it tells
// of, however many print it.
func TestCopiesAreOneReport(t *testing.T) {
	var reports []Report
	for i := range 40 {
		r := say(fmt.Sprint("w", i), "2024-05-08", "2024-05-07", event.Assault, "Kassala", "Drones *struck* the grain market in Kassala, killing nine traders.")
		r.CopyOf = []string{"", "w0"}[min(i, 1)]
		reports = append(reports, r)
	}
	reports = append(reports, say("own", "2024-05-09", "2024-05-07", event.Assault, "Kassala", "Nine traders died when drones *hit* a market in Kassala on Tuesday."))
	if groups := Group(reports); len(groups) != 1 {
		t.Errorf("%d events, want 1", len(groups))
	}
}

// drawReports draws reports of few days, types, countries and actors, so that
// many of them meet.
func drawReports(t *rapid.T) []Report {
	days := []string{"", "2025-03-11", "2025-03-12"}
	actors := []event.Actor{doer("RUS"), doer("UKR"), target("UKR"), target("RUS"), doer("UN"), {Name: "Crowds", Role: event.Doer}}
	var out []Report
	for a := range rapid.IntRange(1, 8).Draw(t, "articles") {
		for n := range rapid.IntRange(0, 5).Draw(t, "mentions") {
			r := reportOf(fmt.Sprint("a", a), n,
				rapid.SampledFrom(days[1:]).Draw(t, "published"), rapid.SampledFrom(days).Draw(t, "day"),
				rapid.SampledFrom([]event.Type{event.Assault, event.Consult}).Draw(t, "type"),
				rapid.SampledFrom([]string{"", "UA"}).Draw(t, "country"),
				rapid.SliceOfNDistinct(rapid.SampledFrom(actors), 0, 3, func(a event.Actor) event.Actor { return a }).Draw(t, "actors")...)
			r.Confidence = rapid.SampledFrom([]float64{.3, .5, .9}).Draw(t, "confidence")
			r.Status = rapid.SampledFrom(event.Statuses).Draw(t, "status")
			if rapid.Bool().Draw(t, "counted") {
				killed := rapid.IntRange(0, 3).Draw(t, "killed")
				r.Killed = &killed
			}
			out = append(out, r)
		}
	}
	return out
}

func TestGroupIsAPartitionInAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		reports := drawReports(t)
		want := shown(reports)
		mixed := rapid.Permutation(reports).Draw(t, "order")
		if diff := cmp.Diff(want, shown(mixed)); diff != "" {
			t.Fatalf("another order gives another timeline: %s", diff)
		}
		seen := map[int]bool{}
		for _, g := range Group(reports) {
			for _, i := range g {
				if seen[i] {
					t.Fatalf("report %d is in two events", i)
				}
				seen[i] = true
			}
		}
		if len(seen) != len(reports) {
			t.Fatalf("%d of %d reports are in an event", len(seen), len(reports))
		}
	})
}

// shown is what the events of reports show, with their mentions.
func shown(reports []Report) map[string]Event {
	out := map[string]Event{}
	for _, g := range Group(reports) {
		var members []Report
		var ids []string
		for _, i := range g {
			members = append(members, reports[i])
			ids = append(ids, reports[i].MentionID)
		}
		slices.Sort(ids)
		out[fmt.Sprint(ids)] = Summarise(members)
	}
	return out
}

// TestReachedFindsEveryLink: a report that comes to others later, or goes, as
// the store does it, leaves the components that all have at once.
func TestReachedFindsEveryLink(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		reports := rapid.Permutation(drawReports(t)).Draw(t, "order")
		store := keep{}
		for i := range reports {
			store.put(reports[i])
		}
		gone := ""
		if len(reports) > 0 && rapid.Bool().Draw(t, "one goes") {
			gone = reports[0].MentionID
			store.drop(gone)
			reports = reports[1:]
		}
		want := map[string]string{}
		components, _ := Components(reports)
		for _, c := range components {
			for _, e := range c.Events {
				for _, i := range e {
					want[reports[i].MentionID] = c.Name
				}
			}
		}
		if diff := cmp.Diff(want, store.names()); diff != "" {
			t.Fatalf("without %q: %s", gone, diff)
		}
	})
}

// keep is a store as small as can be: reports with their components.
type keep struct {
	stored     []Stored
	components []string
}

func (k *keep) put(r Report) {
	affected := map[string]bool{}
	for _, j := range Reached([]Report{r}, func(int) bool { return false }, k.found(r)) {
		affected[k.components[j]] = true
	}
	k.decide(affected, r)
}

// found are all stored ones, for Reached leaves out what no key finds.
func (k *keep) found(Report) []Stored { return k.stored }

func (k *keep) drop(id string) {
	affected, component := map[string]bool{}, ""
	for j := range k.stored {
		if k.stored[j].MentionID == id {
			component = k.components[j]
			k.stored, k.components = slices.Delete(k.stored, j, j+1), slices.Delete(k.components, j, j+1)
			break
		}
	}
	affected[component] = true
	var staying []Report
	var at []int
	for j := range k.stored {
		if k.components[j] == component {
			staying, at = append(staying, k.stored[j].Report), append(at, j)
		}
	}
	_, links := Components(staying)
	for n, j := range at {
		if !slices.Equal(links[n], k.stored[j].Odds) {
			for _, c := range Reached([]Report{staying[n]}, func(int) bool { return true }, k.stored) {
				affected[k.components[c]] = true
			}
		}
	}
	k.decide(affected)
}

func (k *keep) decide(affected map[string]bool, fresh ...Report) {
	var stay keep
	for j := range k.stored {
		if affected[k.components[j]] {
			fresh = append(fresh, k.stored[j].Report)
		} else {
			stay.stored, stay.components = append(stay.stored, k.stored[j]), append(stay.components, k.components[j])
		}
	}
	components, links := Components(fresh)
	for _, c := range components {
		for _, e := range c.Events {
			for _, i := range e {
				stay.stored, stay.components = append(stay.stored, Stored{fresh[i], links[i]}), append(stay.components, c.Name)
			}
		}
	}
	*k = stay
}

func (k *keep) names() map[string]string {
	out := map[string]string{}
	for j := range k.stored {
		out[k.stored[j].MentionID] = k.components[j]
	}
	return out
}

func TestGroupOfManyIsFast(t *testing.T) {
	var reports []Report
	for i := range 20_000 {
		day := civil.Date{Year: 2020, Month: 1, Day: 1}.AddDays(i / 2 * 5).String()
		r := say(fmt.Sprint(i), day, day, event.Assault, "Kassala", fmt.Sprintf("Unit%d *struck* Village%d.", i/2, i/2))
		reports = append(reports, r)
	}
	start := time.Now()
	if got := len(Group(reports)); got != 10_000 {
		t.Errorf("%d groups, want 10000", got)
	}
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("20,000 reports took %s", took)
	}
}
