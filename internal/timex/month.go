package timex

import (
	"time"

	"dateline/internal/civil"
)

// Months, days of months, and full dates.
var monthRules = []rule{
	{"month", "( <third> -? | ( the )? <third> of )? <month>", resolveMonth},
	{"month/year", "( <third> -? | ( the )? <third> of )? <month> ( , )? ( of )? ( <year> | <yy> )", resolveMonthYear},
	{"month/iso", "<year> _ - _ <mm>", resolveISOMonth},
	{"month/last", "( last @last | this past @last | past @last | next @next | this coming @next | this @this ) <month>", resolveMonth},
	{"day/month-first", "<approx>? ( ( this coming | this )? <weekday> ( , )? ( the )? )? ( <third> on )? <month> ( the )? <day> ( ( , )? ( <year> | <yy> ) )?", resolveDay},
	{"day/day-first", "<approx>? ( <weekday> ( , )? )? ( the )? <day> ( of )? <month> ( ( , )? ( <year> | <yy> ) )?", resolveDay},
	{"day/part", "( the )? <part> of ( <weekday> ( , )? )? ( the )? ( <month> <day> | <day> ( of )? <month> ) ( ( , )? <year> )?", resolveDayPart},
	{"day/hours", "( the )? ( early|small|wee|predawn|late hours of | pre - dawn hours of | early morning hours of ) ( <weekday> ( , )? )? ( the )? ( <month> <day> | <day> ( of )? <month> ) ( ( , )? <year> )?", resolveDay},
	{"day/of-this-month", "( <weekday> ( , )? )? ( the )? <day> of ( last @last | the previous|preceding @last | this @this | the current @this | next @next | the coming|following @next ) month", resolveDayOfThisMonth},
	{"day/of-month", "<weekday> ( , )? the <day>", resolveDayOfMonth},
	{"day/of-month", "<weekday> ( , )? <dd> _ st|nd|rd|th", resolveDayOfMonth},
	{"day/iso", "<year> _ - _ <mm> _ - _ <dd>", resolveDay},
	{"day/iso", "<year> _ - _ <mm> _ - _ <dd> _ t _ <clock> ( _ z )?", resolveMoment},
	{"day/compact", "<year> _ / _ <mm> _ / _ <dd>", resolveDay},
	{"day/slashed", "<mm> _ / _ <dd2> _ / _ ( <year> | <twodigits> )", resolveSlashed},
	{"day/slashed", "<dd> _ / _ <mm2> _ / _ ( <year> | <twodigits> )", resolveSlashed},
	{"day/slashed", "<mm> _ - _ <dd2> _ - _ <year>", resolveSlashed},
	{"day/slashed", "<dd> _ - _ <mm2> _ - _ <year>", resolveSlashed},
	{"day/nth-weekday", "( the )? <ord> <weekday> ( of|in ) ( <month> ( ( , )? <year> )? | last month @last | this month @this | next month @next )", resolveNthWeekday},
	{"day/edge-of-month", "the ( first @next | last|final @last ) day of <month> ( ( , )? ( of )? <year> )?", resolveEdgeOfMonth},
	{"day/dotted", "<dd> _ . _ <mm> _ . _ <year>", resolveDay},
}

func resolveMonth(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if c.before(k, "black", "red") && c.toks[k.head-1].capital {
		return Expression{}, false // "Black September"
	}
	if !c.monthIsSure(k) || c.noSuchDay(k.head-1) || c.noSuchDay(k.end) {
		return Expression{}, false
	}
	y, how := c.yearOfMonth(time.Month(s.month), k)
	x := Expression{Type: Date, Interval: civil.MonthOf(y, time.Month(s.month)), Precision: civil.Month, Basis: c.relativeBasis(), Anchor: c.ref}
	switch how {
	case "framed":
		x.Basis, x.Anchor = Narrative, c.frame.day
	case "told":
		x.Basis, x.Anchor = Narrative, c.memory.span.Start
	}
	x.Value = monthValue(x.Interval.Start)
	x.Rule, x.Reason = "month/"+how, monthReasons[how]+c.anchor()
	if s.third > 0 {
		x.third(s.third)
	}
	return x, true
}

