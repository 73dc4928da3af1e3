package web

import (
	"net/url"
	"strconv"
	"strings"

	"dateline/internal/civil"
	"dateline/internal/timeline"
)

// View is how a timeline is shown: what stands in its address beside the filter.
type View struct {
	Mode  string // one of [Modes]
	Lanes string // one of [LaneKinds]
	Spot  string // the middle and zoom of the map: "48.5,31,2"
}

// params are the parameters of the view.
func (v View) params() []string { return []string{"view", v.Mode, "lanes", v.Lanes, "map", v.Spot} }

// href is the address of a page of the timeline in the same view.
func (t Timeline) href(path string, f timeline.Filter, extra ...string) string {
	if path != "/" {
		return t.Site.href(path, f, extra...)
	}
	return t.Site.href(path, f, append(t.View.params(), extra...)...)
}

// viewHref is the address of the same events in another view.
func (t Timeline) viewHref(change func(*View)) string {
	change(&t.View)
	if t.Mode != ModeMap {
		t.Spot = ""
	}
	return t.href("/", t.Filter)
}

// daysHref is the address of the same filter on other days; none are all days.
func (t Timeline) daysHref(days civil.Interval) string {
	f := t.Filter
	f.From, f.To = days.Start, days.End
	return t.href("/", f)
}

// Switch is one of several ways to show the same.
type Switch struct {
	Label, Href string
	Current     bool
}

func (t Timeline) modes() []Switch {
	var out []Switch
	for _, m := range Modes {
		out = append(out, Switch{modeLabels[m], t.viewHref(func(v *View) { v.Mode = m }), t.Mode == m})
	}
	return out
}

func (t Timeline) laneSwitches() []Switch {
	var out []Switch
	for _, k := range LaneKinds {
		out = append(out, Switch{laneLabels[k], t.viewHref(func(v *View) { v.Lanes = k }), t.Lanes == k})
	}
	return out
}

func (t Timeline) orders() []Switch {
	var out []Switch
	for _, s := range []timeline.Sort{timeline.Oldest, timeline.Newest, timeline.Important} {
		f := t.Filter
		if f.Sort = s; s == timeline.Oldest {
			f.Sort = ""
		}
		current := t.Filter.Sort == s || s == timeline.Oldest && t.Filter.Sort == ""
		out = append(out, Switch{orderLabels[s], t.href("/", f), current})
	}
	return out
}

// wellSourced is how many sources make a report of more than one voice or two.
const wellSourced = 3

// three is the filter of one click: what three or more sources report, or all
// again. Its number is "" where it is not known.
func (t Timeline) three() (s Switch, number string) {
	f := t.Filter
	s.Label, s.Current = wordThree, f.MinSources == wellSourced
	if f.MinSources = wellSourced; s.Current {
		f.MinSources = 0
	}
	s.Href = t.href("/", f)
	for _, c := range t.Choices.MinSources {
		if c.Value == strconv.Itoa(wellSourced) {
			number = total(timeline.Count{Events: c.Events, AtLeast: t.Choices.AtLeast})
		}
	}
	return s, number
}

// printHref is the address of the page that prints every event of the filter.
func (t Timeline) printHref() string { return t.Site.href("/", t.Filter, "print", "1") }

// liveHref is where the number of events is told that are newer than the page.
func (t Timeline) liveHref() string { return t.Site.plain().href("/live", t.Filter, "since", t.Newest) }

// binsHref is where the numbers of the chart are told.
func (t Timeline) binsHref() string {
	f := t.Filter
	f.From, f.To, f.Sort = civil.Date{}, civil.Date{}, ""
	return t.Site.plain().href("/bins", f)
}

// nearby is the address of an event's entry: on this page where it is listed,
// else on the page of the list that begins with it.
func (t Timeline) nearby(id string) string {
	for _, e := range t.Page.Events {
		if e.ID == id && t.Mode == ModeList {
			return "#e-" + id
		}
	}
	return t.href("/", t.Filter, "at", id) + "#e-" + url.PathEscape(id)
}

// understood says how words for days were read, "" where the reader wrote days.
func (t Timeline) understood() string {
	var parts []string
	for _, w := range t.Words {
		parts = append(parts, "“"+clip(w.Text, 60)+"”: "+openSpan(w.Days))
	}
	return strings.Join(parts, "; ")
}

// DayWords are words for days, and the days that they were understood as.
type DayWords struct {
	Text string
	Days civil.Interval
}

// openSpan words an interval of which an end may be open.
func openSpan(i civil.Interval) string {
	if i.Start.IsZero() || i.End.IsZero() {
		return civil.Display(i, civil.Range)
	}
	return spanText(i)
}
