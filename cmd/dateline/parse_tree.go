package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode"

	"dateline/internal/article"
	"dateline/internal/syntax"
)

// treeWriter draws trees for a person to read.
type treeWriter struct{ out io.Writer }

func (w *treeWriter) write(a *article.Article, found []parsed) error {
	table := tabwriter.NewWriter(w.out, 0, 8, 2, ' ', 0)
	fmt.Fprintf(table, "%s\n\n", oneLine(a.ID)) // kept until it is flushed
	regions := a.Regions
	for _, p := range found {
		for len(regions) > 0 && regions[0].Start < p.Start {
			printRegion(table, a, regions[0])
			regions = regions[1:]
		}
		fmt.Fprintf(table, "%d: %s\n\n", p.Number, printable(p.Of(a.Text)))
		newDrawing(table, p.tree).draw()
		fmt.Fprintln(table)
		if err := table.Flush(); err != nil {
			return err
		}
	}
	for _, r := range regions {
		printRegion(table, a, r)
	}
	return table.Flush()
}

func printRegion(w io.Writer, a *article.Article, r article.Region) {
	fmt.Fprintf(w, "[%s: %s]\n\n", r.Kind, printable(r.Of(a.Text)))
}

// printable is one line without what a terminal would obey: control characters
// and marks that turn the direction of writing.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, oneLine(s))
}

// drawing is a tree with its words from top to bottom and its branches on the
// left.
type drawing struct {
	w          io.Writer
	tree       *syntax.Tree
	dependents [][]int // of each word, in the order of the text
}

func newDrawing(w io.Writer, t *syntax.Tree) *drawing {
	d := &drawing{w, t, make([][]int, len(t.Words))}
	for i, word := range t.Words {
		if word.Head >= 0 {
			d.dependents[word.Head] = append(d.dependents[word.Head], i)
		}
	}
	return d
}

func (d *drawing) draw() {
	if root := d.tree.Root(); root >= 0 {
		d.word(root, 0, "", "", "")
	}
}

// deepest is how many levels are drawn; what hangs lower stands beside it. No
// sentence that people write is so deep.
const deepest = 30

// word draws a word with all that hangs on it. above, at and below are what
// stands to the left of the lines before its own, of its own, and of those
// behind it.
func (d *drawing) word(i, level int, above, at, below string) {
	all := d.dependents[i]
	left := 0
	for left < len(all) && all[left] < i {
		left++
	}
	for k, dependent := range all[:left] {
		corner, before := "├─ ", "│  "
		if k == 0 {
			corner, before = "┌─ ", "   "
		}
		d.below(dependent, level, above, before, corner, "│  ")
	}
	d.line(i, at)
	for k, dependent := range all[left:] {
		corner, behind := "├─ ", "│  "
		if k == len(all)-left-1 {
			corner, behind = "└─ ", "   "
		}
		d.below(dependent, level, below, "│  ", corner, behind)
	}
}

// below draws a dependent one level lower, with what is added to prefix.
func (d *drawing) below(i, level int, prefix, before, corner, behind string) {
	if level >= deepest {
		d.word(i, level, prefix, prefix, prefix)
		return
	}
	d.word(i, level+1, prefix+before, prefix+corner, prefix+behind)
}

func (d *drawing) line(i int, at string) {
	t := d.tree
	fmt.Fprintf(d.w, "  %s%s\t%s\t%s\t%s", at, printable(t.Form(i)), t.Words[i].Relation, t.Words[i].UPOS, printable(t.Lemma(i)))
	if verb := describeVerb(t, i); verb != "" {
		fmt.Fprintf(d.w, "\t%s", verb)
	}
	fmt.Fprintln(d.w)
}

// describeVerb says when and how a verb puts its event: "past, passive". It
// leaves out the auxiliaries, which speak for their verb, and sentences that
// were parsed in pieces.
func describeVerb(t *syntax.Tree, i int) string {
	if len(t.Words) > syntax.MaxWords || t.Words[i].UPOS != "VERB" && t.Related(i, "cop") < 0 {
		return ""
	}
	v := t.Verb(i)
	var out []string
	for _, f := range []struct {
		is   bool
		name string
	}{
		{v.Tense == syntax.Past, "past"}, {v.Tense == syntax.Present, "present"}, {v.Tense == syntax.Future, "future"},
		{v.Mood == syntax.Conditional, "conditional"}, {v.Mood == syntax.Modal, "modal"}, {v.Mood == syntax.Imperative, "imperative"},
		{v.Mood == syntax.Infinitive, "infinitive"}, {v.Mood == syntax.Participle, "participle"},
		{v.Perfect, "perfect"}, {v.Progressive, "progressive"}, {v.Passive, "passive"}, {v.Negated, "negated"},
	} {
		if f.is {
			out = append(out, f.name)
		}
	}
	return strings.Join(out, ", ")
}
