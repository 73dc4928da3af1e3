package timex

import (
	"time"

	"dateline/internal/civil"
)

// Feasts whose days another calendar fixes, each reckoned into the civil
// calendar: the Orthodox and the Jewish ones exactly; the Islamic ones by the
// tabular calendar, which may be a day off what the crescent decides, so that
// they are marked APPROX.

// epoch is day 1 of the common era, from which the rules of calendars count.
var epoch = civil.Date{Year: 1, Month: 1, Day: 1}

// orthodoxEaster is Easter Sunday of the Julian calendar (Meeus), as a day of
// the Gregorian one. That of package cal holds from 1900 to 2099 only.
func orthodoxEaster(y int) civil.Date {
	a, b, c := y%4, y%7, y%19
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	julian := civil.Date{Year: y, Month: time.Month((d + e + 114) / 31), Day: (d+e+114)%31 + 1}
	return julian.AddDays(y/100 - y/400 - 2)
}

func fromOrthodoxEaster(days int) func(int) civil.Date {
	return func(y int) civil.Date { return orthodoxEaster(y).AddDays(days) }
}

// moladDays is the days from the Jewish epoch to the new moon of a year, with
// the weekdays on which no year may begin left out.
func moladDays(year int) int {
	months := (235*year - 234) / 19
	days := 29*months + (12084+13753*months)/25920
	if 3*(days+1)%7 < 3 {
		days++
	}
	return days
}

// roshHashanah is the first day of a Jewish year.
func roshHashanah(year int) civil.Date {
	before, this, next := moladDays(year-1), moladDays(year), moladDays(year+1)
	days := this - 1373428
	switch {
	case next-this == 356:
		days += 2
	case this-before == 382:
		days++
	}
	return epoch.AddDays(days)
}

// jewish is the feast that lies some days after the New Year of autumn.
func jewish(days int) func(int) civil.Date {
	return func(y int) civil.Date { return roshHashanah(y + 3761).AddDays(days) }
}

// passover is the 15th of Nisan, as many days before the next New Year.
func passover(y int) civil.Date { return roshHashanah(y + 3761).AddDays(-163) }

func fromPassover(days int) func(int) civil.Date {
	return func(y int) civil.Date { return passover(y).AddDays(days) }
}

// hanukkah is the 25th of Kislev; the month before it has 30 days only in the
// long years.
func hanukkah(y int) civil.Date {
	begin, length := roshHashanah(y+3761), roshHashanah(y+3762).Sub(roshHashanah(y+3761))
	if length%10 == 5 {
		return begin.AddDays(30 + 30 + 24)
	}
	return begin.AddDays(30 + 29 + 24)
}

// islamic is a day of a year of the tabular Islamic calendar.
func islamic(month, day int) func(int) civil.Date {
	return func(year int) civil.Date {
		return epoch.AddDays(227013 + day + 29*(month-1) + month/2 + 354*(year-1) + (3+11*year)/30)
	}
}

// islamicYear is the Islamic year that begins in a civil year, or the one
// before it.
func islamicYear(y int) int { return (y - 622) * 33 / 32 }

// ramadan is the month of a holiday of that name.
const ramadan = "ramadan"

// approximate widens a lunar feast by the day that it may be off.
func (h *holiday) approximate(x *Expression) {
	d := x.Interval.Start
	x.Mod, x.Precision = modApprox.String(), civil.Range
	x.Interval = civil.Interval{Start: d.AddDays(-1), End: d.AddDays(1)}
	if h.name == ramadan {
		x.Interval.End = d.AddDays(30)
		x.Value += "/" + dayValue(d.AddDays(29))
	}
}
