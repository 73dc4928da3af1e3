package event

import (
	"dateline/internal/gazetteer"
	"dateline/internal/sentence"
)

// memory is what the reader of an article keeps in mind from one sentence to
// the next.
type memory struct {
	person    *name            // the last person that acted: "he", "she"
	group     *name            // the last state or body that acted: "it", "they"
	day       *Dating          // the day that the story of this paragraph is at
	story     *Dating          // the same, of the article
	pair      []*name          // the two sides: "both camps"
	persons   []*name          // the two persons in office named last: "the two presidents"
	state     *gazetteer.Entry // that the article is about, nil for none
	filed     *gazetteer.Entry // from where it was filed, nil for none
	noun      *nounEntry       // the event that "it" may stand for
	place     *Place           // where the story is, nil for not known
	named     *gazetteer.Entry // the city or region named last
	paragraph int              // of the last sentence
	nouns     map[string]Dating
}

// subjects is the names that do what verb i tells (of a passive: to whom it
// is done).
func (s *scan) subjects(i int, m *memory) []*name {
	return s.subjectsTo(i, m, 4)
}

// subjectsTo follows shared and understood subjects up to depth verbs back.
func (s *scan) subjectsTo(i int, m *memory, depth int) []*name {
	v := &s.verbs[i]
	if out := s.headNames(v.left, v.start); out != nil {
		return out
	}
	if pronoun := s.pronounIn(v.left, v.start); pronoun != "" {
		return s.antecedent(i, pronoun, m)
	}
	if two := s.bothOf(v.left, v.start, m); two != nil {
		return two
	}
	if m.group != nil && !m.group.Person && s.namesAgain(v.left, v.start) {
		return []*name{m.group}
	}
	if depth == 0 || s.hasNominal(v.left, v.start) {
		return nil
	}
	switch {
	case v.mood == reducedClause || relativizers[v.opener], v.mood == participial && v.opener == "":
		return s.nounBefore(v.left)
	case v.mood == infinitive && i > 0 && s.takesObject(i-1):
		return s.nounBefore(v.left) // "asked the envoy to convey"
	case i > 0 && (v.opener == "and" || v.opener == "," || v.mood == infinitive || v.mood == participial):
		return s.subjectsTo(s.leader(i), m, depth-1)
	}
	return nil
}

// bothOf is the two parties that words [from, to) take up from the text
// before: "both sides", "the two presidents", "the rivals"; nil for none.
func (s *scan) bothOf(from, to int, m *memory) []*name {
	for k := from; k < to; k++ {
		w, next := s.at(k), s.at(k+1)
		switch {
		case (w == "both" || w == "two") && leaders[next] && len(m.persons) == 2:
			return m.persons
		case (w == "both" || w == "two") && sides[next], w == "the" && (next == "rivals" || next == "warring"), w == "each" && next == "side":
			return m.pair
		}
	}
	return nil
}

var (
	leaders = words(`leaders presidents men ministers premiers`)
	sides   = words(`sides camps generals countries governments parties capitals neighbors neighbours factions delegations teams rivals`)
)

// namesAgain reports whether words [from, to) take up a body that the text
// named before, by what it is: "The agency".
func (s *scan) namesAgain(from, to int) bool {
	return to-from <= 3 && s.at(from) == "the" && bodies[s.at(from+1)]
}

var bodies = words(`agency organization organisation group body bloc alliance militia paramilitaries council commission
	union company court mission`)

// takesObject reports whether verb j asks its object to do what the
// infinitive says.
func (s *scan) takesObject(j int) bool {
	v := &s.verbs[j]
	return demands[v.lemma] && !v.passive && s.nounPhraseFollows(v.object)
}

// leader is the verb whose subject verb i shares: the nearest finite one.
func (s *scan) leader(i int) int {
	for j := i - 1; j > 0; j-- {
		if s.verbs[j].finite() || s.verbs[i].mood == infinitive {
			return j
		}
	}
	return 0
}

// headNames is the names at the head of the noun phrase in words [from, to):
// those joined by "and" before the first preposition, or, where the head is no
// name ("talks between …"), the first names that hang on it.
func (s *scan) headNames(from, to int) []*name {
	var out []*name
	skip := false // names behind a preposition of place are no head
	for k := from; k < to; k++ {
		w := s.words[k]
		switch {
		case w.name >= 0:
			n := &s.names[w.name]
			if !skip && n.acts() && (len(out) == 0 || out[len(out)-1] != n) {
				out = append(out, n)
			}
		case w.verb >= 0 || breaks[w.lower]:
			return out
		case prepositions[w.lower]:
			if len(out) > 0 && w.lower != "of" {
				return out
			}
			skip = w.lower != "of" && placePrepositions[w.lower] && w.lower != "between"
		case w.lower == "," && len(out) > 0 && !s.listComma(k):
			return out
		case w.lower == ",":
			skip = false
		}
	}
	return out
}

