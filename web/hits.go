package web

import (
	"context"
	"io"
	"strings"
	"unicode"

	"github.com/a-h/templ"
	"golang.org/x/text/unicode/norm"

	"dateline/internal/timeline"
)

// Hit is a piece of a text, and whether a search found it.
type Hit struct {
	Text string
	Hit  bool
}

// mostHits is how many pieces of one text are marked.
const mostHits = 3

// hitsOf cuts a text where words begin with one of the words searched for, as
// the store compares them: without case and accents.
func hitsOf(text, search string) []Hit {
	wanted := wordsOf(search)
	if len(wanted) == 0 || text == "" {
		return []Hit{{Text: text}}
	}
	var out []Hit
	begun, found := 0, 0
	for start := 0; start < len(text) && found < mostHits; {
		from := strings.IndexFunc(text[start:], isWordRune)
		if from < 0 {
			break
		}
		from += start
		end := len(text)
		if n := strings.IndexFunc(text[from:], func(r rune) bool { return !isWordRune(r) }); n >= 0 {
			end = from + n
		}
		if beginsWithOne(foldWord(text[from:end]), wanted) {
			if from > begun {
				out = append(out, Hit{Text: text[begun:from]})
			}
			out = append(out, Hit{Text: text[from:end], Hit: true})
			begun, found = end, found+1
		}
		start = end
	}
	if begun < len(text) {
		out = append(out, Hit{Text: text[begun:]})
	}
	return out
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.Mn, r)
}

func wordsOf(search string) []string {
	return strings.FieldsFunc(foldWord(search), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

func foldWord(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(s))
}

func beginsWithOne(word string, wanted []string) bool {
	for _, w := range wanted {
		if strings.HasPrefix(word, w) {
			return true
		}
	}
	return false
}

// hits is a text with the words of a search marked. It is written here, since a
// template would put spaces between the pieces.
func hits(text, search string) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		_, err := io.WriteString(w, markedUp(text, search))
		return err
	})
}

// quoted is a quote with its words for the date marked, and those of a search.
func quoted(q Quote, search string) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		html := markedUp(q.Before, search)
		if q.Marked != "" {
			html += "<mark>" + templ.EscapeString(q.Marked) + "</mark>"
		}
		_, err := io.WriteString(w, html+markedUp(q.After, search))
		return err
	})
}

func markedUp(text, search string) string {
	var b strings.Builder
	for _, p := range hitsOf(text, search) {
		if p.Hit {
			b.WriteString(`<mark class="hit">` + templ.EscapeString(p.Text) + "</mark>")
		} else {
			b.WriteString(templ.EscapeString(p.Text))
		}
	}
	return b.String()
}

// hitOnlyInEvidence reports whether the words of a search stand in an event's
// evidence and not in its headline, so that they are seen only unfolded.
func hitOnlyInEvidence(e timeline.Event, search string) bool {
	if search == "" {
		return false
	}
	return len(hitsOf(e.Headline, search)) == 1 && !beginsHit(e.Headline, search) && len(hitsOf(e.Evidence, search)) > 1
}

func beginsHit(text, search string) bool {
	list := hitsOf(text, search)
	return len(list) > 0 && list[0].Hit
}
