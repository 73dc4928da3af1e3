package article

import (
	_ "embed"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed furniture.tsv
var furnitureTable string

// furniture is what furniture.tsv has, by kind.
var furniture = readFurniture(furnitureTable)

type furnitureWords struct {
	lines, share, between map[string]bool
	starts, soft          starts
}

func readFurniture(table string) furnitureWords {
	f := furnitureWords{lines: map[string]bool{}, share: map[string]bool{}, between: map[string]bool{}}
	for row := range strings.Lines(table) {
		switch kind, text, _ := strings.Cut(strings.TrimRight(row, "\n"), "\t"); kind {
		case "line":
			f.lines[text] = true
		case "start":
			f.starts[text[0]] = append(f.starts[text[0]], text)
		case "soft":
			f.soft[text[0]] = append(f.soft[text[0]], text)
		case "share":
			f.share[text] = true
		case "between":
			f.between[text] = true
		}
	}
	return f
}

var (
	reYear = regexp.MustCompile(`\b(?:19|20)\d\d\b`)
	// A copyright line of this form closes a page: what comes after is not the story.
	reClosing = regexp.MustCompile(`(?i)all rights reserved|distributed by|\bvisit\b|\b(?:LLC|Inc|Ltd|L\.P|Corp|PLC|GmbH|Limited)\b`)
	reCredit  = regexp.MustCompile(`\((?:AP|Reuters|REUTERS|AFP|EPA|Getty|TASS|Xinhua)[^()]*(?:/|Photo|Images)[^()]*\)\W*$|` +
		`\bREUTERS/[^.]{2,60}$|(?:/|via |\| ?|: )(?:AFP/)?Getty Images(?:\)|/\w+)?\W*$|/(?:AP|AFP|EPA)\)?$|` +
		`\[(?:File: ?)?[^\[\]]{2,60}(?:/|via )[^\[\]]{2,40}\]$|\[(?:File|Photo|Courtesy|Screengrab|Handout)\b[^\[\]]{0,60}\]$|\bvia (?:REUTERS|Reuters|AP|AFP|EPA)\)?$`)
	reCounted = regexp.MustCompile(`(?i)^(?:\d[\d,.]*k? (?:comments?|shares?|views?|likes?)|\d+[- ]min(?:ute)?s?(?: read)?|(?:reading|read) time\b.{0,20}|` +
		`comments? \(?\d+|(?:show|view|see|read) (?:all )?\d+ comments?|list of \d+ items?|list \d+ of \d+|` +
		`(?:(?:published|posted|updated|last updated) )?(?:\d+|an?) ?(?:s|m|h|d|min|mins|minutes?|hrs?|hours?|days?|weeks?) ago|-?30)$`)
	// The stamps of a live blog: a clock, perhaps with its day and zone.
	reStamp = regexp.MustCompile(`(?i)^(?:\d{1,2} [a-z]{3,9}\.?(?: \d{4})?,? )?\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?` +
		`(?: ?(?:gmt|utc|bst|ist|jst|msk|[ecmp][sd]?t|cest|eet|eest|local time))?$`)
	reAddress = regexp.MustCompile(`^(?:(?i:follow|read|see|find|more|watch|visit)\b.{0,100}\s)?(?:https?://|www\.)\S+$`)
	reSection = regexp.MustCompile(`^(?i:published|posted|filed|originally published)(?: in:?| under:?|:) \p{L}[^.!?]{1,60}$`)
	reCrumbs  = regexp.MustCompile(`^\p{L}[\p{L} &]{1,30}(?: ?[>›»] ?\p{L}[\p{L} &]{1,30}| [/|] \p{L}[\p{L} &]{1,30})+$`)

	reCreditLine = regexp.MustCompile(`^\(?(?i:(?:additional |further )?(?:reporting|writing|editing|research|production|translation) by|` +
		`(?:written|edited|translated|compiled|reported|illustrated) by|with (?:assistance|reporting|contributions|files|inputs?|additional reporting) (?:from|by)|` +
		`contributing:|contributors?:|editing:|reporting:)\s*(.+?)\)?\W*$`)
	reContributed = regexp.MustCompile(`^\(?(.{2,200}?) contributed(?: (?:reporting|research))?(?: to this (?:report|story|article))?(?: from [\p{L} ,]{2,40})?\.?\)?$`)
	reByline      = regexp.MustCompile(`^(?:By|BY|by)(?::\s*|\s+)(.+)$`)
)

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// bareLine takes the marks off the ends of a short line, for the look-up.
func bareLine(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// isFurniture reports whether a whole line or paragraph, trimmed, is no part
// of the story wherever it stands. Patterns are tried only where a word or mark
// of theirs is there, for most lines have none.
func isFurniture(s string) bool {
	if isRule(s) {
		return true
	}
	if len(s) > 600 {
		return false
	}
	lower := strings.ToLower(strings.ReplaceAll(s, "’", "'"))
	if isCopyright(s, lower) {
		return true
	}
	if len(s) <= 80 {
		bare := bareLine(lower)
		if furniture.lines[bare] || reCounted.MatchString(bare) || reStamp.MatchString(s) || isShareBar(lower) {
			return true
		}
	}
	return furniture.starts.begin(lower) || furniture.soft.begin(lower) && !endsSentence(s) ||
		isPrompt(lower) || isNote(lower) || isCredited(s) ||
		(strings.Contains(s, "http") || strings.Contains(s, "www.")) && reAddress.MatchString(s)
}

// isCredited reports whether a line ends with who took the picture over it.
func isCredited(s string) bool {
	tail := s[len(s)-min(len(s), 140):]
	return (strings.ContainsAny(tail, "/[(") || strings.Contains(tail, "Getty Images") || strings.Contains(tail, "via ")) && reCredit.MatchString(s)
}

// starts are beginnings of lines, by their first byte.
type starts [utf8.RuneSelf][]string

// begin reports whether s begins with one of them and no longer word.
func (b *starts) begin(s string) bool {
	if s == "" || s[0] >= utf8.RuneSelf {
		return false
	}
	for _, start := range b[s[0]] {
		if rest, ok := strings.CutPrefix(s, start); ok && !continuesWord(start, rest) {
			return true
		}
	}
	return false
}

// isShareBar reports a row of buttons, in lower case: "share tweet email",
// "facebook | x".
func isShareBar(s string) bool {
	buttons := 0
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("|/,·•:+", r) }) {
		switch {
		case furniture.share[w]:
			buttons++
		case !furniture.between[w]:
			return false
		}
	}
	return buttons >= 2 && !endsSentence(s)
}

