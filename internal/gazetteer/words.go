package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// gap is what stands between two words.
type gap uint8

const (
	noGap    gap = iota // the text ends, or something that no name holds
	spaceGap            // white space, at most one line break
	hyphenGap
	aposGap
	ampGap // " & "
	slashGap
)

// word is a run of letters and digits, or a dotted acronym ("U.S.").
type word struct{ start, end int }

// isWordRune reports whether r is part of a word.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// nextWord returns the first word that starts at or after i, and false at the
// end of the text.
func nextWord(text string, i int) (word, bool) {
	for i < len(text) {
		r, n := decode(text, i)
		if isWordRune(r) {
			return word{i, wordEnd(text, i)}, true
		}
		i += n
	}
	return word{}, false
}

// wordEnd returns the end of the word that starts at i.
func wordEnd(text string, i int) int {
	if end := acronymEnd(text, i); end > 0 {
		return end
	}
	for i < len(text) {
		r, n := decode(text, i)
		if !isWordRune(r) {
			return i
		}
		i += n
	}
	return i
}

// acronymEnd returns the end of a dotted acronym of at least two capital
// letters ("U.S.", "U.N"), the last dot included, or 0.
func acronymEnd(text string, i int) int {
	const longest = 8
	letters := 0
	for i+1 < len(text) && isUpperASCII(text[i]) && text[i+1] == '.' {
		if letters == longest {
			return 0
		}
		letters++
		i += 2
	}
	switch {
	case letters == 0:
		return 0
	case i < len(text) && isUpperASCII(text[i]) && !wordByte(text, i+1):
		return i + 1
	case letters >= 2 && !wordByte(text, i):
		return i
	}
	return 0
}

// wordByte reports whether a word goes on at byte i.
func wordByte(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	r, _ := decode(text, i)
	return isWordRune(r)
}

func isUpperASCII(b byte) bool { return 'A' <= b && b <= 'Z' }

func decode(text string, i int) (rune, int) {
	if b := text[i]; b < utf8.RuneSelf {
		return rune(b), 1
	}
	return utf8.DecodeRuneInString(text[i:])
}

// gapAt classifies what follows a word that ends at i, and returns where the
// next word starts if the gap is one that names hold.
func gapAt(text string, i int) (gap, int) {
	if i >= len(text) {
		return noGap, i
	}
	switch text[i] {
	case ' ', '\t', '\n', '\r':
		return afterSpace(text, i)
	case '-':
		return joined(text, i+1, hyphenGap)
	case '\'':
		return afterApostrophe(text, i, i+1)
	case '/':
		return joined(text, i+1, slashGap)
	}
	r, n := decode(text, i)
	switch r {
	case '’', 'ʼ', 'ʻ', '‘':
		return afterApostrophe(text, i, i+n)
	case '‐', '‑':
		return joined(text, i+n, hyphenGap)
	case '\u00a0', '\u202f', '\u2009':
		return afterSpace(text, i)
	}
	return noGap, i
}

// joined returns the gap if a word follows at once.
func joined(text string, i int, g gap) (gap, int) {
	if !wordByte(text, i) {
		return noGap, i
	}
	return g, i
}

// afterApostrophe is the gap of "People's" and of "Workers' Party".
func afterApostrophe(text string, i, next int) (gap, int) {
	if next < len(text) && text[next] == ' ' && i > 0 && text[i-1] == 's' && wordByte(text, next+1) {
		return aposGap, next + 1
	}
	return joined(text, next, aposGap)
}

// afterSpace skips white space with at most one line break.
func afterSpace(text string, i int) (gap, int) {
	const longest = 8
	breaks := 0
	for start := i; i < len(text); {
		r, n := decode(text, i)
		switch {
		case r == '\n':
			if breaks++; breaks > 1 {
				return noGap, i
			}
		case r == '&' && i+1 < len(text) && text[i+1] == ' ':
			return joined(text, i+2, ampGap)
		case isWordRune(r):
			return spaceGap, i
		case r == '\'' && strings.HasPrefix(text[i+1:], "s ") && i == start+1: // "People 's", as corpora have it
			return aposGap, i + 1
		case !unicode.IsSpace(r):
			return noGap, i
		}
		if i += n; i-start > longest {
			break
		}
	}
	return noGap, i
}

