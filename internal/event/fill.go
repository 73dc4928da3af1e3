package event

import (
	"strings"

	"dateline/internal/gazetteer"
)

// draft is a mention before the whole article is read, with what decides whom
// it leaves out.
type draft struct {
	Mention
	noun      *nounEntry // the event noun that it tells of, nil for none
	passive   bool
	appeals   bool   // asks for an end to a fight
	agentless bool   // the text tells of nobody who does it
	trial     bool   // tells what a court does
	signs     bool   // tells by its verb that something is signed
	gaoled    bool   // its subject is people whom a state locks up
	sure      bool   // coded by an entry whose particle or object the clause has
	lead      bool   // in the first paragraph
	agent     bool   // is passive and says by whom
	likewise  bool   // does the same as was told before
	responds  string // the noun of the words or decision that it answers, "" for none
	named     int    // actors with a code whom the sentence itself names
	beside    int    // other mentions of its sentence
}

// addEnemy adds the other of two states that fight to what the soldiers of one
// agree to: "The generals agreed to pull back".
func (c *cast) addEnemy(d *draft) {
	if !betweenStates(c.hostile) || coded(d.Actors) != 1 || !strings.HasSuffix(d.Actors[0].Code, "MIL") {
		return
	}
	for i, n := range c.hostile {
		if sameSide(n.Code, d.Actors[0].Code) {
			d.add(c.hostile[1-i].actor(Participant))
			return
		}
	}
}

// signs are verbs of those who make an accord.
var signs = words(`sign initial ink conclude ratify`)

// addSignatory adds the other of those who deal with each other in the story to what
// one of them, or nobody named, signs.
func (c *cast) addSignatory(d *draft) {
	if !d.signs || coded(d.Actors) > 1 {
		return
	}
	who := c.dealers("talks")
	if len(who) != 2 || coded(d.Actors) == 1 && !oneOf(who, d.Actors) {
		return
	}
	for _, n := range who {
		if !hasSide(d.Actors, n.actorCode()) {
			d.add(n.actor(Participant))
		}
	}
}

// atLeast adds the state where an event happens to one of which no party is
// known.
func (c *cast) atLeast(d *draft) {
	if coded(d.Actors) > 0 {
		return
	}
	role := Participant
	if d.Type == Assault {
		role = Recipient
	}
	if code := c.stateHere(d); code != "" {
		d.add(Actor{Name: gazetteer.NameOf(code), Code: code, Role: role})
	}
}

// fill completes the actors of one draft.
func (c *cast) fill(d *draft) {
	if c.addCourt(d) {
		return
	}
	if d.noun != nil && mutual[d.noun.noun] && d.Mode != "election" {
		c.addParties(d, family(d.noun))
		c.addHostAbroad(d)
		return
	}
	switch d.Type {
	case Assault:
		c.addFighters(d)
		c.addOpponent(d)
		c.addProtesters(d)
	case Retreat:
		if d.Mode == "ceasefire" || d.Mode == "release" {
			c.addOpponent(d)
		}
		if d.Mode == "release" {
			c.addGaoler(d)
		}
	case Request:
		if d.appeals {
			c.addAsked(d)
		}
	case Accuse:
		if d.Mode == "legal" || d.trial {
			c.addAuthorities(d)
		}
	case Protest:
		c.addGovernment(d)
	case Sanction:
		c.addSanctioner(d)
	case Coerce:
		c.fillCoercion(d)
	case Consult, Agree:
		c.fillTalks(d)
	}
	if directed[d.Type] {
		c.addTarget(d)
	}
}

// fillCoercion adds whom a measure leaves out.
func (c *cast) fillCoercion(d *draft) {
	switch d.Mode {
	case "seize", "invade":
		c.addLoser(d)
	case "coup":
		d.addOusted()
	case "crowd_control":
		c.addProtesters(d)
	case "restrict":
		c.addDefied(d)
	}
	c.addAuthorities(d)
}

// fillTalks adds whom talks, a visit or an accord leave out.
func (c *cast) fillTalks(d *draft) {
	if d.Type == Agree {
		c.addEnemy(d)
		c.addSignatory(d)
	}
	switch {
	case d.Mode == "visit":
		c.addHost(d)
	case d.Mode == "election": // atLeast adds whose it is
	case len(d.Actors) == 0:
		c.addParties(d, "talks")
	default:
		c.addHostAbroad(d)
	}
}

