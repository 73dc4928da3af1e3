package timeline

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/internal/civil"
	"dateline/internal/event"
)

// profile is what of a report bears on whether another tells of the same event.
type profile struct {
	*Report
	serial   uint64 // of no two, but for reports that are alike in all that is compared
	text     string // the text that it stands in, one for all copies
	pub      int    // day of publication, counted as [dayNumber] does
	window   window
	trigger  uint64 // stem of the word that reports the event
	parties  []party
	names    []uint64 // stems of the names of its actors and place, sorted
	evidence []term
	clause   []term // of the sentence, full near the trigger
	title    []term
	things   [families][]uint64
	propers  []uint64 // stems of names in the sentence, sorted
	counts   []count

	triggerSense, clauseSense, titleSense *sense
	own, sought                           []int64 // keys
}

func newProfile(r *Report) *profile {
	p := &profile{Report: r, text: textOf(r), pub: dayNumber(r.Day), parties: partiesOf(r.Actors)}
	p.window = windowOf(r, p.pub)
	p.trigger = hashOf(triggerStem(r))
	for _, a := range r.Actors {
		if !distinct(&a) {
			p.names = append(p.names, stemsOf(a.Name)...)
		}
	}
	if r.Place != nil {
		p.names = append(p.names, stemsOf(r.Place.Name)...)
	}
	slices.Sort(p.names)
	p.clause, p.evidence, p.title = clauseTerms(r), termsOf(longest(r.Evidence)), termsOf(longest(r.Title))
	p.things = thingsOf(p.clause)
	p.propers, p.counts = properOf(r), countsOf(longest(r.Evidence))
	p.triggerSense = senseOf([]term{{p.trigger, rareWeight, 1}})
	p.clauseSense, p.titleSense = senseOf(p.clause), senseOf(p.title)
	p.own, p.sought = p.keys()
	return p
}

// mostCompared is how many bytes of a sentence or title are compared; no
// sentence that somebody wrote is that long.
const mostCompared = 4000

func longest(text string) string { return text[:min(len(text), mostCompared)] }

func stemsOf(name string) []uint64 {
	var out []uint64
	for _, w := range words(name) {
		out = append(out, hashOf(termsTable().of(w)))
	}
	return out
}

// distinct reports whether an actor is called by a name of its own, as a person
// is, not by that of a state ("Chad", "Chadian soldiers").
func distinct(a *event.Actor) bool {
	for w := range strings.FieldsSeq(a.Name) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
			return false
		}
	}
	return len(a.Code) != 3
}

// triggerStem is the stem of the trigger's weightiest word: of "has been
// attacked" that is "attack", of "pulled out" "pull".
func triggerStem(r *Report) string {
	from, to := r.Trigger.Start-r.Span.Start, r.Trigger.End-r.Span.Start
	if from < 0 || to > len(r.Evidence) || from >= to {
		return ""
	}
	best, most := "", -1.0
	for _, w := range words(r.Evidence[from:to]) {
		stem := termsTable().of(w)
		if weight := termsTable().weight(stem); weight > most {
			best, most = stem, weight
		}
	}
	return best
}

// named reports whether the stem is of the name of an actor or the place.
func (p *profile) named(stem uint64) bool {
	_, found := slices.BinarySearch(p.names, stem)
	return found
}

// party is somebody who takes part, a state standing for its bodies.
type party struct {
	code string // the state's or organisation's code, else the name in lower case
	role event.Role
}

// partiesOf are the parties of actors, each once with each of its roles, sorted.
func partiesOf(actors []event.Actor) []party {
	var out []party
	for _, a := range actors {
		code := strings.ToLower(a.Name)
		if a.Code != "" {
			code = stateOf(a.Code)
		}
		out = append(out, party{code, a.Role})
	}
	slices.SortFunc(out, func(a, b party) int { return cmp.Or(cmp.Compare(a.code, b.code), cmp.Compare(a.role, b.role)) })
	return slices.Compact(out)
}

// stateOf is whose body the actor with the code is: RUSMIL and RUSGOV act for
// RUS. Codes of organisations stay as they are.
func stateOf(code string) string {
	if len(code) == 6 && sectors[code[3:]] {
		return code[:3]
	}
	return code
}

var sectors = map[string]bool{"GOV": true, "MIL": true, "LEG": true, "JUD": true, "COP": true, "SPY": true}

// mutual reports whether all who take part in an event of type t do the same.
func mutual(t event.Type) bool {
	return t == event.Agree || t == event.Consult || t == event.Cooperate
}

// window is when a report's event can have been, in numbered days.
type window struct {
	first, last int
	grade       grade
}

// grade is how closely a report says when.
type grade int

const (
	firm    grade = iota // a day, or two, that the text names
	soft                 // a day that the text does not give for it: that of publication, or of what was told before
	loose                // a longer time: a week, a month, "since May"
	undated              // no date: some time around publication
)

// longestFirm is how many days a time has at most that is as good as a day:
// "overnight" is two, "at the weekend" is two.
const longestFirm = 2

// aroundPublication is how many days from publication an undated event may be.
const aroundPublication = 30

// openDays is how long a time without an end, or without a beginning, is taken to be.
const openDays = 365

func windowOf(r *Report, pub int) window {
	i := r.Date.Interval
	switch {
	case i.IsZero():
		return window{pub - aroundPublication, pub + aroundPublication, undated}
	case i.Start.IsZero():
		last := dayNumber(i.End)
		return window{last - openDays, last, loose}
	case i.End.IsZero():
		first := dayNumber(i.Start)
		return window{first, first + openDays, loose}
	}
	w := window{dayNumber(i.Start), dayNumber(i.End), firm}
	switch {
	case w.days() > longestFirm:
		w.grade = loose
	case r.Date.Basis == event.Publication || r.Date.Basis == event.Narrative:
		w.grade = soft
	}
	return w
}

func (w window) days() int { return w.last - w.first + 1 }

// hull is the shortest window that holds both.
func (w window) hull(v window) window {
	return window{min(w.first, v.first), max(w.last, v.last), w.grade}
}

// gap is how many days lie between two windows: 0 where they overlap, 1 where
// one begins the day after the other.
func (w window) gap(v window) int { return max(0, w.first-v.last, v.first-w.last) }

var dayZero = civil.Date{Year: 2000, Month: 1, Day: 1}

// dayNumber counts days from the beginning of 2000.
func dayNumber(d civil.Date) int {
	if d.IsZero() {
		return 0
	}
	return d.Sub(dayZero)
}
