package event_test

import (
	"fmt"
	"slices"
	"testing"
)

// TestContents checks what a verb is coded as in view of what its clause goes on
// to tell, of who does it and of what it is called.
func TestContents(t *testing.T) {
	const lead = "Rebels in Chad attacked a base on Monday.\n\n"
	for _, c := range []struct{ text, want string }{
		{"Senators voted 40 to 12 to reject the treaty.", "voted|REJECT|"},
		{"European ministers agreed to freeze the assets of the bank.", "agreed|SANCTION|sanction"},
		{"European ministers agreed to send doctors to Chad.", "agreed|AGREE|"},
		{"The opposition of Chad vowed to veto the bill.", "vowed|REJECT|veto"},
		{"The minister of Chad used a visit on Monday to denounce the raid.", "used|ACCUSE|"},
		{"A pair of envoys met a violent end on Friday.", "met|ASSAULT|kill"},
		{"Soldiers occupied the square.", "occupied|COERCE|seize"},
		{"A mob attacked two migrants.", "attacked|ASSAULT|"},
		{"Bishop Anton Marlow attacked the plan.", "attacked|ACCUSE|"},
		{"The envoy of Chad described the raid as a grave crime.", "described|ACCUSE|"},
		{"The bishops voiced outrage at the raid.", "voiced|ACCUSE|"},
		{"The governor got arrested at the airport.", "got arrested|COERCE|arrest"},
		{"The king ordered the judges to swear an oath.", "ordered|REQUEST|"},
		{"No amnesty will be granted to the rebels.", "will be granted|REJECT|"},
		{"They put the governor under house arrest.", "put|COERCE|arrest"},
		{"Marines rolled off the planes after dark.", "rolled|MOBILIZE|"},
		{"The ministers discussed the suspension of Chad.", "discussed|CONSULT|meet"},
		{"The opposition of Chad wants an inquiry.", "wants|REQUEST|"},
		{"Opposition parties demand an inquiry.", "demand|REQUEST|"},
		{"France and Egypt were among those who condemned the raid.", "condemned|ACCUSE|"},
		{"Mr Marlow plans to leave Egypt on Friday.", "to leave|RETREAT|"},
		{"The armies of Chad and Egypt began trading artillery fire.", "trading|ASSAULT|shoot"},
		{"The general left the city with his troops.", "left|RETREAT|withdraw"},
		{"The Red Cross has given rations to 900 displaced people.", "has given|AID|"},
		{"A flood of junk mail knocked out the websites of the ministry.", "knocked|COERCE|cyber"},
		{"The law went through parliament on Friday.", "went|SUPPORT|legislate"},
		{"Lorries moved 300 refugees to the coast on Friday.", "moved|AID|evacuate"},
		{"Doctors from Cuba landed in Lagos.", "landed|AID|"},
		{"Warplanes bombed a seminary.", "bombed|ASSAULT|bombard"},
		{"France says its envoy will not go back.", "will not go|REJECT|"},
		{"Kenya is going to ask Chad for his extradition.", "is going to ask|REQUEST|"},
		{"Foreign ministers meeting in Abuja on Monday suspended Chad.", "meeting|CONSULT|meet"},
		{"Chad wants the French out.", "wants|REQUEST|"},
		{"All weapons must be handed over to the army.", "must be handed|RETREAT|disarm"},
		{"The envoy from Chad denied that there had been a coup.", "had been|COERCE|coup"},
		{"Many people distrust the king and refuse to leave the square.", "refuse|REJECT|"},
		{"The army (FAR) withdrew to the west.", "withdrew|RETREAT|withdraw"},
		{"The senate held a vote that passed the bill.", "passed|SUPPORT|legislate"},
		{"Gunmen burst into the town hall.", "burst|ASSAULT|"},
		{"On Friday troops buried the dead and police confronted the marchers.", "confronted|COERCE|"},
		{"A curfew is in force in the capital.", "is|COERCE|martial_law"},
		{"The minister spent Friday closeted with the envoys.", "spent|CONSULT|meet"},
		{"The minister of Chad had himself sworn in as president.", "sworn|COERCE|coup"},
		{"The rebels of Chad handed two men to the Red Cross.", "handed|RETREAT|release"},
		{"Senators voted unanimously to reject the treaty.", "voted|REJECT|"},
		{"France wants the council to impose an embargo.", "wants|REQUEST|"},
		{"The envoy of Chad called the release a breakthrough.", "called|SUPPORT|"},
		{"The court ordered on Friday that the governor be jailed.", "ordered|COERCE|arrest"},
		{"The police moved to clear the square.", "moved|COERCE|restrict"},
		{"Riot police drove them out on Friday.", "drove|COERCE|"},
		{"A military plane carried the president to Kenya on Friday.", "carried|RETREAT|"},
		{"The marines of France will be gone by October.", "will be gone|RETREAT|"},
		{"Police forced their way into the embassy on Friday.", "forced|ASSAULT|"},
		{"Strikers shut the port.", "shut|PROTEST|strike"},
		{"Envoys from six countries huddled in Vienna.", "huddled|CONSULT|meet"},
		{"The remains of the pilots were brought home.", "were brought|RETREAT|evacuate"},
		{"It was quiet in Chad since French jets bombed the town.", "bombed|ASSAULT|"},
		{"Kenya became the third country to cut ties with France.", "to cut|SANCTION|diplomatic"},
		{"Egypt will follow Kenya in expelling French diplomats.", "expelling|SANCTION|diplomatic"},
		{"The truce, brokered by Chad and signed in Cairo on Monday, was broken.", "signed|AGREE|ceasefire"},
		{"The announcement that the election would be put off stunned Chad.", "would be put|REJECT|"},
		{"The king of Chad ordered the borders shut.", "ordered|COERCE|"},
		{"The court in Chad ruled that the vote was illegal.", "ruled|REJECT|"},
		{"The court in Chad ruled that the vote could go ahead.", "ruled|SUPPORT|"},
		{"Chad petitioned the court for an order that French troops vacate the town.", "vacate|RETREAT|withdraw"},
		{"The bishops of Chad welcomed the decision.", "welcomed|SUPPORT|"},
		{"All contacts will be suspended.", "will be suspended|SANCTION|diplomatic"},
		{"A torpedo broke the ship in two.", "broke|ASSAULT|destroy"},
		{"Three farmers were beaten and released by the rebels of Chad.", "released|RETREAT|release"},
		{"Partners distributed 400 blankets.", "distributed|AID|"},
		{"Aid stays cut off since the bridge at Lomo was blown up.", "was blown|ASSAULT|bombard"},
		{"4 March: President Diallo lands in Accra.", "lands|CONSULT|visit"},
		{"The president never signed the treaty with Chad.", "signed|REJECT|"},
		{"The general of Chad had himself elected.", "elected|COERCE|coup"},
		{"Egypt sent no fewer than 40 tanks to Chad.", "sent|MOBILIZE|troops"},
		{"The king unfroze the funds of Chad.", "unfroze|CONCEDE|ease"},
		{"The rebels of Chad replied by overrunning an outpost.", "overrunning|COERCE|seize"},
		{"The king of Chad sent in the paratroops.", "sent|MOBILIZE|troops"},
		{"While Latin American presidents meeting in Lima were condemning the raid, France called for calm.", "meeting|CONSULT|meet"},
		{"4 March: Chad, Egypt and Kenya sever relations with France.", "sever|SANCTION|diplomatic"},
	} {
		var got []string
		for _, m := range mentions(lead + c.text) {
			got = append(got, fmt.Sprintf("%s|%s|%s", m.Trigger.Of(lead+c.text), m.Type, m.Mode))
		}
		if !slices.Contains(got, c.want) {
			t.Errorf("%s: %q, want %s", c.text, got, c.want)
		}
	}
}

