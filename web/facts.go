package web

import (
	"net/url"
	"strconv"
	"strings"
	"time"

	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/timeline"
)

// How many actors stand in the open, on an event's own page and in a list; the
// rest is folded.
const (
	shownActors  = 6
	listedActors = 3
)

// Party is an actor in the line "who": what stands before the name, and the
// name. Join is a sign that eyes read ("→"), Spoken what is read out for it.
type Party struct {
	event.Actor
	Join, Spoken string
	Title        string
}

// parties lists actors as a line: doers → recipients, with participants. The
// whole line is for an event's own page.
func parties(actors []event.Actor, names Names, whole bool) (shown, folded []Party) {
	var all []Party
	var last event.Role
	for i, a := range actors {
		p := Party{Actor: a, Title: names.actor(a.Code)}
		switch {
		case i == 0:
		case a.Role == last:
			p.Join = ","
		case a.Role == event.Recipient:
			p.Join, p.Spoken = "→", "toward"
		default:
			p.Join = "with"
		}
		if p.Name == "" {
			p.Name = firstOf(p.Title, a.Code)
		}
		last = a.Role
		all = append(all, p)
	}
	most := listedActors
	if whole {
		most = shownActors
	}
	if len(all) <= most+1 {
		return all, nil
	}
	return all[:most], all[most:]
}

func firstOf(words ...string) string {
	for _, w := range words {
		if w != "" {
			return w
		}
	}
	return ""
}

// placeText is "Jeddah, Saudi Arabia".
func placeText(p *event.Place, names Names) string {
	if p == nil {
		return ""
	}
	country := names.country(p.Country)
	if country == "" || strings.EqualFold(country, p.Name) {
		return p.Name
	}
	if p.Name == "" {
		return country
	}
	return p.Name + ", " + country
}

// lossText is "12 killed, 30 injured".
func lossText(killed, injured *int) string {
	var parts []string
	if killed != nil {
		parts = append(parts, number(*killed)+" killed")
	}
	if injured != nil {
		parts = append(parts, number(*injured)+" injured")
	}
	return strings.Join(parts, ", ")
}

// attributionText is "according to the Kremlin, Interfax and 2 others".
func attributionText(list []event.Attribution) string {
	var names []string
	for _, a := range list {
		if name := firstOf(a.Name, a.Code); name != "" {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "according to " + joinNames(names, 2)
}

// joinNames lists at most n names and counts the others.
func joinNames(names []string, n int) string {
	switch rest := len(names) - n; {
	case len(names) == 1:
		return names[0]
	case rest == 1:
		return strings.Join(names[:n], ", ") + " and 1 other"
	case rest > 1:
		return strings.Join(names[:n], ", ") + " and " + number(rest) + " others"
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}

// shownSources is how many sources a list names.
const shownSources = 3

func sourceName(name string) string { return firstOf(name, wordUnnamed) }

// external lets a link of an article through if it is http or https, else "".
func external(link string) string {
	u, err := url.Parse(strings.TrimSpace(link))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

// hostOf is the server of a link, for a reader who wants to know where it leads.
func hostOf(link string) string {
	u, err := url.Parse(link)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

// quadClass is the style of a quad class.
func quadClass(t event.Type) string { return quadStyle(t.Quad()) }

func quadStyle(q event.Quad) string { return strings.ReplaceAll(string(q), "_", "-") }

// Article is the data of the page of one article.
type Article struct {
	Site
	Title, Source, URL string
	Day                civil.Date // of publication
	Published          time.Time  // the moment, where more than the day is known
	Evidence           []Evidence
}

// Evidence is one mention of an article, with the event that it reports.
type Evidence struct {
	timeline.Report
	EventID string
}

func (p Article) published() string { return momentText(p.Day, p.Published) }

func (p Article) title() string { return firstOf(p.Title, wordUntitled) }

// Embed is the data of the widget: a page of events, or a single one.
type Embed struct {
	Timeline
	Limit   int    // as the address says, 0 for the usual number
	EventID string // where the widget shows a single event
}

// heading is that of the timeline; over a single event, the collection it is in.
func (e Embed) heading() string {
	if e.EventID != "" && len(e.Page.Events) == 1 && len(e.Page.Events[0].Collections) == 1 {
		return collectionLabel(e.Page.Events[0].Collections[0])
	}
	return e.Timeline.heading()
}

// moreHref leads on inside the frame.
func (e Embed) moreHref() string {
	limit := ""
	if e.Limit > 0 {
		limit = strconv.Itoa(e.Limit)
	}
	return e.href("/embed", e.Filter, "cursor", e.Page.Next, "limit", limit)
}

// fullHref leads to the whole timeline, outside the frame.
func (e Embed) fullHref() string {
	if e.EventID != "" {
		return e.plain().eventHref(e.EventID)
	}
	return e.plain().href("/", e.Filter)
}

// Failure is the data of the page that stands in for one that cannot be shown.
type Failure struct {
	Site
	Status    int
	Title     string
	Text      string
	Remedy    string
	RequestID string // shown where the fault is ours
}

// momentAttr is when an article appeared, for <time datetime>.
func momentAttr(day civil.Date, at time.Time) string {
	if h, m, sec := at.Clock(); !at.IsZero() && h+m+sec > 0 {
		return at.Format("2006-01-02T15:04:05Z07:00")
	}
	if day.IsZero() {
		day = civil.Of(at)
	}
	return day.String()
}
