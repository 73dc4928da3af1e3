package event

// isClaimed reports whether verb i is a deed that somebody is accused of,
// blamed or denounced for, and that is told clearly enough to stand beside the
// accusation: "accused Iran of attacking the tanker on Saturday".
func (r *reading) isClaimed(i int) bool {
	v := &r.verbs[i]
	q := v.matrix
	if v.mood != participial || v.opener != "of" && v.opener != "for" || q < 0 || !r.coded[q] || r.codes[q].typ != Accuse {
		return false
	}
	m := &r.verbs[q]
	if m.mood == infinitive || m.mood == modal || m.negated || m.passive && m.mood == reducedClause {
		return false
	}
	return deed[r.codes[i].typ] && !r.codes[i].weak && r.clearly(i)
}

// deed are the types of what is done to somebody, and not said.
var deed = map[Type]bool{Assault: true, Coerce: true, Mobilize: true, Sanction: true, Retreat: true}

// clearly reports whether the claim of verb i has a day, or an object that is
// somebody or something in particular: "of killing civilians" is a charge of a
// kind of deed.
func (r *reading) clearly(i int) bool {
	if _, dated := r.ownDate(i); dated {
		return true
	}
	k := r.tree.Object(r.node(i))
	if k < 0 || r.isBarePlural(k) {
		return false
	}
	return r.words[k].name >= 0 || r.isDefinite(k) || r.tree.Related(k, "nummod", "det") >= 0
}

// accuser is who accuses somebody of the deed that verb i tells.
func (r *reading) accuser(i int) Attribution {
	for _, n := range r.subjects(r.verbs[i].matrix, r.memory) {
		a := n.actor(Doer)
		return Attribution{a.Name, a.Code}
	}
	return Attribution{}
}

// claim makes m, the mention of verb i, one of a deed that is only claimed: by
// the accuser, and on its own day or none.
func (r *reading) claim(i int, m *Mention) {
	if a := r.accuser(i); a.Name != "" {
		m.Attribution = a
	}
	if d, ok := r.ownDate(i); ok {
		m.Date = d
	} else {
		m.Date = undated
	}
}
