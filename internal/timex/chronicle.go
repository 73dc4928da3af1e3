package timex

import (
	"time"

	"dateline/internal/civil"
)

// headsEntry reports whether the expression of tokens [from, to) heads an entry of a
// chronology: it begins a line, behind a bullet at most, and a colon, a dash or
// the end of the line follows.
func (c *call) headsEntry(from, to int) bool {
	if c.isWord(from-1, "-", "*", "•", "–", "—") && c.toks[from-1].line {
		from--
	}
	if from > 0 && !c.toks[from].line {
		return false
	}
	if to >= len(c.toks) || c.toks[to].line {
		return true
	}
	return c.isWord(to, ":") || c.toks[to].word == wordDash || c.isWord(to, "-") && !c.toks[to].glued
}

// chronicle remembers the day of a chronology's entry, from which the days and
// months without a year at the head of the next ones go on.
func (c *call) chronicle(x *Expression, at place) {
	if d := x.Interval.Start; !d.IsZero() && !x.Name && x.Dates() && !d.After(c.published) && c.headsEntry(at.head, at.end) {
		c.entry = d
	}
}

// entryYear is the year of a month (and day, 1 for none) without one at the
// head of an entry: that of the entry before, or the next where the year has
// turned; of the first, the last such day, for chronologies tell what was.
func (c *call) entryYear(m time.Month, day int, k *captures) (int, bool) {
	if c.narrative || k.note != noNote || !c.headsEntry(k.head, k.end) {
		return 0, false
	}
	from := c.entry
	if from.IsZero() {
		if d, ok := civil.New(c.published.Year, m, day); !ok || d.Sub(c.published) < soonDays {
			return 0, false
		}
		return c.published.Year - 1, true
	}
	y := from.Year
	d, ok := civil.New(y, m, day)
	if from.Year < c.published.Year && d.Before(civil.Date{Year: y, Month: from.Month, Day: 1}) {
		if d, turned := civil.New(y+1, m, day); turned && !d.After(c.published) {
			return y + 1, true
		}
	}
	return y, ok && !d.After(c.published)
}

// soonDays is how far ahead a day at the head of an entry may lie for the entry
// to announce it.
const soonDays = 31
