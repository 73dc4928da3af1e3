package event

import "strings"

// isEffect reports whether verb i tells what comes or would come of something,
// what a deed is for, or what thoughts do, and nothing that somebody did.
func (r *reading) isEffect(i int, code coding) bool {
	return r.isOfMove(i) || r.threatensCourse(i) || r.isSetOut(i) || r.isByThought(i, code) || r.isIntoDoing(i, code) ||
		r.isForeseenRebuke(i, code) || r.isSupposedWere(i) || r.letsHappen(i, code) || r.isMeantTo(i) || r.isDisbelieved(i) ||
		r.isCausedByThing(i) || r.isFragment(i) || r.isJudged(i) || r.isAdvised(i) || r.isHow(i) || r.isOnce(i) || r.isNameFor(i, code) || r.isOpen(i)
}

// isOfMove reports whether verb i says what will or may come of the step that its
// relative clause is about: "a move that will test the alliance".
func (r *reading) isOfMove(i int) bool {
	v := &r.verbs[i]
	g := r.tree.Governor(r.node(i))
	return v.mood == modal && !v.passive && (v.opener == "that" || v.opener == "which") && g >= 0 && g < v.left && g >= v.left-2 &&
		r.tree.Is(r.node(i), "acl:relcl") && steps[r.at(g)] && r.words[g].name < 0
}

// steps are nouns that sum up what somebody did.
var steps = words(`move step moves steps decision measure measures development turn twist gesture gamble shift`)

// threatensCourse reports whether what verb i threatens is no deed but the course
// of things: "a dispute that threatens to derail the talks".
func (r *reading) threatensCourse(i int) bool {
	v := &r.verbs[i]
	if v.lemma != "threaten" || v.passive || r.at(v.object) != "to" || i+1 >= len(r.verbs) {
		return false
	}
	q := &r.verbs[i+1]
	return q.mood == infinitive && q.start == v.object && courses[q.lemma]
}

// courses is verbs of what comes of a thing unwilled.
var courses = words(`trigger spark provoke derail overshadow engulf plunge spill spiral escalate become erupt boil undermine jeopardise jeopardize
	overwhelm destabilise destabilize tear split unravel worsen explode ignite drag eclipse bring erode dent`)

// isSetOut reports whether verb i is the purpose that its sentence sets out from:
// "To win over the farmers, the minister promised …".
func (r *reading) isSetOut(i int) bool {
	v := &r.verbs[i]
	if v.mood != infinitive || i+1 >= len(r.verbs) || !r.tree.Is(r.node(i), "advcl") || r.tree.Governor(r.node(i)) < r.node(i) {
		return false
	}
	return v.start == 0 || v.start == 1 && quoteMarks[r.at(0)]
}

// isByThought reports whether what does the deed of verb i in the passive is a
// thought or a condition: "he was weakened by doubts".
func (r *reading) isByThought(i int, code coding) bool {
	v := &r.verbs[i]
	if !v.passive && v.mood != reducedClause || code.typ == Retreat {
		return false
	}
	k := r.tree.Related(r.node(i), "obl:agent")
	if k < 0 || r.words[k].name >= 0 {
		return false
	}
	_, event := r.nounAt(k)
	return !event && (thoughts[r.at(k)] || worries[r.at(k)] || affairs[r.at(k)])
}

// isIntoDoing reports whether verb i, of going somewhere, leads to a trade and to
// no place: "the army has moved into building roads".
func (r *reading) isIntoDoing(i int, code coding) bool {
	v := &r.verbs[i]
	if code.noun != "" || !goes[v.lemma] {
		return false
	}
	for k := v.object; k+1 < min(len(r.words), v.object+3); k++ {
		if r.at(k) == "into" || r.at(k) == "to" || r.at(k) == "towards" {
			return strings.HasSuffix(r.at(k+1), "ing") && r.tree.XPOS(k+1) == "VBG" && r.words[k+1].name < 0
		}
	}
	return false
}

// goes is verbs of motion.
var goes = words(`move go turn return shift come switch branch drift slip step`)

// isForeseenRebuke reports whether verb i says that somebody will be spoken of in
// a certain way, whoever does so: "he will be criticised for it".
func (r *reading) isForeseenRebuke(i int, code coding) bool {
	v := &r.verbs[i]
	return v.mood == modal && v.passive && (code.typ == Accuse || code.typ == Support || code.typ == Concede && v.negated) && code.mode == "" && code.noun == "" &&
		r.tree.Related(r.node(i), "obl:agent") < 0 && r.speechOver(i) < 0 && !code.sure
}

// isSupposedWere reports whether verb i is what "were to" supposes: "if another
// war were to be started", "if the king was to be deposed".
func (r *reading) isSupposedWere(i int) bool {
	v := &r.verbs[i]
	for k := v.head - 1; k > 0 && k >= v.head-3; k-- {
		if r.at(k) == "to" && (r.at(k-1) == "were" || r.at(k-1) == "was") {
			for j := k - 2; j >= 0 && j >= k-12; j-- {
				if r.at(j) == "if" {
					return true
				}
			}
		}
	}
	return false
}

// letsHappen reports whether verb i says of what went on by itself that nobody
// stopped it: "allowed the roads to decay".
func (r *reading) letsHappen(i int, code coding) bool {
	v := &r.verbs[i]
	if code.typ != Concede || v.lemma != "allow" && v.lemma != "let" {
		return false
	}
	for k := v.object; k < min(v.right, v.object+8); k++ {
		if r.at(k) == "to" || v.lemma == "let" && r.tree.UPOS(k) == "VERB" {
			return k+1 < len(r.words) && (decays[r.at(k+1)] || v.lemma == "let" && decays[r.at(k)])
		}
	}
	return false
}