// addFighters adds the two who fight to an attack of which nobody is named: of
// two states the one in which it is as whom it hits.
func (c *cast) addFighters(d *draft) {
	if c.hostile == nil || len(d.Actors) > 0 || !d.agentless {
		return
	}
	here := c.stateHere(d)
	for i, n := range c.hostile {
		role := Participant
		switch other := c.hostile[1-i]; {
		case isGroup(n.Code) || isGroup(other.Code):
		case n.Code == here:
			role = Recipient
		case other.Code == here:
			role = Doer
		}
		d.add(n.actor(role))
	}
}

// addProtesters adds the people to a shooting by their own state's forces that
// names nobody whom it hit, in a story of protests.
func (c *cast) addProtesters(d *draft) {
	if !c.protests || c.hostile != nil || coded(d.Actors) != 1 || d.Actors[0].Role != Doer {
		return
	}
	switch code := d.Actors[0].Code; code {
	case c.home + "COP", c.home + "MIL":
		d.add(Actor{Name: gazetteer.NameOf(c.home + "CVL"), Code: c.home + "CVL", Role: Recipient})
	}
}

// addOusted adds the government as whom soldiers or rebels oust who take power
// where the text names nobody whom they take it from.
func (d *draft) addOusted() {
	if coded(d.Actors) != 1 || d.Actors[0].Role != Doer || len(d.Actors[0].Code) != 6 {
		return
	}
	switch code := d.Actors[0].Code; code[3:] {
	case "MIL", "REB":
		d.add(Actor{Name: gazetteer.NameOf(code[:3] + "GOV"), Code: code[:3] + "GOV", Role: Recipient})
	}
}

// addGaoler adds the state as who lets go those whom it locked up, where the
// text does not say who does.
func (c *cast) addGaoler(d *draft) {
	if !d.passive || !d.gaoled || coded(d.Actors) != 1 || d.Actors[0].Role != Recipient {
		return
	}
	if code := c.stateHere(d); code != "" {
		d.add(Actor{Name: gazetteer.NameOf(code), Code: code, Role: Doer})
	}
}

// isGaoled reports whether the subject of verb i is people whom a state locks
// up, and not an armed group.
func (s *scan) isGaoled(i int) bool {
	k := s.subjectWord(i, 2)
	for n := 0; k >= 0 && n < 2; n++ {
		if gaoled[s.at(k)] {
			return true
		}
		k = s.nominalModifier(k, "of") // "The last of the detainees"
	}
	for d := range s.tree.Dependents(s.node(i)) {
		if s.prepositionOf(d) == "from" && custody[s.at(d)] {
			return true
		}
	}
	return false
}

// custody are nouns of where a state holds people.
var custody = words(`prison jail custody detention arrest imprisonment`)

var gaoled = words(`detainees detainee inmates inmate convicts protesters activists activist dissidents suspects suspect demonstrators
	journalists students`)

// addLoser adds the state to which a place belongs that a group or another
// state seizes.
func (c *cast) addLoser(d *draft) {
	if c.hostile == nil {
		return
	}
	if d.passive && coded(d.Actors) == 0 { // "the city was overrun"
		if code := c.stateHere(d); code != "" {
			d.add(Actor{Name: gazetteer.NameOf(code), Code: code, Role: Recipient})
		}
	}
	if coded(d.Actors) != 1 {
		return
	}
	if d.Actors[0].Role == Recipient {
		c.addOpponent(d)
		return
	}
	if code := c.stateHere(d); hasSide(c.asActors(), code) && !hasSide(d.Actors, code) {
		d.add(Actor{Name: gazetteer.NameOf(code), Code: code, Role: Recipient})
		return
	}
	c.addOpponent(d)
}

// asActors is the two who fight.
func (c *cast) asActors() []Actor {
	var out []Actor
	for _, n := range c.hostile {
		out = append(out, n.actor(Participant))
	}
	return out
}

// venues are cities where states meet without the one that they lie in.
var venues = map[string]bool{"Brussels": true, "Geneva": true, "Vienna": true, "New York": true, "New York City": true, "The Hague": true,
	"Strasbourg": true, "Davos": true, "Addis Ababa": true}

