package event_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// told prints the mentions of a text, one a line:
// trigger | type | status | date | who; says …; in place.
func told(text string) []string {
	var out []string
	for _, m := range mentions(text) {
		out = append(out, fmt.Sprintf("%s|%s|%s|%s|%s", m.Trigger.Of(text), m.Type, m.Status, m.Date.EDTF, who(&m)))
	}
	return out
}

// TestGrammar checks what the trees are read for, one construction a row.
func TestGrammar(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"coordinated verbs share subject and day", "Russia captured Sudzha and bombed Kharkiv on Monday.", []string{
			"captured|COERCE|happened|2025-03-10|actor RUS; in Sudzha",
			"bombed|ASSAULT|happened|2025-03-10|actor RUS, recipient UKR; in Kharkiv"}},
		{"coordinated subjects", "France and Germany held talks in Berlin on Monday.", []string{
			"held|CONSULT|happened|2025-03-10|actor FRA, actor DEU; in Berlin"}},
		{"a relative clause has a day of its own", "The rebels, who had seized Goma in January, attacked Bukavu on Friday.", []string{
			"had seized|COERCE|happened|2025-01|actor CODREB; in Goma",
			"attacked|ASSAULT|happened|2025-03-14|actor CODREB; in Bukavu"}},
		{"a participle shares the subject", "Having signed the treaty in Rome on Monday, Egypt opened the border on Wednesday.", []string{
			"Having signed|AGREE|happened|2025-03-10|actor EGY; in Rome",
			"opened|CONCEDE|happened|2025-03-12|actor EGY; in Rome"}},
		{"an apposition tells the office", "The French foreign minister, Jean Martin, flew to Cairo on Tuesday.", []string{
			"flew|CONSULT|happened|2025-03-11|actor FRAGOV, participant EGY; in Cairo"}},
		{"passive with agent and possessor", "The president of Kenya was seized by his own guards on Monday.", []string{
			"was seized|COERCE|happened|2025-03-10|recipient KENGOV, actor KENMIL; in Kenya"}},
		{"what is said is the event", "Turkey said on Thursday that Syria had attacked its border post on Tuesday.", []string{
			"had attacked|ASSAULT|happened|2025-03-11|actor SYR, recipient TUR; says TUR; in Turkey"}},
		{"what is denied is the event", "Syria denied on Thursday that its army had bombed Aleppo.", []string{
			"had bombed|ASSAULT|denied|2025-03-13|actor SYRMIL; in Aleppo"}},
		{"what may be is supposed", "Israel may strike Iran.", []string{
			"may strike|ASSAULT|hypothetical||actor ISR, recipient IRN; in Iran"}},
		{"a refusal is an act", "Iran will not negotiate with the United States, its foreign minister said on Monday.", []string{
			"will not negotiate|REJECT|happened|2025-03-10|actor IRN, participant USA; says IRNGOV; in Iran"}},
		{"counted from a clause", "The truce came two days after protesters stormed the Iranian embassy on Tuesday.", []string{
			"came|RETREAT|happened|2025-03-13|participant IRN; in Iran",
			"stormed|PROTEST|happened|2025-03-11|actor IRNCVL, recipient IRNGOV; in Iran"}},
		{"hours later", "Rebels attacked Goma on Tuesday. Hours later the army bombed their camp.", []string{
			"attacked|ASSAULT|happened|2025-03-11|actor CODREB; in Goma",
			"bombed|ASSAULT|happened|2025-03-11|actor CODMIL; in Democratic Republic of the Congo"}},
		{"a noun with a day of its own", "After talks in Doha on Monday, Egypt and Sudan signed an agreement on Wednesday.", []string{
			"signed|AGREE|happened|2025-03-12|actor SDN, actor EGY; in Doha",
			"talks|CONSULT|happened|2025-03-10|participant SDN, participant EGY; in Doha"}},
		{"an event noun breaks out", "Clashes between the Sudanese army and the RSF erupted in Khartoum on Saturday.", []string{
			"erupted|ASSAULT|happened|2025-03-08|participant SDNMIL, participant RSF; in Khartoum"}},
		{"light verbs", "A police convoy came under fire in Nairobi on Tuesday.", []string{
			"came|ASSAULT|happened|2025-03-11|actor KENCOP; in Nairobi"}},
		{"a pronoun as object", "Students marched through Nairobi on Monday. Police fired on them.", []string{
			"marched|PROTEST|happened|2025-03-10|actor KENEDU, recipient KEN; in Nairobi",
			"fired|ASSAULT|happened|2025-03-10|actor KENCOP, recipient KENEDU; in Nairobi"}},
		{"hours of a live page below its day", "SATURDAY 1 MARCH\n\n18:40 The army has dissolved parliament, the president of Chad said.\n\nFRIDAY 28 FEBRUARY\n\n09:10 Police arrest three ministers.", []string{
			"has dissolved|COERCE|happened|2025-03-01|actor TCDMIL, recipient TCDLEG; says TCDGOV; in Chad",
			"arrest|COERCE|happened|2025-02-28|actor TCDCOP, recipient TCDGOV; in Chad"}},
		{"days of a chronology", "3 March: The prime minister of Nepal resigns.\n\n5 March: Parliament elects a new one.", []string{
			"resigns|RETREAT|happened|2025-03-03|actor NPLGOV; in Nepal",
			"elects|CONSULT|happened|2025-03-05|actor NPLLEG; in Nepal"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(c.want, told(c.text)); d != "" {
				t.Error(d)
			}
		})
	}
}

// TestLeftOut checks who is understood to take part where the sentence does
// not say so.
func TestLeftOut(t *testing.T) {
	const story = "Syria attacked Turkey on Monday. Turkey bombed Syria on Tuesday.\n\n"
	for _, c := range []struct{ name, text, want string }{
		{"whose truce it is", story + "A truce took effect on Thursday.", "participant SYR, participant TUR; in Syria"},
		{"who the other side of an attack is", story + "Missiles hit Damascus on Thursday.", "recipient SYR, actor TUR; in Damascus"},
		{"against whom people march", "Thousands of people marched in Nairobi on Monday.", "actor KENCVL, recipient KEN; in Nairobi"},
		{"who arrests", "Two journalists were arrested in Nairobi on Monday.", "recipient KENMED, actor KEN; in Nairobi"},
	} {
		ms := mentions(c.text)
		if len(ms) == 0 {
			t.Errorf("%s: no mention", c.name)
			continue
		}
		if got := who(&ms[len(ms)-1]); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// TestNoNews checks that habits, purposes and turns of phrase are no events.
func TestNoNews(t *testing.T) {
	for _, text := range []string{
		"You can attack the problem from two sides.",
		"The report raised fears in the market.",
		"Support for the war has weakened.",
		"It could take hours to reach the coast.",
		"The law helps to defend the rights of workers.",
		"Prices hit a record on Monday.",
	} {
		for _, m := range mentions(text) {
			t.Errorf("%q: %s %s", text, m.Trigger.Of(text), m.Type)
		}
	}
}
