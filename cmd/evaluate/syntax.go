package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"

	"dateline/internal/syntax"
	"dateline/internal/syntax/treebank"
)

// syntaxCommand scores package syntax on a treebank: gold tokens, predicted
// tags.
type syntaxCommand struct {
	File string `arg:"" type:"existingfile" help:"Treebank in CoNLL-U."`
}

// Run prints the scores, each relation with its own, and the speed.
func (c *syntaxCommand) Run(w io.Writer) error {
	f, err := os.Open(c.File)
	if err != nil {
		return err
	}
	defer f.Close()
	gold, err := treebank.Read(f)
	if err != nil {
		return fmt.Errorf("%s: %w", c.File, err)
	}
	var s treebank.Score
	for _, g := range gold {
		got := syntax.ParseForms(g.Forms()).Annotation()
		s.Add(g, got)
		addConstructions(&s, g, got)
	}
	for _, line := range []struct {
		name  string
		right int
	}{{"UPOS", s.UPOS}, {"XPOS", s.XPOS}, {"Lemma", s.Lemma}, {"UAS", s.Heads}, {"LAS", s.Labelled}, {"LAS-universal", s.Universal}} {
		fmt.Fprintf(w, "%s %.2f\n", line.name, s.Percent(line.right))
	}
	printRelations(w, "construction", constructions, &s)
	printRelations(w, "relation", slices.SortedFunc(maps.Keys(s.Relations), func(a, b string) int {
		return cmp.Or(s.Relations[b].Gold-s.Relations[a].Gold, cmp.Compare(a, b))
	}), &s)
	fmt.Fprintf(w, "\n%.0f tokens/s on one core\n", parseSpeed(gold))
	return nil
}

// constructions are what dating leans on, shown on their own.
var constructions = []string{"(obl:tmod)", "(nmod:tmod)", "nsubj:pass", "ccomp", "acl:relcl", "(negation)"}

// printRelations prints a row for each of the names that the gold has.
func printRelations(w io.Writer, title string, names []string, s *treebank.Score) {
	fmt.Fprintf(w, "\n%-16s %6s %6s %6s  (F1 with the right head and relation; share with the right head)\n", title, "gold", "F1", "head")
	for _, name := range names {
		if n := s.Relations[name]; n != nil && n.Gold > 0 {
			fmt.Fprintf(w, "%-16s %6d %6.1f %6.1f\n", name, n.Gold, n.F1(), 100*float64(n.Head)/float64(n.Gold))
		}
	}
}

// addConstructions counts what dating leans on under names of its own: nouns
// of time without a preposition ("obl:tmod", which the treebank has as
// obl:unmarked), and negation.
func addConstructions(s *treebank.Score, gold, got treebank.Sentence) {
	var a, b treebank.Sentence
	for i, g := range gold {
		p := got[i]
		g.Relation, p.Relation = construction(g), construction(p)
		if g.Relation != "" || p.Relation != "" {
			a, b = append(a, g), append(b, p)
		}
	}
	var only treebank.Score
	only.Add(a, b)
	for name, c := range only.Relations {
		if name == "" {
			continue
		}
		n := s.Of(name)
		n.Gold, n.Predicted, n.Right, n.Head = n.Gold+c.Gold, n.Predicted+c.Predicted, n.Right+c.Right, n.Head+c.Head
	}
}

func construction(w treebank.Word) string {
	form := strings.ToLower(w.Form)
	switch {
	case w.Relation == "advmod" && (form == "not" || form == "n't" || form == "never"):
		return "(negation)"
	case strings.HasSuffix(w.Relation, ":unmarked") && timeNoun(w):
		return "(" + strings.TrimSuffix(w.Relation, ":unmarked") + ":tmod)"
	}
	return ""
}

const timeNouns = ` monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight day night
 morning afternoon evening week weekend month year decade century hour minute second time spring summer autumn fall winter season
 january february march april may june july august september october november december
 jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon tue wed thu fri sat sun moment noon midnight date `

func timeNoun(w treebank.Word) bool {
	form := strings.ToLower(w.Form)
	for _, f := range []string{form, strings.TrimSuffix(form, "s")} {
		if slices.Contains(strings.Fields(timeNouns), f) {
			return true
		}
	}
	return w.XPOS == "CD" && (len(form) == 4 && form[0] <= '2' || strings.ContainsAny(form, "/:"))
}

// parseSpeed is tokens a second of tagging and parsing on one core. Each
// sentence counts with the fastest of several times, for what else the machine
// does only makes it slower.
func parseSpeed(gold []treebank.Sentence) float64 {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	fastest := make([]time.Duration, len(gold))
	for begin, passes := time.Now(), 0; passes < 3 || time.Since(begin) < 4*time.Second; passes++ {
		for i, g := range gold {
			forms := g.Forms()
			start := time.Now()
			syntax.ParseForms(forms)
			if took := time.Since(start); passes == 0 || took < fastest[i] {
				fastest[i] = took
			}
		}
	}
	words, all := 0, time.Duration(0)
	for i, g := range gold {
		words += len(g)
		all += fastest[i]
	}
	return float64(words) / all.Seconds()
}
