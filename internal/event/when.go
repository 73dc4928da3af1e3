package event

import (
	"strconv"
	"strings"

	"dateline/internal/civil"
	"dateline/internal/timex"
)

// calendar dates the verbs of one sentence.
type calendar struct {
	*scan
	published civil.Date
	times     [][]int      // dating expressions by verb
	nouns     map[int]int  // dating expressions by word of the noun they modify
	adverbial map[int]bool // nouns of adverbials ("after talks"), which no verb tells of
	links     []offsetLink
	memory    *memory
	entry     *entry // of the paragraph, nil for running prose
}

// dateOf is the day of what verb i tells with the given status, in this order:
// its own expression; one of a noun that it speaks of; that of a verb it is
// coordinated with or hangs on; the event that its noun names again; the day
// of the sentence before; the day it was said; the day of publication. What a
// relative clause tells without a date of its own is background, undated.
func (c *calendar) dateOf(i int, status Status, code coding) Dating {
	if d, ok := c.ownDate(i); ok {
		return d
	}
	if d, ok := c.sharedDate(i); ok {
		return d
	}
	if d, ok := c.promptly(i); ok && status == Happened {
		return d
	}
	if d, ok := c.alike(i, code); ok && status == Denied {
		return d
	}
	if status == Planned || status == Demanded || status == Hypothetical || status == Denied && c.refutes(i) {
		return undated
	}
	if d, ok := c.onDayOf(i); ok {
		return d
	}
	if d, ok := c.renamed(i); ok {
		return d
	}
	if d, ok := c.asLongAgo(i); ok {
		return d
	}
	if d, ok := c.ofAntecedent(i); ok {
		return d
	}
	if c.aside(i) {
		return undated
	}
	if c.entry == nil && c.looksElsewhere(i) {
		d, _ := c.saidOn(i)
		return d
	}
	if d, ok := c.continued(i); ok {
		return d
	}
	if d, ok := c.saidOn(i); ok {
		return d
	}
	if d, ok := c.takenUp(i); ok {
		switch {
		case c.proceeds(i) || c.goesOn(i):
			return d
		case !statements[code.typ] || subordinators[c.verbs[i].opener] && c.verbs[i].opener != "that":
			return undated // of the story, but of which day of it, nobody says
		}
	}
	v := &c.verbs[i]
	if v.mood == pluperfect && v.matrix < 0 {
		return undated // background from before the story
	}
	if c.entry == nil && (v.mood == perfect || v.mood == present) && c.sent.Paragraph > c.memory.lead {
		return undated // "has rejected the plan": when, nobody says
	}
	if c.entry == nil && c.sent.Paragraph > c.memory.lead+1 && !c.reported(i) && !statements[code.typ] {
		return undated // far from the head of an article the past is seldom that of the day
	}
	return c.newsOf(i)
}

// statements are what somebody says to the news, whose page tells it that day.
var statements = map[Type]bool{Accuse: true, Request: true, Reject: true, Threaten: true}

// onDayOf is the day of an event that the text dated before, where the clause
// of verb i is said to be of it: "On the day of the attack, …".
func (c *calendar) onDayOf(i int) (Dating, bool) {
	for k := 3; k < len(c.words); k++ {
		if c.at(k-3) != "day" || c.at(k-2) != "of" || c.at(k-1) != "the" || k > c.verbs[i].right {
			continue
		}
		if d, ok := c.toldDay(k); ok && d.Interval.Days() == 1 {
			return inherited(d, "inherit/noun", "the day of the "+c.at(k)+" that the text dated before"), true
		}
	}
	return Dating{}, false
}

// reported reports whether somebody is said to have told what verb i tells: a
// page of news asks its sources on its own day.
func (c *calendar) reported(i int) bool {
	q := c.speechOver(i)
	return q >= 0 && c.verbs[q].mood == past && (c.verbs[q].lemma == "say" || c.verbs[q].lemma == "report" || c.verbs[q].lemma == "tell")
}

// refutes reports whether verb i tells what somebody says did not happen, at a
// time that nobody names: "denied that she had sought asylum".
func (c *calendar) refutes(i int) bool {
	q := c.verbs[i].matrix
	if q < 0 || c.verbs[i].mood == participial || c.verbs[q].lemma != "deny" && c.verbs[i].mood != pluperfect {
		return false
	}
	_, said := c.ownDate(q)
	return !said
}

// looksElsewhere reports whether verb i, without a day of its own, tells of a
// resolve that need not be of the story's day: "will not negotiate".
func (c *calendar) looksElsewhere(i int) bool {
	return c.verbs[i].mood == modal
}

