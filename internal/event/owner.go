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
