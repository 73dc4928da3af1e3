package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/internal/article"
)

// sentences cuts a paragraph after each full stop, question or exclamation
// mark that ends a sentence.
func sentences(text string, p article.Span) []article.Span {
	var out []article.Span
	start := p.Start
	for at := p.Start; at < p.End; {
		r, n := utf8.DecodeRuneInString(text[at:p.End])
		at += n
		if !isTerminal(r) {
			continue
		}
		end := afterClosers(text, at, p.End)
		if end < p.End && !ends(text[start:at], text[end:p.End], end > at) {
			continue
		}
		out = appendSpan(out, trim(text, article.Span{Start: start, End: end}))
		start, at = end, end
	}
	return appendSpan(out, trim(text, article.Span{Start: start, End: p.End}))
}

func isTerminal(r rune) bool { return r == '.' || r == '!' || r == '?' || r == '…' }

// afterClosers takes further terminals, closing quotes and brackets in.
func afterClosers(text string, at, end int) int {
	for at < end {
		r, n := utf8.DecodeRuneInString(text[at:end])
		if !isTerminal(r) && !strings.ContainsRune("”’\"')]»", r) {
			return at
		}
		at += n
	}
	return at
}

// ends reports whether the mark that closes before ends a sentence when after
// follows it. closed says that a quote or bracket closes after the mark.
func ends(before, after string, closed bool) bool {
	r, _ := utf8.DecodeRuneInString(after)
	if !unicode.IsSpace(r) {
		return false
	}
	after = strings.TrimLeftFunc(after, unicode.IsSpace)
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(after, "“‘\"'([«—–- "))
	if unicode.IsLower(first) {
		return false
	}
	if closed || !strings.HasSuffix(before, ".") {
		return true
	}
	return !abbreviated(lastWord(before), firstWord(after), first)
}

// abbreviated reports whether the full stop after word only shortens it, with
// next following.
func abbreviated(word, next string, first rune) bool {
	bare := strings.TrimSuffix(word, ".")
	switch {
	case titles[bare]:
		return true
	case months[bare] || bare == "No" || bare == "Nos" || bare == "pp":
		return unicode.IsDigit(first)
	case utf8.RuneCountInString(bare) == 1 && unicode.IsUpper(firstRune(bare)):
		return unicode.IsUpper(first) && !starters[next] // an initial: "J. Smith"
	case strings.Contains(bare, ".") || shortened[bare]:
		return !starters[next]
	}
	return false
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// lastWord is the last word of s with the dots inside and behind it.
func lastWord(s string) string {
	i := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' })
	if i < 0 {
		return s
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return s[i+n:]
}

func firstWord(s string) string {
	s = strings.TrimLeft(s, "“‘\"'([«")
	if i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		return s[:i]
	}
	return s
}

func set(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}

var (
	// titles never end a sentence: a name follows.
	titles = set(`Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Cmdr Sgt Cpl Adm Rep Reps Sen Sens Gov Hon Rev Msgr
		Pres Amb St Mt Ft vs v cf al approx Brig Supt Insp Det Mme Mlle Fr`)
	// months are not the end where a day follows.
	months = set(`Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec`)
	// shortened words end a sentence only where a word follows that begins one.
	shortened = set(`Co Corp Inc Ltd Jr Sr etc Bros Dept Univ Ave Blvd Rd Ariz Calif Colo Conn Fla Ga Ill Ind Kan
		Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ala Ark Del`)
	// starters are words that begin sentences and are no names.
	starters = set(`The A An This That These Those He She It They We I You His Her Its Their Our My In On At By
		For From With Under After Before Since During While When As If But And Or So Yet However Although Though
		Meanwhile Later Earlier Last There Here What Who Why How Some Many Most Several Both Another One Two Three
		More No Not Only Even Also Still Then Now Once Until To Of Asked Officials According Despite Among Between`)
)
