package event

import "dateline/internal/gazetteer"

// minOpposed is how many events of an article those take part in against whom its
// state acts, for the story to be one of the two.
const minOpposed = 3

// opposedAtHome is the code of those of the state home with whom its government,
// police and courts have to do in the story: the opposition, protesters, rebels.
// It is the one that most of their quarrels name; "" where none does so often.
func opposedAtHome(ds []draft, home string) string {
	if home == "" {
		return ""
	}
	count := map[string]int{}
	best := ""
	for i := range ds {
		d := &ds[i]
		if q := d.Type.Quad(); q != VerbalConflict && q != MaterialConflict && d.Type != Request {
			continue
		}
		who := d.does()
		for _, a := range d.Actors {
			if len(a.Code) != 6 || a.Code[:3] != home || !opposedSectors[a.Code[3:]] {
				continue
			}
			if a.Role != Doer && (who == nil || !inPower(who.Code) || who.Code[:3] != home) {
				continue // on whom others prey
			}
			if count[a.Code]++; best == "" || count[a.Code] > count[best] {
				best = a.Code
			}
		}
	}
	if count[best] < minOpposed {
		return ""
	}
	return best
}

// opposedSectors are the sectors of those against whom a state acts at home.
var opposedSectors = words(`OPP CVL REB LAB EDU REL REF CRM`)

// addOpposed adds those with whom the state of the story has to do at home to an act
// of one of its bodies that is directed at somebody whom the text does not name.
func (c *cast) addOpposed(d *draft) {
	if c.opposedCode == "" || coded(d.Actors) != 1 || d.Actors[0].Role != Doer || !inPower(d.Actors[0].Code) || d.Actors[0].Code[:3] != c.home {
		return
	}
	switch d.Type {
	case Coerce:
		switch d.Mode {
		case "coup", "seize", "dismiss":
			return
		}
	case Assault, Threaten, Reject, Accuse, Concede:
	default:
		return
	}
	d.add(Actor{Name: gazetteer.NameOf(c.opposedCode), Code: c.opposedCode, Role: Recipient})
}

// minSpoken is how often a text names the opponents of a government for its "two
// sides" to be these two.
const minSpoken = 2

// sidesAtHome is the government of the state home and those against it whom the names
// name most, its opposition or rebels; nil for none.
func sidesAtHome(names []name, home string) []*name {
	count := map[string]int{}
	for i := range names {
		if code := names[i].Code; len(code) == 6 && code[:3] == home {
			count[code[3:]]++
		}
	}
	against := "OPP"
	if count["REB"] > count["OPP"] {
		against = "REB"
	}
	if count["GOV"] == 0 || count[against] < minSpoken {
		return nil
	}
	two := make([]*name, 0, 2)
	for _, sector := range [2]string{"GOV", against} {
		two = append(two, &name{Text: gazetteer.NameOf(home + sector), Code: home + sector, Kind: gazetteer.Government})
	}
	return two
}

// addEntered adds the state that those of another come to, act in or leave where the
// text names nobody to whom they do it: "Russian tanks rolled into Gori".
func (d *draft) addEntered() {
	if !entering[d.Type] || d.Status == Hypothetical || d.Mode == "weapons_test" || d.Mode == "airdefense" || d.Mode == "resign" {
		return
	}
	if d.Place == nil || coded(d.Actors) != 1 || d.Actors[0].Role != Doer {
		return
	}
	code := d.Actors[0].Code
	own, here := stateCode(code), gazetteer.ISO3(d.Place.Country)
	if here == "" || own == here || opposedSectors[code[min(3, len(code)):]] || own == "" && !isOrganisation(d.Actors) {
		return
	}
	d.add(Actor{Name: gazetteer.NameOf(here), Code: here, Role: Recipient})
}

// isAtHome reports whether who does it is of the state whose army "the army" is.
func (c *cast) isAtHome(d *draft) bool {
	who := d.does()
	return who != nil && c.home != "" && stateCode(who.Code) == c.home
}

// entering are the types of what is done to a state by being done in it.
var entering = map[Type]bool{Mobilize: true, Assault: true, Coerce: true, Retreat: true}
