package event

import (
	"strings"

	"dateline/internal/civil"
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
	codes     []coding
}

// dateOf is the day of what verb i tells with the given status: what its
// sentence says; where it has happened, what the text around says; else the
// day whose news it is. What a relative clause tells without a date of its own
// is background, undated.
func (c *calendar) dateOf(i int, status Status, code coding) Dating {
	if d, ok := c.stated(i, status, code); ok {
		return d
	}
	if status == Planned || status == Demanded || status == Hypothetical || status == Denied && c.entry == nil && c.refutes(i) {
		return undated
	}
	if c.elsewhen(i) {
		return undated
	}
	for _, of := range [...]func(int) (Dating, bool){c.renamed, c.asLongAgo, c.ofAntecedent} {
		if d, ok := of(i); ok {
			return d
		}
	}
	if c.aside(i) || c.inTheEra(i) {
		return undated
	}
	if d, ok := c.inTheMonth(i); ok {
		return d
	}
	if c.entry == nil && c.looksElsewhere(i) {
		d, ok := c.saidOn(i)
		if q := c.speechOver(i); !ok && status == Happened && q >= 0 && c.speechOver(q) < 0 {
			return c.dateOf(q, status, code) // a vow, on the day when it was made
		}
		return d
	}
	said, told := c.saidOn(i)
	if told && (proclaims[c.verbs[c.verbs[i].matrix].lemma] || c.entry == nil && c.opensOnDay()) {
		return said // and not what the paragraph told before
	}
	if c.afterLongAgo(i) {
		return undated
	}
	if d, ok := c.continued(i); ok {
		return d
	}
	if told {
		return said
	}
	if d, ok := c.takenUp(i); ok {
		switch news := c.newsOf(i); {
		case c.goesOn(i) || c.proceeds(i) && !c.isStatement(i, code):
			return d
		case c.atHead(i), news.Interval == d.Interval:
			return news
		case !c.isStatement(i, code) || subordinators[c.verbs[i].opener] && c.verbs[i].opener != "that":
			return undated // of the story, but of which day of it, nobody says
		}
	}
	return c.asNews(i, code)
}

// opensOnDay reports whether the sentence begins with a day, on which it goes on:
// "On Friday the agency said that all had been freed".
func (c *calendar) opensOnDay() bool {
	for k := range min(3, len(c.words)) {
		if t := c.words[k].time; t >= 0 {
			x := &c.scan.times[t]
			return x.Offset == nil && x.Interval.Days() == 1 && c.begins(k)
		}
	}
	return false
}

// proclaims is verbs by which those who did something let it be known.
var proclaims = words(`announce declare proclaim`)

// stated is the day that the sentence gives: by an expression of verb i or of
// a noun that it speaks of, by that of a verb it is coordinated with or hangs
// on, or as the day of another event.
func (c *calendar) stated(i int, status Status, code coding) (Dating, bool) {
	if d, ok := c.ownDate(i); ok {
		return d, true
	}
	if d, ok := c.onDayOf(i); ok && status == Happened {
		return d, true
	}
	if d, ok := c.countedFrom(i); ok && status == Happened {
		return d, true
	}
	if d, ok := c.soonAfter(i); ok && status == Happened {
		return d, true
	}
	if d, ok := c.sharedDate(i); ok {
		return d, true
	}
	switch status {
	case Happened:
		if d, ok := c.ofImplied(i); ok {
			return d, true
		}
		return c.promptly(i)
	case Denied:
		if d, ok := c.ofDenied(i); ok {
			return d, true
		}
		return c.alike(i, code)
	}
	return Dating{}, false
}

// elsewhen reports whether an expression puts verb i to a time that nobody can
// reckon: "years ago", "weeks later".
func (c *calendar) elsewhen(i int) bool {
	if c.lastedDays(i) {
		return true
	}
	for t := range c.scan.times {
		x := &c.scan.times[t]
		if !x.Interval.IsZero() || x.Rule != "relative/ago-vague" && !strings.HasPrefix(x.Rule, "narrative/") || strings.HasPrefix(x.Value, "PT") {
			continue
		}
		if from, to := c.wordsOf(t); from >= 0 && c.governor(from, to) == i {
			return true
		}
	}
	return false
}

