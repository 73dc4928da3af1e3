package timex

import "testing"

func TestVague(t *testing.T) {
	testTag(t, []tagCase{
		{"The town is now empty.",
			"now = PRESENT_REF DATE"},
		{"He recently left the party.",
			"recently = PAST_REF DATE"},
		{"As soon as he can, he will come; soon it ends.",
			"soon = FUTURE_REF DATE"},
		{"The future of the past is unclear.",
			"The future = FUTURE_REF DATE; the past = PAST_REF DATE"},
		{"The current mayor met the former one.",
			"current = PRESENT_REF DATE"},
	})
}
