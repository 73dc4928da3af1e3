package event

import (
	"strings"

	"dateline/internal/sentence"
)

// findClauses gives every verb its clause: where its subject's region begins,
// which word opens it, where it ends, and which verb governs it.
func (s *scan) findClauses() {
	for i := range s.verbs {
		s.leftOf(i)
	}
	for i := range s.verbs {
		if v := &s.verbs[i]; v.mood == past && s.reduces(i) {
			v.mood, v.passive = reducedClause, true
		}
	}
	for i := range s.verbs {
		s.leftOf(i)
		if v := &s.verbs[i]; s.sharesPassive(v) {
			v.passive = true
		}
	}
	for i := range s.verbs {
		s.rightOf(i)
		if v := &s.verbs[i]; s.lacksDoer(v) || s.lacksObject(v) {
			v.negated = true
		}
	}
	for i := range s.verbs {
		s.verbs[i].matrix = s.matrixOf(i)
		if q := s.complementOf(i); q >= 0 {
			s.verbs[i].matrix = q
		}
		if v := &s.verbs[i]; s.isMandated(v) {
			v.mood, v.modal = modal, "should"
		}
	}
}

// complementOf is the verb of which the tree has verb i as a complement: what
// is said, planned or asked for; -1 for none.
func (s *scan) complementOf(i int) int {
	k := s.node(i)
	if !s.tree.Is(k, "ccomp", "xcomp") || s.tree.Is(k, "ccomp") && s.verbs[i].opener == "if" {
		return -1
	}
	g := s.tree.Governor(k)
	if g < 0 {
		return -1
	}
	if q := s.words[g].verb; q >= 0 && q != i && !(g > k && s.parted(k, g)) {
		return q
	}
	if c := s.tree.Related(g, "cop"); c >= 0 && s.words[c].verb != i {
		return s.words[c].verb
	}
	return -1
}

// reduces reports whether the past form of verb i is a participle behind its
// noun: "the agreement reached in Jeddah has held". A preposition follows it,
// and another finite verb before the clause breaks off.
func (s *scan) reduces(i int) bool {
	v := &s.verbs[i]
	if v.opener == "and" && i > 0 && s.verbs[i-1].mood == reducedClause && v.start == v.head && hasInflection(v.readings, participle) &&
		s.tree.Is(v.head, "conj") && s.tree.Governor(v.head) == s.verbs[i-1].head {
		return true // "brokered by Qatar and signed in Doha"
	}
	if intransitive[v.lemma] || s.tree.XPOS(v.head) == "VBD" && s.tree.Subject(v.head) >= 0 || v.start == v.head && s.actively(v.head) {
		return false
	}
	if speech[v.lemma] && !s.announced(i) || v.start != v.head || !hasInflection(v.readings, participle) || v.opener != "" && v.opener != "," && v.opener != "that" && v.opener != "time" {
		return false
	}
	next := s.at(v.head + 1)
	if next == "by" && s.agentFollows(v.head+2) && s.anotherFinite(i) || s.parenthetical(i) {
		return true
	}
	if i+1 >= len(s.verbs) || !prepositions[next] && s.words[v.head+1].time < 0 {
		return false
	}
	if w := s.verbs[i+1]; !w.finite() || w.start == v.head+1 {
		return false
	}
	for k := v.head + 1; k < s.verbs[i+1].start; k++ {
		w := s.words[k]
		if w.name < 0 && w.time < 0 && (w.lower == "," || subordinators[w.lower] && !(w.lower == "after" || w.lower == "before" || w.lower == "since") ||
			coordinators[w.lower] && s.words[k+1].verb >= 0 || breaks[w.lower] || pronouns[w.lower]) {
			return false
		}
	}
	// The noun phrase right before the next verb must hang on a preposition,
	// else it is that verb's own subject.
	onlyTime := true
	for k := s.verbs[i+1].start - 1; k > v.head; k-- {
		if s.words[k].time >= 0 {
			continue
		}
		if prepositions[s.at(k)] && s.words[k].name < 0 {
			return true
		}
		onlyTime = false
	}
	return onlyTime // "A memorandum signed two weeks ago opened the way"
}

