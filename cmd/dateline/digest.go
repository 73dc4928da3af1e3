package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/digest"
	"dateline/internal/fault"
	"dateline/internal/pipeline"
	"dateline/internal/source"
)

type digestCmd struct {
	inputFlags
	Dates   int    `short:"n" default:"10" placeholder:"N" help:"How many days to pick (default: ${default})."`
	PerDate int    `short:"k" default:"2" placeholder:"K" help:"How many sentences for each day (default: ${default})."`
	From    string `placeholder:"DAY" help:"First day, 2025-03-01; articles published before it are left out (default: a month before the first article)."`
	To      string `placeholder:"DAY" help:"Last day, 2025-03-31; articles published after it are left out (default: that of the last article)."`
	Query   string `short:"q" placeholder:"WORDS" help:"Only what articles say on this topic: 'port strike'."`
	Format  string `short:"f" default:"jsonl" enum:"jsonl,text" help:"How to print: ${enum} (default: ${default})."`
}

// Help is the long help of the command.
func (digestCmd) Help() string {
	return `Picks the days that mattered most in a set of articles, and for each a few sentences that say what happened. No database is needed.

A day matters if many articles tell of it, more so if they still name it weeks later. The sentences are those of the articles, word by word; of several that say the same only one is taken. Days without anything to say are left out, so there may be fewer than asked for.

JSONL is one line, {"entries":[{"date":"2025-03-11","sentences":["…"]}]}, in the order of the days.
` + inputHelp + `
Examples:

    dateline digest --format text articles.jsonl
    dateline digest --dates 20 --per-date 1 --from 2025-01-01 --to 2025-06-30 news/
    dateline digest --query 'ceasefire talks' articles.jsonl | jq -r '.entries[].date'`
}

// Run digests.
func (c *digestCmd) Run(a *app) error {
	o, err := c.options()
	if err != nil {
		return err
	}
	bar := newProgress(a, "reading", source.Size(c.Inputs...))
	r, err := c.reader(a, source.Options{Progress: bar.add})
	if err != nil {
		return err
	}
	var reports []*digest.Report
	p := pipeline.New()
	err = eachArticle(a, c.dated(a, r.Articles(c.Inputs...)),
		func(art *article.Article) *digest.Report { return digest.Read(art, p.Tag(art)) },
		func(_ *article.Article, r *digest.Report) error { reports = append(reports, r); return nil })
	bar.clear()
	if told := (reported{}); err != nil && !errors.As(err, &told) {
		return err
	}
	return errors.Join(err, c.print(a, digest.Make(reports, o)))
}

// options checks the flags.
func (c *digestCmd) options() (digest.Options, error) {
	o := digest.Options{Dates: c.Dates, PerDate: c.PerDate, Query: c.Query}
	if c.Dates < 1 || c.PerDate < 1 {
		return o, fault.New(fault.Usage, "--dates and --per-date have to be 1 or more")
	}
	var err error
	if o.From, err = parseDay("--from", c.From); err != nil {
		return o, err
	}
	if o.To, err = parseDay("--to", c.To); err != nil {
		return o, err
	}
	if !o.From.IsZero() && !o.To.IsZero() && o.To.Before(o.From) {
		return o, fault.New(fault.Usage, "--to %s is before --from %s", o.To, o.From)
	}
	return o, nil
}

// parseDay reads the day that a flag gives, none for "".
func parseDay(flag, s string) (civil.Date, error) {
	if s == "" {
		return civil.Date{}, nil
	}
	day, err := civil.Parse(s)
	if err != nil {
		return civil.Date{}, fault.New(fault.Usage, "%s: %q is not a day of the form YYYY-MM-DD", flag, s)
	}
	return day, nil
}

func (c *digestCmd) print(a *app, entries []digest.Entry) error {
	if c.Format == "text" {
		return printDigest(a, entries)
	}
	out := json.NewEncoder(a.out)
	out.SetEscapeHTML(false)
	return out.Encode(struct {
		Entries []digest.Entry `json:"entries"`
	}{entries})
}

// printDigest prints a digest for a person to read.
func printDigest(a *app, entries []digest.Entry) error {
	for n, e := range entries {
		if n > 0 {
			fmt.Fprintln(a.out)
		}
		lines := make([]string, len(e.Sentences))
		for i, s := range e.Sentences {
			lines[i] = "  - " + oneLine(s) + "\n"
		}
		if _, err := fmt.Fprintf(a.out, "%s\n%s", civil.Display(civil.DayOf(e.Date), civil.Day), strings.Join(lines, "")); err != nil {
			return err
		}
	}
	return nil
}
