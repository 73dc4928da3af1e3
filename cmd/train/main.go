// Command train makes the model of package syntax from a treebank.
//
//	train --train F --dev F --raw ARTICLES.jsonl --out internal/syntax/model.bin
//
// Words are clustered by the raw articles, and several networks trained on the
// treebank label their sentences for the one that is kept; none of their text
// is. Without them everything is learnt from the treebank alone. Training has a
// fixed seed: the same input gives the same file.
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
	Raw      []string `type:"existingfile" help:"Articles in JSONL (text, its tokens apart) to learn words and trees from."`
	Clusters int      `default:"256" help:"Number of word clusters."`
	Seed     uint64   `default:"1" help:"Seed of the order of sentences."`

	Epochs        int     `default:"16" help:"Passes over the treebank for networks that learn from it alone."`
	Batch         int     `default:"500" help:"Words of a step."`
	Rate          float64 `default:"0.003" help:"Rate of learning."`
	Drop          float64 `default:"0.15" help:"Share of the marks of words left out."`
	Unknown       float64 `default:"0.1" help:"Share of words made unknown."`
	LayerDrop     float64 `default:"0.25" help:"Share of what goes from layer to layer left out."`
	Width         int     `default:"192" help:"Numbers a word."`
	Layers        int     `default:"3" help:"Layers of recurrence."`
	TagLayer      int     `default:"2" help:"Layers before the tags."`
	Arc           int     `default:"96" help:"Numbers a word in the choice of heads."`
	Label         int     `default:"96" help:"Numbers a word in the choice of relations."`
	Rows          int     `default:"40000" help:"Rows of the network."`
	WordRows      int     `default:"20000" help:"Rows for words."`
	Teachers      int     `default:"2" help:"Networks that label the raw text."`
	TeacherLayers int     `default:"3" help:"Their layers of recurrence."`
	RawWords      int     `default:"800000" help:"Words of the raw text to learn from."`
	SilverEpochs  int     `default:"6" help:"Passes over treebank and raw text."`
	Gold          int     `default:"2" help:"How often the treebank comes in each of them."`
	Ease          float64 `default:"0.6" help:"Share of the dropping that is left then."`
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
	sentences, err := rawSentences(c.Raw, c.RawWords)
	if err != nil {
		return err
	}
	clusters := syntax.Cluster(words, c.Clusters, 4, 6)
	fmt.Fprintf(os.Stderr, "%d words of text, %d in %d clusters\n", len(words), len(clusters), c.Clusters)
	trained := syntax.Train(train, syntax.Training{Seed: c.Seed, Epochs: c.Epochs, Batch: c.Batch, Rate: c.Rate, Drop: c.Drop,
		Unknown: c.Unknown, LayerDrop: c.LayerDrop, Width: c.Width, Layers: c.Layers, TagLayer: c.TagLayer, Arc: c.Arc, Label: c.Label,
		Rows: c.Rows, WordRows: c.WordRows, Words: clusters, Teachers: c.Teachers, TeacherLayers: c.TeacherLayers, SilverEpochs: c.SilverEpochs, Gold: c.Gold, Ease: c.Ease, Raw: sentences, Log: os.Stderr})
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
