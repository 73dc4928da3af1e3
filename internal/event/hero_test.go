package event_test

import (
	"strings"
	"testing"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/pipeline"
)

// titled is the first mention of an article with a title whose trigger holds verb.
func titled(t *testing.T, title, text, verb string, day civil.Date) event.Mention {
	t.Helper()
	a := &article.Article{Title: title, Text: text, Published: article.Publication{Day: day}}
	a.Layout()
	for _, m := range pipeline.New().Mentions(a) {
		if strings.Contains(m.Trigger.Of(a.Text), verb) {
			return m
		}
	}
	t.Fatalf("no mention of %q in %q", verb, text)
	return event.Mention{}
}

// TestHero checks that a pronoun means the person whom the article is about, and
// not one whom it names by the way.
func TestHero(t *testing.T) {
	for _, c := range []struct{ name, title, text, verb, role, want string }{
		{"in a profile, in the middle of a paragraph", "Profile: Vladimir Putin",
			"Vladimir Putin won on Monday. Boris Johnson praised him.\n\nThe road was long. In 1997 thugs attacked him.", "attacked", "recipient", "Vladimir Putin"},
		{"one whom the paragraph has named", "Profile: Vladimir Putin",
			"Vladimir Putin won on Monday.\n\nBoris Johnson flew to Kyiv. In 1997 thugs attacked him.", "attacked", "recipient", "Boris Johnson"},
		{"one of the title, who is named most", "France frees Vladimir Putin",
			"Vladimir Putin left. Vladimir Putin is ill. Vladimir Putin wept. Boris Johnson praised Putin.\n\nHe attacked Chad in 2008.", "attacked", "actor", "Vladimir Putin"},
		{"one of the title, who is not named most", "France frees Vladimir Putin",
			"Vladimir Putin left. Boris Johnson praised Putin.\n\nHe attacked Chad in 2008.", "attacked", "actor", "Boris Johnson"},
	} {
		m := titled(t, c.title, c.text, c.verb, published)
		got := ""
		for _, a := range m.Actors {
			if string(a.Role) == c.role {
				got = a.Name
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestLately checks that who has just lost office is still known by it.
func TestLately(t *testing.T) {
	for day, want := range map[civil.Date]string{
		{Year: 2019, Month: 11, Day: 14}: "BOLGOV",
		{Year: 2020, Month: 3, Day: 14}:  "BOLOPP",
	} {
		m := titled(t, "", "Evo Morales accused Chile of theft.", "accused", day)
		if got := m.Actors[0].Code; got != want {
			t.Errorf("%v: %s, want %s", day, got, want)
		}
	}
}
