package timex

import "testing"

func TestHoliday(t *testing.T) {
	testTag(t, []tagCase{
		{"Shops closed on Christmas Eve.",
			"Christmas Eve = 2024-12-24 2024-12-24"},
		{"They will march on Easter Monday.",
			"Easter Monday = 2025-04-21 2025-04-21"},
		{"It happened on Thanksgiving.",
			"Thanksgiving = 2024-11-28 2024-11-28"},
		{"He was shot on New Year's Day 2024.",
			"New Year's Day 2024 = 2024-01-01 2024-01-01"},
		{"The Easter Island statues stand.",
			""},
	})
}
