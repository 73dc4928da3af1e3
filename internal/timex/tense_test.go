package timex

import "testing"

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
		{"The dividend will be paid on Monday.", "Monday = 2025-03-17 2025-03-17"},
		{"He plans to meet them on Monday.", "Monday = 2025-03-17 2025-03-17"},
		{"He traveled to Oslo on Monday to seek aid.", "Monday = 2025-03-10 2025-03-10"},
		{"Monday is the deadline.", "Monday = 2025-03-17 2025-03-17"},
		{"Until Monday, he had lived there.", "Monday = 2025-03-10 2025-03-10"},
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
		{"It fell on 3 March 2022.", "day/day-first", "full date in the text"},
	} {
		found := New().Tag(Document{Text: c.text, Published: friday})
		if len(found) != 1 || found[0].Rule != c.rule || found[0].Reason != c.reason {
			t.Errorf("%q: %+v, want rule %q and reason %q", c.text, found, c.rule, c.reason)
		}
	}
}