// capitalised reports whether the word begins with an upper-case letter.
func capitalised(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// allCaps reports whether the word has two letters or more, all upper case.
func allCaps(w string) bool {
	if len(w) < 2 {
		return false
	}
	for i := 0; i < len(w); i++ {
		if 'a' <= w[i] && w[i] <= 'z' {
			return false
		}
	}
	return strings.ToUpper(w) == w && strings.ToLower(w) != w
}

// folds maps letters with marks to plain ones, for names typed without them.
var folds = strings.NewReplacer(
	"á", "a", "à", "a", "â", "a", "ä", "a", "ã", "a", "å", "a", "ā", "a", "ă", "a", "ą", "a",
	"ç", "c", "ć", "c", "č", "c", "ď", "d", "đ", "d", "ð", "d", "ḑ", "d", "ḍ", "d",
	"é", "e", "è", "e", "ê", "e", "ë", "e", "ē", "e", "ė", "e", "ę", "e", "ě", "e", "ə", "a",
	"ğ", "g", "ģ", "g", "ġ", "g", "ħ", "h", "ḩ", "h", "ḥ", "h", "ẖ", "h",
	"í", "i", "ì", "i", "î", "i", "ï", "i", "ī", "i", "ı", "i", "ĩ", "i",
	"ķ", "k", "ł", "l", "ļ", "l", "ľ", "l", "ñ", "n", "ń", "n", "ņ", "n", "ň", "n",
	"ó", "o", "ò", "o", "ô", "o", "ö", "o", "õ", "o", "ø", "o", "ō", "o", "ő", "o", "ơ", "o",
	"ŕ", "r", "ř", "r", "ś", "s", "š", "s", "ş", "s", "ș", "s", "ṣ", "s", "ß", "ss",
	"ť", "t", "ţ", "t", "ț", "t", "ṭ", "t", "ú", "u", "ù", "u", "û", "u", "ü", "u", "ū", "u",
	"ů", "u", "ű", "u", "ų", "u", "ũ", "u", "ư", "u", "ý", "y", "ÿ", "y",
	"ź", "z", "ż", "z", "ž", "z", "z̧", "z", "ẕ", "z", "ẓ", "z", "æ", "ae", "œ", "oe", "þ", "th",
	"Á", "A", "À", "A", "Â", "A", "Ä", "A", "Å", "A", "Ā", "A", "Ç", "C", "Ć", "C", "Č", "C",
	"Ď", "D", "Đ", "D", "Ḑ", "D", "É", "E", "È", "E", "Ê", "E", "Ë", "E", "Ē", "E", "Ğ", "G",
	"Ħ", "H", "Ḩ", "H", "Ḥ", "H", "Í", "I", "Î", "I", "Ï", "I", "İ", "I", "Ī", "I", "Ł", "L", "Ñ", "N", "Ó", "O", "Ö", "O",
	"Ô", "O", "Õ", "O", "Ø", "O", "Ō", "O", "Ř", "R", "Ś", "S", "Š", "S", "Ş", "S", "Ș", "S",
	"Ţ", "T", "Ț", "T", "Ṭ", "T", "Ú", "U", "Ü", "U", "Ū", "U", "Ý", "Y", "Ź", "Z", "Ż", "Z", "Ž", "Z",
	"Æ", "Ae", "Œ", "Oe", "Þ", "Th", "’", "'", "‘", "'", "ʻ", "'", "ʼ", "'", "Ạ", "A", "ạ", "a", "ế", "e", "ệ", "e", "ộ", "o", "ồ", "o", "ố", "o", "ả", "a", "ẵ", "a", "ầ", "a", "ậ", "a", "ị", "i", "ứ", "u", "ủ", "u", "ữ", "u",
)
