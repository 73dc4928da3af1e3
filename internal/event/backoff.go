package event

// backOff codes verb i, whose entries in the lexicon all ask for what its clause
// does not have, where the text marks it as a happening: by the type that fits
// who acts, if an entry has it, else by the type of most entries.
func (r *reading) backOff(i int) (coding, bool) {
	if !r.occurs(i) {
		return coding{}, false
	}
	who := r.actingOf(r.doer(i), r.memory)
	t := r.lex.mostly(r.verbs[i].lemma, whoType(who, true))
	return coding{typ: t, weak: true}, t != ""
}

// occurs reports whether the text marks verb i as a happening: it has a day, or
// a power or an armed body does it on the main line of the story to somebody, to
// an event, or in the lead.
func (r *reading) occurs(i int) bool {
	v := &r.verbs[i]
	if v.negated || r.isChangeless(i, v.lemma) || r.isSpeech(i) || !r.isTold(i) || v.lemma == "declare" && r.tree.Related(r.node(i), "ccomp") >= 0 {
		return false
	}
	who, object := r.actingOf(r.doer(i), r.memory), r.tree.Object(r.node(i))
	whom := r.actingOf(object, r.memory)
	known := who != unknown && who != crowd
	if r.datedGuess(i) {
		d, ok := r.ownDate(i)
		return !ok || d.Interval.Days() <= 31 || whom != unknown || known && who != rulers // "in 2001 he bought a farm"
	}
	if stative[v.lemma] || v.mood == modal || v.mood == infinitive || !r.mainLine(i) || !known {
		return false
	}
	if v.passive || whom != unknown {
		return true
	}
	_, event := r.nounAt(object)
	return event || r.sent.Paragraph <= r.memory.lead && object >= 0 && !thoughts[r.at(object)] && !r.isAbstract(object)
}

// isTold reports whether verb i says that something was done, or will be.
func (r *reading) isTold(i int) bool {
	v := &r.verbs[i]
	switch v.mood {
	case past, perfect, pluperfect, reducedClause:
		return true
	case modal:
		return ahead[v.modal]
	case infinitive:
		return r.toCome(i)
	case present:
		return r.entry != nil
	}
	return false
}

// isChangeless reports whether lemma, of verb i, tells how things are or what goes
// with a happening, and causes none: "echoed the view", but "prompted a walkout".
func (r *reading) isChangeless(i int, lemma string) bool {
	if !changeless[lemma] {
		return false
	}
	_, event := r.nounAt(r.tree.Object(r.node(i)))
	return !event || !sparks[lemma]
}

// sparks is verbs that tell of the event that is their object.
var sparks = words(`prompt trigger provoke spark`)

// changeless verbs tell how things are, whatever day they carry.
var changeless = words(`be have know believe remain want need contain live seem appear mean cost own think hope fear feel see hear
	understand belong depend exist include involve represent resemble deserve lack matter possess love hate prefer stay keep
	hold lie become grow rise increase decline last result cause wait expect consider say tell happen occur born
	spend face echo mark accompany suffer retain sustain dominate prompt trigger provoke spawn list top trail lag link base cement
	amend update point serve invoke forget reflect underline underscore highlight coincide contrast overshadow spark fuel draw
	symbolise symbolize signify depict portray read`)

// mostly is the type that the lexicon says the lemma usually has, else that of
// its entries that ask for no particle: the likely one if any of them has it,
// else that of most, of several the first of [Types]; "" for no entry.
func (l *lexicon) mostly(lemma string, likely Type) Type {
	if t, ok := l.usual[lemma]; ok {
		return t
	}
	count := map[Type]int{}
	for _, e := range l.verbs[lemma] {
		if len(e.particle) == 0 {
			count[e.typ]++
		}
	}
	if count[likely] > 0 {
		return likely
	}
	best, most := Type(""), 0
	for _, t := range Types {
		if count[t] > most {
			best, most = t, count[t]
		}
	}
	return best
}

// byNoun is the coding c of verb i, which rests on the verb alone, in view of the
// event noun that it says something of: its subject ("a curfew will apply"), its
// object ("threw a blockade around the island") or what it puts somebody under.
func (r *reading) byNoun(i int, c coding) coding {
	k := r.node(i)
	for _, j := range []int{r.subjectWord(i, 2), r.tree.Object(k), r.under(k)} {
		if j < 0 || r.words[j].name >= 0 || j == r.tree.Object(k) && undoings[c.typ] {
			continue
		}
		if n, ok := r.nounAt(j); ok && n.typ != c.typ && (n.typ != Consult || c.typ != Support || r.tree.Is(j, "obl")) {
			return coding{typ: n.typ, mode: n.mode, weak: true}
		}
	}
	return c
}

// under is the noun that node k hangs on to by "under", "in" or "into", -1 for none.
func (r *reading) under(k int) int {
	for d := range r.tree.Dependents(k) {
		if p := r.prepositionOf(d); r.tree.Is(d, "obl") && (p == "under" || p == "into" || p == "in") {
			if _, ok := r.nounAt(d); ok {
				return d
			}
		}
	}
	return -1
}

// undoings are the types of what is done to an act that was there before: "revoked
// the pardons".
var undoings = map[Type]bool{Reject: true, Concede: true, Retreat: true, Accuse: true, Support: true}