// addHostAbroad adds the state where somebody of another holds talks of which the
// text does not say with whom.
func (c *cast) addHostAbroad(d *draft) {
	if d.Type == Consult && d.Place != nil && !venues[d.Place.Name] && coded(d.Actors) == 1 && d.Actors[0].Role == Doer && stateCode(d.Actors[0].Code) != "" {
		c.addHost(d)
	}
}

// addHost adds the state where a visitor goes whose host the text does not
// name.
func (c *cast) addHost(d *draft) {
	if coded(d.Actors) == 1 && d.Place == nil && c.home != "" && isOrganisation(d.Actors) {
		d.add(Actor{Name: gazetteer.NameOf(c.home), Code: c.home, Role: Participant}) // "A team of SADC will arrive"
		return
	}
	if d.Place == nil || d.Place.Country == "" || coded(d.Actors) != 1 {
		return
	}
	if host := gazetteer.ISO3(d.Place.Country); host != "" && !hasSide(d.Actors, host) {
		d.add(Actor{Name: gazetteer.NameOf(host), Code: host, Role: Participant})
	}
}

// isOrganisation reports whether one of the actors is an organisation of no state.
func isOrganisation(as []Actor) bool {
	for i := range as {
		if code := as[i].Code; code != "" && stateCode(code) == "" && !isArmed(code) {
			return true
		}
	}
	return false
}

// add adds an actor to a draft, once.
func (d *draft) add(a Actor) {
	list := actorList(d.Actors)
	list.add(a)
	d.Actors = list
}

// addParties adds those who the text said take part in events of the family,
// else the two sides of the story, to an event that names fewer than two.
func (c *cast) addParties(d *draft, family string) {
	n := coded(d.Actors)
	announced := (d.Mode == "ceasefire" || d.Type == Agree) && n > 0 && c.hostile != nil && !oneOf(c.hostile, d.Actors) // by those who mediate
	if n >= 2 && !announced {
		return
	}
	who := c.dealers(family)
	if n == 1 && !oneOf(who, d.Actors) && !announced {
		c.addBorrower(d, family)
		return
	}
	if who == nil && family == "fight" && len(d.Actors) == 0 && c.home != "" {
		d.add(Actor{Name: gazetteer.NameOf(c.home), Code: c.home, Role: Participant})
	}
	for _, n := range who {
		if !hasSide(d.Actors, n.actorCode()) {
			d.add(n.actor(Participant))
		}
	}
}

// addBorrower adds the state of the story to talks of which only an organisation
// is named: "Talks with the IMF stalled".
func (c *cast) addBorrower(d *draft, family string) {
	if family != "talks" || !borrowing[d.noun.noun] || c.home == "" || c.about[0].count < clearly {
		return
	}
	for i := range d.Actors {
		if a := &d.Actors[i]; a.Role == Participant && isOrganisation(d.Actors[i:i+1]) {
			d.add(Actor{Name: gazetteer.NameOf(c.home), Code: c.home, Role: Participant})
			return
		}
	}
}

var borrowing = words(`talk talks negotiation negotiations deal agreement accord`)

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

// addOpponent adds the other side of a fight to an attack or truce of which
// only one is named.
func (c *cast) addOpponent(d *draft) {
	if c.hostile == nil {
		return
	}
	a, b := hasSide(d.Actors, c.hostile[0].Code), hasSide(d.Actors, c.hostile[1].Code)
	if a == b {
		return
	}
	mine, other, role := c.hostile[0], c.hostile[1], Doer
	if b {
		mine, other = other, mine
	}
	if !isGroup(other.Code) && d.Actors[0].Role == Doer && d.Mode != "airdefense" && d.Mode != "clash" && !isRanged(d) && d.Place != nil && gazetteer.ISO3(d.Place.Country) == mine.Code {
		return // it fights at home, and not with the other state
	}
	for _, x := range d.Actors {
		switch {
		case x.Code == "":
		case x.Role == Doer && stateCode(x.Code) != "" && sideOf(x.Code) == "":
			return // rebels and gangs fight neither for their state nor against another
		case !sameSide(c.hostile[0].Code, x.Code) && !sameSide(c.hostile[1].Code, x.Code):
			return // somebody else is at it
		case x.Role == Doer:
			role = Recipient
		}
	}
	d.add(other.actor(role))
}
