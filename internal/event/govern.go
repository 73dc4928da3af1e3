package event

import (
	"strings"

	"dateline/internal/sentence"
)

// governor is the verb that the time expression in words [from, to) modifies:
// a fronted one the verb to come, one between subject and verb that verb, any
// other the verb behind which it stands.
func (s *scan) governor(from, to int) int {
	return s.overKept(s.inTree(s.byOrder(from, to), from, to))
}

// overKept is verb i, or the one of the past before it if verb i only says how a
// thing is kept: "bombed a hotel used by traders in May".
func (s *scan) overKept(i int) int {
	if i < 1 || s.verbs[i].mood != reducedClause || !kept[s.verbs[i].lemma] || s.verbs[i-1].mood != past {
		return i
	}
	return i - 1
}

// byOrder is the governor as the order of the words has it.
func (s *scan) byOrder(from, to int) int {
	before, after := -1, -1
	for i := range s.verbs {
		if s.attributive(i) {
			continue
		}
		if s.verbs[i].start <= from && to <= s.verbs[i].head {
			return i // "had on Friday signed"
		}
		if s.verbs[i].head < from {
			before = i
		} else if after < 0 && s.verbs[i].start >= to {
			after = i
		}
	}
	if main := s.behindWith(to); main >= 0 && s.begins(from) {
		return main
	}
	if before >= 0 {
		before = s.overAside(before, from)
	}
	switch {
	case after < 0:
		return before
	case s.opensRelative(from):
		return after
	case relativizers[s.beforePrepositions(from)] && s.at(from-1) != "that":
		return after // "which on Wednesday declared"
	case before < 0, s.begins(from) && s.subjectComes(to, after):
		return s.mainFrom(after)
	case s.leads(from) && s.subjectFollows(to, after):
		return s.mainFrom(after)
	case s.at(to) == "," && s.beforePrepositions(from) != "," && s.verbs[before].mood == past && s.adjacent(to, after):
		return before // "boarded a ship on Monday, slashed its hull and"
	case s.adjacent(to, after):
		if s.postmodifies(before, from) || s.closes(before, to) {
			return before
		}
		if speech[s.verbs[before].lemma] && s.closeBehind(before, from) {
			return before
		}
		return after
	}
	if s.verbs[before].mood == infinitive && s.setOff(s.verbs[before].head, from) {
		for i := before - 1; i >= 0; i-- {
			if s.verbs[i].finite() {
				return i // "threatened to expel them, in a speech last Friday"
			}
		}
	}
	return before
}

// kept is participles of how a thing is kept, which have no day.
var kept = words(`use own run call name know inhabit populate frequent favour favor house dominate control base locate situate
	rent lease man staff guard crowd pack`)

// attributive reports whether verb i is a participle before its noun: "6,400
// displaced persons".
func (s *scan) attributive(i int) bool {
	k := s.node(i)
	if unharmed[s.at(s.verbs[i].head)] && !s.verbs[i].passive {
		return true
	}
	if !s.tree.Is(k, "amod") || k == 0 || s.verbs[i].start != k || len(s.verbs) == 1 && s.verbs[i].mood == past {
		return false
	}
	if s.tree.UPOS(k) == "ADJ" {
		return true
	}
	w := &s.words[k-1]
	return w.name < 0 && (w.Kind == sentence.Number || determiners[w.lower] || prepositions[w.lower])
}

// unharmed are adjectives with the form of a participle, of how a deed was done
// or left somebody: "entered the town unopposed on Monday".
var unharmed = words(`unopposed unharmed unhurt unscathed uninjured unarmed undetected unannounced unchallenged unnoticed uninvited
	unaccompanied unaided unchecked undisturbed unimpeded unhindered`)

// beforePrepositions is the word before the expression at word from and its
// prepositions.
func (s *scan) beforePrepositions(from int) string {
	return s.at(s.beforeExpression(from))
}

// closes reports whether word to is the comma that closes the relative clause
// of verb i, which a comma opened: "leaders, who met on Sunday, gave …".
func (s *scan) closes(i, to int) bool {
	v := &s.verbs[i]
	if v.mood == participial && s.at(to) == "," {
		p := s.prev(v.start)
		return p > 0 && s.at(p) == "," && s.nominal(p-1) // "The minister, speaking on Monday, warned"
	}
	return relativizers[v.opener] && v.left > 1 && s.at(v.left-2) == "," && s.at(to) == ","
}

