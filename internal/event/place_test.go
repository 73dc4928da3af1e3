package event_test

import (
	"strings"
	"testing"

	"dateline/internal/article"
	"dateline/internal/pipeline"
)

// TestCountry checks in which country an event is placed: that of the mention
// whose trigger is the word.
func TestCountry(t *testing.T) {
	const lead = "Rebels in Chad attacked a base near Abeche on Monday, and soldiers of Chad drove them off.\n\n"
	for _, c := range []struct{ name, text, trigger, want string }{
		{"what a state says is said at home", "Norway condemned the raid in a letter to Chad.", "condemned", "NO"},
		{"a state closes its own border", "Niger closed its border with Chad.", "closed", "NE"},
		{"a court sits at home", "A Spanish court indicted the rebels of Chad.", "indicted", "ES"},
		{"a council decides at its seat", "The U.N. Security Council condemned the raid.", "condemned", "US"},
		{"agencies work in the field", "UNICEF rejected the offer.", "rejected", "TD"},
		{"where the speaker is", "Rebels burnt a convoy, an official said in Geneva.", "burnt", "TD"},
		{"the adjective of a place", "Envoys of Chad held talks in the Norwegian capital.", "held", "NO"},
		{"called on a state", "The minister of Chad called on Norway to send doctors.", "called", "TD"},
		{"an envoy's capital", "The president of Chad received Paris's envoy on Tuesday.", "received", "TD"},
		{"talks by their town", "The Geneva talks ended on Tuesday.", "ended", "CH"},
		{"a town that reinforcements come from", "France flew in troops from Gabon on Tuesday.", "flew", "TD"},
		{"the town that was spoken of", "Rebels are camped at Faya. Washington is worried. Soldiers attacked the rebels in the town on Friday.", "attacked", "TD"},
		{"the capital is a capital", "Rebels are camped at Marseille. Soldiers killed two rebels in the capital on Friday.", "killed", "TD"},
		{"behests", "At the behest of Paris the U.N. Security Council condemned the raid.", "condemned", "US"},
		{"pointing at a seat of power", "The minister of Chad pointed the finger at the Kremlin.", "pointed", "TD"},
		{"a neighbour's own border", "Soldiers killed two rebels in Abeche. Niger, having sealed its border, condemned the raid.", "sealed", "NE"},
		{"what was agreed on", "Chad and Norway have agreed to hold talks in Doha.", "agreed", "QA"},
		{"where soldiers come from", "Troops from Niger crossed the border on Friday.", "crossed", "TD"},
		{"across a border", "Soldiers met in Niamey. Nigerien soldiers crossed the border on Friday.", "crossed", "TD"},
		{"a council does not sit where others are", "Meeting after rebels took Abeche, the Security Council discussed the raid.", "discussed", "US"},
		{"who is hardly spoken of", "Soldiers of Chad say that a Norwegian was killed.", "killed", "TD"},
		{"an army on alert at home", "Niger put its army on alert.", "put", "NE"},
		{"an embassy is abroad", "Farmers rallied outside the French embassy on Friday.", "rallied", "TD"},
		{"exile", "A general fled into exile in Norway on Friday.", "fled", "TD"},
		{"where those are who tell of it", "A third nuclear test, officials in Oslo believe, could come within weeks.", "could come", "TD"},
		{"who acts at home beside a raid", "Rebels attacked Faya on Thursday. Norway closed its embassies.", "closed", "NO"},
		{"who fetches nationals does so abroad", "Norway evacuated its nationals on Friday.", "evacuated", "TD"},
		{"a council meets at its seat", "The U.N. Security Council met on Friday about the war between Chad and Niger.", "met", "US"},
		{"talks named again", "Talks between Chad and the rebels opened in Oslo.\n\nThe talks collapsed on Friday.", "collapsed", "NO"},
		{"talks named before", "Soldiers await the outcome of the talks in Oslo. The talks resumed on Friday.", "resumed", "NO"},
		{"a wish of a capital", "The U.N. Security Council discussed the raid on Friday at Oslo's request.", "discussed", "US"},
		{"on the occasion of a visit", "The minister of Chad accused Norway on Friday as he left Rome.", "accused", "IT"},
		{"a neighbour's own army", "Soldiers killed two rebels in Abeche. Niger has put a brigade on standby.", "has put", "NE"},
		{"a foreign court", "Soldiers seized a pilot in Abeche. The pilot was jailed by a Kenyan court in September.", "was jailed", "KE"},
		{"what a council meets on", "The U.N. Security Council met on Friday to consider the situation in Niger.", "met", "US"},
		{"who bans something", "Chad sent a note.\n\nNiger banned rallies on Friday.", "banned", "NE"},
		{"who is sent by an organisation", "An observer team from the African Union will arrive on Friday.", "will arrive", "TD"},
		{"squares", "Farmers marched to the Plaza San Francisco on Friday.", "marched", "TD"},
		{"what is done elsewhere is not carried on", "In Oslo the king met the rebels on Friday. Soldiers of Chad refused to shoot.", "refused", "TD"},
	} {
		found := false
		for _, m := range mentions(lead + c.text) {
			if m.Sentence == 0 || !strings.Contains(m.Trigger.Of(lead+c.text), c.trigger) {
				continue
			}
			found = true
			got := ""
			if m.Place != nil {
				got = m.Place.Country
			}
			if got != c.want {
				t.Errorf("%s: %q: %q, want %q", c.name, c.text, got, c.want)
			}
		}
		if !found {
			t.Errorf("%s: %q: no mention", c.name, c.text)
		}
	}
}

