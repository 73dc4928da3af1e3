package event

import (
	"strings"

	"dateline/internal/gazetteer"
	"dateline/internal/sentence"
)

// maxDepth is how many noun phrases inside one another are read.
const maxDepth = 5

// parties is who the noun phrase with the head k speaks of: the name that it
// is; the names joined to it by "and"; a body or people that a plain noun names
// ("his army", "protesters in Minsk"), with the state that it belongs to; whom
// a pronoun stands for; the members of a number or group ("30 of its
// peacekeepers"). Nil for nobody known.
func (s *scan) parties(k int, m *memory) []*name { return s.partiesTo(k, m, maxDepth) }

func (s *scan) partiesTo(k int, m *memory, depth int) []*name {
	if k < 0 || k >= len(s.words) || depth == 0 {
		return nil
	}
	out := s.headParties(k, m, depth)
	sure := known(out) && !(len(out) == 1 && (out[0].guessed || out[0].common && s.bearsName(k)))
	if !sure {
		for d := range s.tree.Dependents(k) {
			if s.tree.Is(d, "appos", "nmod:desc") {
				if other := s.partiesTo(d, m, depth-1); known(other) {
					out = nameAs(out, other)
					m.learn(out)
					break
				}
			}
		}
	}
	if !sure && len(out) == 1 && out[0].Person && (out[0].Code == "" || out[0].guessed) {
		if office := s.officeBefore(k, m, depth); office != nil {
			out = nameAs(out, one(office))
			m.learn(out)
		}
	}
	for d := range s.tree.Dependents(k) {
		if s.tree.Is(d, "conj") && !s.isPredicate(d) {
			out = s.inSector(out, s.partiesTo(d, m, depth-1))
		}
	}
	return out
}

// bearsName reports whether an apposition names the body that noun k speaks of:
// "the smaller rebel group, the FLN".
func (s *scan) bearsName(k int) bool {
	for d := range s.tree.Dependents(k) {
		if i := s.words[d].name; i >= 0 && d > k && s.tree.Is(d, "appos") {
			switch s.names[i].Kind {
			case gazetteer.ArmedGroup, gazetteer.Organisation, gazetteer.Party:
				return s.names[i].Code != ""
			}
		}
	}
	return false
}

// adjectives is the parties that share the noun of the name n at word k by an
// adjective of their own: the American of "American and British jets".
func (s *scan) adjectives(k int, n *name) []*name {
	if len(n.Code) != 6 || n.Person {
		return nil
	}
	var out []*name
	for d := range s.tree.Dependents(k) {
		i := s.words[d].name
		if d > k || i < 0 || !s.names[i].Adjective || len(s.names[i].Code) != 3 {
			continue
		}
		c := s.names[i]
		c.Code += n.Code[3:]
		c.Text, c.Adjective, c.Kind = gazetteer.NameOf(c.Code), false, n.Kind
		out = append(out, &c)
	}
	return out
}

// officeBefore is the office that stands right before the name at word k:
// "his foreign minister, Moussa Koussa"; nil for none.
func (s *scan) officeBefore(k int, m *memory, depth int) *name {
	j := k - 1
	if s.at(j) == "," {
		j--
	}
	if j < 0 || s.words[j].time >= 0 {
		return nil
	}
	if n := s.words[j].name; n >= 0 {
		if s.names[n].Kind == gazetteer.Government || s.names[n].Kind == gazetteer.Military {
			return &s.names[n]
		}
		return nil
	}
	for g := s.tree.Governor(j); g >= 0 && g < j && s.tree.Is(j, "nmod") && !leading[s.at(g)]; g = s.tree.Governor(j) {
		j = g // "the minister for women, Ann Roe"
	}
	return s.commonParty(j, m, depth)
}

// isPredicate reports whether word k is a verb of the sentence.
func (s *scan) isPredicate(k int) bool {
	return s.words[k].verb >= 0 && s.words[k].name < 0
}

// known reports whether somebody with a code is among ns.
func known(ns []*name) bool {
	for _, n := range ns {
		if n.actorCode() != "" {
			return true
		}
	}
	return false
}