// current is the day of what is reported as news: that of the entry, else the
// day of which the article gives the news, else of publication.
func (c *calendar) current() Dating {
	if c.entry != nil {
		return c.entry.day
	}
	return publicationDating(c.published)
}

// newsOf is the day of what verb i reports as news. What is told in the past
// is of the day of which the head of the article gives the news: a paper tells
// in the morning what was done yesterday.
func (c *calendar) newsOf(i int) Dating {
	if news := c.memory.news; c.entry == nil && news != nil && c.verbs[i].mood == past {
		return inherited(*news, "inherit/news", "of the day whose news the article gives")
	}
	return c.current()
}

// ownDate is from an expression that modifies the verb, or a noun of its
// clause ("Tuesday's attack killed three"), or counts from another clause that
// has a date.
func (c *calendar) ownDate(i int) (Dating, bool) {
	v := &c.verbs[i]
	if ts := c.times[i]; len(ts) > 0 {
		if d := c.resolve(c.finest(ts)); d.Basis != NoDate {
			ahead := c.statusOf(i) == Planned || v.mood == present && !c.isSpeech(i) // "The summit takes place on Monday"
			return inTense(d, v.mood, ahead, c.published), true
		}
	}
	for k := v.left; k < v.right; k++ {
		if t, ok := c.nouns[k]; ok {
			return c.resolve(t), true
		}
	}
	return c.linkedDate(i)
}

// resolve is the date of expression t. One that counts from an event named by
// a noun ("hours after the attack") counts from the day that the text gave it.
func (c *calendar) resolve(t int) Dating {
	x := &c.scan.times[t]
	if x.Offset == nil || x.Offset.Event.Len() == 0 {
		if d, ok := c.ofStory(t); ok {
			return d
		}
		return c.datingOf(t)
	}
	for k := range c.words {
		if !x.Offset.Event.Contains(c.words[k].Span) {
			continue
		}
		if u, ok := c.nouns[k]; ok && u != t && c.scan.times[u].Offset == nil {
			return c.offsetFrom(t, c.datingOf(u), 1)
		}
		if anchor, ok := c.toldDay(k); ok && anchor.Interval.Days() == 1 {
			return c.offsetFrom(t, anchor, 1)
		}
	}
	if story := c.memory.story; x.Offset.Vague && story != nil {
		return c.offsetFrom(t, *story, 1)
	}
	if x.Interval.IsZero() {
		return undated
	}
	return c.datingOf(t)
}

// ofStory is the date of a part of the day ("in the morning") that the tagger
// took to be of a day which a relative clause of the sentence names by the way:
// it is of the day of the story.
func (c *calendar) ofStory(t int) (Dating, bool) {
	x := &c.scan.times[t]
	if t == 0 || x.Rule != "part/of-story" || c.scan.times[t-1].Interval != x.Interval {
		return undated, false
	}
	from, _ := c.wordsOf(t - 1)
	for i := range c.verbs {
		v := &c.verbs[i]
		if relativizers[v.opener] && v.left <= from && from < v.right && v.mood == pluperfect {
			if c.memory.day != nil && c.memory.paragraph == c.sent.Paragraph {
				return *c.memory.day, true
			}
			return c.current(), true
		}
	}
	return undated, false
}

// offsetFrom is the date that lies as far from anchor as expression t says, in
// the direction given: 1 from the event counted from, -1 back to it.
func (c *calendar) offsetFrom(t int, anchor Dating, direction int) Dating {
	x := &c.scan.times[t]
	o := *x.Offset
	o.N *= direction
	i, p := anchor.Interval, anchor.Precision
	if !o.Vague && o.N != 0 {
		i, p = o.From(anchor.Interval.Start)
		if anchor.Interval.Days() == 1 {
			y := *x
			y.Offset = &o
			i, p = weeksFrom(&y, anchor.Interval.Start)
		}
	}
	return Dating{Interval: i, Precision: p, EDTF: civil.EDTF(i, p), Expression: x.Text, Span: x.Span, Timex: x.Value,
		Rule: "offset/event", Basis: Narrative, Reason: "counted from another event of the text (" + anchor.Reason + ")"}
}