// TestAbroad checks that diplomats are expelled from where they serve.
func TestAbroad(t *testing.T) {
	const text = "Norway accuses Chad of a raid in Oslo.\n\nChad denies it. Ten Chadian diplomats were expelled on Friday. The Chadian ambassador denounced the decision."
	for _, m := range mentions(text)[2:] {
		if m.Place == nil || m.Place.Country != "NO" {
			t.Errorf("%s: %v, want NO", m.Trigger.Of(text), m.Place)
		}
	}
}

// TestAgainst checks that what is decided against a state by nobody named is not
// decided there.
func TestAgainst(t *testing.T) {
	const text = "Chad attacked a bank in Norway on Monday. Chad denies it. An invitation to the president of Chad was withdrawn on Friday."
	for _, m := range mentions(text) {
		if strings.Contains(m.Trigger.Of(text), "withdrawn") && (m.Place == nil || m.Place.Country != "NO") {
			t.Errorf("%v, want NO", m.Place)
		}
	}
}

// TestTitle checks that the place in a title says more of where the story plays
// than whose people it names.
func TestTitle(t *testing.T) {
	a := &article.Article{
		Title:     "Angela Merkel in Norway",
		Text:      "Germany has thanked Norway. The mood is tense. Nobody knows what comes next. A bridge was bombed on Monday.",
		Published: article.Publication{Day: published},
	}
	for _, m := range pipeline.New().Mentions(a) {
		if strings.Contains(m.Trigger.Of(a.Text), "bombed") && (m.Place == nil || m.Place.Country != "NO") {
			t.Errorf("%v, want NO", m.Place)
		}
	}
}

// TestFiled checks that a story plays where it was filed only if its first paragraph
// speaks of that state, or of none.
func TestFiled(t *testing.T) {
	const rest = " The mood is tense. Nobody knows what comes next.\n\nA bridge was bombed on Monday."
	for text, want := range map[string]string{
		"NAIROBI, Kenya (AP) — Rebels in Chad say that Chad is weak and that Chad must go.":  "TD",
		"NAIROBI, Kenya (AP) — Rebels in Chad say that Kenya is weak and that Chad must go.": "KE",
		"NAIROBI, Kenya (AP) — Rebels in Chad meet and say that Chad must go.":               "KE",
		"NAIROBI, Kenya (AP) — Rebels say that nobody is safe.":                              "KE",
	} {
		a := &article.Article{Title: "War in Chad", Text: text + rest, Published: article.Publication{Day: published}}
		a.Layout()
		for _, m := range pipeline.New().Mentions(a) {
			if strings.Contains(m.Trigger.Of(a.Text), "bombed") && (m.Place == nil || m.Place.Country != want) {
				t.Errorf("%q: %v, want %s", text, m.Place, want)
			}
		}
	}
}

// TestHosted checks that a visitor meets her hosts where she has arrived.
func TestHosted(t *testing.T) {
	const text = "Nancy Pelosi landed in Taipei on Tuesday. She met President Tsai Ing-wen on Wednesday. The United States sent a ship. Washington is calm."
	for _, m := range mentions(text) {
		if m.Trigger.Of(text) == "met" && (m.Place == nil || m.Place.Country != "TW") {
			t.Errorf("%v, want TW", m.Place)
		}
	}
}

// TestSession checks that delegates speak where the council sits whose meeting
// an article tells of.
func TestSession(t *testing.T) {
	const text = "The Security Council met on Tuesday to consider the situation in Chad.\n\n" +
		"The representative of France called on Chad to accept a mission."
	for _, m := range mentions(text) {
		if m.Place == nil || m.Place.Country != "US" {
			t.Errorf("%s: %v, want US", m.Trigger.Of(text), m.Place)
		}
	}
}

// TestStatement checks that "the ministry" of a statement is that of the state
// where it was made.
func TestStatement(t *testing.T) {
	ms := mentions("Oslo, 21 April 2021\n\nThe Ministry summoned the ambassador of Chad on Tuesday. Chad has attacked Niger. Chad denies it.")
	if len(ms) == 0 || ms[0].Place == nil || ms[0].Place.Country != "NO" {
		t.Errorf("got %+v, want a first mention in NO", ms)
	}
}
