package gazetteer

import (
	"strings"
	"unicode/utf8"

	"dateline/internal/article"
)

// chain is a run of nouns of sectors.tsv: "Foreign Ministry spokeswoman".
type chain struct {
	article.Span
	nouns  [maxNouns]*sector
	n      int
	former bool
}

const (
	maxNouns     = 4 // in one chain
	maxModifiers = 3 // between a name and its noun: "former", "top military"
)

// last is the noun that the others belong to.
func (c *chain) last() *sector { return c.nouns[c.n-1] }

// code is the sector of the chain: that of its last noun that has one.
func (c *chain) code() string {
	for i := c.n - 1; i >= 0; i-- {
		if s := c.nouns[i]; s.code != "=" && !s.addresses() {
			return s.code
		}
	}
	return ""
}

// kind is the kind of the thing that the chain names.
func (c *chain) kind() Kind {
	for i := c.n - 1; i >= 0; i-- {
		if c.nouns[i].code != "=" {
			return c.nouns[i].kind
		}
	}
	return c.last().kind
}

// chainAt reads nouns from i on, with modifiers before the first of them. The
// chain is empty if there is no noun.
func (f *finder) chainAt(i int) chain {
	var c chain
	skipped := 0
	c.Start = i
	for i < len(f.text) && c.n < maxNouns {
		if c.n > 0 && (f.startsLongName(i) || f.pastVerbAt(i)) {
			break
		}
		s, end := f.nounAt(i)
		if s != nil {
			c.nouns[c.n] = s
			c.n++
			c.End = end
		} else if end = f.modifierAt(i, &c.former); end == 0 || skipped == maxModifiers {
			break
		} else {
			skipped++
		}
		g, next := gapAt(f.text, end)
		if g != spaceGap && (s != nil || g != hyphenGap) {
			break
		}
		i = next
	}
	return c
}

// pastVerbAt reports whether the modifier at i has the form of a verb in the
// past, which it is behind a noun: "Soldiers detained President …".
func (f *finder) pastVerbAt(i int) bool {
	w := f.text[i:wordEnd(f.text, i)]
	_, ok := f.t.modifiers[w]
	return ok && strings.HasSuffix(w, "ed")
}

// startsLongName reports whether a name of several words begins at i: the nouns
// before it do not take its first word, as in "opposition Movement for …".
func (f *finder) startsLongName(i int) bool {
	if !startsUpper(f.text, i) {
		return false
	}
	n, ok := f.nameAt(i)
	return ok && !n.single && n.phrase.readings[0].entry.Kind != Person
}

// nounAt returns the longest noun of sectors.tsv at i and where it ends.
func (f *finder) nounAt(i int) (*sector, int) {
	w := word{i, wordEnd(f.text, i)}
	node := f.t.nouns.child(0, noGap, f.t.lex.forms[f.text[w.start:w.end]].sector)
	var s *sector
	end := 0
	for node != 0 {
		if v := f.t.nouns.values[node]; v != 0 {
			s, end = &f.t.sectors[v-1], w.end
		}
		after := w.end
		if after+1 < len(f.text) && f.text[after] == '.' && s != nil && s.abbrev {
			after++
			if end == w.end {
				end = after
			}
		}
		g, next := gapAt(f.text, after)
		if g == noGap {
			break
		}
		w = word{next, wordEnd(f.text, next)}
		node = f.t.nouns.child(node, g, f.t.lex.forms[f.text[w.start:w.end]].sector)
	}
	return s, end
}

// modifierAt returns the end of a modifier at i, or 0.
func (f *finder) modifierAt(i int, former *bool) int {
	end := wordEnd(f.text, i)
	w := f.text[i:end]
	if len(w) > 12 {
		return 0
	}
	over, ok := f.t.modifiers[w]
	if !ok {
		if over, ok = f.t.modifiers[strings.ToLower(w)]; !ok {
			return 0
		}
	}
	*former = *former || over
	return end
}

// compose adds the nouns that follow a name, and the person that a title among
// them introduces, and keeps the match.
func (f *finder) compose(m Match) int {
	at := m.End
	if p := f.possessive(at); p > 0 {
		at = p
	}
	g, next := gapAt(f.text, at)
	if g != spaceGap {
		return f.emit(m)
	}
	c := f.chainAt(next)
	if end := f.institution(m, next, &c); end > 0 {
		return end
	}
	if c.n == 0 {
		return f.compatriots(m, next)
	}
	inAmerica(&m, &c)
	if !fits(m, &c) {
		return f.emit(m)
	}
	c.former = c.former || f.formerBefore(m.Start)
	return f.composed(m, &c)
}

