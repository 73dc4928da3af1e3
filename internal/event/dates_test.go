package event_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPositions checks the day of every event of a sentence by where its time
// expression stands. Articles are of Friday, 14 March 2025.
func TestPositions(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"On Monday, rebels attacked the town and killed ten soldiers.", "attacked 2025-03-10, killed 2025-03-10"},
		{"Rebels attacked the town and killed ten soldiers on Monday.", "attacked 2025-03-10, killed 2025-03-10"},
		{"Rebels, on Monday, attacked the town.", "attacked 2025-03-10"},
		{"France agreed on Monday to withdraw its troops by Friday.", "agreed 2025-03-10, to withdraw 2025-03-14"},
		{"Monday's talks in Geneva ended without an agreement.", "ended 2025-03-10"},
		{"Talks on Monday between Iran and Britain ended without an agreement.", "ended 2025-03-10"},
		{"The minister said on Tuesday that rebels attacked the town on Monday.", "attacked 2025-03-10"},
		{"Rebels attacked the town, the army said on Tuesday.", "attacked 2025-03-11"},
		{"After the army bombed the camp on Sunday, rebels attacked the town on Monday.", "bombed 2025-03-09, attacked 2025-03-10"},
		{"Rebels attacked the town on Monday after the army bombed the camp on Sunday.", "attacked 2025-03-10, bombed 2025-03-09"},
		{"Protesters stormed the palace on Tuesday. Two days later the president resigned.", "stormed 2025-03-11, resigned 2025-03-13"},
		{"Protesters stormed the palace on Tuesday. The next day the army arrested him.", "stormed 2025-03-11, arrested 2025-03-12"},
		{"The rebels, who attacked the town on Monday, withdrew on Wednesday.", "attacked 2025-03-10, withdrew 2025-03-12"},
		{"The rebels, who had attacked the town in January, withdrew on Wednesday.", "had attacked 2025-01, withdrew 2025-03-12"},
		{"Mediators said on Thursday that the talks will resume on Monday.", "will resume 2025-03-17"},
		{"The general, arrested on Sunday, was charged on Tuesday.", "arrested 2025-03-09, was charged 2025-03-11"},

		// What the sentence says by the way.
		{"The minister, speaking in Paris on Monday, condemned the attack.", "speaking 2025-03-10, condemned 2025-03-10"},
		{"Speaking in Paris on Monday, the minister condemned the attack.", "Speaking 2025-03-10, condemned 2025-03-10"},
		{"At least ten people were killed when a missile hit a market on Monday.", "were killed 2025-03-10, hit 2025-03-10"},
		{"African leaders, who gathered for a summit in Accra on Sunday, condemned the coup.", "gathered 2025-03-09, condemned 2025-03-09"},
		{"The parliament voted to remove the minister on Monday.", "voted 2025-03-10"},
		{"Two days before the vote on Sunday, gunmen killed a candidate.", "killed 2025-03-07, vote 2025-03-09"},
		{"Others took heart: in Algiers on Monday, police arrested a deputy.", "arrested 2025-03-10"},

		{"Rebels boarded a ship on Monday, slashed its sails and seized its crew.", "boarded 2025-03-10, slashed 2025-03-10, seized 2025-03-10"},
		{"On Sunday the army attacked a convoy that was carrying guns, and arrested its leader.", "attacked 2025-03-09, was carrying , arrested 2025-03-09"},
		{"Rebels attacked the town on Monday.\n\nOn the day of the attack, police arrested a deputy.", "attacked 2025-03-10, arrested 2025-03-10"},

		// What nobody dates.
		{"The president met on Thursday relatives of soldiers who were killed in the strike.", "met 2025-03-13, were killed "},
		{"The president met relatives of soldiers who were killed in the strike on Monday.", "met 2025-03-14, were killed 2025-03-10"},
		{"The president, who seized power in a coup, met the envoy on Tuesday.", "seized , met 2025-03-11"},
		{"Rebels attacked the town on Monday. The army denies that it fled.", "attacked 2025-03-10, fled "},
		{"Rebels attacked the town.\n\nBread is dear.\n\nRain fell.\n\nThe colonel arrested two deputies.", "attacked 2025-03-14, arrested "},
	} {
		var got []string
		for _, m := range mentions(c.text) {
			got = append(got, m.Trigger.Of(c.text)+" "+m.Date.EDTF)
		}
		if d := cmp.Diff(c.want, strings.Join(got, ", ")); d != "" {
			t.Errorf("%q: %s", c.text, d)
		}
	}
}
