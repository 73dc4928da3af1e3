package syntax

import (
	"slices"
	"strings"
)

// Subject is the subject of i, active or passive, noun or clause.
func (t *Tree) Subject(i int) int { return t.Related(i, "nsubj", "csubj") }

// Object is the direct object of i.
func (t *Tree) Object(i int) int { return t.Related(i, "obj") }

// Agent is who acts in a passive clause: "by the army".
func (t *Tree) Agent(i int) int { return t.Related(i, "obl:agent") }

// Obliques are the adverbial nouns of i: "in Kyiv", "on Tuesday", "last week".
func (t *Tree) Obliques(i int) []int {
	var out []int
	for d := range t.Dependents(i) {
		if t.Is(d, "obl") {
			out = append(out, d)
		}
	}
	return out
}

// Case is the preposition of i, -1 for none: the "on" of "on Tuesday".
func (t *Tree) Case(i int) int { return t.Related(i, "case") }

// Auxiliaries are the helping verbs of i, in order: "had", "been". A verb that
// shares them with the one it is joined to ("was tried and jailed") gets that
// one's where it has none and no subject of its own.
func (t *Tree) Auxiliaries(i int) []int {
	var out []int
	for d := range t.Dependents(i) {
		if t.Is(d, "aux") {
			out = append(out, d)
		}
	}
	if len(out) == 0 && t.Is(i, "conj") && t.Subject(i) < 0 && (t.Words[i].XPOS == "VBN" || t.Words[i].XPOS == "VB") {
		if head := t.Governor(i); t.Words[head].XPOS == t.Words[i].XPOS {
			return t.Auxiliaries(head)
		}
	}
	return out
}

// IsPassive reports whether i is a passive verb: "was killed", "killed by".
func (t *Tree) IsPassive(i int) bool {
	if !t.has(i) {
		return false
	}
	if t.Related(i, "aux:pass", "nsubj:pass", "obl:agent") >= 0 {
		return true
	}
	return slices.ContainsFunc(t.Auxiliaries(i), func(a int) bool { return t.Is(a, "aux:pass") })
}

// IsNegated reports whether i is denied by a word of its own: "not", "never",
// "no", "without".
func (t *Tree) IsNegated(i int) bool {
	for d := range t.Dependents(i) {
		if t.Is(d, "advmod", "det", "cc:preconj", "mark", "case") && negative(t.Form(d)) {
			return true
		}
	}
	return false
}

func negative(form string) bool {
	switch strings.ToLower(strings.ReplaceAll(form, "’", "'")) {
	case "not", "n't", "never", "no", "neither", "nor", "nowhere", "without":
		return true
	}
	return false
}

// clausal are the relations of words that head a clause.
var clausal = []string{"root", "ccomp", "xcomp", "advcl", "acl", "csubj", "parataxis"}

// ClauseOf is the word that heads the clause which i stands in: i itself for
// a verb, -1 for none.
func (t *Tree) ClauseOf(i int) int {
	for n := 0; t.has(i) && n <= len(t.Words); n++ {
		if t.Words[i].Head < 0 || t.Is(i, clausal...) || t.Is(i, "conj") && t.joinsClause(i) {
			return i
		}
		i = t.Words[i].Head
	}
	return -1
}

// joinsClause reports whether a conjunct is a predicate, not a noun in a list.
func (t *Tree) joinsClause(i int) bool {
	return t.Words[i].UPOS == "VERB" || t.Related(i, "nsubj", "cop", "aux") >= 0
}
