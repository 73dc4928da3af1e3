package syntax

// none is the node that stands for a missing one.
var none = node{word: 2, tag: 1 << 21, cluster: 2}

func (c *state) node(i int32) *node {
	if i < 0 || int(i) >= len(c.nodes) {
		return &none
	}
	return &c.nodes[i]
}

// child is a dependent of a node, where 0 is none.
func (c *state) child(i int32) *node {
	if i == 0 {
		return &none
	}
	return &c.nodes[i]
}

// distance puts the distance of two nodes into few classes.
func distance(a, b int32) uint64 {
	switch d := b - a; {
	case d < 5:
		return uint64(d)
	case d < 10:
		return 5
	default:
		return 6
	}
}

// moveFeatures appends the features of a configuration.
func (m *model) moveFeatures(out []uint32, c *state) []uint32 {
	i0, i1 := c.at(0), c.at(1)
	s0, s1, s2 := c.node(i0), c.node(i1), c.node(c.at(2))
	n0, n1, n2 := c.node(c.front), c.node(c.front+1), c.node(c.front+2)
	out = m.wordFeatures(out, s0, s1, s2, n0, n1, n2)
	out = m.pairFeatures(out, s0, s1, n0)
	out = m.tripleFeatures(out, c, [6]*node{s0, s1, s2, n0, n1, n2})
	out = m.childFeatures(out, c, s0, s1, n0)
	return m.spanFeatures(out, s0, s1, n0, distance(i0, c.front), distance(max(i1, 0), max(i0, 0)))
}

func (m *model) wordFeatures(out []uint32, nodes ...*node) []uint32 {
	t := &m.moves
	for k, n := range nodes {
		k := uint64(100 + 8*k)
		out = append(out, t.begin(join1(k, n.word)), t.begin(join1(k+1, n.tag)), t.begin(join2(k+2, n.word, n.tag)),
			t.begin(join2(k+3, n.cluster, n.tag)))
	}
	return out
}

func (m *model) pairFeatures(out []uint32, s0, s1, n0 *node) []uint32 {
	t := &m.moves
	put := func(h uint64) { out = append(out, t.begin(h)) }
	for k, p := range [3][2]*node{{s0, n0}, {s1, s0}, {s1, n0}} {
		a, b, k := p[0], p[1], uint64(200+20*k)
		put(join2(k+1, a.tag, b.tag))
		put(join2(k+6, a.cluster, b.cluster))
		put(join2(k+7, a.cluster, b.tag))
		put(join2(k+8, a.tag, b.cluster))
		put(join2(k, a.word, b.word))
		put(join3(k+2, a.word, b.word, b.tag))
		put(join4(k+5, a.word, a.tag, b.word, b.tag))
		put(join3(k+3, a.word, a.tag, b.tag))
		put(join3(k+4, a.tag, b.word, b.tag))
		put(join2(k+9, a.word, b.cluster))
		put(join2(k+10, a.cluster, b.word))
	}
	return out
}

func (m *model) tripleFeatures(out []uint32, c *state, n [6]*node) []uint32 {
	t := &m.moves
	put := func(h uint64) { out = append(out, t.begin(h)) }
	s0, s1, s2, n0, n1, n2 := n[0], n[1], n[2], n[3], n[4], n[5]
	put(join2(300, n0.tag, n1.tag))
	put(join3(301, n0.tag, n1.tag, n2.tag))
	put(join3(302, s0.tag, n0.tag, n1.tag))
	put(join3(303, s1.tag, s0.tag, n0.tag))
	put(join3(304, s2.tag, s1.tag, s0.tag))
	put(join4(305, s1.tag, s0.tag, n0.tag, n1.tag))
	put(join4(306, s2.tag, s1.tag, s0.tag, n0.tag))
	put(join3(307, s0.word, n0.tag, n1.tag))
	put(join3(308, s1.word, s0.tag, n0.tag))
	put(join3(309, s1.tag, s0.word, n0.tag))
	put(join3(310, s1.tag, s0.tag, n0.word))
	put(join3(311, s0.tag, n0.word, n1.tag))
	put(join3(312, s0.tag, n0.tag, n1.word))
	put(join3(315, s1.cluster, s0.cluster, n0.cluster))
	put(join3(313, s1.word, s0.word, n0.tag))
	put(join3(314, s1.word, s0.tag, n0.word))
	put(join4(316, s0.tag, n0.tag, n1.tag, n2.tag))
	put(join2(317, s0.word, n1.word))
	put(join2(318, n0.word, n1.word))
	put(join4(320, s1.cluster, s0.tag, n0.tag, c.child(s0.l1).word))
	put(join4(321, s1.tag, s0.tag, c.child(s0.l1).word, c.child(s0.l1).tag))
	put(join3(323, s2.word, s0.cluster, c.child(s0.l1).word))
	put(join4(324, s2.tag, s1.tag, s0.tag, c.child(s0.l1).word))
	put(join3(322, s1.word, s0.cluster, c.child(s0.l1).word))
	return out
}

