package timex

import "testing"

func TestSet(t *testing.T) {
	testTag(t, []tagCase{
		{"Each July the lodges march, and every quarter the bank lends.",
			"Each July = XXXX-07 SET; every quarter = P1Q SET"},
		{"Buses run every day and twice a week.",
			"every day = P1D SET; twice a week = P1W SET"},
		{"The board meets every Tuesday.",
			"every Tuesday = XXXX-WXX-2 SET"},
		{"The market opens on Saturdays.",
			"Saturdays = XXXX-WXX-6 SET"},
		{"It costs $20 a month.",
			"a month = P1M SET"},
		{"The fee is paid annually.",
			"annually = P1Y SET"},
		{"She pays three times a year.",
			"three times a year = P1Y SET"},
		{"Each month a ship comes.",
			"Each month = P1M SET"},
		{"He works five days a week, every morning and on weekends, and sails every summer.",
			"five days a week = P1W SET; every morning = XXXX-XX-XXTMO SET; weekends = XXXX-WXX-WE SET; every summer = XXXX-SU SET"},
		{"As many as 20 a day die; prices rise 10 percent a year and fall every few years; he calls several times a week, every night and every second Tuesday.",
			"a day = P1D SET; a year = P1Y SET; every few years = PXY SET; several times a week = P1W SET; every night = XXXX-XX-XXTNI SET; every second Tuesday = XXXX-WXX-2 SET"},
	})
}
