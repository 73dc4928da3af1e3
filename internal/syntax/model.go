package syntax

// model is the tagger, the parser and the lexicon.
type model struct {
	lexicon   lexicon
	pairs     []tagPair
	names     []string // relations
	root      uint8    // the relation of the root among them
	tags      table
	moves     table
	relations table
	lemmas    map[string]string // exceptions: "VERB took" → "take"
}

// tagPair is an outcome of the tagger.
type tagPair struct{ UPOS, XPOS string }

// scratch is the memory that a sentence is worked on in; it grows to the
// longest sentence and is used again.
type scratch struct {
	forms    []form
	tag      []uint8
	features []uint32
	scores   [maxOutcomes]float32
	state    state // the tree, when it is done
	beam     beam
}

// look fills the forms of n words.
func (m *model) look(s *scratch, n int, word func(int) string) {
	s.forms, s.tag = s.forms[:0], s.tag[:0]
	for i := range n {
		s.forms = append(s.forms, m.formOf(word(i), i == 0))
		s.tag = append(s.tag, 0)
	}
}
