package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/internal/syntax/treebank"
)

// TestConstructions: nouns of time without a preposition and negation are
// counted under names of their own, other nouns and adverbs are not.
func TestConstructions(t *testing.T) {
	gold := treebank.Sentence{
		{Form: "Troops", Relation: "nsubj", Head: 2},
		{Form: "never", Relation: "advmod", Head: 2},
		{Form: "left", Relation: "root", Head: -1},
		{Form: "Monday", Relation: "obl:unmarked", Head: 2},
		{Form: "night", Relation: "obl:unmarked", Head: 2},
		{Form: "miles", Relation: "obl:unmarked", Head: 2},
		{Form: "here", Relation: "advmod", Head: 2},
	}
	got := append(treebank.Sentence(nil), gold...)
	got[3].Relation = "obj"
	got[4].Head = 3
	var s treebank.Score
	addConstructions(&s, gold, got)
	want := map[string]*treebank.Count{
		"(negation)": {Gold: 1, Predicted: 1, Right: 1, Head: 1},
		"(obl:tmod)": {Gold: 2, Predicted: 1, Right: 0, Head: 1},
	}
	if d := cmp.Diff(want, s.Relations); d != "" {
		t.Error(d)
	}
	var b strings.Builder
	printRelations(&b, "construction", constructions, &s)
	if n := strings.Count(b.String(), "\n"); n != 4 || !strings.Contains(b.String(), "(negation)            1  100.0  100.0") {
		t.Errorf("table of %d lines:\n%s", n, b.String())
	}
}
