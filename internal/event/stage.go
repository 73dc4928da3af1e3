package event

import (
	"strings"

	"dateline/internal/gazetteer"
)

// settle places an event that the text places nowhere in a country: what is
// said or decided at home with who says it, what is done to somebody with whom
// it is done to, all else where the story is.
func (c *cast) settle(d *draft) {
	if d.Place != nil {
		if d.Mode == "visit" && d.does() != nil {
			c.visitor, c.visited = d.does().Name, d
		}
		if takesUpTalks(d) {
			c.venue = d.Place
		}
		return
	}
	if c.venue != nil && takesUpTalks(d) {
		d.Place = c.venue
		return
	}
	if e := stateEntry(c.country(d)); e != nil {
		d.Place = placeFrom(e)
	}
}

// sessionOf is the state where the council sits of whose meeting the first
// paragraph of an article tells, "" for none.
func sessionOf(ds []draft) string {
	for i := range ds {
		if d := &ds[i]; d.lead && d.Type == Consult {
			if at := sits(d); at != "" {
				return at
			}
		}
	}
	return ""
}

// speaksInSession reports whether a sentence tells what the delegate of a state
// says in the meeting of a council.
func speaksInSession(sentence string) bool {
	for _, words := range []string{"epresentative of ", "epresentative from ", "delegate ", "told members", "told the Council", "told the Assembly", "Permanent Representative"} {
		if strings.Contains(sentence, words) {
			return true
		}
	}
	return false
}

// takesUpTalks reports whether d tells of talks that the text names by a noun,
// and may so tell of again.
func takesUpTalks(d *draft) bool {
	return (d.Type == Consult || d.Type == Reject) && d.noun != nil && heldTalks[d.noun.noun]
}

// venueIn is the place where the text says first that talks are: "the talks in
// Oslo", nil for none.
func venueIn(text string, names []name) *Place {
	for i := range names {
		n := &names[i]
		if n.Place == nil {
			continue
		}
		before := text[max(0, n.Start-40):n.Start]
		for _, p := range []string{" in ", " at "} {
			if rest, ok := strings.CutSuffix(before, p); ok && heldTalks[rest[strings.LastIndexByte(rest, ' ')+1:]] {
				return placeFrom(n.Place)
			}
		}
	}
	return nil
}

// heldTalks are nouns of what is held at one place, for days.
var heldTalks = words(`talks talk negotiation negotiations summit conference round dialogue`)

// country is the state in which an event that has no place most likely was.
func (c *cast) country(d *draft) string {
	doer, other := firstSide(d, Doer, Participant), firstSide(d, Recipient, Recipient)
	if out := c.abroad(d); out != "" {
		return out
	}
	if at := c.hostOf(d); at != "" {
		return at
	}
	at := d.Type.Quad() == MaterialConflict && d.Type != Sanction
	if c.session != "" && isOwn(d) && speaksInSession(d.Evidence) {
		return c.session
	}
	switch {
	case at && d.Type == Assault && isRanged(d) && doer != "" && other != "" && other != doer:
		return other
	case at && d.Type == Assault && isRanged(d) && other == "" && doer != "":
		if foe := c.foeOf(doer); foe != "" {
			return foe // what Russia launches comes down in Ukraine
		}
	case doer != "" && (isOwn(d) || d.Type == Coerce && governs(d)):
		return doer
	case isOwn(d):
		if seat := seatOf(d); seat != "" {
			return seat
		}
		if at := c.otherThan(other); at != "" && other == c.stage && isHostile(d.Type) {
			return at
		}
	case d.Type == Consult && sits(d) != "":
		return sits(d)
	case symmetric(d.Type) && d.Mode != "visit":
		if one := onlySide(d); one != "" {
			return one
		}
	}
	if doer == c.stage || other == c.stage {
		return c.stage
	}
	switch {
	case d.Type == Mobilize && other != "" && other == doer:
		return doer // who puts its own army on alert
	case at && other != "" && c.weight(other)*4 >= c.weight(c.stage):
		return other
	case doer != "" && (d.Type == Concede || d.Mode == "displace" || d.Mode == "resign"):
		return doer
	}
	return c.stage
}

// hostOf is the state in which a visitor meets somebody of it, of whose arrival the
// text told just before: "She landed in Taipei. She met the president". "" for none.
func (c *cast) hostOf(d *draft) string {
	if c.visited == nil || d.Type != Consult || d.Sentence-c.visited.Sentence > goesBack || d.does() == nil || d.does().Name != c.visitor {
		return ""
	}
	if host := gazetteer.ISO3(c.visited.Place.Country); host != "" && hasSide(d.Actors, host) {
		return host
	}
	return ""
}

// governs reports whether d is an act of rule by a state or government, which
// has power at home alone: a curfew, an arrest, a ban.
func governs(d *draft) bool {
	switch d.Mode {
	case "martial_law", "ban", "censor", "dismiss", "arrest":
	default:
		return false
	}
	for i := range d.Actors {
		if a := &d.Actors[i]; a.Role == Doer && len(a.Code) >= 3 {
			switch a.Code[3:] {
			case "", "GOV", "JUD", "LEG":
				return stateEntry(a.Code[:3]) != nil
			}
			return false
		}
	}
	return false
}

// isHostile reports whether an act is against whom it is meant for.
func isHostile(t Type) bool { return t == Sanction || t == Reject || t == Accuse || t == Threaten }

// otherThan is the state in which something was decided against another of
// which the text does not say who did: that which has to do with it in the story;
// "" for none.
func (c *cast) otherThan(state string) string {
	if foe := c.foeOf(state); foe != "" {
		return foe
	}
	if len(c.scene) > 1 && c.scene[0].state == state && 3*c.scene[1].count >= c.scene[0].count {
		return c.scene[1].state
	}
	return ""
}