// decays is verbs of what goes on by itself.
var decays = words(`degenerate decay deteriorate fester slide drift happen develop grow fall become rot continue prosper flourish thrive wither lapse`)

// isMeantTo reports whether verb i tells what something is meant to do, and not
// who means to: "a meeting intended to set up a court".
func (r *reading) isMeantTo(i int) bool {
	v := &r.verbs[i]
	if v.mood != infinitive || v.matrix < 0 {
		return false
	}
	q := &r.verbs[v.matrix]
	return meant[q.lemma] && (q.passive || q.mood == reducedClause) && q.head == v.start-1
}

var meant = words(`intend design mean`)

// isDisbelieved reports whether who speaks says of verb i only that he does not
// believe it: "we do not think that they mean to start a war".
func (r *reading) isDisbelieved(i int) bool {
	for q, depth := r.verbs[i].matrix, 0; q >= 0 && depth < 3; q, depth = r.verbs[q].matrix, depth+1 {
		m := &r.verbs[q]
		if !m.negated || m.lemma != "believe" && m.lemma != "think" {
			continue
		}
		k := r.subjectWord(q, 1)
		return k >= 0 && (r.at(k) == "we" || r.at(k) == "i")
	}
	return false
}

// isCausedByThing reports whether verb i, "blame", finds the cause in a thing:
// "the leak was blamed for the blast".
func (r *reading) isCausedByThing(i int) bool {
	v := &r.verbs[i]
	if v.lemma != "blame" || !v.passive || r.at(v.object) != "for" || r.tree.Related(r.node(i), "obl:agent") >= 0 {
		return false
	}
	k := r.subjectWord(i, 1)
	if k < 0 || r.words[k].name >= 0 || r.tree.UPOS(k) != "NOUN" && r.tree.UPOS(k) != "VERB" || people[r.at(k)] || r.isAgent(k) || r.actingOf(k, r.memory) != unknown {
		return false
	}
	_, event := r.nounAt(k)
	return !event && len(r.parties(k, r.memory)) == 0
}

// isFragment reports whether verb i is a negated participle that stands for a
// sentence: "Not shooting at the farmers."
func (r *reading) isFragment(i int) bool {
	v := &r.verbs[i]
	if i > 0 || v.mood != participial || v.start > 1 {
		return false
	}
	for j := range r.verbs {
		if r.verbs[j].finite() {
			return false
		}
	}
	return v.negated || r.at(0) == "not"
}

// isJudged reports whether the infinitive of verb i is only called easier or
// better than before: "a place that is easier to trade with".
func (r *reading) isJudged(i int) bool {
	v := &r.verbs[i]
	if v.mood != infinitive {
		return false
	}
	for k := v.start - 1; k >= 0 && k > v.start-6; k-- {
		if comparatives[r.at(k)] && r.tree.UPOS(k) == "ADJ" {
			return k == v.start-1 || r.at(k+1) == "for"
		}
	}
	return false
}

var comparatives = words(`easier harder better worse simpler safer cheaper quicker`)

// isAdvised reports whether verb i tells what would be the thing to do: "the best
// course would be to leave the treaty".
func (r *reading) isAdvised(i int) bool {
	v := &r.verbs[i]
	if v.mood != infinitive || i == 0 {
		return false
	}
	q := &r.verbs[i-1]
	return q.lemma == "be" && q.head == v.start-1 && q.mood == modal && (supposes[q.modal] || q.modal == "would" || q.modal == "should")
}

// isHow reports whether it is asked how what verb i tells will be brought about:
// "how she will settle the dispute is unclear".
func (r *reading) isHow(i int) bool {
	v := &r.verbs[i]
	if v.mood != modal && v.mood != infinitive {
		return false
	}
	k := v.left - 1
	if v.mood == infinitive {
		k = v.start - 1
	}
	return v.opener == "how" || k >= 0 && (r.at(k) == "how" || r.at(k+1) == "how")
}

// isOnce reports whether verb i tells when another thing would be done: "would be
// dropped once he was elected".
func (r *reading) isOnce(i int) bool {
	v := &r.verbs[i]
	return v.opener == "once" && i > 0 && r.verbs[i-1].modal == "would"
}

// isNameFor reports whether verb i only gives the name that a speaker has for what
// he speaks against or for in the clause above it: "condemned what he called a
// farce".
func (r *reading) isNameFor(i int, code coding) bool {
	v := &r.verbs[i]
	if v.lemma != "call" && v.lemma != "describe" && v.lemma != "term" && v.lemma != "brand" && v.lemma != "label" && v.lemma != "denounce" {
		return false
	}
	k := v.start - 1 // "he" in "what he called"
	if i == 0 || !pronouns[r.at(k)] || r.at(k-1) != "what" && r.at(k-1) != "which" {
		return false
	}
	return r.coded[i-1] && r.codes[i-1].typ.Quad() == code.typ.Quad() && r.verbs[i-1].finite()
}

// isOpen reports whether the infinitive of verb i is what somebody might be ready
// for: "might be prepared to leave".
func (r *reading) isOpen(i int) bool {
	v := &r.verbs[i]
	if v.mood != infinitive || i == 0 || v.start-r.verbs[i-1].head > 3 {
		return false
	}
	q := &r.verbs[i-1]
	return (q.lemma == "be" || q.lemma == "prepare") && supposes[q.modal] && readiness[r.at(v.start-1)]
}

var readiness = words(`prepared ready willing inclined able`)
