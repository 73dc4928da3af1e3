package event

import (
	"strings"

	"dateline/internal/gazetteer"
	"dateline/internal/sentence"
)

// narrowest is the narrowest place of words [from, to) that stands behind a
// preposition of place, or as an object where bare is set; so is the best yet.
func (s *scan) narrowest(from, to int, bare bool, best *gazetteer.Entry) *gazetteer.Entry {
	for k := from; k < to; k++ {
		n := s.words[k].name
		if n < 0 && elsewhere[s.at(k)] && k > from {
			break // "hours before the talks in Jeddah" is not in Jeddah
		}
		if n < 0 || s.names[n].Start != s.words[k].Start {
			continue
		}
		if e := s.landOf(k); e != nil && best == nil && s.behindPlacePreposition(k, from) {
			best = e
		}
		if s.names[n].Place == nil || s.colours(k) || s.ownsEnvoy(k) || s.isWhereToldOf(k) {
			continue
		}
		if s.behindPlacePreposition(k, from) || bare && s.isObject(k, from) {
			if p := s.names[n].Place; best == nil || narrowness(p) > narrowness(best) {
				best = p
			}
		}
	}
	return best
}

// isWhereToldOf reports whether the place at word k is where those are who say in
// passing what the clause tells: "A strike, officials in Lima believe, will come".
func (s *scan) isWhereToldOf(k int) bool {
	n := s.words[k].name
	for k < len(s.words) && s.words[k].name == n {
		k++
	}
	return k+1 < len(s.words) && s.words[k].verb >= 0 && speech[s.verbs[s.words[k].verb].lemma] && s.at(k+1) == ","
}

// ownsEnvoy reports whether the seat of power at word k is there for those who
// rule from it: "Washington's envoy".
func (s *scan) ownsEnvoy(k int) bool {
	n := s.words[k].name
	if s.names[n].Metonym == "" {
		return false
	}
	for k < len(s.words) && s.words[k].name == n {
		k++
	}
	if k >= len(s.words) || s.words[k].Kind != sentence.Clitic {
		return false
	}
	for j := k + 1; j < len(s.words) && j < k+4 && s.plainWord(j); j++ {
		if _, _, ok := gazetteer.SectorOf(s.at(j)); ok {
			return true
		}
	}
	return false
}

// landOf is the state in which the place lies that the adjective at word k
// narrows, nil for none: "the Mozambican port", "a British prison".
func (s *scan) landOf(k int) *gazetteer.Entry {
	n := &s.names[s.words[k].name]
	if !n.Adjective {
		return nil
	}
	for j := k + 1; j < len(s.words) && j < k+4; j++ {
		w := &s.words[j]
		switch {
		case w.name >= 0 || w.verb >= 0 || w.time >= 0:
			return nil
		case lands[strings.TrimSuffix(w.lower, "s")]:
			return stateEntry(n.state())
		}
	}
	return nil
}

// lands are nouns of what lies in one country.
var lands = words(`capital city town village port province region district territory soil coast coastline prison jail airport airspace
	island peninsula resort suburb desert mountain valley highland lowland waters hospital side hotel countryside heartland
	airbase camp`)

// colours reports whether the state named at word k only tells which noun is
// meant: "his U.S. counterpart".
func (s *scan) colours(k int) bool {
	n := s.words[k].name
	if s.names[n].Place.Kind != gazetteer.State {
		return false
	}
	for k < len(s.words) && s.words[k].name == n {
		k++
	}
	return k < len(s.words) && s.words[k].Kind == sentence.Word && s.words[k].name < 0 && s.words[k].verb < 0 && s.nominal(k)
}

// elsewhere opens a phrase that tells of another event.
var elsewhere = words(`before after since ahead following despite`)

// behindPlacePreposition reports whether the name at k hangs on a preposition
// of place: "in Jeddah", "in the Saudi city of Jeddah", "in Baku and Tbilisi".
func (s *scan) behindPlacePreposition(k, from int) bool {
	for j := k - 1; j >= 0 && j > k-7; j-- {
		w := s.words[j]
		switch {
		case w.verb >= 0 || w.time >= 0 || breaks[w.lower] || quoteMarks[w.lower], w.lower == ",":
			return false
		case w.name < 0 && placePrepositions[w.lower]:
			if behests[s.at(k-2)] && s.at(k-1) == "of" || s.ownsBehest(k) {
				return false // "at the behest of Tokyo", "at Tokyo's request"
			}
			return w.lower != "on" || s.names[s.words[k].name].Place == nil || s.names[s.words[k].name].Place.Kind != gazetteer.State
		case w.name < 0 && prepositions[w.lower] && w.lower != "of":
			return false
		}
	}
	return false
}

// ownsBehest reports whether the name at word k is whose wish something is.
func (s *scan) ownsBehest(k int) bool {
	n := s.words[k].name
	for k < len(s.words) && s.words[k].name == n {
		k++
	}
	return k < len(s.words) && s.words[k].Kind == sentence.Clitic && behests[s.at(k+1)]
}

// behests are nouns that lead from a preposition of place to no place.
var behests = words(`behest request requests invitation insistence urging suggestion hands hand expense eyes name face wake view
	favour favor case terms event light support opinion mercy instigation interest interests direction`)

// isObject reports whether the name at k is the object itself.
func (s *scan) isObject(k, from int) bool {
	for j := k - 1; j >= from; j-- {
		w := s.words[j]
		if w.name < 0 && (prepositions[w.lower] && w.lower != "of" || w.lower == ",") {
			return false
		}
	}
	return true
}