// weight is how much the text speaks of the state.
func (c *cast) weight(state string) int {
	for _, s := range c.scene {
		if s.state == state {
			return s.count
		}
	}
	return 0
}

// abroad is the state where the envoys of another are expelled, summoned or
// speak, "" where d is of none: that which their state has to do with in the story.
func (c *cast) abroad(d *draft) string {
	for i := range d.Actors {
		a := &d.Actors[i]
		away := strings.Contains(a.Name, "ambassador") || strings.Contains(a.Name, "embassy") || strings.Contains(a.Name, "diplomat")
		if !away || firstSide(d, Doer, Doer) != "" && a.Role != Doer {
			continue
		}
		from := stateCode(a.Code)
		if c.stage != from {
			return c.stage
		}
		if foe := c.foeOf(from); foe != "" {
			return foe
		}
		if len(c.scene) > 1 {
			return c.scene[1].state
		}
	}
	return ""
}

// isOwnAct reports whether the event is one that a state or body does where it
// is at home, whomever it is meant for: what it says, decides, forbids.
func isOwnAct(t Type) bool {
	switch t {
	case Sanction, Request, Reject, Accuse, Threaten, Support:
		return true
	}
	return false
}

// isOwn reports whether who does d does it at home: by its type, or because it
// is a court or parliament.
func isOwn(d *draft) bool {
	if isOwnAct(d.Type) || len(d.Actors) == 1 && d.Actors[0].Role == Doer && councils[d.Actors[0].Code] && d.Type == Consult && d.Mode != "visit" {
		return true
	}
	for i := range d.Actors {
		if a := &d.Actors[i]; a.Role == Doer && (strings.HasSuffix(a.Code, "JUD") || strings.HasSuffix(a.Code, "LEG")) {
			return true
		}
	}
	return false
}

// firstSide is the state of the first actor in one of two roles, "" for none.
func firstSide(d *draft, a, b Role) string {
	for i := range d.Actors {
		x := &d.Actors[i]
		if x.Role != a && x.Role != b {
			continue
		}
		if s := homeOf(x); s != "" {
			return s
		}
	}
	return ""
}

// homeOf is the state where an actor is at home, "" for none or many; an
// embassy is abroad.
func homeOf(a *Actor) string {
	if strings.Contains(a.Name, "embassy") || strings.Contains(a.Name, "ambassador") || strings.Contains(a.Name, "diplomat") {
		return ""
	}
	if s := stateCode(a.Code); s != "" {
		return s
	}
	for _, e := range gazetteer.Lookup(a.Name) {
		if e.Code == a.Code && e.Kind == gazetteer.ArmedGroup {
			return gazetteer.ISO3(e.Country)
		}
	}
	return ""
}

// onlySide is the state that all the actors belong to, "" if they are of
// several or one of them of none.
func onlySide(d *draft) string {
	one := ""
	if len(d.Actors) == 1 && (d.Mode == "meet" || d.Actors[0].Role != Doer && stateCode(d.Actors[0].Code) != "") {
		return ""
	}
	for i := range d.Actors {
		s := homeOf(&d.Actors[i])
		if s == "" || one != "" && s != one {
			return ""
		}
		one = s
	}
	return one
}

// seatOf is the state where the organisation that acts has its seat, "" for none.
func seatOf(d *draft) string {
	for i := range d.Actors {
		if a := &d.Actors[i]; a.Role == Doer && councils[a.Code] {
			if at := seatAs(a); at != "" {
				return at
			}
		}
	}
	return ""
}

// seatAs is the state where the organisation a has its seat, "" for not known.
func seatAs(a *Actor) string {
	for _, e := range gazetteer.Lookup(a.Name) {
		if e.Code != a.Code || e.Place == "" {
			continue
		}
		if at := gazetteer.Lookup(e.Place); len(at) > 0 && at[0].Kind.IsPlace() {
			return gazetteer.ISO3(at[0].Country)
		}
	}
	return ""
}

// sits is the state where the council sits that meets, "" where d is no meeting
// of one.
func sits(d *draft) string {
	if d.Mode == "visit" {
		return ""
	}
	for i := range d.Actors {
		a := &d.Actors[i]
		if councils[a.Code] && (strings.HasSuffix(a.Name, "Council") || strings.HasSuffix(a.Name, "Assembly")) {
			return seatAs(a)
		}
	}
	return ""
}

// councils are organisations that speak and decide at their seat; agencies and
// missions are wherever they work.
var councils = words(`UN EU NATO OAS AU ECOWAS ICJ ICC IAEA LAS ASEAN IGAD OPEC OSCE COE OECD SCO GCC OIC SADC EAC CSTO CARICOM`)

// isRanged reports whether an attack is by weapons that come down far from
// those who fire them.
func isRanged(d *draft) bool { return ranged[d.Mode] }

var ranged = words(`drone missile strike bombard`)

// foeOf is the state that fights the state in the story: the other of its two
// sides, "" for none.
func (c *cast) foeOf(state string) string {
	pair := c.pair()
	if len(pair) != 2 {
		return ""
	}
	a, b := pair[0].state(), pair[1].state()
	if c.hostile == nil && (!c.isAbout(a) || !c.isAbout(b)) {
		return ""
	}
	switch state {
	case a:
		return b
	case b:
		return a
	}
	return ""
}

// stateCode is the state of a body's or people's code, "" for none.
func stateCode(code string) string {
	if len(code) < 3 {
		return ""
	}
	if _, _, ok := gazetteer.StateOf(code[:3]); ok && (len(code) == 3 || len(code) == 6) {
		return code[:3]
	}
	return ""
}
