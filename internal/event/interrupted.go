package event

// Expressions that stand beside a clause which interrupts another.

// overAside is verb i, which stands before the expression at word from, or, where
// i is of a relative clause that commas enclose, the verb whose clause goes on
// behind it: "seized a banker, who is wanted in two states, in a villa on Monday".
func (s *scan) overAside(i, from int) int {
	r := s.asideOf(i)
	if r < 0 || !s.leavesAside(i, r, from) {
		return i
	}
	for j := r - 1; j >= 0; j-- {
		v := &s.verbs[j]
		if relativizers[v.opener] || !v.finite() || v.head >= s.verbs[r].left-2 {
			continue
		}
		if v.mood == past || v.mood == pluperfect {
			return j
		}
		break
	}
	return i
}

// asideOf is the first verb of the relative clause in commas to which verb i
// belongs, -1 for none.
func (s *scan) asideOf(i int) int {
	for ; i >= 0; i-- {
		v := &s.verbs[i]
		if relativizers[v.opener] {
			if v.left > 1 && s.at(v.left-2) == "," && v.opener != "that" {
				return i
			}
			return -1
		}
		if v.opener != "and" || !v.finite() {
			return -1
		}
	}
	return -1
}

// leavesAside reports whether the relative clause of the verbs r to i has come to
// its comma before the expression at word from: what tells of now has no day of
// the past, whatever it lists; other clauses end at their first comma.
func (s *scan) leavesAside(i, r, from int) bool {
	v := &s.verbs[i]
	if v.mood == present || v.mood == perfect && v.passive {
		return s.setOff(v.head, from)
	}
	k := s.beforeExpression(from)
	return v.mood == past && i == r && s.at(k) == "," && !s.setOff(v.head, k) && s.verbs[r].left > 2 && s.words[s.verbs[r].left-3].verb < 0
}

// opensRelative reports whether the expression at word from stands in a phrase
// between the pronoun that opens a relative clause and its verb: "the minister,
// who in a speech on Monday blamed the army, …".
func (s *scan) opensRelative(from int) bool {
	for k := from - 1; k > 0; k-- {
		w := &s.words[k]
		if w.name < 0 && relativizers[w.lower] && w.lower != "that" {
			return s.at(k-1) == "," && prepositions[s.at(k+1)]
		}
		if w.verb >= 0 || w.name < 0 && (w.lower == "," || breaks[w.lower]) {
			return false
		}
	}
	return false
}

// behindWith is the verb of the main clause behind a phrase of circumstance that
// follows a fronted expression, which ends before word to: "On Monday, with votes
// still being counted in the towns that the rebels hold, the king fled"; -1 for none.
func (s *scan) behindWith(to int) int {
	if s.at(to) != "," || s.at(to+1) != "with" {
		return -1
	}
	for i := range s.verbs {
		v := &s.verbs[i]
		if v.left > to+2 && v.finite() && !subordinators[v.opener] && s.at(v.left-1) == "," && s.hasNominal(v.left, v.start) {
			return i
		}
	}
	return -1
}
