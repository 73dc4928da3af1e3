package syntax

// spanning finds the best tree over the scores of heads (Chu and Liu 1965,
// Edmonds 1967): each node takes its best head, and circles that come about
// are drawn together into one node until there is none. The work grows with
// the square of the words.
type spanning struct {
	n      int       // nodes, 0 being the root
	scores []float32 // of an arc to node d from node h, at d*n+h
	arcs   []arc     // what such an arc stands for, when its ends are circles
	head   []int16   // the best one of each node
	owner  []int16   // the node that a node has been drawn into
	gone   []bool    // drawn into another
	mark   []int16
	circle []int16
	drawn  []member
	result []int16
}

// arc joins two words, counted from 1, or the root, 0.
type arc struct{ head, dependent int16 }

// member is a node of a circle when it was drawn together, or, with no arc,
// the beginning of the next circle.
type member struct {
	node, owner int16
	own         arc // the arc of its owner in the circle
}

// oneRoot is taken off the score of every arc to the root, so that the best
// tree has no more than one.
const oneRoot = 1e5

// begin makes room for n words; what is their scores is for the caller to set.
func (t *spanning) begin(words int) {
	n := words + 1
	t.n = n
	t.scores = grow(t.scores, n*n)
	if cap(t.arcs) < n*n {
		t.arcs = make([]arc, n*n)
	}
	if cap(t.head) < n {
		t.head, t.owner, t.mark = make([]int16, n), make([]int16, n), make([]int16, n)
		t.gone, t.result = make([]bool, n), make([]int16, n)
	}
	t.arcs, t.drawn = t.arcs[:n*n], t.drawn[:0]
	t.head, t.owner, t.mark, t.gone, t.result = t.head[:n], t.owner[:n], t.mark[:n], t.gone[:n], t.result[:n]
	for d := range n {
		t.owner[d], t.gone[d], t.result[d] = int16(d), false, -1
		for h := range n {
			t.arcs[d*n+h] = arc{int16(h), int16(d)}
		}
	}
}

// solve returns the head of each node.
func (t *spanning) solve() []int16 {
	for d := 1; d < t.n; d++ {
		t.choose(d)
	}
	for t.findCircle() {
		t.draw()
	}
	for d := 1; d < t.n; d++ {
		if !t.gone[d] {
			t.take(t.arcs[d*t.n+int(t.head[d])])
		}
	}
	t.open()
	return t.result
}

func (t *spanning) take(a arc) { t.result[a.dependent] = a.head }

// choose gives a node its best head.
func (t *spanning) choose(d int) {
	row, top := t.scores[d*t.n:][:t.n], -1
	for h, v := range row {
		if h != d && !t.gone[h] && (top < 0 || v > row[top]) {
			top = h
		}
	}
	t.head[d] = int16(top)
}

// findCircle leaves the nodes of a circle in t.circle, if there is one.
func (t *spanning) findCircle() bool {
	clear(t.mark)
	t.circle = t.circle[:0]
	for d := 1; d < t.n; d++ {
		if t.gone[d] {
			continue
		}
		i := int16(d)
		for i != 0 && t.mark[i] == 0 {
			t.mark[i] = int16(d)
			i = t.head[i]
		}
		if i == 0 || t.mark[i] != int16(d) {
			continue
		}
		for j := i; ; {
			t.circle = append(t.circle, j)
			if j = t.head[j]; j == i {
				return true
			}
		}
	}
	return false
}

// draw makes one node of the circle: its first.
func (t *spanning) draw() {
	t.drawn = append(t.drawn, member{node: -1})
	for _, c := range t.circle {
		for i := range t.n {
			if t.owner[i] == c {
				t.drawn = append(t.drawn, member{int16(i), c, t.arcs[int(c)*t.n+int(t.head[c])]})
			}
		}
	}
	into := int(t.circle[0])
	for _, c := range t.circle {
		t.gone[c] = true
		for i := range t.owner {
			if t.owner[i] == c {
				t.owner[i] = int16(into)
			}
		}
	}
	for i := range t.n {
		if t.gone[i] {
			continue
		}
		t.redirect(i, into)
		if i > 0 && t.gone[t.head[i]] {
			t.head[i] = int16(into)
		}
	}
	t.gone[into] = false
	t.choose(into)
}

// redirect sets the arcs between a node outside and the one that the circle
// becomes: the best from any node of the circle, and the best into one, which
// then loses its head in the circle.
func (t *spanning) redirect(outside, into int) {
	n := t.n
	out, in := -1, -1
	var most float32
	for _, c := range t.circle {
		c := int(c)
		if out < 0 || t.scores[outside*n+c] > t.scores[outside*n+out] {
			out = c
		}
		if v := t.scores[c*n+outside] - t.scores[c*n+int(t.head[c])]; in < 0 || v > most {
			in, most = c, v
		}
	}
	t.scores[outside*n+into], t.arcs[outside*n+into] = t.scores[outside*n+out], t.arcs[outside*n+out]
	t.scores[into*n+outside], t.arcs[into*n+outside] = most, t.arcs[in*n+outside]
}

// open goes through the circles, the last first: the node that a circle was
// entered by has its head already, the others keep those in the circle.
func (t *spanning) open() {
	for to := len(t.drawn); to > 0; {
		from := to - 1
		for t.drawn[from].node >= 0 {
			from--
		}
		entered := int16(-1)
		for _, m := range t.drawn[from+1 : to] {
			if t.result[m.node] >= 0 {
				entered = m.owner
			}
		}
		for _, m := range t.drawn[from+1 : to] {
			if m.owner != entered {
				t.take(m.own)
			}
		}
		to = from
	}
}
