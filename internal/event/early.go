package event

import (
	"strings"

	"dateline/internal/civil"
	"dateline/internal/timex"
)

// dayBeforeEarly is one day back for d, that of the event counted from, where
// expression t says that another was hours before it and the text tells it of
// the hours after midnight: "resigned early on Wednesday, hours after crowds
// stormed the palace". Else none.
func (c *calendar) dayBeforeEarly(t int, d Dating) int {
	o := c.scan.times[t].Offset
	if o == nil || o.Unit != timex.Hour || !c.isEarly(d) {
		return 0
	}
	return -1
}

// hoursBefore is one day back for d, of expression t, where that says only that
// something was hours before what the text told of the hours after midnight
// ("Hours earlier, gunmen had …"). Else none.
func (c *calendar) hoursBefore(t int, d Dating) int {
	o, at := c.scan.times[t].Offset, c.memory.at
	if o == nil || !o.Vague || o.N >= 0 || o.Event.Len() > 0 || at == nil || at.Interval != d.Interval {
		return 0
	}
	return c.dayBeforeEarly(t, *at)
}

// isEarly reports whether the text tells what is of date d of the hours between
// midnight and the morning.
func (c *calendar) isEarly(d Dating) bool {
	words, value := d.Expression, d.Timex
	if at := c.memory.at; words == "" && at != nil && at.Interval == d.Interval {
		words, value = at.Expression, at.Timex // goes on with what was told before
	}
	words = strings.ToLower(words)
	if strings.HasSuffix(value, "TDA") || strings.HasPrefix(words, "early ") || strings.Contains(words, "early hours") || strings.Contains(words, "small hours") || strings.Contains(words, "early morning") {
		return true
	}
	hour, ok := strings.CutPrefix(value, d.Interval.Start.String()+"T0")
	return ok && hour < "5"
}

// shiftedBy is d so many days later.
func (d Dating) shiftedBy(days int) Dating {
	if days == 0 || d.Interval.Days() != 1 {
		return d
	}
	d.Interval = civil.DayOf(d.Interval.Start.AddDays(days))
	d.EDTF = civil.EDTF(d.Interval, d.Precision)
	return d
}
