package timex

import (
	"strconv"

	"dateline/internal/civil"
)

// Expressions reckoned from the reference: "yesterday", "five months ago",
// "last week", "earlier this year".
var relativeRules = []rule{
	{"relative/today", "( <third> | earlier|later )? ( today @this | yesterday @last | tomorrow @next ) ( <part> )?", resolveToday},
	{"relative/today", "<third> - <part> ( today @this | yesterday @last | tomorrow @next )", resolveToday},
	{"relative/today", "( <third> -? )? <part> ( today @this | yesterday @last | tomorrow @next )", resolveToday},
	{"relative/before-yesterday", "the day ( before yesterday @last | after tomorrow @next )", resolveDayButOne},
	{"relative/tonight", "( <third> )? tonight", resolveTonight},
	{"relative/part", "( <third> | later|earlier )? ( this @this | last @last | yesterday @last | tomorrow @next ) <part>", resolvePart},
	{"relative/ago", "<qty> <unit> ago today|tonight", resolveAgoToday},
	{"relative/ago", "<approx>? ( <qty> )? ( - )? <unit> ( and a half @half )? ( or so|more )? -? ( ago | back )", resolveAgo},
	{"relative/unit", "( the )? ( <third> | the <third> of | <third> in | earlier|later ( in )? | sometime )? ( last|previous|past @last | this very? @this | current @this | the current @this | next|coming @next ) <unit> ( or so )?", resolveUnit},
	{"relative/end-of", "( the )? ( <third> of ) ( the )? ( full )? <unit>", resolveEndOf},
	{"relative/end-of", "year ( -? | ' s ) end", resolveYearEnd},
	{"relative/end-of", "year -? end ( of )? <year>", resolveYearEnd},
	{"relative/end-of", "mid - year|month|week", resolveMidUnit},
	{ruleTheUnit, "the ( full )? year|month|week", resolveTheUnit},
	{"relative/in-the-unit", "earlier|later|early|late in the <unit>", resolveEndOf},
	{"relative/unit-from-now", "<approx>? <qty> <unit> ( from now | hence )", resolveFromNow},
	{"relative/unit-from-now", "in <approx>? <qty> <unit> ' time", resolveFromNow},
	{"relative/unit-before-last", "the <unit> ( before last @last | after next @next )", resolveUnitButOne},
}

// ruleTheUnit makes the year of which a report speaks.
const ruleTheUnit = "relative/the-unit"

// units of shift by the note of a direction.
func direction(n note) int {
	switch n {
	case noteLast:
		return -1
	case noteNext:
		return 1
	}
	return 0
}

func resolveToday(c *call, k *captures) (Expression, bool) {
	if c.titleWord(k.head) {
		return Expression{}, false // "USA Today"
	}
	if k.end-k.head == 1 {
		if x, ok := c.anyDay(k); ok {
			return x, true
		}
	}
	n := direction(k.note)
	word := [...]string{"yesterday", "today", "tomorrow"}[n+1]
	s := &k.slots[0]
	x := c.onDay(c.ref.AddDays(n), "relative/"+word, [...]string{"the day before ", "the day of ", "the day after "}[n+1]+c.anchor())
	x.Mod = thirdMods[s.third]
	x.part(s.part)
	return x, true
}

// anyDay is a "today" or "tomorrow" that means no one day: "today's youth",
// "the leaders of tomorrow".
func (c *call) anyDay(k *captures) (Expression, bool) {
	switch {
	case c.isWord(k.head, "today") && c.possessive(k.end) && c.isWord(k.end+2, "world", "youth", "generation", "generations", "society", "standards", "teenagers", "teens", "kids", "children", "youngsters", "consumers", "readers", "families", "parents", "students", "technology", "computers", "economy", "politics", "leaders", "realities", "young"):
		return vagueRef("PRESENT_REF", "the present")(c, k)
	case c.isWord(k.head, "tomorrow") && c.before(k, "of") && c.isWord(k.head-2, "people", "leaders", "children", "citizens", "stars", "world", "men", "women", "generation", "workers", "jobs", "technology", "society", "cities", "country", "hope", "promise"):
		return vagueRef("FUTURE_REF", "the future")(c, k)
	}
	return Expression{}, false
}

// titleWord reports whether the word at token i has a capital that its place
// does not give it.
func (c *call) titleWord(i int) bool {
	t := &c.toks[i]
	return t.capital && !t.upper && !t.line && i > 0 && c.toks[i-1].kind == letters && (c.toks[i-1].capital || i > 1 && c.isWord(i-1, "the"))
}

func resolveDayButOne(c *call, k *captures) (Expression, bool) {
	n := 2 * direction(k.note)
	reason := "two days after "
	if n < 0 {
		reason = "two days before "
	}
	return c.onDay(c.ref.AddDays(n), "", reason+c.anchor()), true
}

