package event

import (
	"strconv"
	"strings"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/sentence"
	"dateline/internal/timex"
)

// entry is an entry of a live page or a chronology: a paragraph that begins
// with its hour or its day. What it tells, in whatever tense, is of that day.
type entry struct {
	day  Dating
	mark article.Span // of the hour or day, which dates nothing else
}

// entries finds the entries of a text by the paragraph of their sentences. A
// line that is a date and nothing else is the heading of the hours below it, and
// of all that stands below it where the text has several.
func entries(text string, sentences []sentence.Sentence, times []timex.Expression, published civil.Date) map[int]*entry {
	out := map[int]*entry{}
	page, next := publicationDating(published), 0
	headings, under := 0, []section(nil)
	years := tellsByYear(text, published.Year)
	for start := 0; start < len(text); {
		end := start + len(text[start:])
		if n := strings.IndexByte(text[start:], '\n'); n >= 0 {
			end = start + n
		}
		line := article.Span{Start: start, End: end}
		for next < len(times) && times[next].Start < start {
			next++
		}
		for len(sentences) > 0 && sentences[0].Start < start {
			sentences = sentences[1:]
		}
		var first *timex.Expression
		if next < len(times) && times[next].Start < end {
			first = &times[next]
		}
		d, mark, kind := leadingDate(text, line, first, years)
		if kind == heading || kind == hourHeading {
			if kind == hourHeading {
				d = page
			}
			page, headings = d, headings+1
		}
		if kind == noMark && headings > 0 && len(sentences) > 0 && sentences[0].Start < end {
			under = append(under, section{sentences[0].Paragraph, page})
		}
		if kind == hourMark {
			d = page
		}
		if (kind == dayMark || kind == hourMark) && len(sentences) > 0 && sentences[0].Start < end {
			out[sentences[0].Paragraph] = &entry{d, mark}
		}
		start = end + 1
	}
	if headings < 2 {
		return out
	}
	for _, s := range under {
		s.day.Reason = "the day of the heading (" + s.day.Reason + ")"
		out[s.paragraph] = &entry{day: s.day}
	}
	return out
}

// section is a paragraph under the heading of a day.
type section struct {
	paragraph int
	day       Dating
}

// leadMark is how a line begins.
type leadMark uint8

const (
	noMark      leadMark = iota
	heading              // a day, and nothing else
	dayMark              // a day, month or year before a colon, dash or full stop
	hourMark             // an hour
	hourHeading          // an hour, and nothing else
)

// longestHeading is how long in bytes a line may be that heads what stands below
// it by ending with a day.
const longestHeading = 40

// zones are what may stand behind an hour that heads what is below it.
var zones = words(`BST GMT CET CEST EST EDT UTC ET local am pm`)

