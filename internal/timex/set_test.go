package timex

import "testing"

func TestSet(t *testing.T) {
	testTag(t, []tagCase{
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
	})
}
