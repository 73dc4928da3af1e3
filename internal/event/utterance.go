package event

// utters reports whether verb i does what it says by being said in the first
// person: "we condemn the attack", "I call on both sides to stop".
func (r *reading) utters(i int, code coding) bool {
	v := &r.verbs[i]
	if !r.performs(i) || code.weak || r.asks() || conditionals[v.opener] || relativizers[v.opener] {
		return false
	}
	if k := r.subjectWord(i, 2); k < 0 || r.at(k) != "i" && r.at(k) != "we" {
		return false
	}
	return code.typ == Request || code.typ == Accuse || code.typ == Threaten
}

// command is the coding of verb i, of telling, that tells somebody to do
// something: "told Rwanda to leave", "asked the council to impose an embargo".
func (r *reading) command(i int) (coding, bool) {
	v := &r.verbs[i]
	if v.lemma == "say" && v.mood == past && !v.passive && r.at(v.object) == "no" && (r.at(v.object+1) == "." || r.at(v.object+1) == ",") {
		return coding{typ: Reject}, true // "On Sunday the voters said no."
	}
	if !commands[v.lemma] || v.negated || !v.finite() || i+1 >= len(r.verbs) {
		return coding{}, false
	}
	next := &r.verbs[i+1]
	if next.mood != infinitive || next.start > v.head+9 || next.start == v.head+1 && !v.passive {
		return coding{}, false
	}
	for j := v.object; j < next.start; j++ {
		if r.at(j) == "," {
			return coding{}, false
		}
	}
	k := r.tree.Object(r.node(i))
	if v.passive {
		k = r.subjectWord(i, 2)
	} else if k < 0 {
		k = next.start - 1
	}
	if k < 0 || !r.isParty(k) {
		return coding{}, false
	}
	if v.passive && envoys[r.at(k)] {
		return coding{typ: Sanction, mode: "diplomatic"}, true
	}
	return coding{typ: Request}, true
}

var (
	commands = words(`tell ask instruct direct command petition order`)
	envoys   = words(`ambassador ambassadors envoy envoys diplomat diplomats consul attache attaches attaché attachés`)
)

// isParty reports whether word k names somebody who can be told to do
// something.
func (r *reading) isParty(k int) bool {
	return r.words[k].name >= 0 || r.capitalised(k) && r.tree.UPOS(k) == "PROPN" || somebody[r.at(k)] || envoys[r.at(k)] || r.actingOf(k, r.memory) != unknown
}
