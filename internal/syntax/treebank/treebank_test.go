package treebank

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const two = `# text = It's late
1-2	It's	_	_	_	_	_	_	_	_
1	It	it	PRON	PRP	_	3	nsubj	_	_
2	's	be	AUX	VBZ	_	3	cop	_	_
3	late	late	ADJ	JJ	_	0	root	_	_
3.1	_	_	_	_	_	_	_	_	_

1	Go	go	VERB	VB	_	0	root	_	_
`

func TestReadAndScore(t *testing.T) {
	got, err := Read(strings.NewReader(two))
	if err != nil || len(got) != 2 {
		t.Fatal(len(got), err)
	}
	if d := cmp.Diff(Word{"It", "it", "PRON", "PRP", "nsubj", 2}, got[0][0]); d != "" {
		t.Error(d)
	}
	guess := append(Sentence(nil), got[0]...)
	guess[0].Relation, guess[1].Head = "nsubj:pass", 0
	var s Score
	s.Add(got[0], guess)
	s.Add(got[1], got[1])
	if s.Words != 4 || s.Heads != 3 || s.Labelled != 2 || s.Universal != 3 || s.Relations["cop"].Right != 0 {
		t.Errorf("%+v", s)
	}
}

func TestReadRefuses(t *testing.T) {
	for _, in := range []string{"1\tGo\n", "1\tGo\tgo\tVERB\tVB\t_\t7\troot\t_\t_\n", "1\tGo\tgo\tVERB\tVB\t_\tx\troot\t_\t_\n"} {
		if _, err := Read(strings.NewReader(in)); err == nil {
			t.Errorf("%q: no error", in)
		}
	}
}
