package timeline

import (
	"slices"
	"testing"

	"dateline/internal/event"
)

func TestClauseTerms(t *testing.T) {
	near := func(text, word string) float64 {
		r := say("a", "2024-05-08", "", event.Assault, "", text)
		stem := hashOf(termsTable().of(word))
		for _, term := range clauseTerms(&r) {
			if term.stem == stem {
				return term.near
			}
		}
		return 0
	}
	for _, c := range []struct{ name, text, nearer, further string }{
		{"the words beside the trigger", "Drones *struck* a depot of the harbour company.", "depot", "harbour"},
		{"a comma", "Traders fled, drones *struck* the depot.", "depot", "traders"},
		{"a semicolon after it", "Drones *struck* the depot; traders fled.", "depot", "traders"},
		{"another clause after it", "Drones *struck* the depot when traders met.", "depot", "traders"},
		{"another clause before it", "Traders met when drones *struck*.", "drones", "met"},
	} {
		if a, b := near(c.text, c.nearer), near(c.text, c.further); a <= b {
			t.Errorf("%s: %q %.2f, %q %.2f", c.name, c.nearer, a, c.further, b)
		}
	}
	if got := near("Nine *died* in 2021.", "2021"); got != 0 {
		t.Errorf("a year is a term: %.2f", got)
	}
}

func TestThings(t *testing.T) {
	things := func(text string) [families][]uint64 {
		r := say("a", "2024-05-08", "", event.Assault, "", text)
		return thingsOf(clauseTerms(&r))
	}
	for _, c := range []struct {
		name, a, b            string
		otherMeans, otherGoal bool
	}{
		{"other means", "Drones *hit* the town.", "A bomb *hit* the town.", true, false},
		{"other targets", "Shells *hit* a market.", "Shells *hit* a hospital.", false, true},
		{"one thing in two words", "Shells *hit* a market.", "Shells *hit* a bazaar.", false, false},
		{"one of two targets", "Shells *hit* a market and a school.", "Shells *hit* a school.", false, false},
		{"nothing named", "Shells *hit* a market.", "The town was *hit* again.", false, false},
		{"a thing of another clause", "Gunmen *fled*, an officer said after the burial of nine people near the market.", "Gunmen *fled* from a hospital.", false, false},
	} {
		a, b := things(c.a), things(c.b)
		if got := otherThings(a[byMeans], b[byMeans]); got != c.otherMeans {
			t.Errorf("%s: other means %v", c.name, got)
		}
		if got := otherThings(a[byTarget], b[byTarget]); got != c.otherGoal {
			t.Errorf("%s: other target %v", c.name, got)
		}
	}
}

// TestThingsAreDifferent: a stem is in one family, and once, or two things
// would be one.
func TestThingsAreDifferent(t *testing.T) {
	n := 0
	for _, family := range familyOf() {
		if family < 0 || family >= families {
			t.Errorf("family %d", family)
		}
		n++
	}
	listed := 0
	for _, w := range words(thingsTXT[slices.Index([]byte(thingsTXT), '\n'):]) {
		if _, ok := familyOf()[hashOf(termsTable().of(w))]; ok && w != "target" && w != "means" {
			listed++
		}
	}
	if n < 40 || listed < n {
		t.Errorf("%d things, %d listed", n, listed)
	}
}

func TestSenses(t *testing.T) {
	of := func(word string) *sense { return senseOf([]term{{hashOf(termsTable().of(word)), 5, 1}}) }
	for _, c := range [][3]string{ // the first is nearer to the second than to the third
		{"tank", "armour", "ballot"}, {"judge", "prosecutor", "missile"}, {"hostage", "gang", "election"}, {"summit", "delegation", "grenade"},
	} {
		if near, far := of(c[0]).cosine(of(c[1])), of(c[0]).cosine(of(c[2])); near <= far {
			t.Errorf("%v: %.2f and %.2f", c, near, far)
		}
	}
	if got := of("qwxyz").cosine(of("tank")); got != 0 {
		t.Errorf("an unknown word: %.2f", got)
	}
	for _, bad := range []string{"", "x\n", "2\nword\t123", "1\n"} {
		if _, err := parseSenses([]byte(bad)); err == nil {
			t.Errorf("%q is read", bad)
		}
	}
}

func TestWeights(t *testing.T) {
	rows := Weights()
	for f, name := range map[feature]string{always: "always", sameDay: "sameDay", pastPublished: "pastPublished", sameTrigger: "sameTrigger",
		otherTarget: "otherTarget", swapped: "swapped", otherNation: "otherNation", clauseWords: "clauseWords", otherWords: "otherWords",
		farToll: "farToll", denial: "denial", sameText: "sameText"} {
		if rows[f].Feature != name {
			t.Errorf("row %d is %s, want %s", f, rows[f].Feature, name)
		}
	}
	for _, row := range rows {
		if row.Held && row.Fitted != row.Prior {
			t.Errorf("%s is held and is not: %v", row.Feature, row)
		}
	}
	for _, bad := range []string{"", "always\n", "always\tx\t1\n", "always\t1\tx\n", "always\t1\t1\n"} {
		if _, err := parseWeights(bad); err == nil {
			t.Errorf("%q is read", bad)
		}
	}
}

func TestDistinct(t *testing.T) {
	for _, c := range []struct {
		actor event.Actor
		want  bool
	}{
		{event.Actor{Name: "Amina Saleh", Code: "TCDGOV"}, true},
		{event.Actor{Name: "Amina Saleh"}, true},
		{event.Actor{Name: "Chad", Code: "TCD"}, false},
		{event.Actor{Name: "Chadian soldiers", Code: "TCDMIL"}, false},
	} {
		if got := distinct(&c.actor); got != c.want {
			t.Errorf("%v: %v", c.actor, got)
		}
	}
}

