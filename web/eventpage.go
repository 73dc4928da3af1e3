package web

import (
	"net/url"
	"strings"

	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/timeline"
)

// Event is the data of the page of one event.
type Event struct {
	Site
	Event   timeline.Event
	Reports []timeline.Report
	// Before and After are other events of the same actors in the same place,
	// the nearest first.
	Before, After []timeline.Event
	Revisions     []timeline.Revision // what it showed before, the latest first
}

func (p Event) permalink() string { return p.BaseURL + "/events/" + url.PathEscape(p.Event.ID) }

func (p Event) snippet() string {
	return snippet(p.BaseURL, ` data-event="`+escapeAttribute(p.Event.ID)+`"`)
}

// dayHref is the timeline at the event's date.
func (p Event) dayHref() string {
	f := timeline.Filter{From: p.Event.Date.Interval.Start, To: p.Event.Date.Interval.End}
	if len(p.Event.Collections) > 0 {
		f.Collection = p.Event.Collections[0]
	}
	return p.href("/", f)
}

// dateline is the heading of the event's date.
func (p Event) dateline() string {
	d := p.Event.Date
	if d.Interval.IsZero() {
		return wordNoDate
	}
	if isDay(d) {
		return d.Interval.Start.Weekday().String() + " " + dateText(d)
	}
	return upperFirst(dateText(d))
}

// Vote is one date that reports give, and how many do.
type Vote struct {
	timeline.Dated
	Text   string
	Share  float64 // thousandths of the reports
	Chosen bool
}

// vote lists the dates that the reports give, the event's own first.
func (p Event) vote() []Vote {
	d := p.Event.Date
	own := 0
	for _, r := range p.Reports {
		if r.Date.Interval == d.Interval {
			own++
		}
	}
	own = max(1, own)
	all := own
	for _, a := range p.Event.Alternative {
		all += a.Reports
	}
	out := []Vote{{Dated: timeline.Dated{Interval: d.Interval, Precision: d.Precision, Reports: own},
		Text: firstOf(dateText(d), wordNoDate), Share: 1000 * float64(own) / float64(all), Chosen: true}}
	for _, a := range p.Event.Alternative {
		out = append(out, Vote{Dated: a, Text: civil.Display(a.Interval, a.Precision), Share: 1000 * float64(a.Reports) / float64(all)})
	}
	return out
}

// citedSources is how many sources a citation names.
const citedSources = 3

// citation is the event as a line of plain text: headline, date, sources, address.
func (p Event) citation() string {
	text := strings.TrimRight(firstOf(p.Event.Headline, p.Event.Evidence, p.Event.ID), ".")
	text = "“" + text + ",” " + firstOf(dateText(p.Event.Date), wordNoDate)
	var names []string
	for _, s := range p.Event.Sources {
		names = append(names, sourceName(s.Name))
	}
	if len(names) > 0 {
		text += ", reported by " + joinNames(names, citedSources)
	}
	return text + ". " + Product + ", " + p.permalink()
}

// history says when the event came onto the timeline and how often what it
// shows has changed since.
func (p Event) history() string {
	e := p.Event
	if e.CreatedAt.IsZero() {
		return wordRevision + " " + number(e.Revision) + "."
	}
	text := wordOnTimeline + " " + dayText(civil.Of(e.CreatedAt.UTC()))
	if e.Revision > 1 {
		text += "; " + lowerFirst(wordRevision) + " " + number(e.Revision) + ", " + wordChanged + " " + dayText(civil.Of(e.UpdatedAt.UTC()))
	}
	return text + "."
}

// revisionText is what an event showed before, besides its headline: its date,
// its status where it had not happened, its sources and dead.
func revisionText(r timeline.Revision) string {
	parts := []string{firstOf(civil.Display(r.Interval, r.Precision), wordNoDate)}
	if r.Status != event.Happened {
		parts = append(parts, lowerFirst(statusLabels[r.Status]))
	}
	parts = append(parts, count(r.Sources, "source"))
	if r.Killed != nil {
		parts = append(parts, number(*r.Killed)+" "+wordKilled)
	}
	return strings.Join(parts, ", ")
}
