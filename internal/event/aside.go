package event

import (
	"strconv"
	"strings"

	"dateline/internal/civil"
	"dateline/internal/timex"
)

// Clauses that look to another time than that of their sentence.

// aside reports whether verb i stands in a clause that looks to another time
// ("since the war began"), or in a relative clause that only says which one is
// meant ("the war that Putin started"), and not what an event did
// ("a strike that killed three").
func (c *calendar) aside(i int) bool {
	v := &c.verbs[i]
	if v.opener == "since" || v.opener == "before" || v.opener == "until" {
		return true // "the first since the war began"
	}
	if v.mood == perfect || v.mood == present {
		return c.entry == nil && v.opener != "that" && relativizers[v.opener] // else reported as current
	}
	if v.opener == "who" && v.passive && v.mood == past && v.left > 1 && c.at(v.left-2) != "," {
		return true // "three who were killed in the strike": which three
	}
	if c.continues(i) {
		return false
	}
	return (v.opener == "who" || v.opener == "whom" || v.opener == "which" || v.opener == "that" && v.matrix < 0) && !effects[v.lemma] && v.lemma != "die"
}

// continues reports whether verb i is of a relative clause that ends its
// sentence and tells what came next: "…, according to the rebels, who vowed
// revenge".
func (c *calendar) continues(i int) bool {
	v := &c.verbs[i]
	if v.opener != "who" && v.opener != "which" || v.mood != past || v.passive || v.left < 2 || c.at(v.left-2) != "," {
		return false
	}
	for j := range c.verbs {
		if q := &c.verbs[j]; j > i && q.finite() && q.matrix != i && !subordinators[q.opener] {
			return false
		}
	}
	return !c.setOff(v.head, len(c.words)-1)
}

// asLongAgo is the year in which verb i began what has gone on for so many
// years: "the more than three-year-long war that Putin started".
func (c *calendar) asLongAgo(i int) (Dating, bool) {
	v := &c.verbs[i]
	if v.lemma != "start" && v.lemma != "begin" && v.lemma != "launch" || !relativizers[v.opener] {
		return Dating{}, false
	}
	for k := v.left - 1; k >= max(0, v.left-6); k-- {
		if c.words[k].time < 0 {
			continue
		}
		x := &c.scan.times[c.words[k].time]
		years, ok := strings.CutPrefix(strings.TrimSuffix(x.Value, "Y"), "P")
		n, err := strconv.Atoi(years)
		if x.Type != timex.Duration || !ok || err != nil || !strings.HasSuffix(x.Value, "Y") || n < 1 || n >= c.published.Year {
			return Dating{}, false
		}
		i := civil.YearOf(c.published.Year - n)
		return Dating{Interval: i, Precision: civil.Year, EDTF: civil.EDTF(i, civil.Year), Expression: x.Text, Span: x.Span, Timex: x.Value,
			Rule: "duration/since", Basis: Relative, Reason: "as many years before publication as it has gone on"}, true
	}
	return Dating{}, false
}
