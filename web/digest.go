package web

import (
	"cmp"
	"slices"

	"dateline/internal/civil"
	"dateline/internal/timeline"
)

// DigestDay is a day that mattered, with the events that made it one.
type DigestDay struct {
	Day    civil.Date
	Weight float64 // from 0 to 1, of the heaviest day
	Events int     // of those looked at
	Top    []timeline.Highlight
}

// The size of a digest.
const (
	digestDays = 20
	digestTop  = 3
)

// DigestOf chooses the days with the highest sum of importance, in order of
// time. Events of more than two days are of no single day and left out.
func DigestOf(highlights []timeline.Highlight) []DigestDay {
	byDay := map[civil.Date]*DigestDay{}
	for _, h := range highlights {
		if h.Interval.Start.IsZero() || h.Interval.End.IsZero() || h.Interval.Days() > 2 {
			continue
		}
		d := byDay[h.Interval.Start]
		if d == nil {
			d = &DigestDay{Day: h.Interval.Start}
			byDay[d.Day] = d
		}
		d.Weight += h.Importance
		d.Events++
		if len(d.Top) < digestTop {
			d.Top = append(d.Top, h)
		}
	}
	var out []DigestDay
	for _, d := range byDay {
		out = append(out, *d)
	}
	slices.SortFunc(out, func(a, b DigestDay) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), a.Day.Compare(b.Day))
	})
	out = out[:min(len(out), digestDays)]
	for i, most := 0, heaviest(out); i < len(out); i++ {
		out[i].Weight /= most
	}
	slices.SortFunc(out, func(a, b DigestDay) int { return a.Day.Compare(b.Day) })
	return out
}

func heaviest(days []DigestDay) float64 {
	most := 1e-9
	for _, d := range days {
		most = max(most, d.Weight)
	}
	return most
}

// digestTitle counts the days.
func (t Timeline) digestTitle() string {
	if len(t.Digest) == 1 {
		return wordOneDay
	}
	return "The " + smallNumber(len(t.Digest)) + " " + wordDaysThatMattered
}

// dayListHref is the list of one day.
func (t Timeline) dayListHref(d civil.Date) string {
	t.Mode, t.Filter.Sort = ModeList, timeline.Important
	return t.daysHref(civil.DayOf(d))
}