// onDayOf is the day of an event that the text dated before, where the clause
// of verb i is said to be of it: "On the day of the attack, …", "on polling
// day", "on the eve of the vote".
func (c *calendar) onDayOf(i int) (Dating, bool) {
	for k := 1; k < len(c.words); k++ {
		event, days, from := k, 0, k-1
		switch {
		case k > 2 && c.at(k-1) == "the" && c.at(k-2) == "of" && (c.at(k-3) == "day" || c.at(k-3) == "eve"):
			if from = k - 3; c.at(k-3) == "eve" {
				days = -1
			} else if n := ordinals[c.at(k-4)]; n > 0 {
				from, days = k-4, n-1 // "on the fourth day of the siege"
			}
		case c.at(k) == "day" && (c.at(k-1) == "polling" || c.at(k-1) == "election" || c.at(k-1) == "voting"):
			event = k - 1
		default:
			continue
		}
		if from > 0 && c.at(from-1) == "the" {
			from--
		}
		if c.governor(from, k+1) != i {
			continue
		}
		d, ok := c.toldDay(event)
		if _, known := c.nounAt(event); !ok && known && event == k {
			return undated, true // of something that the text has not dated
		}
		if ok && d.Interval.Days() == 1 {
			d = inherited(d, "inherit/noun", "by the day of the "+c.at(event)+" that the text dated before")
			d.Interval = civil.DayOf(d.Interval.Start.AddDays(days))
			d.EDTF = civil.EDTF(d.Interval, d.Precision)
			return d, true
		}
	}
	return Dating{}, false
}

// ordinals count the days of a siege or strike.
var ordinals = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}

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

// ownDate is from an expression that modifies the verb, or a noun of its
// clause ("Tuesday's attack killed three"), or counts from another clause that
// has a date.
func (c *calendar) ownDate(i int) (Dating, bool) {
	v := &c.verbs[i]
	if ts := c.times[i]; len(ts) > 0 && !(len(ts) == 1 && c.ofOpinion(i, ts[0])) {
		for _, t := range ts {
			if from, _ := c.wordsOf(t); c.convenes(from) {
				return c.resolve(t), true // "on Monday set a vote for 3 May": the vote
			}
		}
		d := c.bothDays(ts, c.resolve(c.finest(ts)))
		if d.Rule == "offset/event" && v.mood == past && d.Interval.Start.After(c.published) {
			d = undated // two days after another strike than the last one told
		}
		if d.Basis != NoDate {
			ahead := c.statusOf(i) == Planned || v.mood == present && !c.isSpeech(i) // "The summit takes place on Monday"
			if v.opener == "unless" {
				return d, true // "unless they were freed by 1 May" looks ahead
			}
			if c.isResolved(i) || c.isImplied(i) {
				return inTense(d, past, false, c.published), true
			}
			mood := v.mood
			if v.negated && v.modal == "would" && c.speechOver(i) < 0 {
				mood = past // "would not let him board"
			}
			return c.beforeMain(i, inTense(d, mood, ahead, c.published)), true
		}
	}
	for k := v.left; k < v.right; k++ {
		if t, ok := c.nouns[k]; ok && !c.ofDeed(i, t) && !c.takesStanceOn(i, k) && !c.ofBystander(i, k) && !c.isAnswered(k) {
			if d := c.resolve(t); !c.comesAfter(k) || d.Interval.Days() > 1 || d.Interval.End.AddDays(7).After(c.published) {
				return d, true
			}
		}
	}
	if t := c.behindDay(i); t >= 0 {
		return c.resolve(t), true
	}
	return c.linkedDate(i)
}

// comesAfter reports whether the clause of noun k only says that it came after
// that, or before: "resigned after the vote of 13 April".
func (c *calendar) comesAfter(k int) bool {
	switch c.prepositionOf(k) {
	case "after", "since", "following", "before", "until", "despite":
		return true
	}
	return false
}

// during reports whether noun k, before which its day stands, is what verb i went
// on in: "asked for help at Tuesday's meeting".
func (c *calendar) during(k int) bool {
	for j := k - 1; j >= max(0, k-5); j-- {
		switch c.at(j) {
		case "during", "at":
			return true
		case "of", "for", "with", "by", "to", "on", ",":
			return false
		}
		if c.words[j].verb >= 0 {
			return false
		}
	}
	return false
}

