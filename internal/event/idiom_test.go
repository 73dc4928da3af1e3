package event

import (
	"strings"
	"testing"
)

// TestIdiomsTable is the lint of lexicon/idioms.tsv: every lemma is a verb that
// the lexicon codes, and no row stands twice.
func TestIdiomsTable(t *testing.T) {
	seen := map[string]bool{}
	err := eachRow(idiomsTSV, 4, func(c []string) error {
		if key := strings.Join(c, "\t"); seen[key] {
			t.Errorf("%q stands twice", c)
		} else {
			seen[key] = true
		}
		if l := loaded(); len(l.verbs[c[0]]) == 0 && len(l.broad[c[0]]) == 0 {
			t.Errorf("%s: no verb of the lexicon", c[0])
		}
		for _, cell := range c[:3] {
			if cell != strings.ToLower(strings.TrimSpace(cell)) {
				t.Errorf("%q is not trimmed lower case", cell)
			}
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

func TestParseIdiomsErrors(t *testing.T) {
	for _, c := range []struct{ tsv, want string }{
		{"take\t\tstep\tAIDE", "AIDE"},
		{"take\t\t\t", "asks for nothing"},
	} {
		if _, err := parseIdioms(c.tsv); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: error %v, want one about %q", c.tsv, err, c.want)
		}
	}
}
