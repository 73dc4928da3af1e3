package syntax

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// clause is what a clause's verb has, by form.
type clause struct {
	Subject, Object, Agent string
	Obliques               []string
	Auxiliaries            []string
	Passive, Negated       bool
}

func (t *Tree) forms(words []int) (out []string) {
	for _, w := range words {
		out = append(out, t.Form(w))
	}
	return out
}

func (t *Tree) clause(verb int) clause {
	return clause{t.Form(t.Subject(verb)), t.Form(t.Object(verb)), t.Form(t.Agent(verb)), t.forms(t.Obliques(verb)),
		t.forms(t.Auxiliaries(verb)), t.IsPassive(verb), t.IsNegated(verb)}
}

func TestClause(t *testing.T) {
	for _, c := range []struct {
		text, verb string
		want       clause
	}{
		{"Rebels captured the airport on Tuesday.", "captured",
			clause{Subject: "Rebels", Object: "airport", Obliques: []string{"Tuesday"}}},
		{"The minister, who had denied the reports, resigned on Friday.", "resigned",
			clause{Subject: "minister", Obliques: []string{"Friday"}}},
		{"The minister, who had denied the reports, resigned on Friday.", "denied",
			clause{Subject: "who", Object: "reports", Auxiliaries: []string{"had"}}},
		{"Two people were killed by a drone on Tuesday.", "killed",
			clause{Subject: "people", Agent: "drone", Obliques: []string{"drone", "Tuesday"}, Auxiliaries: []string{"were"}, Passive: true}},
		{"The hostages have not been released by the gunmen.", "released",
			clause{Subject: "hostages", Agent: "gunmen", Obliques: []string{"gunmen"}, Auxiliaries: []string{"have", "been"}, Passive: true, Negated: true}},
		{"The president will sign the law tomorrow.", "sign",
			clause{Subject: "president", Object: "law", Obliques: []string{"tomorrow"}, Auxiliaries: []string{"will"}}},
		{"France said it would send troops to the region next month.", "send",
			clause{Subject: "it", Object: "troops", Obliques: []string{"region", "month"}, Auxiliaries: []string{"would"}}},
		{"Three men were tried and jailed in May.", "jailed",
			clause{Obliques: []string{"May"}, Auxiliaries: []string{"were"}, Passive: true}},
		{"The army never entered the town.", "entered", clause{Subject: "army", Object: "town", Negated: true}},
	} {
		tree := parse(c.text)
		if d := cmp.Diff(c.want, tree.clause(tree.word(c.verb))); d != "" {
			t.Errorf("%s %s: %s", c.text, c.verb, d)
		}
	}
}

// TestClauseOf: the verb whose clause a word stands in.
func TestClauseOf(t *testing.T) {
	for _, c := range []struct{ text, word, want string }{
		{"France said it would send troops to the region next month.", "month", "send"},
		{"France said on Monday it would send troops to the region.", "Monday", "said"},
		{"The minister, who had denied the reports in March, resigned.", "March", "denied"},
		{"Police arrested a man who had threatened the mayor.", "mayor", "threatened"},
		{"Police arrested a man who had threatened the mayor.", "man", "arrested"},
		{"The rebels took the town and freed the prisoners on Friday.", "Friday", "freed"},
		{"The army bombed the town before rebels entered it in April.", "April", "entered"},
		{"The president is expected to visit Paris in June.", "June", "visit"},
		{"The town fell.", "fell", "fell"},
	} {
		tree := parse(c.text)
		if got := tree.Form(tree.ClauseOf(tree.word(c.word))); got != c.want {
			t.Errorf("%s: %q stands in the clause of %q, want %q", c.text, c.word, got, c.want)
		}
	}
	if got := parse("The town fell.").ClauseOf(99); got != -1 {
		t.Errorf("the clause of no word is %d", got)
	}
}

// TestNegation: each word that denies, and one that only looks so.
func TestNegation(t *testing.T) {
	for _, c := range []struct {
		text, word string
		want       bool
	}{
		{"The army did not enter the town.", "enter", true},
		{"The army didn't enter the town.", "enter", true},
		{"The army didn’t enter the town.", "enter", true},
		{"The ministers left without signing the treaty.", "signing", true},
		{"No soldiers were hurt.", "soldiers", true},
		{"The army entered the town.", "entered", false},
		{"The man who was not hurt left the town.", "left", false},
	} {
		tree := parse(c.text)
		if got := tree.IsNegated(tree.word(c.word)); got != c.want {
			t.Errorf("%s: %q negated: %v", c.text, c.word, got)
		}
	}
}
