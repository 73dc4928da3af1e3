package event

// narrows reports whether the participle at word i only says which noun right
// before it is meant: "succumbed to wounds received at the front".
func (s *scan) narrows(i int) bool {
	if i == 0 || s.tree.Object(i) >= 0 || s.isIntransitive(i) { // no passive has an object: "the Senate in Lima ousted the president"
		return false
	}
	c := s.tree.Case(i - 1)
	if c >= 0 && subordinators[s.at(c)] {
		return false // "after tanks rolled in"
	}
	if j := s.tree.Related(i, "nsubj"); j >= 0 {
		return j == i-1 && c >= 0 // no subject has a preposition
	}
	return s.tree.Is(i, "acl") && !s.tree.Is(i, "acl:relcl") && s.tree.Governor(i) == i-1
}

// sharesPassive reports whether v goes on with a passive whose auxiliary it
// shares: "were detained and released".
func (s *scan) sharesPassive(v *verb) bool {
	k := v.head
	if v.mood != past || v.passive || v.start != k || v.opener != "and" && v.opener != "," || !s.tree.Is(k, "conj") ||
		!hasInflection(s.lex.formsOf(s.at(k)), participle) || intransitive[v.lemma] || s.tree.Object(k) >= 0 {
		return false
	}
	if j := s.tree.Subject(k); j >= 0 && !s.tree.Is(j, "nsubj:pass") {
		return false
	}
	g := s.tree.Governor(k)
	return g >= 0 && s.words[g].verb >= 0 && s.verbs[s.words[g].verb].passive && s.verbs[s.words[g].verb].finite() && s.tree.XPOS(k) == "VBN"
}

// isIntransitive reports whether word i is a form of a verb that has no passive:
// "envoys huddled in Vienna".
func (s *scan) isIntransitive(i int) bool {
	for _, f := range s.lex.formsOf(s.at(i)) {
		if intransitive[f.lemma] {
			return true
		}
	}
	return false
}

var intransitive = words(`huddle dock perish gather vanish march rally erupt collapse resign retreat converge disappear depart protest
	demonstrate emerge arrive clash sail`)

// actively reports whether word i, which the parser tags as a participle, is a
// past tense for all that: it has a subject and no auxiliary, or it goes on with
// an object where such a verb has begun ("ordered a strike and accused Chad").
func (s *scan) actively(i int) bool {
	if s.tree.Related(i, "aux", "aux:pass", "cop") >= 0 {
		return false
	}
	if s.tree.Is(i, "conj") {
		g := s.tree.Governor(i)
		return g >= 0 && s.tree.Object(i) >= 0 && s.tree.UPOS(g) == "VERB" && s.tree.Related(g, "nsubj") >= 0 && s.tree.Related(g, "aux", "aux:pass", "cop") < 0
	}
	return s.at(i-1) != "," && s.tree.Is(i, "root", "ccomp", "parataxis") && s.tree.Related(i, "nsubj") >= 0 && s.tree.Related(i, "nsubj") < i
}

// carriesSentence reports whether an infinitive follows word i and nothing else
// in the sentence is tagged as a finite verb.
func (s *scan) carriesSentence(i int) bool {
	if i+2 >= len(s.words) || !hasInflection(s.lex.formsOf(s.at(i+2)), baseForm) && !bes[s.at(i+2)] {
		return false
	}
	return s.noFinite(i)
}

// noFinite reports whether no word but i is tagged as a finite verb.
func (s *scan) noFinite(i int) bool {
	for k := range s.words {
		switch s.tree.XPOS(k) {
		case "VBD", "VBZ", "VBP", "MD":
			if k != i {
				return false
			}
		}
	}
	return true
}
