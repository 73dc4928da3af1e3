// Package treebank reads CoNLL-U treebanks and scores parses against them.
//
// Only syntactic words are read: lines of multiword tokens ("1-2") and empty
// nodes ("8.1") are passed over. Heads count from 0, and the root's head is
// -1, as in package syntax.
package treebank

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Word is one line of a treebank.
type Word struct {
	Form, Lemma string
	UPOS, XPOS  string
	Relation    string // with its subtype: "nsubj:pass"
	Head        int    // index in the sentence, -1 for the root
}

// Sentence is one annotated sentence.
type Sentence []Word

// Forms are the words as written.
func (s Sentence) Forms() []string {
	out := make([]string, len(s))
	for i, w := range s {
		out[i] = w.Form
	}
	return out
}

// Read reads a treebank in CoNLL-U.
func Read(r io.Reader) ([]Sentence, error) {
	var out []Sentence
	var s Sentence
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<20)
	for n := 1; in.Scan(); n++ {
		line := in.Text()
		if line == "" {
			if len(s) > 0 {
				out, s = append(out, s), nil
			}
			continue
		}
		if line[0] == '#' {
			continue
		}
		w, ok, err := word(line)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		if ok {
			s = append(s, w)
		}
	}
	if len(s) > 0 {
		out = append(out, s)
	}
	for i, s := range out {
		if err := s.check(); err != nil {
			return nil, fmt.Errorf("sentence %d: %w", i+1, err)
		}
	}
	return out, in.Err()
}

func word(line string) (Word, bool, error) {
	f := strings.Split(line, "\t")
	if len(f) != 10 {
		return Word{}, false, fmt.Errorf("%d columns, want 10", len(f))
	}
	if strings.ContainsAny(f[0], "-.") {
		return Word{}, false, nil
	}
	head, err := strconv.Atoi(f[6])
	if err != nil {
		return Word{}, false, fmt.Errorf("head: %w", err)
	}
	return Word{Form: f[1], Lemma: f[2], UPOS: f[3], XPOS: f[4], Head: head - 1, Relation: f[7]}, true, nil
}

// check refuses heads out of range.
func (s Sentence) check() error {
	for i, w := range s {
		if w.Head < -1 || w.Head >= len(s) || w.Head == i {
			return fmt.Errorf("word %d %q has head %d of %d", i+1, w.Form, w.Head+1, len(s))
		}
	}
	return nil
}
