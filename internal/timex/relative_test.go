package timex

import "testing"

func TestRelative(t *testing.T) {
	testTag(t, []tagCase{
		{"The army must leave before the end of 2025.",
			"the end of 2025 = 2025 END 2025-12-31"},
		{"Today's youth are the leaders of tomorrow, but today's vote is close.",
			"Today = PRESENT_REF DATE; tomorrow = FUTURE_REF DATE; today = 2025-03-14 2025-03-14"},
		{"The bill must pass by year's end, and the year-end figures are due earlier today.",
			"year's end = 2025 END 2025-12-31; earlier today = 2025-03-14 2025-03-14"},
		{"Talks resumed today after yesterday's pause; they end tomorrow.",
			"today = 2025-03-14 2025-03-14; yesterday = 2025-03-13 2025-03-13; tomorrow = 2025-03-15 2025-03-15"},
		{"The day before yesterday it snowed.",
			"The day before yesterday = 2025-03-12 2025-03-12"},
		{"A house burned last night, and this morning it still smoked.",
			"last night = 2025-03-13TNI 2025-03-13; this morning = 2025-03-14TMO 2025-03-14"},
		{"Three days ago a train derailed.",
			"Three days ago = 2025-03-11 2025-03-11"},
		{"Two weeks ago the port closed.",
			"Two weeks ago = 2025-W09 2025-02-24..2025-03-02"},
		{"Five months ago he resigned.",
			"Five months ago = 2024-10 2024-10-01..2024-10-31"},
		{"Four years ago the war began.",
			"Four years ago = 2021 2021-01-01..2021-12-31"},
		{"Half a century ago it was a village.",
			"Half a century ago = 1975 1975-01-01..1975-12-31"},
		{"Prices rose last month, this week and last year.",
			"last month = 2025-02 2025-02-01..2025-02-28; this week = 2025-W11 2025-03-10..2025-03-16; last year = 2024 2024-01-01..2024-12-31"},
		{"Earlier this week the pact was signed; late last month it was not.",
			"Earlier this week = 2025-W11 START 2025-03-10..2025-03-14; late last month = 2025-02 END 2025-02-21..2025-02-28"},
		{"The plant will open by the end of the month.",
			"the end of the month = 2025-03 END 2025-03-31"},
		{"The bridge opens three weeks from now.",
			"three weeks from now = 2025-W14 2025-03-31..2025-04-06"},
		{"The week before last was calm.",
			"The week before last = 2025-W09 2025-02-24..2025-03-02"},
		{"Years ago it was forest.",
			"Years ago = PAST_REF DATE"},
	})
}
