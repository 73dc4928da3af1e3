package gazetteer

import (
	"strings"

	"dateline/internal/article"
)

// institution is what a word tells of the body in whose name it stands.
type institution struct {
	sector string
	kind   Kind
	head   bool // the name may end with the word: "Council"
	strong bool // as the end it tells the sector, whatever stands before: "University"
}

// maxBodyWords bounds the name of a body of no table.
const maxBodyWords = 9

// bodyName is the name of a body of no table: "Workers' Union", "National
// Council for Human Rights".
type bodyName struct {
	article.Span
	sector string
	kind   Kind
}

// addInstitution adds a row of institutions.tsv.
func (t *tables) addInstitution(c []string) {
	for _, w := range list(c[0]) {
		t.institutions[w] = institution{c[1], Kind(c[2]), c[3] != "key", c[3] == "strong"}
		if c[3] != "key" {
			t.lex.setBody(w)
		}
	}
}

// bodyAt reads capitalised words, and small ones between them, from i to the
// last word that names of bodies end with. The sector is that of the first word
// that tells one, else that of the end.
func (f *finder) bodyAt(i int) bodyName {
	var b bodyName
	b.Start = i
	told, link, strong := "", "and", false
	for n := 0; n < maxBodyWords && i < len(f.text); n++ {
		w := word{i, wordEnd(f.text, i)}
		text := f.text[w.start:w.end]
		in, known := f.t.institutions[text]
		switch {
		case known && in.head:
			link = "and"
			b.End, b.sector, b.kind, strong = w.end, in.sector, in.kind, in.strong
		case known:
			if told == "" {
				told = in.sector
			}
		case n > 0 && bodyLinks[text] && (text != "and" || b.End == 0) && (text != "the" || link != "and"):
			link = text
		case !f.bodyWord(w):
			n = maxBodyWords
			continue
		}
		g, next := gapAt(f.text, w.end)
		if g == noGap || g == slashGap {
			break
		}
		i = next
	}
	if told != "" && !strong {
		b.sector = told
	}
	return b
}

// bodyLinks are the small words inside the names of bodies.
var bodyLinks = set(`of for and the on against s de et du des la`)

// bodyWord reports whether the word can stand in the name of a body: it is
// capitalised, and neither a title nor a day.
func (f *finder) bodyWord(w word) bool {
	text := f.text[w.start:w.end]
	if !capitalised(text) || f.t.quiet[text] {
		return false
	}
	s, _ := f.nounAt(w.start)
	return s == nil || !s.title || s.plural || text == "General"
}

// institution takes in the name of a body behind that of its state: "Kenya
// Wildlife Service". It returns the end of the match, 0 for none.
func (f *finder) institution(m Match, next int, c *chain) int {
	if m.Kind != State && m.Kind != City && m.Kind != Region || !startsUpper(f.text, next) {
		return 0
	}
	state := f.stateCode(m.Entry)
	b := f.bodyAt(next)
	if state == "" || b.End == 0 || c.n > 0 && b.End <= c.End {
		return 0
	}
	m.End, m.Form, m.Kind, m.Sector = b.End, Composed, b.kind, b.sector
	m.Code, m.Others, m.Metonym = state+b.sector, nil, ""
	m.Name = strings.Join(strings.Fields(f.text[m.Start:m.End]), " ")
	m.Role = strings.ToLower(b.Of(f.text))
	return f.emit(m)
}

// bodyBefore reports a body of no table whose name ends with the word and that
// names no state: "the Third Way Forum". It returns the end of the match, 0 for
// none.
func (f *finder) bodyBefore(w word) int {
	if w.start < 2 || f.text[w.start-1] != ' ' {
		return 0
	}
	from := 0
	if len(f.out) > 0 {
		from = f.out[len(f.out)-1].End
	}
	start, at := w.start, w.start-1
	for range maxBodyWords - 1 {
		s := wordStart(f.text, at)
		if s == at || s < from || !bodyLinks[f.text[s:at]] && !f.bodyWord(word{s, at}) {
			break
		}
		if capitalised(f.text[s:at]) {
			start = s
		}
		if s == 0 || f.text[s-1] != ' ' {
			break
		}
		at = s - 1
	}
	if start == w.start {
		return 0
	}
	b := f.bodyAt(start)
	if b.End < w.end {
		return 0
	}
	span := article.Span{Start: start, End: b.End}
	return f.emit(Match{
		Span: span, Head: span, Form: Noun, Kind: b.kind, Sector: b.sector,
		Name: strings.Join(strings.Fields(span.Of(f.text)), " "), Role: strings.ToLower(span.Of(f.text)),
	})
}
