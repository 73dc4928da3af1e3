package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/internal/article"
)

// maxNameWords bounds the name of a person of no table.
const maxNameWords = 6

// personName is a person's name behind a title.
type personName struct {
	article.Span
	entry  *Entry // nil if no table has the person
	others []*Entry
}

// person returns the name behind the chain, if its last noun is a title.
func (f *finder) person(c *chain) (personName, bool) {
	if !c.last().title {
		return personName{}, false
	}
	g, next := gapAt(f.text, c.End)
	if g != spaceGap || !startsUpper(f.text, next) && !particle(f.text[next:wordEnd(f.text, next)]) {
		return personName{}, false
	}
	if n, ok := f.nameAt(next); ok {
		if p, ok := knownPerson(n, c); ok {
			if longer := f.unknownPerson(next); longer.End > p.End && n.single {
				return longer, true // "President Bush Sr" is another than Bush
			}
			return p, true
		}
		place := n.phrase.readings[0].entry.Kind != Person
		if place && !f.t.given[f.text[next:wordEnd(f.text, next)]] && !c.last().named {
			return personName{}, false
		}
	}
	p := f.unknownPerson(next)
	return p, p.End > p.Start && !f.doubtful(c, p)
}

// doubtful reports whether one unknown word behind a common noun is hardly a
// name: "extremist Shia".
func (f *finder) doubtful(c *chain, p personName) bool {
	switch c.last().kind {
	case ArmedGroup, Body, Party, Company, Population:
		return wordEnd(f.text, p.Start) == p.End && !startsUpper(f.text, c.Start)
	}
	return false
}

// knownPerson returns the person that the phrase can mean behind a title. A
// surname that needs a title needs one of the person's own trade if it is a
// soldier's. Of several persons it is the one who had the office that the title
// names: "Senator Clinton".
func knownPerson(n found, c *chain) (personName, bool) {
	var p personName
	for _, r := range n.phrase.readings {
		switch {
		case c.code() == "MIL" && !soldier(r.entry) && (r.flags&titled != 0 || n.single && civilian(r.entry)):
		case r.entry.Kind != Person:
			p.others = append(p.others, r.entry)
		case p.entry == nil:
			p.entry = r.entry
		case !p.entry.had(c.last().form) && r.entry.had(c.last().form):
			p.entry, p.others = r.entry, append(p.others, p.entry)
		default:
			p.others = append(p.others, r.entry)
		}
	}
	p.Span = n.Span
	return p, p.entry != nil
}

// soldier reports whether a person of the tables had an office in an army.
func soldier(e *Entry) bool {
	for _, t := range e.Terms {
		if strings.HasSuffix(t.Code, "MIL") {
			return true
		}
	}
	return false
}

// civilian reports whether a person of the tables never governed, commanded or
// rebelled: of the name of a general he is a namesake.
func civilian(e *Entry) bool {
	for _, t := range e.Terms {
		for _, sector := range [...]string{"GOV", "MIL", "REB", "ELI", "SPY", "COP"} {
			if strings.HasSuffix(t.Code, sector) {
				return false
			}
		}
	}
	return len(e.Terms) > 0
}

// unknownPerson reads capitalised words, initials and particles from i on.
func (f *finder) unknownPerson(i int) personName {
	p := personName{Span: article.Span{Start: i, End: i}}
	hyphened := false
	for n := 0; n < maxNameWords && i < len(f.text); n++ {
		w := word{i, wordEnd(f.text, i)}
		text := f.text[w.start:w.end]
		switch {
		case particle(text) && n > 0 || n == 0 && particle(text):
			// taken with the word behind it
		case !f.nameWord(text) && !(n > 0 && hyphened && koreanSyllable(text)):
			return p
		default:
			p.End = w.end
		}
		g, next := gapAt(f.text, f.afterInitial(w))
		if g != spaceGap && g != hyphenGap && (g != aposGap || !startsUpper(f.text, next)) {
			return p
		}
		i, hyphened = next, g == hyphenGap
	}
	return p
}

