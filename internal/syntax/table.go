package syntax

// table holds the weights of a classifier. The weights of a feature are width
// numbers in a row, one an outcome; rows begin at any slot and may overlap,
// since most weights of most features are zero. A table being trained has
// floats, a table of the model bytes.
type table struct {
	width  int
	bytes  string    // as embedded: the weights of moves as in squares, others plus 128
	floats []float32 // while training
	size   int       // number of slots that a row may begin at
}

// begin is the slot where the row of a feature begins.
func (t *table) begin(h uint64) uint32 { return slot(h, t.size) }

// score adds the rows of features up.
func (t *table) score(features []uint32, out []float32) {
	if t.floats != nil {
		t.scoreFloats(features, out)
		return
	}
	if t.width == 3 {
		t.scoreThree(features, out)
		return
	}
	t.scoreBytes(features, out)
}

// scoreBytes adds eight outcomes at a time: the bytes of a word, each 128 more
// than the weight, are spread over lanes of 16 bits, which hold the sum of 256
// of them.
func (t *table) scoreBytes(features []uint32, out []float32) {
	var even, odd [maxOutcomes / 8]uint64
	words := (t.width + 7) / 8
	for _, at := range features {
		row := t.bytes[at : int(at)+8*words]
		for k := range even[:words] {
			b := row[8*k : 8*k+8]
			w := uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
				uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
			even[k] += w & lanes
			odd[k] += w >> 8 & lanes
		}
	}
	none := int32(128 * len(features))
	for j := range out[:t.width] {
		lane := even[j/8]
		if j%2 == 1 {
			lane = odd[j/8]
		}
		out[j] = float32(int32(uint16(lane>>(j%8/2*16))) - none)
	}
}

const lanes = 0x00FF00FF00FF00FF

func (t *table) scoreThree(features []uint32, out []float32) {
	var a, b, c int32
	for _, at := range features {
		row := t.bytes[at : at+3]
		a += squares[row[0]]
		b += squares[row[1]]
		c += squares[row[2]]
	}
	out[0], out[1], out[2] = float32(a), float32(b), float32(c)
}

// squares is what the bytes of the table of moves stand for: the weights of a
// perceptron reach far, and most are small.
var squares = func() (out [256]int32) {
	for i := range out {
		v := int32(int8(i))
		out[i] = v * max(v, -v)
	}
	return out
}()

func (t *table) scoreFloats(features []uint32, out []float32) {
	out = out[:t.width]
	clear(out)
	for _, at := range features {
		row := t.floats[at : int(at)+len(out)]
		for j := range out {
			out[j] += row[j]
		}
	}
}

// maxOutcomes bounds the tags and the relations that a model may have.
const maxOutcomes = 128

// best is the index of the highest score, the first of equals.
func best(scores []float32) int {
	at := 0
	for i, v := range scores {
		if v > scores[at] {
			at = i
		}
	}
	return at
}

// impossible is the score of an outcome that may not be chosen.
const impossible = -1e30
