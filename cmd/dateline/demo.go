package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"log/slog"
	"os"
	"os/exec"
	"runtime"
	"text/tabwriter"

	"dateline/internal/article"
	"dateline/internal/fault"
	"dateline/internal/ingest"
	"dateline/internal/pipeline"
	"dateline/internal/postgres"
	"dateline/internal/source"
	"dateline/internal/timeline"
	"dateline/testdata"
)

type demoCmd struct {
	databaseFlags
	Port      int  `default:"7340" help:"Port on 127.0.0.1, or the next free one (default: ${default})."`
	NoBrowser bool `help:"Do not open a browser."`
}

// Help is the long help of the command.
func (demoCmd) Help() string {
	return `Reads the articles that come with Dateline into a database of their own, which no other command sees, and serves their timeline on this machine, until it is interrupted (Ctrl-C). Nothing is asked of the network, unless there is no Postgres on this machine: then its programs are fetched once.

Example:

    dateline demo --port 9000 --no-browser`
}

// Run shows the demo.
func (c *demoCmd) Run(a *app) error {
	if c.Port < 0 || c.Port > 65535 {
		return fault.New(fault.Usage, "--port: %d is not a port: use a number from 0 to 65535", c.Port)
	}
	db, done, err := c.openDemo(a)
	if err != nil {
		return err
	}
	defer done()
	articles, err := demoArticles()
	if err != nil {
		return err
	}
	if err := ingestDemo(a, db, articles); err != nil {
		return err
	}
	collections, err := db.Collections(a.ctx)
	if err != nil {
		return err
	}
	listener, err := listenNear(a.ctx, c.Port)
	if err != nil {
		return err
	}
	url := fmt.Sprintf("http://%s/", listener.Addr())
	if err := printCollections(a.out, collections); err != nil {
		return errors.Join(err, listener.Close())
	}
	fmt.Fprintf(a.out, "\nThe timeline is at %s – stop with Ctrl-C\n", url)
	if !c.NoBrowser && isTerminal(a.out) {
		openBrowser(a.ctx, url)
	}
	quiet := slog.New(slog.NewTextHandler(a.err, &slog.HandlerOptions{Level: slog.LevelWarn}))
	return serve(a.ctx, db, listener, "", quiet)
}

// demoArticles reads the bundled articles. They are counted before they are
// worked on, for the bar.
func demoArticles() ([]*article.Article, error) {
	bundled, err := testdata.Articles()
	if err != nil {
		return nil, err
	}
	r, err := source.New(source.Options{Stdin: bundled})
	if err != nil {
		return nil, err
	}
	var articles []*article.Article
	for art, err := range r.Articles("-") {
		if err != nil {
			return nil, fmt.Errorf("a bundled article: %w", err)
		}
		articles = append(articles, art)
	}
	return articles, nil
}

func ingestDemo(a *app, db *postgres.DB, articles []*article.Article) error {
	var bar *progress
	if isTerminal(a.err) {
		bar = startProgress(a.err, "reading articles", int64(len(articles)), false, 0)
	} else {
		a.note("reading %s", plural(len(articles), "bundled article"))
	}
	var bad []error
	_, err := ingest.Run(a.ctx, ingest.Config{
		Store: db, Mentions: pipeline.New().Mentions,
		Bad:      func(err error) { bad = append(bad, err) },
		Progress: func(ingest.Progress) { bar.add(1) },
	}, inMemory(articles))
	bar.clear()
	return errors.Join(err, errors.Join(bad...))
}

func inMemory(articles []*article.Article) iter.Seq2[*article.Article, error] {
	return func(yield func(*article.Article, error) bool) {
		for _, art := range articles {
			if !yield(art, nil) {
				return
			}
		}
	}
}

// printCollections prints what the database holds.
func printCollections(w io.Writer, collections []timeline.Collection) error {
	t := tabwriter.NewWriter(w, 0, 8, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "articles\tevents\tfirst\tlast\t  collection") // kept until it is flushed
	for _, c := range collections {
		fmt.Fprintf(t, "%d\t%d\t%s\t%s\t  %s\n", c.Articles, c.Events, c.First, c.Last, c.Name)
	}
	return t.Flush()
}

// openBrowser shows the address on a desktop, if there is one.
func openBrowser(ctx context.Context, url string) {
	program := "xdg-open"
	switch {
	case runtime.GOOS == "darwin":
		program = "open"
	case os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "":
		return
	}
	command := exec.CommandContext(context.WithoutCancel(ctx), program, url)
	if command.Start() == nil { // without a browser the address is on the screen
		go func() { _ = command.Wait() }()
	}
}
