package event

// outcomeOf is the verb of an attack of which the participle of verb i, behind a
// comma, tells the outcome, where the tree hangs it on a relative clause in between:
// "Soldiers fired on people who had filled the square, killing nine". -1 for none.
func (s *scan) outcomeOf(i int) int {
	v := &s.verbs[i]
	if v.mood != participial || v.start == 0 || s.at(v.start-1) != "," || !outcomes[v.lemma] {
		return -1
	}
	q := s.words[max(0, s.tree.Governor(s.node(i)))].verb
	for n := 0; q >= 0 && s.verbs[q].mood == infinitive && n < 3; n++ {
		q = s.verbs[q].matrix
	}
	if q < 0 || q >= i || !relativizers[s.verbs[q].opener] {
		return -1
	}
	for j := q - 1; j >= 0; j-- {
		if w := &s.verbs[j]; w.finite() && !relativizers[w.opener] && violent[w.lemma] {
			return j
		}
	}
	return -1
}

var (
	outcomes = words(`kill wound injure hurt destroy maim`)
	violent  = words(`fire open attack bomb shell strike hit storm raid ambush shoot blow ram pound strafe detonate hurl throw drop`)
)
