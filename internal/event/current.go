package event

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
	if m := c.verbs[i].mood; c.entry == nil && (m == past || m == pluperfect || m == reducedClause) {
		if news := c.memory.news; news != nil {
			return inherited(*news, "inherit/news", "of the day whose news the article gives")
		}
		if lately := c.memory.lately; lately != nil && !c.isStatement(i, c.codes[i]) {
			return inherited(*lately, "inherit/head", "of the day that the head of the article tells of")
		}
	}
	return c.current()
}

// nearStory reports whether the story has a day of the last few, which this
// sentence or the paragraph before left.
func (c *calendar) nearStory() bool {
	m := c.memory
	return m.story.Interval.Days() == 1 && c.sent.Paragraph-m.paragraph <= 1 && c.published.Sub(m.story.Interval.End) <= followWithin
}

// asNews is the day of what verb i tells as news, none for what the news would
// not tell so: background from before the story, what has long been so, and what
// stands far from the head of an article, where the past is seldom that of the
// day, unless it is somebody's word. What has been done by now ("France has
// recalled its ambassador") is news of the day of publication, if less surely.
func (c *calendar) asNews(i int, code coding) Dating {
	v, paragraph := &c.verbs[i], c.sent.Paragraph-c.memory.lead
	if q := v.matrix; v.mood == infinitive && q >= 0 && q != i && phases[c.verbs[q].lemma] {
		return c.asNews(q, code) // "has begun to fly its citizens out"
	}
	if d, ok := c.underMain(i); ok {
		return d
	}
	switch {
	case c.byThatHour(i):
		return c.newsOf(i)
	case v.mood == pluperfect && v.matrix < 0:
		return undated
	case c.standsNow(i, code):
		return c.current()
	case c.entry != nil, c.goesOnToday(i):
		return c.newsOf(i)
	case paragraph > 1 && c.followsOn(i, code):
		return inherited(*c.memory.story, "inherit/story", "goes on with the paragraph before")
	case (v.mood == perfect || v.mood == present) && paragraph > 0 && c.lasts(i),
		v.mood == present && paragraph > 0 && code.typ.Quad() != VerbalConflict && code.typ.Quad() != VerbalCooperation,
		paragraph > 1 && v.mood != perfect && v.mood != present && !c.reported(i) && !c.isStatement(i, code) && !c.besideStatement(i) && !c.tellsOn(i),
		v.mood == past && c.inHistory(i):
		return undated
	}
	return c.newsOf(i)
}

// goesOnToday reports whether verb i tells what is done once more on the day of the
// news: "shelled the town for a fourth day".
func (c *calendar) goesOnToday(i int) bool {
	v := &c.verbs[i]
	for k := v.head + 1; k+3 < min(v.right+1, len(c.words)); k++ {
		if c.at(k) != "for" || ordinals[c.at(k+2)] == 0 || c.words[k+1].name >= 0 {
			continue
		}
		for j := k + 3; j < min(k+5, len(c.words)); j++ {
			if c.at(j) == "day" || c.at(j) == "night" {
				return v.mood == past
			}
		}
	}
	return false
}

// byThatHour reports whether the sentence of verb i, of its main clause, opens with
// an hour of the day of the news: "By late afternoon the last tanks had gone".
func (c *calendar) byThatHour(i int) bool {
	if c.at(0) != "by" || c.verbs[i].matrix >= 0 || subordinators[c.verbs[i].opener] {
		return false
	}
	for k := 1; k < min(4, len(c.words)); k++ {
		if hours[c.at(k)] {
			return c.at(k+1) != "of" && c.words[k].time < 0
		}
	}
	return false
}

// hours are parts of the day by which something is told to have been done.
var hours = words(`morning noon midday afternoon mid-afternoon midafternoon evening nightfall dusk sunset sundown midnight daybreak dawn`)

// underMain is the day of the main verb before verb i, over by publication, where
// that stands in a clause of time below it, however deep: "apologised on Saturday
// to those who were hurt when police stormed the hall".
func (c *calendar) underMain(i int) (Dating, bool) {
	v := &c.verbs[i]
	if c.entry != nil || v.mood != past || v.opener != "when" && v.opener != "as" && v.opener != "after" {
		return Dating{}, false
	}
	for j := range i {
		q := &c.verbs[j]
		if q.matrix >= 0 || subordinators[q.opener] || q.mood != past || c.setOff(q.head, v.start) {
			continue
		}
		if d, ok := c.ownDate(j); ok && d.Interval.Days() <= 3 && d.Interval.End.Before(c.published) {
			return inherited(d, "inherit/sentence", "told with what the sentence dates"), true
		}
	}
	return Dating{}, false
}

