package event

import (
	"strings"

	"dateline/internal/gazetteer"
)

var possessives = words(`his her its their our my your`)

// pronounParties is whom the pronoun at word k stands for: a relative pronoun
// for the noun before its clause; "he" for the speaker of the sentence or the
// last person that acted; "it" and "they" for the last body or people.
func (s *scan) pronounParties(k int, m *memory) []*name {
	w := s.at(k)
	switch w {
	case "who", "which", "that", "whom", "whose":
		return s.relativeParties(k, m)
	case "i", "me", "my":
		return one(s.speaker(k, m))
	case "we", "our", "us":
		if n := s.speaker(k, m); n != nil {
			return one(n)
		}
		return nil
	case "him", "her":
		if s.tree.Is(k, "obj", "iobj", "obl") {
			return one(s.personElse(k, m))
		}
		return one(s.personBefore(k, m))
	case "himself", "herself":
		if k > 0 && s.words[k-1].verb < 0 && s.isNominal(k-1) {
			return s.partiesTo(k-1, m, 2) // "the president himself"
		}
		if j := s.tree.Subject(s.tree.Governor(k)); j >= 0 && !pronouns[s.at(j)] && (s.words[j].name < 0 || !s.names[s.words[j].name].Person) {
			return nil // "the king took all power himself"
		}
		return one(s.personBefore(k, m))
	case "he", "his", "she":
		return one(s.personBefore(k, m))
	case "it", "its", "itself":
		if w == "it" && s.tree.Is(k, "obj", "iobj", "obl", "nmod") {
			if n := s.groupElse(k, m); n != nil {
				return one(n)
			}
		}
		return one(s.groupBefore(k, m))
	case "they", "them", "their":
		return s.peopleBefore(k, m)
	}
	return nil
}

func one(n *name) []*name {
	if n == nil {
		return nil
	}
	return []*name{n}
}

// relativeParties is the noun that the relative clause of pronoun k narrows.
func (s *scan) relativeParties(k int, m *memory) []*name {
	if n := s.nextTo(k); n != nil {
		return one(n)
	}
	for j, n := k, 0; j >= 0 && n < 6; j, n = s.tree.Governor(j), n+1 {
		if s.tree.Is(j, "acl:relcl") {
			if top := s.tree.Governor(j); top >= 0 && top < k {
				if p := s.tree.Subject(top); p >= 0 && s.prepositionOf(top) == "among" {
					top = p // "Angola was among those who condemned the coup"
				}
				return s.partiesTo(top, m, 3)
			}
			break
		}
	}
	return s.nounBefore(k)
}

// nextTo is the name right before the comma and the relative pronoun k, if it
// is one that the pronoun can stand for; nil for none.
func (s *scan) nextTo(k int) *name {
	if k < 2 || s.at(k-1) != "," || s.words[k-2].name < 0 {
		return nil
	}
	n := &s.names[s.words[k-2].name]
	if !n.acts() || n.Adjective {
		return nil
	}
	switch w := s.at(k); {
	case w == "whose", (w == "who" || w == "whom") && n.Person, w == "which" && !n.Person:
		return n
	}
	return nil
}

// speaker is the subject of the verb of saying that governs the clause of k.
func (s *scan) speaker(k int, m *memory) *name {
	for j, n := s.tree.Governor(k), 0; j >= 0 && n < 8; j, n = s.tree.Governor(j), n+1 {
		v := s.words[j].verb
		if v < 0 || !speech[s.verbs[v].lemma] {
			continue
		}
		if ns := s.headsBefore(s.tree.Subject(j), k, m); len(ns) > 0 {
			return ns[0]
		}
	}
	return nil
}

// headsBefore is the parties of subject j, unless word k stands in it.
func (s *scan) headsBefore(j, k int, m *memory) []*name {
	if j < 0 || s.tree.Within(k, j) || s.words[j].name < 0 {
		return nil
	}
	n := &s.names[s.words[j].name]
	if !n.acts() {
		return nil
	}
	return []*name{n}
}

