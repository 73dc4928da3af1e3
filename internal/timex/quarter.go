package timex

import (
	"strconv"
	"time"

	"dateline/internal/civil"
)

// Quarters, halves and fiscal years of company results: "third-quarter", "the
// year-ago period", "the second half of 1989", "fiscal 1990".
var quarterRules = []rule{
	{"quarter", "( the )? ( year - earlier|ago|before @before )? ( fiscal )? <ord> -? quarter ( , <year> | ( of|in|for )? ( fiscal )? <year> | ( of|in )? last year @last | of|in next year @next | of|in this year @this | of the year @this )?", resolveQuarter},
	{"quarter", "( last @last | this @this | next @next ) year ' s <ord> -? quarter", resolveQuarter},
	{"quarter", "( the )? <year> ( ' s )? ( fiscal )? <ord> -? quarter", resolveQuarter},
	{"quarter", "( the )? fiscal <year> ( ' s )? <ord> -? quarter", resolveQuarter},
	{"quarter", "( the )? <ord> fiscal quarter ( ( of )? ( fiscal )? <year> )?", resolveQuarter},
	{"quarter", "( the )? fiscal - <ord> -? quarter", resolveQuarter},
	{"quarter", "<ord> quarters ( ( of|in )? ( fiscal )? <year> | of this year @this | of last year @last )?", resolveQuarters},
	{"quarter", "q _ <number> ( ( of )? <year> )?", resolveNumbered},
	{"quarter/year-ago", "( the )? ( comparable )? ( year - earlier|ago|before | year earlier|ago ) ( quarter|period )?", resolveYearAgo},
	{"quarter/year-ago", "the ( same|comparable|corresponding|like|equivalent|similar )? quarter|period ( ( of|in )? last year | a year ago|earlier|before | ( of|in )? the previous|prior|preceding year | the year before|earlier )", resolveSamePeriod},
	{"quarter/year-ago", "last year ' s ( same|comparable|corresponding )? quarter|period", resolveSamePeriod},
	{"quarter/this", "the ( latest|recent|current|same|comparable|corresponding | most recent )? ( fiscal )? quarter|period", resolveTheQuarter},
	{"quarter/of-year", "the ( comparable|corresponding )? <year> quarter|period", resolveQuarterOfYear},
	{"half/of-month", "( the )? <ord> half of <month> ( ( , )? <year> )?", resolveHalfOfMonth},
	{"half", "( the )? <ord> -? half ( ( , )? ( of|in )? ( <year> | the <decade> | this year @this | last year @last | next year @next | the year @this ) )?", resolveHalf},
	{"quarter/months", "the ( first|latest|last )? <number> -? months|month|weeks|week ( period )?", resolveMonths},
	{"fiscal", "( the )? fiscal|calendar ( year )? ( <year> | <yy> )", resolveFiscal},
	{"fiscal", "( the )? <year> fiscal|calendar year", resolveFiscal},
	{"fiscal", "( the )? ( current|latest @this | last @last | next @next )? fiscal year", resolveFiscalYear},
	{"quarter/first-two", "( the )? first <number> quarters of <year>", resolveFirstQuarters},
}

func (c *call) quarter(y, q int, basis Basis, reason string) Expression {
	return Expression{
		Type: Date, Value: quarterValue(y, q), Interval: civil.QuarterOf(y, q), Precision: civil.Quarter,
		Basis: basis, Anchor: c.ref, Reason: reason,
	}
}

func resolveQuarter(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if c.isWord(k.head, "the") && c.isWord(k.end-2, "-") {
		return Expression{}, false // "the third-quarter loss"
	}
	if s.ord == -1 && (s.year > 0 || c.isWord(k.end-2, "final")) {
		s.ord = 4
	}
	if s.ord < 1 || s.ord > 4 {
		return Expression{}, false
	}
	if s.year > 0 {
		x := c.quarter(s.year, s.ord, Explicit, "quarter and year in the text")
		x.Anchor = civil.Date{}
		return x, true
	}
	y := c.ref.Year
	switch k.note {
	case noteLast, noteNext:
		y += direction(k.note)
	case noteThis:
	default:
		y = c.yearOfQuarter(s.ord, k)
		if k.note == noteBefore {
			y--
		}
	}
	return c.quarter(y, s.ord, c.relativeBasis(), "the quarter nearest to "+c.anchor()), true
}

