package event

import (
	"strings"

	"dateline/internal/gazetteer"
)

// stateOf is the state of the body or people that noun k names: of who has it
// ("his army", "the army of Sudan"), of the adjective before it, of who sends or
// uses it, of the state "where" it acts, of that with which the text introduced
// it. Failing those, an army, government or rebels, who may be abroad, are of the
// state that the article is about; police and people are of the place where the
// sentence is or the story plays. Of the soldiers of an organisation or armed
// group it is the code of that.
func (s *scan) stateOf(k int, sector string, m *memory, depth int) string {
	if code := s.ownState(k, m, depth); code != "" {
		return code
	}
	if st := s.senderState(k, sector); st != "" {
		return st
	}
	if st := s.whereState(k); st != "" {
		return st
	}
	if st := m.introducedState(s, k, sector); st != "" {
		return st
	}
	home := m.home()
	if s.words[k].Of(s.text) == "Treasury" && home != "GBR" {
		return "USA" // which imposes sanctions
	}
	if mayBeAbroad[sector] && home != "" && !s.isStormed(k) {
		return home
	}
	if here := s.placeState(k); here != "" {
		return here
	}
	switch sector {
	case "UAF", "CRM", "BUS": // who may be anywhere is of the state that the article is about
		return home
	}
	return s.stageState(m)
}

// mayBeAbroad are the sectors of those who belong to a state wherever they are.
var mayBeAbroad = words(`MIL GOV LEG JUD OPP SPY PTY REB`)

// foreigners is what to call those whom noun k names if they are people or firms
// of whom the text says no more than that they are of other states: "foreign
// workers", "migrants"; "" for others. They have the code of their sector alone.
func (s *scan) foreigners(k int, sector string) string {
	if !ofAnywhere[sector] {
		return ""
	}
	for d := range s.tree.Dependents(k) {
		if s.tree.Is(d, "nmod:poss") || s.words[d].name >= 0 && (s.tree.Is(d, "amod", "compound") || s.prepositionOf(d) == "from") {
			return "" // whose they are is told
		}
	}
	if migrants[s.at(k)] {
		return s.at(k)
	}
	for d := range s.tree.Dependents(k) {
		if s.tree.Is(d, "amod", "compound") && s.words[d].name < 0 && foreign[s.at(d)] {
			return s.at(d) + " " + s.at(k)
		}
	}
	return ""
}

var (
	ofAnywhere = words(`CVL BUS MED HLH EDU REF LAB MIL REB`)
	foreign    = words(`foreign overseas expatriate`)
	migrants   = words(`migrants migrant`)
)

// isStormed reports whether noun k is a building that somebody enters or attacks,
// which stands where they are.
func (s *scan) isStormed(k int) bool {
	if !premises[s.at(k)] && !seats[s.at(k)] || !s.tree.Is(k, "obj", "obl", "nsubj:pass", "conj") {
		return false
	}
	g := s.tree.Governor(k)
	if s.tree.Is(k, "conj") {
		g = s.tree.Governor(g)
	}
	return g >= 0 && s.words[g].verb >= 0 && storms[s.verbs[s.words[g].verb].lemma]
}

var (
	// seats are nouns of bodies that are buildings too.
	seats = words(`parliament palace ministry ministries court courthouse prison`)
	// storms are verbs of those who are at a building.
	storms = words(`storm seize occupy enter break attack burn torch ransack loot besiege surround bomb shell set overrun hit raid
		blockade vandalise vandalize smash stone`)
)

// ownState is the state or group of which the phrase of noun k itself says that
// k is its, "" for none.
func (s *scan) ownState(k int, m *memory, depth int) string {
	for d := range s.tree.Dependents(k) {
		if s.tree.Is(d, "nmod:poss", "amod", "compound", "nmod", "flat") && !s.tree.Is(d, "nmod:unmarked") {
			if code := s.ownerCode(k, d, m, depth); code != "" {
				return code
			}
		}
	}
	if g := s.tree.Governor(k); g >= 0 && g < k && s.tree.Is(k, "conj") { // "American jets and ships"
		if i := s.words[g].name; i >= 0 && s.names[i].Kind == gazetteer.Government && rebelling[s.at(k)] {
			return s.names[i].state() // "the government of Liberia and two rebel movements"
		}
		for d := range s.tree.Dependents(g) {
			if d < g && s.tree.Is(d, "nmod:poss", "amod", "compound") {
				if code := s.ownerCode(g, d, m, depth); code != "" {
					return code
				}
			}
		}
	}
	return s.stateBehind(k)
}

