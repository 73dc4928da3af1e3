package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/pipeline"
	"dateline/internal/source"
)

// eventsCommand scores the mentions of articles against expected events.
type eventsCommand struct {
	Articles string `arg:"" type:"existingfile" help:"Articles, as Article JSONL."`
	Gold     string `arg:"" type:"existingfile" help:"Expected events as JSONL: article_id, quote, date_start, date_end, status, event_type, actors, country."`
	Errors   bool   `short:"e" help:"List every event that was missed, and what is wrong with the others."`
}

// expected is one event of the gold: Quote stands in the article's text once,
// and holds the word that reports the event.
type expected struct {
	Article string      `json:"article_id"`
	Quote   string      `json:"quote"`
	Start   *civil.Date `json:"date_start"`
	End     *civil.Date `json:"date_end"`
	Status  string      `json:"status"`
	Type    string      `json:"event_type"`
	Actors  []string    `json:"actors"`
	Country *string     `json:"country"`
}

// tally counts how many of the expected events came out right. Type, status,
// country and actors are counted over the events that were found.
type tally struct {
	gold, found, dated              int
	typ, status                     int
	country, countries, who, people int
	mentions, sentences             int
	given, givenRight               int // dates of the mentions on the gold's sentences, and those that some event there has
}

// Run scores the gold and prints the shares.
func (e *eventsCommand) Run(w io.Writer) error {
	found, err := readMentions(e.Articles)
	if err != nil {
		return err
	}
	golds, err := readExpected(e.Gold)
	if err != nil {
		return err
	}
	errors := io.Discard
	if e.Errors {
		errors = w
	}
	t, err := score(found, golds, errors)
	if err != nil {
		return err
	}
	t.print(w)
	return nil
}

// reading is an article with what the pipeline makes of it.
type reading struct {
	article  *article.Article
	mentions []event.Mention
}

func readMentions(path string) (map[string]reading, error) {
	reader, err := source.New(source.Options{})
	if err != nil {
		return nil, err
	}
	p, out := pipeline.New(), map[string]reading{}
	for a, err := range reader.Articles(path) {
		if err != nil {
			return nil, err
		}
		out[a.ID] = reading{a, p.Mentions(a)}
	}
	return out, nil
}

func readExpected(path string) ([]expected, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []expected
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var x expected
		if err := json.Unmarshal(lines.Bytes(), &x); err != nil {
			return nil, fmt.Errorf("%s, line %d: %w", path, len(out)+1, err)
		}
		out = append(out, x)
	}
	return out, lines.Err()
}

// score compares every expected event with the mention that fits it best.
func score(found map[string]reading, golds []expected, errors io.Writer) (tally, error) {
	var t tally
	for _, r := range found {
		t.mentions += len(r.mentions)
		sentences := map[int]bool{}
		for _, m := range r.mentions {
			sentences[m.Sentence] = true
		}
		t.sentences += len(sentences)
	}
	for _, g := range golds {
		r, ok := found[g.Article]
		if !ok || strings.Count(r.article.Text, g.Quote) != 1 {
			return t, fmt.Errorf("gold: %q does not stand once in article %q", g.Quote, g.Article)
		}
		t.gold++
		at := strings.Index(r.article.Text, g.Quote)
		m := bestFor(&g, article.Span{Start: at, End: at + len(g.Quote)}, r.mentions)
		if m == nil {
			fmt.Fprintf(errors, "MISSED  %s  %q\n", g.Article, g.Quote)
			continue
		}
		t.found++
		t.compare(&g, m, errors)
	}
	t.judgeGiven(found, golds)
	return t, nil
}

// judgeGiven counts the dates that the mentions of the gold's sentences carry,
// and how many of them are those of an expected event of their sentence.
func (t *tally) judgeGiven(found map[string]reading, golds []expected) {
	for id, r := range found {
		for i := range r.mentions {
			m := &r.mentions[i]
			expectedHere, right := false, false
			for k := range golds {
				g := &golds[k]
				if at := strings.Index(r.article.Text, g.Quote); g.Article == id && m.Span.Contains(article.Span{Start: at, End: at + len(g.Quote)}) {
					expectedHere = true
					right = right || g.Start != nil && rightDate(g, m)
				}
			}
			if expectedHere && !m.Date.Interval.IsZero() {
				t.given++
				if right {
					t.givenRight++
				}
			}
		}
	}
}

