package timex

import (
	"sync"

	"dateline/internal/article"
	"dateline/internal/civil"
)

// Domain is the kind of text, which decides what relative dates count from.
type Domain string

// The domains. News counts from the publication date; a narrative (a history,
// a backgrounder) counts from the last date in the text.
const (
	DomainNews      Domain = "news"
	DomainNarrative Domain = "narrative"
)

// Document is what a tagger needs to know of a text.
type Document struct {
	Text      string
	Published civil.Date // anchor; required
	Domain    Domain     // "" is DomainNews
	// Skip holds regions that no expression may touch, in order: bylines,
	// date lines, page furniture.
	Skip []article.Region
	// Tense tells the tense of the verb that governs the words of a span, for
	// callers that have parsed the text; NoTense, or no function, leaves it to
	// the scan of tense.go.
	Tense func(article.Span) Tense
}

// Tagger finds time expressions. It is safe for concurrent use.
type Tagger struct {
	grammar *grammar
	calls   sync.Pool
}

// New makes a tagger with the rules of rules.go.
func New() *Tagger {
	g := newGrammar(families...)
	t := &Tagger{grammar: g}
	t.calls.New = func() any { return newCall(g) }
	return t
}

// Tag returns the time expressions of a text, in order, not overlapping. A
// document without a publication date has none.
func (t *Tagger) Tag(doc Document) []Expression {
	if doc.Published.IsZero() || doc.Text == "" {
		return nil
	}
	c := t.calls.Get().(*call)
	defer t.calls.Put(c)
	c.begin(doc)
	return c.run(t.grammar, doc.Skip)
}

// since opens the end of a date behind "since".
func (c *call) since(x *Expression, head int) {
	if c.isWord(head-1, "since") && x.Type == Date && !x.Interval.End.IsZero() && !x.Interval.Start.After(c.published) {
		c.memory.keep(x)
		x.Interval.End, x.Precision = civil.Date{}, civil.Range
		x.Reason += ", and since"
	}
}

// keptTokens bounds what a pooled call keeps of a huge text.
const keptTokens = 1 << 20

// deadline narrows "by the end of the month" to the last day that it allows:
// what has to be done by then has no third of a month to be done in.
func (c *call) deadline(x *Expression, at place) {
	if x.Mod != "END" || x.Interval.End.IsZero() || !c.isWord(at.head-1, "by", "before", "until") {
		return
	}
	for i := at.head; i < at.end; i++ {
		if c.isWord(i, "end") {
			x.Interval.Start, x.Precision = x.Interval.End, civil.Day
			x.Reason += ", its last day as a deadline"
			return
		}
	}
}

func (c *call) begin(doc Document) {
	if cap(c.toks) > keptTokens {
		c.toks = nil
	}
	c.text, c.published, c.narrative = doc.Text, doc.Published, doc.Domain == DomainNarrative
	c.governor = doc.Tense
	c.memory, c.frame, c.entry = memory{published: doc.Published}, frame{}, civil.Date{}
	c.toks = tokenize(c.toks[:0], c.lex, doc.Text)
	c.dayFirst = c.findDayFirst()
}

// run parses at every token that can begin an expression.
func (c *call) run(g *grammar, skip []article.Region) []Expression {
	var found []Expression
	var last place
	for i := 0; i < len(c.toks); {
		heads := &g.heads[c.toks[i].word]
		if *heads == (ruleSet{}) || !c.candidate(i) || !c.parse(i, heads) {
			i++
			continue
		}
		x := c.best
		for len(skip) > 0 && skip[0].End <= x.Start {
			skip = skip[1:]
		}
		if len(skip) == 0 || !skip[0].Overlaps(x.Span) {
			here := place{i, c.bestEnd}
			if len(found) > 0 {
				c.join(&found[len(found)-1], last, &x, here)
			}
			last = here
			found, i = c.keep(found, x, here)
			continue
		}
		i = c.bestEnd
	}
	c.text, c.governor = "", nil
	return found
}

// keep appends an expression to those found, with the days that a list adds to
// it, and remembers what they say for those to come. It gives the token behind.
func (c *call) keep(found []Expression, x Expression, at place) ([]Expression, int) {
	c.since(&x, at.head)
	c.deadline(&x, at)
	d, ok := c.leadingDay(&x, at)
	if !ok {
		d, ok = c.leadingQuarter(&x, at)
	}
	if ok && (len(found) == 0 || found[len(found)-1].End <= d.Start) {
		found = c.add(found, d)
	}
	found = c.add(found, x)
	end := at.end
	for c.lists(&x, at, end) {
		d, next := c.nextDay(&x, end+1)
		if next < 0 {
			break
		}
		found, end = c.add(found, d), next
	}
	c.enter(&x, place{at.head, end})
	c.chronicle(&x, place{at.head, end})
	return found, end
}

