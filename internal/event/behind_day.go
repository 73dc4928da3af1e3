package event

// behindDay is the expression of the day to come of which the clause of verb i,
// right behind it, tells what will be done: "on 9 July, when veterans intend to
// march"; -1 for none.
func (c *calendar) behindDay(i int) int {
	v := &c.verbs[i]
	if v.mood == infinitive && v.matrix >= 0 && v.matrix == i-1 && plans[c.verbs[v.matrix].lemma] {
		v = &c.verbs[v.matrix]
	}
	if v.opener != "when" || v.mood != present && v.modal != "will" || v.left < 2 || c.at(v.left-1) != "when" {
		return -1
	}
	k := v.left - 2
	if c.at(k) == "," {
		k--
	}
	if k < 0 || c.words[k].time < 0 {
		return -1
	}
	t := c.words[k].time
	if x := &c.scan.times[t]; x.Interval.IsZero() || x.Interval.Start.Before(c.published) {
		return -1
	}
	return t
}
