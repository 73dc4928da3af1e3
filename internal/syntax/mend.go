package syntax

import (
	_ "embed"
	"strings"
	"sync"
)

// The treebank is of web text, where "demands" and "withdraws" are nouns or not
// there at all. What the tree itself says, and what a dictionary knows, mends the
// tags of such words.

// verbList has the verbs of WordNet that are one word, one a line, in order; a
// tilde marks those that are nouns, adjectives or adverbs too.
//
//go:embed verbs.txt
var verbList string

// verbKind is what a dictionary knows of a word.
type verbKind uint8

const (
	noVerb    verbKind = iota
	maybeVerb          // "demand"
	onlyVerb           // "accuse"
)

var verbs = sync.OnceValue(func() map[string]verbKind {
	lines := strings.Fields(verbList)
	out := make(map[string]verbKind, len(lines))
	for _, line := range lines {
		if v, too := strings.CutSuffix(line, "~"); too {
			out[v] = maybeVerb
		} else {
			out[v] = onlyVerb
		}
	}
	return out
})

// verbForm says whether a word in lower case is the base form or the third
// person of a verb.
func verbForm(w string) verbKind {
	known := verbs()
	kind := known[w]
	if stem, ok := strings.CutSuffix(w, "s"); ok {
		kind = max(kind, known[stem])
		if stem, ok = strings.CutSuffix(stem, "e"); ok {
			kind = max(kind, known[stem])
			if stem, ok = strings.CutSuffix(stem, "i"); ok {
				kind = max(kind, known[stem+"y"])
			}
		}
	}
	return kind
}

// mendVerbs makes verbs of the words of a piece, which begins at word from of t,
// that were tagged otherwise but can be nothing else: by the dictionary; because
// they have an object; or because a verb is all that can stand between a noun and
// an article where the clause has none ("the army lifts the curfew").
func (m *model) mendVerbs(s *scratch, t *Tree, from int) {
	piece := t.Words[from:min(from+MaxWords, len(t.Words))]
	open := false // the clause has no verb yet
	for i := range piece {
		w := &piece[i]
		switch w.UPOS {
		case "PUNCT", "CCONJ", "SCONJ":
			open = true
		case "VERB", "AUX":
			open = false
		}
		open = open || i == 0
		form := w.Of(t.Text)
		if w.UPOS != "NOUN" && w.UPOS != "ADJ" || form[0] < 'a' || form[0] > 'z' {
			continue
		}
		kind := verbForm(form)
		between := open && kind == maybeVerb && w.UPOS == "NOUN" && t.isBetween(from+i)
		if kind != onlyVerb && !between && (w.UPOS != "NOUN" || !t.hasNear(from, from+i, "obj")) || !m.makeVerb(s, w, i, form) {
			continue
		}
		open = false
		if between {
			t.findObject(from + i)
		}
		if !t.hasNear(from, from+i, "nsubj", "csubj", "expl") {
			t.findSubject(from, from+i)
		}
	}
}

// hasNear reports whether word i has a dependent in one of the relations, in the
// piece that begins at word from: the rest of a long sentence is not looked through.
func (t *Tree) hasNear(from, i int, relations ...string) bool {
	for d := from; d < min(from+MaxWords, len(t.Words)); d++ {
		if t.Words[d].Head == i && t.Is(d, relations...) {
			return true
		}
	}
	return false
}

// isBetween reports whether word i stands behind a noun that agrees with it as a
// subject, and before an article, a possessive or a name.
func (t *Tree) isBetween(i int) bool {
	if i == 0 || i+1 >= len(t.Words) {
		return false
	}
	before, behind := &t.Words[i-1], &t.Words[i+1]
	plural := before.XPOS == "NNS" || before.XPOS == "NNPS" || before.UPOS == "NUM"
	third := strings.HasSuffix(t.Form(i), "s")
	if before.UPOS != "NOUN" && before.UPOS != "PROPN" && before.UPOS != "NUM" || plural == third || before.Head != i && t.Words[i].Head != i-1 {
		return false
	}
	return behind.UPOS == "DET" || behind.XPOS == "PRP$"
}

// findObject makes the noun whose article follows verb i its object.
func (t *Tree) findObject(i int) {
	n := t.Words[i+1].Head
	if n > i && t.has(n) && !t.Within(i, n) {
		t.Words[n].Head, t.Words[n].Relation = i, "obj"
	}
}

// makeVerb gives word i of the piece the finite tag that suits its form best.
func (m *model) makeVerb(s *scratch, w *Word, i int, form string) bool {
	third := strings.HasSuffix(form, "s") && !strings.HasSuffix(form, "ss")
	scores := s.pass.tags[i*padded(m.net.shape.Tags):]
	at := -1
	for k, p := range m.pairs {
		finite := p.XPOS == "VBP" || p.XPOS == "VBD"
		if p.UPOS == "VERB" && (third && p.XPOS == "VBZ" || !third && finite) && (at < 0 || scores[k] > scores[at]) {
			at = k
		}
	}
	if at < 0 {
		return false
	}
	w.UPOS, w.XPOS = m.pairs[at].UPOS, m.pairs[at].XPOS
	return true
}

// findSubject makes the noun right before verb i its subject where the parser
// took the two for one name ("the opposition demands"), and gives that noun what
// stands before it.
func (t *Tree) findSubject(from, i int) {
	n := i - 1
	if n < from || t.Words[n].Head != i || !t.Is(n, "compound", "nmod", "nummod", "amod", "flat") {
		return
	}
	switch t.Words[n].UPOS {
	case "NOUN", "PROPN", "NUM", "PRON":
	default:
		return
	}
	t.Words[n].Relation = "nsubj"
	for d := from; d < n; d++ {
		if t.Words[d].Head == i && t.Is(d, "det", "amod", "nummod", "nmod", "compound", "flat") {
			t.Words[d].Head = n
		}
	}
}
