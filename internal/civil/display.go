package civil

import (
	"fmt"
	"strconv"
)

// Display prints a dated interval as an English reader would write it: "11
// March 2025", "week of 3 March 2025", "early May 2025", "10–11 March 2025",
// "August 2024", "winter 2024–25", "third quarter of 2024", "2022", "2010s",
// "since 24 February 2022". No interval is "".
func Display(i Interval, p Precision) string {
	switch {
	case i.IsZero():
		return ""
	case i.End.IsZero():
		return "since " + long(i.Start)
	case i.Start.IsZero():
		return "until " + long(i.End)
	case i.Start == i.End:
		return long(i.Start)
	}
	if unit := displayUnit(i, p); unit != "" {
		return unit
	}
	return displayRange(i)
}

// displayUnit names a unit of the calendar, or a third of one; "" for none.
func displayUnit(i Interval, p Precision) string {
	y, m := i.Start.Year, i.Start.Month
	switch {
	case p == Week && i == WeekOf(i.Start):
		return "week of " + long(i.Start)
	case i == MonthOf(y, m):
		return month(i.Start)
	case p == Season && i == MonthsOf(y, m, 3) && m%3 == 0:
		return season(i)
	case p == Quarter && i == MonthsOf(y, m, 3) && m%3 == 1:
		return [...]string{"first", "second", "third", "fourth"}[m/3] + " quarter of " + strconv.Itoa(y)
	case i == YearOf(y):
		return strconv.Itoa(y)
	case p == Decade && i == DecadeOf(y):
		return strconv.Itoa(y) + "s"
	}
	for third, name := range []string{"early ", "mid-", "late "} {
		if i == ThirdOfMonth(y, m, Third(third)) {
			return name + month(i.Start)
		}
		if i == ThirdOfYear(y, Third(third)) {
			return name + strconv.Itoa(y)
		}
	}
	return ""
}

// season names a meteorological season of the northern hemisphere.
func season(i Interval) string {
	name := [...]string{"spring", "summer", "autumn", "winter"}[seasonCode(i)-1]
	if i.Start.Year == i.End.Year {
		return name + " " + strconv.Itoa(i.Start.Year)
	}
	return fmt.Sprintf("%s %d–%02d", name, i.Start.Year, i.End.Year%100)
}

// displayRange prints both ends, as much of each as the other does not say.
func displayRange(i Interval) string {
	s, e := i.Start, i.End
	wholeMonths := s.Day == 1 && e.Day == DaysIn(e.Year, e.Month)
	switch {
	case wholeMonths && s.Month == 1 && e.Month == 12:
		return fmt.Sprintf("%d–%d", s.Year, e.Year)
	case wholeMonths && s.Year == e.Year:
		return fmt.Sprintf("%s–%s", s.Month, month(e))
	case wholeMonths:
		return month(s) + " – " + month(e)
	case s.Year == e.Year && s.Month == e.Month:
		return fmt.Sprintf("%d–%s", s.Day, long(e))
	case s.Year == e.Year:
		return fmt.Sprintf("%d %s – %s", s.Day, s.Month, long(e))
	}
	return long(s) + " – " + long(e)
}

func long(d Date) string { return fmt.Sprintf("%d %s %d", d.Day, d.Month, d.Year) }

func month(d Date) string { return fmt.Sprintf("%s %d", d.Month, d.Year) }
