package main

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"dateline/internal/article"
	"dateline/internal/syntax/treebank"
)

// TestConllu holds on the demo's articles that what is printed is CoNLL-U: a
// treebank's reader takes it, every sentence has one root that all words hang
// on, its text is its words, and the offsets give the words back.
func TestConllu(t *testing.T) {
	articles, err := demoArticles()
	if err != nil {
		t.Fatal(err)
	}
	articles = append(articles, &article.Article{ID: "odd ones", Text: "A\u00a0b .\r\nThe sh\u00adip — “Ann” — 1,5. مرحبا 🌧️ isn't \u200b _ here\x00there. # 1"})
	for _, a := range articles {
		var b bytes.Buffer
		found := parseArticle(a)
		if err := (&conlluWriter{out: &b, used: map[string]int{}}).write(a, found); err != nil {
			t.Fatal(err)
		}
		sentences, err := treebank.Read(bytes.NewReader(b.Bytes()))
		if err != nil || len(sentences) != len(found) {
			t.Fatalf("%s: %d sentences, want %d: %v", a.ID, len(sentences), len(found), err)
		}
		for i, s := range sentences {
			checkTree(t, fmt.Sprintf("%s-%d", a.ID, i), s)
		}
		checkTexts(t, a, b.String())
	}
}

func checkTree(t *testing.T, name string, s treebank.Sentence) {
	t.Helper()
	roots := 0
	for i, w := range s {
		if (w.Head < 0) != (w.Relation == "root") {
			t.Errorf("%s: word %d has head %d as %s", name, i+1, w.Head+1, w.Relation)
		}
		if w.Head < 0 {
			roots++
		}
		steps := 0
		for at := i; at >= 0; at = s[at].Head {
			if steps++; steps > len(s) {
				t.Fatalf("%s: word %d hangs on itself", name, i+1)
			}
		}
	}
	if roots != 1 {
		t.Errorf("%s: %d roots", name, roots)
	}
}

// checkTexts compares text comments and offsets with the words.
func checkTexts(t *testing.T, a *article.Article, conllu string) {
	t.Helper()
	text, joined := "", ""
	for line := range strings.Lines(conllu) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case strings.HasPrefix(line, "# text = "):
			text = strings.TrimPrefix(line, "# text = ")
		case line == "":
			if joined = strings.TrimSuffix(joined, " "); joined != text {
				t.Errorf("%s: the words make %q, the text is %q", a.ID, joined, text)
			}
			joined = ""
		case line[0] != '#' || strings.Contains(line, "\t"):
			f := strings.Split(line, "\t")
			var start, end int
			misc, no := strings.CutPrefix(f[9], "SpaceAfter=No|")
			if _, err := fmt.Sscanf(misc, "Start=%d|End=%d", &start, &end); err != nil || a.Text[start:end] != f[1] {
				t.Errorf("%s: %q does not stand at %q", a.ID, f[1], f[9])
			}
			if joined += f[1]; !no {
				joined += " "
			}
		}
	}
}

// TestParseLongSentence: text without a stop is parsed and drawn in pieces, in
// a time that grows with its length and not with its square: that would be
// minutes.
func TestParseLongSentence(t *testing.T) {
	a := &article.Article{ID: "long", Text: strings.Repeat("the ferry (that sank in the old harbour) struck a boat, ", 1<<17/56)}
	begin := time.Now()
	found := parseArticle(a)
	var b bytes.Buffer
	if err := (&treeWriter{out: &b}).write(a, found); err != nil {
		t.Fatal(err)
	}
	if err := (&conlluWriter{out: &b, used: map[string]int{}}).write(a, found); err != nil {
		t.Fatal(err)
	}
	if b.Len() > 80*len(a.Text) {
		t.Errorf("%d bytes are printed for %d", b.Len(), len(a.Text))
	}
	if len(found) != 1 || time.Since(begin) > 30*time.Second {
		t.Errorf("%d sentences in %v", len(found), time.Since(begin))
	}
}

// TestDeepTree: a chain of words without end is drawn as deep as people can read.
func TestDeepTree(t *testing.T) {
	a := &article.Article{ID: "deep", Text: strings.Repeat("word ", 1000)}
	found := parseArticle(a)
	var b bytes.Buffer
	if err := (&treeWriter{out: &b}).write(a, found); err != nil {
		t.Fatal(err)
	}
	if lines := strings.Count(b.String(), "\n"); lines < 1000 || b.Len() > 400*lines {
		t.Errorf("%d bytes in %d lines", b.Len(), lines)
	}
}
