package event_test

import "testing"

// TestSenses checks what a verb of many meanings tells in one of them and not in
// another, and what is only reckoned with.
func TestSenses(t *testing.T) {
	const lead = "Rebels in Chad attacked a base on Monday.\n\n"
	for _, c := range []struct{ name, dropped, kept string }{
		{"conditions", "The king may flee if the minister of Egypt is convicted.", "The king fled and the minister of Egypt was convicted."},
		{"what is waited for", "The peacekeepers could come when the rebels have taken the town.", "The rebels have taken the town."},
		{"what is believed", "Many believe that the council of Egypt will reject the law.", "The council of Egypt will reject the law."},
		{"trust", "The king is confident that Egypt will sign the treaty.", "Egypt will sign the treaty."},
		{"odds", "Few think it likely the council of Egypt would reject him.", "The council of Egypt said it would reject him."},
		{"what nobody wants", "Most of the farmers do not want to attack the army of Egypt.", "The farmers want to attack the army of Egypt."},
		{"years ago", "He joined a club in 1982.", "He joined the rebels on Friday."},
		{"carrying nothing", "The king of Egypt took the news badly on Friday.", "The king of Egypt took the rebels back to Cairo on Friday."},
		{"giving nothing", "The army gave them great pleasure on Friday.", "The army gave them rice on Friday."},
		{"games", "Portugal beat Spain on Friday.", "Soldiers beat a farmer on Friday."},
		{"breaking things", "The minister broke his nose on Friday.", "The minister broke with the king of Egypt on Friday."},
		{"how long it takes", "It took the army of Egypt a year to learn of it.", "The army of Egypt took the town."},
		{"being of one mind", "The writer agreed that the days of the king of Egypt were numbered.", "The rebels agreed that they would leave Egypt."},
		{"being of one mind in short", "The minister of Egypt agrees.", "The minister of Egypt agreed to the plan."},
		{"what reports suggest", "Reports from Egypt have suggested that the king is leaving.", "The king of Egypt suggested a truce."},
		{"gains", "The minister gained much respect among Egyptians.", "The rebels gained ground in Egypt."},
		{"pushing somebody on", "The policy has pushed Egypt into misery.", "The rebels pushed into Egypt."},
		{"what an election does", "The election in Egypt would help to calm people.", "The election in Egypt would be held in May."},
		{"what is named after an election", "The election official came from a town in Egypt on Friday.", "The election in Egypt came on Friday."},
		{"titles", "A retired general of Egypt, a man of seventy, was there.", "The general of Egypt retired on Friday."},
		{"attributes", "The duly elected council of Egypt is old.", "The council of Egypt was elected on Friday."},
		{"circumstances", "Egypt faced a hard winter on Friday.", "Egypt faced trial on Friday."},
		{"what goes with an act", "A war became likely after the re-election of the club president in Cairo.", "The general became president of Egypt."},
		{"what a writer did", "I went to Cairo on Friday.", "The minister of Egypt went to Cairo on Friday."},
		{"what is beyond doubt", "The power of Egypt cannot be ignored.", "The call of Egypt was ignored."},
		{"disregard", "The minister of Egypt ignored the facts.", "The minister of Egypt ignored the call of France."},
		{"figures set side by side", "Farmers in Egypt have 33 cows, compared with 15 in France in 2001.", "The king of Egypt compared the minister to a thief."},
		{"who would not be the first", "He would not be the first king of Egypt to be overthrown.", "The king of Egypt was overthrown."},
		{"wheels", "A farmer was crushed by a lorry in Cairo.", "A farmer was crushed by the army in Cairo."},
		{"pay", "It is work for poorly paid soldiers of Egypt.", "The soldiers of Egypt were paid by France on Friday."},
		{"what is done commonly", "The rebels were commonly held by soldiers of Egypt.", "The rebels were held by soldiers of Egypt."},
		{"what is feared", "Many fear that the soldiers will not be stopped from attacking the farmers of Egypt.", "The soldiers will not stop attacking the farmers of Egypt."},
		{"seats", "The camp is one of forces stationed in Iraq by Egypt.", "The forces were stationed in Iraq by Egypt on Friday."},
		{"talents", "It is the skill that the minister of Egypt has demonstrated in office.", "It is the crowd that has demonstrated in Egypt."},
		{"families", "The teacher supported her husband.", "The teacher supported the king of Egypt."},
		{"what is seen ahead", "The slump could see the king of Egypt ousted.", "The king of Egypt was ousted."},
		{"what no force is", "A video was posted by the army of Egypt on Friday.", "Soldiers were posted in Cairo on Friday."},
		{"what a thing helps", "The use of maps has helped the army of Egypt.", "France has helped the army of Egypt."},
		{"what any should do", "Any minister should condemn the king of Egypt.", "The minister of Egypt condemned the king of France."},
		{"quests", "The minister of Egypt sought confrontation.", "The minister of Egypt sought asylum in France."},
		{"conditions that begin with the verb", "He said that, were he to be elected president of Egypt, prices would fall.", "He said that he was elected president of Egypt."},
		{"plans that are executed", "The plan of Egypt was executed.", "The general of Egypt was executed."},
	} {
		for _, m := range mentions(lead + c.dropped)[1:] {
			t.Errorf("%s: %q: %s", c.name, c.dropped, m.Type)
		}
		if len(mentions(lead+c.kept)) < 2 {
			t.Errorf("%s: %q: no mention", c.name, c.kept)
		}
	}
}

// TestVotesWon checks that who is beaten in a vote is not beaten by hand.
func TestVotesWon(t *testing.T) {
	ms := mentions("The rebel Obi beat President Bello in the election in Nigeria on Friday.")
	if len(ms) == 0 || ms[0].Type != "CONSULT" {
		t.Errorf("got %v, want a mention of CONSULT", ms)
	}
}

// TestFirstTo checks that who is the first to do a thing does it, and is its actor.
func TestFirstTo(t *testing.T) {
	ms := mentions("Chancellor Angela Merkel became the first leader to visit Cairo on Friday.")
	if len(ms) != 1 || ms[0].Type != "CONSULT" || len(ms[0].Actors) == 0 || ms[0].Actors[0].Name != "Angela Merkel" {
		t.Errorf("got %v, want one visit of Angela Merkel", ms)
	}
}

// TestSparks checks that what a verb of causing brings about is an event, and what a
// verb of likeness sets beside another is none.
func TestSparks(t *testing.T) {
	const lead = "Rebels in Chad attacked a base on Monday.\n\n"
	if ms := mentions(lead + "The minister of Egypt echoed the view of France on Friday."); len(ms) != 1 {
		t.Errorf("echoed: %d mentions, want 1", len(ms))
	}
	if ms := mentions(lead + "The minister of Egypt prompted a walkout of the envoys of France on Friday."); len(ms) != 2 {
		t.Errorf("prompted: %d mentions, want 2", len(ms))
	}
}
