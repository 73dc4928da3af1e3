package main

import (
	"bufio"
	"fmt"
	"io"
	"os"

	"dateline/internal/event"
)

// confidenceCommand fits the weights of the traits that make up a mention's
// confidence.
type confidenceCommand struct {
	Files []string `arg:"" type:"existingfile" help:"Pairs of files: articles, and their expected events as in evaluate events. Use articles that the rules were not mended by: on others mentions are righter than they will be."`
	Out   string   `short:"o" type:"path" required:"" placeholder:"FILE" help:"Where to write the weights: internal/event/lexicon/confidence.tsv."`
	Hold  float64  `default:"1" help:"How strongly weights are held near zero."`
}

// confidenceHeader explains the table of weights.
const confidenceHeader = `# What each trait of a mention adds to the log odds that it is an event and has its day (confidence.go says what the
# traits are): a logistic regression, which evaluate confidence fits.
`

// Run fits on all mentions that can be judged.
func (c *confidenceCommand) Run(w io.Writer) error {
	names := event.TraitNames()
	var told []labelledPair
	err := eachJudged(c.Files, func(m *event.Mention, judged, right bool) {
		if judged {
			told = append(told, labelledPair{traitVector(m.Traits, len(names)), right})
		}
	})
	if err != nil {
		return err
	}
	weights := fit(told, make([]float64, len(names)), c.Hold)
	fmt.Fprintf(w, "fitted on %d mentions\n", len(told))
	return writeConfidence(c.Out, names, weights)
}

// traitVector is 1 for each trait that a mention has, 0 for the others.
func traitVector(traits uint64, n int) []float64 {
	out := make([]float64, n)
	for i := range out {
		if traits&(1<<i) != 0 {
			out[i] = 1
		}
	}
	return out
}

func writeConfidence(path string, names []string, weights []float64) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	fmt.Fprint(w, confidenceHeader)
	for i, name := range names {
		fmt.Fprintf(w, "%s\t%.2f\n", name, weights[i])
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Close()
}
