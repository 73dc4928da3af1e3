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
	})
}
