package event

import (
	"strings"

	"dateline/internal/gazetteer"
)

// actorsOf is who takes part in what verb i tells, as an event of type t.
func (s *scan) actorsOf(i int, t Type, m *memory) []Actor {
	v := &s.verbs[i]
	var out actorList
	role := Doer
	if v.passive || suffered[v.lemma] || s.isToBlame(i) || s.losesLife(i) {
		role = Recipient
	}
	if q := s.orderedBy(i); q >= 0 {
		role = Recipient
		for _, n := range s.subjects(q, m) {
			out.add(n.actor(Doer))
		}
	}
	subject := s.subjectWord(i, 4)
	if subject >= 0 {
		if n, ok := s.nounAt(subject); ok && (symmetric(t) || mutual[n.noun]) {
			role = Participant
		}
		for _, n := range s.subjectParties(i, subject, m) {
			out.add(n.actor(role))
		}
		s.addMany(&out, subject, role, t, m)
		if len(out) == 0 && role == Doer && t.Quad() == MaterialConflict {
			s.addMarchers(&out, subject, role, m) // "street protests drove him from office"
		}
		s.addModifiers(&out, subject, t, m)
	}
	for d := range s.tree.Dependents(s.node(i)) {
		s.addArgument(&out, i, d, t, m)
	}
	if k := s.swallowed(i); k >= 0 {
		for _, n := range s.parties(k, m) {
			out.add(n.actor(Recipient))
		}
	}
	for _, o := range s.objects(i) {
		if r, ok := objectRole(o, v.passive, t); ok {
			if !o.acts() || o.Kind == gazetteer.City && t.Quad() == MaterialConflict {
				out.addState(o.name, r)
				continue
			}
			out.add(o.actor(r))
		}
	}
	return out
}

// swallowed is the object of verb i, in the past, which the tree took for a
// participle before that object: "The junta barred ministers"; -1 for none.
func (s *scan) swallowed(i int) int {
	v, k := &s.verbs[i], s.node(i)
	if g := s.tree.Governor(k); v.finite() && !v.passive && g > k && s.tree.Is(k, "amod") && s.words[g].name < 0 {
		return g
	}
	return -1
}

// orderedBy is the verb by which somebody has done what participle i tells to
// its object: "a judge ordered him held"; -1 for none.
func (s *scan) orderedBy(i int) int {
	k := s.node(i)
	g := s.tree.Governor(k)
	if g < 0 || g > k || !s.tree.Is(k, "xcomp") || s.verbs[i].mood == infinitive || s.at(s.verbs[i].start-1) == "to" || strings.HasSuffix(s.at(k), "ing") {
		return -1
	}
	if q := s.words[g].verb; q >= 0 && q < i && causes[s.verbs[q].lemma] && !s.verbs[q].passive {
		return q
	}
	return -1
}

// causes are verbs of those who have something done to their object.
var causes = words(`order have get`)

// suffered is verbs whose subject does nothing: who dies.
var suffered = words(`die perish succumb drown`)

// losesLife reports whether verb i says of its subject that it lost its life.
func (s *scan) losesLife(i int) bool {
	k := s.tree.Object(s.node(i))
	return s.verbs[i].lemma == "lose" && k >= 0 && (s.at(k) == "life" || s.at(k) == "lives")
}

// isToBlame reports whether verb i is the infinitive of who or what "is to
// blame".
func (s *scan) isToBlame(i int) bool {
	v := &s.verbs[i]
	return v.lemma == "blame" && v.mood == infinitive && s.tree.Object(s.node(i)) < 0 && v.start > 0 && bes[s.at(v.start-1)]
}

// addMany adds the people of the state that a bare number of a crowd is of:
// "Thousands marched through Budapest".
func (s *scan) addMany(out *actorList, k int, role Role, t Type, m *memory) {
	if len(*out) > 0 || t != Protest || role != Doer || s.words[k].name >= 0 || !amounts[s.at(k)] || s.tree.Related(k, "nmod") >= 0 {
		return
	}
	if st := s.stateOf(k, "CVL", m, maxDepth); st != "" && !isGroup(st) {
		out.add(Actor{Name: gazetteer.NameOf(st + "CVL"), Code: st + "CVL", Role: role})
	}
}

