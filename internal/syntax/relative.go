package syntax

// mendRelatives makes the main verb of a sentence of one that the parser hung on
// the relative clause of its subject, where a comma closes that clause and no
// "and" joins the two: "The army, which lost the town in May, retook it". The
// piece begins at word from of t.
func (t *Tree) mendRelatives(from int) {
	end := min(from+MaxWords, len(t.Words))
	for v := from + 2; v < end; v++ {
		r := t.Words[v].Head
		if !t.Is(v, "conj", "advcl") || r < from || r >= v || !t.Is(r, "acl:relcl") {
			continue
		}
		participle := t.Words[v].XPOS == "VBN" && t.hasNear(from, v, "obj") && !t.hasNear(from, v, "aux", "aux:pass")
		if !participle && (!t.Is(v, "conj") || t.Words[v].XPOS != "VBD" && t.Words[v].XPOS != "VBZ") {
			continue
		}
		n := t.Words[r].Head
		if n < from || n > r || t.Words[n].Head >= 0 || t.Words[n].UPOS != "NOUN" && t.Words[n].UPOS != "PROPN" {
			continue
		}
		if t.Form(n+1) != "," || t.Form(v-1) != "," || t.hasNear(from, v, "cc", "nsubj", "nsubj:pass") {
			continue
		}
		if participle {
			t.Words[v].XPOS = "VBD"
		}
		t.Words[v].Head, t.Words[v].Relation = -1, "root"
		t.Words[n].Head, t.Words[n].Relation = v, "nsubj"
		return
	}
}