var (
	prompts  = startsOf("get", "sign up", "subscribe", "receive", "stay", "want", "start", "join", "read", "keep", "catch", "never", "enter", "our", "register", "download")
	notes    = startsOf("correction", "corrections", "clarification", "clarifications", "editor", "publisher", "a ", "an ", "the ", "this ")
	rePrompt = regexp.MustCompile(`\b(?:newsletters?|in(?:to)? your inbox|sign up (?:here|now|today|for our)|our (?:free )?(?:app|daily|weekly|podcast|channel|briefing)|\? (?:sign up|subscribe))\b`)
	reNote   = regexp.MustCompile(`^(?:(?:correction|clarification)s?(?: \([^)]*\)|,? [^:.]{3,20})?: |(?:editor|publisher)'?s?'? note ?[:–—-]|` +
		`(?:an? (?:earlier|previous) version|the (?:headline|caption)) (?:of|on|in|to) this (?:article|story|report|page|post|headline|caption)\b|` +
		`this (?:article|story|report|post|page|live blog|headline|caption|version) (?:has been|was|is being|will be) ` +
		`(?:last |first |originally )?(?:updated|amended|corrected|edited|clarified|changed|revised|republished|published|produced|modified)\b|` +
		`this is a (?:developing|breaking)(?: news)? (?:story|event|situation)\b)`)
)

// isPrompt reports a line, in lower case, that asks the reader to subscribe.
func isPrompt(lower string) bool {
	return len(lower) <= 300 && prompts.begin(lower) && rePrompt.MatchString(lower)
}

// isNote reports a line, in lower case, in which the editors speak of the
// article: what they corrected, that they will update it.
func isNote(lower string) bool { return notes.begin(lower) && reNote.MatchString(lower) }

func startsOf(texts ...string) *starts {
	var s starts
	for _, text := range texts {
		s[text[0]] = append(s[text[0]], text)
	}
	return &s
}

