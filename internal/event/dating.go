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
		if x.Name || x.Offset == nil && (!x.Dates() || x.Interval.IsZero()) {
			continue
		}
		from, to := c.wordsOf(t)
		if from < 0 || c.link(t, from, to) || x.Interval.IsZero() && x.Offset.Event.Len() == 0 || !x.Dates() && x.Offset.Event.Len() == 0 {
			continue
		}
		if w := c.at(from - 1); (w == "from" || w == "until" || w == "for") && c.asksBefore(from) {
			continue // "demanded that they cease fire from Monday" was not on Monday
		}
		if noun := c.nounModified(to); noun >= 0 {
			c.nouns[noun] = t
		} else if noun := c.nounBefore(from); noun >= 0 {
			c.nouns[noun] = t
		} else {
			c.assignVerb(t, from, to)
		}
	}
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
	if n := v + 1; c.verbs[v].lemma == "be" && n < len(c.verbs) && c.verbs[n].mood == infinitive && c.verbs[n].start == c.verbs[v].head+1 {
		v = n // "is to sit on Friday"
	}
	if q := c.verbs[v].matrix; c.ofPurpose(v, t, from) {
		v = q // "voted to remove the minister on Monday"
	}
	c.times[v] = append(c.times[v], t)
}

// ofPurpose reports whether verb i is an infinitive of which expression t, a
// day that is over, dates the verb before: what was to be done had not been.
func (c *calendar) ofPurpose(i, t, from int) bool {
	q := c.verbs[i].matrix
	if c.verbs[i].mood != infinitive || q < 0 || q > i || c.verbs[q].mood != past || len(c.times[q]) > 0 {
		return false
	}
	x := &c.scan.times[t]
	switch c.at(from - 1) {
	case "by", "until", "before", "from", "after":
		return false
	}
	return (strings.HasSuffix(x.Rule, "/past") || strings.HasPrefix(x.Rule, "year")) && !x.Interval.End.IsZero() && x.Interval.End.Before(c.published)
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
			case "at", "during":
				return j, true
			case "of", "in", "on", "for", "with", "by", "to", "from":
				return -1, false
			}
		}
		return -1, false
	}
	return -1, false
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

// offsetLink says that the main verb happened so long after the sub verb.
type offsetLink struct {
	main, sub int
	time      int
}

// link reads the time expression in words [from, to) as the distance between
// two clauses, where "after" or "before" opens one behind it.
func (c *calendar) link(t, from, to int) bool {
	x := &c.scan.times[t]
	k := to
	if w := c.at(to - 1); w == "after" || w == "before" {
		k = to - 1
	}
	if w := c.at(k); x.Offset == nil || w != "after" && w != "before" {
		return false
	}
	for i := range c.verbs {
		v := &c.verbs[i]
		if v.start <= k {
			continue
		}
		if v.opener == c.at(k) && v.left-1 <= k+1 && v.left > from || v.mood == past && c.clauseFrom(k, i) {
			c.links = append(c.links, offsetLink{c.mainBefore(from, i), i, t})
			return true
		}
		if v.finite() {
			return false
		}
	}
	return false
}

// clauseFrom reports whether verb i is the first finite one behind the
// conjunction at word k, with no comma between: "after a crowd waving flags
// stormed …".
func (c *calendar) clauseFrom(k, i int) bool {
	if c.nounBetween(k, c.verbs[i].start) {
		return false
	}
	return !c.setOff(k, c.verbs[i].start) && c.verbs[i].start-k > 1
}

// nounBetween reports whether an event noun stands right behind word k: "two
// days after the attack that …" counts from the attack.
func (c *calendar) nounBetween(k, end int) bool {
	for j := k + 1; j < min(end, k+4); j++ {
		if _, ok := c.nounAt(j); ok {
			return true
		}
	}
	return false
}

// mainBefore is the verb that an offset at word from modifies: the last before
// it that is not itself counted from, or the one behind the clause of sub.
func (c *calendar) mainBefore(from, sub int) int {
	for i := len(c.verbs) - 1; i >= 0; i-- {
		if c.verbs[i].head < from && c.verbs[i].finite() && !c.isSub(i) {
			return i
		}
	}
	if sub+1 < len(c.verbs) {
		return sub + 1
	}
	return -1
}

