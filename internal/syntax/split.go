package syntax

import (
	"strings"

	"dateline/internal/article"
	"dateline/internal/sentence"
)

// appendWords cuts a token into the words that the treebank would have.
func appendWords(out []Word, text string, tok sentence.Token, index int) []Word {
	put := func(start, end int) {
		if start < end {
			out = append(out, Word{Span: article.Span{Start: start, End: end}, Token: index})
		}
	}
	s := tok.Of(text)
	if tok.Kind != sentence.Word && tok.Kind != sentence.Number || whole(s) {
		put(tok.Start, tok.End)
		return out
	}
	start := tok.Start
	for i := 0; i < len(s); i++ {
		if s[i] == '-' {
			put(start, tok.Start+i)
			put(tok.Start+i, tok.Start+i+1)
			start = tok.Start + i + 1
		}
	}
	cut := tok.End - clitic(text[start:tok.End])
	put(start, cut)
	put(cut, tok.End)
	return out
}

// whole reports whether a word keeps its hyphen.
func whole(s string) bool { return strings.EqualFold(s, "e-mail") || strings.EqualFold(s, "e-mails") }

// contractions are written together and read as two words.
var contractions = []string{"n't", "n’t", "'ll", "’ll", "'re", "’re", "'ve", "’ve", "'d", "’d", "'m", "’m", "'s", "’s"}

// clitic is the length of the second word of a contraction, 0 for none.
func clitic(s string) int {
	if strings.EqualFold(s, "cannot") {
		return len("not")
	}
	for _, c := range contractions {
		if len(s) > len(c) && strings.EqualFold(s[len(s)-len(c):], c) {
			return len(c)
		}
	}
	return 0
}
