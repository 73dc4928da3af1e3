package event

import (
	"strings"

	"dateline/internal/timex"
)

// isVague reports whether verb i tells of no happening in particular: its
// sentence asks, its clause supposes or says what is usual, or anybody at all
// is meant.
func (r *reading) isVague(i int, code coding) bool {
	if q := r.asksFrom(); q >= 0 && r.verbs[i].head >= q || r.isColour(i) || r.isByThing(i, code) || r.isUnsure(i) {
		return true
	}
	if r.entry != nil {
		return false
	}
	if r.isHabit(i) || r.isCounterfactual(i) {
		return true
	}
	if _, dated := r.ownDate(i); dated {
		return false
	}
	if k := r.node(i); r.tree.Is(k, "acl") && !r.tree.Is(k, "acl:relcl") && r.tree.XPOS(k) == "VBN" && code.typ == Accuse && r.tree.Related(k, "obl:agent") < 0 {
		return true // "a man accused of murder": who he is
	}
	return r.isGuess(i, code) || r.isUntold(i, code) || r.isAppeal(i, code) || r.isGeneric(i) || r.isAim(i) || r.isStanding(i, code)
}

// isAim reports whether verb i, a participle, is what somebody is bent on or
// good at, and not what they do: "focused on attacking", "capable of striking".
func (r *reading) isAim(i int) bool {
	v := &r.verbs[i]
	if v.mood != participial {
		return false
	}
	switch v.opener {
	case "on", "to", "at", "for", "without", "about", "towards":
		if r.isClaimed(i) {
			return false
		}
		q := v.matrix
		return q < 0 || !r.coded[q] && !r.isRefuted(i)
	}
	return false
}

// isStanding reports whether verb i, coded by the noun of its clause, says what
// the event will be like and not that it will be: "the talks will cover trade".
func (r *reading) isStanding(i int, code coding) bool {
	v := &r.verbs[i]
	if code.noun == "" || v.mood != modal || goesOnSo[v.lemma] {
		return false
	}
	if v.passive {
		return !phases[v.lemma] && !stages[v.lemma]
	}
	if !phases[v.lemma] && !runs[v.lemma] && !stages[v.lemma] {
		return true
	}
	return v.lemma == "be" || v.lemma == "remain" || v.lemma == "cover" || r.tree.Object(r.node(i)) >= 0 && !phases[v.lemma] && !runs[v.lemma]
}

// goesOnSo is verbs of what goes on or is gone through with.
var goesOnSo = words(`stay keep maintain do count arrange agree fix`)

// isUnsure reports whether it is open, in what governs verb i, if it happens:
// "has yet to say if he will attend", "it is unlikely that he will be tried".
func (r *reading) isUnsure(i int) bool {
	v := &r.verbs[i]
	if v.opener == "whether" || v.opener == "if" && v.modal == "will" || v.mood == infinitive && v.matrix >= 0 && r.verbs[v.matrix].opener == "whether" {
		return true
	}
	g := r.tree.Governor(r.node(i))
	return g >= 0 && r.tree.Is(r.node(i), "ccomp", "csubj", "acl") && v.opener == "that" && openMinds[r.at(g)]
}

// openMinds are words that leave open what follows.
var openMinds = words(`likely unlikely possible impossible probable improbable doubtful doubt doubts chance chances possibility prospect
	speculate speculated speculates wonder wondered wonders danger risk speculation suspicion fear fears hope hopes`)

// asks reports whether the sentence is a question.
func (s *scan) asks() bool { return s.asksFrom() == 0 }

// asksFrom is the word with which the question begins that the sentence is or
// ends with: 0, or the mark that opens it where somebody's words are told ("a
// crowd besieged the palace, chanting 'Who did it?'"); -1 for none.
func (s *scan) asksFrom() int {
	if !s.endsAsking() {
		return -1
	}
	for k := len(s.words) - 3; k > 1; k-- {
		if quoteMarks[s.at(k)] && s.at(k-1) != "?" && len(s.verbs) > 0 && s.verbs[0].head < k {
			return k
		}
	}
	return 0
}

// endsAsking reports whether the sentence ends with a question mark.
func (s *scan) endsAsking() bool {
	for k := len(s.words) - 1; k > 0 && k > len(s.words)-4; k-- {
		w := s.at(k)
		if strings.HasPrefix(w, "?") {
			return true
		}
		if !quoteMarks[w] && w != "." && w != "!" && w != ")" && w != "'" {
			return false
		}
	}
	return false
}

