package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/internal/article"
)

// apposedBehind is the person named behind an office and a comma: "the French
// president, Ann Roe, said". The name must be closed like an apposition, so that
// lists are none.
func (f *finder) apposedBehind(c *chain, state string) (personName, bool) {
	rest, ok := strings.CutPrefix(f.text[c.End:], ", ")
	if !ok || !c.last().title || c.last().named || c.last().plural || rest == "" {
		return personName{}, false
	}
	at := len(f.text) - len(rest)
	if !startsUpper(f.text, at) {
		return personName{}, false
	}
	if n, ok := f.nameAt(at); ok {
		p, ok := knownPerson(n, c)
		if !ok || !closes(f.text[p.End:]) || p.entry != nil && !agree(state, p.entry) {
			return personName{}, false
		}
		return p, true
	}
	p := f.unknownPerson(at)
	words := strings.Count(f.text[p.Start:p.End], " ") + 1
	return p, p.End > p.Start && words > 1 && closes(f.text[p.End:])
}

// closes reports whether the text begins with what ends an apposition.
func closes(rest string) bool {
	if rest == "" {
		return true
	}
	switch rest[0] {
	case ',', '.', ';', ')', ':':
		return true
	}
	return strings.HasPrefix(rest, " —") || strings.HasPrefix(rest, "—")
}

// apposedBefore is the name of somebody of no table before a comma and an
// office: "Ann Roe, Libya's foreign minister, said".
func (f *finder) apposedBefore(start int, c *chain) (article.Span, bool) {
	if !c.last().title || c.last().named || c.last().plural || !closes(f.text[c.End:]) {
		return article.Span{}, false
	}
	head := f.text[:start]
	for _, determiner := range [...]string{"the ", "a ", "an ", "former ", "then "} {
		head = strings.TrimSuffix(head, determiner)
	}
	head, ok := strings.CutSuffix(head, ", ")
	if !ok {
		return article.Span{}, false
	}
	from := 0
	if len(f.out) > 0 {
		from = f.out[len(f.out)-1].End
	}
	span, before := f.namesEndingAt(len(head), from)
	if strings.Count(span.Of(f.text), " ") == 0 || placeWords[before] {
		return article.Span{}, false
	}
	return span, true
}

// placeWords are words behind which a place is named rather than a person.
var placeWords = set(`in at near from to into outside around through on`)

// namesEndingAt is the run of capitalised words, as persons' names have them,
// that ends at end and begins no earlier than from, and the word before it.
func (f *finder) namesEndingAt(end, from int) (article.Span, string) {
	span := article.Span{Start: end, End: end}
	at := end
	for range maxNameWords {
		start := wordStart(f.text, at)
		w := f.text[start:at]
		if start == at || start < from || !f.nameWord(w) && !(particle(w) && span.Len() > 0) {
			return span, strings.ToLower(w)
		}
		if capitalised(w) {
			span.Start = start
		}
		if start == 0 || f.text[start-1] != ' ' && f.text[start-1] != '-' {
			return span, ""
		}
		at = start - 1
	}
	return span, ""
}

// wordStart returns the start of the word that ends at i.
func wordStart(text string, i int) int {
	const longest = 40
	start := i
	for start > 0 && i-start < longest {
		r, n := utf8.DecodeLastRuneInString(text[:start])
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
			break
		}
		start -= n
	}
	return start
}