// linkedDate is from the clause that an offset links verb i to.
func (c *calendar) linkedDate(i int) (Dating, bool) {
	for _, l := range c.links {
		switch {
		case l.main < 0:
		case l.sub == i:
			if d, ok := c.anchorDate(l.main); ok {
				return c.offsetFrom(l.time, d, -1), true
			}
		case l.main == i:
			if d, ok := c.anchorDate(l.sub); ok && !assumed[d.Rule] && (len(c.times[l.sub]) > 0 || !c.named(i)) {
				return c.offsetFrom(l.time, d, 1), true
			}
		}
	}
	return Dating{}, false
}

// assumed are the rules of dates that nothing in the clause points to: another
// clause is not counted from them.
var assumed = map[string]bool{"publication": true, "inherit/paragraph": true, "inherit/story": true}

// named reports whether verb i tells of an event that the text dated before.
func (c *calendar) named(i int) bool {
	_, ok := c.renamed(i)
	return ok
}

// anchorDate is the date of the verb that another clause is counted from: its
// own, that of the event that its subject names again, or the story's.
func (c *calendar) anchorDate(i int) (Dating, bool) {
	if ts := c.times[i]; len(ts) > 0 {
		return inTense(c.resolve(c.finest(ts)), c.verbs[i].mood, false, c.published), true
	}
	if i > 0 && c.insideSubject(i-1, i) {
		if d, ok := c.ownDate(i - 1); ok && d.Interval.Days() == 1 {
			return d, true // "The claim, made on Monday, came a day after …"
		}
	}
	if d, ok := c.renamed(i); ok {
		return d, true
	}
	if d, ok := c.continued(i); ok {
		return d, true
	}
	if d, ok := c.takenUp(i); ok {
		return d, true
	}
	if v := &c.verbs[i]; v.finite() && v.mood != modal {
		return c.current(), true
	}
	return Dating{}, false
}

// aside reports whether verb i stands in a clause that looks to another time
// ("since the war began"), or in a relative clause that only says which one is
// meant ("the war that Putin started"), and not what an event did
// ("a strike that killed three").
func (c *calendar) aside(i int) bool {
	v := &c.verbs[i]
	if v.opener == "since" || v.opener == "before" || v.opener == "until" {
		return true // "the first since the war began"
	}
	if v.mood == perfect || v.mood == present {
		return false // reported as current
	}
	if v.opener == "who" && v.passive && v.mood == past && v.left > 1 && c.at(v.left-2) != "," {
		return true // "three who were killed in the strike": which three
	}
	return (v.opener == "who" || v.opener == "whom" || v.opener == "which" || v.opener == "that" && v.matrix < 0) && !effects[v.lemma] && v.lemma != "die"
}

// asLongAgo is the year in which verb i began what has gone on for so many
// years: "the more than three-year-long war that Putin started".
func (c *calendar) asLongAgo(i int) (Dating, bool) {
	v := &c.verbs[i]
	if v.lemma != "start" && v.lemma != "begin" && v.lemma != "launch" || !relativizers[v.opener] {
		return Dating{}, false
	}
	for k := v.left - 1; k >= max(0, v.left-6); k-- {
		if c.words[k].time < 0 {
			continue
		}
		x := &c.scan.times[c.words[k].time]
		years, ok := strings.CutPrefix(strings.TrimSuffix(x.Value, "Y"), "P")
		n, err := strconv.Atoi(years)
		if x.Type != timex.Duration || !ok || err != nil || !strings.HasSuffix(x.Value, "Y") || n < 1 || n >= c.published.Year {
			return Dating{}, false
		}
		i := civil.YearOf(c.published.Year - n)
		return Dating{Interval: i, Precision: civil.Year, EDTF: civil.EDTF(i, civil.Year), Expression: x.Text, Span: x.Span, Timex: x.Value,
			Rule: "duration/since", Basis: Relative, Reason: "as many years before publication as it has gone on"}, true
	}
	return Dating{}, false
}

// joined reports whether verbs i and j = i+1 are told as of one time: both
// finite and of one tense.
func (c *calendar) joined(i, j int) bool {
	a, b := &c.verbs[i], &c.verbs[j]
	return a.finite() && b.finite() && a.mood == b.mood &&
		(!c.isSpeech(i) && !c.isSpeech(j) || !c.hasNominal(b.left, b.start))
}

func (c *calendar) isSpeech(i int) bool {
	return speech[c.verbs[i].lemma]
}

// renamed is from an event that the text dated before and now names by a
// definite noun: "The strike killed three", "condemned the attack".
func (c *calendar) renamed(i int) (Dating, bool) {
	v := &c.verbs[i]
	if v.mood == perfect || v.mood == present {
		return Dating{}, false
	}
	for k := v.left; k < min(v.start, v.left+6); k++ {
		if n, ok := c.nounAt(k); ok && c.definite(k, v.left) {
			d, known := c.memory.nouns[n.noun]
			return inherited(d, "inherit/noun", "the "+n.noun+" that the text dated before"), known
		}
	}
	return Dating{}, false
}

