package web

import (
	"slices"

	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/timeline"
)

// Group is the events of one date under a heading of their own.
type Group struct {
	Weekday string // "Tuesday", "" for an imprecise date
	Heading string // "11 March 2025", "August 2024", "No date given"
	Badge   string // "month": how closely an imprecise date is known
	Gap     string // "4 days later"
	Date    event.Dating
	Events  []timeline.Event
}

// groupsOf puts a page of events under headings. Sorted by importance they
// stay one list without a heading. Events that begin on one day are ordered
// from the widest date to the narrowest, so that "August 2024" stands once
// before 1 August.
func groupsOf(events []timeline.Event, order timeline.Sort) []Group {
	if order == timeline.Important {
		return []Group{{Events: events}}
	}
	events = slices.Clone(events)
	slices.SortStableFunc(events, func(a, b timeline.Event) int {
		if a.Date.Interval.Start != b.Date.Interval.Start {
			return 0
		}
		return widest(a.Date.Interval, b.Date.Interval)
	})
	var out []Group
	for _, e := range events {
		if n := len(out); n == 0 || !sameHeading(out[n-1].Date, e.Date) {
			out = append(out, newGroup(e.Date))
			setGap(out)
		}
		g := &out[len(out)-1]
		g.Events = append(g.Events, e)
	}
	return out
}

// widest orders two intervals with one start; an open end is the widest.
func widest(a, b civil.Interval) int {
	switch {
	case a.End == b.End:
		return 0
	case a.End.IsZero():
		return -1
	case b.End.IsZero():
		return 1
	}
	return b.End.Compare(a.End)
}

func sameHeading(a, b event.Dating) bool {
	return a.Interval == b.Interval && civil.Display(a.Interval, a.Precision) == civil.Display(b.Interval, b.Precision)
}

func newGroup(d event.Dating) Group {
	g := Group{Date: d, Heading: civil.Display(d.Interval, d.Precision), Badge: precisionBadge(d)}
	switch {
	case d.Interval.IsZero():
		g.Heading = wordNoDate
	case isDay(d):
		g.Weekday = d.Interval.Start.Weekday().String()
	default:
		g.Heading = upperFirst(g.Heading)
	}
	return g
}

// setGap says how far the last group is from the one before; only days are
// close enough for that to mean something.
func setGap(groups []Group) {
	n := len(groups)
	if n < 2 || !isDay(groups[n-1].Date) || !isDay(groups[n-2].Date) {
		return
	}
	groups[n-1].Gap = gapText(groups[n-2].Date.Interval.Start, groups[n-1].Date.Interval.Start)
}

func upperFirst(s string) string {
	if s != "" && s[0] >= 'a' && s[0] <= 'z' {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}
