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
// How it works: a tagger goes from left to right (tagger.go), an arc-hybrid
// parser keeps a few partial trees (transition.go, beam.go), each arc gets its
// relation as it is made (features.go says what they look at). Features are
// hashed into the flat tables of model.bin, which lies embedded and is opened
// at the first use (table.go, hash.go). Command train makes it (train.go,
// train_parser.go, train_lexicon.go, train_cluster.go); README.md has the
// figures, NOTICE.md the licence of the data.
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
		m.look(s, len(piece), func(i int) string { return piece[i].Of(t.Text) })
		m.tag(s)
		m.parse(s)
		for i := range piece {
			n, p, w := &s.state.nodes[i+1], m.pairs[s.tag[i]], &piece[i]
			w.UPOS, w.XPOS, w.Relation = p.UPOS, p.XPOS, m.names[n.relation]
			if w.Head = from + int(n.head) - 1; n.head > 0 {
				continue
			}
			if w.Head = root; root < 0 {
				root = from + i
			} else {
				w.Relation = "parataxis"
			}
		}
	}
}
