package event

// statusOf is what the sentence says of the act of verb i. Of a verb that
// another governs, the governor decides: what is planned to happen is planned,
// what is denied is denied.
func (s *scan) statusOf(i int) Status { return s.statusTo(i, 4) }

func (s *scan) statusTo(i, depth int) Status {
	v := &s.verbs[i]
	switch {
	case v.negated, s.isRefuted(i):
		return Denied
	case awaited[v.opener] && v.finite() && v.mood != past && s.planned(i):
		return Planned
	case conditionals[v.opener]:
		return Hypothetical
	case v.mood == modal:
		return s.modalStatus(i)
	case s.isResolved(i):
		return Happened
	case s.isFirstTo(i) && v.matrix >= 0 && s.verbs[v.matrix].mood == past:
		return Happened // "was the first to congratulate him"
	}
	q := v.matrix
	if q < 0 || depth == 0 {
		return s.ownStatus(v)
	}
	m := &s.verbs[q]
	switch {
	case m.lemma == "refuse" || m.lemma == "fail" || m.lemma == "avoid" && v.mood == participial:
		return Denied
	case v.mood == infinitive && (demands[m.lemma] && (m.lemma != "want" || s.takesObject(q))):
		return Demanded
	case v.mood == infinitive && m.lemma == "go" && m.mood == past && m.start == m.head:
		return s.ownStatus(v) // "went on the radio to ask for patience"
	case v.mood == infinitive && (plans[m.lemma] || m.lemma == "be" || m.lemma == "threaten"):
		return Planned
	case v.mood == participial && v.opener == "," && m.mood == infinitive && m.matrix >= 0 && s.verbs[m.matrix].mood == past:
		return s.statusTo(m.matrix, depth-1) // "moved to cement its grip, dissolving parliament"
	case v.mood == infinitive || v.mood == participial:
		return s.statusTo(q, depth-1)
	case m.lemma == "insist" && (v.mood == past || v.mood == perfect || v.mood == pluperfect):
		return s.ownStatus(v) // "insisted that the army had fired": a claim
	case m.lemma == "call" && s.at(m.object) == "off":
		return Denied // "called off a rally planned for Friday"
	case m.lemma == "call" && reflexives[s.at(m.object)]:
		return s.ownStatus(v) // "officers who call themselves a council went on television"
	case demands[m.lemma] && m.lemma != "want":
		return Demanded
	}
	return s.ownStatus(v)
}

// awaited conjunctions open a clause that the planned one waits for: "will be
// made once the envoy has returned".
var awaited = words(`once when until after before till`)

// planned reports whether a verb beside verb i speaks of what is to come.
func (s *scan) planned(i int) bool {
	for _, j := range []int{i - 1, i + 1} {
		if j >= 0 && j < len(s.verbs) && (s.verbs[j].modal == "will" || s.verbs[j].modal == "won't") {
			return true
		}
	}
	return false
}

// ownStatus is the status of a verb that nothing governs.
func (s *scan) ownStatus(v *verb) Status {
	if futureVerbs[v.lemma] && v.passive && (v.lemma != "set" || s.at(v.object) == "to" || s.at(v.object) == "for") {
		return Planned // "talks are scheduled", but "was set on fire"
	}
	return Happened
}

var futureVerbs = words(`schedule plan expect slate set anticipate`)

// demands is verbs whose complement is what somebody asked for.
var demands = words(`urge demand ask request call press beg implore order want insist`)

// modalStatus reads will and would as to come, must and should as asked for,
// and the rest as supposed. "Would" without reported speech is supposed too.
func (s *scan) modalStatus(i int) Status {
	v := &s.verbs[i]
	switch v.modal {
	case "will", "shall", "'ll":
		return Planned
	case "would", "'d":
		if v.matrix >= 0 && (speech[s.verbs[v.matrix].lemma] || plans[s.verbs[v.matrix].lemma] || len(s.lex.verbs[s.verbs[v.matrix].lemma]) > 0) {
			return Planned
		}
		return Hypothetical
	case "won't", "wouldn't", "can't", "cannot", "couldn't", "shouldn't":
		return Denied
	case "must", "should", "ought":
		return Demanded
	}
	return Hypothetical
}
