package timeline

import (
	"cmp"
	"slices"
	"strings"

	"dateline/internal/civil"
	"dateline/internal/event"
)

// vote is what supports an interval as the date of an event.
type vote struct {
	Dated
	support float64
	first   int // of the voices, the first that gives it
}

// vote decides on the date: the interval with the most support, and the others
// that reports give and that do not agree with it, the best supported first. A
// wider interval that holds a closer one agrees with it: precision is no
// disagreement. False where no report has a date.
//
// A source supports an interval once, by its best report: by how closely the
// report says when, how directly, and how near to the day it was published.
// One whose wider interval holds the day supports it in part.
func (s *summary) vote() (civil.Interval, []Dated, bool) {
	votes := s.votes()
	if len(votes) == 0 {
		return civil.Interval{}, nil, false
	}
	for i := range votes {
		votes[i].support = s.support(votes[i].Interval)
	}
	slices.SortStableFunc(votes, func(a, b vote) int {
		return cmp.Or(cmp.Compare(b.support, a.support), cmp.Compare(a.first, b.first))
	})
	won := votes[0].Interval
	var others []Dated
	for _, v := range votes[1:] {
		if v.Reports > 0 && !v.Interval.Overlaps(won) {
			others = append(others, v.Dated)
		}
	}
	return won, others, true
}

// votes are the different intervals that voices give, in their order.
func (s *summary) votes() []vote {
	at := map[civil.Interval]int{}
	var out []vote
	for i, r := range s.voices {
		if r.Date.Interval.IsZero() {
			continue
		}
		n, known := at[r.Date.Interval]
		if !known {
			n = len(out)
			at[r.Date.Interval] = n
			out = append(out, vote{Dated: Dated{Interval: r.Date.Interval, Precision: r.Date.Precision}, first: i})
		}
		if r.Date.Basis != event.Publication { // which says nothing of the day
			out[n].Reports++
		}
	}
	return out
}

// agreement is how much of its weight a report gives to a day that its wider
// interval holds.
const agreement = .3

// support is what the sources give to an interval together.
func (s *summary) support(i civil.Interval) float64 {
	best := map[string]float64{}
	var names []string
	for _, r := range s.voices {
		weight := weightOfDate(r)
		switch {
		case r.Date.Interval == i:
		case !r.Date.Interval.IsZero() && r.Date.Interval.Covers(i):
			weight *= agreement
		default:
			continue
		}
		name := strings.ToLower(SourceName(r))
		if best[name] == 0 {
			names = append(names, name)
		}
		best[name] = max(best[name], weight)
	}
	total := 0.0
	for _, name := range names {
		total += best[name]
	}
	return total
}

// closeness is how much a precision says, from 0 to 1.
var closeness = map[civil.Precision]float64{civil.AtTime: 1, civil.Day: 1, civil.Week: .5, civil.Range: .4,
	civil.Month: .3, civil.Season: .2, civil.Quarter: .2, civil.Year: .1, civil.Decade: .05}

// directness is how well a basis vouches for a date, from 0 to 1.
var directness = map[event.Basis]float64{event.Explicit: 1, event.Relative: .9, event.Narrative: .5, event.Publication: .35}

// weightOfDate is how much the date of a report counts.
func weightOfDate(r *Report) float64 {
	const fading = 30 // days after which half of it is left
	away := 0
	if i := r.Date.Interval; !i.Start.IsZero() && !i.End.IsZero() {
		away = max(0, r.Day.Sub(i.End), i.Start.Sub(r.Day))
	}
	certain := 1.0
	if r.Status == event.Planned {
		certain = .5 // plans change
	}
	return closeness[r.Date.Precision] * directness[r.Date.Basis] * certain * fading / float64(fading+away)
}
