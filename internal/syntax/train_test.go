package syntax

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/internal/syntax/treebank"
)

const small = `1	Ships	ship	NOUN	NNS	_	2	nsubj	_	_
2	left	leave	VERB	VBD	_	0	root	_	_
3	port	port	NOUN	NN	_	2	obj	_	_
4	.	.	PUNCT	.	_	2	punct	_	_

1	Planes	plane	NOUN	NNS	_	2	nsubj	_	_
2	left	leave	VERB	VBD	_	0	root	_	_
3	.	.	PUNCT	.	_	2	punct	_	_

1	Trains	train	NOUN	NNS	_	2	nsubj	_	_
2	left	leave	VERB	VBD	_	0	root	_	_
3	town	town	NOUN	NN	_	2	obj	_	_
4	.	.	PUNCT	.	_	2	punct	_	_
`

// TestTrain: training learns a small treebank by heart, with and without
// teachers, and gives the same file again.
func TestTrain(t *testing.T) {
	sentences, err := treebank.Read(strings.NewReader(small))
	if err != nil {
		t.Fatal(err)
	}
	words := []string{"ships", "left", "port", "", "planes", "left", "", "ships", "left", "", "planes", "left", "port"}
	train := func(teachers int) *Trained {
		return Train(sentences, Training{Teachers: teachers, TeacherLayers: 1, Raw: [][]string{{"Ships", "left", "town", "."}, {"Planes", "left", "port", "."}}, SilverEpochs: 40, Gold: 2, Seed: 1, Epochs: 60, Batch: 12, Rate: 0.01, Width: 32, Layers: 2, TagLayer: 1, Arc: 16, Label: 16,
			Drop: 0.05, Rows: 500, WordRows: 20, Words: Cluster(words, 2, 2, 3)})
	}
	var file []byte
	for teachers := range 3 {
		file = train(teachers).Encode()
		if !bytes.Equal(file, train(teachers).Encode()) {
			t.Errorf("%d teachers: two trainings give two files", teachers)
		}
		opened, err := Open(file)
		if err != nil {
			t.Fatal(err)
		}
		var s treebank.Score
		for _, g := range sentences {
			s.Add(g, opened.Annotate(g.Forms()))
		}
		if s.UPOS != s.Words || s.Labelled != s.Words || s.Lemma != s.Words {
			t.Errorf("%d teachers: %+v, want all right", teachers, s)
		}
	}
	for _, n := range []int{0, 3, 100, len(file) - 1} {
		if _, err := Open(file[:n]); err == nil {
			t.Errorf("the first %d bytes open", n)
		}
	}
}

// TestCluster: words in the same places come together.
func TestCluster(t *testing.T) {
	text := strings.Fields(strings.Repeat("the cat ran . the dog ran . the cat sat . the dog sat . ", 5))
	in := map[string]int{}
	for _, w := range Cluster(text, 4, 2, 5) {
		in[w.Word] = w.Cluster
	}
	if in["cat"] != in["dog"] || in["ran"] != in["sat"] || in["the"] == in["cat"] {
		t.Errorf("clusters %v", in)
	}
}

// TestChoose: the likeliest three, with shares that make up one.
func TestChoose(t *testing.T) {
	got := choose([]float32{0.1, 0.4, 0, 0.2, 0.3})
	want := choice{outcome: [3]int16{1, 4, 3}, share: [3]float32{0.4 / 0.9, 0.3 / 0.9, 0.2 / 0.9}}
	near := cmp.Comparer(func(a, b float32) bool { return math.Abs(float64(a-b)) < 1e-6 })
	if d := cmp.Diff(want, got, cmp.AllowUnexported(choice{}), near); d != "" {
		t.Error(d)
	}
}
