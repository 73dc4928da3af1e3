package timex

import (
	"time"

	"dateline/internal/civil"
)

// Holidays and feasts, fixed and movable.
var holidayRules = []rule{
	{"holiday", "( last @last | this @this | next @next )? <holiday> ( ( of )? <year> )?", resolveHoliday},
}

// holiday is a day of every year.
type holiday struct {
	name string // words, in lower case
	day  func(y int) civil.Date
}

func fixed(m time.Month, d int) func(int) civil.Date {
	return func(y int) civil.Date { return civil.Date{Year: y, Month: m, Day: d} }
}

// nth is the nth weekday of a month; the last for n = -1.
func nth(n int, w time.Weekday, m time.Month) func(int) civil.Date {
	return func(y int) civil.Date {
		if n < 0 {
			last := civil.MonthOf(y, m).End
			return last.AddDays(-int(last.Weekday()-w+7) % 7)
		}
		first := civil.Date{Year: y, Month: m, Day: 1}
		return first.AddDays(int(w-first.Weekday()+7)%7 + 7*(n-1))
	}
}

func fromEaster(days int) func(int) civil.Date {
	return func(y int) civil.Date { return easter(y).AddDays(days) }
}

// easter is Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher).
func easter(y int) civil.Date {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 19*l) / 433
	month := (h + l - 7*m + 90) / 25
	day := (h + l - 7*m + 33*month + 19) % 32
	return civil.Date{Year: y, Month: time.Month(month), Day: day}
}

var holidays = []holiday{
	{"new year ' s day", fixed(time.January, 1)},
	{"new year ' s eve", fixed(time.December, 31)},
	{"new year ' s", fixed(time.January, 1)},
	{"martin luther king day", nth(3, time.Monday, time.January)},
	{"valentine ' s day", fixed(time.February, 14)},
	{"presidents day", nth(3, time.Monday, time.February)},
	{"st patrick ' s day", fixed(time.March, 17)},
	{"ash wednesday", fromEaster(-46)},
	{"palm sunday", fromEaster(-7)},
	{"maundy thursday", fromEaster(-3)},
	{"good friday", fromEaster(-2)},
	{"easter sunday", fromEaster(0)},
	{"easter monday", fromEaster(1)},
	{"easter", fromEaster(0)},
	{"pentecost", fromEaster(49)},
	{"may day", fixed(time.May, 1)},
	{"memorial day", nth(-1, time.Monday, time.May)},
	{"juneteenth", fixed(time.June, 19)},
	{"fourth of july", fixed(time.July, 4)},
	{"bastille day", fixed(time.July, 14)},
	{"labor day", nth(1, time.Monday, time.September)},
	{"columbus day", nth(2, time.Monday, time.October)},
	{"halloween", fixed(time.October, 31)},
	{"all saints day", fixed(time.November, 1)},
	{"election day", func(y int) civil.Date { return nth(1, time.Monday, time.November)(y).AddDays(1) }},
	{"armistice day", fixed(time.November, 11)},
	{"veterans day", fixed(time.November, 11)},
	{"thanksgiving day", nth(4, time.Thursday, time.November)},
	{"thanksgiving", nth(4, time.Thursday, time.November)},
	{"christmas eve", fixed(time.December, 24)},
	{"christmas day", fixed(time.December, 25)},
	{"christmas", fixed(time.December, 25)},
	{"boxing day", fixed(time.December, 26)},
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
	h := holidays[s.holiday]
	if c.isWord(k.end, "agreement", "accord", "accords", "island") {
		return Expression{}, false
	}
	if s.year > 0 {
		d := h.day(s.year)
		return Expression{Type: Date, Value: dayValue(d), Interval: civil.DayOf(d), Precision: civil.Day, Basis: Explicit, Reason: "holiday and year in the text"}, true
	}
	t := c.tense(k)
	switch k.note {
	case noteLast:
		t = pastTense
	case noteNext:
		t = futureTense
	}
	best := h.day(c.ref.Year)
	for _, y := range [...]int{c.ref.Year - 1, c.ref.Year + 1} {
		if d := h.day(y); c.closer(d, best, t) {
			best = d
		}
	}
	return c.onDay(best, "", "the holiday nearest to "+c.anchor()), true
}
