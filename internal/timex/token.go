package timex

import (
	"unicode"
	"unicode/utf8"
)

// kind is what a token is made of.
type kind uint8

const (
	letters kind = iota
	digits
	mark // one rune of punctuation or a symbol
)

// token is a word, a run of digits or one mark. Tokens are never rewritten:
// "1990s" is digits and a glued letter, "p.m." is four tokens.
type token struct {
	start, end int
	word       word // lexicon entry, or unknown
	kind       kind
	glued      bool // no space before it
	line       bool // first of a line
	para       bool // first of a paragraph: a blank line before it
	capital    bool // begins with an upper-case letter
	upper      bool // all upper case, two letters or more
	past       bool // ends in -ed: perhaps a past tense
	num        int  // value of a run of digits, at most maxNumber
}

// maxNumber bounds what a run of digits counts to; longer runs are codes.
const maxNumber = 999_999_999

// width is the number of bytes of t.
func (t *token) width() int { return t.end - t.start }

// tokenize appends the tokens of text to dst. It is linear in the text and
// never looks back.
func tokenize(dst []token, lex *lexicon, text string) []token {
	s := scanner{text: text, lex: lex}
	for s.next() {
		dst = append(dst, s.tok)
	}
	return dst
}

type scanner struct {
	text string
	lex  *lexicon
	pos  int
	tok  token
}

func (s *scanner) next() bool {
	glued, line, para := s.space()
	if s.pos >= len(s.text) {
		return false
	}
	first := s.pos == 0 || line
	s.tok = token{start: s.pos, glued: glued, line: first, para: para || s.tok.end == 0}
	switch c := s.text[s.pos]; {
	case c >= '0' && c <= '9':
		s.digits()
	case isLetter(c):
		s.letters()
	case c < utf8.RuneSelf:
		s.pos++
		s.tok.kind = mark
		s.tok.word = s.lex.marks[c]
	default:
		s.rune()
	}
	s.tok.end = s.pos
	return true
}

// space skips white space and says what it held.
func (s *scanner) space() (glued, line, para bool) {
	begin, lines := s.pos, 0
	for s.pos < len(s.text) {
		c := s.text[s.pos]
		switch {
		case c == '\n':
			lines++
		case c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f':
		case c == 0xC2 && s.pos+1 < len(s.text) && s.text[s.pos+1] == 0xA0: // no-break space
			s.pos++
		default:
			return s.pos == begin && begin > 0, lines > 0, lines > 1
		}
		s.pos++
	}
	return s.pos == begin, lines > 0, lines > 1
}

func (s *scanner) digits() {
	s.tok.kind = digits
	s.tok.word = wordDigits
	for s.pos < len(s.text) && s.text[s.pos] >= '0' && s.text[s.pos] <= '9' {
		if s.tok.num <= maxNumber/10-1 {
			s.tok.num = s.tok.num*10 + int(s.text[s.pos]-'0')
		} else {
			s.tok.num = maxNumber
		}
		s.pos++
	}
}

// letters reads a word that begins with an ASCII letter.
func (s *scanner) letters() {
	s.tok.kind = letters
	s.tok.capital = s.text[s.pos] <= 'Z'
	h, lower, foreign := hashSeed, false, false
	for s.pos < len(s.text) {
		c := s.text[s.pos]
		switch {
		case isLetter(c):
			lower = lower || c >= 'a'
			h = hashByte(h, c|0x20)
			s.pos++
			continue
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(s.text[s.pos:])
			if unicode.IsLetter(r) || unicode.IsMark(r) {
				foreign = true
				s.pos += n
				continue
			}
		}
		break
	}
	w := s.text[s.tok.start:s.pos]
	s.tok.upper = !lower && len(w) > 1
	if foreign {
		return
	}
	s.tok.word = s.lex.find(h, w)
	s.tok.past = len(w) > 3 && w[len(w)-2]|0x20 == 'e' && w[len(w)-1]|0x20 == 'd'
}

// rune reads what begins with a rune outside ASCII: a word or a mark.
func (s *scanner) rune() {
	r, n := utf8.DecodeRuneInString(s.text[s.pos:])
	s.pos += n
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		s.tok.kind = letters
		s.tok.capital = unicode.IsUpper(r)
		for s.pos < len(s.text) {
			r, n := utf8.DecodeRuneInString(s.text[s.pos:])
			if !unicode.IsLetter(r) && !unicode.IsMark(r) {
				break
			}
			s.pos += n
		}
		return
	}
	s.tok.kind = mark
	switch r {
	case '–', '—', '‒', '‑', '−':
		s.tok.word = wordDash
	case '’', '‘', 'ʼ':
		s.tok.word = s.lex.marks['\'']
	case '“', '”', '«', '»':
		s.tok.word = s.lex.marks['"']
	case '…':
		s.tok.word = s.lex.marks[';']
	case '€', '£', '¥':
		s.tok.word = s.lex.marks['$']
	}
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