var monthReasons = map[string]string{
	"past":   "the last such month before or at ",
	"future": "future tense, the next such month from ",
	"this":   "this month of that name, seen from ",
	"last":   "the last such month before ",
	"next":   "the next such month after ",
	"story":  "that month of the same year as ",
	"entry":  "that month of the year that the entries of the chronology have reached, seen from ",
	"framed": "that month of the year that the paragraph tells of, not the nearest to ",
	"told":   "the month of the year named behind it, which the text has named before; seen from ",
	"named":  "the month of the year named behind it, seen from ",
}

// yearOfMonth finds the year of a month without one.
func (c *call) yearOfMonth(m time.Month, k *captures) (int, string) {
	if y, ok := c.yearNamedAfter(k.end); ok {
		if c.isWord(k.end, "last", "this", "next") || c.isWord(k.end+1, "last", "this", "next") {
			return y, "named"
		}
		return y, "told"
	}
	if y, ok := c.entryYear(m, 1, k); ok {
		return y, "entry"
	}
	if y, ok := c.framed(m, 1, k); ok {
		return y, "framed"
	}
	y := c.ref.Year
	switch {
	case c.narrative && c.ref != c.published && k.note == noNote:
		return y, "story"
	case k.note == noteLast:
		if m >= c.ref.Month {
			y--
		}
		return y, "last"
	case k.note == noteNext:
		if m <= c.ref.Month {
			y++
		}
		return y, "next"
	case k.note == noteThis:
		return y, "this"
	case m == c.ref.Month:
		return y, "past"
	case c.comes(m, k):
		if m < c.ref.Month {
			y++
		}
		return y, "future"
	}
	if m > c.ref.Month {
		y--
	}
	return y, "past"
}

// comes reports whether a month without a year is the coming one. What lies a
// few months ahead needs less of a sign than what was a few months ago.
func (c *call) comes(m time.Month, k *captures) bool {
	ahead := int(m-c.ref.Month+12) % 12
	switch t := c.tense(k); {
	case t == FutureTense:
		return ahead < 10 || c.before(k, "by", "until")
	case ahead > 4 || c.toldOf(k) || c.before(k, "since"):
		return false
	case ahead == 1 && t == PastTense && c.objectBetween(k):
		return true
	}
	return c.planned(k)
}

// objectBetween reports whether the past verb before a month lies so far back
// that the month belongs to what the verb is about: "told of a cut in supplies
// in September", "the first day for November contracts".
func (c *call) objectBetween(k *captures) bool {
	_, at := c.tenseLeft(k.head - 1)
	return c.before(k, "in", "for") && k.head-at > 6 && c.toks[at].word != unknown && c.lex.lexemes[c.toks[at].word].class&isReport != 0
}

// yearNamedAfter is the year of "that year", "last year" and the like behind
// a month or season.
func (c *call) yearNamedAfter(i int) (int, bool) {
	if c.isWord(i, ",") || c.isWord(i, "of") {
		i++
	}
	if c.isWord(i, "the") && c.isWord(i+2, "year") {
		i++
	}
	if !c.isWord(i+1, "year") {
		return 0, false
	}
	switch {
	case c.isWord(i, "last"):
		return c.ref.Year - 1, true
	case c.isWord(i, "this"):
		return c.ref.Year, true
	case c.isWord(i, "next") && !c.isWord(i-1, "the"):
		return c.ref.Year + 1, true
	case c.memory.span.IsZero():
	case c.isWord(i, "that", "same"):
		return c.memory.span.Start.Year, true
	case c.isWord(i, "following", "next"):
		return c.memory.span.Start.AddYears(1).Year, true
	}
	return 0, false
}

