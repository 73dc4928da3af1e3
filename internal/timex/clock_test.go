package timex

import "testing"

func TestClock(t *testing.T) {
	testTag(t, []tagCase{
		{"They left at four in the morning on Monday and landed by 6 in the evening.",
			"four in the morning on Monday = 2025-03-10T04:00 2025-03-10; 6 in the evening = 2025-03-10T18:00 2025-03-10"},
		{"A missile landed at 2335 GMT on Wednesday.",
			"2335 GMT on Wednesday = 2025-03-12T23:35 2025-03-12"},
		{"The polls will open at 8 a.m. Sunday.",
			"8 a.m. Sunday = 2025-03-16T08:00 2025-03-16"},
		{"At 14:30 he spoke.",
			"14:30 = 2025-03-14T14:30 2025-03-14"},
		{"It fell at 4:15 p.m. local time on Friday.",
			"4:15 p.m. local time on Friday = 2025-03-14T16:15 2025-03-14"},
		{"On Tuesday the bell rang at noon.",
			"Tuesday = 2025-03-11 2025-03-11; noon = 2025-03-11T12:00 2025-03-11"},
		{"The bomb went off at 10:35 a.m. (0735 GMT) Thursday.",
			"10:35 a.m. = 2025-03-13T10:35 2025-03-13; 0735 GMT = 2025-03-13T07:35 2025-03-13; Thursday = 2025-03-13 2025-03-13"},
		{"The score was 3:2 and the ratio 10:1.",
			""},
		{"The strike began at 25:10.",
			""},
		{"It shut at 5 p.m. On Monday it reopened at 9 p.m. ET Tuesday.",
			"5 p.m. = 2025-03-10T17:00 2025-03-10; Monday = 2025-03-10 2025-03-10; 9 p.m. ET Tuesday = 2025-03-11T21:00 2025-03-11"},
	})
}
