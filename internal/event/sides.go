package event

import (
	"strings"

	"dateline/internal/article"
	"dateline/internal/gazetteer"
	"dateline/internal/sentence"
)

// maxSides is how many states and groups are looked at when the two sides of
// a story are sought: those named most.
const maxSides = 6

// side is the state or armed group that a name stands for, "" for none:
// organisations, which mediate and comment, are no side.
func (n *name) side() string {
	if s := n.state(); s != "" {
		return s
	}
	if n.Kind == gazetteer.ArmedGroup || n.Kind == gazetteer.Party {
		return n.Code
	}
	return ""
}

// twoSides is the two states or groups whose conflict or talks the article is
// about: those that stand together in the most sentences, where "and" joins them
// counting twice. Nil where no two do so twice. Home is the state whose army
// "the army" is.
func twoSides(text string, sentences []sentence.Sentence, names []name, home string) []*name {
	score := map[[2]string]int{}
	for i := range sentences {
		var in []name
		in, names = cut(names, sentences[i].Span, func(n *name) article.Span { return n.Span })
		countPairs(sidesIn(text, &sentences[i], in, home), score)
	}
	best, most := [2]string{}, 1
	for pair, n := range score {
		if n > most || n == most && most > 1 && (pair[0] < best[0] || pair[0] == best[0] && pair[1] < best[1]) {
			best, most = pair, n
		}
	}
	if most < 2 {
		return nil
	}
	return []*name{sideName(best[0]), sideName(best[1])}
}

// sideIn is a side that a sentence names, and whether "and" joins it to the one
// before.
type sideIn struct {
	code   string
	joined bool
	listed bool // behind a comma
}

// sidesIn is the sides that a sentence names, in order, with the army or
// government that it names without a state.
func sidesIn(text string, s *sentence.Sentence, in []name, home string) []sideIn {
	var out []sideIn
	at, end := 0, 0
	add := func(code string, span article.Span) {
		if code != "" && len(out) < maxSides {
			joined := end > 0 && end < span.Start && andBetween(text[end:span.Start])
			if n := len(out); joined && n > 1 && out[n-1].listed {
				joined = false // the last of three
			}
			out = append(out, sideIn{code, joined, end > 0 && end < span.Start && text[end:span.Start] == ", "})
			end = span.End
		}
	}
	for _, tok := range s.Tokens {
		for at < len(in) && in[at].End <= tok.Start {
			at++
		}
		switch {
		case at < len(in) && in[at].Start == tok.Start:
			add(in[at].side(), in[at].Span)
		case at < len(in) && in[at].Overlaps(tok.Span):
		case forces[tok.Of(text)]:
			add(home, tok.Span)
		}
	}
	return out
}

func andBetween(s string) bool {
	return len(s) < 30 && strings.Contains(s, " and ") && !strings.Contains(s, ",")
}

// forces are nouns of those who fight for a state that the text need not name.
var forces = words(`army military government troops soldiers junta generals`)

// countPairs adds the pairs of sides of one sentence to score.
func countPairs(in []sideIn, score map[[2]string]int) {
	seen := map[[2]string]bool{}
	for j := range in {
		for i := 0; i < j; i++ {
			a, b := in[i].code, in[j].code
			pair := [2]string{min(a, b), max(a, b)}
			if a == b || seen[pair] {
				continue
			}
			seen[pair] = true
			score[pair]++
			if i == j-1 && in[j].joined {
				score[pair]++
			}
		}
	}
}

func sideName(code string) *name {
	n := &name{Text: gazetteer.NameOf(code), Code: code, Kind: gazetteer.State}
	if _, _, ok := gazetteer.StateOf(code); !ok {
		n.Kind = gazetteer.ArmedGroup
	}
	return n
}

// opponent is the other of the two sides of the story than the one that the
// code belongs to, nil where it belongs to neither.
func (m *memory) opponent(code string) *name {
	if len(m.sides) != 2 {
		return nil
	}
	for i, n := range m.sides {
		if sameSide(n.Code, code) {
			return m.sides[1-i]
		}
	}
	return nil
}

