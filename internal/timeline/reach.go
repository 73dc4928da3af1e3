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
		profiles[j] = newProfile(&stored[j].Report)
		own, _ := profiles[j].keys()
		for _, key := range own {
			holders[key] = append(holders[key], j)
		}
	}
	reached := map[int]bool{}
	for i := range reports {
		p := newProfile(&reports[i])
		var before []link
		for _, j := range p.found(holders) {
			switch o := affinity(p, profiles[j]); {
			case profiles[j].MentionID == p.MentionID:
			case Compare(profiles[j].Report, p.Report) < 0:
				before = append(before, link{j, 0, o})
			case !known(i) && mayLink(o, stored[j].Odds):
				reached[j] = true
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
	_, sought := p.keys()
	for _, key := range sought {
		for _, j := range holders[key] {
			if !seen[j] {
				seen[j] = true
				out = append(out, j)
			}
		}
	}
	return out
}

// mayLink reports whether a report with links of the given odds may be linked
// with one before it that was not there.
func mayLink(o odds, links []int64) bool {
	return o > linkOdds && (len(links) == 0 || int64(o) >= links[0] || o > secondOdds)
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
