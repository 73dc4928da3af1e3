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

// word is a token as the clause reader sees it.
type word struct {
	sentence.Token
	lower string
	name  int // index into scan.names, -1 for none
	time  int // index into scan.times, -1 for none
	verb  int // index into scan.verbs of the chain that it belongs to, -1 for none
}

// scan is one sentence being read: its words, the names and time expressions
// in it, and its verbs.
type scan struct {
	text  string
	lex   *lexicon
	sent  sentence.Sentence
	words []word
	names []name
	times []timex.Expression
	verbs []verb
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
	Metonym   string // the code of the government that a capital stands for
}

// maxWords is how many words of a sentence are read. The longest sentences of
// news have about a hundred; what is longer is a list or no prose, and the work
// for one sentence grows with the square of its length.
const maxWords = 300

func newScan(text string, lex *lexicon, s sentence.Sentence, names []name, times []timex.Expression) *scan {
	sc := &scan{text: text, lex: lex, sent: s, names: names, times: times}
	tokens := s.Tokens[:min(len(s.Tokens), maxWords)]
	sc.words = make([]word, len(tokens))
	n, t := 0, 0
	for i, tok := range tokens {
		w := word{Token: tok, lower: lower(tok.Of(text)), name: -1, time: -1, verb: -1}
		for n < len(names) && names[n].End <= tok.Start {
			n++
		}
		if n < len(names) && names[n].Overlaps(tok.Span) {
			w.name = n
		}
		for t < len(times) && times[t].End <= tok.Start {
			t++
		}
		if t < len(times) && times[t].Overlaps(tok.Span) {
			w.time = t
		}
		sc.words[i] = w
	}
	sc.findVerbs()
	return sc
}

// lower folds a token; most are lower case already and cost nothing.
func lower(s string) string {
	return strings.ReplaceAll(strings.ToLower(s), "’", "'")
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
