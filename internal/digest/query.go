package digest

import "math"

// enough is the share of a query, each word by its rarity, that an article has
// to hold to be of its topic.
const enough = .5

// question is a query with its words as numbers.
type question struct {
	words []int
	terms map[int]float64 // by word: its part of the query; together 1, where no word is unknown
}

// ask makes a question of the words of a query and leaves the articles that
// answer it.
func (t *topic) ask(words []string, number map[string]int) *question {
	q := &question{terms: map[int]float64{}}
	total := 0.0
	for _, w := range words {
		rarity := math.Log(1 + 2*float64(t.of)) // of a word that no article has
		if n, ok := number[w]; ok {
			rarity = math.Log(1 + float64(t.of)/float64(t.frequent[n]))
			if _, twice := q.terms[n]; !twice {
				q.words = append(q.words, n)
				q.terms[n] = rarity
			}
		}
		total += rarity
	}
	for n := range q.terms {
		q.terms[n] /= total
	}
	kept := t.articles[:0]
	for _, a := range t.articles {
		if q.share(a.vector) >= enough {
			kept = append(kept, a)
		}
	}
	t.articles = kept
	return q
}

// share is how much of the query an article has, 0 to 1.
func (q *question) share(vector []weighted) float64 {
	has := map[int]bool{}
	for _, x := range vector {
		if q.terms[x.word] > 0 {
			has[x.word] = true
		}
	}
	return q.sum(has)
}

func (q *question) sum(has map[int]bool) float64 {
	sum := 0.0
	for _, w := range q.words {
		if has[w] {
			sum += q.terms[w]
		}
	}
	return sum
}

// answer lowers the relevance of an article to the share of its sentences that
// have words of the query, and that of a sentence without any to the same
// share: in an article that speaks of nothing else it belongs to it. A sentence
// behind one with words of the query counts half of that one.
func (q *question) answer(a *told) {
	if len(a.lines) == 0 {
		return
	}
	own := make([]float64, len(a.lines))
	with := 0.0
	for i, l := range a.lines {
		has := map[int]bool{}
		for _, w := range l.terms {
			if q.terms[w] > 0 {
				has[w] = true
			}
		}
		if own[i] = q.sum(has); own[i] > 0 {
			with++
		}
	}
	throughout := with / float64(len(a.lines))
	a.relevance *= throughout
	before := 0.0
	for i := range a.lines {
		a.lines[i].relevance *= throughout + (1-throughout)*max(own[i], before/2)
		before = own[i]
	}
}
