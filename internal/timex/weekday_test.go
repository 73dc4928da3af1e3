package timex

import "testing"

func TestWeekday(t *testing.T) {
	testTag(t, []tagCase{
		{"Earlier Monday the lawyers said that they would appeal Wednesday's ruling; they will vote on Monday's budget.",
			"Earlier Monday = 2025-03-10 2025-03-10; Wednesday = 2025-03-12 2025-03-12; Monday = 2025-03-17 2025-03-17"},
		{"The king would be travelling to Oslo Wednesday, and the vote went ahead as scheduled Tuesday.",
			"Wednesday = 2025-03-19 2025-03-19; Tuesday = 2025-03-11 2025-03-11"},
		{"The truce had been due to expire Thursday. Parliament will meet a week from Monday.",
			"Thursday = 2025-03-13 2025-03-13; a week from Monday = 2025-03-24 2025-03-24"},
		{"Rescuers reached the village on Tuesday.",
			"Tuesday = 2025-03-11 2025-03-11"},
		{"The minister said on Tuesday the army will strike on Wednesday.",
			"Tuesday = 2025-03-11 2025-03-11; Wednesday = 2025-03-19 2025-03-19"},
		{"On Friday the bridge reopened.",
			"Friday = 2025-03-14 2025-03-14"},
		{"The court will rule on Monday.",
			"Monday = 2025-03-17 2025-03-17"},
		{"Late Thursday the siren sounded.",
			"Late Thursday = 2025-03-13 END 2025-03-13"},
		{"A Sunday morning service was held.",
			"Sunday morning = 2025-03-09TMO 2025-03-09"},
		{"Two boats sank on the night of Wednesday.",
			"the night of Wednesday = 2025-03-12TNI 2025-03-12"},
		{"The envoy left last Wednesday and returns next Monday.",
			"last Wednesday = 2025-03-12 2025-03-12; next Monday = 2025-03-17 2025-03-17"},
		{"They met on Tuesday of last week.",
			"Tuesday of last week = 2025-03-04 2025-03-04"},
		{"The Sun sat down with Ms. Wednesday Addams.",
			""},
		{"Voters backed the Good Friday Agreement.",
			""},
		{"The deadline was moved to this coming Sunday.",
			"this coming Sunday = 2025-03-16 2025-03-16"},
		{"In the early hours of Thursday a drone fell.",
			"the early hours of Thursday = 2025-03-13 2025-03-13"},
		{"The vote was postponed until Tuesday.",
			"Tuesday = 2025-03-18 2025-03-18"},
		{"Strikes are planned for next Tuesday and Wednesday; marches were held on Sunday and Monday.",
			"next Tuesday = 2025-03-18 2025-03-18; Wednesday = 2025-03-19 2025-03-19; Sunday = 2025-03-09 2025-03-09; Monday = 2025-03-10 2025-03-10"},
	})
}
