package timex

import (
	"strconv"
)

// Sets: "every day", "Tuesdays", "weekly", "twice a month".
var setRules = []rule{
	{"set/every", "( every | each ) ( other @half )? <unit>", resolveEvery},
	{"set/every", "every <number> <units>", resolveEveryN},
	{"set/weekday", "( every | each ) <weekday> ( <part> )?", resolveEveryWeekday},
	{"set/weekday", "<weekday> <part>?", resolveWeekdays},
	{"set/adverb", "daily|weekly|monthly|quarterly|annually|yearly|hourly|nightly", resolveAdverb},
	{"set/rate", "( once|twice )? a|per|an <unit>", resolveRate},
	{"set/rate", "<number> times a|per|each|every <unit>", resolveRate},
}

func resolveEvery(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if s.plural {
		return Expression{}, false
	}
	n := hundredths(100)
	if k.note == noteHalf {
		n = 200
	}
	return set(s.unit.duration(n), "EVERY", ""), true
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
	if c.toks[k.head].capital && !c.toks[k.head].line || c.describes(k) && u != Year {
		return Expression{}, false
	}
	return set(u.duration(100), "", ""), true
}

// describes reports whether a noun follows that the expression belongs to.
func (c *call) describes(k *captures) bool {
	return k.end < len(c.toks) && c.toks[k.end].kind == letters && !c.is(k.end, isPreposition|isConjunction|isPresent|isPast|isPronoun|isFuture)
}

// resolveRate is "a year" after an amount: "$2 million a year".
func resolveRate(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if s.plural || s.unit <= Minute || s.unit == Night {
		return Expression{}, false
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
		if !c.amountBefore(k.head) || c.isWord(k.end, "ago", "later", "earlier", "before", "and") {
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
		i > 1 && c.toks[i-1].kind == digits && c.isWord(i-2, "$", ",", ".")
}
