package event

// isSupposition reports whether verb i tells what is only reckoned with: what a
// condition asks for, what somebody believes will come, what nobody wants.
func (r *reading) isSupposition(i int, code coding) bool {
	return r.isCondition(i, code) || r.isPrediction(i, code) || r.isUnlikely(i) || r.isUnwanted(i) || r.isUnderPrediction(i) || r.isSeenAhead(i)
}

// isCondition reports whether verb i, of no day, is the condition of something
// else and no threat: "if he is convicted", "once they have taken the city".
func (r *reading) isCondition(i int, code coding) bool {
	v := &r.verbs[i]
	if !v.finite() || code.noun != "" {
		return false
	}
	switch v.opener {
	case "if", "unless":
		attacks := code.typ == Assault && !v.passive && r.isSomebody(r.subjectWord(i, 3)) && r.hasNamed(i, code) // "if France attacked the rebels"
		return !attacks && (v.mood == present || v.mood == past || v.mood == perfect)
	case "once", "when":
		return v.mood == perfect && r.isUnderModal(i)
	}
	return false
}

// isUnderModal reports whether the clause that verb i belongs to speaks of what
// is to come.
func (r *reading) isUnderModal(i int) bool {
	g := r.owner(r.node(i))
	return g >= 0 && r.verbs[g].mood == modal
}

// isPrediction reports whether verb i tells what somebody believes will happen.
func (r *reading) isPrediction(i int, code coding) bool {
	v := &r.verbs[i]
	if v.mood != modal || code.noun != "" || v.modal == "should" || v.modal == "must" {
		return false
	}
	if q := v.matrix; q >= 0 && reckons[r.verbs[q].lemma] && r.tree.Is(r.node(i), "ccomp") {
		return true
	}
	g := r.tree.Governor(r.node(i))
	return g >= 0 && r.words[g].name < 0 && trusting[r.at(g)] && r.tree.Is(r.node(i), "ccomp", "acl", "advcl")
}

// isUnderPrediction reports whether the infinitive or participle of verb i completes
// what is only believed: "fear that they will not be stopped from using the cards".
func (r *reading) isUnderPrediction(i int) bool {
	for q, depth := i, 0; depth < 3; depth++ {
		v := &r.verbs[q]
		if v.mood != infinitive && v.mood != participial || v.matrix < 0 || r.coded[v.matrix] {
			return false
		}
		if q = v.matrix; r.isPrediction(q, coding{}) {
			return true
		}
	}
	return false
}

// isSeenAhead reports whether verb i tells what a time to come may see: "the slump
// could see the king ousted".
func (r *reading) isSeenAhead(i int) bool {
	if i == 0 || r.verbs[i].finite() && r.verbs[i].start != r.verbs[i].head {
		return false
	}
	q := &r.verbs[i-1]
	return q.lemma == "see" && q.mood == modal && supposes[q.modal] && r.verbs[i].start-q.head < 8 && len(r.times[i]) == 0
}

// reckons is verbs of what somebody thinks will come.
var reckons = words(`believe think fear predict assume suspect doubt imagine guess hope wonder bet reckon suppose foresee speculate`)

// trusting are words for who thinks, or for the thought, that something will come.
var trusting = words(`confident sure certain convinced afraid optimistic pessimistic hopeful belief conviction assumption impression expectation prediction`)

// isUnlikely reports whether the chance of what verb i tells is all that is told:
// "thought it unlikely the council would reject him".
func (r *reading) isUnlikely(i int) bool {
	v := &r.verbs[i]
	if v.mood != modal || v.opener == "that" {
		return false
	}
	k := v.left - 1
	return k >= 0 && r.words[k].name < 0 && (r.at(k) == "unlikely" || r.at(k) == "likely" || r.at(k) == "doubtful") || r.at(v.left) == "unlikely"
}

// isUnwanted reports whether verb i tells what somebody does not want to do.
func (r *reading) isUnwanted(i int) bool {
	v := &r.verbs[i]
	if v.mood != infinitive || v.matrix < 0 {
		return false
	}
	q := &r.verbs[v.matrix]
	return q.negated && (q.lemma == "want" || q.lemma == "wish" || q.lemma == "like") && q.head == v.start-1 && !r.isSomebody(r.subjectWord(v.matrix, 2))
}
