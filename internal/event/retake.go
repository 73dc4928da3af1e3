package event

import (
	"strings"

	"dateline/internal/gazetteer"
)

// takenUp is whom noun k takes up from the text before by what they are: the one
// in office by the office, the other of two by "his opponent", those who were
// arrested by "the defendants"; nil for none.
func (s *scan) takenUp(k int, m *memory, depth int) []*name {
	w := s.at(k)
	if hosting[w] {
		return one(s.hostsOf(k, m))
	}
	if s.words[k].name >= 0 || !opposing[w] && !captive[w] && !heads[w] || s.tree.Is(k, "appos") || s.isNamed(k) {
		return nil
	}
	switch {
	case opposing[w]:
		return s.otherThan(k, m, depth)
	case s.hasOwner(k) || !s.isDefinite(k):
		return nil
	case captive[w] && s.sent.Number-m.heldIn <= goesBack:
		if isPlural(w) && len(m.held) == 1 && m.held[0].Person {
			return nil // more than the one who was tried
		}
		return m.held
	case heads[w] && s.tree.Is(k, "nsubj", "nsubj:pass"):
		return one(s.inOffice(k, m))
	}
	return nil
}

// hostsOf is the government of the place where the sentence or the story is, whom
// the noun k of hosts with a possessor means: "pressed her hosts".
func (s *scan) hostsOf(k int, m *memory) *name {
	if s.tree.Related(k, "nmod:poss") < 0 {
		return nil
	}
	st := ""
	for j := range k {
		if i := s.words[j].name; i >= 0 && s.names[i].Place != nil && s.prepositionOf(j) == "in" {
			st = s.names[i].state()
		}
	}
	if st == "" && m.place != nil {
		st = gazetteer.ISO3(m.place.Country)
	}
	if st == "" {
		return nil
	}
	code := st + "GOV"
	return &name{Span: s.words[k].Span, Text: gazetteer.NameOf(code), Code: code, Kind: gazetteer.Government, common: true}
}

var hosting = words(`hosts host`)

var (
	opposing = words(`opponent rival adversary foe challenger`)
	captive  = words(`defendants defendant accused convicts prisoners captives detainees hostages suspects`)
	heads    = words(`president minister premier chancellor king queen emir sultan taoiseach`)
)

// institutions are nouns of bodies that "it" takes up.
var institutions = words(`government army military junta parliament congress senate assembly cabinet ministry commission court opposition
	union administration regime council navy presidency administration legislature`)

// otherThan is the other of the two persons named last, or of the two sides of the
// story, than the one who has the noun k: "his opponent".
func (s *scan) otherThan(k int, m *memory, depth int) []*name {
	for d := range s.tree.Dependents(k) {
		if !s.tree.Is(d, "nmod:poss") {
			continue
		}
		own := s.partiesTo(d, m, depth-1)
		if len(own) != 1 {
			return nil
		}
		for _, two := range [][]*name{m.persons, m.sides} {
			if len(two) != 2 {
				continue
			}
			for i, n := range two {
				if n.Text == own[0].Text {
					return one(two[1-i])
				}
			}
		}
	}
	return nil
}

// isNamed reports whether a name says who noun k is: "the king, Abdullah".
func (s *scan) isNamed(k int) bool {
	for d := range s.tree.Dependents(k) {
		if s.tree.Is(d, "appos", "flat", "nmod:desc") {
			return true
		}
	}
	j := k + 1
	if s.at(j) == "," {
		j++
	}
	return j < len(s.words) && s.words[j].name >= 0 && s.names[s.words[j].name].Person
}

// inOffice is the person named last who has the office that noun k says, nil for
// none.
func (s *scan) inOffice(k int, m *memory) *name {
	office := s.compound(k)
	for j := k - 1; j >= 0; j-- {
		if i := s.words[j].name; i >= 0 && s.names[i].holds(office) {
			return &s.names[i]
		}
	}
	return lastOf(m.titled, func(n *name) bool { return n.holds(office) })
}

// holds reports whether a person of known code has the office: "premier" is
// short for "prime minister".
func (n *name) holds(office string) bool {
	return n.Person && n.Code != "" && n.office != "" && (n.office == office || strings.HasSuffix(office, "premier") && n.office == "prime minister")
}

// hold keeps those to whom an arrest or trial was done for the nouns to come.
func (m *memory) hold(d *draft) {
	if d.Type != Coerce && !d.trial || d.Mode != "arrest" && d.Mode != "abduct" && !d.trial {
		return
	}
	var out []*name
	for i := range d.Actors {
		if a := &d.Actors[i]; a.Role == Recipient && a.Name != gazetteer.NameOf(a.Code) && strings.Contains(a.Name, " ") {
			m.accused = &name{Text: a.Name, Code: a.Code, Person: true}
		}
		if a := &d.Actors[i]; a.Role == Recipient && len(a.Code) == 6 && a.Code[3:] != "GOV" {
			out = append(out, &name{Text: a.Name, Code: a.Code, Person: a.Name != gazetteer.NameOf(a.Code) && strings.Contains(a.Name, " ")})
		}
	}
	if out != nil {
		m.held, m.heldIn = out, d.Sentence
	}
}

// sectorAt is the sector of those whom the plain noun k names, with what colours it,
// by what holds them or as the text named them before; false for nobody.
func (s *scan) sectorAt(k int, m *memory) (string, gazetteer.Kind, bool) {
	w, full := s.at(k), s.compound(k)
	sector, kind, ok := gazetteer.SectorOf(full)
	if !ok {
		sector, kind, ok = s.holds(k)
	}
	if !ok {
		sector, kind, ok = s.calledAs(k)
	}
	if !ok || full == w && impersonal[full] && !s.isTheBody(k) || s.isAircraft(k) {
		return "", "", false
	}
	if full != w {
		m.ranked(w, sector)
		return sector, kind, true
	}
	if was := m.ranks[w]; was != "" && (s.isDefinite(k) || officers[w]) && !s.hasOwner(k) {
		sector = was
	}
	if officers[w] && m.policed && s.nominalModifier(k, "of") < 0 {
		return "COP", gazetteer.Police, true
	}
	return sector, kind, true
}

// ranked keeps the sector of people whom the text names by a noun and what colours
// it, for when it takes them up by the noun alone: "political prisoners … the
// prisoners".
func (m *memory) ranked(noun, sector string) {
	if plain, _, ok := gazetteer.SectorOf(noun); !ok || plain == sector || !isPlural(noun) {
		return
	}
	if m.ranks == nil {
		m.ranks = map[string]string{}
	}
	m.ranks[noun] = sector
}
