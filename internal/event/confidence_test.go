package event_test

import "testing"

// TestConfidence checks that what a date rests on, and who is named, makes a
// mention surer.
func TestConfidence(t *testing.T) {
	const lead = "It rained.\n\n"
	sureness := func(text string) float64 {
		ms := mentions(lead + text)
		if len(ms) != 1 {
			t.Fatalf("%q: %d mentions", text, len(ms))
		}
		return ms[0].Confidence
	}
	for _, c := range []struct{ surer, less string }{
		{"Russia attacked Ukraine on Tuesday.", "Russia attacked Ukraine."},
		{"Russia attacked Ukraine.", "Soldiers attacked a village."},
		{"Russia attacked Ukraine on 3 March 2025.", "Russia attacked Ukraine."},
		{"Russia attacked Ukraine on Tuesday.", "Russia did not attack Ukraine on Tuesday."},
	} {
		if a, b := sureness(c.surer), sureness(c.less); a <= b || a > .95 || b < .05 {
			t.Errorf("%q: %v, %q: %v", c.surer, a, c.less, b)
		}
	}
}