// bestFor is the mention of the quote's sentence that reports the event: its
// trigger lies in the quote, or its type is the same; of several the one that
// agrees most. Nil for none.
func bestFor(g *expected, quote article.Span, mentions []event.Mention) *event.Mention {
	var best *event.Mention
	most := 0
	for i := range mentions {
		m := &mentions[i]
		if !m.Span.Contains(quote) {
			continue
		}
		n := 0
		if quote.Overlaps(m.Trigger) {
			n += 4
		}
		if string(m.Type) == g.Type {
			n += 3
		}
		if n > 0 && rightDate(g, m) {
			n += 5
		}
		if n > most {
			best, most = m, n
		}
	}
	return best
}

// rightDate reports whether the mention has the gold's interval, or one inside
// it where the gold is wider than a day.
func rightDate(g *expected, m *event.Mention) bool {
	if g.Start == nil || g.End == nil {
		return m.Date.Interval.IsZero()
	}
	want := civil.Interval{Start: *g.Start, End: *g.End}
	return m.Date.Interval == want || !m.Date.Interval.IsZero() && want.Start != want.End && want.Covers(m.Date.Interval)
}

// compare counts what of the mention agrees with the gold, and names what does not.
func (t *tally) compare(g *expected, m *event.Mention, errors io.Writer) {
	count := func(n *int, ok bool, kind, format string, args ...any) {
		if ok {
			*n++
			return
		}
		fmt.Fprintf(errors, "%-7s %s  %q: %s\n", kind, g.Article, g.Quote, fmt.Sprintf(format, args...))
	}
	count(&t.dated, rightDate(g, m), "DATE", "%s, want %v to %v (%s)", m.Date.EDTF, g.Start, g.End, m.Date.Rule)
	count(&t.typ, string(m.Type) == g.Type, "TYPE", "%s, want %s", m.Type, g.Type)
	count(&t.status, string(m.Status) == g.Status, "STATUS", "%s, want %s", m.Status, g.Status)
	if g.Country != nil {
		t.countries++
		country := ""
		if m.Place != nil {
			country = m.Place.Country
		}
		count(&t.country, country == *g.Country, "COUNTRY", "%q, want %q", country, *g.Country)
	}
	if len(g.Actors) > 0 {
		t.people++
		count(&t.who, hasActors(g.Actors, m.Actors), "ACTORS", "%v, want %v", m.Actors, g.Actors)
	}
}

// hasActors reports whether every gold actor is among those of the mention.
// A state's body stands for the state and the other way round.
func hasActors(want []string, got []event.Actor) bool {
	for _, w := range want {
		ok := false
		for _, a := range got {
			ok = ok || a.Code == w || len(w) >= 3 && len(a.Code) >= 3 && a.Code[:3] == w[:3] && (len(w) == 3 || len(a.Code) == 3)
		}
		if !ok {
			return false
		}
	}
	return true
}

func (t *tally) print(w io.Writer) {
	share := func(n, of int) string {
		return fmt.Sprintf("%5.1f %%  %d of %d", 100*float64(n)/float64(max(of, 1)), n, of)
	}
	fmt.Fprintf(w, "found       %s\n", share(t.found, t.gold))
	fmt.Fprintf(w, "right date  %s\n", share(t.dated, t.gold))
	fmt.Fprintf(w, "of the dates given on those sentences\n")
	fmt.Fprintf(w, "            %s\n", share(t.givenRight, t.given))
	fmt.Fprintf(w, "of those found:\n")
	fmt.Fprintf(w, "  date      %s\n", share(t.dated, t.found))
	fmt.Fprintf(w, "  status    %s\n", share(t.status, t.found))
	fmt.Fprintf(w, "  type      %s\n", share(t.typ, t.found))
	fmt.Fprintf(w, "  actors    %s\n", share(t.who, t.people))
	fmt.Fprintf(w, "  country   %s\n", share(t.country, t.countries))
	fmt.Fprintf(w, "%d mentions, %.2f in a sentence that has any\n", t.mentions, float64(t.mentions)/float64(max(t.sentences, 1)))
}
