package event_test

import (
	"strings"
	"testing"

	"dateline/internal/event"
)

// TestBackOff checks which uses of a verb that the lexicon has no row for are
// events, and of which type.
func TestBackOff(t *testing.T) {
	const lead = "Rebels in Chad attacked a base on Monday.\n\n"
	for _, c := range []struct {
		text, trigger string
		want          event.Type // "" for no event
	}{
		{"The minister unsealed the vault on Tuesday.", "unsealed", event.Concede},
		{"The minister unsealed the vault.", "unsealed", ""},
		{"In 2001 the minister unsealed a vault.", "unsealed", ""},
		{"The minister will unseal the vault on Friday.", "unseal", event.Concede},
		{"The minister may unseal the vault on Friday.", "unseal", ""},
		{"The minister did not unseal the vault on Tuesday.", "unseal", ""},
		{"The court unsealed the prison of the rebels.", "unsealed", ""},
		{"The minister regained his hat on Tuesday.", "regained", event.Coerce},
		{"The minister took his hat on Tuesday.", "took", ""},
		{"The river lasted until Tuesday.", "lasted", ""},
	} {
		got := event.Type("")
		for _, m := range mentions(lead + c.text) {
			if strings.Contains(m.Trigger.Of(lead+c.text), c.trigger) {
				got = m.Type
			}
		}
		if got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}
