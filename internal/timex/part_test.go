package timex

import "testing"

func TestPart(t *testing.T) {
	testTag(t, []tagCase{
		{"The siege ended on 3 March. In the morning the gates were open, and the next evening the fair began.",
			"3 March = 2025-03-03 2025-03-03; the morning = 2025-03-03TMO 2025-03-03; the next evening = 2025-03-04TEV 2025-03-04"},
		{"Planes struck before dawn on Sunday; at dusk they came back.",
			"dawn on Sunday = 2025-03-09TDA 2025-03-09; dusk = 2025-03-09TEV 2025-03-09"},
		{"Police came in the early hours of the morning.",
			"the early hours of the morning = 2025-03-14TMO START 2025-03-14"},
		{"A dawn raid and the morning call to prayer woke him.",
			""},
		{"The following night they fled.",
			"The following night = XXXX-XX-XXTNI TIME"},
	})
}
