package digest

import (
	_ "embed"
	"strings"

	"dateline/internal/article"
	"dateline/internal/sentence"
)

// stopwords are words that say nothing of what a sentence is about, one a line,
// '#' before a remark.
//
//go:embed stopwords.txt
var stopwords string

var isStopword = func() map[string]bool {
	m := map[string]bool{}
	for l := range strings.Lines(stopwords) {
		if w := strings.TrimSpace(l); w != "" && !strings.HasPrefix(w, "#") {
			m[w] = true
		}
	}
	return m
}()

// contentWords are the words of a sentence in small letters and without the
// plural's s; stop words and numbers are left out.
func contentWords(text string, tokens []sentence.Token) []string {
	var out []string
	for _, t := range tokens {
		if t.Kind != sentence.Word {
			continue
		}
		w := strings.ToLower(t.Of(text))
		if len(w) < 2 || isStopword[w] {
			continue
		}
		out = append(out, singular(w))
	}
	return out
}

// queryWords are the content words of a query; all of its words where it has
// no others.
func queryWords(query string) []string {
	tokens := sentence.Tokenize(query, article.Span{End: len(query)})
	if words := contentWords(query, tokens); len(words) > 0 {
		return words
	}
	return strings.Fields(strings.ToLower(query))
}

// singular takes the plural's s off a word in small letters: close enough to
// bring "talks" and "talk" together.
func singular(w string) string {
	switch {
	case len(w) < 4 || w[len(w)-1] != 's':
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "xes") || strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "shes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "us") || strings.HasSuffix(w, "is"):
	default:
		return w[:len(w)-1]
	}
	return w
}
