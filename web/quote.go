package web

import (
	"strings"
	"unicode/utf8"

	"dateline/internal/civil"
	"dateline/internal/event"
)

// Quote is a sentence with the words that its date rests on cut out of it.
// Marked is "" where they stand elsewhere in the article.
type Quote struct{ Before, Marked, After string }

// quoteOf cuts d's expression out of a sentence that starts at byte `at` of
// its article. A span that does not fit is not trusted: the words are looked
// up instead, and where they are not found nothing is marked.
func quoteOf(sentence string, at int, d event.Dating) Quote {
	start, end := d.Span.Start-at, d.Span.End-at
	if d.Expression == "" {
		return Quote{Before: sentence}
	}
	if d.Span.Len() <= 0 || start < 0 || end > len(sentence) || sentence[start:end] != d.Expression {
		start = strings.Index(sentence, d.Expression)
		end = start + len(d.Expression)
	}
	if start < 0 || !utf8.ValidString(sentence[start:end]) {
		return Quote{Before: sentence}
	}
	return Quote{sentence[:start], sentence[start:end], sentence[end:]}
}

// Why explains a date: Expression → Date: Reason.
type Why struct {
	Expression string
	Date       string
	Interval   civil.Interval
	Reason     string
	Rule       string
}

// whyOf explains d, of an article published on a day.
func whyOf(d event.Dating, published civil.Date) Why {
	w := Why{Expression: d.Expression, Date: dateText(d), Interval: d.Interval, Reason: d.Reason, Rule: d.Rule}
	if w.Date == "" {
		w.Date = wordNoDate
	}
	if w.Reason != "" {
		return w
	}
	day := ""
	if !published.IsZero() {
		day = " on " + fullDay(published)
	}
	switch d.Basis {
	case event.Explicit:
		w.Reason = "a full date in the text"
	case event.Relative:
		w.Reason = "counted from publication" + day
	case event.Narrative:
		w.Reason = "goes on from a date earlier in the text"
	case event.Publication:
		w.Reason = "no date in the sentence; reported as current at publication" + day
	default:
		w.Reason = "the text does not say when"
	}
	return w
}
