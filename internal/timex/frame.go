package timex

import (
	"time"

	"dateline/internal/civil"
)

// frame is the year that a paragraph of a news text has gone back to: after
// "In 2019 the government fell." the June of "On June 3 the king abdicated" is
// that of 2019, not the nearest to publication.
type frame struct {
	day   civil.Date // first day of what the paragraph named last; zero for none
	exact bool       // it is a month or a day, not a whole year
	end   int        // the token after it
}

// frameTokens is how far a frame reaches; frameYears how long before publication
// it may lie, for a text that names a year of long ago by the way ("He came to
// power in 1969. In June a court …") says so of each date that it means there.
const (
	frameTokens = 80
	frameYears  = 12
)

// enter makes an expression the frame of what follows it in the paragraph: an
// explicit past year in a clause of the past tense, or what was reckoned from
// one. Whatever counts from publication ends the frame.
func (c *call) enter(x *Expression, at place) {
	d := x.Interval.Start
	switch {
	case x.Basis == Relative:
		c.frame = frame{}
	case d.IsZero() || x.Name || x.Type == Duration || x.Type == Set:
	case x.Basis == Narrative && c.frame.day.IsZero(), x.Basis == Explicit && !c.frames(d, at):
	default:
		c.frame = frame{day: d, exact: x.Precision != civil.Year, end: at.end}
	}
}

// frames reports whether an explicit date begins a story in the past, rather
// than naming something by its year ("the 2019 election") or a trait of
// somebody ("who was jailed in 2019").
func (c *call) frames(d civil.Date, at place) bool {
	if d.AddYears(1).After(c.published) || at.head > 0 && !c.opensSentence(at.head) && !c.isWord(at.head-1, "in", "on", "by", "during", "of", "until") {
		return false
	}
	for i := at.head - 1; i >= max(0, at.head-clauseTokens) && !c.endsSentence(i); i-- {
		if c.isWord(i, "who", "which", "whose", "that", "where", "has", "have", "is", "are", "(", "since") {
			return false
		}
		if c.toks[i].para {
			break
		}
	}
	return c.tense(&captures{head: at.head, end: at.end}) == PastTense
}

// opensSentence reports whether token i is the first of a sentence.
func (c *call) opensSentence(i int) bool {
	return i == 0 || c.toks[i].para || c.endsSentence(i-1)
}

// framed is the year of a month (and day, 1 for none) that the frame gives to
// an expression in the simple past.
func (c *call) framed(m time.Month, day int, k *captures) (int, bool) {
	f := &c.frame
	if f.day.IsZero() || c.published.Year-f.day.Year > frameYears || c.narrative || k.note != noNote || k.head-f.end > frameTokens || c.before(k, "since", "last", "this", "next", "until") {
		return 0, false
	}
	for i := f.end; i < k.head; i++ {
		if c.toks[i].para || c.toks[i].line && c.endsSentence(i-1) {
			return 0, false
		}
	}
	if !c.leads(k) || !c.simplePast(k) {
		return 0, false
	}
	y := f.day.Year
	d, ok := civil.New(y, m, max(day, 1))
	if f.exact && d.Before(civil.Date{Year: y, Month: f.day.Month, Day: 1}) {
		y++ // stories go forward: "In November 2019 … In January …"
		d, ok = civil.New(y, m, max(day, 1))
	}
	return y, ok && !d.After(c.published)
}

// leads reports whether an expression stands at the head of its sentence or of
// a clause that an "and" joins to it, where stories say when.
func (c *call) leads(k *captures) bool {
	for i := k.head; i >= max(0, k.head-3); i-- {
		if c.opensSentence(i) || c.isWord(i, "and", "then") {
			return true
		}
	}
	return false
}

// simplePast reports whether an expression stands in a clause of the simple
// past that reports no words said.
func (c *call) simplePast(k *captures) bool {
	if c.tense(k) != PastTense {
		return false
	}
	t, at := c.tenseLeft(k.head - 1)
	if t == NoTense {
		at = c.signRight(k.end)
	}
	return !c.isWord(at, "has", "have", "had") && c.lex.lexemes[c.toks[at].word].class&isReport == 0
}

// signRight is the first token from i on that speaks of a tense.
func (c *call) signRight(i int) int {
	for j := i; j < min(len(c.toks), i+clauseTokens); j++ {
		if c.sign(j) != NoTense {
			return j
		}
	}
	return i - 1
}
