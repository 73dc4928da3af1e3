package timeline

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"dateline/internal/civil"
	"dateline/internal/event"
)

// Sort is an order of events.
type Sort string

// The orders. Ties are broken by id, so that every order is total.
const (
	Oldest    Sort = "date"       // by date_start, the oldest first; undated last
	Newest    Sort = "-date"      // the newest first; undated last
	Important Sort = "importance" // the most important first
)

// Filter selects events. The zero value selects every event of every
// collection. It is the one set of filters of the page, the exports, the
// widget and the command line: [ParseFilter] reads it from a query and
// [Filter.Query] prints it. Values of one field are alternatives, fields are
// joined by "and".
type Filter struct {
	Collection    string
	Text          string // q: words, all of which the event has to hold
	From, To      civil.Date
	Types         []event.Type
	Modes         []string
	Actors        []string // codes; "RUS" also finds RUSGOV and RUSMIL
	Countries     []string // ISO 3166 alpha-2
	Places        []string
	Statuses      []event.Status
	Sources       []string
	Bases         []event.Basis
	Precisions    []civil.Precision
	MinSources    int
	MinConfidence float64
	Sort          Sort // "" is Oldest
}

// Params lists the parameters of a filter in the order in which they print.
var Params = []string{"collection", "q", "from", "to", "type", "mode", "actor", "country", "place",
	"status", "source", "basis", "precision", "min_sources", "min_confidence", "sort"}

// ParseFilter reads a filter from a query; unknown parameters are left alone,
// empty ones mean "no filter". A list is given by repeating the parameter or
// by commas (not for place and source, whose names may hold one). The error
// names the parameter and what it takes.
func ParseFilter(q url.Values) (Filter, error) {
	p := filterParser{query: q}
	f := Filter{
		Collection:    strings.TrimSpace(q.Get("collection")),
		Text:          strings.TrimSpace(q.Get("q")),
		From:          p.day("from"),
		To:            p.day("to"),
		Types:         parseList(&p, "type", strings.ToUpper, event.Types),
		Modes:         p.words("mode"),
		Actors:        upper(p.words("actor")),
		Countries:     p.countries("country"),
		Places:        p.lines("place"),
		Statuses:      parseList(&p, "status", strings.ToLower, event.Statuses),
		Sources:       p.lines("source"),
		Bases:         parseList(&p, "basis", strings.ToLower, event.Bases),
		Precisions:    parseList(&p, "precision", strings.ToLower, civil.Precisions),
		MinSources:    int(p.number("min_sources", 1_000_000)),
		MinConfidence: p.number("min_confidence", 1),
	}
	if s := parseList(&p, "sort", strings.ToLower, []Sort{Oldest, Newest, Important}); len(s) > 0 {
		f.Sort = s[0]
	}
	if p.err == nil && !f.From.IsZero() && !f.To.IsZero() && f.From.After(f.To) {
		p.err = fmt.Errorf("from (%s) is after to (%s)", f.From, f.To)
	}
	return f, p.err
}

// Query prints the filter, so that ParseFilter(f.Query()) is f again.
func (f Filter) Query() url.Values {
	q := url.Values{}
	set := func(key, value string) {
		if value != "" {
			q.Set(key, value)
		}
	}
	set("collection", f.Collection)
	set("q", f.Text)
	set("from", f.From.String())
	set("to", f.To.String())
	addAll(q, "type", f.Types)
	addAll(q, "mode", f.Modes)
	addAll(q, "actor", f.Actors)
	addAll(q, "country", f.Countries)
	addAll(q, "place", f.Places)
	addAll(q, "status", f.Statuses)
	addAll(q, "source", f.Sources)
	addAll(q, "basis", f.Bases)
	addAll(q, "precision", f.Precisions)
	if f.MinSources > 0 {
		set("min_sources", strconv.Itoa(f.MinSources))
	}
	if f.MinConfidence > 0 {
		set("min_confidence", strconv.FormatFloat(f.MinConfidence, 'g', -1, 64))
	}
	set("sort", string(f.Sort))
	return q
}

// IsZero reports whether f selects every event of every collection, in the usual
// order.
func (f Filter) IsZero() bool { return len(f.Query()) == 0 }

func addAll[T ~string](q url.Values, key string, values []T) {
	for _, v := range values {
		q.Add(key, string(v))
	}
}

// filterParser keeps the first error, so that a filter reads as one list.
type filterParser struct {
	query url.Values
	err   error
}

func (p *filterParser) fail(format string, args ...any) {
	if p.err == nil {
		p.err = fmt.Errorf(format, args...)
	}
}

func (p *filterParser) day(key string) civil.Date {
	s := strings.TrimSpace(p.query.Get(key))
	if s == "" {
		return civil.Date{}
	}
	d, err := civil.Parse(s)
	if err != nil {
		p.fail("%s: %w", key, err)
	}
	return d
}

func (p *filterParser) lines(key string) []string {
	var out []string
	for _, v := range p.query[key] {
		if v = strings.TrimSpace(v); v != "" && !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
}

func (p *filterParser) words(key string) []string {
	var out []string
	for _, line := range p.lines(key) {
		for v := range strings.SplitSeq(line, ",") {
			if v = strings.TrimSpace(v); v != "" && !slices.Contains(out, v) {
				out = append(out, v)
			}
		}
	}
	return out
}

// countries reads codes. A name is told, for it would find nothing and say
// nothing.
func (p *filterParser) countries(key string) []string {
	list := upper(p.words(key))
	for _, code := range list {
		if len(code) != 2 {
			p.fail("%s: %.100q is not a code of two letters: use UA for Ukraine, SD for Sudan, …", key, code)
		}
	}
	return list
}

func (p *filterParser) number(key string, most float64) float64 {
	s := strings.TrimSpace(p.query.Get(key))
	if s == "" {
		return 0
	}
	n, err := strconv.ParseFloat(s, 64)
	if err != nil || !(n >= 0 && n <= most) {
		p.fail("%s: %q is not a number from 0 to %.0f", key, s, most)
		return 0
	}
	return n
}

func parseList[T ~string](p *filterParser, key string, fold func(string) string, known []T) []T {
	var out []T
	for _, w := range p.words(key) {
		v := T(fold(w))
		if !slices.Contains(known, v) {
			p.fail("%s: %q is not known: use %s", key, w, printed(known))
		}
		out = append(out, v)
	}
	return out
}

// printed is a list of values as a sentence holds it.
func printed[T ~string](values []T) string {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = string(v)
	}
	return strings.Join(words, ", ")
}

func upper(words []string) []string {
	for i, w := range words {
		words[i] = strings.ToUpper(w)
	}
	return words
}