// yearOfQuarter is the year of a quarter without one: results are of quarters
// that have begun.
func (c *call) yearOfQuarter(q int, k *captures) int {
	now := quarterOf(c.ref)
	switch {
	case q > now && now == 1 && q == 4, q > now+1 && c.tense(k) != FutureTense:
		return c.ref.Year - 1
	case q < now-1 && c.tense(k) == FutureTense:
		return c.ref.Year + 1
	}
	return c.ref.Year
}

// resolveNumbered is "Q3".
func resolveNumbered(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	s.ord = int(s.n) / 100
	if s.n%100 != 0 || s.ord < 1 || s.ord > 4 || !c.toks[k.head].capital || c.toks[k.head+1].width() > 1 {
		return Expression{}, false
	}
	return resolveQuarter(c, k)
}

// resolveQuarters is the second of two quarters that share the word: "the
// second and third quarters".
func resolveQuarters(c *call, k *captures) (Expression, bool) {
	if !c.isWord(k.head-1, "and", "or") || !c.is(k.head-2, isOrdinal) {
		return Expression{}, false
	}
	return resolveQuarter(c, k)
}

// leadingQuarter is the ordinal before "and third quarters", a quarter of the
// same year; false where there is none.
func (c *call) leadingQuarter(x *Expression, at place) (Expression, bool) {
	i := at.head - 2
	if i < 0 || x.Precision != civil.Quarter || !c.isWord(at.head-1, "and", "or") || c.lex.lexemes[c.toks[i].word].class&isOrdinal == 0 {
		return Expression{}, false
	}
	q := c.lex.lexemes[c.toks[i].word].value
	if q < 1 || q >= quarterOf(x.Interval.Start) {
		return Expression{}, false
	}
	y := *x
	y.Start, y.End = c.toks[i].start, c.toks[i].end
	y.Value, y.Interval = quarterValue(x.Interval.Start.Year, q), civil.QuarterOf(x.Interval.Start.Year, q)
	return y, true
}

// lastQuarter is the quarter that the text speaks of: the last one named,
// else the one that ended last before publication.
func (c *call) lastQuarter() (y, q int) {
	if n := c.memory.quarter; n > 0 {
		return n / 4, n%4 + 1
	}
	d := c.ref.AddMonths(-3)
	return d.Year, quarterOf(d)
}

func resolveYearAgo(c *call, k *captures) (Expression, bool) {
	if c.memory.quarter == 0 && c.isWord(k.end-1, "ago", "earlier", "before") {
		if !c.isWord(k.end-2, "-") {
			return Expression{}, false
		}
		return c.unitsAway(Year, -100, "")
	}
	noun := c.isWord(k.end-1, "quarter", "period")
	if !noun && (c.memory.quarter == 0 || c.isWord(k.head, "the")) {
		return Expression{}, false
	}
	if !noun && c.comparesMonths(k.head) {
		return c.unitsAway(Year, -100, "")
	}
	y, q := c.lastQuarter()
	return c.yearBefore(y, q), true
}

// quarterAgo is "a year ago" in a report that speaks of a quarter.
func (c *call) quarterAgo(s *slot) (Expression, bool) {
	if c.memory.quarter == 0 || s.unit != Year || s.n != 100 {
		return Expression{}, false
	}
	if c.comparesMonths(c.head) {
		return c.unitsAway(Year, -100, "")
	}
	return c.yearBefore(c.lastQuarter()), true
}

