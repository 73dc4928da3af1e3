package timex

import "testing"

func TestNames(t *testing.T) {
	testTag(t, []tagCase{
		{"The Oct. 7 attack changed everything.",
			"Oct. 7 = 2023-10-07 2023-10-07"},
		{"The January 6 committee met.",
			"January 6 = 2021-01-06 2021-01-06"},
		{"Since 9/11 the rules are stricter.",
			"9/11 = 2001-09-11 2001-09-11.."},
		{"On Oct. 7 a bus crashed.",
			"Oct. 7 = 2024-10-07 2024-10-07"},
		{"The March 14 Alliance met on the May 1 Bridge.",
			"March 14 = XXXX-03-14 DATE; May 1 = XXXX-05-01 DATE"},
	})
}

// TestNotDates has names and numbers that are no dates.
func TestNotDates(t *testing.T) {
	for _, text := range []string{
		"You may march; Mr. May may not.",
		"The second man sat down, and so did a second.",
		"The Sun said so.",
		"The Sunday Telegraph and USA Today agreed.",
		"April Jones and August Wilson met Theresa May.",
		"Both sides kept to the Good Friday Agreement.",
		"The Black Friday sales and the Super Tuesday race were over, and so were Taco Tuesday and the Bloody Sunday inquiry.",
		"Black September claimed it.",
		"The council cited Resolution 1701 and Agenda 2030.",
		"An F-16 flew over the G7 and the G20; an Su-27 and the S-300 did not.",
		"About 2,024 men held a 1,250-mile front.",
		"It won 3-2, after a 21-14 half; the vote was 51-49.",
		"Call 555-1234 or +1 202 555 0143.",
		"It cost $2024, or 2000 euros, or 1990 dollars.",
		"Some 1990 soldiers and 2024 votes were lost.",
		"Flight 1549 left Room 1984 at Boeing 1999.",
		"The Yom Kippur War and the Prague Spring are history.",
		"Spring rolls will fall.",
		"Winds of 60 miles an hour blew.",
	} {
		if found := New().Tag(Document{Text: text, Published: friday}); len(found) > 0 {
			t.Errorf("%q: %q is no date (%s)", text, found[0].Text, found[0].Rule)
		}
	}
}
