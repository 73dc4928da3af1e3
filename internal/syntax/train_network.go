package syntax

import (
	"math"
	"math/rand/v2"
	"slices"
	"sync"
)

// The decay of the running means of gradients and of their squares (Adam).
const (
	momentum = 0.9
	memory   = 0.98
	smallest = 1e-8
	clip     = 5    // the longest gradient of a word's mean
	warmth   = 0.05 // share of the steps in which the rate rises
	threads  = 2    // a batch, or the networks, are divided among so many, on any machine, so that the sums are the same
)

// fitting is the state of the training of one network.
type fitting struct {
	Training
	n              *network
	turned         *weights
	learners       []*learner // among whom a batch is divided
	m, v           []float32  // means of the gradients and of their squares
	rowM, rowV     []float32
	rng            *rand.Rand
	steps, planned int
}

// fit trains a network on examples, with a number of learners at a time.
func (t *trainer) fit(s shape, examples []*example, epochs int, seed uint64, learners int) *network {
	rng := rand.New(rand.NewPCG(seed, 2))
	n := t.newNetwork(s, rng)
	f := &fitting{Training: t.Training, n: n, rng: rng, turned: newWeights(s, make([]float32, s.size())),
		m: make([]float32, s.size()), v: make([]float32, s.size()), rowM: make([]float32, len(n.rows)), rowV: make([]float32, len(n.rows))}
	for range learners {
		f.learners = append(f.learners, newLearner(n, f.turned, t.Training))
	}
	words := 0
	for _, e := range examples {
		words += len(e.tags)
	}
	f.planned = epochs * (words/t.Batch + 1)
	for e := range epochs {
		loss := f.epoch(examples)
		t.log("epoch %d of %d: loss %.4f a word", e+1, epochs, loss/float64(words))
	}
	return n
}

// newNetwork is a network of random weights.
func (t *trainer) newNetwork(s shape, rng *rand.Rand) *network {
	n := &network{shape: s, w: newWeights(s, make([]float32, s.size())), rows: make([]float32, t.m.rows.all*s.Width)}
	for k, m := range n.w.matrices {
		deviation := math.Sqrt(1 / float64(n.w.matrixRows[k]))
		for i := range m {
			m[i] = float32(rng.NormFloat64() * deviation)
		}
	}
	for i := range n.w.layers {
		for k := range n.w.layers[i].own {
			if k%(2*s.Width) < s.Width { // the biases begin at 0
				n.w.layers[i].own[k] = float32(rng.NormFloat64() * 0.1)
			}
		}
	}
	for i := t.m.rows.clusters * s.Width; i < len(n.rows); i++ {
		n.rows[i] = float32(rng.NormFloat64() * 0.2)
	}
	return n
}

// epoch passes once over the examples.
func (f *fitting) epoch(examples []*example) (loss float64) {
	var batch []*example
	words := 0
	for k, i := range f.rng.Perm(len(examples)) {
		batch = append(batch, examples[i])
		words += len(examples[i].tags)
		if words >= f.Batch || k == len(examples)-1 {
			loss += f.step(batch, words)
			batch, words = batch[:0], 0
		}
	}
	return loss
}

// step learns from one batch.
func (f *fitting) step(batch []*example, words int) (loss float64) {
	f.turn()
	slices.SortStableFunc(batch, func(a, b *example) int { return len(b.tags) - len(a.tags) })
	parts := make([][]*example, len(f.learners))
	for i, e := range batch {
		parts[i%len(parts)] = append(parts[i%len(parts)], e)
	}
	rngs := make([]*rand.Rand, len(parts))
	for i := range rngs {
		rngs[i] = rand.New(rand.NewPCG(f.rng.Uint64(), 3))
	}
	parallel(len(parts), func(i int) { f.learners[i].learn(parts[i], rngs[i]) })
	for _, l := range f.learners {
		loss += l.loss
	}
	f.steps++
	f.update(float32(words))
	return loss
}

// parallel runs n threads.
func parallel(n int, do func(i int)) {
	if n == 1 {
		do(0)
		return
	}
	var wait sync.WaitGroup
	for i := range n {
		wait.Go(func() { do(i) })
	}
	wait.Wait()
}

// turn brings the turned matrices up to date.
func (f *fitting) turn() {
	for i, m := range f.n.w.matrices {
		rows := f.n.w.matrixRows[i]
		transpose(f.turned.matrices[i], rows, m, rows, len(m)/rows)
	}
}

// rate is that of the next step: it rises, then falls to nothing.
func (f *fitting) rate() float32 {
	at := float64(f.steps) / float64(f.planned)
	return float32(f.Rate * min(at/warmth, max(1-at, 0.0)/(1-warmth)))
}

// update moves the weights by the sum of the learners' gradients.
func (f *fitting) update(words float32) {
	g := f.learners[0].g.all
	for _, l := range f.learners[1:] {
		add(g, l.g.all)
	}
	var square float64
	for i := range g {
		g[i] /= words
		square += float64(g[i]) * float64(g[i])
	}
	scale := float32(1)
	if length := math.Sqrt(square); length > clip {
		scale = float32(clip / length)
	}
	rate := f.rate() * float32(math.Sqrt(1-math.Pow(memory, float64(f.steps)))/(1-math.Pow(momentum, float64(f.steps))))
	adam(f.n.w.all, g, f.m, f.v, rate, scale)
	f.updateRows(rate, scale/words)
}

// adam makes one step.
func adam(w, g, m, v []float32, rate, scale float32) {
	g, m, v = g[:len(w)], m[:len(w)], v[:len(w)]
	done := 0
	if fused && len(w) >= 8 {
		done = len(w) &^ 7
		adamFused(done, &w[0], &g[0], &m[0], &v[0], rate, scale)
	}
	for i := done; i < len(w); i++ {
		x := g[i] * scale
		m[i] = momentum*m[i] + (1-momentum)*x
		v[i] = memory*v[i] + (1-memory)*x*x
		w[i] -= rate * m[i] / (float32(math.Sqrt(float64(v[i]))) + smallest)
	}
}

// updateRows moves the rows that have gradients.
func (f *fitting) updateRows(rate, scale float32) {
	d := f.n.shape.Width
	for k, l := range f.learners {
		for i, row := range l.touched {
			if f.learners[0].rowAt[row] > 0 && k > 0 {
				continue // done with the first
			}
			g := l.rowSum[i*d:][:d]
			for _, other := range f.learners[k+1:] {
				if at := other.rowAt[row]; at > 0 {
					add(g, other.rowSum[int(at-1)*d:][:d])
				}
			}
			r := int(row) * d
			adam(f.n.rows[r:r+d], g, f.rowM[r:r+d], f.rowV[r:r+d], rate, scale)
		}
	}
}
