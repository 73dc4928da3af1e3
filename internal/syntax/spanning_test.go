package syntax

import (
	"math"
	"math/rand/v2"
	"testing"
)

// bestTree tries every tree of n words under one root.
func bestTree(score func(d, h int) float32, n int) float32 {
	heads, top := make([]int, n+1), float32(math.Inf(-1))
	var try func(d int)
	try = func(d int) {
		if d > n {
			if sum, ok := treeScore(score, heads); ok {
				top = max(top, sum)
			}
			return
		}
		for h := range n + 1 {
			if h != d {
				heads[d] = h
				try(d + 1)
			}
		}
	}
	try(1)
	return top
}

// treeScore is the score of a tree, not ok where heads are none.
func treeScore(score func(d, h int) float32, heads []int) (sum float32, ok bool) {
	roots := 0
	for d := 1; d < len(heads); d++ {
		sum += score(d, heads[d])
		if heads[d] == 0 {
			roots++
		}
		steps := 0
		for i := d; i != 0; i = heads[i] {
			if steps++; steps > len(heads) {
				return 0, false
			}
		}
	}
	return sum, roots == 1
}

// TestSpanning: the tree found is a tree, and none has a higher score.
func TestSpanning(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	var s scratch
	for range 400 {
		n := 1 + rng.IntN(5)
		arcs := make([]float32, n*padded(n+1))
		for i := range arcs {
			arcs[i] = float32(rng.IntN(100))
		}
		score := func(d, h int) float32 { return arcs[(d-1)*padded(n+1)+h] }
		s.spread(arcs, n)
		heads := make([]int, n+1)
		for i, h := range s.head {
			heads[i+1] = int(h)
		}
		got, ok := treeScore(score, heads)
		if want := bestTree(score, n); !ok || math.Abs(float64(got-want)) > 0.1 {
			t.Fatalf("%d words: heads %v score %v (a tree: %v), want %v", n, heads[1:], got, ok, want)
		}
	}
}