// monthIsSure reports whether a bare month is no everyday word and no name of
// a person: "may", "March on Rome", "April Jones".
func (c *call) monthIsSure(k *captures) bool {
	at := k.slots[0].at
	l := c.lexeme(at)
	if l.class&isAbbreviation != 0 && k.end == at+1 && l.class&needsCapital != 0 {
		return false
	}
	if l.class&needsCapital == 0 || at > k.head {
		return true
	}
	if _, named := c.yearNamedAfter(k.end); named {
		return true
	}
	if c.isWord(at, "may", "march", "mar", "ma", "april", "june", "august", "apr", "jun") {
		if c.is(k.head-1, isPreposition) && !c.isWord(k.head-1, "after", "with", "to", "for", "against") || c.isWord(k.head-1, "last", "next", "every") {
			return true
		}
		if c.isWord(k.head-1, "as") && c.isWord(k.head-2, "early", "late", "soon", "recently") || c.monthBeside(k) {
			return true
		}
		if c.isWord(at, "march") && c.is(at-1, isDeterminer) && k.end < len(c.toks) && c.isWord(k.end, "election", "elections", "vote", "meeting", "summit", "presidential", "offensive", "referendum", "attack", "deadline") {
			return true
		}
		if c.isWord(at, "may", "march", "mar", "ma") {
			return k.end < len(c.toks) && c.isWord(k.end, "and", ",") && c.is(k.end+1, isMonth)
		}
		return c.namesNobody(k)
	}
	return true
}

// monthBeside reports whether another month makes the two a stretch of time:
// "March to May", "between March and May".
func (c *call) monthBeside(k *captures) bool {
	isMonthAt := func(i int) bool { return i >= 0 && c.is(i, isMonth) && c.toks[i].capital }
	return c.isWord(k.end, "to", "through", "until", "and", "-", "–") && isMonthAt(k.end+1) ||
		c.isWord(k.head-1, "to", "through", "until", "and", "-", "–") && isMonthAt(k.head-2)
}

// noSuchDay reports whether token i is the number of a day: next to a month
// that stands alone it is one that the month lacks.
func (c *call) noSuchDay(i int) bool {
	if i < 0 || i >= len(c.toks) {
		return false
	}
	t := &c.toks[i]
	return t.kind == digits && t.width() <= 2 && t.num >= 1 && t.num <= 31 && !c.groups(i+1)
}

// namesNobody reports whether no capitalised word stands beside the month,
// as it would with a person's name.
func (c *call) namesNobody(k *captures) bool {
	if k.end < len(c.toks) && c.toks[k.end].capital && c.toks[k.end].kind == letters && c.toks[k.end].word == unknown {
		return false
	}
	p := k.head - 1
	return p < 0 || !c.toks[p].capital || c.toks[p].line || c.toks[p].word != unknown
}

func resolveMonthYear(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if c.noSuchDay(k.head - 1) {
		return Expression{}, false
	}
	i := civil.MonthOf(s.year, time.Month(s.month))
	x := Expression{Type: Date, Value: monthValue(i.Start), Interval: i, Precision: civil.Month, Basis: Explicit, Reason: "month and year in the text"}
	x.third(s.third)
	return x, true
}

func resolveDay(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if s.day == 0 || s.month == 0 {
		return Expression{}, false
	}
	if s.year == 0 {
		s.year, _ = c.yearOfList(k.end)
	}
	if s.year == 0 {
		return c.dayOfYearNamed(k)
	}
	d, ok := civil.New(s.year, time.Month(s.month), s.day)
	if !ok {
		return Expression{}, false
	}
	x := Expression{Type: Date, Value: dayValue(d), Interval: civil.DayOf(d), Precision: civil.Day, Basis: Explicit, Reason: "full date in the text"}
	x.Mod = s.mod.String()
	return x, true
}