// bothDays is d, the date of the finest of the expressions ts of a verb, with
// the day behind it if one and the next are named: "on Thursday and Friday".
func (c *calendar) bothDays(ts []int, d Dating) Dating {
	if len(ts) < 2 || d.Interval.Days() != 1 || ts[1] != ts[0]+1 {
		return d
	}
	_, and := c.wordsOf(ts[0])
	from, _ := c.wordsOf(ts[1])
	next := c.resolve(ts[1]).Interval
	if c.at(and) != "and" || from-and > 2 || next.Days() != 1 || next.Start != d.Interval.Start.AddDays(1) {
		return d
	}
	d.Interval.End, d.Precision = next.End, civil.Range
	d.EDTF = civil.EDTF(d.Interval, d.Precision)
	d.Timex = d.EDTF
	return d
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
	if c.entry != nil {
		return undated // "31 July: Police free him, three days after his arrest": on the day of the entry
	}
	for k := range c.words {
		if !x.Offset.Event.Contains(c.words[k].Span) {
			continue
		}
		if u, ok := c.nouns[k]; ok && u != t && c.scan.times[u].Offset == nil {
			return c.offsetFrom(t, c.datingOf(u), 1)
		}
		if c.elsewhere(k) {
			return undated
		}
		if anchor, ok := c.toldDay(k); ok && anchor.Interval.Days() == 1 {
			return c.offsetFrom(t, anchor, 1)
		}
	}
	if story := c.memory.story; x.Offset.Vague && story != nil {
		return c.offsetFrom(t, *story, 1)
	}
	if x.Interval.IsZero() || x.Anchor == c.published {
		return undated // "two days before the launch", of which the text has told no day
	}
	return c.datingOf(t)
}

// elsewhere reports whether a name behind the plural noun at word k says that
// others are meant than those told of: "a month after the attacks on New York".
func (c *calendar) elsewhere(k int) bool {
	n, ok := c.nounAt(k)
	return ok && n.plural && prepositions[c.at(k+1)] && k+2 < len(c.words) && c.words[k+2].name >= 0
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
		case l.sub == i && c.named(i): // "a day after the offensive began": as it was told
			return c.renamed(i)
		case l.sub == i:
			if d, ok := c.anchorDate(l.main); ok && !(d.Rule == "inherit/story" && c.verbs[l.sub].lemma == "be") {
				return c.offsetFrom(l.time, d.shiftedBy(c.dayBeforeEarly(l.time, d)), -1), true
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
	if i > 0 && c.verbs[i].opener == "and" && c.joined(i-1, i) && len(c.times[i-1]) > 0 {
		return c.resolve(c.finest(c.times[i-1])), true // "entered the city on Sunday and took the palace hours after …"
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

// joined reports whether verbs i and j = i+1 are told as of one time: both
// finite and of one tense.
func (c *calendar) joined(i, j int) bool {
	a, b := &c.verbs[i], &c.verbs[j]
	if g := c.tree.Governor(c.node(j)); c.tree.Is(c.node(j), "conj") && g >= 0 && c.words[g].verb >= 0 && c.words[g].verb < i && c.isSpeech(c.words[g].verb) && c.tree.Within(c.node(i), g) {
		return false // "said that three were killed on Monday and asked for help"
	}
	return a.finite() && b.finite() && a.mood == b.mood &&
		(!c.isSpeech(i) && !c.isSpeech(j) || !c.hasNominal(b.left, b.start))
}

func (c *calendar) isSpeech(i int) bool {
	return speech[c.verbs[i].lemma]
}

// saidOn is from the day on which the event was reported in the sentence.
func (c *calendar) saidOn(i int) (Dating, bool) {
	q := c.verbs[i].matrix
	v := &c.verbs[i]
	if q < 0 || q == i || c.verbs[q].lemma == "plan" || c.verbs[q].lemma == "schedule" || v.mood == participial || v.mood == infinitive && !(c.isSpeech(q) && c.at(v.start+1) == "have") {
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
