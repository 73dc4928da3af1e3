package event_test

import (
	"fmt"
	"slices"
	"testing"
)

// TestNoEvents checks what uses a word of the lexicon, but tells no event.
func TestNoEvents(t *testing.T) {
	for _, text := range []string{
		"The minister fought corruption.",
		"Police demonstrated a new camera.",
		"The plan was met with anger by the villagers.",
		"A mystery surrounding the general grew.",
		"The bank insisted that it had enough money.",
	} {
		if got := mentions(text); len(got) > 0 {
			t.Errorf("%s: %s %s", text, got[0].Trigger.Of(text), got[0].Type)
		}
	}
}

// TestTypes checks what an act is coded as, in its active, passive, nominal
// and future forms, and by what is done to whom and by whom.
func TestTypes(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The opposition demands an independent inquiry.", "demands|REQUEST|"},
		{"Prosecutors opened an inquiry into the bank.", "opened|ACCUSE|investigate"},
		{"A call for new elections came from the bishops on Monday.", "came|REQUEST|"},
		{"His lawyers will appeal against the sentence.", "will appeal|REJECT|"},
		{"Five ministers quit over the next two days.", "quit|RETREAT|resign"},
		{"The rebels quit the talks.", "quit|SANCTION|"},
		{"The king dismissed his cabinet.", "dismissed|COERCE|dismiss"},
		{"The judge dismissed the appeal.", "dismissed|REJECT|"},
		{"The president fired seven directors of the bank.", "fired|COERCE|dismiss"},
		{"The army fired at the crowd.", "fired|ASSAULT|shoot"},
		{"Police fired into the air.", "fired|COERCE|crowd_control"},
		{"Police shot at least 17 of them dead.", "shot|ASSAULT|shoot"},
		{"The junta freed 20 monks.", "freed|RETREAT|release"},
		{"Twenty monks were let out of prison.", "were let|RETREAT|release"},
		{"Parliament passed an amnesty for the rebels.", "passed|CONCEDE|"},
		{"The court annulled the election.", "annulled|REJECT|"},
		{"The governor was indicted by a court on Tuesday.", "was indicted|ACCUSE|legal"},
		{"Jordan called its ambassador home from Tehran.", "called|SANCTION|diplomatic"},
		{"Four diplomats were ordered out of the country.", "were ordered|SANCTION|diplomatic"},
		{"Algeria closed its airspace to Moroccan planes.", "closed|SANCTION|"},
		{"Police closed the border crossing.", "closed|COERCE|restrict"},
		{"The border reopened on Sunday.", "reopened|CONCEDE|ease"},
		{"Switzerland acted as go-between in the talks.", "acted|CONSULT|mediate"},
		{"Iran sent five planeloads of vegetables to Qatar.", "sent|AID|"},
		{"The World Bank lent Ghana $300m.", "lent|AID|"},
		{"A general strike paralysed Athens.", "paralysed|PROTEST|strike"},
		{"Teachers walked out.", "walked|PROTEST|strike"},
		{"Tens of thousands took to the streets.", "took|PROTEST|demo"},
		{"Thousands gathered outside the ministry.", "gathered|PROTEST|demo"},
		{"Ministers from nine countries gathered in Lagos.", "gathered|CONSULT|meet"},
		{"A crowd attacked the embassy.", "attacked|PROTEST|riot"},
		{"Soldiers attacked the embassy.", "attacked|ASSAULT|"},
		{"Protesters broke into a warehouse.", "broke|PROTEST|riot"},
		{"The opposition boycotted the election.", "boycotted|PROTEST|boycott"},
		{"Hackers attacked the bank.", "attacked|COERCE|cyber"},
		{"Soldiers crossed the border at dawn.", "crossed|MOBILIZE|troops"},
		{"Rebels entered the city of Goma.", "entered|COERCE|seize"},
		{"Police are searching for the gunmen.", "are searching|COERCE|"},
		{"Iran suspended its nuclear programme.", "suspended|RETREAT|"},
		{"The two navies held joint exercises.", "held|MOBILIZE|exercise"},
		{"A mine blew up a lorry.", "blew|ASSAULT|bombard"},
		{"The bishops denounce the bombing.", "denounce|ACCUSE|"},
		{"A court acquitted the journalist.", "acquitted|CONCEDE|"},
		{"The singer was fined 5,000 dollars.", "was fined|COERCE|"},
		{"The two countries resumed diplomatic relations.", "resumed|SUPPORT|"},
		{"The union warned of more strikes.", "warned|THREATEN|"},
		{"The war ended in May.", "ended|RETREAT|ceasefire"},
		{"The guns fell silent.", "fell|RETREAT|ceasefire"},
		{"The talks failed.", "failed|REJECT|"},
		{"The strike entered its third week.", "entered|PROTEST|strike"},
		{"Protests broke out in Lagos.", "broke|PROTEST|demo"},
		{"Riots broke out in Kingston.", "broke|PROTEST|riot"},
		{"The army set up roadblocks.", "set|MOBILIZE|"},
		{"Residents set up roadblocks.", "set|PROTEST|obstruct"},
		{"Peacekeepers arrived in Bangui.", "arrived|MOBILIZE|troops"},
		{"Soldiers refused orders.", "refused|PROTEST|"},
		{"The reporter was thrown out of the country.", "was thrown|COERCE|deport"},
		{"The club threw Russia out.", "threw|SANCTION|"},
		{"The prime minister was thrown out of office.", "was thrown|COERCE|dismiss"},
		{"The airport reopened at noon.", "reopened|CONCEDE|ease"},
		{"The neighbourhood boards demanded a referendum.", "demanded|REQUEST|"},
		{"It rained.\n\nPolice are searching for the gunmen.", "are searching|COERCE|"},
		{"The National Assembly is on fire.", "is|PROTEST|riot"},
		{"Nurses were on strike in Lagos.", "were|PROTEST|strike"},
		{"Soldiers were on the streets under a curfew.", "were|MOBILIZE|troops"},
		{"The last American troops leave Afghanistan.", "leave|RETREAT|withdraw"},
		{"Soldiers drove the farmers off their land.", "drove|COERCE|displace"},
		{"The rebels lost 40 men in the battle.", "lost|ASSAULT|kill"},
		{"Iran lost the election.", "lost|CONSULT|election"},
		{"The king suspended the constitution.", "suspended|COERCE|"},
		{"The king reinstated parliament.", "reinstated|CONCEDE|"},
		{"The president called the strikers terrorists.", "called|ACCUSE|"},
		{"Prisoners refused food.", "refused|PROTEST|strike"},
		{"Surgeons operated on the wounded.", "operated|AID|"},
		{"The rebels were put to flight near Goma.", "were put|RETREAT|displace"},
		{"Kenya took in 4,000 refugees.", "took|AID|"},
		{"Kunduz fell on Thursday.", "fell|COERCE|seize"},
		{"The minister cancelled his visit to Rome.", "cancelled|REJECT|"},
		{"The generals cancelled the war games.", "cancelled|RETREAT|"},
		{"Looters plundered a shop.", "plundered|COERCE|seize"},
		{"The trial opened on Monday.", "opened|COERCE|arrest"},
		{"The European Union approved a package of sanctions.", "approved|SANCTION|sanction"},
		{"Voting began in India on Monday.", "began|CONSULT|election"},
		{"Firefighters pulled three survivors from the rubble on Tuesday.", "pulled|AID|"},
		{"The negotiators got together again in Vienna.", "got|CONSULT|meet"},
		{"Uganda opposed the embargo.", "opposed|REJECT|"},
		{"The Iranian foreign minister was in Damascus on Monday.", "was|CONSULT|visit"},
		{"The prime minister spent Thursday in Lagos.", "spent|CONSULT|visit"},
		{"Five hundred of our officers landed in Lagos.", "landed|MOBILIZE|troops"},
		{"The general landed in Lagos.", "landed|CONSULT|visit"},
		{"The army retook the town.", "retook|ASSAULT|advance"},
		{"Parliament is to vote on the bill on Thursday.", "to vote|CONSULT|"},
		{"The president said that he would not resign.", "would not resign|REJECT|"},
		{"Jordan announced that it would downgrade its relations with Iran.", "would downgrade|SANCTION|diplomatic"},
		{"Hamas handed five captives to the Red Cross.", "handed|RETREAT|release"},
		{"The president cancelled the tax.", "cancelled|CONCEDE|"},
		{"The court ruled against the ministry.", "ruled|REJECT|"},
		{"Today Czechs summoned the Ambassador of the Russian Federation.", "summoned|ACCUSE|"},
		{"No aircraft of the air force bombed Goma.", "bombed|ASSAULT|"},
		{"Chad told Sudan to leave the town.", "told|REQUEST|"},
		{"France asked the council to impose an embargo.", "asked|REQUEST|"},
		{"Four diplomats were told to go home.", "were told|SANCTION|diplomatic"},
		{"“We condemn the bombing,” the bishops said.", "condemn|ACCUSE|"},
		{"Donors pledged aid for Sudan.", "pledged|AGREE|"},
		{"The rebels claimed to have taken the base.", "to have taken|COERCE|seize"},
		{"The minister said that two bases would be demolished.", "would be demolished|ASSAULT|destroy"},
		{"Troops detained Prime Minister Maria Neves.", "detained|COERCE|arrest"},
		{"Twelve hostages have died.", "have died|ASSAULT|kill"},
		{"Gunmen kidnapped a priest.", "kidnapped|ASSAULT|abduct"},
		{"Mass protests forced out the prime minister.", "forced|PROTEST|"},
		{"The governor called in the Iranian ambassador.", "called|ACCUSE|"},
		{"The trade unions and the rebels came to an arrangement.", "came|AGREE|"},
	} {
		var got []string
		for _, m := range mentions(c.text) {
			got = append(got, fmt.Sprintf("%s|%s|%s", m.Trigger.Of(c.text), m.Type, m.Mode))
		}
		if !slices.Equal(got, []string{c.want}) {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}
