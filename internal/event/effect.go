package event

import "strings"

// isEffect reports whether verb i tells what comes or would come of something,
// what a deed is for, or what thoughts do, and nothing that somebody did.
func (r *reading) isEffect(i int, code coding) bool {
	return r.isOfMove(i) || r.threatensCourse(i) || r.isSetOut(i) || r.isByThought(i, code) || r.isIntoDoing(i, code) ||
		r.isForeseenRebuke(i, code) || r.isSupposedWere(i) || r.letsHappen(i, code)
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
	return v.mood == modal && v.passive && (code.typ == Accuse || code.typ == Support) && code.mode == "" && code.noun == "" &&
		r.tree.Related(r.node(i), "obl:agent") < 0 && r.speechOver(i) < 0 && !code.sure
}

// isSupposedWere reports whether verb i is what "were to" supposes: "if another
// war were to be started".
func (r *reading) isSupposedWere(i int) bool {
	v := &r.verbs[i]
	for k := v.head - 1; k > v.left && k >= v.head-3; k-- {
		if r.at(k) == "to" && r.at(k-1) == "were" {
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
