package sentence

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"
)

// class says what may follow a shortened word within its sentence.
type class uint8

const (
	whole    class = iota // no shortened word
	title                 // a name: the stop never ends a sentence
	month                 // a day
	weekday               // a month or a number
	number                // a number; before anything else the stop is one of its own
	link                  // anything: the stop never ends a sentence
	company               // an office of it, or more of its name
	state                 // an office of it
	street                // more of its name
	after                 // more of its name or sentence
	initials              // letters and dots in turn: "U.S.", "Ph.D."
	clock                 // "a.m.", "p.m."
	initial               // one capital: "J. Smith"
)

// classes are the names of classes in abbreviations.tsv.
var classes = map[string]class{"title": title, "month": month, "weekday": weekday, "number": number, "link": link,
	"company": company, "state": state, "street": street, "after": after, "initials": initials}

//go:embed abbreviations.tsv
var abbreviationTable string

var abbreviations = readAbbreviations(abbreviationTable)

func readAbbreviations(table string) map[string]class {
	out := map[string]class{}
	for line := range strings.Lines(table) {
		word, name, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if ok && word[0] != '#' {
			out[word] = classes[name]
		}
	}
	return out
}

// classOf is the class of a word that stands before a full stop; the stop is
// not part of it.
func classOf(word string) class {
	if word == "" || len(word) > 12 {
		return whole
	}
	if c, ok := abbreviations[word]; ok {
		return c
	}
	if len(word) > 1 && word[1] == '.' && isDotted(word) {
		if first := word[0] | 0x20; len(word) == 3 && (first == 'a' || first == 'p') && word[2]|0x20 == 'm' {
			return clock
		}
		return initials
	}
	if r, n := utf8.DecodeRuneInString(word); n == len(word) && unicode.IsUpper(r) {
		return initial
	}
	if asTitle, ok := fold(word); ok {
		return abbreviations[asTitle]
	}
	return whole
}

// fold writes a word in capitals as it is written elsewhere: "MR", "JAN".
func fold(word string) (string, bool) {
	if word == "" {
		return "", false
	}
	for i := range len(word) {
		if word[i] < 'A' || word[i] > 'Z' {
			return "", false
		}
	}
	return word[:1] + strings.ToLower(word[1:]), true
}

// continues reports whether the sentence goes on behind the full stop of an
// abbreviation with next, a word, and what comes after it.
func (c class) continues(before string, next following) bool {
	switch c {
	case title, link:
		return true
	case month, number:
		return next.digit()
	case weekday:
		return next.digit() || next.isMonth()
	case company:
		return next.aside || offices[next.word] || c == classOf(next.word)
	case state:
		return next.aside || offices[next.word]
	case clock:
		return next.aside || next.isMonth() || next.namesZone() || next.dayOfMonth()
	case initial:
		return next.digit() || unicode.IsUpper(next.first) && !next.begins() && !isRoman(before)
	case initials:
		return !next.begins() && !(endsPhrase(before) && next.acts())
	case street, after:
		return !next.begins()
	}
	return false
}

// isRoman reports whether the capital that ends a text counts a name up:
// "World War I", "Elizabeth I".
func isRoman(before string) bool {
	rest, ok := strings.CutSuffix(before, " I")
	if !ok {
		return false
	}
	r, _ := utf8.DecodeRuneInString(lastWord(rest))
	return unicode.IsUpper(r)
}

// endsPhrase reports whether the last word of a text is a country or the like
// behind "the" or a preposition, so that it may end its phrase: "left the U.S".
func endsPhrase(before string) bool {
	word := lastWord(before)
	rest, ok := strings.CutSuffix(strings.TrimSuffix(before, word), " ")
	return ok && countries[word] && phraseStarts[lastWord(rest)]
}

// acts reports whether a name of one or two words comes that is no body of a
// state, and behind it a verb: "Norland said", but not "Senate said".
func (f following) acts() bool {
	word, rest := f.word, f.rest
	for n := range 3 {
		r, _ := utf8.DecodeRuneInString(word)
		if !unicode.IsUpper(r) {
			return n > 0 && finite[word]
		}
		if bodies[word] || !strings.HasPrefix(rest, " ") {
			return false
		}
		word, rest = cutWord(rest[1:])
	}
	return false
}

// following is what comes after a stop and the white space behind it.
type following struct {
	first rune   // the first letter, digit or mark behind opening quotes and brackets
	word  string // the first word
	rest  string // behind it
	aside bool   // a dash or bracket stands before all that
}

