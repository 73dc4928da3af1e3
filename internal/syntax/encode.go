package syntax

import (
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
)

// The file of a model is parts one after another, each with its length before
// it (32 bits, little end first).
const (
	partPairs     = iota // the pairs of tags, a line each
	partNames            // the relations
	partLemmas           // the exceptions among lemmas
	partSizes            // shape and rowPlan, 32 bits a number
	partLexicon          // as in lexicon
	partWeights          // blocks of blockSize: a scale, then the weights in 16 bits
	partRowScales        // a scale for each row
	partRows             // the rows, a byte a number
	parts
)

// blockSize is how many weights share a scale.
const blockSize = 64

// Encode is the model as it is embedded.
func (t *Trained) Encode() []byte {
	m := t.m
	var pairs, lemmas []string
	for _, p := range m.pairs {
		pairs = append(pairs, p.UPOS+" "+p.XPOS)
	}
	for _, k := range slices.Sorted(maps.Keys(m.lemmas)) {
		lemmas = append(lemmas, k+" "+m.lemmas[k])
	}
	scales, rows := m.net.packRows()
	var out []byte
	for _, part := range [parts][]byte{[]byte(strings.Join(pairs, "\n")), []byte(strings.Join(m.names, "\n")),
		[]byte(strings.Join(lemmas, "\n")), m.packSizes(), []byte(m.lexicon.data), packWeights(m.net.w.all), scales, rows} {
		out = binary.LittleEndian.AppendUint32(out, uint32(len(part)))
		out = append(out, part...)
	}
	return out
}

func (m *model) sizes() []*int {
	s, r := &m.net.shape, &m.rows
	return []*int{&s.Width, &s.Layers, &s.TagLayer, &s.Arc, &s.Label, &s.Tags, &s.Relations, &r.clusters, &r.classes, &r.hashed, &r.all}
}

func (m *model) packSizes() (out []byte) {
	for _, n := range m.sizes() {
		out = binary.LittleEndian.AppendUint32(out, uint32(*n))
	}
	return out
}

// reach is the largest of v without its sign, and never 0.
func reach(v []float32) float32 {
	most := float32(1e-20)
	for _, x := range v {
		most = max(most, x, -x)
	}
	return most
}

func packWeights(all []float32) (out []byte) {
	for block := range slices.Chunk(all, blockSize) {
		scale := reach(block) / math.MaxInt16
		out = binary.LittleEndian.AppendUint32(out, math.Float32bits(scale))
		for _, v := range block {
			out = binary.LittleEndian.AppendUint16(out, uint16(int16(math.Round(float64(v/scale)))))
		}
	}
	return out
}

// packRows brings the rows to bytes.
func (n *network) packRows() (scales, rows []byte) {
	for row := range slices.Chunk(n.rows, n.shape.Width) {
		scale := reach(row) / math.MaxInt8
		scales = binary.LittleEndian.AppendUint32(scales, math.Float32bits(scale))
		for _, v := range row {
			rows = append(rows, byte(int8(math.Round(float64(v/scale)))))
		}
	}
	return scales, rows
}

// number reads 32 bits.
func number(s string) uint32 {
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// decode opens the file of a model; lexicon and rows are used where they lie.
func decode(data string) (*model, error) {
	var part [parts]string
	for i := range part {
		if len(data) < 4 || len(data)-4 < int(number(data)) {
			return nil, errors.New("model: cut short")
		}
		n := 4 + int(number(data))
		part[i], data = data[4:n], data[n:]
	}
	m := &model{lexicon: lexicon{part[partLexicon]}, names: strings.Split(part[partNames], "\n"), net: &network{}, lemmas: map[string]string{}}
	for line := range strings.SplitSeq(part[partPairs], "\n") {
		u, x, _ := strings.Cut(line, " ")
		m.pairs = append(m.pairs, tagPair{u, x})
	}
	root := slices.Index(m.names, "root")
	if root < 0 || len(m.names) > maxOutcomes || len(m.pairs) > maxOutcomes {
		return nil, fmt.Errorf("model: %d tags, %d relations, root %d", len(m.pairs), len(m.names), root)
	}
	m.root = uint8(root)
	for line := range strings.SplitSeq(part[partLemmas], "\n") {
		if i := strings.LastIndexByte(line, ' '); i >= 0 {
			m.lemmas[line[:i]] = line[i+1:]
		}
	}
	for i, n := range m.sizes() {
		if *n = 0; len(part[partSizes]) >= 4*i+4 {
			*n = int(number(part[partSizes][4*i:]))
		}
	}
	return m, m.openNetwork(part[partWeights], part[partRowScales], part[partRows])
}

// openNetwork reads the numbers of the network.
func (m *model) openNetwork(packed, scales, rows string) error {
	s, all := m.net.shape, []float32(nil)
	for len(packed) > 4 {
		scale := math.Float32frombits(number(packed))
		packed = packed[4:]
		n := min(2*blockSize, len(packed))
		for i := 0; i+1 < n; i += 2 {
			all = append(all, scale*float32(int16(uint16(packed[i])|uint16(packed[i+1])<<8)))
		}
		packed = packed[n:]
	}
	for ; len(scales) >= 4; scales = scales[4:] {
		m.net.scales = append(m.net.scales, math.Float32frombits(number(scales)))
	}
	if s.Width <= 0 || s.Width > len(zeros) || s.Layers > len(zeros) || len(all) != s.size() || s.Tags != len(m.pairs) || s.Relations != len(m.names) ||
		len(m.net.scales) != m.rows.all || len(rows) != m.rows.all*s.Width || m.rows.hashed >= m.rows.all {
		return fmt.Errorf("model: sizes %+v %+v do not fit the %d weights and %d rows", s, m.rows, len(all), len(m.net.scales))
	}
	m.net.w, m.net.packed = newWeights(s, all), rows
	return nil
}
