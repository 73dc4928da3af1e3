package syntax

import (
	"math"
	"math/rand/v2"
)

// example is a sentence to learn from, in numbers.
type example struct {
	rows   []int32 // marks of its words, a fixed number for each
	tags   []choice
	heads  []choice // 0 for the root, else from 1
	tree   []int16  // the heads to which labels are the relations
	labels []choice
}

// learner works out the gradients of some sentences of a batch.
type learner struct {
	n       *network
	turned  *weights // the matrices, turned over
	p       pass
	rng     *rand.Rand
	options Training

	g       *weights // gradients
	rowAt   []int32  // where the gradient of a row lies, from 1; 0 for none
	touched []int32  // rows that have a gradient
	rowSum  []float32

	rows      []int32
	masks     [][]float32 // of the input of each layer and the last output, by sentence
	jointMask []float32
	hideMask  []float32
	loss      float64
	words     int

	dJoint, dQueries, dHidden, d, turnedA, rowsOut []float32
}

func newLearner(n *network, turned *weights, o Training) *learner {
	return &learner{n: n, turned: turned, options: o, g: newWeights(n.shape, make([]float32, n.shape.size())),
		rowAt: make([]int32, n.rowCount())}
}

// learn sets the gradients to those of a part of a batch.
func (l *learner) learn(batch []*example, rng *rand.Rand) {
	l.rng = rng
	clear(l.g.all)
	for _, r := range l.touched {
		l.rowAt[r] = 0
	}
	l.touched, l.rowSum, l.loss, l.words = l.touched[:0], l.rowSum[:0], 0, 0
	lengths := make([]int, len(batch))
	l.rows = l.rows[:0]
	for i, e := range batch {
		lengths[i] = len(e.tags)
		l.words += len(e.tags)
		l.rows = append(l.rows, e.rows...)
	}
	if l.words == 0 {
		return
	}
	s, w, p := l.n.shape, l.n.w, &l.p
	p.begin(s, lengths...)
	l.dropRows()
	l.n.embed(p.x[0], l.rows)
	for i := range p.x[0] {
		p.x[0][i] /= 1 - float32(l.options.Drop)
	}
	l.makeMasks()
	p.encode(s, w, l.drop)
	p.scoreTags(s, w)
	p.joinWords(s, w)
	l.dropJoint()
	p.scoreArcs(s, w)
	heads := make([]int16, 0, l.words)
	for _, e := range batch {
		heads = append(heads, e.tree...)
	}
	p.scoreLabels(s, w, func(i int) int { return int(heads[i]) }, l.dropHidden)
	l.measure(batch)
	l.unscoreLabels(heads)
	l.unscoreArcs()
	l.unencode()
}

// dropRows leaves out some marks, and makes some words unknown.
func (l *learner) dropRows() {
	for i := range l.rows {
		switch {
		case l.rng.Float64() < l.options.Drop:
			l.rows[i] = -1
		case i%marks == 0 && l.rng.Float64() < l.options.Unknown:
			l.rows[i] = 0
		}
	}
}

// mask is 0 with probability p, else 1/(1-p).
func (l *learner) mask(out []float32, n int, p float64) []float32 {
	out = grow(out, n)
	keep := float32(1 / (1 - p))
	for i := range out {
		out[i] = keep
		if l.rng.Float64() < p {
			out[i] = 0
		}
	}
	return out
}

func (l *learner) makeMasks() {
	s, sentences := l.n.shape, len(l.p.lengths)
	for len(l.masks) <= s.Layers {
		l.masks = append(l.masks, nil)
	}
	for k := range l.masks {
		l.masks[k] = l.mask(l.masks[k], sentences*s.Width, l.options.LayerDrop)
	}
	l.jointMask = l.mask(l.jointMask, sentences*2*s.Arc, l.options.LayerDrop)
	l.hideMask = l.mask(l.hideMask, sentences*s.Label, l.options.LayerDrop)
}

// each calls do for each word with the number of its sentence.
func (l *learner) each(do func(sentence, word int)) {
	at := 0
	for k, n := range l.p.lengths {
		for i := at; i < at+n; i++ {
			do(k, i)
		}
		at += n
	}
}

// times multiplies rows of a mask into the rows of v, which lie ld apart.
func (l *learner) times(v []float32, ld int, mask []float32, width int) {
	l.each(func(k, i int) {
		row, m := v[i*ld:][:width], mask[k*width:][:width]
		for j := range row {
			row[j] *= m[j]
		}
	})
}

