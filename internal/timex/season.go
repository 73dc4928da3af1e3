package timex

import (
	"time"

	"dateline/internal/civil"
)

// Seasons and weekends: "last summer", "the winter of 1994", "spring 2022",
// "over the weekend".
var seasonRules = []rule{
	{"season", "( the )? ( <third> -? )? ( last @last | this past @last | past @last | previous @last | this @this | this coming @next | next @next | coming @next )? <season> ( ( of )? ( <year> | <yy> | nineteen <number2> | last year @last | this year @this | next year @next ) )?", resolveSeason},
	{"weekend", "( the | this )? ( last @last | this past @last | past @last | this @this | this coming @next | next @next | coming @next | following @next )? weekend", resolveWeekend},
}

func resolveSeason(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	y, basis := s.year, Explicit
	if n := int(k.slots[1].n) / 100; n > 9 && n < 100 {
		y = 1900 + n
	}
	if y == 0 {
		if _, named := c.yearNamedAfter(k.end); !named && !c.seasonIsSure(k) {
			return Expression{}, false
		}
		y, basis = c.yearOfSeason(s.season, k), c.relativeBasis()
		if named, ok := c.yearNamedAfter(k.end); ok {
			y = named
		}
	}
	i := civil.MonthsOf(y, time.Month(3*s.season), 3)
	x := Expression{Type: Date, Value: yearValue(y) + "-" + seasonCodes[s.season], Interval: i, Precision: civil.Season, Basis: basis, Reason: "season and year in the text"}
	if basis != Explicit {
		x.Anchor, x.Reason = c.ref, "the season nearest to "+c.anchor()
	}
	x.Mod = thirdMods[s.third]
	return x, true
}

// seasonIsSure reports whether the word is the season: "fall" and "spring"
// are so only after words such as "in", "last", "the".
func (c *call) seasonIsSure(k *captures) bool {
	if k.note != noNote || k.slots[0].third > 0 {
		return true
	}
	if k.end < len(c.toks) && c.isWord(k.end, "games", "olympics", "in", "of", "from", "to") {
		return false
	}
	if c.isWord(k.end-1, "fall", "spring") {
		return c.before(k, "in", "since", "until", "by", "during") && (k.end-k.head > 1 || !c.before(k, "since"))
	}
	return c.before(k, "in", "since", "until", "by", "during", "this", "last", "every") || c.isWord(k.head, "the")
}

func (c *call) yearOfSeason(season int, k *captures) int {
	y, now := c.ref.Year, int(c.ref.Month)/3
	if now == 0 {
		now, y = winter, y-1 // January and February belong to last year's winter
	}
	switch {
	case k.note == noteLast && season >= now:
		y--
	case k.note == noteNext && season <= now:
		y++
	case k.note == noteThis && now == winter && c.ref.Month < 3 && season < winter:
		y++
	case k.note == noNote && season > now && c.tense(k) != FutureTense:
		y--
	case k.note == noNote && season < now && c.tense(k) == FutureTense:
		y++
	}
	return y
}

func resolveWeekend(c *call, k *captures) (Expression, bool) {
	n := direction(k.note)
	if k.end-k.head == 1 && !c.before(k, "over", "the") {
		return Expression{}, false
	}
	if k.note == noNote && c.ref.Weekday() != time.Saturday && c.ref.Weekday() != time.Sunday && c.tense(k) != FutureTense {
		n = -1
	}
	if k.note == noteLast && c.ref.Weekday() != time.Sunday {
		n = -1
	}
	i, p := Weekend.shift(c.ref, n)
	x := c.expressionOf(Weekend, i, p)
	x.Reason = "the weekend nearest to " + c.anchor()
	return x, true
}
