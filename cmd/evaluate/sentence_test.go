package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/internal/article"

	"github.com/google/go-cmp/cmp"
)

func writeTemp(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// words are lines of a treebank: "1 Form MISC".
func words(lines ...string) string {
	var out strings.Builder
	for _, l := range lines {
		f := strings.Fields(l)
		out.WriteString(f[0] + "\t" + f[1] + strings.Repeat("\t_", 7) + "\t" + f[2] + "\n")
	}
	return out.String() + "\n"
}

var smallTreebank = "# newdoc id = news-1\n# newpar\n" +
	words("1 Ships _", "2-3 don't _", "2 do _", "3 n't _", "4 sail SpaceAfter=No", "5 . _") +
	words("1 Rain _", "1.1 gone _", "2-3 dunno _", "2 don't _", "3 know _", "4 fell _") +
	"# newpar\n" + words("1 Snow SpaceAfter=No", "2 . _") +
	"# newdoc id = mail-2\n" + words("1 Hello _")

func TestReadDocuments(t *testing.T) {
	docs, err := readDocuments(writeTemp(t, "a.conllu", smallTreebank))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range docs {
		for _, s := range d.gold {
			got = append(got, d.name+": "+s.Of(d.text))
		}
		var forms []string
		for _, w := range d.words {
			forms = append(forms, w.Of(d.text))
		}
		got = append(got, strings.Join(forms, "|"))
	}
	want := []string{"news-1: Ships don't sail.", "news-1: Rain dunno fell", "news-1: Snow.",
		"Ships|do|n't|sail|.|Rain|dunno|fell|Snow|.", "mail-2: Hello", "Hello"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if docs[0].text != "Ships don't sail. Rain dunno fell\n\nSnow." {
		t.Errorf("text %q", docs[0].text)
	}
	if _, err := readDocuments(writeTemp(t, "b.conllu", "1\tGo\n")); err == nil {
		t.Error("a line of two columns gives no error")
	}
}

func TestSentenceOfTreebank(t *testing.T) {
	var out bytes.Buffer
	c := sentenceCommand{Files: []string{writeTemp(t, "a.conllu", smallTreebank)}, Errors: true}
	if err := c.Run(&out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"all                              4 sentences: bounds P 100.00 R 100.00 F1 100.00  whole 100.00  11 words", "news  "} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
}

func TestLayouts(t *testing.T) {
	text := "He said : \" We go . \"\n\" Ann 's ship is n't a ferry - boat ( or is ) . \"\nThe sailors ' boat cost $ 5 ."
	second := strings.Index(text, "\" Ann")
	r := layout{"", true, true}.lay(text, []article.Span{{Start: 0, End: second - 1}, {Start: second, End: strings.Index(text, "\nThe")}})
	want := `He said: "We go." "Ann's ship isn't a ferry-boat (or is)." The sailors' boat cost $5.`
	if d := cmp.Diff(want, r.text); d != "" {
		t.Error(d)
	}
	if got := r.span(article.Span{Start: second, End: second + 5}).Of(r.text); got != `"Ann` {
		t.Errorf("the span of %q became %q", text[second:second+5], got)
	}
	if r := (layout{}).lay(text, nil); r.text != text {
		t.Errorf("as it stands it is %q", r.text)
	}
}

func TestSentenceOfNews(t *testing.T) {
	corpus := writeTemp(t, "a.jsonl", `{"id":"a","text":"Heavy rain fell there .\nThe ship left .\nIt sank ."}`+"\n"+`{"doc":"b","text":"No."}`+"\n")
	var out bytes.Buffer
	c := sentenceCommand{Files: []string{corpus}, Marks: writeTemp(t, "m.tsv", "# article start end\na\t0\t23\na\t24\t39\n")}
	if err := c.Run(&out); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(out.String(), "2 sentences: bounds P 100.00 R 100.00 F1 100.00  whole 100.00\n"); n != len(layouts) {
		t.Errorf("%d of %d layouts are right:\n%s", n, len(layouts), out.String())
	}
	for _, marks := range []string{"a\t0\n", "a\t5\t3\n", "a\t0\t23\na\t5\t27\n", "a\t0\t999\n", "c\t0\t1\n", "a\tx\t1\n"} {
		c.Marks = writeTemp(t, "m.tsv", marks)
		if c.Run(&out) == nil {
			t.Errorf("%q gives no error", marks)
		}
	}
}

// TestMarks lints the marks of this repository.
func TestMarks(t *testing.T) {
	n := 0
	for _, name := range []string{"news.tsv", "agency.tsv", "unseen.tsv"} {
		marks, err := readMarks(filepath.Join("..", "..", "testdata", "sentence", name))
		if err != nil {
			t.Fatal(err)
		}
		for _, spans := range marks {
			n += len(spans)
		}
	}
	if n < 500 {
		t.Errorf("%d marks", n)
	}
}
