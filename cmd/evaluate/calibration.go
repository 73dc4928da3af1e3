package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"dateline/internal/article"
	"dateline/internal/event"
)

// calibrationCommand shows how far the confidence of mentions tells the truth.
type calibrationCommand struct {
	Files []string `arg:"" type:"existingfile" help:"Pairs of files: articles, and their expected events as in evaluate events."`
}

// band is the mentions whose confidence begins with the same tenth: .9 and .95.
type band struct {
	told, right int // on sentences with an expected event
	all         int // on all sentences
}

// calibration counts mentions by band, with the sums of the Brier score over
// those on sentences with an expected event.
type calibration struct {
	bands [11]band
	told  int
	brier float64 // sum of squared differences of confidence and truth
}

// Run counts the mentions of all pairs and prints the curve.
func (c *calibrationCommand) Run(w io.Writer) error {
	var t calibration
	err := eachJudged(c.Files, func(m *event.Mention, judged, right bool) { t.add(m.Confidence, judged, right) })
	if err != nil {
		return err
	}
	t.print(w)
	return nil
}

// eachJudged passes on every mention of the articles: whether its sentence has
// an expected event, so that it can be judged, and whether it is right: the one
// that fits an expected event best, with the day of that.
func eachJudged(files []string, yield func(m *event.Mention, judged, right bool)) error {
	if len(files)%2 != 0 {
		return fmt.Errorf("%d files: articles and expected events come in pairs", len(files))
	}
	for i := 0; i < len(files); i += 2 {
		found, err := readMentions(files[i])
		if err != nil {
			return err
		}
		golds, err := readExpected(files[i+1])
		if err != nil {
			return err
		}
		if err := judge(found, golds, yield); err != nil {
			return err
		}
	}
	return nil
}

// judge passes on the mentions of one set of articles.
func judge(found map[string]reading, golds []expected, yield func(m *event.Mention, judged, right bool)) error {
	judged, right := map[*event.Mention]bool{}, map[*event.Mention]bool{}
	for k := range golds {
		g := &golds[k]
		r, ok := found[g.Article]
		if !ok || strings.Count(r.article.Text, g.Quote) != 1 {
			return fmt.Errorf("gold: %q does not stand once in article %q", g.Quote, g.Article)
		}
		at := strings.Index(r.article.Text, g.Quote)
		quote := article.Span{Start: at, End: at + len(g.Quote)}
		for i := range r.mentions {
			if r.mentions[i].Span.Contains(quote) {
				judged[&r.mentions[i]] = true
			}
		}
		if m := bestFor(g, quote, r.mentions); m != nil && rightDate(g, m) {
			right[m] = true
		}
	}
	for _, id := range slices.Sorted(maps.Keys(found)) {
		ms := found[id].mentions
		for i := range ms {
			yield(&ms[i], judged[&ms[i]], right[&ms[i]])
		}
	}
	return nil
}

// add counts one mention.
func (t *calibration) add(confidence float64, judged, right bool) {
	b := &t.bands[int(min(max(confidence, 0), 1)*10+1e-9)]
	b.all++
	if !judged {
		return
	}
	b.told++
	t.told++
	truth := 0.0
	if right {
		b.right++
		truth = 1
	}
	t.brier += (confidence - truth) * (confidence - truth)
}

// print writes the curve: the first share is of the mentions on sentences with
// an expected event; the second takes every other mention for wrong.
func (t *calibration) print(w io.Writer) {
	fmt.Fprintln(w, "confidence  mentions  right       all  right of all")
	for k, b := range t.bands {
		if b.all == 0 {
			continue
		}
		fmt.Fprintf(w, "%10.1f  %8d  %5.1f %%  %6d       %5.1f %%\n", float64(k)/10, b.told,
			100*float64(b.right)/float64(max(b.told, 1)), b.all, 100*float64(b.right)/float64(b.all))
	}
	fmt.Fprintf(w, "Brier score %.3f over %d mentions\n", t.brier/float64(max(t.told, 1)), t.told)
}
