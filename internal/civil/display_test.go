package civil

import "testing"

func TestDisplay(t *testing.T) {
	for _, c := range []struct {
		start, end string
		precision  Precision
		want       string
	}{
		{"", "", "", ""},
		{"2025-03-11", "2025-03-11", Day, "11 March 2025"},
		{"2025-03-11", "2025-03-11", AtTime, "11 March 2025"},
		{"2024-08-01", "2024-08-31", Month, "August 2024"},
		{"2025-05-01", "2025-05-10", Month, "early May 2025"},
		{"2025-05-11", "2025-05-20", Range, "mid-May 2025"},
		{"2024-02-21", "2024-02-29", Month, "late February 2024"},
		{"2025-01-01", "2025-04-30", Year, "early 2025"},
		{"2025-05-01", "2025-08-31", Year, "mid-2025"},
		{"2025-09-01", "2025-12-31", Year, "late 2025"},
		{"2025-03-10", "2025-03-11", Range, "10–11 March 2025"},
		{"2025-02-28", "2025-03-02", Range, "28 February – 2 March 2025"},
		{"2024-12-30", "2025-01-02", Range, "30 December 2024 – 2 January 2025"},
		{"2022-01-01", "2022-12-31", Year, "2022"},
		{"2022-01-01", "2024-12-31", Range, "2022–2024"},
		{"2025-03-03", "2025-03-09", Week, "week of 3 March 2025"},
		{"2025-03-03", "2025-03-09", Range, "3–9 March 2025"},
		{"2024-12-01", "2025-02-28", Season, "winter 2024–25"},
		{"1999-12-01", "2000-02-29", Season, "winter 1999–00"},
		{"2024-06-01", "2024-08-31", Season, "summer 2024"},
		{"2024-06-01", "2024-08-31", Range, "June–August 2024"},
		{"2024-11-01", "2025-01-31", Range, "November 2024 – January 2025"},
		{"2010-01-01", "2019-12-31", Decade, "2010s"},
		{"2024-07-01", "2024-09-30", Quarter, "third quarter of 2024"},
		{"2022-02-24", "", Range, "since 24 February 2022"},
		{"", "2022-02-24", Range, "until 24 February 2022"},
	} {
		var i Interval
		if i.Start.UnmarshalText([]byte(c.start)) != nil || i.End.UnmarshalText([]byte(c.end)) != nil {
			t.Fatalf("%s/%s is no interval", c.start, c.end)
		}
		if got := Display(i, c.precision); got != c.want {
			t.Errorf("Display(%s/%s, %s) = %q, want %q", c.start, c.end, c.precision, got, c.want)
		}
	}
}