// dayOfYearNamed is a day whose year the words around it give ("May 5 of last
// year", "last May 5"), else the one of [call.dayWithoutYear].
func (c *call) dayOfYearNamed(k *captures) (Expression, bool) {
	s := &k.slots[0]
	y, named := c.yearNamedAfter(k.end)
	named = named && !c.isWord(k.end, ",")
	this, ok := civil.New(c.ref.Year, time.Month(s.month), s.day)
	if !named && ok && c.before(k, "last", "next") {
		y, named = c.ref.Year, true
		switch {
		case c.before(k, "last") && !this.Before(c.ref):
			y--
		case c.before(k, "next") && !this.After(c.ref):
			y++
		}
	}
	d, ok := civil.New(y, time.Month(s.month), s.day)
	if !named || !ok {
		return c.dayWithoutYear(k)
	}
	x := c.onDay(d, "day/named", "day and month, in the year that the words beside it name, seen from "+c.anchor())
	x.Mod = s.mod.String()
	return x, true
}

// resolveEdgeOfMonth is "the last day of February".
func resolveEdgeOfMonth(c *call, k *captures) (Expression, bool) {
	first := direction(k.note) > 0
	k.note = noNote
	read := resolveMonth
	if k.slots[0].year != 0 {
		read = resolveMonthYear
	}
	x, ok := read(c, k)
	d := x.Interval.Start
	if !first {
		d = x.Interval.End
	}
	if !ok || d.IsZero() {
		return Expression{}, false
	}
	x.Interval, x.Precision, x.Value, x.Rule = civil.DayOf(d), civil.Day, dayValue(d), ""
	return x, true
}

// resolveMoment is a day and a time as machines write them.
func resolveMoment(c *call, k *captures) (Expression, bool) {
	x, ok := resolveDay(c, k)
	x.Type = Time
	x.at(k.slots[0].clock)
	return x, ok
}

func resolveDayPart(c *call, k *captures) (Expression, bool) {
	x, ok := resolveDay(c, k)
	x.part(k.slots[0].part)
	return x, ok
}

// dayWithoutYear takes the year that the tense asks for, the nearest to the
// reference where it says nothing.
func (c *call) dayWithoutYear(k *captures) (Expression, bool) {
	s := &k.slots[0]
	if c.lexeme(s.at).class&needsCapital != 0 && c.isWord(k.head, "second") {
		return Expression{}, false
	}
	if y, ok := c.framed(time.Month(s.month), s.day, k); ok && !s.hasWeekday {
		d := civil.Date{Year: y, Month: time.Month(s.month), Day: s.day}
		x := c.onDay(d, "day/framed", "that day of the year that the paragraph tells of, not the nearest to "+c.anchor())
		x.Basis, x.Anchor, x.Mod = Narrative, c.frame.day, s.mod.String()
		return x, true
	}
	if y, ok := c.entryYear(time.Month(s.month), s.day, k); ok && !s.hasWeekday {
		d := civil.Date{Year: y, Month: time.Month(s.month), Day: s.day}
		x := c.onDay(d, "day/entry", "that day of the year that the entries of the chronology have reached, seen from "+c.anchor())
		x.Mod = s.mod.String()
		return x, true
	}
	t := c.tense(k)
	if t == PastTense && c.planned(k) {
		t = NoTense
	}
	d, why, ok := c.nearestDay(time.Month(s.month), s.day, t, s.hasWeekday, time.Weekday(s.weekday))
	if !ok {
		return Expression{}, false
	}
	if back, ok := civil.New(d.Year-1, d.Month, d.Day); ok && !s.hasWeekday && d.Sub(c.ref) > 7 && c.happened(k) {
		d, why = back, "past"
	}
	x := c.onDay(d, "day/"+why, dayReasons[why]+c.anchor())
	x.Mod = s.mod.String()
	return x, true
}

var dayReasons = map[string]string{
	"past":    "day and month, the last such day before ",
	"future":  "day and month, future tense, the next such day from ",
	"nearest": "day and month, the nearest such day to ",
	"weekday": "day and month, in the year nearest to publication that has it on that weekday, counted from ",
}

