package timex

import "testing"

func TestSeason(t *testing.T) {
	testTag(t, []tagCase{
		{"The town fell in the spring of 2022.",
			"the spring of 2022 = 2022-SP 2022-03-01..2022-05-31"},
		{"Last summer was dry.",
			"Last summer = 2024-SU 2024-06-01..2024-08-31"},
		{"Prices fall in spring.",
			"spring = 2025-SP 2025-03-01..2025-05-31"},
		{"He will return next winter.",
			"next winter = 2025-WI 2025-12-01..2026-02-28"},
		{"Fighting broke out over the weekend.",
			"the weekend = 2025-W10-WE 2025-03-08..2025-03-09"},
		{"They met last weekend and will meet next weekend.",
			"last weekend = 2025-W10-WE 2025-03-08..2025-03-09; next weekend = 2025-W12-WE 2025-03-22..2025-03-23"},
		{"The fall of the government came last fall.", "last fall = 2024-FA 2024-09-01..2024-11-30"},
	})
}
