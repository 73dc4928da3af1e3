package syntax

import "dateline/internal/syntax/treebank"

// perceptron trains the table of moves by whole sentences: where the beam
// comes to prefer a wrong path, weight goes from its features to those of the
// right one. sum holds Σ delta·time, so that the average of all steps is
// weight − sum/time.
type perceptron struct {
	t    *table
	sum  []float64
	time float64
}

func newPerceptron(t *table, slots int) *perceptron {
	t.width, t.size = moves, slots-moves
	t.floats = make([]float32, slots)
	return &perceptron{t: t, sum: make([]float64, slots)}
}

func (p *perceptron) add(features []uint32, move int, delta float32) {
	for _, at := range features {
		k := int(at) + move
		p.t.floats[k] += delta
		p.sum[k] += float64(delta) * p.time
	}
}

func (p *perceptron) average() {
	for i, v := range p.sum {
		p.t.floats[i] -= float32(v / p.time)
	}
}

// trainParser trains the moves and relations several times, each in another
// order of sentences, and takes the mean of the weights.
func (t *trainer) trainParser(train []treebank.Sentence, tags [][]uint8) {
	var moveMix, relationMix []float32
	for range t.Rounds {
		t.moves = newPerceptron(&t.m.moves, t.MoveSlots)
		t.relations = newLearner(&t.m.relations, len(t.m.names), t.RelSlots, t.Rate, t.Slack)
		for e := range t.ParseEpochs {
			t.parserEpoch(train, tags, e)
			if 2*e >= t.ParseEpochs {
				t.relations.remember()
			}
		}
		t.relations.average()
		t.moves.average()
		moveMix, relationMix = mix(moveMix, t.m.moves.floats), mix(relationMix, t.m.relations.floats)
	}
	t.m.moves.floats, t.m.relations.floats = moveMix, relationMix
}

// mix adds weights up; their scale does not matter.
func mix(sum, weights []float32) []float32 {
	if sum == nil {
		return weights
	}
	for i, v := range weights {
		sum[i] += v
	}
	return sum
}

// parserEpoch passes once over the projective sentences, with predicted tags.
func (t *trainer) parserEpoch(train []treebank.Sentence, tags [][]uint8, e int) {
	right, total := 0, 0
	for _, i := range t.rng.Perm(len(train)) {
		s := train[i]
		t.m.look(&t.s, len(s), func(k int) string { return s[k].Form })
		copy(t.s.tag, tags[i])
		path, ok := t.goldPath(s)
		if !ok {
			continue
		}
		total++
		right += t.learnPath(path)
		t.learnRelations(s, path)
	}
	t.log("parser: epoch %d of %d: %.2f%% of %d sentences right", e+1, t.ParseEpochs, 100*float64(right)/float64(total), total)
}

// goldPath is the moves that lead to the gold tree, arcs as early as can be;
// not ok where no moves do, because its arcs cross.
func (t *trainer) goldPath(words treebank.Sentence) (path []int, ok bool) {
	g := goldOf(words)
	c := &t.s.state
	c.begin(t.s.forms, t.s.tag)
	for range 2 * len(words) {
		move := -1
		for _, k := range [moves]int{left, right, shift} {
			if c.may(k) && c.cost(k, g) == 0 {
				move = k
				break
			}
		}
		if move < 0 {
			return nil, false
		}
		path = append(path, move)
		if move == shift {
			c.shift()
			continue
		}
		head, dependent := c.arc(move)
		c.attach(head, dependent, 0)
	}
	return path, true
}

