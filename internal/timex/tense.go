package timex

import "dateline/internal/article"

// Tense is where the clause around an expression lies in time.
type Tense uint8

// The tenses; NoTense where nothing tells.
const (
	NoTense Tense = iota
	PastTense
	PresentTense
	FutureTense
)

// clauseTokens is how far the verb of a clause is looked for.
const clauseTokens = 30

// tense is the tense of the verb that governs the expression k: the nearest
// sign to its left within the sentence; to its right where there is none, or
// where a verb of saying opens a clause whose subject the expression belongs to.
func (c *call) tense(k *captures) Tense {
	if t := c.given(k); t != NoTense {
		return t
	}
	if c.before(k, "until", "till") {
		return c.tenseOfUntil(k)
	}
	if c.ahead(k) {
		return FutureTense
	}
	if c.before(k, "since", "follows", "followed") {
		return PastTense // "the strike follows Tuesday's vote"
	}
	left, at := c.tenseLeft(k.head - 1)
	if left == FutureTense && c.toks[at].word != unknown && c.lex.lexemes[c.toks[at].word].class&isPlan != 0 && c.calledOff(k.end) {
		return PastTense // "the service planned for Saturday was called off"
	}
	if c.before(k, "by") && left == NoTense && c.tenseRight(k.end, true) != PastTense {
		return FutureTense
	}
	if left == NoTense {
		return c.tenseRight(k.end, true)
	}
	if c.toks[at].word != unknown && c.lex.lexemes[c.toks[at].word].class&isReport != 0 && k.head-at > 3 {
		if right := c.tenseRight(k.end, false); right == FutureTense {
			return right
		}
	}
	return left
}

// given is the tense of the governing verb, where the caller knows it.
func (c *call) given(k *captures) Tense {
	if c.governor == nil {
		return NoTense
	}
	return c.governor(article.Span{Start: c.toks[k.head].start, End: c.toks[k.end-1].end})
}

// ahead reports whether the words around an expression place it in the future
// whatever the verbs: "Thursday is the deadline", "the vote is on Sunday", "as
// soon as Tuesday", "ahead of Monday's vote".
func (c *call) ahead(k *captures) bool {
	switch {
	case c.before(k, "for") && !c.possessive(k.end) && c.is(k.end-1, isWeekday) && !c.describes(k) && !c.calledOff(k.end):
		return true // "a session was called for Thursday"
	case c.before(k, "for") && !c.possessive(k.end) && !c.calledOff(k.end) && c.arranged(k.head-2):
		return true // "set elections for 15 November"
	case c.before(k, "on", "in") && !c.is(k.end-1, isWeekday) && c.arranged(k.head-2):
		return true // "announced a rally on August 3"
	case c.isWord(k.end, "is"):
		return k.head == 0 || c.endsSentence(k.head-1)
	case c.before(k, "is", "are"), c.before(k, "on") && c.isWord(k.head-2, "is", "are"):
		return true
	case c.before(k, "as", "by"):
		return c.isWord(k.head-2, "soon", "as", "early")
	}
	return c.before(k, "of") && c.isWord(k.head-2, "ahead")
}

// arranged reports whether the words up to token i say that a gathering was
// arranged.
func (c *call) arranged(i int) bool {
	for j := i; j > max(0, i-8) && !c.endsSentence(j) && !c.is(j, isPreposition); j-- {
		if c.isWord(j, "set", "sets", "called", "calls", "scheduled", "schedules", "fixed", "convened", "announced", "planned", "offered", "promised", "proposed", "threatened", "pledged", "scheduled") {
			return j < i && c.is(i, isGathering) || j == i && c.isWord(i-1, "is", "are", "was", "were", "been")
		}
	}
	return false
}

// calledOff reports whether the words at token i say that a plan came to
// nothing.
func (c *call) calledOff(i int) bool {
	return c.isWord(i, "was", "were") && c.isWord(i+1, "called", "canceled", "cancelled", "postponed", "scrapped", "scuttled", "delayed", "suspended", "abandoned", "aborted", "rained", "put")
}

// tenseOfUntil is the future, but for what went on until then.
func (c *call) tenseOfUntil(k *captures) Tense {
	left, at := c.tenseLeft(k.head - 2)
	switch {
	case left == NoTense:
		if c.tenseRight(k.end, true) == PastTense {
			return PastTense
		}
	case left == PastTense && !c.isWord(at, "postponed", "delayed", "extended", "suspended", "remanded", "adjourned", "put", "moved", "pushed", "given", "gave", "has", "have", "had", "deferred", "barred", "banned"):
		return PastTense
	}
	return FutureTense
}

func (c *call) tenseLeft(i int) (Tense, int) {
	for stop := max(0, i-clauseTokens); i >= stop; i-- {
		t := &c.toks[i]
		if c.endsSentence(i) {
			break
		}
		if s := c.sign(i); s != NoTense {
			return s, i
		}
		if t.para {
			break
		}
	}
	return NoTense, 0
}

