package timex

// Parts of a day that the text has named before, or else of publication: "in
// the morning", "before dawn", "the next evening".
var partRules = []rule{
	{"part/of-story", "the <part>", resolveStoryPart},
	{"part/of-story", "( the )? ( early|small|wee hours of ) the <part>", resolveStoryHours},
	{"part/of-story", "dawn|dusk|daybreak|sunrise|sunset", resolveDawn},
	{"part/beside", "the ( next|following @next | previous|preceding @last ) <part>", resolvePartBeside},
}

// partOf is a part of the day that the sentence or else the story has named.
func (c *call) partOf(k *captures, part, days int) (Expression, bool) {
	d, named := c.dayOfSentence(k.head)
	if !named {
		d = c.storyDay()
	}
	x, ok := c.narrated(Day, days, d, "", "a part of the day of ")
	x.part(part)
	return x, ok
}

func resolveStoryPart(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if s.plural || s.part == night || s.part == dawn || !c.before(k, "in") || c.isWord(k.end, "of", "on") || c.describes(k) {
		return Expression{}, false
	}
	return c.partOf(k, s.part, 0)
}

func resolveStoryHours(c *call, k *captures) (Expression, bool) {
	x, ok := c.partOf(k, k.slots[0].part, 0)
	x.Mod = "START"
	return x, ok && !k.slots[0].plural
}

// resolveDawn is "at dawn", "before dawn", but not "a dawn raid".
func resolveDawn(c *call, k *captures) (Expression, bool) {
	if !c.before(k, "at", "before", "by", "until", "since", "after", "around") || c.describes(k) || c.isWord(k.end, "of", "on") || c.toks[k.head].capital {
		return Expression{}, false
	}
	part := dawn
	if c.isWord(k.head, "dusk", "sunset") {
		part = evening
	}
	return c.partOf(k, part, 0)
}

// resolvePartBeside is "the next morning": of the day beside the last one named.
func resolvePartBeside(c *call, k *captures) (Expression, bool) {
	s := &k.slots[0]
	if s.plural {
		return Expression{}, false
	}
	if c.memory.day.IsZero() {
		return Expression{
			Type: Time, Value: "XXXX-XX-XX" + partCodes[s.part], Basis: NoBasis,
			Offset: &Offset{Unit: Day, N: direction(k.note)}, Reason: "counted from a day that the text does not name",
		}, true
	}
	x, ok := c.narrated(Day, direction(k.note), c.memory.day, "", "a part of the day beside ")
	x.part(s.part)
	return x, ok
}
