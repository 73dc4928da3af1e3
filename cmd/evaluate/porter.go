package main

import "strings"

// stem is the stem of a word by the algorithm of Porter (1980) with the changes
// that NLTK makes to it, which the published figures for timelines are made
// with. The word is in small letters.
func stem(w string) string {
	if s, ok := irregularStems[w]; ok {
		return s
	}
	if len(w) <= 2 {
		return w
	}
	w = stemPast(stemPlural(w))
	if n := len(w) - 1; w[n] == 'y' && n > 1 && isConsonant(w, n-1) {
		w = w[:n] + "i"
	}
	w = stemDerived(w)
	w, _ = replaceSuffix(w, thirdSuffixes, 0)
	w = stemLast(w)
	if s, ok := strings.CutSuffix(w, "e"); ok {
		if m := measure(s); m > 1 || m == 1 && !endsShort(s) {
			w = s
		}
	}
	if strings.HasSuffix(w, "ll") && measure(w[:len(w)-1]) > 1 {
		w = w[:len(w)-1]
	}
	return w
}

var irregularStems = map[string]string{
	"sky": "sky", "skies": "sky", "dying": "die", "lying": "lie", "tying": "tie", "news": "news", "innings": "inning",
	"inning": "inning", "outings": "outing", "outing": "outing", "cannings": "canning", "canning": "canning", "howe": "howe",
	"proceed": "proceed", "exceed": "exceed", "succeed": "succeed",
}

// suffix is a suffix and what comes in its place.
type suffix struct{ from, to string }

var (
	secondSuffixes = []suffix{{"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"}, {"anci", "ance"}, {"izer", "ize"},
		{"bli", "ble"}, {"alli", "al"}, {"entli", "ent"}, {"eli", "e"}, {"ousli", "ous"}, {"ization", "ize"}, {"ation", "ate"},
		{"ator", "ate"}, {"alism", "al"}, {"iveness", "ive"}, {"fulness", "ful"}, {"ousness", "ous"}, {"aliti", "al"},
		{"iviti", "ive"}, {"biliti", "ble"}, {"fulli", "ful"}}
	thirdSuffixes = []suffix{{"icate", "ic"}, {"ative", ""}, {"alize", "al"}, {"iciti", "ic"}, {"ical", "ic"}, {"ful", ""}, {"ness", ""}}
	lastSuffixes  = []suffix{{"al", ""}, {"ance", ""}, {"ence", ""}, {"er", ""}, {"ic", ""}, {"able", ""}, {"ible", ""}, {"ant", ""},
		{"ement", ""}, {"ment", ""}, {"ent", ""}, {"ion", ""}, {"ou", ""}, {"ism", ""}, {"ate", ""}, {"iti", ""}, {"ous", ""},
		{"ive", ""}, {"ize", ""}}
)

// replaceSuffix replaces the first suffix of the list that w ends with, if what
// stands before it has a measure of more than m; found says that there is one.
func replaceSuffix(w string, list []suffix, m int) (out string, found bool) {
	for _, x := range list {
		if s, ok := strings.CutSuffix(w, x.from); ok {
			if measure(s) > m {
				return s + x.to, true
			}
			return w, true
		}
	}
	return w, false
}

func stemPlural(w string) string {
	switch {
	case strings.HasSuffix(w, "ies") && len(w) == 4:
		return w[:3]
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "ies"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "ss"):
		return w
	}
	return strings.TrimSuffix(w, "s")
}

func stemPast(w string) string {
	if strings.HasSuffix(w, "ied") {
		if len(w) == 4 {
			return w[:3]
		}
		return w[:len(w)-2]
	}
	if s, ok := strings.CutSuffix(w, "eed"); ok {
		if measure(s) > 0 {
			return s + "ee"
		}
		return w
	}
	for _, end := range []string{"ed", "ing"} {
		if s, ok := strings.CutSuffix(w, end); ok && hasVowel(s) {
			return mend(s)
		}
	}
	return w
}

// mend gives a stem the end that its -ed or -ing took away.
func mend(s string) string {
	n := len(s)
	switch {
	case strings.HasSuffix(s, "at"), strings.HasSuffix(s, "bl"), strings.HasSuffix(s, "iz"):
		return s + "e"
	case n > 1 && s[n-1] == s[n-2] && isConsonant(s, n-1):
		if strings.IndexByte("lsz", s[n-1]) >= 0 {
			return s
		}
		return s[:n-1]
	case measure(s) == 1 && endsShort(s):
		return s + "e"
	}
	return s
}

func stemDerived(w string) string {
	if s, ok := strings.CutSuffix(w, "alli"); ok && measure(s) > 0 {
		return stemDerived(s + "al")
	}
	out, found := replaceSuffix(w, secondSuffixes, 0)
	if s, ok := strings.CutSuffix(w, "logi"); ok && !found && measure(s+"l") > 0 {
		return s + "log"
	}
	return out
}

func stemLast(w string) string {
	if s, ok := strings.CutSuffix(w, "ion"); ok && (s == "" || s[len(s)-1] != 's' && s[len(s)-1] != 't') {
		return w
	}
	out, _ := replaceSuffix(w, lastSuffixes, 1)
	return out
}

// isConsonant reports whether w[i] is one; y is where no consonant precedes it.
func isConsonant(w string, i int) bool {
	switch w[i] {
	case 'a', 'e', 'i', 'o', 'u':
		return false
	case 'y':
		return i == 0 || !isConsonant(w, i-1)
	}
	return true
}

// measure is how often consonants follow vowels.
func measure(w string) int {
	n := 0
	for i := 1; i < len(w); i++ {
		if isConsonant(w, i) && !isConsonant(w, i-1) {
			n++
		}
	}
	return n
}

func hasVowel(w string) bool {
	for i := range len(w) {
		if !isConsonant(w, i) {
			return true
		}
	}
	return false
}

// endsShort reports whether w ends in consonant, vowel, consonant other than w,
// x and y, or is a vowel and a consonant.
func endsShort(w string) bool {
	n := len(w)
	if n == 2 {
		return !isConsonant(w, 0) && isConsonant(w, 1)
	}
	return n > 2 && isConsonant(w, n-3) && !isConsonant(w, n-2) && isConsonant(w, n-1) && strings.IndexByte("wxy", w[n-1]) < 0
}
