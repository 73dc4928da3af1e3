package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/internal/article"
)

const (
	openers      = "“‘\"'`([{«„—–- " // may stand before the first word of a sentence
	closingMarks = "”’\"')]}»"       // belong to the sentence before them
	bullets      = "•▪●◦‣■►▶∙"       // stand before the items of a list
)

// splitter cuts one paragraph.
type splitter struct {
	text  string
	end   int  // of the paragraph
	open  bool // a straight double quote has been opened
	start int  // of the sentence
	out   []article.Span
}

// appendSentences cuts a paragraph after each full stop, question or
// exclamation mark that ends a sentence, and at the bullets of a list, and
// appends the pieces to out.
func appendSentences(out []article.Span, text string, p article.Span) []article.Span {
	s := splitter{text: text, end: p.End, start: afterBullet(text, p), out: out}
	for at := s.start; at < s.end; {
		c := text[at]
		switch {
		case c == '"':
			s.quote(at)
			at++
		case c == '.' || c == '!' || c == '?':
			at = s.stop(at, 1)
		case c < utf8.RuneSelf:
			at++
		default:
			r, n := utf8.DecodeRuneInString(text[at:s.end])
			switch {
			case r == '…':
				at = s.stop(at, n)
			case strings.ContainsRune(bullets, r) && s.apart(at, n):
				s.cut(at)
				s.start = at + n
				at += n
			default:
				at += n
			}
		}
	}
	s.cut(s.end)
	return s.out
}

// cut ends the sentence at a byte.
func (s *splitter) cut(at int) {
	s.out = appendSpan(s.out, trim(s.text, article.Span{Start: s.start, End: at}))
	s.start = at
}

// apart reports whether the n bytes at a byte stand between spaces.
func (s *splitter) apart(at, n int) bool {
	return s.spaceBefore(at) && s.spaceAt(at+n)
}

