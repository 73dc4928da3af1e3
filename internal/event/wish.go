package event

import "dateline/internal/sentence"

// wish codes "wants the bill withdrawn", "want their leader freed": who says so
// asks for it.
func (r *reading) wish(i int) (coding, bool) {
	v := &r.verbs[i]
	if r.ordersDone(i) {
		return coding{typ: Coerce, sure: true}, true
	}
	if v.lemma != "want" || v.negated || v.passive || v.mood != present && v.mood != past || v.opener == "who" || v.opener == "which" || v.opener == "if" {
		return coding{}, false
	}
	for k := v.object + 1; k < min(len(r.words), v.object+8); k++ {
		switch {
		case away[r.at(k)] && r.nounPhraseFollows(v.object) && (k+1 == len(r.words) || r.words[k+1].Kind != 0 || r.words[k+1].time >= 0):
			return coding{typ: Request, sure: true}, true // "wants the French out"
		case r.words[k].Kind != 0 || prepositions[r.at(k)] || r.words[k].verb >= 0 && r.verbs[r.words[k].verb].mood == infinitive:
			return coding{}, false
		case hasInflection(r.lex.formsOf(r.at(k)), participle) && r.words[k].name < 0 && r.nounPhraseFollows(v.object) && !r.nominal(min(k+1, len(r.words)-1)):
			return coding{typ: Request, sure: true}, true
		}
	}
	return coding{}, false
}

// isMandated reports whether v is a bare form that tells what somebody demands:
// "demanded that Russia withdraw", "insisted that no soldier leave".
func (s *scan) isMandated(v *verb) bool {
	if v.mood != present || v.opener != "that" || v.start != v.head {
		return false
	}
	g := s.tree.Governor(v.head)
	if !(v.matrix >= 0 && demands[s.verbs[v.matrix].lemma]) && !(g >= 0 && s.words[g].name < 0 && mandates[s.at(g)]) {
		return false
	}
	return hasInflection(v.readings, baseForm) && s.at(v.head) == v.lemma && v.left < v.start
}

// ordersDone reports whether verb i orders something done: "ordered the borders
// shut".
func (r *reading) ordersDone(i int) bool {
	v := &r.verbs[i]
	o := r.tree.Object(r.node(i))
	if v.lemma != "order" || v.passive || v.mood != past && v.mood != perfect {
		return false
	}
	for k := v.object + 1; k < min(len(r.words), v.object+5); k++ {
		if p := r.tree.XPOS(k); hasInflection(r.lex.formsOf(r.at(k)), participle) && (p == "VBN" || p == "JJ") && !bes[r.at(k-1)] && k != o && !r.nominal(min(k+1, len(r.words)-1)) && !prepositions[r.at(k-1)] {
			return r.nounPhraseFollows(v.object)
		}
	}
	return false
}

// away is where somebody is wanted, in a word.
var away = words(`out back gone home dead`)

// mandates are nouns of what somebody asks for: "an order that troops leave".
var mandates = words(`order demand request appeal condition proposal insistence recommendation plea`)

// madeSelf reports whether verb i, passive, tells the office that somebody had
// himself given: "had himself sworn in".
func (r *reading) madeSelf(i int) bool {
	v := &r.verbs[i]
	if i == 0 || r.verbs[i-1].lemma != "have" || !v.passive && v.mood != reducedClause && v.mood != past || !crowns[v.lemma] {
		return false
	}
	w := r.at(v.start - 1)
	return w == "himself" || w == "herself" || w == "themselves"
}

// crowns is verbs that give an office.
var crowns = words(`swear crown proclaim declare name appoint elect install anoint`)

// likewise codes "did the same", "followed suit", which tell of another what was
// told last.
func (r *reading) likewise(i int) (coding, bool) {
	alone := r.joins(i) // "Quito broke off relations, Caracas followed on Tuesday"
	if !r.isLikewise(i) && !alone {
		return coding{}, false
	}
	for j := i - 1; j >= 0; j-- {
		if r.coded[j] {
			return r.codes[j], true
		}
	}
	if alone || r.memory.told.typ == "" || r.sent.Number-r.memory.lastTold > 1 {
		return coding{}, false
	}
	return r.memory.told, true
}

// isLikewise reports whether verb i says that somebody does the same as another.
func (s *scan) isLikewise(i int) bool {
	switch v := &s.verbs[i]; v.lemma {
	case "do":
		return s.at(v.object) == "likewise" || s.at(v.object) == "the" && s.at(v.object+1) == "same"
	case "follow":
		return s.at(v.object) == "suit"
	}
	return false
}

// joins reports whether verb i says of a state or body, and no more than the day,
// that it followed or joined in.
func (s *scan) joins(i int) bool {
	v := &s.verbs[i]
	k := s.subjectWord(i, 2)
	if v.passive || !v.finite() || k < 0 || s.words[k].verb >= 0 || s.words[k].name < 0 && !somebody[s.at(k)] || s.words[k].name >= 0 && !s.names[s.words[k].name].acts() {
		return false
	}
	j := v.object
	switch v.lemma {
	case "join":
		if s.at(j) != "in" {
			return false
		}
		j++
	case "follow":
	default:
		return false
	}
	for j < len(s.words) && (s.words[j].time >= 0 || timePrepositions[s.at(j)] && s.words[min(j+1, len(s.words)-1)].time >= 0) {
		j++
	}
	return j == len(s.words) || s.words[j].Kind == sentence.Punct || coordinators[s.at(j)]
}

// ends is verbs that say of their participle that it is over.
var ends = words(`stop halt cease end quit`)

// resolves codes a decision or announcement of the day whose content is no event
// of the lexicon: "decided on Monday to raise the ceiling", "announced on Friday
// that the centre would be closed".
func (r *reading) resolves() {
	for i := range r.verbs {
		v := &r.verbs[i]
		if r.coded[i] || v.negated || v.passive || v.mood != past && v.mood != perfect || subordinators[v.opener] || !decides[v.lemma] && !announces[v.lemma] {
			continue
		}
		if _, dated := r.ownDate(i); !dated || r.actingOf(r.doer(i), r.memory) == unknown {
			continue
		}
		j := i + 1
		if j >= len(r.verbs) || r.verbs[j].matrix != i || r.coded[j] {
			continue
		}
		if decides[v.lemma] && r.verbs[j].mood == infinitive || announces[v.lemma] && r.comes(j) {
			r.codes[i], r.coded[i] = coding{typ: Agree, weak: true}, true
		}
	}
}

// comes reports whether verb i says what will be done, by who says so or to
// something: "that he would go", "that the centre would be closed".
func (r *reading) comes(i int) bool {
	v := &r.verbs[i]
	if v.mood != modal || v.modal != "would" && v.modal != "will" || stative[v.lemma] && v.lemma != "go" {
		return false
	}
	return v.passive || r.pronounIn(v.left, v.start) != ""
}

var (
	decides   = words(`decide resolve opt`)
	announces = words(`announce tell declare`)
)