// definite reports whether the noun at word k is one that the reader knows:
// "the", "that" or "this" stands before it.
func (c *calendar) definite(k, from int) bool {
	for j := k; j >= from && j > k-5; j-- {
		switch w := c.at(j); {
		case w == "the" || w == "this" || w == "that" || w == "these" || w == "those":
			return true
		case j < k && (determiners[w] || prepositions[w] || c.words[j].time >= 0):
			return false
		}
	}
	return false
}

// continued is from the sentence before in the same paragraph, where a past
// tense goes on with the story.
func (c *calendar) continued(i int) (Dating, bool) {
	m := c.memory
	if c.looksAside(i) || m.day == nil || m.paragraph != c.sent.Paragraph {
		return Dating{}, false
	}
	return inherited(*m.day, "inherit/paragraph", "goes on with the sentence before"), true
}

// looksAside reports whether verb i speaks of now, and not of the story.
func (c *calendar) looksAside(i int) bool {
	if c.entry != nil {
		return false
	}
	m := c.verbs[i].mood
	return m == perfect || m == present
}

// takenUp is from the paragraph before, where the clause takes up somebody or
// something of it ("He", "the attack", "three were killed").
func (c *calendar) takenUp(i int) (Dating, bool) {
	m := c.memory
	if c.looksAside(i) || m.story == nil || c.sent.Paragraph-m.paragraph > 1 || !c.takesUp(i) {
		return Dating{}, false
	}
	return inherited(*m.story, "inherit/story", "goes on with the paragraph before"), true
}

// proceeds reports whether the clause of verb i says that it goes on from what
// was told before: "He then rang".
func (c *calendar) proceeds(i int) bool {
	v := &c.verbs[i]
	for k := v.left; k < min(len(c.words), v.head+2); k++ {
		if w := c.at(k); w == "then" || w == "afterwards" || w == "thereupon" {
			return true
		}
	}
	return false
}

// goesOn reports whether verb i, of a main clause in the past, tells what
// somebody did of whom the paragraph before spoke: "He declared an emergency".
func (c *calendar) goesOn(i int) bool {
	v := &c.verbs[i]
	if v.mood != past || v.matrix >= 0 || subordinators[v.opener] {
		return false
	}
	switch c.pronounIn(v.left, v.start) {
	case "he", "she", "they":
		return true
	}
	return false
}

// takesUp reports whether the clause of verb i depends on what was told before
// it: a pronoun for a subject, a definite event noun, or a toll.
func (c *calendar) takesUp(i int) bool {
	v, from := &c.verbs[i], 0
	top := v
	for at, q := i, v.matrix; q >= 0 && q < at; at, q = q, c.verbs[q].matrix { // leftwards only: a verb of saying may stand behind
		top = &c.verbs[q]
	}
	if p := c.pronounIn(top.left, top.start); p != "" && p != "who" && p != "which" {
		return true
	}
	if (v.lemma == "die" || effects[v.lemma]) && c.headNames(v.left, v.start) == nil {
		return true
	}
	if i > 0 {
		from = c.verbs[i-1].head + 1
	}
	for k := from; k < v.right; k++ {
		if c.at(k) == "day" && (c.at(k-1) == "the" || c.at(k-1) == "that") {
			return true // "earlier in the day"
		}
		if _, ok := c.nounAt(k); (ok || anaphoric[c.at(k)] && c.plainWord(k)) && c.definite(k, from) {
			return true
		}
	}
	return false
}

// anaphoric nouns stand for an act that was told before.
var anaphoric = words(`move announcement decision step comments remarks statement news order gesture act incident operation
	offer proposal plan text resolution document`)

// saidOn is from the day on which the event was reported in the sentence.
func (c *calendar) saidOn(i int) (Dating, bool) {
	q := c.verbs[i].matrix
	if q < 0 || q == i || c.verbs[i].mood == participial || c.verbs[i].mood == infinitive {
		return undated, false
	}
	d, ok := c.ownDate(q)
	if !ok {
		d, ok = c.sharedDate(q) // "…, also saying that"
	}
	if !ok {
		return undated, false
	}
	d.Rule, d.Reason = "inherit/speech", "reported on that day ("+d.Reason+")"
	return d, true
}