// isColour reports whether verb i is a participle that only colours the noun
// behind it: "subsidised fuel", "the democratically elected president".
func (r *reading) isColour(i int) bool {
	v := &r.verbs[i]
	if r.isJoinedToColour(v) || r.isAttribute(v) {
		return true
	}
	if v.start != v.head || !r.tree.Is(v.head, "amod", "compound") || r.tree.Governor(v.head) < v.head {
		return false
	}
	p := r.prev(v.head)
	if p >= 0 && r.words[p].verb >= 0 && v.mood == participial && (attempts[r.verbs[r.words[p].verb].lemma] || stops[r.verbs[r.words[p].verb].lemma]) {
		return false // "began trading fire"
	}
	return v.mood == reducedClause || v.mood == participial && r.tree.Governor(v.head) == v.head+1 && p >= 0 && prepositions[r.at(p)] || p >= 0 && (r.words[p].verb >= 0 || r.at(p) == "-" || r.tree.Is(p, "amod", "nummod", "case", "nmod:poss"))
}

// isJoinedToColour reports whether v is a participle that is joined to an adjective
// before its noun: "angry and disowned farmers".
func (r *reading) isJoinedToColour(v *verb) bool {
	k := v.head - 2
	return k >= 0 && v.start == v.head && r.at(k+1) == "and" && r.tree.UPOS(k) == "ADJ" && r.tree.Governor(k) > v.head-3 && v.head+1 < len(r.words) &&
		r.tree.UPOS(v.head+1) == "NOUN" && (r.tree.XPOS(v.head) == "VBN" || r.tree.UPOS(v.head) == "ADJ") && !r.tree.Is(k, "xcomp", "root")
}

// isHabit reports whether verb i tells what is done again and again, on no day
// in particular.
func (r *reading) isHabit(i int) bool {
	v := &r.verbs[i]
	if v.lemma == "deny" || r.isRefuted(i) {
		return false // "has always denied that it ever …"
	}
	if q := v.matrix; v.mood == infinitive && q >= 0 && r.at(r.verbs[q].head) == "used" && !r.verbs[q].passive && r.verbs[q].head == v.start-1 {
		return true // "used to travel"
	}
	for k := v.start; k < v.head; k++ {
		if r.words[k].name < 0 && habits[r.at(k)] {
			return true
		}
	}
	for d := range r.tree.Dependents(r.node(i)) {
		switch {
		case r.words[d].name >= 0:
		case repeats[r.at(d)] && v.mood == present && !v.passive:
			return true // "repeatedly complain"
		case habits[r.at(d)] && r.tree.Is(d, "advmod"), r.at(d) == "occasions" && r.tree.Is(d, "obl"):
			return true
		case r.at(d) == "times" && r.tree.Is(d, "obl") && r.tree.Related(d, "amod") >= 0:
			return true // "many times"
		}
	}
	if _, dated := r.ownDate(i); !dated {
		for k := v.left; k < v.right; k++ {
			if t := r.words[k].time; t >= 0 && r.scan.times[t].Type == timex.Set {
				return true
			}
		}
	}
	return v.opener == "whenever"
}

// habits are adverbs of what is done again and again.
var habits = words(`usually often always regularly routinely normally typically generally traditionally frequently sometimes
	occasionally seldom rarely commonly periodically nightly daily weekly monthly yearly annually habitually customarily perennially invariably ever`)

// repeats are adverbs by which the present tense tells a habit.
var repeats = words(`repeatedly constantly continually consistently persistently endlessly tirelessly increasingly`)

// isCounterfactual reports whether verb i tells what might have been, and so
// was not: "could have voted".
func (r *reading) isCounterfactual(i int) bool {
	v := &r.verbs[i]
	if v.mood != modal || v.modal == "may" || v.modal == "will" || v.modal == "must" {
		return false
	}
	for k := v.start; k < v.head; k++ {
		if r.at(k) == "have" || r.at(k) == "'ve" {
			return true
		}
	}
	return false
}

// isGuess reports whether verb i is only supposed or thought right, and by
// nobody in particular or of nobody in particular.
func (r *reading) isGuess(i int, code coding) bool {
	v := &r.verbs[i]
	k := r.subjectWord(i, 3)
	switch r.statusOf(i) {
	case Hypothetical:
		if _, ok := r.nounAt(k); ok || code.noun != "" {
			return false // "the war could begin again"
		}
		if conditionals[v.opener] && code.typ.Quad() != MaterialConflict {
			return true // "if Iran refuses"
		}
		return v.mood != modal && !conditionals[v.opener] || !r.isSomebody(k)
	case Demanded:
		if v.modal == "must" && v.passive && code.sure && code.typ != Consult || v.mood != modal || !code.weak && !v.passive && r.isSomebody(k) {
			return false
		}
		return code.weak || r.attributionOf(i, r.memory).Code == "" || !r.hasNamed(i, code)
	}
	return false
}