// nameAs gives somebody whom nobody knows ("Moussa Koussa") the code of what
// an apposition says they are ("his foreign minister").
func nameAs(unknown, office []*name) []*name {
	if len(unknown) != 1 || len(office) != 1 || !unknown[0].Person {
		if len(unknown) == 1 && unknown[0].guessed {
			return unknown
		}
		return office
	}
	if unknown[0].guessed && sectorCode(office[0]) && private[office[0].Code[3:]] {
		return unknown // a historian may come to rule the country
	}
	if office[0].Person && office[0].Text != "" && office[0].Code != "" && strings.Contains(office[0].Text, " ") && !sectorCode(office[0]) {
		return office
	}
	n := *unknown[0]
	if !n.homely && len(n.Code) == 3 && sectorCode(office[0]) {
		n.Code += office[0].Code[3:] // whose they are the tables know
	} else {
		n.Code = office[0].Code
	}
	n.guessed = false
	unknown[0].Code, unknown[0].guessed = n.Code, false // the article goes on to call them by name
	return []*name{&n}
}

// leading are nouns of those at the head or in the ranks of what "of" names.
var leading = words(`leader leaders member members`)

// private are the sectors of callings that tell nothing of whose side one is on: a
// party may rule or not.
var private = words(`CVL EDU PTY`)

func sectorCode(n *name) bool { return len(n.Code) == 6 }

// inSector joins two lists of parties. An adjective before "and" shares the
// noun of the name behind it: "American and British jets".
func (s *scan) inSector(a, b []*name) []*name {
	for i, n := range a {
		if n.Adjective && len(n.Code) == 3 && len(b) > 0 && len(b[0].Code) == 6 && !b[0].Person {
			c := *n
			c.Code += b[0].Code[3:]
			c.Text, c.Adjective, c.Kind = gazetteer.NameOf(c.Code), false, b[0].Kind
			a[i] = &c
		}
	}
	return append(a, b...)
}

// headParties is whom the word k itself names.
func (s *scan) headParties(k int, m *memory, depth int) []*name {
	w := &s.words[k]
	switch {
	case w.time >= 0:
		return nil
	case w.name >= 0:
		n := &s.names[w.name]
		if !n.acts() {
			return nil
		}
		s.employ(n, k, m)
		return append(s.adjectives(k, n), n)
	case pronouns[w.lower] || possessives[w.lower] || w.lower == "whom" || w.lower == "whose" || w.lower == "itself" || w.lower == "himself":
		return s.pronounParties(k, m)
	}
	if both := s.bothParties(k, m); both != nil {
		return both
	}
	if ns := s.takenUp(k, m, depth); ns != nil {
		return ns
	}
	if n := s.namedAgain(k, m); n != nil {
		return []*name{n}
	}
	if n := s.ofCourt(k, m); n != nil {
		return []*name{n}
	}
	if ns := s.sentBy(k, m, depth); len(ns) > 1 || len(ns) == 1 && portions[w.lower] {
		return ns
	}
	if ns := s.commonParties(k, m, depth); ns != nil {
		return ns
	}
	if s.tree.UPOS(k) == "NUM" && s.at(k-1) == "the" && len(m.many) > 1 {
		return m.many // "the four"
	}
	if w.Kind == sentence.Number || portions[w.lower] || s.tree.UPOS(k) == "NUM" {
		return s.partiesTo(s.nominalModifier(k, "of", "from"), m, depth-1)
	}
	return nil
}

// employ gives a person in an office of no named state, n at word k, the state of
// who has them: "India, whose envoy, Ann Roe," "Its foreign minister, Ann Roe,".
func (s *scan) employ(n *name, k int, m *memory) {
	if !n.Person || n.office == "" || n.Code != "" && !n.homely || s.at(k-1) != "whose" && !possessives[s.at(k-1)] {
		return
	}
	sector := n.sector
	if sector == "" {
		if !serving[lastWord(n.office)] {
			return
		}
		sector = "GOV"
	}
	for _, owner := range s.pronounParties(k-1, m) {
		if st := owner.state(); st != "" && owner.Text != n.Text {
			n.Code, n.guessed = st+sector, false
			m.learn(one(n))
			return
		}
	}
}

// serving are offices of those who serve a government.
var serving = words(`envoy ambassador minister deputy representative negotiator premier president spokesman spokeswoman`)

// sentBy is those for whom the people that noun k names speak or fight, where
// they are several: "Envoys of the army and the rebels".
func (s *scan) sentBy(k int, m *memory, depth int) []*name {
	if !s.isNominal(k) || s.words[k].name >= 0 {
		return nil
	}
	return s.partiesTo(s.nominalModifier(k, "of", "from"), m, depth-1)
}