// announced reports whether verb i, one of saying, tells of an event noun
// right before it: "The ceasefire announced on Monday took effect".
func (s *scan) announced(i int) bool {
	v := &s.verbs[i]
	_, ok := s.nounAt(max(0, v.head-1))
	return ok && v.head > 0 && v.lemma != "say" && v.lemma != "tell" && (s.dated(v.head+1) || prepositions[s.at(v.head+1)])
}

// agentFollows reports whether "by" brings who did it, and not by how much or
// which means: "voted by 18 to 15", "spoke by telephone".
func (s *scan) agentFollows(k int) bool {
	return k < len(s.words) && s.words[k].Kind != sentence.Number && s.words[k].verb < 0 && !means[s.at(k)]
}

var means = words(`telephone phone video letter mail email radio train plane car road rail sea air land boat ship then`)

// anotherFinite reports whether a verb other than i can carry the sentence.
func (s *scan) anotherFinite(i int) bool {
	for j := range s.verbs {
		if j != i && s.verbs[j].finite() && !relativizers[s.verbs[j].opener] {
			return true
		}
	}
	return false
}

// parenthetical reports whether verb i is a participle between commas: "The
// swap, agreed in Istanbul ten days ago, had begun".
func (s *scan) parenthetical(i int) bool {
	p := s.prev(s.verbs[i].head)
	if p < 1 || s.at(p) != "," || i+1 >= len(s.verbs) || !s.verbs[i+1].finite() {
		return false
	}
	next := s.prev(s.verbs[i+1].start)
	return s.at(next) == "," && next > s.verbs[i].head && s.nominal(p-1)
}

func hasInflection(forms []form, want inflection) bool {
	for _, f := range forms {
		if f.infl&want != 0 {
			return true
		}
	}
	return false
}

// leftOf walks left from the chain of verb i to where its clause begins, and
// sets left and opener.
func (s *scan) leftOf(i int) {
	v := &s.verbs[i]
	v.opener, v.left = "", 0
	if v.inverted > 0 {
		v.opener, v.left = "if", v.inverted
		return
	}
	if v.mood >= infinitive {
		v.left = v.start // its subject is that of another verb, or its noun
		v.opener = s.openerOf(v)
		return
	}
	noun := false // a noun phrase was met: the subject
	for k := v.start - 1; k >= 0; {
		next, stop := s.stepLeft(i, k, &noun)
		if stop {
			v.left = k + 1
			return
		}
		k = next
	}
}

// openerOf is the word before a verb that is not finite: a preposition, a
// comma, "and"; "" for any other.
func (s *scan) openerOf(v *verb) string {
	p := s.prev(v.start)
	if p < 0 || s.words[p].name >= 0 || s.words[p].time >= 0 {
		return ""
	}
	if w := s.at(p); prepositions[w] || w == "," || w == "and" || w == "while" || w == "or" {
		return w
	}
	return ""
}

// stepLeft looks at word k on the way left from verb i: the word to look at
// next, or that the clause begins after k.
func (s *scan) stepLeft(i, k int, noun *bool) (next int, stop bool) {
	v, w := &s.verbs[i], s.words[k]
	switch {
	case *noun && s.contact(k+1):
		v.opener = "which"
		return 0, true
	case w.verb >= 0:
		q := s.verbs[w.verb]
		if q.mood == reducedClause {
			*noun = false
			return q.start - 1, false
		}
		if relativizers[q.opener] && q.finite() && q.left < q.start {
			*noun = false // "the man who fled was seen": back over the relative clause
			return q.left - 2, false
		}
		return 0, true
	case w.time >= 0:
		if *noun && s.fronted(k) {
			v.opener = "time"
			return 0, true
		}
		return k - 1, false
	case w.name >= 0:
		*noun = true
		return k - 1, false
	case subordinators[w.lower] && s.opens(k, *noun):
		v.opener = w.lower
		return 0, true
	case w.lower == ",":
		return s.stepComma(i, k, noun)
	case coordinators[w.lower]:
		if !*noun || w.lower == "but" || s.joinsClauses(i, k) {
			v.opener = "and"
			return 0, true
		}
	case quoteMarks[w.lower]:
		if *noun {
			return 0, true
		}
	case w.lower == ")" && s.openingBracket(k) > 0:
		return s.openingBracket(k) - 1, false
	case breaks[w.lower]:
		return 0, true
	default:
		*noun = *noun || s.nominal(k)
	}
	return k - 1, false
}

