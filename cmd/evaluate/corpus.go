package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"os"
	"unicode"
	"unicode/utf8"

	"dateline/internal/civil"
)

// annotation is one time expression of the gold or of a system; Start and End
// are Unicode code points of the text, as the gold counts.
type annotation struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Type  string `json:"type"`
	Value string `json:"value"`
	Rule  string `json:"rule,omitempty"`
}

// document is one text of a corpus with its gold.
type document struct {
	Doc   string       `json:"doc"`
	DCT   string       `json:"dct"`
	Text  string       `json:"text"`
	Timex []annotation `json:"timex"`
}

// published is the day of the document creation time.
func (d *document) published() (civil.Date, error) {
	if len(d.DCT) < len("2006-01-02") {
		return civil.Date{}, fmt.Errorf("document %s: no publication date: dct is %q", d.Doc, d.DCT)
	}
	return civil.Parse(d.DCT[:len("2006-01-02")])
}

// in reports whether the document belongs to a part of the corpus, by the hash
// of its name: "all"; the halves "dev" and "test"; "read", that is dev and the
// half of test whose errors have been read since; "unread", which is the rest.
func (d *document) in(part string) bool {
	h := fnv.New32a()
	h.Write([]byte(d.Doc))
	n := h.Sum32()
	dev, unread := n%2 == 0, n%2 != 0 && n/2%2 != 0
	switch part {
	case "dev":
		return dev
	case "test":
		return !dev
	case "read":
		return !unread
	case "unread":
		return unread
	}
	return true
}

func readCorpus(path string) ([]document, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var docs []document
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, len(data)+1)
	for n := 1; lines.Scan(); n++ {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		var d document
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		docs = append(docs, d)
	}
	return docs, lines.Err()
}

// runes counts in code points what other programs count in bytes.
type runes struct {
	at   []int // code point of each byte offset
	text []rune
}

func newRunes(text string) *runes {
	r := &runes{at: make([]int, len(text)+1), text: []rune(text)}
	n := 0
	for i := 0; i < len(text); n++ {
		_, size := utf8.DecodeRuneInString(text[i:])
		for range size {
			r.at[i] = n
			i++
		}
	}
	r.at[len(text)] = n
	return r
}

// trim drops white space at both ends of a span.
func (r *runes) trim(a annotation) annotation {
	for a.Start < a.End && unicode.IsSpace(r.text[a.Start]) {
		a.Start++
	}
	for a.End > a.Start && unicode.IsSpace(r.text[a.End-1]) {
		a.End--
	}
	return a
}

func (r *runes) of(a annotation) string { return string(r.text[a.Start:a.End]) }
