package event

import "strings"

// isNobodysDeed reports whether what verb i tells is what a writer did himself, what
// a thing is found to be or who is the first to do another thing: no deed of a party.
func (r *reading) isNobodysDeed(i int, code coding) bool {
	return r.isMyTrip(i, code) || r.isFirstOne(i, code) || r.isUndeniable(i) || r.isDisregard(i, code) || r.isQuest(i, code) || r.isInverted(i) || r.isWastedOn(i)
}

// isMyTrip reports whether who writes, and no party, is the subject of verb i, of
// going or meeting: "I went to the square".
func (r *reading) isMyTrip(i int, code coding) bool {
	k := r.subjectWord(i, 2)
	if k < 0 || r.at(k) != "i" || code.typ != Consult && code.typ != Retreat && code.typ != Support && code.typ != Cooperate {
		return false
	}
	return r.actingOf(k, r.memory) == unknown && !(r.isQuoted(r.verbs[i].start) && r.hasNamed(i, code))
}

// isFirstOne reports whether verb i, "become", only says that somebody is the first
// to do what its infinitive tells: "became the first leader to visit Chad".
func (r *reading) isFirstOne(i int, code coding) bool {
	return r.verbs[i].lemma == "become" && code.noun == "" && i+1 < len(r.verbs) && r.isFirstTo(i+1)
}

// isUndeniable reports whether verb i says in the passive that something cannot be
// left out of account: "the dead cannot be ignored".
func (r *reading) isUndeniable(i int) bool {
	v := &r.verbs[i]
	denied := v.negated || strings.HasSuffix(v.modal, "n't") || v.modal == "cannot"
	return v.passive && denied && v.mood == modal && v.modal != "will" && v.modal != "would" && v.modal != "won't" && accounted[v.lemma]
}

// accounted is verbs of leaving something out of account.
var accounted = words(`ignore dismiss deny allow question discount exclude underestimate overlook`)

// isDisregard reports whether what verb i ignores is neither somebody nor what was
// asked of the ignorant: "ignored the facts".
func (r *reading) isDisregard(i int, code coding) bool {
	v := &r.verbs[i]
	if v.lemma != "ignore" && v.lemma != "disregard" && v.lemma != "neglect" || code.sure || code.typ != Reject {
		return false
	}
	k := r.directObject(i)
	if k < 0 || pronouns[r.at(k)] || r.words[k].name >= 0 {
		return false
	}
	_, event := r.nounAt(k)
	return !event && !r.isPeople(k) && !pleas[strings.TrimSuffix(r.at(k), "s")]
}

// pleas are nouns of what asks for an answer.
var pleas = words(`letter recommendation advice result finding proposal objection complaint rule limit ban deadline vote`)

// isQuest reports whether what verb i seeks is a thought or a quality, and nothing
// that anybody is asked for: "sought confrontation".
func (r *reading) isQuest(i int, code coding) bool {
	v := &r.verbs[i]
	if v.lemma != "seek" || code.sure || v.passive {
		return false
	}
	k := r.tree.Object(r.node(i))
	return k >= 0 && r.words[k].name < 0 && (thoughts[r.at(k)] || r.isAbstract(k) || quests[r.at(k)])
}

// quests are nouns of what is sought from nobody.
var quests = words(`influence control power revenge confrontation refuge solution solutions way ways opportunity opportunities means peace fame
	fortune respite relief glory legitimacy respect revival profit profits votes`)

// isInverted reports whether verb i stands in a condition that begins with its verb:
// "were he to be declared the winner", "had they signed".
func (r *reading) isInverted(i int) bool {
	v := &r.verbs[i]
	if v.mood != infinitive && v.mood != pluperfect {
		return false
	}
	for k := v.start - 1; k >= 0 && k >= v.start-6; k-- {
		if r.at(k) == "were" || r.at(k) == "should" {
			return (k == 0 || r.at(k-1) == "," || r.at(k-1) == "that" || r.at(k-1) == "but" || r.at(k-1) == "and") && r.at(v.start) == "to" && k+1 < v.start && (pronouns[r.at(k+1)] || r.words[k+1].name >= 0 || determiners[r.at(k+1)])
		}
	}
	return false
}

// isWastedOn reports whether what verb i, of killing, does away with is no living
// thing: "the plan was executed", "transfers are executed swiftly".
func (r *reading) isWastedOn(i int) bool {
	v := &r.verbs[i]
	if v.lemma != "execute" {
		return false
	}
	k := r.tree.Object(r.node(i))
	if v.passive || v.mood == reducedClause {
		k = r.subjectWord(i, 2)
	}
	return k >= 0 && executed[strings.TrimSuffix(r.at(k), "s")]
}

// executed are nouns of what is executed and does not die.
var executed = words(`plan order transfer strategy policy contract warrant will project operation trade deal programme program manoeuvre maneuver command
	mandate agreement duty step task vision move reform`)
