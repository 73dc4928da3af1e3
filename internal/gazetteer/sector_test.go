package gazetteer_test

import (
	"testing"

	"dateline/internal/gazetteer"
)

func TestSectorOf(t *testing.T) {
	for _, c := range []struct{ phrase, want string }{
		{"army", "MIL"},
		{"tank", "MIL"},
		{"riot police", "COP"},
		{"angry protesters", "CVL"},
		{"government spokesman", "GOV"},
		{"parliament", "LEG"},
		{"table", ""},
		{"", ""},
	} {
		if got, _, ok := gazetteer.SectorOf(c.phrase); got != c.want || ok != (c.want != "") {
			t.Errorf("SectorOf(%q) = %q, %v, want %q", c.phrase, got, ok, c.want)
		}
	}
}