// sameSide reports whether an actor's code is that of the side or of a body of
// it.
func sameSide(side, code string) bool {
	if code == side {
		return true
	}
	if _, _, ok := gazetteer.StateOf(side); !ok || len(code) != 6 {
		return false
	}
	return code[:3] == side
}

// family is what kind of dealing between two sides an event noun names: a
// fight or its end, or talks and what they lead to. "" for any other.
func family(n *nounEntry) string {
	switch {
	case n == nil:
		return ""
	case n.mode == "ceasefire" || n.typ == Assault:
		return "fight"
	case n.typ == Consult || n.typ == Agree:
		return "talks"
	}
	return ""
}

// mutual are nouns of what two sides do to each other.
var mutual = words(`war fighting conflict clash ceasefire truce cease-fire hostility battle armistice talk negotiation agreement deal accord
	peace swap exchange pause violence combat treaty pact dialogue summit meeting escalation shelling firefight skirmish standoff
	bombardment crossfire war lull round`)

// fill completes the actors of an event from the story, where the sentence
// leaves out what a reader knows: whose truce it is, who the other side of an
// attack is, against whom people march.
func (s *scan) fill(i int, m *Mention, code coding, mem *memory) {
	entry := s.toldNoun(i, code)
	if entry != nil && mutual[entry.noun] {
		mem.addParties(m, family(entry))
		return
	}
	switch m.Type {
	case Assault, Retreat:
		if m.Type == Assault || m.Mode == "ceasefire" {
			mem.addOpponent(m)
		}
	case Request:
		s.addAsked(i, m, mem)
	case Protest:
		s.addGovernment(m, mem)
	case Coerce:
		s.addAuthorities(i, m, mem)
	case Consult, Agree:
		if len(m.Actors) == 0 {
			mem.addParties(m, "talks")
		}
	}
	if directed[m.Type] {
		mem.addTarget(m)
	}
}

// directed types are done to somebody.
var directed = map[Type]bool{Request: true, Reject: true, Sanction: true, Aid: true, Support: true, Accuse: true, Threaten: true}

// addTarget adds the state that the story is about as whom an outsider's act
// is directed at, where the text names nobody.
func (mem *memory) addTarget(m *Mention) {
	home := mem.home()
	if home == "" || coded(m.Actors) != 1 || hasSide(m.Actors, home) {
		return
	}
	list := actorList(m.Actors)
	list.add(Actor{Name: gazetteer.NameOf(home), Code: home, Role: Recipient})
	m.Actors = list
}

// toldNoun is the event noun that verb i says something of: the one by which
// it is coded, its subject, its object; nil for none.
func (s *scan) toldNoun(i int, code coding) *nounEntry {
	if n, ok := s.lex.nouns[code.noun]; ok {
		return &n
	}
	if i < 0 {
		return nil
	}
	for _, k := range []int{s.subjectWord(i, 2), s.tree.Object(s.node(i))} {
		if k < 0 {
			continue
		}
		if n, ok := s.nounAt(k); ok {
			return &n
		}
	}
	return nil
}

// addAsked adds the two sides of the story as those who are asked to stop
// fighting, where the text does not say who is.
func (s *scan) addAsked(i int, m *Mention, mem *memory) {
	if i < 0 || len(m.Actors) != 1 || len(mem.sides) != 2 || hasSide(m.Actors, mem.sides[0].Code) || hasSide(m.Actors, mem.sides[1].Code) {
		return
	}
	v := &s.verbs[i]
	for k := v.object; k < min(len(s.words), v.object+12); k++ {
		if ending[s.at(k)] || s.words[k].name < 0 && mutual[s.at(k)] {
			list := actorList(m.Actors)
			for _, n := range mem.sides {
				list.add(n.actor(Recipient))
			}
			m.Actors = list
			return
		}
	}
}

// ending are words of an appeal to stop fighting.
var ending = words(`ceasefire cease-fire truce restraint calm bloodshed violence fighting guns hostilities talks end stop halt
	de-escalation deescalate de-escalate peace`)

