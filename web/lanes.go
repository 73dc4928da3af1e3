package web

import (
	"cmp"
	"slices"

	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/timeline"
)

// Lane is one row of the timeline: its most important events by name, and the
// rest as marks. It is laid out once for each kind of screen, and the style
// sheet shows one of them: names need a larger part of a phone's width.
type Lane struct {
	Key, Label string
	Href       string // the timeline of this lane alone, "" where there is only one
	Events     int    // of the filter, 0 where not known
	Layouts    []Layout
}

// Layout is a lane as one kind of screen shows it.
type Layout struct {
	Screen string // class of those that show it
	Rows   int    // of names
	Named  []Named
	Marks  [4]string // paths of dots, by quad class
	Bars   []SoftBar // imprecise dates of events without a name
}

// Named is an event by name. Places are thousandths of the width.
type Named struct {
	timeline.Highlight
	Row   int
	Dot   float64   // the middle of its days
	Bar   *SoftBar  // where its date is wider than a dot
	X, W  float64   // of the text
	Flip  bool      // the text stands before the dot
	Other []float64 // where other dates are given
	taken [2]float64
}

// SoftBar is a date that is no single day, as a bar.
type SoftBar struct {
	X, W    float64
	Class   string
	Planned bool
}

// The sizes of lanes.
const (
	mostLanes  = 5
	rowsOfMany = 2 // rows of names in each of several lanes
	rowsOfOne  = 4 // where there is one lane
)

// screen is a kind of screen by the width of the chart, which the style sheet
// looks at, and what its lanes are made of, in thousandths of that width. Names are dealt out by importance as long as each has the least
// of the width, so that their number is bounded and none runs into another.
type screen struct {
	class       string
	least, most float64 // of a name
	dot         float64 // a date narrower than this is a dot
	spacing     float64 // of the dots of events without a name
	bars        int     // the most imprecise dates of a lane that have no name
	disputes    int     // the most events of four rows whose other dates are drawn
}

var screens = []screen{
	{class: "wide", least: 190, most: 420, dot: 9, spacing: 7, bars: 8, disputes: 4},
	{class: "middling", least: 300, most: 600, dot: 17, spacing: 12, bars: 5, disputes: 2},
	{class: "narrow", least: 460, most: 1000, dot: 28, spacing: 18, bars: 3},
}

// AddLanes puts the highlights, the most important first, into lanes of a kind.
func (c *Chart) AddLanes(t Timeline, highlights []timeline.Highlight) {
	lanes := lanesOf(t)
	rows := rowsOfMany
	if len(lanes) == 1 {
		rows = rowsOfOne
	}
	for i := range lanes {
		var own []timeline.Highlight
		for _, h := range highlights {
			if lanes[i].holds(t.Lanes, &h) {
				own = append(own, h)
			}
		}
		if l := c.layouts(own, rows); len(l[0].Named) > 0 {
			lanes[i].Layouts = l
			c.Lanes = append(c.Lanes, lanes[i])
		}
	}
}

// lanesOf lists the lanes: those of the most frequent values.
func lanesOf(t Timeline) []Lane {
	var choices []timeline.Choice
	switch t.Lanes {
	case LanesActor:
		choices = named(t.Choices.Actors, t.Names.actor)
	case LanesCountry:
		choices = named(t.Choices.Countries, t.Names.country)
	case LanesType:
		choices = named(t.Choices.Types, func(code string) string { return typeLabels[event.Type(code)] })
	default:
		return []Lane{{}}
	}
	chosen := t.Filter.Query()[t.Lanes]
	var out []Lane
	for _, c := range choices {
		if len(out) == mostLanes {
			break
		}
		if len(chosen) > 0 && !slices.Contains(chosen, c.Value) {
			continue
		}
		f := t.Filter
		switch t.Lanes {
		case LanesActor:
			f.Actors = []string{c.Value}
		case LanesCountry:
			f.Countries = []string{c.Value}
		case LanesType:
			f.Types = []event.Type{event.Type(c.Value)}
		}
		out = append(out, Lane{Key: c.Value, Label: firstOf(c.Label, c.Value), Events: c.Events, Href: t.href("/", f)})
	}
	return out
}