// contact reports whether the pronoun at word k begins a relative clause without
// a relative pronoun, behind the object that it narrows: "lifted the curfew they
// had imposed".
func (s *scan) contact(k int) bool {
	if k < 2 || !nominative[s.at(k)] || s.words[k-1].name >= 0 || s.words[k-1].time >= 0 || !s.nominal(k-1) || s.tree.UPOS(k-1) != "NOUN" {
		return false
	}
	for j := k - 2; j >= 0; j-- {
		if q := s.words[j].verb; q >= 0 {
			return s.verbs[q].finite() && !subordinators[s.verbs[q].opener] && s.tree.Object(s.verbs[q].head) == k-1
		}
		if s.at(j) == "," {
			return false
		}
	}
	return false
}

// nominative are pronouns that can only be subjects.
var nominative = words(`he she they we i`)

// fronted reports whether the time expression at word k stands before a
// subject: at the head of the sentence or clause, or behind another verb.
func (s *scan) fronted(k int) bool {
	for k--; k >= 0 && (s.words[k].time >= 0 || prepositions[s.at(k)] && s.words[k].name < 0 || isAdverb(s.at(k))); k-- {
	}
	return k < 0 || s.words[k].verb >= 0 || s.words[k].Kind == sentence.Punct || s.words[k].name < 0 && (subordinators[s.at(k)] || coordinators[s.at(k)]) ||
		s.words[k].name >= 0 || s.nominal(k) && s.verbBefore(k)
}

func (s *scan) verbBefore(k int) bool {
	for ; k >= 0; k-- {
		if s.words[k].verb >= 0 {
			return true
		}
	}
	return false
}

// openingBracket is the bracket that the one at word k closes, -1 for none near.
func (s *scan) openingBracket(k int) int {
	for j := k - 1; j >= 0 && j > k-12; j-- {
		if s.at(j) == "(" {
			return j
		}
	}
	return -1
}

// opens reports whether the subordinator at k opens the clause: "that" and
// "as" do not where a determiner or name of a noun phrase is meant.
func (s *scan) opens(k int, noun bool) bool {
	switch s.at(k) {
	case "that", "who", "which", "where", "when", "whose", "whom":
		return true
	case "as", "since", "until", "till", "before", "after":
		return noun || s.words[k+1].verb >= 0
	}
	return true
}

// stepComma looks at a comma on the way left: right before the verb it closes
// a parenthesis, which is skipped; behind a noun phrase it ends the clause,
// unless it separates the items of a list.
func (s *scan) stepComma(i, k int, noun *bool) (next int, stop bool) {
	v := &s.verbs[i]
	if !*noun {
		if k > 0 && s.words[k-1].name >= 0 && strings.Contains(s.at(k-1), ",") {
			return k - 1, false // "Serbia's president, Ivo Marlow," is one name
		}
		if open := s.openingComma(k); open >= 0 {
			return open - 1, false
		}
		v.opener = ","
		return 0, true
	}
	if s.listComma(k) {
		return k - 1, false
	}
	v.opener = ","
	return 0, true
}

// openingComma is the comma that opens the parenthesis which the comma at k
// closes, -1 for none.
func (s *scan) openingComma(k int) int {
	for j := k - 1; j > 0 && k-j < 40; j-- {
		if s.words[j].name >= 0 && s.words[j].lower != "," {
			continue
		}
		switch {
		case s.at(j) == ",":
			return j
		case breaks[s.at(j)] || quoteMarks[s.at(j)]:
			return -1
		}
	}
	return -1
}

// joinsClauses reports whether the coordinator at k joins the clause of verb i
// to one before it, and not two nouns of its subject.
func (s *scan) joinsClauses(i, k int) bool {
	if i == 0 {
		return false
	}
	q := s.verbs[i-1]
	if q.head > k || q.mood == reducedClause || s.brokenBetween(q.head, k) {
		return false
	}
	if speech[q.lemma] && s.at(q.head+1) != "that" {
		// "said Russia and Ukraine agreed": the names belong together.
		return s.words[k-1].name < 0 || s.words[k+1].name < 0
	}
	// "after Trump and Zelenskyy talked": what stands between the conjunction
	// before and this one is a noun phrase, so the two nouns belong together.
	j := k - 1
	for j > q.head && (s.nominal(j) || determiners[s.at(j)] || s.at(j) == "of") && !subordinators[s.at(j)] {
		j--
	}
	if j < k-1 && s.words[j].name < 0 && s.at(j) == "," {
		return false // "…, the government and the rebels signed"
	}
	return j == k-1 || s.words[j].name >= 0 || !subordinators[s.at(j)]
}

