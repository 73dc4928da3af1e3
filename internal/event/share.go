package event

import (
	"strings"

	"dateline/internal/civil"
	"dateline/internal/timex"
)

// sharedDate is from a verb of the same sentence that the clause hangs on or
// is joined to by "and".
func (c *calendar) sharedDate(i int) (Dating, bool) {
	d, ok := c.sharedWith(i)
	if v := &c.verbs[i]; ok && d.Interval.Days() > 62 && v.finite() && v.mood != modal && (c.at(v.left-1) == "but" || v.opener == "once" || v.mood == pluperfect) {
		return Dating{}, false // "indicted him in 2005, but Senegal refused to hand him over": in which year
	}
	return d, ok
}

// sharedWith is sharedDate, however wide.
func (c *calendar) sharedWith(i int) (Dating, bool) {
	v := &c.verbs[i]
	if d, ok := c.ofComplement(i); ok {
		return d, true
	}
	if (v.mood == participial || v.mood == infinitive) && v.matrix >= 0 && !c.isSpeech(v.matrix) && v.opener != "after" && v.opener != "before" {
		if d, ok := c.ownDate(v.matrix); ok {
			return d, true
		}
		return c.sharedDate(v.matrix)
	}
	if d, ok := c.ofDatedNoun(i); ok {
		return d, true
	}
	if c.isMeanwhile(i) {
		return c.ofMain(i)
	}
	if d, ok := c.conjoined(i); ok {
		return d, true
	}
	if v.opener == "and" && i > 0 && c.joined(i-1, i) {
		for _, of := range []func(int) (Dating, bool){c.ownDate, c.onDayOf, c.promptly} {
			if d, ok := of(i - 1); ok {
				return d, true
			}
		}
		return c.sharedDate(i - 1)
	}
	if v.mood == past && i > 0 && c.at(v.start-1) == "then" && c.at(v.start-2) == "," && c.verbs[i-1].mood != infinitive && !relativizers[c.verbs[i-1].opener] {
		if d, ok := c.ownDate(i - 1); ok {
			return d, true // "crossed the border on Monday, then took the town"
		}
	}
	if d, ok := c.havingDone(i); ok {
		return d, true
	}
	if d, ok := c.framed(i); ok {
		return d, true
	}
	if d, ok := c.metThere(i); ok {
		return d, true
	}
	if d, ok := c.earlier(i); ok {
		return d, true
	}
	for j := i - 1; j >= max(0, i-3); j-- {
		if !c.insideSubject(j, i) {
			continue
		}
		if d, ok := c.ownDate(j); ok && d.Interval.Days() <= 3 {
			return d, true
		}
	}
	if i+1 < len(c.verbs) && c.verbs[i+1].opener == "and" && c.joined(i, i+1) && !c.hasNominal(c.verbs[i+1].left, c.verbs[i+1].start) {
		d, ok := c.ownDate(i + 1)
		return d, ok && !(v.mood == past && d.Interval.Start.After(c.published)) // "dissolved parliament and called an election for May"
	}
	return Dating{}, false
}

// goWith dates m, of verb i, which has happened in a clause that only goes with
// another ("…, scrambling jets", "after the army shut the road"), to the day of
// the event that its sentence told before.
func (r *reading) goWith(i int, m *Mention, told []draft) {
	v := &r.verbs[i]
	if m.Date.Basis != NoDate || m.Status != Happened || len(told) == 0 || r.elsewhen(i) || v.negated {
		return
	}
	if v.opener == "of" || v.opener == "for" || v.matrix >= 0 && opinions[r.codes[v.matrix].typ] {
		return // "accused Sudan on Monday of bombing the market": on a day that nobody says
	}
	with := v.mood == participial || v.mood == infinitive || v.mood == past && (v.opener == "after" || v.opener == "when" || v.opener == "where" || v.opener == "while" || v.opener == "as" || r.continues(i))
	last := &told[len(told)-1].Mention
	if with && last.Status == Happened && last.Date.Basis != NoDate && last.Date.Interval.Days() <= 3 && last.Trigger.Start < r.words[v.start].Start {
		m.Date = inherited(last.Date, "inherit/sentence", "told with what the sentence tells before")
	}
}

// isMeanwhile reports whether the clause of verb i tells what was done at the time
// of the main verb: "when", "where", "while", "as".
func (c *calendar) isMeanwhile(i int) bool {
	v := &c.verbs[i]
	switch v.opener {
	case "while":
		return len(c.verbs) > 1 && v.mood != perfect && v.mood != present
	case "when":
		return (i > 0 || v.left > 1 && len(c.verbs) > 1) && v.mood != perfect && v.mood != present
	case "where", "as":
		return i > 0 && v.mood != perfect && v.mood != present
	}
	return false
}

