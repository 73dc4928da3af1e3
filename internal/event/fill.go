package event

import (
	"dateline/internal/gazetteer"
)

// draft is a mention before the whole article is read, with what decides whom
// it leaves out.
type draft struct {
	Mention
	noun    *nounEntry // the event noun that it tells of, nil for none
	passive bool
	appeals bool // asks for an end to a fight
	sure    bool // coded by an entry whose particle or object the clause has
	lead    bool // in the first paragraph
	named   int  // actors with a code whom the sentence itself names
	beside  int  // other mentions of its sentence
}

// cast is who the story is about, as the whole article tells.
type cast struct {
	home    string             // the state whose army "the army" is
	stage   string             // the state where the story most likely plays
	scene   []standing         // the states that it may play in, the likeliest first
	sides   []*name            // two that stand together, nil for none
	hostile []*name            // two who fight, nil for none
	armed   *name              // the armed group that is named most, nil for none
	parties map[string][]*name // who fights and who talks: see family
}

// complete adds to the drafts of an article whom a reader understands to take
// part, where the sentence leaves them out: whose truce it is, who the other
// side of an attack is, against whom people march.
func (c *cast) complete(ds []draft) {
	c.hostile = foes(ds)
	if c.hostile == nil && c.armed != nil {
		home := gazetteer.ISO3(c.armed.country)
		if home == "" {
			home = c.home
		}
		if home != "" {
			c.hostile = []*name{sideName(home), c.armed}
		}
	}
	for i := range ds {
		c.note(&ds[i])
		c.fill(&ds[i])
		c.settle(&ds[i])
		c.atLeast(&ds[i])
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

// foes is the two sides that most of the attacks and truces of the article are
// between, by those who are named in so many words; nil for none.
func foes(ds []draft) []*name {
	score := map[[2]string]int{}
	best, most := [2]string{}, 0
	for i := range ds {
		d := &ds[i]
		if d.Type != Assault && d.Mode != "ceasefire" || d.Status == Hypothetical {
			continue
		}
		a, b := opposed(d)
		if a == "" {
			continue
		}
		pair := [2]string{min(a, b), max(a, b)}
		if score[pair]++; score[pair] > most {
			best, most = pair, score[pair]
		}
	}
	if most == 0 {
		return nil
	}
	return []*name{sideName(best[0]), sideName(best[1])}
}

// opposed is the sides of who attacks and who is attacked, "" where one is not
// named or both are of one side.
func opposed(d *draft) (a, b string) {
	for i := range d.Actors {
		x := &d.Actors[i]
		code := sideOf(x.Code)
		switch {
		case code == "":
		case a == "" && (x.Role == Doer || x.Role == Participant):
			a = code
		case code != a:
			b = code
		}
	}
	if a == "" || b == "" {
		return "", ""
	}
	return a, b
}

// sideOf is the side that the bearer of an actor's code is on: the state of a
// body, the group itself; "" for organisations and for people, who are nobody's
// army.
func sideOf(code string) string {
	if len(code) == 6 {
		if _, _, ok := gazetteer.StateOf(code[:3]); ok {
			switch code[3:] {
			case "CVL", "MED", "REF", "HLH", "REB", "OPP", "CRM", "UAF":
				return ""
			}
			return code[:3]
		}
	}
	if _, _, ok := gazetteer.StateOf(code); ok {
		return code
	}
	for _, e := range gazetteer.Lookup(gazetteer.NameOf(code)) {
		if e.Code == code && e.Kind == gazetteer.ArmedGroup {
			return code
		}
	}
	return ""
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
	bombardment crossfire lull round talks hostilities clashes`)

// note remembers who takes part in dealings that the text may tell of again.
func (c *cast) note(d *draft) {
	f := ""
	switch {
	case d.Type == Assault || d.Mode == "ceasefire":
		f = "fight"
	case d.Type == Consult || d.Type == Agree:
		f = "talks"
	}
	if f == "" || coded(d.Actors) < 2 || f == "fight" && c.parties[f] != nil {
		return
	}
	var who []*name
	for _, a := range d.Actors {
		if a.Code != "" {
			who = append(who, &name{Text: a.Name, Code: a.Code})
		}
	}
	c.parties[f] = who
}

// fill completes the actors of one draft.
func (c *cast) fill(d *draft) {
	if d.noun != nil && mutual[d.noun.noun] {
		c.addParties(d, family(d.noun))
		return
	}
	switch d.Type {
	case Assault:
		c.addOpponent(d)
	case Retreat:
		if d.Mode == "ceasefire" {
			c.addOpponent(d)
		}
	case Request:
		if d.appeals {
			c.addAsked(d)
		}
	case Protest:
		c.addGovernment(d)
	case Coerce:
		c.addAuthorities(d)
	case Consult, Agree:
		if len(d.Actors) == 0 {
			c.addParties(d, "talks")
		}
	}
	if directed[d.Type] {
		c.addTarget(d)
	}
}

// pair is the two sides of the story: those who fight, else those who stand
// together.
func (c *cast) pair() []*name {
	if c.hostile != nil {
		return c.hostile
	}
	return c.sides
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
	if n >= 2 {
		return
	}
	who := c.parties[family]
	if who == nil || family == "fight" && c.hostile != nil {
		who = c.pair()
	}
	if n == 1 && !oneOf(who, d.Actors) {
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
	other, role := c.hostile[1], Doer
	if b {
		other = c.hostile[0]
	}
	for _, x := range d.Actors {
		switch {
		case x.Code == "":
		case !sameSide(c.hostile[0].Code, x.Code) && !sameSide(c.hostile[1].Code, x.Code):
			return // somebody else is at it
		case x.Role == Doer:
			role = Recipient
		}
	}
	d.add(other.actor(role))
}

// addAsked adds the two sides as those who are asked to stop fighting.
func (c *cast) addAsked(d *draft) {
	who := c.pair()
	if len(d.Actors) != 1 || oneOf(who, d.Actors) {
		return
	}
	for _, n := range who {
		d.add(n.actor(Recipient))
	}
}

// directed types are done to somebody.
var directed = map[Type]bool{Request: true, Reject: true, Sanction: true, Aid: true, Support: true, Accuse: true, Threaten: true}

// addTarget adds the state that the story is about as whom an act is directed
// at, where the text names nobody: that of an outsider, or of the state's own
// people and opposition.
func (c *cast) addTarget(d *draft) {
	if c.home == "" || coded(d.Actors) != 1 || hasSide(d.Actors, c.home) && !c.isGoverned(d) {
		return
	}
	d.add(Actor{Name: gazetteer.NameOf(c.home), Code: c.home, Role: Recipient})
}

// isGoverned reports whether who acts is one of those whom the state governs,
// and speaks against it.
func (c *cast) isGoverned(d *draft) bool {
	if d.Type.Quad() != VerbalConflict {
		return false
	}
	for _, a := range d.Actors {
		if len(a.Code) == 6 && a.Role == Doer {
			switch a.Code[3:] {
			case "CVL", "OPP", "REB", "EDU", "LAB", "REL", "MED", "BUS", "HLH", "PTY":
				return true
			}
		}
	}
	return false
}

// addGovernment adds the state where people march, or that the article is
// about, as whom they march against, where the text names nobody.
func (c *cast) addGovernment(d *draft) {
	for _, a := range d.Actors {
		if a.Role != Doer && a.Code != "" {
			return
		}
	}
	if code := c.stateHere(d); code != "" {
		d.add(Actor{Name: gazetteer.NameOf(code), Code: code, Role: Recipient})
	}
}

// addAuthorities adds the state as who arrests, charges, bans or blocks where
// the text does not say who does.
func (c *cast) addAuthorities(d *draft) {
	switch d.Mode {
	case "coup", "abduct", "annex", "invade":
		return
	}
	for _, a := range d.Actors {
		if a.Role == Doer {
			return
		}
	}
	if code := c.stateHere(d); code != "" && d.passive {
		d.add(Actor{Name: gazetteer.NameOf(code), Code: code, Role: Doer})
	}
}

// stateHere is the state in which an event happens, as far as is known.
func (c *cast) stateHere(d *draft) string {
	if d.Place != nil && d.Place.Country != "" {
		return gazetteer.ISO3(d.Place.Country)
	}
	return c.stage
}