// personBefore is the last person whom the sentence names as a subject before
// word k, else the one of the text before.
func (s *scan) personBefore(k int, m *memory) *name {
	var last *name
	female := feminine[s.at(k)]
	for j := 0; j < k; j++ {
		n := s.words[j].name
		if n >= 0 && s.names[n].Person && m.fits(&s.names[n], female) && (s.tree.Is(j, "nsubj") || s.tree.Is(j, "appos") && s.tree.Is(s.tree.Governor(j), "nsubj")) {
			last = &s.names[n]
		}
	}
	if last != nil {
		return s.atLaw(k, last, m)
	}
	if n := m.namedAlone(female, s.sent.Number); n != nil && s.tree.Is(k, "nsubj", "nsubj:pass") {
		return n
	}
	if last = m.lastPerson(female); last == nil && m.accused != nil && m.fits(m.accused, female) {
		return m.accused
	}
	return s.atLaw(k, m.insteadOf(last, female, s.sent.Paragraph), m)
}

// personElse is the last person before word k who is not the subject of the
// verb that k is the object of.
func (s *scan) personElse(k int, m *memory) *name {
	subject, female := "", feminine[s.at(k)]
	if v := s.words[max(0, s.tree.Governor(k))].verb; v >= 0 {
		if ns := s.subjectNames(v); len(ns) == 1 {
			subject = ns[0].Text
		}
	}
	for j := k - 1; j >= 0; j-- {
		if n := s.words[j].name; n >= 0 && s.names[n].Person && s.names[n].Text != subject && m.fits(&s.names[n], female) {
			return s.atLaw(k, &s.names[n], m)
		}
	}
	for _, list := range [][]*name{m.recent, m.persons} {
		for i := len(list) - 1; i >= 0; i-- {
			if list[i].Text == subject || !m.fits(list[i], female) {
				continue
			}
			if n := m.insteadOf(list[i], female, s.sent.Paragraph); n.Text != subject {
				return s.atLaw(k, n, m)
			}
			return list[i]
		}
	}
	return nil
}

// groupBefore is the last state or body that the sentence names as a subject
// before word k, else the one of the text before.
func (s *scan) groupBefore(k int, m *memory) *name {
	for j := k - 1; j >= 0; j-- {
		n := s.words[j].name
		if n < 0 && s.tree.Is(j, "nsubj") {
			if body := s.bodyAt(j, m); body != nil {
				return body
			}
		}
		if n >= 0 && !s.names[n].Person && !s.names[n].Adjective && s.names[n].acts() && s.tree.Is(j, "nsubj", "obl:agent") && !s.isPeople(j) {
			return &s.names[n]
		}
	}
	return m.group
}

// bodyAt is the body that the plain noun j with "the" names or takes up and for
// which "it" stands, nil for none.
func (s *scan) bodyAt(j int, m *memory) *name {
	if n := s.namedAgain(j, m); n != nil && !strings.HasSuffix(s.at(j), "s") {
		return n
	}
	if !institutions[s.at(j)] || !s.isDefinite(j) {
		return nil
	}
	if n := s.commonParty(j, m, 2); n != nil && n.Code != "" {
		return n
	}
	return nil
}

// isPeople reports whether the name at word j is that of the people of a state,
// for whom "it" does not stand: "Iranians".
func (s *scan) isPeople(j int) bool {
	n := &s.names[s.words[j].name]
	return n.Place == nil && len(n.Code) == 3 && s.tree.UPOS(j) != "ADJ" && n.Metonym == "" && strings.HasSuffix(n.Of(s.text), "ns")
}

// groupElse is the state or body named last before word k which is not the
// subject of the verb that k is the object of: "cut ties with Qatar, accusing
// it of …"; nil for none in the sentence.
func (s *scan) groupElse(k int, m *memory) *name {
	v := s.owner(k)
	if v < 0 {
		return nil
	}
	subject := s.subjectNames(v)
	for j := k - 1; j >= 0; j-- {
		i := s.words[j].name
		if i < 0 || s.names[i].Person || s.names[i].Adjective || !s.names[i].acts() || s.tree.Is(j, "compound") {
			continue
		}
		if n := &s.names[i]; !has(subject, n) {
			return n
		}
	}
	if m.group != nil && !has(subject, m.group) {
		return m.group
	}
	return nil
}