func (l *learner) drop(step int) {
	p, d := &l.p, l.n.shape.Width
	p.dropped[step] = grow(p.dropped[step], len(p.x[step]))
	copy(p.dropped[step], p.x[step])
	l.times(p.dropped[step], d, l.masks[step], d)
}

func (l *learner) dropJoint() {
	s := l.n.shape
	l.times(l.p.joint, s.jointWidth(), l.jointMask, 2*s.Arc)
}

func (l *learner) dropHidden() { l.times(l.p.hidden, l.n.shape.Label, l.hideMask, l.n.shape.Label) }

// measure turns all scores into the gradients of the loss.
func (l *learner) measure(batch []*example) {
	s, p := l.n.shape, &l.p
	at, m, r := 0, padded(s.Tags), padded(s.Relations)
	for k, e := range batch {
		ld := padded(len(e.tags) + 1)
		for i := range e.tags {
			l.loss += surprise(p.tags[(at+i)*m:][:m], s.Tags, &e.tags[i], -1)
			l.loss += surprise(p.arcs[p.arcAt[k]+i*ld:][:ld], len(e.tags)+1, &e.heads[i], i+1)
			l.loss += surprise(p.labels[(at+i)*r:][:r], s.Relations, &e.labels[i], -1)
		}
		at += len(e.tags)
	}
}

// surprise is the cross entropy of the first n of scores, without the one at
// except, with what is to be learnt; scores become its gradient.
func surprise(scores []float32, n int, want *choice, except int) (loss float64) {
	if except >= 0 {
		scores[except] = impossible
	}
	likely(scores[:n])
	if except >= 0 {
		scores[except] = 0
	}
	clear(scores[n:])
	for k, share := range want.share {
		if share > 0 {
			loss -= float64(share) * math.Log(max(float64(scores[want.outcome[k]]), 1e-9))
		}
	}
	for k, share := range want.share {
		scores[want.outcome[k]] -= share
	}
	return loss
}

// down adds the transpose of a (n rows of k, lda apart) times b (n rows of m)
// to c: the gradient of a matrix.
func (l *learner) down(c []float32, a []float32, lda int, b []float32, ldb, n, k, m int) {
	l.turnedA = grow(l.turnedA, k*n)
	for i := range n {
		for j, v := range a[i*lda:][:k] {
			l.turnedA[j*n+i] = v
		}
	}
	multiply(c, m, l.turnedA, n, b, ldb, k, n, m)
}

// sumRows adds the rows of v, which lie ld apart, to sum.
func sumRows(sum, v []float32, ld, n int) {
	for i := range n {
		for j, x := range v[i*ld:][:len(sum)] {
			sum[j] += x
		}
	}
}

// unleak multiplies the slope of leak into a gradient.
func unleak(gradient, out []float32) {
	for i, v := range out {
		if v < 0 {
			gradient[i] *= slope
		}
	}
}

func (l *learner) unscoreLabels(heads []int16) {
	s, p := l.n.shape, &l.p
	m, r := s.jointWidth(), padded(s.Relations)
	l.down(l.g.labelOut, p.hidden, s.Label, p.labels, r, p.n, s.Label, r)
	sumRows(l.g.labelBias, p.labels, r, p.n)
	l.dHidden = cleared(l.dHidden, p.n*s.Label)
	multiply(l.dHidden, s.Label, p.labels, r, l.turned.labelOut, s.Label, p.n, r, s.Label)
	unleak(l.dHidden, p.hidden)
	l.times(l.dHidden, s.Label, l.hideMask, s.Label)
	l.dJoint = cleared(l.dJoint, p.n*m)
	at := 0
	for _, n := range p.lengths {
		for i := at; i < at+n; i++ {
			j, d := int(heads[i]), l.dHidden[i*s.Label:][:s.Label]
			add(l.dJoint[i*m+2*s.Arc:], d)
			add(l.g.labelSpan[span(i-at+1, j)*s.Label:], d)
			if j > 0 {
				add(l.dJoint[(at+j-1)*m+2*s.Arc+s.Label:], d)
			}
		}
		at += n
	}
}

