package event_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestInterrupted checks the days of sentences that interrupt themselves, look
// back, or count from what they promise. Articles are of Friday, 14 March 2025.
func TestInterrupted(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// A relative clause in commas.
		{"Pirates boarded the tanker, which is owned by a Greek firm and sails under the flag of Malta, before dawn on Tuesday.", "boarded 2025-03-11"},
		{"Soldiers had seized Emeka Obi, who is wanted in two countries, inside a villa in Lagos on Tuesday night.", "had seized 2025-03-11"},
		{"Gunmen killed the general, who led the coup, on Tuesday.", "killed 2025-03-11, led "},
		{"The foreign minister, who in an interview on Tuesday accused Kenya of spying, is to meet the king on Sunday.", "accused 2025-03-11, to meet 2025-03-16"},
		{"On Tuesday, with votes still being counted in the provinces that Kenya controls, the king arrested a deputy.", "arrested 2025-03-11"},

		// What a source tells is not of when it told it.
		{"General Okafor urged both sides to return to the lines they held in January, officials said.", "urged 2025-03-14"},

		// An attempt carries the story on.
		{"Rebels tried to storm the airport before dawn on Tuesday. When they were driven back they attacked a barracks.", "to storm 2025-03-11, attacked 2025-03-11"},
		{"When students tried to stop a rally on February 8th, soldiers shot two of them.", "to stop 2025-02-08, shot 2025-02-08"},

		// Hours before what was done after midnight.
		{"The cabinet resigned early on Tuesday, hours after protesters stormed the parliament.", "resigned 2025-03-11, stormed 2025-03-10"},
		{"The soldiers withdrew at 3am on Tuesday, only hours after they had stormed the palace.", "withdrew 2025-03-11, had stormed 2025-03-10"},
		{"The cabinet resigned on Tuesday, hours after protesters stormed the parliament.", "resigned 2025-03-11, stormed 2025-03-11"},
		{"The cabinet resigned early on Tuesday. Hours earlier, gunmen had stormed the parliament.", "resigned 2025-03-11, had stormed 2025-03-10"},

		// Counted from what somebody said, and not from what he promised.
		{"The president said on Tuesday that he would not sign the bill, a day after crowds stormed the parliament.", "would not sign 2025-03-11, stormed 2025-03-10"},
		{"The strike began on 26 February, one day after the ruling Unity Party expelled its founder.", "began 2025-02-26, expelled 2025-02-25"},

		// What only says who somebody is, or what was before.
		{"A gunman killed the governor on Tuesday. He was speaking for a candidate in Sunday's election. Guards shot the gunman.", "killed 2025-03-11, was speaking 2025-03-11, shot 2025-03-11"},
		{"Bombers struck a market on Monday. Police arrested a suspect soon after the attack but released him on Wednesday.", "struck 2025-03-10, arrested 2025-03-10, released 2025-03-12"},
		{"Rain fell in Bangui.\n\nFrance condemned the killings; in January it had expelled two envoys.", "condemned 2025-03-14, had expelled 2025-01"},
		{"The union has called a stay-away for Tuesday.", "has called 2025-03-18"},
		{"The court annulled the vote on Tuesday. Thousands had cast ballots that very morning.", "annulled 2025-03-11, had cast 2025-03-11"},

		// What counts on from the story.
		{"The row began on Tuesday when the king spoke of a bishop whom rebels had killed last August. Kenya expelled his envoy the next day.", "had killed 2024-08, expelled 2025-03-12"},
		{"The queen landed in Nairobi late on Tuesday. She met the king the following morning before flying on to Kampala.", "landed 2025-03-11, met 2025-03-12"},
		{"Beaten at the polls on 1 February, the king wept. Eight days later he met the rebels.", "Beaten 2025-02-01, met 2025-02-09"},
		{"3 January: A court jails the deputy. Two days later his guards attack the palace.", "jails 2025-01-03, attack 2025-01-05"},
		{"On Saturday police arrested a deputy, and by midnight a crowd was besieging the palace.", "arrested 2025-03-08, was besieging 2025-03-08"},

		{"The king said on Tuesday that ten men died in a siege which ended on Saturday when soldiers stormed the plant. He accused Kenya of spying.", "ended 2025-03-08, stormed 2025-03-08, accused 2025-03-11"},
		{"On Monday they let out a group of children, and shot a deputy.", "let 2025-03-10, shot 2025-03-10"},
		{"Rebels crossed from Chad and attacked two buses last Tuesday, then occupied the port.", "attacked 2025-03-11, occupied 2025-03-11"},
		{"The general was seized on Tuesday and flown to Baku.", "was seized 2025-03-11, flown 2025-03-11"},
		{"Rebels surrendered to police on Tuesday as their friends set fire to banks.", "surrendered 2025-03-11, set 2025-03-11"},
		{"Rebels attacked the port on Monday. On Wednesday the army said that it had freed ten hostages.", "attacked 2025-03-10, had freed 2025-03-12"},
		{"The king apologised on Tuesday to those who were hurt when police stormed a theatre.", "apologised 2025-03-11, stormed 2025-03-11"},
		{"Kenya scoffed at the claim when lawyers first aired it in November.", "scoffed 2024-11, aired 2024-11"},
		{"Bread is dear.\n\nRain fell.\n\nSnow fell.\n\nJets bombed the port for a fourth day.", "bombed 2025-03-14"},
		{"Soldiers mutinied on Tuesday.\n\nRebels attacked a village on the eve of the mutiny.", "mutinied 2025-03-11, attacked 2025-03-10"},
		{"Rebels attacked the port on 3 March.\n\nA judge who looked into the attack accused a deputy.", "attacked 2025-03-03, accused 2025-03-14"},

		{"Kenya urged the rebels to go, and the council asked the king on Saturday to step down.", "urged 2025-03-14, asked 2025-03-08"},
		{"The priest wept and called for a march on Tuesday.", "called 2025-03-14"},
		{"Kenya acted in revenge for an air strike on 1 March that flattened its embassy and killed two generals.", "killed 2025-03-01, strike 2025-03-01"},
		{"Four doctors returned to Kenya on Tuesday after being held for four weeks in Chad.", "returned 2025-03-11, being held "},

		{"The court annulled the vote on Friday.\n\nBread is dear.\n\nBy late afternoon the last tanks had withdrawn.", "annulled 2025-03-14, had withdrawn 2025-03-14"},
		{"Soldiers had arrested the colonel on Tuesday. Within the hour rebels had attacked the palace.", "had arrested 2025-03-11, had attacked 2025-03-11"},
		{"Police arrested the king on 3 March. Exactly a month earlier, rebels had attacked the palace.", "arrested 2025-03-03, had attacked 2025-02-03"},
		{"Ministers who met in London on Tuesday, two years to the day after the king wept, condemned Kenya.", "met 2025-03-11, condemned 2025-03-11"},
		{"Rain fell.\n\nBread is dear.\n\nVillagers fled after rebels bombed the market on 2 January.", "fled , bombed 2025-01-02"},

		{"The group meant to seize parliament on the night of the general election of 16 February. On the eve of the vote police arrested 20 men.",
			"to seize 2025-02-16, arrested 2025-02-15"},
		{"Jets bombed a camp last Friday. Two days after the strike, parliament, watched by the king, passed a bill.", "bombed 2025-03-07, passed 2025-03-09"},

		{"Soldiers stormed the armoury on Monday. At 4.30am the next day they attacked the palace.", "stormed 2025-03-10, attacked 2025-03-11"},
		{"The king met the envoy on Tuesday and warned of attacks like the one in Kampala in January, in which ten men were killed.", "met 2025-03-11, warned 2025-03-11, were killed 2025-01"},

		// What is denied, and what words said that were passed on a day.
		{"Gunmen killed the bishop on Tuesday.\n\nBread is dear.\n\nKenya denies having ordered the killing.", "killed 2025-03-11, having ordered 2025-03-11"},
		{"A resolution, passed on Tuesday, which condemned the raid, angered Kenya.", "passed 2025-03-11, condemned 2025-03-11"},
		{"Rebels attacked the port over the weekend of 1-2 March.", "attacked 2025-03-01/2025-03-02"},
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