// continuesWord reports whether rest goes on with the word that start ends in,
// as "graphs" does with "file photo".
func continuesWord(start, rest string) bool {
	last, _ := utf8.DecodeLastRuneInString(start)
	next, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsLetter(last) && unicode.IsLetter(next)
}

// cut is the greatest number of bytes up to n that ends between runes of s.
func cut(s string, n int) int {
	if n >= len(s) {
		return len(s)
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return n
}

// isRule reports a row of dashes, stars or the like.
func isRule(s string) bool {
	return len(s) < 400 && !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsSpace(r) && !strings.ContainsRune("-_=*~•·#.+—–", r) })
}

// isCopyright reports a line that claims the rights of the page or a picture;
// lower is the line in lower case.
func isCopyright(s, lower string) bool {
	if len(s) > 400 {
		return false
	}
	reserved := strings.Contains(lower, "all rights reserved")
	for _, sign := range []string{"©", "(c)", "copyright"} {
		if rest, ok := strings.CutPrefix(lower, sign); ok {
			return reserved || reYear.MatchString(s[:cut(s, 60)]) || strings.Contains(rest, "©") ||
				(sign == "©" && len(s) <= 40 && !endsSentence(s) && areNames(strings.TrimPrefix(s, sign), 4))
		}
	}
	return reserved && strings.HasSuffix(bareLine(lower), "all rights reserved")
}

// isByline reports a line that names authors and says nothing else.
func isByline(s string) bool {
	if len(s) > 300 {
		return false
	}
	if g := creditOf(s); g != nil {
		return areNames(g[1], 40)
	}
	if strings.Contains(s, " contributed") {
		if g := reContributed.FindStringSubmatch(s); g != nil {
			return areNames(g[1], 40)
		}
	}
	if len(s) > 2 && strings.EqualFold(s[:2], "by") {
		if g := reByline.FindStringSubmatch(s); g != nil {
			return areNames(g[1], 16)
		}
	}
	if len(s) > 30 {
		return false
	}
	switch strings.ToLower(strings.Trim(s, " .()")) {
	case "reuters", "ap", "afp", "associated press", "the associated press", "agence france-presse", "staff reporter", "staff writer", "news desk":
		return true
	}
	return false
}

// creditWords are what the lines begin with that name helpers.
var creditWords = set("additional", "further", "reporting", "writing", "editing", "research", "production", "translation", "written", "edited",
	"translated", "compiled", "reported", "illustrated", "with", "contributing", "contributor", "contributors")

// creditOf matches a line that names helpers.
func creditOf(s string) []string {
	first := strings.TrimPrefix(s, "(")
	if i := strings.IndexFunc(first, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		first = first[:i]
	}
	if len(first) > 12 || !creditWords[strings.ToLower(first)] {
		return nil
	}
	return reCreditLine.FindStringSubmatch(s)
}

// nameWords are the words without a capital that stand between names.
var nameWords = set("and", "in", "at", "by", "with", "from", "of", "for", "de", "da", "di", "van", "von", "der", "den", "la", "el", "al", "bin", "ibn",
	"editing", "writing", "reporting", "additional", "translation", "research", "writer", "writers", "reporter", "reporters", "journalist", "journalists", "correspondent",
	"correspondents", "producer", "producers", "staff", "a", "pm", "am", "p.m", "a.m", "on", "updated", "published")

// areNames reports whether a byline's text is a list of names, places, roles
// and perhaps a date: every word has a capital or is one that links names.
func areNames(s string, most int) bool {
	words := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;|()/&:·•—–", r) })
	if len(words) == 0 || len(words) > most {
		return false
	}
	first := strings.ToLower(words[0])
	if isWeekday(first) || (isMonth(first) && (len(words) == 1 || words[1][0] <= '9')) {
		return false
	}
	capital := false
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case unicode.IsUpper(r):
			capital = true
		case unicode.IsDigit(r) || strings.HasPrefix(w, "al-") || strings.HasPrefix(w, "el-") || strings.ContainsRune(w, '@'):
		case !nameWords[strings.ToLower(strings.TrimRight(w, "."))]:
			return false
		}
	}
	return capital
}
