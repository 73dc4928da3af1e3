package event

import (
	"strconv"

	"dateline/internal/civil"
	"dateline/internal/timex"
)

// deadlineVerb is the verb of what is to be done in the time of the words [from,
// to) of expression t: "will take the oath within 48 hours"; -1 for none.
func (c *calendar) deadlineVerb(t, from, to int) int {
	if from < 1 || c.at(from-1) != "within" || c.at(to) == "of" || c.deadlineEnd(t, c.published).IsZero() {
		return -1
	}
	i := c.governor(from, to)
	if i < 0 || c.statusOf(i) != Planned && c.statusOf(i) != Demanded || promises[c.verbs[i].lemma] {
		return -1 // "promising elections within six months" is no promise of those
	}
	return i
}

// deadline is the days from now to the end of expression t, for what is to be
// done within them.
func (c *calendar) deadline(t int) (Dating, bool) {
	x := &c.scan.times[t]
	from, _ := c.wordsOf(t)
	if from < 1 || c.at(from-1) != "within" {
		return Dating{}, false
	}
	now := c.current().Interval.Start
	end := c.deadlineEnd(t, now)
	if end.IsZero() {
		return Dating{}, false
	}
	i := civil.Interval{Start: now, End: end}
	return Dating{Interval: i, Precision: civil.Range, EDTF: civil.EDTF(i, civil.Range), Expression: x.Text, Span: x.Span,
		Timex: x.Value, Rule: "duration/within", Basis: Relative, Reason: "the days within which it is to be done"}, true
}

// deadlineEnd is the last day of the time that expression t, a whole number of
// hours, days, weeks or months of at most a year, takes from a day; zero for any
// other.
func (c *calendar) deadlineEnd(t int, from civil.Date) civil.Date {
	x := &c.scan.times[t]
	if x.Type != timex.Duration || len(x.Value) < 3 || x.Value[0] != 'P' {
		return civil.Date{}
	}
	digits, unit := x.Value[1:len(x.Value)-1], x.Value[len(x.Value)-1]
	if digits[0] == 'T' {
		if unit != 'H' {
			return civil.Date{}
		}
		digits, unit = digits[1:], 'h'
	}
	n, err := strconv.Atoi(digits)
	if err != nil || n < 1 || n > 365 {
		return civil.Date{}
	}
	switch unit {
	case 'h':
		return from.AddDays((n + 23) / 24)
	case 'D':
		return from.AddDays(n)
	case 'W':
		return from.AddDays(7 * n)
	case 'M':
		return from.AddMonths(min(n, 12))
	}
	return civil.Date{}
}
