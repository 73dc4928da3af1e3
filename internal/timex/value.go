package timex

import (
	"strconv"

	"dateline/internal/civil"
)

// TIMEX3 values of the calendar's units.

func yearValue(y int) string { return pad(y, 4) }

func monthValue(d civil.Date) string { return pad(d.Year, 4) + "-" + pad(int(d.Month), 2) }

func dayValue(d civil.Date) string {
	var b [10]byte
	putDigits(b[:4], d.Year)
	b[4], b[7] = '-', '-'
	putDigits(b[5:7], int(d.Month))
	putDigits(b[8:], d.Day)
	return string(b[:])
}

func weekValue(d civil.Date) string {
	y, w := d.ISOWeek()
	return pad(y, 4) + "-W" + pad(w, 2)
}

func quarterValue(y, q int) string { return pad(y, 4) + "-Q" + strconv.Itoa(q) }

func pad(n, width int) string {
	b := make([]byte, width)
	putDigits(b, n)
	return string(b)
}

func putDigits(b []byte, n int) {
	for i := len(b) - 1; i >= 0; i-- {
		b[i] = byte('0' + n%10)
		n /= 10
	}
}

// unitValue is the value of the interval of unit u that begins on d.
func unitValue(u Unit, d civil.Date) string {
	switch u {
	case Week, Fortnight:
		return weekValue(d)
	case Weekend:
		return weekValue(d) + "-WE"
	case Month:
		return monthValue(d)
	case Quarter:
		return quarterValue(d.Year, quarterOf(d))
	case Year:
		return yearValue(d.Year)
	case Decade:
		return pad(d.Year/10, 3)
	case Century:
		return pad(d.Year/100, 2)
	case Millennium:
		return pad(d.Year/1000, 1)
	}
	return dayValue(d)
}

// partCodes are the TIMEX3 codes of the parts of a day.
var partCodes = [...]string{dawn: "TDA", morning: "TMO", midday: "TMI", afternoon: "TAF", evening: "TEV", night: "TNI", daytime: "TDT"}

// seasonCodes are the TIMEX3 codes of the seasons.
var seasonCodes = [...]string{spring: "SP", summer: "SU", autumn: "FA", winter: "WI"}

// thirdMods are the TIMEX3 mods of early, mid and late.
var thirdMods = [...]string{"", "START", "MID", "END"}

// expressionOf is the DATE of a unit that begins with i.Start.
func (c *call) expressionOf(u Unit, i civil.Interval, p civil.Precision) Expression {
	return Expression{Type: Date, Value: unitValue(u, i.Start), Interval: i, Precision: p, Basis: c.relativeBasis(), Anchor: c.ref}
}

// onDay is the DATE of one day, reckoned from the reference.
func (c *call) onDay(d civil.Date, rule, reason string) Expression {
	return Expression{
		Type: Date, Value: dayValue(d), Interval: civil.DayOf(d), Precision: civil.Day,
		Basis: c.relativeBasis(), Anchor: c.ref, Rule: rule, Reason: reason,
	}
}

// relativeBasis is the basis of what is reckoned from the reference.
func (c *call) relativeBasis() Basis {
	if c.ref == c.published {
		return Relative
	}
	return Narrative
}

// anchor names the reference for a reader.
func (c *call) anchor() string {
	if c.ref == c.published {
		return "publication on " + longDay(c.ref)
	}
	return longDay(c.ref) + ", the last date in the text"
}

// longDay is "Friday 14 March 2025".
func longDay(d civil.Date) string {
	return d.Weekday().String() + " " + strconv.Itoa(d.Day) + " " + d.Month.String() + " " + strconv.Itoa(d.Year)
}

// third narrows x to its early, mid or late third and sets its mod.
func (x *Expression) third(t int) {
	if t == 0 {
		return
	}
	x.Mod = thirdMods[t]
	s := x.Interval.Start
	switch x.Precision {
	case civil.Month:
		x.Interval, x.Precision = civil.ThirdOfMonth(s.Year, s.Month, civil.Third(t-1)), civil.Range
	case civil.Year:
		x.Interval, x.Precision = civil.ThirdOfYear(s.Year, civil.Third(t-1)), civil.Range
	case civil.Decade:
		from := [...]int{0, 0, 3, 7}[t]
		to := [...]int{0, 2, 6, 9}[t]
		x.Interval.Start.Year, x.Interval.End.Year, x.Precision = s.Year+from, s.Year+to, civil.Range
	case civil.Week:
		from := [...]int{0, 0, 2, 4}[t]
		to := [...]int{0, 1, 3, 6}[t]
		x.Interval, x.Precision = civil.Interval{Start: s.AddDays(from), End: s.AddDays(to)}, civil.Range
	}
}

// part makes x the part of its day that a word names.
func (x *Expression) part(p int) {
	if p == 0 {
		return
	}
	x.Type, x.Precision = Time, civil.AtTime
	x.Value += partCodes[p]
}
