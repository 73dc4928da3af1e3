package event

import (
	"slices"
	"strings"

	"dateline/internal/gazetteer"
)

// commonParties is the bodies or people that the plain noun k names, one for each
// of the states whose they are: "Thai and Cambodian commanders", "their armies".
func (s *scan) commonParties(k int, m *memory, depth int) []*name {
	n := s.commonParty(k, m, depth)
	if n == nil {
		return nil
	}
	owners := s.owners(k, m, depth)
	if owners == nil || len(n.Code) != 6 {
		return []*name{n}
	}
	var out []*name
	for _, st := range owners {
		c := *n
		c.Code = st + n.Code[3:]
		c.Text = gazetteer.NameOf(c.Code)
		out = append(out, &c)
	}
	return out
}

// owners is the states whose the bodies that noun k names are where they are of
// several: by its adjectives, by who has them or by "of"; each once.
func (s *scan) owners(k int, m *memory, depth int) []string {
	for d := range s.tree.Dependents(k) {
		var ns []*name
		switch i := s.words[d].name; {
		case s.tree.Is(d, "amod", "compound") && i >= 0 && s.names[i].Adjective:
			ns = one(&s.names[i])
			for c := range s.tree.Dependents(d) {
				if j := s.words[c].name; j >= 0 && s.tree.Is(c, "conj") && s.names[j].Adjective {
					ns = append(ns, &s.names[j])
				}
			}
		case !isPlural(s.at(k)):
		case s.tree.Is(d, "nmod:poss"), s.tree.Is(d, "nmod") && (s.prepositionOf(d) == "of" || s.prepositionOf(d) == "from"):
			ns = s.partiesTo(d, m, depth-1)
		}
		if states := statesOf(ns); len(states) > 1 {
			return states
		}
	}
	return nil
}

// statesOf is the states that names belong to, each once.
func statesOf(ns []*name) []string {
	var out []string
	for _, n := range ns {
		if st := n.state(); st != "" && !slices.Contains(out, st) {
			out = append(out, st)
		}
	}
	return out
}

// isPlural reports whether a noun, in lower case, speaks of several.
func isPlural(w string) bool {
	return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") || w == "police"
}

// stateOf is the state of the body or people that noun k names: of who has it
// ("his army", "the army of Sudan"), of the adjective before it, of the place
// where it is, else of the place where the sentence is or the state that the
// article is about. Of the soldiers of an organisation or armed group it is
// the code of that.
func (s *scan) stateOf(k int, sector string, m *memory, depth int) string {
	for d := range s.tree.Dependents(k) {
		if s.tree.Is(d, "nmod:poss", "amod", "compound", "nmod", "flat") && !s.tree.Is(d, "nmod:unmarked") {
			if code := s.ownerCode(k, d, m, depth); code != "" {
				return code
			}
		}
	}
	if g := s.tree.Governor(k); g >= 0 && g < k && s.tree.Is(k, "conj") { // "American jets and ships"
		if i := s.words[g].name; i >= 0 && sector == "REB" && s.names[i].Kind == gazetteer.Government {
			return s.names[i].state() // "the government of Liberia and two rebel movements"
		}
		for d := range s.tree.Dependents(g) {
			if d < g && s.tree.Is(d, "nmod:poss", "amod", "compound") {
				if code := s.ownerCode(g, d, m, depth); code != "" {
					return code
				}
			}
		}
	}
	if st := s.senderState(k); st != "" && (sector == "MIL" || sector == "COP") {
		return st
	}
	switch sector {
	case "MIL", "GOV", "LEG", "JUD", "OPP", "SPY", "PTY":
		if home := m.home(); home != "" {
			return home // an army may be abroad
		}
	}
	if here := s.placeState(k); here != "" {
		return here
	}
	switch sector {
	case "REB", "UAF", "CRM", "BUS": // who may be anywhere is of the state that the article is about
		return m.home()
	}
	return s.stageState(m)
}

// ownerCode is the state or group that the dependent d makes the owner of k.
func (s *scan) ownerCode(k, d int, m *memory, depth int) string {
	if s.tree.Is(d, "nmod") && !s.tree.Is(d, "nmod:poss") {
		switch s.prepositionOf(d) {
		case "of", "from", "in", "at", "across", "":
		default:
			return ""
		}
	}
	if w := &s.words[d]; w.name >= 0 {
		n := &s.names[w.name]
		if st := n.state(); st != "" {
			return st
		}
		if n.Place == nil && !n.Person {
			return n.actorCode()
		}
		return ""
	}
	if !s.tree.Is(d, "nmod:poss", "nmod") {
		return ""
	}
	for _, n := range s.partiesTo(d, m, depth-1) {
		if st := n.state(); st != "" {
			return st
		}
		if code := n.actorCode(); code != "" && !n.Person {
			return code
		}
	}
	return ""
}

// placeState is the state of the place that the sentence names behind "in" or
// "at" nearest to word k, "" for none.
func (s *scan) placeState(k int) string {
	best, at := "", len(s.words)+1
	for i := range s.words {
		n := s.words[i].name
		if n < 0 || s.names[n].Place == nil || s.names[n].Start != s.words[i].Start || s.colours(i) {
			continue
		}
		p := s.prepositionOf(i)
		if p == "" && i > 0 {
			p = s.at(i - 1)
		}
		if p != "in" && p != "at" && p != "across" && p != "through" && p != "near" {
			continue
		}
		if gap := abs(i - k); gap < at {
			best, at = s.names[n].state(), gap
		}
	}
	return best
}
