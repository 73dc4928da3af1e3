package civil

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func day(t *testing.T, s string) Date {
	t.Helper()
	d, err := Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestNew(t *testing.T) {
	for _, c := range []struct {
		y    int
		m    time.Month
		d    int
		want bool
	}{
		{2024, 2, 29, true}, {2023, 2, 29, false}, {1900, 2, 29, false}, {2000, 2, 29, true},
		{2025, 2, 30, false}, {2025, 13, 1, false}, {2025, 0, 1, false}, {0, 1, 1, false},
		{10000, 1, 1, false}, {1, 1, 1, true}, {9999, 12, 31, true}, {2025, 4, 31, false}, {2025, 4, 0, false},
	} {
		if _, ok := New(c.y, c.m, c.d); ok != c.want {
			t.Errorf("New(%d, %d, %d) is a day: %v, want %v", c.y, c.m, c.d, ok, c.want)
		}
	}
}

func TestArithmetic(t *testing.T) {
	for _, c := range []struct {
		name      string
		got, want Date
	}{
		{"a day later", day(t, "2024-02-28").AddDays(1), day(t, "2024-02-29")},
		{"over new year", day(t, "2024-12-31").AddDays(1), day(t, "2025-01-01")},
		{"a short month", day(t, "2025-03-31").AddMonths(-1), day(t, "2025-02-28")},
		{"months over years", day(t, "2025-01-15").AddMonths(-13), day(t, "2023-12-15")},
		{"a leap day a year on", day(t, "2024-02-29").AddYears(1), day(t, "2025-02-28")},
		{"the first day", day(t, "0001-01-01").AddDays(-1), day(t, "0001-01-01")},
		{"the last day", day(t, "9999-12-31").AddDays(1), day(t, "9999-12-31")},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v, want %v", c.name, c.got, c.want)
		}
	}
}

func TestIntervals(t *testing.T) {
	for _, c := range []struct {
		name       string
		got        Interval
		start, end string
	}{
		{"week of a Friday", WeekOf(day(t, "2025-03-14")), "2025-03-10", "2025-03-16"},
		{"week of a Sunday", WeekOf(day(t, "2025-03-16")), "2025-03-10", "2025-03-16"},
		{"week of a Monday", WeekOf(day(t, "2025-03-10")), "2025-03-10", "2025-03-16"},
		{"February", MonthOf(2024, time.February), "2024-02-01", "2024-02-29"},
		{"fourth quarter", QuarterOf(2024, 4), "2024-10-01", "2024-12-31"},
		{"winter", MonthsOf(2024, time.December, 3), "2024-12-01", "2025-02-28"},
		{"early May", ThirdOfMonth(2025, time.May, Early), "2025-05-01", "2025-05-10"},
		{"mid-May", ThirdOfMonth(2025, time.May, Mid), "2025-05-11", "2025-05-20"},
		{"late February", ThirdOfMonth(2025, time.February, Late), "2025-02-21", "2025-02-28"},
		{"late 2025", ThirdOfYear(2025, Late), "2025-09-01", "2025-12-31"},
		{"the 2010s", DecadeOf(2010), "2010-01-01", "2019-12-31"},
	} {
		if want := (Interval{day(t, c.start), day(t, c.end)}); c.got != want {
			t.Errorf("%s: %v, want %v", c.name, c.got, want)
		}
	}
}

// TestEDTF follows the examples of ISO 8601-2, level 1.
func TestEDTF(t *testing.T) {
	for _, c := range []struct {
		i    Interval
		p    Precision
		want string
	}{
		{DayOf(day(t, "2025-03-11")), Day, "2025-03-11"},
		{DayOf(day(t, "2025-03-11")), AtTime, "2025-03-11"},
		{MonthOf(2024, time.August), Month, "2024-08"},
		{YearOf(2022), Year, "2022"},
		{DecadeOf(2010), Decade, "201X"},
		{MonthsOf(2024, time.March, 3), Season, "2024-21"},
		{MonthsOf(2024, time.December, 3), Season, "2024-24"},
		{WeekOf(day(t, "2025-03-14")), Week, "2025-03-10/2025-03-16"},
		{QuarterOf(2024, 3), Quarter, "2024-07-01/2024-09-30"},
		{Interval{Start: day(t, "2025-05-01")}, Range, "2025-05-01/.."},
		{Interval{End: day(t, "2025-05-01")}, Range, "../2025-05-01"},
		{Interval{}, "", ""},
	} {
		if got := EDTF(c.i, c.p); got != c.want {
			t.Errorf("EDTF(%v, %s) = %q, want %q", c.i, c.p, got, c.want)
		}
	}
}

func TestOverlapAndCover(t *testing.T) {
	march, day11 := MonthOf(2025, time.March), DayOf(day(t, "2025-03-11"))
	since := Interval{Start: day(t, "2025-03-05")}
	for _, c := range []struct {
		name      string
		got, want bool
	}{
		{"a month covers its day", march.Covers(day11), true},
		{"a day covers no month", day11.Covers(march), false},
		{"a month overlaps its day", march.Overlaps(day11), true},
		{"open ends contain what follows", since.Contains(day(t, "2030-01-01")), true},
		{"and not what went before", since.Contains(day(t, "2025-03-04")), false},
		{"months apart", march.Overlaps(MonthOf(2025, time.May)), false},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v", c.name, c.got)
		}
	}
}

// TestDateProperties holds that printing and reading are inverse, and that
// days add up.
func TestDateProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := Date{2000, 1, 1}.AddDays(rapid.IntRange(-700_000, 2_900_000).Draw(t, "days"))
		if back, err := Parse(d.String()); err != nil || back != d {
			t.Fatalf("%v reads back as %v, %v", d, back, err)
		}
		n := rapid.IntRange(-1000, 1000).Draw(t, "n")
		if e := d.AddDays(n); e.Year > MinYear && e.Year < MaxYear && e.Sub(d) != n {
			t.Fatalf("%v and %d days is %v, %d days off", d, n, e, e.Sub(d))
		}
		if w := WeekOf(d); !w.Contains(d) || w.Start.Weekday() != time.Monday && d.Year > MinYear {
			t.Fatalf("week of %v is %v", d, w)
		}
		if m := d.AddMonths(n); m.Day > DaysIn(m.Year, m.Month) {
			t.Fatalf("%v and %d months is %v", d, n, m)
		}
	})
}

func TestParseRefuses(t *testing.T) {
	for _, s := range []string{"", "2025", "2025-3-1", "2025-02-30", "0000-01-01", "2025-03-11T10:00", "11.03.2025", "99999-01-01"} {
		if d, err := Parse(s); err == nil {
			t.Errorf("%q is read as %v", s, d)
		}
	}
}