func (c *call) add(found []Expression, x Expression) []Expression {
	x.Text = x.Of(c.text)
	c.memory.keep(&x)
	if x.Precision == civil.Quarter && c.isWord(c.bestEnd, "ended", "ending") && x.Interval.Start.AddYears(1).After(c.published) {
		c.memory.quarter = x.Interval.Start.Year*4 + quarterOf(x.Interval.Start) - 1 // a fiscal quarter, whatever the calendar
	}
	return append(found, x)
}

// candidate reports whether an expression can begin with token i, which is
// the head of some rule: it is no part of a longer word, number or amount.
func (c *call) candidate(i int) bool {
	t := &c.toks[i]
	if i > 0 && t.glued {
		p := &c.toks[i-1]
		if p.kind != mark || c.isWord(i-1, "$", "@", "#", "_") {
			return false
		}
		if t.kind == digits && c.isWord(i-1, ".", ",", ":", "/") && i > 1 && p.glued && c.toks[i-2].kind == digits {
			return false
		}
	}
	for j := i; j < min(i+coreTokens, len(c.toks)) && c.toks[j].word != unknown; j++ {
		if c.core(j) {
			return true
		}
	}
	return false
}

// coreTokens is how far the core of an expression lies from its head.
const coreTokens = 12

// core reports whether token i is what an expression cannot do without.
func (c *call) core(i int) bool {
	t := &c.toks[i]
	if t.kind != digits {
		return c.lex.lexemes[t.word].class&coreClasses != 0
	}
	if t.width() == 4 || t.width() == 2 && t.glued && c.isWord(i-1, "'") {
		return true
	}
	if i+1 >= len(c.toks) {
		return false
	}
	n := &c.toks[i+1]
	return n.glued && c.isWord(i+1, "/", ":", ".", "-", "s", "'", "st", "nd", "rd", "th") || c.isWord(i+1, "a", "p", "am", "pm", "o")
}

// memory is what a call remembers of the text before the window.
type memory struct {
	day       civil.Date     // the last day mentioned
	dayEnd    int            // byte after that mention
	span      civil.Interval // the last interval mentioned
	precision civil.Precision
	published civil.Date
	months    int // byte after the months of an interim report; 0 for none, or where a quarter was named since
	quarter   int // last quarter mentioned, as year*4 + quarter - 1; 0 for none
}

func (m *memory) keep(x *Expression) {
	switch {
	case x.Rule == ruleMonths, x.Rule == ruleTheUnit:
		m.months = x.End
	case x.Precision == civil.Quarter:
		m.months = 0
	}
	if x.Name || x.Interval.IsZero() || x.Interval.Start.IsZero() || x.Interval.End.IsZero() {
		return
	}
	if x.Rule == "clock" && !m.day.IsZero() && x.Interval == civil.DayOf(m.published) {
		return // "At 4 a.m. the next day": an hour names no day to count from
	}
	m.span, m.precision = x.Interval, x.Precision
	if x.Interval.Start == x.Interval.End {
		m.day, m.dayEnd = x.Interval.Start, x.End
	}
	if x.Precision == civil.Quarter && x.Rule != ruleYearAgo && x.Rule != ruleQuarterOfYear {
		m.keepQuarter(x.Interval)
	}
}

// keepQuarter remembers the quarter that the text reports on: of the last
// nine months, one that has ended rather than one that goes on, and not one
// before it ("after a flat second quarter").
func (m *memory) keepQuarter(i civil.Interval) {
	if i.Start.After(m.published) || !i.Start.AddMonths(9).After(m.published) {
		return
	}
	q := i.Start.Year*4 + quarterOf(i.Start) - 1
	now := m.published.Year*4 + quarterOf(m.published) - 1
	if m.quarter == 0 || i.End.Before(m.published) && (q > m.quarter || m.quarter >= now) {
		m.quarter = q
	}
}

// reference is the day that relative expressions count from.
func (c *call) reference() civil.Date {
	if c.narrative && !c.memory.span.IsZero() {
		return c.memory.span.Start
	}
	return c.published
}
