package event

import "strings"

// ofPurpose reports whether verb i is an infinitive of which expression t, a
// day that is over, dates the verb before: what was to be done had not been.
func (c *calendar) ofPurpose(i, t, from int) bool {
	q := c.verbs[i].matrix
	if c.verbs[i].mood != infinitive || c.isFirstTo(i) || q < 0 || q > i || c.verbs[q].mood != past || len(c.times[q]) > 0 {
		return false
	}
	x := &c.scan.times[t]
	switch c.at(from - 1) {
	case "by", "until", "before", "from", "after":
		return false
	}
	if x.Rule == "weekday/same" || x.Rule == "weekday/future" && !arrangeable[c.verbs[i].lemma] {
		return resolvesTo[c.verbs[q].lemma] // "refused to resign on Wednesday"
	}
	return (strings.HasSuffix(x.Rule, "/past") || strings.HasPrefix(x.Rule, "year")) && !x.Interval.End.IsZero() && x.Interval.End.Before(c.published)
}

// resolvesTo is verbs of what somebody resolves to do, by which a weekday behind
// the two is that of the resolve; arrangeable what people rather fix a day for.
var (
	resolvesTo  = words(`offer refuse decline agree vow threaten promise pledge vote decide`)
	arrangeable = words(`meet hold begin start resume return vote convene gather sign reopen open visit travel end lift march rally strike
		hand release leave arrive speak appear discuss debate swear take go come`)
)
