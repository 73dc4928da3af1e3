package event

// namedDay is an event that the text names by its day: "Sunday's attack".
type namedDay struct {
	typ      Type
	sentence int
	day      Dating
}

// nameDays remembers the events that the sentence names by their day.
func (c *calendar) nameDays() {
	for k := range c.words {
		t, dated := c.nouns[k]
		n, ok := c.nounAt(k)
		if !dated || !ok || n.plural || k < 2 || c.at(k-1) != "'s" && c.at(k-1) != "’s" || c.scan.times[t].Offset != nil {
			continue
		}
		if d := c.resolve(t); d.Interval.Days() == 1 && d.Interval.Start.Before(c.published) {
			c.memory.daysOf = append(c.memory.daysOf, namedDay{n.typ, c.sent.Number, d})
		}
	}
}

// redate gives what the head of an article tells without its day, or by the day
// on which it was reported, the day by which one of the next sentences names
// it: "A bomber killed ten people, police said on Monday. … Sunday's attack".
func redate(drafts []draft, named []namedDay) {
	for _, n := range named {
		for i := range drafts {
			m := &drafts[i]
			ahead := n.sentence - m.Sentence
			if !m.lead || m.Status != Happened || m.Type != n.typ || ahead < 0 || ahead > 3 {
				continue
			}
			switch m.Date.Rule {
			case "publication", "inherit/speech", "inherit/news":
				m.Date = inherited(n.day, "inherit/named", "the day by which the article names it further down")
			}
		}
	}
}
