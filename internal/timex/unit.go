package timex

import (
	"strconv"

	"dateline/internal/civil"
)

// Unit is a unit of time that a text counts in.
type Unit uint8

// The units, the shortest first.
const (
	NoUnit Unit = iota
	Second
	Minute
	Hour
	Day
	Night
	Weekend
	Week
	Fortnight
	Month
	Quarter
	Year
	Decade
	Century
	Millennium
)

// unitForm is how a unit prints: as a word, and in a TIMEX3 duration.
type unitForm struct {
	name   string
	clock  bool   // its designator follows a T
	letter string // designator of a counted duration
	factor int    // how many of the designator's unit it is
	vague  string // value of an unknown number of it
}

var unitForms = [...]unitForm{
	NoUnit:     {"", false, "X", 1, "PXX"},
	Second:     {"second", true, "S", 1, "PTXS"},
	Minute:     {"minute", true, "M", 1, "PTXM"},
	Hour:       {"hour", true, "H", 1, "PTXH"},
	Day:        {"day", false, "D", 1, "PXD"},
	Night:      {"night", false, "D", 1, "PXD"},
	Weekend:    {"weekend", false, "D", 2, "PXD"},
	Week:       {"week", false, "W", 1, "PXW"},
	Fortnight:  {"fortnight", false, "W", 2, "PXW"},
	Month:      {"month", false, "M", 1, "PXM"},
	Quarter:    {"quarter", false, "M", 3, "PXM"},
	Year:       {"year", false, "Y", 1, "PXY"},
	Decade:     {"decade", false, "Y", 10, "PXDE"},
	Century:    {"century", false, "Y", 100, "PXCE"},
	Millennium: {"millennium", false, "Y", 1000, "PXML"},
}

// String is the English name of u, in the singular.
func (u Unit) String() string { return unitForms[u].name }

// duration is the TIMEX3 value of n hundredths of u.
func (u Unit) duration(n hundredths) string {
	f := unitForms[u]
	p := "P"
	if f.clock {
		p = "PT"
	}
	total := n * hundredths(f.factor)
	whole, rest := int(total/100), int(total%100)
	switch {
	case rest == 0:
		return p + strconv.Itoa(whole) + f.letter
	case u == Year && rest%25 == 0:
		return joinDuration(p, whole, "Y", rest*12/100, "M")
	case u == Hour:
		return joinDuration(p, whole, "H", rest*60/100, "M")
	case u == Minute:
		return joinDuration(p, whole, "M", rest*60/100, "S")
	case u == Day && rest == 50:
		if whole == 0 {
			return "PT12H"
		}
		return "P" + strconv.Itoa(whole) + "DT12H"
	}
	return p + strconv.FormatFloat(float64(total)/100, 'f', -1, 64) + f.letter
}

func joinDuration(p string, a int, x string, b int, y string) string {
	if a == 0 {
		return p + strconv.Itoa(b) + y
	}
	return p + strconv.Itoa(a) + x + strconv.Itoa(b) + y
}

// hundredths is a number with two decimals: 250 is two and a half.
type hundredths int

// shift is the interval of unit u that lies n of u after d (before, where n is
// negative), as wide as the unit: a day for days, an ISO week for weeks, a
// month for months.
func (u Unit) shift(d civil.Date, n int) (civil.Interval, civil.Precision) {
	switch u {
	case Second, Minute, Hour:
		return civil.DayOf(d), civil.Day
	case Day, Night:
		return civil.DayOf(d.AddDays(n)), civil.Day
	case Weekend:
		sat := civil.WeekOf(d).Start.AddDays(7*bounded(n) + 5)
		return civil.Interval{Start: sat, End: sat.AddDays(1)}, civil.Range
	case Week:
		return civil.WeekOf(d.AddDays(7 * bounded(n))), civil.Week
	case Fortnight:
		return civil.WeekOf(d.AddDays(14 * bounded(n))), civil.Week
	case Month:
		d = d.AddMonths(n)
		return civil.MonthOf(d.Year, d.Month), civil.Month
	case Quarter:
		d = d.AddMonths(3 * bounded(n))
		return civil.QuarterOf(d.Year, quarterOf(d)), civil.Quarter
	case Year:
		return civil.YearOf(d.AddYears(n).Year), civil.Year
	case Decade:
		y := d.AddYears(bounded(n)*10).Year / 10 * 10
		if y < 10 {
			return civil.Interval{}, ""
		}
		return civil.DecadeOf(y), civil.Decade
	case Century, Millennium:
		size := unitForms[u].factor
		y := max(1, d.AddYears(size*bounded(n)).Year/size*size)
		return civil.Interval{Start: civil.Date{Year: y, Month: 1, Day: 1}, End: civil.YearOf(min(y+size-1, civil.MaxYear)).End}, civil.Range
	}
	return civil.Interval{}, ""
}

// bounded keeps a count within what the calendar can hold.
func bounded(n int) int { return max(-civil.MaxYear, min(n, civil.MaxYear)) }

func quarterOf(d civil.Date) int { return (int(d.Month) + 2) / 3 }
