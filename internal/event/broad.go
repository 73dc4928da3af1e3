package event

import (
	"strings"

	"dateline/internal/gazetteer"
)

// broadEntry is a verb of lexicon/broad.tsv.
type broadEntry struct {
	particle []string
	class    string
}

// addBroad adds a line of lexicon/broad.tsv.
func (l *lexicon) addBroad(c []string) error {
	for verb := range strings.SplitSeq(c[1], "|") {
		f := strings.Fields(verb)
		l.broad[f[0]] = append(l.broad[f[0]], broadEntry{f[1:], c[0]})
		l.addForms(f[0])
	}
	return nil
}

// broadClass is the class of verb i in lexicon/broad.tsv, "" for none: of
// several entries the one with the longest particle.
func (s *scan) broadClass(i int) string {
	v := &s.verbs[i]
	if c := s.callsNames(i); c != "" {
		return c
	}
	class, best := "", -1
	moved := v.passive || s.tree.Object(s.node(i)) >= 0
	for _, e := range s.lex.broad[v.lemma] {
		if (len(e.particle) > best || len(e.particle) == best && moved && class == "motion" && e.class == "transfer") && (len(e.particle) == 0 || s.hasParticle(v, e.particle) || s.followsObject(v, e.particle)) {
			class, best = e.class, len(e.particle)
		}
	}
	if class == "violence" && best == 0 && peaceful[s.at(v.object)] && s.tree.Is(v.object, "compound:prt") {
		return "" // "kicked off his day in Delhi"
	}
	return class
}

// peaceful are particles that leave no violence in a verb.
var peaceful = words(`off on around back in over`)

// followsObject reports whether a particle of one word stands near behind the
// object: "called the whole thing off".
func (s *scan) followsObject(v *verb, particle []string) bool {
	if len(particle) != 1 {
		return s.followed(v.object, particle) || s.followed(v.object+1, particle)
	}
	for k := v.object; k < min(v.right, v.object+6); k++ {
		if s.at(k) == particle[0] && s.tree.Is(k, "compound:prt", "advmod", "obj", "xcomp") {
			return true
		}
	}
	return false
}

// acting is what kind of thing acts or is acted upon, as far as the type of an
// event depends on it.
type acting uint8

const (
	unknown acting = iota
	rulers         // states, governments, persons in office
	soldiers
	rebels
	crowd // people without office
	judges
	lawmakers
	bodiesAbroad // organisations
	vehicles     // convoys, flights, ships
	towns        // a town that acts or suffers as such, only as a doer of the lexicon
)

// actingNames is what the lexicon calls a kind of somebody that acts.
var actingNames = map[acting]string{rulers: "@rulers", soldiers: "@soldiers", rebels: "@rebels", crowd: "@crowd", judges: "@judges",
	lawmakers: "@lawmakers", bodiesAbroad: "@bodies", vehicles: "@vehicles", towns: "@town"}

// actingOf is the kind of the noun phrase with the head k.
func (s *scan) actingOf(k int, m *memory) acting {
	if k < 0 {
		return unknown
	}
	if s.words[k].name < 0 && carriers[s.at(k)] {
		return vehicles
	}
	if s.words[k].name < 0 && crowds[s.at(k)] {
		return crowd // whatever flags it waves
	}
	ns := s.parties(k, m)
	if len(ns) == 0 {
		if attackers[s.at(k)] {
			return rebels
		}
		if sector, _, ok := gazetteer.SectorOf(s.compound(k)); ok && s.words[k].name < 0 && !impersonal[s.at(k)] {
			return sectorActing(sector)
		}
		return s.unlisted(k)
	}
	n := ns[0]
	if code := n.actorCode(); len(code) == 6 && n.state() != "" {
		return sectorActing(code[3:])
	}
	switch n.Kind {
	case gazetteer.ArmedGroup:
		return rebels
	case gazetteer.Organisation:
		return bodiesAbroad
	case gazetteer.Population:
		return crowd
	}
	if sector, _, ok := gazetteer.SectorOf(s.compound(k)); ok && s.words[k].name < 0 {
		return sectorActing(sector) // "soldiers", of no state that the text names
	}
	return rulers
}