// subjectNames is the names that are the subject of verb i, without what a
// pronoun in it stands for.
func (s *scan) subjectNames(i int) []*name {
	k := s.subjectWord(i, 4)
	if k < 0 || s.words[k].name < 0 {
		return nil
	}
	out := []*name{&s.names[s.words[k].name]}
	for d := range s.tree.Dependents(k) {
		if n := s.words[d].name; n >= 0 && s.tree.Is(d, "conj") {
			out = append(out, &s.names[n])
		}
	}
	return out
}

// bothParties is the two parties that noun k takes up from the text before:
// "both sides", "the two presidents", "the rivals"; nil for none.
func (s *scan) bothParties(k int, m *memory) []*name {
	w := s.at(k)
	two := false
	for j := max(0, k-3); j < k; j++ {
		switch s.at(j) {
		case "two":
			two = j == k-1 || s.isDefinite(k) // not "two separatist leaders"
		case "both", "rival", "warring", "opposing":
			two = true
		case "of", "his", "her":
			two = false // "two of his ministers"
		}
	}
	switch {
	case two && leaders[w] && len(m.persons) == 2:
		return m.persons
	case two && landed[w] && !betweenStates(m.sides) && m.bothStates() != nil:
		return m.bothStates()
	case two && (sides[w] || leaders[w] || s.isDefinite(k) && commanding[w]), w == "rivals" && s.isDefinite(k), w == "side" && s.at(k-1) == "each", w == "both" || w == "each" && s.words[min(k+1, len(s.words)-1)].verb >= 0:
		if m.sides != nil {
			return m.sides
		}
		return m.pair
	}
	return nil
}

var (
	leaders    = words(`leaders presidents men ministers premiers`)
	landed     = words(`countries governments capitals neighbors neighbours states nations`)
	commanding = words(`commanders armies militaries services envoys negotiators`)
	sides      = words(`sides camps generals countries governments parties capitals neighbors neighbours factions delegations teams rivals
		states nations powers armies foes enemies adversaries`)
)

// bothStates is the two states that "both countries" means: those that the article
// is about more than any third, else those of the last deed between two.
func (m *memory) bothStates() []*name {
	if a := m.about; len(a) > 1 && (len(a) == 2 || a[1].count >= 2*a[2].count) {
		return []*name{sideName(a[0].state), sideName(a[1].state)}
	}
	return m.countries
}

// betweenStates reports whether two sides are both states.
func betweenStates(sides []*name) bool {
	return len(sides) == 2 && !isGroup(sides[0].Code) && !isGroup(sides[1].Code)
}

// namedAgain is the body that noun k takes up by what it is: "The agency",
// "the group", "the militants", "the court" of which the text has named one;
// nil for none.
func (s *scan) namedAgain(k int, m *memory) *name {
	w := s.at(k)
	head := fighting[w] || bodies[w] || courts[w] || headsOf[w]
	if !head || s.hasOwner(k) || s.isAnother(k) {
		return nil
	}
	if !s.isDefinite(k) {
		if fighters[w] && s.isBare(k) {
			return m.rebels
		}
		return nil
	}
	armed, seen := m.armed, m.bodies
	for j := range s.words[:k] {
		if i := s.words[j].name; i >= 0 {
			switch s.names[i].Kind {
			case gazetteer.ArmedGroup:
				if !s.names[i].hired() && !s.names[i].allied() {
					armed = &s.names[i]
				}
			case gazetteer.Organisation, gazetteer.Party, gazetteer.Court:
				seen = append(seen[:len(seen):len(seen)], &s.names[i])
			}
		}
	}
	switch {
	case fighting[w] && armed != nil:
		return armed
	case headsOf[w]:
		if n := lastOf(seen, func(n *name) bool { return n.Code == "UN" }); n != nil {
			return n
		}
		return lastOf(seen, func(n *name) bool { return n.Kind == gazetteer.Organisation })
	}
	if n := lastOf(seen, func(n *name) bool { return s.bears(n, w) }); n != nil {
		return n
	}
	if !bodies[w] {
		return nil
	}
	return lastOf(seen, func(n *name) bool { return (w == "party") == (n.Kind == gazetteer.Party) })
}

