package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
	"unicode"

	"dateline/internal/article"
	"dateline/internal/pipeline"
	"dateline/internal/source"
	"dateline/internal/timeline"
)

// mergeCommand scores which mentions are taken for one event.
type mergeCommand struct {
	Articles string `arg:"" type:"existingfile" help:"Articles, as Article JSONL."`
	Gold     string `arg:"" type:"existingfile" help:"What is one event, as JSONL: article_id, quote, event."`
	Mentions string `type:"existingfile" placeholder:"FILE" help:"Score the grouping of an export instead of one made here: what dateline export --table mentions --format jsonl prints."`
	Strict   bool   `help:"Count only mentions whose trigger lies in the quote."`
	Errors   bool   `short:"e" help:"List the events that fell apart, and those that were mixed up."`
}

// told is a row of the gold: Quote stands in the article's text once, and Event
// names the happening that it reports.
type told struct {
	Article string `json:"article_id"`
	Quote   string `json:"quote"`
	Event   string `json:"event"`
}

// grouped is a mention and the group that it was put into.
type grouped struct {
	article  string
	sentence article.Span
	trigger  article.Span // zero where it is not known
	headline string
	group    string
	detail   string // for the list of errors
	report   int    // its index, where reports were made here
}

// Run scores and prints.
func (m *mergeCommand) Run(w io.Writer) error {
	articles, err := readArticles(m.Articles)
	if err != nil {
		return err
	}
	gold, err := readTold(m.Gold)
	if err != nil {
		return err
	}
	mentions := groupedHere(articles)
	if m.Mentions != "" {
		if mentions, err = readGrouped(m.Mentions); err != nil {
			return err
		}
	}
	least := 1
	if m.Strict {
		least = 2
	}
	pairs, err := alignTold(articles, gold, mentions, least)
	if err != nil {
		return err
	}
	if m.Errors {
		listMergeErrors(w, gold, pairs)
	}
	newMergeScore(gold, pairs).print(w, len(gold), len(mentions))
	return nil
}

func readArticles(path string) ([]*article.Article, error) {
	reader, err := source.New(source.Options{})
	if err != nil {
		return nil, err
	}
	var out []*article.Article
	for a, err := range reader.Articles(path) {
		if err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	return out, nil
}

func readTold(path string) ([]told, error) {
	return readRows[told](path)
}

func readRows[T any](path string) ([]T, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []T
	d := json.NewDecoder(bufio.NewReader(f))
	for {
		var row T
		if err := d.Decode(&row); err == io.EOF {
			return out, nil
		} else if err != nil {
			return nil, fmt.Errorf("%s, row %d: %w", path, len(out)+1, err)
		}
		out = append(out, row)
	}
}

// groupedHere reads the articles and groups all their mentions at once.
func groupedHere(articles []*article.Article) []grouped {
	reports, texts := mergeReports(articles)
	out := make([]grouped, len(reports))
	for g, group := range timeline.Group(reports) {
		for _, i := range group {
			r := &reports[i]
			place := "-"
			if r.Place != nil {
				place = r.Place.Name
			}
			out[i] = grouped{r.ArticleID, r.Span, r.Trigger, r.Headline, fmt.Sprint(g),
				fmt.Sprintf("%s %s %s, %s, %v, %q", r.Date.EDTF, r.Date.Basis, r.Type, place, r.Actors, r.Trigger.Of(texts[i])), i}
		}
	}
	return out
}

// mergeReports are the mentions of articles, and the text that each stands in.
func mergeReports(articles []*article.Article) (reports []timeline.Report, texts []string) {
	p := pipeline.New()
	for _, a := range articles {
		for n, mention := range p.Mentions(a) {
			reports = append(reports, timeline.Report{
				MentionID: timeline.MentionID(a.ID, n), ArticleID: a.ID, InputID: a.ID, Title: a.Title, Source: a.Source, URL: a.URL,
				Published: momentOf(a), Day: a.Published.Day, Mention: mention,
			})
			texts = append(texts, a.Text)
		}
	}
	return reports, texts
}

// momentOf is when an article was published, as the store keeps it.
func momentOf(a *article.Article) time.Time {
	if a.Published.At.IsZero() {
		return a.Published.Day.Time()
	}
	return a.Published.At
}

func readGrouped(path string) ([]grouped, error) {
	type exported struct {
		Article  string `json:"article_id"`
		Event    string `json:"event_id"`
		Start    int    `json:"evidence_start"`
		End      int    `json:"evidence_end"`
		Headline string `json:"headline"`
		EDTF     string `json:"date_edtf"`
		Type     string `json:"event_type"`
	}
	rows, err := readRows[exported](path)
	var out []grouped
	for _, r := range rows {
		out = append(out, grouped{r.Article, article.Span{Start: r.Start, End: r.End}, article.Span{}, r.Headline, r.Event, r.EDTF + " " + r.Type, 0})
	}
	return out, err
}

// alignTold finds for every row of the gold the mention that reports it, nil for
// none; it has to fit by least, as [grouped.fit] says. A mention is taken once.
func alignTold(articles []*article.Article, gold []told, mentions []grouped, least int) ([]*grouped, error) {
	texts, of := map[string]string{}, map[string][]*grouped{}
	for _, a := range articles {
		texts[a.ID] = a.Text
	}
	for i := range mentions {
		of[mentions[i].article] = append(of[mentions[i].article], &mentions[i])
	}
	out, taken := make([]*grouped, len(gold)), map[*grouped]bool{}
	for sure := 2; sure >= least; sure-- {
		for i, g := range gold {
			if strings.Count(texts[g.Article], g.Quote) != 1 {
				return nil, fmt.Errorf("gold: %q does not stand once in article %q", g.Quote, g.Article)
			}
			at := strings.Index(texts[g.Article], g.Quote)
			quote := article.Span{Start: at, End: at + len(g.Quote)}
			for _, m := range of[g.Article] {
				if out[i] == nil && !taken[m] && m.fit(g.Quote, quote) >= sure {
					out[i], taken[m] = m, true
				}
			}
		}
	}
	return out, nil
}

// fit is how well a mention fits a quote: 2 where its trigger lies in it or,
// the trigger not being known, its headline holds most of its words; 1 where
// it is of the same sentence.
func (m *grouped) fit(quote string, span article.Span) int {
	switch {
	case !m.sentence.Overlaps(span):
		return 0
	case m.trigger.Len() > 0 && span.Overlaps(m.trigger), m.trigger.Len() == 0 && shareOfWords(quote, m.headline) > .6:
		return 2
	}
	return 1
}

// shareOfWords is how many of the words of a are in b, from 0 to 1.
func shareOfWords(a, b string) float64 {
	in := map[string]bool{}
	split := func(s string) []string {
		return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	}
	for _, w := range split(b) {
		in[w] = true
	}
	n, all := 0, split(a)
	for _, w := range all {
		if in[w] {
			n++
		}
	}
	return float64(n) / float64(max(1, len(all)))
}