// rebelling are nouns of those who fight a government.
var rebelling = words(`rebels insurgents guerrillas separatists movements groups factions`)

// stateBehind is the state that "from" names right behind noun k, wherever the
// tree hangs it: "Troops from neighbouring Chad". "" for none.
func (s *scan) stateBehind(k int) string {
	if s.at(k+1) != "from" {
		return ""
	}
	j := k + 2
	if nearby[s.at(j)] {
		j++
	}
	if j >= len(s.words) || s.words[j].name < 0 {
		return ""
	}
	if n := &s.names[s.words[j].name]; n.Place != nil && n.Place.Kind == gazetteer.State {
		return n.state()
	}
	return ""
}

var nearby = words(`neighbouring neighboring nearby`)

// ownerCode is the state or group that the dependent d makes the owner of k.
func (s *scan) ownerCode(k, d int, m *memory, depth int) string {
	if s.tree.Is(d, "nmod") && !s.tree.Is(d, "nmod:poss") {
		if p := s.prepositionOf(d); (p == "in" || p == "at") && strings.HasPrefix(s.at(k), "spokes") {
			return "" // who speaks there for somebody elsewhere
		}
		switch s.prepositionOf(d) {
		case "of", "from", "in", "at", "across", "":
		default:
			return ""
		}
	}
	if w := &s.words[d]; w.name >= 0 {
		n := &s.names[w.name]
		if st := n.state(); st != "" {
			return st
		}
		if n.Adjective && n.Code == "" && isPlural(s.at(k)) {
			return n.bloc(s.text)
		}
		if n.Place == nil && !n.Person {
			return n.actorCode()
		}
		return ""
	}
	if !s.tree.Is(d, "nmod:poss", "nmod") {
		return ""
	}
	for _, n := range s.partiesTo(d, m, depth-1) {
		if st := n.state(); st != "" {
			return st
		}
		if code := n.actorCode(); code != "" && !n.Person {
			return code
		}
	}
	return ""
}

// bloc is the code of the organisation of the states of a region that an adjective
// names, as the tables have it of their leaders: "West African"; "" for none.
func (n *name) bloc(text string) string {
	for _, e := range gazetteer.Lookup(n.Of(text) + " leaders") {
		if e.Kind == gazetteer.Organisation {
			return e.Code
		}
	}
	return ""
}

// placeState is the state of the place that the sentence names behind "in" or
// "at" nearest to word k, "" for none. Where a relative clause says that somebody
// lives or was is no place of the others.
func (s *scan) placeState(k int) string {
	best, at := "", len(s.words)+1
	for i := range s.words {
		n := s.words[i].name
		if n < 0 || s.names[n].Place == nil || s.names[n].Start != s.words[i].Start || s.colours(i) || s.isAside(i, k) {
			continue
		}
		p := s.prepositionOf(i)
		if p == "" && i > 0 {
			p = s.at(i - 1)
		}
		if p != "in" && p != "at" && p != "across" && p != "through" && p != "near" {
			continue
		}
		if gap := abs(i - k); gap < at {
			best, at = s.names[n].state(), gap
		}
	}
	return best
}

// isAside reports whether word i stands in a relative clause, or in one of time or
// cause, that word k is not in: where "he was in Nairobi" when others did
// something is not where they are.
func (s *scan) isAside(i, k int) bool {
	const deepest = 12
	for n := 0; i >= 0 && n < deepest; n++ {
		if s.tree.Is(i, "acl:relcl") || s.tree.Is(i, "advcl") && s.tree.Related(i, "mark") >= 0 && s.tree.Subject(i) >= 0 {
			return !s.tree.Within(k, i)
		}
		i = s.tree.Governor(i)
	}
	return false
}

// whereState is the state to which the clause of noun k belongs by the place
// that "where" takes up: "Togo, where the army seized power". "" for none.
func (s *scan) whereState(k int) string {
	for j := k - 1; j > 0; j-- {
		if s.at(j) != "where" || !s.tree.Within(k, s.tree.Governor(j)) {
			continue
		}
		if j--; s.at(j) == "," {
			j--
		}
		if j < 0 || s.words[j].name < 0 {
			return ""
		}
		if n := &s.names[s.words[j].name]; n.Place != nil {
			return n.state()
		}
		return ""
	}
	return ""
}

