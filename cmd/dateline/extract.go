package main

import (
	"errors"

	"dateline/internal/article"
	"dateline/internal/event"
	"dateline/internal/export"
	"dateline/internal/pipeline"
	"dateline/internal/source"
)

type extractCmd struct {
	inputFlags
	Format string `short:"f" default:"jsonl" enum:"jsonl,csv,table" help:"How to print: ${enum} (default: ${default})."`
}

// Help is the long help of the command.
func (extractCmd) Help() string {
	return `Prints every event that the articles report, with its date, why it has that date, its type, actors, place and the sentence that says so. No database is needed.
` + inputHelp + `
Examples:

    dateline extract --published 2025-03-14 article.txt
    dateline extract --format table --published 2025-03-14 news/
    pbpaste | dateline extract --published 2025-03-14 -
    dateline extract articles.jsonl | jq 'select(.status=="planned")'`
}

// Run extracts.
func (c *extractCmd) Run(a *app) error {
	bar := newProgressBeside(a, "reading", source.Size(c.Inputs...))
	r, err := c.reader(a, source.Options{Progress: bar.add})
	if err != nil {
		return err
	}
	w, err := export.NewExtract(a.out, export.Format(c.Format), export.Options{Width: terminalWidth(a.out)})
	if err != nil {
		return err
	}
	err = eachArticle(a, c.dated(a, r.Articles(c.Inputs...)), pipeline.New().Mentions,
		func(art *article.Article, mentions []event.Mention) error {
			for _, m := range mentions {
				if err := w.Write(export.Mention(art, m)); err != nil {
					return err
				}
			}
			return w.Flush()
		})
	bar.clear()
	return errors.Join(err, w.Close())
}
