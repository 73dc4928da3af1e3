package event

import (
	"strings"

	"dateline/internal/sentence"
)

// isBodily reports whether code is of an act that is done to people and things.
func isBodily(code coding) bool {
	return code.typ == Assault || code.typ == Consult || code.typ == Coerce && (code.mode == "seize" || code.mode == "arrest")
}

// isAbstract reports whether word k is a plain noun whose ending makes a thought
// or quality of it: "pledge" is none of these, "prosperity" is.
func (r *reading) isAbstract(k int) bool {
	w := r.at(k)
	if r.words[k].name >= 0 || r.words[k].Kind != sentence.Word || bodiesInForm[strings.TrimSuffix(w, "s")] {
		return false
	}
	if _, ok := r.nounAt(k); ok || r.actingOf(k, r.memory) != unknown {
		return false
	}
	for _, end := range []string{"ness", "ity", "ism", "ance", "ence", "hood", "tude", "ship", "dom", "tion", "sion", "ities", "tions"} {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// bodiesInForm are nouns of people, things and places that end like qualities.
var bodiesInForm = words(`city community university facility authority minority majority delegation population station installation
	institution organisation organization federation corporation coalition opposition ammunition ambulance audience warship airship
	ship battleship kingdom nation plantation mission commission position residence embassy fortification transmission munition
	demonstration procession railway administration section region leadership electricity communication constitution election
	conference session reception convention entity utility intersection corporation ordinance publication production operation
	negotiation regulation legislation television mansion pension prison reservation foundation generation union citizenship`)

// guesses reports whether what verb i suggests is that something is so, and not
// that something be done.
func (r *reading) guesses(i int) bool {
	for j := range r.verbs {
		w := &r.verbs[j]
		if w.matrix == i && w.finite() && (w.mood != present && w.mood != modal || w.modal == "would" || w.modal == "might") {
			return true
		}
	}
	return false
}

// isByThing reports whether a thing is the subject of verb i, which only people
// can do: "the situation threatened to worsen", "the turnout boosted him".
func (r *reading) isByThing(i int, code coding) bool {
	v := &r.verbs[i]
	if v.passive || !v.finite() || code.noun != "" || !uttering[code.typ] && code.mode != "dismiss" && !(code.weak && code.typ == Cooperate) {
		return false
	}
	k := r.subjectWord(i, 2)
	if k < 0 || r.tree.UPOS(k) != "NOUN" || r.words[k].name >= 0 || people[r.at(k)] || r.isAgent(k) || papers[strings.TrimSuffix(r.at(k), "s")] {
		return false
	}
	if _, ok := r.nounAt(k); ok && code.typ == Threaten && r.actingOf(k, r.memory) == unknown && len(r.parties(k, r.memory)) == 0 {
		return true // "clashes threatened to end his rule"
	}
	if _, ok := r.nounAt(k); ok || r.actingOf(k, r.memory) != unknown {
		return false
	}
	return len(r.nearestParties(k, r.memory)) == 0
}

// isAgent reports whether plain noun k names people by what they do: "donors",
// "mediators", "an activist".
func (s *scan) isAgent(k int) bool {
	if s.words[k].name >= 0 || somebody[s.at(k)] {
		return s.words[k].name < 0
	}
	w := strings.TrimSuffix(s.at(k), "s")
	if s.tree.UPOS(k) != "NOUN" || len(w) < 5 || notAgents[w] {
		return false
	}
	return hasSuffix(w, "tor", "sor", "ter", "der", "ker", "ner", "ger", "ier", "lor", "ler", "rer", "ver", "cer", "ist", "ian", "man", "men", "nor")
}

// notAgents are nouns that end like those of people.
var notAgents = words(`order river cover fever liver lever meter metre water motor outer later after never under enter layer liner alter
	banner barrier boiler border bunker cancer carrier center chapter charter checklist cluster computer container
	corner counter cracker cylinder danger dinner disaster encounter factor filter finger forever freighter frontier
	gender gunpowder helicopter hunger indicator ladder letter manner matter monitor poster quarter reactor regimen
	register remainder reminder sector shelter shoulder specimen sticker tanker tender theater thunder tractor trailer
	trigger winter wonder`)

// uttering are types of what is done by saying it.
var uttering = map[Type]bool{Threaten: true, Support: true, Agree: true}

// papers are things that speak for those who wrote them.
var papers = words(`statement report letter resolution document communique communiqué declaration manifesto leaflet pamphlet petition
	message text article paper newspaper note memo memorandum tape video recording broadcast bill draft plan proposal treaty
	agreement accord deal pact decree law order ruling motion constitution charter legislation amendment measure package budget reform`)
