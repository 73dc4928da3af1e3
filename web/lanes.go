package web

import (
	"cmp"
	"slices"

	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/timeline"
)

// Lane is one row of the timeline: its most important events by name, and the
// rest as marks.
type Lane struct {
	Key, Label string
	Href       string // the timeline of this lane alone, "" where there is only one
	Events     int    // of the filter, 0 where not known
	Rows       int    // of names
	Named      []Named
	Marks      [4]string // paths of dots, by quad class
	Bars       []SoftBar // imprecise dates of events without a name
}

// Named is an event by name. Places are thousandths of the width.
type Named struct {
	timeline.Highlight
	Row   int
	Dot   float64   // the middle of its days
	Bar   *SoftBar  // where its date is wider than a dot
	X, W  float64   // of the text
	Flip  bool      // the text stands before the dot
	Phone bool      // has room on a phone too
	Back  bool      // stands before the dot on a phone, though not elsewhere
	Other []float64 // where other dates are given
	taken [2]float64
}

// SoftBar is a date that is no single day, as a bar.
type SoftBar struct {
	X, W    float64
	Class   string
	Planned bool
}

// The sizes of lanes. Names are dealt out by importance as long as each has
// leastName of the width, so that their number is bounded.
const (
	mostLanes    = 5
	rowsOfMany   = 2   // rows of names in each of several lanes
	rowsOfOne    = 4   // where there is one lane
	leastName    = 190 // thousandths that a name needs, on a wide screen
	leastOnPhone = 460
	mostName     = 420
	mostBarsLane = 8
	leastBar     = 9 // a date narrower than this is a dot
)

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
		c.fill(&lanes[i], own, rows)
	}
	c.Lanes = slices.DeleteFunc(lanes, func(l Lane) bool { return len(l.Named) == 0 })
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

// fill deals out the names and draws the rest.
func (c *Chart) fill(l *Lane, own []timeline.Highlight, rows int) {
	wide, phone := newShelf(rows, leastName), newShelf(rows, leastOnPhone)
	dots := newDots()
	disputed := 0
	for _, h := range own {
		from, to, ok := c.across(h.Interval)
		if !ok {
			continue
		}
		n := Named{Highlight: h, Dot: (from + to) / 2, Bar: c.softBar(&h, from, to)}
		start := n.Dot
		if n.Bar != nil {
			start = n.Bar.X
		}
		if n.Row, ok = wide.put(start); !ok {
			c.mark(l, dots, &n)
			continue
		}
		n.X, n.taken = start, wide.room(start)
		n.Flip = n.taken[0] < start
		n.Phone = phone.putIn(n.Row, start)
		n.Back = !n.Flip && phone.room(start)[0] < start
		if disputed < mostDisputes {
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
	widen(l.Named)
}

// mark draws an event without a name.
func (c *Chart) mark(l *Lane, dots *dots, n *Named) {
	if n.Bar != nil {
		if len(l.Bars) < mostBarsLane {
			l.Bars = append(l.Bars, *n.Bar)
		}
		return
	}
	dots.put(n.Dot, quadIndex(n.Type.Quad()))
}

// softBar is the bar of an imprecise date, nil where a dot will do.
func (c *Chart) softBar(h *timeline.Highlight, from, to float64) *SoftBar {
	if to-from < leastBar || h.Interval.Start == h.Interval.End {
		return nil
	}
	return &SoftBar{X: from, W: to - from, Class: quadClass(h.Type), Planned: h.Status != event.Happened}
}

// mostOthers bounds the other dates that are drawn of one event, mostDisputes
// the events of a lane of which they are.
const (
	mostOthers   = 2
	mostDisputes = 4
)

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
	need float64
	rows [][][2]float64 // what is taken
}

func newShelf(rows int, need float64) *shelf {
	return &shelf{need: need, rows: make([][][2]float64, rows)}
}

// put finds a row with room for a name at x.
func (s *shelf) put(x float64) (row int, ok bool) {
	for row := range s.rows {
		if s.putIn(row, x) {
			return row, true
		}
	}
	return 0, false
}

// room is what a name at x takes: near the right edge it stands before x.
func (s *shelf) room(x float64) [2]float64 {
	if x+s.need > 1000 {
		return [2]float64{x - s.need, x + leastBar}
	}
	return [2]float64{x, x + s.need}
}

// putIn takes the room for a name at x in a row.
func (s *shelf) putIn(row int, x float64) bool {
	room := s.room(x)
	for _, taken := range s.rows[row] {
		if room[0] < taken[1] && taken[0] < room[1] {
			return false
		}
	}
	s.rows[row] = append(s.rows[row], room)
	return true
}

// widen gives each name the room up to the next one of its row, and sorts the
// names by time.
func widen(list []Named) {
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
			n.taken[0] = max(free[0], n.X-mostName)
			n.X, n.W = n.taken[0], n.X-n.taken[0]
		} else {
			n.taken[1] = min(free[1], n.X+mostName)
			n.W = n.taken[1] - n.X
		}
	}
	slices.SortFunc(list, func(a, b Named) int { return cmp.Or(cmp.Compare(a.Dot, b.Dot), cmp.Compare(a.ID, b.ID)) })
}

// dots draws events as dots in a strip, at most three on top of each other.
type dots struct {
	paths  [4][]byte
	height map[int]int
}

const (
	dotWidth   = 7.0 // thousandths
	mostStack  = 3
	dotSpacing = 7 // pixels
)

func newDots() *dots { return &dots{height: map[int]int{}} }

func (d *dots) put(x float64, q int) {
	cell := int(x / dotWidth)
	if d.height[cell] == mostStack {
		return
	}
	p := append(d.paths[q], 'M')
	p = appendNumber(p, (float64(cell)+0.5)*dotWidth)
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
func (l *Lane) strip() int {
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

func (l *Lane) height() int { return l.strip() + rowHeight*l.Rows }

// The places of a row of names: its top, that of a bar in it, its middle, and
// the line below the names on which other dates stand.
func (l *Lane) top(row int) string    { return number(l.strip() + rowHeight*row) }
func (l *Lane) bar(row int) string    { return number(l.strip() + rowHeight*row + 2) }
func (l *Lane) middle(row int) string { return number(l.strip() + rowHeight*row + 12) }
func (l *Lane) below(row int) string  { return number(l.strip() + rowHeight*row + 24) }

// classOf hides a named event on phones where its name has no room there.
func (n *Named) classOf() string {
	if n.Phone {
		return ""
	}
	return "wide"
}
