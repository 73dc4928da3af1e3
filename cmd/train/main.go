// Command train makes the model of package syntax from a treebank.
//
//	train --train F --dev F --raw ARTICLES.jsonl --out internal/syntax/model.bin
//
// Words are clustered by the raw articles, whose text is not kept; without them by
// the treebank alone. Training has a fixed seed: the same input gives the same file.
package main

import (
	"fmt"
	"os"

	"github.com/alecthomas/kong"

	"dateline/internal/syntax"
	"dateline/internal/syntax/treebank"
)

type command struct {
	Train    string   `required:"" type:"existingfile" help:"Treebank to learn from, CoNLL-U."`
	Dev      string   `required:"" type:"existingfile" help:"Treebank to report on, CoNLL-U."`
	Out      string   `required:"" type:"path" help:"Where the model is written."`
	Raw      []string `type:"existingfile" help:"Articles in JSONL (text, its tokens apart) to cluster words by."`
	Clusters int      `default:"256" help:"Number of word clusters."`
	Seed     uint64   `default:"1" help:"Seed of the order of sentences."`

	TagEpochs   int     `default:"8" help:"Passes over the treebank to learn tags."`
	Rate        float64 `default:"0.2" help:"Rate of learning."`
	Drop        float64 `default:"0.2" help:"Share of features dropped."`
	MoveSlots   int     `default:"4900000" help:"Weights of the table of moves."`
	Rounds      int     `default:"2" help:"Parsers trained, of which the mean is taken."`
	Folds       int     `default:"5" help:"Taggers that tag the data of the parser."`
	Slack       float64 `default:"1" help:"Keeps the steps of rare features small."`
	Slots       int     `default:"2300000" help:"Weights of the tables of tags and of relations, each."`
	ParseEpochs int     `default:"8" help:"Passes over the treebank to learn trees."`
}

// Run trains, reports and writes.
func (c *command) Run() error {
	train, err := read(c.Train)
	if err != nil {
		return err
	}
	dev, err := read(c.Dev)
	if err != nil {
		return err
	}
	words, err := rawWords(c.Raw, train)
	if err != nil {
		return err
	}
	clusters := syntax.Cluster(words, c.Clusters, 4, 6)
	fmt.Fprintf(os.Stderr, "%d words of text, %d in %d clusters\n", len(words), len(clusters), c.Clusters)
	trained := syntax.Train(train, syntax.Training{Seed: c.Seed, TagEpochs: c.TagEpochs, ParseEpochs: c.ParseEpochs,
		Folds: c.Folds, Rounds: c.Rounds, Words: clusters, Rate: c.Rate, Slack: c.Slack, Drop: c.Drop,
		TagSlots: c.Slots, MoveSlots: c.MoveSlots, RelSlots: c.Slots, Log: os.Stderr})
	report("floats", trained, dev)
	file := trained.Encode()
	opened, err := syntax.Open(file)
	if err != nil {
		return err
	}
	report(fmt.Sprintf("%d bytes", len(file)), opened, dev)
	return os.WriteFile(c.Out, file, 0o644)
}

func read(path string) ([]treebank.Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	out, err := treebank.Read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return out, nil
}

func report(name string, t *syntax.Trained, gold []treebank.Sentence) {
	var s treebank.Score
	for _, g := range gold {
		s.Add(g, t.Annotate(g.Forms()))
	}
	fmt.Fprintf(os.Stderr, "%s: UPOS %.2f XPOS %.2f lemma %.2f UAS %.2f LAS %.2f (%.2f without subtypes)\n", name,
		s.Percent(s.UPOS), s.Percent(s.XPOS), s.Percent(s.Lemma), s.Percent(s.Heads), s.Percent(s.Labelled), s.Percent(s.Universal))
}

func main() {
	var c command
	ctx := kong.Parse(&c, kong.Name("train"), kong.Description("Makes the model of package syntax from a treebank."))
	ctx.FatalIfErrorf(ctx.Run())
}
