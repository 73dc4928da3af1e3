package gazetteer

import (
	"strconv"
	"sync"

	"dateline/internal/article"
)

// Kind says what sort of thing an entry is.
type Kind string

// The kinds of things that have names.
const (
	State        Kind = "state"
	Government   Kind = "government"
	Military     Kind = "military"
	Police       Kind = "police"
	Parliament   Kind = "parliament"
	Court        Kind = "court"
	Party        Kind = "party"
	Organisation Kind = "organisation"
	ArmedGroup   Kind = "armedgroup"
	Media        Kind = "media"
	Company      Kind = "company"
	Person       Kind = "person"
	Population   Kind = "population" // "Russians", "Gazans", "Sudanese civilians"
	Body         Kind = "body"       // any other composed body
	City         Kind = "city"
	Region       Kind = "region"
	Water        Kind = "water"
	Landmark     Kind = "landmark"
	Facility     Kind = "facility"
	Continent    Kind = "continent"
)

// Kinds lists all kinds.
var Kinds = []Kind{
	State, Government, Military, Police, Parliament, Court, Party, Organisation,
	ArmedGroup, Media, Company, Person, Population, Body,
	City, Region, Water, Landmark, Facility, Continent,
}

// IsPlace reports whether things of this kind are places first of all.
func (k Kind) IsPlace() bool {
	switch k {
	case State, City, Region, Water, Landmark, Facility, Continent:
		return true
	}
	return false
}

// Form says how the words of the text stand for the entry.
type Form string

// The forms.
const (
	Name     Form = "name"     // "Russia", "NATO", "Jeddah", "Vladimir Putin"
	Demonym  Form = "demonym"  // the adjective: "Russian"
	People   Form = "people"   // the noun: "Russians"
	Capital  Form = "capital"  // "Kyiv": the city, or its government
	Metonym  Form = "metonym"  // "the Kremlin": stands for a government
	Compound Form = "compound" // "Russian-backed", "anti-Russian": colours another word
	Composed Form = "composed" // "Ukraine's military", "EU officials"
	Titled   Form = "titled"   // "President Putin", "German Foreign Minister Heiko Maas"
	Noun     Form = "noun"     // "rebels", "the president": an actor whose state the text around must tell
)

// Precision says how narrow the coordinates of an entry are.
type Precision string

// The precisions of coordinates.
const (
	AtCountry  Precision = "country"
	AtRegion   Precision = "region"
	AtCity     Precision = "city"
	AtLandmark Precision = "landmark"
)

// Entry is one thing of the tables.
type Entry struct {
	Name    string // canonical: "Russia", "Kremlin", "Jeddah"
	Kind    Kind
	Code    string // actor code: RUS, RUSGOV, UN, HAMAS; "" for pure places
	Metonym string // the code that a capital stands for as an actor, or ""
	Country string // ISO 3166-1 alpha-2, or ""
	Place   string // where the seat of a body stands, or ""
	Class   string // of an actor with a code of its own: IGO, NGO, IMG or a sector; see [Home]

	HasPoint   bool // Lat and Lon are known
	Lat, Lon   float64
	Precision  Precision
	GeoNamesID int // 0: not known
	Population int

	Terms []Term // of a person: the time in each office, oldest first
}

// Term is a person's time in an office. From and To are YYYY, YYYY-MM or
// YYYY-MM-DD; an empty To is "still, or not known".
type Term struct {
	Office   string
	Code     string
	From, To string
}

// CodeOn is the actor code of the entry on a day (YYYY-MM-DD): of a person the
// code of the office held then, or of the state alone out of office, for whose
// side such a person is on then nobody can tell from the tables. For two months after its end an office still counts: news goes on to tell what its
// holder did in it, and of the fall.
func (e *Entry) CodeOn(day string) string {
	if len(e.Terms) == 0 || day == "" {
		return e.Code
	}
	for i := len(e.Terms) - 1; i >= 0; i-- {
		if e.Terms[i].Covers(day) {
			return e.Terms[i].Code
		}
	}
	for i := len(e.Terms) - 1; i >= 0; i-- {
		if e.Terms[i].justOver(day) {
			return e.Terms[i].Code
		}
	}
	if len(e.Code) == 6 {
		return e.Code[:3]
	}
	return e.Code
}

// OfficeOn is the office that a person of the tables has on a day (YYYY-MM-DD),
// "" for none.
func (e *Entry) OfficeOn(day string) string {
	for i := len(e.Terms) - 1; i >= 0; i-- {
		if e.Terms[i].Covers(day) {
			return e.Terms[i].Office
		}
	}
	return ""
}

