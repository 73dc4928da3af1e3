package event

import (
	"strconv"
	"strings"

	"dateline/internal/civil"
)

// Hours between which a story that has reached the one, and tells on at the
// other, has passed midnight.
const (
	lateHour  = 17
	earlyHour = 6
)

// pastMidnight is day, which the story has reached, or the one after it where
// the story was in its evening and timex, the time that it goes on to, is one of
// the small hours: "went on television at 10.27pm. At 1am lawmakers voted".
func (c *calendar) pastMidnight(day civil.Date, timex string) civil.Date {
	hour, evening := hourOfTimex(timex), c.memory.evening
	if hour < 0 || hour >= earlyHour || evening == nil || *evening != day {
		return day
	}
	return day.AddDays(1)
}

// dusk keeps the day of d as one that the story has followed into its evening.
func (m *memory) dusk(d *Dating) {
	if hourOfTimex(d.Timex) >= lateHour && d.Interval.Days() == 1 {
		day := d.Interval.Start
		m.evening = &day
	}
}

// hourOfTimex is the hour of a TIMEX3 value of a clock time or part of the day,
// -1 for none.
func hourOfTimex(value string) int {
	i := strings.IndexByte(value, 'T')
	if i < 0 || i+3 > len(value) {
		return -1
	}
	switch part := value[i+1 : i+3]; part {
	case "EV":
		return 19
	case "NI":
		return 21
	case "MO":
		return earlyHour - 1
	default:
		h, err := strconv.Atoi(part)
		if err != nil {
			return -1
		}
		return h
	}
}
