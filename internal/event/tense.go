package event

import (
	"strings"

	"dateline/internal/civil"
)

// beforeMain is the date d of verb i, in a clause that says after what the main
// verb came: of the week before where the weekday that the tagger took is later
// than the day of the main verb. "Eleven were killed on Sunday, bringing to 40
// those who have died since the clashes began on Thursday."
func (c *calendar) beforeMain(i int, d Dating) Dating {
	v := &c.verbs[i]
	if v.opener != "since" && v.opener != "after" || d.Rule != "weekday/past" || d.Interval.Days() != 1 {
		return d
	}
	for j := range i {
		if q := &c.verbs[j]; !q.finite() || q.mood != past || subordinators[q.opener] || len(c.times[j]) == 0 {
			continue
		}
		main := c.resolve(c.finest(c.times[j]))
		if main.Interval.Days() == 1 && main.Interval.Start.Before(d.Interval.Start) && main.Rule == "weekday/past" {
			d.Interval = civil.DayOf(d.Interval.Start.AddDays(-7))
			d.EDTF = civil.EDTF(d.Interval, d.Precision)
			d.Timex = d.EDTF
			d.Reason += ", before what it led to"
			return d
		}
	}
	return d
}

// inTense moves a weekday, an hour of one, or a day, holiday or month without a
// year, that was read as to come although its verb turns out to be past, and a weekday read as past
// although its verb looks ahead.
func inTense(d Dating, m mood, planned bool, published civil.Date) Dating {
	ahead := d.Interval.Start.Sub(published)
	told := m == past || m == pluperfect || m == perfect
	weekday := (d.Rule == "weekday/past" || d.Rule == "weekday/future") && d.Interval.Days() == 1
	switch {
	case ahead > 0 && ahead < 7 && told && d.Rule == "clock":
		d.Interval = civil.DayOf(d.Interval.Start.AddDays(-7)) // "On Saturday … by midnight"
	case d.Basis != Relative:
		return d
	case weekday && ahead > 0 && told:
		d.Interval = civil.DayOf(d.Interval.Start.AddDays(-7))
	case weekday && ahead < 0 && ahead > -7 && planned:
		d.Interval = civil.DayOf(d.Interval.Start.AddDays(7))
	case ahead > 0 && told && d.Rule == "holiday" && d.Interval.Days() == 1:
		d.Interval = civil.DayOf(d.Interval.Start.AddYears(-1))
	case ahead > 0 && told && strings.HasPrefix(d.Rule, "day/") && d.Interval.Days() == 1:
		d.Interval = civil.DayOf(d.Interval.Start.AddYears(-1))
	case ahead < 0 && planned && (m == infinitive || m == modal) && d.Rule == "month/past" && d.Precision == civil.Month:
		d.Interval = civil.MonthOf(d.Interval.Start.Year+1, d.Interval.Start.Month)
	case ahead > 0 && told && strings.HasPrefix(d.Rule, "month/") && d.Precision == civil.Month:
		d.Interval = civil.MonthOf(d.Interval.Start.Year-1, d.Interval.Start.Month)
	default:
		return d
	}
	d.EDTF = civil.EDTF(d.Interval, d.Precision)
	d.Timex = d.EDTF
	d.Reason += ", by the tense of its verb"
	return d
}
