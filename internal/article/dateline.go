package article

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	capitals = `\p{Lu}[\p{Lu}.'’/-]*` // WASHINGTON, ST., N'DJAMENA, RAFAH/JERUSALEM
	titled   = `\p{Lu}[\p{L}.'’-]*`   // Ukraine, N.Y., Wash.
	dayWords = `(?:\d{1,2} (?:` + monthNames + `)\.?|(?:` + monthNames + `)\.? \d{1,2})(?:,? \d{4})?`
	agency   = `\([\p{Lu}][^()\n]{1,40}\)`
)

var (
	// "KYIV, Ukraine, March 14 (Harbour Wire) —": the agency makes it certain.
	reAgencyDateline = regexp.MustCompile(`^(?:` +
		titled + `(?: (?:` + titled + `|of|de|al|el|the)){0,4}` + // the place, in capitals or not
		`(?:, ` + titled + `(?: ` + titled + `){0,3}){0,2}` +
		`(?:,? ` + `(?i:` + dayWords + `)` + `)?` +
		` |(?i:` + dayWords + `) )?` +
		agency +
		`(?:,? (?i:` + dayWords + `))?` +
		`(?:\s*[—–:]|\s+--?|\s*--|\s*_)\s*`)
	// "LONDON —", "NEW DELHI, 14 March:": capitals, and a new sentence behind.
	reBareDateline = regexp.MustCompile(`^` +
		capitals + `(?: ` + capitals + `){0,4}` +
		`(?:, ` + titled + `(?: ` + titled + `){0,2}){0,2}` +
		`(?:,? (?i:` + dayWords + `))?` +
		`(?:\s*[—–]\s*|\s+(?:--?|_)\s+|:\s+)`)
	reMonthDay = regexp.MustCompile(`(?i)\b` + dayWords + `\b`)
)

// notPlaces are names in capitals that begin a sentence as its subject, and
// words that stand over or before a headline.
var notPlaces = []string{"NATO", "UNICEF", "UNESCO", "UNRWA", "UNHCR", "OPEC", "OPEC+", "HAMAS", "ISIS", "ISIL", "IAEA",
	"ASEAN", "BRICS", "AUKUS", "NASA", "FEMA", "ECOWAS", "OSCE", "OECD", "SADC", "IGAD", "WHO", "IMF", "EU", "UN", "US",
	"U.S.", "UK", "U.K.", "U.N.", "CIA", "FBI", "NSA", "WTO", "IDF", "RSF", "PKK", "PLO", "OPCW", "INTERPOL",
	"BREAKING", "DEVELOPING", "EXCLUSIVE", "LIVE", "WATCH", "UPDATE", "UPDATED", "CORRECTION", "ANALYSIS", "EXPLAINER",
	"FACTBOX", "TIMELINE", "OPINION", "INTERVIEW", "PROFILE", "VIDEO", "PHOTOS"}

// findDateline is the length of the dateline that the paragraph begins with,
// with the white space behind it; 0 for none.
func findDateline(s string) int {
	if at := reAgencyDateline.FindStringIndex(s); at != nil {
		return at[1]
	}
	at := reBareDateline.FindStringIndex(s)
	if at == nil || at[1] == len(s) {
		return 0
	}
	place := strings.FieldsFunc(s[:at[1]], func(r rune) bool { return strings.ContainsRune(",:—–", r) || unicode.IsSpace(r) })
	if len(place) == 0 || utf8.RuneCountInString(place[0]) < 2 || slices.Contains(notPlaces, place[0]) {
		return 0
	}
	if !startsSentence(s[at[1]:]) {
		return 0
	}
	return at[1]
}
