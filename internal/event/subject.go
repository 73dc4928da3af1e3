package event

import (
	"slices"

	"dateline/internal/sentence"
)

// subjects is the parties that do what verb i tells (of a passive: to whom it
// is done).
func (s *scan) subjects(i int, m *memory) []*name {
	if k := s.subjectWord(i, 4); k >= 0 {
		return s.subjectParties(i, k, m)
	}
	return nil
}

// subjectParties is the parties of noun k, the subject of verb i, and of the noun
// that "and" joins to it which the tree has as another subject.
func (s *scan) subjectParties(i, k int, m *memory) []*name {
	out := s.nearestParties(k, m)
	for d := range s.tree.Dependents(s.node(i)) {
		if d == k || !s.tree.Is(d, "nsubj", "nsubj:pass") || s.tree.Related(max(d, k), "cc") < 0 || s.tree.Governor(k) != s.tree.Governor(d) {
			continue
		}
		for _, n := range s.nearestParties(d, m) {
			if !has(out, n) {
				out = append(out, n)
			}
		}
	}
	return out
}

// nearestParties is the parties of the noun phrase with the head k; where it
// speaks of an act or a thing, those whose it is.
func (s *scan) nearestParties(k int, m *memory) []*name {
	if ns := s.parties(k, m); len(ns) > 0 {
		return s.listed(k, ns)
	}
	var out []*name
	for _, p := range s.modifiers(k, m, nil, 2) {
		if p.prep == "'s" || p.prep == "adj" || p.prep == "by" || p.prep == "of" || p.prep == "between" || p.prep == "from" {
			out = append(out, p.name)
		}
	}
	return out
}

// node is the word of the tree that stands for verb i: the predicate of a
// copula.
func (s *scan) node(i int) int {
	k := s.verbs[i].head
	if s.tree.Is(k, "cop", "aux") {
		if g := s.tree.Governor(k); g >= 0 {
			return g
		}
	}
	return k
}

// subjectWord is the head of the subject of verb i, its own or the one it
// shares or is understood with: that of the verb it is joined to or hangs on,
// the object of a verb that makes somebody act, the noun that a participle or
// relative clause narrows. -1 for none. Depth bounds the steps.
func (s *scan) subjectWord(i, depth int) int {
	k := s.node(i)
	if j := s.resumed(i); j >= 0 {
		return j
	}
	if j := s.saidBy(i); j >= 0 {
		return j
	}
	if q := s.outcomeOf(i); q >= 0 && depth > 0 {
		return s.subjectWord(q, depth-1)
	}
	if j := s.ownSubject(k); j >= 0 && s.words[j].verb < 0 {
		if first := s.shallowSubject(i); s.tree.Related(j, "cc") >= 0 && first >= 0 && first < j {
			return first // "Clashes between A and B erupted": B is not the subject
		}
		return j
	}
	j := s.shallowSubject(i)
	if q := s.sharesSubject(i, j); q >= 0 && depth > 0 {
		if p := s.verbs[q].matrix; p >= 0 && s.isThere(q) {
			q = p // "said that there had been abuses and demanded access"
		}
		return s.subjectWord(q, depth-1)
	}
	if j >= 0 {
		if g := s.holderOf(j, k); g >= 0 {
			return g
		}
		return j
	}
	g := s.tree.Governor(k)
	switch {
	case g < 0 || depth == 0:
		return -1
	case s.tree.Is(k, "acl:relcl", "acl"):
		return s.narrowed(i, depth)
	}
	return s.understood(i, depth)
}

// ownSubject is the subject that the tree gives word k; that of a participle which
// the tree has for it: "Leaders meeting in Kampala urged …". -1 for none.
func (s *scan) ownSubject(k int) int {
	j := s.treeSubject(k)
	if j >= 0 && s.words[j].verb >= 0 && s.verbs[s.words[j].verb].mood == participial {
		if own := s.tree.Subject(j); own >= 0 && own < j {
			return own
		}
	}
	return j
}

// narrowed is the subject of verb i of a relative or participle clause: the noun
// that it narrows, or the subject of the verb that it goes with. -1 for none.
func (s *scan) narrowed(i, depth int) int {
	k := s.node(i)
	g := s.tree.Governor(k)
	if s.tree.Is(k, "acl:relcl") {
		if p := s.tree.Subject(g); p >= 0 && s.prepositionOf(g) == "among" {
			return p // "Angola was among those who condemned the coup"
		}
		if s.tree.Object(k) >= 0 || s.verbs[i].passive {
			return g
		}
		return -1
	}
	if s.verbs[i].mood == infinitive {
		if s.isFirstTo(i) {
			return s.subjectWord(i-1, depth-1)
		}
		return -1
	}
	if q := s.words[g].verb; q >= 0 && q < i {
		return s.subjectWord(q, depth-1) // "denied having armed the rebels"
	}
	if q := s.owner(g); s.verbs[i].mood == participial && s.at(s.verbs[i].start-1) == "," && q >= 0 && q < i {
		return s.subjectWord(q, depth-1) // "cut ties with Qatar, accusing it of …"
	}
	return g
}

