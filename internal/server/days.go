package server

import (
	"context"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"dateline/internal/civil"
	"dateline/internal/timex"
	"dateline/web"
)

// tagger reads words for days; made once, since its rules take a moment.
var tagger = sync.OnceValue(timex.New)

// dayRemedy says how days can be written.
const dayRemedy = "Write a day as year, month and day, 2025-03-14, or in words: last August, 12–15 March 2025, since May."

// readDays replaces words for days in the query by the days that they mean, as
// seen from the last day of the timeline. A range in "from" alone sets both ends.
func (s *Server) readDays(ctx context.Context, query url.Values) ([]web.DayWords, error) {
	var read []web.DayWords
	for _, key := range []string{"from", "to"} {
		text := strings.TrimSpace(query.Get(key))
		if _, err := civil.Parse(text); text == "" || err == nil {
			continue
		}
		today, err := s.anchor(ctx, strings.TrimSpace(query.Get("collection")))
		if err != nil {
			return nil, err
		}
		days, ok := daysOf(text, today)
		if !ok {
			return nil, wrong(key, dayRemedy, "%s: %q names no day that Dateline knows", web.FieldLabel(key), clip(text))
		}
		if key == "to" {
			days.Start = civil.Date{}
			query.Set("to", days.End.String())
		} else {
			query.Set("from", days.Start.String())
			if query.Get("to") == "" && !days.End.IsZero() {
				query.Set("to", days.End.String())
			} else {
				days.End = civil.Date{}
			}
		}
		read = append(read, web.DayWords{Text: text, Days: days})
	}
	return read, nil
}

// anchor is the day that words count from: the last one of the collection, or
// today where its events go on into the future.
func (s *Server) anchor(ctx context.Context, collection string) (civil.Date, error) {
	today := civil.Of(s.cfg.Now())
	collections, err := s.cfg.Store.Collections(ctx)
	if err != nil {
		return today, err
	}
	var last civil.Date
	for _, c := range collections {
		if (collection == "" || c.Name == collection) && c.Last.After(last) {
			last = c.Last
		}
	}
	if last.IsZero() || last.After(today) {
		return today, nil
	}
	return last, nil
}

// daysOf reads words for days: "last August", "12–15 March 2025", "since May",
// "before 2020", "the last three months".
func daysOf(text string, today civil.Date) (civil.Interval, bool) {
	days, covered := tagged(text, today)
	// Months and weekdays need their capital.
	if other, more := tagged(capitals(text), today); more > covered {
		days, covered = other, more
	}
	if covered == 0 {
		return civil.Interval{}, false
	}
	switch first, _, _ := strings.Cut(strings.ToLower(text), " "); first {
	case "before":
		days = civil.Interval{End: days.Start.AddDays(-1)}
	case "until", "till", "by":
		days.Start = civil.Date{}
	case "after":
		days = civil.Interval{Start: days.End.AddDays(1)}
	}
	return days, true
}

// tagged is the span of all the days that a text names, and how many of its
// bytes name them.
func tagged(text string, today civil.Date) (days civil.Interval, covered int) {
	for _, x := range tagger().Tag(timex.Document{Text: text, Published: today}) {
		i := x.Interval
		if i.IsZero() {
			i = lately(x, today)
		}
		if i.IsZero() {
			continue
		}
		if covered == 0 {
			days = i
		} else {
			if i.Start.IsZero() || !days.Start.IsZero() && i.Start.Before(days.Start) {
				days.Start = i.Start
			}
			if i.End.IsZero() || !days.End.IsZero() && i.End.After(days.End) {
				days.End = i.End
			}
		}
		covered += x.Len()
	}
	return days, covered
}

var lengthOfTime = regexp.MustCompile(`^P(\d{1,4})([DWMY])$`)

// lately is "the last three months", which is a length of time to a tagger.
func lately(x timex.Expression, today civil.Date) civil.Interval {
	m := lengthOfTime.FindStringSubmatch(x.Value)
	words := strings.ToLower(x.Text)
	if m == nil || !strings.Contains(words, "last") && !strings.Contains(words, "past") {
		return civil.Interval{}
	}
	n, _ := strconv.Atoi(m[1]) // digits
	if n == 0 {
		return civil.Interval{} // "the last 0 years" are no days
	}
	start := today
	switch m[2] {
	case "D":
		start = today.AddDays(1 - n)
	case "W":
		start = today.AddDays(1 - 7*n)
	case "M":
		start = today.AddMonths(-n).AddDays(1)
	case "Y":
		start = today.AddYears(-n).AddDays(1)
	}
	return civil.Interval{Start: start, End: today}
}

// capitals begins every word with one.
func capitals(text string) string {
	start := true
	return strings.Map(func(r rune) rune {
		defer func() { start = unicode.IsSpace(r) }()
		if start {
			return unicode.ToUpper(r)
		}
		return r
	}, text)
}
