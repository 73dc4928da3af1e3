package main

import (
	"fmt"
	"io"
	"strings"

	"dateline/internal/ingest"
	"dateline/internal/pipeline"
	"dateline/internal/postgres"
	"dateline/internal/source"
)

type ingestCmd struct {
	databaseFlags
	Collection string `placeholder:"NAME" help:"Collection of articles that name none (default: main)."`
	Source     string `placeholder:"NAME" help:"Outlet of articles that name none."`
	inputFlags
}

// Help is the long help of the command.
func (ingestCmd) Help() string {
	return `Reads articles, extracts their events and keeps both in the database. What is there already is not stored again; the same article with a new text replaces the old one.
` + inputHelp + `
Examples:

    dateline ingest --published 2025-03-14 article.txt
    dateline ingest --collection sudan-2023 articles.jsonl
    dateline ingest --source "Harbour Wire" --tz Europe/Kyiv news/
    DATABASE_URL=postgres://localhost/news dateline ingest articles.jsonl`
}

// Run ingests.
func (c *ingestCmd) Run(a *app) error {
	bar := newProgress(a, "reading", source.Size(c.Inputs...))
	r, err := c.reader(a, source.Options{Collection: c.Collection, Source: c.Source, Progress: bar.add})
	if err != nil {
		return err
	}
	db, done, err := c.open(a)
	if err != nil {
		return err
	}
	defer done()
	summary, err := ingest.Run(a.ctx, ingest.Config{Store: db, Mentions: pipeline.New().Mentions, Bad: func(bad error) {
		bar.clear()
		a.note("%v", bad)
	}}, c.dated(a, r.Articles(c.Inputs...)))
	bar.clear()
	if err := printSummary(a.out, summary); err != nil {
		return err
	}
	switch {
	case err != nil:
		return err
	case summary.Failed > 0:
		return reported{summary.Failed}
	}
	return nil
}

// printSummary says in a line what an ingest did.
func printSummary(w io.Writer, s ingest.Summary) error {
	var parts []string
	for _, o := range postgres.Outcomes {
		if n := s.Outcomes[o]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, outcomeWord(o, n)))
		}
	}
	if s.Failed > 0 {
		parts = append(parts, fmt.Sprintf("%d failed", s.Failed))
	}
	how := ""
	if len(parts) > 0 {
		how = " (" + strings.Join(parts, ", ") + ")"
	}
	_, err := fmt.Fprintf(w, "%s%s, %s\n", plural(s.Articles, "article"), how, plural(s.Mentions, "mention"))
	return err
}

func outcomeWord(o postgres.Outcome, n int) string {
	if o == postgres.Copied && n != 1 {
		return "copies"
	}
	return string(o)
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
