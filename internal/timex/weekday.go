package timex

import (
	"time"

	"dateline/internal/civil"
)

// Weekdays: "Tuesday", "late Thursday", "Friday morning", "last Wednesday".
var weekdayRules = []rule{
	{"weekday", "( <third> -? | earlier|later | early|late in the day )? ( on )? <weekday> <part>?", resolveWeekday},
	{"weekday", "( the )? ( <part> | overnight @night ) ( of|on )? <weekday>", resolveWeekday},
	{"weekday", "( the )? ( early|small|wee|predawn|late hours of | pre - dawn hours of | early morning hours of ) <weekday> <part>?", resolveWeekday},
	{"weekday/last", "( this )? ( last|past|previous @last | next|following @next | this|coming @this | this coming|past @this ) <weekday> <part>?", resolveLastWeekday},
	{"weekday/week", "<weekday> ( @last of|, last week | @this of|, this week | @next of|, next week | @last last week | @next next week )", resolveWeekdayOfWeek},
	{"weekday/week", "( the )? <part> ( of|on )? <weekday> ( @last last week | @next next week | @this this week | @last of last week | @next of next week | @this of this week )", resolveWeekdayOfWeek},
	{"weekday/week", "( the )? <weekday> of the ( following|next @next | previous|preceding @last | same @this ) week", resolveWeekdayOfStory},
	{"weekday/from", "( a week @next ) ( from|on ) ( next|this )? <weekday>", resolveWeekFromWeekday},
	{"weekday/ago", "( a week @last ) ( ago )? <weekday>", resolveWeekAgoWeekday},
}

func resolveWeekday(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if s.plural || c.weekdayIsName(k) {
		return Expression{}, false
	}
	if c.isWord(k.head, "on") {
		return Expression{}, false
	}
	t := c.tense(k)
	if c.isWord(k.head, "earlier") || c.isOutcome(k.end) {
		t = PastTense
	}
	x := c.weekday(time.Weekday(s.weekday), t)
	if d, ok := c.weekdayOfList(k); ok {
		x = c.onDay(d, "weekday/list", "the weekday after the one named with it, "+longDay(c.memory.day))
	}
	x.Mod = thirdMods[s.third]
	x.part(s.part)
	if k.note == noteNight {
		x.overnight()
	}
	return x, true
}

// isOutcome reports whether a noun of what has happened follows the possessive
// at token i: "they will appeal Wednesday's ruling".
func (c *call) isOutcome(i int) bool {
	if !c.possessive(i) {
		return false
	}
	for j := i + 2; j < min(i+6, c.limit) && c.toks[j].kind == letters && !c.is(j, isPreposition|isConjunction); j++ {
		if c.is(j, isOutcome) {
			return true
		}
	}
	return false
}

// weekdayOfList is the day after the one that "and" joins it to: "next Tuesday
// and Wednesday".
func (c *call) weekdayOfList(k *captures) (civil.Date, bool) {
	if !c.before(k, "and", "or") || !c.is(k.head-2, isWeekday) || c.memory.day.IsZero() || c.toks[k.head-2].end != c.memory.dayEnd {
		return civil.Date{}, false
	}
	d := c.memory.day.AddDays(int(time.Weekday(k.slots[0].weekday)-c.memory.day.Weekday()+7) % 7)
	return d, d != c.memory.day && (c.memory.day.After(c.ref) || !d.After(c.ref))
}

// weekday is the weekday nearest to the reference in the tense.
func (c *call) weekday(w time.Weekday, t Tense) Expression {
	diff := int(w - c.ref.Weekday())
	switch {
	case diff == 0:
		return c.onDay(c.ref, "weekday/same", "the weekday of "+c.anchor())
	case t == FutureTense:
		return c.onDay(c.ref.AddDays((diff+7)%7), "weekday/future", "weekday after "+c.anchor()+", future tense")
	}
	why := ", past tense"
	if t == NoTense {
		why = ", the text gives no tense"
	}
	return c.onDay(c.ref.AddDays((diff-7)%7), "weekday/past", "weekday before "+c.anchor()+why)
}

