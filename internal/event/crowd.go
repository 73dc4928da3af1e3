package event

// metThere is the day of the deed to which verb i, of a relative clause, only
// says for what those to whom it was done had come together: "On Monday police
// shot at miners who had gathered outside the gate".
func (c *calendar) metThere(i int) (Dating, bool) {
	v := &c.verbs[i]
	if v.opener != "who" && v.opener != "that" || v.mood != past && v.mood != pluperfect || !comesTogether[v.lemma] || i == 0 {
		return Dating{}, false
	}
	whom := c.tree.Governor(c.node(i))
	if whom < 0 || !c.tree.Is(c.node(i), "acl:relcl") || !c.tree.Is(whom, "obj", "obl", "nmod") {
		return Dating{}, false
	}
	j := c.words[max(0, c.tree.Governor(whom))].verb
	if j < 0 || j >= i || c.isSpeech(j) || c.codes[j].typ.Quad() != MaterialConflict {
		return Dating{}, false
	}
	d, ok := c.ownDate(j)
	if !ok {
		d, ok = c.sharedDate(j)
	}
	return inherited(d, "inherit/sentence", "told with what the sentence dates"), ok && d.Interval.Days() <= 3
}

// comesTogether is verbs of what a crowd does before something is done to it.
var comesTogether = words(`gather assemble march protest rally demonstrate converge queue congregate mass`)
