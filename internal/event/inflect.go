package event

import (
	"strings"
)

// inflection is a set of the forms of a verb that a word may be.
type inflection uint8

// The inflections of an English verb.
const (
	baseForm   inflection = 1 << iota // attack
	thirdForm                         // attacks
	pastForm                          // attacked
	participle                        // attacked, taken
	gerund                            // attacking
)

// form is one reading of a word as a verb.
type form struct {
	lemma string
	infl  inflection
}

// paradigm is the principal parts of an irregular verb.
type paradigm struct{ past, participle []string }

// inflect calls add for every form of lemma, irregular or not.
func inflect(lemma string, irregular map[string]paradigm, add func(word string, f form)) {
	add(lemma, form{lemma, baseForm})
	add(third(lemma), form{lemma, thirdForm})
	add(ing(lemma), form{lemma, gerund})
	if p, ok := irregular[lemma]; ok {
		for _, w := range p.past {
			add(w, form{lemma, pastForm})
		}
		for _, w := range p.participle {
			add(w, form{lemma, participle})
		}
		return
	}
	add(ed(lemma), form{lemma, pastForm | participle})
}

func third(s string) string {
	switch {
	case hasSuffix(s, "s", "x", "z", "ch", "sh", "o"):
		return s + "es"
	case endsInConsonantY(s):
		return s[:len(s)-1] + "ies"
	}
	return s + "s"
}

func ed(s string) string {
	switch {
	case strings.HasSuffix(s, "e"):
		return s + "d"
	case endsInConsonantY(s):
		return s[:len(s)-1] + "ied"
	}
	return doubled(s) + "ed"
}

func ing(s string) string {
	switch {
	case strings.HasSuffix(s, "ie"):
		return s[:len(s)-2] + "ying"
	case strings.HasSuffix(s, "e") && !hasSuffix(s, "ee", "oe", "ye") && s != "be":
		return s[:len(s)-1] + "ing"
	}
	return doubled(s) + "ing"
}

// doubled repeats the last consonant of a stressed closed syllable: "plan",
// "permit"; which longer verbs are stressed there is a list.
func doubled(s string) string {
	if len(s) < 3 || !closedSyllable(s) {
		return s
	}
	if syllables(s) == 1 || endStressed[s] {
		return s + s[len(s)-1:]
	}
	return s
}

func closedSyllable(s string) bool {
	a, b, c := s[len(s)-3], s[len(s)-2], s[len(s)-1]
	if a == 'u' && len(s) > 3 && s[len(s)-4] == 'q' {
		a = 'q' // "acquit"
	}
	return !vowel(a) && vowel(b) && !vowel(c) && c != 'w' && c != 'x' && c != 'y'
}

func syllables(s string) int {
	n, in := 0, false
	for i := 0; i < len(s); i++ {
		v := vowel(s[i]) || s[i] == 'y'
		if v && !in {
			n++
		}
		in = v
	}
	return n
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func endsInConsonantY(s string) bool {
	return len(s) > 1 && s[len(s)-1] == 'y' && !vowel(s[len(s)-2])
}

func hasSuffix(s string, suffixes ...string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}

var endStressed = words(`admit commit permit submit omit refer transfer defer confer infer occur recur
	expel compel repel rebel propel control patrol begin forget regret kidnap equip abet allot annul acquit
	deter incur prefer unplug concur demur rebut unpin outfit debar
	overrun outrun rerun upset reset undercut forbid wiretap sidestep overstep outstrip overlap eavesdrop airdrop outbid`)

// plural is the regular plural of a noun.
func plural(s string) string {
	if strings.HasSuffix(s, "man") {
		return s[:len(s)-3] + "men"
	}
	return third(s)
}