// understood is the subject with which verb i, which hangs on another, is
// understood: that of the other, or its object, which it makes act. -1 for none.
func (s *scan) understood(i, depth int) int {
	k := s.node(i)
	g := s.tree.Governor(k)
	q := s.words[g].verb
	if q < 0 || q == i {
		if s.tree.Is(k, "conj", "xcomp", "advcl", "ccomp") && s.words[g].verb < 0 {
			return s.tree.Subject(g)
		}
		if q := s.verbs[i].matrix; s.verbs[i].mood == infinitive && q >= 0 && q < i && s.verbs[q].finite() && plans[s.verbs[q].lemma] {
			return s.subjectWord(q, depth-1) // "Mr Barrow plans to fly home", which the tree has for a noun
		}
		return -1
	}
	switch {
	case s.tree.Is(k, "xcomp", "ccomp") && s.verbs[i].mood >= infinitive:
		if j := s.tree.Object(g); j >= 0 && !s.verbs[q].passive {
			return j
		}
		return s.subjectWord(q, depth-1)
	case s.chargedWith(i) && !s.verbs[q].passive && s.tree.Object(g) >= 0:
		return s.tree.Object(g) // "accused Iran of attacking": Iran attacked
	case s.tree.Is(k, "conj", "advcl", "xcomp", "parataxis") && (s.verbs[i].mood >= infinitive || s.tree.Is(k, "conj")):
		return s.subjectWord(q, depth-1)
	}
	return -1
}

// sharesSubject is the verb that verb i goes on from, where nothing but its
// object, or what hangs on that, stands before i: "The president ordered a strike
// and accused Chad", also where the tree joins i to that object. -1 for none.
func (s *scan) sharesSubject(i, before int) int {
	k := s.node(i)
	g := s.tree.Governor(k)
	v := &s.verbs[i]
	if g < 0 || !v.finite() || v.opener != "and" && !s.isListed(i) || s.hasNominal(v.left, v.start) {
		return -1
	}
	if q := i - 1; g > k && q >= 0 && s.tree.Is(k, "amod") && v.mood == past && !v.passive && s.verbs[q].mood == past && !relativizers[s.verbs[q].opener] {
		return q // "condemned the move and expelled India's envoy", where the tree has an "expelled India"
	}
	if !s.tree.Is(k, "conj") {
		return -1
	}
	if s.words[g].verb < 0 && s.tree.Is(g, "obj") && s.tree.Object(k) >= 0 {
		g = s.tree.Governor(g)
	}
	if g < 0 || s.words[g].verb < 0 || s.words[g].verb >= i {
		return -1
	}
	if before >= 0 && !s.isComplement(before, g) {
		return -1
	}
	return s.words[g].verb
}

// isComplement reports whether word k stands in the object of verb g or in the
// clause that it governs: "said that three were killed and asked for help".
func (s *scan) isComplement(k, g int) bool {
	for d := range s.tree.Dependents(g) {
		if s.tree.Is(d, "obj", "ccomp") && (k == d || s.tree.Within(k, d)) {
			return true
		}
	}
	return false
}

// isThere reports whether the clause of verb i says that something is.
func (s *scan) isThere(i int) bool {
	v := &s.verbs[i]
	return v.lemma == "be" && s.at(v.start-1) == "there"
}

// chargedWith reports whether verb i is what the verb that governs it lays to
// the charge, or the credit, of its object.
func (s *scan) chargedWith(i int) bool {
	v := &s.verbs[i]
	return v.mood == participial && (v.opener == "of" || v.opener == "for")
}

// agentless reports whether the clause of verb i tells of nobody who does what
// it tells: it is passive, or its subject is an act or a weapon.
func (s *scan) agentless(i int) bool {
	k := s.subjectWord(i, 4)
	if k < 0 || s.verbs[i].passive {
		return true
	}
	_, act := s.nounAt(k)
	return act || weapons[s.at(k)]
}

