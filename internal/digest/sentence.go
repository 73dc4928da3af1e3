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
	var out []candidate
	centre := map[int]float64{}
	add := func(places []at, worth func(l *line, delay int) float64) {
		for _, p := range places {
			a := &t.topic.articles[p.article]
			l := &a.lines[p.line]
			c := candidate{line: l, vector: t.topic.vector(l)}
			c.worth = worth(l, a.published.Sub(date)) * l.relevance / (1 + float64(l.place)/leading)
			for _, x := range c.vector {
				centre[x.word] += c.worth * x.weight
			}
			c.worth *= l.clean
			out = append(out, c)
		}
	}
	add(d.named, func(l *line, _ int) float64 { return l.tells(date) })
	add(d.reported, func(_ *line, delay int) float64 { return worthReported[delay] })
	length := 0.0
	for _, w := range slices.Sorted(maps.Keys(centre)) {
		length += centre[w] * centre[w]
	}
	for i := range out {
		c := &out[i]
		near := 0.0
		for _, x := range c.vector {
			near += x.weight * centre[x.word]
		}
		c.worth *= near * near / (length + 1e-9) // the square of the cosine
	}
	slices.SortStableFunc(out, func(a, b candidate) int { return cmp.Compare(b.worth, a.worth) })
	out = out[:min(len(out), mostCandidates)]
	return slices.DeleteFunc(out, func(c candidate) bool { return overlap(&c, t.told) >= same })
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
