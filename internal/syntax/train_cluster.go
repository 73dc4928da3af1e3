package syntax

import (
	"cmp"
	"maps"
	"math"
	"slices"
)

// Cluster groups the frequent words of a text into n clusters by what stands
// before and after them: the exchange algorithm for the class bigram model
// (Kneser and Ney 1993). Words come in lower case with digits as 0; "" ends a
// sentence. The result depends on nothing but its arguments.
func Cluster(text []string, n, least, rounds int) []WordClass {
	count := map[string]int{}
	for _, w := range text {
		count[w]++
	}
	delete(count, "")
	words := slices.SortedFunc(maps.Keys(count), func(a, b string) int { return cmp.Or(count[b]-count[a], cmp.Compare(a, b)) })
	for len(words) > 0 && count[words[len(words)-1]] < least {
		words = words[:len(words)-1]
	}
	e := newExchange(text, words, n)
	for range rounds {
		if e.round() == 0 {
			break
		}
	}
	out := make([]WordClass, len(words))
	for i, w := range words {
		out[i] = WordClass{w, int(e.class[i]) + 1}
	}
	return out
}

// neighbour is a word beside another and how often.
type neighbour struct {
	word int32
	n    float64
}

// exchange is the state of clustering. The last word stands for the end of a
// sentence and all rare words, and keeps the last class for itself.
type exchange struct {
	classes       int
	class         []int32
	before, after [][]neighbour
	pairs         []float64 // of classes, row by row
	first, second []float64 // how often a class comes first or second in a pair
	from, to      []float64 // of the word in hand, by class
}

func newExchange(text, words []string, n int) *exchange {
	index := map[string]int32{}
	for i, w := range words {
		index[w] = int32(i)
	}
	rest := int32(len(words))
	pairs := map[[2]int32]float64{}
	last := rest
	for _, w := range text {
		i, ok := index[w]
		if !ok {
			i = rest
		}
		pairs[[2]int32{last, i}]++
		last = i
	}
	c := n + 1
	e := &exchange{classes: c, class: make([]int32, rest+1), before: make([][]neighbour, rest+1), after: make([][]neighbour, rest+1),
		pairs: make([]float64, c*c), first: make([]float64, c), second: make([]float64, c), from: make([]float64, c), to: make([]float64, c)}
	for i := range words {
		e.class[i] = int32(i % n)
	}
	e.class[rest] = int32(n)
	keys := slices.SortedFunc(maps.Keys(pairs), func(a, b [2]int32) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	for _, k := range keys {
		a, b, n := k[0], k[1], pairs[k]
		e.after[a] = append(e.after[a], neighbour{b, n})
		e.before[b] = append(e.before[b], neighbour{a, n})
		e.add(e.class[a], e.class[b], n)
	}
	return e
}

func (e *exchange) add(a, b int32, n float64) {
	e.pairs[int(a)*e.classes+int(b)] += n
	e.first[a] += n
	e.second[b] += n
}

// round moves each word to the class where it fits best, and counts moves.
func (e *exchange) round() (moved int) {
	for w := range len(e.class) - 1 {
		old := e.class[w]
		self := e.take(w, old, -1)
		var total float64
		for c := range e.classes {
			total += e.from[c]
		}
		into, top := old, math.Inf(-1)
		for c := range int32(e.classes - 1) {
			if g := e.gain(c, self, total); g > top {
				into, top = c, g
			}
		}
		e.class[w] = into
		e.put(into, self)
		if into != old {
			moved++
		}
	}
	return moved
}

// take removes word w from its class and leaves its neighbours by class in
// from and to. It returns how often the word stands beside itself.
func (e *exchange) take(w int, old int32, sign float64) (self float64) {
	clear(e.from)
	clear(e.to)
	for _, p := range e.before[w] {
		if int(p.word) == w {
			self = p.n
			continue
		}
		e.from[e.class[p.word]] += p.n
		e.add(e.class[p.word], old, sign*p.n)
	}
	for _, p := range e.after[w] {
		if int(p.word) == w {
			continue
		}
		e.to[e.class[p.word]] += p.n
		e.add(old, e.class[p.word], sign*p.n)
	}
	e.add(old, old, sign*self)
	return self
}

func (e *exchange) put(c int32, self float64) {
	for k := range int32(e.classes) {
		if n := e.from[k]; n > 0 {
			e.add(k, c, n)
		}
		if n := e.to[k]; n > 0 {
			e.add(c, k, n)
		}
	}
	e.add(c, c, self)
}

func xlogx(x float64) float64 {
	if x < 0.5 {
		return 0
	}
	return x * math.Log(x)
}

// gain is the change of the log likelihood when the word in hand joins c.
func (e *exchange) gain(c int32, self, total float64) (g float64) {
	base := int(c) * e.classes
	for k := range e.classes {
		if n := e.from[k]; n > 0 && k != int(c) {
			old := e.pairs[k*e.classes+int(c)]
			g += xlogx(old+n) - xlogx(old)
		}
		if n := e.to[k]; n > 0 && k != int(c) {
			old := e.pairs[base+k]
			g += xlogx(old+n) - xlogx(old)
		}
	}
	old := e.pairs[base+int(c)]
	g += xlogx(old+e.from[c]+e.to[c]+self) - xlogx(old)
	n := total + self
	return g - xlogx(e.first[c]+n) + xlogx(e.first[c]) - xlogx(e.second[c]+n) + xlogx(e.second[c])
}
