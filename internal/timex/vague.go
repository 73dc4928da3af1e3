package timex

// References without a date: "now", "recently", "in the future".
var vagueRules = []rule{
	{"vague/present", "now|currently|nowadays|today's|presently", vagueRef("PRESENT_REF", "the present")},
	{"vague/present", "( the )? current", resolveCurrent},
	{"vague/present", "these days | at present | at this time | at the moment | for the moment", vagueRef("PRESENT_REF", "the present")},
	{"vague/past", "recently|lately", resolveRecently},
	{"vague/past", "( the | recent )? past", resolvePast},
	{"vague/past", "( not )? ( so|too|very )? long ago | a long time ago", vagueRef("PAST_REF", "the past")},
	{"vague/past", "( in )? ( the recent past )", resolvePast},
	{"vague/future", "( the )? ( near )? future", resolveFuture},
	{"vague/future", "soon", resolveSoon},
	{"vague/while", "a ( little|short|long )? while", resolveWhile},
	{"vague/while", "( quite )? some ( considerable )? time", resolveSomeTime},
	{"vague/while", "a ( very )? ( long|short|brief|lengthy ) ( time|period )", resolveLongTime},
}

func vagueRef(value, reason string) func(*call, *captures) (Expression, bool) {
	return func(*call, *captures) (Expression, bool) {
		return Expression{Type: Date, Value: value, Basis: NoBasis, Reason: reason}, true
	}
}

func resolveCurrent(c *call, k *captures) (Expression, bool) {
	if k.end-k.head > 1 || c.glued(k.end) {
		return Expression{}, false
	}
	return vagueRef("PRESENT_REF", "the present")(c, k)
}

func resolvePast(c *call, k *captures) (Expression, bool) {
	if c.isWord(k.head, "the") && c.before(k, "in") && !c.isWord(k.end, "tense", "few", "couple") {
		return vagueRef("PAST_REF", "the past")(c, k)
	}
	if !c.isWord(k.head, "the") || k.end < len(c.toks) && c.toks[k.end].kind == letters && !c.is(k.end, isPreposition|isConjunction|isPresent|isPast) {
		return Expression{}, false
	}
	return vagueRef("PAST_REF", "the past")(c, k)
}

func resolveRecently(c *call, k *captures) (Expression, bool) {
	if c.before(k, "most") {
		return Expression{}, false // "most recently last October"
	}
	return vagueRef("PAST_REF", "the recent past")(c, k)
}

func resolveSoon(c *call, k *captures) (Expression, bool) {
	if c.before(k, "as", "too", "how", "so") || c.isWord(k.end, "after", "as", "afterward", "afterwards") || c.tense(k) == PastTense {
		return Expression{}, false
	}
	return vagueRef("FUTURE_REF", "the near future")(c, k)
}

// resolveFuture is the future, not what is future: "future payments".
func resolveFuture(c *call, k *captures) (Expression, bool) {
	if c.before(k, "foreseeable") || c.isWord(k.end, "of") || !c.isWord(k.head, "the") && k.end < len(c.toks) && c.toks[k.end].kind == letters && !c.is(k.end, isPreposition|isConjunction) {
		return Expression{}, false
	}
	return vagueRef("FUTURE_REF", "the future")(c, k)
}

// unmeasured is a stretch of time of unknown length and unit.
func unmeasured() (Expression, bool) {
	return Expression{Type: Duration, Value: unitForms[NoUnit].vague, Basis: NoBasis, Reason: "a length of time that nobody measured"}, true
}

// resolveWhile is "a while", but not "once in a while".
func resolveWhile(c *call, k *captures) (Expression, bool) {
	if c.before(k, "in") && c.isWord(k.head-2, "once") {
		return Expression{}, false
	}
	return unmeasured()
}

// resolveSomeTime is "for some time"; "some time in May" is May.
func resolveSomeTime(c *call, k *captures) (Expression, bool) {
	if !c.isWord(k.head, "quite") && !c.before(k, "for", "take", "takes", "taken", "took", "after", "within", "in", "spend", "spent") {
		return Expression{}, false
	}
	return unmeasured()
}

func resolveLongTime(c *call, k *captures) (Expression, bool) {
	if !c.before(k, "for", "in", "after", "within", "over", "during", "take", "takes", "took", "taken", "been") || c.isWord(k.end, "ago", "of") {
		return Expression{}, false
	}
	return unmeasured()
}
