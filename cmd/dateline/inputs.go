package main

import (
	"context"
	"io"
	"iter"
	"runtime"
	"strings"
	"time"

	"dateline/internal/article"
	"dateline/internal/fault"
	"dateline/internal/pipeline"
	"dateline/internal/source"
)

// inputFlags are those of every command that reads articles.
type inputFlags struct {
	Published string   `placeholder:"TIME" help:"Publication date of texts that lack one: 2025-03-14, or with a time and a zone."`
	TZ        string   `name:"tz" default:"UTC" placeholder:"ZONE" help:"Zone of publication times that name none: Europe/Kyiv, +02:00 (default: UTC)."`
	Inputs    []string `arg:"" name:"input" help:"Files, folders, or - for standard input: plain text or Article JSONL."`
}

const inputHelp = `
An input is a file, a folder or - for standard input; what it is is told by its content. Plain text is one article, as pasted from a web page. Article JSONL has one object a line:

    {"id","url","title","text","published","source","lang","collection"}

of which only "text" and "published" are required. The publication date is the field "published", else a date line in the text ("Published 14 March 2025"), else --published. Without any of them an article is refused.
`

// reader makes a reader of the inputs.
func (f *inputFlags) reader(a *app, o source.Options) (*source.Reader, error) {
	zone, err := parseZone(f.TZ)
	if err != nil {
		return nil, err
	}
	o.Published, o.TZ, o.Stdin = f.Published, zone, untilDone{a.ctx, a.in}
	return source.New(o)
}

// parseZone reads the name of a zone or an offset. The machine's own zone
// never counts, not even by its name.
func parseZone(s string) (*time.Location, error) {
	for _, layout := range []string{"-07:00", "-0700", "Z07:00"} {
		if t, err := time.Parse(layout, s); err == nil {
			_, seconds := t.Zone()
			return time.FixedZone(s, seconds), nil
		}
	}
	zone, err := time.LoadLocation(s)
	if err != nil || s == "" || strings.EqualFold(s, "local") {
		return nil, fault.New(fault.Usage, "--tz: %q is not a zone: use a name such as Europe/Kyiv or an offset such as +02:00", s)
	}
	return zone, nil
}

// dated tells the user where a text's own date went before --published.
func (f *inputFlags) dated(a *app, articles iter.Seq2[*article.Article, error]) iter.Seq2[*article.Article, error] {
	if f.Published == "" {
		return articles
	}
	flag, err := article.ParsePublished(f.Published, nil, article.FromFlag)
	return func(yield func(*article.Article, error) bool) {
		for art, e := range articles {
			if err == nil && e == nil && art.Published.Basis == article.FromText && art.Published.Day != flag.Day {
				a.note("%s: dated %s by its own text; --published is for texts without a date", art.ID, art.Published.Day)
			}
			if !yield(art, e) {
				return
			}
		}
	}
}

// outcome is what reading one article gave.
type outcome[T any] struct {
	value T
	err   error
}

// job is an article on its way through [eachArticle].
type job[T any] struct {
	article *article.Article
	done    chan outcome[T]
}

// eachArticle reads articles with the given function on all processors and
// hands the results on in the order of the articles. Bad articles are named as
// they come and make the command fail at its end.
func eachArticle[T any](a *app, articles iter.Seq2[*article.Article, error], read func(*article.Article) T,
	emit func(*article.Article, T) error) error {
	ctx, cancel := context.WithCancel(a.ctx)
	defer cancel()
	failed := 0
	for j := range startJobs(ctx, articles, read) {
		if ctx.Err() != nil {
			break
		}
		o := <-j.done
		if o.err != nil {
			failed++
			a.note("%v", o.err)
			continue
		}
		if err := emit(j.article, o.value); err != nil {
			return err
		}
	}
	switch {
	case a.ctx.Err() != nil:
		return a.ctx.Err()
	case failed > 0:
		return reported{failed}
	}
	return nil
}

// startJobs begins to read articles until ctx ends, a few ahead of whoever
// takes the jobs.
func startJobs[T any](ctx context.Context, articles iter.Seq2[*article.Article, error], read func(*article.Article) T) <-chan job[T] {
	workers := runtime.GOMAXPROCS(0)
	jobs, free := make(chan job[T], 4*workers), make(chan struct{}, workers)
	go func() {
		defer close(jobs)
		for art, err := range articles {
			j := job[T]{art, make(chan outcome[T], 1)}
			if err != nil {
				j.done <- outcome[T]{err: err}
			} else {
				free <- struct{}{}
				go func() {
					value, err := pipeline.Safely(art, read)
					j.done <- outcome[T]{value, err}
					<-free
				}()
			}
			select {
			case jobs <- j:
			case <-ctx.Done():
				return
			}
		}
	}()
	return jobs
}

// untilDone reads until a context ends, even where the reader beneath waits
// for somebody at a keyboard.
type untilDone struct {
	ctx context.Context
	io.Reader
}

// Read reads, or fails when the context ends; what was read by then is lost.
func (r untilDone) Read(p []byte) (int, error) {
	type result struct {
		n   int
		err error
	}
	own := make([]byte, len(p))
	done := make(chan result, 1)
	go func() {
		n, err := r.Reader.Read(own)
		done <- result{n, err}
	}()
	select {
	case got := <-done:
		return copy(p, own[:got.n]), got.err
	case <-r.ctx.Done():
		return 0, r.ctx.Err()
	}
}