// leadingDate reads the day or hour at the head of a line, of which first is
// the first time expression, nil for none; years says that four digits there are
// a year and no hour.
func leadingDate(text string, line article.Span, first *timex.Expression, years bool) (Dating, article.Span, leadMark) {
	written := line.Of(text)
	mark := article.Span{Start: line.Start + len(written) - len(strings.TrimLeft(written, bullets)), End: line.End}
	if strings.HasPrefix(mark.Of(text), "Date: ") {
		mark.Start += len("Date: ")
	}
	word, _, _ := strings.Cut(mark.Of(text), " ")
	if hour := strings.TrimRight(word, ".:,–—-])"); !(years && isYear(hour)) && isHour(hour) && len(mark.Of(text)) > len(word) {
		rest := strings.Trim(mark.Of(text)[len(word):], " .:")
		mark.End = mark.Start + len(hour)
		if zones[rest] {
			return Dating{}, mark, hourHeading
		}
		return Dating{}, mark, hourMark
	}
	if first == nil {
		return Dating{}, mark, noMark
	}
	if mark.Len() <= longestHeading && first.Start > mark.Start && first.Interval.Days() == 1 && first.Dates() && strings.HasPrefix(first.Rule, "day/") &&
		strings.Trim(text[first.End:line.End], ") ") == "" {
		return datingOf(first, civil.Date{}), mark, heading // "Day 2 (Monday, April 27)"
	}
	if first.Start != mark.Start {
		return Dating{}, mark, noMark
	}
	rest := strings.TrimSpace(text[first.End:line.End])
	mark.End = first.End
	if first.Rule == "clock" && namesDay(first.Text) && strings.HasPrefix(rest, ".") && opensText(strings.TrimLeft(rest, ". ")) { // "Sunday, around 8 am. Shots ring out"
		d := datingOf(first, civil.Date{})
		d.Reason = "the day of the entry (" + d.Reason + ")"
		return d, mark, dayMark
	}
	if first.Rule == "clock" && opensText(strings.TrimLeft(rest, ".:–—- ")) { // "2 p.m. The minister resigns"
		return Dating{}, mark, hourMark
	}
	if !first.Dates() || first.Interval.Start.IsZero() || first.Interval.End.IsZero() || first.Interval.Days() > 366 {
		return Dating{}, mark, noMark
	}
	d := datingOf(first, civil.Date{})
	kind := noMark
	switch day := first.Interval.Days() <= 3; {
	case day && strings.Trim(rest, ".:") == "":
		return d, mark, heading
	case strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "–") || strings.HasPrefix(rest, "—") || strings.HasPrefix(rest, "- "):
		kind = dayMark
	case day && hourBehind(rest) > 0: // "Sunday, noon. A video shows …"
		mark.End += hourBehind(rest)
		kind = dayMark
	case day && strings.HasPrefix(rest, ". ") && opensText(rest[2:]): // "6 April. Police detain …"
		kind = dayMark
	case (strings.HasPrefix(first.Rule, "day/") || years && strings.HasPrefix(first.Rule, "year")) && opensText(rest): // "April 6 Police detain …"
		kind = dayMark
	}
	if kind == dayMark {
		d.Reason = "the day of the entry (" + d.Reason + ")"
	}
	return d, mark, kind
}

// namesDay reports whether a clock time has its weekday.
func namesDay(text string) bool {
	word, _, _ := strings.Cut(text, " ")
	return strings.HasSuffix(strings.TrimRight(word, ","), "day")
}

// longestHour is how long in bytes the hour behind the day of an entry may be.
const longestHour = 24

// hourBehind is how many bytes of rest say the hour of the day that heads an entry,
// before a full stop behind which the entry begins; 0 for none.
func hourBehind(rest string) int {
	behind, ok := strings.CutPrefix(rest, ", ")
	if !ok {
		return 0
	}
	hour, text, ok := strings.Cut(behind, ". ")
	if !ok || len(hour) > longestHour || !opensText(text) {
		return 0
	}
	switch last := hour[strings.LastIndexByte(hour, ' ')+1:]; last {
	case "noon", "midnight", "dawn", "dusk", "am", "pm", "morning", "afternoon", "evening", "night":
		return len(", ") + len(hour)
	}
	return 0
}

// opensText reports whether s begins like a sentence.
func opensText(s string) bool { return s != "" && s[0] >= 'A' && s[0] <= 'Z' }

// tellsByYear reports whether the lines of a text that begin with four digits
// begin with years up to the one given, and not with hours: "1991 … 2005 …".
func tellsByYear(text string, last int) bool {
	found := false
	for line := range strings.Lines(text) {
		word, _, _ := strings.Cut(strings.TrimLeft(line, bullets), " ")
		word = strings.TrimRight(word, ".:,–—-\n")
		if len(word) != 4 || !isHour(word) && !isYear(word) {
			continue
		}
		if n, err := strconv.Atoi(word); err != nil || n < firstYear || n > last {
			return false
		}
		found = true
	}
	return found
}

// firstYear is the first that a line of a chronology of the news begins with.
const firstYear = 1900

func isYear(s string) bool {
	n, err := strconv.Atoi(s)
	return err == nil && len(s) == 4 && n >= firstYear && n < 2100
}

// bullets are the marks and spaces before an item of a list.
const bullets = " \t-•*·–—[("

// isHour reports whether s is written as the hour of an entry: "1730", "17:30",
// "5.30pm", "2145 GMT".
func isHour(s string) bool {
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
	if e == nil || d.Basis != Relative && !(strings.HasPrefix(d.Rule, "clock") && d.Interval == civil.DayOf(published)) || !(strings.HasPrefix(d.Rule, "relative/") || strings.HasPrefix(d.Rule, "clock") || strings.HasPrefix(d.Rule, "part")) {
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
