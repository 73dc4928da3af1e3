package event

// wish codes "wants the bill withdrawn", "want their leader freed": who says so
// asks for it.
func (r *reading) wish(i int) (coding, bool) {
	v := &r.verbs[i]
	if v.lemma != "want" || v.negated || v.passive || v.mood != present && v.mood != past || v.opener == "who" || v.opener == "which" || v.opener == "if" {
		return coding{}, false
	}
	for k := v.object + 1; k < min(len(r.words), v.object+8); k++ {
		switch {
		case r.words[k].Kind != 0 || prepositions[r.at(k)] || r.words[k].verb >= 0 && r.verbs[r.words[k].verb].mood == infinitive:
			return coding{}, false
		case hasInflection(r.lex.formsOf(r.at(k)), participle) && r.words[k].name < 0 && r.nounPhraseFollows(v.object) && !r.nominal(min(k+1, len(r.words)-1)):
			return coding{typ: Request, sure: true}, true
		}
	}
	return coding{}, false
}

// likewise codes "did the same", "followed suit", which tell of another what was
// told last.
func (r *reading) likewise(i int) (coding, bool) {
	v := &r.verbs[i]
	switch {
	case v.lemma == "do" && (r.at(v.object) == "likewise" || r.at(v.object) == "the" && r.at(v.object+1) == "same"):
	case v.lemma == "follow" && r.at(v.object) == "suit":
	default:
		return coding{}, false
	}
	for j := i - 1; j >= 0; j-- {
		if r.coded[j] {
			return r.codes[j], true
		}
	}
	if r.memory.told.typ == "" || r.sent.Number-r.memory.lastTold > 1 {
		return coding{}, false
	}
	return r.memory.told, true
}

// ends is verbs that say of their participle that it is over.
var ends = words(`stop halt cease end quit`)

// resolves codes a decision or announcement of the day whose content is no event
// of the lexicon: "decided on Monday to raise the ceiling", "announced on Friday
// that the centre would be closed".
func (r *reading) resolves() {
	for i := range r.verbs {
		v := &r.verbs[i]
		if r.coded[i] || v.negated || v.passive || v.mood != past && v.mood != perfect || subordinators[v.opener] || !decides[v.lemma] && !announces[v.lemma] {
			continue
		}
		if _, dated := r.ownDate(i); !dated || r.actingOf(r.doer(i), r.memory) == unknown {
			continue
		}
		j := i + 1
		if j >= len(r.verbs) || r.verbs[j].matrix != i || r.coded[j] {
			continue
		}
		if decides[v.lemma] && r.verbs[j].mood == infinitive || announces[v.lemma] && r.comes(j) {
			r.codes[i], r.coded[i] = coding{typ: Agree, weak: true}, true
		}
	}
}

// votes gives a vote the type of what it was on, where that is against somebody:
// "voted 132 to 0 to strip him of immunity".
func (r *reading) votes() {
	for i := range r.verbs {
		if r.verbs[i].lemma != "vote" || !r.coded[i] || r.verbs[i].negated {
			continue
		}
		for j := i + 1; j < len(r.verbs) && r.verbs[j].mood == infinitive; j++ {
			if t := r.codes[j].typ; r.coded[j] && (t == Sanction || t == Coerce && r.codes[j].mode != "dismiss") {
				r.codes[i] = coding{typ: t, mode: r.codes[j].mode, sure: true}
				break
			}
		}
	}
}

// comes reports whether verb i says what will be done, by who says so or to
// something: "that he would go", "that the centre would be closed".
func (r *reading) comes(i int) bool {
	v := &r.verbs[i]
	if v.mood != modal || v.modal != "would" && v.modal != "will" || stative[v.lemma] && v.lemma != "go" {
		return false
	}
	return v.passive || r.pronounIn(v.left, v.start) != ""
}

var (
	decides   = words(`decide resolve opt`)
	announces = words(`announce tell declare`)
)