// portions are nouns that count or gather those whom "of" names.
var portions = words(`group groups hundreds thousands dozens scores tens members member number majority crowd half part leaders leader heads head
	handful pair series column columns wave convoy majority all most some many several both each one none representatives
	group units unit team fleet chief score chiefs rest residents people citizens supporters families victims`)

// nominalModifier is the noun that hangs on k by one of the prepositions, -1
// for none.
func (s *scan) nominalModifier(k int, preps ...string) int {
	for d := range s.tree.Dependents(k) {
		if !s.tree.Is(d, "nmod", "obl") {
			continue
		}
		p := s.prepositionOf(d)
		for _, want := range preps {
			if p == want {
				return d
			}
		}
	}
	return -1
}

// prepositionOf is the preposition of noun k in lower case, "" for none.
func (s *scan) prepositionOf(k int) string { return s.at(s.tree.Case(k)) }

// commonParty is the body or people that the plain noun k names, with the
// state that they belong to; nil where the noun names neither.
func (s *scan) commonParty(k int, m *memory, depth int) *name {
	w := &s.words[k]
	if w.Kind != sentence.Word && w.Kind != sentence.Number || !s.isNominal(k) {
		return nil
	}
	if _, isEvent := s.lex.nouns[w.lower]; isEvent && w.lower != "police" {
		return nil
	}
	sector, kind, ok := s.sectorAt(k, m)
	if !ok {
		return nil
	}
	if n := s.standsFor(k, m, depth); n != nil {
		return n
	}
	if text := s.foreigners(k, sector); text != "" {
		return &name{Span: w.Span, Text: text, Code: sector, Kind: kind, common: true}
	}
	state := s.stateOf(k, sector, m, depth)
	if s.isOfMany(k, sector) && s.ownState(k, m, depth) == "" {
		state = ""
	}
	if weapons[w.lower] && !s.hasOwner(k) && !s.isArmys(k) {
		return nil // whose missiles they are the story knows
	}
	if _, _, isState := gazetteer.StateOf(state); state != "" && !isState { // an organisation or group: its body stands for it
		return &name{Span: w.Span, Text: gazetteer.NameOf(state), Code: state, Kind: kind}
	}
	if sector == "REB" && s.isOfGroup(k, state, m) {
		return &name{Span: w.Span, Text: m.rebels.Text, Code: m.rebels.Code, Kind: gazetteer.ArmedGroup, common: true}
	}
	code := state + sector
	if state == "" {
		code = ""
	}
	n := &name{Span: w.Span, Text: gazetteer.NameOf(code), Code: code, Kind: kind, common: true, body: institutions[w.lower]}
	if code == "" {
		n.Text = w.Of(s.text)
	}
	return n
}

// standsFor is the person or group whose lawyers, envoys or men noun k names, who acts
// by them; nil for none.
func (s *scan) standsFor(k int, m *memory, depth int) *name {
	w := s.at(k)
	if attending[w] {
		if n := s.attended(k, m, depth); n != nil {
			return n
		}
	}
	if menOf[w] || speaksFor[w] {
		return s.ledBy(k, m, depth)
	}
	return nil
}

// calledAs is the sector of the body that k names by a name of its own, by the
// noun before that: "the opposition Peronists", "the union federation COB".
func (s *scan) calledAs(k int) (string, gazetteer.Kind, bool) {
	if !s.capitalised(k) || s.words[k].name >= 0 {
		return "", "", false
	}
	for j := k - 1; j >= 0 && k-j < 3 && s.plainWord(j) && s.tree.Is(j, "compound", "amod") && !s.capitalised(j); j-- {
		if sector, kind, ok := gazetteer.SectorOf(s.at(j)); ok && calling[sector] {
			return sector, kind, true
		}
	}
	return "", "", false
}

// calling are the sectors of bodies that bear names.
var calling = words(`OPP LAB REB PTY BUS MED`)

// isTheBody reports whether noun k, with "the", is the subject of an active verb:
// "The company threatened to dismiss them".
func (s *scan) isTheBody(k int) bool {
	return agents[s.at(k)] && s.at(k-1) == "the" && s.tree.Is(k, "nsubj")
}

// agents are nouns of bodies that a text takes up by "the".
var agents = words(`company firm school university bank hospital church newspaper union airline broadcaster`)

// impersonal are nouns of the table of sectors that, without a state, are
// seldom who acts.
var impersonal = words(`state head chief chair daily press party mission command company school university bank television
	tv radio industry firm industry family hospital church newspaper prison group movement union commission
	agency committee alliance coalition exile`)