// ofMain is the day of the main verb beside the clause of verb i.
func (c *calendar) ofMain(i int) (Dating, bool) {
	main := c.leader(i)
	if main >= i { // "On Monday, while Kenya mourned, rebels attacked"
		main = c.mainFrom(i)
	}
	d, ok := c.ownDate(main)
	if !ok && main < i && !c.isMeanwhile(main) {
		d, ok = c.sharedDate(main)
	}
	if c.verbs[i].opener == "when" && d.Precision == civil.Range && d.Interval.End == c.published {
		d.Interval, d.Precision = civil.DayOf(d.Interval.Start), civil.Day // "since Saturday, when …": on Saturday
		d.EDTF = civil.EDTF(d.Interval, d.Precision)
	}
	return d, ok
}

// ofDatedNoun is the day that the sentence gives to the event noun of which the
// relative clause of verb i tells what it did: "a strike on 1 May that flattened
// the embassy".
func (c *calendar) ofDatedNoun(i int) (Dating, bool) {
	v := &c.verbs[i]
	if v.mood != past || v.opener != "that" && v.opener != "which" || c.hasNominal(v.left, v.start) {
		return Dating{}, false
	}
	g := c.tree.Governor(c.node(i))
	if t, ok := c.nouns[g]; ok && g < v.left && c.tree.Is(c.node(i), "acl:relcl") {
		return c.resolve(t), true
	}
	return Dating{}, false
}

// havingDone is, for a participle that tells what came right before ("seized
// power on Thursday after accusing the president"), from the main verb, where
// that has a day.
func (c *calendar) havingDone(i int) (Dating, bool) {
	v := &c.verbs[i]
	if v.mood != participial || v.opener != "after" || v.matrix < 0 || c.isSpeech(v.matrix) || c.lastedDays(i) {
		return Dating{}, false
	}
	d, ok := c.ownDate(v.matrix)
	if !ok || d.Interval.Days() > 366 || d.Interval.Start.After(c.published) {
		return Dating{}, false
	}
	return inherited(d, "inherit/sentence", "told with what the sentence dates"), true
}

// lastedDays reports whether verb i tells what had gone on for days before the
// main verb: "flew home after being held for four weeks".
func (c *calendar) lastedDays(i int) bool {
	v := &c.verbs[i]
	if v.mood != participial || v.opener != "after" {
		return false
	}
	for t := range c.scan.times {
		x := &c.scan.times[t]
		if from, to := c.wordsOf(t); x.Type == timex.Duration && !strings.HasPrefix(x.Value, "PT") && from > v.head && to <= v.right {
			return true
		}
	}
	return false
}

// conjoined is from the verb to which the tree joins verb i, over a clause
// that stands between them: "flew to Egypt on Tuesday for the first time since
// the war began and met its president".
func (c *calendar) conjoined(i int) (Dating, bool) {
	if j := c.overRelative(i); j >= 0 {
		return c.ownDate(j)
	}
	k := c.node(i)
	if g := c.tree.Governor(k); c.verbs[i].passive && c.tree.Is(k, "conj") && g >= 0 && c.words[g].verb >= 0 && c.tree.Related(k, "nsubj:pass") >= 0 && c.tree.Related(k, "aux:pass") < 0 {
		return c.ownDate(c.words[g].verb) // "were deported on Saturday and two photographers beaten"
	}
	if !c.tree.Is(k, "conj") || c.tree.Governor(k) < 0 || c.tree.Related(k, "nsubj", "nsubj:pass") >= 0 {
		return Dating{}, false
	}
	j := c.words[c.tree.Governor(k)].verb
	if j == i-1 && j >= 0 && c.verbs[i].mood == reducedClause && c.verbs[j].passive && c.verbs[j].finite() {
		return c.ownDate(j) // "was seized on Monday and flown to Baku"
	}
	if j < 0 || j >= i-1 || c.tree.Is(c.node(j), "acl") || c.verbs[j].mood != c.verbs[i].mood || !c.verbs[i].finite() || c.isSpeech(j) {
		return Dating{}, false
	}
	return c.ownDate(j)
}

// overRelative is the verb to which "and" joins verb i, without a subject of
// its own, over a relative clause; -1 for none.
func (c *calendar) overRelative(i int) int {
	v := &c.verbs[i]
	if v.opener != "and" || v.mood != past || i < 2 || !relativizers[c.verbs[i-1].opener] || c.hasNominal(v.left, v.start) || !c.setOff(c.verbs[i-1].head, v.start) {
		return -1
	}
	for j := i - 2; j >= max(0, i-4); j-- {
		if q := &c.verbs[j]; q.finite() && !relativizers[q.opener] {
			if q.mood == past && !c.isSpeech(j) {
				return j
			}
			return -1
		}
	}
	return -1
}

