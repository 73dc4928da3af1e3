package timex

import (
	"dateline/internal/article"
	"dateline/internal/civil"
)

// Durations: "three months", "a 30-day truce", "the past two weeks", "the more
// than three-year-long war", and distances from an event: "two days after the
// attack", "hours before the talks".
var durationRules = []rule{
	{"duration", "<approx>? <qty> ( more|full|straight|consecutive|long|whole|entire|trading|working|business|solid|fiscal|calendar | - plus | plus | - odd | odd | or so )? <unit> ( and a half @half )? ( or so|more|longer )?", resolveDuration},
	{"duration", "<approx>? ( a|an|the )? <number> - <unit> ( - long|old | period )?", resolveAdjective},
	{"duration/compound", "<approx>? <qty> <unit> ( , )? ( and )? <number2> <unit2>", resolveCompound},
	{"duration", "daylong|weeklong|monthlong|yearlong|decadelong", resolveLongWord},
	{"duration/old", "<approx>? <number> - <unit> - old crackdown|uprising|revolt|rebellion|war|conflict|insurgency|campaign|mission|administration|government|ban|truce|ceasefire|strike|dispute|blockade|siege|regime|feud|offensive|standoff|protest|protests|coalition|embargo|agreement|pact|deal|tradition", resolveOldEvent},
	{"duration/whole", "the ( whole|entire ) <unit>", resolveWhole},
	{"duration/old", "<unit> - old", resolveOldUnit},
	{"duration", "several|multi - <unit> ( - long )?", resolveVagueAdjective},
	{"duration", "<unit> - long", resolveUnitLong},
	{"duration", "<number> to|or|- <number2> <unit>", resolveNumberRange},
	{"duration", "<number> - to|or <number2> - <unit>", resolveNumberRange},
	{"duration/vague", "<units> ( or <units2> )?", resolveVague},
	{"duration/past", "( at least )? ( the )? ( past|last|previous|preceding|latest|recent @past | next|coming|following|first|final @future ) <approx>? ( <qty> | <number> to|or|- <number2> ) ( more|trading )? <unit> ( or so )?", resolveWindow},
	{"duration/vague", "( the )? ( recent @past | past|last @past | coming|next @future ) <unit>", resolveVagueWindow},
	{"duration/year-and", "<approx>? a|one <unit> and a half", resolveAndHalf},
}

func (c *call) duration(u Unit, n hundredths, mod string) Expression {
	x := Expression{Type: Duration, Mod: mod, Basis: NoBasis, Reason: "a length of time"}
	if n < 0 {
		x.Value = unitForms[u].vague
	} else {
		x.Value = u.duration(n)
	}
	return x
}

func resolveDuration(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if c.isWord(k.head, "one") && s.unit == Day && k.end-k.head == 2 && !c.is(k.head-1, isPreposition) && k.end < len(c.toks) && c.toks[k.end].kind == letters && !c.isWord(k.end, "after", "before", "following", "ahead") {
		return Expression{}, false // "one day he will"
	}
	if s.unit == Hour && c.isWord(k.head, "an") && c.isWord(k.head-1, "miles", "mile", "km", "kilometers", "kilometres", "knots", "feet") {
		return Expression{}, false // a speed
	}
	if c.isWord(k.head, "another") && s.unit < Week && s.n == 100 && !s.plural {
		return Expression{}, false
	}
	if s.unit == Night && !s.plural || s.unit == Second && !s.plural && s.n == 100 {
		return Expression{}, false
	}
	if s.unit == Quarter && (!s.plural || c.isWord(k.end-2, "some", "many", "few", "several") && c.before(k, "in", "from", "by")) || c.isAge(k) || c.glued(k.end) && c.isWord(k.end, "-") {
		return Expression{}, false
	}
	if c.isWord(k.head, "some") && !s.plural || c.isWord(k.head, "many") && c.before(k, "as") || c.programme(k) || !s.plural && c.isWord(k.end-2, "fiscal", "calendar") {
		return Expression{}, false
	}
	if k.note == noteHalf {
		s.n += 50
	}
	x := c.duration(s.unit, s.n, s.mod.String())
	c.offset(k, &x)
	return x, true
}

// programme reports whether the words are a broadcast: "60 Minutes".
func (c *call) programme(k *captures) bool {
	return k.end-k.head == 2 && c.toks[k.end-1].capital && !c.toks[k.end-1].upper && (c.toks[k.head].num == 60 && c.isWord(k.end-1, "minutes") || c.toks[k.head].num == 48 && c.isWord(k.end-1, "hours"))
}

