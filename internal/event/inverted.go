package event

import (
	"dateline/internal/sentence"
)

// invertedAt reads, at word i, an auxiliary that stands before its subject to
// say "if": "had the government fallen", "should Israel strike", "were Russia to
// attack". The verb begins behind the subject; what it tells is supposed.
func (s *scan) invertedAt(i int) (verb, bool) {
	want, ok := inverters[s.at(i)]
	if !ok || s.words[i].name >= 0 || !s.opensClause(i) || !s.nounPhraseFollows(i+1) || s.asks() {
		return verb{}, false
	}
	head := s.invertedVerb(i, want)
	if head < 0 || !s.modalBehind(head) {
		return verb{}, false
	}
	c := chain{scan: s}
	forms := c.readings(head, want)
	v := verb{start: head, head: head, readings: forms, lemma: forms[0].lemma, mood: modal, modal: "should", inverted: i + 1, matrix: -1}
	return v, true
}

// inverters are the auxiliaries that may stand before their subject to suppose
// something, and the form of the verb behind it.
var inverters = map[string]inflection{"had": participle, "should": baseForm, "were": baseForm}

// opensClause reports whether word i begins the sentence or a clause of it.
func (s *scan) opensClause(i int) bool {
	p := s.prev(i)
	if p < 0 || s.at(i) == "should" && (s.words[i+1].name >= 0 || determiners[s.at(i+1)] || pronouns[s.at(i+1)]) {
		return p < 0 || !relativizers[s.at(p)] && s.at(p) != "why" && s.at(p) != "how" // "close the strait should Israel attack"
	}
	if s.words[p].time >= 0 || s.words[p].name >= 0 {
		return false
	}
	w := s.at(p)
	return w == "," || w == "that" || w == "but" || w == "and" || quoteMarks[w] || breaks[w] && w != ")"
}

// invertedVerb is the verb behind the subject that follows the auxiliary at word
// i, -1 for none near.
func (s *scan) invertedVerb(i int, want inflection) int {
	c := chain{scan: s}
	for k := i + 2; k < min(len(s.words), i+12); k++ {
		w := &s.words[k]
		if w.lower == "," && w.name < 0 || w.name < 0 && w.time < 0 && (modals[w.lower] || bes[w.lower] || subordinators[w.lower]) {
			return -1
		}
		if s.at(i) == "were" && s.at(k-1) != "to" {
			continue
		}
		if c.readings(k, want) != nil && !prepositions[s.at(k-1)] && !determiners[s.at(k-1)] && (s.tree.UPOS(k) == "VERB" || s.nounPhraseFollows(k+1) && s.tree.UPOS(k) != "NOUN") {
			return k
		}
	}
	return -1
}

// modalBehind reports whether a modal behind word k says what would follow, or
// one at the head of the sentence did.
func (s *scan) modalBehind(k int) bool {
	for j := range s.words {
		if j != k && s.words[j].name < 0 && s.words[j].Kind == sentence.Word && modals[s.at(j)] && (j > k || s.at(j) == "would") {
			return true
		}
	}
	return false
}
