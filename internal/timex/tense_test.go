package timex

import (
	"testing"

	"dateline/internal/article"
)

// TestTense asks which way a bare weekday goes; publication is a Friday.
func TestTense(t *testing.T) {
	testTag(t, []tagCase{
		{"Troops entered the valley on Monday.", "Monday = 2025-03-10 2025-03-10"},
		{"Troops will enter the valley on Monday.", "Monday = 2025-03-17 2025-03-17"},
		{"On Monday, the council is to vote.", "Monday = 2025-03-17 2025-03-17"},
		{"On Monday, the council decided to leave.", "Monday = 2025-03-10 2025-03-10"},
		{"The minister said Tuesday that he will resign.", "Tuesday = 2025-03-11 2025-03-11"},
		{"The meeting scheduled for Monday is at risk.", "Monday = 2025-03-17 2025-03-17"},
		{"The concert planned for Monday was called off.", "Monday = 2025-03-10 2025-03-10"},
		{"Officials said the meeting on Monday will decide it.", "Monday = 2025-03-17 2025-03-17"},
		{"The king dissolved parliament and set elections for 15 November.", "15 November = 2025-11-15 2025-11-15"},
		{"The dividend will be paid on Monday.", "Monday = 2025-03-17 2025-03-17"},
		{"He plans to meet them on Monday.", "Monday = 2025-03-17 2025-03-17"},
		{"He traveled to Oslo on Monday to seek aid.", "Monday = 2025-03-10 2025-03-10"},
		{"Monday is the deadline.", "Monday = 2025-03-17 2025-03-17"},
		{"By Thursday evening, ten people had been found.", "Thursday evening = 2025-03-13TEV 2025-03-13"},
		{"By Thursday, all of them must leave.", "Thursday = 2025-03-20 2025-03-20"},
		{"Until Monday, he had lived there.", "Monday = 2025-03-10 2025-03-10"},
		{"Late Thursday, drones set buildings ablaze.", "Late Thursday = 2025-03-13 END 2025-03-13"},
		{"Rebels hit the port on Monday.", "Monday = 2025-03-10 2025-03-10"},
		{"On Monday the bank cut rates.", "Monday = 2025-03-10 2025-03-10"},
		{"The team beat its rival Sunday.", "Sunday = 2025-03-09 2025-03-09"},
		{"Fires that spread on Tuesday cost lives.", "Tuesday = 2025-03-11 2025-03-11"},
		{"The bank will cut rates on Monday.", "Monday = 2025-03-17 2025-03-17"},
		{"The bank wants to cut rates on Monday.", "Monday = 2025-03-17 2025-03-17"},
		{"A hearing set for Monday was announced.", "Monday = 2025-03-17 2025-03-17"},
		{"The summit takes place on Monday.", "Monday = 2025-03-17 2025-03-17"},
		{"Talks resume Tuesday.", "Tuesday = 2025-03-18 2025-03-18"},
		{"The two sides meet on Sunday.", "Sunday = 2025-03-16 2025-03-16"},
		{"The two sides failed to meet on Sunday.", "Sunday = 2025-03-09 2025-03-09"},
		{"The owner could not be reached on Monday.", "Monday = 2025-03-10 2025-03-10"},
		{"The mayor would not comment Tuesday.", "Tuesday = 2025-03-11 2025-03-11"},
		{"They have to cut jobs by Monday.", "Monday = 2025-03-17 2025-03-17"},
		{"The report is due on Monday.", "Monday = 2025-03-17 2025-03-17"},
		{"A vote to be held Monday was agreed.", "Monday = 2025-03-17 2025-03-17"},
		{"The parties met ahead of Monday's vote.", "Monday = 2025-03-17 2025-03-17"},
		{"Late on the night of April 22 the guards fled.", "the night of April 22 = 2024-04-22TNI 2024-04-22"},
		{"On April 22 the council was due to vote.", "April 22 = 2025-04-22 2025-04-22"},
		{"The poll on March 23 was called by the court.", "March 23 = 2025-03-23 2025-03-23"},
	})
}

// TestOrder asks that a slashed date is read in the order that the text gives
// evidence of.
func TestOrder(t *testing.T) {
	testTag(t, []tagCase{
		{"It opened on 3/4/2020.", "3/4/2020 = 2020-03-04 2020-03-04"},
		{"It opened on 3/4/2020 and shut on 25/4/2020.", "3/4/2020 = 2020-04-03 2020-04-03; 25/4/2020 = 2020-04-25 2020-04-25"},
		{"The file of 3/4/2020 was sent on 14 March 2021.", "3/4/2020 = 2020-04-03 2020-04-03; 14 March 2021 = 2021-03-14 2021-03-14"},
		{"The file of 3/4/2020 was sent on March 14, 2021.", "3/4/2020 = 2020-03-04 2020-03-04; March 14, 2021 = 2021-03-14 2021-03-14"},
	})
}

// TestNarrative asks that a history counts from its own dates.
func TestNarrative(t *testing.T) {
	text := "The army crossed the river on 5 June 1944. In August it reached the coast, and the next year it went home."
	want := []string{"5 June 1944 = 1944-06-05 1944-06-05", "August = 1944-08 1944-08-01..1944-08-31", "the next year = 1945 1945-01-01..1945-12-31"}
	found := New().Tag(Document{Text: text, Published: friday, Domain: DomainNarrative})
	if len(found) != len(want) {
		t.Fatalf("found %+v", found)
	}
	for i, x := range found {
		if brief(x) != want[i] {
			t.Errorf("got %q, want %q", brief(x), want[i])
		}
	}
}

func TestReason(t *testing.T) {
	for _, c := range []struct{ text, rule, reason string }{
		{"It fell on Tuesday.", "weekday/past", "weekday before publication on Friday 14 March 2025, past tense"},
		{"It fell in August.", "month/past", "the last such month before or at publication on Friday 14 March 2025"},
		{"It fell two days ago.", "relative/ago", "2 days before publication on Friday 14 March 2025"},
		{"It fell a year ago today.", "relative/ago", "1 year before publication on Friday 14 March 2025, to the day"},
		{"It fell on 3 March 2022.", "day/day-first", "full date in the text"},
	} {
		found := New().Tag(Document{Text: c.text, Published: friday})
		if len(found) != 1 || found[0].Rule != c.rule || found[0].Reason != c.reason {
			t.Errorf("%q: %+v, want rule %q and reason %q", c.text, found, c.rule, c.reason)
		}
	}
}

// TestGivenTense asks that the tense which a caller knows wins over the scan.
func TestGivenTense(t *testing.T) {
	doc := Document{Text: "The council votes on Monday.", Published: friday}
	for _, c := range []struct {
		given Tense
		want  string
	}{{NoTense, "2025-03-10"}, {PastTense, "2025-03-10"}, {FutureTense, "2025-03-17"}} {
		doc.Tense = func(s article.Span) Tense {
			if got := s.Of(doc.Text); got != "Monday" {
				t.Errorf("asked for the tense of %q", got)
			}
			return c.given
		}
		if x := New().Tag(doc); len(x) != 1 || x[0].Value != c.want {
			t.Errorf("tense %d: %+v, want %s", c.given, x, c.want)
		}
	}
}
