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

// civics is the phrases of civics.tsv by country.
var civics = sync.OnceValue(func() [][]string { return rows("civics.tsv") })

func civicHints(text string) []Hint {
	var out []Hint
	for _, c := range civics() {
		n := 0
		for phrase := range strings.SplitSeq(c[1], "|") {
			if n < mostHints && strings.Contains(text, phrase) {
				out = append(out, Hint{Country: c[0]})
				n++
			}
		}
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
