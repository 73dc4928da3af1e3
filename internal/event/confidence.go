package event

import (
	_ "embed"
	"fmt"
	"math"
	"strconv"
	"strings"

	"dateline/internal/civil"
)

// trait is something about a mention that makes it surer or less sure.
type trait struct {
	name string
	has  func(*draft) bool
}

// traits are what the confidence of a mention is made of: what its date rests
// on, how its type was found, who is named, where it is told.
var traits = []trait{
	{"mention", func(*draft) bool { return true }},
	{"explicit", func(d *draft) bool { return d.Date.Basis == Explicit }},
	{"relative", func(d *draft) bool { return d.Date.Basis == Relative }},
	{"narrative", func(d *draft) bool { return d.Date.Basis == Narrative && !d.ruled("inherit/") }},
	{"inherited", func(d *draft) bool { return d.ruled("inherit/paragraph") }},
	{"of an event before", func(d *draft) bool { return d.ruled("inherit/antecedent") }},
	{"of its sentence", func(d *draft) bool { return d.ruled("inherit/sentence") }},
	{"publication", func(d *draft) bool { return d.Date.Basis == Publication }},
	{"publication in the lead", func(d *draft) bool { return d.Date.Basis == Publication && d.lead }},
	{"no date", func(d *draft) bool { return d.Date.Basis == NoDate }},
	{"dateless stance", func(d *draft) bool { return d.Date.Basis == NoDate && d.Status == Happened && d.verbal() }},
	{"weekday", func(d *draft) bool { return d.ruled("weekday/") }},
	{"wide date", func(d *draft) bool { return d.Date.Basis != NoDate && d.Date.Precision > civil.Day }},
	{"date far off", (*draft).farFromDate},
	{"row fits", func(d *draft) bool { return d.sure }},
	{"noun", func(d *draft) bool { return d.noun != nil }},
	{"lead", func(d *draft) bool { return d.lead }},
	{"two known actors", func(d *draft) bool { return d.named > 1 }},
	{"no known actor", func(d *draft) bool { return d.named == 0 }},
	{"not alone", func(d *draft) bool { return d.beside > 0 }},
	{"one of many", func(d *draft) bool { return d.beside > 1 }},
	{"long sentence", func(d *draft) bool { return len(d.Evidence) > longSentence }},
	{"planned", func(d *draft) bool { return d.Status == Planned }},
	{"unreal", func(d *draft) bool { return d.Status != Planned && d.Status != Happened }},
	{"verbal", (*draft).verbal},
}

// Lengths in bytes: of a sentence that is hard to read, and of the way from a
// trigger to its date that leads past other clauses.
const (
	longSentence = 220
	longWay      = 60
)

func (d *draft) ruled(prefix string) bool { return strings.HasPrefix(d.Date.Rule, prefix) }

// verbal reports whether the act is one of words.
func (d *draft) verbal() bool {
	q := d.Type.Quad()
	return q == VerbalCooperation || q == VerbalConflict
}

// farFromDate reports whether the words of the date stand in the sentence, but
// far from the trigger.
func (d *draft) farFromDate() bool {
	s := d.Date.Span
	return d.Span.Contains(s) && s.End > s.Start && (s.Start-d.Trigger.End > longWay || d.Trigger.Start-s.End > longWay)
}

// confidenceTable is the weight of each trait in log odds, as evaluate
// confidence fits it.
//
//go:embed lexicon/confidence.tsv
var confidenceTable string

var traitWeights = mustWeights(confidenceTable)

// mustWeights reads the table, in the order of traits.
func mustWeights(table string) []float64 {
	byName := map[string]float64{}
	for line := range strings.Lines(table) {
		name, value, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok {
			continue // a comment
		}
		w, err := strconv.ParseFloat(value, 64)
		if err != nil {
			panic(fmt.Sprintf("confidence.tsv: %s: %v", name, err))
		}
		byName[name] = w
	}
	out := make([]float64, len(traits))
	for i, t := range traits {
		w, ok := byName[t.name]
		if !ok {
			panic("confidence.tsv: no weight of " + t.name)
		}
		out[i] = w
	}
	return out
}

// TraitNames lists what the confidence of a mention is made of, in the order of
// the bits of Mention.Traits.
func TraitNames() []string {
	out := make([]string, len(traits))
	for i := range traits {
		out[i] = traits[i].name
	}
	return out
}

// traitsOf is the traits of a mention, a bit each.
func traitsOf(d *draft) uint64 {
	var out uint64
	for i := range traits {
		if traits[i].has(d) {
			out |= 1 << i
		}
	}
	return out
}

// confidence is the chance that a mention of these traits is an event and has
// its day, as a logistic sum of their weights; between .05 and .95, in steps of
// .05.
func confidence(has uint64) float64 {
	odds := 0.0
	for i, w := range traitWeights {
		if has&(1<<i) != 0 {
			odds += w
		}
	}
	p := 1 / (1 + math.Exp(-odds))
	return math.Round(20*min(max(p, .05), .95)) / 20
}
