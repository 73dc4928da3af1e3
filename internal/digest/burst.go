package digest

import (
	"math"
	"slices"
)

// Words come up on a day where the articles of that day and the two after it
// have them more often than those of the two weeks before would lead to expect.
const (
	burstDays  = 3
	calmDays   = 14
	burstWords = 10  // the strongest count
	rareWord   = 3   // a word of fewer articles tells nothing,
	commonWord = 0.5 // nor one of more than this share of them
)

// span of articles: their relevance by word and in all, on the days of a burst
// or before them.
type share struct {
	total float64
	words []float64
}

// bursts notes for every day with articles how much came up on it: the
// log-likelihood ratios of its ten strongest words, summed.
func (e *evidence) bursts(t *topic) {
	order := make([]int, len(t.articles))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return t.articles[i].published.Compare(t.articles[j].published) })
	before, now := share{words: make([]float64, len(t.frequent))}, share{words: make([]float64, len(t.frequent))}
	// Three marks move through the articles: [first, middle) are the two weeks
	// before a day, [middle, last) the days of the burst.
	first, middle, last := 0, 0, 0
	for first < len(order) && middle < len(order) {
		date := t.articles[order[middle]].published
		for ; last < len(order) && t.articles[order[last]].published.Sub(date) < burstDays; last++ {
			now.count(&t.articles[order[last]], 1)
		}
		for ; date.Sub(t.articles[order[first]].published) > calmDays; first++ {
			before.count(&t.articles[order[first]], -1)
		}
		strength := t.burst(order[middle:last], &before, &now)
		e.add(date, func(d *day) { d.burst = strength })
		for ; middle < last && t.articles[order[middle]].published == date; middle++ {
			before.count(&t.articles[order[middle]], 1)
			now.count(&t.articles[order[middle]], -1)
		}
	}
}

func (s *share) count(a *told, sign float64) {
	s.total += sign * a.relevance
	for _, x := range a.vector {
		s.words[x.word] += sign * a.relevance
	}
}

// burst is how much came up in some articles against those before.
func (t *topic) burst(articles []int, before, now *share) float64 {
	var all []int
	for _, i := range articles {
		for _, x := range t.articles[i].vector {
			if n := t.frequent[x.word]; n >= rareWord && float64(n) <= commonWord*float64(len(t.articles)) {
				all = append(all, x.word)
			}
		}
	}
	slices.Sort(all)
	var found []float64
	for _, w := range slices.Compact(all) {
		seen := now.words[w]
		expected := now.total * .2 // where nothing was published before
		if before.total > .01 {
			expected = now.total * (max(0, before.words[w]) + .5) / (before.total + 3)
		}
		if seen > expected && seen >= 2 {
			found = append(found, seen*math.Log(seen/expected)-(seen-expected))
		}
	}
	slices.Sort(found)
	sum := 0.0
	for _, x := range found[max(0, len(found)-burstWords):] {
		sum += x
	}
	return sum
}