func (c *call) tenseRight(i int, cross bool) Tense {
	seen := NoTense
	for stop := min(len(c.toks), i+clauseTokens); i < stop; i++ {
		if c.toks[i].para || c.endsSentence(i) {
			break
		}
		l := &c.lex.lexemes[c.toks[i].word]
		if !cross && l.class&(isPronoun|isConjunction) != 0 {
			break
		}
		if t := &c.toks[i]; t.past && l.class&isPlan != 0 && !c.isWord(i-1, "is", "are", "be", "was", "were", "been") && !c.isWord(i+1, "for", "by") {
			return PastTense // "On Monday the council decided to meet"
		}
		if s := c.sign(i); s != NoTense {
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
	if i > 0 && (c.lex.lexemes[c.toks[i-1].word].class&isAbbreviation != 0 || c.toks[i-1].width() == 1 && c.toks[i-1].kind == letters) {
		return false
	}
	n := &c.toks[i+1]
	return !n.glued && (n.capital || n.kind != letters)
}

// sign is the tense that token i speaks of, if any.
func (c *call) sign(i int) Tense {
	t := &c.toks[i]
	if t.kind != letters {
		return NoTense
	}
	l := &c.lex.lexemes[t.word]
	switch {
	case t.word == unknown && !t.past:
		return NoTense
	case c.isWord(i, "to") && c.infinitive(i):
		return FutureTense
	case l.class&isBase != 0:
		return c.baseForm(i)
	case l.class&isTimetable != 0:
		return c.timetable(i)
	case c.isWord(i, "be") && c.modalBefore(i), l.class&(isPlan|isFuture) != 0 && c.asPlanned(i):
		return NoTense // the modal tells; "as planned" tells nothing
	case l.class&isFuture != 0 && !(t.capital && l.class&isMonth != 0):
		if c.isWord(i, "could", "might", "would", "may") && c.isWord(i+1, "have") {
			return PastTense
		}
		if c.pastModal(i) || c.hadBeen(i) || l.class&isPast != 0 && l.class&isPlan == 0 || c.isWord(i, "expected", "planned") && c.isWord(i-1, "had", "he", "she", "they", "it") {
			return PastTense
		}
		return FutureTense
	case c.isWord(i, "has", "have"):
		if c.isWord(i+1, "to", "until", "till") {
			return FutureTense // "they have to leave by Monday"
		}
		return PastTense
	case l.class&isPast != 0:
		return c.participle(i)
	case l.class&isPlan != 0:
		return NoTense
	case l.class&isPresent != 0:
		if c.isWord(i, "is", "are", "am") && c.isWord(i+1, "to", "due", "expected", "scheduled", "set", "planned", "likely", "going", "slated") {
			return FutureTense
		}
		return PresentTense
	case t.past && i > 0 && c.lex.lexemes[c.toks[i-1].word].class&isDeterminer != 0:
		return NoTense // "an agreed date"
	case t.past && (!t.capital || t.line):
		return c.participle(i)
	}
	return NoTense
}

// asPlanned reports whether token i stands in "as planned", "as previously
// scheduled".
func (c *call) asPlanned(i int) bool {
	return c.isWord(i-1, "as") || c.isWord(i-1, "previously", "originally", "initially") && c.isWord(i-2, "as")
}

// hadBeen reports whether the plan at token i is one of the past: "had been due
// to expire Friday".
func (c *call) hadBeen(i int) bool {
	return c.isWord(i, "scheduled", "due", "expected", "planned", "set", "slated") && c.isWord(i-1, "been") &&
		(c.isWord(i-2, "had") || c.isWord(i-3, "had"))
}

// pastModal reports whether the modal at token i tells what was: "could not be
// reached on Monday", "would not comment Tuesday".
func (c *call) pastModal(i int) bool {
	j := i + 1
	for j < i+3 && c.isWord(j, "not", "n", "'", "t", "immediately") {
		j++
	}
	switch {
	case c.isWord(i, "could"):
		return c.isWord(j, "be") && c.isWord(j+1, "reached", "located", "found", "determined", "learned", "confirmed", "verified", "seen", "heard", "immediately", "independently")
	case c.isWord(i, "would"):
		return j > i+1 && c.isWord(j, "say", "comment", "confirm", "discuss", "elaborate", "identify", "disclose", "answer", "give", "speculate")
	}
	return false
}

// verbAt reports whether the word before token i lets it be a finite verb: no
// "to", no modal, nothing that makes it a noun.
func (c *call) verbAt(i int) bool {
	if i == 0 || c.toks[i-1].kind != letters && !c.isWord(i-1, ",", "\"", ")") {
		return i > 0 && c.toks[i-1].kind == mark && !c.isWord(i-1, "-", "'", "$") && !c.endsSentence(i-1)
	}
	if c.isWord(i-1, "to", "not", "t", "did", "do", "does", "help", "let") || c.modalBefore(i) {
		return false
	}
	before := c.lex.lexemes[c.toks[i-1].word].class
	return before&(isDeterminer|isPreposition|isCardinal|isOrdinal) == 0 || c.isWord(i-1, "that")
}

// modalBefore reports whether a modal governs the verb at token i.
func (c *call) modalBefore(i int) bool {
	for j := i - 1; j >= max(0, i-2); j-- {
		if c.isWord(j, "will", "would", "can", "could", "may", "might", "must", "shall", "should") {
			return true
		}
	}
	return false
}

// baseForm is the tense of a verb whose past is its base form: "drones hit the
// port", but "to hit", "will cut", "a meeting set for Monday".
func (c *call) baseForm(i int) Tense {
	l := &c.lex.lexemes[c.toks[i].word]
	switch {
	case c.participle(i) == FutureTense:
		return FutureTense
	case l.class&isPlan != 0 && (c.isWord(i+1, "to", "for") || c.isWord(i-1, "is", "are")):
		if c.isWord(i-1, "had", "he", "she", "they", "it") {
			return PastTense
		}
		return FutureTense
	case c.isWord(i+1, "of") || !c.verbAt(i):
		return NoTense
	}
	return PastTense
}

// timetable is the tense of a present verb of what is arranged: "talks resume
// on Tuesday" is the coming one.
func (c *call) timetable(i int) Tense {
	switch {
	case !c.verbAt(i):
		return NoTense
	case c.isWord(i, "take", "takes"):
		if !c.isWord(i+1, "place", "effect", "office", "over") {
			return NoTense
		}
	case c.isWord(i, "go", "goes"):
		if !c.isWord(i+1, "to", "on", "before", "into") {
			return NoTense
		}
	case c.isWord(i, "hold", "holds"):
		if !c.isWord(i+1, "talks", "elections", "its", "their", "a", "an", "parliamentary", "presidential", "local", "general") {
			return NoTense
		}
	}
	return FutureTense
}

// participle is past, but for "will be paid", "to be completed".
func (c *call) participle(i int) Tense {
	for j := i - 1; j >= max(0, i-3); j-- {
		if !c.isWord(j, "be") {
			continue
		}
		for k := j - 1; k >= max(0, j-3); k-- {
			if c.isWord(k, "could") && c.pastModal(k) {
				return PastTense
			}
		}
		return FutureTense
	}
	return PastTense
}

// planned reports whether the sentence of an expression speaks of what is to
// come, so that a past verb near it need not govern it.
func (c *call) planned(k *captures) bool {
	if c.before(k, "until", "till", "by") || c.before(k, "next") || c.isWord(k.head-1, "as") && c.isWord(k.head-2, "soon") {
		return true
	}
	if c.isWord(k.end, "presidential", "parliamentary", "general", "runoff", "poll", "polls", "trial", "ballot", "deadline", "election", "elections", "summit", "vote", "referendum", "meeting", "return") || c.isWord(k.end+1, "deadline", "date") {
		return true
	}
	for i := k.head - 1; i >= max(0, k.head-clauseTokens) && !c.endsSentence(i) && !c.toks[i+1].para; i-- {
		if c.sign(i) == FutureTense || c.isWord(i, "next", "unless") {
			return true
		}
	}
	for i := k.end; i < min(len(c.toks), k.end+clauseTokens) && !c.endsSentence(i) && !c.toks[i].para; i++ {
		if c.sign(i) == FutureTense {
			return true
		}
	}
	return false
}

// toldOf reports whether an expression opens a sentence whose first verb is
// past: "In June he said that he would go".
func (c *call) toldOf(k *captures) bool {
	return (c.opensSentence(k.head) || c.opensSentence(k.head-1)) && c.tenseRight(k.end, true) == PastTense
}

// happened reports whether an expression stands at the head of a sentence that
// tells in the past what happened then: "On the night of April 22 they fled".
func (c *call) happened(k *captures) bool {
	if !c.before(k, "on") || c.governor != nil || c.tenseRight(k.end, true) != PastTense {
		return false
	}
	if i := k.head - 1; !c.opensSentence(i) && !(c.isWord(i-1, "late", "early", "again", "also", "but", "and", "then") && c.opensSentence(i-1)) {
		return false
	}
	at := c.signRight(k.end)
	return !c.isWord(at, "has", "have") && !c.isWord(at-1, "newly") && !c.isWord(at+1, "to", "due", "scheduled", "expected", "set", "planned", "supposed", "slated")
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
			return !c.hadBeen(j)
		}
	}
	return false
}

// before reports whether the word before the expression is one of the words.
func (c *call) before(k *captures, words ...string) bool { return c.isWord(k.head-1, words...) }
