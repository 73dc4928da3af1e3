package gazetteer

import (
	"strings"
	"testing"
)

// TestSmallPlaces finds places that the tables do not have where the words
// around them are those of a place, and nowhere else.
func TestSmallPlaces(t *testing.T) {
	cases := []struct{ text, want string }{
		{"Syrian troops entered a farm in Talbiseh at dawn.", "Talbiseh SY"},
		{"Syrian troops moved from Talbiseh to Rastan at dawn.", "Talbiseh SY, Rastan SY"},
		{"The Ukrainian village of Robotyne was empty.", "Robotyne UA"},
		{"Ukraine says shells hit Talbiseh and Rastan.", ""},
		{"Ukraine says shells hit Kupiansk, Vovchansk and Lyman.", "Kupiansk UA, Vovchansk UA, Lyman UA"},
		{"Ukraine says shells hit homes in Vovchansk and Lyman.", "Vovchansk UA, Lyman UA"},
		{"A fire broke out in Throckmorton, Texas, on Friday.", "Throckmorton US"},
		{"A fire broke out near Sparta, Tenn., on Friday.", "Sparta US"},
		{"WASILLA, Alaska (XX) — Snow fell.", "WASILLA US"},
		{"The convoy reached Beira before midnight, Mozambique said.", "Beira MZ"},
		{"Mozambique said that the convoy reached Beira before midnight.", "Beira MZ"},
		{"Mozambique said that Beira left the office.", ""},
		{"Gunmen held up a lorry in the Paghman district, Afghan police said.", "Paghman AF"},
		{"Trade in the Arab region grew, the United States said.", ""},
		// People, firms, days and common words.
		{"Syria's general told Talbiseh nothing.", ""},
		{"Analysts at Goldman and Sparta said so.", ""},
		{"Richard Dalton, Britain's ambassador, left.", ""},
		{"Naomi Campbell spoke. The court saw flaws in Campbell's words, the United States said.", ""},
		{"He was killed in Battle. Reading is fun. Of all, Nice is nicest.", ""},
		{"He was born in March in France.", ""},
		{"The deal was made in Union.", ""},
		{"They met in Stone Quarry Tavern in Ohio.", ""},
		{"In Qwxyzville, France, nobody came.", ""},
	}
	for _, c := range cases {
		var got []string
		for _, m := range Find(c.text) {
			if m.Kind == City && m.Entry != nil && (c.want != "" || m.Form == Name) {
				got = append(got, m.Span.Of(c.text)+" "+m.Entry.Country)
			}
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.text, s, c.want)
		}
	}
}

// TestCommon lints the list of words that are seldom places.
func TestCommon(t *testing.T) {
	n := 0
	for _, c := range rows("common.tsv") {
		for _, w := range strings.Fields(c[0]) {
			if n++; strings.ToLower(w) != w {
				t.Errorf("common.tsv: %q is not in lower case", w)
			}
		}
	}
	if n != len(common()) {
		t.Errorf("common.tsv has %d words, %d of them different", n, len(common()))
	}
}
