package event

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/internal/article"
	"dateline/internal/gazetteer"
	"dateline/internal/sentence"
	"dateline/internal/timex"
)

// scan is one sentence being read: its words, the names and time expressions
// in it, and its verbs.
type scan struct {
	text  string
	lex   *lexicon
	sent  sentence.Sentence
	words []word
	tree  *grammar
	names []name
	times []timex.Expression
	verbs []verb
	live  bool // of an entry, which may tell in the present tense
}

// name is an actor or place of the sentence.
type name struct {
	article.Span
	Text      string // for people: "Vladimir Putin"
	Code      string // as an actor; "" for none
	Place     *gazetteer.Entry
	Kind      gazetteer.Kind
	Adjective bool // a demonym that colours the noun behind it
	Person    bool
	Metonym   string           // the code of the government that a capital stands for
	common    bool             // a plain noun: "the army"
	body      bool             // a plain noun of one body: "the government", not "soldiers"
	country   string           // ISO 3166 alpha-2 of where an armed group is at home
	sector    string           // of a person in an office of no known state: "GOV"
	office    string           // of a person, in lower case, as the text or the table has it: "prime minister"
	homely    bool             // of a person: the text names no state of theirs
	guessed   bool             // of a person: the state is only that of the story
	entry     *gazetteer.Entry // of a person of the tables, by whose name alone the text calls them
}

func newScan(text string, lex *lexicon, s sentence.Sentence, names []name, times []timex.Expression, live bool) *scan {
	sc := &scan{text: text, lex: lex, sent: s, names: names, times: times, live: live}
	sc.words = join(text, s, names, times)
	if !sc.canHoldEvent() {
		return sc // its names and dates are kept; the parser has better to do
	}
	sc.tree = parse(sc.words)
	sc.findVerbs()
	return sc
}

// canHoldEvent reports whether a sentence has a word of the lexicon that can
// tell an event, and somebody or some day that it can be of, or that it befalls a thing: "was shelled".
func (s *scan) canHoldEvent() bool {
	teller, party := false, len(s.times) > 0 || s.live
	for k := range s.words {
		w := &s.words[k]
		if _, ok := s.lex.nouns[w.lower]; ok && w.name < 0 {
			return true // "Shelling was heard again"
		}
		party = party || w.name >= 0 || w.Kind == sentence.Word && (people[w.lower] || somebody[w.lower] || isParty(w.lower))
		party = party || w.name < 0 && s.plainWord(k) && s.capitalised(k) || w.lower == "be" && k > 0 && (s.words[k-1].lower == "will" || s.words[k-1].lower == "would")
		teller = teller || w.name < 0 && s.lex.tells(w.lower) || w.name >= 0 && s.lex.tells(s.tail(k)) ||
			len(s.times) > 0 && bes[w.lower] && (s.at(k+1) == "in" || s.at(k+1) == "due") // "is due in Ankara on Friday"
		if teller && party || k > 0 && bes[s.words[k-1].lower] && s.lex.befalls(w.lower) {
			return true
		}
	}
	for k := range s.words {
		if teller && s.plainWord(k) && s.actingClass(k) != unknown {
			return true // "Shepherds fled the valley"
		}
	}
	return false
}

// isParty reports whether a plain noun names people or a body.
func isParty(w string) bool {
	_, _, ok := gazetteer.SectorOf(w)
	return ok || helping[w] || isTrade(w) || arms[w] || amounts[w] || crowds[w] || attackers[w] || ranks[w] || states[w] || houses[w]
}

// helping are bodies that give.
var helping = words(`partners donors agencies`)

// isTrade reports whether a plural ends like a noun of people by what they do:
// "donors", "mediators", "activists".
func isTrade(w string) bool {
	one, plural := strings.CutSuffix(w, "s")
	return plural && len(one) > 4 && hasSuffix(one, "or", "ist", "ian") && !notAgents[one]
}

// capitalised reports whether word i is written with a capital, the first
// word of the sentence apart.
func (s *scan) capitalised(i int) bool {
	if i == 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s.words[i].Of(s.text))
	return unicode.IsUpper(r)
}

// at is the lower-case word i, "" outside the sentence.
func (s *scan) at(i int) string {
	if i < 0 || i >= len(s.words) {
		return ""
	}
	return s.words[i].lower
}

// tail is the head of word k in lower case, its last word: the "drones" of the
// name "Ukrainian drones", the "ambassador" of "Ambassador of the Russian Federation".
func (s *scan) tail(k int) string {
	w := s.at(k)
	if head, _, ok := strings.Cut(w, " of "); ok {
		w = head
	}
	if i := strings.LastIndexByte(w, ' '); i >= 0 {
		return w[i+1:]
	}
	return w
}

// plainWord reports whether i is a word that stands in no name and no date.
func (s *scan) plainWord(i int) bool {
	return i >= 0 && i < len(s.words) && s.words[i].Kind == sentence.Word && s.words[i].name < 0 && s.words[i].time < 0
}

// nominal reports whether word i can be the core of a noun phrase.
func (s *scan) nominal(i int) bool {
	w := s.words[i]
	if w.time >= 0 {
		return false
	}
	if w.name >= 0 || w.Kind == sentence.Number {
		return true
	}
	return w.Kind == sentence.Word && !determiners[w.lower] && !prepositions[w.lower] && !isAdverb(w.lower) &&
		!coordinators[w.lower] && !negators[w.lower] && !bes[w.lower] && !haves[w.lower] && !modals[w.lower] && !does[w.lower]
}

// nounPhraseFollows reports whether an object may begin at word i.
func (s *scan) nounPhraseFollows(i int) bool {
	return i < len(s.words) && (determiners[s.at(i)] || s.words[i].name >= 0 ||
		s.words[i].Kind != sentence.Punct && s.nominal(i))
}

// prev is the word before i that is no adverb.
func (s *scan) prev(i int) int {
	for i--; i >= 0 && isAdverb(s.at(i)) && s.words[i].name < 0; i-- {
	}
	return i
}
