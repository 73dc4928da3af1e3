package timex

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/internal/civil"
)

// friday is the publication date of the tests: Friday, 14 March 2025.
var friday = civil.Date{Year: 2025, Month: 3, Day: 14}

// tagCase is a sentence and what is to be found in it, as brief prints it,
// joined by "; ".
type tagCase struct{ text, want string }

// brief prints an expression as "text = value start..end"; the days are left
// out where there are none, and given once where they are one.
func brief(x Expression) string {
	s := x.Text + " = " + x.Value
	if x.Mod != "" {
		s += " " + x.Mod
	}
	i := x.Interval
	switch {
	case i.IsZero():
		return s + " " + string(x.Type)
	case i.Start == i.End:
		return s + " " + i.Start.String()
	}
	return fmt.Sprintf("%s %s..%s", s, i.Start, i.End)
}

// testTag runs cases as published on Friday, 14 March 2025.
func testTag(t *testing.T, cases []tagCase) {
	t.Helper()
	tagger := New()
	for _, c := range cases {
		var got []string
		for _, x := range tagger.Tag(Document{Text: c.text, Published: friday}) {
			got = append(got, brief(x))
		}
		if diff := cmp.Diff(c.want, strings.Join(got, "; ")); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.text, diff)
		}
	}
}