// addParties adds those who the text said take part in events of the family,
// else the two sides of the story, to an event that names fewer than two.
func (mem *memory) addParties(m *Mention, family string) {
	if coded(m.Actors) >= 2 {
		return
	}
	who := mem.parties[family]
	if who == nil {
		who = mem.sides
	}
	if coded(m.Actors) == 1 && !oneOf(who, m.Actors) {
		return
	}
	list := actorList(m.Actors)
	if home := mem.home(); who == nil && family == "fight" && len(list) == 0 && home != "" {
		list.add(Actor{Name: gazetteer.NameOf(home), Code: home, Role: Participant})
	}
	for _, n := range who {
		if !hasSide(list, n.actorCode()) {
			list.add(n.actor(Participant))
		}
	}
	m.Actors = list
}

// coded counts the actors that have a code.
func coded(as []Actor) int {
	n := 0
	for i := range as {
		if as[i].Code != "" {
			n++
		}
	}
	return n
}

func oneOf(who []*name, as []Actor) bool {
	for i := range as {
		for _, n := range who {
			if as[i].Code != "" && sameSide(n.actorCode(), as[i].Code) {
				return true
			}
		}
	}
	return false
}

func hasSide(as []Actor, code string) bool {
	for i := range as {
		if as[i].Code == code || sameSide(code, as[i].Code) {
			return true
		}
	}
	return false
}

// addOpponent adds the other side of the story to an attack or truce of which
// only one is named.
func (mem *memory) addOpponent(m *Mention) {
	if len(mem.sides) != 2 {
		return
	}
	list := actorList(m.Actors)
	a, b := hasSide(list, mem.sides[0].Code), hasSide(list, mem.sides[1].Code)
	if a == b {
		return
	}
	other, mine := mem.sides[1], Doer
	if b {
		other = mem.sides[0]
	}
	for i := range list {
		if list[i].Code == "" {
			continue
		}
		if !hasSide(list[i:i+1], mem.sides[0].Code) && !hasSide(list[i:i+1], mem.sides[1].Code) {
			return // somebody else is at it
		}
		mine = list[i].Role
	}
	role := Doer
	if mine == Doer {
		role = Recipient
	}
	list.add(other.actor(role))
	m.Actors = list
}

// addGovernment adds the state where people march, or that the article is
// about, as whom they march against, where the text names nobody.
func (s *scan) addGovernment(m *Mention, mem *memory) {
	for _, a := range m.Actors {
		if a.Role != Doer && a.Code != "" {
			return
		}
	}
	if code := mem.stateHere(m); code != "" {
		list := actorList(m.Actors)
		list.add(Actor{Name: gazetteer.NameOf(code), Code: code, Role: Recipient})
		m.Actors = list
	}
}

// addAuthorities adds the state as who arrests, charges, bans or blocks where
// the text does not say who does.
func (s *scan) addAuthorities(i int, m *Mention, mem *memory) {
	if m.Mode == "coup" || m.Mode == "abduct" || m.Mode == "annex" || m.Mode == "invade" {
		return
	}
	for _, a := range m.Actors {
		if a.Role == Doer {
			return
		}
	}
	if i >= 0 && !s.verbs[i].passive {
		return
	}
	if code := mem.stateHere(m); code != "" {
		list := actorList(m.Actors)
		list.add(Actor{Name: gazetteer.NameOf(code), Code: code, Role: Doer})
		m.Actors = list
	}
}

// stateHere is the state in which an event happens, as far as is known.
func (mem *memory) stateHere(m *Mention) string {
	if m.Place != nil && m.Place.Country != "" {
		return gazetteer.ISO3(m.Place.Country)
	}
	return mem.home()
}

// keepParties remembers who takes part in events that are told again by a noun.
func (mem *memory) keepParties(m *Mention, code coding, lex *lexicon) {
	if coded(m.Actors) < 2 {
		return
	}
	f := ""
	switch {
	case m.Type == Assault || m.Mode == "ceasefire":
		f = "fight"
	case m.Type == Consult || m.Type == Agree:
		f = "talks"
	default:
		return
	}
	if f == "fight" && mem.parties[f] != nil {
		return // the war goes on between those who began it
	}
	var who []*name
	for _, a := range m.Actors {
		if a.Code != "" {
			who = append(who, &name{Text: a.Name, Code: a.Code})
		}
	}
	mem.parties[f] = who
}
