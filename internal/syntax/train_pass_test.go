package syntax

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestGradient: the gradient of every kind of weight is the slope of the loss,
// measured by moving the weight a little.
func TestGradient(t *testing.T) {
	s := shape{Width: 16, Layers: 2, TagLayer: 1, Arc: 16, Label: 16, Tags: 3, Relations: 4}
	tr := &trainer{m: &model{rows: rowPlan{all: 40}}}
	n := tr.newNetwork(s, rand.New(rand.NewPCG(1, 1)))
	for i := range n.w.layers { // large enough for each way of the gradient to count
		for k := range n.w.layers[i].own {
			n.w.layers[i].own[k] *= 10
		}
	}
	f := &fitting{n: n, turned: newWeights(s, make([]float32, s.size()))}
	l := newLearner(n, f.turned, Training{})
	batch := []*example{exampleOfHeads(2, 0, 2), exampleOfHeads(0, 1, 2, 2)}
	loss := func() float64 {
		f.turn()
		l.learn(batch, rand.New(rand.NewPCG(1, 1)))
		return l.loss
	}
	check := func(name string, weight *float32, gradient float32) {
		t.Helper()
		const far = 2e-3
		old := *weight
		*weight = old + far
		up := loss()
		*weight = old - far
		down := loss()
		*weight = old
		if slope := (up - down) / (2 * far); math.Abs(slope-float64(gradient)) > 0.004+0.02*math.Abs(slope) {
			t.Errorf("%s: gradient %v, slope %v", name, gradient, slope)
		}
	}
	loss()
	gradient := append([]float32(nil), l.g.all...)
	for i := 0; i < len(gradient); i += 7 {
		check("weight", &n.w.all[i], gradient[i])
	}
	loss()
	rows := append([]float32(nil), l.rowSum...)
	for k, row := range append([]int32(nil), l.touched...) {
		for j := range s.Width {
			check("row", &n.rows[int(row)*s.Width+j], rows[k*s.Width+j])
		}
	}
}

// exampleOfHeads is a sentence whose words have these heads.
func exampleOfHeads(heads ...int16) *example {
	e := &example{tree: heads}
	for i, h := range heads {
		for k := range marks {
			e.rows = append(e.rows, int32((7*i+3*k)%40))
		}
		e.tags = append(e.tags, choice{outcome: [3]int16{int16(i % 3), int16((i + 1) % 3)}, share: [3]float32{0.75, 0.25}})
		e.heads = append(e.heads, sure(int(h)))
		e.labels = append(e.labels, sure(int(h)%4))
	}
	return e
}