// setOff reports whether a comma stands between words a and b.
func (s *scan) setOff(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if s.at(k) == "," && s.words[k].name < 0 {
			return true
		}
	}
	return false
}

// mainFrom is the first verb from i on that no subordinator opens.
func (s *scan) mainFrom(i int) int {
	for j := i; j < len(s.verbs); j++ {
		v := &s.verbs[j]
		if v.finite() && (!subordinators[v.opener] || v.opener == "that" && !s.tree.Is(s.node(j), "acl:relcl")) {
			return j
		}
	}
	return i
}

// leads reports whether the expression at word from begins a clause: only
// prepositions and the like stand between it and a mark or conjunction.
func (s *scan) leads(from int) bool {
	k := from - 1
	if s.at(k) == "that" && (k == 0 || isAdverb(s.at(k-1)) || s.at(k-1) == "on") {
		return false // "later that Saturday"
	}
	for k >= 0 && s.words[k].name < 0 && (s.at(k) == "on" || s.at(k) == "in" || s.at(k) == "at" || s.at(k) == "by" || s.at(k) == "during" || isAdverb(s.at(k))) {
		k--
	}
	if k < 0 {
		return true
	}
	if k > 1 && s.words[k].name >= 0 && s.names[s.words[k].name].Place != nil && s.at(k-1) == "in" && breaks[s.at(k-2)] {
		return true // "…: in Algiers on Saturday, police blocked"
	}
	w := s.words[k]
	if w.lower == "," && k > 0 && s.words[k-1].name >= 0 && s.names[s.words[k-1].name].Place != nil {
		return false // "in the capital, Abuja, on Sunday"
	}
	return w.lower == "," || w.lower == "and" || w.lower == "but" || w.lower == "that" || breaks[w.lower] || quoteMarks[w.lower]
}

// begins reports whether the expression at word from stands at the head of a
// clause, alone or behind others ("and in June, two months after the vote"):
// what it dates is still to come.
func (s *scan) begins(from int) bool {
	k := from - 1
	for k >= 0 && (s.words[k].time >= 0 || s.at(k) == "," && k > 0 && s.words[k-1].time >= 0 || s.words[k].name < 0 && (timePrepositions[s.at(k)] || isAdverb(s.at(k)))) {
		k--
	}
	if k < 0 || breaks[s.at(k)] || quoteMarks[s.at(k)] {
		return true
	}
	if w := s.at(k); w == "and" || w == "but" || w == "that" {
		return k > 0 && s.words[k-1].time < 0 && s.words[k].name < 0
	}
	return false
}

// subjectFollows reports whether a subject stands between word to and verb i,
// with no break but the comma that closes the adverbial.
func (s *scan) subjectFollows(to, i int) bool {
	k := to
	if s.at(k) == "," {
		k++
	}
	found := false
	for ; k < s.verbs[i].start; k++ {
		w := s.words[k]
		if w.name < 0 && (w.lower == "," && !found || breaks[w.lower] || w.lower == "when" || w.lower == "after") {
			return false
		}
		found = found || s.nominal(k)
	}
	return found && s.verbs[i].finite()
}

// subjectComes reports whether a clause with a subject of its own follows word
// to, be it behind one that a conjunction opens.
func (s *scan) subjectComes(to, i int) bool {
	for ; i < len(s.verbs); i++ {
		if v := &s.verbs[i]; v.finite() && !relativizers[v.opener] && v.left >= to {
			return s.hasNominal(v.left, v.start)
		}
	}
	return false
}

// adjacent reports whether verb i begins right behind word to.
func (s *scan) adjacent(to, i int) bool {
	for k := to; k < s.verbs[i].start; k++ {
		if w := s.at(k); !isAdverb(w) && w != "," {
			return false
		}
	}
	return s.verbs[i].finite()
}

// postmodifies reports whether verb i is a reduced or relative clause that is
// still open at word from.
func (s *scan) postmodifies(i, from int) bool {
	v := &s.verbs[i]
	if v.mood != reducedClause && !relativizers[v.opener] {
		return false
	}
	return !s.setOff(v.head, from)
}

