package web

import (
	"testing"

	"dateline/internal/civil"
)

// TestRoughly checks that the span of all events names no days that nobody gave:
// an event of a year is stored as of its middle.
func TestRoughly(t *testing.T) {
	for _, c := range []struct{ first, last, want string }{
		{"2003-07-02", "2025-05-25", "2003 to 2025"},
		{"2023-04-15", "2023-08-30", "April 2023 to August 2023"},
		{"2023-04-15", "2023-04-30", "15 April 2023 to 30 April 2023"},
	} {
		first, err := civil.Parse(c.first)
		if err != nil {
			t.Fatal(err)
		}
		last, err := civil.Parse(c.last)
		if err != nil {
			t.Fatal(err)
		}
		if got := roughly(first, last); got != c.want {
			t.Errorf("%s to %s: %q, want %q", c.first, c.last, got, c.want)
		}
	}
}
