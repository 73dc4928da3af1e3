package timex

import (
	"time"

	"dateline/internal/civil"
)

// Expressions that count from a date or event earlier in the text: "the same
// day", "a day later", "the following week", "that year".
var anaphoraRules = []rule{
	{"narrative/same", "( earlier|later )? ( the same @this | that same @this | that very @this | that|this very @this | that @this ) <unit>", resolveSame},
	{"narrative/that-month", "( later|earlier )? that same? <month>", resolveThatMonth},
	{"narrative/part", "( later )? ( the same | the very same | that same | that very | that ) <part>", resolveSamePart},
	{"narrative/in-the-day", "earlier|later|early|late in the day", resolveInTheDay},
	{"narrative/that-weekday", "( earlier|later )? that same? <weekday> <part>?", resolveThatWeekday},
	{"narrative/later", "<approx>? <qty> <unit> ( later|afterward|afterwards @after | earlier|before|previously|prior @before )", resolveLater},
	{"narrative/vague", "<units> ( later|afterward|afterwards @after | earlier|before|previously @before )", resolveVagueLater},
	{"narrative/following", "the ( following|next|ensuing @next | previous|preceding|prior @last ) <unit>", resolveFollowing},
	{"narrative/beside-weekday", "the ( previous|preceding|prior @last | following|next @next ) <weekday> <part>?", resolveBesideWeekday},
	{"narrative/beside-month", "the ( previous|preceding|prior @last | following|ensuing @next ) <month>", resolveBesideMonth},
	{"narrative/day-after", "the ( day|night|week|month|year ) ( after @after | before|prior @before )", resolveDayAfter},
	{"narrative/day-after", "the ( morning|afternoon|evening ) ( after @after | before @before )", resolveDayAfter},
	{"narrative/overnight", "overnight ( from <weekday> ( to|into <weekday2> )? )?", resolveOvernight},
	{"narrative/overnight", "overnight into|to <weekday>", resolveOvernightInto},
	{"relative/late-night", "late _ - _ night", resolveLateNight},
	{"narrative/overnight", "overnight <weekday> to|into <weekday2>", resolveNightBetween},
	{"narrative/overnight", "the night ( from|of|between ) <weekday> to|into|and|-|– <weekday2>", resolveNightBetween},
	{"narrative/overnight", "<weekday> night into|to <weekday2>", resolveNightBetween},
}

// resolveSame is the unit that holds the last day of the text.
func resolveSame(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if s.plural || s.unit < Day || !c.anchors(s.unit) {
		return Expression{}, false
	}
	if s.unit == Night && c.memory.day.IsZero() {
		return Expression{}, false
	}
	x, ok := c.narrated(s.unit, 0, c.memoryDay(), "narrative/same", "the same "+s.unit.String()+" as ")
	if s.unit == Night {
		x.part(night)
	}
	return x, ok
}

// resolveThatMonth is "that August": of the year that the text has named last.
func resolveThatMonth(c *call, k *captures) (Expression, bool) {
	s, from := &k.slots[0], c.memory.span.Start
	if from.IsZero() || c.is(k.head-1, isReport) || c.is(k.end, isPast|isPresent|isFuture) || !c.toks[s.at].capital {
		return Expression{}, false // "said that March was cold"
	}
	i := civil.MonthOf(from.Year, time.Month(s.month))
	return Expression{
		Type: Date, Value: monthValue(i.Start), Interval: i, Precision: civil.Month, Basis: Narrative, Anchor: from,
		Reason: "that month of the year named before, " + yearValue(from.Year),
	}, true
}

// storyDay is the day that the story has reached: the last day named, unless
// the text has since gone back to speak of publication; else that day.
func (c *call) storyDay() civil.Date {
	if c.memory.day.IsZero() {
		return c.ref
	}
	return c.memory.day
}

func resolveInTheDay(c *call, k *captures) (Expression, bool) {
	x, ok := c.narrated(Day, 0, c.storyDay(), "", "the same day as ")
	switch {
	case c.isWord(k.head, "earlier", "early"):
		x.Mod = "START"
	default:
		x.Mod = "END"
	}
	return x, ok
}

