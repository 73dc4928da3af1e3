package event

// within is the parties that the noun phrase with the head k speaks of: those
// at its head, else those that its nouns hang on ("the arrest of", "sanctions
// on", "Israel's decision"), with the preposition that leads to each.
func (s *scan) within(k int, m *memory) []party {
	if ns := s.parties(k, m); len(ns) > 0 {
		return s.modifiers(k, m, asParties(ns, ""), 2)
	}
	return s.modifiers(k, m, nil, 3)
}

// party is somebody in a noun phrase, and the preposition that leads to them:
// "" for the head itself, "'s" for who has it, "adj" for an adjective.
type party struct {
	*name
	prep string
}

func asParties(ns []*name, prep string) []party {
	out := make([]party, len(ns))
	for i, n := range ns {
		out[i] = party{n, prep}
	}
	return out
}

// modifiers adds the parties among what hangs on noun k to out.
func (s *scan) modifiers(k int, m *memory, out []party, depth int) []party {
	if depth == 0 {
		return out
	}
	for d := range s.tree.Dependents(k) {
		prep := ""
		switch {
		case s.tree.Is(d, "nmod:poss"):
			prep = "'s"
		case s.tree.Is(d, "compound", "amod"):
			if s.words[d].name < 0 {
				continue
			}
			prep = "adj"
		case s.tree.Is(d, "nmod:unmarked"):
			continue
		case s.tree.Is(d, "nmod"):
			prep = s.prepositionOf(d)
		case s.tree.Is(d, "conj") && !s.isPredicate(d):
			out = s.modifiers(d, m, out, depth-1)
			continue
		default:
			continue
		}
		if ns := s.parties(d, m); len(ns) > 0 {
			out = append(out, asParties(ns, prep)...)
			continue
		}
		out = s.modifiers(d, m, out, depth-1)
	}
	return out
}
