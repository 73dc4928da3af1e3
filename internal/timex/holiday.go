package timex

import (
	"time"

	"github.com/rickar/cal/v2"

	"dateline/internal/civil"
)

// Holidays and feasts, fixed and movable.
var holidayRules = []rule{
	{"holiday", "( last @last | this @this | next @next )? <holiday> ( ( of )? <year> )?", resolveHoliday},
}

// holiday is a day of every year.
type holiday struct {
	name  string // words, in lower case
	day   func(y int) civil.Date
	lunar bool // y counts years of the Islamic calendar, and the day is approximate
}

func fixed(m time.Month, d int) func(int) civil.Date {
	return func(y int) civil.Date { return civil.Date{Year: y, Month: m, Day: d} }
}

// nth is the nth weekday of a month; the last for n = -1.
func nth(n int, w time.Weekday, m time.Month) func(int) civil.Date {
	return func(y int) civil.Date {
		return civil.Of(cal.CalcWeekdayOffset(&cal.Holiday{Month: m, Weekday: w, Offset: n}, y))
	}
}

// fromEaster is so many days after Easter Sunday of the Gregorian calendar.
func fromEaster(days int) func(int) civil.Date {
	return func(y int) civil.Date {
		return civil.Of(cal.CalcEasterOffset(&cal.Holiday{Offset: days}, y))
	}
}

var holidays = []holiday{
	{name: "new year ' s day", day: fixed(time.January, 1)},
	{name: "new year ' s eve", day: fixed(time.December, 31)},
	{name: "new year ' s", day: fixed(time.January, 1)},
	{name: "martin luther king day", day: nth(3, time.Monday, time.January)},
	{name: "valentine ' s day", day: fixed(time.February, 14)},
	{name: "presidents day", day: nth(3, time.Monday, time.February)},
	{name: "st patrick ' s day", day: fixed(time.March, 17)},
	{name: "ash wednesday", day: fromEaster(-46)},
	{name: "palm sunday", day: fromEaster(-7)},
	{name: "maundy thursday", day: fromEaster(-3)},
	{name: "good friday", day: fromEaster(-2)},
	{name: "shrove tuesday", day: fromEaster(-47)},
	{name: "holy thursday", day: fromEaster(-3)},
	{name: "holy saturday", day: fromEaster(-1)},
	{name: "easter sunday", day: fromEaster(0)},
	{name: "easter monday", day: fromEaster(1)},
	{name: "easter", day: fromEaster(0)},
	{name: "ascension day", day: fromEaster(39)},
	{name: "whit monday", day: fromEaster(50)},
	{name: "orthodox good friday", day: fromOrthodoxEaster(-2)},
	{name: "orthodox easter", day: fromOrthodoxEaster(0)},
	{name: "orthodox christmas", day: fixed(time.January, 7)},
	{name: "rosh hashanah", day: jewish(0)},
	{name: "yom kippur", day: jewish(9)},
	{name: "sukkot", day: jewish(14)},
	{name: "hanukkah", day: hanukkah},
	{name: "purim", day: fromPassover(-30)},
	{name: "passover", day: passover},
	{name: "ashura", day: islamic(1, 10), lunar: true},
	{name: ramadan, day: islamic(9, 1), lunar: true},
	{name: "eid al - fitr", day: islamic(10, 1), lunar: true},
	{name: "eid ul - fitr", day: islamic(10, 1), lunar: true},
	{name: "eid al - adha", day: islamic(12, 10), lunar: true},
	{name: "eid ul - adha", day: islamic(12, 10), lunar: true},
	{name: "pentecost", day: fromEaster(49)},
	{name: "may day", day: fixed(time.May, 1)},
	{name: "memorial day", day: nth(-1, time.Monday, time.May)},
	{name: "juneteenth", day: fixed(time.June, 19)},
	{name: "fourth of july", day: fixed(time.July, 4)},
	{name: "bastille day", day: fixed(time.July, 14)},
	{name: "labor day", day: nth(1, time.Monday, time.September)},
	{name: "columbus day", day: nth(2, time.Monday, time.October)},
	{name: "halloween", day: fixed(time.October, 31)},
	{name: "all saints day", day: fixed(time.November, 1)},
	{name: "election day", day: func(y int) civil.Date { return nth(1, time.Monday, time.November)(y).AddDays(1) }},
	{name: "armistice day", day: fixed(time.November, 11)},
	{name: "veterans day", day: fixed(time.November, 11)},
	{name: "thanksgiving day", day: nth(4, time.Thursday, time.November)},
	{name: "thanksgiving", day: nth(4, time.Thursday, time.November)},
	{name: "christmas eve", day: fixed(time.December, 24)},
	{name: "christmas day", day: fixed(time.December, 25)},
	{name: "christmas", day: fixed(time.December, 25)},
	{name: "boxing day", day: fixed(time.December, 26)},
}

func readHoliday(c *call, i int, s *slot, _ *captures) int {
	for n := range c.lex.holidays {
		if end := c.wordsAt(i, c.lex.holidays[n]); end > 0 && c.toks[i].capital {
			s.holiday = n
			return end
		}
	}
	return -1
}

// wordsAt is the token after the given words, which begin with token i; 0
// where they do not stand there.
func (c *call) wordsAt(i int, words []word) int {
	if i+len(words) > c.limit {
		return 0
	}
	for n, w := range words {
		if c.toks[i+n].word != w {
			return 0
		}
	}
	return i + len(words)
}

func resolveHoliday(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	h := &holidays[s.holiday]
	if c.isWord(k.end, "agreement", "accord", "accords", "island", "war") || h.lunar && (c.ref.Year < 700 || s.year > 0 && s.year < 700) {
		return Expression{}, false
	}
	var x Expression
	if s.year > 0 {
		d := h.in(s.year)
		x = Expression{Type: Date, Value: dayValue(d), Interval: civil.DayOf(d), Precision: civil.Day, Basis: Explicit, Reason: "holiday and year in the text"}
	} else {
		x = c.onDay(c.nearestHoliday(h, k), "", "the holiday nearest to "+c.anchor())
	}
	if h.lunar {
		h.approximate(&x)
	}
	return x, true
}

// index is the year by which h counts that begins last in a civil year.
func (h *holiday) index(y int) int {
	if h.lunar {
		return islamicYear(y)
	}
	return y
}

// in is the day of h in a civil year.
func (h *holiday) in(y int) civil.Date {
	for n := h.index(y) - 1; n < h.index(y)+2; n++ {
		if d := h.day(n); d.Year == y {
			return d
		}
	}
	return h.day(h.index(y))
}

// nearestHoliday is the day of h that the tense asks for.
func (c *call) nearestHoliday(h *holiday, k *captures) civil.Date {
	t := c.tense(k)
	switch k.note {
	case noteLast:
		t = PastTense
	case noteNext:
		t = FutureTense
	}
	n := h.index(c.ref.Year)
	best := h.day(n)
	for _, y := range [...]int{n - 1, n + 1} {
		if d := h.day(y); c.closer(d, best, t) {
			best = d
		}
	}
	return best
}