// holds reports whether an event belongs into a lane of a kind.
func (l *Lane) holds(kind string, h *timeline.Highlight) bool {
	switch kind {
	case LanesActor:
		return slices.Contains(h.Actors, l.Key)
	case LanesCountry:
		return h.Country == l.Key
	case LanesType:
		return string(h.Type) == l.Key
	}
	return true
}

// layouts lays a lane's events out for each kind of screen.
func (c *Chart) layouts(own []timeline.Highlight, rows int) []Layout {
	var out []Layout
	for _, s := range screens {
		out = append(out, c.layout(s, own, rows))
	}
	return out
}

// layout deals out the names and draws the rest.
func (c *Chart) layout(s screen, own []timeline.Highlight, rows int) Layout {
	l, shelf, dots := Layout{Screen: s.class}, newShelf(s, rows), newDots(s)
	disputed := 0
	for _, h := range own {
		from, to, ok := c.across(h.Interval)
		if !ok {
			continue
		}
		n := Named{Highlight: h, Dot: (from + to) / 2, Bar: s.softBar(&h, from, to)}
		n.X = n.Dot
		if n.Bar != nil {
			n.X = n.Bar.X
		}
		if n.Row, n.taken, ok = shelf.put(n.X); !ok {
			l.mark(s, dots, &n)
			continue
		}
		n.Flip = n.taken[0] < n.X
		if disputed < s.disputes*rows/rowsOfOne {
			if n.Other = c.others(&h); len(n.Other) > 0 {
				disputed++
			}
		}
		l.Named = append(l.Named, n)
		l.Rows = max(l.Rows, n.Row+1)
	}
	for q := range l.Marks {
		l.Marks[q] = string(dots.paths[q])
	}
	widen(l.Named, s.most)
	return l
}

// mark draws an event without a name.
func (l *Layout) mark(s screen, dots *dots, n *Named) {
	if n.Bar != nil {
		if len(l.Bars) < s.bars {
			l.Bars = append(l.Bars, *n.Bar)
		}
		return
	}
	dots.put(n.Dot, quadIndex(n.Type.Quad()))
}

// softBar is the bar of an imprecise date, nil where a dot will do.
func (s *screen) softBar(h *timeline.Highlight, from, to float64) *SoftBar {
	if to-from < s.dot || h.Interval.Start == h.Interval.End {
		return nil
	}
	return &SoftBar{X: from, W: to - from, Class: quadClass(h.Type), Planned: h.Status != event.Happened}
}

// mostOthers bounds the other dates that are drawn of one event.
const mostOthers = 2

func (c *Chart) others(h *timeline.Highlight) []float64 {
	var out []float64
	for _, d := range h.Alternative[:min(len(h.Alternative), mostOthers)] {
		if from, to, ok := c.across(d.Interval); ok {
			out = append(out, (from+to)/2)
		}
	}
	return out
}

func quadIndex(q event.Quad) int { return max(0, slices.Index(event.Quads, q)) }

// shelf keeps rows of names from running into each other.
type shelf struct {
	screen
	rows [][][2]float64 // what is taken
}

func newShelf(s screen, rows int) *shelf {
	return &shelf{screen: s, rows: make([][][2]float64, rows)}
}

// put finds a row with room for a name at x, and takes it.
func (s *shelf) put(x float64) (row int, room [2]float64, ok bool) {
	room = s.room(x)
	for row := range s.rows {
		if s.free(row, room) {
			s.rows[row] = append(s.rows[row], room)
			return row, room, true
		}
	}
	return 0, room, false
}

