package event

import (
	"strconv"
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
	if d, ok := c.inStoryYear(t); ok {
		return d, true
	}
	if d, ok := c.monthOfAge(t); ok {
		return d, true
	}
	if d, ok := c.fromReached(t); ok {
		return d, true
	}
	if x.Type == timex.Duration && (x.Rule == "duration/window" || !lately(x, c.published).IsZero()) {
		return c.window(t)
	}
	if d, ok := c.clockOfStory(t); ok {
		return d, true
	}
	if d, ok := c.deadline(t); ok {
		return d, true
	}
	if x.Basis != timex.Narrative || x.Anchor.IsZero() || !strings.HasPrefix(x.Rule, "narrative/") && x.Rule != "part/beside" || x.Offset != nil && (x.Offset.Vague || x.Offset.Event.Len() > 0) {
		return Dating{}, false
	}
	from := x.Anchor
	today := x.Rule == "narrative/in-the-day" // of the story, wherever the text has been since
	if d, ok := c.reached(t, !today); ok {
		from = d
	} else if today {
		from = c.newsDay()
	} else if story := c.memory.story; c.entry == nil && x.Anchor == c.published && story != nil && story.Interval.Days() == 1 && c.sent.Paragraph-c.memory.paragraph <= 1 {
		from = story.Interval.Start // nobody says "the next day" of the day on which they write
	}
	i, p, ok := shifted(x, from)
	if ok && x.Offset != nil && x.Offset.Unit > timex.Day && c.isExact(t) {
		i, p = civil.DayOf(after(from, *x.Offset)), civil.Day
	}
	if !ok || i == x.Interval || i.Start.After(c.published) && !x.Interval.Start.After(c.published) {
		return Dating{}, false
	}
	d := datingOf(x, c.published)
	d.Interval, d.Precision, d.EDTF = i, p, civil.EDTF(i, p)
	d.Reason = "counted from the day that the story has reached"
	return d, true
}

// fromReached is the date of "the next day" or "two days later" that the tagger
// could not reckon, since a wider time was named last, be it by the way: it counts
// from the day that the story has reached.
func (c *calendar) fromReached(t int) (Dating, bool) {
	x := &c.scan.times[t]
	o := x.Offset
	if !x.Interval.IsZero() || o == nil || o.Vague || o.N == 0 || o.Unit < timex.Day || o.Event.Len() > 0 || x.Name {
		return Dating{}, false
	}
	from, ok := c.reached(t, true)
	if !ok {
		return Dating{}, false
	}
	i, p := weeksFrom(x, from)
	if i.IsZero() || i.Start.After(c.published) {
		return Dating{}, false
	}
	return Dating{Interval: i, Precision: p, EDTF: civil.EDTF(i, p), Expression: x.Text, Span: x.Span, Timex: civil.EDTF(i, p),
		Rule: x.Rule, Basis: Narrative, Reason: "counted from the day that the story has reached"}, true
}

// clockOfStory is the date of a bare clock time or part of the day ("shortly
// after 10 p.m.", "in the afternoon") of which the past is told: that of the day
// that the story has reached, else of the news. The tagger takes the day of
// publication, or the one named last, be it by the way.
func (c *calendar) clockOfStory(t int) (Dating, bool) {
	x := &c.scan.times[t]
	clock := x.Rule == "clock" && x.Interval == civil.DayOf(c.published)
	if c.entry != nil || !clock && x.Rule != "part/of-story" {
		return Dating{}, false
	}
	from, to := c.wordsOf(t)
	i := c.governor(from, to)
	if text := strings.ToLower(x.Text); i < 0 || c.verbs[i].mood != past && c.verbs[i].mood != pluperfect || strings.Contains(text, "today") || strings.Contains(text, "tonight") {
		return Dating{}, false
	}
	day, ok := c.hourOf(t)
	if ok {
		day = c.pastMidnight(day, x.Value)
	}
	if !ok || civil.DayOf(day) == x.Interval {
		return Dating{}, false
	}
	d := datingOf(x, c.published)
	d.Interval, d.Basis, d.Reason = civil.DayOf(day), Narrative, "an hour of the day that the story has reached"
	d.EDTF = civil.EDTF(d.Interval, d.Precision)
	if hour := strings.IndexByte(d.Timex, 'T'); hour >= 0 {
		d.Timex = day.String() + d.Timex[hour:]
	}
	return d, true
}