// resolveSamePeriod is "the corresponding period last year", "the quarter a
// year ago": of a report on a quarter.
func resolveSamePeriod(c *call, k *captures) (Expression, bool) {
	same := c.isWord(k.head, "last") || !c.isWord(k.head+1, "quarter", "period")
	quarter := false
	for i := k.head; i < k.end; i++ {
		quarter = quarter || c.isWord(i, "quarter")
	}
	switch {
	case c.possessive(k.end), !quarter && (!same || c.memory.quarter == 0):
		return Expression{}, false
	case !quarter && c.comparesMonths(k.head):
		return c.unitsAway(Year, -100, "")
	}
	return c.yearBefore(c.lastQuarter()), true
}

func (c *call) yearBefore(y, q int) Expression {
	x := c.quarter(y-1, q, Narrative, "a year before the quarter "+quarterValue(y, q)+" that the text speaks of")
	x.Rule = ruleYearAgo
	return x
}

// The rules that make a quarter which the text compares its own with.
const (
	ruleYearAgo       = "quarter/year-ago"
	ruleQuarterOfYear = "quarter/of-year"
	ruleMonths        = "quarter/months" // the months of an interim report
)

func resolveTheQuarter(c *call, k *captures) (Expression, bool) {
	period := c.isWord(k.end-1, "period")
	if c.glued(k.end) && c.isWord(k.end, "-") {
		return Expression{}, false // "the quarter-to-quarter comparison"
	}
	if c.isWord(k.head+1, "current") {
		if period {
			return Expression{}, false
		}
		return c.quarter(c.ref.Year, quarterOf(c.ref), c.relativeBasis(), "the quarter of "+c.anchor()), true
	}
	if period && !c.isWord(k.head+1, "latest") || c.isWord(k.head+1, "same", "comparable", "corresponding") && c.memory.quarter == 0 {
		return Expression{}, false
	}
	y, q := c.lastQuarter()
	if e, ok := c.quarterEnding(k.end); ok {
		y, q = e.Year, quarterOf(e)
	}
	basis := Narrative
	if c.memory.quarter == 0 {
		basis = Relative
	}
	if c.isWord(k.head+1, "same", "comparable", "corresponding") && (c.isWord(k.end, "last", "a") && c.isWord(k.end+1, "year") || c.isWord(k.end, "of") && c.isWord(k.end+2, "year")) {
		return c.yearBefore(y, q), true
	}
	return c.quarter(y, q, basis, "the quarter that the text speaks of"), true
}

// quarterEnding is a day of the calendar's quarter that a company's quarter
// "ended July 31" has most in common with; token i follows the quarter.
func (c *call) quarterEnding(i int) (civil.Date, bool) {
	if !c.isWord(i, "ended", "ending") || !c.is(i+1, isMonth) {
		return civil.Date{}, false
	}
	y, m := c.ref.Year, time.Month(c.lexeme(i+1).value)
	if m > c.ref.Month {
		y--
	}
	return civil.Date{Year: y, Month: m, Day: 1}.AddMonths(-1), true
}

func resolveQuarterOfYear(c *call, k *captures) (Expression, bool) {
	_, q := c.lastQuarter()
	return c.quarter(k.slots[0].year, q, Narrative, "the same quarter of another year"), true
}

func resolveHalf(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	h := s.ord
	if h == -1 {
		h = 2
	}
	if h < 1 || h > 2 {
		return Expression{}, false
	}
	y, basis := s.year, Explicit
	switch {
	case y == 0 && k.note == noNote && k.end-k.head < 3 && !c.glued(k.head+1):
		return Expression{}, false
	case y == 0 && k.note == noNote:
		if c.isWord(k.end, "of", "time", "hour") {
			return Expression{}, false
		}
		y, basis = c.yearOfHalf(h, k), c.relativeBasis()
	case y == 0:
		y, basis = c.ref.Year+direction(k.note), c.relativeBasis()
	}
	if c.isWord(k.end-1, "s") {
		x := decade(y, 0)
		x.Mod = [...]string{"", "START", "END"}[h]
		return x, true
	}
	i := civil.MonthsOf(y, [...]time.Month{1, 1, 7}[h], 6)
	x := Expression{Type: Date, Value: yearValue(y) + "-H" + strconv.Itoa(h), Interval: i, Precision: civil.Range, Basis: basis, Reason: "half of the year"}
	if basis != Explicit {
		x.Anchor, x.Reason = c.ref, "half of the year of "+c.anchor()
	}
	return x, true
}

