package web

import (
	"fmt"
	"regexp"
	"time"

	"dateline/internal/civil"
	"dateline/internal/event"
)

var clockOf = regexp.MustCompile(`T(\d\d:\d\d)`)

// dateText is the date of one event, with the clock time where the text names one.
func dateText(d event.Dating) string {
	text := civil.Display(d.Interval, d.Precision)
	if d.Precision == civil.AtTime {
		if m := clockOf.FindStringSubmatch(d.Timex); m != nil {
			text += ", " + m[1]
		}
	}
	return text
}

// isDay reports whether a date is known to the day.
func isDay(d event.Dating) bool {
	return !d.Interval.IsZero() && d.Interval.Start == d.Interval.End
}

// isThird reports whether i is the early, middle or late part of a month or year.
func isThird(i civil.Interval) bool {
	y, m := i.Start.Year, i.Start.Month
	for _, t := range []civil.Third{civil.Early, civil.Mid, civil.Late} {
		if i == civil.ThirdOfMonth(y, m, t) || i == civil.ThirdOfYear(y, t) {
			return true
		}
	}
	return false
}

// precisionBadge says how closely an imprecise date is known, "" for a day.
func precisionBadge(d event.Dating) string {
	switch {
	case d.Interval.IsZero() || isDay(d):
		return ""
	case d.Interval.Start.IsZero() || d.Interval.End.IsZero():
		return "open"
	case d.Precision == civil.Range || d.Precision == civil.Day || d.Precision == civil.AtTime:
		return "range"
	case isThird(d.Interval):
		return "part of a " + string(d.Precision)
	}
	return string(d.Precision)
}

// datetime is the value of <time datetime>: the closest that HTML can say of
// the interval without claiming more than the text does.
func datetime(i civil.Interval) string {
	s, e := i.Start, i.End
	switch {
	case i.IsZero():
		return ""
	case e.IsZero() || s == e:
		return s.String()
	case s.IsZero():
		return e.String()
	case i == civil.WeekOf(s):
		year, week := s.ISOWeek()
		return fmt.Sprintf("%04d-W%02d", year, week)
	case s.Year == e.Year && s.Month == e.Month:
		return fmt.Sprintf("%04d-%02d", s.Year, int(s.Month))
	case s.Year == e.Year:
		return fmt.Sprintf("%04d", s.Year)
	}
	return s.String()
}

// gapText words the days between two headings: "4 days later".
func gapText(from, to civil.Date) string {
	days, direction := to.Sub(from), "later"
	if days < 0 {
		days, direction = -days, "earlier"
	}
	round := func(unit float64) int { return int(float64(days)/unit + 0.5) }
	switch {
	case days == 0:
		return ""
	case days == 1 && direction == "later":
		return "the next day"
	case days == 1:
		return "the day before"
	case days < 14:
		return count(days, "day") + " " + direction
	case days < 60:
		return count(round(7), "week") + " " + direction
	case days < 700:
		return count(round(30.44), "month") + " " + direction
	}
	return count(round(365.25), "year") + " " + direction
}

// clockFormat names a zone by its letters where it has some.
func clockFormat(at time.Time) string {
	if name, _ := at.Zone(); name != "" && name[0] != '+' && name[0] != '-' {
		return "15:04 MST"
	}
	return "15:04 UTC-07:00"
}

// momentText is when an article appeared: the day in the publication's own
// zone, and the clock time where more than the day is known.
func momentText(day civil.Date, at time.Time) string {
	text := fullDay(day)
	if text == "" {
		if at.IsZero() {
			return ""
		}
		text = fullDay(civil.Of(at))
	}
	if h, m, _ := at.Clock(); !at.IsZero() && h+m > 0 {
		text += ", " + at.Format(clockFormat(at))
	}
	return text
}

// dateClass hides the date of an event from eyes where a heading gives it.
func dateClass(show bool) string {
	if show {
		return "date"
	}
	return "date visually-hidden"
}
