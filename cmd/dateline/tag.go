package main

import (
	"errors"

	"dateline/internal/article"
	"dateline/internal/pipeline"
	"dateline/internal/source"
	"dateline/internal/timex"
)

type tagCmd struct {
	inputFlags
	Format string `short:"f" default:"jsonl" enum:"jsonl,timeml,table" help:"How to print: ${enum} (default: ${default})."`
	Domain string `default:"news" enum:"news,narrative" help:"What relative dates count from: news from the day of publication, narrative (a history, a backgrounder) from the last date in the text (default: ${default})."`
	Output string `short:"o" type:"path" placeholder:"DIR" help:"Write TimeML into this folder, one file an article."`
}

// Help is the long help of the command.
func (tagCmd) Help() string {
	return `Prints the time expressions of the articles: where they stand, their TIMEX3 type and value, and the days that they mean. No database is needed.

JSONL has one line an article, with spans in bytes of the decoded text. TimeML is one XML document an article; of several articles it goes into a folder.

News counts "Tuesday" and "last year" from the day of publication, a narrative from the last date in the text. News is the default for every text, and nothing is guessed: a report with a page of history in it still has a "Tuesday" of its own.
` + inputHelp + `
Examples:

    dateline tag --published 2025-03-14 article.txt
    dateline tag --format table --published 2025-03-14 article.txt
    dateline tag --format timeml -o tagged/ articles.jsonl
    dateline tag --domain narrative --published 2025-03-14 history-of-the-war.txt`
}

// tagWriter writes the expressions of articles in a format.
type tagWriter interface {
	write(*article.Article, []timex.Expression) error
	close() error
}

// Run tags.
func (c *tagCmd) Run(a *app) error {
	bar := newProgressBeside(a, "reading", source.Size(c.Inputs...))
	r, err := c.reader(a, source.Options{Progress: bar.add})
	if err != nil {
		return err
	}
	w, err := c.writer(a)
	if err != nil {
		return err
	}
	p := pipeline.New()
	tag := func(art *article.Article) []timex.Expression { return p.TagAs(timex.Domain(c.Domain), art) }
	err = eachArticle(a, c.dated(a, r.Articles(c.Inputs...)), tag, w.write)
	bar.clear()
	return errors.Join(err, w.close())
}
