package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"dateline/internal/article"
	"dateline/internal/sentence"
	"dateline/internal/syntax"
)

// sentenceCommand scores the bounds of sentences and words: on the documents
// of a treebank, or on passages of news whose sentences somebody marked.
type sentenceCommand struct {
	Files  []string `arg:"" type:"existingfile" help:"Treebanks in CoNLL-U or, with --marks, corpora in JSONL with id or doc, and text."`
	Marks  string   `short:"m" type:"existingfile" placeholder:"TSV" help:"Score on the passages marked here: article, start and end of each sentence in bytes."`
	Errors bool     `short:"e" help:"List every bound that is wrong."`
}

// passage is a stretch of text with its gold. Only what lies in whole is
// scored.
type passage struct {
	name  string // of its document
	text  string
	whole article.Span
	gold  []article.Span // sentences
	words []article.Span // nil where the gold has none
}

// Run prints F1 of bounds, of whole sentences, and of words.
func (c *sentenceCommand) Run(w io.Writer) error {
	if c.Marks != "" {
		return c.scoreNews(w)
	}
	for _, path := range c.Files {
		docs, err := readDocuments(path)
		if err != nil {
			return err
		}
		genres := map[string][]passage{}
		for _, d := range docs {
			genre, _, _ := strings.Cut(d.name, "-")
			genres[genre] = append(genres[genre], d)
		}
		fmt.Fprintf(w, "%s\n", path)
		c.print(w, "all", docs)
		errors := c.Errors
		c.Errors = false // they have been listed
		for _, genre := range slices.Sorted(maps.Keys(genres)) {
			c.print(w, genre, genres[genre])
		}
		c.Errors = errors
	}
	return nil
}

// print scores passages in one line.
func (c *sentenceCommand) print(w io.Writer, name string, passages []passage) {
	var s boundScore
	for _, p := range passages {
		a := &article.Article{Text: p.text}
		if p.words == nil {
			a.Layout() // news has its regions; a treebank has every line in a sentence
		}
		got := sentence.Split(a)
		s.add(p, got)
		if c.Errors {
			listErrors(w, p, got)
		}
	}
	fmt.Fprintf(w, "%-28s %5d sentences: bounds %s  whole %.2f", name, s.sentences.gold, s.bounds, s.sentences.f1())
	if s.words.gold > 0 {
		fmt.Fprintf(w, "  %d words %s", s.words.gold, s.words)
	}
	fmt.Fprintln(w)
}

// agreement counts what gold and system have, and have in common.
type agreement struct{ gold, found, both int }

func (o agreement) f1() float64 {
	if o.gold+o.found == 0 {
		return 100
	}
	return 200 * float64(o.both) / float64(o.gold+o.found)
}

func (o agreement) String() string {
	return fmt.Sprintf("P %.2f R %.2f F1 %.2f", share(o.both, o.found), share(o.both, o.gold), o.f1())
}

func share(n, of int) float64 {
	if of == 0 {
		return 100
	}
	return 100 * float64(n) / float64(of)
}

// compareLists compares two lists without duplicates.
func compareLists[T comparable](o *agreement, gold, found []T) {
	has := make(map[T]bool, len(gold))
	for _, g := range gold {
		has[g] = true
	}
	for _, f := range found {
		if has[f] {
			o.both++
		}
	}
	o.gold += len(gold)
	o.found += len(found)
}

// boundScore is what the sentences of passages come to: the bounds (where a
// sentence ends), whole sentences (start and end), and words.
type boundScore struct{ bounds, sentences, words agreement }

func (s *boundScore) add(p passage, got []sentence.Sentence) {
	var spans, words []article.Span
	for _, g := range got {
		if !p.whole.Contains(article.Span{Start: g.End, End: g.End}) || g.End == p.whole.Start {
			continue
		}
		spans = append(spans, g.Span)
		if p.words != nil {
			for _, w := range syntax.Parse(p.text, g.Tokens).Words {
				words = append(words, w.Span)
			}
		}
	}
	compareLists(&s.bounds, ends(p.gold), ends(spans))
	compareLists(&s.sentences, p.gold, spans)
	compareLists(&s.words, p.words, words)
}

func ends(spans []article.Span) []int {
	out := make([]int, len(spans))
	for i, s := range spans {
		out[i] = s.End
	}
	return out
}

// listErrors prints the bounds, and the words, that only one side has.
func listErrors(w io.Writer, p passage, got []sentence.Sentence) {
	gold, found := map[int]bool{}, map[int]bool{}
	for _, g := range p.gold {
		gold[g.End] = true
	}
	goldWords, foundWords := map[article.Span]bool{}, map[article.Span]bool{}
	for _, s := range p.words {
		goldWords[s] = true
	}
	for _, g := range got {
		found[g.End] = true
		for _, word := range syntax.Parse(p.text, g.Tokens).Words {
			foundWords[word.Span] = true
		}
	}
	for _, end := range slices.Sorted(maps.Keys(gold)) {
		if !found[end] {
			fmt.Fprintf(w, "missed  %s: %s\n", p.name, around(p.text, end))
		}
	}
	for _, end := range slices.Sorted(maps.Keys(found)) {
		if !gold[end] && end > p.whole.Start && end <= p.whole.End {
			fmt.Fprintf(w, "wrong   %s: %s\n", p.name, around(p.text, end))
		}
	}
	if p.words == nil {
		return
	}
	for _, s := range slices.SortedFunc(maps.Keys(goldWords), func(a, b article.Span) int { return cmp.Compare(a.Start, b.Start) }) {
		if !foundWords[s] {
			fmt.Fprintf(w, "word    %s: %q in %s\n", p.name, s.Of(p.text), around(p.text, s.End))
		}
	}
}

// around is the text before and after a bound, in one line.
func around(text string, at int) string {
	from, to := max(0, at-50), min(len(text), at+40)
	return fmt.Sprintf("%q ‖ %q", strings.ToValidUTF8(text[from:at], ""), strings.ToValidUTF8(text[at:to], ""))
}

// readText reads a whole file of a corpus.
func readText(path string) (string, error) {
	data, err := os.ReadFile(path)
	return string(data), err
}
