package syntax

import "slices"

// beamWidth is how many partial trees the parser keeps.
const beamWidth = 4

// hypothesis is a partial tree in the beam.
type hypothesis struct {
	state
	score float32
	path  []uint8 // the moves that led here
	gold  bool    // while training: all of them are right
}

// candidate is a move that a hypothesis may make.
type candidate struct {
	from, move int
	score      float32
}

// beam is the hypotheses of this step and room for those of the next.
type beam struct {
	now, next  []hypothesis
	candidates []candidate
}

func (b *beam) begin(s *scratch) {
	for len(b.now) < beamWidth {
		b.now, b.next = append(b.now, hypothesis{}), append(b.next, hypothesis{})
	}
	b.now, b.next = b.now[:1], b.next[:0]
	h := &b.now[0]
	h.begin(s.forms, s.tag)
	h.score, h.path, h.gold = 0, h.path[:0], true
}

// parse builds the tree of the tagged words of s: the best of the beam after
// two moves a word. It is left in s.state.
func (m *model) parse(s *scratch) {
	s.beam.begin(s)
	for range 2 * len(s.forms) {
		m.expand(s)
		m.follow(s)
	}
	h := &s.beam.now[0]
	s.state.copy(&h.state)
}

// expand collects the best moves of all hypotheses, the best first.
func (m *model) expand(s *scratch) {
	b := &s.beam
	b.candidates = b.candidates[:0]
	for i := range b.now {
		h := &b.now[i]
		s.features = m.moveFeatures(s.features[:0], &h.state)
		m.moves.score(s.features, s.scores[:moves])
		for k := range moves {
			if h.may(k) {
				b.candidates = append(b.candidates, candidate{i, k, h.score + s.scores[k]})
			}
		}
	}
	slices.SortStableFunc(b.candidates, func(x, y candidate) int {
		switch {
		case x.score > y.score:
			return -1
		case x.score < y.score:
			return 1
		}
		return 0
	})
	b.candidates = b.candidates[:min(len(b.candidates), beamWidth)]
}

// follow makes the moves that expand chose.
func (m *model) follow(s *scratch) {
	b := &s.beam
	b.next = b.next[:len(b.candidates)]
	for i, c := range b.candidates {
		from, to := &b.now[c.from], &b.next[i]
		to.state.copy(&from.state)
		to.path = append(append(to.path[:0], from.path...), uint8(c.move))
		to.score, to.gold = c.score, from.gold
		m.move(s, &to.state, c.move)
	}
	b.now, b.next = b.next, b.now[:0]
}

// move makes one move; a dependent gets its relation with its head.
func (m *model) move(s *scratch, c *state, move int) {
	if move == shift {
		c.shift()
		return
	}
	head, dependent := c.arc(move)
	c.attach(head, dependent, m.relation(s, c, head, dependent))
}

func (c *state) copy(from *state) {
	c.nodes = append(c.nodes[:0], from.nodes...)
	c.stack = append(c.stack[:0], from.stack...)
	c.front = from.front
}