func (c *call) nearestDay(m time.Month, day int, t Tense, hasWeekday bool, w time.Weekday) (civil.Date, string, bool) {
	var best civil.Date
	why := "nearest"
	for _, dy := range [...]int{0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6} {
		d, ok := civil.New(c.ref.Year+dy, m, day)
		if !ok || hasWeekday && d.Weekday() != w {
			continue
		}
		if hasWeekday {
			return d, "weekday", true
		}
		if best.IsZero() || c.closer(d, best, t) {
			best = d
		}
	}
	if best.IsZero() {
		if hasWeekday {
			return c.nearestDay(m, day, t, false, 0)
		}
		return best, why, false
	}
	switch {
	case t == FutureTense && !best.Before(c.ref):
		why = "future"
	case t == PastTense && !best.After(c.ref):
		why = "past"
	}
	return best, why, true
}

// closer reports whether d suits the tense better than e. A day that the tense
// speaks against has to be far nearer: what "was set for March 9" in February is
// to come, whatever the verb.
func (c *call) closer(d, e civil.Date, t Tense) bool {
	wd, we := c.distance(d, t), c.distance(e, t)
	return wd < we
}

func (c *call) distance(d civil.Date, t Tense) int {
	n := d.Sub(c.ref)
	switch {
	case c.narrative && c.ref != c.published:
		return max(n, -n) + 1000*(d.Year-c.ref.Year)*(d.Year-c.ref.Year)
	case t == PastTense && n > 0:
		return 4 * n
	case t == FutureTense && n < 0:
		return -4 * n
	case n < 0:
		return -n
	}
	return n
}

// resolveDayOfThisMonth is "the 15th of last month".
func resolveDayOfThisMonth(c *call, k *captures) (Expression, bool) {
	m := civil.Date{Year: c.ref.Year, Month: c.ref.Month, Day: 1}.AddMonths(direction(k.note))
	d, ok := civil.New(m.Year, m.Month, k.slots[0].day)
	if !ok {
		return Expression{}, false
	}
	return c.onDay(d, "", "that day of the month, counted from "+c.anchor()), true
}

func resolveDayOfMonth(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if c.toks[k.end-1].kind == letters && c.isWord(k.end-2, "the") && c.describes(k) {
		return Expression{}, false // "Friday, the fourth decline"
	}
	for _, back := range [...]int{0, -1, 1, -2, 2, -3, 3} {
		m := civil.Date{Year: c.ref.Year, Month: c.ref.Month, Day: 1}.AddMonths(back)
		d, ok := civil.New(m.Year, m.Month, s.day)
		if ok && d.Weekday() == time.Weekday(s.weekday) {
			return c.onDay(d, "day/weekday-of-month", "that day of the month nearest to "+c.anchor()+" on that weekday"), true
		}
	}
	return Expression{}, false
}

// resolveSlashed reads 3/4/2020 in the order that the text gives evidence of.
func resolveSlashed(c *call, k *captures) (Expression, bool) {
	a, b := &k.slots[0], &k.slots[1]
	dayFirst := a.day != 0
	if dayFirst != c.dayFirst {
		return Expression{}, false
	}
	if dayFirst {
		a.month = b.month
	} else {
		a.day = b.day
	}
	return resolveDay(c, k)
}

// findDayFirst looks for evidence that the text writes the day before the
// month: a first number above 12, or else "14 March" more often than "March 14".
func (c *call) findDayFirst() bool {
	british, american := 0, 0
	for i := 0; i+1 < len(c.toks); i++ {
		t, u := &c.toks[i], &c.toks[i+1]
		if t.kind != digits || t.width() > 2 || t.num > 31 {
			continue
		}
		switch {
		case c.lex.lexemes[u.word].class&isMonth != 0 && u.capital:
			british++
		case i > 0 && c.lex.lexemes[c.toks[i-1].word].class&isMonth != 0 && c.toks[i-1].capital:
			american++
		case u.glued && u.kind == mark && i+4 < len(c.toks) && c.isWord(i+1, "/") && c.toks[i+2].kind == digits && c.isWord(i+3, "/") && c.toks[i+4].kind == digits:
			if t.num > 12 {
				british += 1000
			} else if c.toks[i+2].num > 12 {
				american += 1000
			}
		}
	}
	return british > american
}