// closeBehind reports whether the expression at word from follows verb i with
// no noun phrase but an addressee between them.
func (s *scan) closeBehind(i, from int) bool {
	for k := s.verbs[i].head + 1; k < from; k++ {
		if w := s.words[k]; w.name >= 0 || w.Kind == sentence.Punct {
			return false
		}
	}
	return true
}

// inTree mends what the order of the words says of which verb the expression
// in words [from, to) modifies, as far as the tree is to be trusted: it is not
// that of another clause which follows ("if the house, which sits on Friday,
// fails"), and that of the clause which a phrase opens ("At a summit in Rome on
// Friday, after hours of talks, …") or whose subject stands right before it.
func (s *scan) inTree(by, from, to int) int {
	h := s.heldBy(from)
	if h < 0 || by < 0 || h == by || s.begins(from) {
		return by
	}
	before, behind := s.verbs[h].head < from, s.verbs[h].start >= to
	switch {
	case before && s.verbs[by].start >= to,
		behind && s.verbs[by].head < from && (s.openedByPhrase(from) || s.subjectAt(h, from-1)):
		return h
	}
	return by
}

// openedByPhrase reports whether a phrase with a preposition opens the clause
// and ends in word from.
func (s *scan) openedByPhrase(from int) bool {
	for k := from - 1; k >= 0; k-- {
		w := &s.words[k]
		if w.verb >= 0 {
			return false
		}
		if w.name < 0 && (breaks[w.lower] || quoteMarks[w.lower]) {
			return placePrepositions[s.at(k+1)]
		}
	}
	return placePrepositions[s.at(0)] && s.words[0].name < 0
}

// subjectAt reports whether word k is the subject of verb i, which follows the
// expression behind it.
func (s *scan) subjectAt(i, k int) bool {
	return k >= 0 && s.tree.Is(k, "nsubj") && s.tree.Governor(k) == s.node(i) && s.verbs[i].finite()
}

// heldBy is the verb in whose clause the time expression in words [from, to)
// stands by the tree: the lowest one above the word before it. -1 where a
// comma or nothing stands before it, or the tree has no verb there.
func (s *scan) heldBy(from int) int {
	k := from - 1
	for k >= 0 && s.words[k].name < 0 && (s.words[k].time >= 0 || timePrepositions[s.at(k)] || isAdverb(s.at(k))) && s.words[k].verb < 0 {
		k--
	}
	if k < 0 || s.words[k].Kind == sentence.Punct {
		return -1
	}
	for n := 0; k >= 0 && n < 12; k, n = s.tree.Governor(k), n+1 {
		if i := s.words[k].verb; i >= 0 && !s.attributive(i) {
			return i
		}
		if d := s.tree.Related(k, "cop"); d >= 0 && s.words[d].verb >= 0 {
			return s.words[d].verb
		}
	}
	return -1
}

// implicates are verbs that are of one time with the deed that complements
// them: who kept somebody from leaving on Monday did so on Monday.
var implicates = words(`prevent stop keep block bar hinder deter dissuade force compel coerce manage fail try attempt struggle help enable
	cause make let see watch spend begin start resume continue cease halt refuse decline`)

// ofImplied is the day, over by the time of publication, of the infinitive
// or gerund that complements verb i ("prevented a team from getting to the town
// on 11 December").
func (c *calendar) ofImplied(i int) (Dating, bool) {
	v := &c.verbs[i]
	if !implicates[v.lemma] || v.mood != past && v.mood != pluperfect {
		return Dating{}, false
	}
	for j := i + 1; j < len(c.verbs); j++ {
		q := &c.verbs[j]
		if q.finite() {
			break
		}
		if len(c.times[j]) == 0 || !c.complements(j, i) {
			continue
		}
		t := c.finest(c.times[j])
		if from, _ := c.wordsOf(t); c.isLimit(from) {
			continue
		}
		if d := inTense(c.resolve(t), past, false, c.published); d.Basis != NoDate && !d.Interval.End.After(c.published) {
			return d, true
		}
	}
	return Dating{}, false
}

// isImplied reports whether verb i, not finite, is of one time with the verb of
// the past that it complements.
func (c *calendar) isImplied(i int) bool {
	q := c.verbs[i].matrix
	return c.verbs[i].mood == infinitive && q >= 0 && q < i && implicates[c.verbs[q].lemma] && c.verbs[q].mood == past
}