// unlisted is the kind of a plain noun k that no table of groups has: a crowd
// by what it does, a number of people.
func (s *scan) unlisted(k int) acting {
	if s.words[k].name >= 0 {
		return unknown
	}
	switch w := s.at(k); {
	case hulls[w] || k > 0 && hulls[s.at(k-1)]:
		return soldiers // "HMS Bulwark"
	case crowds[w], houses[w]:
		return crowd
	case states[w]:
		return rulers
	case attackers[w]:
		return rebels
	case ranks[w]:
		return soldiers
	case amounts[w] || s.tree.UPOS(k) == "NUM" || w == "first" || w == "last":
		for d := range s.tree.Dependents(k) { // "hundreds of soldiers"
			if s.tree.Is(d, "nmod") && s.prepositionOf(d) == "of" {
				if sector, _, ok := gazetteer.SectorOf(s.compound(d)); ok {
					return sectorActing(sector)
				}
				return s.unlisted(d)
			}
		}
		if !amounts[w] {
			return unknown
		}
		return crowd
	}
	return s.actingClass(k)
}

var (
	crowds = words(`crowd crowds mob mobs rioters looters marchers strikers worshippers mourners picketers hecklers boycotters
		shopkeepers taxi-drivers pensioners relatives neighbours commuters squatters slum-dwellers onlookers`)
	attackers = words(`gunman gunmen attacker attackers bomber bombers kidnapper kidnappers hijacker hijackers pirates bandits jihadis
		assailant assailants raiders snipers sniper captors hackers hacker extremists`)
	ranks = words(`navy navies fleet fleets paratroopers paratroops paras tanks gunners sappers warships reinforcements conscripts reservists contingent
		frigate frigates destroyer destroyers corvette corvettes submarine submarines gunboat gunboats warship battalion battalions
		brigade brigades regiment regiments squadron squadrons division divisions column columns commandos infantry artillery marines
		warplane warplanes bombers jets helmets`)
	states = words(`country countries nation nations neighbour neighbours neighbor neighbors power powers sides parties party council
		commission committee delegation bloc coalition alliance city municipality board emirate kingdom`)
	houses = words(`newspaper newspapers company companies firm firms union unions bank banks club federation federations airline
		airlines singer actor footballer website broadcaster publisher network foundation church mosque hospital hospitals`)
	hulls   = words(`hms uss hmas hmcs hmnzs`)
	amounts = words(`tens dozens scores hundreds thousands`)
)

func sectorActing(sector string) acting {
	switch sector {
	case "MIL":
		return soldiers
	case "REB", "UAF", "CRM":
		return rebels
	case "JUD", "COP", "SPY":
		return judges
	case "LEG":
		return lawmakers
	case "GOV", "PTY", "OPP", "ELI":
		return rulers
	}
	return crowd
}

// carriers are what brings goods or people.
var carriers = words(`convoy convoys truck trucks lorry lorries flight flights plane planes ship ships helicopter helicopters ferry
	ferries bus buses train trains vessel vessels charter shipment shipments aid supplies consignment airlift boat boats`)

// guess codes verb i by its class and by who does it to whom, where the lexicon
// has no entry that fits. It takes only what the text marks as a happening: a
// verb with a day of its own and somebody who acts, or somebody known who does
// it to somebody known on the main line of the story.
func (r *reading) guess(i int) (coding, bool) {
	v := &r.verbs[i]
	if v.lemma == "" || v.lemma == "declare" && r.hasClause(i) || stative[v.lemma] && !r.travels(i) || v.passive && v.lemma == "be" || r.isSpeech(i) && !r.says(i) {
		return r.backOff(i)
	}
	class := r.broadClass(i)
	subject := r.subjectWord(i, 4)
	who := r.actingOf(subject, r.memory)
	object := r.tree.Object(r.node(i))
	whom := r.actingOf(object, r.memory)
	if v.passive {
		who, whom = r.actingOf(r.tree.Related(r.node(i), "obl:agent"), r.memory), who
	}
	if !r.happens(i, class, who, whom) {
		return r.backOff(i)
	}
	if n, ok := r.nounAt(object); ok && class == "accuse" && deeds[n.noun] {
		return coding{typ: n.typ, mode: n.mode, noun: n.noun, weak: true}, true // "claimed the capture of Goma"
	}
	t := classType(class, who, whom, object >= 0)
	if who == judges && (class == "violence" && v.lemma == "drive" || class == "crowd" && !breaksIn[v.lemma]) {
		t = Coerce // police drive people out, and besiege a house
	}
	if v.lemma == "beat" && r.isBallot(i) {
		return coding{typ: Consult, mode: "election", weak: true}, true
	}
	if usual := r.lex.mostly(v.lemma, t); class == "" && usual != "" {
		t = usual
	}
	if t == "" {
		return r.backOff(i)
	}
	return coding{typ: t, weak: true}, true
}