func (s *scan) pronounIn(from, to int) string {
	for k := to - 1; k >= from; k-- {
		switch w := s.at(k); w {
		case "he", "she", "it", "they", "who", "which":
			return w
		}
	}
	return ""
}

func (s *scan) hasNominal(from, to int) bool {
	for k := from; k < to; k++ {
		if s.words[k].Kind == sentence.Word && s.nominal(k) {
			return true
		}
	}
	return false
}

// antecedent is whom a pronoun stands for: in reported speech the speaker,
// else the last fitting actor of the text.
func (s *scan) antecedent(i int, pronoun string, m *memory) []*name {
	if pronoun == "who" || pronoun == "which" {
		return s.nounBefore(s.verbs[i].left)
	}
	if q := s.verbs[i].matrix; q >= 0 && q < i && pronoun != "they" {
		if out := s.subjects(q, m); out != nil && (out[0].Person || pronoun == "it") {
			return out[:1]
		}
	}
	if pronoun == "he" || pronoun == "she" {
		for j := i - 1; j >= 0; j-- { // somebody of the same sentence before anybody else
			if out := s.headNames(s.verbs[j].left, s.verbs[j].start); len(out) == 1 && out[0].Person {
				return out
			}
		}
	}
	switch {
	case (pronoun == "he" || pronoun == "she") && m.person != nil:
		return []*name{m.person}
	case (pronoun == "it" || pronoun == "they") && m.group != nil:
		return []*name{m.group}
	}
	return nil
}

// nounBefore is the name right before word k: the antecedent of a relative
// clause.
func (s *scan) nounBefore(k int) []*name {
	for j := k - 1; j >= 0 && j > k-8; j-- {
		switch w := s.words[j]; {
		case w.name >= 0 && s.names[w.name].acts():
			return []*name{&s.names[w.name]}
		case w.verb >= 0 || breaks[w.lower]:
			return nil
		}
	}
	return nil
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

// actorsOf is who takes part in what verb i tells, as an event of type t.
func (s *scan) actorsOf(i int, t Type, m *memory) []Actor {
	v := &s.verbs[i]
	var out actorList
	subject := s.subjects(i, m)
	role := Doer
	if v.passive {
		role = Recipient
	}
	if isEventNoun := s.nounIn(v.left, v.start); isEventNoun != nil && symmetric(t) {
		role = Participant
	}
	for _, n := range subject {
		out.add(n.actor(role))
	}
	if n := s.pronounObject(v, m); n != nil && len(subject) > 0 && subject[0].Text != n.Text {
		out.add(n.actor(Recipient))
	}
	for _, n := range s.bothOf(v.object, min(v.right, v.object+4), m) {
		out.add(n.actor(Recipient))
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

// pronounObject is whom "him", "her" or "them" right behind the verb stands
// for, nil for nobody known.
func (s *scan) pronounObject(v *verb, m *memory) *name {
	if v.passive {
		return nil
	}
	switch s.at(v.object) {
	case "him", "her":
		if k := v.object + 1; k < len(s.words) && s.at(v.object) == "her" && s.plainWord(k) && s.nominal(k) {
			return nil // "her ministers"
		}
		return m.person
	case "them":
		return m.group
	}
	return nil
}

// objectRole is the part that a name behind the verb plays, false for none.
func objectRole(o objectName, passive bool, t Type) (Role, bool) {
	switch {
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

// remember keeps the actors of the sentence for the pronouns of the next.
func (s *scan) remember(m *memory) {
	s.seePlaces(m)
	for i := range s.names {
		if n := &s.names[i]; n.Person && n.Code != "" {
			m.seePerson(n)
		}
	}
	for i := range s.verbs {
		v := &s.verbs[i]
		if !v.finite() {
			continue
		}
		if two := s.headNames(v.left, v.start); len(two) == 2 && two[0].actorCode() != two[1].actorCode() {
			m.pair = two
		}
		for _, n := range s.headNames(v.left, v.start) {
			if n.Person {
				m.person = n
			} else if !n.Adjective || m.group == nil {
				m.group = n
			}
		}
	}
}

// seePerson keeps n as the last of the two persons named last.
func (m *memory) seePerson(n *name) {
	switch {
	case len(m.persons) == 0:
		m.persons = []*name{n}
	case m.persons[len(m.persons)-1].Text != n.Text:
		m.persons = []*name{m.persons[len(m.persons)-1], n}
	}
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
