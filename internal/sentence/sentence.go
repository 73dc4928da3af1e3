// Package sentence finds the sentences and tokens of an article, with exact
// byte offsets into its text.
//
// Regions that are not running prose (headline, dateline, byline, furniture)
// are left out: a sentence begins after the dateline and never holds a line of
// furniture. Sentences are numbered from 0, do not overlap, and stand in the
// order of the text; the tokens of a sentence tile it but for white space.
//
// The rules are those of agency copy: a full stop after "Mr.", "Jan.", "No."
// or an initial ends nothing; after "U.S." or "p.m." it ends the sentence only
// where a word follows that begins one; closing quotes and brackets belong to
// the sentence before them. Work is linear in the length of the text.
package sentence

import (
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
	var out []Sentence
	paragraph := 0
	for _, prose := range proseOf(a) {
		for _, p := range paragraphs(a.Text, prose) {
			before := len(out)
			for _, s := range sentences(a.Text, p) {
				tokens := Tokenize(a.Text, s)
				if hasWord(tokens) {
					out = append(out, Sentence{s, len(out), paragraph, tokens})
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
// wrap a paragraph: a line of 40 to 100 bytes that breaks off in mid-sentence.
func paragraphs(text string, s article.Span) []article.Span {
	var out []article.Span
	start, lineStart := s.Start, s.Start
	for i := s.Start; i < s.End; i++ {
		if text[i] != '\n' {
			continue
		}
		line := trim(text, article.Span{Start: lineStart, End: i})
		if lineStart = i + 1; wraps(text, line, lineStart, s.End) {
			continue
		}
		out = appendSpan(out, trim(text, article.Span{Start: start, End: i}))
		start = lineStart
	}
	return appendSpan(out, trim(text, article.Span{Start: start, End: s.End}))
}

// wraps reports whether the paragraph of a line goes on in the next one.
func wraps(text string, line article.Span, next, end int) bool {
	if line.Len() < 40 || line.Len() > 100 || next >= end {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(line.Of(text))
	first, _ := utf8.DecodeRuneInString(text[next:end])
	return (unicode.IsLetter(last) || unicode.IsDigit(last) || last == ',' || last == '-') &&
		(unicode.IsLower(first) || unicode.IsUpper(first) || unicode.IsDigit(first))
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

func blank(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) || r == '\ufeff' }
