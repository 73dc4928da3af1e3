package event

// fold makes one mention of what verb i tells, m, and of what a verb before it told,
// if the two are one happening; at says which of the mentions each verb made, -1 for
// none. False: m stands by itself.
func (r *reading) fold(i int, m *draft, out []draft, at []int) bool {
	q := r.twin(i)
	if q < 0 {
		q = r.tollOf(i)
	}
	if q < 0 || at[q] < 0 {
		return false
	}
	o := &out[at[q]]
	if o.Type != m.Type || o.Status != m.Status || o.Date.Interval != m.Date.Interval && o.Date.Basis != NoDate && m.Date.Basis != NoDate && m.Date.Basis != Publication {
		return false
	}
	list := actorList(o.Actors)
	for _, a := range m.Actors {
		list.add(a)
	}
	o.Actors, o.named = list, coded(list)
	if o.Date.Basis == NoDate {
		o.Date = m.Date
	}
	if o.Place == nil {
		o.Place = m.Place
	}
	return true
}

// twin is the verb right before verb i that "and" joins to it and that tells the same
// in another word: "tortured and abused", "accused and denounced"; -1 for none.
func (r *reading) twin(i int) int {
	q := i - 1
	if q < 0 || !r.coded[q] || r.codes[q].typ != r.codes[i].typ || !twins[r.codes[i].typ] || len(r.times[i]) > 0 {
		return -1
	}
	v, w := &r.verbs[i], &r.verbs[q]
	if v.start != w.head+2 || v.start != v.head || r.at(w.head+1) != "and" && r.at(w.head+1) != "or" {
		return -1
	}
	return q
}

// twins are the types of deeds that one likes to tell by two verbs.
var twins = map[Type]bool{Assault: true, Accuse: true, Threaten: true, Reject: true, Support: true}

// tollOf is the verb that tells the toll of the attack which verb i tells in a clause
// of time: "Six were killed when a bomb hit the market"; -1 for none.
func (r *reading) tollOf(i int) int {
	v := &r.verbs[i]
	if r.codes[i].typ != Assault || v.opener != "when" && v.opener != "as" && v.opener != "after" {
		return -1
	}
	q := i - 1
	for q >= 0 && r.verbs[q].opener == "and" && tolls[r.verbs[q].lemma] && q > 0 && tolls[r.verbs[q-1].lemma] {
		q--
	}
	if q < 0 || !r.coded[q] || r.codes[q].typ != Assault || !tolls[r.verbs[q].lemma] || !r.verbs[q].passive && r.verbs[q].lemma != "die" {
		return -1
	}
	return q
}

// tolls is verbs of what befalls those who are hit.
var tolls = words(`kill injure wound die hurt maim`)

// isContentOf reports whether the participle of verb i only completes, under the
// infinitive q, what a coded verb asks for: "told the army to begin preparing".
func (r *reading) isContentOf(i, q int) bool {
	m := &r.verbs[q]
	return len(r.times[i]) == 0 && !r.coded[q] && m.mood == infinitive && (attempts[m.lemma] || stops[m.lemma]) && m.matrix >= 0 && r.coded[m.matrix] && (demands[r.verbs[m.matrix].lemma] || commands[r.verbs[m.matrix].lemma])
}

// isAskedFor reports whether what noun k names is only what a coded verb of its
// sentence asks for, refuses or sets out to do: "called for the withdrawal of the army".
func (r *reading) isAskedFor(k int) bool {
	if w := r.at(k + 1); (w == "campaign" || w == "campaigns") && r.tree.Is(k, "compound") {
		return true // "the election campaign" is no election
	}
	i := r.owner(k)
	for depth := 0; i >= 0 && depth < 3; depth++ {
		if r.coded[i] {
			return r.codes[i].typ == Request && (r.tree.Is(k, "obj") || r.prepositionOf(k) == "for")
		}
		i = r.verbs[i].matrix
	}
	return false
}
