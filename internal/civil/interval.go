package civil

import "time"

// Interval is a range of days, both ends included. The zero value means
// "no interval". One end alone may be "no date": an open interval ("since May").
type Interval struct {
	Start, End Date
}

// IsZero reports whether i is "no interval".
func (i Interval) IsZero() bool { return i == Interval{} }

// Contains reports whether d lies in i.
func (i Interval) Contains(d Date) bool {
	return (i.Start.IsZero() || !d.Before(i.Start)) && (i.End.IsZero() || !d.After(i.End))
}

// Covers reports whether all of j lies in i.
func (i Interval) Covers(j Interval) bool { return i.Contains(j.Start) && i.Contains(j.End) }

// Overlaps reports whether i and j share a day.
func (i Interval) Overlaps(j Interval) bool {
	return (i.Start.IsZero() || j.End.IsZero() || !i.Start.After(j.End)) &&
		(j.Start.IsZero() || i.End.IsZero() || !j.Start.After(i.End))
}

// Days is the number of days of a closed interval.
func (i Interval) Days() int { return i.End.Sub(i.Start) + 1 }

// DayOf is the interval of d alone.
func DayOf(d Date) Interval { return Interval{d, d} }

// WeekOf is the ISO week, Monday to Sunday, that holds d.
func WeekOf(d Date) Interval {
	monday := d.AddDays(-((int(d.Weekday()) + 6) % 7))
	return Interval{monday, monday.AddDays(6)}
}

// MonthOf is the month m of year y.
func MonthOf(y int, m time.Month) Interval {
	return Interval{Date{y, m, 1}, Date{y, m, DaysIn(y, m)}}
}

// MonthsOf is the n months that begin with month m of year y.
func MonthsOf(y int, m time.Month, n int) Interval {
	first := Date{y, m, 1}
	last := first.AddMonths(n - 1)
	return Interval{first, MonthOf(last.Year, last.Month).End}
}

// QuarterOf is quarter q (1 to 4) of year y.
func QuarterOf(y, q int) Interval { return MonthsOf(y, time.Month(3*q-2), 3) }

// YearOf is the year y.
func YearOf(y int) Interval {
	return Interval{Date{y, time.January, 1}, Date{y, time.December, 31}}
}

// DecadeOf is the ten years from y, which ends in 0.
func DecadeOf(y int) Interval {
	return Interval{Date{y, time.January, 1}, Date{y + 9, time.December, 31}}
}

// Third is the part of a span of time that "early", "mid" or "late" names.
type Third int

// The three thirds.
const (
	Early Third = iota
	Mid
	Late
)

// ThirdOfMonth is the 1st to 10th, the 11th to 20th, or the 21st to the end.
func ThirdOfMonth(y int, m time.Month, t Third) Interval {
	month := MonthOf(y, m)
	first := month.Start.AddDays(10 * int(t))
	if t == Late {
		return Interval{first, month.End}
	}
	return Interval{first, first.AddDays(9)}
}

// ThirdOfYear is January–April, May–August or September–December.
func ThirdOfYear(y int, t Third) Interval { return MonthsOf(y, time.Month(1+4*int(t)), 4) }