// addModifiers adds the parties that hang on the subject noun k of an act:
// "The strike on Gaza by Israel".
func (s *scan) addModifiers(out *actorList, k int, t Type, m *memory) {
	if _, ok := s.nounAt(k); !ok {
		return
	}
	for _, p := range s.modifiers(k, m, nil, 2) {
		out.add(p.actor(modifierRole(p.prep, t)))
	}
	between := false
	for j := k + 1; j < len(s.words) && s.words[j].verb < 0; j++ {
		between = between || s.at(j) == "between"
		if n := s.words[j].name; n >= 0 && between && s.names[n].acts() && s.names[n].Place == nil {
			out.add(s.names[n].actor(modifierRole("between", t)))
		}
	}
}

// modifierRole is the part of whom a preposition joins to an event noun.
func modifierRole(prep string, t Type) Role {
	switch {
	case symmetric(t), prep == "between", prep == "with", prep == "among":
		return Participant
	case prep == "by" || prep == "'s" || prep == "adj" || prep == "from":
		return Doer
	}
	return Recipient
}

// addPlaced adds the state of p, a party that a place stands for, to the parties
// of verb i where its place says which state took part, and reports whether that,
// or its being only where something happened, is all that p is.
func (s *scan) addPlaced(out *actorList, i int, p party, prep string, role Role, t Type) bool {
	v := &s.verbs[i]
	if symmetric(t) && p.Place != nil && (p.prep == "in" || p.prep == "at" || p.prep == "near") {
		return true // where they meet
	}
	if prep != "" && p.Place != nil && placePrepositions[prep] {
		switch {
		case t == Sanction && !v.passive && s.missions(i):
			out.addState(p.name, Recipient) // whose capital an ambassador is recalled from
			return true
		case t == Consult && prep == "to":
			out.addState(p.name, Participant) // who flies to Moscow sees its government
			return true
		case !addressed[prep] && (prep != "at" || v.lemma != "point") || !spoken(t) || p.Metonym == "" && !strings.HasSuffix(p.Code, "GOV"):
			return true
		} // "called on Paris for help"
	}
	if p.Kind == gazetteer.City && t.Quad() == MaterialConflict {
		out.addState(p.name, role) // who bombs Beirut hits the country, not its government
		return true
	}
	if t == Sanction && !v.passive && p.Place != nil && s.missions(i) && (p.prep == "in" || p.prep == "at") {
		out.addState(p.name, role) // "shut its embassy in Damascus"
		return true
	}
	return false
}

// addArgument adds the parties of word d, which depends on verb i.
func (s *scan) addArgument(out *actorList, i, d int, t Type, m *memory) {
	v := &s.verbs[i]
	prep, role := "", Recipient
	switch {
	case s.words[d].time >= 0:
		return
	case s.tree.Is(d, "obj", "iobj"):
		if symmetric(t) {
			role = Participant
		}
	case s.tree.Is(d, "obl:agent"):
		role = Doer
	case s.tree.Is(d, "obl", "nmod", "advmod"):
		prep = s.prepositionOf(d)
		to, ok := obliqueRole(prep, t, v.passive)
		switch n := s.words[d].name; {
		case ok:
			role = to
		case prep == "in" && n >= 0 && s.names[n].Person && s.names[n].Code != "" && (!s.names[n].guessed || t == Support):
			prep = "" // nobody is in a person: "swore in Ann Roe"
		case t != Protest || !s.isMission(d):
			return
		}
	default:
		return
	}
	if t.Quad() == MaterialConflict && s.addMarchers(out, d, role, m) {
		return
	}
	if prep == "at" && asking[s.at(d)] {
		return // "at the request of Mali": for whom, not to whom
	}
	for _, p := range s.within(d, m) {
		if s.addPlaced(out, i, p, prep, role, t) {
			continue
		}
		r := role
		if (p.prep == "by" && (v.passive || !responses[t])) || p.prep == "with" || p.prep == "between" {
			r = modifierRole(p.prep, t)
		}
		out.add(p.actor(r))
	}
}