// koreanSyllable reports whether a lower-case word behind a hyphen can be the
// end of a given name ("Ki-moon"), not the second half of a compound.
func koreanSyllable(w string) bool {
	if len(w) > 5 || capitalised(w) {
		return false
	}
	switch w {
	case "led", "era", "style", "made", "run", "held", "based", "born", "like", "wide", "ally":
		return false
	}
	return true
}

// nameWord reports whether the word can be part of a person's name.
func (f *finder) nameWord(w string) bool {
	if w == "" || !capitalised(w) || f.t.quiet[w] {
		return false
	}
	for _, r := range w {
		if unicode.IsDigit(r) {
			return false
		}
	}
	if utf8.RuneCountInString(w) > 3 && allCaps(w) {
		return false
	}
	return f.t.lex.forms[w].sector == 0 || f.t.given[w]
}

// afterInitial passes the dot of an initial.
func (f *finder) afterInitial(w word) int {
	if w.end-w.start == 1 && w.end < len(f.text) && f.text[w.end] == '.' {
		return w.end + 1
	}
	return w.end
}

// particle reports whether the word is a lower-case part of names.
func particle(w string) bool {
	switch w {
	case "al", "el", "bin", "ibn", "bint", "van", "von", "der", "den", "de", "da", "do", "dos", "di",
		"del", "della", "la", "le", "ben", "abu", "ould", "ter", "zu", "bar", "un", "il":
		return true
	}
	return false
}

// emitPerson keeps a titled person. A person of the tables brings the name;
// the state beside the title brings the code.
func (f *finder) emitPerson(m Match, p personName) int {
	base := m.Entry
	if base != nil && p.entry != nil && !agree(f.stateCode(base), p.entry) {
		f.namesake(&m, p.entry)
		base = m.Entry
	}
	m.Form, m.Kind, m.Others, m.Metonym = Titled, Person, p.others, ""
	m.End, m.Head = p.End, p.Span
	m.Name = strings.Join(strings.Fields(f.text[p.Start:p.End]), " ")
	if p.entry == nil || base != nil && !agree(f.stateCode(base), p.entry) {
		return f.emit(m)
	}
	m.Entry, m.Name = p.entry, p.entry.Name
	if m.Code == "" {
		m.Code = p.entry.codeAs(m.Role, m.Sector)
		switch {
		case len(m.Code) != 6:
		case m.Former:
			m.Code = m.Code[:3] + "ELI"
		case m.Sector == "OPP":
			m.Code = m.Code[:3] + "OPP"
		}
	}
	if base == nil && len(m.Code) == 6 {
		m.Sector = m.Code[3:]
	}
	return f.emit(m)
}

// had reports whether the person had the office in the tables.
func (e *Entry) had(office string) bool {
	for _, t := range e.Terms {
		if t.Office == office {
			return true
		}
	}
	return false
}

// codeAs is the code of the person's last term in the office or, failing that,
// the sector that a title names, else that of the last of all.
func (e *Entry) codeAs(office, sector string) string {
	code, sure := e.Code, false
	for _, t := range e.Terms {
		named := t.Office == office
		if named || !sure && sector != "" && len(t.Code) == 6 && t.Code[3:] == sector {
			code, sure = t.Code, sure || named
		}
	}
	return code
}

// namesake switches the match to another state of the same name or adjective
// if the person held office there: "Congolese President Denis Sassou Nguesso".
func (f *finder) namesake(m *Match, person *Entry) {
	for _, e := range m.Others {
		if state := f.stateCode(e); state != "" && agree(state, person) {
			m.Entry = e
			m.Code = state + m.Sector
			return
		}
	}
}

// emitApposed keeps a composed office with the name before it: "Ann Roe,
// Libya's foreign minister".
func (f *finder) emitApposed(m Match, name article.Span) int {
	m.Form, m.Kind, m.Head, m.Start = Titled, Person, name, name.Start
	m.Name = strings.Join(strings.Fields(name.Of(f.text)), " ")
	return f.emit(m)
}

// agree reports whether a person of the tables can be the one that has a title
// of the state: "South Korean President Park" is not another Park.
func agree(state string, e *Entry) bool {
	if state == "" || len(e.Code) != 6 {
		return true
	}
	for _, t := range e.Terms {
		if strings.HasPrefix(t.Code, state) {
			return true
		}
	}
	return strings.HasPrefix(e.Code, state)
}
