package event

import (
	"fmt"
	"strings"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/sentence"
	"dateline/internal/timex"
)

// assign gives each dating expression of the sentence to the verb or noun that
// it modifies; one that counts from a clause ("two days after protesters
// stormed …") links the two verbs instead.
func (c *calendar) assign() {
	c.times, c.nouns, c.adverbial = make([][]int, len(c.verbs)), map[int]int{}, map[int]bool{}
	for t := range c.scan.times {
		x := &c.scan.times[t]
		if c.entry != nil && c.entry.mark.Overlaps(x.Span) {
			continue
		}
		from, to := c.wordsOf(t)
		i := c.windowVerb(t, from, to)
		if i < 0 {
			i = c.deadlineVerb(t, from, to)
		}
		if i >= 0 {
			c.times[i] = append(c.times[i], t)
			continue
		}
		if x.Name || x.Offset == nil && (!x.Dates() || x.Interval.IsZero()) {
			continue
		}
		if from < 0 || c.at(from-1) == "to" && strings.HasPrefix(c.at(from), "the day") || c.link(t, from, to) {
			continue // "two years to the day after the coup"
		}
		if _, counted := c.fromReached(t); !counted && (x.Interval.IsZero() || !x.Dates()) && x.Offset.Event.Len() == 0 {
			continue
		}
		if c.comparesSince(from) || c.counts(from) {
			continue
		}
		if c.likens(from) {
			if i := c.inWhich(to); i >= 0 {
				c.times[i] = append(c.times[i], t)
			}
			continue
		}
		w := c.at(from - 1)
		if (w == "from" || w == "for" && !c.convenes(from)) && c.asksBefore(from) || w == "before" && c.barsBefore(from) {
			continue // "demanded that they cease fire from Monday" was not on Monday
		}
		if c.laysOn(t, from) {
			continue
		}
		if (w == "until" || w == "till") && c.at(from-2) != "not" {
			if i := c.whenBehind(to); i >= 0 {
				c.times[i] = append(c.times[i], t)
			}
			continue // of how long it lasts, not of when it was done
		}
		if noun := c.nounModified(to); noun >= 0 {
			c.nouns[noun] = t
		} else if noun := c.nounBefore(from); noun >= 0 {
			c.nouns[noun] = t
		} else if noun := c.subjectNoun(from, to); noun >= 0 {
			c.nouns[noun] = t
		} else if i := c.resolved(to); i >= 0 {
			c.times[i] = append(c.times[i], t)
		} else {
			c.assignVerb(t, from, to)
		}
	}
}

// comparesSince reports whether the expression at word from only says how long
// there was nothing like it: "for the first time since 2001", "the worst attack
// since May".
func (c *calendar) comparesSince(from int) bool {
	since := from
	if c.at(from-1) == "since" {
		since = from - 1
	} else if c.at(from-2) == "since" && determiners[c.at(from-1)] {
		since = from - 2 // "since a 2020 war"
	} else if !strings.HasPrefix(c.at(from), "since") {
		return false
	}
	for k := since - 1; k >= 0 && k > since-14; k-- {
		w := c.at(k)
		if c.words[k].verb >= 0 || w == "," {
			return false
		}
		if w == "first" || w == "worst" || w == "only" || c.tree.XPOS(k) == "JJS" && w != "least" && w != "most" && w != "top" {
			return true
		}
	}
	return false
}

// subjectNoun is the event noun, the subject of the verb to come, whose phrase
// the expression in words [from, to) ends: "the expulsion of three envoys on
// Monday drew a protest"; -1 for none.
func (c *calendar) subjectNoun(from, to int) int {
	for i := range c.verbs {
		v := &c.verbs[i]
		if v.start < to {
			continue
		}
		k := c.tree.Subject(c.node(i))
		if v.mood == infinitive && c.tree.Governor(c.node(i)) < from {
			k = c.tree.Governor(c.node(i)) // "the threat on Sunday to close the border"
		}
		if v.start != to || k < 0 || k < from-9 || k >= from {
			return -1
		}
		if _, ok := c.nounAt(k); !ok || c.setOff(k, from) {
			return -1
		}
		for j := k; j < from; j++ {
			if c.words[j].verb >= 0 {
				return -1
			}
		}
		return k
	}
	return -1
}

// resolved is the infinitive at word to, behind an expression in words, of which
// the noun before it says that it was resolved then: "the decision on Monday to
// expel the envoy"; -1 for none.
func (c *calendar) resolved(to int) int {
	if to >= len(c.words) || c.at(to) != "to" || c.words[to].verb < 0 || !c.isResolved(c.words[to].verb) {
		return -1
	}
	return c.words[to].verb
}

