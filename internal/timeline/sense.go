package timeline

import (
	"bytes"
	_ "embed"
	"fmt"
	"math"
	"strconv"
	"sync"
)

// vectorsBIN holds a short vector for each of the commoner stems of a fixed
// collection of news: stems that stand among the same words have vectors of
// about the same direction. It is frozen as the table of frequencies is.
//
//go:embed data/vectors.bin
var vectorsBIN []byte

// SenseDims is of how many numbers a vector is made.
const SenseDims = 48

// sense is a direction, a vector of length 1; or of length 0 where none is known.
type sense [SenseDims]float32

var senseTable = sync.OnceValue(func() map[uint64]*sense {
	s, err := parseSenses(vectorsBIN)
	if err != nil {
		panic(err) // embedded data, checked by a test
	}
	return s
})

// parseSenses reads a line with the number of stems, and for each stem its
// letters, a tab, a signed byte for each dimension, and a newline. The result
// is by the hashes of stems.
func parseSenses(data []byte) (map[uint64]*sense, error) {
	head, rest, _ := bytes.Cut(data, []byte("\n"))
	n, err := strconv.Atoi(string(head))
	if err != nil {
		return nil, err
	}
	out := make(map[uint64]*sense, n)
	for range n {
		stem, more, _ := bytes.Cut(rest, []byte("\t"))
		if len(more) <= SenseDims {
			return nil, fmt.Errorf("vectors end at %q", stem)
		}
		v := &sense{}
		for d := range v {
			v[d] = float32(int8(more[d]))
		}
		v.normalise()
		out[hashOf(string(stem))] = v
		rest = more[SenseDims+1:]
	}
	return out, nil
}

// senseOf is the direction of terms together, each counting by what it weighs.
// Words that every article has say nothing.
func senseOf(terms []term) *sense {
	const least = 1.5
	table := senseTable()
	sum := &sense{}
	for _, t := range terms {
		v := table[t.stem]
		if v == nil || t.weight < least {
			continue
		}
		w := float32(t.weight * t.near)
		for d, x := range v {
			sum[d] += w * x
		}
	}
	sum.normalise()
	return sum
}

func (s *sense) normalise() {
	length := s.cosine(s)
	if length == 0 {
		return
	}
	scale := float32(1 / math.Sqrt(length))
	for d := range s {
		s[d] *= scale
	}
}

// cosine is how alike two directions are, from -1 to 1, and 0 where one is not known.
func (s *sense) cosine(t *sense) float64 {
	var dot float32
	for d, x := range s {
		dot += x * t[d]
	}
	return float64(dot)
}
