package syntax

// mendRoots makes the main verb the root of a sentence whose subject the parser
// took for it, or a participle behind the subject, because a clause stands
// between the two: "The men who took the town fled", "The army, which lost the
// port, retook it", "Rebels backed by Iraq seized the town". The piece begins at
// word from of t.
func (t *Tree) mendRoots(from int) {
	end := min(from+MaxWords, len(t.Words))
	for n := from; n < end; n++ {
		w := &t.Words[n]
		switch {
		case w.Head >= 0:
		case (w.UPOS == "NOUN" || w.UPOS == "PROPN") && !t.hasNear(from, n, "cop", "nsubj"):
			t.crownBehind(from, n, end)
			return
		case w.XPOS == "VBN" && !t.hasNear(from, n, "aux", "aux:pass", "cop"):
			t.crownOver(from, n, end)
			return
		}
	}
}

// crownBehind makes the first verb behind root noun n that can have it for its
// subject the root.
func (t *Tree) crownBehind(from, n, end int) {
	relative, commas := -1, 0 // the verb of the relative clause, and the marks since n
	for v := n + 1; v < end; v++ {
		if pause[t.Form(v)] {
			commas++
		}
		if t.Is(v, "acl") && t.Words[v].XPOS == "VBN" && !t.hasNear(from, v, "aux", "aux:pass") {
			relative = v // "Rebels backed by Iraq"
			continue
		}
		if !t.isFinite(from, v, end) {
			continue
		}
		first := t.chainStart(from, v)
		s := t.nearSubject(from, v)
		switch {
		case s >= 0 && relativePronoun[t.Words[s].XPOS]:
			relative = v
			continue
		case s >= 0 && !(s > relative && relative >= 0 && t.isObject(from, s, relative)):
			continue
		case t.hasNear(from, v, "cc", "mark"), t.Form(first-1) == "to":
			continue
		}
		closes := pause[t.Form(first-1)] && commas > 1
		narrows := relative >= 0 && t.unbroken(relative, first)
		if !closes && !narrows {
			continue
		}
		if s >= 0 {
			t.Words[s].Head, t.Words[s].Relation = relative, "obj"
		}
		t.enthrone(from, v, n)
		return
	}
}

// crownOver makes the verb behind participle p, the root, which says of its
// subject what was done to it, the root.
func (t *Tree) crownOver(from, p, end int) {
	n := t.nearSubject(from, p)
	if n < 0 || n > p || t.Words[n].UPOS != "NOUN" && t.Words[n].UPOS != "PROPN" {
		return
	}
	for v := p + 1; v < end; v++ {
		if t.Words[v].Head != p || !t.Is(v, "advcl", "conj", "obl:agent", "xcomp", "ccomp", "parataxis") || !t.isFinite(from, v, end) ||
			t.hasNear(from, v, "cc", "mark") || t.nearSubject(from, v) >= 0 {
			continue
		}
		first := t.chainStart(from, v)
		if closes := t.Form(n+1) == ","; closes != (t.Form(first-1) == ",") || t.Form(first-1) == "to" {
			continue
		}
		t.Words[p].Head, t.Words[p].Relation = n, "acl"
		t.enthrone(from, v, n)
		return
	}
}

// enthrone makes verb v the root, with n for its subject and the end of the
// sentence for its own.
func (t *Tree) enthrone(from, v, n int) {
	if t.Words[v].XPOS == "VBN" && !t.hasNear(from, v, "aux", "aux:pass") {
		t.Words[v].XPOS = "VBD"
	}
	t.Words[v].Head, t.Words[v].Relation, t.Words[v].UPOS = -1, "root", "VERB"
	t.Words[n].Head, t.Words[n].Relation = v, "nsubj"
	if t.hasNear(from, v, "aux:pass") {
		t.Words[n].Relation = "nsubj:pass"
	}
}

// isFinite reports whether word v is a verb in the past or the third person, with
// its auxiliaries or without: a form that could be a participle too if it has an
// object or ends the clause.
func (t *Tree) isFinite(from, v, end int) bool {
	switch w := &t.Words[v]; w.XPOS {
	case "VBD", "VBZ":
		return w.UPOS == "VERB"
	case "VBN":
		if t.hasNear(from, v, "aux", "aux:pass") {
			return true
		}
		return t.hasNear(from, v, "obj") || v+1 < end && t.Words[v+1].UPOS == "PUNCT"
	}
	return false
}

// chainStart is the first word of the chain of verb v: its first auxiliary or
// adverb.
func (t *Tree) chainStart(from, v int) int {
	for k := max(from, v-4); k < v; k++ {
		if t.Words[k].Head == v && t.Is(k, "aux", "aux:pass", "advmod") {
			return k
		}
	}
	return v
}

// nearSubject is the subject of word v, -1 for none.
func (t *Tree) nearSubject(from, v int) int {
	for k := v - 1; k >= max(from, v-MaxWords); k-- {
		if t.Words[k].Head == v && t.Is(k, "nsubj", "nsubj:pass", "csubj", "expl") {
			return k
		}
	}
	return -1
}

// isObject reports whether noun s can be the object of verb r before it, which
// has none.
func (t *Tree) isObject(from, s, r int) bool {
	return (t.Words[s].UPOS == "NOUN" || t.Words[s].UPOS == "PROPN") && !t.hasNear(from, r, "obj") && t.unbroken(r, s)
}

// unbroken reports whether no mark, conjunction or pronoun stands between words a
// and b.
func (t *Tree) unbroken(a, b int) bool {
	for k := a + 1; k < b; k++ {
		switch t.Words[k].UPOS {
		case "PUNCT", "CCONJ", "SCONJ", "PRON":
			return false
		}
		if t.Is(k, "mark") && t.Words[k].XPOS != "TO" {
			return false
		}
	}
	return true
}

var (
	pause           = map[string]bool{",": true, "--": true, "—": true, "–": true}
	relativePronoun = map[string]bool{"WP": true, "WDT": true}
)
