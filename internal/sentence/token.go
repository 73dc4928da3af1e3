package sentence

import (
	"unicode"
	"unicode/utf8"

	"dateline/internal/article"
)

// Kind is what a token is made of.
type Kind uint8

// The kinds of token.
const (
	Word   Kind = iota // letters, with inner hyphens, dots and apostrophes: "cease-fire", "U.S.", "didn't"
	Number             // digits with their separators: "1,250", "2.5", "30-day" is a Word
	Clitic             // the possessive: "'s", or "'" after a plural
	Punct              // one mark of punctuation or a symbol
)

// Token is a word, a number or a mark of a sentence.
type Token struct {
	article.Span
	Kind Kind
}

// Tokenize cuts the span s of text into tokens: everything in it but white
// space and control characters belongs to exactly one.
func Tokenize(text string, s article.Span) []Token {
	out := make([]Token, 0, s.Len()/5+1)
	for at := s.Start; at < s.End; {
		r, n := utf8.DecodeRuneInString(text[at:s.End])
		switch {
		case blank(r):
			at += n
			continue
		case isApostrophe(r) && len(out) > 0 && out[len(out)-1].End == at && out[len(out)-1].Kind == Word:
			end := cliticEnd(text, at, s.End)
			out = append(out, Token{article.Span{Start: at, End: end}, cliticKind(text[at:end])})
			at = end
			continue
		case inWord(r):
			end, kind := wordEnd(text, at, s.End)
			out = append(out, Token{article.Span{Start: at, End: end}, kind})
			at = end
			continue
		}
		out = append(out, Token{article.Span{Start: at, End: at + n}, Punct})
		at += n
	}
	return out
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

// wordEnd is where the word or number that begins at start ends: letters and
// digits, and between two of them a hyphen, an apostrophe, and a dot or comma
// of a number; a dot also ends an abbreviation that has one inside ("U.S.").
func wordEnd(text string, start, end int) (int, Kind) {
	at, kind, dotted := start, Number, false
	for at < end {
		r, n := utf8.DecodeRuneInString(text[at:end])
		if inWord(r) {
			if !unicode.IsDigit(r) {
				kind = Word
			}
			at += n
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[at+n : end])
		prev, _ := utf8.DecodeLastRuneInString(text[start:at])
		if !joins(prev, r, next, text[at+n:end]) && !(dotted && r == '.' && next == '-') {
			break
		}
		dotted = dotted || r == '.' && unicode.IsLetter(prev)
		at += n
	}
	if dotted && at < end && text[at] == '.' && isDotted(text[start:at]) {
		at++
	}
	return at, kind
}

// joins reports whether mark holds the two runes around it in one token.
func joins(prev, mark, next rune, rest string) bool {
	switch mark {
	case '-', '‑':
		return inWord(next)
	case '\'', '’':
		return unicode.IsLetter(prev) && unicode.IsLetter(next) && !possessive(rest)
	case '.':
		return unicode.IsDigit(prev) && unicode.IsDigit(next) || unicode.IsLetter(prev) && unicode.IsLetter(next)
	case ',', ':':
		return unicode.IsDigit(prev) && unicode.IsDigit(next)
	}
	return false
}

// possessive reports whether what follows an apostrophe is the "s" of the
// genitive and nothing more.
func possessive(rest string) bool {
	if rest == "" || rest[0] != 's' && rest[0] != 'S' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(rest[1:])
	return !inWord(next)
}

// isDotted reports whether s is letters and dots in turn: "U.S", "a.m", "D.C".
func isDotted(s string) bool {
	for i := 0; i < len(s); i++ {
		if (s[i] == '.') != (i%2 == 1) {
			return false
		}
	}
	return true
}

func cliticEnd(text string, at, end int) int {
	_, n := utf8.DecodeRuneInString(text[at:end])
	if possessive(text[at+n : end]) {
		return at + n + 1
	}
	return at + n
}

// cliticKind tells the genitive from a closing quote: only "'s" is sure, a
// bare apostrophe after a word is taken as a mark.
func cliticKind(s string) Kind {
	if last := s[len(s)-1]; last == 's' || last == 'S' {
		return Clitic
	}
	return Punct
}
