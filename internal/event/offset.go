package event

import "strings"

// offsetLink says that the main verb happened so long after the sub verb.
type offsetLink struct {
	main, sub int
	time      int
}

// link reads the time expression in words [from, to) as the distance between
// two clauses, where "after" or "before" opens one behind it.
func (c *calendar) link(t, from, to int) bool {
	x := &c.scan.times[t]
	k := to
	if w := c.at(to - 1); w == "after" || w == "before" {
		k = to - 1
	}
	if w := c.at(k); x.Offset == nil || w != "after" && w != "before" || isBeside(x.Text) {
		return false
	}
	if i := c.markedBy(k); i >= 0 {
		c.links = append(c.links, offsetLink{c.mainOf(from, i), i, t})
		return true
	}
	for i := range c.verbs {
		v := &c.verbs[i]
		if v.start <= k {
			continue
		}
		if v.opener == c.at(k) && v.left-1 <= k+1 && v.left > from && !(c.nounBetween(k, v.start) && c.setOff(k, v.start)) || v.mood == past && c.clauseFrom(k, i) {
			c.links = append(c.links, offsetLink{c.mainOf(from, i), i, t})
			return true
		}
		if v.finite() {
			return false
		}
	}
	return false
}

// isBeside reports whether an expression is of the day beside the one that was
// told, and no distance: "met the king the following morning before flying home".
func isBeside(text string) bool {
	for _, w := range []string{"the following ", "the next ", "the previous ", "the same ", "that "} {
		if strings.HasPrefix(strings.ToLower(text), w) {
			return true
		}
	}
	return false
}

// markedBy is the verb whose clause the tree has the conjunction at word k
// open, -1 for none.
func (c *calendar) markedBy(k int) int {
	g := c.tree.Governor(k)
	if g <= k || !c.tree.Is(k, "mark") || c.words[g].verb < 0 || !c.verbs[c.words[g].verb].finite() {
		return -1
	}
	return c.words[g].verb
}

// mainOf is the verb that an offset at word from modifies, of which the clause
// of verb sub is the other end: the one that the tree gives, if it stands where
// the offset lets it, behind one that begins its clause and before any other.
func (c *calendar) mainOf(from, sub int) int {
	fronted := c.begins(from)
	g := c.tree.Governor(c.node(sub))
	if g >= 0 && c.tree.Is(c.node(sub), "advcl", "acl") {
		if i := c.words[g].verb; i >= 0 && i != sub && c.verbs[i].finite() && c.verbs[i].head < from != fronted {
			if j := c.mainBefore(from, sub); !fronted && j > i && c.tree.Is(c.node(j), "conj") && c.tree.Governor(c.node(j)) == g {
				return j // "was seized and killed on Monday, hours after"
			}
			return c.toBe(c.overPromise(i, sub, from))
		}
	}
	if !fronted {
		return c.overPromise(c.mainBefore(from, sub), sub, from)
	}
	for i := sub + 1; i < len(c.verbs); i++ {
		if v := &c.verbs[i]; v.finite() && !relativizers[v.opener] && c.setOff(c.verbs[sub].head, v.start) && c.hasNominal(v.left, v.start) {
			return i
		}
	}
	return c.mainBefore(from, sub)
}

// overPromise is verb i, or, where that tells what is to be and the clause of verb
// sub what was, behind a comma before the offset at word from, the verb that
// announced it: "said on Monday that he would go, a day after crowds stormed …".
func (c *calendar) overPromise(i, sub, from int) int {
	if i < 0 || c.verbs[sub].mood != past && c.verbs[sub].mood != pluperfect || c.at(c.beforeExpression(from)) != "," {
		return i
	}
	for q := i; q >= 0 && q <= i; q = c.verbs[q].matrix {
		if len(c.times[q]) > 0 {
			return q
		}
		if m := c.verbs[q].mood; m != modal && m != infinitive || c.verbs[q].matrix == q {
			return i
		}
	}
	return i
}

// clauseFrom reports whether verb i is the first finite one behind the
// conjunction at word k, with no comma between: "after a crowd waving flags
// stormed …".
func (c *calendar) clauseFrom(k, i int) bool {
	if c.nounBetween(k, c.verbs[i].start) {
		return false
	}
	return !c.setOff(k, c.verbs[i].start) && c.verbs[i].start-k > 1
}

// nounBetween reports whether an event noun stands right behind word k: "two
// days after the attack that …" counts from the attack.
func (c *calendar) nounBetween(k, end int) bool {
	for j := k + 1; j < min(end, k+4); j++ {
		if _, ok := c.nounAt(j); ok {
			return true
		}
	}
	return false
}

// mainBefore is the verb that an offset at word from modifies: the last before
// it that is not itself counted from, or the one behind the clause of sub.
func (c *calendar) mainBefore(from, sub int) int {
	for i := len(c.verbs) - 1; i >= 0; i-- {
		if c.verbs[i].head < from && c.verbs[i].finite() && !c.isSub(i) {
			return c.toBe(i)
		}
	}
	if sub+1 < len(c.verbs) {
		return sub + 1
	}
	return -1
}

func (c *calendar) isSub(i int) bool {
	for _, l := range c.links {
		if l.sub == i {
			return true
		}
	}
	return false
}