// isLimit reports whether the expression at word from says by when or from when
// something is to be, and not in what part of a day it was: "before dawn on Monday".
func (c *calendar) isLimit(from int) bool {
	switch c.at(from - 1) {
	case "by", "until", "from":
		return true
	case "before":
		return !c.beforeDay(from)
	}
	return false
}

// complements reports whether verb j, not finite, hangs on verb i in the tree,
// straight or over others of its kind.
func (s *scan) complements(j, i int) bool {
	top := s.node(i)
	for k, n := s.node(j), 0; k >= 0 && n < 4; k, n = s.tree.Governor(k), n+1 {
		if k == top {
			return true
		}
		if !s.tree.Is(k, "xcomp", "advcl", "ccomp", "acl", "obl", "obj") {
			return false
		}
	}
	return false
}

// countedFrom is the day of a relative clause whose noun another verb's time is
// counted from: "resigned on Monday, six days after the blast that destroyed
// the port" was a blast, and a destruction, of six days before Monday.
func (c *calendar) countedFrom(i int) (Dating, bool) {
	v := &c.verbs[i]
	g := c.tree.Governor(c.node(i))
	if v.mood == modal || v.mood == present || v.mood == perfect || v.mood == infinitive || g < 0 || !c.tree.Is(c.node(i), "acl:relcl", "acl") {
		return Dating{}, false
	}
	for t := range c.scan.times {
		o := c.scan.times[t].Offset
		if o == nil || o.Vague || o.N == 0 || !o.Event.Contains(c.words[g].Span) {
			continue
		}
		from, to := c.wordsOf(t)
		q := c.governor(from, to)
		if q < 0 || q == i {
			return Dating{}, false
		}
		for _, u := range c.times[q] {
			if d := c.resolve(u); u != t && c.scan.times[u].Offset == nil && d.Interval.Days() == 1 {
				return c.offsetFrom(t, d, -1), true
			}
		}
	}
	return Dating{}, false
}

// nounOver is the event noun in whose phrase the word before the time
// expression at word from stands by the tree: "the killing of the general last
// Friday"; -1 for none.
func (c *calendar) nounOver(from int) int {
	k := from - 1
	for k >= 0 && timePrepositions[c.at(k)] && c.words[k].name < 0 {
		k--
	}
	for n := 0; k >= 0 && c.words[k].verb < 0 && n < 4; k, n = c.tree.Governor(k), n+1 {
		if _, ok := c.nounAt(k); ok {
			return k
		}
	}
	return -1
}

// ofOtherTime reports whether expression t is a day or week of before
// publication in which none of the others, which there are, has a part.
func (c *calendar) ofOtherTime(t int, others []int) bool {
	x := &c.scan.times[t]
	if x.Offset != nil || x.Interval.IsZero() || x.Interval.Days() > 7 || !x.Interval.End.Before(c.published) {
		return false
	}
	for _, u := range others {
		y := c.scan.times[u].Interval
		if y.IsZero() || !x.Interval.Start.After(y.End) && !y.Start.After(x.Interval.End) {
			return false
		}
	}
	return len(others) > 0
}

// barsBefore reports whether the verb before word k forbids what the words at k
// limit: "barred them from leaving before 28 July".
func (c *calendar) barsBefore(k int) bool {
	if c.beforeDay(k) {
		return false // "blocked the roads before dawn on Wednesday"
	}
	for i := len(c.verbs) - 1; i >= 0; i-- {
		if v := &c.verbs[i]; v.head < k && v.finite() {
			return forbids[v.lemma]
		}
	}
	return false
}

// beforeDay reports whether the expression at word k, which is one word, begins
// with an hour that "before" names: "dawn on Wednesday".
func (c *calendar) beforeDay(k int) bool {
	first, _, _ := strings.Cut(c.at(k), " ")
	return partsOfDay[first]
}

// partsOfDay are what "before" stands before in the name of an hour.
var partsOfDay = words(`dawn daybreak sunrise noon midday midnight nightfall dusk sunset daylight`)

var forbids = words(`bar ban prohibit forbid block prevent stop`)