// resolveThatWeekday is "later that Saturday": the last such day named, else
// the one nearest to publication.
func resolveThatWeekday(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if s.plural {
		return Expression{}, false
	}
	if c.isWord(k.head, "that") && !c.opensSentence(k.head) && !c.before(k, "on", "by", "until", "since") {
		return Expression{}, false // "said that Friday's vote …"
	}
	w := weekdayOf(s.weekday)
	if c.memory.day.IsZero() || c.memory.day.Weekday() != w {
		if c.isWord(k.head, "that") {
			return Expression{}, false
		}
		x := c.weekday(w, PastTense)
		x.part(s.part)
		return x, true
	}
	x, ok := c.narrated(Day, 0, c.memory.day, "", "the same day as ")
	x.part(s.part)
	return x, ok
}

// resolveBesideWeekday is "the previous Friday": before the last day that the
// text has named, else before publication.
func resolveBesideWeekday(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	d := c.storyDay()
	if s.plural || c.isWord(k.head+1, "next") && c.memory.day.IsZero() {
		return Expression{}, false
	}
	n := (int(weekdayOf(s.weekday)-d.Weekday())+6)%7 + 1
	reason := "the first such weekday after "
	if k.note == noteLast {
		n, reason = n-7, "the last such weekday before "
		if n == 0 {
			n = -7
		}
	}
	x, ok := c.narrated(Day, n, d, "", reason)
	x.part(s.part)
	return x, ok
}

// resolveBesideMonth is "the following June": after the last time that the
// text has named.
func resolveBesideMonth(c *call, k *captures) (Expression, bool) {
	s, from := &k.slots[0], c.memory.span
	if from.IsZero() || !c.toks[s.at].capital {
		return Expression{}, false
	}
	d, word, step := from.End, "after", 1
	if k.note == noteLast {
		d, word, step = from.Start, "before", -1
	}
	m := civil.Date{Year: d.Year, Month: time.Month(s.month), Day: 1}
	if same := m.Month == d.Month; same && from.Days() <= 31 || step > 0 && m.Before(d) && !same || step < 0 && m.After(d) {
		m = m.AddYears(step)
	}
	return Expression{
		Type: Date, Value: monthValue(m), Interval: civil.MonthOf(m.Year, m.Month), Precision: civil.Month, Basis: Narrative, Anchor: d,
		Reason: "that month " + word + " " + longDay(d) + ", named before in the text",
	}, true
}

// anchors reports whether the text has named a date close enough to count
// units of u from.
func (c *call) anchors(u Unit) bool {
	m := &c.memory
	if m.span.IsZero() {
		return false
	}
	limit := 7
	switch {
	case u >= Year:
		limit = 366
	case u >= Month:
		limit = 92
	}
	return m.span.Days() <= limit || u > Year || u < Month && m.day == c.memoryDay()
}

// narrated is the unit n away from a day that the text has named.
func (c *call) narrated(u Unit, n int, d civil.Date, rule, reason string) (Expression, bool) {
	i, p := u.shift(d, n)
	if i.Start.IsZero() {
		return Expression{}, false
	}
	basis, from := Narrative, ", named before in the text"
	if d == c.published && c.memory.span.IsZero() {
		basis, from = Relative, ", the day of publication"
	}
	return Expression{
		Type: Date, Value: unitValue(u, i.Start), Interval: i, Precision: p, Basis: basis, Anchor: d,
		Rule: rule, Reason: reason + longDay(d) + from, Offset: &Offset{Unit: u, N: n},
	}, true
}

// memoryDay is the day that narration has reached.
func (c *call) memoryDay() civil.Date {
	switch {
	case c.memory.span.IsZero():
		return c.published
	case !c.memory.day.IsZero() && (c.memory.span.Contains(c.memory.day) || c.memory.span.Days() > 366):
		return c.memory.day
	}
	return c.memory.span.Start
}

func resolveSamePart(c *call, k *captures) (Expression, bool) {
	if c.memory.day.IsZero() {
		return Expression{}, false
	}
	x, ok := c.narrated(Day, 0, c.memory.day, "narrative/part", "the same day as ")
	x.part(k.slots[0].part)
	return x, ok
}

