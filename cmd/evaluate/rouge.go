package main

import (
	"math"
	"slices"
	"strings"

	"dateline/internal/civil"
	"dateline/internal/digest"
)

// ratio is precision and recall.
type ratio struct{ p, r float64 }

func (x ratio) f1() float64 {
	if x.p+x.r == 0 {
		return 0
	}
	return 2 * x.p * x.r / (x.p + x.r)
}

// timelineScore is how one timeline compares with the gold: its dates, and its
// sentences by words and by pairs of words.
type timelineScore struct{ dates, words, pairs ratio }

// rouge scores timelines by date F1 and by alignment ROUGE ("align+ m:1", Steen
// and Markert 2017): every day of one is compared with the day of the other
// that is nearest by date and words, and counts the less the farther it is.
type rouge struct {
	stop  map[string]bool
	stems map[string]string
}

// entryWords are the sentences of one day, as they are aligned by and scored.
type entryWords struct {
	date       civil.Date
	raw, terms []string
}

func (g *rouge) score(system, gold []digest.Entry) timelineScore {
	s, t := g.entries(system), g.entries(gold)
	if len(s) == 0 || len(t) == 0 {
		return timelineScore{}
	}
	shared := 0
	for _, e := range s {
		if slices.ContainsFunc(t, func(x entryWords) bool { return x.date == e.date }) {
			shared++
		}
	}
	return timelineScore{
		dates: ratio{float64(shared) / float64(len(s)), float64(shared) / float64(len(t))},
		words: ratio{aligned(s, t, 1), aligned(t, s, 1)},
		pairs: ratio{aligned(s, t, 2), aligned(t, s, 2)},
	}
}

// entries joins the entries of one day and orders them by day.
func (g *rouge) entries(in []digest.Entry) []entryWords {
	var out []entryWords
	for _, e := range in {
		i := slices.IndexFunc(out, func(x entryWords) bool { return x.date == e.Date })
		if i < 0 {
			i = len(out)
			out = append(out, entryWords{date: e.Date})
		}
		for _, s := range e.Sentences {
			g.add(&out[i], s)
		}
	}
	slices.SortFunc(out, func(a, b entryWords) int { return a.date.Compare(b.date) })
	return out
}

func (g *rouge) add(e *entryWords, sentence string) {
	for w := range strings.FieldsSeq(sentence) {
		if !isMark(w) {
			e.raw = append(e.raw, w)
		}
		w = strings.ToLower(w)
		if g.stop[w] {
			continue
		}
		s, ok := g.stems[w]
		if !ok {
			s = stem(w)
			g.stems[w] = s
		}
		e.terms = append(e.terms, s)
	}
}

// isMark reports whether w is marks of punctuation in the order of ASCII: all
// single ones, and what little else lies in that string.
func isMark(w string) bool {
	return strings.Contains("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", w)
}

// aligned is the share of the words of a, or the pairs, that the nearest days of
// b have, each weighted by how near the day is.
func aligned(a, b []entryWords, n int) float64 {
	hits, all := 0.0, 0.0
	for _, x := range a {
		best, least := 0, math.Inf(1)
		for j, y := range b {
			if c := (1 - near(x.date, y.date)) * (1 - overlapF1(x.raw, y.raw)); c < least {
				best, least = j, c
			}
		}
		hit, total := overlap(x.terms, b[best].terms, n)
		hits += near(x.date, b[best].date) * float64(hit)
		all += float64(total)
	}
	if all == 0 {
		return 0
	}
	return hits / all
}

// near is 1 for the same day, a half for the next, and so on.
func near(a, b civil.Date) float64 { return 1 / (math.Abs(float64(a.Sub(b))) + 1) }

// overlap is how many of the n-grams of a stand in b, and how many there are.
func overlap(a, b []string, n int) (hits, total int) {
	left := map[[2]string]int{}
	for _, x := range ngrams(b, n) {
		left[x]++
	}
	grams := ngrams(a, n)
	for _, x := range grams {
		if left[x] > 0 {
			left[x]--
			hits++
		}
	}
	return hits, len(grams)
}

func ngrams(words []string, n int) [][2]string {
	var out [][2]string
	for i := 0; i+n <= len(words); i++ {
		g := [2]string{words[i]}
		if n == 2 {
			g[1] = words[i+1]
		}
		out = append(out, g)
	}
	return out
}

func overlapF1(a, b []string) float64 {
	hits, n := overlap(a, b, 1)
	if hits == 0 {
		return 0
	}
	return ratio{float64(hits) / float64(n), float64(hits) / float64(len(b))}.f1()
}
