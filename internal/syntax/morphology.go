package syntax

import "strings"

// Tense is where a verb puts its event by its form.
type Tense uint8

// The tenses. NoTense is that of infinitives and participles without an
// auxiliary.
const (
	NoTense Tense = iota
	Past
	Present
	Future
)

// Mood is how a verb puts its event.
type Mood uint8

// The moods of verbs.
const (
	Indicative  Mood = iota
	Conditional      // "would", "could", "might", "should"
	Modal            // "can", "may", "must", "shall"
	Imperative
	Infinitive // "to strike"
	Participle // "striking", "struck"
)

// Verb is the morphology of a verb with its auxiliaries.
type Verb struct {
	Tense       Tense
	Mood        Mood
	Perfect     bool // "has struck"
	Progressive bool // "is striking"
	Passive     bool // "was struck"
	Negated     bool
	Person      int // 1 to 3; 0 where the form does not say
	Plural      bool
}

// Verb reads the morphology of the verb (or predicate with a copula) i.
func (t *Tree) Verb(i int) Verb {
	v := Verb{Negated: t.IsNegated(i), Passive: t.IsPassive(i)}
	if !t.has(i) {
		return v
	}
	chain := t.Auxiliaries(i)
	if cop := t.Related(i, "cop"); cop >= 0 {
		chain = append(chain, cop)
	} else {
		chain = append(chain, i)
	}
	t.finite(&v, chain[0])
	for k, a := range chain[:len(chain)-1] {
		next := t.Words[chain[k+1]].XPOS
		switch t.Lemma(a) {
		case "have":
			v.Perfect = v.Perfect || next == "VBN" || next == "VBD"
		case "be":
			v.Progressive = v.Progressive || next == "VBG"
		}
	}
	if v.Mood == Infinitive && len(chain) == 1 && t.isCommand(i) {
		v.Mood = Imperative
	}
	v.Person, v.Plural = t.person(i, chain[0])
	return v
}

// finite sets tense and mood by the first verb of a chain.
func (t *Tree) finite(v *Verb, first int) {
	switch t.Words[first].XPOS {
	case "VBD":
		v.Tense = Past
	case "VBZ", "VBP":
		v.Tense = Present
	case "MD":
		switch strings.ToLower(t.Form(first)) {
		case "will", "'ll", "’ll", "wo", "shall":
			v.Tense = Future
		case "would", "could", "might", "should", "'d", "’d":
			v.Mood = Conditional
		default:
			v.Tense, v.Mood = Present, Modal
		}
	case "VB":
		v.Mood = Infinitive
	case "VBN", "VBG":
		v.Mood = Participle
	}
}

// isCommand reports whether a bare verb gives an order.
func (t *Tree) isCommand(i int) bool {
	return t.Related(i, "mark") < 0 && t.Subject(i) < 0 && t.Is(i, "root", "parataxis", "ccomp")
}

// person is what the verb form, or a pronoun as subject, says.
func (t *Tree) person(i, finite int) (person int, plural bool) {
	s := t.Subject(i)
	switch strings.ToLower(t.Form(s)) {
	case "i":
		return 1, false
	case "we":
		return 1, true
	case "you":
		return 2, false
	}
	if s >= 0 {
		x := t.Words[s].XPOS
		return 3, x == "NNS" || x == "NNPS" || strings.EqualFold(t.Form(s), "they") || t.Related(s, "conj") >= 0
	}
	if t.Words[finite].XPOS == "VBZ" {
		return 3, false
	}
	return 0, false
}
