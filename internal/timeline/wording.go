package timeline

// words compares in which words two reports tell.
func (v *vector) words(a, b *profile) {
	// What both name as a party or the place is judged there.
	told := func(t term) bool { return a.named(t.stem) && b.named(t.stem) }
	v[clauseWords] = overlap(a.clause, b.clause, told)
	v[clauseSense] = a.clauseSense.cosine(b.clauseSense)
	v[triggerSense] = a.triggerSense.cosine(b.triggerSense)
	v.sentences(a.evidence, b.evidence, told)
	if a.text != b.text {
		v[titleWords] = overlap(a.title, b.title, told)
		v[titleSense] = a.titleSense.cosine(b.titleSense)
		v[crossTitle] = max(overlap(a.title, b.clause, told), overlap(a.clause, b.title, told))
	}
	v[otherWords] = 1 - min(1, 4*max(v[clauseWords], v[crossTitle]))
}

// sentences compares the terms of two whole sentences.
func (v *vector) sentences(a, b []term, told func(term) bool) {
	rare, weight := 0, 0.0
	eachShared(a, b, func(t, _ term) {
		if !told(t) {
			weight += t.weight
			if t.weight >= rareWeight {
				rare++
			}
		}
	})
	v[sentenceWords] = share(weight, a, b)
	v[rareWords] = float64(min(rare, 3))
	v[commonWeight] = min(4, weight/10)
}