// travels reports whether verb i, of general meaning, has a place for its goal:
// "came to Lagos", "went home".
func (r *reading) travels(i int) bool {
	v := &r.verbs[i]
	if v.lemma != "come" && v.lemma != "go" {
		return false
	}
	n := v.object + 1
	return r.at(v.object) == "to" && n < len(r.words) && r.words[n].name >= 0 && r.names[r.words[n].name].Place != nil
}

// says reports whether verb i is in the broad list.
func (r *reading) says(i int) bool { return r.broadClass(i) != "" }

// stative verbs tell of no happening.
var stative = words(`be have know believe remain want need contain live like seem appear mean cost own think hope fear feel see hear
	understand belong depend exist include involve represent resemble deserve lack matter possess love hate prefer
	stay keep hold lie become grow rise increase decline last continue begin start get look use make do say tell try
	die tend result lead cause happen occur come go wait expect consider plan intend born hit`)

// happens reports whether the text marks verb i as a happening.
func (r *reading) happens(i int, class string, who, whom acting) bool {
	v := &r.verbs[i]
	dated := r.datedGuess(i)
	actors := who != unknown || whom != unknown
	switch {
	case r.isRefuted(i) && class != "":
		return actors || v.passive
	case dated && class != "":
		return actors || v.passive
	case dated && class == "":
		return (who == soldiers || who == rebels || who == vehicles) && v.finite() && v.mood != present
	case class == "transfer" && !v.negated && (v.mood == past || v.mood == perfect) && sends[who] && r.tree.Object(r.node(i)) >= 0:
		return true
	case class == "motion":
		return (who == soldiers || who == rebels) && (v.mood == past || v.mood == perfect) && !v.passive && r.mainLine(i) && r.areMany(r.doer(i)) && r.goesSomewhere(i)
	case class == "":
		return r.armedDeed(i, who)
	case class == "talk":
		return who == rulers && whom == rulers && v.mood != present && v.mood != infinitive
	case v.mood == modal && (v.modal == "will" || v.modal == "would"):
		return who != unknown && (strongClass[class] || whom != unknown)
	case v.mood == past || v.mood == perfect || v.mood == pluperfect || v.mood == reducedClause:
		return who != unknown && whom != unknown || (who != unknown || v.passive && whom != unknown) && strongClass[class]
	}
	return false
}

// armedDeed reports whether verb i, of no class, tells on the main line what an
// armed body did to somebody or something: "troops buried the dead".
func (r *reading) armedDeed(i int, who acting) bool {
	v := &r.verbs[i]
	if who != soldiers && who != rebels && who != judges || v.mood != past && v.mood != perfect || v.passive || v.negated || v.lemma == "" || changeless[v.lemma] || !r.mainLine(i) {
		return false
	}
	k := r.tree.Object(r.node(i))
	d := r.doer(i)
	if usual, ok := r.lex.usual[v.lemma]; ok && usual == "" {
		return false
	}
	if d >= 0 && r.words[d].name >= 0 && r.names[r.words[d].name].Person {
		return false
	}
	return k >= 0 && r.areMany(d) && !thoughts[r.at(k)] && !r.isAbstract(k) && !r.isIdiom(i, coding{typ: Coerce})
}

