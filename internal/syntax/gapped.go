package syntax

// mendGapped makes a clause of what shares the auxiliary of a passive before it
// and has a subject of its own: "The papers were banned and a curfew imposed",
// "Two were jailed and one freed". The piece begins at word from of t.
func (t *Tree) mendGapped(from int) {
	end := min(from+MaxWords, len(t.Words))
	for p := from + 2; p < end; p++ {
		if t.Words[p].XPOS != "VBN" || t.hasNear(from, p, "aux", "aux:pass", "cop", "obj") {
			continue
		}
		n := t.Words[p].Head
		switch {
		case n < from || n > p:
		case t.Is(p, "conj") && t.isPassive(from, n):
			if s := t.nearSubject(from, p); s > n {
				t.Words[s].Relation = "nsubj:pass"
			}
		case t.Is(p, "acl") && p == n+1 && t.Is(n, "conj") && t.Words[n].Head >= from && t.Words[n].Head < n && t.isPassive(from, t.Words[n].Head) && t.hasNear(from, n, "cc"):
			g := t.Words[n].Head
			for k := g + 1; k < n; k++ {
				if t.Words[k].Head == n && t.Is(k, "cc") {
					t.Words[k].Head = p
				}
			}
			t.Words[p].Head, t.Words[p].Relation = g, "conj"
			t.Words[n].Head, t.Words[n].Relation = p, "nsubj:pass"
		}
	}
}

// isPassive reports whether word g is a verb with the auxiliary of the passive.
func (t *Tree) isPassive(from, g int) bool {
	return t.Words[g].UPOS == "VERB" && t.hasNear(from, g, "aux:pass")
}
