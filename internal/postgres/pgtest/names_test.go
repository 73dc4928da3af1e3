package pgtest

import (
	"testing"
	"time"
)

func TestWithDatabase(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ given, name, want string }{
		{"postgres://u:p@h:5433/db", "x", "postgres://u:p@h:5433/x"},
		{"postgresql://u@h/db?sslmode=disable", "x", "postgresql://u@h/x?sslmode=disable"},
		{"postgres://h", "x", "postgres://h/x"},
		{"postgres://?host=/run/pg", "x", "postgres:///x?host=/run/pg"},
		{"host=/run/pg dbname=db", "x", "host=/run/pg dbname=db dbname=x"},
		{"postgres://h/db", "", "postgres://h/db"},
	} {
		if got := withDatabase(test.given, test.name); got != test.want {
			t.Errorf("%s %s: got %s, want %s", test.given, test.name, got, test.want)
		}
	}
}

func TestStale(t *testing.T) {
	t.Parallel()
	now := time.Now()
	for name, want := range map[string]bool{
		newName():                     false,
		prefix + "1500000000_abcdef":  true,
		prefix + "99999999999_abcdef": false,
		prefix + "of_somebody_else":   false,
	} {
		if got := stale(name, now); got != want {
			t.Errorf("%s: got %v", name, got)
		}
	}
}
