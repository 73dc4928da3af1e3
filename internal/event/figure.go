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
