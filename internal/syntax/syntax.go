// Package syntax finds the grammar of a sentence: its words with part of
// speech and lemma, and the tree of who depends on whom.
//
//	for _, s := range sentence.Split(a) {
//		tree := syntax.Parse(a.Text, s.Tokens)
//		for verb := range tree.Words {
//			if who := tree.Subject(verb); who >= 0 && !tree.IsNegated(verb) {
//				fmt.Println(tree.Form(who), tree.Lemma(verb))
//			}
//		}
//	}
//
// Tags and relations are those of Universal Dependencies as the English Web
// Treebank has them: an adverbial of time without a preposition ("on" is one)
// is obl:unmarked or nmod:unmarked. Words are finer than tokens: "didn't" is
// "did" and "n't", "30-day" is "30", "-" and "day". Words are named by their
// index in [Tree.Words], and -1 is no word: the head of the root, the subject
// of what has none. Every method takes -1 and any other index out of range.
//
// A tree is always a tree: one root, from which every word is reached. A
// sentence of more than [MaxWords] words is cut into pieces of that many, each
// parsed by itself, and the roots of the later ones depend on that of the
// first as parataxis: work is linear in the length of the text.
//
// How it works: each word is the sum of rows of numbers for what it looks like
// (words.go). A small network with recurrence in both directions reads the
// words in their context (network.go, recurrence.go, forward.go) and scores
// tags, heads for each word, and relations; the best tree over the scores of
// heads is the parse (spanning.go). The weights are in model.bin, which lies
// embedded and is opened at the first use (encode.go). On processors with AVX2
// the products of matrices are made by instructions for eight or sixteen
// numbers (kernel_amd64.s); elsewhere the same is done in Go, about ten times
// slower, and a tree may differ where two have all but the same score.
// Command train makes the model (train.go and the files train_*.go); README.md has
// the figures, NOTICE.md the licence of the data.
package syntax

import (
	_ "embed"
	"sync"

	"dateline/internal/article"
	"dateline/internal/sentence"
)

// MaxWords is the longest sentence that the parser takes in one piece.
const MaxWords = 250

//go:embed model.bin
var modelFile string

var loaded = sync.OnceValue(func() *model {
	m, err := decode(modelFile)
	if err != nil {
		panic(err) // the file is part of the program
	}
	return m
})

var scratches = sync.Pool{New: func() any { return new(scratch) }}

// Parse finds the tree of the tokens of one sentence of text.
func Parse(text string, tokens []sentence.Token) *Tree {
	t := &Tree{Text: text, Words: make([]Word, 0, len(tokens)+8)}
	for i, tok := range tokens {
		t.Words = appendWords(t.Words, text, tok, i)
	}
	loaded().annotate(t)
	return t
}

// ParseForms finds the tree of words that are given one by one and not split
// further. Their spans are those in the words joined by spaces.
func ParseForms(forms []string) *Tree { return loaded().parseForms(forms) }

func (m *model) parseForms(forms []string) *Tree {
	n := 0
	for _, f := range forms {
		n += len(f) + 1
	}
	text := make([]byte, 0, n)
	t := &Tree{Words: make([]Word, len(forms))}
	for i, f := range forms {
		t.Words[i].Span = article.Span{Start: len(text), End: len(text) + len(f)}
		t.Words[i].Token = i
		text = append(append(text, f...), ' ')
	}
	t.Text = string(text)
	m.annotate(t)
	return t
}

// annotate tags and parses the words of t, piece by piece.
func (m *model) annotate(t *Tree) {
	s := scratches.Get().(*scratch)
	defer scratches.Put(s)
	m.annotateWith(s, t)
}

// annotateWith is annotate in the memory of s, which it may use again and again.
func (m *model) annotateWith(s *scratch, t *Tree) {
	t.model = m
	root := -1
	for from := 0; from < len(t.Words); from += MaxWords {
		piece := t.Words[from:min(from+MaxWords, len(t.Words))]
		m.look(s, len(piece), func(i int) string { return quote(piece[i].Of(t.Text)) })
		m.analyse(s, len(piece))
		for i := range piece {
			p, w := m.pairs[s.tag[i]], &piece[i]
			w.UPOS, w.XPOS, w.Relation = p.UPOS, p.XPOS, m.names[s.relation[i]]
			if w.Head = from + int(s.head[i]) - 1; s.head[i] > 0 {
				continue
			}
			if w.Head = root; root < 0 {
				root = from + i
			} else {
				w.Relation = "parataxis"
			}
		}
		m.mendVerbs(s, t, from)
		t.mendParticiples(from)
		t.mendActive(from)
		t.mendRoots(from)
		t.mendConjuncts(from)
		t.mendTwoSubjects(from)
		t.mendObjects(from)
		t.mendTold(from)
		t.mendGapped(from)
	}
}

// quote is the word with quotation marks of typewriters and typesetting
// programs, which the treebank hardly has, made into those that it has.
func quote(word string) string {
	if word == "``" || word == "''" {
		return `"`
	}
	return word
}
