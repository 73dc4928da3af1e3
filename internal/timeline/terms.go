package timeline

import (
	"cmp"
	_ "embed"
	"hash/fnv"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"
	"golang.org/x/text/unicode/norm"
)

// termsTSV says in how many articles of a fixed collection of news a stem
// occurs. It is frozen: whether two reports are one event must not depend on
// which others were read before.
//
//go:embed data/terms.tsv
var termsTSV string

// synonymsTXT lists words that stand for one thing, a line each.
//
//go:embed data/synonyms.txt
var synonymsTXT string

// termTable is what is known of stems.
type termTable struct {
	articles  int               // of the collection that was counted
	frequency map[string]int    // articles that hold the stem, of those in the table
	concept   map[string]string // the stem that stands for this one and its synonyms
	mu        sync.RWMutex
	known     map[string]string // concepts of words met before, up to mostKnown
}

// mostKnown bounds the memory of words met before.
const mostKnown = 100_000

var termsTable = sync.OnceValue(func() *termTable {
	t, err := parseTerms(termsTSV)
	if err != nil {
		panic(err) // embedded data, checked by a test
	}
	t.addSynonyms(synonymsTXT)
	return t
})

// addSynonyms makes one concept of the words of each line. It is in as many
// articles as its words together, or in half of all.
func (t *termTable) addSynonyms(list string) {
	for line := range strings.Lines(list) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		stems := strings.Fields(line)
		for i, w := range stems {
			stems[i] = Stem(w)
		}
		slices.Sort(stems[1:])
		n := 0
		for i, s := range stems {
			t.concept[s] = stems[0]
			if i == 0 || s != stems[i-1] {
				n += t.frequency[s]
			}
		}
		t.frequency[stems[0]] = min(n, t.articles/2)
	}
}

// of is the concept of a word: the stem that stands for it.
func (t *termTable) of(word string) string {
	t.mu.RLock()
	known, ok := t.known[word]
	t.mu.RUnlock()
	if ok {
		return known
	}
	stem := Stem(word)
	concept := cmp.Or(t.concept[stem], stem)
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.known) < mostKnown && len(word) < 40 {
		t.known[strings.Clone(word)] = concept
	}
	return concept
}

// rareFrequency is in how many articles a stem is taken to occur that the table
// does not list: it lists those of [leastFrequency] and more.
const rareFrequency = 2

// weight is how much a stem tells one event from another: the logarithm of how
// many articles there are for one that holds it; about 1 for a word of every
// third article, 7.6 for one that the table does not list.
func (t *termTable) weight(stem string) float64 {
	n, known := t.frequency[stem]
	if !known {
		n = rareFrequency
	}
	return math.Log(float64(t.articles) / float64(n))
}

// term is a stem of a text: its hash, what it weighs, and how near it stands to
// what the text is read for, from 0 to 1.
type term struct {
	stem   uint64
	weight float64
	near   float64
}

// termsOf are the different terms of a text, by hash. Words of dates are left
// out, for dates are compared as such.
func termsOf(text string) []term { return sortTerms(appendTerms(nil, text, 1)) }

func appendTerms(out []term, text string, near float64) []term {
	table, all := termsTable(), words(text)
	for i, word := range all {
		if calendarWords[word] || isDigit(word[0]) && dated(all, i) {
			continue
		}
		stem := table.of(word)
		out = append(out, term{hashOf(stem), table.weight(stem), near})
	}
	return out
}

// rareWeight is what a stem weighs from which on it is rare: one of 16 articles
// in 4,000.
const rareWeight = 5.5

// eachShared calls do for every term that both lists hold.
func eachShared(a, b []term, do func(s, t term)) {
	j := 0
	for _, t := range a {
		for j < len(b) && b[j].stem < t.stem {
			j++
		}
		if j < len(b) && b[j].stem == t.stem {
			do(t, b[j])
		}
	}
}

