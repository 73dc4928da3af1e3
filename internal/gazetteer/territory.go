package gazetteer

import (
	"strings"
	"sync"
)

// Hint is what a text says about where it plays by other means than names of
// places.
type Hint struct {
	Country string // ISO 3166-1 alpha-2
	Region  *Entry // nil: the country as a whole
}

// mostHints is how many hints of one kind are of use.
const mostHints = 4

// Hints finds the telephone numbers and the words for offices, schools and
// money that belong to one country or region. Of many only some are returned.
func Hints(text string) []Hint {
	return append(telephones(text), civicHints(text)...)
}

// civic is a phrase of civics.tsv.
type civic struct {
	phrase, country string
	number          int
}

// civics is the phrases of civics.tsv by their first byte, and how many they
// are.
var civics = sync.OnceValues(func() (*[256][]civic, int) {
	var byFirst [256][]civic
	n := 0
	for _, c := range rows("civics.tsv") {
		for _, phrase := range list(c[1]) {
			byFirst[phrase[0]] = append(byFirst[phrase[0]], civic{phrase, c[0], n})
			n++
		}
	}
	return &byFirst, n
})

// civicHints finds the phrases that begin with a word of the text, each once.
func civicHints(text string) []Hint {
	phrases, n := civics()
	seen := make([]bool, n)
	found := map[string]int{}
	var out []Hint
	letter := false
	for i := 0; i < len(text); i++ {
		if !letter {
			for k := range phrases[text[i]] {
				c := &phrases[text[i]][k]
				if !seen[c.number] && strings.HasPrefix(text[i:], c.phrase) && found[c.country] < mostHints {
					seen[c.number] = true
					found[c.country]++
					out = append(out, Hint{Country: c.country})
				}
			}
		}
		letter = 'a' <= text[i]|0x20 && text[i]|0x20 <= 'z'
	}
	return out
}

// areaCodes is the regions by the codes of their telephones.
var areaCodes = sync.OnceValue(func() map[string]*Entry {
	m := map[string]*Entry{}
	for _, c := range rows("areacodes.tsv") {
		e := regionNamed(c[0], c[1])
		for _, code := range strings.Fields(c[2]) {
			m[code] = e
		}
	}
	return m
})

// telephones finds numbers like "(318) 619-3946", "318-619-3946" and
// "318.619.3946".
func telephones(text string) []Hint {
	var out []Hint
	for i := 0; i < len(text) && len(out) < mostHints; i++ {
		j := strings.IndexByte(text[i:], '-')
		if j < 0 {
			break
		}
		i += j
		if code := areaCodeBefore(text, i); code != "" {
			if e := areaCodes()[code]; e != nil {
				out = append(out, Hint{e.Country, e})
			}
		}
	}
	return out
}

// areaCodeBefore returns the area code of a number whose last hyphen stands at
// byte i: ten digits in groups of 3, 3 and 4.
func areaCodeBefore(text string, i int) string {
	if i < 7 || i+5 > len(text) || !digits(text[i+1:i+5]) || !digits(text[i-3:i]) || i+5 < len(text) && digits(text[i+5:i+6]) {
		return ""
	}
	switch before := text[:i-3]; {
	case strings.HasSuffix(before, ") "):
		before = before[:len(before)-2]
		return lastDigits(before)
	case before[len(before)-1] == '-' || before[len(before)-1] == '.' || before[len(before)-1] == ')' || before[len(before)-1] == ' ':
		return lastDigits(before[:len(before)-1])
	}
	return ""
}

// lastDigits is the last three characters if they are a number of three digits.
func lastDigits(s string) string {
	n := len(s)
	if n < 3 || !digits(s[n-3:]) || n > 3 && digits(s[n-4:n-3]) {
		return ""
	}
	return s[n-3:]
}

func digits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}
