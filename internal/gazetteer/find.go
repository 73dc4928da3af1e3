package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/internal/article"
)

// finder goes once through a text.
type finder struct {
	text string
	t    *tables
	out  []Match
	prev word // the word before the one looked at; empty at the start

	named   map[string]bool // the states of out[:counted], without small places
	counted int
	again   bool            // all that the text names is in named
	asked   map[string]bool // the states that it had not named when a name was read
	small   []smallMatch
	behind  map[string]bool // words behind others with capitals; nil: not read yet
}

// found is a phrase of the tables in the text.
type found struct {
	article.Span
	phrase *phrase
	single bool // one word
}

// run looks at every word of the text that begins no later than the end of the
// last match.
func (f *finder) run() {
	for w, ok := nextWord(f.text, 0); ok; w, ok = nextWord(f.text, w.end) {
		if end := f.at(w); end > w.end {
			f.prev = word{w.start, end}
			w.end = end
			continue
		}
		f.prev = w
	}
	f.settle()
}

// at looks for a match that starts with the word. It returns where to go on.
func (f *finder) at(w word) int {
	ids := f.t.lex.forms[f.text[w.start:w.end]]
	if ids.name != 0 {
		if n, ok := f.name(w, ids.name); ok {
			if end := f.reading(n); end > 0 {
				return end
			}
		}
	}
	if ids.body {
		if end := f.bodyBefore(w); end > 0 {
			return end
		}
	}
	if ids.sector != 0 {
		if end := f.sectorFirst(w); end > w.end {
			return end
		}
	}
	return f.smallPlace(w)
}

// name returns the longest phrase of the tables that starts with the word. An
// initial in the middle of a person's name may be in the text alone: "Antony J.
// Blinken".
func (f *finder) name(w word, id uint32) (found, bool) {
	node := f.t.names.child(0, noGap, id)
	var n found
	start, single, passed := w.start, true, false
	for node != 0 {
		if v := f.t.names.values[node]; v != 0 && (!passed || f.t.phrases[v-1].readings[0].entry.Kind == Person) {
			n = found{article.Span{Start: start, End: w.end}, &f.t.phrases[v-1], single}
		}
		end := w.end
		if end < len(f.text) && f.text[end] == '.' { // St. Petersburg, George W. Bush
			end++
		}
		g, next := gapAt(f.text, end)
		if g == noGap {
			break
		}
		w = word{next, wordEnd(f.text, next)}
		onward := f.t.names.child(node, g, f.t.lex.forms[f.text[w.start:w.end]].name)
		if behind := f.behindInitial(w); onward == 0 && behind.end > behind.start {
			w, passed = behind, true
			onward = f.t.names.child(node, g, f.t.lex.forms[f.text[w.start:w.end]].name)
		}
		node, single = onward, false
	}
	return n, n.phrase != nil
}

// behindInitial is the word behind the initial w, empty where w is none.
func (f *finder) behindInitial(w word) word {
	if w.end-w.start != 1 || !isUpperASCII(f.text[w.start]) || w.end >= len(f.text) || f.text[w.end] != '.' {
		return word{}
	}
	g, next := gapAt(f.text, w.end+1)
	if g != spaceGap {
		return word{}
	}
	return word{next, wordEnd(f.text, next)}
}

// nameAt is name for whatever word starts at i.
func (f *finder) nameAt(i int) (found, bool) {
	if i >= len(f.text) {
		return found{}, false
	}
	w := word{i, wordEnd(f.text, i)}
	if w.end == w.start {
		return found{}, false
	}
	id := f.t.lex.forms[f.text[w.start:w.end]].name
	if id == 0 {
		return found{}, false
	}
	return f.name(w, id)
}

