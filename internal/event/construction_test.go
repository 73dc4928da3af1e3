package event_test

import "testing"

// TestConstrued checks what each construction makes of a verb that tells an
// event elsewhere, beside a sentence of the same kind that is told.
func TestConstrued(t *testing.T) {
	const lead = "Rebels in Chad attacked a base on Monday.\n\n"
	for _, c := range []struct{ name, dropped, kept string }{
		{"ages", "The army occupied the town from 1970 to 1995.", "The army occupied the town from 3 March to 8 March."},
		{"questions that are put", "The minister asked France whether it was true.", "The minister asked France for troops."},
		{"showing that", "The minister demonstrated to the army that he was no coward.", "The farmers demonstrated in Cairo."},
		{"the subjunctive", "It is a risk if the minister were elected.", "It is clear that the ministers were elected."},
		{"falling short", "The rebels of Chad fell short of a majority.", "The town fell to the rebels of Chad."},
		{"what is asked", "“Will the army of Egypt attack France?” he said.", "A crowd attacked the army of Egypt, chanting “Who did it?”"},
		{"days that begin", "The president of Egypt kicked off his day in Chad.", "The soldiers of Egypt kicked the rebels."},
		{"standing accused", "He said that Egypt stands accused of murder.", "He said that Egypt was accused of murder."},
		{"affairs", "The price rose after a scandal that has hit the biggest company of Egypt.", "The rockets have hit France."},
		{"papers", "On Monday the minister of Egypt released a statement saying that all was well.", "France released the rebels."},
		{"what somebody is called", "The film shows a man named Jones.", "France named the envoy on Friday."},
		{"omissions", "The minister did not meet the envoy of Egypt on Friday.", "The minister refused to meet the envoy of Egypt on Friday."},
		{"abilities", "The army can attack the rebels of Chad.", "The army will attack the rebels of Chad."},
		{"consequences", "If it rains, the minister will visit Egypt.", "The minister will visit Egypt."},
		{"seeming", "France appears to be bombing the rebels.", "France began to bomb the rebels."},
		{"reluctance", "France is unwilling to send troops to Chad.", "France is ready to send troops to Chad."},
		{"being committed", "France remains committed to the treaty.", "France committed troops to Chad."},
		{"pursuits", "Egypt seeks help from France.", "Egypt sought help from France."},
		{"what a kind of people does", "The town is full of farmers fleeing the army of Egypt.", "The farmers fled the army of Egypt."},
		{"hopes of many", "The station is full of farmers hoping to leave Egypt.", "The minister hopes to leave Egypt."},
		{"standing charges", "The rebel will read of the murder that he is accused of.", "The rebel was accused of murder."},
		{"what was not done to us", "“The army has not arrested us,” a trader said.", "The army has arrested a trader."},
		{"what something is good for", "The money was important in winning support for Egypt.", "Egypt won the support of France."},
		{"opinions in quotation marks", "The trader said: “The minister of Egypt supported us.”", "The trader said that the minister of Egypt supported France."},
		{"a quotation that ends", "The minister of Egypt supported us,” the trader said.", "The minister of Egypt supported France, the trader said."},
		{"what still is", "The road leads through a country still occupied by France.", "The town was occupied by France."},
		{"promoting things", "The ministry of Egypt has promoted a host of new plans.", "The king has promoted the general."},
		{"agreeing with", "The minister of Egypt agrees with France.", "The minister of Egypt agrees to a truce with France."},
		{"a court that is set up", "A court was set up in Egypt to try the rebels.", "A court is to try the rebels of Chad."},
		{"whether they want to", "It is unclear whether Egypt wants to hold talks with the rebels.", "Egypt wants to hold talks with the rebels."},
		{"a step that is taken", "The minister of Egypt took an unusual step.", "The minister of Egypt took the town."},
		{"commenting", "The minister of Egypt declined to comment.", "The minister of Egypt declined to visit France."},
		{"pressing ahead", "Egypt pressed ahead with the work.", "Egypt pressed France for help."},
		{"elections that are fought", "The party of Egypt fought the election.", "The army of Egypt fought the rebels."},
		{"given", "The victory of Egypt should not have surprised anyone, given the humiliating defeat of the rebels.", "Egypt gave the rebels tanks."},
		{"what surrounds a man", "The continuing turmoil surrounding the president of Egypt is over.", "Soldiers surrounded the house of the minister of Egypt."},
		{"opposed to", "The minister of Egypt was opposed to leaving the council.", "The ministers of Egypt opposed the plan on Friday."},
		{"going to do", "The president of Egypt is going to announce his plans in Paris on Friday.", "The minister of Egypt is going to France."},
		{"left with", "Peacekeepers in Egypt have been left in a precarious place.", "The people of Egypt have left the town."},
		{"receiving things", "The president of Egypt received a big boost from France.", "The envoy of Egypt received the ministers of France."},
		{"what events threaten", "Clashes in Cairo threatened to end the season.", "The rebels in Cairo threatened to end the truce."},
		{"what is striking", "The report of France was striking because of its calm.", "The rockets of France were striking the town."},
		{"proclaiming that", "On Friday the ambassador of Egypt proclaimed that his country is the largest.", "The army of Egypt proclaimed the general president."},
		{"what comes of a move", "The army is small, a move that will challenge the king of Egypt.", "The rebels, who will challenge the king of Egypt, left."},
		{"the course of things", "The minister of Egypt threatened to become a burden.", "The minister of Egypt threatened to attack Chad."},
		{"purposes that come first", "To distance himself from the king of Egypt, the minister wore a hat.", "The minister distanced himself from the king of Egypt."},
		{"what thoughts do", "The army of Egypt will be curtailed by questions.", "The press in Egypt was curtailed by the minister."},
		{"moving into a trade", "The army of Egypt has moved into producing oil.", "The army of Egypt has moved into the town."},
		{"rebukes to come", "The minister of Egypt will be criticised for it.", "The minister of Egypt was criticised for it."},
		{"what were to be", "It matters if a war in Egypt were to be sparked by an attack.", "The army of Egypt was attacked by rebels."},
		{"letting things happen", "The minister of Egypt allowed the roads to decay.", "The minister of Egypt allowed the rebels to leave."},
		{"rules of conduct", "The minister of Egypt broke the rules of the club.", "The rebels of Egypt broke the truce."},
		{"blanks that are filled in", "The minister of Egypt filled in the form.", "Farmers in Egypt filled the square."},
		{"shops that are set up", "In 1990 the general of Egypt set up a restaurant.", "In 1990 the general of Egypt set up a camp for refugees."},
		{"themes that are returned to", "The minister of Egypt returned to the theme.", "The minister of Egypt returned to Paris."},
		{"fates that are met", "The parties of Egypt met different fates.", "The parties of Egypt met the ambassador."},
		{"coverage", "The papers of France gave the king blanket coverage.", "France gave the rebels tanks."},
		{"a focus that shifts", "The focus in Egypt will shift to trade on Friday.", "The army of Egypt shifted troops to the border."},
		{"what a thing is meant to do", "The law was intended to enshrine the rights of traders in Egypt.", "The minister of Egypt intends to enshrine the rights of traders."},
		{"what we do not believe", "“We do not believe that the aim of Egypt is to invade Chad,” a trader said.", "The minister of Egypt said that the aim is to invade Chad."},
		{"things that are to blame", "The weather in Egypt was blamed for the delay.", "The minister of Egypt was blamed for the delay."},
		{"fragments", "Not massacring the population of Egypt.", "The farmers of Egypt were killed."},
		{"what is easier", "Part of the way is to make Egypt a place that it is easier for French companies to trade with.", "Egypt agreed to trade with France."},
		{"complaining again and again", "Officials of Egypt repeatedly denounce France.", "Officials of Egypt repeatedly denounced France."},
		{"adjectives that are joined", "They found a house of angry and disenfranchised farmers in Egypt.", "The farmers of Egypt were disenfranchised."},
		{"love lost", "There was no love lost between the rebels of Chad and Egypt.", "The rebels of Chad lost the town to Egypt."},
		{"stakes", "It raised the stakes for the election in Egypt.", "The rebels raised the flag of Egypt."},
		{"taking offence", "The king of Egypt has taken offence.", "The king of Egypt has taken the town."},
		{"concerts", "The singer is due to give a concert in Egypt on 20 March.", "France is due to give tanks to Egypt on 20 March."},
		{"what would be the thing to do", "The logical step for Egypt would be to expel the envoys of France.", "The order of the king of Egypt is to expel the envoys of France."},
		{"how", "But how he will reconcile this with his own battle is unclear.", "The minister of Egypt will settle the dispute with France."},
		{"once it is done", "The case would be dropped once the minister of Egypt was elected.", "The case was dropped once the minister of Egypt was elected."},
		{"pardons that nobody gives", "The king of Egypt will never be forgiven.", "The rebels of Egypt were pardoned."},
		{"taking out of hands", "It is work taken out of the hands of Egypt.", "The rebels of Egypt took the town."},
		{"costs that are met", "Egypt will meet the cost of France.", "Egypt will meet the envoy of France."},
		{"accounts", "On Monday the minister of Egypt provided a first version of events.", "On Monday the minister of Egypt provided food for France."},
		{"charges that are beaten", "Friends helped the general of Egypt beat the charges.", "Soldiers beat the general of Egypt."},
		{"lines", "The king of Egypt drew a line under the plan and crossed it out.", "The army of Egypt crossed the border."},
		{"claims that are borne out", "The claim was supported by a witness of Egypt.", "The plan was supported by France."},
		{"being ready perhaps", "The rebels of Chad might be prepared to switch sides.", "The rebels of Chad switched sides."},
		{"who trained whom", "It is the work of a team trained by soldiers of France.", "A team was trained by soldiers of France."},
		{"pitches", "They have reached fever pitch in Egypt.", "They have reached Egypt."},
		{"pillories", "The king of Egypt felt crucified by the media.", "The rebels of Chad crucified the envoy."},
		{"what was to be", "There will be no mercy if the king of Egypt was to be deposed.", "The king of Egypt was deposed."},
		{"giving blood", "The youth of Egypt is giving blood.", "France is giving tanks to Egypt."},
		{"signals", "The choice sent a defiant message to the king of Egypt.", "France sent tanks to the king of Egypt."},
		{"what is amassed", "The rebels amassed votes.", "The rebels amassed tanks."},
	} {
		for _, m := range mentions(lead + c.dropped)[1:] {
			t.Errorf("%s: %q: %s", c.name, c.dropped, m.Type)
		}
		if len(mentions(lead+c.kept)) < 2 {
			t.Errorf("%s: %q: no mention", c.name, c.kept)
		}
	}
}

// TestOneHappening checks that what several verbs tell of one event is one
// mention.
func TestOneHappening(t *testing.T) {
	for _, text := range []string{
		"Farmers in Cairo waved flags and chanted slogans.",
		"A truce announced by Turkey on Thursday lasted only hours.",
		"The minister of Chad condemned what he called a crime of Egypt.",
		"The minister of Chad condemned the film of Egypt, which he described as insulting.",
		"The runoff in Egypt will have to take place on Friday.",
		"The envoys were tortured and beaten by soldiers of Chad.",
		"Six farmers were killed on Friday when jets of Turkey bombed a town in Syria.",
	} {
		if ms := mentions(text); len(ms) != 1 {
			t.Errorf("%q: %d mentions, want 1", text, len(ms))
		}
	}
}
