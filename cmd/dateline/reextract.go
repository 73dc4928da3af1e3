package main

import (
	"fmt"
	"time"

	"dateline/internal/ingest"
	"dateline/internal/pipeline"
)

type reextractCmd struct {
	databaseFlags
}

// Help is the long help of the command.
func (reextractCmd) Help() string {
	return `Reads the stored articles again whose events were found by older rules, as after an update of Dateline, and merges their events anew. Events that are the same keep their ids and addresses. It can run beside serve and ingest, and be interrupted: the next run goes on where it ended.

Examples:

    dateline reextract
    DATABASE_URL=postgres://localhost/news dateline reextract`
}

// Run reads all outdated articles again.
func (c *reextractCmd) Run(a *app) error {
	db, done, err := c.open(a)
	if err != nil {
		return err
	}
	defer done()
	total, err := db.CountOutdated(a.ctx)
	if err != nil {
		return err
	}
	var bar *progress
	if isTerminal(a.err) {
		bar = startProgress(a.err, "reading again", int64(total), false, time.Second)
	}
	summary, err := ingest.Reextract(a.ctx, ingest.ReextractConfig{Archive: db, Mentions: pipeline.New().Mentions,
		Bad: func(bad error) {
			bar.clear()
			a.note("%v", bad)
		},
		Progress: func(ingest.Progress) { bar.add(1) },
	})
	bar.clear()
	if _, err := fmt.Fprintf(a.out, "%s read again, %s\n", plural(summary.Articles, "article"), plural(summary.Mentions, "mention")); err != nil {
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
