package timex

import (
	"time"

	"dateline/internal/civil"
)

// Weeks that a day, a month or a year counts: "the week of March 6", "the third
// week of October", "the last week of 2016". Those reckoned from publication
// ("last week") are in relative.go.
var weekRules = []rule{
	{"week/of-day", "the week ( of|beginning|starting|commencing|ending|ended ) ( <weekday> ( , )? )? ( the )? ( <month> ( the )? <day> | <day> ( of )? <month> ) ( ( , )? <year> )?", resolveWeekOfDay},
	{"week-of-month", "( the )? ( <ord> ) week ( of|in ) <month> ( ( , )? <year> )?", resolveWeekOfMonth},
	{"week-of-year", "( the )? <ord> week ( of|in ) ( <year> | last year @last | this year @this | next year @next )", resolveWeekOfYear},
}

// resolveWeekOfMonth is "the third week of October": seven days from the 1st,
// 8th, 15th, 22nd, or the last seven.
func resolveWeekOfMonth(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if s.ord > 4 || s.ord == 0 {
		return Expression{}, false
	}
	y, basis := s.year, Explicit
	if y == 0 {
		y, _ = c.yearOfMonth(time.Month(s.month), k)
		basis = c.relativeBasis()
	}
	m := civil.MonthOf(y, time.Month(s.month))
	first := m.Start.AddDays(7 * (s.ord - 1))
	if s.ord < 0 {
		first = m.End.AddDays(-6)
	}
	x := Expression{Type: Date, Value: weekValue(first.AddDays(3)), Interval: civil.Interval{Start: first, End: first.AddDays(6)}, Precision: civil.Range, Basis: basis, Reason: "week of the month"}
	if basis != Explicit {
		x.Anchor, x.Reason = c.ref, "week of the month nearest to "+c.anchor()
	}
	return x, true
}

// resolveWeekOfYear is "the first week of 2015": ISO weeks, of which week 1
// holds 4 January and the last one 28 December.
func resolveWeekOfYear(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	y, basis := s.year, Explicit
	if y == 0 {
		y, basis = c.ref.Year+direction(k.note), c.relativeBasis()
	}
	d := civil.Date{Year: y, Month: time.January, Day: 4}.AddDays(7 * (s.ord - 1))
	if s.ord < 0 {
		d = civil.Date{Year: y, Month: time.December, Day: 28}
	}
	if s.ord == 0 || s.ord > 53 || s.ord < -1 {
		return Expression{}, false
	}
	x := Expression{Type: Date, Value: weekValue(d), Interval: civil.WeekOf(d), Precision: civil.Week, Basis: basis, Reason: "week of the year"}
	if basis != Explicit {
		x.Anchor, x.Reason = c.ref, "week of the year counted from "+c.anchor()
	}
	return x, true
}

// resolveWeekOfDay is "the week of March 6": the ISO week that holds the day.
func resolveWeekOfDay(c *call, k *captures) (Expression, bool) {
	x, ok := resolveDay(c, k)
	if !ok {
		return x, false
	}
	x.Interval, x.Precision = civil.WeekOf(x.Interval.Start), civil.Week
	x.Value, x.Reason = weekValue(x.Interval.Start), "the week that holds the "+x.Reason
	return x, true
}
