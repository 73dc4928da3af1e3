package timex

import (
	"time"

	"dateline/internal/civil"
)

// Months and days whose year the words behind them name from publication:
// "January this year", "March 3 last year"; and years in words.
var namedYearRules = []rule{
	{"month/of-year", "( <third> -? | ( the )? <third> of )? <month> ( of )? ( this @this | last @last | next @next ) year", resolveMonthOfYear},
	{"day/of-year", "( <weekday> ( , )? )? ( the )? ( <month> ( the )? <day> | <day> ( of )? <month> ) ( of )? ( this @this | last @last | next @next ) year", resolveDayOfYear},
	{"month/year-words", "( <third> -? | ( the )? <third> of )? <month> ( , )? nineteen|twenty -? <number>", resolveMonthYearWords},
	{"year/words", "the year <number>", resolveThousandWords},
}

// resolveMonthOfYear is "early October this year".
func resolveMonthOfYear(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if c.possessive(k.end) || c.noSuchDay(k.head-1) {
		return Expression{}, false
	}
	i := civil.MonthOf(c.ref.Year+direction(k.note), time.Month(s.month))
	x := Expression{
		Type: Date, Value: monthValue(i.Start), Interval: i, Precision: civil.Month, Basis: c.relativeBasis(), Anchor: c.ref,
		Rule: "month/named", Reason: monthReasons["named"] + c.anchor(),
	}
	x.third(s.third)
	return x, true
}

// resolveDayOfYear is "May 5 of last year".
func resolveDayOfYear(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	d, ok := civil.New(c.ref.Year+direction(k.note), time.Month(s.month), s.day)
	if !ok || c.possessive(k.end) {
		return Expression{}, false
	}
	return c.onDay(d, "day/named", "day and month, in the year that the words beside it name, seen from "+c.anchor()), true
}

// possessive reports whether a possessive ending stands at token i: "last
// year's budget" is no date of the month before it.
func (c *call) possessive(i int) bool { return c.isWord(i, "'") && c.isWord(i+1, "s") }

// resolveMonthYearWords is "January nineteen ninety-seven", as transcripts of
// broadcasts have it.
func resolveMonthYearWords(c *call, k *captures) (Expression, bool) {
	at := k.slots[0].at + 1
	for at < k.end && !c.isWord(at, "nineteen", "twenty") {
		at++
	}
	y, ok := c.yearInWords(at, k)
	if !ok || c.noSuchDay(k.head-1) {
		return Expression{}, false
	}
	k.slots[0].year = y
	return resolveMonthYear(c, k)
}

// resolveThousandWords is "the year two thousand".
func resolveThousandWords(c *call, k *captures) (Expression, bool) {
	y := int(k.slots[0].n) / 100
	if y < 1000 || y > 2199 || k.slots[0].n%100 != 0 || c.toks[k.head+2].kind == digits {
		return Expression{}, false
	}
	return Expression{Type: Date, Value: yearValue(y), Interval: civil.YearOf(y), Precision: civil.Year, Basis: Explicit, Reason: "year in the text"}, true
}
