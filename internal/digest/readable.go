package digest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/internal/sentence"
)

// opening is how many tokens of a sentence a dateline may take.
const opening = 30

// afterDateline is the tokens of a sentence behind a dateline at its beginning
// that the article's layout did not show: "PARIS, May 2 (Harbour Wire) - ", also
// with a line of place and time before it.
func afterDateline(text string, s sentence.Sentence) []sentence.Token {
	tokens := s.Tokens
	for i := 1; i+2 < min(len(tokens), opening); i++ {
		if !isDash(tokens[i+1].Of(text)) || !closesBracket(text, tokens, i) {
			continue
		}
		for i++; i < len(tokens) && isDash(tokens[i].Of(text)); i++ {
		}
		if len(tokens)-i >= 4 {
			return tokens[i:]
		}
	}
	return tokens
}

func isDash(s string) bool { return s == "-" || s == "–" || s == "—" }

// closesBracket reports whether a token ends a bracket, also as tokenised text
// writes it: "-RRB-" is three tokens.
func closesBracket(text string, tokens []sentence.Token, i int) bool {
	return tokens[i].Of(text) == ")" || i > 1 && isDash(tokens[i].Of(text)) && strings.EqualFold(tokens[i-1].Of(text), "RRB")
}

// Sentences of fewer or more tokens than these read badly.
const (
	shortest   = 8
	comfort    = 45
	unreadable = 90
)

var (
	dangling = words(`he she it they we i you his her its their this that these those such but and or so yet nor
		also however meanwhile moreover instead still then there here now later earlier another both neither some others
		which who what when where why how if asked`)
	firstPerson = words(`i we my our me us i'm we're i've we've`)
)

// words makes a set of the words of a string.
func words(s string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		out[w] = true
	}
	return out
}

// readable is how well a sentence reads by itself, 0 to 1: whole, neither short
// nor long, not in somebody's own words, and not leaning on the one before it.
func readable(text string, tokens []sentence.Token) float64 {
	if len(tokens) < 4 || len(tokens) > unreadable {
		return 0
	}
	fit := 1.0
	first := tokens[0].Of(text)
	r, _ := utf8.DecodeRuneInString(first)
	switch {
	case dangling[strings.ToLower(first)]:
		fit *= .6
	case isQuote(first) || unicode.IsLower(r):
		fit *= .5
	case !unicode.IsLetter(r) && !unicode.IsDigit(r):
		fit *= .7
	}
	switch {
	case len(tokens) < shortest:
		fit *= .4
	case len(tokens) > comfort:
		fit *= .6
	}
	if garbled(text[tokens[0].Start:tokens[len(tokens)-1].End]) {
		fit *= .5
	}
	return fit * ending(text, tokens) * voice(text, tokens)
}

// garbled reports whether text holds the signs of a charset read wrongly: what
// becomes of UTF-8's quotes and accents in Latin-1, and bytes that were none.
func garbled(text string) bool {
	return strings.Contains(text, "â€") || strings.Contains(text, "Ã¡") || strings.Contains(text, "Ã©") || strings.ContainsRune(text, utf8.RuneError)
}

// ending lowers what is no whole statement: a headline, a caption, a question.
func ending(text string, tokens []sentence.Token) float64 {
	for i := len(tokens) - 1; i > len(tokens)-4; i-- {
		switch s := tokens[i].Of(text); {
		case s == "." || strings.HasSuffix(s, "."):
			return 1
		case s == "?":
			return .3
		case s == "!":
			return .5
		}
	}
	return .4
}

// voice lowers quotations and what somebody says of himself.
func voice(text string, tokens []sentence.Token) float64 {
	quotes, own, capitals := 0, 0, 0
	for _, t := range tokens {
		s := t.Of(text)
		switch {
		case isQuote(s):
			quotes++
		case t.Kind == sentence.Word && firstPerson[strings.ToLower(s)]:
			own++
		case t.Kind == sentence.Word && t.Len() > 3 && strings.ToUpper(s) == s:
			capitals++
		}
	}
	fit := 1.0
	if quotes > 0 {
		fit *= .7
	}
	if own > 0 {
		fit *= .5
	}
	if capitals > 3 {
		fit *= .4
	}
	return fit
}

func isQuote(s string) bool {
	switch s {
	case `"`, "“", "”", "`", "``", "''", "„", "«", "»":
		return true
	}
	return false
}

// oneSpace is text with every run of white space as one space.
func oneSpace(text string) string { return strings.Join(strings.Fields(text), " ") }