// InOffice is the entry that a name means on a day (YYYY-MM-DD). Of two persons
// of the same state and name ("Clinton", "Castro") it is the one that held an
// office then; in all other cases it is Entry.
func (m *Match) InOffice(day string) *Entry {
	if m.Entry == nil || m.Entry.Kind != Person || m.Entry.holds(day) {
		return m.Entry
	}
	for _, e := range m.Others {
		if e.Kind == Person && e.Country == m.Entry.Country && e.holds(day) {
			return e
		}
	}
	return m.Entry
}

// holds reports whether a person of the tables had an office on the day.
func (e *Entry) holds(day string) bool {
	for _, t := range e.Terms {
		if t.Covers(day) {
			return true
		}
	}
	return false
}

// Covers reports whether the day (YYYY-MM-DD) lies in the term. The ends count
// in, at the precision that they are known with.
func (t Term) Covers(day string) bool {
	return before(t.From, day) && (t.To == "" || before(day, t.To))
}

// justOver reports whether the term ended in the two months before the day.
func (t Term) justOver(day string) bool {
	if t.To == "" || before(day, t.To) {
		return false
	}
	return monthOf(day)-monthOf(t.To) <= 2
}

// monthOf counts months; a year alone is its December.
func monthOf(day string) int {
	if len(day) < len("2006-01") {
		y, _ := strconv.Atoi(day)
		return 12*y + 12
	}
	y, _ := strconv.Atoi(day[:4])
	m, _ := strconv.Atoi(day[5:7])
	return 12*y + m
}

// before compares two partial dates at the precision of the shorter one.
func before(a, b string) bool {
	n := min(len(a), len(b))
	return a[:n] <= b[:n]
}

// Match is a name found in a text.
type Match struct {
	article.Span
	Entry  *Entry   // the default reading; nil for a titled person of no table and no state
	Others []*Entry // other readings of the same words; do not write to it
	Form   Form

	Name    string // for people: "Vladimir Putin", "Russian Defense Ministry"
	Kind    Kind   // of the whole match
	Code    string // the actor: RUSGOV, UKRMIL; "" for places, compounds and unknown states
	Metonym string // of a capital or seat that is a place first: the code of its government
	Sector  string // GOV, MIL, … where a noun or title gave one

	// Head is the name itself inside a composed or titled match: "Russian" in
	// "Russian troops", "Vladimir Putin" in "President Vladimir Putin".
	Head article.Span
	// Role is the noun or title of a composed or titled match, lower case:
	// "defense ministry", "foreign minister".
	Role string
	// Former says that the person no longer held the office ("former", "ex-").
	Former bool
	// Possessive says that "'s" follows.
	Possessive bool
}

// Find returns the names in text: sorted, not overlapping.
func Find(text string) []Match {
	f := finder{text: text, t: loaded()}
	f.run()
	if f.pays() {
		f = finder{text: text, t: f.t, named: f.named, again: true}
		f.run()
	}
	f.weed()
	return f.out
}

// Lookup returns the entries with the name or alias, the default reading
// first. It does not compose: Lookup("Russian army") is empty.
func Lookup(name string) []*Entry {
	return loaded().lookup(name)
}

// StateOf returns the name and ISO 3166-1 alpha-2 code of a state, given its
// alpha-3 code.
func StateOf(iso3 string) (name, iso2 string, ok bool) {
	e := loaded().states[iso3]
	if e == nil {
		return "", "", false
	}
	return e.Name, e.Country, true
}

// ISO3 returns the alpha-3 code for an alpha-2 code, or "".
func ISO3(iso2 string) string {
	if e := loaded().byISO2[iso2]; e != nil {
		return e.Code
	}
	return ""
}

// Home reads an actor code in the coarser terms of CAMEO and PLOVER, which know
// states, their sectors and classes of organisations only: RUSGOV is of RUS and
// in sector GOV, HAMAS of PSE and in REB, UN of no state and in IGO, Al-Qaida in
// IMG (armed in several states), Amnesty International in NGO. The sector is ""
// for a state as such; both are "" for an unknown code.
func Home(code string) (state, sector string) {
	return loaded().home(code)
}

// NameOf returns what a reader calls the actor with the code: "Russia" for
// RUS, "Russian government" for RUSGOV, "NATO" for NATO. An unknown code is
// returned as it is.
func NameOf(code string) string {
	return loaded().nameOf(code)
}

var loaded = sync.OnceValue(load)
