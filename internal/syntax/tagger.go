package syntax

// absent stands for what lies outside of the sentence.
const absent = 0xABCD

var outside = form{exact: absent, lower: absent, shape: absent, cluster: absent, class: absent}

// at is the form at i, and one that stands for the outside beyond the ends.
func at(forms []form, i int) *form {
	if i < 0 || i >= len(forms) {
		return &outside
	}
	return &forms[i]
}

// tag gives each word a tag, from left to right.
func (m *model) tag(s *scratch) {
	p1, p2 := uint64(absent), uint64(absent)
	for i := range s.forms {
		s.features = m.tagFeatures(s.features[:0], s.forms, i, p1, p2)
		m.tags.score(s.features, s.scores[:m.tags.width])
		t := best(s.scores[:m.tags.width])
		s.tag[i] = uint8(t)
		p1, p2 = uint64(t), p1
	}
}

// tagFeatures appends the features of word i; p1 and p2 are the tags of the
// two words before it.
func (m *model) tagFeatures(out []uint32, forms []form, i int, p1, p2 uint64) []uint32 {
	w, l1, l2, r1, r2 := at(forms, i), at(forms, i-1), at(forms, i-2), at(forms, i+1), at(forms, i+2)
	t := &m.tags
	put := func(h uint64) { out = append(out, t.begin(h)) }
	put(join1(1, 0))
	put(join1(2, w.exact))
	put(join1(3, w.lower))
	put(join2(4, w.shape, w.suffix[2]))
	put(join1(5, w.shape))
	for k, h := range w.suffix {
		put(join2(6, uint64(k), h))
	}
	for k, h := range w.prefix {
		put(join2(7, uint64(k), h))
	}
	put(join1(8, w.cluster))
	put(join1(9, w.class))
	put(join1(10, p1))
	put(join2(11, p1, p2))
	put(join2(12, p1, w.lower))
	put(join3(13, p1, p2, w.lower))
	put(join1(14, l1.lower))
	put(join1(15, l2.lower))
	put(join1(16, r1.lower))
	put(join1(17, r2.lower))
	put(join2(18, l1.lower, w.lower))
	put(join2(19, w.lower, r1.lower))
	put(join1(20, l1.cluster))
	put(join1(21, r1.cluster))
	put(join1(22, r2.cluster))
	put(join2(23, r1.class, r2.class))
	put(join1(24, r1.class))
	put(join2(25, p1, r1.class))
	put(join2(26, w.class, r1.class))
	put(join3(27, p1, w.class, r1.class))
	put(join2(28, r1.shape, r1.suffix[2]))
	put(join2(29, l1.suffix[2], p1))
	put(join3(30, p1, p2, r1.class))
	put(join2(31, p1, w.cluster))
	put(join2(32, w.cluster, r1.cluster))
	put(join2(33, w.lower, r1.class))
	put(join2(34, w.suffix[2], r1.class))
	put(join2(35, w.suffix[2], p1))
	put(join2(36, w.shape, r1.shape))
	put(join2(37, w.shape, l1.shape))
	put(join3(38, l1.lower, w.lower, r1.lower))
	put(join2(39, l2.lower, l1.lower))
	put(join2(40, r1.lower, r2.lower))
	put(join3(41, p1, w.lower, r1.class))
	return out
}