// treeSubject is the subject that the tree gives word k, -1 for none: of two the
// first, where the other is the object of a clause in between ("Egypt, which
// enforced that ban, blamed …") or a noun between commas ("Egypt, the host, blamed
// …"), and the name that it stands in apposition to ("Ann Roe, the secretary of
// state, urged …").
func (s *scan) treeSubject(k int) int {
	j := s.tree.Subject(k)
	if j < 0 {
		return -1
	}
	for d := range s.tree.Dependents(k) {
		if d < j && s.tree.Is(d, "nsubj") && s.words[d].name >= 0 && (s.relativeBetween(d, j) || s.at(d+1) == "," && s.at(j+1) == "," && s.words[j].name < 0) {
			return d
		}
	}
	if p := s.apposedTo(j); p >= 0 {
		return p
	}
	if g := s.holderOf(j, k); g >= 0 {
		return g
	}
	return j
}

// resumed is the name before a relative clause set off by commas, behind which
// verb i goes on without a subject of its own: "India, whose envoy had called on
// the king, promised help"; -1 for none.
func (s *scan) resumed(i int) int {
	v := &s.verbs[i]
	if i == 0 || !v.finite() {
		return -1
	}
	k := v.start - 1
	for k > 0 && (s.words[k].time >= 0 || isAdverb(s.at(k)) || timePrepositions[s.at(k)] && s.words[k+1].time >= 0) {
		k--
	}
	if s.at(k) != "," || s.verbs[i-1].head > k {
		return -1
	}
	for r := s.verbs[i-1].start; r > 1; r-- {
		switch w := s.at(r); {
		case r < s.verbs[i-1].start && s.words[r].verb >= 0:
			if v := s.words[r].verb; s.verbs[v].mood == infinitive || s.verbs[v].mood == participial {
				continue
			}
		case w == "which" || w == "who" || w == "whose" || w == "whom":
			if n := s.words[r-2].name; s.at(r-1) == "," && n >= 0 && !s.names[n].Adjective && s.prepositionOf(r-2) == "" && s.at(r-3) != "of" {
				return r - 2
			}
			return -1
		}
	}
	return -1
}

// holderOf is the noun that a participle narrows whose object word j was taken
// for the subject of word k: "a crowd waving flags stormed …"; -1 for none.
func (s *scan) holderOf(j, k int) int {
	q := s.words[max(0, s.tree.Governor(j))].verb
	if q < 0 || s.tree.Governor(j) == k || !s.tree.Is(j, "obj") || s.verbs[q].head > j {
		return -1
	}
	if n := s.node(q); s.tree.Is(n, "acl") && s.tree.Governor(n) >= 0 && s.tree.Governor(n) < n {
		return s.tree.Governor(n)
	}
	return -1
}

// relativeBetween reports whether a relative clause set off by a comma begins
// right behind word a and holds word b.
func (s *scan) relativeBetween(a, b int) bool {
	if s.at(a+1) != "," || !relativizers[s.at(a+2)] {
		return false
	}
	for i := range s.verbs {
		if v := &s.verbs[i]; relativizers[v.opener] && v.start > a && v.head < b && b < v.right {
			return true
		}
	}
	return false
}

// apposedTo is the person before the comma to whom the noun k with "the" or a
// possessor stands in apposition, closed by a comma; -1 for none.
func (s *scan) apposedTo(k int) int {
	if s.words[k].name >= 0 && !s.names[s.words[k].name].common {
		return -1
	}
	j := k - 1
	for j > 0 && k-j < 4 && s.at(j) != "," {
		j--
	}
	if j < 1 || s.at(j) != "," || !determiners[s.at(j+1)] && !possessives[s.at(j+1)] || s.words[j-1].name < 0 || !s.names[s.words[j-1].name].Person {
		return -1
	}
	for e := k + 1; e < min(len(s.words), k+6) && s.words[e].verb < 0; e++ {
		if s.at(e) == "," {
			return j - 1
		}
	}
	return -1
}

// shallowSubject is the first noun of the region before verb i that no
// preposition leads to: for clauses that the tree has no subject for.
func (s *scan) shallowSubject(i int) int {
	v := &s.verbs[i]
	if !v.finite() {
		return -1
	}
	best := -1
	for k := v.left; k < v.start; k++ {
		w := &s.words[k]
		if w.time >= 0 || w.verb >= 0 {
			continue
		}
		if prepositions[w.lower] && w.name < 0 {
			if best >= 0 {
				return best
			}
			continue
		}
		if w.lower == "," && best >= 0 && !s.listComma(k) {
			return best
		}
		if (w.name >= 0 || pronouns[w.lower] || s.isNominal(k) && s.nominal(k)) && (s.prepositionOf(k) == "" || s.afterOpener(k, v)) && !s.colourOf(k, v.start) {
			best = k
		}
	}
	return best
}

