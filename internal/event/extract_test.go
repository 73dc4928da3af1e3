package event_test

import (
	"fmt"
	"strings"
	"testing"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/pipeline"

	"github.com/google/go-cmp/cmp"
)

// published is the day of every article in these tests: a Friday.
var published = civil.Date{Year: 2025, Month: 3, Day: 14}

// read prints the mentions of a text, one a line:
// trigger | type | status | date | basis.
func read(text string) []string {
	var out []string
	for _, m := range mentions(text) {
		out = append(out, fmt.Sprintf("%s|%s|%s|%s|%s", m.Trigger.Of(text), m.Type, m.Status, m.Date.EDTF, m.Date.Basis))
	}
	return out
}

func mentions(text string) []event.Mention {
	a := &article.Article{Text: text, Published: article.Publication{Day: published}}
	return pipeline.New().Mentions(a)
}

func TestDates(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"behind the verb", "Rebels attacked the town on Tuesday.", []string{"attacked|ASSAULT|happened|2025-03-11|relative"}},
		{"before the subject", "On Tuesday, rebels attacked the town.", []string{"attacked|ASSAULT|happened|2025-03-11|relative"}},
		{"between subject and verb", "The army on Monday attacked the town.", []string{"attacked|ASSAULT|happened|2025-03-10|relative"}},
		{"two clauses, two days", "Rebels attacked the town on Monday and the army bombed their camp on Wednesday.",
			[]string{"attacked|ASSAULT|happened|2025-03-10|relative", "bombed|ASSAULT|happened|2025-03-12|relative"}},
		{"speech and deed", "The ministry said on Thursday that rebels had attacked the town on Tuesday.",
			[]string{"had attacked|ASSAULT|happened|2025-03-11|relative"}},
		{"what was said on a day", "The ministry said on Thursday that rebels had attacked the town.",
			[]string{"had attacked|ASSAULT|happened|2025-03-13|relative"}},
		{"reduced relative clause", "The agreement hammered out in Jeddah on Tuesday has raised hopes.",
			[]string{"hammered|AGREE|happened|2025-03-11|relative"}},
		{"relative clause with its own month", "Russian troops have regained ground that Ukrainian troops took in a raid in August.",
			[]string{"have regained|ASSAULT|happened|2025-03-14|publication", "took|COERCE|happened|2024-08|relative"}},
		{"counted from another clause", "The president resigned on Thursday, two days after protesters stormed the palace.",
			[]string{"resigned|RETREAT|happened|2025-03-13|relative", "stormed|PROTEST|happened|2025-03-11|narrative"}},
		{"the sentence before", "Rebels attacked the town on Tuesday. They killed ten people.",
			[]string{"attacked|ASSAULT|happened|2025-03-11|relative", "killed|ASSAULT|happened|2025-03-11|narrative"}},
		{"another paragraph begins anew", "Rebels attacked the town on Tuesday.\n\nBritain condemned France.",
			[]string{"attacked|ASSAULT|happened|2025-03-11|relative", "condemned|ACCUSE|happened|2025-03-14|publication"}},
		{"an attack named again", "Rebels attacked the town on Tuesday.\n\nThe attack killed ten people.",
			[]string{"attacked|ASSAULT|happened|2025-03-11|relative", "killed|ASSAULT|happened|2025-03-11|narrative"}},
		{"the day of a noun", "Tuesday's attack killed ten people.", []string{"killed|ASSAULT|happened|2025-03-11|relative"}},
		{"a length of time is no date", "Drones attacked Moscow for the second time in a week on Friday.",
			[]string{"attacked|ASSAULT|happened|2025-03-14|relative"}},
		{"no date at all", "Britain condemned the attack.", []string{"condemned|ACCUSE|happened|2025-03-14|publication"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(c.want, read(c.text)); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestStatus(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The army attacked the town.", "happened"},
		{"The army will attack the town.", "planned"},
		{"The minister is expected to visit Paris on Monday.", "planned"},
		{"The summit takes place on Monday.", "planned"},
		{"Talks are scheduled for next Tuesday.", "planned"},
		{"The minister said he would visit Paris on Monday.", "planned"},
		{"The army did not attack the town.", "denied"},
		{"The army denied that it had attacked the town.", "denied"},
		{"The army may attack the town.", "hypothetical"},
		{"Rebels must withdraw from the city.", "demanded"},
		{"France demanded an inquiry.", "happened"},
	} {
		ms := mentions(c.text)
		if len(ms) == 0 {
			t.Errorf("%q: no mention", c.text)
			continue
		}
		if got := ms[len(ms)-1].Status; string(got) != c.want {
			t.Errorf("%q: %s is %s, want %s", c.text, ms[len(ms)-1].Trigger.Of(c.text), got, c.want)
		}
	}
}

// TestWho checks who did it to whom, who says so, and where it happened.
func TestWho(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Ukraine struck Russia on Monday.", "actor UKR, recipient RUS; in Russia"},
		{"Russia was struck by Ukraine on Monday.", "recipient RUS, actor UKR; in Russia"},
		{"Russia said that Ukraine had attacked Belgorod.", "actor UKR, recipient RUS; says RUS; in Belgorod"},
		{"Russia said it downed 337 drones.", "actor RUS; says RUS; in Russia"},
		{"Ukraine attacked Kursk, the Kremlin said.", "actor UKR, recipient RUS; says RUSGOV; in Kursk"},
		{"Talks between Turkey and Iran were held in Baku.", "participant TUR, participant IRN; in Baku"},
		{"Israel bombed Beirut and invaded Syria.", "actor ISR, recipient LBN; in Beirut"},
	} {
		ms := mentions(c.text)
		if len(ms) == 0 {
			t.Errorf("%q: no mention", c.text)
			continue
		}
		if got := who(&ms[0]); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func who(m *event.Mention) string {
	var actors []string
	for _, a := range m.Actors {
		actors = append(actors, fmt.Sprintf("%s %s", a.Role, a.Code))
	}
	out := strings.Join(actors, ", ")
	if m.Attribution.Code != "" {
		out += "; says " + m.Attribution.Code
	}
	if m.Place != nil {
		out += "; in " + m.Place.Name
	}
	return out
}

func TestCasualties(t *testing.T) {
	for _, c := range []struct {
		text            string
		killed, injured int // -1 for no number
	}{
		{"A missile killed 12 people.", 12, -1},
		{"At least three people were killed and ten were wounded.", 3, 10},
		{"Rebels attacked the town, killing 1,200 people and injuring two.", 1200, 2},
		{"A rocket hit the market on Monday as people were out shopping, killing 12 and wounding 30.", 12, 30},
		{"Dozens were killed.", -1, -1},
		{"Air defences shot down 40 drones.", -1, -1},
	} {
		ms := mentions(c.text)
		if len(ms) == 0 {
			t.Errorf("%q: no mention", c.text)
			continue
		}
		if got := [2]int{number(ms[0].Killed), number(ms[0].Injured)}; got != [2]int{c.killed, c.injured} {
			t.Errorf("%q: killed, injured = %v, want %d, %d", c.text, got, c.killed, c.injured)
		}
	}
}

func number(n *int) int {
	if n == nil {
		return -1
	}
	return *n
}

func TestNoEvent(t *testing.T) {
	for _, text := range []string{
		"The front line is 2,000 kilometers long.",
		"Peskov declined interviews.",
		"The weather was fine on Monday.",
		"He is 45 years old.",
		"An earthquake struck the coast on Monday, killing ten people.",
		"Prices rose by 3 percent in August.",
		"The arch covers the remains of the reactor that blew up in April 1986.",
		"It is quiet, so that people could go to Friday prayers under curfew.",
	} {
		for _, m := range mentions(text) {
			if m.Type != event.Reject { // "declined"
				t.Errorf("%q: %s %s", text, m.Trigger.Of(text), m.Type)
			}
		}
	}
}

// TestHeadline checks that a headline is in the article's own words, stands
// alone, leaves out who says so, asides and the event's own day, and keeps what
// makes a demand or a denial one.
func TestHeadline(t *testing.T) {
	for _, c := range []struct{ text, trigger, want string }{
		{"The two sides announced a truce, which is to start at noon.", "start", "The two sides announced a truce, which is to start at noon"},
		{"The envoy was attacked in his home in Khartoum, Josep Borrell, the bloc's chief diplomat, said.", "was attacked", "The envoy was attacked in his home in Khartoum"},
		{"Rebels attacked the town on Tuesday, the army said.", "attacked", "Rebels attacked the town"},
		{"The army said that rebels had attacked the town.", "attacked", "Rebels had attacked the town"},
		{"“We attacked the town,” the army said.", "attacked", "We attacked the town"},
		{"Kenya and Uganda signed a treaty in Nairobi on Monday, ending a long dispute.", "signed", "Kenya and Uganda signed a treaty in Nairobi"},
		{"Rebels, who had taken the port on Sunday, attacked the town on Tuesday.", "taken", "Rebels had taken the port"},
		{"Rebels, who had taken the port on Sunday, attacked the town on Tuesday.", "attacked", "Rebels attacked the town"},
		{"Two ministers were arrested and charged with treason on Friday.", "charged", "Two ministers were charged with treason"},
		{"Sudan criticised the deal signed in Geneva last week.", "signed", "The deal signed in Geneva"},
		{"The army denied that its soldiers had shelled the village.", "shelled", "The army denied that its soldiers had shelled the village"},
		{"The ministry said it had expelled two diplomats on Monday.", "expelled", "The ministry had expelled two diplomats"},
		{"The army accused the rebels of killing three villagers on Monday.", "killing", "The army accused the rebels of killing three villagers"},
		{"The miners, two of whom were ill, were freed on Monday.", "freed", "The miners, two of whom were ill, were freed on Monday"},
		{"However, Sudan recalled its ambassador from Cairo on Thursday; Egypt said nothing.", "recalled", "Sudan recalled its ambassador from Cairo"},
		{"Mr Putin told a reporter on Friday that he would dismiss the army chief.", "dismiss", "Mr Putin would dismiss the army chief"},
		{"Vladimir Putin was in Minsk on Friday. There he dismissed the army chief.", "dismissed", "There Vladimir Putin dismissed the army chief"},
		{"The deputy was detained in October 2017 and convicted last April of treason.", "detained", "The deputy was detained"},
		{"The president asked for messages to be relayed during late-night talks with an envoy in Minsk, the court said.", "asked",
			"The president asked for messages to be relayed during late-night talks with an envoy in Minsk"},
		{"While talks went on in Geneva, troops shelled the port on Friday.", "shelled", "Troops shelled the port"},
	} {
		got := ""
		for _, m := range mentions(c.text) {
			if strings.Contains(m.Trigger.Of(c.text), c.trigger) {
				got = m.Headline
			}
		}
		if got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

// FuzzExtract holds what every mention promises, whatever the text.
func FuzzExtract(f *testing.F) {
	for _, s := range []string{"Rebels attacked the town on Tuesday.", "to to to will have been had", "On Monday , , and and that", "“a” (b) — c; d's\n\nHe killed."} {
		f.Add(s)
	}
	p := pipeline.New()
	f.Fuzz(func(t *testing.T, text string) {
		a := &article.Article{Text: text, Published: article.Publication{Day: published}}
		a.Layout()
		for _, m := range p.Mentions(a) {
			switch {
			case !m.Span.Contains(m.Trigger) || m.Trigger.Len() == 0:
				t.Errorf("trigger %v outside sentence %v", m.Trigger, m.Span)
			case m.Evidence != m.Span.Of(text):
				t.Errorf("evidence %q is not the text", m.Evidence)
			case m.Date.Expression != "" && m.Date.Span.Of(text) != m.Date.Expression:
				t.Errorf("expression %q is not at %v", m.Date.Expression, m.Date.Span)
			case (m.Date.Basis == event.NoDate) != m.Date.Interval.IsZero():
				t.Errorf("basis %s with interval %v", m.Date.Basis, m.Date.Interval)
			case m.Date.Interval.Start.After(m.Date.Interval.End):
				t.Errorf("interval %v runs backwards", m.Date.Interval)
			case m.Status == event.Happened && m.Date.Interval.Start.After(published):
				t.Errorf("%q happened after publication, on %v", m.Evidence, m.Date.Interval)
			case m.Confidence < 0 || m.Confidence > 1:
				t.Errorf("confidence %v", m.Confidence)
			}
		}
	})
}
