package event

// chainAt reads a chain that begins with an auxiliary or "to" at word i.
func (s *scan) chainAt(i int) (verb, bool) {
	if !s.plainWord(i) && s.at(i) != "'ll" && s.at(i) != "'ve" {
		return verb{}, false
	}
	c := chain{scan: s, at: i, v: verb{start: i, matrix: -1, mood: present}}
	c.auxiliaries()
	if !c.any {
		return verb{}, false
	}
	return c.main()
}

// chain is a verb chain being read.
type chain struct {
	*scan
	v              verb
	at             int
	last           int // the last auxiliary
	any            bool
	to, have, be   bool
	do, pastTense  bool
	lastWasBe      bool
	modalOrToFirst bool
}

// auxiliaries reads over the auxiliaries, adverbs and negations from c.at.
func (c *chain) auxiliaries() {
	for ; c.at < len(c.words); c.at++ {
		w := c.scan.at(c.at)
		if c.words[c.at].name >= 0 || c.words[c.at].time >= 0 {
			return
		}
		switch {
		case w == "to" && !c.any && c.at > 0 && c.scan.at(c.at-1) == c.scan.at(c.at+1):
			return // "from house to house"
		case w == "to" && !c.any:
			c.to, c.v.mood, c.modalOrToFirst = true, infinitive, true
		case modals[w] && !c.any:
			c.v.modal, c.v.mood, c.modalOrToFirst = w, modal, true
		case does[w] && !c.any:
			c.do, c.pastTense, c.modalOrToFirst = true, w == "did" || w == "didn't", true
		case haves[w] && !c.have && !c.be:
			c.have, c.modalOrToFirst, c.lastWasBe = true, false, false
			c.pastTense = w == "had" || w == "hadn't"
		case bes[w]:
			c.modalOrToFirst, c.lastWasBe = false, true
			if !c.be && !c.have {
				c.pastTense = w == "was" || w == "were" || w == "wasn't" || w == "weren't"
			}
			c.be = true
		case gets[w] && c.v.mood != infinitive && !c.be && c.getsPassive():
			if !c.any {
				c.pastTense = w == "got"
			}
			c.modalOrToFirst, c.lastWasBe, c.be = false, true, true
		case w == "since" && c.have && c.last == c.at-1 && c.at+1 < len(c.words) && c.words[c.at+1].time < 0 && c.words[c.at+1].name < 0:
			continue // "have since seized": an adverb
		case c.modalOrToFirst && c.last == c.at-1 && w == "back" && c.readings(c.at+1, baseForm) == nil:
			return // "to back the president", "will back him"
		case c.any && (isAdverb(w) || negators[w] || w == "both" || w == "all" || w == "each") && w != "nor":
			c.v.negated = c.v.negated || negators[w]
			continue
		default:
			return
		}
		c.v.negated = c.v.negated || len(w) > 3 && w[len(w)-3:] == "n't"
		c.any, c.last = true, c.at
	}
}

// goingTo makes "is going to ask" one chain, which speaks of what will be.
func (c *chain) goingTo() {
	k := c.v.head
	if c.scan.at(k) != "going" || !c.be || c.have || c.v.modal != "" || c.scan.at(k+1) != "to" {
		return
	}
	if f := c.readings(k+2, baseForm); f != nil {
		c.v.modal, c.v.mood = "will", modal
		if c.pastTense {
			c.v.modal = "would"
		}
		c.v.head, c.v.readings, c.v.lemma, c.v.passive = k+2, f, f[0].lemma, false
	}
}

// getsPassive reports whether the form of "get" at c.at is the auxiliary of a
// passive: "got arrested", and no "got tired people".
func (c *chain) getsPassive() bool {
	return c.tree.XPOS(c.at+1) == "VBN" && c.readings(c.at+1, participle) != nil && c.tree.Object(c.at+1) < 0
}

// gets are the forms of "get" that make a passive.
var gets = words(`get gets got gotten`)

// main finds the main verb after the auxiliaries: one that they can govern,
// else the last of them ("Ukraine is ready"), else there is no chain.
func (c *chain) main() (verb, bool) {
	want := gerund | participle
	switch {
	case c.modalOrToFirst:
		want = baseForm
	case c.have && !c.lastWasBe:
		want = participle
	}
	f := c.readings(c.at, want)
	if k := c.afterAdverbial(); f == nil && k > c.at {
		if f = c.readings(k, want); f != nil {
			c.at = k
		}
	}
	if f != nil {
		c.v.head, c.v.readings, c.v.lemma = c.at, f, f[0].lemma
		c.v.passive = c.be && f[0].infl&participle != 0
		c.v.mood = c.tense()
		c.goingTo()
		return c.v, true
	}
	if k := c.afterParenthesis(); k > 0 {
		c.at = k
		f = c.readings(k, gerund|participle|baseForm)
		c.v.head, c.v.readings, c.v.lemma = k, f, f[0].lemma
		c.v.passive = c.be && f[0].infl&participle != 0
		c.v.mood = c.tense()
		return c.v, true
	}
	if c.to && c.last == c.v.start || c.v.modal != "" && c.last == c.v.start {
		return verb{}, false
	}
	c.v.head = c.last
	c.v.lemma = copula(c.scan.at(c.last))
	c.v.mood = c.tense()
	return c.v, true
}

// afterParenthesis is the verb that the last auxiliary belongs to, behind an
// adverb between commas: "has, meanwhile, opened"; 0 for none.
func (c *chain) afterParenthesis() int {
	g := c.tree.Governor(c.last)
	if g > c.last && g <= c.last+5 && c.tree.Is(c.last, "aux") && c.scan.at(c.last+1) == "," && c.readings(g, gerund|participle|baseForm) != nil {
		return g
	}
	return 0
}

// afterAdverbial is the word behind a date that stands between auxiliary and
// verb: "had on Friday signed", "had earlier in the day backed".
func (c *chain) afterAdverbial() int {
	k, dated := c.at, false
	for ; k < len(c.words) && k < c.at+5; k++ {
		w := c.words[k]
		day := w.lower == "day" || w.lower == "week" || w.lower == "month" || w.lower == "year"
		if w.time < 0 && !day && w.lower != "on" && w.lower != "in" && w.lower != "at" && w.lower != "the" {
			break
		}
		dated = dated || w.time >= 0 || day
	}
	if !dated {
		return c.at
	}
	return k
}

func (c *chain) readings(i int, want inflection) []form {
	if !c.plainWord(i) || c.capitalised(i) {
		return nil
	}
	var out []form
	for _, f := range c.lex.formsOf(c.scan.at(i)) {
		if f.infl&want != 0 {
			out = append(out, f)
		}
	}
	return out
}

// tense is the mood of the chain by its auxiliaries.
func (c *chain) tense() mood {
	switch {
	case c.to || c.v.modal != "":
		return c.v.mood
	case c.scan.at(c.v.start) == "having" || c.scan.at(c.v.start) == "being" && c.any:
		return participial
	case c.have && c.pastTense:
		return pluperfect
	case c.have && c.v.head != c.last:
		return perfect
	case c.pastTense:
		return past
	}
	return present
}

func copula(w string) string {
	switch {
	case haves[w]:
		return "have"
	case does[w]:
		return "do"
	}
	return "be"
}
