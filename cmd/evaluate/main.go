// Command evaluate scores Dateline on annotated corpora and measures its
// speed.
//
//	evaluate timex FILE…             TempEval-3 measures of package timex
//	evaluate events ARTICLES GOLD    expected events against mentions
//	evaluate merge ARTICLES GOLD     which mentions are one event
//	evaluate calibration ARTICLES GOLD…  confidence against what is right
//	evaluate plover FILE.jsonl       type, source and target of PLOVER's sentences
//	evaluate timeline ARTICLES GOLD  digests against journalists' timelines
//	evaluate sentence FILE…          bounds of sentences and words
//	evaluate places FILE…            the choice among places of one name
//	evaluate syntax FILE.conllu      tags and trees of package syntax
//	evaluate speed FILE…             bytes a second, beside its peers
package main

import (
	"io"
	"os"

	"github.com/alecthomas/kong"
)

// commands is the command line: one field a measurement.
type commands struct {
	Timex       timexCommand       `cmd:"" help:"Score time expressions against TIMEX3 gold."`
	Events      eventsCommand      `cmd:"" help:"Score the mentions of articles against expected events."`
	Merge       mergeCommand       `cmd:"" help:"Score which mentions are taken for one event."`
	Fit         fitCommand         `cmd:"" help:"Fit the weights by which mentions are taken for one event."`
	Calibration calibrationCommand `cmd:"" help:"Show how far the confidence of mentions tells the truth."`
	Confidence  confidenceCommand  `cmd:"" help:"Fit the weights that make up the confidence of mentions."`
	Plover      ploverCommand      `cmd:"" help:"Score the mentions of single sentences against a PLOVER gold standard."`
	Places      placesCommand      `cmd:"" help:"Score the choice among places of one name against gold coordinates."`
	Timeline    timelineCommand    `cmd:"" help:"Score digests of articles against timelines that journalists wrote, beside two baselines."`
	Sentence    sentenceCommand    `cmd:"" help:"Score the bounds of sentences and words against a treebank or marked news."`
	Syntax      syntaxCommand      `cmd:"" help:"Score tags and trees against a treebank, and measure their speed."`
	Speed       speedCommand       `cmd:"" help:"Measure the speed of tagging beside its peers."`
}

func main() {
	var cli commands
	ctx := kong.Parse(&cli, kong.Name("evaluate"),
		kong.Description("Scores Dateline on annotated corpora and measures its speed."),
		kong.UsageOnError(), kong.BindTo(os.Stdout, (*io.Writer)(nil)))
	ctx.FatalIfErrorf(ctx.Run())
}
