package timex

import "testing"

func TestNamedYear(t *testing.T) {
	testTag(t, []tagCase{
		{"The bridge fell in early October last year and reopened in February this year.",
			"early October last year = 2024-10 START 2024-10-01..2024-10-10; February this year = 2025-02 2025-02-01..2025-02-28"},
		{"The treaty lapses in March of next year.",
			"March of next year = 2026-03 2026-03-01..2026-03-31"},
		{"On 3 June last year the mayor quit; the court sits on May 5 next year.",
			"3 June last year = 2024-06-03 2024-06-03; May 5 next year = 2026-05-05 2026-05-05"},
		{"In June last year's winner returned.",
			"June = 2024-06 2024-06-01..2024-06-30; last year = 2024 2024-01-01..2024-12-31"},
		{"It began in January nineteen ninety-seven and ended by the year two thousand.",
			"January nineteen ninety-seven = 1997-01 1997-01-01..1997-01-31; the year two thousand = 2000 2000-01-01..2000-12-31"},
		{"The hearing is set for the week of March 31; rain fell in the week ending 2 March 2025.",
			"the week of March 31 = 2025-W14 2025-03-31..2025-04-06; the week ending 2 March 2025 = 2025-W09 2025-02-24..2025-03-02"},
		{"They paid on the 15th of last month and again on Friday, the fourth day.",
			"the 15th of last month = 2025-02-15 2025-02-15; Friday = 2025-03-14 2025-03-14"},
		{"The port was shut in the last week of 2016 and the first week of this year; the log says 2016-11 and 2010-11.",
			"the last week of 2016 = 2016-W52 2016-12-26..2017-01-01; the first week of this year = 2025-W01 2024-12-30..2025-01-05; 2016-11 = 2016-11 2016-11-01..2016-11-30; 2010-11 = 2010/2011 2010-01-01..2011-12-31"},
		{"Fighting raged from March to May; a vote could take place as early as May. They met on Monday 10th.",
			"March = 2024-03 2024-03-01..2024-05-31; May = 2024-05 2024-03-01..2024-05-31; May = 2025-05 2025-05-01..2025-05-31; Monday 10th = 2025-03-10 2025-03-10"},
		{"Another weekly, the Gazette, is printed weekly.",
			"weekly = P1W SET"},
	})
}