func (s *splitter) spaceBefore(at int) bool {
	if at == s.start {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(s.text[s.start:at])
	return blank(r)
}

func (s *splitter) spaceAt(at int) bool {
	r, _ := utf8.DecodeRuneInString(s.text[at:s.end])
	return at >= s.end || blank(r)
}

// quote notes whether the straight quote at a byte opens or closes: the side
// of its space says so, else it is the other of the one before.
func (s *splitter) quote(at int) {
	switch before, after := s.spaceBefore(at), s.spaceAt(at+1); {
	case before && !after:
		s.open = true
	case after && !before:
		s.open = false
	default:
		s.open = !s.open
	}
}

// stop reads the mark of n bytes at a byte with all marks and closing quotes
// behind it, ends the sentence if it does, and returns where to go on.
func (s *splitter) stop(at, n int) int {
	end, closed, several := s.afterClosers(at + n)
	if end >= s.end {
		return s.end
	}
	before, mark := s.text[s.start:at], s.text[at:at+n]
	if several {
		mark = "…" // of several marks the full stop shortens nothing
	}
	if s.ends(before, mark, end, closed) {
		s.cut(end)
		s.start = afterBullet(s.text, article.Span{Start: end, End: s.end})
		return s.start
	}
	return end
}

// afterClosers takes further marks, closing quotes and brackets in, also
// quotes and dots that stand apart as corpora have them. closed says that there
// was a quote or bracket, several that there was another mark.
func (s *splitter) afterClosers(at int) (end int, closed, several bool) {
	for at < s.end {
		r, n := utf8.DecodeRuneInString(s.text[at:s.end])
		switch {
		case isTerminal(r):
			several = true
		case r == '"':
			s.open, closed = false, true
		case strings.ContainsRune(closingMarks, r):
			closed = true
		default:
			n = s.closerApart(at)
			if n == 0 {
				return at, closed, several
			}
			if s.text[at+1] == '.' {
				several = true
			} else {
				s.open, closed = false, true
			}
		}
		at += n
	}
	return at, closed, several
}

// closerApart is the length of a space and a closing quote or a further dot
// that stands between spaces, 0 for none.
func (s *splitter) closerApart(at int) int {
	rest := s.text[at:s.end]
	for _, closer := range []string{" ''", " ”", " .", ` "`} {
		if !strings.HasPrefix(rest, closer) || !s.spaceAt(at+len(closer)) {
			continue
		}
		if closer == ` "` && !s.open {
			return 0
		}
		return len(closer)
	}
	return 0
}

func isTerminal(r rune) bool { return r == '.' || r == '!' || r == '?' || r == '…' }

// ends reports whether the mark behind before ends a sentence, with what
// stands at byte end following. closed says that a quote or bracket closes
// behind the mark.
func (s *splitter) ends(before, mark string, end int, closed bool) bool {
	after := s.text[end:s.end]
	if r, _ := utf8.DecodeRuneInString(after); !blank(r) {
		return runsOn(before, mark, r, after, closed)
	}
	next := follow(strings.TrimLeftFunc(after, blank))
	if unicode.IsLower(next.first) {
		return !closed && mark != "…" && beginsSmall(before, mark, next)
	}
	switch {
	case mark != "." && closed:
		return !next.speaks()
	case mark != "." || closed:
		return true
	}
	return !classOf(lastWord(before)).continues(before, next)
}

// runsOn reports whether a sentence ends where the space behind it is
// missing: "was lost.The crew", "“Stop.”He left".
func runsOn(before, mark string, next rune, after string, closed bool) bool {
	if mark != "." || !unicode.IsUpper(next) {
		return false
	}
	if closed {
		return true
	}
	last, n := utf8.DecodeLastRuneInString(before)
	last2, _ := utf8.DecodeLastRuneInString(before[:len(before)-n])
	_, n = utf8.DecodeRuneInString(after)
	second, _ := utf8.DecodeRuneInString(after[n:])
	word, _ := cutWord(after)
	return unicode.IsLower(last) && unicode.IsLower(last2) && unicode.IsLower(second) && starters[word]
}

// beginsSmall reports whether a sentence begins with a small letter: a name
// such as "al-Shabab" or "iPhone", or a pronoun in careless writing.
func beginsSmall(before, mark string, next following) bool {
	word := lastWord(before)
	last, _ := utf8.DecodeLastRuneInString(word)
	if mark == "." && (len(word) < 2 || !unicode.IsLower(last) || classOf(word) != whole) {
		return false
	}
	switch next.word {
	case "i", "he", "she", "it", "we", "they", "you":
		return true
	case "al", "el", "an", "ash":
		return len(next.rest) > 1 && next.rest[0] == '-' && unicode.IsUpper(rune(next.rest[1]))
	}
	return len(next.word) > 2 && unicode.IsUpper(rune(next.word[1])) && next.word != strings.ToUpper(next.word)
}

// speaks reports whether what follows a quote that asks or exclaims says who
// spoke it: "Castro declared", "Ann Lee asked". A pronoun has a small letter
// there.
func (f following) speaks() bool {
	if f.begins() {
		return false
	}
	word, rest := f.word, f.rest
	for range 4 {
		if r, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(r) {
			return sayings[word]
		}
		word, rest = cutWord(strings.TrimLeft(rest, " .-'’"))
	}
	return false
}

var sayings = set(`said says asked asks told declared added wrote shouted cried replied exclaimed tweeted posted chanted wondered insisted posed quipped
	joked noted remarked responded recalled explained continued yelled screamed whispered`)

// lastWord is the last word of s with the dots inside it.
func lastWord(s string) string {
	i := len(s)
	for i > 0 && len(s)-i < 40 {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' {
			break
		}
		i -= n
	}
	return s[i:]
}

// afterBullet is the byte behind the bullet or dash that the span begins with,
// and behind the white space before and after it.
func afterBullet(text string, s article.Span) int {
	s = trim(text, s)
	for s.Len() > 0 {
		r, n := utf8.DecodeRuneInString(s.Of(text))
		next, _ := utf8.DecodeRuneInString(text[s.Start+n : s.End])
		if !strings.ContainsRune(bullets, r) && (!strings.ContainsRune("-–—*", r) || !blank(next)) {
			break
		}
		s = trim(text, article.Span{Start: s.Start + n, End: s.End})
	}
	return s.Start
}
