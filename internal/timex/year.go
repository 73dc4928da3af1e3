package timex

import (
	"strconv"

	"dateline/internal/civil"
)

// Years, decades and centuries: "1998", "early 1990", "the 1980s", "the 20th
// century".
var yearRules = []rule{
	{"year", "<approx>? ( <third> -? | ( the )? <third> of )? <year>", resolveYear},
	{"year", "the year <year>", resolveYear},
	{"year/short", "( <third> -? | ( the )? <third> of )? <yy>", resolveYear},
	{"year/words", "( <third> -? | ( the )? <third> of )? nineteen|twenty -? <number>", resolveYearWords},
	{"decade", "( the )? ( <third> -? | <third> of the )? <decade>", resolveDecade},
	{"decade/words", "( the )? ( <third> -? | <third> of the )? twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties", resolveDecadeWords},
	{"century", "( the )? ( <third> -? | <third> of the )? <ord> -? century", resolveCentury},
}

func resolveYear(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if (k.end-k.head == 1 || c.isWord(k.head+1, "year") && k.slots[0].year < 1000) && !c.yearIsSure(k) {
		return Expression{}, false
	}
	if s.mod != noMod && k.end < len(c.toks) && c.countsThings(k.end) {
		return Expression{}, false
	}
	x := Expression{Type: Date, Value: yearValue(s.year), Interval: civil.YearOf(s.year), Precision: civil.Year, Basis: Explicit, Reason: "year in the text"}
	if s.mod != noMod {
		x.Mod = s.mod.String()
	}
	x.third(s.third)
	return x, true
}

// yearIsSure reports whether four digits are a year: no amount, no code, no
// number of things.
func (c *call) yearIsSure(k *captures) bool {
	y := k.slots[0].year
	p, n := k.head-1, k.end
	if c.is(p, isMonth) && c.toks[p].capital || c.isWord(p, ",") && c.is(p-2, isMonth) && c.noSuchDay(p-1) {
		return false // what is left of a day that the calendar lacks
	}
	if p >= 0 {
		t := &c.toks[p]
		glued := c.toks[k.head].glued
		if glued && t.kind == mark && !c.isWord(p, "(", "\"", "'", "-", "/", "–", "[") && t.word != wordDash {
			return false
		}
		if glued && c.isWord(p, "-", "/") && p > 0 && t.glued && !(c.toks[p-1].kind == digits && c.toks[p-1].width() == 4) && !c.isWord(p-1, "pre", "post", "mid", "late", "early") {
			return false
		}
		if c.isWord(p, "$", "no", "number", "resolution", "flight", "section", "article", "page", "chapter", "room", "route", "highway", "model", "boeing", "agenda", "vision", "windows", "channel", "area", "isbn", "pin", "psalm") || c.isWord(p, ".") && c.isWord(p-1, "no") {
			return false
		}
	}
	if n >= len(c.toks) {
		return true
	}
	if c.isWord(n, "%") || c.glued(n) && c.isWord(n, "/") && c.glued(n+1) {
		return false
	}
	if y >= 1900 && y <= c.ref.Year+60 && (p < 0 || c.is(p, isPreposition|isMonth|isSeason|isConjunction|isDeterminer) || c.isWord(p, "(", ",")) {
		return !c.countsThings(n)
	}
	if y < 1500 || y > c.ref.Year+60 {
		return p >= 0 && c.isWord(p, "in", "since", "until", "circa")
	}
	return !c.countsThings(n)
}

// countsThings reports whether the word after a number is what it counts:
// "1998 people", but not "1998 elections were".
func (c *call) countsThings(n int) bool {
	if c.toks[n].kind != letters || c.toks[n].glued {
		return false
	}
	return c.isWord(n, "people", "points", "miles", "kilometers", "kilometres", "km", "troops", "soldiers", "dollars", "pounds", "euros", "rubles", "roubles", "rupees", "francs", "pesos", "shekels", "crowns", "hryvnias", "lira", "feet", "meters", "metres", "tons", "tonnes", "votes", "men", "women", "children", "jobs", "employees", "workers", "shares", "million", "billion", "percent", "yen", "cars", "vehicles", "homes", "houses", "units", "degrees", "barrels", "others", "dead", "hours", "days", "years", "months", "weeks", "gmt", "drones", "missiles", "prisoners", "students", "members", "cases", "deaths")
}

// yearInWords is the year whose first word stands at token at, the rest being
// the number that k read: "nineteen ninety-eight".
func (c *call) yearInWords(at int, k *captures) (int, bool) {
	s := &k.slots[0]
	n := int(s.n) / 100
	if s.n%100 != 0 || n < 10 || n > 99 || c.is(k.end, isUnit) || at+1 < len(c.toks) && c.toks[at+1].kind == digits {
		return 0, false
	}
	return c.lexeme(at).value*100 + n, true
}

func resolveYearWords(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	at := k.head
	for !c.isWord(at, "nineteen", "twenty") {
		at++
	}
	y, ok := c.yearInWords(at, k)
	if !ok {
		return Expression{}, false
	}
	x := Expression{Type: Date, Value: yearValue(y), Interval: civil.YearOf(y), Precision: civil.Year, Basis: Explicit, Reason: "year in the text"}
	x.third(s.third)
	return x, true
}

func resolveDecade(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if s.year%100 == 0 && s.year < 2000 {
		return century(s.year/100, s.third), true // "the late 1800s"
	}
	return decade(s.year, s.third), true
}

func decade(y, third int) Expression {
	x := Expression{Type: Date, Value: pad(y/10, 3), Interval: civil.DecadeOf(y), Precision: civil.Decade, Basis: Explicit, Reason: "decade in the text"}
	x.third(third)
	return x
}

func resolveDecadeWords(c *call, k *captures) (Expression, bool) {
	if c.isWord(k.head-1, "his", "her", "their", "my", "your", "our") || !c.before(k, "in", "of", "the", "late", "early", "mid", "-", "since", "during") && !c.isWord(k.head, "the") {
		return Expression{}, false
	}
	for i, name := range [...]string{"twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"} {
		if c.isWord(k.end-1, name) {
			return decade(c.fullYear(20+10*i), k.slots[0].third), true
		}
	}
	return Expression{}, false
}

func resolveCentury(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if s.ord < 2 || s.ord > 30 {
		return Expression{}, false
	}
	return century(s.ord-1, s.third), true
}

// century is that of the years n00 to n99.
func century(n, third int) Expression {
	i := civil.Interval{Start: civil.YearOf(100 * n).Start, End: civil.YearOf(100*n + 99).End}
	x := Expression{Type: Date, Value: pad(n, 2), Interval: i, Precision: civil.Range, Basis: Explicit, Reason: "the " + strconv.Itoa(n+1) + "th century"}
	x.Mod = thirdMods[third]
	return x
}
