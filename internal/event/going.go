package event

// underWay is the event noun, its subject, of which verb i says that it goes on
// as the article is written: "talks are under way", "fighting is raging"; nil
// for none.
func (r *reading) underWay(i int) *nounEntry {
	v := &r.verbs[i]
	if v.mood != present || v.negated || subordinators[v.opener] {
		return nil
	}
	progressive := v.head > v.start && hasInflection(v.readings, gerund) && (phases[v.lemma] || runs[v.lemma])
	next := r.at(v.object)
	if !progressive && !(v.lemma == "be" && (next == "underway" || next == "ongoing" || next == "under" && r.at(v.object+1) == "way")) {
		return nil
	}
	k := r.subjectWord(i, 2)
	if n, ok := r.nounAt(k); ok {
		return &n
	}
	return nil
}

// purposeNoun is the event noun behind the "for" of the clause of verb i, nil for
// none.
func (r *reading) purposeNoun(i int) *nounEntry {
	v := &r.verbs[i]
	for k := v.object; k < min(v.right, v.object+6); k++ {
		if r.at(k) == "for" {
			return r.firstNoun(k+1, min(v.right, k+4))
		}
	}
	return nil
}

// isStay reports whether verb i says where somebody in office was that day: "was
// in Ankara on Monday", "spent Thursday in Lagos".
func (r *reading) isStay(i int) bool {
	v := &r.verbs[i]
	k := r.subjectWord(i, 2)
	if v.lemma != "be" && v.lemma != "spend" || !v.finite() || v.passive || v.negated || k < 0 || r.actingOf(k, r.memory) != rulers {
		return false
	}
	if n := r.words[k].name; n >= 0 && r.names[n].Place != nil {
		return false
	}
	for j := v.object; j < min(len(r.words), v.object+4); j++ {
		if r.at(j) == "in" && j+1 < len(r.words) && r.words[j+1].name >= 0 && r.names[r.words[j+1].name].Place != nil {
			return true
		}
		if r.words[j].time < 0 {
			return false
		}
	}
	return false
}
