package geonames

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Key is the form by which names are compared: lower case, words with one
// blank between them, without marks and punctuation, "St." and the like spelt
// out. It is "" for a name with letters of another alphabet than the Latin.
func Key(name string) string {
	b := make([]byte, 0, len(name)+8)
	word := 0 // where the word begins in b
	for i := 0; i < len(name); {
		r, size := rune(name[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(name[i:])
		}
		i += size
		switch {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
			b = append(b, byte(r))
		case 'A' <= r && r <= 'Z':
			b = append(b, byte(r)+'a'-'A')
		case r < utf8.RuneSelf && !parting[r]: // an apostrophe or a dot inside or behind a word
		case r < utf8.RuneSelf, unicode.IsSpace(r), unicode.Is(unicode.Pd, r):
			b = endWord(b, word)
			word = len(b)
		case unicode.IsLetter(r):
			if b = appendPlain(b, r); b == nil {
				return ""
			}
		}
	}
	return strings.TrimSuffix(string(endWord(b, word)), " ")
}

// parting is the ASCII characters that end a word.
var parting = [utf8.RuneSelf]bool{' ': true, '-': true, '/': true, ',': true, '_': true, '\t': true, '\n': true, '\r': true, '(': true, ')': true, '&': true}

// endWord spells out the last word of b, which begins at start, and adds a
// blank.
func endWord(b []byte, start int) []byte {
	if start == len(b) {
		return b
	}
	if long := short[string(b[start:])]; long != "" {
		b = append(b[:start], long...)
	}
	return append(b, ' ')
}

// short is the words that names shorten.
var short = map[string]string{"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}

// appendPlain adds a letter without its marks; nil if it is not Latin.
func appendPlain(b []byte, r rune) []byte {
	r = unicode.ToLower(r)
	if plain := letters[r]; plain != "" {
		return append(b, plain...)
	}
	base := norm.NFD.PropertiesString(string(r)).Decomposition()
	if len(base) == 0 || base[0] >= utf8.RuneSelf {
		if !unicode.Is(unicode.Latin, r) {
			if unicode.Is(unicode.Lm, r) { // ʻ, ʼ
				return b
			}
			return nil
		}
		return append(b, string(r)...)
	}
	return append(b, base[0])
}

// letters is the small Latin letters that are no letter with a mark.
var letters = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'ı': "i", 'ə': "a", 'ħ': "h", 'ŋ': "n",
}

// Core returns the key of a region or district without the words that say what
// it is, and whether there were any: "kursk oblast" is "kursk".
func Core(key string) (core string, cut bool) {
	if _, name, ok := strings.Cut(key, " of "); ok && generic[strings.TrimSuffix(key, " of "+name)] {
		return name, true
	}
	if first, rest, ok := strings.Cut(key, " "); ok && leading[first] {
		core, cut = strings.TrimPrefix(strings.TrimPrefix(rest, "de "), "e "), true
		return core, cut
	}
	core = key
	for {
		i := strings.LastIndexByte(core, ' ')
		if i < 0 || !generic[core[i+1:]] {
			break
		}
		core, cut = core[:i], true
	}
	for i := strings.IndexByte(core, ' '); i > 0 && generic[core[:i]]; i = strings.IndexByte(core, ' ') {
		core, cut = core[i+1:], true
	}
	return core, cut
}

// generic is the words behind or before the name of a region or district.
var generic = set(`oblast region province governorate state prefecture county department district parish krai kray raion
	rayon republic municipality voivodeship canton territory borough division emirate kommun kommune regency
	okrug gemeente obshtina obcina okres pagasts powiat amphoe ilcesi huyen tumani jaras markaz shi gun
	urban rural metropolitan autonomous federal capital governate muhafazah area council`)

// leading is the words before the name in other languages.
var leading = set(`provincia province departamento departement wilaya muhafazat comuna municipio distrito partido kabupaten kota shahrestan
	ostan oras municipiul bezirk landkreis kreis changwat daira liwa opcina bashkia srok barrio`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