func resolveLater(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if !c.endsPhrase(k) {
		return Expression{}, false
	}
	if x, ok := c.quarterAgo(s); ok && k.note == noteBefore {
		return x, true
	}
	if s.unit < Day {
		return c.hoursLater(k)
	}
	n := int(s.n) / 100
	if s.n < 0 {
		return resolveVagueLater(c, k)
	}
	reason := countWords(s.n, s.unit) + " after "
	if k.note == noteBefore {
		n, reason = -n, countWords(s.n, s.unit)+" before "
	}
	ahead := c.anchors(s.unit) && n > 0 && c.tense(k) != FutureTense && c.shiftsPast(s.unit, n)
	if !c.anchors(s.unit) && (n > 0 || !c.memory.span.IsZero()) || ahead {
		return Expression{Type: Duration, Value: s.unit.duration(s.n), Basis: NoBasis, Offset: &Offset{Unit: s.unit, N: n}, Reason: reason + "a day that the text does not name"}, true
	}
	x, ok := c.narrated(s.unit, n, c.memoryDay(), "", reason)
	x.Mod = s.mod.String()
	return x, ok
}

// shiftsPast reports whether n units from the day that narration has reached
// lie after publication.
func (c *call) shiftsPast(u Unit, n int) bool {
	i, _ := u.shift(c.memoryDay(), n)
	return i.Start.After(c.published)
}

// endsPhrase reports whether a final "before" has nothing that it governs.
func (c *call) endsPhrase(k *captures) bool {
	return !c.isWord(k.end-1, "before", "previously", "prior") || k.end >= len(c.toks) || c.toks[k.end].kind == mark
}

// hoursLater is the same day as the last one named.
func (c *call) hoursLater(k *captures) (Expression, bool) {
	s := &k.slots[0]
	x := c.duration(s.unit, s.n, s.mod.String())
	n := 1
	if k.note == noteBefore {
		n = -1
	}
	x.Offset = &Offset{Unit: s.unit, N: n, Vague: s.n <= 0}
	if days := int(s.n) / 2400; s.unit == Hour && s.n%2400 == 0 && days > 0 { // "48 hours later"
		n *= days
		x.Offset = &Offset{Unit: Day, N: n}
	} else {
		n = 0
	}
	if c.memory.day.IsZero() {
		return x, true
	}
	if d := c.memory.day.AddDays(n); !d.After(c.published) || c.tense(k) == FutureTense {
		x.Interval, x.Precision, x.Basis, x.Anchor = civil.DayOf(d), civil.Day, Narrative, c.memory.day
	}
	x.Reason = "hours from " + longDay(c.memory.day) + ", named before in the text"
	return x, true
}

func resolveVagueLater(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if !c.endsPhrase(k) {
		return Expression{}, false
	}
	s.n = -1
	if s.unit < Day {
		return c.hoursLater(k)
	}
	x := Expression{Type: Date, Value: "FUTURE_REF", Basis: NoBasis, Reason: "an unknown time after what came before"}
	n := 1
	if k.note == noteBefore {
		n, x.Value, x.Reason = -1, "PAST_REF", "an unknown time before what came before"
	}
	x.Offset = &Offset{Unit: s.unit, N: n, Vague: true}
	return x, true
}

func resolveFollowing(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if s.plural || s.unit < Day {
		return Expression{}, false
	}
	n := direction(k.note)
	if !c.anchors(s.unit) {
		return c.unanchored(s.unit, n)
	}
	reason := "the " + s.unit.String() + " after "
	if n < 0 {
		reason = "the " + s.unit.String() + " before "
	}
	return c.narrated(s.unit, n, c.memoryDay(), "", reason)
}

// unanchored is a unit that counts from something the text has not dated: "The
// next day they left".
func (c *call) unanchored(u Unit, n int) (Expression, bool) {
	if u != Day && u != Night {
		return Expression{}, false
	}
	return Expression{
		Type: Date, Value: "XXXX-XX-XX", Basis: NoBasis, Offset: &Offset{Unit: u, N: n},
		Reason: "counted from a day that the text does not name",
	}, true
}