func (c *calendar) isSub(i int) bool {
	for _, l := range c.links {
		if l.sub == i {
			return true
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

// governor is the verb that the time expression in words [from, to) modifies:
// a fronted one the verb to come, one between subject and verb that verb, any
// other the verb behind which it stands.
func (s *scan) governor(from, to int) int {
	before, after := -1, -1
	for i := range s.verbs {
		if s.verbs[i].start <= from && to <= s.verbs[i].head {
			return i // "had on Friday signed"
		}
		if s.verbs[i].head < from {
			before = i
		} else if after < 0 && s.verbs[i].start >= to {
			after = i
		}
	}
	switch {
	case after < 0:
		return before
	case relativizers[s.beforePrepositions(from)] && s.at(from-1) != "that":
		return after // "which on Wednesday declared"
	case before < 0:
		return s.mainFrom(after)
	case s.leads(from) && s.subjectFollows(to, after):
		return s.mainFrom(after)
	case s.at(to) == "," && s.beforePrepositions(from) != "," && s.verbs[before].mood == past && s.adjacent(to, after):
		return before // "boarded a ship on Monday, slashed its hull and"
	case s.adjacent(to, after):
		if s.postmodifies(before, from) || s.closes(before, to) {
			return before
		}
		if speech[s.verbs[before].lemma] && s.closeBehind(before, from) {
			return before
		}
		return after
	}
	if s.verbs[before].mood == infinitive && s.setOff(s.verbs[before].head, from) {
		for i := before - 1; i >= 0; i-- {
			if s.verbs[i].finite() {
				return i // "threatened to expel them, in a speech last Friday"
			}
		}
	}
	return before
}

// beforePrepositions is the word before the expression at word from and its
// prepositions.
func (s *scan) beforePrepositions(from int) string {
	k := from - 1
	for k >= 0 && timePrepositions[s.at(k)] && s.words[k].name < 0 {
		k--
	}
	return s.at(k)
}

// closes reports whether word to is the comma that closes the relative clause
// of verb i, which a comma opened: "leaders, who met on Sunday, gave …".
func (s *scan) closes(i, to int) bool {
	v := &s.verbs[i]
	if v.mood == participial && s.at(to) == "," {
		p := s.prev(v.start)
		return p > 0 && s.at(p) == "," && s.nominal(p-1) // "The minister, speaking on Monday, warned"
	}
	return relativizers[v.opener] && v.left > 1 && s.at(v.left-2) == "," && s.at(to) == ","
}

// setOff reports whether a comma stands between words a and b.
func (s *scan) setOff(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if s.at(k) == "," && s.words[k].name < 0 {
			return true
		}
	}
	return false
}

// mainFrom is the first verb from i on that no subordinator opens.
func (s *scan) mainFrom(i int) int {
	for j := i; j < len(s.verbs); j++ {
		v := &s.verbs[j]
		if v.finite() && (!subordinators[v.opener] || v.opener == "that") {
			return j
		}
	}
	return i
}

// leads reports whether the expression at word from begins a clause: only
// prepositions and the like stand between it and a mark or conjunction.
func (s *scan) leads(from int) bool {
	k := from - 1
	if s.at(k) == "that" && (k == 0 || isAdverb(s.at(k-1)) || s.at(k-1) == "on") {
		return false // "later that Saturday"
	}
	for k >= 0 && s.words[k].name < 0 && (s.at(k) == "on" || s.at(k) == "in" || s.at(k) == "at" || s.at(k) == "by" || s.at(k) == "during" || isAdverb(s.at(k))) {
		k--
	}
	if k < 0 {
		return true
	}
	if k > 1 && s.words[k].name >= 0 && s.names[s.words[k].name].Place != nil && s.at(k-1) == "in" && breaks[s.at(k-2)] {
		return true // "…: in Algiers on Saturday, police blocked"
	}
	w := s.words[k]
	if w.lower == "," && k > 0 && s.words[k-1].name >= 0 && s.names[s.words[k-1].name].Place != nil {
		return false // "in the capital, Abuja, on Sunday"
	}
	return w.lower == "," || w.lower == "and" || w.lower == "but" || w.lower == "that" || breaks[w.lower] || quoteMarks[w.lower]
}

// subjectFollows reports whether a subject stands between word to and verb i,
// with no break but the comma that closes the adverbial.
func (s *scan) subjectFollows(to, i int) bool {
	k := to
	if s.at(k) == "," {
		k++
	}
	found := false
	for ; k < s.verbs[i].start; k++ {
		w := s.words[k]
		if w.name < 0 && (w.lower == "," && !found || breaks[w.lower] || w.lower == "when" || w.lower == "after") {
			return false
		}
		found = found || s.nominal(k)
	}
	return found && s.verbs[i].finite()
}

// adjacent reports whether verb i begins right behind word to.
func (s *scan) adjacent(to, i int) bool {
	for k := to; k < s.verbs[i].start; k++ {
		if w := s.at(k); !isAdverb(w) && w != "," {
			return false
		}
	}
	return s.verbs[i].finite()
}

// postmodifies reports whether verb i is a reduced or relative clause that is
// still open at word from.
func (s *scan) postmodifies(i, from int) bool {
	v := &s.verbs[i]
	if v.mood != reducedClause && !relativizers[v.opener] {
		return false
	}
	return !s.setOff(v.head, from)
}

// closeBehind reports whether the expression at word from follows verb i with
// no noun phrase but an addressee between them.
func (s *scan) closeBehind(i, from int) bool {
	for k := s.verbs[i].head + 1; k < from; k++ {
		if w := s.words[k]; w.name >= 0 || w.Kind == sentence.Punct {
			return false
		}
	}
	return true
}

// datingOf is the date of expression t as a mention carries it.
func (c *calendar) datingOf(t int) Dating {
	return c.entry.shifted(datingOf(&c.scan.times[t], c.published), c.published)
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
		if days(&s.times[t]) < days(&s.times[best]) && weak == weaker || weaker && !weak && days(&s.times[t]) < 32 {
			best = t
		}
	}
	return best
}

// namesNoDay reports whether t says only the hour, or counts from an event.
func (s *scan) namesNoDay(t int) bool {
	return strings.HasPrefix(s.times[t].Rule, "clock") || s.times[t].Offset != nil && (s.times[t].Offset.Vague || s.times[t].Rule == "duration/offset")
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
