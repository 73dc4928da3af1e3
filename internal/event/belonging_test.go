package event_test

import (
	"strings"
	"testing"

	"dateline/internal/article"
	"dateline/internal/pipeline"
)

// TestWhose checks which state those belong to whom a plain noun names.
func TestWhose(t *testing.T) {
	const togo = "Togo is at war. Rebels in Togo attacked Lome in Togo on Monday. "
	for _, c := range []struct{ name, text, verb, want string }{
		{"from right behind", togo + "Troops from neighbouring Ghana cross the border on Tuesday.", "cross", "GHAMIL actor, TGO recipient"},
		{"who is sent by whom", togo + "Ten battalions were dispatched by Ghana on Tuesday.", "dispatched", "GHAMIL recipient, GHA actor"},
		{"the sending of soldiers", togo + "Ghana approved the deployment of soldiers on Tuesday.", "approved", "GHA actor, GHAMIL recipient"},
		{"nationals are of who fetches them", togo + "Ghana evacuated 50 nationals on Tuesday.", "evacuated", "GHA actor, GHACVL recipient"},
		{"where the army acts", togo + "The rebels look to Mali, where the army ousted a president on Tuesday.", "ousted", "MLIMIL actor, MLIGOV recipient"},
		{"a band that was introduced", togo + "Ghanaian pirates took a ship. Lome in Togo is quiet. The pirates robbed a bank on Tuesday.", "robbed", "GHACRM actor"},
		{"the soldiers that were introduced", togo + "Ghanaian commandos landed in Lome.\n\nTogo is quiet.\n\nThe commandos arrested a minister on Tuesday.", "arrested",
			"GHAMIL actor, TGOGOV recipient"},
		{"bands of several states", togo + "Ghanaian commandos and Malian commandos landed in Lome. The commandos arrested a minister on Tuesday.", "arrested",
			"TGOMIL actor, TGOGOV recipient"},
		{"other soldiers further on", togo + "Ghanaian soldiers landed in Lome.\n\nTogo is quiet.\n\nSoldiers arrested a minister in Lome on Tuesday.", "arrested",
			"TGOMIL actor, TGOGOV recipient"},
		{"rebels who talk abroad", togo + "Meeting in Accra, two rebel movements signed a truce on Tuesday.", "signed", "TGOREB actor"},
		{"whose country an armed group is at home in", "The United States has shut its embassy. A bank in Khartoum is closed. The Rapid Support Forces hold the port. The army arrested a general on Tuesday.",
			"arrested", "SDNMIL actor"},
		{"a parliament that is stormed", togo + "Crowds in Accra burnt the parliament on Tuesday.", "burnt", "GHACVL actor, GHALEG recipient"},
		{"the embassy that was named", togo + "Students marched to the Ghanaian embassy. They stoned the embassy on Tuesday.", "stoned", "TGOEDU actor, GHAGOV recipient"},
		{"foreigners are of no state that is named", togo + "Soldiers detained foreign workers in Lome on Tuesday.", "detained", "TGOMIL actor, CVL recipient"},
		{"migrants are of anywhere", togo + "Soldiers beat migrants in Lome on Tuesday.", "beat", "TGOMIL actor, REF recipient"},
		{"where somebody else is meanwhile", togo + "While the president was in Accra to sign a treaty, gangs stormed a prison on Tuesday.", "stormed", "TGOCRM actor"},
		{"where somebody else lives", togo + "Police arrested Ann Roe, a writer who lives in Ghana, on Tuesday.", "arrested", "TGOCOP actor, TGO recipient"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := actorsOf(c.text, c.verb); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// TestWhoseMinisters checks that the army is of the state whose ministers an
// article names, and not of the one that its title and most sentences name.
func TestWhoseMinisters(t *testing.T) {
	a := &article.Article{
		Title: "Sweden joins after vote in Hungary",
		Text: "Hungary voted on Monday to admit Sweden. The Hungarian parliament adopted the text. Prime Minister Ulf Kristersson welcomed it. " +
			"Kristersson thanked Hungary. On Tuesday the government expelled two spies.",
		Published: article.Publication{Day: published},
	}
	for _, m := range pipeline.New().Mentions(a) {
		if strings.Contains(m.Trigger.Of(a.Text), "expelled") && m.Actors[0].Code != "SWEGOV" {
			t.Errorf("got %v, want SWEGOV", m.Actors)
		}
	}
}
