package timex

import (
	"time"

	"dateline/internal/civil"
)

// resolveISOMonth is "2016-11"; "2010-11" may be two years and is none.
func resolveISOMonth(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if c.toks[k.end-1].width() != 2 || s.month > s.year%100 && s.year%100 > 0 || c.glued(k.end) && c.toks[k.end].kind != mark || c.isWord(k.end, "-", "–") || !c.yearIsSure(&captures{head: k.head, end: k.head + 1, slots: k.slots}) {
		return Expression{}, false
	}
	return resolveMonthYear(c, k)
}

// resolveNthWeekday is "the second Monday of March".
func resolveNthWeekday(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if s.ord == 0 || s.ord > 5 || s.plural {
		return Expression{}, false
	}
	y, m, basis := s.year, time.Month(s.month), Explicit
	switch {
	case m == 0:
		d := civil.Date{Year: c.ref.Year, Month: c.ref.Month, Day: 1}.AddMonths(direction(k.note))
		y, m, basis = d.Year, d.Month, c.relativeBasis()
	case y == 0:
		y, _ = c.yearOfMonth(m, k)
		basis = c.relativeBasis()
	}
	d := nth(s.ord, time.Weekday(s.weekday), m)(y)
	if d.Month != m {
		return Expression{}, false
	}
	x := c.onDay(d, "", "that weekday of the month, in the year nearest to "+c.anchor())
	if basis == Explicit {
		x.Basis, x.Anchor, x.Reason = basis, civil.Date{}, "that weekday of the month in the text"
	}
	return x, true
}
