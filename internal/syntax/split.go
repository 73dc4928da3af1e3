package syntax

import (
	"strings"

	"dateline/internal/article"
	"dateline/internal/sentence"
)

// appendWords cuts a token into the words that the treebank would have: at
// hyphens, and before what is contracted.
func appendWords(out []Word, text string, tok sentence.Token, index int) []Word {
	put := func(start, end int) {
		if start < end {
			out = append(out, Word{Span: article.Span{Start: start, End: end}, Token: index})
		}
	}
	s := tok.Of(text)
	if tok.Kind != sentence.Word && tok.Kind != sentence.Number {
		put(tok.Start, tok.End)
		return out
	}
	start := tok.Start
	for i := 0; i < len(s); i++ {
		if s[i] == '-' && !isPrefix(text[start:tok.Start+i]) {
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

// prefixes are no words of their own: the treebank leaves them, and their
// hyphen, with what follows.
var prefixes = [...]string{"anti", "arch", "co", "counter", "cross", "e", "ex", "extra", "inter", "intra", "micro", "mid", "mini", "mis", "multi",
	"neo", "non", "over", "post", "pre", "pro", "re", "semi", "socio", "sub", "trans", "ultra", "un"}

func isPrefix(s string) bool {
	for _, p := range prefixes {
		if len(s) == len(p) && strings.EqualFold(s, p) {
			return true
		}
	}
	return false
}

// JoinPrefixes joins words of a text whose hyphens stand apart ("anti - tank")
// where Parse leaves a prefix and its hyphen with what follows. It works in
// the memory of words.
func JoinPrefixes(words []string) []string {
	out := words[:0]
	for i := 0; i < len(words); i++ {
		if i+2 < len(words) && words[i+1] == "-" && isPrefix(words[i]) {
			words[i+2] = words[i] + "-" + words[i+2]
			i++
			continue
		}
		out = append(out, words[i])
	}
	return out
}

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
