package web

import (
	"math"
	"strconv"

	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/timeline"
)

// Chart is the picture over the list: how many events fall on which days, and
// the most important of them by name, in lanes.
type Chart struct {
	Scale
	Bars    []Bar
	Lanes   []Lane
	Sampled bool // only some of the events were counted
	peak    Bar
	events  [4]int // in the window
	up      float64
}

// Bar is a unit of time that has events.
type Bar struct {
	Days   civil.Interval // within the window
	Events [4]int         // by quad class
	X, W   float64        // in thousandths of the width
}

// The height of the bars' picture, and the least part of it for either half.
const (
	chartHeight = 100.0
	leastHalf   = 0.18
)

// NewChart draws a histogram on a scale.
func NewChart(s Scale, h timeline.Histogram) *Chart {
	c := &Chart{Scale: s, Sampled: h.Sampled}
	var unit civil.Interval
	for _, b := range h.Bins {
		if b.Start.After(s.Window.End) || s.Window.Start.After(s.endOf(h.Unit, b.Start)) {
			continue
		}
		if u := s.unitOf(b.Start); u != unit || len(c.Bars) == 0 {
			unit = u
			from, to, _ := s.across(u)
			c.Bars = append(c.Bars, Bar{Days: s.within(u), X: from, W: to - from})
		}
		bar := &c.Bars[len(c.Bars)-1]
		for q, n := range b.Events {
			bar.Events[q] += n
			c.events[q] += n
		}
	}
	c.measure()
	return c
}

// endOf is the last day of a histogram's bin.
func (s *Scale) endOf(unit timeline.Unit, d civil.Date) civil.Date {
	of := Scale{Unit: unit, Years: 1}
	return of.unitOf(d).End
}

func (s *Scale) within(i civil.Interval) civil.Interval {
	if i.Start.Before(s.Window.Start) {
		i.Start = s.Window.Start
	}
	if i.End.After(s.Window.End) {
		i.End = s.Window.End
	}
	return i
}

// conflict and cooperation are the two halves of a bar.
func conflict(e [4]int) int    { return e[2] + e[3] }
func cooperation(e [4]int) int { return e[0] + e[1] }

// measure finds the highest bar and shares the height between the halves.
func (c *Chart) measure() {
	up, down := 0, 0
	for _, b := range c.Bars {
		up, down = max(up, conflict(b.Events)), max(down, cooperation(b.Events))
		if sum(b.Events) > sum(c.peak.Events) {
			c.peak = b
		}
	}
	if up+down == 0 {
		c.up = 0.5
		return
	}
	c.up = float64(up) / float64(up+down)
	c.up = min(1-leastHalf, max(leastHalf, c.up))
}

// base is the height of the line between conflict and cooperation.
func (c *Chart) base() float64 { return chartHeight * c.up }

// unitHeight is the height of one event.
func (c *Chart) unitHeight() float64 {
	up, down := 1, 1
	for _, b := range c.Bars {
		up, down = max(up, conflict(b.Events)), max(down, cooperation(b.Events))
	}
	return min(c.base()/float64(up), (chartHeight-c.base())/float64(down))
}

// path is the outline of all bars of a quad class: conflict above the line,
// cooperation below it, deeds next to the line and words beyond.
func (c *Chart) path(q int) string {
	unit, base := c.unitHeight(), c.base()
	var d []byte
	for _, b := range c.Bars {
		n := b.Events[q]
		if n == 0 {
			continue
		}
		gap := min(1.5, b.W*0.15)
		x, w, h := b.X+gap/2, b.W-gap, max(1.5, unit*float64(n))
		top := base - h
		switch q {
		case 2: // words, beyond the deeds
			top -= unit * float64(b.Events[3])
		case 1:
			top = base
		case 0:
			top = base + unit*float64(b.Events[1])
		}
		d = append(d, 'M')
		d = appendNumber(d, x)
		d = append(d, ' ')
		d = appendNumber(d, top)
		d = append(d, 'h')
		d = appendNumber(d, w)
		d = append(d, 'v')
		d = appendNumber(d, h)
		d = append(d, 'h')
		d = appendNumber(d, -w)
		d = append(d, 'z')
	}
	return string(d)
}

