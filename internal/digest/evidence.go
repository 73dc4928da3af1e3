package digest

import "dateline/internal/civil"

// evidence is what speaks for each day.
type evidence struct {
	span civil.Interval
	days map[civil.Date]*day
}

// day is what speaks for one day: sums of the relevance of sentences, those of
// an article counted each, or of articles.
type day struct {
	sameDay   float64 // sentences that name it, published on it
	nextDays  float64 // one to three days later
	sameWeek  float64 // four to seven days later
	later     float64 // more than a week later
	ahead     float64 // before it
	published float64 // articles published on it
	named     []at    // the sentences that name it, and
	reported  []at    // those of articles of the day itself and two days after that name no day
}

// at is the place of a sentence: article and line.
type at struct{ article, line int }

const (
	// spillover is for how many days after a day its news is written.
	spillover = 2
	// fresh and week are the longest delays in days of a mention that counts as
	// one of the next days, and of the same week.
	fresh = 3
	week  = 7
)

// gather collects the evidence for the days of a span.
func gather(t *topic, span civil.Interval) *evidence {
	e := &evidence{span: span, days: map[civil.Date]*day{}}
	for i := range t.articles {
		a := &t.articles[i]
		e.add(a.published, func(d *day) { d.published += a.relevance })
		for j := range a.lines {
			e.line(a, &a.lines[j], at{i, j})
		}
	}
	return e
}

// add changes the evidence for a day of the span.
func (e *evidence) add(date civil.Date, change func(*day)) {
	if !e.span.Contains(date) {
		return
	}
	d := e.days[date]
	if d == nil {
		d = &day{}
		e.days[date] = d
	}
	change(d)
}

func (e *evidence) line(a *told, l *line, place at) {
	for _, date := range l.names {
		e.add(date, func(d *day) {
			if !a.published.Before(date) {
				d.named = append(d.named, place)
			}
			*d.mentions(a.published.Sub(date)) += l.relevance
		})
	}
	if len(l.names) == 0 {
		for back := range spillover + 1 {
			e.add(a.published.AddDays(-back), func(d *day) { d.reported = append(d.reported, place) })
		}
	}
}

// mentions is the sum that a mention so many days after the day adds to.
func (d *day) mentions(delay int) *float64 {
	switch {
	case delay < 0:
		return &d.ahead
	case delay == 0:
		return &d.sameDay
	case delay <= fresh:
		return &d.nextDays
	case delay <= week:
		return &d.sameWeek
	}
	return &d.later
}
