package event

import (
	"strings"

	"dateline/internal/gazetteer"
)

// doneBy adds, to a deed of which the sentence tells only whom it hit, who did it
// as the text tells beside it: in the same sentence ("killed when police opened
// fire"), of the same people just before, else in the one report of such an attack near it.
func (c *cast) doneBy(ds []draft, i int) {
	d := &ds[i]
	if !d.passive || d.agent || !isDeed(d) || coded(d.Actors) == 0 || d.does() != nil {
		return
	}
	who := besides(ds, i)
	if who == nil {
		who = doerBefore(ds, i)
	}
	if who == nil {
		who = soleAttacker(ds, i)
	}
	if who == nil {
		who = attackerBefore(ds, i)
	}
	if who != nil && !(c.armed != nil && strings.HasSuffix(who.Code, "REB")) { // which rebels the story knows
		d.add(Actor{Name: who.Name, Code: who.Code, Role: Doer})
	}
}

// isDeed reports whether something was done to somebody, or people were let go.
func isDeed(d *draft) bool {
	return d.Status == Happened && (d.Type == Assault || d.Type == Coerce || d.Type == Retreat && d.Mode == "release")
}

// does is the first actor of known code who does it, nil for none.
func (d *draft) does() *Actor {
	for i := range d.Actors {
		if a := &d.Actors[i]; a.Role == Doer && a.Code != "" {
			return a
		}
	}
	return nil
}

// hits reports whether an attack or measure befell somebody to whom other was
// done, and who of them did not do it.
func (d *draft) hits(other *draft) bool {
	for _, a := range d.Actors {
		if a.Role != Recipient || a.Code == "" {
			continue
		}
		for _, b := range other.Actors {
			if b.Role == Recipient && b.Code == a.Code && b.Name == a.Name {
				return true
			}
		}
	}
	return false
}

// besides is who does the other deed that the sentence of an attack tells of.
func besides(ds []draft, i int) *Actor {
	d := &ds[i]
	if d.Type != Assault {
		return nil
	}
	for j := max(0, i-2); j < min(len(ds), i+3); j++ {
		o := &ds[j]
		if j == i || o.Sentence != d.Sentence || o.Type != Assault || o.Status != Happened {
			continue
		}
		if who := o.does(); who != nil && !d.has(who.Code) {
			return who
		}
	}
	return nil
}

// has reports whether an actor of the code takes part.
func (d *draft) has(code string) bool {
	for i := range d.Actors {
		if d.Actors[i].Code == code {
			return true
		}
	}
	return false
}

// goesBack is how many sentences back a text goes on about those to whom
// something was done without naming again who does it.
const goesBack = 3

// doerBefore is who did the deed before to those whom d hits; of people let go,
// who had locked them up.
func doerBefore(ds []draft, i int) *Actor {
	d := &ds[i]
	for j := i - 1; j >= 0; j-- {
		o := &ds[j]
		switch {
		case !isDeed(o) || !d.hits(o):
			continue
		case d.Type == Retreat && (o.Type != Coerce || o.Mode != "arrest" && o.Mode != "abduct"):
			continue
		case d.Type != Retreat && d.Sentence-o.Sentence > goesBack:
			return nil
		}
		if who := o.does(); who != nil && !d.has(who.Code) {
			return who
		}
	}
	return nil
}

// soleAttacker is who did the attacks told near d that hit those whom it hits, nil
// where there are several such, or none.
func soleAttacker(ds []draft, i int) *Actor {
	d := &ds[i]
	if d.Type != Assault {
		return nil
	}
	var who *Actor
	for j := range ds {
		o := &ds[j]
		if j == i || o.Type != Assault || o.Status != Happened || abs(o.Sentence-d.Sentence) > goesBack || !d.hits(o) {
			continue
		}
		switch a := o.does(); {
		case a == nil:
		case who != nil && who.Code != a.Code:
			return nil
		default:
			who = a
		}
	}
	return who
}

