package event

import "dateline/internal/civil"

// calendar dates the verbs of one sentence.
type calendar struct {
	*scan
	published civil.Date
	times     [][]int     // dating expressions by verb
	nouns     map[int]int // dating expressions by word of the noun they modify
	memory    *memory
}

// dateOf is the day of what verb i tells with the given status, in this order:
// its own expression; one of a noun that it speaks of; that of a verb it is
// coordinated with or hangs on; the event that its noun names again; the day
// of the sentence before; the day it was said; the day of publication.
func (c *calendar) dateOf(i int, status Status, code coding) Dating {
	if d, ok := c.ownDate(i); ok {
		return d
	}
	if d, ok := c.sharedDate(i); ok {
		return d
	}
	if status == Planned || status == Demanded || status == Hypothetical {
		return undated
	}
	if d, ok := c.renamed(i); ok {
		return d
	}
	if d, ok := c.continued(i); ok {
		return d
	}
	if d, ok := c.saidOn(i); ok {
		return d
	}
	v := &c.verbs[i]
	if v.mood == pluperfect && c.speechOver(i) < 0 && v.matrix < 0 {
		return undated // background from before the story
	}
	return publicationDating(c.published)
}

// ownDate is from an expression that modifies the verb, or a noun of its
// clause ("Tuesday's attack killed three").
func (c *calendar) ownDate(i int) (Dating, bool) {
	if ts := c.times[i]; len(ts) > 0 {
		return c.datingOf(c.finest(ts), c.published), true
	}
	v := &c.verbs[i]
	for k := v.left; k < v.right; k++ {
		if t, ok := c.nouns[k]; ok {
			return c.datingOf(t, c.published), true
		}
	}
	return Dating{}, false
}

// sharedDate is from a verb of the same sentence that the clause hangs on or
// is joined to by "and".
func (c *calendar) sharedDate(i int) (Dating, bool) {
	v := &c.verbs[i]
	if (v.mood == participial || v.mood == infinitive) && v.matrix >= 0 && !c.isSpeech(v.matrix) && v.opener != "after" && v.opener != "before" {
		if d, ok := c.ownDate(v.matrix); ok {
			return d, true
		}
		return c.sharedDate(v.matrix)
	}
	if v.opener == "and" && i > 0 && c.joined(i-1, i) {
		if d, ok := c.ownDate(i - 1); ok {
			return d, true
		}
		return c.sharedDate(i - 1)
	}
	if i+1 < len(c.verbs) && c.verbs[i+1].opener == "and" && c.joined(i, i+1) && !c.hasNominal(c.verbs[i+1].left, c.verbs[i+1].start) {
		return c.ownDate(i + 1)
	}
	return Dating{}, false
}

// joined reports whether verbs i and j = i+1 are told as of one time: both
// finite and of one tense.
func (c *calendar) joined(i, j int) bool {
	a, b := &c.verbs[i], &c.verbs[j]
	return a.finite() && b.finite() && a.mood == b.mood && !c.isSpeech(i) && !c.isSpeech(j)
}

func (c *calendar) isSpeech(i int) bool {
	return speech[c.verbs[i].lemma]
}

// renamed is from an event that the text dated before and now names by a
// definite noun: "The strike killed three".
func (c *calendar) renamed(i int) (Dating, bool) {
	v := &c.verbs[i]
	if d := c.at(v.left); d != "the" && d != "that" && d != "this" {
		return Dating{}, false
	}
	n := c.nounIn(v.left, v.start)
	if n == nil || v.mood == perfect || v.mood == present {
		return Dating{}, false
	}
	d, ok := c.memory.nouns[n.noun]
	return inherited(d, "inherit/noun", "the "+n.noun+" that the text dated before"), ok
}

// continued is from the sentence before in the same paragraph, where a simple
// past goes on with the story.
func (c *calendar) continued(i int) (Dating, bool) {
	v, m := &c.verbs[i], c.memory
	if m.day == nil || m.paragraph != c.sent.Paragraph || v.mood == perfect || v.mood == present || v.mood == pluperfect {
		return Dating{}, false
	}
	if m.day.Precision != civil.Day && m.day.Precision != civil.AtTime && m.day.Interval.Days() > 3 {
		return Dating{}, false
	}
	return inherited(*m.day, "inherit/paragraph", "goes on with the sentence before"), true
}

// saidOn is from the day on which the event was reported in the sentence.
func (c *calendar) saidOn(i int) (Dating, bool) {
	q := c.speechOver(i)
	if q < 0 {
		return Dating{}, false
	}
	d, ok := c.ownDate(q)
	if !ok {
		d, ok = c.sharedDate(q) // "…, also saying that"
	}
	if !ok {
		return Dating{}, false
	}
	d.Rule, d.Reason = "inherit/speech", "reported on that day ("+d.Reason+")"
	return d, true
}
