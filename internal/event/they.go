package event

import "dateline/internal/gazetteer"

// peopleBefore is the last subject before word k that "they" can stand for.
func (s *scan) peopleBefore(k int, m *memory) []*name {
	if s.isPoliced(k) && m.held != nil && s.sent.Number-m.heldIn <= goesBack && !(len(m.held) == 1 && m.held[0].Person) {
		return m.held // "By nightfall they had been freed"
	}
	own := -1 // who does it to them
	if v := s.owner(k); v >= 0 && s.tree.Is(k, "obj", "iobj", "obl") && s.at(k) == "them" {
		own = s.subjectWord(v, 4)
	}
	said := s.governedBySpeech(k)
	for j := k - 1; j >= 0; j-- {
		if !s.tree.Is(j, "nsubj") || s.tree.Within(k, j) || j == said || pronouns[s.at(j)] || s.words[j].verb >= 0 || own >= 0 && s.tree.Within(j, own) || weapons[s.at(j)] && !isPlural(s.at(j)) {
			continue
		}
		if ns := s.partiesTo(j, m, 2); len(ns) > 1 || len(ns) == 1 && !ns[0].Person {
			return ns
		}
	}
	if m.several != nil && s.at(k) != "their" && s.sent.Number-m.severalIn <= 2 && len(m.many) == 1 && isOneBody(m.many[0]) {
		return m.several
	}
	if len(m.many) > 0 {
		return m.many
	}
	return one(m.group)
}

// isOneBody reports whether a name is of one state or body, of which a text hardly
// goes on with "they".
func isOneBody(n *name) bool {
	return n.Kind == gazetteer.State || n.Kind == gazetteer.Organisation || n.Kind == gazetteer.City
}

// governedBySpeech is the subject of the verb of saying or asking whose complement
// the clause of word k is, -1 for none: whoever demands that they go is another.
func (s *scan) governedBySpeech(k int) int {
	v := s.owner(k)
	if v < 0 || s.verbs[v].matrix < 0 || !s.tree.Is(s.node(v), "ccomp", "xcomp") {
		return -1
	}
	q := s.verbs[v].matrix
	j := s.subjectWord(q, 4)
	switch l := s.verbs[q].lemma; {
	case j < 0:
		return -1
	case demands[l]:
		return j
	case !speech[l], s.tree.Related(j, "conj") >= 0, s.words[j].name < 0 && isPlural(s.at(j)), s.words[j].name >= 0 && s.isSeveral(&s.names[s.words[j].name]):
		return -1
	}
	return j
}