// weekdayIsName reports whether the weekday is an everyday word or part of a
// name: "Sun" without a date, "Good Friday Agreement", "Super Tuesday".
func (c *call) weekdayIsName(k *captures) bool {
	at := k.slots[0].at
	l := c.lexeme(at)
	if l.class&isAbbreviation != 0 && (k.end == at+1 || l.class&needsCapital != 0 && k.end == at+2 && !c.isWord(at+1, ".")) {
		return true
	}
	if k.end < len(c.toks) && c.isWord(k.end, "agreement", "accords", "prayers", "prayer", "night") && c.toks[k.end].capital {
		return true
	}
	if at+1 < len(c.toks) && at+1 == k.end && c.isWord(k.end, "times", "telegraph", "mail", "mirror", "express", "herald", "star", "world", "post", "tribune", "independent", "people") && c.toks[k.end].capital {
		return true // a newspaper
	}
	return c.before(k, "casual", "taco", "man", "girl", "fat", "good", "black", "super", "bloody", "holy", "ash", "palm", "cyber", "giving", "wednesday", "ruby") && c.toks[k.head-1].capital
}

func resolveLastWeekday(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if s.plural {
		return Expression{}, false
	}
	w := time.Weekday(s.weekday)
	diff := int(w - c.ref.Weekday())
	var x Expression
	switch k.note {
	case noteLast:
		back := (diff - 7) % 7
		if back == 0 {
			back = -7
		}
		x = c.onDay(c.ref.AddDays(back), "weekday/last", "the last such weekday before "+c.anchor())
	case noteNext:
		x = c.onDay(c.ref.AddDays((diff+6)%7+1), "weekday/next", "the next such weekday after "+c.anchor())
	default:
		t := FutureTense // "this Friday" is the coming one, unless it is told as past
		if c.tense(k) == PastTense && !c.isWord(k.head, "coming") && !c.isWord(k.head+1, "coming") && !c.planned(k) {
			t = PastTense
		}
		x = c.weekday(w, t)
	}
	x.part(s.part)
	return x, true
}

func resolveWeekdayOfWeek(c *call, k *captures) (Expression, bool) {
	weeks := map[note]int{noteLast: -7, noteNext: 7}[k.note]
	monday := civil.WeekOf(c.ref.AddDays(weeks)).Start
	d := monday.AddDays((k.slots[0].weekday + 6) % 7)
	x := c.onDay(d, "weekday/week", "the weekday of that week, counted from "+c.anchor())
	x.part(k.slots[0].part)
	return x, true
}

// resolveWeekdayOfStory is "Thursday of the following week": counted from the
// day that narration has reached.
func resolveWeekdayOfStory(c *call, k *captures) (Expression, bool) {
	from := c.memoryDay()
	weeks := map[note]int{noteLast: -7, noteNext: 7}[k.note]
	d := civil.WeekOf(from.AddDays(weeks)).Start.AddDays((k.slots[0].weekday + 6) % 7)
	x := c.onDay(d, "weekday/week", "the weekday of that week, counted from "+longDay(from))
	x.Basis, x.Anchor = Narrative, from
	return x, true
}

func resolveWeekAgoWeekday(c *call, k *captures) (Expression, bool) {
	x := c.weekday(time.Weekday(k.slots[0].weekday), PastTense)
	return c.onDay(x.Interval.Start.AddDays(-7), "weekday/ago", "a week before the last such weekday before "+c.anchor()), true
}

// resolveWeekFromWeekday is "a week from Monday": seven days after the next one.
func resolveWeekFromWeekday(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if s.plural || c.isWord(k.head+2, "on") && c.tense(k) != FutureTense {
		return Expression{}, false
	}
	x := c.weekday(weekdayOf(s.weekday), FutureTense)
	return c.onDay(x.Interval.Start.AddDays(7), "", "a week after the next such weekday from "+c.anchor()), true
}

// weekdayOf is a lexeme's value as a day of the week.
func weekdayOf(n int) time.Weekday { return time.Weekday(n) }

// overnight widens a day to the evening before it and the day.
func (x *Expression) overnight() {
	d := x.Interval.End
	x.Type, x.Precision = Time, civil.Range
	x.Interval = civil.Interval{Start: d.AddDays(-1), End: d}
	x.Value = dayValue(d.AddDays(-1)) + "TNI"
}
