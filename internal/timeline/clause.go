package timeline

import (
	"cmp"
	"slices"
	"strings"
)

// How much less a word says of an event for each word that stands between it
// and the trigger, for a comma and a heavier mark, and for a word that opens
// another clause: a sentence tells of several events.
const (
	perWord   = .95
	perComma  = .5
	perStop   = .3
	perClause = .5
	leastNear = .05 // where the rest is left out
)

// clauseTerms are the terms of the sentence, the nearer to the trigger the
// fuller, by stem.
func clauseTerms(r *Report) []term {
	text := longest(r.Evidence)
	from, to := r.Trigger.Start-r.Span.Start, r.Trigger.End-r.Span.Start
	if from < 0 || to > len(text) || from >= to {
		return nil
	}
	out := appendTerms(nil, text[from:to], 1)
	near := 1.0
	before := strings.Fields(text[:from])
	slices.Reverse(before)
	for _, w := range before {
		near *= perWord * afterMark(w)
		if out = appendTerms(out, w, near); opensClause[bare(w)] {
			near *= perClause
		}
		if near < leastNear {
			break
		}
	}
	near = 1
	for _, w := range strings.Fields(text[to:]) {
		near *= perWord
		if opensClause[bare(w)] {
			near *= perClause
		}
		if near < leastNear {
			break
		}
		out = appendTerms(out, w, near)
		near *= afterMark(w)
	}
	return sortTerms(out)
}

func bare(word string) string { return strings.ToLower(strings.Trim(word, `,;:.()"'“”‘’`)) }

// afterMark is what the mark at the end of a word parts.
func afterMark(word string) float64 {
	switch {
	case strings.HasSuffix(word, ","):
		return perComma
	case strings.HasSuffix(word, ";"), strings.HasSuffix(word, ":"), word == "—", word == "–", word == "-":
		return perStop
	}
	return 1
}

var opensClause = setOf("and", "but", "after", "before", "when", "while", "who", "which", "that", "because", "as", "since",
	"where", "whose", "although", "though", "if", "until", "said", "says")

// sortTerms puts terms in the order of their stems, each once with the nearest.
func sortTerms(terms []term) []term {
	slices.SortFunc(terms, func(a, b term) int { return cmp.Or(cmp.Compare(a.stem, b.stem), cmp.Compare(b.near, a.near)) })
	return slices.CompactFunc(terms, func(a, b term) bool { return a.stem == b.stem })
}
