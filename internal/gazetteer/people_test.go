package gazetteer

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/internal/gazetteer/geonames"
)

// leastActorNames is how many names of actors Find has to know.
const leastActorNames = 3000

// TestActorNames counts the names of actors: those of states, bodies,
// organisations, groups and people, with their adjectives and surnames. Places
// that are no actors do not count.
func TestActorNames(t *testing.T) {
	known := map[string]bool{}
	for file, columns := range map[string][]int{
		"states.tsv": {2, 3, 4, 5}, "organisations.tsv": {0, 1}, "bodies.tsv": {0, 1},
		"groups.tsv": {0, 1, 2, 3}, "people.tsv": {0, 1, 2},
	} {
		for _, row := range rows(file) {
			for _, c := range columns {
				for _, name := range list(row[c]) {
					known[name] = known[name] || len(Lookup(name)) > 0
				}
			}
		}
	}
	for name, found := range known {
		if !found {
			t.Errorf("%q is in a table and not found", name)
		}
	}
	if len(known) < leastActorNames {
		t.Errorf("%d names of actors, want %d", len(known), leastActorNames)
	}
}

// singleHolder are the offices that one person holds at a time in each state or
// body.
var singleHolder = map[string]bool{
	"president": true, "prime minister": true, "foreign minister": true, "defense minister": true,
	"finance minister": true, "interior minister": true, "chancellor": true, "premier": true, "king": true,
	"emir": true, "sultan": true, "emperor": true, "crown prince": true, "supreme leader": true, "pope": true,
	"general secretary": true, "foreign secretary": true, "home secretary": true, "defense secretary": true,
	"secretary of state": true, "secretary of defense": true, "secretary of the treasury": true,
	"national security adviser": true, "director of the CIA": true, "director of the FBI": true,
	"chairman of the Joint Chiefs of Staff": true, "chief of the general staff": true, "army chief": true,
	"junta leader": true, "speaker of parliament": true, "speaker of the House": true, "ambassador to the UN": true,
	"UN secretary-general": true, "UN aid chief": true, "UN human rights chief": true, "UN peacekeeping chief": true,
	"UN high commissioner for refugees": true, "UN Middle East envoy": true, "UN envoy for Libya": true,
	"UN envoy for Yemen": true, "UN envoy for Afghanistan": true, "UN envoy for Iraq": true,
	"EU foreign policy chief": true, "president of the European Commission": true,
	"president of the European Council": true, "president of the European Parliament": true,
	"president of the European Central Bank": true, "secretary general of NATO": true,
	"secretary general of the Arab League": true, "secretary general of the OAS": true,
	"secretary general of the OSCE": true, "chairperson of the African Union Commission": true,
	"managing director of the IMF": true, "president of the World Bank": true, "head of the WTO": true,
	"director general of the IAEA": true, "director general of the WHO": true, "president of the ICRC": true,
	"head of the WFP": true, "head of UNICEF": true, "head of UNRWA": true, "head of UNESCO": true,
	"prosecutor of the ICC": true, "prosecutor of the ICTY": true, "governor of the central bank": true,
	"UN administrator of Kosovo": true, "international high representative in Bosnia": true,
}

// rivals are the offices that two people held at once for longer than a
// handover takes, with the reason.
var rivals = map[string]string{
	"CIVGOV president":                "Gbagbo did not leave after the vote of 2010",
	"MDGGOV president":                "Ravalomanana and Ratsiraka both claimed the vote of 2001",
	"SYRGOV prime minister":           "a rival claim in the war",
	"AFGGOV vice president":           "two at a time",
	"USAGOV special envoy":            "one for each country",
	"BIHGOV member of the presidency": "three at a time",
}

// handover is how long two people may hold an office at once in the table:
// dates of outlets differ by the day of the vote, the oath and the handover.
const handover = 5 * 24 * time.Hour

type holder struct {
	person   string
	from, to time.Time
}

// TestOneHolder checks that nobody holds an office while somebody else does: of
// two who do, one has a wrong date or an end that is missing.
func TestOneHolder(t *testing.T) {
	held := map[string][]holder{}
	for _, row := range rows("people.tsv") {
		for _, term := range list(row[4]) {
			f := strings.Split(term, "/")
			if len(f) == 4 && singleHolder[f[0]] {
				office := f[1] + " " + f[0]
				held[office] = append(held[office], holder{row[0], lastDay(t, f[2]), firstDay(t, f[3])})
			}
		}
	}
	for office, hs := range held {
		if rivals[office] != "" {
			continue
		}
		slices.SortFunc(hs, func(a, b holder) int {
			return cmp.Or(a.from.Compare(b.from), strings.Compare(a.person, b.person))
		})
		latest := hs[0]
		for _, h := range hs[1:] {
			if latest.to.Sub(h.from) > handover {
				t.Errorf("%s: %s (to %s) and %s (from %s) at once", office, latest.person,
					latest.to.Format(time.DateOnly), h.person, h.from.Format(time.DateOnly))
			}
			if h.to.After(latest.to) {
				latest = h
			}
		}
	}
}

