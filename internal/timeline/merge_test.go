package timeline

import (
	"fmt"
	"slices"
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

func TestGroup(t *testing.T) {
	const day, other = "2025-03-11", "2025-03-12"
	nameless := func(name string) event.Actor { return event.Actor{Name: name, Role: event.Doer} }
	copyOf := func(original string, r Report) Report {
		r.CopyOf = original
		return r
	}
	for _, c := range []struct {
		name    string
		reports []Report
		want    [][]int
	}{
		{"a shared actor", []Report{
			reportOf("a", 0, day, day, event.Assault, "UA", doer("RUSMIL")),
			reportOf("b", 0, other, day, event.Assault, "UA", doer("RUSMIL"), target("UKR")),
		}, [][]int{{0, 1}}},
		{"by way of a third", []Report{
			reportOf("a", 0, day, day, event.Consult, "SA", doer("USA")),
			reportOf("b", 0, day, day, event.Consult, "SA", doer("UKR")),
			reportOf("c", 0, day, day, event.Consult, "SA", doer("UKR"), doer("USA")),
		}, [][]int{{0, 1, 2}}},
		{"another day, type or country", []Report{
			reportOf("a", 0, day, day, event.Assault, "UA", doer("RUSMIL")),
			reportOf("b", 0, day, other, event.Assault, "UA", doer("RUSMIL")),
			reportOf("c", 0, day, day, event.Coerce, "UA", doer("RUSMIL")),
			reportOf("d", 0, day, day, event.Assault, "RU", doer("RUSMIL")),
			reportOf("e", 0, day, day, event.Assault, "", doer("RUSMIL")),
		}, [][]int{{0}, {1}, {2}, {3}, {4}}},
		{"the other way round", []Report{
			reportOf("a", 0, day, day, event.Assault, "UA", doer("RUS"), target("UKR")),
			reportOf("b", 0, day, day, event.Assault, "UA", doer("UKR"), target("RUS")),
		}, [][]int{{0}, {1}}},
		{"whoever invites, it is one meeting", []Report{
			reportOf("a", 0, day, day, event.Consult, "SA", doer("USA"), target("UKR")),
			reportOf("b", 0, day, day, event.Consult, "SA", doer("UKR"), target("USA")),
		}, [][]int{{0, 1}}},
		{"names in any case where there is no code", []Report{
			reportOf("a", 0, day, day, event.Protest, "DE", nameless("Teachers")),
			reportOf("b", 0, day, day, event.Protest, "DE", nameless("teachers")),
			reportOf("c", 0, day, day, event.Protest, "DE", nameless("Farmers")),
		}, [][]int{{0, 1}, {2}}},
		{"undated ones by publication", []Report{
			reportOf("a", 0, day, "", event.Retreat, "UA", doer("UKRMIL")),
			reportOf("b", 0, day, "", event.Retreat, "UA", doer("UKRMIL")),
			reportOf("c", 0, other, "", event.Retreat, "UA", doer("UKRMIL")),
			reportOf("d", 0, day, day, event.Retreat, "UA", doer("UKRMIL")),
		}, [][]int{{0, 1}, {3}, {2}}},
		{"without actors only within a text", []Report{
			reportOf("a", 0, day, day, event.Assault, "UA"),
			reportOf("a", 1, day, day, event.Assault, "UA"),
			reportOf("b", 0, day, day, event.Assault, "UA"),
			copyOf("a", reportOf("c", 0, day, day, event.Assault, "UA")),
		}, [][]int{{0, 1, 3}, {2}}},
	} {
		if diff := cmp.Diff(c.want, Group(c.reports)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
	if got := Group(nil); len(got) != 0 {
		t.Errorf("Group(nil) = %v", got)
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
				if Bucket(&reports[i]) != Bucket(&reports[g[0]]) {
					t.Fatalf("reports %d and %d are of two buckets", i, g[0])
				}
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

func TestGroupOfManyIsFast(t *testing.T) {
	var reports []Report
	for i := range 20_000 {
		reports = append(reports, reportOf(fmt.Sprint(i), 0, "2025-03-11", "2025-03-11", event.Assault, "UA", doer(fmt.Sprint("A", i/2))))
	}
	start := time.Now()
	if got := len(Group(reports)); got != 10_000 {
		t.Errorf("%d groups, want 10000", got)
	}
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("20,000 reports took %s", took)
	}
}