func follow(text string) following {
	mark, _ := utf8.DecodeRuneInString(text)
	aside := strings.ContainsRune("-–—(", mark)
	text = strings.TrimLeft(text, openers)
	first, _ := utf8.DecodeRuneInString(text)
	word, rest := cutWord(text)
	return following{first, word, rest, aside}
}

// cutWord cuts the letters and digits off that text begins with.
func cutWord(text string) (word, rest string) {
	for i, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) || i > 40 {
			return text[:i], text[i:]
		}
	}
	return text, ""
}

func (f following) digit() bool { return unicode.IsDigit(f.first) }

// begins reports whether the next word is one that begins sentences and is no
// name.
func (f following) begins() bool {
	if starters[f.word] {
		return true
	}
	asTitle, ok := fold(f.word)
	return ok && len(f.word) > 1 && starters[asTitle]
}

func (f following) isMonth() bool { return calendar[f.word] || abbreviations[f.word] == month }

// dayOfMonth is "14 March" behind a clock.
func (f following) dayOfMonth() bool {
	if !f.digit() || len(f.word) > 2 {
		return false
	}
	next, _ := cutWord(strings.TrimLeft(f.rest, " "))
	return calendar[next]
}

// namesZone is "EST", "Eastern" or "Kyiv time" behind a clock.
func (f following) namesZone() bool {
	if zones[f.word] {
		return true
	}
	next, _ := cutWord(strings.TrimLeft(f.rest, " "))
	return f.word != "" && next == "time"
}

func set(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}

var (
	// starters are words that begin sentences and are no names.
	starters = set(`The A An This That These Those He She It They We I You His Her Its Their Our My In On At By
		For From With Under After Before Since During While When As If But And Or So Yet However Although Though
		Meanwhile Later Earlier Last There Here What Who Why How Some Many Most Several Both Another One Two Three
		More No Not Only Even Also Still Then Now Once Until To Of Asked Officials According Despite Among Between
		Where Whether Because Nobody Nothing Everyone Each Every Other Others Such Thousands Hundreds Dozens Police
		Four Five Six Seven Eight Nine Ten Instead Moreover Nevertheless Nonetheless Therefore Thus Today Yesterday
		Tomorrow Perhaps Maybe Just Like Over Through Against Within Without Around Across Until Unlike Speaking`)
	// offices follow the name of a company or state within a sentence.
	offices = set(`Chairman Chairwoman Chair President Vice Chief CEO Executive Director Managing Spokesman Spokeswoman
		Founder Gov Governor Lt Sen Rep Sens Reps Attorney Atty State Supreme House Senate Democrat Democrats Republican
		Republicans Gen Rev Dr Mayor Secretary District Highway`)
	countries = set(`U.S U.S.A U.K U.N E.U D.C U.A.E`)
	// phraseStarts stand before a country that ends its phrase.
	phraseStarts = set(`the in to from of with by against across and into for than`)
	// bodies have the name of a country before theirs.
	bodies = set(`Senate House Congress Army Navy Air Marine Marines Coast Supreme Court Courts Embassy Consulate Mission Treasury State
		Department Secretary President Vice Ambassador Senator Representative Attorney General Defense Defence Justice Central
		Federal Fed Reserve Bureau Agency Food Geological Survey National Postal Service Steel Open Bank Bancorp Airways Cellular
		Capitol Constitution Marshal Marshals Border Patrol Customs Immigration Homeland Energy Commerce Labor Agriculture Trade
		Olympic Soccer Space Special Envoy Security Council Charter High Assembly Population World Forces Force District Circuit
		Census Environmental Securities Chamber Military Democrats Republicans Democratic Republican Institute Commission
		Committee Conference Center Centre Command Administration Office Association Union Mint Corps Guard Holocaust Fish
		Commissioner Coordinator Rapporteur Peacekeepers Security Human Health Police Government Ministry Parliament`)
	// finite verbs follow the name that begins a sentence.
	finite = set(`said says told asked added was were is are has had have will would could may might did does denied announced
		called warned urged vowed condemned wants wanted met began took made went came plans`)
	calendar = set(`January February March April May June July August September October November December
		Monday Tuesday Wednesday Thursday Friday Saturday Sunday`)
	zones = set(`GMT UTC EST EDT ET CST CDT CT MST MDT MT PST PDT PT BST CET CEST EET EEST MSK IST JST AEST AEDT HKT SGT
		Eastern Central Pacific Mountain Greenwich`)
)
