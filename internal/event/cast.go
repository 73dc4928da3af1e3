package event

import (
	"strings"

	"dateline/internal/gazetteer"
)

// cast is who the story is about, as the whole article tells.
type cast struct {
	home        string     // the state whose army "the army" is
	stage       string     // the state where the story most likely plays
	sides       []*name    // two that stand together, nil for none
	scene       []standing // the states that it may play in, the likeliest first
	about       []standing // the states that it speaks of, the first most
	fights      pairs      // who stands together where the text tells of fighting
	hostile     []*name    // two who fight, nil for none
	venue       *Place     // where the talks were held that the text told of last, nil for not known
	visitor     string     // who came to visit last, and that visit; "" for nobody
	visited     *draft
	session     string             // the state where the council sits of whose meeting the article tells, "" for none
	rivals      []*name            // the government and those against it at home, where nobody fights; nil for none
	opposedCode string             // those of the state at home with whom its bodies have to do, "" for none
	forces      string             // code of the police or army that used force at home, "" for none
	protests    bool               // people march in it
	court       *name              // the court of no state before which it plays, nil for none
	armed       *name              // the armed group that is named most, nil for none
	doers       map[Type]*Actor    // who did the last deed of a type
	parties     map[string][]*name // who fights and who talks: see family
}

// newCast is the cast of a story that is about the states and may play in those
// of scene, of which group is the armed group that it names most; home is the
// state whose army "the army" is.
func newCast(home string, scene, about []standing, group *name, together, fights pairs) *cast {
	c := &cast{home: home, stage: homeState(scene), scene: scene, about: about, armed: group, fights: fights, parties: map[string][]*name{}, doers: map[Type]*Actor{}}
	if group != nil && home != "" {
		foe := home // whose rebels they are
		if abroad := foesAbroad[group.Code]; speaksOf(about, abroad) {
			foe = abroad
		}
		fights[[2]string{min(foe, group.Code), max(foe, group.Code)}] += 3
	}
	c.sides = together.most(func(_, _ string) bool { return true })
	return c
}

// foesAbroad are the states that armed groups fight which do not fight their own.
var foesAbroad = map[string]string{"HEZBOLLAH": "ISR"}

// speaksOf reports whether a text that is about the states is about one of them.
func speaksOf(about []standing, state string) bool {
	for _, a := range about {
		if a.state == state {
			return a.count >= clearly
		}
	}
	return false
}

// complete adds to the drafts of an article whom a reader understands to take
// part, where the sentence leaves them out: whose truce it is, who the other
// side of an attack is, against whom people march.
func (c *cast) complete(ds []draft) {
	c.hostile, c.session = c.foes(ds), sessionOf(ds)
	c.opposedCode, c.forces = opposedAtHome(ds, c.home), forcesOf(ds, c.home)
	for i := range ds {
		c.protests = c.protests || ds[i].Type == Protest
	}
	for i := range ds {
		c.note(&ds[i])
		if i > 0 {
			ds[i].answer(&ds[i-1])
			ds[i].imitate(&ds[i-1])
		}
		c.doneBy(ds, i)
		c.addForces(&ds[i])
		addVictims(ds, i)
		c.addAuthor(ds, i)
		c.fill(&ds[i])
		c.noteDoer(&ds[i])
		placed := ds[i].Place != nil
		c.settle(&ds[i])
		shareVictims(ds, i)
		c.addOpposed(&ds[i])
		if placed || !c.isAtHome(&ds[i]) {
			ds[i].addEntered()
		}
		c.addPartner(&ds[i])
		c.atLeast(&ds[i])
	}
}

// foes is the two sides that the fights of the article are between, by those
// who are named in so many words in its attacks and truces, and by who stands
// together where it tells of fighting; one of them is an armed group or the state
// that the story is about. Nil for none.
func (c *cast) foes(ds []draft) []*name {
	for i := range ds {
		d := &ds[i]
		if d.Type != Assault && d.Mode != "ceasefire" || d.Status == Hypothetical {
			continue
		}
		if a, b := c.opposed(d); a != "" {
			c.fights[[2]string{min(a, b), max(a, b)}] += 2
		}
	}
	return c.foesBefore()
}

// foesBefore is the same, by what has been counted so far.
func (c *cast) foesBefore() []*name {
	if c.armed != nil {
		two := c.fights.most(func(a, b string) bool { return a == c.armed.Code || b == c.armed.Code })
		if two != nil {
			return two
		}
	}
	return c.fights.most(func(a, b string) bool {
		return isGroup(a) && isGroup(b) || c.isAbout(a) || c.isAbout(b)
	})
}

// isAbout reports whether a state is one that the story is about.
func (c *cast) isAbout(state string) bool {
	if state == c.home || state == c.stage {
		return true
	}
	for i := range c.about {
		if c.about[i].state == state {
			return 2*c.about[i].count >= c.about[0].count
		}
	}
	return false
}

// opposed is the sides of who attacks and who is attacked, "" where one is not
// named or both are of one side.
func (c *cast) opposed(d *draft) (a, b string) {
	for i := range d.Actors {
		x := &d.Actors[i]
		code := sideOf(x.Code)
		if code == "" && x.Role == Recipient && strings.HasSuffix(x.Code, "CVL") && x.Code[:3] == c.home {
			code = stateCode(x.Code) // who bombs its people fights the state
		}
		switch {
		case code == "":
		case a == "" && (x.Role == Doer || x.Role == Participant):
			a = code
		case code != a:
			b = code
		}
	}
	if a == "" || b == "" || a == b {
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
	if isArmed(code) {
		return code
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

// pair is the two sides of the story: those who fight, else those who stand
// together.
func (c *cast) pair() []*name {
	if c.hostile != nil {
		return c.hostile
	}
	return c.sides
}

// dealers is who takes part in dealings of the family: those who the text said
// do, unless they only mediate between two who fight, else the two sides of the
// story.
func (c *cast) dealers(family string) []*name {
	who := c.parties[family]
	switch {
	case who == nil && family == "talks" && c.hostile == nil && c.rivals != nil:
		return c.rivals
	case who == nil, family == "fight" && c.hostile != nil:
		return c.pair()
	case c.hostile != nil && (isGroup(c.hostile[0].Code) || isGroup(c.hostile[1].Code)) && !meet(who, c.hostile):
		return c.hostile
	}
	return who
}

// meet reports whether somebody of one side is in both lists.
func meet(a, b []*name) bool {
	for _, x := range a {
		for _, y := range b {
			if sameSide(y.actorCode(), x.actorCode()) || sameSide(x.actorCode(), y.actorCode()) {
				return true
			}
		}
	}
	return false
}

// noteDoer remembers who did the last deed of its type.
func (c *cast) noteDoer(d *draft) {
	for i := range d.Actors {
		if a := &d.Actors[i]; a.Role == Doer && a.Code != "" {
			c.doers[d.Type] = a
			return
		}
	}
	if d.Type == Mobilize && coded(d.Actors) == 1 && d.Mode == "weapons_test" {
		c.doers[d.Type] = &d.Actors[0]
	}
}

// stateHere is the state in which an event happens, as far as is known.
func (c *cast) stateHere(d *draft) string {
	if d.Place != nil && d.Place.Country != "" {
		return gazetteer.ISO3(d.Place.Country)
	}
	return c.stage
}
