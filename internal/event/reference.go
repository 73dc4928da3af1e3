package event

import "strings"

// deeds are nouns of acts that a text tells by the way and that are done once.
var deeds = words(`capture killing murder assassination arrest detention kidnapping abduction execution poisoning seizure expulsion
	deportation ouster overthrow removal dismissal resignation annexation invasion takeover visit bombing shooting stabbing beheading
	massacre hijacking ambush raid airstrike strike attack siege storming shelling bombardment downing handover release
	assault coup defection surrender evacuation conquest occupation looting sacking jailing extradition withdrawal`)

// isDeed reports whether the noun names such an act ("bombing", "car bombing").
func (n *nounEntry) isDeed() bool {
	return deeds[n.noun] || deeds[n.noun[strings.LastIndexByte(n.noun, ' ')+1:]]
}

// involves reports whether noun k names whom or what its deed concerns.
func (r *reading) involves(k int) bool {
	if !r.isDefinite(k) && !r.hasOwner(k) && r.nominalModifier(k, "of", "by", "on", "against", "to") < 0 {
		return false
	}
	for d := range r.tree.Dependents(k) {
		if !r.tree.Is(d, "nmod") || r.tree.Is(d, "nmod:unmarked") {
			continue
		}
		switch p := r.prepositionOf(d); {
		case r.words[d].time >= 0:
		case p == "" && r.words[d].name >= 0, p == "of", p == "by", p == "on", p == "against", p == "between", p == "to":
			return r.words[d].name >= 0 || len(r.parties(d, r.memory)) > 0 || r.nominalName(d)
		}
	}
	return false
}

// nominalName reports whether a name hangs on noun d: "the towns of Shire and
// Korem".
func (r *reading) nominalName(d int) bool {
	for e := range r.tree.Dependents(d) {
		if r.words[e].name >= 0 && r.tree.Is(e, "nmod", "appos", "compound", "flat") {
			return true
		}
	}
	return false
}

// isPlaced reports whether the phrase of noun k says where its deed was done:
// "the hotel bombing in Bamako", "the massacre in the church at Rutana", "the
// Bamako hotel bombing".
func (r *reading) isPlaced(k int) bool {
	if !r.isDefinite(k) {
		return false // "accused them of a raid in Oslo"
	}
	for d := range r.tree.Dependents(k) {
		switch {
		case r.tree.Is(d, "compound", "nmod:unmarked", "amod") && d < k && r.namesPlace(d):
			return true
		case r.tree.Is(d, "nmod") && locatives[r.prepositionOf(d)] && r.words[d].time < 0:
			if r.namesPlace(d) || r.nominalName(d) {
				return true
			}
		}
	}
	return false
}

// namesPlace reports whether word d belongs to the name of a place.
func (r *reading) namesPlace(d int) bool {
	n := r.words[d].name
	return n >= 0 && r.names[n].Place != nil
}

// locatives are the prepositions of where something was done.
var locatives = words(`in at near outside on inside`)
