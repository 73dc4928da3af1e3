package sentence

import (
	"strings"
	"testing"
	"unicode"
)

// TestAbbreviationTable: every row is a word without its stop and a class that
// there is, and none stands twice.
func TestAbbreviationTable(t *testing.T) {
	seen := map[string]bool{}
	for line := range strings.Lines(abbreviationTable) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "#") {
			continue
		}
		word, name, ok := strings.Cut(line, "\t")
		if !ok || word == "" || strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && r != '.' }) || len(word) > 12 {
			t.Errorf("row %q is not a word of up to 12 letters or dots and a class", line)
		}
		if classes[name] == whole {
			t.Errorf("row %q has no class", line)
		}
		if seen[word] {
			t.Errorf("%q stands twice", word)
		}
		seen[word] = true
	}
	if len(seen) < 100 {
		t.Errorf("%d rows", len(seen))
	}
}

func TestClassOf(t *testing.T) {
	for word, want := range map[string]class{
		"Mr": title, "MR": title, "mr": whole, "Jan": month, "JAN": month, "U.S": initials, "Ph.D": initials, "a.m": clock, "P.M": clock,
		"B": initial, "É": initial, "b": whole, "etc": after, "No": number, "no": whole, "NO": number, "": whole, "É.É": whole, "ship": whole,
	} {
		if got := classOf(word); got != want {
			t.Errorf("%q has class %d, want %d", word, got, want)
		}
	}
}
