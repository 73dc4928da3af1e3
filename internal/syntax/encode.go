package syntax

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
)

// The file of a model is parts one after another, each with its length before
// it (32 bits, little end first): the pairs of tags, the relations, the
// exceptions among lemmas, the lexicon, and the three tables of bytes.
const parts = 7

// padding follows each table, so that its last row can be read in words.
const padding = 8

// Encode is the model as it is embedded: each table with its weights brought
// to a byte.
func (t *Trained) Encode() []byte {
	m := t.m
	var pairs, lemmas []string
	for _, p := range m.pairs {
		pairs = append(pairs, p.UPOS+" "+p.XPOS)
	}
	for _, k := range slices.Sorted(maps.Keys(m.lemmas)) {
		lemmas = append(lemmas, k+" "+m.lemmas[k])
	}
	var out bytes.Buffer
	for _, part := range []string{strings.Join(pairs, "\n"), strings.Join(m.names, "\n"), strings.Join(lemmas, "\n"),
		m.lexicon.data, m.tags.quantized(), m.moves.quantized(), m.relations.quantized()} {
		_ = binary.Write(&out, binary.LittleEndian, uint32(len(part))) // a buffer takes everything
		out.WriteString(part)
	}
	return out.Bytes()
}

// quantized brings the weights to bytes. Of the logistic tables the few largest
// are cut off, their outcome is clear anyway; those of the perceptron reach
// farther and are kept as square roots.
func (t *table) quantized() string {
	var sizes []float32
	for _, v := range t.floats {
		if v != 0 {
			sizes = append(sizes, max(v, -v))
		}
	}
	slices.Sort(sizes)
	if len(sizes) == 0 {
		sizes = []float32{1}
	}
	largest := sizes[len(sizes)*9995/10000]
	if t.width == moves {
		largest = sizes[len(sizes)-1]
	}
	unit := largest / 127
	out := make([]byte, len(t.floats)+padding)
	for i, v := range t.floats {
		q := v / unit
		if t.width == moves {
			q = float32(math.Sqrt(127 * math.Abs(float64(q))))
			if v < 0 {
				q = -q
			}
		}
		if q > 0 {
			q += 0.5
		} else {
			q -= 0.5
		}
		if q = max(-127, min(127, q)); t.width == moves {
			out[i] = byte(int8(q))
		} else {
			out[i] = byte(int(q) + 128)
		}
	}
	return string(out)
}

// decode opens the file of a model; the tables are used where they lie.
func decode(data string) (*model, error) {
	var part [parts]string
	for i := range part {
		if len(data) < 4 {
			return nil, errors.New("model: cut short")
		}
		n := int(uint32(data[0]) | uint32(data[1])<<8 | uint32(data[2])<<16 | uint32(data[3])<<24)
		if len(data) < 4+n {
			return nil, errors.New("model: cut short")
		}
		part[i], data = data[4:4+n], data[4+n:]
	}
	m := &model{lexicon: lexicon{part[3]}, lemmas: map[string]string{}}
	for line := range strings.SplitSeq(part[0], "\n") {
		u, x, _ := strings.Cut(line, " ")
		m.pairs = append(m.pairs, tagPair{u, x})
	}
	m.names = strings.Split(part[1], "\n")
	root := slices.Index(m.names, "root")
	if root < 0 || len(m.names) > maxOutcomes || len(m.pairs) > maxOutcomes {
		return nil, fmt.Errorf("model: %d tags, %d relations, root %d", len(m.pairs), len(m.names), root)
	}
	m.root = uint8(root)
	for line := range strings.SplitSeq(part[2], "\n") {
		if i := strings.LastIndexByte(line, ' '); i >= 0 {
			m.lemmas[line[:i]] = line[i+1:]
		}
	}
	for i, t := range []*table{&m.tags, &m.moves, &m.relations} {
		width := []int{len(m.pairs), moves, len(m.names)}[i]
		*t = table{width: width, bytes: part[4+i], size: len(part[4+i]) - padding - width}
		if t.size <= 0 {
			return nil, errors.New("model: empty table")
		}
	}
	return m, nil
}