// isResolved reports whether verb i is the infinitive of what was resolved at a
// time that stands before it.
func (s *scan) isResolved(i int) bool {
	v := &s.verbs[i]
	if v.mood != infinitive || v.start < 2 || s.words[v.start-1].time < 0 {
		return false
	}
	from := v.start - 1
	for from > 0 && s.words[from-1].time == s.words[v.start-1].time {
		from--
	}
	return resolves[s.at(s.beforeExpression(from))]
}

// beforeExpression is the word before the expression at word from and its
// prepositions.
func (s *scan) beforeExpression(from int) int {
	k := from - 1
	for k >= 0 && timePrepositions[s.at(k)] && s.words[k].name < 0 {
		k--
	}
	return k
}

// resolves is nouns of what is done by resolving it.
var resolves = words(`decision move vote order ruling choice refusal agreement`)

// counts reports whether the expression at word from says only within what time
// something came again: "for the second time this week".
func (c *calendar) counts(from int) bool {
	if c.at(from-1) == "in" {
		from--
	}
	return c.at(from-1) == "time" && c.tree.XPOS(from-2) == "JJ" && c.at(from-3) == "the"
}

// assignVerb gives expression t in words [from, to) to the verb that it
// modifies, and to the event noun whose phrase it ends: alone to one that the
// clause only counts from ("after talks in Doha on Monday"), to both where they
// are of one time ("at a summit in Rome on Friday").
func (c *calendar) assignVerb(t, from, to int) {
	noun, shared := c.adverbialNoun(from)
	if noun >= 0 {
		c.nouns[noun] = t
		c.adverbial[noun] = true
		if !shared {
			return
		}
	}
	v := c.governor(from, to)
	if v < 0 {
		return
	}
	v = c.toBe(v)
	if c.ofDemanded(v, t, from) {
		return // "has urged a meeting next week": the meeting is next week
	}
	if c.ofDeed(v, t) {
		if noun < 0 {
			if n := c.deedBetween(v, from); n >= 0 {
				c.nouns[n], c.adverbial[n] = t, true
			}
		}
		return
	}
	if q := c.verbs[v].matrix; c.ofPurpose(v, t, from) {
		v = q // "voted to remove the minister on Monday"
	}
	if noun := c.nounOver(from); noun > c.verbs[v].head && !c.setOff(noun, from) && c.ofOtherTime(t, c.times[v]) {
		c.nouns[noun] = t
		c.adverbial[noun] = true
		return
	}
	c.times[v] = append(c.times[v], t)
}

// toBe is the infinitive behind verb i, if that is the "be" of what is to come
// ("is to sit on Friday"), else i.
func (c *calendar) toBe(i int) int {
	if n := i + 1; c.verbs[i].lemma == "be" && n < len(c.verbs) && c.verbs[n].mood == infinitive && c.verbs[n].start == c.verbs[i].head+1 {
		return n
	}
	return i
}

// ofDeed reports whether expression t, of a year or more before publication, is
// of the deed that verb i, of the present, holds against somebody: "is charged
// with the killing of a judge in 1995".
func (c *calendar) ofDeed(i, t int) bool {
	v, x := &c.verbs[i], &c.scan.times[t]
	if !holdsAgainst[v.lemma] || v.mood != present && v.mood != participial || c.entry != nil || x.Interval.End.IsZero() {
		return false
	}
	return x.Interval.End.AddYears(1).Before(c.published)
}

var holdsAgainst = words(`accuse charge suspect blame indict want wanted`)

// deedBetween is the last event noun between verb i and word end, -1 for none.
func (c *calendar) deedBetween(i, end int) int {
	for k := end - 1; k > c.verbs[i].head; k-- {
		if _, ok := c.nounAt(k); ok {
			return k
		}
	}
	return -1
}

