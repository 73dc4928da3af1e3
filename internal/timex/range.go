package timex

import (
	"time"

	"dateline/internal/civil"
)

// Ranges whose ends share a month: "March 3 to 5", "10–11 March", "the night
// of 10–11 March". TIMEX3 counts the ends of other ranges ("from Monday through
// Thursday", "between 1994 and 1997") as two expressions; see [call.join].
var rangeRules = []rule{
	{"range/days", "( from | between )? <month> <day> ( to|through|until|till|-|– | and ) <day2> ( ( , )? <year> )?", resolveDayRange},
	{"range/days", "( from | between )? ( the )? <day> ( to|through|until|till|-|– | and ) ( the )? <day2> ( of )? <month> ( <year> )?", resolveDayRange},
	{"range/night", "the night of ( the )? <day> ( to|and|-|– <day2> )? ( of )? <month> ( <year> )?", resolveNightRange},
	{"range/night", "the night of <month> <day> ( to|and|-|– <day2> )? ( ( , )? <year> )?", resolveNightRange},
	{"range/years", "<year> -|– <number2>", resolveShortYears},
}

// ranged is an expression that stands for the days from a to b.
func (c *call) ranged(a, b civil.Date, explicit bool) (Expression, bool) {
	if b.Before(a) {
		return Expression{}, false
	}
	x := Expression{
		Type: Date, Value: dayValue(a) + "/" + dayValue(b), Interval: civil.Interval{Start: a, End: b},
		Precision: civil.Range, Basis: Explicit, Reason: "both ends in the text",
	}
	if !explicit {
		x.Basis, x.Anchor, x.Reason = c.relativeBasis(), c.ref, "both ends in the text, in the year nearest to "+c.anchor()
	}
	return x, true
}

// joined reports whether an "and" joins two ends: only behind "between".
func (c *call) joined(k *captures) bool {
	if c.isWord(k.head, "between") {
		return true
	}
	for i := k.head; i < k.end; i++ {
		if c.isWord(i, "and") {
			return false
		}
	}
	return true
}

// endsOfRange are the days of both slots, in the year given or the one that
// the tense asks for.
func (c *call) endsOfRange(k *captures) (a, b civil.Date, ok bool) {
	s, t := &k.slots[0], &k.slots[1]
	if t.month == 0 {
		t.month = s.month
	}
	if s.year > 0 {
		b, ok = civil.New(s.year, time.Month(t.month), t.day)
	} else {
		b, _, ok = c.nearestDay(time.Month(t.month), t.day, c.tense(k), false, 0)
	}
	if !ok {
		return a, b, false
	}
	y := b.Year
	if s.month > t.month {
		y--
	}
	a, ok = civil.New(y, time.Month(s.month), s.day)
	return a, b, ok
}

func resolveDayRange(c *call, k *captures) (Expression, bool) {
	s, t := &k.slots[0], &k.slots[1]
	if s.day >= t.day || !c.joined(k) {
		return Expression{}, false
	}
	return c.resolveEnds(k)
}

func (c *call) resolveEnds(k *captures) (Expression, bool) {
	a, b, ok := c.endsOfRange(k)
	if !ok {
		return Expression{}, false
	}
	return c.ranged(a, b, k.slots[0].year > 0)
}

// resolveNightRange is the night between two days, or of the one day named.
func resolveNightRange(c *call, k *captures) (Expression, bool) {
	s, t := &k.slots[0], &k.slots[1]
	if t.day == 0 {
		x, ok := resolveDay(c, k)
		x.part(night)
		return x, ok
	}
	if t.day != s.day+1 {
		return Expression{}, false
	}
	x, ok := c.resolveEnds(k)
	if ok {
		x.Type, x.Value = Time, dayValue(x.Interval.Start)+partCodes[night]
	}
	return x, ok
}

// resolveShortYears is "1987-88".
func resolveShortYears(c *call, k *captures) (Expression, bool) {
	y, last := k.slots[0].year, &c.toks[k.end-1]
	end := y/100*100 + last.num
	if k.end-k.head != 3 || last.kind != digits || last.width() != 2 || !last.glued || end <= y || end > y+50 {
		return Expression{}, false
	}
	x, ok := c.ranged(civil.YearOf(y).Start, civil.YearOf(end).End, true)
	x.Value = yearValue(y) + "/" + yearValue(end)
	return x, ok
}

// place is where an expression stands among the tokens.
type place struct{ head, end int }

// join makes two expressions the ends of one range where the words between
// them say so. Both keep their TIMEX3 values and get the days of the range.
func (c *call) join(p *Expression, at place, x *Expression, here place) {
	if at.end+1 != here.head || p.Type != Date || x.Type != Date || !c.joins(at) {
		return
	}
	from, to := p.Interval, x.Interval
	if from.Start.IsZero() || to.Start.IsZero() || to.End.IsZero() {
		return
	}
	if p.Basis != x.Basis || p.Precision == civil.Month && x.Precision == civil.Month && to.Start.Before(from.Start) {
		from.Start = sameYear(from.Start, to.Start)
		p.Value = sameYearValue(p.Value, from.Start)
	}
	if to.Start.Before(from.Start) {
		return
	}
	whole := civil.Interval{Start: from.Start, End: to.End}
	for _, e := range []*Expression{p, x} {
		e.Interval, e.Precision = whole, civil.Range
		e.Reason += "; an end of a range"
	}
}

// joins reports whether the token behind a place joins it to what follows.
func (c *call) joins(at place) bool {
	switch {
	case c.isWord(at.end, "and"):
		return c.isWord(at.head-1, "between")
	case c.isWord(at.end, "to", "until", "till"):
		return c.isWord(at.head-1, "from")
	case c.isWord(at.end, "-"):
		return c.glued(at.end)
	}
	return c.isWord(at.end, "through", "–")
}

// sameYear is the day of d in the year of e, the year before where it would
// be after e.
func sameYear(d, e civil.Date) civil.Date {
	n, ok := civil.New(e.Year, d.Month, d.Day)
	if !ok || n.After(e) {
		return d.AddYears(e.Year - 1 - d.Year)
	}
	return n
}

// sameYearValue is a value with the year of d.
func sameYearValue(v string, d civil.Date) string {
	if len(v) < len("2006-01") {
		return v
	}
	return yearValue(d.Year) + v[4:]
}