// room is what a name at x takes: near the right edge it stands before x.
func (s *screen) room(x float64) [2]float64 {
	if x+s.least > 1000 {
		return [2]float64{x - s.least, x + s.dot}
	}
	return [2]float64{x, x + s.least}
}

func (s *shelf) free(row int, room [2]float64) bool {
	for _, taken := range s.rows[row] {
		if room[0] < taken[1] && taken[0] < room[1] {
			return false
		}
	}
	return true
}

// widen gives each name the room up to the next one of its row, at most so
// much, and sorts the names by time.
func widen(list []Named, most float64) {
	slices.SortFunc(list, func(a, b Named) int {
		return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.taken[0], b.taken[0]))
	})
	for i := range list {
		n := &list[i]
		free := [2]float64{0, 1000}
		if i > 0 && list[i-1].Row == n.Row {
			free[0] = list[i-1].taken[1]
		}
		if i+1 < len(list) && list[i+1].Row == n.Row {
			free[1] = list[i+1].taken[0]
		}
		if n.Flip {
			n.taken[0] = max(free[0], n.X-most)
			n.X, n.W = n.taken[0], n.X-n.taken[0]
		} else {
			n.taken[1] = min(free[1], n.X+most)
			n.W = n.taken[1] - n.X
		}
	}
	slices.SortFunc(list, func(a, b Named) int { return cmp.Or(cmp.Compare(a.Dot, b.Dot), cmp.Compare(a.ID, b.ID)) })
}

// dots draws events as dots in a strip, at most three on top of each other.
type dots struct {
	width  float64 // of one, in thousandths
	paths  [4][]byte
	height map[int]int
}

const (
	mostStack  = 3
	dotSpacing = 7 // pixels
)

func newDots(s screen) *dots { return &dots{width: s.spacing, height: map[int]int{}} }

func (d *dots) put(x float64, q int) {
	cell := int(x / d.width)
	if d.height[cell] == mostStack {
		return
	}
	p := append(d.paths[q], 'M')
	p = appendNumber(p, (float64(cell)+0.5)*d.width)
	p = append(p, ' ')
	p = appendNumber(p, float64(mostStack*dotSpacing-dotSpacing*d.height[cell])-3)
	d.paths[q] = append(p, "h0"...)
	d.height[cell]++
}

// when is a named event's date in words, with what is not sure about it.
func (n *Named) when() string {
	text := firstOf(civil.Display(n.Interval, n.Precision), wordNoDate)
	if n.Status != event.Happened && n.Status != "" {
		text += ", " + lowerFirst(statusLabels[n.Status])
	}
	if len(n.Alternative) > 0 {
		text += ", " + wordDisputed
	}
	return text
}

// planned reports whether the event is not known to have happened.
func (n *Named) planned() bool { return n.Status != event.Happened && n.Status != "" }

func lowerFirst(s string) string {
	if s != "" && s[0] >= 'A' && s[0] <= 'Z' {
		return string(s[0]-'A'+'a') + s[1:]
	}
	return s
}

// The heights of a lane, in pixels: a strip of dots, then rows of names.
const (
	stripHeight = 23
	rowHeight   = 26
)

// strip is the height of the lane's dots, little where it has none.
func (l *Layout) strip() int {
	for _, d := range l.Marks {
		if d != "" {
			return stripHeight
		}
	}
	if len(l.Bars) > 0 {
		return stripHeight
	}
	return 2
}

func (l *Layout) height() int { return l.strip() + rowHeight*l.Rows }

// The places of a row of names: its top, that of a bar in it, its middle, and
// the line below the names on which other dates stand.
func (l *Layout) top(row int) string    { return number(l.strip() + rowHeight*row) }
func (l *Layout) bar(row int) string    { return number(l.strip() + rowHeight*row + 2) }
func (l *Layout) middle(row int) string { return number(l.strip() + rowHeight*row + 12) }
func (l *Layout) below(row int) string  { return number(l.strip() + rowHeight*row + 24) }