// adverbialNoun is the event noun of the adverbial that the date at word from
// ends, -1 for none; shared says that the adverbial is of the clause's own time.
func (c *calendar) adverbialNoun(from int) (noun int, shared bool) {
	for j := from - 1; j >= 0 && j > from-12; j-- {
		w := &c.words[j]
		if w.verb >= 0 || w.time >= 0 || breaks[w.lower] || w.lower == "," || subordinators[w.lower] && !prepositions[w.lower] {
			return -1, false
		}
		if _, ok := c.nounAt(j); !ok || c.words[min(j+1, len(c.words)-1)].name < 0 && c.plainWord(j+1) && c.nominal(j+1) {
			continue
		}
		for k := j - 1; k >= 0 && k > j-5 && c.words[k].verb < 0; k-- {
			switch c.at(k) {
			case "after", "before", "since", "following", "despite", "until":
				return j, false
			case "for", "to", "at", "against":
				if answers[c.at(k-1)] {
					return j, false // "in revenge for a raid on Monday"
				}
				if c.at(k) == "at" {
					return j, true
				}
				return -1, false
			case "during":
				return j, true
			case "of", "in", "on", "with", "by", "from":
				return -1, false
			}
		}
		return -1, false
	}
	return -1, false
}

// whenBehind is the verb of the clause that "when" opens right behind word to,
// which tells what was done then: "until 2021, when the army left"; -1 for none.
func (c *calendar) whenBehind(to int) int {
	if c.at(to) == "," {
		to++
	}
	for i := range c.verbs {
		if v := &c.verbs[i]; v.opener == "when" && v.left == to+1 {
			return i
		}
	}
	return -1
}

// convenes reports whether what the words before word from ask for is that
// people come together: "has called a session for Thursday" has one then.
func (c *calendar) convenes(from int) bool {
	if c.at(from-1) == "on" || c.at(from-1) == "in" {
		return c.arrangesOn(from)
	}
	if c.at(from-1) != "for" {
		return false
	}
	if i := c.words[max(0, from-2)].verb; i >= 0 && arranges[c.verbs[i].lemma] && (c.verbs[i].passive || c.verbs[i].start > 0 && c.nominal(c.verbs[i].start-1) && i+1 < len(c.verbs)) {
		return true // "the trial was fixed for 12 June", "a march planned for Saturday has been banned"
	}
	for k := from - 2; k >= max(0, from-8) && c.words[k].verb < 0; k-- {
		if gatherings[c.at(k)] {
			return true
		}
	}
	return false
}

// arrangesOn reports whether the words before word from arrange a gathering on
// the coming day that it names: "announced a rally on August 3".
func (c *calendar) arrangesOn(from int) bool {
	t := c.words[from].time
	if t < 0 || !c.scan.times[t].Interval.Start.After(c.published) || strings.HasPrefix(c.scan.times[t].Rule, "weekday/") || !gatherings[c.at(from-2)] {
		return false
	}
	for k := from - 3; k >= max(0, from-8); k-- {
		if i := c.words[k].verb; i >= 0 {
			return arranges[c.verbs[i].lemma]
		}
	}
	return false
}

var arranges = words(`set schedule call fix plan slate book convene announce`)

// promises are verbs that hold out what is to come.
var promises = words(`threaten promise pledge propose offer vow`)

var gatherings = words(`session meeting summit talks election elections vote referendum conference congress hearing debate sitting poll polls
	ballot runoff trial strike strikes walkout walkouts stoppage stay-away stayaway shutdown boycott sit-in vigil protest protests demonstration demonstrations rally march inauguration`)

// laysOn reports whether the expression at word from is the coming day for which
// something was laid on, which says nothing of when that was done: "recalled
// parliament for Wednesday".
func (c *calendar) laysOn(t, from int) bool {
	if c.at(from-1) != "for" || c.convenes(from) || c.scan.times[t].Interval.Days() != 1 {
		return false
	}
	for i := len(c.verbs) - 1; i >= 0; i-- {
		if v := &c.verbs[i]; v.head < from {
			return v.mood == past && !v.passive && !arranges[v.lemma]
		}
	}
	return false
}

// asksBefore reports whether the verb before word k asks for or agrees what
// the words at k limit.
func (c *calendar) asksBefore(k int) bool {
	for i := len(c.verbs) - 1; i >= 0; i-- {
		if v := &c.verbs[i]; v.head < k {
			return demands[v.lemma] || v.lemma == "agree" || v.lemma == "announce" || v.lemma == "declare" || v.lemma == "propose"
		}
	}
	return false
}

// wordsOf is the words [from, to) that a time expression covers.
func (s *scan) wordsOf(t int) (from, to int) {
	from = -1
	for k, w := range s.words {
		if w.time == t {
			if from < 0 {
				from = k
			}
			to = k + 1
		}
	}
	return from, to
}

