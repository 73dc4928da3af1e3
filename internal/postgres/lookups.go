package postgres

import (
	"slices"
	"unicode/utf8"

	"dateline/internal/timeline"
)

// Of a text, so many bytes can be searched, and of a name so many be indexed;
// the server has limits not much above. No sentence that somebody wrote is cut.
const (
	mostSearched = 100_000
	mostIndexed  = 500
)

// cut is the beginning of s, of whole characters.
func cut(s string, most int) string {
	if len(s) <= most {
		return s
	}
	for most > 0 && !utf8.RuneStart(s[most]) {
		most--
	}
	return s[:most]
}

// lookups are what events are found by besides their own columns.
type lookups struct {
	Facets []string
	Words  []string
}

func lookupsOf(e *timeline.Event, reports []timeline.Report) lookups {
	texts := []string{cut(e.Headline, mostSearched), cut(e.Evidence, mostSearched)}
	for _, a := range e.Actors {
		texts = append(texts, a.Name)
	}
	if e.Place != nil {
		texts = append(texts, e.Place.Name)
	}
	var sources []string
	for i := range reports {
		sources = append(sources, cut(timeline.SourceName(&reports[i]), mostIndexed))
	}
	return lookups{Facets: facetsOf(e, sources), Words: searchWords(texts...)}
}

// sectors are the three letters that follow a state's in the code of one of
// its bodies: PLOVER's. Without them ECOWAS would be a body of "ECO".
var sectors = []string{"GOV", "MIL", "COP", "SPY", "LEG", "JUD", "PTY", "OPP", "REB", "UAF", "CVL", "MED",
	"BUS", "EDU", "LAB", "REL", "REF", "HLH", "CRM", "ELI"}

// stateOf is the state whose body an actor is, else the actor itself.
func stateOf(code string) string {
	if len(code) == 6 && slices.Contains(sectors, code[3:]) {
		return code[:3]
	}
	return code
}
