package digest

import (
	"cmp"
	"maps"
	"slices"

	"dateline/internal/civil"
)

// Parts of a candidate's worth.
const (
	worthNamed      = 1.0
	worthBackground = .5
	// leading is how many sentences into an article a sentence counts half.
	leading = 40.0
	// novelty is how much of what has been said already a sentence loses.
	novelty = .7
	// alike is the similarity of two sentences of a day that say the same, same
	// that of two sentences of which one would do for two days.
	alike, same = .6, .8
	// most candidates of a day are compared with each other; the worthiest.
	mostCandidates = 200
)

// worthReported is what a sentence that names no day counts, by how many days
// after the day its article was published.
var worthReported = [spillover + 1]float64{.6, .4, .2}

// teller chooses the sentences of the days, one day after the other.
type teller struct {
	topic   *topic
	days    map[civil.Date]*day
	perDate int
	told    []candidate // chosen for the days so far
}

// candidate is a sentence that may be chosen for a day.
type candidate struct {
	*line
	vector []weighted
	worth  float64
}

func newTeller(t *topic, e *evidence, perDate int) *teller {
	return &teller{topic: t, days: e.days, perDate: perDate}
}

// tell chooses the sentences of a day: the worthiest, each next one less what
// it has in common with those chosen before. It may find none that is fit to
// be read.
func (t *teller) tell(date civil.Date) []string {
	all := t.candidates(date)
	var chosen []candidate
	for len(chosen) < t.perDate {
		best, bestWorth := -1, 0.0
		for i, c := range all {
			said := overlap(&c, chosen)
			if worth := c.worth * (1 - novelty*said); worth > bestWorth && said < alike {
				best, bestWorth = i, worth
			}
		}
		if best < 0 {
			break
		}
		chosen = append(chosen, all[best])
		all = slices.Delete(all, best, best+1)
	}
	t.told = append(t.told, chosen...)
	out := make([]string, len(chosen))
	for i, c := range chosen {
		out[i] = c.text
	}
	return out
}

// overlap is how much of a candidate has been said already, 0 to 1.
func overlap(c *candidate, chosen []candidate) float64 {
	most := 0.0
	for _, other := range chosen {
		most = max(most, product(c.vector, other.vector))
	}
	return most
}

// candidates are the sentences that may be chosen for a day, the worthiest
// first, without those that another day has.
func (t *teller) candidates(date civil.Date) []candidate {
	d := t.days[date]
	if d == nil {
		return nil
	}
	var all []candidate
	add := func(places []at, worth func(l *line, delay int) float64) {
		for _, p := range places {
			a := &t.topic.articles[p.article]
			l := &a.lines[p.line]
			all = append(all, candidate{line: l, vector: t.topic.vector(l),
				worth: worth(l, a.published.Sub(date)) * l.relevance / (1 + float64(l.place)/leading)})
		}
	}
	add(d.named, func(l *line, _ int) float64 { return l.tells(date) })
	add(d.reported, func(_ *line, delay int) float64 { return worthReported[delay] })
	compare(all)
	slices.SortStableFunc(all, func(a, b candidate) int { return cmp.Compare(b.worth, a.worth) })
	all = all[:min(len(all), mostCandidates)]
	return slices.DeleteFunc(all, func(c candidate) bool { return overlap(&c, t.told) >= same })
}

// compare makes candidates the worthier the more they say what all of them
// say, each by its worth, and the better they read.
func compare(all []candidate) {
	centre := map[int]float64{}
	for _, c := range all {
		for _, x := range c.vector {
			centre[x.word] += c.worth * x.weight
		}
	}
	square := 0.0
	for _, w := range slices.Sorted(maps.Keys(centre)) {
		square += centre[w] * centre[w]
	}
	if square == 0 {
		return
	}
	for i := range all {
		c := &all[i]
		near := 0.0
		for _, x := range c.vector {
			near += x.weight * centre[x.word]
		}
		c.worth *= c.clean * near * near / square // the square of the cosine
	}
}

// tells is how much a sentence that names a day is about it: of several days
// the last one is the news, and the others are what led there.
func (l *line) tells(date civil.Date) float64 {
	for _, other := range l.names {
		if other.After(date) {
			return worthBackground
		}
	}
	return worthNamed
}

// vector is the words of a sentence by their rarity, as a vector of length 1.
func (t *topic) vector(l *line) []weighted {
	v := make([]weighted, len(l.terms))
	for i, w := range l.terms {
		v[i] = weighted{w, t.rarity(w)}
	}
	return toLength1(v)
}

// product is the cosine of two vectors of length 1.
func product(a, b []weighted) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].word < b[j].word:
			i++
		case a[i].word > b[j].word:
			j++
		default:
			sum += a[i].weight * b[j].weight
			i, j = i+1, j+1
		}
	}
	return sum
}
