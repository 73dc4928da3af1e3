package timex

import (
	"math/bits"
	"time"

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules"

	"dateline/internal/article"
	"dateline/internal/civil"
)

// rule is one way of saying when: the shape of the words and what they mean.
type rule struct {
	id      string
	pattern string // see [node]
	// resolve says what the captured words mean; false where they are no time
	// expression after all. It may shorten the match by setting captures.end.
	resolve func(c *call, k *captures) (Expression, bool)
}

// compiled is a rule ready to run; it never changes.
type compiled struct {
	rule
	shape *node
}

// grammar is the lexicon and the rules; it is made once a Tagger and shared
// by all its parsers.
type grammar struct {
	lex   *lexicon
	rules []*compiled
	heads []ruleSet // of each word, the rules that it can begin
}

// ruleSet is a set of rules by number.
type ruleSet [4]uint64

func (s *ruleSet) add(n int)      { s[n>>6] |= 1 << (n & 63) }
func (s *ruleSet) has(n int) bool { return s[n>>6]&(1<<(n&63)) != 0 }

func newGrammar(families ...[]rule) *grammar {
	g := &grammar{lex: newLexicon()}
	c := &compiler{lex: g.lex}
	for _, family := range families {
		for _, r := range family {
			g.rules = append(g.rules, &compiled{rule: r, shape: c.compile(r.pattern)})
		}
	}
	g.heads = make([]ruleSet, len(g.lex.lexemes))
	for n, r := range g.rules {
		var heads wordSet
		r.shape.first(g.lex, &heads)
		r.shape.prepare(g.lex)
		for w := range g.heads {
			if heads.has(word(w)) {
				g.heads[w].add(n)
			}
		}
	}
	return g
}

// call is the state of one run over one text: the value that the appliers of
// a parser close over. It carries the reference date, the tokens and the
// dates mentioned so far in, and the best proposal out.
type call struct {
	lex    *lexicon
	parser *when.Parser
	bounds []*bound // the parser's rules

	text      string
	published civil.Date
	narrative bool
	governor  func(article.Span) Tense // see Document.Tense
	dayFirst  bool                     // 3/4/2020 is 3 April
	toks      []token
	memory    memory
	frame     frame
	entry     civil.Date // first day of the last entry of a chronology; zero for none

	ref   civil.Date // what relative expressions count from
	head  int        // first token of the window
	heads *ruleSet   // the rules that it can begin
	limit int        // the token after the window's last

	best    Expression
	bestEnd int // token after the best proposal; 0 for none
}

// newCall makes a parser of the grammar's rules and the call that they share.
func newCall(g *grammar) *call {
	c := &call{lex: g.lex, parser: when.New(&rules.Options{MatchByOrder: true})}
	for n, r := range g.rules {
		b := &bound{rule: r, number: n, call: c}
		b.match.Applier = b.apply
		c.parser.Add(b)
		c.bounds = append(c.bounds, b)
	}
	return c
}

// bound is a rule within one parser; it implements rules.Rule.
type bound struct {
	rule    *compiled
	number  int
	call    *call
	caps    captures
	match   rules.Match
	matched bool // whether the shape fits the window, for the rules that its head can begin
}

// read matches the rule's shape at the beginning of the window.
func (b *bound) read() bool {
	c := b.call
	b.matched = false
	b.caps = captures{head: c.head}
	if b.caps.end = b.rule.shape.match(c, c.head, &b.caps); b.caps.end <= c.head || c.severed(b.caps.end) {
		return false
	}
	b.match.Right = c.toks[b.caps.end-1].end - c.toks[c.head].start
	b.matched = true
	return true
}

// Find gives what [bound.read] has read.
func (b *bound) Find(string) *rules.Match {
	if !b.call.heads.has(b.number) || !b.matched {
		return nil
	}
	return &b.match
}

// readAll matches the rules that the head of the window can begin; false where
// no shape fits, so that the parser need not be asked.
func (c *call) readAll() bool {
	found := false
	for i, word := range c.heads {
		for ; word != 0; word &= word - 1 {
			if c.bounds[i<<6+bits.TrailingZeros64(word)].read() {
				found = true
			}
		}
	}
	return found
}

// apply resolves what Find has read and proposes it; base is the reference
// date of the call.
func (b *bound) apply(_ *rules.Match, _ *rules.Context, _ *rules.Options, base time.Time) (bool, error) {
	c := b.call
	c.ref = civil.Of(base)
	if b.caps.end < c.bestEnd {
		return false, nil
	}
	x, ok := b.rule.resolve(c, &b.caps)
	if !ok || b.caps.end <= c.bestEnd {
		return false, nil
	}
	if x.Rule == "" {
		x.Rule = b.rule.id
	}
	x.Span = article.Span{Start: c.toks[c.head].start, End: c.toks[b.caps.end-1].end}
	c.best, c.bestEnd = x, b.caps.end
	return true, nil
}

// severed reports whether a word would be cut in two before token end.
func (c *call) severed(end int) bool {
	return end < len(c.toks) && c.toks[end].glued && c.toks[end].kind != mark && c.toks[end-1].kind != mark
}

// windowTokens is how far an expression can reach.
const windowTokens = 24

// parse finds the longest expression that begins with token i.
func (c *call) parse(i int, heads *ruleSet) bool {
	c.head, c.heads, c.bestEnd = i, heads, 0
	c.limit = min(i+windowTokens, len(c.toks))
	for j := i + 1; j < c.limit; j++ {
		if c.toks[j].para {
			c.limit = j
		}
	}
	c.ref = c.reference()
	if !c.readAll() {
		return false
	}
	window := c.text[c.toks[i].start:c.toks[c.limit-1].end]
	// The rules report no error, and the answer is the best proposal, never
	// the parser's own reckoning.
	_, _ = c.parser.Parse(window, noon(c.ref))
	return c.bestEnd > 0
}

// noon is a moment of d that is never the zero time, which would stand for
// the machine's clock.
func noon(d civil.Date) time.Time { return d.Time().Add(12 * time.Hour) }
