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
	Codes, States, Names []string // of actors, in step
	Sources              []string
	Words                []string
}

func lookupsOf(e *timeline.Event, reports []timeline.Report) lookups {
	var l lookups
	texts := []string{cut(e.Headline, mostSearched), cut(e.Evidence, mostSearched)}
	for _, a := range e.Actors {
		texts = append(texts, a.Name)
		if a.Code != "" && !slices.Contains(l.Codes, a.Code) {
			l.Codes, l.States, l.Names = append(l.Codes, a.Code), append(l.States, stateOf(a.Code)), append(l.Names, a.Name)
		}
	}
	if e.Place != nil {
		texts = append(texts, e.Place.Name)
	}
	for i := range reports {
		l.Sources = append(l.Sources, cut(timeline.SourceName(&reports[i]), mostIndexed))
	}
	slices.Sort(l.Sources)
	l.Sources = slices.Compact(l.Sources)
	l.Words = searchWords(texts...)
	return l
}

func (w *writing) lookups(id string, l lookups, stored bool) {
	if stored {
		w.batch.Queue("DELETE FROM event_actors WHERE event_id = $1", id)
		w.batch.Queue("DELETE FROM event_sources WHERE event_id = $1", id)
	}
	if len(l.Codes) > 0 {
		w.batch.Queue("INSERT INTO event_actors (event_id, code, state, name) SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[])",
			id, l.Codes, l.States, l.Names)
	}
	w.batch.Queue("INSERT INTO event_sources (event_id, source) SELECT $1, unnest($2::text[])", id, l.Sources)
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