// hourOf is the day to which expression t, an hour of no day that the sentence
// names, belongs.
func (c *calendar) hourOf(t int) (civil.Date, bool) {
	if day, ok := c.reached(t, false); ok {
		return day, true
	}
	for u := range t {
		if c.scan.times[u].Dates() {
			return civil.Date{}, false
		}
	}
	story := c.memory.story
	switch {
	case c.sent.Paragraph <= c.memory.lead+1 && c.memory.news != nil:
		return c.newsDay(), true
	case story != nil && story.Interval.Days() == 1 && c.sent.Paragraph-c.memory.paragraph <= 1:
		return story.Interval.Start, true
	case c.memory.news != nil:
		return c.newsDay(), true // an hour is told of the day that the article is about
	}
	return civil.Date{}, false
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
		if y := &c.scan.times[u]; y.Dates() && !c.namesNoDay(u) {
			return civil.Date{}, false // the sentence itself has a time to count from
		}
	}
	day := c.memory.day
	if back {
		day = c.memory.at
	}
	if last := c.memory.last; back && last != nil && last.Rule == "offset/event" && c.memory.lastIn == c.sent.Number-1 {
		day = last // "came a week after bombs killed ten. That day …"
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

// isExact reports whether expression t counts to the day: "exactly a month earlier".
func (c *calendar) isExact(t int) bool {
	from, to := c.wordsOf(t)
	w := c.at(from - 1)
	return w == "exactly" || w == "precisely" || c.at(to) == "to" && c.at(to+1) == "the" && c.at(to+2) == "day"
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
	k := s.node(i)
	if s.tree.Subject(k) < 0 && (s.tree.Is(k, "amod") || s.tree.Object(k) < 0 &&
		(s.tree.Is(k, "acl") || s.at(v.start-1) == "," && !s.tree.Is(k, "conj", "root"))) {
		return false // "the campaign, launched in May"
	}
	if v.opener == "that" && v.matrix < 0 && s.tree.Is(k, "acl:relcl") {
		return false // "the jets that parliament sent in May"
	}
	if v.opener == "when" || v.opener == "as" {
		if g := s.tree.Governor(k); g >= 0 && s.words[g].verb >= 0 && relativizers[s.verbs[s.words[g].verb].opener] {
			return false // "the siege, which ended on Friday when the army stormed the plant"
		}
	}
	return v.mood == past && (!subordinators[v.opener] || v.opener == "that" || v.opener == "as" || v.opener == "when")
}

// looksBack reports whether verb i, of a main clause, goes back from the story.
func (s *scan) looksBack(i int) bool {
	v := &s.verbs[i]
	return v.mood == pluperfect && v.matrix < 0 && !subordinators[v.opener] && !s.tree.Is(s.node(i), "acl", "advcl")
}

// movesOn reports whether the time of verb i, of no main line, is one that what
// comes next may count from: that of a participle which opens its sentence
// ("Beaten at the polls on 1 May, he …"), or of the present tense of an entry.
func (c *calendar) movesOn(i int) bool {
	v := &c.verbs[i]
	return v.start == 0 && (v.mood == reducedClause || v.mood == participial) ||
		c.entry != nil && v.mood == present && v.matrix < 0 && !subordinators[v.opener]
}

// longAgo is how many years before publication a text may name by the way
// without staying there: "In June" is that of publication's year then.
const longAgo = 12

// inStoryYear is the date of a day or month without a year in a page of
// history: "On April 11, 2019, they ousted him. … On June 3 soldiers …". The
// tagger takes the nearest one; of more than eight months ago the news would
// name the year, and the story goes on from where it was.
func (c *calendar) inStoryYear(t int) (Dating, bool) {
	x, story, long := &c.scan.times[t], c.memory.story, 240
	if era := c.memory.era; era != nil && c.memory.paragraph == c.sent.Paragraph && c.published.Sub(era.Interval.End) > 730 &&
		(x.Precision == civil.Day || c.published.Year-era.Interval.End.Year <= longAgo) {
		story, long = era, 60 // a paragraph of history
	}
	from, to := c.wordsOf(t)
	if i := c.governor(from, to); story != c.memory.story && i >= 0 && c.looksBack(i) {
		return Dating{}, false // "In January he had waived them" looks back from the news
	}
	ofThat := c.at(to) == "of" && strings.HasPrefix(c.at(to+1), "that")
	if story == nil || c.sent.Paragraph-c.memory.paragraph > 1 || x.Basis != timex.Relative && !ofThat || x.Precision != civil.Day && x.Precision != civil.Month ||
		!strings.HasPrefix(x.Rule, "day/") && !strings.HasPrefix(x.Rule, "month/") || x.Rule == "month/last" || x.Rule == "month/this" || strings.HasSuffix(x.Rule, "/named") {
		return Dating{}, false
	}
	begin := story.Interval.Start
	history := story != c.memory.story && x.Interval.Start.After(c.published) && !c.looksAhead(t) // "was to be held in June", of that year
	if !ofThat && !history && c.published.Sub(x.Interval.End) < long || c.published.Sub(begin) < 365 || !begin.Before(x.Interval.Start) {
		return Dating{}, false
	}
	i := x.Interval
	for range x.Interval.Start.Year - begin.Year {
		if before := (civil.Interval{Start: i.Start.AddYears(-1), End: i.End.AddYears(-1)}); !before.End.Before(begin) {
			i = before
		}
	}
	if x.Precision == civil.Month && i.Start.Day == 1 {
		i = civil.MonthOf(i.Start.Year, i.Start.Month)
	}
	d := datingOf(x, c.published)
	d.Interval, d.EDTF, d.Basis = i, civil.EDTF(i, d.Precision), Narrative
	d.Timex, d.Reason = d.EDTF, "the first after the day that the story has reached"
	return d, i != x.Interval
}

// looksAhead reports whether the verb that expression t dates speaks of now or of
// what is to come: "his trial opens in April".
func (c *calendar) looksAhead(t int) bool {
	from, to := c.wordsOf(t)
	i := c.governor(from, to)
	return i >= 0 && (c.verbs[i].mood == present || c.verbs[i].mood == modal && c.verbs[i].modal != "would" || c.verbs[i].mood == perfect)
}

// monthOfAge is the date of "that September" or "the following February" in a
// page of history, counted from the time that its main clauses told last. The
// tagger counts from what it met last, be it read as of publication's year.
func (c *calendar) monthOfAge(t int) (Dating, bool) {
	x, age := &c.scan.times[t], c.memory.age
	if age == nil || x.Rule != "narrative/that-month" && x.Rule != "narrative/beside-month" || c.published.Sub(age.Interval.End) < 365 || c.published.Sub(x.Anchor) > 365 {
		return Dating{}, false
	}
	from := age.Interval.End
	for u := range t {
		if y := &c.scan.times[u]; y.Rule == "narrative/that-month" {
			if d, ok := c.monthOfAge(u); ok {
				from = d.Interval.End
			}
		} else if y.Dates() && !y.Interval.End.IsZero() {
			return Dating{}, false // the sentence itself has a time to count from
		}
	}
	i := civil.MonthOf(from.Year, x.Interval.Start.Month)
	if x.Rule == "narrative/beside-month" {
		after := x.Interval.Start.After(x.Anchor)
		switch {
		case after && !i.Start.After(from):
			i = civil.MonthOf(from.Year+1, i.Start.Month)
		case !after && !i.Start.Before(from):
			i = civil.MonthOf(from.Year-1, i.Start.Month)
		}
	}
	d := datingOf(x, c.published)
	d.Interval, d.EDTF = i, civil.EDTF(i, civil.Month)
	d.Timex, d.Reason = d.EDTF, "that month beside the time that the text told before"
	return d, i != x.Interval
}

// windowVerb is the verb that the words [from, to) of expression t date if
// they are the days that follow in a story, "over the next two days"; -1 for
// none.
func (c *calendar) windowVerb(t, from, to int) int {
	x := &c.scan.times[t]
	if within[c.at(from-1)] && !lately(x, c.published).IsZero() {
		if i := c.governor(from, to); i >= 0 && (c.verbs[i].mood == past || c.verbs[i].mood == perfect) {
			return i
		}
	}
	if x.Rule != "duration/window" || from < 1 || !within[c.at(from-1)] || windowDays(x) == 0 {
		return -1
	}
	i := c.governor(from, to)
	if i < 0 || c.verbs[i].mood != past && c.verbs[i].mood != pluperfect && c.entry == nil {
		return -1
	}
	if _, ok := c.reached(t, true); !ok {
		return -1
	}
	return i
}

var within = words(`over in during for within`)

// window is the days that expression t stands for, from where the story is.
func (c *calendar) window(t int) (Dating, bool) {
	x := &c.scan.times[t]
	if i := lately(x, c.published); !i.IsZero() {
		return Dating{Interval: i, Precision: civil.Range, EDTF: civil.EDTF(i, civil.Range), Expression: x.Text, Span: x.Span,
			Timex: x.Value, Rule: "window/lately", Basis: Relative, Reason: "the days up to publication"}, true
	}
	from, ok := c.reached(t, true)
	if !ok || from.AddDays(1).After(c.published) {
		return undated, true
	}
	i := civil.Interval{Start: from.AddDays(1), End: from.AddDays(windowDays(x))}
	if i.End.After(c.published) {
		i.End = c.published
	}
	return Dating{Interval: i, Precision: civil.Range, EDTF: civil.EDTF(i, civil.Range), Expression: x.Text, Span: x.Span,
		Timex: x.Value, Rule: "window/story", Basis: Narrative, Reason: "the days after the one that the story has reached"}, true
}

// windowDays is the number of days of "the next two days", "the following two
// weeks"; 0 where x is of no number of days or weeks, or of those before.
func windowDays(x *timex.Expression) int {
	text := strings.TrimPrefix(strings.ToLower(x.Text), "the ")
	if !strings.HasPrefix(text, "next") && !strings.HasPrefix(text, "following") {
		return 0
	}
	return daysOf(x)
}

// lately is the days up to publication of "the past two days", "the last three
// weeks"; none for any other expression.
func lately(x *timex.Expression, published civil.Date) civil.Interval {
	text := strings.TrimPrefix(strings.ToLower(x.Text), "the ")
	n := daysOf(x)
	if !strings.HasPrefix(text, "past ") && !strings.HasPrefix(text, "last ") || n == 0 {
		return civil.Interval{}
	}
	return civil.Interval{Start: published.AddDays(-n), End: published}
}

// daysOf is the number of days of a duration in days or weeks, 0 for any other.
func daysOf(x *timex.Expression) int {
	if !strings.HasPrefix(x.Value, "P") || len(x.Value) < 3 {
		return 0
	}
	n, err := strconv.Atoi(x.Value[1 : len(x.Value)-1])
	if err != nil || n < 1 || n > 60 {
		return 0
	}
	switch x.Value[len(x.Value)-1] {
	case 'D':
		return n
	case 'W':
		return 7 * n
	}
	return 0
}