// isSomebody reports whether word k names a state, a person or a body, with a
// name or without ("the army"), and no kind of people ("governments").
func (r *reading) isSomebody(k int) bool {
	if k < 0 {
		return false
	}
	if r.words[k].name >= 0 {
		return true
	}
	switch r.actingOf(k, r.memory) {
	case unknown, crowd:
		return false
	case rebels, soldiers:
		return true
	}
	return !r.isBarePlural(k) && r.tree.XPOS(k) != "NNS"
}

// isUntold reports whether verb i says what somebody did not do, though nobody
// says that they did: "did not answer".
func (r *reading) isUntold(i int, code coding) bool {
	v := &r.verbs[i]
	if v.mood == infinitive && v.matrix >= 0 && r.verbs[v.matrix].lemma == "fail" && code.typ != Agree && code.noun == "" {
		return true // "failed to meet its pledges"
	}
	if k := r.subjectWord(i, 3); code.typ.Quad() == MaterialConflict && (r.isSomebody(k) || k >= 0 && arms[r.at(k)]) {
		return false
	}
	if !v.negated || v.mood == modal && ahead[v.modal] || code.typ == Reject || refusable[v.lemma] || r.speechOver(i) >= 0 {
		return false
	}
	return !r.isRefuted(i)
}

// isAppeal reports whether verb i is what somebody quoted thinks or wants of
// all: "we should punish the politicians", "I don't have a problem with that".
func (r *reading) isAppeal(i int, code coding) bool {
	v := &r.verbs[i]
	k := r.subjectWord(i, 3)
	if k < 0 || r.at(k) != "we" && r.at(k) != "i" && r.at(k) != "us" || r.performs(i) {
		return false
	}
	switch v.mood {
	case modal:
		return !ahead[v.modal] || !r.hasNamed(i, code)
	case present, infinitive:
		return code.weak || !r.hasNamed(i, code)
	}
	return code.weak
}

// ahead are modals of what is to come.
var ahead = words(`will shall 'll won't`)

// isGeneric reports whether anybody of a kind is meant to do what verb i tells:
// "those who refuse to vote", "workers are recruited locally".
func (r *reading) isGeneric(i int) bool {
	v := &r.verbs[i]
	k := r.subjectWord(i, 3)
	if g := r.tree.Governor(r.node(i)); g >= 0 && r.tree.Is(r.node(i), "acl", "acl:relcl") {
		k = g
	}
	if k < 0 || r.words[k].name >= 0 {
		return false
	}
	if r.isRefuted(i) {
		return false
	}
	if r.at(k) == "those" && r.prepositionOf(k) == "among" && v.mood != present && v.mood != modal {
		return false // "were among those who condemned the coup"
	}
	if (performatives[v.lemma] || vows[v.lemma]) && v.mood == present && !v.passive && r.isBody(k) {
		return false // "opposition parties demand": it takes a body to say so
	}
	if v := r.verbs[i]; v.mood == modal && !ahead[v.modal] && v.modal != "would" && (r.at(k-1) == "any" || r.at(k-1) == "every" || r.at(k-2) == "any") && r.words[k].name < 0 {
		return true // "any sane government should"
	}
	if w := r.at(k); w == "those" || w == "anyone" || w == "anybody" || w == "whoever" || w == "everyone" {
		return true
	}
	return (v.mood == present && (v.start == v.head || v.passive) || v.mood == modal && !ahead[v.modal]) && r.sent.Paragraph > r.memory.lead && r.isBarePlural(k)
}

// vows is verbs of pledges and threats, which it takes somebody to utter.
var vows = words(`vow threaten`)

// isBody reports whether word k names bodies with a say: parties, rulers,
// organisations, armed groups.
func (r *reading) isBody(k int) bool {
	switch r.actingOf(k, r.memory) {
	case rulers, rebels, bodiesAbroad, lawmakers:
		return true
	}
	return k >= 0 && helping[r.at(k)]
}

// isBarePlural reports whether word k is a plural that nothing narrows.
func (r *reading) isBarePlural(k int) bool {
	if r.tree.XPOS(k) != "NNS" || !strings.HasSuffix(r.at(k), "s") {
		return false
	}
	for d := range r.tree.Dependents(k) {
		if r.tree.Is(d, "det", "nummod", "nmod:poss", "acl", "appos") || r.words[d].name >= 0 {
			return false
		}
	}
	return true
}

// isTalkedOf reports whether noun k names acts of a kind and none that was
// done: a plural that nothing narrows in a clause of the present, or what may be.
func (r *reading) isTalkedOf(k int) bool {
	i := r.owner(k)
	if i < 0 {
		return r.isBarePlural(k)
	}
	if r.statusOf(i) == Hypothetical {
		return true
	}
	return r.tree.XPOS(k) == "NNS" && !r.isDefinite(k) && r.verbs[i].mood == present || r.isHabit(i)
}
