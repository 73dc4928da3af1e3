package digest

import (
	"cmp"
	"slices"

	"dateline/internal/civil"
)

// Options say what a digest is to hold.
type Options struct {
	// Dates is how many days, PerDate how many sentences a day; both positive.
	Dates, PerDate int
	// From and To are the first and the last day. Articles published outside
	// of them are not looked at, so that what came later does not show. The
	// zero From is a month before the first article, the zero To the day of the
	// last one.
	From, To civil.Date
	// Query is the topic in words; "" is what the articles have in common.
	Query string
}

// Entry is one day of a digest.
type Entry struct {
	Date      civil.Date `json:"date"`
	Sentences []string   `json:"sentences"`
}

// lookback is how many days before the first article a digest begins that is
// not told where to begin: news looks back further than it can tell.
const lookback = 30

// Make picks o.Dates days, or fewer where no more are spoken of, and up to
// o.PerDate sentences for each. Entries are in the order of their days, and
// each has a sentence. The order of reports decides only between equals.
func Make(reports []*Report, o Options) []Entry {
	t, e := weigh(reports, o)
	return t.entries(e, e.ranked(), o)
}

// Tell is Make for days that the caller has chosen: it finds their sentences
// and leaves out the days that have none. o.Dates does not count.
func Tell(reports []*Report, days []civil.Date, o Options) []Entry {
	t, e := weigh(reports, o)
	o.Dates = len(days)
	return t.entries(e, days, o)
}

// weigh finds the topic of the reports and the evidence for the days.
func weigh(reports []*Report, o Options) (*topic, *evidence) {
	t := newTopic(within(reports, o), o.Query)
	return t, gather(t, t.span(o))
}

// entries tells of the first days that have something to tell of.
func (t *topic) entries(e *evidence, days []civil.Date, o Options) []Entry {
	teller := newTeller(t, e, o.PerDate)
	entries := []Entry{}
	for _, d := range days {
		if len(entries) == o.Dates {
			break
		}
		if sentences := teller.tell(d); len(sentences) > 0 {
			entries = append(entries, Entry{d, sentences})
		}
	}
	slices.SortFunc(entries, func(a, b Entry) int { return a.Date.Compare(b.Date) })
	return entries
}

// within leaves out the reports that were published outside of the span.
func within(reports []*Report, o Options) []*Report {
	var out []*Report
	for _, r := range reports {
		if (o.From.IsZero() || !r.published.Before(o.From)) && (o.To.IsZero() || !r.published.After(o.To)) {
			out = append(out, r)
		}
	}
	return out
}

// span is the days that a digest can hold.
func (t *topic) span(o Options) civil.Interval {
	if len(t.articles) == 0 {
		return civil.Interval{}
	}
	first, last := t.articles[0].published, t.articles[0].published
	for _, a := range t.articles {
		first, last = earlier(first, a.published), later(last, a.published)
	}
	return civil.Interval{Start: cmp.Or(o.From, first.AddDays(-lookback)), End: cmp.Or(o.To, last)}
}

func earlier(a, b civil.Date) civil.Date {
	if b.Before(a) {
		return b
	}
	return a
}

func later(a, b civil.Date) civil.Date {
	if b.After(a) {
		return b
	}
	return a
}