// areMany reports whether word k names more than one: an army, or a plural.
func (r *reading) areMany(k int) bool {
	return k >= 0 && (r.words[k].name >= 0 || ranks[r.at(k)] || attackers[r.at(k)] || r.tree.XPOS(k) == "NNS" || r.tree.UPOS(k) == "NUM" || r.at(k) == "first")
}

// goesSomewhere reports whether the clause of verb i says where its motion
// leads or comes from: "rolled off the planes", "crossed the river".
func (r *reading) goesSomewhere(i int) bool {
	k := r.node(i)
	if j := r.tree.Object(k); j >= 0 {
		return !thoughts[r.at(j)] && !r.isAbstract(j)
	}
	for d := range r.tree.Dependents(k) {
		p := r.prepositionOf(d)
		if p == "" {
			p = r.at(r.verbs[i].object) // "rolled off the planes", where the tree has "off" for a part of the verb
		}
		if r.tree.Is(d, "obl") && placePrepositions[p] && !thoughts[r.at(d)] && !r.isAbstract(d) {
			return true
		}
	}
	return false
}

// datedGuess reports whether verb i has a day: its own, that of the entry that
// it stands in, or that of the verb which it completes ("began on Thursday to
// leave").
func (r *reading) datedGuess(i int) bool {
	v := &r.verbs[i]
	if _, ok := r.ownDate(i); ok {
		return true
	}
	if r.entry != nil && v.finite() {
		return true
	}
	if v.mood == infinitive && v.matrix >= 0 && attempts[r.verbs[v.matrix].lemma] {
		_, ok := r.ownDate(v.matrix)
		return ok
	}
	return false
}

// sends are those whose sending of something is news, wherever it goes.
var sends = map[acting]bool{rulers: true, bodiesAbroad: true, soldiers: true}

// strongClass are the classes whose verbs tell of a happening without a date.
var strongClass = words(`undo ease crowd violence seize choose warn sanction names praise`)

// classType is the type of an event by the class of its verb, who acts and who
// is acted upon; "" for none.
func classType(class string, who, whom acting, object bool) Type {
	switch class {
	case "motion":
		return motionType(who)
	case "leave":
		return Retreat
	case "transfer":
		return transferType(who, whom)
	case "give":
		return Aid
	case "choose":
		return Support
	case "undo":
		return Reject
	case "ease":
		return Concede
	case "crowd":
		if who == vehicles || who == unknown && whom == unknown {
			return "" // suspense may fill a hall
		}
		if who == soldiers || who == rebels || who == judges {
			return Assault
		}
		return Protest
	case "violence":
		return Assault
	case "sanction":
		return Sanction
	case "seize", "judge":
		return Coerce
	case "talk":
		return Consult
	case "agree":
		return Agree
	case "accuse", "names":
		return Accuse
	case "praise":
		return Support
	case "ask":
		return Request
	case "warn":
		return Threaten
	case "forces":
		if who == crowd {
			return ""
		}
		return Mobilize
	case "work":
		return Cooperate
	}
	return whoType(who, object)
}

func motionType(who acting) Type {
	switch who {
	case soldiers:
		return Mobilize
	case rebels:
		return Assault
	case crowd:
		return Protest
	case vehicles:
		return Aid
	case judges:
		return Coerce
	}
	return Consult
}

func transferType(who, whom acting) Type {
	switch {
	case who == vehicles && whom == rulers:
		return Retreat // whom a plane takes away, he leaves
	case whom == soldiers:
		return Mobilize
	case who == judges || who == rebels:
		return Coerce
	case whom == rulers && who != soldiers:
		return Consult
	}
	return Aid
}

// whoType is the type of an act of which only the day and who acts are known.
func whoType(who acting, object bool) Type {
	switch who {
	case soldiers:
		return Mobilize
	case rebels:
		return Assault
	case crowd:
		return Protest
	case judges:
		return Coerce
	case lawmakers:
		return Support
	case vehicles, bodiesAbroad:
		return Aid
	case rulers:
		return Consult
	}
	return ""
}
