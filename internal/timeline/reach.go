package timeline

import "slices"

// Stored is a report that has its place, with the odds of its links to those
// before it, as [Components] gave them.
type Stored struct {
	Report
	Odds []int64
}

// Reached is which of the stored reports, by index, a report reaches: those
// before it that it is linked with, and those behind it that may be linked with
// it now that it is there. known says that it was there before, so that none
// behind it can change for it. The stored ones are all that [Keys] finds, and
// may be more.
//
// Together with the components that the reached ones are in, and those of what
// changed, one knows all that bears on the links of each of them.
func Reached(reports []Report, known func(i int) bool, stored []Stored) []int {
	holders, profiles := map[int64][]int{}, make([]*profile, len(stored))
	for j := range stored {
		profiles[j] = profileOf(&stored[j].Report)
		for _, key := range profiles[j].own {
			holders[key] = append(holders[key], j)
		}
	}
	reached := map[int]bool{}
	for i := range reports {
		p := profileOf(&reports[i])
		var before []link
		for _, j := range p.found(holders) {
			q := profiles[j]
			switch {
			case q.MentionID == p.MentionID:
			case Compare(q.Report, p.Report) < 0:
				if l, ok := linkOf(q, p); ok {
					l.a = j
					before = append(before, l)
				}
			case !known(i):
				if l, ok := linkOf(p, q); ok && l.mayReplace(stored[j].Odds) {
					reached[j] = true
				}
			}
		}
		for _, j := range firstOf(before, stored) {
			reached[j] = true
		}
	}
	var out []int
	for j := range stored {
		if reached[j] {
			out = append(out, j)
		}
	}
	return out
}

// found are the indexes under the keys that p seeks, each once.
func (p *profile) found(holders map[int64][]int) []int {
	var out []int
	seen := map[int]bool{}
	for _, key := range p.sought {
		for _, j := range holders[key] {
			if !seen[j] {
				seen[j] = true
				out = append(out, j)
			}
		}
	}
	return out
}

// mayReplace reports whether a report with links of the given odds may have the
// link to one before it that was not there.
func (l link) mayReplace(links []int64) bool {
	return len(links) == 0 || int64(l.odds) >= links[0] || l.sameDay && l.odds > secondOdds
}

// firstOf are the links that are chosen among those to stored reports before.
func firstOf(before []link, stored []Stored) []int {
	slices.SortFunc(before, func(x, y link) int { return Compare(&stored[x.a].Report, &stored[y.a].Report) })
	at := make([]int, len(before))
	for n := range before {
		at[n], before[n].a = before[n].a, n // choose goes by the order
	}
	var out []int
	for _, l := range choose(before) {
		out = append(out, at[l.a])
	}
	return out
}
