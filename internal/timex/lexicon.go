package timex

import "strings"

// word is the number of an entry of the lexicon; 0 is a word it lacks.
type word uint16

// Words that the scanner makes without looking them up.
const (
	unknown word = iota
	wordDigits
	wordDash // any dash but the hyphen
	firstWord
)

// class is a set of the properties that a word can have.
type class uint32

const (
	isMonth class = 1 << iota
	isWeekday
	isUnit
	isPlural
	isCardinal
	isOrdinal
	isPart
	isSeason
	isThird
	isAbbreviation // may carry a full stop
	needsCapital   // an everyday word unless it has a capital: may, march
	isCore         // no expression is without such a word, or one of coreClasses
	isPast         // a verb in the past tense
	isFuture       // a modal or participle that points ahead
	isPresent
	isReport // a verb of saying
	isPlan   // a word that makes a following infinitive a plan
	isPronoun
	isDeterminer
	isPreposition
	isConjunction
	isHoliday
	isZone
	isBase      // a verb whose past tense is its base form: "hit"
	isTimetable // a present verb that speaks of what is arranged: "resumes"
	isOutcome   // a noun of what has happened once it has a day: "Wednesday's ruling"
	isGathering // a noun of what people are called to: "elections for May"
	isSitting   // a noun of what people do of an evening: "late-night talks"
)

// coreClasses are the classes of which every expression has a word, but for
// those that have digits instead.
const coreClasses = isCore | isMonth | isWeekday | isUnit | isPart | isSeason | isHoliday

// lexeme is what the lexicon knows of a word.
type lexeme struct {
	class class
	value int // month 1–12, weekday 0–6, number, part of day, season, third
	unit  Unit
}

// lexicon maps words to entries. It is built once and never changes.
type lexicon struct {
	lexemes  []lexeme
	names    []string
	marks    [128]word
	slots    []word   // open addressing, a power of two long
	holidays [][]word // the words of each of holidays
}

const hashSeed uint32 = 2166136261

func hashByte(h uint32, c byte) uint32 { return (h ^ uint32(c)) * 16777619 }

func hashOf(s string) uint32 {
	h := hashSeed
	for i := range len(s) {
		h = hashByte(h, s[i]|0x20)
	}
	return h
}

func newLexicon() *lexicon {
	l := &lexicon{
		lexemes: make([]lexeme, firstWord, 1024),
		names:   []string{"", "0", "–"},
		slots:   make([]word, 4096),
	}
	for _, group := range vocabulary {
		for i, entry := range strings.Fields(group.words) {
			value := group.value
			if group.step != 0 {
				value += i * group.step
			}
			for _, name := range strings.Split(entry, "=") {
				w := l.add(name, group.class, value)
				if group.unit != NoUnit {
					l.lexemes[w].unit = group.unit
				}
			}
		}
	}
	for _, m := range strings.Fields(". , - / : ; ( ) [ ] ' \" ! ? $ % @ # _ &") {
		l.add(m, 0, 0)
	}
	for _, h := range holidays {
		l.addHoliday(strings.Fields(h.name))
	}
	return l
}

func (l *lexicon) addHoliday(names []string) {
	words := make([]word, len(names))
	for i, name := range names {
		class := class(0)
		if i == 0 {
			class = isHoliday
		}
		words[i] = l.add(name, class, 0)
	}
	l.holidays = append(l.holidays, words)
}

// add makes name an entry with the given properties, beside those it has.
func (l *lexicon) add(name string, c class, value int) word {
	if w := l.lookup(name); w != unknown {
		l.lexemes[w].class |= c
		if value != 0 {
			l.lexemes[w].value = value
		}
		return w
	}
	w := word(len(l.lexemes))
	l.lexemes = append(l.lexemes, lexeme{class: c, value: value})
	l.names = append(l.names, name)
	if len(name) == 1 && !isLetter(name[0]) {
		l.marks[name[0]] = w
		return w
	}
	for i := hashOf(name); ; i++ {
		if s := &l.slots[i&uint32(len(l.slots)-1)]; *s == unknown {
			*s = w
			return w
		}
	}
}

func (l *lexicon) lookup(name string) word {
	if name == l.names[wordDash] {
		return wordDash
	}
	if len(name) == 1 && !isLetter(name[0]) {
		return l.marks[name[0]]
	}
	return l.find(hashOf(name), name)
}

// find is the entry of s in any case of letters, whose hash is h.
func (l *lexicon) find(h uint32, s string) word {
	for i := h; ; i++ {
		w := l.slots[i&uint32(len(l.slots)-1)]
		if w == unknown || equalFold(l.names[w], s) {
			return w
		}
	}
}

// equalFold compares ASCII letters only.
func equalFold(lower, s string) bool {
	if len(lower) != len(s) {
		return false
	}
	for i := range len(s) {
		if s[i]|0x20 != lower[i] {
			return false
		}
	}
	return true
}
