package event

import "dateline/internal/timex"

// promptly is the day of what is told to have come at once upon another event
// ("within hours of the verdict", "minutes later", "Paris swiftly recalled"):
// that of the event named, else of the one told last.
func (c *calendar) promptly(i int) (Dating, bool) {
	v := &c.verbs[i]
	if v.mood == perfect || v.mood == present || v.mood == infinitive || v.mood == modal {
		return Dating{}, false
	}
	k := c.withinHours(i)
	if k < 0 && !c.atOnce(i) {
		return Dating{}, false
	}
	if k >= 0 && c.at(k) == "of" {
		for j := k + 1; j < min(k+6, len(c.words)); j++ {
			if d, ok := c.toldDay(j); ok {
				return inherited(d, "inherit/noun", "within hours of the "+c.at(j)+" that the text dated before"), true
			}
		}
		return undated, true // of something that the text has not dated
	}
	for _, j := range []int{c.tree.Subject(c.node(i)), c.tree.Object(c.node(i))} {
		if j < 0 || !c.definite(j, max(0, j-4)) {
			continue
		}
		if d, ok := c.toldDay(j); ok {
			return inherited(d, "inherit/noun", "at once upon the "+c.at(j)+" that the text dated before"), true
		}
	}
	if last := c.memory.last; last != nil && c.sent.Paragraph-c.memory.paragraph <= 1 {
		return inherited(*last, "inherit/at-once", "at once upon the event told before"), true
	}
	return Dating{}, false
}

// soonAfter is the day of an event that the text dated before, soon after which
// verb i was: "arrested a man shortly after the raid but freed him on Monday".
func (c *calendar) soonAfter(i int) (Dating, bool) {
	v := &c.verbs[i]
	if v.mood != past && v.mood != pluperfect {
		return Dating{}, false
	}
	for k := v.head + 2; k < min(v.right, len(c.words)); k++ {
		if c.at(k) != "after" || !shortly[c.at(k-1)] {
			continue
		}
		for j := k + 1; j < min(k+6, len(c.words)); j++ {
			if d, ok := c.toldDay(j); ok && c.definite(j, k) {
				return inherited(d, "inherit/noun", "soon after the "+c.at(j)+" that the text dated before"), true
			}
		}
	}
	return Dating{}, false
}

// shortly are adverbs of what comes upon something on its day.
var shortly = words(`soon shortly immediately straight right`)

// withinHours is the word behind "within hours", "within minutes" in the
// clause of verb i, -1 for none.
func (c *calendar) withinHours(i int) int {
	for t := range c.scan.times {
		x := &c.scan.times[t]
		if x.Type != timex.Duration || len(x.Value) < 2 || x.Value[:2] != "PT" {
			continue
		}
		from, to := c.wordsOf(t)
		if from > 0 && c.at(from-1) == "within" && c.governor(from, to) == i {
			return to
		}
	}
	if c.at(0) == "within" && c.at(1) == "the" && c.at(2) == "hour" && c.verbs[i].matrix < 0 && !subordinators[c.verbs[i].opener] {
		return 3
	}
	return -1
}

// atOnce reports whether an adverb says that verb i came at once.
func (c *calendar) atOnce(i int) bool {
	v := &c.verbs[i]
	for k := max(v.left, v.start-1); k <= min(v.head+1, len(c.words)-1); k++ {
		if prompt[c.at(k)] && c.plainWord(k) {
			return true
		}
	}
	return false
}

var prompt = words(`swiftly promptly immediately instantly`)

// ofDenied is the day of an event that the text dated before, of which the
// clause of verb i names that it was not, or not so: "denies that there has been
// a coup", "denied having ordered the killing".
func (c *calendar) ofDenied(i int) (Dating, bool) {
	v := &c.verbs[i]
	if v.mood == modal || v.mood == infinitive {
		return Dating{}, false
	}
	for k := v.head + 1; k < min(v.right, len(c.words), v.head+5); k++ {
		n, ok := c.nounAt(k)
		if !ok || c.words[k].verb >= 0 || statements[n.typ] {
			continue
		}
		if d, ok := c.toldDay(k); ok {
			return inherited(d, "inherit/denied", "the "+n.noun+" that the text dated before"), true
		}
	}
	return Dating{}, false
}

