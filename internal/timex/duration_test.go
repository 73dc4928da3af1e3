package timex

import "testing"

func TestDuration(t *testing.T) {
	testTag(t, []tagCase{
		{"Both sides agreed to a 30-day truce.",
			"30-day = P30D DURATION"},
		{"They talked for two and a half hours.",
			"two and a half hours = PT2H30M DURATION"},
		{"The past three months were dry.",
			"The past three months = P3M DURATION"},
		{"He waited several weeks and a few minutes.",
			"several weeks = PXW DURATION; a few minutes = PTXM DURATION"},
		{"The more than three-year-long war goes on.",
			"more than three-year-long = P3Y MORE_THAN DURATION"},
		{"It struck for the second time in a week.",
			"a week = P1W DURATION"},
		{"The man, 52 years old, is well.",
			""},
		{"It lasted at least 18 months, almost two years.",
			"at least 18 months = P18M EQUAL_OR_MORE DURATION; almost two years = P2Y LESS_THAN DURATION"},
		{"A minute and a half passed, or 90 seconds.",
			"A minute and a half = PT1M30S DURATION; 90 seconds = PT90S DURATION"},
		{"The next few days will be hard.",
			"The next few days = PXD DURATION"},
		{"Repairs take 3 to 5 years.",
			"3 to 5 years = P3Y DURATION"},
		{"He served six years and eight months; the truce is to last two years.",
			"six years and eight months = P6Y8M DURATION; two years = P2Y DURATION"},
	})
}