// overlap is how much of the weight of two lists of terms is of what both hold,
// from 0 to 1, but for those of which except is true. It is never near 1 for
// lists of a word or two.
func overlap(a, b []term, except func(term) bool) float64 {
	shared := 0.0
	eachShared(a, b, func(s, t term) {
		if !except(s) {
			shared += s.weight * math.Sqrt(s.near*t.near)
		}
	})
	return share(shared, a, b)
}

// share is the part that what is shared has of the weight of two lists.
func share(shared float64, a, b []term) float64 {
	const light = 5 // about what a rare word weighs
	if shared == 0 {
		return 0
	}
	return shared / (math.Sqrt(sum(a)*sum(b)) + light)
}

func sum(terms []term) float64 {
	total := 0.0
	for _, t := range terms {
		total += t.weight * t.near
	}
	return total
}

// words are the words of a text in lower case and without accents, numbers in
// digits and without the commas that group these, and nothing of one letter.
func words(text string) []string {
	text = fold(strings.ToLower(text))
	if strings.ContainsRune(text, ',') {
		text = joinDigits(text)
	}
	all := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i, w := range all {
		all[i] = cmp.Or(numerals[w], w)
	}
	return slices.DeleteFunc(all, func(w string) bool { return len(w) < 2 && !isDigit(w[0]) })
}

var numerals = map[string]string{"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
	"nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "dozen": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15",
	"sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20", "thirty": "30", "forty": "40",
	"fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90"}

// fold takes the accents off letters: sources spell a name with and without.
func fold(text string) string {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return strings.Map(func(r rune) rune {
				if unicode.Is(unicode.Mn, r) {
					return -1
				}
				return r
			}, norm.NFD.String(text))
		}
	}
	return text
}

// dated reports whether the number at i is a year, or a day beside a month.
func dated(all []string, i int) bool {
	w := all[i]
	if n, err := strconv.Atoi(w); err == nil && len(w) == 4 && 1900 <= n && n < 2100 {
		return true
	}
	return len(w) <= 2 && (i > 0 && months[all[i-1]] || i+1 < len(all) && months[all[i+1]])
}

var months = setOf("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
	"november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")

// calendarWords say when; "may" and "march" are left out with them.
var calendarWords = func() map[string]bool {
	out := setOf("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow",
		"week", "month", "year", "day", "night", "morning", "evening", "afternoon", "ago", "last", "early", "late")
	for m := range months {
		out[m] = true
	}
	return out
}()

func setOf(words ...string) map[string]bool {
	out := map[string]bool{}
	for _, w := range words {
		out[w] = true
	}
	return out
}

// joinDigits takes out commas between digits.
func joinDigits(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] == ',' && i > 0 && isDigit(text[i-1]) && i+1 < len(text) && isDigit(text[i+1]) {
			continue
		}
		b.WriteByte(text[i])
	}
	return b.String()
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// Stem is the stem of a word in lower case, by Porter's second stemmer.
func Stem(word string) string { return english.Stem(word, true) }

// Words are the words that terms are made of, as [Stem] takes them; termgen
// counts them.
func Words(text string) []string { return words(text) }

func hashOf(parts ...string) uint64 {
	h := fnv.New64a()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return h.Sum64()
}

// parseTerms reads the table: a line "articles<TAB>N", then stem and number of
// articles a line. Lines that begin with # are comments.
func parseTerms(tsv string) (*termTable, error) {
	t := &termTable{frequency: map[string]int{}, concept: map[string]string{}, known: map[string]string{}}
	for line := range strings.Lines(tsv) {
		line = strings.TrimRight(line, "\n")
		if strings.HasPrefix(line, "#") {
			continue
		}
		stem, count, _ := strings.Cut(line, "\t")
		n, err := strconv.Atoi(count)
		if err != nil {
			return nil, err
		}
		if t.articles == 0 {
			t.articles = n
			continue
		}
		t.frequency[stem] = n
	}
	return t, nil
}

// Concept is the stem that stands for a word and its synonyms; vecgen counts
// what stands beside it.
func Concept(word string) string { return termsTable().of(word) }