// afterOpener reports whether the word before noun k that the tree has for its
// preposition opens the clause of v, which follows right behind k and what "of"
// joins to it: "after gangs murdered", "after thousands of people stormed".
func (s *scan) afterOpener(k int, v *verb) bool {
	p, end := s.tree.Case(k), k+1
	for end < v.start && (s.at(end) == "of" || s.at(end-1) == "of" || s.tree.Is(end, "amod", "compound", "nmod") && s.words[end].name < 0) {
		end++
	}
	return v.start == end && subordinators[s.at(p)] && prepositions[s.at(p)] && (p == v.left || p == v.left-1)
}

// colourOf reports whether word k only colours a noun that stands before word
// end: the "state" of "state media".
func (s *scan) colourOf(k, end int) bool {
	g := s.tree.Governor(k)
	return g > k && g < end && s.tree.Is(k, "compound", "amod", "nmod:poss", "nummod", "det")
}

// takesObject reports whether verb j asks its object to do what the
// infinitive says.
func (s *scan) takesObject(j int) bool {
	v := &s.verbs[j]
	return demands[v.lemma] && !v.passive && s.nounPhraseFollows(v.object)
}

// leader is the verb whose subject verb i shares: the nearest finite one.
func (s *scan) leader(i int) int {
	for j := i - 1; j > 0; j-- {
		if s.verbs[j].finite() || s.verbs[i].mood == infinitive {
			return j
		}
	}
	return 0
}

// headNames is the names at the head of the noun phrase in words [from, to):
// those joined by "and" before the first preposition, or, where the head is no
// name ("talks between …"), the first names that hang on it.
func (s *scan) headNames(from, to int) []*name {
	var out []*name
	skip := false // names behind a preposition of place are no head
	for k := from; k < to; k++ {
		w := s.words[k]
		switch {
		case w.name >= 0:
			n := &s.names[w.name]
			if !skip && n.acts() && (len(out) == 0 || out[len(out)-1] != n) {
				out = append(out, n)
			}
		case w.verb >= 0 || breaks[w.lower]:
			return out
		case prepositions[w.lower]:
			if len(out) > 0 && w.lower != "of" {
				return out
			}
			skip = w.lower != "of" && placePrepositions[w.lower] && w.lower != "between"
		case w.lower == "," && len(out) > 0 && !s.listComma(k):
			return out
		case w.lower == ",":
			skip = false
		}
	}
	return out
}

func (s *scan) pronounIn(from, to int) string {
	for k := to - 1; k >= from; k-- {
		switch w := s.at(k); w {
		case "he", "she", "it", "they", "who", "which":
			return w
		}
	}
	return ""
}

func (s *scan) hasNominal(from, to int) bool {
	for k := from; k < to; k++ {
		if s.words[k].Kind == sentence.Word && s.nominal(k) {
			return true
		}
	}
	return false
}

// nounBefore is the name right before word k: the antecedent of a relative
// clause.
func (s *scan) nounBefore(k int) []*name {
	for j := k - 1; j >= 0 && j > k-8; j-- {
		switch w := s.words[j]; {
		case w.name >= 0 && s.names[w.name].acts():
			return []*name{&s.names[w.name]}
		case w.verb >= 0 || breaks[w.lower]:
			return nil
		}
	}
	return nil
}

// listed adds to ns, the parties of the name at word k, the names that stand in
// a list with it which the tree has not: "Egypt, Jordan and Iraq".
func (s *scan) listed(k int, ns []*name) []*name {
	if s.words[k].name < 0 {
		return ns
	}
	for j := k; ; {
		p := j - 1
		for p >= 0 && (s.at(p) == "the" || s.at(p) == "and" || s.at(p) == ",") && s.words[p].name < 0 {
			p--
		}
		if p < 0 || p == j-1 || s.words[p].name < 0 || s.at(j-1) == "the" && p == j-2 {
			return ns
		}
		n := &s.names[s.words[p].name]
		if !n.acts() || n.Person || has(ns, n) || n.Adjective && slices.Contains(statesOf(ns), n.state()) || s.tree.Is(p, "obl", "nmod") && s.tree.Case(p) >= 0 {
			return ns
		}
		ns = append(ns, n)
		j = p
	}
}

func has(ns []*name, n *name) bool {
	for _, x := range ns {
		if x.actorCode() == n.actorCode() {
			return true
		}
	}
	return false
}
