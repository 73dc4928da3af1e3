// Package toponym chooses among the places of one name: of the 34 Springfields
// the one that the text means.
//
//	matches := gazetteer.Find(text)
//	r := toponym.NewResolver(text, matches)
//	e := r.Choose("Springfield", offset) // nil: no place has the name
//
// # How it chooses
//
// Every name of a place in the text has candidates: of the tables of package
// gazetteer and of GeoNames. What makes one likely by itself is how many people
// live there, and what it is. What the text says weighs more:
//
//   - the place behind the name: "Paris, Texas", "Alexandria, La.", "Gori in
//     Georgia", "the Ukrainian city of Kharkiv";
//   - the states, regions and counties that the other names lie in, and what is
//     near them. The other names are uncertain themselves, so beliefs are
//     weighed in a few rounds, each name by what the others are believed to be;
//   - the states of the peoples, bodies and persons that the text names.
//
// A name means one place in the whole text, unless the words beside one mention
// say otherwise. Time is linear in the number of names and candidates.
//
// The package is pure. A Resolver serves one goroutine.
package toponym
