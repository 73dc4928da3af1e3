package event

import (
	"strings"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/sentence"
	"dateline/internal/timex"
)

// entry is an entry of a live page or a chronology: a paragraph that begins
// with its hour or its day. What it tells, in whatever tense, is of that day.
type entry struct {
	paragraph int
	day       Dating
	mark      article.Span // of the hour or day, which dates nothing else
}

// entries finds the entries of a text. A line that is a date and nothing else
// is the heading of the hours below it.
func entries(text string, sentences []sentence.Sentence, times []timex.Expression, published civil.Date) map[int]*entry {
	out := map[int]*entry{}
	page, last := publicationDating(published), -1
	for i := range sentences {
		s := &sentences[i]
		if s.Paragraph == last {
			continue
		}
		last = s.Paragraph
		var in []timex.Expression
		in, times = cut(times, s.Span, func(t *timex.Expression) article.Span { return t.Span })
		d, mark, kind := leadingDate(text, s, in)
		switch kind {
		case heading:
			page = d
		case dayMark:
			out[s.Paragraph] = &entry{s.Paragraph, d, mark}
		case hourMark:
			out[s.Paragraph] = &entry{s.Paragraph, page, mark}
		}
	}
	return out
}

// leadMark is how a paragraph begins.
type leadMark uint8

const (
	noMark   leadMark = iota
	heading           // a day, and nothing else
	dayMark           // a day before a colon or dash
	hourMark          // an hour
)

// leadingDate reads the day or hour at the head of a paragraph.
func leadingDate(text string, s *sentence.Sentence, times []timex.Expression) (Dating, article.Span, leadMark) {
	k := 0 // the first token behind the expression
	var d Dating
	mark := article.Span{Start: s.Start, End: s.Start}
	if len(times) > 0 && times[0].Start == s.Tokens[0].Start {
		x := &times[0]
		mark.End = x.End
		for k < len(s.Tokens) && s.Tokens[k].Start < x.End {
			k++
		}
		closed := !x.Interval.Start.IsZero() && !x.Interval.End.IsZero()
		if x.Dates() && closed && x.Interval.Days() <= 3 && !strings.HasPrefix(x.Rule, "clock") && !strings.HasPrefix(x.Rule, "year") {
			d = datingOf(x, civil.Date{})
		}
	} else if isHour(s.Tokens[0].Of(text)) {
		k, mark.End = 1, s.Tokens[0].End
	}
	if k == 0 {
		return Dating{}, mark, noMark
	}
	hour := isHour(text[mark.Start:mark.End])
	switch {
	case k == len(s.Tokens) && !d.Interval.IsZero():
		return d, mark, heading
	case k == len(s.Tokens):
		return d, mark, noMark
	case hour && s.Tokens[k].Kind != sentence.Number:
		return d, mark, hourMark
	case !d.Interval.IsZero() && separates(s.Tokens[k].Of(text)):
		d.Reason = "the day of the entry (" + d.Reason + ")"
		return d, mark, dayMark
	}
	return Dating{}, mark, noMark
}

func separates(w string) bool { return w == ":" || w == "-" || w == "–" || w == "—" }

// isHour reports whether s is written as the hour of an entry: "1730", "17:30",
// "5.30pm", "2145 GMT".
func isHour(s string) bool {
	s, _, _ = strings.Cut(s, " ")
	digits := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			digits++
		case c == ':' || c == '.' || c == 'h':
			if i == 0 {
				return false
			}
		case strings.ToLower(s[i:]) == "am" || strings.ToLower(s[i:]) == "pm":
			return digits > 0
		default:
			return false
		}
	}
	if digits < 3 || digits > 4 {
		return false
	}
	return strings.ContainsAny(s, ":.h") || digits == 4 && s[0] <= '2'
}

// shifted moves a date that counts from the day of publication to count from
// the day of the entry: "this afternoon" in the entry of Thursday.
func (e *entry) shifted(d Dating, published civil.Date) Dating {
	if e == nil || d.Basis != Relative || !(strings.HasPrefix(d.Rule, "relative/") || strings.HasPrefix(d.Rule, "clock") || strings.HasPrefix(d.Rule, "part")) {
		return d
	}
	days := e.day.Interval.Start.Sub(published)
	if days == 0 || d.Interval.Days() > 3 {
		return d
	}
	d.Interval = civil.Interval{Start: d.Interval.Start.AddDays(days), End: d.Interval.End.AddDays(days)}
	d.EDTF = civil.EDTF(d.Interval, d.Precision)
	d.Timex = d.EDTF
	d.Reason += ", counted from the day of the entry"
	return d
}
