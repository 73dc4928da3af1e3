package event

// isRefuted reports whether somebody says that what verb i tells is not so: "denied
// that …", "rejected claims that …", "it is not true that …".
func (s *scan) isRefuted(i int) bool {
	if q := s.verbs[i].matrix; q >= 0 && s.verbs[q].lemma == "deny" && q != i {
		return true
	}
	k := s.node(i)
	g := s.tree.Governor(k)
	switch {
	case g < 0 || !s.tree.Is(k, "acl", "ccomp", "csubj") || s.tree.Is(k, "acl:relcl"):
		return false
	case truths[s.at(g)]:
		return s.deniesTruth(g)
	case hearsay[s.at(g)] && s.words[g].name < 0 && s.tree.Is(g, "obj", "nsubj:pass"):
		q := s.words[max(s.tree.Governor(g), 0)].verb
		return q >= 0 && q != i && refuters[s.verbs[q].lemma] && !s.verbs[q].negated
	}
	return false
}

// deniesTruth reports whether the predicate k, "true", is said of nothing: "is
// not true", or is itself a denial: "untrue".
func (s *scan) deniesTruth(k int) bool {
	c := s.tree.Related(k, "cop")
	negated := c >= 0 && s.words[c].verb >= 0 && s.verbs[s.words[c].verb].negated
	return negated != (s.at(k) == "untrue" || s.at(k) == "false")
}

var (
	truths   = words(`true untrue false correct`)
	hearsay  = words(`claim claims report reports allegation allegations accusation accusations suggestion suggestions rumour rumours rumor rumors assertion assertions`)
	refuters = words(`deny reject dismiss refute rebut contradict discount repudiate disclaim`)
)

// lacksObject reports whether v is done to nothing: "sent no troops", and no "no
// fewer than 40".
func (s *scan) lacksObject(v *verb) bool {
	if s.at(v.object) != "no" || v.lemma == "be" || v.lemma == "have" || v.object+1 >= len(s.words) {
		return false
	}
	k := v.object + 1
	return !comparing[s.at(k)] && s.tree.Object(v.head) >= k && s.tree.Object(v.head) < k+3
}

var comparing = words(`longer less more fewer later sooner doubt matter one other smaller lower`)

// lacksDoer reports whether the subject of verb i is nobody: "no shots were
// fired", "neither the army nor the rebels have left".
func (s *scan) lacksDoer(v *verb) bool {
	if v.left >= v.start {
		return false
	}
	switch s.at(v.left) {
	case "no", "neither", "none", "nobody":
		return true
	case "not":
		return s.at(v.left+1) == "one" || s.at(v.left+1) == "a"
	}
	return false
}
