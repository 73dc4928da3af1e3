package postgres

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"dateline/internal/timeline"
)

// A facet is one thing that a filter can ask of an event, as a text "kind=value"
// in the column events.facets. Filters look facets up in its index; counts of
// them are rolled up ([DB.Fold]). Kinds that begin with ~ serve filters and are
// no choices of their own.
const (
	kindType       = "type="
	kindStatus     = "status="
	kindBasis      = "basis="
	kindConfidence = "confidence=" // tenths, 0 to 9
	kindSources    = "sources="    // independent sources, 01 to 10, which is ten or more
	kindCountry    = "country="
	kindActor      = "actor=" // the state whose body it is, else the actor itself
	kindBody       = "~body=" // the body, where it is not the state itself
	kindSource     = "source="
	kindOutlet     = "~outlet=" // the source in lower case, by which it is found; counted, but no choice
)

// mostSources is the highest number of sources that is told apart.
const mostSources = 10

// facetsOf lists the facets of an event, sorted; sources are the outlets of all
// its reports, copies included.
func facetsOf(e *timeline.Event, sources []string) []string {
	out := []string{
		kindType + string(e.Type), kindStatus + string(e.Status), kindBasis + string(e.Date.Basis),
		kindConfidence + tenth(e.Confidence), kindSources + sourceBand(len(e.Sources)),
	}
	if e.Place != nil && e.Place.Country != "" {
		out = append(out, kindCountry+e.Place.Country)
	}
	for _, a := range e.Actors {
		if a.Code == "" {
			continue
		}
		state := stateOf(a.Code)
		out = append(out, kindActor+state)
		if state != a.Code {
			out = append(out, kindBody+a.Code)
		}
	}
	for _, s := range sources {
		out = append(out, kindSource+s, kindOutlet+strings.ToLower(s))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func tenth(confidence float64) string {
	return fmt.Sprint(min(9, int(math.Floor(confidence*10+1e-9))))
}

func sourceBand(n int) string { return fmt.Sprintf("%02d", min(n, mostSources)) }

// facetConditions turns the parts of a filter that facets hold into one list of
// alternatives for each part: an event has to have one of each list.
func facetConditions(f timeline.Filter) [][]string {
	var out [][]string
	add := func(list []string) {
		if len(list) > 0 {
			out = append(out, list)
		}
	}
	add(prefixed(kindType, f.Types))
	add(prefixed(kindStatus, f.Statuses))
	add(prefixed(kindBasis, f.Bases))
	add(prefixed(kindCountry, f.Countries))
	add(append(prefixed(kindActor, f.Actors), prefixed(kindBody, f.Actors)...))
	add(prefixed(kindOutlet, lower(f.Sources)))
	return out
}

func prefixed[T ~string](kind string, values []T) []string {
	var out []string
	for _, v := range values {
		out = append(out, kind+string(v))
	}
	return out
}

// rolledUp gives the facets whose roll-ups add up to the events of f: {""} where
// f asks for nothing. It is false where f asks for what is not rolled up, for two
// things at once, or for alternatives that one event can have both of.
func rolledUp(f timeline.Filter) ([]string, bool) {
	rest := f
	rest.Collection, rest.Sort = "", ""
	single := func(list []string, clear func(*timeline.Filter)) ([]string, bool) {
		clear(&rest)
		return list, len(list) > 0 && rest.IsZero()
	}
	switch {
	case rest.IsZero():
		return []string{""}, true
	case len(f.Types) > 0:
		return single(prefixed(kindType, f.Types), func(r *timeline.Filter) { r.Types = nil })
	case len(f.Statuses) > 0:
		return single(prefixed(kindStatus, f.Statuses), func(r *timeline.Filter) { r.Statuses = nil })
	case len(f.Bases) > 0:
		return single(prefixed(kindBasis, f.Bases), func(r *timeline.Filter) { r.Bases = nil })
	case len(f.Countries) > 0:
		return single(prefixed(kindCountry, f.Countries), func(r *timeline.Filter) { r.Countries = nil })
	case len(f.Actors) == 1 && stateOf(f.Actors[0]) == f.Actors[0]:
		return single(prefixed(kindActor, f.Actors), func(r *timeline.Filter) { r.Actors = nil })
	case len(f.Sources) == 1:
		return single(prefixed(kindOutlet, lower(f.Sources)), func(r *timeline.Filter) { r.Sources = nil })
	case f.MinSources > 0 && f.MinSources <= mostSources:
		return single(atLeast(kindSources, f.MinSources, mostSources, sourceBand), func(r *timeline.Filter) { r.MinSources = 0 })
	case f.MinConfidence > 0 && math.Abs(f.MinConfidence*10-math.Round(f.MinConfidence*10)) < 1e-9 && f.MinConfidence <= .9:
		from := int(math.Round(f.MinConfidence * 10))
		return single(atLeast(kindConfidence, from, 9, func(n int) string { return fmt.Sprint(n) }), func(r *timeline.Filter) { r.MinConfidence = 0 })
	}
	return nil, false
}

func atLeast(kind string, from, to int, print func(int) string) []string {
	var out []string
	for n := from; n <= to; n++ {
		out = append(out, kind+print(n))
	}
	return out
}