// framed is from a clause that says by the way when verb i was: what its
// subject was doing ("speaking in Paris on Monday, he warned"), what else the
// subject did ("leaders, who met on Sunday, gave"), or what it went with
// ("were killed when a missile struck on Monday").
func (c *calendar) framed(i int) (Dating, bool) {
	if c.verbs[i].mood != past {
		return Dating{}, false
	}
	if d, ok := c.whileBeing(i); ok {
		return d, true
	}
	node := c.node(i)
	subject := c.tree.Subject(node)
	for j := max(0, i-3); j < min(len(c.verbs), i+4); j++ {
		if j == i {
			continue
		}
		q, k := &c.verbs[j], c.node(j)
		g := c.tree.Governor(k)
		frames := false
		switch {
		case c.isUtteredIn(i, j):
			frames = true
		case g < 0 || g != node && g != subject:
		case q.mood == participial:
			frames = c.tree.Is(k, "acl", "advcl") && k < node && (g == node || c.setOff(g, k))
		case q.mood == past && relativizers[q.opener]:
			frames = g == subject && c.setOff(g, k) && q.opener != "whose" && saidWhile[q.lemma] && c.ofFewDays(j)
		case q.mood == past:
			frames = g == node && c.tree.Is(k, "advcl") && (q.opener == "when" || q.opener == "as" || q.opener == "while" || q.opener == "after" && c.comesUpon(i, j))
		}
		if !frames {
			continue
		}
		widest := 7
		if q.opener == "when" {
			widest = 31 // "scoffed at the claims when they were aired in November"
		}
		if d, ok := c.ownDate(j); ok && d.Interval.Days() <= widest && !d.Interval.Start.After(c.published) && !(q.opener == "after" && c.published.Sub(d.Interval.End) > 31) {
			return inherited(d, "inherit/sentence", "at the time that the sentence gives by the way"), true
		}
	}
	return Dating{}, false
}

// saidWhile is verbs of what people do when they say something: "leaders, who
// met on Sunday, condemned the coup"; not so of other deeds ("who dissolved his
// cabinet on Monday, said").
var saidWhile = words(`gather meet convene assemble speak talk attend host address hold appear`)

// afterLongAgo reports whether verb i tells what came after something that its
// sentence dates to more than two months before publication, on a day that
// nobody says: "fled the city after Beijing imposed the law in June 2020".
func (c *calendar) afterLongAgo(i int) bool {
	for j := i + 1; j < min(len(c.verbs), i+3); j++ {
		q := &c.verbs[j]
		if q.mood != past || q.opener != "after" || c.tree.Governor(c.node(j)) != c.node(i) {
			continue
		}
		if d, ok := c.ownDate(j); ok && c.published.Sub(d.Interval.End) > 62 {
			return true
		}
	}
	return false
}

// isUtteredIn reports whether verb j only says when the words were published in
// which verb i was said: "In a statement released on Thursday, they condemned".
func (c *calendar) isUtteredIn(i, j int) bool {
	q := &c.verbs[j]
	return (q.head < c.verbs[i].head || j == i+1) && q.start > 2 && publishes[q.lemma] && utterances[c.at(q.start-1)] && (c.at(q.start-3) == "in" || c.at(q.start-4) == "in")
}

var (
	publishes  = words(`show release issue publish post broadcast send air circulate sign deliver read carry record give make`)
	utterances = words(`statement letter declaration communique communiqué interview video message report broadcast speech address note decree
		memo petition tweet post ruling order`)
)

// comesUpon reports whether verb i, behind the first paragraph, tells what came
// upon what verb j, behind it, dates: "Villagers fled after helicopters bombed
// the market on Sunday". At the head of an article the main verb is the news.
func (c *calendar) comesUpon(i, j int) bool {
	return c.verbs[i].head < c.verbs[j].start && c.sent.Paragraph > c.memory.lead && !c.isSub(j)
}

// whileBeing is the day on which, by the relative clause behind it, the object
// of verb i was doing something when it was done to them: "killed a soldier who
// was standing guard on Monday".
func (c *calendar) whileBeing(i int) (Dating, bool) {
	j := i + 1
	if j >= len(c.verbs) || c.verbs[j].opener != "who" && c.verbs[j].opener != "that" && c.verbs[j].opener != "which" {
		return Dating{}, false
	}
	q := &c.verbs[j]
	if q.mood != past || q.passive || c.at(q.start) != "was" && c.at(q.start) != "were" || !strings.HasSuffix(c.at(q.head), "ing") || !c.ofFewDays(j) {
		return Dating{}, false
	}
	d, _ := c.ownDate(j)
	return inherited(d, "inherit/sentence", "at the time that the sentence gives by the way"), true
}

