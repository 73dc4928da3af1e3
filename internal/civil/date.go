// Package civil is the calendar that Dateline dates by: days without clocks or
// zones, inclusive intervals of days, the precision of a date, and EDTF.
//
// Days are those of the proleptic Gregorian calendar, years 1 to 9999; the
// zero [Date] means "no date". Weeks are ISO weeks and begin on Monday. Early,
// mid and late are thirds: of a month the 1st to 10th, 11th to 20th, 21st to
// the end; of a year January–April, May–August, September–December.
//
// The package is pure and knows no clock: there is no Today.
package civil

import (
	"fmt"
	"time"
)

// The first and last year that a [Date] can hold.
const (
	MinYear = 1
	MaxYear = 9999
)

// Date is a calendar day. The zero value means "no date".
type Date struct {
	Year  int        // 1 to 9999
	Month time.Month // 1 to 12
	Day   int        // 1 to the length of the month
}

// New returns the day y-m-d, and false where the calendar has no such day
// (30 February, 29 February of a common year, month 13, year 0).
func New(y int, m time.Month, d int) (Date, bool) {
	if y < MinYear || y > MaxYear || m < 1 || m > 12 || d < 1 || d > DaysIn(y, m) {
		return Date{}, false
	}
	return Date{y, m, d}, true
}

// Of returns the calendar day of t in t's own location.
func Of(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// Parse reads YYYY-MM-DD.
func Parse(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Year() < MinYear {
		return Date{}, fmt.Errorf("%q is not a day of the form YYYY-MM-DD", s)
	}
	return Of(t), nil
}

// DaysIn is the number of days of a month.
func DaysIn(y int, m time.Month) int {
	switch m {
	case time.February:
		if IsLeap(y) {
			return 29
		}
		return 28
	case time.April, time.June, time.September, time.November:
		return 30
	}
	return 31
}

// IsLeap reports whether y has a 29 February.
func IsLeap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

// IsZero reports whether d is "no date".
func (d Date) IsZero() bool { return d == Date{} }

// Time is midnight UTC at the beginning of d.
func (d Date) Time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// Weekday is the day of the week of d.
func (d Date) Weekday() time.Weekday { return d.Time().Weekday() }

// String prints d as YYYY-MM-DD, and "" for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// MarshalText prints d as [Date.String] does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads YYYY-MM-DD, or nothing for no date.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	p, err := Parse(string(b))
	*d = p
	return err
}

// Compare is negative, zero or positive as d is before, equal to or after e.
func (d Date) Compare(e Date) int {
	if d.Year != e.Year {
		return d.Year - e.Year
	}
	if d.Month != e.Month {
		return int(d.Month - e.Month)
	}
	return d.Day - e.Day
}

// Before reports whether d is an earlier day than e.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// After reports whether d is a later day than e.
func (d Date) After(e Date) bool { return d.Compare(e) > 0 }

// Sub is the number of days from e to d.
func (d Date) Sub(e Date) int {
	return int((d.Time().Unix() - e.Time().Unix()) / (24 * 60 * 60))
}

// AddDays is the day n days after d (before, where n is negative), held
// inside the years that a Date can express.
func (d Date) AddDays(n int) Date { return clamp(d.Time().AddDate(0, 0, bound(n, 366*MaxYear))) }

// AddMonths is the same day of the month n months after d, or the last day of
// that month where it is shorter: 31 March less one month is 28 or 29 February.
func (d Date) AddMonths(n int) Date {
	first := clamp(time.Date(d.Year, d.Month, 1, 0, 0, 0, 0, time.UTC).AddDate(0, bound(n, 12*MaxYear), 0))
	first.Day = min(d.Day, DaysIn(first.Year, first.Month))
	return first
}

// AddYears is the same day n years after d; 29 February becomes the 28th
// in a common year.
func (d Date) AddYears(n int) Date { return d.AddMonths(12 * bound(n, MaxYear)) }

// ISOWeek is the ISO 8601 year and week number of d.
func (d Date) ISOWeek() (year, week int) { return d.Time().ISOWeek() }

func bound(n, limit int) int { return max(-limit, min(n, limit)) }

func clamp(t time.Time) Date {
	switch {
	case t.Year() < MinYear:
		return Date{MinYear, time.January, 1}
	case t.Year() > MaxYear:
		return Date{MaxYear, time.December, 31}
	}
	return Of(t)
}
