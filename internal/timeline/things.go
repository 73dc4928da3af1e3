package timeline

import (
	_ "embed"
	"strings"
	"sync"
)

// thingsTXT lists with what and on what something is done, by families.
//
//go:embed data/things.txt
var thingsTXT string

// The families of things.
const (
	byMeans = iota
	byTarget
	families
)

var familyNames = [families]string{"means", "target"}

// familyOf is the family of a stem that stands for a thing.
var familyOf = sync.OnceValue(func() map[uint64]int {
	out := map[uint64]int{}
	for line := range strings.Lines(thingsTXT) {
		name, things, _ := strings.Cut(line, " ")
		for family, n := range familyNames {
			if n == name {
				for thing := range strings.FieldsSeq(things) {
					out[hashOf(termsTable().of(thing))] = family
				}
			}
		}
	}
	return out
})

// besideTrigger is how near a thing stands at least that is one of the event.
const besideTrigger = .35

// thingsOf are the things of each family that stand beside the trigger.
func thingsOf(clause []term) (out [families][]uint64) {
	for _, t := range clause {
		if family, ok := familyOf()[t.stem]; ok && t.near >= besideTrigger {
			out[family] = append(out[family], t.stem)
		}
	}
	return out
}

// otherThings reports whether both lists name things and none is in both.
func otherThings(a, b []uint64) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return false
			}
		}
	}
	return len(a) > 0 && len(b) > 0
}