// resolveDayAfter is "the day after the attack".
func resolveDayAfter(c *call, k *captures) (Expression, bool) {
	u := c.lexeme(k.end - 2).unit
	if u == 0 {
		u = Day // "the morning after"
	}
	if c.isWord(k.end-1, "prior") && c.isWord(k.end, "to") {
		return Expression{}, false
	}
	n, reason := 1, "the "+u.String()+" after "
	if k.note == noteBefore {
		n, reason = -1, "the "+u.String()+" before "
	}
	event := c.eventAfter(k.end)
	if event.Len() > 0 {
		k.end--
	}
	if !c.anchors(u) || n > 0 && c.shiftsPast(u, n) && c.tense(k) != FutureTense {
		x := c.duration(u, 100, "")
		x.Offset = &Offset{Unit: u, N: n, Event: event}
		return x, true
	}
	x, ok := c.narrated(u, n, c.memoryDay(), "", reason)
	x.Offset.Event = event
	return x, ok
}

// resolveOvernight is the evening before to the day named, or to the day of
// publication.
func resolveOvernight(c *call, k *captures) (Expression, bool) {
	if k.slots[0].hasWeekday {
		x := c.weekday(weekdayOf(k.slots[0].weekday), c.tense(k))
		x = c.onDay(x.Interval.Start.AddDays(1), "narrative/overnight", x.Reason+", and the night after it")
		x.overnight()
		return x, true
	}
	d, named := c.dayOfSentence(k.head)
	if named && d.After(c.ref) && c.tense(k) == PastTense {
		d, named = c.ref, false
	}
	x := c.onDay(d, "relative/overnight", "the night to "+c.anchor())
	if named {
		x.Rule, x.Basis, x.Anchor, x.Reason = "narrative/overnight", Narrative, d, "the night to "+longDay(d)+", named in the sentence"
	}
	x.overnight()
	return x, true
}

// resolveLateNight is "late-night talks", of a report that names no other day
// for them: the last day named just before, else the evening before publication.
func resolveLateNight(c *call, k *captures) (Expression, bool) {
	if !c.is(k.end, isSitting) && !c.is(k.end+1, isSitting) || c.namesDay(k.head) {
		return Expression{}, false
	}
	d, reason := c.ref.AddDays(-1), "the evening before "+c.anchor()
	x := c.onDay(d, "", reason)
	if m := c.memory.day; !m.IsZero() && !m.After(c.ref) && !m.Before(d.AddDays(-1)) {
		x = c.onDay(m, "", "the evening of "+longDay(m)+", the last day named before")
		x.Basis, x.Anchor = Narrative, m
	}
	x.part(night)
	return x, true
}

// namesDay reports whether the sentence of token i names a day.
func (c *call) namesDay(i int) bool {
	const named = isWeekday | isMonth | isHoliday
	for j := i - 1; j >= max(0, i-40) && !c.endsSentence(j); j-- {
		if c.is(j, named) || c.isWord(j, "yesterday", "today", "tonight") {
			return true
		}
		if c.toks[j].para {
			break
		}
	}
	for j := i + 1; j < min(len(c.toks), i+40) && !c.endsSentence(j) && !c.toks[j].para; j++ {
		if c.is(j, named) || c.isWord(j, "yesterday", "today", "tonight") {
			return true
		}
	}
	return false
}

// resolveOvernightInto is "overnight into Thursday".
func resolveOvernightInto(c *call, k *captures) (Expression, bool) {
	x := c.weekday(weekdayOf(k.slots[0].weekday), c.tense(k))
	x.overnight()
	return x, !k.slots[0].plural
}

// resolveNightBetween is the night from one weekday to the next: "Tuesday night
// into Wednesday".
func resolveNightBetween(c *call, k *captures) (Expression, bool) {
	a, b := &k.slots[0], &k.slots[1]
	if a.plural || b.plural || (a.weekday+1)%7 != b.weekday {
		return Expression{}, false
	}
	x := c.weekday(weekdayOf(b.weekday), c.tense(k))
	x.overnight()
	return x, true
}

// dayOfSentence is the day named last in the sentence before token i, else
// the reference.
func (c *call) dayOfSentence(i int) (civil.Date, bool) {
	for j := i - 1; j >= max(0, i-40) && !c.endsSentence(j); j-- {
		if c.toks[j].start < c.memory.dayEnd {
			return c.memory.day, true
		}
		if c.toks[j].para {
			break
		}
	}
	return c.ref, false
}
