package event_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestTold checks constructions that tell more, or something else, than their
// verbs alone: claims, denials, suppositions, what is left out.
func TestTold(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // trigger|type|status|date
	}{
		{"Chad accused Sudan of bombing the market on Saturday.",
			[]string{"accused|ACCUSE|happened|2025-03-14", "bombing|ASSAULT|happened|2025-03-08"}},
		{"Chad accused Sudan on Monday of bombing the market.",
			[]string{"accused|ACCUSE|happened|2025-03-10", "bombing|ASSAULT|happened|"}},
		{"Lawyers accused the army of killing civilians.", []string{"accused|ACCUSE|happened|2025-03-14"}},
		{"A rocket hit the market in Goma on Monday as people were out shopping, killing 12 and wounding 30.",
			[]string{"hit|ASSAULT|happened|2025-03-10"}},
		{"The government insisted on Monday that rebels had bombed the bridge.", []string{"had bombed|ASSAULT|happened|2025-03-10"}},
		{"On Monday Chad's president went on the radio to demand a truce.", []string{"went|REQUEST|happened|2025-03-10"}},
		{"A strike on Monday hit a lorry near Goma.", []string{"hit|ASSAULT|happened|2025-03-10"}},
		{"The miners announced a strike on Monday.", []string{"announced|PROTEST|happened|2025-03-10"}},
		{"Friday's strike by nurses shut clinics across Chad.", []string{"shut|PROTEST|happened|2025-03-14"}},
		{"The opposition announced a rally on May 3.", []string{"announced|PROTEST|planned|2025-05-03"}},
		{"The minister recalled the mortar attack on Goma.", []string{"attack|ASSAULT|happened|"}},
		{"The king abdicated after the vote of 13 January.", []string{"abdicated|RETREAT|happened|2025-03-14", "vote|CONSULT|happened|2025-01-13"}},
		{"The United Nations said that two men were shot on Monday and asked for an inquiry.",
			[]string{"were shot|ASSAULT|happened|2025-03-10", "asked|REQUEST|happened|2025-03-14"}},
		{"The army seized power on Monday, closing the borders and arresting the king.",
			[]string{"seized|COERCE|happened|2025-03-10", "closing|COERCE|happened|2025-03-10", "arresting|COERCE|happened|2025-03-10"}},
		{"The treaty was being scrapped on Monday.", []string{"was being scrapped|SANCTION|happened|2025-03-10"}},
		{"Chad's minister said the coup was a disgrace, urging Niger to free the president.", []string{"was|ACCUSE|happened|2025-03-14", "urging|REQUEST|happened|2025-03-14"}},
		{"Two reporters were taken to a police station on Monday.", []string{"were taken|COERCE|happened|2025-03-10"}},
		{"Chad and Niger said they would abide by the truce.", []string{"would abide|AGREE|happened|2025-03-14"}},
		{"Chad said it would not honour the truce.", []string{"would not honour|REJECT|happened|2025-03-14"}},
		{"Chad's minister declared on Monday that he was leaving the pact.", []string{"was leaving|SANCTION|happened|2025-03-10"}},
		{"Chad wants the envoy extradited; Niger's minister said on Monday that it had received no request.",
			[]string{"wants|REQUEST|happened|2025-03-14"}},
		{"The minister offered to resign on Thursday.", []string{"offered|AGREE|happened|2025-03-13"}},
		{"The two sides agreed to meet on Saturday.", []string{"agreed|AGREE|happened|2025-03-14", "to meet|CONSULT|planned|2025-03-15"}},
		{"Soldiers seized the airport on Tuesday evening. At 2 a.m. they arrested the minister.",
			[]string{"seized|COERCE|happened|2025-03-11", "arrested|COERCE|happened|2025-03-12"}},
		{"Demonstrators carrying roses burst into parliament on Monday.", []string{"burst|PROTEST|happened|2025-03-10"}},
		{"Fishermen blocked the harbour on Monday.", []string{"blocked|PROTEST|happened|2025-03-10"}},
		{"The Trade Union Congress announced a strike.", []string{"announced|PROTEST|happened|2025-03-14"}},
		{"The junta moved quickly to tighten its grip on Monday, dissolving parliament.", []string{"moved|COERCE|happened|2025-03-10", "dissolving|COERCE|happened|2025-03-10"}},
		{"On Monday the guards would not let the convoy through.", []string{"would not let|CONCEDE|denied|2025-03-10"}},
		{"The next test comes on 9 May, when veterans intend to rally in Goma.", []string{"to rally|PROTEST|planned|2025-05-09"}},
		{"Three reporters were deported on Saturday and two photographers beaten.", []string{"were deported|COERCE|happened|2025-03-08", "beaten|ASSAULT|happened|2025-03-08"}},
		{"Chad's president was the first to congratulate the winner.", []string{"to congratulate|SUPPORT|happened|2025-03-14"}},
		{"Chad's ministry \"condemned\" the violence.", []string{"condemned|ACCUSE|happened|2025-03-14"}},
		{"Chad must withdraw its troops and free the prisoners.", []string{"must withdraw|RETREAT|demanded|", "free|RETREAT|demanded|"}},
		{"The chief of security resigned on Monday; the head of police followed on Tuesday.",
			[]string{"resigned|RETREAT|happened|2025-03-10", "followed|RETREAT|happened|2025-03-11"}},
		{"The king fired his deputy on 6 January.", []string{"fired|COERCE|happened|2025-01-06"}},
		{"Soldiers of the guard have held Chad's president since 10 March.", []string{"have held|COERCE|happened|2025-03-10/2025-03-14"}},
		{"Officers who call themselves a council went on television on Monday to demand a truce.", []string{"went|REQUEST|happened|2025-03-10"}},
		{"A group calling itself the Helpers of the Faith claimed responsibility on Monday.", []string{"claimed|ASSAULT|happened|2025-03-10"}},
		{"Chad accused Niger of shelling civilians in the deadliest exchange since a 2020 war.", []string{"accused|ACCUSE|happened|2025-03-14"}},
		{"The rebels want their leader freed.", []string{"want|REQUEST|happened|2025-03-14"}},
		{"Chad wants the bill withdrawn.", []string{"wants|REQUEST|happened|2025-03-14"}},
		{"A commission of inquiry is due to report in November.", []string{"to report|ACCUSE|planned|2025-11"}},
		{"An African Union mission is due to inspect the camp on Monday.", []string{"to inspect|CONSULT|planned|2025-03-17"}},
		{"Chad's government plans to hold elections in May.", []string{"to hold|CONSULT|planned|2025-05"}},
		{"A state of emergency has been in force in Chad since Monday.", []string{"has been|COERCE|happened|2025-03-10/2025-03-14"}},
		{"The army stopped shelling the town on Sunday.", []string{"stopped|RETREAT|happened|2025-03-09"}},
		{"Chad expelled two envoys of Sudan on Monday. On Tuesday Niger did the same.",
			[]string{"expelled|SANCTION|happened|2025-03-10", "did|SANCTION|happened|2025-03-11"}},
		{"Chad's minister said there had been no clashes anywhere.", []string{"had been|ASSAULT|denied|"}},
		{"Russia insisted that nobody had been hurt.", []string{"had been hurt|ASSAULT|denied|"}},
		{"Kenya's minister announced on Monday that the centre would be closed.", []string{"announced|AGREE|happened|2025-03-10"}},
		{"The African Union decided on Monday to raise the ceiling to 900 men.", []string{"decided|AGREE|happened|2025-03-10"}},
		{"Chad's lawmakers voted 132 to 0 on Monday to strip the president of immunity.", []string{"voted|COERCE|happened|2025-03-10"}},
		{"In Goma, a policeman was set on fire on Monday.", []string{"was set|ASSAULT|happened|2025-03-10"}},
		{"Troops backed by tanks stormed the camp in Goma on Monday.", []string{"stormed|ASSAULT|happened|2025-03-10"}},
		{"Chad's army was not told in advance, officials admitted.", nil},
		{"Had Sudan attacked the base, Chad would have replied.", []string{"attacked|ASSAULT|hypothetical|"}},
		{"Should Sudan attack the base, Chad will reply.", []string{"attack|ASSAULT|hypothetical|"}},
		{"Chad would reply should Sudan attack the base.", []string{"attack|ASSAULT|hypothetical|"}},
		{"The army had the building searched.", nil},
		{"The army denied shelling the camp.", []string{"shelling|ASSAULT|denied|2025-03-14"}},
		{"Chad has always denied that it ever sent troops to Libya.", []string{"sent|MOBILIZE|denied|"}},
		{"It is not true that soldiers fired at the crowd, a general said.", []string{"fired|ASSAULT|denied|2025-03-14"}},
		{"Neither the army nor the rebels shelled the hospital, a minister said.", []string{"shelled|ASSAULT|denied|2025-03-14"}},
		{"The parties met in Oslo for the first time since 2001.", []string{"met|CONSULT|happened|2025-03-14"}},
		{"Raqqa became the first city to fall to the rebels on Monday.", []string{"to fall|COERCE|happened|2025-03-10"}},
		{"Chad denied that its soldiers tried to seize power in Libya.", []string{"to seize|COERCE|denied|2025-03-14"}},
		{"The police have withdrawn the curfew they had imposed on Goma on Monday.",
			[]string{"have withdrawn|CONCEDE|happened|2025-03-14", "had imposed|COERCE|happened|2025-03-10"}},
		{"3 March. The rebels capture Goma.\n\n5 March. A helicopter strafes their convoy.",
			[]string{"capture|COERCE|happened|2025-03-03", "strafes|ASSAULT|happened|2025-03-05"}},
		{"3 March\nThe rebels capture Goma.\n\n5 March\nA helicopter strafes their convoy.",
			[]string{"capture|COERCE|happened|2025-03-03", "strafes|ASSAULT|happened|2025-03-05"}},
		{"1991 The army dissolves parliament.\n\n2005 The government expels two envoys of Chad.",
			[]string{"dissolves|COERCE|happened|1991", "expels|SANCTION|happened|2005"}},
		{"March 3 Police fire tear gas in Goma.\n\nMarch 5 The president resigns.",
			[]string{"fire|ASSAULT|happened|2025-03-03", "resigns|RETREAT|happened|2025-03-05"}},
		{"0930 Police fire tear gas in Goma.\n\n2005 The president resigns.",
			[]string{"fire|ASSAULT|happened|2025-03-14", "resigns|RETREAT|happened|2025-03-14"}},
		{"2 p.m. Police fire tear gas in Goma.\n\n[17:30] The president resigns.",
			[]string{"fire|ASSAULT|happened|2025-03-14", "resigns|RETREAT|happened|2025-03-14"}},
		{"(Washington, DC, March 13, 2025) – The army today shelled the port of Goma.", []string{"shelled|ASSAULT|happened|2025-03-13"}},
		{"Food security: Kenya sent 30 trucks of food to Goma on Monday.", []string{"sent|AID|happened|2025-03-10"}},
		{"Day 1 (Monday, March 3)\nPolice fired tear gas in Goma.\n\nDay 2 (Tuesday, March 4)\nThe president resigned.",
			[]string{"fired|ASSAULT|happened|2025-03-03", "resigned|RETREAT|happened|2025-03-04"}},
		{"Date: 3 March. Place: Goma. Police fired on a crowd of students.", []string{"fired|ASSAULT|happened|2025-03-03"}},
		{"- March 3: The rebels capture Goma and loot the bank.\n- March 5: A helicopter strafes their convoy.",
			[]string{"capture|COERCE|happened|2025-03-03", "loot|COERCE|happened|2025-03-03", "strafes|ASSAULT|happened|2025-03-05"}},
		{"Raqqa was lost on Thursday, Idlib on Sunday.",
			[]string{"was lost|RETREAT|happened|2025-03-13", "Idlib on Sunday|RETREAT|happened|2025-03-09"}},
		{"Soldiers took Raqqa, a town in Syria, on Thursday.", []string{"took|COERCE|happened|2025-03-13"}},
		{"Clashes broke out in Tripoli.", []string{"broke|ASSAULT|happened|2025-03-14"}},
		{"Fighting flared up in Tripoli on Monday.", []string{"flared|ASSAULT|happened|2025-03-10"}},
		{"Chad said on Monday that it was willing to withdraw its troops.", []string{"to withdraw|AGREE|happened|2025-03-10"}},
		{"The rebels are prepared to attack the capital.", []string{"to attack|THREATEN|happened|2025-03-14"}},
		{"The king was not prepared to sign the law.", []string{"to sign|REJECT|happened|2025-03-14"}},
	} {
		var got []string
		for _, m := range mentions(c.text) {
			got = append(got, fmt.Sprintf("%s|%s|%s|%s", m.Trigger.Of(c.text), m.Type, m.Status, m.Date.EDTF))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

// TestClausesInCircle reads a sentence whose clauses the parser hangs on each other in
// a circle: the day of the one is not sought in the other for ever.
func TestClausesInCircle(t *testing.T) {
	mentions("Fuller writes of a coup .\nThe first copper lining he can see is that an Obama reign could \" be that it would end the sloth of the farmers \" .")
}

// TestToll checks that the toll and the attack that took it are one mention, with the
// parties of both.
func TestToll(t *testing.T) {
	ms := mentions("Six farmers were killed on Tuesday when jets of Turkey bombed a town in Syria.")
	if len(ms) != 1 || ms[0].Killed == nil || *ms[0].Killed != 6 {
		t.Fatalf("got %v, want one mention of six dead", ms)
	}
	for _, a := range ms[0].Actors {
		if strings.HasPrefix(a.Code, "TUR") {
			return
		}
	}
	t.Errorf("actors %v, want Turkey among them", ms[0].Actors)
}
