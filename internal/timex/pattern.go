package timex

import (
	"fmt"
	"strings"
)

// A pattern is the shape of an expression, token by token:
//
//	ago            this word, in any case; a|b is either word
//	<month>        a nonterminal, whose meaning is captured; <month2> into the second slot
//	( a b | c )    one of several sequences; ( … )? and word? may be absent
//	_              no space between the tokens on either side
//	@last          nothing; notes which way was taken
//
// The first way that matches is taken, optional parts being tried first.
type node struct {
	op   op
	word word
	set  *wordSet
	nt   *nonterminal
	slot int
	note note
	next *node
	alt  *node
	peek *wordSet // of opSplit: the words that next can begin with; nil for any
}

type op uint8

const (
	opEnd op = iota
	opWord
	opSet
	opRead
	opGlue
	opNote
	opSplit
)

// wordSet is a set of words of the lexicon.
type wordSet [24]uint64

func (s *wordSet) add(w word)      { s[w>>6] |= 1 << (w & 63) }
func (s *wordSet) has(w word) bool { return s[w>>6]&(1<<(w&63)) != 0 }
func (s *wordSet) addAll(t *wordSet) {
	for i := range s {
		s[i] |= t[i]
	}
}

// match reports where an expression that begins with token i ends, or -1.
func (n *node) match(c *call, i int, k *captures) int {
	for {
		switch n.op {
		case opEnd:
			return i
		case opNote:
			k.note = n.note
		case opGlue:
			if i >= c.limit || !c.toks[i].glued {
				return -1
			}
		case opWord:
			if i >= c.limit || c.toks[i].word != n.word {
				return -1
			}
			i++
		case opSet:
			if i >= c.limit || !n.set.has(c.toks[i].word) {
				return -1
			}
			i++
		case opRead:
			if i >= c.limit {
				return -1
			}
			if i = n.nt.read(c, i, &k.slots[n.slot], k); i < 0 {
				return -1
			}
		case opSplit:
			if n.peek != nil && (i >= c.limit || !n.peek.has(c.toks[i].word)) {
				n = n.alt
				continue
			}
			saved := *k
			if end := n.next.match(c, i, k); end >= 0 {
				return end
			}
			*k = saved
			n = n.alt
			continue
		}
		n = n.next
	}
}

// compiler turns patterns into nodes, entering their words into the lexicon.
type compiler struct {
	lex   *lexicon
	items []string
	pos   int
}

func (c *compiler) compile(pattern string) *node {
	c.items, c.pos = strings.Fields(pattern), 0
	build := c.alternatives()
	if c.pos != len(c.items) {
		panic(fmt.Sprintf("timex: unbalanced pattern %q", pattern))
	}
	return build(&node{op: opEnd})
}

// builder makes the nodes of a part of a pattern, given what follows it.
type builder func(next *node) *node

func (c *compiler) alternatives() builder {
	ways := []builder{c.sequence()}
	for c.pos < len(c.items) && c.items[c.pos] == "|" {
		c.pos++
		ways = append(ways, c.sequence())
	}
	return func(next *node) *node {
		n := ways[len(ways)-1](next)
		for i := len(ways) - 2; i >= 0; i-- {
			n = &node{op: opSplit, next: ways[i](next), alt: n}
		}
		return n
	}
}

func (c *compiler) sequence() builder {
	var parts []builder
	for c.pos < len(c.items) && c.items[c.pos] != "|" && c.items[c.pos][0] != ')' {
		parts = append(parts, c.item())
	}
	return func(next *node) *node {
		for i := len(parts) - 1; i >= 0; i-- {
			next = parts[i](next)
		}
		return next
	}
}

func (c *compiler) item() builder {
	item := c.items[c.pos]
	c.pos++
	if item == "(" {
		inner := c.alternatives()
		closing := c.items[c.pos]
		c.pos++
		return maybe(inner, closing == ")?")
	}
	bare, optional := strings.CutSuffix(item, "?")
	return maybe(c.atom(bare), optional)
}

func maybe(b builder, optional bool) builder {
	if !optional {
		return b
	}
	return func(next *node) *node { return &node{op: opSplit, next: b(next), alt: next} }
}

func (c *compiler) atom(item string) builder {
	n := node{op: opWord}
	switch {
	case item == "_":
		n.op = opGlue
	case item[0] == '@':
		n.op, n.note = opNote, noteNamed(item[1:])
	case item[0] == '<':
		n.op = opRead
		name, second := strings.CutSuffix(strings.Trim(item, "<>"), "2")
		if second {
			n.slot = 1
		}
		n.nt = nonterminalNamed(name)
		for _, w := range n.nt.words {
			c.lex.add(w, 0, 0)
		}
	case len(item) > 1 && strings.Contains(item, "|"):
		n.op, n.set = opSet, new(wordSet)
		for _, w := range strings.Split(item, "|") {
			n.set.add(c.lex.add(w, 0, 0))
		}
	default:
		n.word = c.lex.add(item, 0, 0)
	}
	return func(next *node) *node {
		made := n
		made.next = next
		return &made
	}
}

// prepare computes what the optional parts can begin with.
func (n *node) prepare(lex *lexicon) {
	if n == nil || n.peek != nil {
		return
	}
	if n.op == opSplit && !n.next.nullable() {
		n.peek = new(wordSet)
		n.next.first(lex, n.peek)
	}
	n.next.prepare(lex)
	n.alt.prepare(lex)
}

// nullable reports whether n can match no token at all.
func (n *node) nullable() bool {
	switch n.op {
	case opEnd:
		return true
	case opSplit:
		return n.next.nullable() || n.alt.nullable()
	case opNote, opGlue:
		return n.next.nullable()
	}
	return false
}

// first adds to s the words that an expression of n can begin with.
func (n *node) first(lex *lexicon, s *wordSet) {
	switch n.op {
	case opWord:
		s.add(n.word)
	case opSet:
		s.addAll(n.set)
	case opRead:
		n.nt.first(lex, s)
	case opSplit:
		n.next.first(lex, s)
		n.alt.first(lex, s)
	case opNote, opGlue:
		n.next.first(lex, s)
	}
}