// attackerBefore is who did the attack just before of which the text has not told
// yet whom it hit: "Gunmen attacked a bus. Six people were hurt".
func attackerBefore(ds []draft, i int) *Actor {
	d := &ds[i]
	if d.Type != Assault {
		return nil
	}
	for j := i - 1; j >= max(0, i-2) && d.Sentence-ds[j].Sentence <= 1; j-- {
		o := &ds[j]
		if who := o.does(); o.Type == Assault && o.Status == Happened && who != nil && !d.has(who.Code) {
			if o.hitsOthers(d) {
				return nil
			}
			return who
		}
	}
	return nil
}

// hitsOthers reports whether an attack hit somebody who is not among those that d
// hits.
func (d *draft) hitsOthers(other *draft) bool {
	for _, a := range d.Actors {
		if a.Role == Recipient && len(a.Code) == 6 && !other.has(a.Code) {
			return true
		}
	}
	return false
}

// addVictims adds to an attack of which the text does not say whom it hit those who
// it says right behind were killed or hurt.
func addVictims(ds []draft, i int) {
	d := &ds[i]
	if d.Type != Assault || d.Status != Happened || i+1 == len(ds) || d.does() == nil || coded(d.Actors) != 1 {
		return
	}
	o := &ds[i+1]
	if o.Type != Assault || o.Status != Happened || o.Sentence-d.Sentence > 1 || !o.passive || o.Mode != "kill" && o.Mode != "injure" || o.agent || o.does() != nil {
		return
	}
	for _, a := range o.Actors {
		if a.Role == Recipient && len(a.Code) == 6 && !d.has(a.Code) && (len(d.Actors[0].Code) != 3 || a.Code[:3] != d.Actors[0].Code) {
			d.add(a)
		}
	}
}

// shareVictims adds to a deed of which the sentence does not say whom it hit those
// whom the deed hit that the same people did with it: "fired tear gas to break up
// a crowd of students".
func shareVictims(ds []draft, i int) {
	d := &ds[i]
	own := d.does()
	if d.Type.Quad() != MaterialConflict || d.passive || own == nil || coded(d.Actors) != 1 {
		return
	}
	for _, j := range [2]int{i + 1, i - 1} {
		if j < 0 || j >= len(ds) {
			continue
		}
		o := &ds[j]
		who := o.does()
		if o.Sentence != d.Sentence || o.Type.Quad() != MaterialConflict || o.Status != d.Status || o.passive || who == nil || who.Code != own.Code || o.Place != nil && d.Place != nil && o.Place.Country != d.Place.Country {
			continue
		}
		for _, a := range o.Actors {
			if a.Role == Recipient {
				d.add(a)
			}
		}
		return
	}
}

// forcesOf is the code of the police or army of the state home that the article
// tells used force, "" for none: the one that does so most.
func forcesOf(ds []draft, home string) string {
	count := map[string]int{}
	best := ""
	for i := range ds {
		who := ds[i].does()
		if who == nil || len(who.Code) != 6 || who.Code[:3] != home || ds[i].Type != Assault && ds[i].Mode != "crowd_control" {
			continue
		}
		switch who.Code[3:] {
		case "COP", "MIL":
			if count[who.Code]++; best == "" || count[who.Code] > count[best] {
				best = who.Code
			}
		}
	}
	return best
}

// addForces adds the police or army that the article tells used force, in a story of
// protests, as who killed or hurt people at home where the text says nobody.
func (c *cast) addForces(d *draft) {
	if !c.protests || c.hostile != nil || c.forces == "" || d.Type != Assault || !d.passive || d.agent || d.Status != Happened || coded(d.Actors) != 1 {
		return
	}
	a := &d.Actors[0]
	if a.Role == Recipient && len(a.Code) == 6 && a.Code[:3] == c.home && opposedSectors[a.Code[3:]] {
		d.add(Actor{Name: gazetteer.NameOf(c.forces), Code: c.forces, Role: Doer})
	}
}
