package timex

import "dateline/internal/civil"

// clock is a time of day.
type clock struct{ h, m, s int }

// hasSeconds is set in clock.s where the text gives seconds.
const noSeconds = -1

var clockWords = []string{"noon", "midnight", ":", ".", "a", "p", "m", "am", "pm", "'", "o", "clock", "hours"}

// Clock times: "2335 GMT on Wednesday", "10 p.m. Wednesday", "noon Thursday".
var clockRules = []rule{
	{"clock", "<approx>? <clock> ( <zone> | local time | eastern time )? ( ( , )? ( on )? <weekday> | , @this today | @this today|tonight | @last yesterday | @next tomorrow | in the <part> )?", resolveClock},
	{"clock/day", "<approx>? <clock> ( <zone> | local time )? ( , )? ( on )? ( <weekday> , )? <month> <day>", resolveClockDay},
	{"clock/hour", "<approx>? <number> in the <part> ( ( on )? <weekday> | today @this | yesterday @last | tomorrow @next )?", resolveHourOfPart},
	{"clock/day", "<weekday> ( at )? <clock> ( <zone> )?", resolveClock},
}

// readClock reads "10:35", "10:35 a.m.", "5 p.m.", "0930", "noon".
func readClock(c *call, i int, s *slot, _ *captures) int {
	switch {
	case c.isWord(i, "noon"):
		s.clock = clock{12, 0, noSeconds}
		return i + 1
	case c.isWord(i, "midnight"):
		s.clock = clock{24, 0, noSeconds}
		return i + 1
	case c.toks[i].kind != digits:
		return -1
	case c.toks[i].width() == 4:
		return c.militaryClock(i, s)
	case c.toks[i].width() > 2:
		return -1
	}
	t := clock{h: c.toks[i].num, s: noSeconds}
	i++
	colon := false
	if c.glued(i) && c.isWord(i, ":", ".") && c.glued(i+1) && c.toks[i+1].kind == digits && c.toks[i+1].width() == 2 {
		colon = c.isWord(i, ":")
		t.m = c.toks[i+1].num
		i += 2
		if colon && c.glued(i) && c.isWord(i, ":") && c.glued(i+1) && c.toks[i+1].kind == digits && c.toks[i+1].width() == 2 {
			t.s = c.toks[i+1].num
			i += 2
		}
	}
	end, half := c.halfOfDay(i)
	switch {
	case half != 0:
		if t.h < 1 || t.h > 12 {
			return -1
		}
		t.h = t.h%12 + 12*(half-1)
	case c.isWord(i, "o") && c.isWord(i+1, "'") && c.isWord(i+2, "clock"):
		end = i + 3
	case !colon:
		return -1
	}
	if t.h > 23 || t.m > 59 || t.s > 59 {
		return -1
	}
	s.clock = t
	return end
}

// halfOfDay reads "a.m." (1) or "p.m." (2).
func (c *call) halfOfDay(i int) (end, half int) {
	if c.isWord(i, "am") {
		return i + 1, 1
	}
	if c.isWord(i, "pm") {
		return i + 1, 2
	}
	if !c.isWord(i, "a", "p") || !c.isWord(i+1, ".") || !c.isWord(i+2, "m") {
		return i, 0
	}
	half = 1
	if c.isWord(i, "p") {
		half = 2
	}
	if c.isWord(i+3, ".") {
		return i + 4, half
	}
	return i + 3, half
}

// militaryClock reads "2335" before a zone or "hours".
func (c *call) militaryClock(i int, s *slot) int {
	n := c.toks[i].num
	if n/100 > 23 || n%100 > 59 || !c.is(i+1, isZone) && !c.isWord(i+1, "hours", "local") {
		return -1
	}
	s.clock = clock{n / 100, n % 100, noSeconds}
	if c.isWord(i+1, "hours") {
		return i + 2
	}
	return i + 1
}

// value is the TIMEX3 form of t.
func (t clock) value() string {
	v := "T" + pad(t.h, 2) + ":" + pad(t.m, 2)
	if t.s >= 0 {
		v += ":" + pad(t.s, 2)
	}
	return v
}

func resolveClock(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if c.before(k, "high") || k.slots[0].hasWeekday && k.slots[0].plural {
		return Expression{}, false // "high noon"; "Tuesdays at 9 p.m."
	}
	c.endAtSentence(k)
	x := c.onDay(c.ref, "clock", "clock time on the day of "+c.anchor())
	switch {
	case s.hasWeekday:
		x = c.weekday(weekdayOf(s.weekday), c.tense(k))
	case k.note == noteLast || k.note == noteNext:
		x = c.onDay(c.ref.AddDays(direction(k.note)), "clock", "clock time, the day beside "+c.anchor())
	case k.note == noNote:
		if w, ok := c.weekdayAhead(k); ok {
			x = w
		} else if d, ok := c.dayOfSentence(k.head); ok {
			x = c.onDay(d, "clock", "clock time on "+longDay(d)+", named in the sentence")
			x.Basis, x.Anchor = Narrative, d
		}
	}
	if s.part == afternoon || s.part == evening {
		s.clock.h = s.clock.h%12 + 12
	}
	x.Type, x.Mod = Time, s.mod.String()
	x.at(s.clock)
	return x, true
}

// resolveHourOfPart is "at four in the morning".
func resolveHourOfPart(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	h := int(s.n) / 100
	if s.n%100 != 0 || h < 1 || h > 12 || s.plural || !c.before(k, "at", "by", "until", "from", "before", "after", "since", "around", "about") {
		return Expression{}, false
	}
	s.clock = clock{h % 12, 0, noSeconds}
	if s.part == afternoon || s.part == evening || s.part == night && h > 5 {
		s.clock.h += 12
	}
	s.part = 0
	return resolveClock(c, k)
}

// endAtSentence cuts off a weekday that opens the next sentence: "at 5 p.m. On
// Friday …".
func (c *call) endAtSentence(k *captures) {
	for i := k.head + 1; i < k.end; i++ {
		if c.isWord(i, "on") && c.toks[i].capital && !c.toks[i].upper && c.isWord(i-1, ".") {
			k.end, k.slots[0].hasWeekday = i, false
		}
	}
}

// weekdayAhead is the weekday that the sentence names shortly after a clock
// time: "at 10:35 a.m. (0735 GMT) Friday".
func (c *call) weekdayAhead(k *captures) (Expression, bool) {
	for i := k.end; i < min(k.end+6, c.limit) && !c.endsSentence(i) && !c.is(i, isPast|isFuture) && (c.isWord(i, "and") || !c.is(i, isConjunction)); i++ {
		if l := c.lexeme(i); l.class&isWeekday != 0 && l.class&isPlural == 0 && c.toks[i].capital {
			return c.weekday(weekdayOf(l.value), c.tense(k)), true
		}
	}
	return Expression{}, false
}

func resolveClockDay(c *call, k *captures) (Expression, bool) {
	x, ok := c.dayWithoutYear(k)
	x.Type = Time
	x.at(k.slots[0].clock)
	return x, ok
}

// at makes x a moment of its day. The day stays the one that the text names,
// whatever the zone.
func (x *Expression) at(t clock) {
	x.Value += t.value()
	x.Precision = civil.AtTime
}