// learnPath searches, and learns up to the step where the best wrong path was
// furthest ahead of the gold one (maximum violation). It returns 1 where the
// search found the gold path.
func (t *trainer) learnPath(gold []int) int {
	s, m := &t.s, t.m
	t.moves.time++
	scores := t.goldScores(gold)
	s.beam.begin(s)
	worst := float32(-1)
	var bad []uint8
	for i, move := range gold {
		m.expand(s)
		m.follow(s)
		for k := range s.beam.now {
			h := &s.beam.now[k]
			h.gold = h.gold && int(h.path[i]) == move
		}
		top := &s.beam.now[0]
		if v := top.score - scores[i]; !top.gold && v > worst {
			worst = v
			bad = append(bad[:0], top.path...)
		}
	}
	if s.beam.now[0].gold {
		return 1
	}
	t.shiftWeight(gold[:len(bad)], bad)
	return 0
}

// goldScores is the score of the gold path after each move.
func (t *trainer) goldScores(gold []int) []float32 {
	s, m := &t.s, t.m
	out := make([]float32, len(gold))
	c := &s.state
	c.begin(s.forms, s.tag)
	sum := float32(0)
	for i, move := range gold {
		s.features = m.moveFeatures(s.features[:0], c)
		m.moves.score(s.features, s.scores[:moves])
		sum += s.scores[move]
		out[i] = sum
		m.move(s, c, move)
	}
	return out
}

// shiftWeight moves weight from the features of the bad path to those of the
// good one, from where they part.
func (t *trainer) shiftWeight(good []int, bad []uint8) {
	path := make([]int, len(bad))
	for i, k := range bad {
		path[i] = int(k)
	}
	from := 0
	for from < len(path) && path[from] == good[from] {
		from++
	}
	t.replay(good, from, 1)
	t.replay(path, from, -1)
}

func (t *trainer) replay(path []int, from int, delta float32) {
	s, m := &t.s, t.m
	c := &s.state
	c.begin(s.forms, s.tag)
	for i, move := range path {
		if i >= from {
			s.features = m.moveFeatures(s.features[:0], c)
			t.moves.add(s.features, move, delta)
		}
		m.move(s, c, move)
	}
}

// learnRelations learns the relations along the gold path, with those that
// the model chose before it as context.
func (t *trainer) learnRelations(words treebank.Sentence, path []int) {
	s, m := &t.s, t.m
	c := &s.state
	c.begin(s.forms, s.tag)
	for _, move := range path {
		if move == shift {
			c.shift()
			continue
		}
		head, dependent := c.arc(move)
		if head == 0 {
			c.attach(head, dependent, m.root)
			continue
		}
		s.features = drop(t.rng, m.relationFeatures(s.features[:0], c, head, dependent), t.Drop)
		scores := s.scores[:m.relations.width]
		m.relations.score(s.features, scores)
		scores[m.root] = impossible
		guess, gold := best(scores), t.relIndex[words[dependent-1].Relation]
		t.relations.update(s.features, scores, func(j int) bool { return j == gold })
		c.attach(head, dependent, uint8(guess))
	}
}

// gold is the tree to learn, on nodes.
type gold struct {
	head []int32
}

func goldOf(words treebank.Sentence) gold {
	g := gold{head: make([]int32, len(words)+1)}
	g.head[0] = -1
	for i, w := range words {
		g.head[i+1] = int32(w.Head + 1)
	}
	return g
}

// cost is how many arcs of the gold tree a move puts out of reach.
func (c *state) cost(move int, g gold) int {
	if move == shift {
		return c.shiftCost(g)
	}
	top := c.at(0)
	head, _ := c.arc(move)
	cost := 0
	for b := c.front; int(b) < len(c.nodes); b++ {
		if g.head[b] == top {
			cost++
		}
		if g.head[top] == b && b != head {
			cost++
		}
	}
	if move == left && g.head[top] == c.at(1) {
		cost++
	}
	return cost
}

func (c *state) shiftCost(g gold) int {
	cost := 0
	for i, x := range c.stack {
		if g.head[x] == c.front && i > 0 {
			cost++
		}
		if g.head[c.front] == x && i < len(c.stack)-1 && x != 0 {
			cost++
		}
	}
	return cost
}
