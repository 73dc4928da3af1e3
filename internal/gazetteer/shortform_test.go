package gazetteer

import (
	"strings"
	"testing"
)

// TestShortForms lints the tables of short forms, telephone codes and words of
// one country.
func TestShortForms(t *testing.T) {
	seen := map[string]string{}
	for _, c := range rows("abbreviations.tsv") {
		if len(c) != 3 {
			t.Fatalf("abbreviations.tsv: %q has %d columns", c, len(c))
		}
		if regionNamed(c[0], c[1]) == nil {
			t.Errorf("abbreviations.tsv: no region %s in %s", c[0], c[1])
		}
		for _, form := range list(c[2]) {
			if seen[form] != "" {
				t.Errorf("abbreviations.tsv: %s is %s and %s", form, seen[form], c[0])
			}
			if e, end := ShortForm("x "+form+" y", 2); e == nil || end != 2+len(form) {
				t.Errorf("abbreviations.tsv: %s is not found", form)
			}
			seen[form] = c[0]
		}
	}
	clear(seen)
	for _, c := range rows("areacodes.tsv") {
		if regionNamed(c[0], c[1]) == nil {
			t.Errorf("areacodes.tsv: no region %s in %s", c[0], c[1])
		}
		for _, code := range strings.Fields(c[2]) {
			if len(code) != 3 || !digits(code) || seen[code] != "" {
				t.Errorf("areacodes.tsv: code %s of %s, %s", code, c[0], seen[code])
			}
			seen[code] = c[0]
		}
	}
	for _, c := range rows("civics.tsv") {
		if len(c) != 2 || ISO3(c[0]) == "" || strings.Contains(c[1], "||") {
			t.Errorf("civics.tsv: %q", c)
		}
	}
}

func TestShortForm(t *testing.T) {
	cases := []struct{ text, want, rest string }{
		{"Fla., said", "Florida", ", said"},
		{"LA and", "Louisiana", " and"},
		{"LAPD said", "", "LAPD said"},
		{"N.Y. police", "New York state", " police"},
		{"Mad men", "", "Mad men"},
		{"Ont.", "Ontario", ""},
		{"W.Va.)", "West Virginia", ")"},
		{"", "", ""},
		{"\xff", "", "\xff"},
	}
	for _, c := range cases {
		e, end := ShortForm(c.text, 0)
		name := ""
		if e != nil {
			name = e.Name
		}
		if name != c.want || c.text[end:] != c.rest {
			t.Errorf("ShortForm(%q) = %q, then %q, want %q, then %q", c.text, name, c.text[end:], c.want, c.rest)
		}
	}
	if e, end := ShortForm("TX", 5); e != nil || end != 5 {
		t.Errorf("ShortForm behind the text = %v, %d", e, end)
	}
}

func TestHints(t *testing.T) {
	cases := []struct{ text, want string }{
		{"Call (318) 555-0142 or 318-555-0143.", "US/Louisiana US/Louisiana"},
		{"Call 1-902-555-0142.", "CA/Nova Scotia"},
		{"Call 613.555-0142", "CA/Ontario"},
		{"Order 12345-6789 or 1318-555-0142-1, seats 100-2000.", ""},
		{"The sheriff spoke to the school board.", "US US"},
		{"The RCMP spoke.", "CA"},
		{"555-0142", ""},
		{"-", ""},
	}
	for _, c := range cases {
		var got []string
		for _, h := range Hints(c.text) {
			s := h.Country
			if h.Region != nil {
				s += "/" + h.Region.Name
			}
			got = append(got, s)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("Hints(%q) = %q, want %q", c.text, s, c.want)
		}
	}
}
