package event

import (
	"strings"

	"dateline/internal/civil"
	"dateline/internal/timex"
)

// onward is the date of expression t if it counts from the day that the story
// has reached ("a week later", "the following Saturday"). The tagger counts
// from the day named last, wherever it is named; the story is at that of the
// last verb that carries it on.
func (c *calendar) onward(t int) (Dating, bool) {
	x := &c.scan.times[t]
	if x.Basis != timex.Narrative || x.Anchor.IsZero() || !strings.HasPrefix(x.Rule, "narrative/") || x.Offset != nil && (x.Offset.Vague || x.Offset.Event.Len() > 0) {
		return Dating{}, false
	}
	from := x.Anchor
	today := x.Rule == "narrative/in-the-day" // of the story, wherever the text has been since
	if d, ok := c.reached(t, !today); ok {
		from = d
	} else if today {
		from = c.newsDay()
	}
	i, p, ok := shifted(x, from)
	if !ok || i == x.Interval || i.Start.After(c.published) && !x.Interval.Start.After(c.published) {
		return Dating{}, false
	}
	d := datingOf(x, c.published)
	d.Interval, d.Precision, d.EDTF = i, p, civil.EDTF(i, p)
	d.Reason = "counted from the day that the story has reached"
	return d, true
}

// reached is the day at which the text is before expression t: that of the
// last verb of the sentence that carries the story on, or goes back from it if
// back is set; else that of the paragraph.
func (c *calendar) reached(t int, back bool) (civil.Date, bool) {
	at, _ := c.wordsOf(t)
	for i := len(c.verbs) - 1; i >= 0; i-- {
		if c.verbs[i].head >= at || !c.mainLine(i) && !(back && c.looksBack(i)) || len(c.times[i]) == 0 {
			continue
		}
		u := c.finest(c.times[i])
		if u >= t {
			continue
		}
		if y := &c.scan.times[u]; y.Interval.Days() == 1 && y.Offset == nil {
			return y.Interval.Start, true
		}
		return civil.Date{}, false
	}
	for u := range t {
		if y := &c.scan.times[u]; y.Dates() {
			return civil.Date{}, false // the sentence itself has a time to count from
		}
	}
	day := c.memory.day
	if back {
		day = c.memory.at
	}
	if day != nil && c.memory.paragraph == c.sent.Paragraph && day.Interval.Days() == 1 {
		return day.Interval.Start, true
	}
	return civil.Date{}, false
}

// newsDay is the day of which the article gives the news.
func (c *calendar) newsDay() civil.Date {
	if c.entry == nil && c.memory.news != nil {
		return c.memory.news.Interval.End
	}
	return c.current().Interval.Start
}

// shifted is the time that x stands for if the story is at a day.
func shifted(x *timex.Expression, from civil.Date) (civil.Interval, civil.Precision, bool) {
	o := x.Offset
	switch {
	case x.Rule == "narrative/beside-weekday":
		i := civil.DayOf(beside(from, x.Interval.Start, x.Interval.Start.After(x.Anchor)))
		return i, civil.Day, true
	case o == nil:
		return civil.Interval{}, "", false
	case o.N > 0 && o.Unit > timex.Day && strings.HasPrefix(strings.ToLower(x.Text), "less than"):
		return civil.Interval{Start: from, End: after(from, *o)}, civil.Range, true
	case x.Rule != "narrative/later":
		i, p := o.From(from)
		return i, p, !i.IsZero()
	}
	i, p := weeksFrom(x, from)
	return i, p, !i.IsZero()
}

// after is the day that lies exactly so far behind another.
func after(d civil.Date, o timex.Offset) civil.Date {
	n := min(o.N, civil.MaxYear)
	switch o.Unit {
	case timex.Week:
		return d.AddDays(7 * n)
	case timex.Month:
		return d.AddMonths(n)
	case timex.Year:
		return d.AddYears(n)
	}
	i, _ := o.From(d)
	return i.End
}

// weeksFrom is the time that lies as far from a day as x says; weeks counted
// from a day lead to a day, unless they are a round number.
func weeksFrom(x *timex.Expression, from civil.Date) (civil.Interval, civil.Precision) {
	if o := x.Offset; o.Unit == timex.Week && o.N != 0 && o.N < 100 && o.N > -100 && x.Mod == "" {
		return civil.DayOf(from.AddDays(7 * o.N)), civil.Day
	}
	return x.Offset.From(from)
}

// beside is the first day after from, or the last before it, with the weekday
// of another day.
func beside(from, like civil.Date, after bool) civil.Date {
	step := 1
	if !after {
		step = -1
	}
	d := from.AddDays(step)
	for d.Weekday() != like.Weekday() {
		d = d.AddDays(step)
	}
	return d
}

// mainLine reports whether verb i carries the story on, and does not look
// back or aside.
func (s *scan) mainLine(i int) bool {
	v := &s.verbs[i]
	return v.mood == past && !s.tree.Is(s.node(i), "acl") && (!subordinators[v.opener] || v.opener == "that" || v.opener == "as" || v.opener == "when")
}

// looksBack reports whether verb i, of a main clause, goes back from the story.
func (s *scan) looksBack(i int) bool {
	v := &s.verbs[i]
	return v.mood == pluperfect && v.matrix < 0 && !subordinators[v.opener] && !s.tree.Is(s.node(i), "acl", "advcl")
}
