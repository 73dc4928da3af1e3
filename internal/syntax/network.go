package syntax

// shape is the sizes of a network.
type shape struct {
	Width     int // of what is known of a word; half of it for each direction
	Layers    int // of recurrence
	TagLayer  int // how many of them come before the tags
	Arc       int // width of a word as head and as dependent in the choice of heads
	Label     int // the same in the choice of relations
	Tags      int // outcomes
	Relations int
}

// network is the weights and the rows of words. Rows being trained are
// floats, those of the model bytes with a scale for each row.
type network struct {
	shape  shape
	w      *weights
	rows   []float32
	packed string
	scales []float32
}

func (n *network) rowCount() int { return len(n.rows) / n.shape.Width }

// embed writes for each word the sum of its rows into out; negative ones are
// left out.
func (n *network) embed(out []float32, rows []int32) {
	d := n.shape.Width
	clear(out)
	for i, row := range rows {
		if row < 0 {
			continue
		}
		word, at := out[i/marks*d:][:d], int(row)*d
		if n.rows != nil {
			add(word, n.rows[at:at+d])
			continue
		}
		scale := n.scales[row]
		if fused && d%8 == 0 {
			addBytesFused(d, &word[0], n.packed[at:at+d], scale)
			continue
		}
		for j, b := range []byte(n.packed[at : at+d]) {
			word[j] += scale * float32(int8(b))
		}
	}
}

// add adds v to the beginning of sum.
func add(sum, v []float32) {
	sum = sum[:len(v)]
	done := 0
	if fused && len(v) >= 8 {
		done = len(v) &^ 7
		addFused(done, &sum[0], &v[0])
	}
	for i := done; i < len(v); i++ {
		sum[i] += v[i]
	}
}

// spans is the number of classes of the distance from a word to its head.
const spans = 33

// span is the class of the distance from word i to head j, both counted from
// 1, where head 0 is the root.
func span(i, j int) int {
	switch d := j - i; {
	case j == 0:
		return 0
	case d < -16:
		return 1
	case d > 15:
		return 32
	default:
		return d + 17
	}
}

// weights are the numbers of a network but for its rows of words. All lie in
// one slice, and the others are parts of it. Matrices are row by row, a column
// an outcome; numbers of outcomes are padded.
type weights struct {
	all        []float32
	layers     []layer
	tag        []float32 // width × padded tags
	tagBias    []float32
	joint      []float32 // width × the parts that a word has in arcs: dependent, head, labelled dependent, labelled head
	jointBias  []float32
	root       []float32 // the root as a head
	pair       []float32 // arc × arc
	pairBias   []float32
	distance   []float32 // one for each span
	labelSpan  []float32 // spans × label
	labelOut   []float32 // label × padded relations
	labelBias  []float32
	matrices   [][]float32 // those to initialise, with their fan-in
	matrixRows []int
}

// layer is a simple recurrent unit (Lei and others 2018) in both directions.
type layer struct {
	in  []float32 // width × (candidate, forget gate, reset gate), for each direction
	own []float32 // for each direction: how the gates see the cell before (forget, reset), and their biases
}

func (s shape) jointWidth() int { return 2*s.Arc + 2*s.Label }

// size is how many weights a network of this shape has.
func (s shape) size() int {
	var w weights
	return w.lay(s, func(n int) []float32 { return nil })
}

// newWeights divides weights up.
func newWeights(s shape, all []float32) *weights {
	w := &weights{all: all}
	at := 0
	w.lay(s, func(n int) []float32 {
		if at += n; at > len(all) {
			return nil
		}
		return all[at-n : at : at]
	})
	return w
}

func (w *weights) lay(s shape, take func(int) []float32) (size int) {
	part := func(n int) []float32 {
		size += n
		return take(n)
	}
	matrix := func(rows, columns int) []float32 {
		m := part(rows * columns)
		w.matrices, w.matrixRows = append(w.matrices, m), append(w.matrixRows, rows)
		return m
	}
	for range s.Layers {
		w.layers = append(w.layers, layer{in: matrix(s.Width, 3*s.Width), own: part(4 * s.Width)})
	}
	w.tag, w.tagBias = matrix(s.Width, padded(s.Tags)), part(padded(s.Tags))
	w.joint, w.jointBias = matrix(s.Width, s.jointWidth()), part(s.jointWidth())
	w.root, w.pair, w.pairBias = part(s.Arc), matrix(s.Arc, s.Arc), part(s.Arc)
	w.distance, w.labelSpan = part(spans), part(spans*s.Label)
	w.labelOut, w.labelBias = matrix(s.Label, padded(s.Relations)), part(padded(s.Relations))
	return size
}
