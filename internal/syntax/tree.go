package syntax

import (
	"iter"
	"slices"
	"strings"

	"dateline/internal/article"
)

// Word is one syntactic word of a sentence.
type Word struct {
	article.Span
	Token    int    // the token that it is, or is part of
	UPOS     string // universal part of speech: "VERB"
	XPOS     string // Penn Treebank tag: "VBD"
	Relation string // to its head: "nsubj:pass"
	Head     int    // -1 for the root
}

// Tree is a parsed sentence.
type Tree struct {
	Text  string // of the article, which the spans point into
	Words []Word
	model *model
}

func (t *Tree) has(i int) bool { return i >= 0 && i < len(t.Words) }

// Form is word i as written, "" for none.
func (t *Tree) Form(i int) string {
	if !t.has(i) {
		return ""
	}
	return t.Words[i].Of(t.Text)
}

// Lemma is the dictionary form of word i.
func (t *Tree) Lemma(i int) string {
	if !t.has(i) {
		return ""
	}
	return t.model.lemma(t.Form(i), tagPair{t.Words[i].UPOS, t.Words[i].XPOS})
}

// WordOf is the first word of a token, -1 for none.
func (t *Tree) WordOf(token int) int {
	i, ok := slices.BinarySearchFunc(t.Words, token, func(w Word, token int) int { return w.Token - token })
	if !ok {
		return -1
	}
	return i
}

// Root is the word that depends on none.
func (t *Tree) Root() int {
	return slices.IndexFunc(t.Words, func(w Word) bool { return w.Head < 0 })
}

// Governor is the word that i depends on, -1 for the root.
func (t *Tree) Governor(i int) int {
	if !t.has(i) {
		return -1
	}
	return t.Words[i].Head
}

// Dependents are the words that depend on i, in the order of the text.
func (t *Tree) Dependents(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		if !t.has(i) {
			return
		}
		for d := range t.Words {
			if t.Words[d].Head == i && !yield(d) {
				return
			}
		}
	}
}

// Related is the first dependent of i in one of the relations, -1 for none. A
// relation stands for its subtypes too: "nsubj" for "nsubj:pass".
func (t *Tree) Related(i int, relations ...string) int {
	for d := range t.Dependents(i) {
		if t.Is(d, relations...) {
			return d
		}
	}
	return -1
}

// Is reports whether i is in one of the relations to its head.
func (t *Tree) Is(i int, relations ...string) bool {
	if !t.has(i) {
		return false
	}
	r := t.Words[i].Relation
	return slices.ContainsFunc(relations, func(want string) bool {
		return r == want || len(r) > len(want) && r[len(want)] == ':' && strings.HasPrefix(r, want)
	})
}

// Within reports whether i is top or stands below it.
func (t *Tree) Within(i, top int) bool {
	for ; t.has(i); i = t.Words[i].Head {
		if i == top {
			return true
		}
	}
	return false
}

// Subtree is the range of words [from, to) from the first to the last word at
// or below i.
func (t *Tree) Subtree(i int) (from, to int) {
	if !t.has(i) {
		return 0, 0
	}
	from, to = i, i+1
	for d := range t.Words {
		if (d < from || d >= to) && t.Within(d, i) {
			from, to = min(from, d), max(to, d+1)
		}
	}
	return from, to
}