// appendNumber prints a coordinate with one decimal.
func appendNumber(d []byte, v float64) []byte {
	return strconv.AppendFloat(d, math.Round(v*10)/10, 'f', -1, 64)
}

func coordinate(v float64) string { return string(appendNumber(nil, v)) }

// percent is a place in thousandths of the width as SVG takes it.
func percent(thousandths float64) string {
	return strconv.FormatFloat(math.Round(thousandths*10)/100, 'f', -1, 64) + "%"
}

// legend is one quad class: how it looks, what it is called, how many there are.
type legend struct {
	Class, Label, Count string
}

func (c *Chart) legend() []legend {
	var out []legend
	for _, q := range []int{3, 2, 1, 0} {
		out = append(out, legend{quadStyle(event.Quads[q]), quadLabels[event.Quads[q]], number(c.events[q])})
	}
	return out
}

// summary says in words what the picture shows.
func (c *Chart) summary() string {
	n := sum(c.events)
	if n == 0 {
		return wordNoneInWindow
	}
	text := count(n, "event") + ", " + spanText(c.Window) + ". " + wordPeak + ": " + count(sum(c.peak.Events), "event") + ", " + c.barText(c.peak) + "."
	if c.Sampled {
		text += " " + wordSampled
	}
	return text
}

// barText names the days of a bar.
func (c *Chart) barText(b Bar) string {
	switch {
	case b.Days.Days() == 1:
		return dayText(b.Days.Start)
	case c.Unit == timeline.ByMonth && b.Days == civil.MonthOf(b.Days.Start.Year, b.Days.Start.Month):
		return civil.Display(b.Days, civil.Month)
	case c.Unit == timeline.ByYear && c.Years == 1 && b.Days == civil.YearOf(b.Days.Start.Year):
		return civil.Display(b.Days, civil.Year)
	}
	return civil.Display(b.Days, civil.Range)
}

// barLabel is what a bar's link is called.
func (c *Chart) barLabel(b Bar) string {
	text := c.barText(b) + ": " + count(sum(b.Events), "event")
	if n := conflict(b.Events); n > 0 {
		text += ", " + number(n) + " " + wordConflict
	}
	if n := cooperation(b.Events); n > 0 {
		text += ", " + number(n) + " " + wordCooperation
	}
	return text
}

// caption says what the picture shows, for eyes: the days and the unit.
func (c *Chart) caption() string {
	unit := unitWords[c.Unit]
	if c.Unit == timeline.ByYear && c.Years > 1 {
		unit = wordEvery + " " + count(c.Years, "year")
	}
	return spanText(c.Window) + ", " + unit + "; " + wordSides
}

// shape is the outline of one quad class.
type shape struct{ Class, Path string }

func (c *Chart) shapes() []shape {
	var out []shape
	for q := range 4 {
		if d := c.path(q); d != "" {
			out = append(out, shape{quadStyleAt(q), d})
		}
	}
	return out
}

// quadStyleAt is the style of a quad class by its place in [event.Quads].
func quadStyleAt(q int) string { return quadStyle(event.Quads[q]) }

// placeInWhole is where a day lies in the whole span, in thousandths.
func (s *Scale) placeInWhole(d civil.Date) float64 {
	whole := Scale{Window: s.Whole}
	return min(994, max(0, whole.at(d)))
}

// shareOfWhole is the part of the whole span that is shown, at least so much
// that it can be seen.
func (s *Scale) shareOfWhole() float64 {
	from := s.placeInWhole(s.Window.Start)
	return max(6, s.placeInWhole(s.Window.End)+6-from)
}

// outside says how many events lie beyond the days shown, "" for none.
func (c *Chart) outside() string {
	switch {
	case c.Before > 0 && c.After > 0:
		return count(c.Before+c.After, "event") + " " + wordBeforeOrAfter + "."
	case c.Before > 0:
		return count(c.Before, "event") + " " + wordEarlierThan + "."
	case c.After > 0:
		return count(c.After, "event") + " " + wordLaterThan + "."
	}
	return ""
}