// isMission reports whether word d names an embassy, before which people march
// against its state.
func (s *scan) isMission(d int) bool {
	return s.words[d].name >= 0 && abroad[s.tail(d)] && sectorCode(&s.names[s.words[d].name])
}

// asking are nouns of what somebody acts at whose wish.
var asking = words(`request invitation behest urging insistence instigation prompting`)

// missions reports whether the object of verb i is a mission abroad, or who
// heads one.
func (s *scan) missions(i int) bool {
	k := s.tree.Object(s.node(i))
	return k >= 0 && (missions[s.at(k)] || missions[s.tail(k)])
}

var missions = words(`ambassador ambassadors envoy envoys embassy consulate consulates mission diplomats attaché attache consul`)

// addressed are prepositions that lead to whom something is said, where they
// stand before a seat of government.
var addressed = words(`on to against from`)

// spoken reports whether acts of the type are said to somebody.
func spoken(t Type) bool {
	return t.Quad() == VerbalConflict || t == Request || t == Support || t == Concede
}

// marches are nouns of what people do together in the street.
var marches = words(`march marches rally rallies demonstration demonstrations procession processions sit-in sit-ins vigil protest protests
	gathering`)

// addMarchers adds those who march in the march that word d names, or that stands
// before it: who breaks up a march hits them. It reports whether there are any.
func (s *scan) addMarchers(out *actorList, d int, role Role, m *memory) bool {
	if !marches[s.at(d)] && !(marches[s.at(d-1)] && s.tree.Governor(d-1) == d) {
		return false
	}
	st := s.stateOf(d, "CVL", m, maxDepth)
	if isGroup(st) {
		return false
	}
	who := st + s.marching(d)
	out.add(Actor{Name: gazetteer.NameOf(who), Code: who, Role: role})
	return true
}

// marching is the sector of those who march in the march d: of "an opposition
// march", "the students' rally" that of the noun before it, else people's.
func (s *scan) marching(d int) string {
	for k := range s.tree.Dependents(d) {
		if k > d || !s.tree.Is(k, "compound", "nmod:poss", "amod") || s.words[k].name >= 0 {
			continue
		}
		if sector, _, ok := gazetteer.SectorOf(s.at(k)); ok && marchers[sector] {
			return sector
		}
	}
	return "CVL"
}

// marchers are the sectors of those who march.
var marchers = words(`OPP EDU LAB PTY REL HLH`)

// obliqueRole is the part of whom a preposition joins to a verb, false for
// prepositions that join none.
func obliqueRole(prep string, t Type, passive bool) (Role, bool) {
	switch prep {
	case "by":
		return Doer, passive
	case "with", "between", "alongside", "among":
		return Participant, true
	case "of", "to", "from", "on", "against", "for", "at", "over", "toward", "towards", "upon", "about", "into",
		"off", "up", "out", "down", "away", "back": // particles that the tree has before their object: "sealed off parliament"
		if symmetric(t) {
			return Participant, true
		}
		return Recipient, true
	}
	return "", false
}

// objects is the names behind verb i up to the end of its clause, with the
// preposition that each hangs on, "" for the object itself.
func (s *scan) objects(i int) []objectName {
	v := &s.verbs[i]
	var out []objectName
	prep := ""
	for k := v.object; k < v.right; k++ {
		w := s.words[k]
		switch {
		case w.name >= 0:
			if n := &s.names[w.name]; len(out) == 0 || out[len(out)-1].name != n {
				out = append(out, objectName{n, prep, k})
			}
		case asking[w.lower] && prep == "at":
			prep = "," // for whom it is done
		case prepositions[w.lower]:
			if w.lower != "of" || prep == "" {
				prep = w.lower
			}
		case w.lower == ",":
			if !s.listComma(k) {
				prep = ","
			}
		}
	}
	return out
}

// objectName is a name behind a verb.
type objectName struct {
	*name
	prep string
	at   int
}