// resolveHalfOfMonth is "the first half of April".
func resolveHalfOfMonth(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if s.ord == 0 || s.ord > 2 {
		return Expression{}, false
	}
	y, basis := s.year, Explicit
	if y == 0 {
		y, _ = c.yearOfMonth(time.Month(s.month), k)
		basis = c.relativeBasis()
	}
	m := civil.MonthOf(y, time.Month(s.month))
	x := Expression{Type: Date, Value: monthValue(m.Start), Mod: "START", Interval: m, Precision: civil.Range, Basis: basis, Reason: "half of the month"}
	x.Interval.End = m.Start.AddDays(14)
	if s.ord != 1 {
		x.Mod, x.Interval = "END", civil.Interval{Start: m.Start.AddDays(15), End: m.End}
	}
	if basis != Explicit {
		x.Anchor, x.Reason = c.ref, "half of the month nearest to "+c.anchor()
	}
	return x, true
}

// yearOfHalf is the year of a half without one: results are of halves that
// are over or nearly so.
func (c *call) yearOfHalf(h int, k *captures) int {
	if int(c.ref.Month) < 6*h-2 && c.tense(k) == PastTense {
		return c.ref.Year - 1
	}
	return c.ref.Year
}

// resolveMonths is the period of an interim report: "the nine months".
func resolveMonths(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	u := Month
	if c.isWord(k.end-1, "week", "weeks") || c.isWord(k.end-1, "period") && c.isWord(k.end-2, "week") {
		u = Week
	}
	if n := s.n; (u == Week || n%300 != 0 || n > 1200) && !c.isWord(k.end, "ended", "ending") {
		return Expression{}, false
	}
	x := c.duration(u, s.n, "")
	x.Rule = ruleMonths
	return x, true
}

// comparesMonths reports whether the sentence speaks of the months of an
// interim report, so that a year before is a year and no quarter: "net for the
// nine months rose to $2 million from $1 million a year earlier".
func (c *call) comparesMonths(i int) bool {
	if c.memory.months == 0 {
		return false
	}
	for j := i - 1; j >= max(0, i-2*clauseTokens) && c.toks[j].start >= c.memory.months; j-- {
		if c.endsSentence(j) || c.toks[j].para {
			return false
		}
	}
	return true
}

func resolveFiscal(c *call, k *captures) (Expression, bool) {
	return c.fiscalYear(k.slots[0].year, Explicit, "fiscal year in the text"), true
}

func (c *call) fiscalYear(y int, b Basis, reason string) Expression {
	return Expression{Type: Date, Value: yearValue(y), Interval: civil.YearOf(y), Precision: civil.Year, Basis: b, Reason: reason}
}

func resolveFiscalYear(c *call, k *captures) (Expression, bool) {
	if !c.isWord(k.head, "the") && k.note == noNote {
		return Expression{}, false
	}
	if c.isWord(k.end, "ended", "ending", "to") {
		return c.duration(Year, 100, ""), true
	}
	x := c.fiscalYear(c.ref.Year+direction(k.note), c.relativeBasis(), "the fiscal year counted from "+c.anchor())
	x.Anchor = c.ref
	return x, true
}

func resolveFirstQuarters(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	n := int(s.n) / 100
	if n < 2 || n > 3 {
		return Expression{}, false
	}
	x := Expression{Type: Date, Value: yearValue(s.year) + "-H1", Interval: civil.MonthsOf(s.year, 1, 3*n), Precision: civil.Range, Basis: Explicit, Reason: "quarters and year in the text"}
	return x, true
}
