package event

import "strings"

// byWhom is the coding of verb i in view of who does it: what a crowd attacks it
// riots against; a convoy that arrives pays no visit; who leaves without an
// office goes away.
func (r *reading) byWhom(i int, c coding) coding {
	if r.invades(i, c) {
		return coding{typ: Assault, mode: "invade", sure: c.sure}
	}
	if c.typ == Coerce && c.mode == "crowd_control" && r.hasAny(r.verbs[i].object, min(r.verbs[i].right, r.verbs[i].object+reach), gases) {
		return coding{typ: Assault, mode: c.mode, sure: c.sure} // "scattered them with tear gas"
	}
	if c.mode == "visit" && r.doer(i) >= 0 && (detectives[r.tail(r.doer(i))] || r.isTeamOf(r.doer(i), detectives)) {
		return coding{typ: Cooperate, sure: c.sure}
	}
	// What a strike or strikers shut is a protest.
	protest := c.typ == Protest && (c.mode == "obstruct" || c.mode == "strike")
	stops := (c.typ == Coerce || c.typ == Sanction) && shuts[r.verbs[i].lemma]
	if c.typ != Assault && c.mode != "visit" && c.mode != "seize" && c.mode != "riot" && !protest && !stops {
		return c
	}
	who := r.actingOf(r.doer(i), r.memory)
	if r.verbs[i].lemma == "set" && (r.at(r.verbs[i].object) == "upon" || r.at(r.verbs[i].object) == "about") {
		return c // "set upon two men"
	}
	if k := r.doer(i); k >= 0 && mobs[r.at(k)] && havoc[r.verbs[i].lemma] && (c.typ == Assault || c.typ == Protest) {
		return coding{typ: Assault, mode: "destroy", sure: c.sure} // a mob that burns and beats protests against nothing
	}
	switch {
	case stops:
		if k := r.doer(i); k >= 0 && strikes[r.at(k)] {
			return coding{typ: Protest, mode: "strike", sure: c.sure} // what strikers shut
		}
	case c.typ == Protest && c.mode == "riot":
		if (who == soldiers || who == rebels) && (havoc[r.verbs[i].lemma] || breaksIn[r.verbs[i].lemma]) {
			return coding{typ: Assault, sure: c.sure} // what armed men burn
		}
	case c.typ == Protest && c.mode == "strike":
		for _, k := range []int{r.doer(i), r.tree.Object(r.node(i))} {
			if k >= 0 && strings.TrimSuffix(r.at(k), "s") == "strike" && !r.isWalkout(k) {
				return coding{typ: Assault, mode: "strike", sure: c.sure} // what hits a bus is no walkout
			}
		}
	case c.typ == Protest:
		if who == soldiers || who == rebels || who == judges {
			return coding{typ: Coerce, mode: "seize", sure: c.sure} // soldiers who hold a square protest against nobody
		}
	case r.verbs[i].lemma == "attack" && c.typ == Assault && r.isWordy(i):
		return coding{typ: Accuse, sure: c.sure}
	case c.typ == Assault && who == crowd && beats[r.verbs[i].lemma] && r.actingOf(r.tree.Object(r.node(i)), r.memory) == crowd && !houses[r.at(r.tree.Object(r.node(i)))]:
		return c // whom a mob beats, it assaults
	case (c.typ == Assault || c.mode == "seize") && who == crowd && riots[r.verbs[i].lemma] && !armed[r.at(r.doer(i))]:
		return coding{typ: Protest, mode: "riot"}
	case c.mode == "visit" && (who == vehicles || helpers[r.tail(max(0, r.doer(i)))]):
		return coding{typ: Aid}
	case c.mode == "visit" && who == soldiers && (r.tree.XPOS(r.doer(i)) == "NNS" || r.tree.UPOS(r.doer(i)) == "NUM"):
		return coding{typ: Mobilize, mode: "troops"} // officers, and not an officer
	case c.mode == "visit" && (who == crowd || who == unknown) && leaves[r.verbs[i].lemma]:
		return coding{typ: Retreat, mode: "displace"}
	}
	return c
}

// invades reports whether verb i tells of forces of one state that press into
// another: "Russian tanks poured into Georgia".
func (r *reading) invades(i int, c coding) bool {
	if c.typ != Mobilize || !thrusts[r.verbs[i].lemma] || r.verbs[i].passive {
		return false
	}
	who := r.parties(r.doer(i), r.memory)
	if len(who) == 0 || who[0].state() == "" {
		return false
	}
	for d := range r.tree.Dependents(r.node(i)) {
		if n := r.words[d].name; r.tree.Is(d, "obl") && n >= 0 && r.prepositionOf(d) == "into" && r.names[n].Place != nil {
			return r.names[n].state() != "" && r.names[n].state() != who[0].state()
		}
	}
	return false
}

// isTeamOf reports whether noun k is a team of one of these: "a team of 18 Russian
// investigators".
func (r *reading) isTeamOf(k int, of map[string]bool) bool {
	if r.words[k].name >= 0 || !teams[r.at(k)] {
		return false
	}
	for d := range r.tree.Dependents(k) {
		if r.tree.Is(d, "nmod", "compound") && of[r.tail(d)] {
			return true
		}
	}
	return false
}

// isWordy reports whether somebody by name attacks in verb i what is attacked in
// words: a person in office, a body, a plan. Whole countries are attacked in deed.
func (r *reading) isWordy(i int) bool {
	k, object := r.doer(i), r.tree.Object(r.node(i))
	if k < 0 || object < 0 || r.verbs[i].passive || r.words[k].name < 0 || !r.names[r.words[k].name].Person {
		return false
	}
	if n := r.words[object].name; n >= 0 && r.names[n].Place != nil {
		return false
	}
	return r.actingOf(object, r.memory) == rulers || thoughts[r.at(object)] || papers[strings.TrimSuffix(r.at(object), "s")]
}

// doer is the head of who does what verb i tells, -1 for not said.
func (r *reading) doer(i int) int {
	if r.verbs[i].passive {
		return r.tree.Related(r.node(i), "obl:agent")
	}
	return r.subjectWord(i, 4)
}

var (
	riots = words(`attack burn ransack set storm overrun occupy invade seize torch destroy damage smash vandalise vandalize wreck pelt hurl throw break fight clash`)
	mobs  = words(`mob mobs looters`)
	havoc = words(`attack burn torch set destroy damage smash wreck assault beat raze lynch kill stone`)
	// thrusts is verbs of going somewhere in force.
	thrusts = words(`pour roll rumble drive push sweep surge thrust barrel march advance punch plough plow storm swarm charge`)
	teams   = words(`team teams group squad`)
	// detectives are those who help another state's police.
	detectives = words(`investigators detectives pathologists examiners`)
	gases      = phraseSet(words(`tear-gas teargas gas cannon bullets batons grenades truncheons spray clubs whips`))
	helpers    = words(`doctors medics nurses surgeons rescuers firefighters paramedics volunteers`)
	beats      = words(`attack beat`)
	// shuts is verbs of what a strike does.
	shuts   = words(`shut paralyse paralyze cripple walk`)
	strikes = words(`strike strikes stoppage walkout strikers union unions workers protesters demonstrators drivers truckers teachers lawyers farmers miners dockers students`)
	// breaksIn is verbs of entering a place by force.
	breaksIn = words(`force storm break burst ransack`)
	leaves   = words(`leave depart set flee go`)
	armed    = words(`man men person people group hundreds dozens he they who`) // who may well be soldiers
)
