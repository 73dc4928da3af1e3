package event

import (
	"dateline/internal/gazetteer"
)

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
	if culprit := c.culprit(d); culprit != nil {
		d.add(Actor{Name: culprit.Name, Code: culprit.Code, Role: Recipient})
		return
	}
	if d.Type == Sanction && c.addSanctioned(d) || !onlyDoers(d.Actors) {
		return
	}
	if other := c.otherSide(d); other != nil {
		d.add(other.actor(Recipient))
		return
	}
	if c.home == "" || hasSide(d.Actors, c.home) && !c.isGoverned(d) {
		return
	}
	d.add(Actor{Name: gazetteer.NameOf(c.home), Code: c.home, Role: Recipient})
}

// onlyDoers reports whether all the actors of known code, or the only one, do it.
func onlyDoers(as []Actor) bool {
	n := coded(as)
	for i := range as {
		if as[i].Code != "" && as[i].Role != Doer && n > 1 {
			return false
		}
	}
	return n > 0
}

// answer adds, to words or measures of somebody against whom the mention before
// told of an act, those who did that act: "Chad cut ties with Niger. Niamey called
// the decision unjustified"; and to those of whoever did it to somebody, whom they
// did it to.
func (d *draft) answer(before *draft) {
	if d.Type == Request || d.Type.Quad() != VerbalConflict && d.Type != Sanction || d.Status == Hypothetical || coded(d.Actors) != 1 || d.Actors[0].Role != Doer {
		return
	}
	if q := before.Type.Quad(); q != VerbalConflict && q != MaterialConflict {
		return
	}
	own := sideOf(d.Actors[0].Code)
	if own == "" || !hasSide(before.Actors, own) {
		return
	}
	for _, a := range before.Actors {
		if a.Code != "" && !sameSide(own, a.Code) && sideOf(a.Code) != "" {
			d.add(Actor{Name: a.Name, Code: a.Code, Role: Recipient})
		}
	}
}

// imitate adds, to what is only said to be the same as before, those whom that was
// done to.
func (d *draft) imitate(before *draft) {
	if !d.likewise || d.Type != before.Type || d.Type == Assault || d.Sentence-before.Sentence > 1 {
		return
	}
	for _, a := range before.Actors {
		if a.Role != Doer && !d.has(a.Code) {
			if !symmetric(d.Type) {
				a.Role = Recipient
			}
			d.add(a)
		}
	}
}

// addSanctioned adds the other side of the story to a sanction of which all who
// are named are of one state: whoever recalls its ambassador does so from the
// other. It reports whether it did.
func (c *cast) addSanctioned(d *draft) bool {
	own := ""
	if c.addDefied(d) {
		return true
	}
	for i := range d.Actors {
		code := d.Actors[i].Code
		if code == "" || stateCode(code) == "" || own != "" && stateCode(code) != own || d.Actors[i].Role == Doer && d.passive {
			return false
		}
		own = stateCode(code)
	}
	if own == "" || d.passive {
		return false
	}
	pair := c.pair()
	for i, n := range pair {
		if n.Code == own {
			d.add(pair[1-i].actor(Recipient))
			return true
		}
	}
	for _, a := range c.about {
		if a.state != own && a.count >= clearly {
			d.add(Actor{Name: gazetteer.NameOf(a.state), Code: a.state, Role: Recipient})
			return true
		}
	}
	return false
}

// addDefied adds the government to what rebels or the opposition of its state break
// off or shut, and reports whether it did.
func (c *cast) addDefied(d *draft) bool {
	if coded(d.Actors) != 1 || d.Actors[0].Role != Doer || len(d.Actors[0].Code) != 6 {
		return false
	}
	code := d.Actors[0].Code
	if code[:3] != c.home || code[3:] != "REB" && code[3:] != "OPP" {
		return false
	}
	d.add(Actor{Name: gazetteer.NameOf(c.home + "GOV"), Code: c.home + "GOV", Role: Recipient})
	return true
}

// addPartner adds to what an outsider agrees to, yields or sells
// the state that the story is about.
func (c *cast) addPartner(d *draft) {
	if d.Type != Agree && d.Type != Concede && d.Type != Cooperate {
		return
	}
	if coded(d.Actors) != 1 || d.Actors[0].Role == Recipient || c.home == "" || hasSide(d.Actors, c.home) || c.about[0].count < clearly {
		return
	}
	if own := stateCode(d.Actors[0].Code); own == "" && isArmed(d.Actors[0].Code) {
		return
	}
	role := Recipient
	if symmetric(d.Type) {
		role = Participant
	}
	d.add(Actor{Name: gazetteer.NameOf(c.home), Code: c.home, Role: role})
}

// culprit is who did what d condemns by a noun, as far as the text has told of
// it: the attack, the coup, the test; nil for nobody known.
func (c *cast) culprit(d *draft) *Actor {
	if d.Type != Accuse || d.noun == nil || coded(d.Actors) == 0 {
		return nil
	}
	who := c.doers[d.noun.typ]
	if who == nil {
		return nil
	}
	for i := range d.Actors {
		if a := &d.Actors[i]; a.Code != "" && (a.Role != Doer || sideOf(a.Code) == sideOf(who.Code)) {
			return nil
		}
	}
	return who
}

// otherSide is the side of the story that is against the one whose act d is,
// nil for none: who threatens or refuses does so to the other.
func (c *cast) otherSide(d *draft) *name {
	if d.Type.Quad() != VerbalConflict || c.isGoverned(d) || d.Actors[0].Role != Doer {
		return nil
	}
	pair := c.pair()
	for i, n := range pair {
		other := pair[1-i]
		if !hasSide(d.Actors, n.Code) {
			continue
		}
		switch near := c.isAbout(n.Code) && c.isAbout(other.Code); {
		case d.Type == Request && (isGroup(n.Code) || isGroup(other.Code)):
			return nil // who appeals to all
		case c.hostile != nil, near, d.Type == Threaten:
			return other
		}
	}
	return nil
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
	if d.Mode == "deport" {
		c.addSanctioner(d)
	}
	switch d.Mode {
	case "coup", "abduct", "annex", "invade", "seize":
		return
	}
	for _, a := range d.Actors {
		if a.Role == Doer {
			return
		}
	}
	code := c.stateHere(d)
	if d.Mode == "dismiss" {
		if own := firstSide(d, Recipient, Recipient); own != "" {
			code = own // who holds an office loses it at home
		}
	}
	if code != "" && d.passive {
		d.add(Actor{Name: gazetteer.NameOf(code), Code: code, Role: Doer})
	}
}

// addSanctioner adds the state at home in the story, or the other side of it, as
// who breaks off, expels or suspends where the text tells only whom that hits:
// "Twenty diplomats were expelled".
func (c *cast) addSanctioner(d *draft) {
	if !d.passive || coded(d.Actors) != 1 || d.Actors[0].Role == Doer {
		return
	}
	pair := c.pair()
	for i, n := range pair {
		if hasSide(d.Actors, n.Code) {
			d.add(pair[1-i].actor(Doer))
			return
		}
	}
	if c.home != "" && !hasSide(d.Actors, c.home) {
		d.add(Actor{Name: gazetteer.NameOf(c.home), Code: c.home, Role: Doer})
	}
}
