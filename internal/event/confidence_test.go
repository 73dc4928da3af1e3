package event_test

import (
	"os"
	"strings"
	"testing"

	"dateline/internal/event"
)

// TestConfidence checks that what a date rests on, and who is named, makes a
// mention surer.
func TestConfidence(t *testing.T) {
	const lead = "It rained.\n\n"
	sureness := func(text string) float64 {
		ms := mentions(lead + text)
		if len(ms) != 1 {
			t.Fatalf("%q: %d mentions", text, len(ms))
		}
		return ms[0].Confidence
	}
	for _, c := range []struct{ surer, less string }{
		{"Russia attacked Ukraine on Tuesday.", "Russia attacked Ukraine."},
		{"Russia attacked Ukraine.", "Soldiers attacked a village."},
		{"Russia attacked Ukraine on 3 March 2025.", "Russia attacked Ukraine."},
	} {
		if a, b := sureness(c.surer), sureness(c.less); a <= b || a > .95 || b < .05 {
			t.Errorf("%q: %v, %q: %v", c.surer, a, c.less, b)
		}
	}
}

// TestTraitWeights checks that every trait has a weight and every weight a
// trait.
func TestTraitWeights(t *testing.T) {
	rows := map[string]bool{}
	table, err := os.ReadFile("lexicon/confidence.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(table)) {
		if name, _, ok := strings.Cut(line, "\t"); ok {
			if rows[name] {
				t.Errorf("%s has two rows", name)
			}
			rows[name] = true
		}
	}
	names := event.TraitNames()
	for _, name := range names {
		if !rows[name] {
			t.Errorf("%s has no weight", name)
		}
	}
	if len(rows) != len(names) || len(names) > 64 {
		t.Errorf("%d weights of %d traits, of which 64 have room", len(rows), len(names))
	}
}
