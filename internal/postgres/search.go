package postgres

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// longestWord is where a word is cut for search, in runes.
const longestWord = 60

// searchWords are the words of a text as search knows them: runs of letters
// and digits, in lower case and without accents. The same function makes the
// words of the index and those of a question, so that no text-search
// configuration of the server has a say in what is found.
func searchWords(texts ...string) []string {
	var out []string
	for _, text := range texts {
		folded := strings.Map(fold, norm.NFKD.String(text))
		for _, word := range strings.FieldsFunc(folded, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }) {
			if runes := []rune(word); len(runes) > longestWord {
				word = string(runes[:longestWord])
			}
			out = append(out, word)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func fold(r rune) rune {
	if unicode.Is(unicode.Mn, r) {
		return -1
	}
	return unicode.ToLower(r)
}

// tsquery asks for all words of a text, each as a word or the beginning of one.
func tsquery(text string) string {
	words := searchWords(text)
	for i, w := range words {
		words[i] = "'" + w + "':*"
	}
	return strings.Join(words, " & ")
}
