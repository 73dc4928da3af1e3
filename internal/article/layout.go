package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Layout finds the regions of the article that are not running prose and,
// where the article has no title, takes the headline for one.
func (a *Article) Layout() {
	a.Regions = FindRegions(a.Text, a.Title)
	if a.Title != "" {
		return
	}
	for _, r := range a.Regions {
		if r.Kind == Headline {
			a.Title = strings.Join(strings.Fields(unmarked(r.Of(a.Text))), " ")
		}
	}
}

// FindRegions finds headline, dateline, bylines, date lines and furniture of a
// text as it comes out of a web page, a wire or a database; title is the
// headline where it is known. It looks at whole lines, or at whole paragraphs
// where the text is wrapped by hand. What stands between the first and the
// last line of prose is taken for prose unless it cannot be: a sentence of the
// story is worth more than a clean page.
//
// Regions are in order, do not overlap, and begin and end between runes.
func FindRegions(text, title string) []Region {
	p := page{text: text, units: splitUnits(text)}
	p.classify()
	p.bound()
	p.findHeadline(title)
	p.findDatesAndCrumbs()
	p.closeTail()
	return p.regions()
}

// unmarked is a line without what Markdown puts around a heading or a line that
// is emphasised as a whole: "# Drones hit Odesa", "*14 March 2025*".
func unmarked(s string) string {
	if rest := strings.TrimLeft(s, "#"); len(s)-len(rest) <= 6 && strings.HasPrefix(rest, " ") {
		s = strings.TrimSpace(rest)
	}
	for _, mark := range []string{"***", "**", "*", "__", "_"} {
		inner, opens := strings.CutPrefix(s, mark)
		inner, closes := strings.CutSuffix(inner, mark)
		if opens && closes && inner != "" && !strings.Contains(inner, mark[:1]) {
			return strings.TrimSpace(inner)
		}
	}
	return s
}

// unit is a line, or a paragraph of a text wrapped by hand, without the white
// space around it.
type unit struct {
	Span
	kind  RegionKind // "" for prose or not known
	prose bool       // certainly running text
}

type page struct {
	text        string
	units       []unit
	first, last int // the first and last unit of prose; first > last for none
}

func (p *page) at(i int) string { return p.units[i].Of(p.text) }

// IsWrapped reports whether a text is wrapped by hand: its paragraphs are
// parted by blank lines, and their sentences run on from line to line.
func IsWrapped(text string) bool {
	lines, fresh := splitLines(text)
	return isWrapped(text, lines, fresh)
}

// splitLines cuts the text into lines that are not blank; fresh says of each
// that a blank line or nothing stands before it.
func splitLines(text string) (lines []unit, fresh []bool) {
	blank := true
	for start := 0; start < len(text); {
		end := len(text)
		if n := strings.IndexByte(text[start:], '\n'); n >= 0 {
			end = start + n
		}
		if s := trimmed(text, start, end); s.Len() > 0 {
			lines, fresh = append(lines, unit{Span: s}), append(fresh, blank)
			blank = false
		} else {
			blank = true
		}
		start = end + 1
	}
	return lines, fresh
}

// splitUnits cuts the text into lines that are not blank; the lines of a
// paragraph are joined where the text is wrapped by hand.
func splitUnits(text string) []unit {
	lines, fresh := splitLines(text)
	if !isWrapped(text, lines, fresh) {
		return lines
	}
	var out []unit
	for i, l := range lines {
		if last := len(out) - 1; !fresh[i] && last >= 0 && !isRule(l.Of(text)) && !isRule(out[last].Of(text)) {
			out[last].End = l.End
			continue
		}
		out = append(out, l)
	}
	return out
}

func trimmed(text string, start, end int) Span {
	s := text[start:end]
	left := len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	s = strings.TrimSpace(s)
	return Span{start + left, start + left + len(s)}
}

// isWrapped reports whether sentences run on from line to line: most lines
// that have a neighbour below end without a stop, and none is long.
func isWrapped(text string, lines []unit, fresh []bool) bool {
	inside, open := 0, 0
	for i := 0; i+1 < len(lines); i++ {
		if lines[i].Len() > 120 {
			return false
		}
		if !fresh[i+1] && lines[i].Len() > 40 {
			inside++
			if !endsSentence(lines[i].Of(text)) {
				open++
			}
		}
	}
	return inside >= 3 && 3*open >= 2*inside
}

