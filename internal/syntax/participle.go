package syntax

// mendParticiples gives the subject that the parser hung on a participle behind
// it to the finite verb to come: "a bus carrying engineers plunged into a ravine",
// "trucks carrying food and medicine entered the town". The piece begins at word
// from of t.
func (t *Tree) mendParticiples(from int) {
	end := min(from+MaxWords, len(t.Words))
	for p := from + 1; p < end; p++ {
		if t.Words[p].XPOS != "VBG" {
			continue
		}
		t.freeParticiple(from, p)
		if t.Words[p].Head < 0 {
			t.depose(from, p, end)
		} else if v := t.finiteConjunct(p, end); v >= 0 {
			t.crown(p, v)
		} else if n := t.nounBefore(from, p); n >= 0 {
			t.handOn(n, p)
		}
	}
}

// freeParticiple makes participle p behind a comma, which the parser took for an
// adjective of the noun behind it and that for an apposition, a clause of its own
// with that object: "seized power on Thursday, dissolving parliament".
func (t *Tree) freeParticiple(from, p int) {
	n := t.Words[p].Head
	if p+1 < len(t.Words) && t.Is(p, "advcl") && t.Words[p+1].XPOS == "NNS" && t.Words[p+1].Head == n && t.Is(p+1, "nsubj") && (p == from || t.Is(p-1, "cc", "punct")) {
		t.Words[p].Head, t.Words[p].Relation = p+1, "amod" // "Rampaging mobs burned the hall"
		return
	}
	if p < from+2 || t.Form(p-1) != "," || t.Words[p].UPOS != "VERB" {
		return
	}
	if o := p + 1; n >= from && n < p && o < len(t.Words) && t.Words[o].UPOS == "NOUN" && t.Words[o].Head >= from && t.Words[o].Head < p && t.Is(o, "conj", "appos") && t.Is(p, "conj", "advcl") {
		t.Words[p].Relation = "advcl"
		t.Words[o].Head, t.Words[o].Relation = p, "obj"
		return
	}
	if !t.Is(p, "amod") || n <= p || !t.Is(n, "appos", "conj", "list", "obj", "obl") {
		return
	}
	if v := t.verbAbove(from, n); v >= 0 && v < p {
		t.Words[p].Head, t.Words[p].Relation = v, "advcl"
		t.Words[n].Head, t.Words[n].Relation = p, "obj"
	}
}

// depose makes the verb in the past that hangs on root participle p, which has a
// subject and no auxiliary, the root: "soldiers facing trial attacked the base".
func (t *Tree) depose(from, p, end int) {
	n := p - 1
	if n < from || t.Words[n].Head != p || t.Words[n].Relation != "nsubj" || t.hasNear(from, p, "aux", "aux:pass", "cop") {
		return
	}
	for v := p + 1; v < end && t.Form(v) != ","; v++ {
		w := &t.Words[v]
		if w.Head != p || w.UPOS != "VERB" || !t.Is(v, "xcomp", "ccomp", "conj") || w.XPOS != "VBD" && (w.XPOS != "VBN" || !t.hasNear(p, v, "obj", "obl")) {
			continue
		}
		for k := v + 1; k < end; k++ {
			if t.Words[k].Head == p {
				t.Words[k].Head = v
			}
		}
		w.Head, w.Relation, w.XPOS = -1, "root", "VBD"
		t.Words[n].Head, t.Words[p].Head, t.Words[p].Relation = v, n, "acl"
		return
	}
}

// finiteConjunct is the verb in the past, or in the third person, that hangs on
// participle p as if it went on with it, with no comma between; -1 for none.
func (t *Tree) finiteConjunct(p, end int) int {
	if !t.Is(p, "acl") {
		return -1
	}
	for v := p + 1; v < end && t.Form(v) != ","; v++ {
		w := &t.Words[v]
		if w.Head == p && t.Is(v, "conj", "xcomp", "ccomp") && w.UPOS == "VERB" && (w.XPOS == "VBD" || w.XPOS == "VBZ") {
			return v
		}
	}
	return -1
}

// crown makes verb v the head of the sentence of which participle p says of the
// root noun, or of one in its phrase, what it was doing.
func (t *Tree) crown(p, v int) {
	n := t.Words[p].Head
	for k := 0; k < 4 && t.has(n) && t.Words[n].Head >= 0 && t.Is(n, "nmod", "compound"); k++ {
		n = t.Words[n].Head
	}
	if !t.has(n) || n > p || t.Words[n].Head >= 0 || t.Words[n].UPOS != "NOUN" && t.Words[n].UPOS != "PROPN" {
		return
	}
	if t.Related(v, "nsubj", "nsubj:pass") >= 0 {
		return
	}
	t.Words[v].Head, t.Words[v].Relation = -1, "root"
	t.Words[n].Head, t.Words[n].Relation = v, "nsubj"
}

// nounBefore is the subject that participle p has right before it, -1 for none.
func (t *Tree) nounBefore(from, p int) int {
	n := p - 1
	if n < from || t.Words[n].Head != p || !t.Is(n, "nsubj", "compound") || t.Words[n].UPOS != "NOUN" || !t.Is(p, "advcl", "amod", "compound") {
		return -1
	}
	return n
}

// handOn gives subject n of participle p to the finite verb that the participle
// stands before, which has none, or of whose own it was taken for an adjective.
func (t *Tree) handOn(n, p int) {
	v := t.Words[p].Head
	object := -1
	if t.Is(p, "amod", "compound") && t.has(v) && t.Is(v, "nsubj") {
		object, v = v, t.Words[v].Head
	}
	if !t.has(v) || v < p || t.Words[v].UPOS != "VERB" || t.Words[v].XPOS != "VBD" && t.Words[v].XPOS != "VBZ" {
		return
	}
	for k := p + 1; k < v; k++ {
		if t.Form(k) == "," {
			return
		}
	}
	if object < 0 && t.hasNear(p, v, "nsubj", "nsubj:pass") {
		return
	}
	if object >= 0 {
		t.Words[object].Head, t.Words[object].Relation = p, "obj"
	}
	t.Words[n].Head, t.Words[n].Relation = v, "nsubj"
	t.Words[p].Head, t.Words[p].Relation = n, "acl"
}

// mendTwoSubjects gives the second of two subjects of a verb to the participle
// that says of the first what it was doing: "Troops guarding the palace opened
// fire". The piece begins at word from of t.
func (t *Tree) mendTwoSubjects(from int) {
	end := min(from+MaxWords, len(t.Words))
	for v := from; v < end; v++ {
		if t.Words[v].UPOS != "VERB" {
			continue
		}
		second := t.nearSubject(from, v)
		first := second - 1
		for ; first >= from && !(t.Words[first].Head == v && t.Is(first, "nsubj", "nsubj:pass")); first-- {
		}
		if second < 0 || first < from || !t.Is(second, "nsubj", "nsubj:pass") {
			continue
		}
		for p := first + 1; p < second; p++ {
			if t.Words[p].XPOS == "VBG" && t.Words[p].Head == first && t.Is(p, "acl") && !t.hasNear(from, p, "obj") && t.unbroken(p, second) {
				t.Words[second].Head, t.Words[second].Relation = p, "obj"
				break
			}
		}
	}
}
