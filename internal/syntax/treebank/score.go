package treebank

// Score counts how many words of a treebank a parse has right. Punctuation
// counts like any other word, and relations are compared with their subtypes
// ("nsubj:pass" is not "nsubj"), over all words: LAS as MaltEval and the
// parsing literature give it, stricter than the CoNLL 2018 scorer, which
// leaves subtypes out.
type Score struct {
	Words, UPOS, XPOS, Lemma, Heads, Labelled int
	Universal                                 int // labelled, subtypes left out
	Relations                                 map[string]*Count
}

// Count is how often a relation stands in the gold, is predicted, and is
// right with its head.
type Count struct{ Gold, Predicted, Right, Head int }

// Add scores one sentence.
func (s *Score) Add(gold, got Sentence) {
	for i, g := range gold {
		p := got[i]
		head := g.Head == p.Head
		s.Words++
		s.UPOS += one(g.UPOS == p.UPOS)
		s.XPOS += one(g.XPOS == p.XPOS)
		s.Lemma += one(g.Lemma == p.Lemma)
		s.Heads += one(head)
		s.Labelled += one(head && g.Relation == p.Relation)
		s.Universal += one(head && universal(g.Relation) == universal(p.Relation))
		s.Of(p.Relation).Predicted++
		c := s.Of(g.Relation)
		c.Gold++
		c.Head += one(head)
		c.Right += one(head && g.Relation == p.Relation)
	}
}

// Of is the count of a relation.
func (s *Score) Of(relation string) *Count {
	if s.Relations == nil {
		s.Relations = map[string]*Count{}
	}
	if s.Relations[relation] == nil {
		s.Relations[relation] = &Count{}
	}
	return s.Relations[relation]
}

func universal(relation string) string {
	for i := range len(relation) {
		if relation[i] == ':' {
			return relation[:i]
		}
	}
	return relation
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Percent is n of the words scored.
func (s *Score) Percent(n int) float64 {
	if s.Words == 0 {
		return 0
	}
	return 100 * float64(n) / float64(s.Words)
}

// F1 is the balance of precision and recall of a relation with its head.
func (c *Count) F1() float64 {
	if c.Gold+c.Predicted == 0 {
		return 0
	}
	return 200 * float64(c.Right) / float64(c.Gold+c.Predicted)
}
