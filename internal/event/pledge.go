package event

// pledges are verbs of giving one's word.
var pledges = words(`promise pledge vow swear undertake`)

// pledged is what it is to give one's word in verb i, by the act that it is given
// for: to do harm is a threat, to refuse is a refusal, to do good an agreement.
// False where no act is told or the verb gives no word.
func (r *reading) pledged(i int, code coding) (coding, bool) {
	if !pledges[r.verbs[i].lemma] || code.typ != Agree && code.typ != Threaten {
		return coding{}, false
	}
	j := r.pledgedAct(i)
	if j < 0 {
		return coding{}, false
	}
	v, act := &r.verbs[j], r.codes[j]
	q := act.typ.Quad()
	cooperative := q == MaterialCooperation || q == VerbalCooperation
	switch {
	case act.typ == "":
		return coding{}, false
	case (v.negated || r.at(v.start-1) == "not" || r.at(v.start-1) == "never") && cooperative:
		return coding{typ: Reject}, true
	case v.mood == modal && v.negated:
		return coding{}, false
	case v.negated || r.at(v.start-1) == "not":
		return coding{typ: Agree}, true
	case act.typ == Sanction || act.typ == Assault || act.typ == Coerce && act.mode != "dismiss" && !act.weak:
		if k := r.tree.Object(r.node(j)); k >= 0 && r.words[k].name < 0 && (evils[r.at(k)] || r.at(k-1) == "own") {
			return coding{typ: Agree}, true // "promised to crush corruption", "to cut his own pay"
		}
		return coding{typ: Threaten}, true
	case act.typ == Concede || act.typ == Retreat || act.typ == Aid || act.typ == Cooperate:
		return coding{typ: Agree}, true
	}
	return coding{}, false
}

// pledgedAct is the verb of what verb i gives one's word for: its infinitive, or
// that of its clause with "will", -1 for none.
func (r *reading) pledgedAct(i int) int {
	for j := i + 1; j < len(r.verbs) && j <= i+2; j++ {
		v := &r.verbs[j]
		if v.matrix == i && (v.mood == infinitive && v.start <= r.verbs[i].head+4 || v.mood == modal && (v.modal == "will" || v.modal == "would")) {
			return j
		}
	}
	return -1
}
