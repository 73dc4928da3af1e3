package web

import (
	"time"

	"dateline/internal/civil"
	"dateline/internal/timeline"
)

// Scale is which days a picture shows, and how wide its bars are.
type Scale struct {
	Window civil.Interval // the days shown, both ends known
	Whole  civil.Interval // the days of all events of the filter
	Unit   timeline.Unit
	Years  int // in a bar, where Unit is a year
	// Before and After are the events that lie outside the window because they
	// are few and far away; 0 where the reader chose the days.
	Before, After int
}

// The most bars of a picture, of days and of longer units: so few that they can
// be told apart and pointed at.
const (
	mostDays = 120
	mostBars = 90
)

// The part of the events at either end that may be left out, where they would
// take at least so many times the width of the others.
const (
	farShare = 0.08
	farTimes = 4
)

// ScaleOf is the scale of a filter whose events fall on these months. It is
// false where no event has a date.
func ScaleOf(months timeline.Histogram, f timeline.Filter) (Scale, bool) {
	if len(months.Bins) == 0 {
		return Scale{}, false
	}
	last := months.Bins[len(months.Bins)-1].Start
	s := Scale{Whole: civil.Interval{Start: months.Bins[0].Start, End: civil.MonthOf(last.Year, last.Month).End}}
	s.Window = s.Whole
	if f.From.IsZero() && f.To.IsZero() {
		s.leaveOutFar(months.Bins)
	} else {
		s.choose(f)
	}
	s.setUnit()
	return s, true
}

// choose takes the reader's days; an open end is that of the events.
func (s *Scale) choose(f timeline.Filter) {
	if !f.From.IsZero() {
		s.Window.Start = f.From
	}
	if !f.To.IsZero() {
		s.Window.End = f.To
	}
	if s.Window.Start.After(s.Window.End) { // beyond the last event, or before the first
		if f.From.IsZero() {
			s.Window.Start = s.Window.End
		} else {
			s.Window.End = s.Window.Start
		}
	}
}

// leaveOutFar narrows the window to where most events are, if that is a small
// part of the whole.
func (s *Scale) leaveOutFar(bins []timeline.Bin) {
	all := 0
	for i := range bins {
		all += sum(bins[i].Events)
	}
	most := int(farShare * float64(all))
	lo, hi, before, after := 0, len(bins)-1, 0, 0
	for n := sum(bins[lo].Events); lo < hi && before+n <= most; n = sum(bins[lo].Events) {
		before, lo = before+n, lo+1
	}
	for n := sum(bins[hi].Events); hi > lo && after+n <= most; n = sum(bins[hi].Events) {
		after, hi = after+n, hi-1
	}
	core := civil.Interval{Start: bins[lo].Start, End: civil.MonthOf(bins[hi].Start.Year, bins[hi].Start.Month).End}
	if core.Days()*farTimes <= s.Whole.Days() {
		s.Window, s.Before, s.After = core, before, after
	}
}

// setUnit chooses the narrowest unit of which there are few enough.
func (s *Scale) setUnit() {
	days := s.Window.Days()
	s.Years = max(1, (days/365+mostBars-1)/mostBars)
	switch {
	case days <= mostDays:
		s.Unit = timeline.ByDay
	case days/7 < mostBars:
		s.Unit = timeline.ByWeek
	case days/30 < mostBars:
		s.Unit = timeline.ByMonth
	default:
		s.Unit = timeline.ByYear
	}
}

// Fit drops the empty days at the ends of a window that the reader did not
// choose; bins are those of the scale's unit.
func (s *Scale) Fit(h timeline.Histogram, f timeline.Filter) {
	if !f.From.IsZero() || !f.To.IsZero() || len(h.Bins) == 0 {
		return
	}
	var first, last civil.Date
	for _, b := range h.Bins {
		if end := s.unitOf(b.Start).End; end.Before(s.Window.Start) || b.Start.After(s.Window.End) {
			continue
		}
		if first.IsZero() {
			first = b.Start
		}
		last = s.unitOf(b.Start).End
	}
	if !first.IsZero() && first.After(s.Window.Start) {
		s.Window.Start = first
	}
	if !last.IsZero() && last.Before(s.Window.End) {
		s.Window.End = last
	}
}

// unitOf is the bar that holds a day.
func (s *Scale) unitOf(d civil.Date) civil.Interval {
	switch s.Unit {
	case timeline.ByDay:
		return civil.DayOf(d)
	case timeline.ByWeek:
		return civil.WeekOf(d)
	case timeline.ByMonth:
		return civil.MonthOf(d.Year, d.Month)
	}
	y := d.Year - d.Year%s.Years
	return civil.Interval{Start: civil.Date{Year: max(civil.MinYear, y), Month: time.January, Day: 1},
		End: civil.Date{Year: min(civil.MaxYear, y+s.Years-1), Month: time.December, Day: 31}}
}

