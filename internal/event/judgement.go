package event

import "dateline/internal/sentence"

// judgement codes verb i, "be", by which somebody known says what a thing is worth:
// "said the blockade was illegal" accuses, "said the report was baseless" rejects.
func (r *reading) judgement(i int) (coding, bool) {
	v := &r.verbs[i]
	if v.lemma != "be" || v.passive || v.negated || v.mood != past && v.mood != present || relativizers[v.opener] && v.opener != "that" || conditionals[v.opener] {
		return coding{}, false
	}
	j := r.speechOver(i)
	if j < 0 || j != v.matrix || r.verbs[j].negated || r.verbs[j].mood == modal || r.actingOf(r.doer(j), r.memory) == unknown {
		return coding{}, false
	}
	if k := r.subjectWord(i, 3); k < 0 || k >= 0 && selves[r.at(k)] {
		return coding{}, false
	}
	for k := v.object; k < min(v.right, v.object+6); k++ {
		switch w := r.at(k); {
		case r.words[k].Kind == sentence.Punct && !quoteMarks[w] || r.words[k].name >= 0 || prepositions[w]:
			return coding{}, false
		case wrongs[w]:
			return coding{typ: Accuse, sure: true}, true
		case untruths[w]:
			return coding{typ: Reject, sure: true}, true
		}
	}
	return coding{}, false
}

var (
	selves = words(`i we he she who`)
	// wrongs are what a deed is called by who condemns it.
	wrongs = words(`illegal unlawful unconstitutional illegitimate unacceptable outrageous shameful disgraceful criminal crime aggression provocation
		genocide farce sham barbaric barbarous cowardly despicable immoral unjust betrayal blackmail inhuman inhumane scandalous disproportionate
		intolerable piracy terrorism massacre murder robbery coup witch-hunt travesty disgrace fraudulent rigged flawed undemocratic`)
	// untruths are what is said of a charge by who denies it.
	untruths = words(`baseless groundless unfounded untrue fabricated fabrication nonsense absurd ridiculous lies lie slander laughable rubbish preposterous`)
)

// isUtterance reports whether what verb i tells, in a clause of saying, is done by
// being said.
func (r *reading) isUtterance(i int, code coding) bool {
	if code.typ == Threaten && r.retribution(i) {
		return true
	}
	_, ok := r.judgement(i)
	return ok && (code.typ == Accuse || code.typ == Reject)
}

// said gives what verb i tells, in a clause of saying, the day on which it was
// uttered and those who uttered it; whom it is about it is directed at.
func (r *reading) said(i int, m *Mention) {
	j := r.speechOver(i)
	m.Date = r.dateOf(j, Happened, r.codes[i])
	var list actorList
	for _, n := range r.parties(r.doer(j), r.memory) {
		list.add(n.actor(Doer))
	}
	for _, a := range m.Actors {
		a.Role = Recipient
		list.add(a)
	}
	m.Actors = list
}
