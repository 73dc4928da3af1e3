package timex

import (
	"strconv"
)

// Sets: "every day", "Tuesdays", "weekly", "twice a month".
var setRules = []rule{
	{"set/every", "( every | each ) ( other @half | single )? <unit>", resolveEvery},
	{"set/every", "every few <units>", resolveEveryFew},
	{"set/every", "( once )? every <number> <units>", resolveEveryN},
	{"set/part", "every|each <part>", resolveEveryPart},
	{"set/month", "every|each <month>", resolveEveryMonth},
	{"set/season", "every|each <season>", resolveEverySeason},
	{"set/weekend", "weekends|weekdays", resolveWeekends},
	{"set/of-unit", "<number> <unit> a|per|each|every <unit2>", resolveUnitsOfUnit},
	{"set/weekday", "( every | each ) ( other|second )? <weekday> ( <part> )?", resolveEveryWeekday},
	{"set/weekday", "<weekday> <part>?", resolveWeekdays},
	{"set/adverb", "daily|weekly|monthly|quarterly|annually|yearly|hourly|nightly", resolveAdverb},
	{"set/rate", "( once|twice )? a|per|an <unit>", resolveRate},
	{"set/rate", "<number> times a|per|each|every <unit>", resolveRate},
	{"set/rate", "( a )? several|many|few times a|per|each|every <unit>", resolveManyTimes},
	{"set/rate", "once or twice a|per|each|every <unit>", resolveManyTimes},
}

func resolveEvery(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if s.plural {
		return Expression{}, false
	}
	switch s.unit {
	case Night:
		return set("XXXX-XX-XX"+partCodes[night], "EVERY", ""), true
	case Weekend:
		return set("XXXX-WXX-WE", "EVERY", ""), true
	}
	n := hundredths(100)
	if k.note == noteHalf {
		n = 200
	}
	if s.unit == Quarter {
		return set("P"+strconv.Itoa(int(n)/100)+"Q", "EVERY", ""), true
	}
	return set(s.unit.duration(n), "EVERY", ""), true
}

func resolveEveryFew(c *call, k *captures) (Expression, bool) {
	return set(unitForms[k.slots[0].unit].vague, "EVERY", ""), true
}

// resolveManyTimes is "several times a week".
func resolveManyTimes(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if s.plural || s.unit < Minute {
		return Expression{}, false
	}
	return set(s.unit.duration(100), "", "XX"), true
}

// resolveEveryPart is "every morning".
func resolveEveryPart(_ *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	return set("XXXX-XX-XX"+partCodes[s.part], "EVERY", ""), !s.plural
}

// resolveEveryMonth is "each July".
func resolveEveryMonth(_ *call, k *captures) (Expression, bool) {
	return set("XXXX-"+pad(k.slots[0].month, 2), "EVERY", ""), true
}

func resolveEverySeason(_ *call, k *captures) (Expression, bool) {
	return set("XXXX-"+seasonCodes[k.slots[0].season], "EVERY", ""), true
}

func resolveWeekends(c *call, k *captures) (Expression, bool) {
	if c.isWord(k.head, "weekdays") {
		return set("XXXX-WXX-WD", "EVERY", ""), true
	}
	return set("XXXX-WXX-WE", "EVERY", ""), true
}

// resolveUnitsOfUnit is "five days a week".
func resolveUnitsOfUnit(_ *call, k *captures) (Expression, bool) {
	a, b := &k.slots[0], &k.slots[1]
	if a.unit >= b.unit || b.plural || a.n <= 0 || a.unit < Minute {
		return Expression{}, false
	}
	return set(b.unit.duration(100), "EVERY", strconv.Itoa(int(a.n)/100)+unitForms[a.unit].letter), true
}

func set(value, quant, freq string) Expression {
	return Expression{Type: Set, Value: value, Quant: quant, Freq: freq, Basis: NoBasis, Reason: "something that repeats"}
}

func resolveEveryN(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	return set(s.unit.duration(s.n), "EVERY", ""), true
}

func resolveEveryWeekday(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	return set(weekdaySet(s), "EVERY", ""), true
}

func weekdaySet(s *slot) string {
	return "XXXX-WXX-" + strconv.Itoa((s.weekday+6)%7+1) + partCodes[s.part]
}

func resolveWeekdays(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if !s.plural && !c.before(k, "every", "each") {
		return Expression{}, false
	}
	return set(weekdaySet(s), "EVERY", ""), true
}

var adverbUnits = map[string]Unit{
	"daily": Day, "nightly": Day, "weekly": Week, "monthly": Month, "quarterly": Quarter, "annually": Year, "yearly": Year, "hourly": Hour,
}

func resolveAdverb(c *call, k *captures) (Expression, bool) {
	u := adverbUnits[c.lex.names[c.toks[k.head].word]]
	if c.toks[k.head].capital && !c.toks[k.head].line || c.describes(k) && u != Year || c.isWord(k.end, "of") || c.before(k, "another", "a", "an") {
		return Expression{}, false
	}
	return set(u.duration(100), "", ""), true
}

// describes reports whether a noun follows that the expression belongs to.
func (c *call) describes(k *captures) bool {
	return k.end < len(c.toks) && c.toks[k.end].kind == letters && !c.is(k.end, isPreposition|isConjunction|isPresent|isPast|isPronoun|isFuture|isDeterminer)
}

// resolveRate is "a year" after an amount: "$2 million a year".
func resolveRate(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if s.plural || s.unit <= Minute || s.unit == Night {
		return Expression{}, false
	}
	if s.unit == Hour && c.isWord(k.head-1, "miles", "mile", "km", "kilometers", "kilometres", "knots", "feet", "meters", "metres") {
		return Expression{}, false // a speed
	}
	freq := ""
	switch {
	case c.isWord(k.head, "once"):
		freq = "1X"
	case c.isWord(k.head, "twice"):
		freq = "2X"
	case c.isWord(k.head, "per"):
	case k.end-k.head > 2:
		freq = strconv.Itoa(int(s.n)/100) + "X"
	default:
		if !c.amountBefore(k.head) || c.isWord(k.end, "ago", "later", "earlier", "before") {
			return Expression{}, false
		}
	}
	return set(s.unit.duration(100), "", freq), true
}

// amountBefore reports whether an amount stands before token i.
func (c *call) amountBefore(i int) bool {
	if i > 1 && c.toks[i-1].kind == letters && (c.is(i-2, isCardinal) || c.toks[i-2].kind == digits) {
		return true
	}
	return c.is(i-1, isCardinal) || c.isWord(i-1, "%", "percent", "billion", "tons", "tonnes", "barrels", "times", "dollars", "pounds", "people", "cars", "units", "hours", "days") ||
		i > 1 && c.toks[i-1].kind == digits && (c.isWord(i-2, "$", ",", ".") || c.toks[i-1].width() < 4)
}
