package syntax

// mendConjuncts joins a finite verb without a subject of its own that the parser
// joined to a noun, or to a verb whose subject does not agree with it or only
// suffers, to the verb around that one: "The office says that three men were
// killed and asks for an inquiry". The piece begins at word from of t.
func (t *Tree) mendConjuncts(from int) {
	end := min(from+MaxWords, len(t.Words))
	for v := from; v < end; v++ {
		g := t.Words[v].Head
		if x := t.Words[v].XPOS; x != "VBZ" && x != "VBD" && (x != "VBN" || !speaks[t.Lemma(v)]) || !t.Is(v, "conj") || g < from || g > v || t.nearSubject(from, v) >= 0 || !t.hasNear(from, v, "cc") {
			continue
		}
		if t.Words[g].XPOS == "NNP" && t.Form(v-1) == "and" && !t.isVerbal(from, g) {
			if h := t.verbAbove(from, g); h >= 0 {
				g, t.Words[v].Head = h, h // "on Monday and demands"
			}
		}
		for n := 0; n < 4 && t.isVerbal(from, g) && !t.goesWith(from, v, g); n++ {
			h := t.verbAbove(from, g)
			if h < 0 || t.nearSubject(from, h) < 0 {
				break
			}
			if g = h; t.goesWith(from, v, h) {
				t.Words[v].Head = h
				if t.Words[v].XPOS == "VBN" {
					t.Words[v].XPOS = "VBD"
				}
			}
		}
	}
}

// goesWith reports whether verb v can have the subject of verb g: it agrees in
// number, and one that speaks is not what something was done to.
func (t *Tree) goesWith(from, v, g int) bool {
	s := t.nearSubject(from, g)
	if s < 0 {
		return true
	}
	if t.Words[v].XPOS == "VBZ" {
		return !t.isPlural(from, s, g)
	}
	return !t.Is(s, "nsubj:pass") || !speaks[t.Lemma(v)]
}

// speaks is verbs of who speaks of what was done to others.
var speaks = map[string]bool{"ask": true, "call": true, "demand": true, "urge": true, "appeal": true, "condemn": true, "accuse": true,
	"warn": true, "add": true, "vow": true, "promise": true, "blame": true, "deny": true, "denounce": true, "threaten": true}

// isVerbal reports whether word g is the verb or the predicate of a clause.
func (t *Tree) isVerbal(from, g int) bool {
	return t.Words[g].UPOS == "VERB" || t.hasNear(from, g, "cop")
}

// verbAbove is the nearest verb or predicate before word g in whose clause it
// stands, -1 for none.
func (t *Tree) verbAbove(from, g int) int {
	for h, n := t.Words[g].Head, 0; h >= from && h < g && n < 6; h, n = t.Words[h].Head, n+1 {
		if t.isVerbal(from, h) {
			return h
		}
	}
	return -1
}

// isPlural reports whether subject s of verb v is plural by its form or because
// another noun is joined to it.
func (t *Tree) isPlural(from, s, v int) bool {
	switch t.Words[s].XPOS {
	case "NNS", "NNPS":
		return t.Form(s) != "police"
	case "PRP":
		return t.Form(s) == "they" || t.Form(s) == "we"
	}
	for k := s + 1; k < v; k++ {
		if t.Words[k].Head == s && t.Is(k, "conj") {
			return true
		}
	}
	return false
}

// mendTold makes a clause that somebody was told the complement of the telling,
// which the parser hung on a noun between the two: "told reporters at the base
// that troops had asked for help". The piece begins at word from of t.
func (t *Tree) mendTold(from int) {
	end := min(from+MaxWords, len(t.Words))
	for v := from; v < end; v++ {
		n := t.Words[v].Head
		if !t.Is(v, "acl:relcl", "acl") || n < from || n > v || !t.hasThat(from, v) || t.nearSubject(from, v) < 0 {
			continue
		}
		if g := t.verbAbove(from, n); g >= 0 && tells[t.Lemma(g)] && t.Is(n, "obl", "nmod", "obj", "iobj") {
			t.Words[v].Head, t.Words[v].Relation = g, "ccomp"
		}
	}
}

// hasThat reports whether "that" opens the clause of word v as a conjunction.
func (t *Tree) hasThat(from, v int) bool {
	for k := v - 1; k >= max(from, v-MaxWords); k-- {
		if t.Words[k].Head == v && t.Form(k) == "that" {
			return t.Is(k, "mark")
		}
	}
	return false
}

// tells is verbs of who tells somebody something.
var tells = map[string]bool{"tell": true, "inform": true, "assure": true, "remind": true, "warn": true}

// mendObjects makes a verb behind "and" of what the parser took for an adjective of
// the object: "has stepped down and dissolved parliament". The piece begins at word
// from of t.
func (t *Tree) mendObjects(from int) {
	end := min(from+MaxWords, len(t.Words))
	for v := from + 2; v < end; v++ {
		n := t.Words[v].Head
		if !t.Is(v, "amod") || n <= v || t.Words[v].XPOS != "VBN" || !t.Is(v-1, "cc") || t.Words[v-1].Head != v || !t.Is(n, "obj") {
			continue
		}
		if g := t.Words[n].Head; g >= from && g < v && t.Words[g].UPOS == "VERB" {
			t.Words[v].Head, t.Words[v].Relation = g, "conj"
			t.Words[n].Head = v
		}
	}
}
