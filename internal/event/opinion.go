package event

import (
	"strings"

	"dateline/internal/sentence"
)

// takesStanceOn reports whether verb i says what somebody thinks of the event
// that noun k behind it names, whose day is not that of the stance: "condemned
// Tuesday's attack".
func (c *calendar) takesStanceOn(i, k int) bool {
	return k > c.verbs[i].head && !c.adverbial[k] && !c.during(k) && (opinions[c.codes[i].typ] || undoes[c.verbs[i].lemma])
}

// ofOpinion reports whether expression t is the genitive of what verb i says
// something of: "welcomed Monday's ruling".
func (c *calendar) ofOpinion(i, t int) bool {
	from, to := c.wordsOf(t)
	return from > c.verbs[i].head && to < len(c.words) && c.words[to].Kind == sentence.Clitic && (opinions[c.codes[i].typ] || undoes[c.verbs[i].lemma])
}

// undoes is verbs of what is done to something that was there before: "annulled
// last week's ruling".
var undoes = words(`annul overturn reverse uphold quash lift extend suspend scrap revoke rescind repeal renew ratify violate break cancel
	postpone delay investigate probe avenge follow discuss review`)

// opinions are the types of what is said of something else.
var opinions = map[Type]bool{Accuse: true, Request: true, Reject: true, Threaten: true, Support: true}

// ofBystander reports whether event noun k, behind verb i, only says who it is
// whom the verb is about: "spoke for a candidate in Sunday's election".
func (c *calendar) ofBystander(i, k int) bool {
	for j := k - 1; j > c.verbs[i].head+1; j-- {
		if prepositions[c.at(j)] && c.words[j].name < 0 {
			return c.words[j-1].name < 0 && (c.isAgent(j-1) || partakers[c.at(j-1)])
		}
		if c.words[j].verb >= 0 {
			return false
		}
	}
	return false
}

// partakers are who has a part in an event.
var partakers = words(`candidate candidates contestant contestants contender contenders delegate delegates participant participants
	victim victims survivor survivors witness witnesses hopeful hopefuls`)

// isAnswered reports whether event noun k is what the clause answers: "acted in
// revenge for a strike on Monday".
func (c *calendar) isAnswered(k int) bool {
	p := c.tree.Case(k)
	return p > 0 && p < k && answers[c.at(p-1)]
}

// answers are nouns of what is done because of something.
var answers = words(`revenge retaliation reprisal response reply answer punishment vengeance anger outrage`)

// ofDemanded reports whether expression t, at word from, is of what verb i, of the
// past, asks for: a time to come, or a day of the week behind a gathering ("called
// for a march on Friday", but "asked the king on Friday to go").
func (c *calendar) ofDemanded(i, t, from int) bool {
	v, x := &c.verbs[i], &c.scan.times[t]
	if !demands[v.lemma] || v.mood != past && v.mood != perfect || x.Interval.IsZero() || c.convenes(from) {
		return false
	}
	if strings.HasPrefix(x.Rule, "weekday/") {
		return gatherings[c.at(c.beforeExpression(from))]
	}
	return x.Interval.Start.After(c.published)
}

// likens reports whether the expression at word from is of what the clause only
// compares something with: "warned of attacks like the one in February".
func (c *calendar) likens(from int) bool {
	for k := from - 1; k > 0 && k > from-9; k-- {
		w := &c.words[k]
		if w.verb >= 0 || w.time >= 0 || w.name < 0 && (w.lower == "," || breaks[w.lower]) {
			return false
		}
		if w.name < 0 && (w.lower == "like" || w.lower == "unlike") {
			return c.words[k-1].name < 0 && c.nominal(k-1)
		}
	}
	return false
}

// inWhich is the verb of the relative clause that "in which" opens right behind
// word to, which tells what was done then; -1 for none.
func (c *calendar) inWhich(to int) int {
	if c.at(to) == "," {
		to++
	}
	if !happensIn[c.at(to)] || c.at(to+1) != "which" {
		return -1
	}
	for i := range c.verbs {
		if v := &c.verbs[i]; v.opener == "which" && v.start > to {
			return i
		}
	}
	return -1
}