// at is where a day begins, in thousandths of the width.
func (s *Scale) at(d civil.Date) float64 {
	return 1000 * float64(d.Sub(s.Window.Start)) / float64(s.Window.Days())
}

// across is the part of an interval that the window shows, in thousandths of
// the width; an open end reaches to the edge. It is false where none is shown.
func (s *Scale) across(i civil.Interval) (from, to float64, ok bool) {
	if i.IsZero() || !s.Window.Overlaps(i) {
		return 0, 0, false
	}
	from, to = 0, 1000
	if !i.Start.IsZero() {
		from = max(0, s.at(i.Start))
	}
	if !i.End.IsZero() {
		to = min(1000, s.at(i.End.AddDays(1)))
	}
	return from, to, true
}

// zoomed is the window made factor times as long about its middle, within a
// year around the whole.
func (s *Scale) zoomed(factor float64) civil.Interval {
	days := float64(s.Window.Days())
	by := int((days - days*factor) / 2)
	if by == 0 && factor < 1 {
		return s.Window
	}
	i := civil.Interval{Start: s.Window.Start.AddDays(by), End: s.Window.End.AddDays(-by)}
	if i.Start.After(i.End) {
		return s.Window
	}
	return i
}

// moved is the window moved by a part of its length.
func (s *Scale) moved(part float64) civil.Interval {
	by := int(part * float64(s.Window.Days()))
	if by == 0 {
		by = 1
		if part < 0 {
			by = -1
		}
	}
	return civil.Interval{Start: s.Window.Start.AddDays(by), End: s.Window.End.AddDays(by)}
}

func sum(events [4]int) int { return events[0] + events[1] + events[2] + events[3] }

// Tick is a named line of the axis.
type Tick struct {
	X      float64 // in thousandths of the width
	Label  string
	Second bool // left out where there is little room; never a January among months
}

// mostTicks is how many labels the axis has room for, mostDayTicks how many of
// days, which are longer; on a phone every other one is left out.
const (
	mostTicks    = 11
	mostDayTicks = 8
)

// A letter of the axis takes so many thousandths of the narrowest phone, about
// twice as many as of the narrowest chart elsewhere; a label may reach into the
// margin of the page.
const (
	letterOnPhone = 22
	letter        = 11
	margin        = 45
)

// ticks are the lines of the axis: days, months or years, as many as fit.
func (s *Scale) ticks() []Tick {
	days := s.Window.Days()
	step := func(unit, most int) int { return max(1, (days/unit+most-1)/most) }
	var out []Tick
	switch {
	case days <= 4*mostTicks:
		n := step(1, mostDayTicks)
		for d := s.Window.Start; !d.After(s.Window.End); d = d.AddDays(n) {
			out = append(out, Tick{X: s.at(d) + 500/float64(days), Label: shortDay(d, len(out) == 0), Second: len(out)%2 == 1})
		}
	case days <= 31*3*mostTicks:
		n := roundMonths(step(30, mostTicks))
		first := civil.Date{Year: s.Window.Start.Year, Month: s.Window.Start.Month, Day: 1}
		for d := first.AddMonths(-(int(first.Month) - 1) % n); !d.After(s.Window.End); d = d.AddMonths(n) {
			out = append(out, Tick{X: s.at(d), Label: shortMonth(d, d.Month == time.January || len(out) == 0), Second: (int(d.Month)-1)/n%2 == 1})
		}
	default:
		n := roundYears(step(365, mostTicks))
		for y := max(civil.MinYear, s.Window.Start.Year-s.Window.Start.Year%n); y <= s.Window.End.Year; y += n {
			out = append(out, Tick{X: s.at(civil.Date{Year: y, Month: time.January, Day: 1}), Label: yearText(y), Second: y/n%2 == 1})
		}
	}
	return inside(out)
}

// inside drops the lines outside of the window and those too near to its end,
// and the labels that would leave the picture.
func inside(ticks []Tick) []Tick {
	var out []Tick
	for _, t := range ticks {
		if t.X >= 0 && t.X <= 985 {
			end := t.X - margin
			if end+float64(letter*len(t.Label)) > 1000 {
				t.Label = ""
			}
			t.Second = t.Second || end+float64(letterOnPhone*len(t.Label)) > 1000
			out = append(out, t)
		}
	}
	return out
}

func roundMonths(n int) int {
	for _, r := range []int{1, 2, 3, 6} {
		if n <= r {
			return r
		}
	}
	return 12
}

func roundYears(n int) int {
	for unit := 1; ; unit *= 10 {
		for _, r := range []int{1, 2, 5} {
			if n <= r*unit {
				return r * unit
			}
		}
	}
}