// firstDay is the first day that a partial date can mean; of an end that is
// open it is far off.
func firstDay(t *testing.T, date string) time.Time {
	if date == "" {
		return time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return day(t, (date + "-01-01")[:len(time.DateOnly)])
}

// lastDay is the last day that a partial date can mean.
func lastDay(t *testing.T, date string) time.Time {
	switch first := firstDay(t, date); len(date) {
	case len("2006"):
		return first.AddDate(1, 0, -1)
	case len("2006-01"):
		return first.AddDate(0, 1, -1)
	default:
		return first
	}
}

func day(t *testing.T, date string) time.Time {
	t.Helper()
	d, err := time.Parse(time.DateOnly, date)
	if err != nil {
		t.Error(err)
	}
	return d
}

// TestSoloSurnames checks that a surname that counts without a title is no
// other word: no place, no actor, no first name, no noun or title of sectors.tsv
// and no word that begins sentences.
func TestSoloSurnames(t *testing.T) {
	tables := loaded()
	for _, row := range rows("people.tsv") {
		if row[3] != "solo" {
			continue
		}
		for _, name := range list(row[2]) {
			other := ""
			switch {
			case tables.quiet[name]:
				other = "a quiet word"
			case tables.given[name]:
				other = "a first name"
			case tables.lex.forms[name].sector != 0:
				other = "a noun of sectors.tsv"
			}
			for _, e := range Lookup(name) {
				if e.Kind != Person {
					other = string(e.Kind) + " " + e.Name
				}
			}
			for p := range geonames.Named(name) {
				if p.Feature.Settlement() && !p.Alias && p.Population >= bigTown {
					other = "a town in " + p.Country()
				}
			}
			if other != "" && !soloAnyway[name] {
				t.Errorf("%s: %q is also %s", row[0], name, other)
			}
		}
	}
}

// bigTown is the people of a town that a surname alone may not stand before.
const bigTown = 50_000

// soloAnyway are surnames that mean the person far more often than the place.
var soloAnyway = map[string]bool{
	"Bush": true, "Kim": true, "Rubio": true, "Solana": true, "Sandu": true, "Chidambaram": true, "Palin": true,
}

func TestInOffice(t *testing.T) {
	for _, tc := range []struct{ text, day, person, code string }{
		{"Clinton", "1999-05-01", "Bill Clinton", "USAGOV"},
		{"Clinton", "2011-05-01", "Hillary Clinton", "USAGOV"},
		{"Bush", "1990-08-02", "George H. W. Bush", "USAGOV"},
		{"Bush", "2003-03-20", "George W. Bush", "USAGOV"},
		{"Castro", "2012-02-01", "Raul Castro", "CUBGOV"},
		{"Aliyev", "2001-02-01", "Heydar Aliyev", "AZEGOV"},
		{"Assad", "2012-02-01", "Bashar al-Assad", "SYRGOV"},
		{"Mehsud", "2012-02-01", "Hakimullah Mehsud", "TTP"},
	} {
		ms := Find(tc.text + " said no.")
		if len(ms) != 1 {
			t.Errorf("%s: %d matches", tc.text, len(ms))
			continue
		}
		if e := ms[0].InOffice(tc.day); e.Name != tc.person || e.CodeOn(tc.day) != tc.code {
			t.Errorf("%s on %s: %s %s", tc.text, tc.day, e.Name, e.CodeOn(tc.day))
		}
	}
}

func TestForenames(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"Abiy said no.", "Abiy=Abiy Ahmed/ETHGOV/name"},
		{"Abiy Tsegaye said no.", ""},
		{"Anwar Raslan was sentenced.", ""},
		{"Jawar Mohammed was freed.", "Jawar Mohammed=Jawar Mohammed/ETHOPP/name"},
		{"Ermias Zuma sang.", ""},
		{"Senator Clinton voted.", "Senator Clinton=Hillary Clinton/USALEG/titled"},
		{"President Saakashvili spoke.", "President Saakashvili=Mikheil Saakashvili/GEOGOV/titled"},
	} {
		got := ""
		if ms := Find(tc.text); len(ms) > 0 {
			got = show(tc.text, ms[0])
		}
		if got != tc.want {
			t.Errorf("Find(%q) = %q, want %q", tc.text, got, tc.want)
		}
	}
}

// TestFullNames checks that a full name is one person's.
func TestFullNames(t *testing.T) {
	person := map[string]string{}
	for _, row := range rows("people.tsv") {
		for _, name := range append([]string{row[0]}, list(row[1])...) {
			if other := person[name]; other != "" {
				t.Errorf("%q is %s and %s", name, other, row[0])
			}
			person[name] = row[0]
		}
	}
}

// TestCodesOfPeople checks that whoever leads a group or an organisation leads
// one of the tables: the code of a person that is no state's sector is theirs.
func TestCodesOfPeople(t *testing.T) {
	tables := loaded()
	for _, row := range rows("people.tsv") {
		for _, term := range list(row[4]) {
			code := strings.Split(term, "/")[1]
			if state, sector := tables.split(code); state != "" && sector != "" {
				continue
			}
			if tables.byCode[code] == nil {
				t.Errorf("%s: no table has %s", row[0], code)
			}
		}
	}
}
