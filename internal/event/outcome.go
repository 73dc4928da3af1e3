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

// saidBy is the name behind verb i of saying, where what is said stands before it:
// "…", says Ann Roe; for a relative clause in which somebody is said to say it, the
// noun that it narrows: "the rebels, who he said had fired". -1 for neither.
func (s *scan) saidBy(i int) int {
	v := &s.verbs[i]
	if !v.finite() || v.start == 0 {
		return -1
	}
	if p := i - 1; p >= 0 && speech[s.verbs[p].lemma] && s.verbs[p].head == v.start-1 && s.verbs[p].start > 1 {
		r := s.verbs[p].start - 2 // before a subject of one word
		if w := s.at(r); (w == "who" || w == "which") && r > 1 {
			if s.at(r-1) == "," {
				r--
			}
			return r - 1
		}
	}
	if k := v.object; speech[v.lemma] && k < len(s.words) && s.words[k].name >= 0 && s.words[k].time < 0 && (quoteMarks[s.at(v.start-1)] || s.at(v.start-1) == ",") {
		if n := &s.names[s.words[k].name]; n.acts() && !n.Adjective && s.at(k-1) == s.at(v.head) {
			return k
		}
	}
	return -1
}

// isListed reports whether verb i, behind a comma, is one of several things that its
// subject did: "sacked the mayor, dissolved the council and called a vote".
func (s *scan) isListed(i int) bool {
	v := &s.verbs[i]
	return v.mood == past && s.at(v.start-1) == "," && i+1 < len(s.verbs) && s.verbs[i+1].mood == past && s.at(s.verbs[i+1].start-1) == "and"
}
