package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/internal/civil"
)

// edge is how many lines from the top or the end a labelled date line may
// stand in.
const edge = 12

// findDatesAndCrumbs marks, around the story, the lines that say when and
// where on the page it appeared.
func (p *page) findDatesAndCrumbs() {
	bare, chronicle := p.bareDates()
	for i := range p.units {
		if p.units[i].kind != "" {
			continue
		}
		s := p.at(i)
		around := i < p.first || i > p.last
		if !around && i >= edge && i < len(p.units)-edge {
			continue
		}
		d, ok := parseDateLine(s)
		switch {
		case !ok && around && (reSection.MatchString(s) || (i < p.first && reCrumbs.MatchString(s))):
			p.units[i].kind = Furniture
		case !ok || p.units[i].prose:
		case len(d.rest) > 0:
			if around && i > 0 && d.namesOutlet(s) {
				p.units[i].kind = DateLine
			}
		case d.labelled, around && !chronicle, bare == 1 && i == p.first+1 && i < 3:
			p.units[i].kind = DateLine
		}
	}
}

// namesOutlet reports whether the words beside the date are a name or two:
// "Harbour Wire, 14 March 2025".
func (d *dateLine) namesOutlet(s string) bool {
	return d.err == nil && len(d.rest) <= 5 && areNames(strings.Join(d.rest, " "), 5) && !strings.HasSuffix(s, ":")
}

// bareDates counts the lines that hold a date and nothing else. Where several
// of them, apart from each other, name different days, they are the headings
// of a chronicle.
func (p *page) bareDates() (n int, chronicle bool) {
	last, lastDay := -1, civil.Date{}
	for i := range p.units {
		if p.units[i].kind != "" || p.units[i].Len() >= 60 || !reYear.MatchString(p.at(i)) {
			continue
		}
		d, ok := parseDateLine(p.at(i))
		if !ok || d.labelled || len(d.rest) > 0 {
			continue
		}
		n++
		chronicle = chronicle || (last >= 0 && last < i-1 && d.day != lastDay)
		last, lastDay = i, d.day
	}
	return n, chronicle
}

// closeTail marks what follows the story: all that comes after a copyright
// line that closes the page, and what follows furniture under the last line
// of prose.
func (p *page) closeTail() {
	for i, prose := 0, 0; i < len(p.units); i++ {
		if p.units[i].prose {
			prose++
		}
		if prose >= 3 && p.closesPage(i) {
			for j := i + 1; j < len(p.units); j++ {
				if k := &p.units[j]; k.kind == "" {
					k.kind, k.prose = Furniture, false
				}
			}
			p.bound()
			break
		}
	}
	for i, seen := p.last+1, false; i < len(p.units) && p.last >= 0; i++ {
		switch p.units[i].kind {
		case Furniture:
			seen = true
		case "":
			if seen {
				p.units[i].kind = Furniture
			}
		}
	}
}

// closesPage reports whether unit i claims the rights of the whole page, not
// those of a picture.
func (p *page) closesPage(i int) bool {
	s := p.at(i)
	if !isCopyright(s, strings.ToLower(s)) || strings.ContainsRune(s, '/') {
		return false
	}
	return i > p.last || reClosing.MatchString(s) || (i > 0 && isRule(p.at(i-1))) || (i > 1 && isRule(p.at(i-2)))
}

// regions lists what has a kind, and the datelines inside the prose.
func (p *page) regions() []Region {
	var out []Region
	for i, u := range p.units {
		if u.kind != "" {
			out = append(out, Region{Kind: u.kind, Span: u.Span})
			continue
		}
		if n := p.datelineOf(i); n > 0 {
			out = append(out, Region{Kind: Dateline, Span: Span{u.Start, u.Start + n}})
		}
	}
	return out
}

// datelineOf is the length of the dateline that unit i begins with, without
// the white space behind it. One without an agency counts only where the story
// begins: elsewhere it may be the subject of its sentence.
func (p *page) datelineOf(i int) int {
	s := p.at(i)
	n := 0
	if i == min(p.first, len(p.units)-1) {
		n = findDateline(s)
	} else if head := s[:cut(s, 160)]; strings.Contains(head, "(") {
		if at := reAgencyDateline.FindStringIndex(head); at != nil {
			n = at[1]
		}
	}
	return len(strings.TrimRightFunc(s[:n], unicode.IsSpace))
}

// startsSentence reports whether s begins as a sentence does: with a capital,
// a digit or an opening quotation mark.
func startsSentence(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsDigit(r) || strings.ContainsRune("“\"‘'«", r)
}
