package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/internal/article"
)

// Kind is what a token is made of.
type Kind uint8

// The kinds of token.
const (
	Word   Kind = iota // letters, with inner hyphens, dots and apostrophes: "cease-fire", "U.S.", "Mr.", "didn't"; addresses of the Web
	Number             // digits with their separators: "1,250", "2.5", "14/03/2025"; "30-day" is a Word
	Clitic             // the possessive: "'s"
	Punct              // a mark of punctuation or a symbol, or several of one kind in a row: "...", "--", "?!"
)

// Token is a word, a number or a mark of a sentence.
type Token struct {
	article.Span
	Kind Kind
}

// Tokenize cuts the span s of text into tokens: everything in it but white
// space, control characters and what has no width belongs to exactly one.
func Tokenize(text string, s article.Span) []Token {
	return appendTokens(make([]Token, 0, s.Len()/5+1), text, s)
}

// appendTokens appends the tokens of a span to out.
func appendTokens(out []Token, text string, s article.Span) []Token {
	from := len(out)
	for at := s.Start; at < s.End; {
		if text[at] == ' ' {
			at++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[at:s.End])
		end, kind := at+n, Punct
		switch {
		case inWord(r):
			end, kind = wordEnd(text, at, s.End)
			if end < s.End && text[end] == '.' && kind == Word {
				end = withStop(text, at, end, s.End, afterComma(text, out[from:]))
			}
		case blank(r):
			at += n
			continue
		case isApostrophe(r) && followsWord(out[from:], at) && !strings.HasPrefix(text[end:s.End], text[at:end]):
			end = cliticEnd(text, at, s.End)
			kind = cliticKind(text[at:end])
		default:
			end = markEnd(text, at, s.End, r, n)
		}
		out = append(out, Token{article.Span{Start: at, End: end}, kind})
		at = end
	}
	return out
}

func followsWord(before []Token, at int) bool {
	return len(before) > 0 && before[len(before)-1].End == at && before[len(before)-1].Kind == Word
}

func afterComma(text string, before []Token) bool {
	return len(before) > 0 && text[before[len(before)-1].Start] == ','
}

func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

// wordEnd is where the word or number that begins at start ends: letters and
// digits, and between two of them a hyphen, an apostrophe, the separators of
// numbers and addresses, and what has no width; a unit written on to its number
// is a word of its own.
func wordEnd(text string, start, end int) (int, Kind) {
	if n := addressLen(text[start:end]); n > 0 {
		return start + n, Word
	}
	at, kind, dotted := start, Number, false
	for at < end {
		c := text[at]
		if 'a' <= c|0x20 && c|0x20 <= 'z' && kind == Word { // the rest of most words
			at++
			continue
		}
		if c == ' ' {
			break
		}
		r, n := utf8.DecodeRuneInString(text[at:end])
		if inWord(r) {
			if kind == Number && !unicode.IsDigit(r) {
				if at > start && text[at-1] <= '9' && text[at-1] >= '0' && isUnit(text[at:end]) {
					return at, Number
				}
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
		dotted = dotted || r == '.'
		at += n
	}
	return at, kind
}

// joins reports whether mark holds the two runes around it in one token.
func joins(prev, mark, next rune, rest string) bool {
	switch mark {
	case '-', '‑', '@', '_':
		return inWord(next)
	case '\'', '’':
		return unicode.IsLetter(prev) && unicode.IsLetter(next) && !possessive(rest) ||
			prev == '0' && next == 's' && possessive(rest) // the 80's
	case '.':
		return unicode.IsDigit(prev) && unicode.IsDigit(next) || unicode.IsLetter(prev) && unicode.IsLetter(next)
	case ',', ':', '/':
		return unicode.IsDigit(prev) && unicode.IsDigit(next)
	case '&':
		return unicode.IsUpper(prev) && unicode.IsUpper(next)
	}
	return mark >= utf8.RuneSelf && unicode.Is(unicode.Cf, mark) && inWord(next)
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
		if (s[i] == '.') != (i%2 == 1) || s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// units are what numbers are measured in where it is written on to them.
var units = []string{"a.m", "p.m", "am", "pm", "AM", "PM", "bn", "mn", "tn", "m", "k", "km", "kg", "cm", "mm", "mph", "kph", "lb", "ft",
	"kW", "MW", "GW", "kWh", "MB", "GB", "TB", "gb", "mb"}

// isUnit reports whether s begins with a unit and no more of a word.
func isUnit(s string) bool {
	for _, u := range units {
		rest, ok := strings.CutPrefix(s, u)
		if !ok {
			continue
		}
		next, n := utf8.DecodeRuneInString(rest)
		second, _ := utf8.DecodeRuneInString(rest[n:])
		if !inWord(next) && !(strings.ContainsRune("-.'’@&", next) && inWord(second)) {
			return true
		}
	}
	return false
}

// addressLen is the length of an address of the Web that s begins with, 0 for
// none. It goes up to white space, a quote or a bracket, without the marks of
// its sentence.
func addressLen(s string) int {
	if s[0] != 'h' && s[0] != 'w' || !strings.HasPrefix(s, "http://") && !strings.HasPrefix(s, "https://") && !strings.HasPrefix(s, "www.") {
		return 0
	}
	n := strings.IndexFunc(s, func(r rune) bool { return blank(r) || strings.ContainsRune("<>\"“”«»[]{}|", r) })
	if n < 0 {
		n = len(s)
	}
	return len(strings.TrimRight(s[:n], ".,;:!?)'’…"))
}

// withStop is where the word that ends at a full stop ends: behind the stop
// of an abbreviation.
func withStop(text string, start, at, end int, afterComma bool) int {
	next := strings.TrimLeftFunc(text[at+1:end], unicode.IsSpace)
	first, _ := utf8.DecodeRuneInString(next)
	keep := true
	switch classOf(text[start:at]) {
	case whole:
		keep = false
	case number:
		keep = unicode.IsDigit(first)
	case weekday:
		keep = next != ""
	case state:
		keep = afterComma || first == ',' || strings.Contains(text[start:at], ".")
	case initial:
		keep = unicode.IsUpper(first) || isApostrophe(first)
	}
	if keep {
		at++
	}
	return at
}

// markEnd is where the mark of n bytes at start ends: with its like behind it,
// for a run of stops, dashes or signs, and with what only colours or joins it,
// for emoji.
func markEnd(text string, start, end int, r rune, n int) int {
	at := start + n
	switch {
	case r == '!' || r == '?':
		for at < end && (text[at] == '!' || text[at] == '?') {
			at++
		}
	case strings.ContainsRune(".-=_*<>~#+$`'—…", r):
		for strings.HasPrefix(text[at:end], text[start:start+n]) {
			at += n
		}
	case r > 0x2000:
		return emojiEnd(text, at, end)
	}
	return at
}

const joiner = '\u200d' // between emoji that make one picture

// emojiEnd takes in variation selectors, tones of skin, and what is joined.
func emojiEnd(text string, at, end int) int {
	for at < end {
		r, n := utf8.DecodeRuneInString(text[at:end])
		if r == joiner {
			next, m := utf8.DecodeRuneInString(text[at+n : end])
			if next < 0x2000 {
				return at
			}
			n += m
		} else if !unicode.Is(unicode.M, r) && (r < 0x1f3fb || r > 0x1f3ff) {
			return at
		}
		at += n
	}
	return at
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