// reading reports the phrase found in the sense that its surroundings allow,
// with the nouns and titles beside it. It returns the end of the match, or 0
// if the words are no name here.
func (f *finder) reading(n found) int {
	r, others, ok := f.choose(n)
	if !ok {
		return 0
	}
	m := Match{
		Span: n.Span, Head: n.Span, Entry: r.entry, Others: others, Form: r.form,
		Name: r.entry.Name, Kind: r.entry.Kind, Code: r.entry.Code, Metonym: r.entry.Metonym,
	}
	if r.form == People {
		m.Kind, m.Name = Population, title(f.text[n.Start:n.End])
	}
	if (r.form == People || r.form == Demonym) && r.entry.Kind == State && f.ethnic(n) {
		return f.people(m)
	}
	if f.compound(n) {
		if end := f.ledBy(m); end > 0 {
			return end
		}
		m.Form, m.Code, m.Metonym = Compound, "", ""
		return f.emit(m)
	}
	return f.compose(m)
}

// choose returns the first reading of the phrase that fits its surroundings.
func (f *finder) choose(n found) (reading, []*Entry, bool) {
	if n.single && f.partOfPersonName(n) || strings.HasPrefix(f.text[n.End:], "$") { // "US$20 million"
		return reading{}, nil, false
	}
	for i, r := range n.phrase.readings {
		switch {
		case r.flags&titled != 0:
			continue // only title() takes these
		case (r.flags&weak != 0 || f.shouted(n, r)) && !f.placeEvidence(n) && !f.likely(n, r.entry):
			continue
		case r.flags&surname != 0 && f.otherFirstName(n), r.flags&forename != 0 && f.surnameFollows(n):
			continue
		}
		if i == 0 {
			return r, n.phrase.others, true
		}
		return r, otherEntries(n.phrase, r.entry), true
	}
	return reading{}, nil, false
}

// otherEntries lists the entries of a phrase but one.
func otherEntries(p *phrase, but *Entry) []*Entry {
	var out []*Entry
	for _, r := range p.readings {
		if r.entry != but {
			out = append(out, r.entry)
		}
	}
	return out
}

// emit keeps the match and returns its end.
func (f *finder) emit(m Match) int {
	m.Possessive = f.possessive(m.End) > 0
	f.out = append(f.out, m)
	return m.End
}

// possessive returns the end of "'s" (or of "'" after an s) at i, or 0.
func (f *finder) possessive(i int) int {
	rest := f.text[i:]
	for _, apostrophe := range [...]string{"'", "’", " '", " ’"} {
		after, ok := strings.CutPrefix(rest, apostrophe)
		if !ok {
			continue
		}
		end := i + len(apostrophe)
		if strings.HasPrefix(after, "s") || strings.HasPrefix(after, "S") {
			if !wordByte(f.text, end+1) {
				return end + 1
			}
			continue
		}
		if apostrophe[0] != ' ' && i > 0 && f.text[i-1] == 's' && strings.HasPrefix(after, " ") {
			return end
		}
	}
	return 0
}

// compound reports whether the name only colours another word: it has a
// lower-case word hung on by a hyphen ("Russian-backed") or before it
// ("anti-Russian").
func (f *finder) compound(n found) bool {
	if g, next := gapAt(f.text, n.End); g == hyphenGap {
		if r, _ := utf8.DecodeRuneInString(f.text[next:]); unicode.IsLower(r) {
			return true
		}
	}
	p := f.prev
	if p.end == p.start || p.end >= n.Start || f.text[p.end] != '-' || p.end+1 != n.Start {
		return false
	}
	switch strings.ToLower(f.text[p.start:p.end]) {
	case "anti", "pro", "non", "un", "pan", "trans", "intra", "inter", "cross", "mid", "post", "pre":
		return true
	}
	return false
}

// before returns the word before i if only a gap of the kind is between them.
func (f *finder) before(i int, g gap) string {
	p := f.prev
	if p.end == p.start || p.end > i {
		return ""
	}
	if found, next := gapAt(f.text, p.end); found == g && next == i {
		return f.text[p.start:p.end]
	}
	return ""
}

