package timex

// tense is where the clause around an expression lies in time.
type tense uint8

const (
	noTense tense = iota
	pastTense
	presentTense
	futureTense
)

// clauseTokens is how far the verb of a clause is looked for.
const clauseTokens = 30

// tense is the tense of the verb that governs the expression k: the nearest
// sign to its left within the sentence; to its right where there is none, or
// where a verb of saying opens a clause whose subject the expression belongs to.
func (c *call) tense(k *captures) tense {
	if c.before(k, "until", "till") {
		return c.tenseOfUntil(k)
	}
	if c.isWord(k.end, "is") && (k.head == 0 || c.endsSentence(k.head-1)) {
		return futureTense // "Thursday is the deadline"
	}
	if c.before(k, "as", "by") && c.isWord(k.head-2, "soon", "as") {
		return futureTense
	}
	left, at := c.tenseLeft(k.head - 1)
	if left == futureTense && c.lex.lexemes[c.toks[at].word].class&isPlan != 0 && c.isWord(k.end, "was", "were") {
		return pastTense // "the service planned for Saturday was called off"
	}
	if c.before(k, "by") && left == noTense {
		return futureTense
	}
	if left == noTense {
		return c.tenseRight(k.end, true)
	}
	if c.toks[at].word != unknown && c.lex.lexemes[c.toks[at].word].class&isReport != 0 && k.head-at > 3 {
		if right := c.tenseRight(k.end, false); right == futureTense {
			return right
		}
	}
	return left
}

// tenseOfUntil is the future, but for what went on until then.
func (c *call) tenseOfUntil(k *captures) tense {
	left, at := c.tenseLeft(k.head - 2)
	switch {
	case left == noTense:
		if c.tenseRight(k.end, true) == pastTense {
			return pastTense
		}
	case left == pastTense && !c.isWord(at, "postponed", "delayed", "extended", "suspended", "remanded", "adjourned", "put", "moved", "pushed", "given", "gave", "has", "have", "had", "deferred", "barred", "banned"):
		return pastTense
	}
	return futureTense
}

func (c *call) tenseLeft(i int) (tense, int) {
	for stop := max(0, i-clauseTokens); i >= stop; i-- {
		t := &c.toks[i]
		if c.endsSentence(i) {
			break
		}
		if s := c.sign(i); s != noTense {
			return s, i
		}
		if t.para {
			break
		}
	}
	return noTense, 0
}

func (c *call) tenseRight(i int, cross bool) tense {
	seen := noTense
	for stop := min(len(c.toks), i+clauseTokens); i < stop; i++ {
		if c.toks[i].para || c.endsSentence(i) {
			break
		}
		l := &c.lex.lexemes[c.toks[i].word]
		if !cross && l.class&(isPronoun|isConjunction) != 0 {
			break
		}
		if t := &c.toks[i]; t.past && l.class&isPlan != 0 && !c.isWord(i-1, "is", "are", "be", "was", "were", "been") && !c.isWord(i+1, "for", "by") {
			return pastTense // "On Monday the council decided to meet"
		}
		if s := c.sign(i); s != noTense {
			return s
		}
	}
	return seen
}

// endsSentence reports whether token i ends a sentence.
func (c *call) endsSentence(i int) bool {
	if c.toks[i].kind != mark || !c.isWord(i, ".", "!", "?", ";") {
		return false
	}
	if i+1 >= len(c.toks) || !c.isWord(i, ".") {
		return true
	}
	if i > 0 && (c.lex.lexemes[c.toks[i-1].word].class&isAbbreviation != 0 || c.toks[i-1].width() == 1) {
		return false
	}
	n := &c.toks[i+1]
	return !n.glued && (n.capital || n.kind != letters)
}

// sign is the tense that token i speaks of, if any.
func (c *call) sign(i int) tense {
	t := &c.toks[i]
	if t.kind != letters {
		return noTense
	}
	l := &c.lex.lexemes[t.word]
	switch {
	case c.isWord(i, "to") && c.infinitive(i):
		return futureTense
	case l.class&isFuture != 0 && !(t.capital && l.class&isMonth != 0):
		if c.isWord(i, "could", "might", "would", "set", "may") && c.isWord(i+1, "have") {
			return pastTense
		}
		if l.class&isPast != 0 && l.class&isPlan == 0 || c.isWord(i, "expected", "planned", "set") && c.isWord(i-1, "had", "he", "she", "they", "it") {
			return pastTense
		}
		return futureTense
	case c.isWord(i, "has", "have"):
		return pastTense
	case l.class&isPast != 0:
		return c.participle(i)
	case l.class&isPlan != 0:
		return noTense
	case l.class&isPresent != 0:
		if c.isWord(i, "is", "are", "am") && c.isWord(i+1, "to", "due", "expected", "scheduled", "set", "planned", "likely", "going", "slated") {
			return futureTense
		}
		return presentTense
	case t.past && i > 0 && c.lex.lexemes[c.toks[i-1].word].class&isDeterminer != 0:
		return noTense // "an agreed date"
	case t.past && (!t.capital || t.line):
		return c.participle(i)
	}
	return noTense
}

// participle is past, but for "will be paid", "to be completed".
func (c *call) participle(i int) tense {
	for j := i - 1; j >= max(0, i-3); j-- {
		if c.isWord(j, "be") {
			return futureTense
		}
	}
	return pastTense
}

// planned reports whether the sentence of an expression speaks of what is to
// come, so that a past verb near it need not govern it.
func (c *call) planned(k *captures) bool {
	if c.before(k, "until", "till", "by") || c.before(k, "next") || c.isWord(k.head-1, "as") && c.isWord(k.head-2, "soon") {
		return true
	}
	if c.isWord(k.end, "deadline", "election", "elections", "summit", "vote", "referendum", "meeting", "return") || c.isWord(k.end+1, "deadline", "date") {
		return true
	}
	for i := k.head - 1; i >= max(0, k.head-clauseTokens) && !c.endsSentence(i) && !c.toks[i+1].para; i-- {
		if c.sign(i) == futureTense || c.isWord(i, "next") {
			return true
		}
	}
	for i := k.end; i < min(len(c.toks), k.end+clauseTokens) && !c.endsSentence(i) && !c.toks[i].para; i++ {
		if c.sign(i) == futureTense {
			return true
		}
	}
	return false
}

// infinitive reports whether token i is the "to" of a plan: "plans to meet".
func (c *call) infinitive(i int) bool {
	if i+1 >= len(c.toks) || c.toks[i+1].kind != letters || c.toks[i+1].capital {
		return false
	}
	if c.lex.lexemes[c.toks[i+1].word].class&(isDeterminer|isCardinal|isPreposition) != 0 {
		return false
	}
	for j := i - 1; j >= max(0, i-4); j-- {
		if c.toks[j].kind == mark {
			return false
		}
		if c.lex.lexemes[c.toks[j].word].class&isPlan != 0 {
			return true
		}
	}
	return false
}

// before reports whether the word before the expression is one of the words.
func (c *call) before(k *captures, words ...string) bool { return c.isWord(k.head-1, words...) }
