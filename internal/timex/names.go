package timex

import (
	"time"

	"dateline/internal/civil"
)

// Dates that have become names: "9/11", "the Oct. 7 attack", "the January 6
// committee". They stand for the day of the event, not for the nearest such
// day; before a body or a law they name it and date nothing.
var nameRules = []rule{
	{"name", "<month> <day> attack|attacks|massacre|assault|riot|riots|insurrection|raid|bombings|terrorist|terror|hijackings|hostages", resolveNamedDay},
	{"name", "<month> <day> committee|commission|panel|memorial|defendants|case|hearings|families", resolveNamedDay},
	{"name", "<month> <day> alliance|movement|square|coalition|brigade|brigades|martyrs|forces|street|avenue|bridge|bloc|party", resolveNamedBody},
	{"name", "<day> ( of )? <month> alliance|movement|square|coalition|brigade|brigades|martyrs|forces|street|avenue|bridge|bloc|party", resolveNamedBody},
	{"name", "<mm> _ / _ <dd>", resolveNineEleven},
}

// namedDay is a day that English names by month and day alone.
type namedDay struct {
	day   civil.Date
	nouns []string // what may follow it
}

var namedDays = []namedDay{
	{civil.Date{Year: 2001, Month: 9, Day: 11}, []string{"attack", "attacks", "terrorist", "terror", "hijackings", "commission", "memorial", "families", "defendants", "case"}},
	{civil.Date{Year: 2005, Month: 7, Day: 7}, []string{"attacks", "bombings", "families"}},
	{civil.Date{Year: 2021, Month: 1, Day: 6}, []string{"attack", "riot", "riots", "insurrection", "committee", "commission", "panel", "defendants", "case", "hearings"}},
	{civil.Date{Year: 2023, Month: 10, Day: 7}, []string{"attack", "attacks", "massacre", "assault", "raid", "terrorist", "terror", "hostages", "families"}},
}

func resolveNamedDay(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	for _, n := range namedDays {
		if int(n.day.Month) == s.month && n.day.Day == s.day && !n.day.After(c.published) && c.isWord(k.end-1, n.nouns...) {
			body := c.isWord(k.end-1, "committee", "commission", "panel", "memorial", "defendants", "case", "hearings", "families")
			k.end--
			return named(n.day, body), true
		}
	}
	return Expression{}, false
}

func named(d civil.Date, body bool) Expression {
	return Expression{
		Type: Date, Value: dayValue(d), Interval: civil.DayOf(d), Precision: civil.Day, Basis: Explicit,
		Reason: "a date that has become a name", Name: body,
	}
}

// resolveNamedBody is "the March 14 Alliance": a day of no year.
func resolveNamedBody(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if _, ok := civil.New(2000, time.Month(s.month), s.day); !ok || !c.toks[k.end-1].capital {
		return Expression{}, false
	}
	k.end--
	return Expression{
		Type: Date, Value: "XXXX-" + pad(s.month, 2) + "-" + pad(s.day, 2), Basis: NoBasis, Name: true,
		Reason: "a day of no year in the name of something",
	}, true
}

func resolveNineEleven(c *call, k *captures) (Expression, bool) {
	d, s := namedDays[0].day, &k.slots[0]
	if s.month != 9 || s.day != 11 || d.After(c.published) || c.glued(k.end) && c.isWord(k.end, "/") {
		return Expression{}, false
	}
	return named(d, true), true
}