// nounModified is the event noun that the time expression ending before word
// k stands in front of: "Tuesday's attack", "the August incursion"; -1 for none.
func (s *scan) nounModified(k int) int {
	genitive := k < len(s.words) && s.words[k].Kind == sentence.Clitic
	if genitive {
		k++
	}
	for j := k; j < len(s.words) && j < k+4; j++ {
		if _, ok := s.nounAt(j); ok {
			return j
		}
		if !s.plainWord(j) && s.words[j].name < 0 || prepositions[s.at(j)] || determiners[s.at(j)] || s.words[j].verb >= 0 ||
			!genitive && j > k {
			return -1
		}
	}
	return -1
}

// nounBefore is the event noun that "of" joins to the time expression at word
// from: "the invasion of 2022"; -1 for none.
func (c *calendar) nounBefore(from int) int {
	if from < 2 || c.at(from-1) != "of" {
		return -1
	}
	if _, ok := c.nounAt(from - 2); ok {
		return from - 2
	}
	return -1
}

// datingOf is the date of expression t as a mention carries it.
func (c *calendar) datingOf(t int) Dating {
	if d, ok := c.onward(t); ok {
		return d
	}
	d := c.entry.shifted(datingOf(&c.scan.times[t], c.published), c.published)
	d = d.shiftedBy(c.hoursBefore(t, d))
	if c.entry == nil {
		d = c.memory.filedOn.shifted(d, c.published) // "today" is the day of the dateline
	}
	return d
}

// datingOf is the date of an expression as a mention carries it. An interval
// that is open at one end is closed by the day of publication.
func datingOf(x *timex.Expression, published civil.Date) Dating {
	d := Dating{Interval: x.Interval, Precision: x.Precision, EDTF: civil.EDTF(x.Interval, x.Precision),
		Expression: x.Text, Span: x.Span, Timex: x.Value, Rule: x.Rule, Basis: Basis(x.Basis), Reason: x.Reason}
	switch {
	case d.Interval.End.IsZero():
		d.Interval.End, d.Precision = published, civil.Range
		if d.Interval.Start.After(published) {
			d.Interval.End = d.Interval.Start
		}
		d.EDTF = civil.EDTF(d.Interval, d.Precision)
	case d.Interval.Start.IsZero():
		d.Interval.Start, d.Precision = d.Interval.End, civil.Range
		d.EDTF = civil.EDTF(d.Interval, d.Precision)
	}
	return d
}

// finest is the expression of ts that says most: the shortest interval, the
// first of equals; a bare clock time, which names no day, only for want of
// another.
func (s *scan) finest(ts []int) int {
	best := ts[0]
	for _, t := range ts[1:] {
		weak, weaker := s.namesNoDay(t), s.namesNoDay(best)
		named := s.times[best].Rule == "weekend" && s.times[t].Rule == "range/days" && days(&s.times[t]) == days(&s.times[best]) // "the weekend of 7-8 June"
		if days(&s.times[t]) < days(&s.times[best]) && weak == weaker || named || weaker && !weak && days(&s.times[t]) < 32 {
			best = t
		}
	}
	return best
}

// namesNoDay reports whether t says only the hour, or counts from an event.
func (s *scan) namesNoDay(t int) bool {
	return strings.HasPrefix(s.times[t].Rule, "clock") || s.times[t].Rule == "part/of-story" || s.times[t].Offset != nil && (s.times[t].Offset.Vague || s.times[t].Rule == "duration/offset")
}

func days(x *timex.Expression) int {
	if x.Interval.Start.IsZero() || x.Interval.End.IsZero() {
		return 1 << 30
	}
	return x.Interval.Days()
}

// inherited makes a date of d for another event that the text tells as of the
// same time; why says how.
func inherited(d Dating, rule, why string) Dating {
	d.Rule = rule
	if i := strings.IndexByte(d.Reason, '('); i >= 0 && strings.HasSuffix(d.Reason, ")") {
		d.Reason = d.Reason[i+1 : len(d.Reason)-1] // inherited before: keep what it all rests on
	}
	d.Reason = fmt.Sprintf("%s (%s)", why, d.Reason)
	d.Expression, d.Span, d.Timex = "", article.Span{}, ""
	d.Basis = Narrative
	return d
}

// publicationDating is the date of what is reported as current.
func publicationDating(day civil.Date) Dating {
	i := civil.DayOf(day)
	return Dating{Interval: i, Precision: civil.Day, EDTF: civil.EDTF(i, civil.Day), Rule: "publication",
		Basis: Publication, Reason: "no date in the text: reported as current on the day of publication"}
}

var undated = Dating{Basis: NoDate, Rule: "none", Reason: "the text gives no date"}
