package syntax

// The parser is arc-hybrid: a stack, a buffer, and three moves. Left gives
// the top of the stack the front of the buffer as head, right gives it the
// word below it, shift moves the front of the buffer onto the stack. The root
// lies at the bottom of the stack and gets its one dependent last. A word is
// complete when it gets its head, so that its relation is chosen then, knowing
// all its dependents.
const (
	shift = iota
	left
	right
	moves
)

// node is what the parser knows of a word while it builds the tree. Node 0 is
// the root, node i+1 word i; 0 also stands for "none".
type node struct {
	word, tag, cluster uint64 // what the features look at
	head               int32
	relation           uint8
	l1, l2, r1, r2     int32 // the two outermost dependents on each side, l1 and r1 the last attached
	lefts, rights      uint8 // how many
	leftSet, rightSet  uint64
}

// state is a configuration of the parser.
type state struct {
	nodes []node
	stack []int32
	front int32 // first node of the buffer
}

// begin sets the state up for tagged words.
func (c *state) begin(forms []form, tags []uint8) {
	c.nodes = append(c.nodes[:0], node{word: 1, tag: 1 << 20, cluster: 1, head: -1})
	for i := range forms {
		c.nodes = append(c.nodes, node{word: forms[i].lower, tag: uint64(tags[i]), cluster: forms[i].cluster, head: -1})
	}
	c.stack = append(c.stack[:0], 0)
	c.front = 1
}

// at is the i-th node from the top of the stack, -1 for none.
func (c *state) at(i int) int32 {
	if i >= len(c.stack) {
		return -1
	}
	return c.stack[len(c.stack)-1-i]
}

// may reports whether a move is possible.
func (c *state) may(move int) bool {
	empty := int(c.front) == len(c.nodes)
	switch move {
	case shift:
		return !empty
	case left:
		return !empty && len(c.stack) > 1
	}
	return len(c.stack) > 2 || len(c.stack) == 2 && empty
}

// arc is the head and dependent that a move other than shift would join.
func (c *state) arc(move int) (head, dependent int32) {
	if move == left {
		return c.front, c.at(0)
	}
	return c.at(1), c.at(0)
}

// attach makes an arc and takes the dependent off the stack.
func (c *state) attach(head, dependent int32, relation uint8) {
	d, h := &c.nodes[dependent], &c.nodes[head]
	d.head, d.relation = head, relation
	if dependent < head {
		h.l1, h.l2 = dependent, h.l1
		h.lefts++
		h.leftSet |= 1 << (relation & 63)
	} else {
		h.r1, h.r2 = dependent, h.r1
		h.rights++
		h.rightSet |= 1 << (relation & 63)
	}
	c.stack = c.stack[:len(c.stack)-1]
}

func (c *state) shift() {
	c.stack = append(c.stack, c.front)
	c.front++
}

// relation chooses the relation of an arc.
func (m *model) relation(s *scratch, c *state, head, dependent int32) uint8 {
	if head == 0 {
		return m.root
	}
	s.features = m.relationFeatures(s.features[:0], c, head, dependent)
	scores := s.scores[:m.relations.width]
	m.relations.score(s.features, scores)
	scores[m.root] = impossible
	return uint8(best(scores))
}
