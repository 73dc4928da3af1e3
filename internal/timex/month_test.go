package timex

import "testing"

func TestMonth(t *testing.T) {
	testTag(t, []tagCase{
		{"Troops crossed the border in August.",
			"August = 2024-08 2024-08-01..2024-08-31"},
		{"Elections will be held in November.",
			"November = 2025-11 2025-11-01..2025-11-30"},
		{"The law passed in early January and lapsed in mid-February.",
			"early January = 2025-01 START 2025-01-01..2025-01-10; mid-February = 2025-02 MID 2025-02-11..2025-02-20"},
		{"He was born in May 1961.",
			"May 1961 = 1961-05 1961-05-01..1961-05-31"},
		{"You may march in march; April Jones knows August Wilson.",
			""},
		{"The treaty was signed on March 3, 2022.",
			"March 3, 2022 = 2022-03-03 2022-03-03"},
		{"The siege began on 24 February 2022 and ended Sept. 1, 2022.",
			"24 February 2022 = 2022-02-24 2022-02-24; Sept. 1, 2022 = 2022-09-01 2022-09-01"},
		{"The ship sailed on 12 December.",
			"12 December = 2024-12-12 2024-12-12"},
		{"The trial will start on 2 April.",
			"2 April = 2025-04-02 2025-04-02"},
		{"It was filed on 2023-11-05, 05.11.2023 and 11/25/2023.",
			"2023-11-05 = 2023-11-05 2023-11-05; 05.11.2023 = 2023-11-05 2023-11-05; 11/25/2023 = 2023-11-25 2023-11-25"},
		{"The dam broke on 30 February 2024 and on February 29, 2023.",
			""},
		{"She arrived on Sunday, 9 March.",
			"Sunday, 9 March = 2025-03-09 2025-03-09"},
		{"On the evening of March 3 the lights went out.",
			"the evening of March 3 = 2025-03-03TEV 2025-03-03"},
		{"The bill must pass by Dec. 15.",
			"Dec. 15 = 2025-12-15 2025-12-15"},
		{"He lived in Paris until last June.",
			"last June = 2024-06 2024-06-01..2024-06-30"},
		{"The pass opened on 3/4/98 and shut on 12-31-2001.",
			"3/4/98 = 1998-03-04 1998-03-04; 12-31-2001 = 2001-12-31 2001-12-31"},
		{"The council meets on the second Monday of April; it met on the last Friday of last month.",
			"the second Monday of April = 2025-04-14 2025-04-14; the last Friday of last month = 2025-02-28 2025-02-28"},
		{"In November that year it snowed.",
			"November = 2024-11 2024-11-01..2024-11-30; that year = 2024 2024-01-01..2024-12-31"},
	})
}