// lasts reports whether an adverb of the clause of verb i says that what it
// tells goes on for long or came again and again: "has long refused", "have
// died since May", "has so far said nothing".
func (c *calendar) lasts(i int) bool {
	v := &c.verbs[i]
	for k := v.left; k < min(v.right, len(c.words)); k++ {
		if lasting[c.at(k)] && c.words[k].name < 0 {
			return true
		}
	}
	return false
}

// lasting is adverbs of what is no news of a day.
var lasting = words(`since far long still always ever never often repeatedly consistently recently frequently regularly traditionally years decades months
	twice usually increasingly`)

// followsOn reports whether verb i, of a main clause in the past that no source
// is named for, goes on with a story whose day the sentence or paragraph before
// has left: what it leaves undated is of that day more often than of any other.
func (c *calendar) followsOn(i int, code coding) bool {
	v, m := &c.verbs[i], c.memory
	return m.story != nil && c.nearStory() && v.mood == past && v.matrix < 0 && !subordinators[v.opener] && !c.isStatement(i, code) && !c.inHistory(i)
}

// followWithin is how many days before publication a story may be that goes on
// without saying when.
const followWithin = 4

// tellsOn reports whether verb i is of a main clause in the past which stands
// not yet far down in an article that tells one day's news the day after: what
// it leaves undated is of that day more often than not.
func (c *calendar) tellsOn(i int) bool {
	v, m := &c.verbs[i], c.memory
	return m.news != nil && (m.at == nil || m.paragraph != c.sent.Paragraph) && v.mood == past && v.matrix < 0 && !subordinators[v.opener] && c.sent.Paragraph-m.lead <= 4
}

// isStatement reports whether verb i tells what somebody says to the news,
// whose page tells it that day.
func (c *calendar) isStatement(i int, code coding) bool {
	if statements[code.typ] || reacts[c.verbs[i].lemma] {
		return true
	}
	v := &c.verbs[i] // "condemned the raid and rang the president"
	return v.opener == "and" && i > 0 && c.joined(i-1, i) && !c.hasNominal(v.left, v.start) && c.isStatement(i-1, c.codes[i-1])
}

// besideStatement reports whether verb i is joined to one that tells what somebody
// says to the news: "suspended the country and called for sanctions".
func (c *calendar) besideStatement(i int) bool {
	for j := range c.verbs {
		if j == i || c.verbs[j].mood != c.verbs[i].mood || !c.isStatement(j, c.codes[j]) {
			continue
		}
		a, b := c.node(i), c.node(j)
		if c.tree.Is(b, "conj") && c.tree.Governor(b) == a || c.tree.Is(a, "conj") && (c.tree.Governor(a) == b || c.tree.Is(b, "conj") && c.tree.Governor(a) == c.tree.Governor(b)) {
			return true
		}
	}
	return false
}

// inHistory reports whether the sentence of verb i dates something else to more
// than a month before publication, be it by the way where the article is far
// from its head: what it leaves undated is no news.
func (c *calendar) inHistory(i int) bool {
	far := c.sent.Paragraph > c.memory.lead+1
	for j := range c.verbs {
		v := &c.verbs[j]
		if j == i || !v.finite() || !far && (relativizers[v.opener] || c.tree.Is(c.node(j), "acl:relcl")) || v.mood == pluperfect && c.verbs[i].mood == past && v.matrix < 0 && !subordinators[v.opener] {
			continue // what looks back from verb i leaves it where it is
		}
		if d, ok := c.ownDate(j); ok && c.published.Sub(d.Interval.End) > 31 {
			return true
		}
	}
	return false
}

// statements are the types of what is said.
var statements = map[Type]bool{Accuse: true, Request: true, Reject: true, Threaten: true}

// reacts is verbs of approval, which the news asks for as it does for blame.
var reacts = words(`welcome hail praise applaud laud congratulate thank defend back support endorse regret mourn`)

// standsNow reports whether verb i tells in the present what somebody asks
// for, or what the writer himself says by it: "the opposition demands", "we
// condemn".
func (c *calendar) standsNow(i int, code coding) bool {
	v := &c.verbs[i]
	if v.mood != present || v.matrix >= 0 || subordinators[v.opener] {
		return false
	}
	if who := c.at(c.tree.Subject(c.node(i))); who == "i" || who == "we" {
		return true
	}
	return code.typ == Request && c.at(v.start-1) != "still"
}

// atHead reports whether verb i is of a main clause in the past near the head
// of the article.
func (c *calendar) atHead(i int) bool {
	v := &c.verbs[i]
	return v.mood == past && v.matrix < 0 && !subordinators[v.opener] && c.sent.Paragraph <= c.memory.lead+1
}

// reported reports whether somebody is said to have told what verb i tells: a
// page of news asks its sources on its own day.
func (c *calendar) reported(i int) bool {
	q := c.speechOver(i)
	return q >= 0 && c.verbs[q].mood == past && (c.verbs[q].lemma == "say" || c.verbs[q].lemma == "report" || c.verbs[q].lemma == "tell")
}