// ofFewDays reports whether verb j has a day or a weekend of its own.
func (c *calendar) ofFewDays(j int) bool {
	d, ok := c.ownDate(j)
	return ok && d.Interval.Days() <= 3
}

// earlier is from a clause before in the sentence, that of a main verb which
// already has a day: what is told after it goes on from there, and what is
// told behind "after" or "because" is nearer to it than to publication.
func (c *calendar) earlier(i int) (Dating, bool) {
	v := &c.verbs[i]
	if v.opener == "since" || v.opener == "before" || v.opener == "until" {
		return Dating{}, false
	}
	if v.mood != past && v.mood != pluperfect || relativizers[v.opener] && v.opener != "that" || conditionals[v.opener] || v.opener == "that" {
		return Dating{}, false
	}
	for j := i - 1; j >= 0; j-- {
		q := &c.verbs[j]
		toBe := q.mood == infinitive && j > 0 && c.verbs[j-1].lemma == "be" // "was to be signed on Friday, but"
		if c.isSpeech(i) && c.isTold(j, i) {
			continue // "the lines that they held in April, officials said"
		}
		if !q.finite() && !toBe || q.mood == modal || q.mood == present || q.mood == perfect || relativizers[q.opener] {
			continue
		}
		if d, ok := c.ownDate(j); ok && !d.Interval.End.After(c.published) {
			return inherited(d, "inherit/sentence", "told with what the sentence dates"), true
		}
	}
	return Dating{}, false
}

// isTold reports whether verb j is of what verb i, of saying, tells.
func (s *scan) isTold(j, i int) bool {
	for n := 0; j >= 0 && n < 5; n++ {
		if j = s.verbs[j].matrix; j == i {
			return true
		}
	}
	return false
}

// insideSubject reports whether verb j is of a clause that narrows the subject
// of verb i: "Leaders who gathered in Jeddah on Friday called for …".
func (c *calendar) insideSubject(j, i int) bool {
	q, v := &c.verbs[j], &c.verbs[i]
	narrows := v.left < q.start
	if k := c.tree.Subject(c.node(i)); k >= 0 && k < q.start && c.tree.Governor(c.node(j)) == k {
		narrows = true
	}
	return v.finite() && v.mood == past && narrows && (q.mood == reducedClause && c.gathered(j) || relativizers[q.opener] && q.mood == past && q.opener != "whose" && (saidWhile[q.lemma] || !c.isSpeech(i) || q.left < 2 || c.at(q.left-2) != ","))
}

// ofComplement is the day of what verb i, a participle, made somebody do:
// "forced to resign in March".
func (c *calendar) ofComplement(i int) (Dating, bool) {
	j := i + 1
	if t := c.eventDuring(i, j); t >= 0 {
		return c.resolve(t), true
	}
	if j >= len(c.verbs) || c.verbs[i].mood != reducedClause && c.verbs[i].mood != past || c.verbs[j].mood != infinitive || c.verbs[j].matrix != i ||
		plans[c.verbs[i].lemma] || demands[c.verbs[i].lemma] || c.isSpeech(i) {
		return Dating{}, false
	}
	if d, ok := c.ownDate(j); ok && d.Interval.End.Before(c.published) {
		return d, true
	}
	return Dating{}, false
}

// eventDuring is the expression of the event during which verb i asked for what
// verb j, its infinitive, tells, though it stands behind that: "asked for
// messages to be passed on during Tuesday's talks"; -1 for none.
func (c *calendar) eventDuring(i, j int) int {
	if j >= len(c.verbs) || c.verbs[j].mood != infinitive || c.verbs[j].matrix != i || !demands[c.verbs[i].lemma] {
		return -1
	}
	for k := c.verbs[j].head + 1; k < c.verbs[j].right; k++ {
		if t, ok := c.nouns[k]; ok && c.during(k) && c.scan.times[t].Interval.End.Before(c.published) {
			return t
		}
	}
	return -1
}

// gathered reports whether verb j, a participle, says of an event only that it
// took place: "the talks held on Monday".
func (c *calendar) gathered(j int) bool {
	g := c.tree.Governor(c.node(j))
	if _, event := c.nounAt(g); event || !c.tree.Is(c.node(j), "acl") && c.at(c.verbs[j].start-1) != "," {
		return true // "had himself sworn in on Monday, dissolved"
	}
	return takesPlace[c.verbs[j].lemma]
}

var takesPlace = words(`hold stage conduct convene organise organize mount make read`)
