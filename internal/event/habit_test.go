package event_test

import (
	"testing"
)

// TestVague checks what each filter of sentences without a happening leaves
// out, beside a sentence of the same kind that it keeps.
func TestVague(t *testing.T) {
	const lead = "Rebels in Chad attacked a base on Monday.\n\n"
	for _, c := range []struct{ name, dropped, kept string }{
		{"questions", "Why did the army attack the town?", "The army attacked the town."},
		{"habits", "The minister usually meets the ambassador of Egypt in Cairo.", "The minister met the ambassador of Egypt in Cairo."},
		{"on several occasions", "The president has visited Egypt on several occasions.", "The president has visited Egypt."},
		{"a set of days", "The minister met the ambassador of Egypt every week.", "The minister met the ambassador of Egypt on Tuesday."},
		{"counterfactuals", "France could have attacked the rebels.", "France could attack the rebels."},
		{"suppositions of a kind of people", "If governments attacked the rebels, the price would rise.", "If France attacked the rebels, the price would rise."},
		{"what was not done", "The minister did not thank the ambassador of Egypt.", "The army did not attack the town."},
		{"appeals", "“We should arrest the ministers,” a trader said.", "“We will arrest the ministers,” the president of Chad said."},
		{"anybody of a kind", "It helped those who attacked the army.", "It helped the rebels who attacked the army."},
		{"things done everywhere", "Soldiers are trained in camps.", "Soldiers were trained in camps by France."},
		{"aims", "The group is bent on attacking Egypt.", "The group was accused of attacking Egypt."},
		{"what talks will be like", "The talks will cover trade.", "The talks will begin in Cairo."},
		{"stances that are supposed", "Egypt would be glad if France refused to sign the treaty.", "Egypt was glad that France refused to sign the treaty."},
		{"nouns of a kind", "Killings of Egyptians are common.", "The killing of the Egyptian envoy was condemned by France."},
		{"nouns in questions", "Who ordered the killing of the Egyptian envoy?", "France ordered the killing of the Egyptian envoy."},
		{"trying", "Egypt is trying to please the farmers.", "Egypt tried the rebels for treason."},
		{"what things do", "The weather threatened to delay the farmers.", "The minister threatened to attack Egypt."},
		{"what is sought", "Egypt sought to please the farmers.", "Egypt sought a truce with the rebels."},
		{"guesses", "Egypt suggested that the price was wrong.", "Egypt suggested that France be expelled."},
		{"who somebody is", "The film is about a man accused of murder.", "Egypt accused France of murder."},
		{"whether", "It is unclear whether France attacked the rebels.", "It is clear that France attacked the rebels."},
		{"what is unlikely", "It is unlikely that the rebels will be tried in Egypt.", "It is known that the rebels will be tried in Egypt."},
		{"indirect questions", "The minister has yet to say if France will attend the summit.", "The minister said that France will attend the summit."},
		{"fears", "The fears have left France without support.", "The ministers have left France."},
		{"purposes", "It was a plan aimed at helping Egypt.", "The soldiers aimed their guns at a convoy from Egypt."},
		{"taking seriously", "Egypt took the warning seriously.", "Egypt took the town."},
		{"what is done by saying so", "I refuse to believe it.", "I condemn the attack on our soldiers."},
		{"thoughts", "The speech killed the willingness to talk.", "The shelling killed the envoy of France."},
	} {
		for _, m := range mentions(lead + c.dropped)[1:] {
			t.Errorf("%s: %q: %s", c.name, c.dropped, m.Type)
		}
		if len(mentions(lead+c.kept)) < 2 {
			t.Errorf("%s: %q: no mention", c.name, c.kept)
		}
	}
}