// alike is the day of the event of the same type that the paragraph told
// before: what somebody denies is most often that.
func (c *calendar) alike(i int, code coding) (Dating, bool) {
	v := &c.verbs[i]
	if v.mood != past && v.mood != pluperfect || v.matrix < 0 {
		return Dating{}, false
	}
	if c.entry != nil {
		return c.entry.day, true
	}
	if last := c.memory.last; last != nil && c.memory.paragraph == c.sent.Paragraph && c.involved(i) {
		return inherited(*last, "inherit/denied", "said of the event told before"), true
	}
	d, ok := c.memory.types[code.typ]
	return inherited(d, "inherit/denied", "said of the event told before"), ok
}

// ofAntecedent is the day of the event in which, or at which, the relative
// clause of verb i tells something to have been done: "the coup of 1987, in
// which the president was killed"; or of which it tells who took part: "the
// elections held in May, which Serbs boycotted".
func (c *calendar) ofAntecedent(i int) (Dating, bool) {
	v := &c.verbs[i]
	if v.mood != past || v.opener != "which" || v.left < 2 {
		return Dating{}, false
	}
	if d, ok := c.asPassed(i); ok {
		return d, true
	}
	inside := v.opener == "which" && happensIn[c.at(v.left-2)]
	if !inside && !(v.opener == "which" && partakes[v.lemma]) {
		return Dating{}, false
	}
	g := c.tree.Governor(c.node(i))
	if g < 0 || c.words[g].verb >= 0 {
		g = c.nounLeft(v.left - 2)
	}
	if g < 0 {
		return Dating{}, false
	}
	if d, ok := c.dayOfNoun(g); ok {
		return inherited(d, "inherit/antecedent", "at the time of the "+c.at(g)+" of which it tells"), true
	}
	return Dating{}, false
}

// asPassed is the day on which the words were passed or published of which the
// relative clause of verb i tells what they said: "a resolution, passed on
// Monday, which condemned the raid".
func (c *calendar) asPassed(i int) (Dating, bool) {
	v, j := &c.verbs[i], i-1
	if j < 0 || c.at(v.left-2) != "," || c.verbs[j].finite() && c.verbs[j].opener != "," || !publishes[c.verbs[j].lemma] && !passes[c.verbs[j].lemma] {
		return Dating{}, false
	}
	if c.verbs[j].mood != reducedClause && c.verbs[j].mood != past || c.at(c.verbs[j].start-1) != "," {
		return Dating{}, false
	}
	d, ok := c.ownDate(j)
	return inherited(d, "inherit/sentence", "at the time that the sentence gives by the way"), ok
}

// passes is verbs by which a body makes words its own.
var passes = words(`pass adopt approve agree reach conclude unveil announce`)

// happensIn are prepositions that say in which event something was done.
var happensIn = words(`in at during by through`)

// partakes is verbs that say who took part in an event, or stayed away.
var partakes = words(`boycott attend skip miss join lead chair win lose watch monitor contest`)

// nounLeft is the last core of a noun phrase at or before word k, no farther
// than a comma, what stands between two of them, and a preposition away; -1 for
// none.
func (c *calendar) nounLeft(k int) int {
	if open := c.openingComma(k); c.at(k) == "," && open > 0 && c.words[open+1].verb >= 0 {
		k = open - 1 // "elections, held in May, which"
	}
	for j := k; j >= max(0, k-3); j-- {
		if c.words[j].verb >= 0 {
			return -1
		}
		if c.plainWord(j) && c.nominal(j) {
			return j
		}
	}
	return -1
}

// dayOfNoun is the day of the event that word g names: its own expression,
// that of a participle behind it, that of the verb whose argument it is, or
// the one that the text gave it before.
func (c *calendar) dayOfNoun(g int) (Dating, bool) {
	if t, ok := c.nouns[g]; ok {
		return c.resolve(t), true
	}
	for d := range c.tree.Dependents(g) {
		if j := c.words[d].verb; j >= 0 && c.tree.Is(d, "acl") && (c.verbs[j].mood == reducedClause || c.verbs[j].mood == past && c.verbs[j].opener == ",") {
			if day, ok := c.ownDate(j); ok {
				return day, true
			}
		}
	}
	if j := c.owner(g); j >= 0 {
		if d, ok := c.ownDate(j); ok {
			return d, true
		}
	}
	return c.toldDay(g)
}

// involved reports whether verb i says only who had a hand in what was told
// before: "that its soldiers took part".
func (c *calendar) involved(i int) bool {
	for k := c.verbs[i].head; k < min(c.verbs[i].head+3, len(c.words)); k++ {
		switch c.at(k) {
		case "part", "involved", "responsible", "behind", "responsibility":
			return c.at(k+1) != "of"
		}
	}
	return false
}