// shouted reports whether a short word in capitals is more likely an acronym
// than a city: PEC is not Peć.
func (f *finder) shouted(n found, r reading) bool {
	w := f.text[n.Start:n.End]
	return r.entry.Kind == City && len(w) <= 4 && allCaps(w) && w != r.entry.Name && w != "NYC"
}

// placeEvidence reports whether the words around say that this is a place: a
// preposition before it ("in", "the city of"), the start of a line in capitals,
// or a comma and a known place behind it.
func (f *finder) placeEvidence(n found) bool {
	switch strings.ToLower(f.before(n.Start, spaceGap)) {
	case "in", "near", "at", "outside", "around", "into", "across", "through", "inside", "throughout",
		"central", "downtown", "city", "town", "village", "port":
		return true
	case "of":
		return f.placeNounBefore()
	}
	if allCaps(f.text[n.Start:n.End]) && (n.Start == 0 || f.text[n.Start-1] == '\n') {
		return true
	}
	rest, ok := strings.CutPrefix(f.text[n.End:], ", ")
	if !ok {
		return false
	}
	at := len(f.text) - len(rest)
	if e, end := ShortForm(f.text, at); e != nil && f.closes(end) {
		return true
	}
	next, ok := f.nameAt(at)
	if !ok {
		return false
	}
	first := next.phrase.readings[0]
	kind := first.entry.Kind
	return first.form != Demonym && first.form != People && (kind == State || kind == Region)
}

// placeNounBefore reports whether the text before the last word ends in "city",
// "town" and the like.
func (f *finder) placeNounBefore() bool {
	head := strings.TrimRight(f.text[:f.prev.start], " ")
	for _, noun := range [...]string{"city", "town", "village", "port", "district", "suburb", "capital", "province", "outskirts", "streets", "north", "south", "east", "west", "kilometers", "kilometres", "km", "miles"} {
		if strings.HasSuffix(head, noun) {
			return true
		}
	}
	return false
}

// partOfPersonName reports whether a single word stands in the name of somebody
// that the tables do not know: "Michael Jordan", "Chad Smith".
func (f *finder) partOfPersonName(n found) bool {
	r := n.phrase.readings[0]
	if r.form == Demonym || r.form == People || r.flags&surname != 0 {
		return false
	}
	if f.t.given[f.before(n.Start, spaceGap)] {
		return true
	}
	if !f.t.given[f.text[n.Start:n.End]] {
		return false
	}
	g, next := gapAt(f.text, n.End)
	if g != spaceGap {
		return false
	}
	w := f.text[next:wordEnd(f.text, next)]
	if _, known := f.nameAt(next); known || f.t.lex.forms[w].sector != 0 || !capitalised(w) || f.t.quiet[w] || allCaps(w) {
		return false
	}
	return f.bodyAt(next).End == 0 // "Kenya Wildlife Service"
}

// otherFirstName reports whether a surname has somebody else's first name
// before it: "Jeb Bush", "Lyudmila Putin".
func (f *finder) otherFirstName(n found) bool {
	w := f.before(n.Start, spaceGap)
	if !capitalised(w) || f.t.quiet[w] {
		return false
	}
	ids := f.t.lex.forms[w]
	return f.t.given[w] || !f.t.complete(ids.name) && ids.sector == 0 && !strings.ContainsAny(w, " .")
}

// surnameFollows reports whether a first name has a surname of no table behind
// it: "Abiy Tsegaye" is not Abiy Ahmed.
func (f *finder) surnameFollows(n found) bool {
	g, next := gapAt(f.text, n.End)
	if g != spaceGap {
		return false
	}
	w := f.text[next:wordEnd(f.text, next)]
	if !capitalised(w) || allCaps(w) || f.t.quiet[w] || f.t.lex.forms[w].sector != 0 {
		return false
	}
	_, known := f.nameAt(next)
	return !known
}

// complete reports whether the word is a name by itself, not only a part of
// longer ones.
func (t *tables) complete(id uint32) bool {
	node := t.names.child(0, noGap, id)
	return id != 0 && node != 0 && t.names.values[node] != 0
}