func (l *learner) unscoreArcs() {
	s, p := l.n.shape, &l.p
	m := s.jointWidth()
	l.dQueries = cleared(l.dQueries, p.n*s.Arc)
	at := 0
	for k, n := range p.lengths {
		ld := padded(n + 1)
		arcs := p.arcs[p.arcAt[k]:][:n*ld]
		for i := range n {
			for j := range n + 1 {
				l.g.distance[span(i+1, j)] += arcs[i*ld+j]
			}
		}
		p.turnHeads(s, l.n.w, at, n)
		l.d = grow(l.d, ld*s.Arc)
		transpose(l.d, s.Arc, p.heads, s.Arc, ld)
		multiply(l.dQueries[at*s.Arc:], s.Arc, arcs, ld, l.d, s.Arc, n, ld, s.Arc)
		l.rowsOut = cleared(l.rowsOut, ld*s.Arc)
		l.down(l.rowsOut, arcs, ld, p.queries[at*s.Arc:], s.Arc, n, ld, s.Arc)
		add(l.g.root, l.rowsOut[:s.Arc])
		for j := range n {
			add(l.dJoint[(at+j)*m+s.Arc:], l.rowsOut[(j+1)*s.Arc:][:s.Arc])
		}
		at += n
	}
	l.down(l.g.pair, p.joint, m, l.dQueries, s.Arc, p.n, s.Arc, s.Arc)
	sumRows(l.g.pairBias, l.dQueries, s.Arc, p.n)
	multiply(l.dJoint, m, l.dQueries, s.Arc, l.turned.pair, s.Arc, p.n, s.Arc, s.Arc)
	l.times(l.dJoint, m, l.jointMask, 2*s.Arc)
	for i := range p.n {
		unleak(l.dJoint[i*m:], p.joint[i*m:][:2*s.Arc])
	}
}

// unencode goes back from words in arcs and tags to the marks of words.
func (l *learner) unencode() {
	s, w, p := l.n.shape, l.n.w, &l.p
	d, m, tags := s.Width, s.jointWidth(), padded(s.Tags)
	l.down(l.g.joint, p.dropped[s.Layers], d, l.dJoint, m, p.n, d, m)
	sumRows(l.g.jointBias, l.dJoint, m, p.n)
	gradient := cleared(l.p.x[s.Layers], p.n*d) // the output is not needed any more
	multiply(gradient, d, l.dJoint, m, l.turned.joint, d, p.n, m, d)
	l.times(gradient, d, l.masks[s.Layers], d)
	l.d = grow(l.d, p.n*d)
	for step := s.Layers; ; step-- {
		if step == s.TagLayer {
			l.down(l.g.tag, p.dropped[step], d, p.tags, tags, p.n, d, tags)
			sumRows(l.g.tagBias, p.tags, tags, p.n)
			l.back(gradient, p.tags, tags, l.turned.tag, step)
		}
		if step == 0 {
			break
		}
		at, layer := 0, &w.layers[step-1]
		for _, n := range p.lengths {
			layer.unrecur(&l.g.layers[step-1], p.x[step-1][at*d:], p.gates[step-1][3*at*d:], p.cells[step-1][at*d:], gradient[at*d:], n, d)
			at += n
		}
		l.down(l.g.layers[step-1].in, p.dropped[step-1], d, p.gates[step-1], 3*d, p.n, d, 3*d)
		l.back(gradient, p.gates[step-1], 3*d, l.turned.layers[step-1].in, step-1)
	}
	l.unembed(gradient)
}

// back adds what outcomes (n rows of m) ask of the input of a step.
func (l *learner) back(gradient, outcomes []float32, m int, turned []float32, step int) {
	d, n := l.n.shape.Width, l.p.n
	l.d = cleared(l.d, n*d)
	multiply(l.d, d, outcomes, m, turned, d, n, m, d)
	l.times(l.d, d, l.masks[step], d)
	add(gradient, l.d)
}

// unembed hands the gradient of words to the rows of their marks.
func (l *learner) unembed(gradient []float32) {
	d := l.n.shape.Width
	scale := float32(1 / (1 - l.options.Drop))
	for i := range gradient {
		gradient[i] *= scale
	}
	for i, row := range l.rows {
		if row < 0 {
			continue
		}
		if l.rowAt[row] == 0 {
			l.touched = append(l.touched, row)
			l.rowAt[row] = int32(len(l.touched))
			for range d {
				l.rowSum = append(l.rowSum, 0)
			}
		}
		add(l.rowSum[int(l.rowAt[row]-1)*d:], gradient[i/marks*d:][:d])
	}
}
