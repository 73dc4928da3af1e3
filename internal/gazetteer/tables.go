package gazetteer

import (
	"strings"
)

// addState adds a row of states.tsv.
func (t *tables) addState(c []string) {
	e := t.addEntry(&Entry{
		Name: c[2], Kind: State, Code: c[0], Country: c[1],
		HasPoint: true, Lat: number(c[7]), Lon: number(c[8]), Precision: AtCountry, GeoNamesID: integer(c[9]),
	})
	t.states[c[0]] = e
	if c[1] != "" {
		t.byISO2[c[1]] = e
		t.capitals[c[6]+"\t"+c[1]] = c[0] + "GOV"
	}
	for _, name := range append([]string{c[2]}, list(c[3])...) {
		t.addName(name, reading{e, Name, 0})
	}
	adjectives := list(c[4])
	if len(adjectives) > 0 && t.adjs[c[0]] == "" {
		t.adjs[c[0]] = adjectives[0]
	}
	for _, name := range adjectives {
		t.addName(name, reading{e, Demonym, 0})
	}
	for _, name := range list(c[5]) {
		t.addName(name, reading{e, People, 0})
	}
}

// addOrganisation adds a row of organisations.tsv.
func (t *tables) addOrganisation(c []string) {
	e := t.addEntry(&Entry{Name: c[0], Kind: Kind(c[2]), Code: c[3], Country: c[4], Place: c[5], Class: c[6]})
	for _, name := range append([]string{c[0]}, list(c[1])...) {
		t.addName(name, reading{e, Name, 0})
	}
}

// addBody adds a row of bodies.tsv.
func (t *tables) addBody(c []string) {
	e := &Entry{Name: c[0], Kind: Kind(c[2]), Code: c[3], Country: c[4], Place: c[5]}
	if c[6] != "" {
		e.HasPoint, e.Lat, e.Lon, e.Precision = true, number(c[6]), number(c[7]), AtLandmark
	}
	t.entries = append(t.entries, e) // its code is a state's, so it does not name the code
	form := Name
	if c[8] == "metonym" {
		form = Metonym
	}
	for _, name := range append([]string{c[0]}, list(c[1])...) {
		t.addName(name, reading{e, form, 0})
	}
}

// addGroup adds a row of groups.tsv.
func (t *tables) addGroup(c []string) {
	e := t.addEntry(&Entry{Name: c[0], Kind: Kind(c[4]), Code: c[5], Country: c[6], Class: groupClass(Kind(c[4]), c[6])})
	for _, name := range append([]string{c[0]}, list(c[1])...) {
		t.addName(name, reading{e, Name, 0})
	}
	for _, name := range list(c[2]) {
		t.addName(name, reading{e, Demonym, 0})
	}
	for _, name := range list(c[3]) {
		t.addName(name, reading{e, People, 0})
	}
}

// groupClass is the class of a group of the kind at home in a state, or in
// several.
func groupClass(k Kind, iso2 string) string {
	switch {
	case k == ArmedGroup && iso2 == "":
		return "IMG"
	case k == ArmedGroup:
		return "REB"
	case k == Party:
		return "PTY"
	case k == Government:
		return "GOV"
	case k == Military:
		return "MIL"
	}
	return "CVL"
}

// addPerson adds a row of people.tsv. The code of a person is that of the last
// term.
func (t *tables) addPerson(c []string) {
	e := &Entry{Name: c[0], Kind: Person}
	for _, cell := range list(c[4]) {
		f := strings.Split(cell, "/")
		e.Terms = append(e.Terms, Term{Office: f[0], Code: f[1], From: f[2], To: f[3]})
		e.Code = f[1]
	}
	if s := t.states[e.Code[:min(3, len(e.Code))]]; s != nil {
		e.Country = s.Country
	}
	t.entries = append(t.entries, e)
	for _, name := range append([]string{c[0]}, list(c[1])...) {
		t.addName(name, reading{e, Name, 0})
	}
	for _, name := range list(c[2]) {
		f := surname
		if c[3] != "solo" {
			f |= titled
		}
		if strings.HasPrefix(c[0], name+" ") {
			f |= forename
		}
		t.addName(name, reading{e, Name, f})
	}
}

