package timex

import (
	"testing"

	"dateline/internal/civil"
)

// TestPattern matches patterns against the heads of texts.
func TestPattern(t *testing.T) {
	for _, c := range []struct {
		pattern, text string
		want          int // tokens matched; -1 for none
	}{
		{"ago", "ago", 1},
		{"ago", "Ago then", 1},
		{"ago|hence", "hence", 1},
		{"the? day", "day", 1},
		{"the? day", "the day", 2},
		{"( the )? ( day | week ) after", "week after", 2},
		{"( the )? ( day | week ) after", "the month after", -1},
		{"<number> _ - _ <unit>", "30-day", 3},
		{"<number> _ - _ <unit>", "30 - day", -1},
		{"<number> <unit> <number2> <unit2>", "two years and", -1},
		{"day ( week )? week", "day week", 2},
	} {
		g := newGrammar([]rule{{"r", c.pattern, nil}})
		call := newCall(g)
		call.begin(Document{Text: c.text, Published: friday})
		call.limit, call.ref = len(call.toks), friday
		if got := g.rules[0].shape.match(call, 0, &captures{}); got != c.want {
			t.Errorf("%q at %q: matched %d tokens, want %d", c.pattern, c.text, got, c.want)
		}
	}
}

// TestNumbers reads numbers in digits and words.
func TestNumbers(t *testing.T) {
	tagger := New()
	c := newCall(tagger.grammar)
	for text, want := range map[string]hundredths{
		"3": 300, "1,250": 125000, "2.5": 250, "2 1/2": 250, "2-1/2": 250, "twenty-four": 2400, "twenty four": 2400,
		"two and a half": 250, "a hundred": 10000, "one hundred and twenty": 12000, "two thousand": 200000,
		"1.5 million": 150000000, "a dozen": 1200, "999999999999999999": maxNumber * 100,
	} {
		c.begin(Document{Text: text, Published: friday})
		c.limit = len(c.toks)
		if got, end := c.number(0); got != want || end != len(c.toks) {
			t.Errorf("%q: %d up to token %d of %d, want %d", text, got, end, len(c.toks), want)
		}
	}
}

func TestEaster(t *testing.T) {
	for _, want := range []civil.Date{{Year: 1818, Month: 3, Day: 22}, {Year: 1999, Month: 4, Day: 4}, {Year: 2024, Month: 3, Day: 31}, {Year: 2025, Month: 4, Day: 20}, {Year: 2038, Month: 4, Day: 25}} {
		if got := fromEaster(0)(want.Year); got != want {
			t.Errorf("Easter of %d: %v, want %v", want.Year, got, want)
		}
	}
}

// TestRules asks that every rule has an id and a way to resolve it.
func TestRules(t *testing.T) {
	for _, r := range New().grammar.rules {
		if r.id == "" || r.resolve == nil {
			t.Errorf("rule %q with pattern %q is incomplete", r.id, r.pattern)
		}
	}
}
