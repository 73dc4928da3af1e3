package timex

import "testing"

func TestVague(t *testing.T) {
	testTag(t, []tagCase{
		{"He was soon freed; a recent vote will soon be repeated.",
			"soon = FUTURE_REF DATE"},
		{"The town is now empty.",
			"now = PRESENT_REF DATE"},
		{"He recently left the party.",
			"recently = PAST_REF DATE"},
		{"As soon as he can, he will come; soon it ends.",
			"soon = FUTURE_REF DATE"},
		{"The future is unclear, the future of the region too, and so is the past.",
			"The future = FUTURE_REF DATE; the past = PAST_REF DATE"},
		{"The current mayor met the former one.",
			"current = PRESENT_REF DATE"},
		{"The troops stayed for a while and could be there for some time; it took a long time.",
			"a while = PXX DURATION; some time = PXX DURATION; a long time = PXX DURATION"},
		{"In the past it traded freely; for the moment it does not.",
			"the past = PAST_REF DATE; for the moment = PRESENT_REF DATE"},
	})
}