// resolveCompound is "six years and eight months": each unit smaller than the
// one before it.
func resolveCompound(c *call, k *captures) (Expression, bool) {
	a, b := &k.slots[0], &k.slots[1]
	f, g := unitForms[a.unit], unitForms[b.unit]
	if a.unit <= b.unit || a.n <= 0 || a.n%100 != 0 || b.n <= 0 || b.n%100 != 0 || f.factor != 1 || g.factor != 1 || a.unit == Night {
		return Expression{}, false
	}
	if c.isWord(k.head, "a", "an") && c.commaOnly(k) {
		return Expression{}, false // "a year, six months"
	}
	p, t := "P", ""
	switch {
	case f.clock:
		p = "PT"
	case g.clock:
		t = "T"
	}
	x := c.duration(a.unit, a.n, a.mod.String())
	x.Value = joinDuration(p, int(a.n)/100, f.letter+t, int(b.n)/100, g.letter)
	return x, true
}

// commaOnly reports whether a comma and no "and" joins the parts of k.
func (c *call) commaOnly(k *captures) bool {
	comma := false
	for i := k.head; i < k.end; i++ {
		if c.isWord(i, "and") {
			return false
		}
		comma = comma || c.isWord(i, ",")
	}
	return comma
}

// resolveLongWord is "yearlong".
func resolveLongWord(c *call, k *captures) (Expression, bool) {
	for _, u := range [...]Unit{Day, Week, Month, Year, Decade} {
		if c.isWord(k.head, u.String()+"long") {
			return c.duration(u, 100, ""), true
		}
	}
	return Expression{}, false
}

// isAge reports whether the duration is somebody's age: "52 years old".
func (c *call) isAge(k *captures) bool {
	return c.isWord(k.end, "old") || c.isWord(k.end, "of") && c.isWord(k.end+1, "age")
}

func resolveAndHalf(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	return c.duration(s.unit, 150, s.mod.String()), true
}

func resolveAdjective(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if s.unit == Quarter || c.isWord(k.end-1, "old") || c.isWord(k.head, "a", "an", "the") && !c.isWord(k.end-1, "period") {
		return Expression{}, false
	}
	return c.duration(s.unit, s.n, s.mod.String()), true
}

func resolveWhole(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	return c.duration(s.unit, 100, ""), !s.plural && s.unit >= Hour
}

// resolveOldEvent is the age of an event or a body, not of a person: "the
// five-month-old uprising".
func resolveOldEvent(c *call, k *captures) (Expression, bool) {
	k.end--
	return c.duration(k.slots[0].unit, k.slots[0].n, k.slots[0].mod.String()), true
}

// resolveOldUnit is "decades-old", "century-old".
func resolveOldUnit(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	n := hundredths(100)
	if s.plural {
		n = -1
	}
	return c.duration(s.unit, n, ""), (s.plural || s.unit >= Decade) && !c.before(k, "-") && !c.is(k.head-1, isCardinal) && (k.head == 0 || c.toks[k.head-1].kind != digits)
}

func resolveVagueAdjective(c *call, k *captures) (Expression, bool) {
	return c.duration(k.slots[0].unit, -1, ""), true
}

func resolveUnitLong(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	n := hundredths(100)
	if s.plural {
		n = -1
	}
	return c.duration(s.unit, n, ""), true
}

func resolveNumberRange(c *call, k *captures) (Expression, bool) {
	a, b := &k.slots[0], &k.slots[1]
	if a.n >= b.n {
		return Expression{}, false
	}
	x := c.duration(a.unit, a.n, "")
	return x, true
}

// resolveVague is a plural without a number: "hours", "years".
func resolveVague(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if k.head > 0 && c.toks[k.head-1].kind == digits || c.isAge(k) || c.isWord(k.end, "apart") && s.unit < Day || c.isWord(k.head-1, "many") || c.isWord(k.end, "when") || c.is(k.head-1, isCardinal|isDeterminer) && !c.aroundEvent(k) || c.isWord(k.head-1, "-") || c.isWord(k.end, "of") && (s.unit == Second || s.unit == Minute && c.isWord(k.end+1, "the")) {
		return Expression{}, false
	}
	if s.unit == Second || s.unit == Quarter || s.unit == Weekend || s.unit == Night {
		return Expression{}, false
	}
	x := c.duration(s.unit, -1, "")
	c.offset(k, &x)
	return x, true
}

