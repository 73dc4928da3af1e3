package web

import (
	"net/url"
	"strconv"
	"strings"

	"dateline/internal/civil"
	"dateline/internal/timeline"
)

// Names turns codes into words. Either function may be nil; "" means "not known".
type Names struct {
	Actor   func(code string) string // RUSGOV → "Russia · government"
	Country func(iso2 string) string // UA → "Ukraine"
}

func (n Names) actor(code string) string {
	if n.Actor == nil || code == "" {
		return ""
	}
	return n.Actor(code)
}

func (n Names) country(iso2 string) string {
	if n.Country != nil && iso2 != "" {
		if name := n.Country(iso2); name != "" {
			return name
		}
	}
	return iso2
}

// Site is what every page knows of the place where it is shown.
type Site struct {
	BaseURL string // "https://timeline.example.org", without a slash at the end
	Theme   string // "light" or "dark" where the address asks for it
	Names   Names
}

// Problem says what is wrong with a request and how to mend it.
type Problem struct {
	Field  string // the parameter at fault, "" for none in particular
	Text   string
	Remedy string
}

// Timeline is the data of the page "/". Where Problem is set the page shows it
// in place of events, with the form as the reader filled it in.
type Timeline struct {
	Site
	View
	Filter      timeline.Filter
	Query       url.Values // the address as it came, for the form
	Page        timeline.Page
	Count       timeline.Count // of all pages
	Cursor      string
	Collections []timeline.Collection
	Choices     timeline.Choices
	Chart       *Chart // nil where no event has a date
	Digest      []DigestDay
	Map         *Map
	Words       []DayWords // words for days that the address holds
	Newest      string     // the id of the event that was stored last
	Problem     *Problem
	// Without says how many events there were without one of the conditions;
	// looked up where nothing matches.
	Without []Chip
}

// href is the address of a path under a filter.
func (s Site) href(path string, f timeline.Filter, extra ...string) string {
	q := f.Query()
	for i := 0; i+1 < len(extra); i += 2 {
		if extra[i+1] != "" {
			q.Set(extra[i], extra[i+1])
		}
	}
	if s.Theme != "" {
		q.Set("theme", s.Theme)
	}
	if len(q) == 0 {
		return path
	}
	return path + "?" + q.Encode()
}

func (s Site) eventHref(id string) string {
	return s.href("/events/"+url.PathEscape(id), timeline.Filter{})
}

func (s Site) articleHref(id string) string {
	return s.href("/articles/"+url.PathEscape(id), timeline.Filter{})
}

func (t Timeline) nextHref() string { return t.href("/", t.Filter, "cursor", t.Page.Next) }

func (t Timeline) startHref() string { return t.href("/", t.Filter) }

func (t Timeline) csvHref() string { return t.plain().href("/events.csv", t.Filter) }

func (t Timeline) mentionsHref() string { return t.plain().href("/mentions.csv", t.Filter) }

func (t Timeline) embedHref() string { return t.Site.href("/embed", t.Filter) }

// plain is the site without a theme, for addresses that are no pages.
func (s Site) plain() Site { return Site{BaseURL: s.BaseURL, Names: s.Names} }

// snippet is the HTML that puts this timeline into another page. A parameter
// becomes an attribute of its own, a list of names, which may hold commas,
// makes the whole filter go into data-query.
func (t Timeline) snippet() string {
	q := t.Filter.Query()
	attributes, single := "", true
	for _, key := range timeline.Params {
		values := q[key]
		if len(values) > 0 {
			attributes += ` data-` + strings.ReplaceAll(key, "_", "-") + `="` + escapeAttribute(strings.Join(values, ",")) + `"`
		}
		if len(values) > 1 && (key == "source" || key == "place") {
			single = false
		}
	}
	if !single {
		attributes = ` data-query="` + escapeAttribute(q.Encode()) + `"`
	}
	if attributes == "" {
		attributes = ` data-collection=""`
	}
	return snippet(t.BaseURL, attributes)
}

