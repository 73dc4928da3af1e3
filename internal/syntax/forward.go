package syntax

// pass is one way through a network, for the words of one sentence or, in
// training, of several. What it holds of each step is what the way back needs.
type pass struct {
	lengths []int
	n       int         // words of all sentences
	x       [][]float32 // input of each layer, and the output of the last
	dropped [][]float32 // in training: x with some of it put to 0, and the rest scaled up
	gates   [][]float32
	cells   [][]float32
	tags    []float32 // scores, n rows of padded tags
	joint   []float32 // n rows of the parts that a word has in arcs
	queries []float32 // what each dependent looks for in a head
	heads   []float32 // of one sentence: its words as heads, turned over
	arcs    []float32 // scores of heads, for each sentence its words by padded(words+1)
	arcAt   []int     // where a sentence begins in arcs
	hidden  []float32 // n rows of label
	labels  []float32 // scores, n rows of padded relations
}

// grow is a slice of n elements in the memory of old, if there is enough.
func grow(old []float32, n int) []float32 {
	if cap(old) < n {
		return make([]float32, n, n+n/4)
	}
	return old[:n]
}

// cleared is grow with all elements 0.
func cleared(old []float32, n int) []float32 {
	out := grow(old, n)
	clear(out)
	return out
}

// begin makes room for sentences of these lengths.
func (p *pass) begin(s shape, lengths ...int) {
	p.lengths, p.n = append(p.lengths[:0], lengths...), 0
	size := 0
	p.arcAt = p.arcAt[:0]
	for _, n := range lengths {
		p.n += n
		p.arcAt = append(p.arcAt, size)
		size += n * padded(n+1)
	}
	for len(p.x) <= s.Layers {
		p.x, p.gates, p.cells = append(p.x, nil), append(p.gates, nil), append(p.cells, nil)
		p.dropped = append(p.dropped, nil)
	}
	for l := range p.x {
		p.x[l] = grow(p.x[l], p.n*s.Width)
	}
	p.arcs = cleared(p.arcs, size)
}

// source is what the products of step l are made of.
func (p *pass) source(l int) []float32 {
	if len(p.dropped[l]) == 0 {
		return p.x[l]
	}
	return p.dropped[l]
}

// encode runs the layers; after, if there is one, is called when the input of
// a layer is there.
func (p *pass) encode(s shape, w *weights, after func(step int)) {
	step := func(k int) {
		if after != nil {
			after(k)
		}
	}
	step(0)
	for l := range w.layers {
		p.gates[l] = cleared(p.gates[l], p.n*3*s.Width)
		p.cells[l] = grow(p.cells[l], p.n*s.Width)
		multiply(p.gates[l], 3*s.Width, p.source(l), s.Width, w.layers[l].in, 3*s.Width, p.n, s.Width, 3*s.Width)
		at := 0
		for _, n := range p.lengths {
			w.layers[l].recur(p.x[l][at*s.Width:], p.gates[l][3*at*s.Width:], p.cells[l][at*s.Width:], p.x[l+1][at*s.Width:], n, s.Width)
			at += n
		}
		step(l + 1)
	}
}

// scoreTags gives each word the scores of its tags.
func (p *pass) scoreTags(s shape, w *weights) {
	m := padded(s.Tags)
	p.tags = grow(p.tags, p.n*m)
	spread(p.tags, w.tagBias)
	multiply(p.tags, m, p.source(s.TagLayer), s.Width, w.tag, m, p.n, s.Width, m)
}

// spread writes bias into each row of out.
func spread(out, bias []float32) {
	for at := 0; at < len(out); at += len(bias) {
		copy(out[at:], bias)
	}
}

// joinWords works out the parts that each word has in arcs.
func (p *pass) joinWords(s shape, w *weights) {
	m := s.jointWidth()
	p.joint = grow(p.joint, p.n*m)
	spread(p.joint, w.jointBias)
	multiply(p.joint, m, p.source(s.Layers), s.Width, w.joint, m, p.n, s.Width, m)
	for at := 0; at < len(p.joint); at += m {
		leak(p.joint[at : at+2*s.Arc])
	}
}

// slope is how much of what is below 0 gets through.
const slope = 0.1

func leak(v []float32) {
	for i, x := range v {
		if x < 0 {
			v[i] = slope * x
		}
	}
}

// scoreArcs gives each word the scores of its heads, 0 for the root.
func (p *pass) scoreArcs(s shape, w *weights) {
	m := s.jointWidth()
	p.queries = grow(p.queries, p.n*s.Arc)
	spread(p.queries, w.pairBias)
	multiply(p.queries, s.Arc, p.joint, m, w.pair, s.Arc, p.n, s.Arc, s.Arc)
	at := 0
	for k, n := range p.lengths {
		ld := padded(n + 1)
		p.turnHeads(s, w, at, n)
		arcs := p.arcs[p.arcAt[k]:][:n*ld]
		multiply(arcs, ld, p.queries[at*s.Arc:], s.Arc, p.heads, ld, n, s.Arc, ld)
		for i := range n {
			for j := range n + 1 {
				arcs[i*ld+j] += w.distance[span(i+1, j)]
			}
		}
		at += n
	}
}

// turnHeads writes the root and the words of a sentence as columns.
func (p *pass) turnHeads(s shape, w *weights, at, n int) {
	ld, m := padded(n+1), s.jointWidth()
	p.heads = cleared(p.heads, s.Arc*ld)
	for a, v := range w.root {
		p.heads[a*ld] = v
	}
	for j := range n {
		for a, v := range p.joint[(at+j)*m+s.Arc:][:s.Arc] {
			p.heads[a*ld+j+1] = v
		}
	}
}

// scoreLabels gives each word the scores of its relations to its head, which
// counts from 1 in its sentence; drop, if there is one, is called in between.
func (p *pass) scoreLabels(s shape, w *weights, head func(word int) int, drop func()) {
	m, r := s.jointWidth(), padded(s.Relations)
	p.hidden = grow(p.hidden, p.n*s.Label)
	at := 0
	for _, n := range p.lengths {
		for i := at; i < at+n; i++ {
			j := head(i)
			out, own := p.hidden[i*s.Label:][:s.Label], p.joint[i*m+2*s.Arc:][:s.Label]
			far := w.labelSpan[span(i-at+1, j)*s.Label:][:s.Label]
			its := zeros[:s.Label]
			if j > 0 {
				its = p.joint[(at+j-1)*m+2*s.Arc+s.Label:][:s.Label]
			}
			for k := range out {
				out[k] = own[k] + its[k] + far[k]
			}
			leak(out)
		}
		at += n
	}
	if drop != nil {
		drop()
	}
	p.labels = grow(p.labels, p.n*r)
	spread(p.labels, w.labelBias)
	multiply(p.labels, r, p.hidden, s.Label, w.labelOut, r, p.n, s.Label, r)
}
