package syntax

// model is all that is known of the language: the network, the words, the
// names of its outcomes and the lemmas.
type model struct {
	lexicon lexicon
	rows    rowPlan
	pairs   []tagPair
	names   []string // relations
	root    uint8    // the relation of the root among them
	net     *network
	lemmas  map[string]string // exceptions: "VERB took" → "take"
}

// tagPair is an outcome of tagging.
type tagPair struct{ UPOS, XPOS string }

// maxOutcomes bounds the tags and the relations that a model may have.
const maxOutcomes = 128

// impossible is the score of an outcome that may not be chosen.
const impossible = -1e30

// scratch is the memory that a sentence is worked on in; it grows to the
// longest sentence and is used again.
type scratch struct {
	rows     []int32
	tag      []uint8
	head     []int16 // 0 for the root, else counted from 1
	relation []uint8
	pass     pass
	tree     spanning
}

// look finds the marks of n words.
func (m *model) look(s *scratch, n int, word func(int) string) {
	s.rows = s.rows[:0]
	for i := range n {
		s.rows = m.marksOf(s.rows, word(i), i == 0)
	}
}

// analyse finds tags, heads and relations of n words by their marks.
func (m *model) analyse(s *scratch, n int) {
	p, shape, w := &s.pass, m.net.shape, m.net.w
	p.begin(shape, n)
	m.net.embed(p.x[0], s.rows)
	p.encode(shape, w, nil)
	p.scoreTags(shape, w)
	p.joinWords(shape, w)
	p.scoreArcs(shape, w)
	s.tag, s.relation = s.tag[:0], s.relation[:0]
	for i := range n {
		s.tag = append(s.tag, uint8(best(p.tags[i*padded(shape.Tags):][:shape.Tags])))
	}
	s.spread(p.arcs, n)
	p.scoreLabels(shape, w, func(i int) int { return int(s.head[i]) }, nil)
	for i := range n {
		scores := p.labels[i*padded(shape.Relations):][:shape.Relations]
		s.relation = append(s.relation, m.relation(scores, s.head[i]))
	}
}

// spread sets the heads to the best tree over scores of heads.
func (s *scratch) spread(arcs []float32, n int) {
	t := &s.tree
	t.begin(n)
	for i := range n {
		row := t.scores[(i+1)*t.n:][:t.n]
		copy(row, arcs[i*padded(n+1):])
		row[0] -= oneRoot
	}
	s.head = append(s.head[:0], t.solve()[1:]...)
}

// relation chooses the relation of a word to its head.
func (m *model) relation(scores []float32, head int16) uint8 {
	if head == 0 {
		return m.root
	}
	scores[m.root] = impossible
	return uint8(best(scores))
}

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