// renamed is from an event that the text dated before and now names by a
// definite noun: "The strike killed three", "condemned the attack".
func (c *calendar) renamed(i int) (Dating, bool) {
	v := &c.verbs[i]
	if v.mood == perfect || v.mood == present {
		return Dating{}, false
	}
	for k := v.left; k < min(v.start, v.left+6); k++ {
		if q := c.owner(k); q >= 0 && q < i && relativizers[c.verbs[q].opener] {
			continue // "the judge who looked into the killing accused"
		}
		if n, ok := c.nounAt(k); ok && c.definite(k, v.left) {
			d, known := c.toldDay(k)
			return inherited(d, "inherit/noun", "the "+n.noun+" that the text dated before"), known
		}
	}
	return c.inTheSame(i)
}

// inTheSame is from an event that the text dated before, in which verb i says
// that somebody came to harm: "two officers died in the same attack".
func (c *calendar) inTheSame(i int) (Dating, bool) {
	v := &c.verbs[i]
	if v.mood != past || v.lemma != "die" && !effects[v.lemma] {
		return Dating{}, false
	}
	for k := v.head + 1; k < min(v.right, len(c.words), v.head+8); k++ {
		if p := c.at(k); !happensIn[p] || c.words[k].verb >= 0 {
			continue
		}
		for j := k + 2; j < min(k+4, len(c.words)); j++ {
			if d, ok := c.toldDay(j); ok && c.definite(j, k) {
				return inherited(d, "inherit/noun", "the "+c.at(j)+" that the text dated before"), true
			}
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

// inTheMonth is the month or week of which the sentence before, in the same
// paragraph, told: "was found dead in May. Students blamed the police."
func (c *calendar) inTheMonth(i int) (Dating, bool) {
	m := c.memory
	if c.entry != nil || m.era == nil || m.day != nil || m.paragraph != c.sent.Paragraph || c.verbs[i].mood != past || c.verbs[i].matrix >= 0 {
		return Dating{}, false
	}
	if n := m.era.Interval.Days(); n < 4 || n > 31 || !m.era.Interval.End.Before(c.published) || c.published.Sub(m.era.Interval.End) > 92 {
		return Dating{}, false
	}
	return inherited(*m.era, "inherit/paragraph", "goes on with the sentence before"), true
}

// inTheEra reports whether the sentence before, in the same paragraph, told of
// a time wider than a month that is over, or of a month of long ago: what goes on
// with it is of that time, on a day that nobody says.
func (c *calendar) inTheEra(i int) bool {
	m := c.memory
	return c.entry == nil && m.era != nil && m.day == nil && m.paragraph == c.sent.Paragraph && c.verbs[i].mood == past && c.verbs[i].matrix < 0 &&
		(m.era.Interval.Days() > 31 && c.published.Sub(m.era.Interval.End) > 31 || m.era.Interval.Days() > 3 && c.published.Sub(m.era.Interval.End) > 92)
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
	return c.atThatTime(i)
}

// atThatTime reports whether the sentence of verb i, of its main clause, says
// that it is of the time told of: "who was abroad at the time".
func (c *calendar) atThatTime(i int) bool {
	if v := &c.verbs[i]; v.mood != past || v.matrix >= 0 || subordinators[v.opener] {
		return false
	}
	for k := 2; k < len(c.words); k++ {
		if c.at(k) == "time" && c.at(k-1) == "the" && c.at(k-2) == "at" && c.at(k+1) != "of" {
			return true
		}
	}
	return false
}

// goesOn reports whether verb i, of a main clause in the past, tells what
// somebody did of whom the paragraph before spoke: "He declared an emergency".
func (c *calendar) goesOn(i int) bool {
	v := &c.verbs[i]
	if v.mood != past || v.matrix >= 0 && c.isSpeech(v.matrix) || subordinators[v.opener] {
		return false
	}
	switch c.pronounIn(v.left, v.start) {
	case "he", "she", "they":
		return true
	}
	switch c.at(v.start - 1) {
	case "two", "pair", "both":
		return c.at(v.start-2) == "the" || c.at(v.start-1) == "both" // "the two agreed"
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
	if p := c.pronounIn(top.left, top.start); p != "" && p != "who" && p != "which" || c.atThatTime(i) || c.goesOn(i) {
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