func resolveTonight(c *call, k *captures) (Expression, bool) {
	if c.titleWord(k.head) {
		return Expression{}, false
	}
	x := c.onDay(c.ref, "", "the night of "+c.anchor())
	x.part(night)
	x.Mod = thirdMods[k.slots[0].third]
	return x, true
}

func resolvePart(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	n := direction(k.note)
	if n < 0 && s.part != night && s.part != evening && !c.isWord(k.head, "yesterday") {
		return Expression{}, false
	}
	x := c.onDay(c.ref.AddDays(n), "", "that part of the day, counted from "+c.anchor())
	x.part(s.part)
	x.Mod = thirdMods[s.third]
	return x, true
}

func resolveAgo(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if s.n == 0 {
		if !c.isWord(k.head, "years", "decades", "centuries", "weeks", "months", "days", "hours", "minutes") {
			return Expression{}, false
		}
		s.n = -1
	}
	if s.n < 0 {
		x := Expression{Type: Date, Value: "PAST_REF", Basis: NoBasis, Rule: "relative/ago-vague", Reason: "an unknown time before " + c.anchor()}
		if s.unit <= Hour { // "a few hours ago"
			x.Interval, x.Precision, x.Basis, x.Anchor = civil.DayOf(c.ref), civil.Day, Relative, c.ref
			x.Reason = "hours before " + c.anchor()
		}
		return x, true
	}
	if k.note == noteHalf {
		s.n += 50
	}
	if x, ok := c.quarterAgo(s); ok {
		return x, true
	}
	return c.unitsAway(s.unit, -s.n, s.mod.String())
}

// resolveAgoToday is "a year ago today": that day, and not the year around it.
func resolveAgoToday(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	n := int(s.n) / 100
	if s.n <= 0 || s.n%100 != 0 {
		return Expression{}, false
	}
	d := c.ref
	switch s.unit {
	case Day:
		d = d.AddDays(-n)
	case Week:
		d = d.AddDays(-7 * n)
	case Month:
		d = d.AddMonths(-n)
	case Year:
		d = d.AddYears(-n)
	default:
		return Expression{}, false
	}
	return c.onDay(d, "relative/ago", countWords(s.n, s.unit)+" before "+c.anchor()+", to the day"), true
}

// unitsAway is the unit that lies n from the reference, at the granularity
// of the unit; halves are reckoned in the next smaller one.
func (c *call) unitsAway(u Unit, n hundredths, mod string) (Expression, bool) {
	unit, count := u, int(n)/100
	if n%100 != 0 {
		unit, count = u.halves(n)
	}
	i, p := unit.shift(c.ref, count)
	if i.Start.IsZero() {
		return Expression{}, false
	}
	x := c.expressionOf(unit, i, p)
	x.Mod = mod
	x.Rule, x.Reason = "relative/ago", countWords(n, u)+" before "+c.anchor()
	if n > 0 {
		x.Rule, x.Reason = "relative/ahead", countWords(n, u)+" after "+c.anchor()
	}
	return x, true
}

// halves is n of u, which is no whole number of it, in a smaller unit.
func (u Unit) halves(n hundredths) (Unit, int) {
	switch u {
	case Year:
		return Month, int(n) * 12 / 100
	case Decade:
		return Year, int(n) / 10
	case Century:
		return Year, int(n)
	case Millennium:
		return Century, int(n) / 10
	case Month:
		return Week, int(n) * 4 / 100
	case Week:
		return Day, int(n) * 7 / 100
	}
	return u, int(n) / 100
}

// countWords is "two days" with a figure: "2 days".
func countWords(n hundredths, u Unit) string {
	n = max(n, -n)
	if n == 50 {
		return "half a " + u.String()
	}
	s := strconv.FormatFloat(float64(n)/100, 'f', -1, 64) + " " + u.String()
	if n != 100 {
		s += "s"
	}
	return s
}

func resolveUnit(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if s.plural || s.unit <= Hour {
		return Expression{}, false
	}
	n := direction(k.note)
	if c.toks[k.end-1].capital && !c.toks[k.end-1].upper {
		return Expression{}, false // the title of something: "This Week"
	}
	if s.unit == Night || s.unit == Day || c.isWord(k.head, "the") && c.isWord(k.head+1, "past") {
		return Expression{}, false
	}
	if n < 0 && c.isWord(k.head, "the") && c.isWord(k.head+1, "last") && c.before(k, "in", "over", "during", "for", "within", "throughout", "through") {
		return c.duration(s.unit, 100, ""), true // "over the last week": seven days
	}
	if n != 0 && s.unit >= Decade && c.before(k, "in", "over", "during", "for", "within", "throughout", "through") {
		return c.duration(s.unit, 100, ""), true
	}
	if n > 0 && c.isWord(k.head, "the") && c.isWord(k.head+1, "next") && !c.before(k, "in", "over", "during", "for", "within", "by") && c.anchors(s.unit) && c.tense(k) == PastTense {
		x, ok := resolveFollowing(c, k)
		x.Rule = "narrative/following" // "threw them out the next year"
		return x, ok
	}
	i, p := s.unit.shift(c.ref, n)
	x := c.expressionOf(s.unit, i, p)
	x.Rule = "relative/" + [...]string{"last", "this", "next"}[n+1] + "-" + s.unit.String()
	x.Reason = "the " + s.unit.String() + [...]string{" before", " of", " after"}[n+1] + " that of " + c.anchor()
	if n == 0 {
		x.Reason = "the " + s.unit.String() + " of " + c.anchor()
	}
	c.partOfUnit(k, &x)
	return x, true
}