// addRegion adds a row of regions.tsv.
func (t *tables) addRegion(c []string) {
	e := &Entry{Name: c[0], Kind: Kind(c[4]), Country: c[5], Metonym: c[8]}
	if c[6] != "" {
		e.HasPoint, e.Lat, e.Lon, e.Precision = true, number(c[6]), number(c[7]), precisionOf(e.Kind)
	}
	t.entries = append(t.entries, e)
	f := t.weakness(c[0], strings.Contains(c[9], "w"))
	for _, name := range append([]string{c[0]}, list(c[1])...) {
		t.addName(name, reading{e, Name, f})
	}
	for _, name := range list(c[2]) {
		t.addName(name, reading{e, Demonym, f})
	}
	for _, name := range list(c[3]) {
		t.addName(name, reading{e, People, f})
	}
}

// precisionOf is how narrow a point for a thing of the kind is.
func precisionOf(k Kind) Precision {
	switch k {
	case Landmark, Facility:
		return AtLandmark
	case City:
		return AtCity
	}
	return AtRegion
}

// addCity adds a row of cities.tsv.
func (t *tables) addCity(c []string) {
	e := &Entry{
		Name: c[0], Kind: City, Country: c[2], Metonym: t.capitals[c[0]+"\t"+c[2]],
		HasPoint: true, Lat: number(c[3]), Lon: number(c[4]), Precision: AtCity,
		GeoNamesID: integer(c[5]), Population: integer(c[6]),
	}
	form := Name
	switch {
	case c[7] != "" && c[7] != "w":
		e.Metonym, form = c[7], Capital
	case e.Metonym != "":
		form = Capital
	}
	t.entries = append(t.entries, e)
	for _, name := range append([]string{c[0]}, list(c[1])...) {
		t.addName(name, reading{e, form, t.weakness(name, c[7] == "w" || t.given[name] && e.Population < 1_000_000)})
	}
}

// weakness is the flag of a place's name that is also something else.
func (t *tables) weakness(name string, marked bool) flags {
	if marked || t.weak[name] || len(name) < 4 && name != "Qom" && name != "Rio" && name != "NYC" {
		return weak
	}
	return 0
}

// addSector adds a row of sectors.tsv.
func (t *tables) addSector(c []string) {
	for _, form := range list(c[0]) {
		words, gaps, ok := split(form)
		if !ok {
			panic("gazetteer: sector noun cannot be matched: " + form)
		}
		ids := make([]uint32, len(words))
		for i, w := range words {
			if strings.Contains(c[4], "c") {
				ids[i] = t.lex.exactSectorWord(w)
			} else {
				ids[i] = t.lex.sectorWord(w)
			}
		}
		value := t.nouns.insert(ids, gaps)
		if *value != 0 {
			continue
		}
		t.sectors = append(t.sectors, newSector(form, c))
		*value = int32(len(t.sectors))
	}
}

func newSector(form string, c []string) sector {
	has := func(flag string) bool { return strings.Contains(c[4], flag) }
	s := sector{
		form: strings.ToLower(form), code: c[1], label: c[2], kind: Kind(c[3]),
		title: has("t"), local: has("l"), group: has("g"), named: has("w"), abbrev: has("."),
		home: has("h"), office: has("o"),
	}
	if s.label == "*" {
		s.label = s.form
	}
	s.plural = strings.HasSuffix(form, "s") && !strings.HasSuffix(form, "affairs") || strings.HasSuffix(form, "men")
	if s.plural && strings.HasSuffix(form, "s") && !s.abbrev {
		s.title = false
	}
	return s
}
