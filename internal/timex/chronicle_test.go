package timex

import "testing"

// TestChronicle asks that the days at the head of a chronology's entries go on
// from one another.
func TestChronicle(t *testing.T) {
	testTag(t, []tagCase{
		{"10 December 2012 - Rebels seize the town.\n27 December - Crowds march on the palace.\n11 January - A pact is signed.",
			"10 December 2012 = 2012-12-10 2012-12-10; 27 December = 2012-12-27 2012-12-27; 11 January = 2013-01-11 2013-01-11"},
		{"March 2019: The army takes power.\nJune: Talks fail.\nFebruary: The king returns.",
			"March 2019 = 2019-03 2019-03-01..2019-03-31; June = 2019-06 2019-06-01..2019-06-30; February = 2020-02 2020-02-01..2020-02-29"},
		{"2016\n\n5 May: The cabinet falls.", "2016 = 2016 2016-01-01..2016-12-31; 5 May = 2016-05-05 2016-05-05"},
		{"8 June - The king abdicates.", "8 June = 2024-06-08 2024-06-08"},
		{"2 April - The court is to rule.", "2 April = 2025-04-02 2025-04-02"},
	})
}
