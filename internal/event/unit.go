package event

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/internal/gazetteer"
	"dateline/internal/sentence"
	"dateline/internal/syntax"
	"dateline/internal/timex"
)

// word is what the clause reader takes for one word of a sentence: a token, or
// all the tokens of a name or of a date, which are one thing to grammar.
type word struct {
	sentence.Token
	lower string
	form  string // what the parser reads in its place
	name  int    // index into scan.names, -1 for none
	time  int    // index into scan.times, -1 for none
	verb  int    // index into scan.verbs of the chain that it belongs to, -1 for none

	singulars []string // what it may be the plural of; see scan.singularsOf
	asked     bool     // singulars is known
}

// maxWords is how many words of a sentence are read. The longest sentences of
// news have about a hundred; what is longer is a list or no prose, and the work
// for one sentence grows with the square of its length.
const maxWords = syntax.MaxWords

// joiner makes words of tokens, names and times.
type joiner struct {
	text  string
	names []name
	times []timex.Expression
	out   []word
	n, t  int
}

// join makes the words of a sentence.
func join(text string, s sentence.Sentence, names []name, times []timex.Expression) []word {
	j := joiner{text: text, names: names, times: times, out: make([]word, 0, len(s.Tokens))}
	for _, tok := range s.Tokens {
		if len(j.out) >= maxWords {
			break
		}
		j.add(tok)
	}
	j.out = withoutShortForms(text, j.out)
	for k := range j.out {
		j.out[k].form = j.standIn(k)
	}
	return j.out
}

// withoutShortForms leaves out the short form in brackets behind a name, which
// no clause reaches across otherwise: "attacked the Free Front (FF) on Monday".
func withoutShortForms(text string, words []word) []word {
	out := words[:0]
	for k := 0; k < len(words); k++ {
		if k > 0 && k+2 < len(words) && words[k].lower == "(" && words[k+2].lower == ")" && isShortForm(words[k+1].Of(text)) {
			k += 2
			continue
		}
		out = append(out, words[k])
	}
	return out
}

// isShortForm reports whether s is written like the short form of a name: "AU",
// "M23", "UPND", "SSRs", "PDP-L".
func isShortForm(s string) bool {
	capitals := 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			capitals++
		case unicode.IsLower(r), unicode.IsDigit(r), r == '-', r == '&', r == '/':
		default:
			return false
		}
	}
	return capitals >= 2 || capitals == 1 && len(s) > 1 && unicode.IsDigit(rune(s[len(s)-1]))
}

// add takes the next token: into the word before it if both belong to one
// name or date.
func (j *joiner) add(tok sentence.Token) {
	w := word{Token: tok, name: j.nameOf(tok), time: j.timeOf(tok), verb: -1}
	if w.name >= 0 && w.time >= 0 {
		w.name = -1
	}
	if n := len(j.out); n > 0 {
		last := &j.out[n-1]
		if w.name >= 0 && last.name == w.name || w.time >= 0 && last.time == w.time && j.whole(w.time) {
			last.End = tok.End
			last.lower = lower(last.Of(j.text))
			return
		}
	}
	w.lower = lower(tok.Of(j.text))
	if head, tail := contraction(w.lower); tail > 0 {
		j.split(w, head, tail)
		return
	}
	j.out = append(j.out, w)
}

// nameOf is the name that tok belongs to, -1 for none.
func (j *joiner) nameOf(tok sentence.Token) int {
	for j.n < len(j.names) && j.names[j.n].End <= tok.Start {
		j.n++
	}
	if j.n < len(j.names) && j.names[j.n].Overlaps(tok.Span) {
		return j.n
	}
	return -1
}

// timeOf is the time expression that tok belongs to, -1 for none.
func (j *joiner) timeOf(tok sentence.Token) int {
	for j.t < len(j.times) && j.times[j.t].End <= tok.Start {
		j.t++
	}
	if j.t < len(j.times) && j.times[j.t].Overlaps(tok.Span) {
		return j.t
	}
	return -1
}

// whole reports whether expression t is one word to grammar: a date, or what
// counts from an event. A length of time is a noun with its number.
func (j *joiner) whole(t int) bool {
	x := &j.times[t]
	return x.Offset != nil || x.Dates()
}

// split makes two words of "didn't" and "they've".
func (j *joiner) split(w word, head string, tail int) {
	cut := w.End - tail
	if cut <= w.Start {
		j.out = append(j.out, w)
		return
	}
	a, b := w, w
	a.End, b.Start = cut, cut
	a.lower, b.lower = head, lower(b.Of(j.text))
	j.out = append(j.out, a, b)
}

// contraction is the first word of a contraction and the length in bytes of
// the second, as it may stand in the text; 0 for none.
func contraction(w string) (head string, tail int) {
	for _, end := range []string{"n't", "'ll", "'ve", "'re", "'d"} {
		if h, ok := strings.CutSuffix(w, end); ok && h != "" {
			if full, ok := clipped[w]; ok {
				h = full
			}
			return h, len(end)
		}
	}
	return "", 0
}

var clipped = map[string]string{"won't": "will", "can't": "can", "shan't": "shall", "cannot": "can"}

// lower folds a token; most are lower case already and cost nothing.
func lower(s string) string {
	return strings.ReplaceAll(strings.ToLower(s), "’", "'")
}

// standIn is the form that the parser reads for word k: names and dates that
// it cannot know are put as one that it has seen often.
func (j *joiner) standIn(k int) string {
	w := &j.out[k]
	written := w.Of(j.text)
	switch {
	case w.time >= 0 && j.whole(w.time):
		return j.dateForm(k, written)
	case w.name >= 0:
		return nameForm(&j.names[w.name], written)
	case strings.IndexByte(written, '\n') >= 0:
		return strings.Join(strings.Fields(written), " ")
	case w.Kind == sentence.Punct && (written == "—" || written == "–"):
		return "--"
	case strings.Contains(written, "’"):
		return strings.ReplaceAll(written, "’", "'")
	}
	return written
}

// dateForm is a plain date that can stand where the one at word k stands.
func (j *joiner) dateForm(k int, written string) string {
	if strings.IndexByte(written, ' ') < 0 && written[0] > '9' {
		return written
	}
	x := &j.times[j.out[k].time]
	if x.Offset != nil && strings.HasPrefix(x.Rule, "duration") {
		return written[strings.LastIndexByte(written, ' ')+1:] // "days" before the "after" behind it
	}
	before := ""
	if k > 0 {
		before = j.out[k-1].lower
	}
	switch {
	case determiners[before]:
		return "August"
	case prepositions[before], k+1 < len(j.out) && j.out[k+1].Kind == sentence.Clitic:
		return "Tuesday"
	}
	return "yesterday"
}

// nameForm is a plain name of the kind of n.
func nameForm(n *name, written string) string {
	last := written[strings.LastIndexByte(written, ' ')+1:]
	if r, _ := utf8.DecodeRuneInString(last); unicode.IsLower(r) {
		return last // "warships", "foreign minister"
	}
	switch {
	case n.Person:
		return "Bush"
	case n.Adjective:
		return "Iraqi"
	case n.Kind == gazetteer.Population:
		return "Iraqis"
	case n.Kind == gazetteer.City || n.Kind == gazetteer.Landmark || n.Kind == gazetteer.Facility:
		return "Baghdad"
	case n.Place != nil || n.Kind == gazetteer.State:
		return "Iraq"
	}
	return "Congress"
}
