package event

import (
	"iter"
	"strings"

	"dateline/internal/sentence"
	"dateline/internal/syntax"
)

// grammar is the tree of a sentence in terms of its words. Adverbials of time
// ("on Tuesday", "two days" before "after") are left out of what is parsed:
// they stand where they like, and the tree of the rest is surer without them.
// A word that is not in the tree has no governor and no relation.
type grammar struct {
	tree *syntax.Tree
	at   []int   // word → node of the tree, -1 for one left out
	word []int   // node → word
	deps [][]int // words that depend on a word, in the order of the text
}

// parse finds the tree of the words.
func parse(words []word) *grammar {
	g := &grammar{at: make([]int, len(words)), deps: make([][]int, len(words))}
	forms := make([]string, 0, len(words))
	out := adverbials(words)
	for k := range words {
		g.at[k] = -1
		if out[k] {
			continue
		}
		g.at[k] = len(forms)
		g.word = append(g.word, k)
		forms = append(forms, words[k].form)
	}
	g.tree = syntax.ParseForms(forms)
	for n := range g.word {
		if h := g.tree.Governor(n); h >= 0 {
			g.deps[g.word[h]] = append(g.deps[g.word[h]], g.word[n])
		}
	}
	return g
}

// adverbials marks the words of adverbials of time, with the preposition
// before them and the mark behind one that opens the sentence.
func adverbials(words []word) []bool {
	out := make([]bool, len(words))
	for k := 0; k < len(words); k++ {
		t := words[k].time
		if t < 0 {
			continue
		}
		from, to := k, k+1
		for to < len(words) && words[to].time == t {
			to++
		}
		if loose(words, from, to) {
			for from > 0 && timePrepositions[words[from-1].lower] && words[from-1].name < 0 {
				from--
			}
			first := from == 0
			if from > 1 && words[from-1].lower == "and" && out[from-2] {
				from-- // "on Thursday and Friday"
			}
			if first && to < len(words) && behindAdverbial[words[to].lower] {
				to++
			}
			for j := from; j < to; j++ {
				out[j] = true
			}
		}
		k = to - 1
	}
	if !keepsWord(out) {
		clear(out)
	}
	return out
}

// behindAdverbial is the marks that set off a time which opens the sentence, or
// heads an entry.
var behindAdverbial = words(`, : - – —`)

func keepsWord(out []bool) bool {
	for _, left := range out {
		if !left {
			return true
		}
	}
	return false
}

// timePrepositions lead to an adverbial of time.
var timePrepositions = words(`on in at by since until till from for during around about late early before within over shortly just
	only nearly almost later earlier`)

// loose reports whether the time expression in words [from, to) is an
// adverbial, and no part of a noun phrase: "Tuesday's attack", "the August
// raid", "six weeks of fighting".
func loose(words []word, from, to int) bool {
	if to < len(words) {
		next := &words[to]
		if next.Kind == sentence.Clitic || next.lower == "of" {
			return false
		}
	}
	if strings.HasPrefix(words[from].lower, "late-") {
		return false // "late-night talks"
	}
	if from == 0 {
		return true
	}
	before := &words[from-1]
	return !determiners[before.lower] && before.lower != "of" && before.lower != "between"
}

// Governor is the word that k depends on, -1 for none.
func (g *grammar) Governor(k int) int {
	if n := g.node(k); n >= 0 {
		if h := g.tree.Governor(n); h >= 0 {
			return g.word[h]
		}
	}
	return -1
}

func (g *grammar) node(k int) int {
	if k < 0 || k >= len(g.at) {
		return -1
	}
	return g.at[k]
}

// Is reports whether k is in one of the relations to its governor.
func (g *grammar) Is(k int, relations ...string) bool {
	n := g.node(k)
	return n >= 0 && g.tree.Is(n, relations...)
}

// Dependents are the words that depend on k, in order.
func (g *grammar) Dependents(k int) iter.Seq[int] {
	return func(yield func(int) bool) {
		if k < 0 || k >= len(g.deps) {
			return
		}
		for _, d := range g.deps[k] {
			if !yield(d) {
				return
			}
		}
	}
}

// Related is the first dependent of k in one of the relations, -1 for none.
func (g *grammar) Related(k int, relations ...string) int {
	for d := range g.Dependents(k) {
		if g.Is(d, relations...) {
			return d
		}
	}
	return -1
}

// Subject is the subject of k, -1 for none: of several, as the tree has them
// where it takes a relative pronoun for one ("which the army shut"), the last
// that no preposition leads to.
func (g *grammar) Subject(k int) int {
	last, bare := -1, -1
	for d := range g.Dependents(k) {
		if d < k && g.Is(d, "nsubj", "csubj") || last < 0 && g.Is(d, "nsubj") {
			last = d
			if g.Case(d) < 0 {
				bare = d
			}
		}
	}
	if bare >= 0 {
		return bare
	}
	return last
}

// Object is the direct object of k, -1 for none.
func (g *grammar) Object(k int) int { return g.Related(k, "obj") }

// Case is the preposition of k, -1 for none.
func (g *grammar) Case(k int) int { return g.Related(k, "case") }

// Within reports whether k is top or stands below it.
func (g *grammar) Within(k, top int) bool {
	n, m := g.node(k), g.node(top)
	return n >= 0 && m >= 0 && g.tree.Within(n, m)
}

// UPOS is the part of speech of k, "" for a word that is not in the tree.
func (g *grammar) UPOS(k int) string {
	if n := g.node(k); n >= 0 {
		return g.tree.Words[n].UPOS
	}
	return ""
}

// XPOS is the Penn tag of k, "" for a word that is not in the tree.
func (g *grammar) XPOS(k int) string {
	if n := g.node(k); n >= 0 {
		return g.tree.Words[n].XPOS
	}
	return ""
}
