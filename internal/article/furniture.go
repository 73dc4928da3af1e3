package article

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// furnitureLines are whole lines of a page that are no part of its story,
// in lower case and without what [bareLine] takes off.
var furnitureLines = set(
	"comment", "comments", "leave a comment", "post a comment", "add a comment", "view comments", "show comments", "no comments",
	"join the conversation", "read more", "read also", "also read", "see also", "read next", "up next", "more", "show more",
	"load more", "see more", "read full story", "continue reading", "keep reading", "story continues", "story continues below",
	"article continues below", "story continues below advertisement", "scroll to continue", "continue reading below",
	"advertisement", "advertising", "advertise", "ad", "ads", "sponsored", "sponsored content", "promoted", "paid content",
	"share", "share this", "share this article", "share this story", "share this page", "share article", "share on facebook",
	"share on x", "share on twitter", "share on linkedin", "share on whatsapp", "share via email", "copy link", "copy url", "link copied",
	"print", "print this article", "email", "e-mail", "email this article", "tweet", "facebook", "twitter", "x", "whatsapp", "linkedin",
	"telegram", "reddit", "save", "bookmark", "save article", "listen", "listen to this article", "listen to article", "gift article",
	"subscribe", "subscribe now", "sign in", "sign up", "log in", "login", "register", "newsletter", "newsletters", "back to top",
	"related", "related articles", "related stories", "related topics", "related content", "related news", "related coverage",
	"more on this story", "more on this topic", "more stories", "more news", "most read", "most popular", "most viewed", "trending",
	"trending now", "top stories", "latest news", "recommended", "recommended stories", "recommended for you", "editor's picks", "editors' picks",
	"you may also like", "you might also like", "you may be interested in", "in this article", "what to read next", "don't miss", "must read",
	"topics", "tags", "keywords", "categories", "home", "menu", "search", "skip to content", "skip to main content",
	"privacy policy", "terms of use", "terms of service", "cookie policy", "contact us", "about us", "follow us", "our standards", "republish this story",
	"report a typo", "suggest a correction", "report an error", "image", "photo", "photos", "video", "watch", "gallery", "image source", "image caption", "getty images",
	"all rights reserved", "end", "ends")

// furnitureStarts begin lines that are no part of the story whatever follows.
var furnitureStarts = []string{
	"read more:", "read also:", "also read:", "see also:", "read next:", "related:", "related articles:", "related stories:",
	"more on this:", "more:", "watch:", "listen:", "tags:", "topics:", "keywords:", "filed under:", "categories:", "category:",
	"sign up for ", "sign up to ", "subscribe to ", "follow us on ", "follow us ", "find us on ", "like us on ", "join us on ", "download our ", "download the app",
	"click here ", "click to ", "share this ", "get the latest ", "get our ", "support our journalism", "this article was originally published",
	"this article is republished", "this article first appeared", "our standards:", "recommended reading:", "story continues ",
	"photo:", "photos:", "photo by ", "photo credit", "photo credits", "photograph:", "image:", "images:", "image source", "image caption", "image credit",
	"picture:", "pictures:", "caption:", "credit:", "video:", "file photo", "file picture", "file - ", "file — ", "file – ", "visit us at ", "send feedback", "we use cookies", "enter your email",
}

var (
	reRule = regexp.MustCompile(`^[\s\-_=*~•·#.+—–]*$`)
	reYear = regexp.MustCompile(`\b(?:19|20)\d\d\b`)
	// A copyright line of this form closes a page: what comes after is not the story.
	reClosing = regexp.MustCompile(`(?i)all rights reserved|distributed by|\bvisit\b|\b(?:LLC|Inc|Ltd|L\.P|Corp|PLC|GmbH|Limited)\b`)
	reCredit  = regexp.MustCompile(`\((?:AP|Reuters|REUTERS|AFP|EPA|Getty|TASS|Xinhua)[^()]*(?:/|Photo|Images)[^()]*\)\W*$|` +
		`\bREUTERS/[^.]{2,60}$|(?:/|via |\| ?|: )(?:AFP/)?Getty Images(?:\)|/\w+)?\W*$|/(?:AP|AFP|EPA)\)?$`)
	reCounted = regexp.MustCompile(`(?i)^(?:\d[\d,.]*k? (?:comments?|shares?|views?|likes?)|\d+[- ]min(?:ute)?s?(?: read)?|(?:reading|read) time\b.{0,20}|` +
		`(?:published|posted|updated|last updated) (?:\d+|an?) (?:minutes?|hours?|days?|weeks?) ago)$`)
	reSection = regexp.MustCompile(`^(?i:published|posted|filed|originally published)(?: in:?| under:?|:) \p{L}[^.!?]{1,60}$`)
	reCrumbs  = regexp.MustCompile(`^\p{L}[\p{L} &]{1,30}(?: ?[>›»] ?\p{L}[\p{L} &]{1,30}| [/|] \p{L}[\p{L} &]{1,30})+$`)

	reCreditLine = regexp.MustCompile(`^\(?(?i:(?:additional |further )?(?:reporting|writing|editing|research|production|translation) by|` +
		`(?:written|edited|translated|compiled|reported|illustrated) by|with (?:assistance|reporting|contributions|files|inputs?|additional reporting) (?:from|by)|` +
		`contributing:|contributors?:|editing:|reporting:)\s*(.+?)\)?\W*$`)
	reByline = regexp.MustCompile(`^(?:By|BY|by)(?::\s*|\s+)(.+)$`)
)

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// bareLine folds a short line for the look-up in furnitureLines.
func bareLine(s string) string {
	s = strings.ReplaceAll(strings.ToLower(s), "’", "'")
	return strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// isFurniture reports whether a whole line or paragraph, trimmed, is no part
// of the story wherever it stands.
func isFurniture(s string) bool {
	if isRule(s) || isCopyright(s) {
		return true
	}
	if len(s) <= 60 && (furnitureLines[bareLine(s)] || reCounted.MatchString(bareLine(s))) {
		return true
	}
	head := strings.ToLower(s[:cut(s, 40)])
	for _, start := range furnitureStarts {
		if rest, ok := strings.CutPrefix(head, start); ok && !continuesWord(start, rest) {
			return len(s) <= 600
		}
	}
	return len(s) <= 600 && reCredit.MatchString(s)
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
func isRule(s string) bool { return len(s) < 400 && reRule.MatchString(s) }

// isCopyright reports a line that claims the rights of the page or a picture.
func isCopyright(s string) bool {
	if len(s) > 400 {
		return false
	}
	lower := strings.ToLower(s)
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
	if g := reCreditLine.FindStringSubmatch(s); g != nil {
		return areNames(g[1], 40)
	}
	if g := reByline.FindStringSubmatch(s); g != nil {
		return areNames(g[1], 16)
	}
	switch strings.ToLower(strings.Trim(s, " .()")) {
	case "reuters", "ap", "afp", "associated press", "the associated press", "agence france-presse", "staff reporter", "staff writer", "news desk":
		return true
	}
	return false
}

// nameWords are the words without a capital that stand between names.
var nameWords = set("and", "in", "at", "by", "with", "from", "of", "for", "de", "da", "di", "van", "von", "der", "den", "la", "el", "al", "bin", "ibn",
	"editing", "writing", "reporting", "additional", "translation", "research", "a", "pm", "am", "p.m", "a.m", "on", "updated", "published")

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
