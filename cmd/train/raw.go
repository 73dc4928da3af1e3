package main

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"unicode"

	"dateline/internal/syntax/treebank"
)

// rawWords reads articles in JSONL whose text has its tokens apart, and the
// forms of a treebank, as package syntax wants them for clustering: lower
// case, digits as 0, "" after each sentence.
func rawWords(paths []string, train []treebank.Sentence) ([]string, error) {
	var out []string
	for _, s := range train {
		for _, w := range s {
			out = append(out, plain(w.Form))
		}
		out = append(out, "")
	}
	for _, path := range paths {
		words, err := articleWords(path)
		if err != nil {
			return nil, err
		}
		out = append(out, words...)
	}
	return out, nil
}

func articleWords(path string) ([]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []string
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<26)
	for in.Scan() {
		var a struct{ Text string }
		if err := json.Unmarshal(in.Bytes(), &a); err != nil {
			return nil, err
		}
		for line := range strings.Lines(a.Text) {
			for w := range strings.FieldsSeq(line) {
				if out = append(out, plain(w)); w == "." {
					out = append(out, "")
				}
			}
			out = append(out, "")
		}
	}
	return out, in.Err()
}

func plain(w string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9':
			return '0'
		case r == '’' || r == '‘':
			return '\''
		case r == '“' || r == '”':
			return '"'
		}
		return unicode.ToLower(r)
	}, w)
}