// compatriots takes in the people of a group behind the state that they live
// in: "Iraqi Kurds".
func (f *finder) compatriots(m Match, next int) int {
	if m.Kind != State || m.Form != Demonym {
		return f.emit(m)
	}
	n, ok := f.nameAt(next)
	if !ok {
		return f.emit(m)
	}
	r := n.phrase.readings[0]
	if r.entry.Kind != Population || r.form == Demonym {
		return f.emit(m)
	}
	m.End, m.Form, m.Kind, m.Others, m.Metonym = n.End, Composed, Population, nil, ""
	m.Sector, m.Code = "CVL", m.Entry.Code+"CVL"
	m.Name, m.Role = f.t.adjective(m.Entry)+" "+r.entry.Name, strings.ToLower(n.Of(f.text))
	return f.emit(m)
}

// fits reports whether the nouns make a body of the thing named.
func fits(m Match, c *chain) bool {
	s := c.nouns[0]
	if s.addresses() {
		return false
	}
	switch m.Kind {
	case State:
		return true
	case City, Region, Landmark:
		return s.local && m.Entry.Country != ""
	case Person:
		switch s.code {
		case "CVL", "REF", "OPP", "PTY", "JUD", "COP":
			return false
		}
		return m.Code != ""
	case Organisation, ArmedGroup, Party, Government, Parliament, Military, Police, Court, Media, Company:
		return true
	}
	return false
}

// composed turns a match into that of a body, a titled person or a group.
func (f *finder) composed(m Match, c *chain) int {
	base := m
	if c.last().group {
		if g, ok := f.groupAt(c.End); ok {
			return f.emitGroup(m, g)
		}
	}
	c.End = f.posting(c)
	person, isPerson := f.person(c)
	if !isPerson && f.bare(c) {
		return f.emit(base)
	}
	m.Form, m.Metonym = Composed, ""
	m.Former = c.former
	m.Role = f.role(c)
	f.setCode(&m, c)
	if !isPerson {
		person, isPerson = f.apposedBehind(c, f.stateCode(m.Entry))
	}
	if !isPerson {
		m.End, m.Others = c.End, nil
		if name, ok := f.apposedBefore(m.Start, c); ok {
			return f.emitApposed(m, name)
		}
		m.Kind = c.kind()
		m.Name = f.composedName(base, c)
		return f.emit(m)
	}
	return f.emitPerson(m, person)
}

// bare reports whether the nouns say nothing without a name behind them.
func (f *finder) bare(c *chain) bool { return c.n == 1 && c.last().named }

// setCode gives the match the code of the base's state with the sector of the
// chain, or the code of the organisation that the base is.
func (f *finder) setCode(m *Match, c *chain) {
	m.Sector = c.code()
	if c.former && (m.Sector == "" || m.Sector == "GOV" || m.Sector == "MIL") && c.last().title {
		m.Sector = "ELI"
	}
	state := f.stateCode(m.Entry)
	switch {
	case state != "" && f.keepsCode(m.Entry, m.Sector):
		m.Code, m.Sector = m.Entry.Code, m.Entry.Code[3:]
	case state != "" && m.Sector != "":
		m.Code = state + m.Sector
	case state != "":
		m.Sector = "GOV"
		m.Code = state + "GOV"
	default:
		m.Code = m.Entry.Code
	}
}

// keepsCode reports whether the people of a body count as the body: FBI agents
// as the FBI, but a Likud lawmaker as parliament.
func (f *finder) keepsCode(e *Entry, sector string) bool {
	if _, own := f.t.split(e.Code); own == "" || e.Kind == State {
		return false
	}
	if e.Kind == Person {
		return sector == ""
	}
	return e.Kind != Population && sector != "LEG" && sector != "ELI" && (e.Kind != Party || sector != "GOV")
}

// stateCode is the ISO3 code of the state that an entry belongs to, or "" if it
// is an organisation of its own.
func (f *finder) stateCode(e *Entry) string {
	switch e.Kind {
	case State:
		return e.Code
	case City, Region, Landmark:
		if s := f.t.byISO2[e.Country]; s != nil {
			return s.Code
		}
		return ""
	}
	state, _ := f.t.split(e.Code)
	return state
}

// composedName is what a reader calls the body: "Russian Defense Ministry".
func (f *finder) composedName(base Match, c *chain) string {
	owner := base.Entry.Name
	if base.Entry.Kind == State {
		owner = f.t.adjective(base.Entry)
	}
	if c.n == 1 {
		return owner + " " + c.last().label
	}
	return owner + " " + f.role(c)
}

// role is the nouns as the text has them, in lower case.
func (f *finder) role(c *chain) string {
	if c.n == 1 {
		return c.last().form
	}
	forms := make([]string, c.n)
	for i := range forms {
		forms[i] = c.nouns[i].form
	}
	return strings.Join(forms, " ")
}

// formerBefore reports whether the word before i says that the office is over.
func (f *finder) formerBefore(i int) bool {
	if f.t.modifiers[strings.ToLower(f.before(i, spaceGap))] {
		return true
	}
	return strings.EqualFold(f.before(i, hyphenGap), "ex")
}