// isOfGroup reports whether the rebels of the state whom noun k names are those of
// the armed group that the article tells of, which is at home there.
func (s *scan) isOfGroup(k int, state string, m *memory) bool {
	return m.rebels != nil && fighting[s.at(k)] && state != "" && gazetteer.ISO3(m.rebels.country) == state && !s.isAnother(k)
}

// isAnother reports whether the words around noun k say that it is none of those
// named before: "the smaller group", "the rebel group, FLN".
func (s *scan) isAnother(k int) bool {
	for d := range s.tree.Dependents(k) {
		if otherness[s.at(d)] && d < k {
			return true
		}
		if i := s.words[d].name; i >= 0 && d > k && s.tree.Is(d, "appos") && s.names[i].Code != "" {
			return true
		}
	}
	return false
}

var otherness = words(`other some smaller larger bigger rival another second third splinter breakaway new newer lesser`)

// lastOf is the last of the names of which ok holds, nil for none.
func lastOf(ns []*name, ok func(*name) bool) *name {
	for i := len(ns) - 1; i >= 0; i-- {
		if ok(ns[i]) {
			return ns[i]
		}
	}
	return nil
}

// bears reports whether the word is in the name of n, as it is usual or as the
// text has it.
func (s *scan) bears(n *name, w string) bool {
	return w != "" && (strings.Contains(strings.ToLower(n.Text), w) || strings.Contains(strings.ToLower(n.Of(s.text)), w))
}

// fighters are nouns by which a text speaks of members of the armed group of the
// story without "the".
var fighters = words(`rebels militants insurgents guerrillas jihadists islamists separatists extremists`)

// isBare reports whether noun k has neither determiner nor number.
func (s *scan) isBare(k int) bool {
	for d := range s.tree.Dependents(k) {
		if s.tree.Is(d, "det", "nummod", "nmod") {
			return false
		}
	}
	return true
}

// bodies are nouns by which a text takes up an organisation, courts those that
// stand in its name, headsOf those of who heads one, fighting those by which it
// takes up an armed group.
var (
	bodies = words(`agency organization organisation body bloc alliance union mission
		coalition watchdog federation league association forum party`)
	courts   = words(`court council commission committee tribunal company assembly chamber chambers bank fund programme program front`)
	headsOf  = words(`secretary-general director-general`)
	fighting = words(`group movement militia militias paramilitaries militants militant rebels insurgents insurgency fighters guerrillas
		extremists jihadists islamists separatists organisation organization faction rebel`)
)

// isDefinite reports whether "the", "that" or "this" stands before noun k.
func (s *scan) isDefinite(k int) bool {
	for j := k - 1; j >= 0 && j > k-4; j-- {
		switch s.at(j) {
		case "the", "this", "that", "these", "those":
			return true
		}
		if s.tree.Governor(j) != k {
			return false
		}
	}
	return false
}

// hasOwner reports whether noun k has a name or possessor that tells whose it is.
func (s *scan) hasOwner(k int) bool {
	for d := range s.tree.Dependents(k) {
		if s.tree.Is(d, "nmod:poss") || s.words[d].name >= 0 && s.tree.Is(d, "amod", "compound", "nmod") {
			return true
		}
	}
	return false
}

// hired reports whether n names men who bear arms for pay, whom no text calls
// rebels: "American contractors".
func (n *name) hired() bool { return sectorCode(n) && n.Code[3:] == "UAF" }

// allied reports whether n is an armed group that fights beside armies, and that no
// text calls militants.
func (n *name) allied() bool { return n.Code == "PESHMERGA" || n.Code == "SDF" || n.Code == "YPG" }

// maxBodies is how many organisations are kept for the nouns to come.
const maxBodies = 24

// see keeps the names of the sentence for the nouns and pronouns to come.
func (m *memory) see(n *name) {
	switch n.Kind {
	case gazetteer.ArmedGroup:
		if !n.hired() && !n.allied() {
			m.armed = n
		}
	case gazetteer.Organisation, gazetteer.Party, gazetteer.Court:
		if len(m.bodies) == maxBodies {
			m.bodies = m.bodies[1:]
		}
		m.bodies = append(m.bodies, n)
	}
}