func (m *model) childFeatures(out []uint32, c *state, s0, s1, n0 *node) []uint32 {
	t := &m.moves
	put := func(h uint64) { out = append(out, t.begin(h)) }
	for k, n := range [3]*node{s0, s1, n0} {
		k := uint64(400 + 40*k)
		l1, l2, r1, r2 := c.child(n.l1), c.child(n.l2), c.child(n.r1), c.child(n.r2)
		for j, d := range [4]*node{l1, l2, r1, r2} {
			j := k + uint64(4*j)
			put(join1(j, d.word))
			put(join2(j+1, d.tag, uint64(d.relation)))
			put(join3(j+2, n.tag, d.tag, uint64(d.relation)))
		}
		put(join3(k+20, n.tag, l1.tag, l2.tag))
		put(join3(k+21, n.tag, r1.tag, r2.tag))
		put(join2(k+22, n.word, uint64(n.lefts)))
		put(join2(k+23, n.tag, uint64(n.lefts)))
		put(join2(k+24, n.word, uint64(n.rights)))
		put(join2(k+25, n.tag, uint64(n.rights)))
		put(join2(k+26, n.tag, n.leftSet))
		put(join2(k+27, n.tag, n.rightSet))
		put(join2(k+28, n.word, n.leftSet))
		put(join2(k+29, n.word, n.rightSet))
	}
	l, r := c.child(s0.l1), c.child(s0.r1)
	put(join3(530, s0.tag, l.tag, n0.tag))
	put(join3(531, s0.tag, r.tag, n0.tag))
	put(join3(532, s0.tag, n0.tag, c.child(n0.l1).tag))
	put(join3(533, s1.tag, c.child(s1.r1).tag, s0.tag))
	put(join3(534, s1.tag, c.child(s1.l1).tag, s0.tag))
	put(join3(535, s1.tag, s0.tag, l.tag))
	put(join3(536, s1.tag, s0.tag, r.tag))
	put(join4(537, s1.tag, s1.rightSet, s0.tag, s0.leftSet))
	put(join4(538, s0.tag, s0.leftSet, n0.tag, n0.leftSet))
	put(join3(539, s1.tag, s0.tag, s1.leftSet))
	return out
}

func (m *model) spanFeatures(out []uint32, s0, s1, n0 *node, d0, d1 uint64) []uint32 {
	t := &m.moves
	put := func(h uint64) { out = append(out, t.begin(h)) }
	put(join2(600, s0.word, d0))
	put(join2(601, s0.tag, d0))
	put(join2(602, n0.word, d0))
	put(join2(603, n0.tag, d0))
	put(join3(604, s0.tag, n0.tag, d0))
	put(join3(605, s0.word, n0.word, d0))
	put(join2(606, s1.word, d1))
	put(join3(607, s1.tag, s0.tag, d1))
	put(join3(608, s1.word, s0.tag, d1))
	put(join4(609, s1.tag, s0.tag, n0.tag, d1*8+d0))
	return out
}

// relationFeatures appends the features of an arc between two nodes.
func (m *model) relationFeatures(out []uint32, c *state, head, dependent int32) []uint32 {
	t := &m.relations
	h, d := &c.nodes[head], &c.nodes[dependent]
	side, far := uint64(0), distance(dependent, head)
	if head < dependent {
		side, far = 1, distance(head, dependent)
	}
	put := func(x uint64) { out = append(out, t.begin(x)) }
	l1, l2, r1 := c.child(d.l1), c.child(d.l2), c.child(d.r1)
	before, after := c.node(dependent-1), c.node(dependent+1)
	hl, hr := c.child(h.l1), c.child(h.r1)
	k := side * 1000
	put(join1(k+700, 0))
	put(join1(k+701, d.word))
	put(join1(k+702, d.tag))
	put(join2(k+703, d.word, d.tag))
	put(join2(k+704, d.cluster, h.tag))
	put(join1(k+705, h.word))
	put(join1(k+706, h.tag))
	put(join2(k+707, h.word, d.tag))
	put(join2(k+708, h.tag, d.word))
	put(join2(k+709, h.tag, d.tag))
	put(join2(k+710, h.word, d.word))
	put(join2(k+711, h.cluster, d.cluster))
	put(join2(k+712, h.cluster, d.tag))
	put(join2(k+713, l1.word, d.tag))
	put(join3(k+714, l1.word, h.tag, d.tag))
	put(join3(k+715, l2.word, h.tag, d.tag))
	put(join3(k+716, l1.tag, h.tag, d.tag))
	put(join2(k+717, h.word, l1.word))
	put(join2(k+718, d.tag, d.leftSet))
	put(join3(k+719, h.tag, d.tag, d.leftSet))
	put(join2(k+720, d.tag, d.rightSet))
	put(join2(k+721, d.word, d.leftSet))
	put(join3(k+722, h.tag, d.tag, h.leftSet))
	put(join3(k+723, h.tag, d.tag, h.rightSet))
	put(join3(k+724, h.word, d.tag, h.rightSet))
	put(join3(k+725, h.tag, d.tag, far))
	put(join2(k+726, before.word, d.tag))
	put(join2(k+727, after.word, d.tag))
	put(join2(k+728, before.tag, d.tag))
	put(join3(k+729, before.tag, d.tag, after.tag))
	put(join3(k+730, r1.tag, d.tag, uint64(r1.relation)))
	put(join3(k+731, h.tag, d.tag, hl.tag))
	put(join3(k+732, h.tag, d.tag, hr.tag))
	put(join3(k+733, h.tag, hr.word, d.tag))
	put(join3(k+734, h.tag, hl.word, d.tag))
	put(join3(k+735, h.tag, l1.word, d.cluster))
	put(join3(k+736, h.cluster, l1.word, d.tag))
	put(join3(k+737, d.tag, d.leftSet, d.rightSet))
	put(join3(k+738, h.word, d.tag, d.leftSet))
	next, below := c.node(c.front+1-int32(side)), c.node(c.at(1+int(side)))
	put(join3(k+739, h.tag, d.tag, next.tag))
	put(join3(k+740, h.tag, d.tag, next.word))
	put(join3(k+741, h.tag, d.tag, c.node(head-1).tag))
	put(join3(k+742, h.tag, d.tag, c.node(head+1).tag))
	put(join3(k+743, h.tag, d.tag, below.tag))
	put(join2(k+744, l1.word, d.word))
	put(join2(k+745, d.cluster, d.leftSet))
	put(join3(k+746, l1.cluster, d.cluster, h.cluster))
	return out
}
