// Package sentence finds the sentences and tokens of an article, with exact
// byte offsets into its text.
//
// Regions that are not running prose (headline, dateline, byline, furniture)
// are left out: a sentence begins after the dateline and never holds a line of
// furniture. Sentences are numbered from 0, do not overlap, and stand in the
// order of the text; the tokens of a sentence tile it but for white space.
//
// The rules are those of agency copy. A full stop behind a shortened word ends
// a sentence or not by the class of the word (abbreviations.tsv) and by what
// follows: never behind "Mr."; behind "Jan." and "No." unless a number follows;
// behind "Inc." and "Calif." but before an office ("Inc. Chairman"); behind
// "p.m." but before a day or zone; behind "U.S." and initials only before a word
// that begins sentences and is no name. Closing quotes and brackets belong to
// the sentence before them; a quotation that asks or exclaims goes on in "he
// said". A bullet parts sentences and belongs to none; a line end parts them too,
// unless the text is wrapped by hand. Work is linear in the length of the text.
//
// README.md has the figures and the weak places.
package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/internal/article"
)

// Sentence is one sentence of an article.
type Sentence struct {
	article.Span
	Number    int     // from 0
	Paragraph int     // from 0; sentences of one paragraph share it
	Tokens    []Token // at least one
}

// Split returns the sentences of a.
func Split(a *article.Article) []Sentence {
	out := make([]Sentence, 0, len(a.Text)/120+1)
	tokens := make([]Token, 0, len(a.Text)/5+1) // of all sentences
	var spans []article.Span
	paragraph, wrapped := 0, article.IsWrapped(a.Text)
	for _, prose := range proseOf(a) {
		for _, p := range paragraphs(a.Text, prose, wrapped) {
			before := len(out)
			spans = appendSentences(spans[:0], a.Text, p)
			for _, s := range spans {
				from := len(tokens)
				tokens = appendTokens(tokens, a.Text, s)
				if own := tokens[from:len(tokens):len(tokens)]; hasWord(own) {
					out = append(out, Sentence{s, len(out), paragraph, own})
				}
			}
			if len(out) > before {
				paragraph++
			}
		}
	}
	return out
}

// proseOf is what is left of the text when its regions are taken out.
func proseOf(a *article.Article) []article.Span {
	var out []article.Span
	at := 0
	for _, r := range a.Regions {
		if r.Start > at {
			out = append(out, article.Span{Start: at, End: r.Start})
		}
		at = max(at, r.End)
	}
	if at < len(a.Text) {
		out = append(out, article.Span{Start: at, End: len(a.Text)})
	}
	return out
}

func hasWord(tokens []Token) bool {
	for _, t := range tokens {
		if t.Kind == Word {
			return true
		}
	}
	return false
}

// paragraphs cuts a stretch of prose at its line ends, but for those that only
// wrap a paragraph: behind a line that breaks off in mid-sentence, where the
// next one begins with a small letter or the whole text is wrapped by hand.
func paragraphs(text string, s article.Span, wrapped bool) []article.Span {
	var out []article.Span
	start, lineStart := s.Start, s.Start
	for lineStart < s.End {
		n := strings.IndexByte(text[lineStart:s.End], '\n')
		if n < 0 {
			break
		}
		end := lineStart + n
		line := trim(text, article.Span{Start: lineStart, End: end})
		if lineStart = end + 1; wraps(text[lineStart:s.End], line.Of(text), wrapped) {
			continue
		}
		out = appendSpan(out, trim(text, article.Span{Start: start, End: end}))
		start = lineStart
	}
	return appendSpan(out, trim(text, article.Span{Start: start, End: s.End}))
}

// wraps reports whether the paragraph of a line goes on in the text behind it.
func wraps(rest, line string, wrapped bool) bool {
	if len(line) < 40 || len(line) > 120 || rest == "" {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(line)
	first, _ := utf8.DecodeRuneInString(rest)
	if wrapped {
		return !isTerminal(last) && !unicode.IsSpace(first)
	}
	return (unicode.IsLetter(last) || unicode.IsDigit(last) || strings.ContainsRune(",-’'", last)) && unicode.IsLower(first)
}

func appendSpan(out []article.Span, s article.Span) []article.Span {
	if s.Len() == 0 {
		return out
	}
	return append(out, s)
}

// trim leaves out white space at both ends.
func trim(text string, s article.Span) article.Span {
	for s.Start < s.End {
		r, n := utf8.DecodeRuneInString(text[s.Start:s.End])
		if !blank(r) {
			break
		}
		s.Start += n
	}
	for s.End > s.Start {
		r, n := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !blank(r) {
			break
		}
		s.End -= n
	}
	return s
}

// blank reports white space, control characters, and what has no width: soft
// hyphens, byte order marks, marks of direction.
func blank(r rune) bool {
	if r < utf8.RuneSelf {
		return r <= ' ' || r == 0x7f
	}
	return unicode.IsSpace(r) || unicode.In(r, unicode.Cc, unicode.Cf)
}