func snippet(base, attributes string) string {
	return `<script src="` + escapeAttribute(base) + `/embed/v1.js"` + attributes + ` async></script>`
}

func escapeAttribute(s string) string {
	return strings.NewReplacer(`&`, "&amp;", `"`, "&quot;", `<`, "&lt;").Replace(s)
}

// Tab is one collection in the switch between them.
type Tab struct {
	Label, Name, Href string
	Events            int
	Current           bool
}

// tabs lists the collections; one alone needs no switch. A new collection
// keeps the words and days of the filter, which mean the same anywhere.
func (t Timeline) tabs() []Tab {
	if len(t.Collections) < 2 {
		return nil
	}
	keep := t.Filter
	keep.Collection = ""
	out := []Tab{{Label: wordAllEvents, Href: t.href("/", keep), Current: t.Filter.Collection == "", Events: -1}}
	for _, c := range t.Collections {
		keep.Collection = c.Name
		out = append(out, Tab{Label: collectionLabel(c.Name), Name: c.Name, Href: t.href("/", keep),
			Events: c.Events, Current: t.Filter.Collection == c.Name})
	}
	return out
}

// heading names what the page shows.
func (t Timeline) heading() string {
	if t.Filter.Collection != "" {
		return collectionLabel(t.Filter.Collection)
	}
	if len(t.Collections) == 1 && t.Collections[0].Name != "main" {
		return collectionLabel(t.Collections[0].Name)
	}
	return wordAllEvents
}

// summary is the line under the heading: the span and size of the collections shown.
func (t Timeline) summary() string {
	var all timeline.Collection
	for _, c := range t.Collections {
		if t.Filter.Collection != "" && c.Name != t.Filter.Collection {
			continue
		}
		all.Articles += c.Articles
		if all.First.IsZero() || !c.First.IsZero() && c.First.Before(all.First) {
			all.First = c.First
		}
		if c.Last.After(all.Last) {
			all.Last = c.Last
		}
	}
	if all.Articles == 0 {
		return ""
	}
	text := "From " + count(all.Articles, "article")
	switch {
	case all.First.IsZero():
		return text
	case all.First == all.Last:
		return text + ", on " + dayText(all.First)
	}
	return text + ", " + roughly(all.First, all.Last)
}

// Spans in days from which the line under the heading names months, and years,
// and no days: the store counts an event of a month or a year as of its middle.
const (
	spanOfMonths = 62
	spanOfYears  = 2 * 365
)

// roughly is "2003 to 2025", "April 2023 to March 2024", or the two days, by how far
// apart they lie.
func roughly(first, last civil.Date) string {
	switch days := last.Sub(first); {
	case days > spanOfYears:
		return strconv.Itoa(first.Year) + " to " + strconv.Itoa(last.Year)
	case days > spanOfMonths:
		return civil.Display(civil.MonthOf(first.Year, first.Month), civil.Month) + " to " + civil.Display(civil.MonthOf(last.Year, last.Month), civil.Month)
	}
	return dayText(first) + " to " + dayText(last)
}

// empty reports whether nothing at all is stored.
func (t Timeline) empty() bool {
	for _, c := range t.Collections {
		if c.Events > 0 || c.Articles > 0 {
			return false
		}
	}
	return len(t.Page.Events) == 0 && t.Cursor == "" && t.Problem == nil
}

func (t Timeline) title() string {
	if t.Problem != nil {
		return "That filter cannot be read"
	}
	if t.Filter.Text != "" {
		return "“" + clip(t.Filter.Text, 60) + "” in " + t.heading()
	}
	return t.heading()
}

// clip shortens s to n runes.
func clip(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return strings.TrimSpace(string(r[:n-1])) + "…"
	}
	return s
}

// home is the timeline without a filter.
func (s Site) home() string { return s.href("/", timeline.Filter{}) }