// ledBy is the commander or group whose men noun k names: "his men"; nil for
// none.
func (s *scan) ledBy(k int, m *memory, depth int) *name {
	for d := range s.tree.Dependents(k) {
		if !s.tree.Is(d, "nmod:poss") {
			continue
		}
		for _, n := range s.partiesTo(d, m, depth-1) {
			code := n.actorCode()
			if _, _, state := gazetteer.StateOf(code); code == "" || state || len(code) == 6 && n.state() != "" && code[3:] != "MIL" && code[3:] != "REB" {
				continue
			}
			return &name{Span: s.words[k].Span, Text: gazetteer.NameOf(code), Code: code, Kind: n.Kind, common: true}
		}
	}
	return nil
}

// attended is the person whose lawyers, spokesman or motorcade noun k names, who acts
// by them and is hit in them; nil for none.
func (s *scan) attended(k int, m *memory, depth int) *name {
	for d := range s.tree.Dependents(k) {
		if !s.tree.Is(d, "nmod:poss") && (!s.tree.Is(d, "nmod") || s.prepositionOf(d) != "for" && s.prepositionOf(d) != "of") {
			continue
		}
		if ns := s.partiesTo(d, m, depth-1); len(ns) == 1 && ns[0].Person && ns[0].actorCode() != "" {
			return ns[0]
		}
	}
	return nil
}

// officers are nouns of those who are policemen in a story of the police.
var officers = words(`officer officers`)

// attending are nouns of those who speak for a person, and of what carries one.
var attending = words(`lawyer lawyers attorney attorneys counsel spokesman spokeswoman convoy motorcade entourage defence`)

// isOfMany reports whether the words before noun k say that it belongs to no one
// state at home: "regional leaders", "Latin American presidents".
func (s *scan) isOfMany(k int, sector string) bool {
	if ministerial[s.at(k)] {
		return false // "the foreign minister"
	}
	for d := range s.tree.Dependents(k) {
		if d > k || !s.tree.Is(d, "amod", "compound") {
			continue
		}
		if s.at(d) == "regional" && sector != "MIL" && !leaders[s.at(k)] {
			continue // "the regional parliament"
		}
		if i := s.words[d].name; i < 0 && outside[s.at(d)] || i >= 0 && s.names[i].Adjective && s.names[i].Code == "" && s.names[i].Kind == gazetteer.Region {
			return true
		}
	}
	return false
}

var (
	outside     = words(`regional world international global foreign`)
	ministerial = words(`minister ministers ministry ministries secretary secretaries office bank`)
)

// isArmys reports whether the noun before the weapon k says that it is the state's:
// "a government helicopter".
func (s *scan) isArmys(k int) bool {
	switch s.at(k - 1) {
	case "government":
		return s.tree.Governor(k-1) == k && s.at(k) != "plane" && s.at(k) != "planes" // which need not be at home
	case "army", "military":
		return s.tree.Governor(k-1) == k
	}
	return false
}

// speaksFor are nouns of those whom a body sends, and of what it uses.
var speaksFor = words(`delegation delegations delegates envoys envoy negotiators negotiator representatives representative team
	planes jets convoy convoys warplanes spokesman spokeswoman vehicles bases headquarters`)

// menOf are nouns of those whom a commander leads.
var menOf = words(`men followers forces fighters troops soldiers units militia gunmen commanders positions`)

// weapons say nothing of who uses them, unless the text says whose they are.
var weapons = words(`missile missiles rocket rockets drone drones shell shells artillery bomb bombs bomber bombers warplane warplanes
	jet jets helicopter helicopters plane planes aircraft mortar mortars gunship gunships`)

// isNominal reports whether the tree has word k as a noun.
func (s *scan) isNominal(k int) bool {
	switch s.tree.UPOS(k) {
	case "NOUN", "PROPN", "ADJ", "NUM":
		return true
	}
	return s.tree.Is(k, "nsubj", "obj", "obl", "nmod", "appos")
}

// compound is the noun k with up to two plain words that colour it right
// before it: "riot police".
func (s *scan) compound(k int) string {
	from := k
	for from > 0 && k-from < 2 && s.plainWord(from-1) && s.tree.Governor(from-1) == k &&
		s.tree.Is(from-1, "compound", "amod") {
		from--
	}
	if from == k {
		return s.words[k].lower
	}
	var b strings.Builder
	for j := from; j <= k; j++ {
		if j > from {
			b.WriteByte(' ')
		}
		b.WriteString(s.words[j].lower)
	}
	return b.String()
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
