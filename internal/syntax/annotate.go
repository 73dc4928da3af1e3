package syntax

import "dateline/internal/syntax/treebank"

// Annotate tags and parses words given one by one, as a treebank has them.
func (t *Trained) Annotate(words []string) treebank.Sentence {
	return t.m.parseForms(words).Annotation()
}

// Annotation is the tree in the form of a treebank.
func (t *Tree) Annotation() treebank.Sentence {
	out := make(treebank.Sentence, len(t.Words))
	for i, w := range t.Words {
		out[i] = treebank.Word{Form: t.Form(i), Lemma: t.Lemma(i), UPOS: w.UPOS, XPOS: w.XPOS, Head: w.Head, Relation: w.Relation}
	}
	return out
}

// Open opens the file of a model.
func Open(file []byte) (*Trained, error) {
	m, err := decode(string(file))
	if err != nil {
		return nil, err
	}
	return &Trained{m}, nil
}
