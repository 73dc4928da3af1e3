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
		{"The five-month-old uprising shook the capital in the weeks before the vote; a five-month-old baby slept.",
			"five-month-old = P5M DURATION; weeks = PXW DURATION"},
		{"He was away the whole week, over a three-year period, and over the last week.",
			"the whole week = P1W DURATION; a three-year period = P3Y DURATION; the last week = P1W DURATION"},
		{"A report on 60 Minutes caused concern in some quarters.",
			""},
		{"For 20-plus years it kept its decades-old rules; it lost twice in as many days.",
			"20-plus years = P20Y DURATION; decades-old = PXDE DURATION"},
		{"After one and one-half years the nearly 20-year-old war and the 30- to 60-day ban ended.",
			"one and one-half years = P1Y6M DURATION; nearly 20-year-old = P20Y LESS_THAN DURATION; 30- to 60-day = P30D DURATION"},
	})
}