// brokenBetween reports whether a colon, dash or the like stands between words
// a and b.
func (s *scan) brokenBetween(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if s.words[k].name < 0 && breaks[s.at(k)] {
			return true
		}
	}
	return false
}

// rightOf sets where the clause of verb i ends: where the next one begins.
func (s *scan) rightOf(i int) {
	v := &s.verbs[i]
	v.object, v.right = v.head+1, len(s.words)
	j := i + 1
	for j < len(s.verbs) && (s.verbs[j].lemma == "" || s.at(s.verbs[j].head) == "closeted") && (v.lemma == "spend" || s.tree.Subject(s.verbs[j].head) < 0) {
		j++ // a participle that nobody knows: "spent Friday closeted with the king"
	}
	if j == len(s.verbs) {
		return
	}
	n := &s.verbs[j]
	v.right = n.start
	if n.left > v.head {
		v.right = n.left
	}
}

// matrixOf is the verb that governs verb i: that of saying before a
// that-clause, that of planning before an infinitive; -1 for none.
func (s *scan) matrixOf(i int) int {
	v := &s.verbs[i]
	switch {
	case i == 0:
	case v.mood == infinitive, v.mood == participial:
		return i - 1
	case v.opener == "that" && s.contentClause(i), v.opener == "" && v.left > 0 && s.words[v.left-1].verb == i-1,
		v.opener == "whether":
		return i - 1
	case (v.opener == "time" || v.opener == "") && s.speechRightBefore(i):
		return i - 1
	case v.opener == "and" && s.verbs[i-1].matrix >= 0 && s.verbs[i-1].finite():
		return s.verbs[i-1].matrix
	}
	return s.trailingSpeech(i)
}

// contentClause reports whether the "that" before verb i opens what was said,
// and no relative clause: a verb of saying governs it, and a subject follows.
func (s *scan) contentClause(i int) bool {
	q := s.verbs[i-1]
	return speech[q.lemma] || plans[q.lemma] || len(s.lex.verbs[q.lemma]) > 0 && s.verbs[i].left < s.verbs[i].start
}

// speechRightBefore reports whether the verb before i is one of saying whose
// object is the clause of i, with a date or an addressee between them.
func (s *scan) speechRightBefore(i int) bool {
	q := s.verbs[i-1]
	return speech[q.lemma] && q.head < s.verbs[i].left
}

// parted reports whether a semicolon stands between words a and b.
func (s *scan) parted(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if s.at(k) == ";" {
			return true
		}
	}
	return false
}

// trailingSpeech is the verb of saying behind the clause of i that governs it:
// "…, the ministry said", “…,” Putin said; -1 for none.
func (s *scan) trailingSpeech(i int) int {
	for j := i + 1; j < len(s.verbs); j++ {
		q := &s.verbs[j]
		if !speech[q.lemma] || !q.finite() || q.left == 0 {
			continue
		}
		if s.parted(s.verbs[i].head, q.head) {
			return -1
		}
		open := s.words[q.left-1]
		if (open.lower == "," || quoteMarks[open.lower]) && !s.saysMore(j) {
			return j
		}
	}
	return -1
}

// saysMore reports whether verb j has a clause of its own to report, and so
// does not look back.
func (s *scan) saysMore(j int) bool {
	q := &s.verbs[j]
	return s.at(q.head+1) == "that" || j+1 < len(s.verbs) && s.verbs[j+1].left == q.head+1 && s.verbs[j+1].finite()
}

// isFirstTo reports whether the infinitive of verb i tells what somebody was the
// first or last to do, and so did: "became the first town to fall".
func (s *scan) isFirstTo(i int) bool {
	v := &s.verbs[i]
	if v.mood != infinitive || i == 0 || s.verbs[i-1].lemma != "become" && s.verbs[i-1].lemma != "be" {
		return false
	}
	for k := v.start - 1; k > s.verbs[i-1].head && k > v.start-7; k-- {
		switch s.at(k) {
		case "first", "last", "second", "third", "latest":
			return s.words[k].name < 0
		case ",", "for", "time", "chance", "step", "hope", "attempt", "effort", "opportunity":
			return false
		}
	}
	return false
}
