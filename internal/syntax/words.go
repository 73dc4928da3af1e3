package syntax

// marks is how many things the network is told of a word. Each is a row of
// numbers, and the word is the sum of them.
const marks = 13

// rowPlan says which rows are for what: the unknown word and the words of the
// lexicon, the clusters, the classes of tags, then the hashed spellings.
type rowPlan struct{ clusters, classes, hashed, all int }

// marksOf appends the rows of a word; first says that it opens the sentence.
func (m *model) marksOf(out []int32, word string, first bool) []int32 {
	f := formOf(word, first)
	e := m.lexicon.find(f.lower)
	p := m.rows
	out = append(out, int32(e.row), int32(p.clusters)+int32(e.cluster), int32(p.classes)+int32(e.class))
	hashed := func(h uint64) int32 { return int32(p.hashed) + int32(slot(h, p.all-p.hashed)) }
	out = append(out, hashed(join1(5, f.shape)), hashed(join2(4, f.shape, f.suffix[2])))
	for k, h := range f.suffix {
		out = append(out, hashed(join2(6, uint64(k), h)))
	}
	for k, h := range f.prefix {
		out = append(out, hashed(join2(7, uint64(k), h)))
	}
	return out
}
