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
	titled   = `\p{Lu}[\p{L}.'’/-]*`  // Ukraine, N.Y., Wash., Kyiv/Moscow
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
	// "Kyiv, Ukraine (CNN)", "Dubai, 14 March (HW)": an agency that everybody
	// knows, or a day before it, needs no dash.
	reDashlessDateline = regexp.MustCompile(`^` +
		titled + `(?: ` + titled + `){0,3}(?:, ` + titled + `(?: ` + titled + `){0,2}){0,2}` +
		`(?:(?:,? (?i:` + dayWords + `))? \((?:CNN|AP|Reuters|REUTERS|AFP|UPI|TASS|Xinhua|BBC|Bloomberg|EFE|dpa|DPA|ANI|PTI|IANS)\)|,? (?i:` + dayWords + `) ` + agency + `) `)
	// "Kyiv —", and a new sentence behind.
	reTitledDateline = regexp.MustCompile(`^` + titled + `(?: ` + titled + `){0,2}(?:, ` + titled + `(?: ` + titled + `)?)? [—–] `)
	// "LONDON —", "NEW DELHI, 14 March:": capitals, and a new sentence behind.
	reBareDateline = regexp.MustCompile(`^` +
		capitals + `(?: ` + capitals + `){0,4}` +
		`(?:, (?:the )?` + titled + `(?: ` + titled + `){0,2}){0,2}` +
		`(?:,? (?i:` + dayWords + `))?` +
		`(?:\s*[—–]\s*|\s+(?:--?|_|\|)\s+|:\s+)`)
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
	for _, re := range []*regexp.Regexp{reDashlessDateline, reTitledDateline} {
		at := re.FindStringIndex(s)
		if at != nil && startsSentence(s[at[1]:]) && (re != reTitledDateline || opensStory(s[at[1]:])) {
			return at[1]
		}
	}
	at := reBareDateline.FindStringIndex(s)
	if at == nil || at[1] == len(s) || !strings.ContainsFunc(s, unicode.IsLower) { // a headline in capitals
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

// opensStory reports whether a paragraph without its dateline still is one:
// whole sentences, and no second dash, which would make the first one open an
// aside: "Hale — the owner of the ferry — said".
func opensStory(s string) bool {
	first, _, _ := strings.Cut(s, ". ")
	return isProse(s) && !strings.ContainsAny(first, "—–")
}
