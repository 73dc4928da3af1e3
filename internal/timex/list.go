package timex

import "dateline/internal/civil"

// Days of one month in a list: "April 24 and 25", "24 and 25 April". Each is
// an expression of its own, the month being said only once.

// lists reports whether a list of days goes on at token i, behind x, which says
// the month before the day.
func (c *call) lists(x *Expression, at place, i int) bool {
	if x.Type != Date || x.Precision != civil.Day || c.lex.lexemes[c.toks[at.head].word].class&(isMonth|isWeekday) == 0 {
		return false
	}
	return c.isWord(i, "and", "or", "&") || c.isWord(i, ",") && c.listGoesOn(i+1)
}

// listGoesOn reports whether the number at token i is a day of a list that an
// "and" ends: ", 24 and 25".
func (c *call) listGoesOn(i int) bool {
	if i+2 >= len(c.toks) || c.toks[i].kind != digits || c.toks[i+2].kind != digits || c.toks[i+2].width() > 2 {
		return false
	}
	return c.isWord(i+1, "and", ",")
}

// nextDay is the day of the month of x that token i names, and the token
// behind it; -1 where the number counts something else.
func (c *call) nextDay(x *Expression, i int) (Expression, int) {
	if i >= len(c.toks) || c.toks[i].kind != digits || c.toks[i].width() > 2 {
		return Expression{}, -1
	}
	t, end := &c.toks[i], i+1
	s := x.Interval.Start
	d, ok := civil.New(s.Year, s.Month, t.num)
	if !ok || !d.After(s) {
		return Expression{}, -1
	}
	if end < len(c.toks) {
		n := &c.toks[end]
		counts := n.kind == letters && c.lex.lexemes[n.word].class&(isPreposition|isConjunction|isPast|isFuture|isPresent|isPronoun) == 0
		if n.glued && n.kind != mark || counts || c.isWord(end, "%", ":", "/", "-", "–") || c.isWord(end, ".", ",") && end+1 < len(c.toks) && c.toks[end+1].glued {
			return Expression{}, -1
		}
		if c.isWord(end, ",") && end+1 < len(c.toks) && c.toks[end+1].kind == digits && c.toks[end+1].num == s.Year {
			end += 2
		}
	}
	y := *x
	y.Start, y.End = t.start, c.toks[end-1].end
	y.Value, y.Interval = dayValue(d), civil.DayOf(d)
	y.Rule, y.Reason, y.Mod = "day/list", "a further day of that month; "+x.Reason, ""
	return y, end
}

// yearOfList is the year that ends a list of days: "April 24 and 25, 2024".
func (c *call) yearOfList(i int) (int, bool) {
	for c.isWord(i, "and", "or", "&", ",") && i+2 < c.limit && c.toks[i+1].kind == digits && c.toks[i+1].width() < 3 {
		i += 2
	}
	if c.isWord(i, ",") && i+1 < c.limit && i > 1 && c.toks[i-1].width() < 3 && c.toks[i+1].kind == digits && c.toks[i+1].width() == 4 && c.toks[i+1].num > 999 && c.toks[i+1].num < 2200 {
		return c.toks[i+1].num, true
	}
	return 0, false
}

// leadingDay is the bare day before "and 25 April"; false where there is none.
func (c *call) leadingDay(x *Expression, at place) (Expression, bool) {
	i := at.head - 2
	if i < 0 || x.Type != Date || x.Precision != civil.Day || c.toks[at.head].kind != digits || !c.isWord(at.head-1, "and", "or") || !c.is(i-1, isPreposition) {
		return Expression{}, false
	}
	t := &c.toks[i]
	s := x.Interval.Start
	d, ok := civil.New(s.Year, s.Month, t.num)
	if t.kind != digits || t.width() > 2 || !ok || !d.Before(s) || at.head+1 >= len(c.toks) || c.lex.lexemes[c.toks[at.head+1].word].class&isMonth == 0 {
		return Expression{}, false
	}
	y := *x
	y.Start, y.End = t.start, t.end
	y.Value, y.Interval, y.Rule, y.Reason = dayValue(d), civil.DayOf(d), "day/list", "a day of the month named next; "+x.Reason
	return y, true
}

// listRules read a day without its month: "the 27th", the nearest such day to
// the one that the text speaks of.
var listRules = []rule{
	{"day/ordinal", "the <day>", resolveBareOrdinal},
}

func resolveBareOrdinal(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	digit := k.end-k.head == 3 && c.toks[k.head+1].kind == digits && c.glued(k.head+2)
	if !digit || !c.before(k, "on", "by", "until", "since", "till", "before") || c.describesNoun(k.end) {
		return Expression{}, false
	}
	from, basis := c.ref, c.relativeBasis()
	if !c.memory.day.IsZero() {
		from, basis = c.memory.day, Narrative
	}
	t := c.tense(k)
	var best civil.Date
	for _, n := range [...]int{0, -1, 1, -2, 2} {
		m := civil.Date{Year: from.Year, Month: from.Month, Day: 1}.AddMonths(n)
		d, ok := civil.New(m.Year, m.Month, s.day)
		if ok && (t != FutureTense || !d.Before(c.ref)) && (t != PastTense || !d.After(c.ref)) {
			best = d
			break
		}
	}
	if best.IsZero() {
		return Expression{}, false
	}
	x := c.onDay(best, "", "that day of the month nearest to "+longDay(from))
	x.Basis, x.Anchor = basis, from
	return x, true
}

// describesNoun reports whether token i is a word that a number before it
// belongs to: "the 27th floor".
func (c *call) describesNoun(i int) bool {
	if i >= len(c.toks) || c.toks[i].kind != letters {
		return i < len(c.toks) && c.toks[i].glued && !c.isWord(i, ".", ",", ";", "'", ")", ":", "\"")
	}
	return c.lex.lexemes[c.toks[i].word].class&(isPreposition|isConjunction|isPast|isFuture|isPresent|isPronoun|isDeterminer) == 0 && !c.toks[i].past || c.isWord(i, "of")
}