// stageState is the state where the story plays: of two that the article is
// about as much, that of the place of what the paragraph told last, else the one
// that it is most about.
func (s *scan) stageState(m *memory) string {
	if m.place == nil || m.paragraph != s.sent.Paragraph || len(m.about) == 0 {
		return m.home()
	}
	here := gazetteer.ISO3(m.place.Country)
	for _, r := range m.about {
		if r.state == here && 2*r.count >= m.about[0].count {
			return here
		}
	}
	return m.home()
}

// senderState is the state that sends or uses those whom noun k names: whoever
// deploys soldiers deploys its own, and a state fetches its own nationals. ""
// for none known.
func (s *scan) senderState(k int, sector string) string {
	switch {
	case sector == "MIL" || sector == "COP", citizens[s.at(k)]:
	default:
		return ""
	}
	g := s.tree.Governor(k)
	for n := 0; g >= 0 && n < 2 && s.words[g].verb < 0 && s.sends(k, g); n++ { // "approved the deployment of soldiers"
		k, g = g, s.tree.Governor(g)
	}
	if g < 0 || s.words[g].verb < 0 {
		return ""
	}
	v := &s.verbs[s.words[g].verb]
	j := s.tree.Subject(g)
	switch {
	case v.passive && j == k:
		j = s.tree.Related(g, "obl:agent")
	case s.tree.Is(k, "obj"), s.tree.Is(k, "obl") && s.prepositionOf(k) == "with":
	default:
		return ""
	}
	if !dispatches[v.lemma] || j < 0 || s.words[j].name < 0 {
		return ""
	}
	return s.names[s.words[j].name].state()
}

// sends reports whether noun g is of the sending of those whom k names, or a
// number or part of them.
func (s *scan) sends(k, g int) bool {
	return s.tree.Is(k, "nmod") && s.prepositionOf(k) == "of" && (dispatchNouns[s.at(g)] || portions[s.at(g)])
}

var (
	dispatches = words(`send deploy dispatch withdraw mobilise mobilize mass station redeploy contribute order reinforce commit pledge
		promise offer use scramble recall approve authorise authorize land evacuate repatriate bring fly rescue put place raise`)
	dispatchNouns = words(`deployment dispatch sending withdrawal redeployment mobilisation mobilization`)
	// citizens are nouns of those who belong to a state wherever they are.
	citizens = words(`nationals citizens compatriots`)
)

// introduced is the state of which the text said that some soldiers or gang are.
type introduced struct {
	state     string
	paragraph int  // in which it said so last
	several   bool // it has said so of several states
}

// introduce keeps the state of those whom the name at word k names: the
// "marines" of "French marines".
func (m *memory) introduce(s *scan, k int) {
	n := &s.names[s.words[k].name]
	state := n.state()
	noun := strings.TrimSuffix(s.tail(k), "s")
	if n.Person || state == "" || len(n.Code) != 6 || !isBand[n.Code[3:]] && !abroad[noun] {
		return
	}
	m.band(noun, state, s.sent.Paragraph)
	if soldiery[noun] {
		m.band(anySoldiers, state, s.sent.Paragraph)
	}
}

// band keeps that those whom the text names by the noun are of the state.
func (m *memory) band(noun, state string, paragraph int) {
	had, ok := m.bands[noun]
	m.bands[noun] = introduced{state, paragraph, ok && (had.several || had.state != state)}
}

// soldiery are nouns by which a text takes up soldiers whom it named by another,
// anySoldiers what it keeps them under.
var soldiery = words(`soldier troop force serviceman servicemen gi paratrooper commando marine`)

const anySoldiers = "@soldiers"

// isBand are the sectors of those who go about in bands.
var isBand = words(`MIL COP REB UAF CRM`)

// introducedState is the state with which the text introduced those whom noun k
// names again: "Libyan pirates … the pirates". "" where it named none or several,
// or speaks of others: without "the", a paragraph further on.
func (m *memory) introducedState(s *scan, k int, sector string) string {
	if !isBand[sector] && !abroad[s.at(k)] {
		return ""
	}
	noun := strings.TrimSuffix(s.at(k), "s")
	was, ok := m.bands[noun]
	if !ok && soldiery[noun] {
		was, ok = m.bands[anySoldiers]
	}
	switch {
	case !ok || was.several:
		return ""
	case s.at(k-1) == "the", sector == "CRM", s.sent.Paragraph-was.paragraph <= 1:
		return was.state
	}
	return ""
}
