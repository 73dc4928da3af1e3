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
