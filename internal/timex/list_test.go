package timex

import "testing"

func TestList(t *testing.T) {
	testTag(t, []tagCase{
		{"Polls opened on April 24 and 25, 2023.",
			"April 24 = 2023-04-24 2023-04-24; 25, 2023 = 2023-04-25 2023-04-25"},
		{"Shots were heard on March 3, 4 and 5.",
			"March 3 = 2025-03-03 2025-03-03; 4 = 2025-03-04 2025-03-04; 5 = 2025-03-05 2025-03-05"},
		{"The fair was held on 24 and 25 February.",
			"24 = 2025-02-24 2025-02-24; 25 February = 2025-02-25 2025-02-25"},
		{"On March 3 and 4 men fled; on March 5, 12 did.",
			"March 3 = 2025-03-03 2025-03-03; March 5 = 2025-03-05 2025-03-05"},
		{"It snowed on Monday and Tuesday.",
			"Monday = 2025-03-10 2025-03-10; Tuesday = 2025-03-11 2025-03-11"},
		{"The raid was on 3 February. On the 7th, two men were charged.",
			"3 February = 2025-02-03 2025-02-03; the 7th = 2025-02-07 2025-02-07"},
		{"He left on the 27th.",
			"the 27th = 2025-02-27 2025-02-27"},
		{"They live on the 27th floor.",
			""},
	})
}