// objectRole is the part that a name behind the verb plays, false for none.
func objectRole(o objectName, passive bool, t Type) (Role, bool) {
	switch {
	case o.prep == "by" && !passive && responses[t]:
		return Recipient, o.acts() // "rejected a statement by the council"
	case o.prep == "by":
		return Doer, passive
	case o.prep == "with" || o.prep == "between" || o.prep == "alongside" || o.prep == "among":
		return Participant, true
	case o.prep == "" && symmetric(t) && o.Place == nil:
		return Participant, true
	case o.prep == "":
		return Recipient, !passive && (o.acts() || t.Quad() == MaterialConflict)
	case o.prep == "of" || o.prep == "to" || o.prep == "from" || o.prep == "on" || o.prep == "against" || o.prep == "for" || o.prep == "at":
		return Recipient, o.Place == nil && o.acts() || t == Assault && o.prep != "from" && o.prep != "to" || o.Kind == gazetteer.State && o.prep != "from"
	case o.prep == "into":
		return Recipient, t == Retreat && o.Kind == gazetteer.State // who takes refuge there
	}
	return "", false
}

// symmetric types are done by all who take part.
func symmetric(t Type) bool { return t == Consult || t == Agree || t == Cooperate }

// actorList keeps each actor once, in the first role met.
type actorList []Actor

func (l *actorList) add(a Actor) {
	if a.Name == "" {
		return
	}
	for _, b := range *l {
		if b.Code == a.Code && b.Name == a.Name {
			return
		}
	}
	*l = append(*l, a)
}

// addState adds the state that a place lies in, as whom an attack on it hits.
func (l *actorList) addState(n *name, r Role) {
	code := n.state()
	if code == "" {
		return
	}
	for _, a := range *l {
		if len(a.Code) >= 3 && a.Code[:3] == code {
			return
		}
	}
	l.add(Actor{Name: gazetteer.NameOf(code), Code: code, Role: r})
}

// addAddressee adds to words on oneself those to whom they are said: "told the
// Chadians that he would not leave".
func (s *scan) addAddressee(i int, m *Mention) {
	q := s.speechOver(i)
	if q < 0 || !telling[s.verbs[q].lemma] || !spoken(m.Type) && m.Type != Agree || s.verbs[q].passive {
		return
	}
	subject := s.tree.Subject(s.node(i))
	to := s.tree.Related(s.node(q), "obj", "iobj")
	if subject < 0 || !pronouns[s.at(subject)] || to < 0 || s.words[to].name < 0 {
		return
	}
	n := &s.names[s.words[to].name]
	if code := n.actorCode(); code == "" || hearing[code[min(3, len(code)):]] {
		return
	}
	list := actorList(m.Actors)
	list.add(n.actor(Recipient))
	m.Actors = list
}

var (
	telling = words(`tell assure inform notify`)
	hearing = words(`MED LEG`) // whom one tells what is meant for others
)

// speechOver is the verb of saying that reports verb i, -1 for none.
func (s *scan) speechOver(i int) int {
	for depth := 0; depth < 4; depth++ {
		i = s.verbs[i].matrix
		if i < 0 {
			return -1
		}
		if speech[s.verbs[i].lemma] {
			return i
		}
	}
	return -1
}

// accordingTo is the source that the sentence names by "according to".
func (s *scan) accordingTo() Attribution {
	for k := 0; k+2 < len(s.words); k++ {
		if s.at(k) != "according" || s.at(k+1) != "to" {
			continue
		}
		for j := k + 2; j < len(s.words) && j < k+8; j++ {
			if n := s.words[j].name; n >= 0 {
				a := s.names[n].actor(Doer)
				return Attribution{a.Name, a.Code}
			}
		}
	}
	return Attribution{}
}

// attributionOf is who reports what verb i tells, zero where the article does.
func (s *scan) attributionOf(i int, m *memory) Attribution {
	if q := s.speechOver(i); q >= 0 {
		speakers := s.subjects(q, m)
		if speakers == nil { // "…, said Sergei Lavrov"
			for _, o := range s.objects(q) {
				if o.prep == "" && o.acts() {
					speakers = []*name{o.name}
					break
				}
			}
		}
		if len(speakers) > 0 {
			a := speakers[0].actor(Doer)
			return Attribution{a.Name, a.Code}
		}
		return Attribution{}
	}
	return s.accordingTo()
}
