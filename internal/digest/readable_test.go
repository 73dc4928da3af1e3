package digest

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/internal/article"
	"dateline/internal/sentence"
)

func TestDatelineIsLeftOut(t *testing.T) {
	for text, want := range map[string]string{
		"VELM, May 2 (Harbour Wire) - Dockers shut the port.":                                     "Dockers shut the port.",
		"VELM | Fri May 2 , 2031 5:08 pm VELM -LRB- Harbour Wire -RRB- - Dockers shut the port .": "Dockers shut the port .",
		"Dockers shut the port (and the quay) on Monday.":                                         "Dockers shut the port (and the quay) on Monday.",
		"Dockers at the port of Velm went out. (Wire) - No.":                                      "Dockers at the port of Velm went out.",
		"It fell (Wire) -": "It fell (Wire) -",
	} {
		r := read("2031-05-03", text)
		if len(r.sentences) == 0 || r.sentences[0].text != want {
			t.Errorf("%q gives %+v, want %q", text, r.sentences, want)
		}
	}
}

// TestReadable: each sentence reads better by itself than the one after it.
func TestReadable(t *testing.T) {
	for _, pair := range [][2]string{
		{"The port of Velm closed its eleven terminals on Monday.", "He closed the port and its eleven terminals on Monday."},
		{"The port of Velm closed its eleven terminals on Monday.", "But the port of Velm closed its terminals on Monday."},
		{"The port of Velm closed its eleven terminals on Monday.", "Did the port of Velm close its terminals on Monday?"},
		{"The port of Velm closed its eleven terminals on Monday.", "The port of Velm closed its eleven terminals on Monday"},
		{"The port of Velm closed its eleven terminals on Monday.", "The port closed."},
		{"The port of Velm closed its eleven terminals on Monday.", "The portâ€™s director closed its eleven terminals on Monday."},
		{"The port of Velm closed its eleven terminals on Monday.", `"The port of Velm closed its terminals on Monday," she said.`},
		{"The port of Velm closed its eleven terminals on Monday.", "We in the port of Velm closed our terminals on Monday."},
		{"The port of Velm closed its eleven terminals on Monday.", "MORE FROM VELM: STRIKE CLOSES THE PORT on Monday night."},
		{"The port of Velm closed its eleven terminals on Monday.",
			"The port of Velm closed " + strings.Repeat("the old and the new ", 10) + "terminals on Monday."},
	} {
		better, worse := fitOf(pair[0]), fitOf(pair[1])
		if better <= worse {
			t.Errorf("%q has %.2f, %q has %.2f", pair[0], better, pair[1], worse)
		}
	}
}

func fitOf(text string) float64 {
	return readable(text, sentence.Tokenize(text, article.Span{End: len(text)}))
}

func TestContentWords(t *testing.T) {
	text := "The dockers' unions of Velm said on Monday that 60 buses, boxes and parties were idle for a day."
	got := contentWords(text, sentence.Tokenize(text, article.Span{End: len(text)}))
	want := []string{"docker", "union", "velm", "buse", "box", "party", "idle"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestStopwords: in order, each once, in small letters, one word a line.
func TestStopwords(t *testing.T) {
	var list []string
	for l := range strings.Lines(stopwords) {
		if l = strings.TrimSuffix(l, "\n"); !strings.HasPrefix(l, "#") {
			list = append(list, l)
		}
	}
	if len(list) < 400 || !slices.IsSorted(list) || len(slices.Compact(slices.Clone(list))) != len(list) {
		t.Errorf("%d stop words, which have to be in order and each there once", len(list))
	}
	for _, w := range list {
		if w == "" || w != strings.ToLower(w) || strings.ContainsAny(w, " \t") {
			t.Errorf("%q is no word in small letters", w)
		}
	}
}
