package event

// contents gives verbs that say little by themselves the type of what their
// infinitive tells: a vote, a decision to punish, a vow to refuse, what somebody
// went on air, helped or moved to do.
func (r *reading) contents() {
	for i := range r.verbs {
		v := &r.verbs[i]
		if r.wantsDone(i) {
			r.codes[i], r.coded[i] = coding{typ: Request, sure: true}, true
		}
		if r.coded[i] && v.lemma == "rule" && r.at(v.object) == "that" && r.at(v.object+1) != "out" {
			r.codes[i].typ = r.ruling(v)
		}
		if !r.coded[i] || v.negated || v.passive || !v.finite() {
			continue
		}
		j := r.contentOf(i)
		if j < 0 {
			continue
		}
		if c, ok := r.byContent(i, r.codes[j]); ok {
			r.codes[i] = c
		}
	}
}

// ruling is the type of what a court rules in verb v: against somebody, where it
// finds that something may not be or was not lawful.
func (r *reading) ruling(v *verb) Type {
	for k := v.object + 1; k < min(len(r.words), v.object+14); k++ {
		if w := r.at(k); negators[w] || w == "cannot" || w == "can't" || unlawful[w] {
			return Reject
		}
	}
	return Support
}

var unlawful = words(`illegal unlawful unconstitutional invalid void null illegitimate barred disqualified`)

// wantsDone reports whether a power wants somebody else to do an act that the
// lexicon knows: "France wants the council to impose an embargo".
func (r *reading) wantsDone(i int) bool {
	v := &r.verbs[i]
	if v.lemma != "want" || v.negated || v.passive || v.mood != present && v.mood != past || relativizers[v.opener] || !r.isSomebody(r.subjectWord(i, 3)) {
		return false
	}
	j := r.contentOf(i)
	return j == i+1 && r.verbs[j].start > v.object && r.verbs[j].start < v.object+8 && r.nounPhraseFollows(v.object)
}

// meetingDays gives the day on which people met to what they did there: "leaders,
// meeting in Accra on Monday, suspended Mali".
func (r *reading) meetingDays() {
	for i := 0; i+1 < len(r.verbs); i++ {
		v, next := &r.verbs[i], &r.verbs[i+1]
		if v.lemma == "meet" && v.mood == participial && next.finite() && r.at(next.start-1) == "," && len(r.times[i+1]) == 0 {
			r.times[i+1] = r.times[i]
		}
	}
}

// contentOf is the infinitive that completes verb i and reports an event by an
// entry of the lexicon, -1 for none.
func (r *reading) contentOf(i int) int {
	if r.isFunctionWord(&r.verbs[i], r.codes[i]) {
		return -1 // "used to attack"
	}
	for j := i + 1; j < len(r.verbs) && j < i+3; j++ {
		if v := &r.verbs[j]; (v.mood == infinitive || v.modal == "should" && v.start == v.head || r.verbs[i].lemma == "order" && v.opener == "that") && v.matrix == i && r.coded[j] {
			if c := r.codes[j]; c.weak || c.noun != "" || r.isFigure(j, c) || r.isIdiom(j, c) {
				return -1
			}
			return j
		}
	}
	return -1
}

// byContent is the coding of verb i in view of that of its infinitive, false
// where it keeps its own.
func (r *reading) byContent(i int, c coding) (coding, bool) {
	v, own := &r.verbs[i], r.codes[i]
	content := coding{typ: c.typ, mode: c.mode, sure: true}
	switch {
	case v.lemma == "vote":
		if c.typ == Sanction || c.typ == Coerce && c.mode != "dismiss" || own.mode == "election" && r.actingOf(r.doer(i), r.memory) != crowd {
			return content, true
		}
	case v.lemma == "agree" || v.lemma == "decide":
		return content, c.typ == Sanction // nobody is done a favour
	case v.lemma == "vow" || v.lemma == "promise" || v.lemma == "pledge":
		return content, c.typ == Reject
	case v.lemma == "move" && own.typ == Mobilize:
		return content, c.typ == Coerce // "police moved to clear the road"
	case v.lemma == "order" && r.actingOf(r.doer(i), r.memory) == judges && c.typ == Coerce:
		return content, true // what a court orders, it does
	case (own.weak || own.noun != "") && leadsOn[v.lemma] && own.typ.Quad() != MaterialConflict && r.actingOf(r.doer(i), r.memory) != unknown:
		return content, true
	}
	return coding{}, false
}

// leadsOn is verbs of general meaning that say how somebody came to do what
// their infinitive tells: "went on air to declare", "used the visit to call on".
var leadsOn = words(`go use help move act send continue begin start`)