// TestProfilesAreRemembered: what was met before is not mixed up with what
// differs from it in anything that is compared.
func TestProfilesAreRemembered(t *testing.T) {
	base := say("a", "2024-05-08", "2024-05-07", event.Assault, "Kassala", "Drones *struck* the market in Kassala.", doer("RSF"))
	first := profileOf(&base)
	again := base
	again.Status = event.Planned
	if p := profileOf(&again); p.Report != &again || !slices.Equal(p.own, first.own) {
		t.Error("the same words are not the same profile of another report")
	}
	changes := map[string]func(*Report){
		"date":   func(r *Report) { r.Date.Interval.Start = r.Date.Interval.Start.AddDays(-20) },
		"basis":  func(r *Report) { r.Date.Basis = event.Publication },
		"place":  func(r *Report) { at := places["Geneva"]; r.Place = &at },
		"actors": func(r *Report) { r.Actors = []event.Actor{doer("SDNMIL")} },
		"type":   func(r *Report) { r.Type = event.Consult },
		"title":  func(r *Report) { r.Title = "Grain market hit" },
		"text":   func(r *Report) { r.Evidence = "Drones struck the harbour in Kassala." },
	}
	for name, change := range changes {
		other := base
		change(&other)
		got, want := profileOf(&other), newProfile(&other)
		if !slices.Equal(got.own, want.own) || !slices.Equal(got.sought, want.sought) || compare(first, got) != compare(first, want) {
			t.Errorf("another %s gives the profile of the first", name)
		}
	}
}

// TestKeysMeet: reports that can be of one event find each other, from both sides.
func TestKeysMeet(t *testing.T) {
	const strike = "Drones *struck* the grain market in Kassala, killing nine traders."
	for _, c := range []struct {
		name string
		a, b Report
		want bool
	}{
		{"a day and its month, by one telling word", say("a", "2024-05-08", "2024-05-07", event.Assault, "Kassala", strike),
			say("b", "2024-08-01", "2024-05-01/2024-05-31", event.Coerce, "", "Traders *fled* in May.", doer("UN")), true},
		{"one day in other words, by a party", say("a", "2024-05-08", "2024-05-07", event.Assault, "Kassala", strike, doer("RSF")),
			say("b", "2024-08-01", "2024-05-07", event.Coerce, "", "They *came* by night.", doer("RSF")), true},
		{"one day in other words, by the country", say("a", "2024-05-08", "2024-05-07", event.Assault, "Kassala", strike),
			say("b", "2024-08-01", "2024-05-07", event.Retreat, "Port Sudan", "They *ran*."), true},
		{"a day later", say("a", "2024-05-08", "2024-05-07", event.Assault, "Kassala", strike),
			say("b", "2024-05-09", "2024-05-08", event.Assault, "Kassala", strike+" Twice."), true},
		{"no day, by two words", say("a", "2024-05-08", "2024-05-07", event.Assault, "Kassala", strike),
			say("b", "2024-08-01", "", event.Coerce, "", "It recalled the grain market of Kassala, *burnt* to the ground."), true},
		{"months apart", say("a", "2024-05-08", "2024-05-07", event.Assault, "Kassala", strike),
			say("b", "2024-08-08", "2024-08-07", event.Assault, "Kassala", "Drones *struck* the grain market."), false},
	} {
		a, b := profileOf(&c.a), profileOf(&c.b)
		meet := func(p, q *profile) bool {
			return slices.ContainsFunc(p.own, func(k int64) bool { return slices.Contains(q.sought, k) })
		}
		if got, back := meet(a, b), meet(b, a); got != c.want || back != c.want {
			t.Errorf("%s: %v, and from the other side %v", c.name, got, back)
		}
	}
}

func TestGradeByBasis(t *testing.T) {
	for _, c := range []struct {
		basis event.Basis
		want  grade
	}{{event.Explicit, firm}, {event.Relative, firm}, {event.Narrative, soft}, {event.Publication, soft}} {
		r := say("a", "2024-05-12", "2024-05-09", event.Assault, "Kassala", "Drones had *struck* the market two days before the rains.")
		r.Date.Basis, r.Date.Expression = c.basis, "two days before the rains"
		if got := windowOf(&r, dayNumber(r.Day)).grade; got != c.want {
			t.Errorf("%s: grade %d, want %d", c.basis, got, c.want)
		}
	}
}

func TestOtherDoing(t *testing.T) {
	for _, c := range []struct {
		name  string
		other event.Type
		a, b  string
		want  bool
	}{
		{"another deed", event.Sanction, "Two nurses were *killed* in an ambulance.", "Eritrea *sealed* its frontier with the country.", true},
		{"other means and target", event.Assault, "Drones *struck* the grain market.", "Gunmen *ambushed* a bus.", true},
		{"other means", event.Assault, "Drones *struck* the grain market.", "Gunmen *attacked* the grain market.", false},
		{"another type of the same words", event.Coerce, "Soldiers *stormed* the bakery.", "Soldiers *stormed* a villa by the river.", false},
		{"another type of nearly the same clause", event.Coerce, "Soldiers *burnt* the old bakery of the sisters.", "Soldiers *closed* the old bakery of the sisters.", false},
	} {
		a := say("a", "2024-05-08", "2024-05-07", event.Assault, "Sudan", c.a)
		b := say("b", "2024-05-08", "2024-05-07", c.other, "Sudan", c.b)
		if v := compare(profileOf(&a), profileOf(&b)); (v[otherDoing] == 1) != c.want {
			t.Errorf("%s: %v", c.name, v[otherDoing])
		}
	}
}
