package event

import (
	"slices"
	"strings"
)

// supplySubject sees to it that the clause of top has a subject: its own, that
// of the verb which it is joined to, or what a relative word stands for. A
// pronoun gives way to the one who says the clause.
func (b *brief) supplySubject(top int) bool {
	subject := b.tree.Subject(top)
	for g, n := top, 0; subject < 0 && b.tree.Is(g, "conj") && n < 4; n++ {
		if g = b.tree.Governor(g); g < 0 {
			return false
		}
		if subject = b.tree.Subject(g); subject >= 0 {
			b.mark(subject, -1)
			b.lendAuxiliary(g, top)
		}
	}
	if where := b.placeRelative(top); where >= 0 && b.tree.Is(top, "acl:relcl") {
		b.stands[where] = false
	}
	switch w := b.at(subject); {
	case subject < 0, reflexives[w]:
		return false
	case b.words[subject].name >= 0:
	case relativizers[w]:
		noun := b.tree.Governor(top)
		if !b.tree.Is(top, "acl:relcl") || noun < 0 || b.upos(noun) == "PRON" || w == "whom" {
			return false
		}
		b.stands[subject] = false
		b.markNoun(noun, top)
	case personal[w]:
		if !b.speakerFor(subject, top) {
			b.personFor(subject)
		}
	}
	return true
}

// personFor puts the name of the person whom "he" or "she" stands for in its
// place, where the mention has that person for an actor: by itself, a headline
// has nobody before it whom a pronoun could mean.
func (b *brief) personFor(pronoun int) {
	if w := b.at(pronoun); w != "he" && w != "she" {
		return
	}
	n := b.personBefore(pronoun, b.memory)
	if n == nil || !b.plainly(n, pronoun) {
		return
	}
	is := n.actor(Doer)
	if slices.ContainsFunc(b.mention.Actors, func(a Actor) bool { return a.Name == is.Name && a.Code == is.Code }) {
		b.instead[pronoun] = is.Name
	}
}

var (
	reflexives = words(`himself herself itself themselves myself ourselves yourself each`)
	personal   = words(`he she it they`)
)

// activeOnly are verbs without a passive.
var activeOnly = words(`escape flee die resign go leave return survive perish surrender vanish`)

// plainly reports whether a pronoun can mean nobody but n: the sentence names n
// before it, or n is the only one of that sex who has acted lately.
func (b *brief) plainly(n *name, pronoun int) bool {
	for j := range pronoun {
		if i := b.words[j].name; i >= 0 && b.names[i].Text == n.Text {
			return true
		}
	}
	female := feminine[b.at(pronoun)]
	for _, other := range b.memory.recent {
		if other.Text != n.Text && b.memory.fits(other, female) {
			return false
		}
	}
	return true
}

// speakerFor puts the one who says the clause of top in the place of a pronoun:
// "the ministry said it had hit" is a statement of the ministry on itself.
// It reports whether it could.
func (b *brief) speakerFor(pronoun, top int) bool {
	says := b.tree.Governor(top)
	if b.tree.Is(top, "acl:relcl") {
		says = b.tree.Governor(says)
	}
	if says < 0 || says > top || !b.reported(top) {
		return false
	}
	speaker := b.tree.Subject(says)
	v := b.verbOf(says)
	if v < 0 || !speech[b.verbs[v].lemma] || speaker < 0 || b.upos(speaker) == "PRON" || !b.agrees(pronoun, speaker) {
		return false
	}
	c := brief{scan: b.scan, mention: b.mention, stands: make([]bool, len(b.words)), needed: make([]bool, len(b.words)), harder: b.harder}
	c.markNoun(speaker, len(b.words))
	c.punctuate()
	b.instead[pronoun] = c.compose()
	return true
}

// agrees reports whether the pronoun can stand for noun k by its number and sex.
func (b *brief) agrees(pronoun, k int) bool {
	n := b.words[k].name
	person := n >= 0 && b.names[n].Person
	plural := strings.HasSuffix(b.tree.XPOS(k), "S")
	switch b.at(pronoun) {
	case "they":
		return plural
	case "it":
		return !plural && !person
	}
	return person
}

func (b *brief) upos(k int) string { return b.tree.UPOS(k) }

// markNoun takes a noun as the clause of top begins with it: without what leads
// to it, and what stands behind it from that clause on.
func (b *brief) markNoun(noun, top int) {
	b.stands[noun] = true
	for d := range b.tree.Dependents(noun) {
		if d < top && !b.tree.Is(d, "case", "cc", "mark") && !b.falls(d, noun, -1) {
			b.mark(d, -1)
		}
	}
}

// lendAuxiliary takes the auxiliaries of g for top, which is joined to it and
// has none: "was arrested and charged".
func (b *brief) lendAuxiliary(g, top int) {
	if v := b.verbOf(top); v >= 0 && activeOnly[b.verbs[v].lemma] {
		return // "was arrested and escaped"
	}
	if b.tree.Related(top, "aux", "cop") >= 0 || b.tree.XPOS(top) != "VBN" && b.tree.XPOS(top) != "VBG" && b.tree.XPOS(top) != "VB" {
		return
	}
	for d := range b.tree.Dependents(g) {
		if d < g && b.tree.Is(d, "aux") {
			b.stands[d] = true
		}
	}
}