// posting takes in where an envoy is posted: "ambassador to Ukraine", so that
// Ukraine is no party to what he does.
func (f *finder) posting(c *chain) int {
	form := c.last().form
	if !strings.Contains(form, "ambassador") && !strings.Contains(form, "envoy") {
		return c.End
	}
	for _, to := range [...]string{" to ", " for ", " to the ", " for the "} {
		if strings.HasPrefix(f.text[c.End:], to) {
			if n, ok := f.nameAt(c.End + len(to)); ok && n.phrase.readings[0].form != Demonym {
				return n.End
			}
		}
	}
	return c.End
}

// groupAt returns the armed group, party or organisation named behind i.
func (f *finder) groupAt(i int) (found, bool) {
	g, next := gapAt(f.text, i)
	if g != spaceGap {
		return found{}, false
	}
	n, ok := f.nameAt(next)
	if !ok {
		return found{}, false
	}
	switch r := n.phrase.readings[0]; r.entry.Kind {
	case ArmedGroup, Party, Organisation:
		return n, r.form == Name
	}
	return found{}, false
}

// emitGroup keeps "Palestinian militant group Hamas" as Hamas.
func (f *finder) emitGroup(m Match, g found) int {
	r := g.phrase.readings[0]
	m.Entry, m.Others, m.Form = r.entry, g.phrase.others, Name
	m.Name, m.Kind, m.Code, m.Metonym = r.entry.Name, r.entry.Kind, r.entry.Code, ""
	m.End, m.Head = g.End, g.Span
	return f.emit(m)
}

// sectorFirst looks for bodies and persons that begin with a noun: "the army of
// Sudan", "President Putin", "Foreign Minister Sergei Lavrov". It returns where
// to go on.
func (f *finder) sectorFirst(w word) int {
	c := f.chainAt(w.start)
	if c.n == 0 || c.nouns[0] == nil {
		return w.end
	}
	m := Match{Span: article.Span{Start: w.start, End: c.End}}
	c.former = c.former || f.formerBefore(w.start)
	if p, ok := f.person(&c); ok {
		m.Form, m.Role, m.Sector, m.Former = Titled, f.role(&c), c.code(), c.former
		if end := f.ofBehind(&m, &c, p); end > 0 {
			return end
		}
		return f.emitPerson(m, p)
	}
	if end := f.ofState(m, &c); end > 0 {
		return end
	}
	if p, ok := f.apposedBehind(&c, ""); ok {
		m.Form, m.Role, m.Sector, m.Former = Titled, f.role(&c), c.code(), c.former
		return f.emitPerson(m, p)
	}
	return f.noun(w, &c)
}

// ofBehind takes in the state behind a titled person: "Foreign Minister Ann Roe
// of Maldives".
func (f *finder) ofBehind(m *Match, c *chain, p personName) int {
	rest, ok := strings.CutPrefix(f.text[p.End:], " of ")
	if !ok || c.last().addresses() {
		return 0
	}
	rest = strings.TrimPrefix(rest, "the ")
	n, ok := f.nameAt(len(f.text) - len(rest))
	if !ok || f.possessive(n.End) > 0 || f.compound(n) {
		return 0
	}
	r := n.phrase.readings[0]
	if r.entry.Kind != State || r.form != Name || p.entry != nil && !agree(r.entry.Code, p.entry) {
		return 0
	}
	m.Entry = r.entry
	f.setCode(m, c)
	f.emitPerson(*m, p)
	f.out[len(f.out)-1].End = n.End
	return n.End
}

// ofState looks for "of Sudan" behind the nouns.
func (f *finder) ofState(m Match, c *chain) int {
	rest := f.text[c.End:]
	at := c.End
	switch {
	case c.last().named:
		return 0
	case strings.HasPrefix(rest, " of the "):
		at += len(" of the ")
	case strings.HasPrefix(rest, " of "):
		at += len(" of ")
	default:
		return 0
	}
	n, ok := f.nameAt(at)
	if !ok || f.possessive(n.End) > 0 {
		return 0
	}
	r, _, ok := f.choose(n)
	base := Match{Entry: r.entry, Kind: kindOf(r)}
	if !ok || r.form == Demonym || r.form == People || !fits(base, c) || f.compound(n) || f.stateCode(r.entry)+r.entry.Code == "" {
		return 0
	}
	m.Entry, m.Form, m.Head, m.Former = r.entry, Composed, n.Span, c.former
	m.Role, m.Kind = f.role(c), c.kind()
	m.Name = f.composedName(base, c)
	f.setCode(&m, c)
	c.End, m.End = n.End, n.End
	if p, ok := f.person(c); ok {
		return f.emitPerson(m, p)
	}
	if p, ok := f.apposedBehind(c, f.stateCode(m.Entry)); ok {
		return f.emitPerson(m, p)
	}
	if name, ok := f.apposedBefore(m.Start, c); ok {
		return f.emitApposed(m, name)
	}
	return f.emit(m)
}

func kindOf(r reading) Kind {
	if r.entry == nil {
		return ""
	}
	return r.entry.Kind
}

// startsUpper reports whether the text at i begins with a capital letter.
func startsUpper(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return capitalised(string(r))
}
