package digest

import (
	"math"
	"slices"

	"dateline/internal/civil"
)

// A topic is the articles of a digest with their words as numbers, and how much
// each has to do with what the digest is about.
type topic struct {
	articles []told
	of       int   // how many articles there were before the query chose some
	frequent []int // by word: in how many of those it stands
}

// told is an article as the topic sees it.
type told struct {
	published civil.Date
	lines     []line
	vector    []weighted // its words with the logarithms of their counts, of length 1
	relevance float64    // 0 to 1
}

// line is a sentence as the topic sees it.
type line struct {
	*statement
	terms     []int   // its words, each once, ascending
	relevance float64 // 0 to 1, that of its article included
}

// weighted is a word with a weight; a list of them is in the order of the words.
type weighted struct {
	word   int
	weight float64
}

// newTopic numbers the words of the reports and weighs reports and sentences.
func newTopic(reports []*Report, query string) *topic {
	t := &topic{}
	number := map[string]int{}
	for _, r := range reports {
		a := told{published: r.published}
		for i := range r.sentences {
			a.lines = append(a.lines, line{statement: &r.sentences[i], terms: numbered(r.sentences[i].words, number)})
		}
		t.articles = append(t.articles, a)
	}
	t.of, t.frequent = len(t.articles), make([]int, len(number))
	for i := range t.articles {
		a := &t.articles[i]
		a.vector = logCounts(a.lines)
		for _, x := range a.vector {
			t.frequent[x.word]++
		}
	}
	if query == "" {
		t.weigh()
		return t
	}
	q := t.ask(queryWords(query), number)
	t.weigh()
	for i := range t.articles {
		q.answer(&t.articles[i])
	}
	return t
}

// numbered are the numbers of words, each once, ascending; new words get the
// next number.
func numbered(words []string, number map[string]int) []int {
	out := make([]int, 0, len(words))
	for _, w := range words {
		n, ok := number[w]
		if !ok {
			n = len(number)
			number[w] = n
		}
		out = append(out, n)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// logCounts is the words of an article, by the logarithms of the number of
// sentences that have them, as a vector of length 1.
func logCounts(lines []line) []weighted {
	var all []int
	for _, l := range lines {
		all = append(all, l.terms...)
	}
	slices.Sort(all)
	var v []weighted
	for i, j := 0, 0; i < len(all); i = j {
		for j = i; j < len(all) && all[j] == all[i]; j++ {
		}
		v = append(v, weighted{all[i], 1 + math.Log(float64(j-i))})
	}
	return toLength1(v)
}

func toLength1(v []weighted) []weighted {
	sum := 0.0
	for _, x := range v {
		sum += x.weight * x.weight
	}
	for i := range v {
		v[i].weight /= math.Sqrt(sum)
	}
	return v
}

// rounds is how often the centre of the topic is found anew among the articles
// that are near to it; it moves little after the third.
const rounds = 3

// typical is the share of articles, and of sentences, that are less relevant
// than one that counts in full.
const typical = .75

// weigh finds the centre of the topic, which articles on something else have
// little part in, and the relevance of articles and sentences by their
// nearness to it.
func (t *topic) weigh() {
	near := make([]float64, len(t.articles))
	for i := range near {
		near[i] = 1
	}
	centre := make([]float64, len(t.frequent))
	for range rounds {
		clear(centre)
		for i, a := range t.articles {
			for _, x := range a.vector {
				centre[x.word] += near[i] * x.weight
			}
		}
		sum := 0.0
		for _, x := range centre {
			sum += x * x
		}
		for w := range centre {
			centre[w] /= math.Sqrt(sum)
		}
		for i, a := range t.articles {
			near[i] = 0
			for _, x := range a.vector {
				near[i] += x.weight * centre[x.word]
			}
		}
	}
	inFull(near)
	for i := range t.articles {
		t.articles[i].relevance = near[i]
	}
	t.weighLines(centre)
}

// weighLines is the relevance of every sentence: the words of the topic in it,
// over the root of its length, so that neither short nor long ones win by it.
func (t *topic) weighLines(centre []float64) {
	var near []float64
	for _, a := range t.articles {
		for _, l := range a.lines {
			sum := 0.0
			for _, w := range l.terms {
				sum += centre[w]
			}
			near = append(near, sum/math.Sqrt(float64(len(l.terms))))
		}
	}
	inFull(near)
	n := 0
	for i := range t.articles {
		a := &t.articles[i]
		for j := range a.lines {
			a.lines[j].relevance = near[n] * a.relevance
			n++
		}
	}
}

// inFull turns nearness into relevance: 1 for the nearest quarter, and the
// others in proportion.
func inFull(near []float64) {
	if len(near) == 0 {
		return
	}
	sorted := slices.Sorted(slices.Values(near))
	full := sorted[int(float64(len(sorted))*typical)]
	for i := range near {
		if full > 0 {
			near[i] = min(1, near[i]/full)
		}
	}
}

// rarity is the weight of a word by the number of articles that have it.
func (t *topic) rarity(word int) float64 {
	return math.Log((float64(t.of) + 1) / (float64(t.frequent[word]) + .5))
}