// TestNoContents checks what the rules of TestContents must leave alone.
func TestNoContents(t *testing.T) {
	const lead = "Rebels in Chad attacked a base on Monday.\n\n"
	for _, c := range []struct {
		text string
		most int // mentions beside that of the lead
	}{
		{"France demanded that Chad withdraw its troops.", 1},
		{"Governments want an inquiry.", 0},
		{"Those who condemn the raid are right.", 0},
		{"The bishops voiced hopes of a better year.", 0},
		{"The soldier walked to the shop.", 0},
		{"The general hung on.", 0},
		{"France says it will not disclose the name.", 0},
		{"The minister stopped the king returning from exile.", 1},
		{"Output of oil has exploded.", 0},
		{"The traders were on a bus bound for Goma.", 0},
		{"The envoy of Chad calls the town a second home.", 0},
		{"People travelled to the coast.", 0},
		{"A moderate leader of Chad used to call for calm.", 0},
		{"Speaking in Cairo, the minister said that all was well.", 0},
		{"The minister of Chad breached the law.", 0},
		{"Chad could retaliate by closing the border to France.", 1},
		{"Egypt sent no congratulations.", 0},
		{"The judge found no evidence of a plot.", 0},
		{"On Monday parents in Chad fell on their knees.", 0},
		{"General Marlow issued a statement.", 0},
		{"The envoy of Chad described the house as a fine old farm.", 0},
	} {
		if got := len(mentions(lead+c.text)) - 1; got > c.most {
			t.Errorf("%s: %d mentions, want %d", c.text, got, c.most)
		}
	}
}
