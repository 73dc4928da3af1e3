package syntax

import (
	"fmt"
	"io"

	"dateline/internal/syntax/treebank"
)

// Training says how a model is trained.
type Training struct {
	Seed      uint64
	Epochs    int
	Batch     int     // words of a step, or a few more
	Rate      float64 // of the steps, at its highest
	Drop      float64 // share of the marks of words left out
	Unknown   float64 // share of the words whose own row is taken from them
	LayerDrop float64 // share of what goes from layer to layer left out
	Width     int     // sizes of the network
	Layers    int
	TagLayer  int
	Arc       int
	Label     int
	Rows      int         // of the network
	WordRows  int         // of them for words
	Words     []WordClass // clusters of words, by frequency

	Teachers      int        // networks that label the raw sentences; none: learn from the treebank alone
	TeacherLayers int        // of recurrence
	Raw           [][]string // sentences to learn from as the teachers label them
	SilverEpochs  int        // passes over the treebank and the raw sentences
	Gold          int        // how often the treebank comes in each of them
	Ease          float64    // share of what is left out otherwise that is left out then, for so much text is not learnt by heart
	Log           io.Writer
}

// trainer adds what training needs to a model.
type trainer struct {
	Training
	m        *model
	tagIndex map[tagPair]int
	relIndex map[string]int
}

// Trained is a model fresh from training.
type Trained struct{ m *model }

// Train trains a model on a treebank.
func Train(train []treebank.Sentence, o Training) *Trained {
	t := &trainer{Training: o, m: &model{}}
	t.index(train)
	t.buildLexicon(train)
	s := shape{Width: o.Width, Layers: o.Layers, TagLayer: o.TagLayer, Arc: o.Arc, Label: o.Label,
		Tags: len(t.m.pairs), Relations: len(t.m.names)}
	var examples []*example
	for _, sentence := range train {
		if len(sentence) <= MaxWords {
			examples = append(examples, t.exampleOf(sentence))
		}
	}
	t.m.net = t.teach(s, examples)
	t.m.lemmas = learnLemmas(train)
	return &Trained{t.m}
}

// teach trains the network: on the treebank, or on it and the raw sentences as
// several networks trained on the treebank label them.
func (t *trainer) teach(s shape, examples []*example) *network {
	if t.Teachers == 0 {
		return t.fit(s, examples, t.Epochs, t.Seed, threads)
	}
	teachers, theirs := make([]*network, t.Teachers), s
	theirs.Layers = t.TeacherLayers
	parallel(threads, func(i int) {
		for k := i; k < len(teachers); k += threads {
			teachers[k] = t.fit(theirs, examples, t.Epochs, t.Seed+uint64(k), 1)
		}
	})
	silver := t.labelAll(teachers, t.Raw)
	t.log("%d raw sentences labelled", len(silver))
	for range t.Gold {
		silver = append(silver, examples...)
	}
	t.Drop, t.Unknown, t.LayerDrop = t.Ease*t.Drop, t.Ease*t.Unknown, t.Ease*t.LayerDrop
	return t.fit(s, silver, t.SilverEpochs, t.Seed, threads)
}

// exampleOf brings a sentence of a treebank into numbers.
func (t *trainer) exampleOf(words treebank.Sentence) *example {
	e := &example{}
	for i, w := range words {
		e.rows = t.m.marksOf(e.rows, w.Form, i == 0)
		e.tags = append(e.tags, sure(t.tagIndex[tagPair{w.UPOS, w.XPOS}]))
		e.heads, e.tree = append(e.heads, sure(w.Head+1)), append(e.tree, int16(w.Head+1))
		e.labels = append(e.labels, sure(t.relIndex[w.Relation]))
	}
	return e
}

// index numbers tags and relations. Pairs of tags seen less than three times
// are learnt as the most frequent pair with the same universal tag.
func (t *trainer) index(train []treebank.Sentence) {
	t.tagIndex, t.relIndex = map[tagPair]int{}, map[string]int{}
	count := map[tagPair]int{}
	for _, s := range train {
		for _, w := range s {
			count[tagPair{w.UPOS, w.XPOS}]++
			if _, ok := t.relIndex[w.Relation]; !ok {
				t.relIndex[w.Relation] = len(t.m.names)
				t.m.names = append(t.m.names, w.Relation)
			}
		}
	}
	t.m.root = uint8(t.relIndex["root"])
	var rare []tagPair
	for _, p := range sortedPairs(count) {
		if count[p] < 3 {
			rare = append(rare, p)
			continue
		}
		t.tagIndex[p] = len(t.m.pairs)
		t.m.pairs = append(t.m.pairs, p)
	}
	for _, p := range rare {
		for i, q := range t.m.pairs { // by frequency
			if q.UPOS == p.UPOS {
				t.tagIndex[p] = i
				break
			}
		}
	}
}

func (t *trainer) log(format string, args ...any) {
	if t.Log != nil {
		fmt.Fprintf(t.Log, format+"\n", args...)
	}
}
