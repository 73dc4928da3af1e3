package main

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"unicode"

	"dateline/internal/syntax"
	"dateline/internal/syntax/treebank"
)

// rawWords is the forms of a treebank and of articles in JSONL whose text has
// its tokens apart, as package syntax wants them for clustering: lower case,
// digits as 0, "" after each sentence.
func rawWords(paths []string, train []treebank.Sentence) ([]string, error) {
	var out []string
	for _, s := range train {
		for _, w := range s {
			out = append(out, plain(w.Form))
		}
		out = append(out, "")
	}
	err := eachLine(paths, func(line []string) {
		for _, w := range line {
			if out = append(out, plain(w)); w == "." {
				out = append(out, "")
			}
		}
		out = append(out, "")
	})
	return out, err
}

// rawSentences is sentences of articles to learn trees from, evenly chosen,
// of about so many words together.
func rawSentences(paths []string, words int) ([][]string, error) {
	var all, out [][]string
	total := 0
	err := eachLine(paths, func(line []string) {
		if len(line) >= 4 && len(line) <= 60 && !broken(line) {
			all = append(all, line)
			total += len(line)
		}
	})
	taken := 0
	for _, line := range all {
		if taken += min(words, total); taken >= total {
			taken -= total
			out = append(out, line)
		}
	}
	return out, err
}

// broken reports whether a line was decoded with the wrong character set.
func broken(line []string) bool {
	for _, w := range line {
		if strings.ContainsAny(w, "â€™�Ã¦¡") {
			return true
		}
	}
	return false
}

// eachLine calls do with the words of each line of articles.
func eachLine(paths []string, do func([]string)) error {
	for _, path := range paths {
		if err := eachLineOf(path, do); err != nil {
			return err
		}
	}
	return nil
}

func eachLineOf(path string, do func([]string)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<26)
	for in.Scan() {
		var a struct{ Text string }
		if err := json.Unmarshal(in.Bytes(), &a); err != nil {
			return err
		}
		for line := range strings.Lines(a.Text) {
			do(syntax.JoinPrefixes(strings.Fields(line)))
		}
	}
	return in.Err()
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