// abbreviated are last words whose stop ends a headline without ending a
// sentence.
var abbreviated = set("U.S.", "U.N.", "U.K.", "E.U.", "D.C.", "Jr.", "Sr.", "Inc.", "Corp.", "Co.", "Ltd.", "a.m.", "p.m.")

const closers = "”\"’'»)] \t"

func endsSentence(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, closers))
	return strings.ContainsRune(".!?…", r)
}

func endsWithStop(s string) bool { return strings.HasSuffix(strings.TrimRight(s, closers), ".") }

// isProse reports whether a unit is certainly running text.
func isProse(s string) bool {
	words := countWords(s[:cut(s, 400)])
	if words <= 20 && !strings.ContainsFunc(s, unicode.IsLower) {
		return false // a headline in capitals
	}
	if endsSentence(s) && (words > 14 || !abbreviated[s[strings.LastIndexByte(s, ' ')+1:]]) {
		return words >= 4
	}
	return words >= 28
}

func countWords(s string) int {
	n := 0
	for range strings.FieldsSeq(s) {
		n++
	}
	return n
}

// classify gives every unit that is what it is wherever it stands its kind.
func (p *page) classify() {
	for i := range p.units {
		s := p.at(i)
		switch {
		case isFurniture(s):
			p.units[i].kind = Furniture
		case isByline(s):
			p.units[i].kind = Byline
		default:
			p.units[i].prose = isProse(s)
		}
	}
}

// bound finds the first and last unit of prose.
func (p *page) bound() {
	p.first, p.last = len(p.units), -1
	for i, u := range p.units {
		if u.prose {
			p.first, p.last = min(p.first, i), i
		}
	}
}

// findHeadline marks the title where it stands in the text or, where none is
// known, the first line that is not prose and has prose behind it.
func (p *page) findHeadline(title string) {
	if title != "" {
		for i := range p.units[:min(6, len(p.units))] {
			if s := p.at(i); !endsSentence(s) && foldTitle(s) == foldTitle(title) {
				p.setHeadline(i)
				return
			}
		}
		return
	}
	p.asTheFirstQuestion()
	best := -1
	for i := 0; i < p.first && i < 8 && p.first < len(p.units); i++ {
		if !p.mayBeHeadline(i) {
			continue
		}
		if n := len(strings.Fields(p.at(i))); n >= 4 {
			p.setHeadline(i)
			return
		} else if n >= 2 && best < 0 {
			best = i
		}
	}
	if best >= 0 {
		p.setHeadline(best)
	}
}

// asTheFirstQuestion lets a first line that asks or exclaims, with prose
// below it, be a headline.
func (p *page) asTheFirstQuestion() {
	i := p.first
	if i >= p.last || i > 3 {
		return
	}
	s := p.at(i)
	inner := strings.TrimRight(s, "?!”\"’'")
	if len(strings.Fields(s)) <= 18 && !strings.ContainsAny(inner, ".!?") && !endsWithStop(s) && !strings.ContainsAny(s[:1], "\"“‘") {
		p.units[i].prose = false
		p.bound()
	}
}

func (p *page) mayBeHeadline(i int) bool {
	s := p.at(i)
	if p.units[i].kind != "" || len(s) > 250 || findDateline(s) > 0 || strings.ContainsAny(s[len(s)-1:], ",;:-") {
		return false
	}
	if d, ok := parseDateLine(s); ok && (len(d.rest) == 0 || (i > 0 && d.namesOutlet(s))) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(p.at(i + 1))
	return !unicode.IsLower(next) && !reCrumbs.MatchString(s) && !reSection.MatchString(s)
}

func (p *page) setHeadline(i int) {
	p.units[i].kind, p.units[i].prose = Headline, false
	p.bound()
	for j := range p.units[:i] { // what stands over a headline names a section
		if p.units[j].kind == "" && !p.units[j].prose && len(strings.Fields(p.at(j))) <= 4 && !isDateLine(p.at(j)) {
			p.units[j].kind = Furniture
		}
	}
}

func isDateLine(s string) bool {
	d, ok := parseDateLine(s)
	return ok && len(d.rest) == 0
}

func foldTitle(s string) string {
	s = unmarked(s)
	s = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "–", "-", "—", "-").Replace(strings.ToLower(s))
	return strings.Trim(strings.Join(strings.Fields(s), " "), " .")
}
