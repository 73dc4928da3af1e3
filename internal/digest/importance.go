package digest

import (
	"cmp"
	"math"
	"slices"

	"dateline/internal/civil"
)

// The weights of the evidence for a day, each of the logarithm of its sum.
// They are round numbers by reason. On collections that they were not chosen
// on, a quarter more or less makes no difference that can be told from chance.
const (
	// On the day itself every report says "on Friday", whatever it tells.
	weightSameDay = .5
	// Most of the news of a day is written then and on the three days after.
	weightNextDays = 1.5
	// Who names a day after most of a week, or much later, tells of something
	// that lasted, and names it on purpose.
	weightSameWeek = 2.5
	weightLater    = 2.5
	// An election or a summit is spoken of before; so is much that never comes.
	weightAhead = .5
	// Many reports mean that something happened, then or the day before.
	weightPublished = 1.0
)

// weightAtOnce is the part of the weights of mentions that a day can have by its
// end, weights all of them.
const (
	weightAtOnce = weightSameDay + weightAhead
	weights      = weightAtOnce + weightNextDays + weightSameWeek + weightLater
)

const (
	// contrast is how much of what the days around a day have is taken off its
	// own: a story is spoken of for days, and the day of it stands out.
	contrast = .3
	// surroundings is how many days before and after a day count for that: few,
	// so that a fortnight of which every day matters keeps its days.
	surroundings = 3
	// lasting is the time in days in which a day is spoken of, from a week after
	// it on: after so long a third of that is still to come.
	lasting = 30.0
)

// ranked are the days, the most important first, the earlier of equals.
func (e *evidence) ranked() []civil.Date {
	alone := make(map[civil.Date]float64, len(e.days))
	for date, d := range e.days {
		alone[date] = weightPublished*math.Log1p(d.published) + d.mentioned()/math.Sqrt(e.attainable(date))
	}
	type ranking struct {
		date       civil.Date
		importance float64
	}
	all := make([]ranking, 0, len(e.days))
	for date, strength := range alone {
		all = append(all, ranking{date, strength - contrast*around(alone, date)})
	}
	slices.SortFunc(all, func(a, b ranking) int {
		return cmp.Or(cmp.Compare(b.importance, a.importance), a.date.Compare(b.date))
	})
	out := make([]civil.Date, len(all))
	for i, r := range all {
		out[i] = r.date
	}
	return out
}

// mentioned is how much the mentions of a day speak for it.
func (d *day) mentioned() float64 {
	return weightSameDay*math.Log1p(d.sameDay) + weightNextDays*math.Log1p(d.nextDays) +
		weightSameWeek*math.Log1p(d.sameWeek) + weightLater*math.Log1p(d.later) +
		weightAhead*math.Log1p(d.ahead)
}

// attainable is the part of its mentions, by weight, that a day can have by the
// end of the span. The last days have not been looked back on yet, and would be
// lost beside the others; they are lifted by the root of it only, since most of
// what is fresh is soon forgotten.
func (e *evidence) attainable(date civil.Date) float64 {
	left := float64(e.span.End.Sub(date))
	nextDays := min(1, left/fresh)
	sameWeek := min(1, max(0, left-fresh)/(week-fresh))
	later := 1 - math.Exp(-max(0, left-week)/lasting)
	return (weightAtOnce + weightNextDays*nextDays + weightSameWeek*sameWeek + weightLater*later) / weights
}

// around is how much speaks for the days around a day, each the less the
// farther it is.
func around(alone map[civil.Date]float64, date civil.Date) float64 {
	sum, all := 0.0, 0.0
	for off := 1; off <= surroundings; off++ {
		near := 1 / float64(off)
		sum += near * (alone[date.AddDays(-off)] + alone[date.AddDays(off)])
		all += 2 * near
	}
	return sum / all
}