// aroundEvent reports whether "the days" are those before or after an event:
// "in the days before the vote", "the months that followed", "the weeks ahead".
func (c *call) aroundEvent(k *captures) bool {
	if !c.before(k, "the") || !c.isWord(k.head-2, "in", "during", "over", "for") {
		return false
	}
	return c.isWord(k.end, "before", "after", "since", "ahead", "following", "preceding", "leading") ||
		c.isWord(k.end, "that") && c.isWord(k.end+1, "followed", "follow", "preceded") || c.isWord(k.end, "to") && c.isWord(k.end+1, "come")
}

// resolveWindow is a stretch that ends or begins at the reference: "the past
// three months".
func resolveWindow(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if c.isWord(k.head, "last") && c.before(k, "to", "will", "would", "could", "can", "may", "might", "should") {
		return Expression{}, false // a truce "to last two years"
	}
	if !s.plural && s.n == 100 || s.unit == Quarter && c.isWord(k.end, "of") {
		return Expression{}, false
	}
	x := c.duration(s.unit, s.n, s.mod.String())
	x.Rule = "duration/window"
	return x, true
}

func resolveVagueWindow(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if s.unit == Second || !s.plural && !(c.isWord(k.head, "the") && c.isWord(k.end-2, "past") && s.unit >= Day) {
		return Expression{}, false
	}
	n := hundredths(-1)
	if !s.plural {
		n = 100
	}
	return c.duration(s.unit, n, ""), true
}

// offset makes a duration before "after the attack" a distance from an event.
func (c *call) offset(k *captures, x *Expression) {
	s := &k.slots[0]
	n, at := 0, k.end
	switch {
	case at+1 >= len(c.toks):
		return
	case c.isWord(at, "after", "following"):
		n = 1
	case c.isWord(at, "before") || c.isWord(at, "ahead") && c.isWord(at+1, "of"):
		n = -1
	default:
		return
	}
	x.Offset = &Offset{Unit: s.unit, N: n, Vague: s.n <= 0, Event: c.eventAfter(at + 1)}
	if s.n > 0 {
		x.Offset.N = n * max(1, int(s.n)/100)
	}
	if s.unit == Hour && s.n > 0 && s.n%2400 == 0 { // "24 hours after the vote"
		x.Offset.Unit, x.Offset.N = Day, n*int(s.n)/2400
	}
	x.Rule, x.Reason = "duration/offset", "counted from what the text names next"
	if c.memory.day.IsZero() || x.Offset.Vague && x.Offset.Unit > Hour {
		return
	}
	if _, named := c.dayOfSentence(k.head); x.Offset.Unit > Hour && (named || c.shiftsPast(x.Offset.Unit, x.Offset.N)) {
		return // "on Sunday, two days after the attack": Sunday is the day
	}
	x.Interval, x.Precision = x.Offset.From(c.memory.day)
	x.Basis, x.Anchor = Narrative, c.memory.day
	x.Reason = "counted from " + longDay(c.memory.day) + ", the last day named before"
}

// eventAfter is the span of the words that name an event, up to the next mark
// or verb.
func (c *call) eventAfter(i int) article.Span {
	if c.isWord(i, "of") {
		i++
	}
	j := i
	for j < min(i+10, len(c.toks)) && c.toks[j].kind == letters && !c.toks[j].para && (j == i || c.sign(j) == NoTense) {
		j++
	}
	if j == i {
		return article.Span{}
	}
	return article.Span{Start: c.toks[i].start, End: c.toks[j-1].end}
}

// Offset is how far an expression lies from something else that the text
// names: "two days after the attack", "a day later", "the same day".
type Offset struct {
	Unit  Unit
	N     int  // how many units after; negative before; 0 the same
	Vague bool // the number is not known: "hours before", "days after"
	// Event covers the words that name the event counted from ("the attack");
	// zero where it is the last date of the text ("a day later").
	Event article.Span
}

// From reckons the offset from the day of its event.
func (o Offset) From(d civil.Date) (civil.Interval, civil.Precision) {
	return o.Unit.shift(d, o.N)
}

// Dates reports whether x can date an event: it stands for days of the
// calendar, and is no mere length of time, repetition or part of a name.
func (x *Expression) Dates() bool {
	if x.Interval.IsZero() || x.Name {
		return false
	}
	return x.Type == Date || x.Type == Time || x.Offset != nil
}
