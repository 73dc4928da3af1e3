package event

// retribution reports whether somebody says by verb i that others will suffer for
// what they do: "said those responsible would be punished", "vowed that the
// killers would pay". To say so is a threat.
func (r *reading) retribution(i int) bool {
	v := &r.verbs[i]
	if v.mood != modal || v.modal != "will" && v.modal != "would" && v.modal != "shall" && v.modal != "'ll" || r.speechOver(i) < 0 || conditionals[v.opener] || v.opener == "who" || v.opener == "which" {
		return false
	}
	if v.lemma == "go" {
		return (v.negated || nobody[r.at(v.left)]) && r.hasAny(v.object, min(v.right, v.object+3), impunity)
	}
	if v.passive && harmed[v.lemma] && r.isAnyone(r.subjectWord(i, 3)) {
		return true // "any ship that enters will be sunk"
	}
	if v.negated {
		return v.passive && (v.lemma == "tolerate" || v.lemma == "forgive" || v.lemma == "spare")
	}
	end := min(len(r.words), v.object+6)
	switch {
	case v.passive && punished[v.lemma]:
		return true
	case v.passive:
		return suffers[v.lemma] != nil && r.hasAny(v.object, end, suffers[v.lemma])
	}
	return v.lemma == "regret" || suffers[v.lemma] != nil && r.hasAny(v.object, end, suffers[v.lemma])
}

var (
	anyone = words(`any anyone anybody whoever everyone all every those`)
	harmed = words(`arrest detain shoot kill sink destroy attack jail sack dismiss expel deport prosecute target hang bomb fine execute fire burn`)
)

// isAnyone reports whether noun k is anybody whatever: "anyone", "any ship".
func (r *reading) isAnyone(k int) bool {
	if k < 0 {
		return false
	}
	if anyone[r.at(k)] {
		return true
	}
	for d := range r.tree.Dependents(k) {
		if r.tree.Is(d, "det") && anyone[r.at(d)] && r.at(d) != "the" {
			return true
		}
	}
	return false
}

var nobody = words(`no nobody none nothing`)

// punished are verbs of what is done to the guilty.
var punished = words(`punish crush annihilate exterminate eliminate hunt track smoke avenge wipe liquidate neutralise neutralize obliterate smash`)

var (
	impunity = phrases{"unpunished": {nil}, "unanswered": {nil}, "unavenged": {nil}, "free": {nil}, "without": {{"punishment"}, {"consequence"}, {"response"}}}
	// suffers is what has to stand behind a verb for it to mean that somebody suffers.
	suffers = map[string]phrases{
		"pay":   {"dearly": {nil}, "with": {{"their", "lives"}, {"his", "life"}}, "price": {nil}, "for": {{"this"}, {"it"}, {"what"}, {"their"}, {"his"}}, "heavily": {nil}},
		"face":  {"consequence": {nil}, "justice": {nil}, "wrath": {nil}, "punishment": {nil}, "full": {{"force"}}, "music": {nil}, "retribution": {nil}, "reprisal": {nil}, "ruin": {nil}, "death": {nil}},
		"bring": {"to": {{"justice"}, {"book"}, {"heel"}}},
		"hold":  {"accountable": {nil}, "responsible": {nil}, "to": {{"account"}}},
		"deal":  {"with": {{"harshly"}, {"severely"}, {"firmly"}, {"decisively"}, {"ruthlessly"}, {"without"}}, "harshly": {nil}, "severely": {nil}, "firmly": {nil}},
		"treat": {"as": {{"enemies"}, {"traitors"}, {"terrorists"}, {"criminals"}, {"targets"}}, "without": {{"mercy"}},
			"invader": {nil}, "enemy": {nil}, "traitor": {nil}, "occupier": {nil}, "aggressor": {nil}, "target": {nil}, "combatant": {nil}},
		"meet":   {"with": {{"force"}, {"a"}, {"an"}}, "by": {{"force"}, {"a"}}},
		"suffer": {"consequence": {nil}, "fate": {nil}, "for": {nil}},
		"answer": {"for": {nil}},
		"show":   {"mercy": {nil}, "quarter": {nil}},
	}
)