// partOfUnit applies "early", "earlier" or "later" before a unit.
func (c *call) partOfUnit(k *captures, x *Expression) {
	switch {
	case c.isWord(k.head, "earlier"):
		x.Mod = "START"
		if x.Interval.Contains(c.ref) {
			x.Interval.End, x.Precision = c.ref, civil.Range
		}
	case c.isWord(k.head, "later"):
		x.Mod = "END"
		if x.Interval.Contains(c.ref) {
			x.Interval.Start, x.Precision = c.ref, civil.Range
		}
	default:
		x.third(k.slots[0].third)
	}
}

func resolveFromNow(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if s.n < 0 {
		return Expression{Type: Date, Value: "FUTURE_REF", Basis: NoBasis, Reason: "an unknown time after " + c.anchor()}, true
	}
	return c.unitsAway(s.unit, s.n, s.mod.String())
}

func resolveUnitButOne(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	n := 2 * direction(k.note)
	i, p := s.unit.shift(c.ref, n)
	if s.plural || i.Start.IsZero() || c.is(k.end, isWeekday|isMonth|isUnit) {
		return Expression{}, false // "the day before last Tuesday"
	}
	x := c.expressionOf(s.unit, i, p)
	x.Reason = "two " + s.unit.String() + "s from " + c.anchor()
	return x, true
}

// resolveEndOf is "the end of the month": the unit of the reference, with a mod.
func resolveEndOf(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if s.plural || s.unit < Week || s.unit > Year {
		return Expression{}, false
	}
	i, p := s.unit.shift(c.ref, 0)
	x := c.expressionOf(s.unit, i, p)
	x.Reason = "the " + s.unit.String() + " of " + c.anchor()
	c.partOfUnit(k, &x)
	return x, true
}

// resolveMidUnit is "mid-year", but not "mid-year talks".
func resolveMidUnit(c *call, k *captures) (Expression, bool) {
	if !c.before(k, "by", "at", "in", "since", "until", "from", "before", "around") {
		return Expression{}, false
	}
	u := c.lexeme(k.end - 1).unit
	i, p := u.shift(c.ref, 0)
	x := c.expressionOf(u, i, p)
	x.Reason = "the " + u.String() + " of " + c.anchor()
	x.third(2)
	return x, true
}

func resolveYearEnd(c *call, k *captures) (Expression, bool) {
	if c.describes(k) && !c.before(k, "by", "at", "before", "until", "around", "since", "through") {
		return Expression{}, false // "the year-end figures"
	}
	if y := k.slots[0].year; y > 0 {
		x := Expression{Type: Date, Value: yearValue(y), Interval: civil.YearOf(y), Precision: civil.Year, Basis: Explicit, Reason: "year in the text"}
		x.third(3)
		return x, true
	}
	x := c.expressionOf(Year, civil.YearOf(c.ref.Year), civil.Year)
	x.Reason = "the year of " + c.anchor()
	x.third(3)
	return x, true
}

// title reports whether "of the year" belongs to an award: "player of the year".
func (c *call) title(k *captures) bool {
	return c.before(k, "of") && !c.isWord(k.head-2, "start", "end", "rest", "remainder", "course", "beginning", "most", "much", "part", "half", "quarter", "quarters", "months", "weeks", "days", "middle", "turn", "out", "balance")
}

// resolveTheUnit is "the year" of which a report speaks.
func resolveTheUnit(c *call, k *captures) (Expression, bool) {
	if c.isWord(k.end, "of", "since", "when", "that", "-", "after", "before") || c.title(k) || k.end < len(c.toks) && c.toks[k.end].kind == digits || !c.before(k, "for", "in", "of", "during", "from", "throughout", "through") {
		return Expression{}, false
	}
	if c.isWord(k.end, "ended", "ending") || c.isWord(k.end, "to") && c.is(k.end+1, isMonth) {
		return c.duration(c.lexeme(k.end-1).unit, 100, ""), true // "the year ended March 31"
	}
	u := c.lexeme(k.end - 1).unit
	i, p := u.shift(c.ref, 0)
	x := c.expressionOf(u, i, p)
	x.Reason = "the " + u.String() + " of " + c.anchor()
	return x, true
}
