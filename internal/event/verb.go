package event

import (
	"strings"

	"dateline/internal/sentence"
)

// mood is how a verb is made to speak: of what was done, will be, or only of
// what somebody is to do.
type mood uint8

// The moods.
const (
	past          mood = iota // simple past, and the perfect of it under a verb of saying
	present                   // simple or progressive present
	perfect                   // "has regained"
	pluperfect                // "had hoped"
	modal                     // will, would, may …: see verb.modal
	infinitive                // "to seek"
	participial               // ", killing three", "after attacking"
	reducedClause             // "the agreement reached in Jeddah"
)

// verb is a verb of the sentence with the words that belong to its chain.
type verb struct {
	start, head int    // the first word of the chain and the verb itself
	lemma       string // "" where the word is not known
	readings    []form
	mood        mood
	modal       string // the modal, "" for none
	passive     bool
	negated     bool
	opener      string // the word that opens its clause: "that", "who", "after", "and", ",", ""
	left        int    // first word of its subject's region
	object      int    // first word after the chain
	right       int    // first word that is no longer its clause
	matrix      int    // the verb that governs it, -1 for none
	inverted    int    // one more than the word of an auxiliary before its subject, "had she won"; 0 for none
}

// finite reports whether the verb makes a clause of its own.
func (v *verb) finite() bool { return v.mood < infinitive }

// findVerbs finds the verb chains of the sentence, left to right, then the
// clause of each.
func (s *scan) findVerbs() {
	for i := 0; i < len(s.words); {
		v, ok := s.invertedAt(i)
		if !ok {
			v, ok = s.chainAt(i)
		}
		if !ok {
			v, ok = s.bareAt(i)
		}
		if !ok {
			i++
			continue
		}
		for k := v.start; k <= v.head; k++ {
			s.words[k].verb = len(s.verbs)
		}
		s.verbs = append(s.verbs, v)
		i = v.head + 1
	}
	s.findClauses()
}

// bareAt reads a verb without auxiliaries at word i.
func (s *scan) bareAt(i int) (verb, bool) {
	if !s.plainWord(i) || s.capitalised(i) {
		return verb{}, false
	}
	forms := s.lex.formsOf(s.at(i))
	if forms == nil || s.noVerb(i) {
		return verb{}, false
	}
	v := verb{start: i, head: i, matrix: -1, readings: forms, negated: i > 0 && s.at(i-1) == "never"}
	if lemma, q := s.underModal(i, forms); q != nil {
		v.lemma, v.mood, v.modal, v.negated = lemma, modal, q.modal, q.negated
		return v, true
	}
	for _, f := range forms {
		m, ok := s.bareMood(i, f)
		if tagged, sure := s.taggedMood(i, f); sure {
			m, ok = tagged, true
		}
		if ok {
			v.lemma, v.mood = f.lemma, m
			v.passive = m == reducedClause
			return v, true
		}
	}
	return verb{}, false
}

// underModal is the base form at word i that goes on with a verb under a modal,
// which governs both, and that verb: "will withdraw its troops and hand over the
// base"; nil for none.
func (s *scan) underModal(i int, forms []form) (lemma string, q *verb) {
	g := s.tree.Governor(i)
	if g < 0 || g >= i || s.words[g].verb < 0 || !s.tree.Is(i, "conj") || s.tree.Subject(i) >= 0 || !coordinators[s.at(i-1)] {
		return "", nil
	}
	if q = &s.verbs[s.words[g].verb]; q.mood != modal || q.passive {
		return "", nil
	}
	for _, f := range forms {
		if f.infl&baseForm != 0 {
			return f.lemma, q
		}
	}
	return "", nil
}

// noVerb reports whether word i has the form of a verb and the part of another
// word: "following clashes", "for a third night running".
func (s *scan) noVerb(i int) bool {
	switch before := s.at(i - 1); {
	case s.at(i) == "following":
		return s.tree.Is(i, "case")
	case s.at(i) == "wounded" || s.at(i) == "injured":
		return i > 0 && s.words[i-1].Kind == sentence.Number // "evacuated 40 wounded"
	case s.at(i) == "running":
		return i > 0 && (s.words[i-1].time >= 0 || units[strings.TrimSuffix(before, "s")])
	default:
		return s.tree.XPOS(i) == "VBZ" && nounAfter[before] && s.words[i-1].verb < 0
	}
}

// units are what time is counted in.
var units = words(`day night week weekend month year time`)

// nounAfter are prepositions that no verb of the present follows.
var nounAfter = words(`following in at by for with from into over during amid of against despite`)

// taggedMood is the mood of the verb at word i as the parser tags it, where its
// form f allows it; false where the parser has no finite verb there.
func (s *scan) taggedMood(i int, f form) (mood, bool) {
	if s.live && (f.infl&thirdForm != 0 && s.tellsNow(i) || f.infl&baseForm != 0 && s.manyTellNow(i)) {
		return present, true
	}
	if s.tree.UPOS(i) != "VERB" || s.opensAsNoun(i) || articles[s.at(i-1)] && s.words[i-1].name < 0 && s.tree.XPOS(i) == "VBZ" {
		return past, false
	}
	switch s.tree.XPOS(i) {
	case "VBZ":
		return present, f.infl&thirdForm != 0
	case "VBP", "VB":
		if !s.live && hasInflection(s.lex.formsOf(s.at(i)), pastForm) {
			return past, false // "cut", "put"
		}
		return present, f.infl&baseForm != 0 && (s.tree.Subject(i) >= 0 || (s.live || s.goesOnNow(i)) && s.tree.Is(i, "conj") && s.at(s.prev(i)) == "and")
	case "VBD":
		return past, f.infl&pastForm != 0 && s.tree.Subject(i) >= 0
	case "VBG":
		return participial, f.infl&gerund != 0 && s.tree.Is(i, "acl", "advcl")
	case "VBN":
		if s.actively(i) {
			return past, hasInflection(s.lex.formsOf(s.at(i)), pastForm)
		}
		if s.narrows(i) {
			return reducedClause, hasInflection(s.lex.formsOf(s.at(i)), participle)
		}
		return reducedClause, f.infl&participle != 0 && i == 0 && i+1 < len(s.words) && (s.words[i+1].time >= 0 || prepositions[s.at(i+1)])
	}
	return past, false
}

// goesOnNow reports whether word i goes on with a verb of the present tense:
// "many loathe him and refuse to leave".
func (s *scan) goesOnNow(i int) bool {
	g := s.tree.Governor(i)
	return g >= 0 && s.tree.XPOS(g) == "VBP" && s.tree.Subject(g) >= 0 && s.tree.Is(g, "root")
}

// articles stand before nouns: "the remains were brought home".
var articles = words(`the a an its his her their our`)

// opensAsNoun reports whether word i, whatever its tag, is the noun that opens
// the sentence: nobody begins with an -s verb, and "Fighting flared" has its
// verb yet to come.
func (s *scan) opensAsNoun(i int) bool {
	if s.prev(i) >= 0 {
		return false
	}
	_, noun := s.lex.nouns[s.at(i)]
	return s.tree.XPOS(i) == "VBZ" || noun && (s.tree.XPOS(i) == "VBG" || s.tree.XPOS(i) == "VBP") && !determiners[s.at(i+1)]
}

// tellsNow reports whether the -s word at i, in an entry, which tells in the
// present tense, is the verb behind its subject: "the army dissolves parliament".
func (s *scan) tellsNow(i int) bool {
	p := s.prev(i)
	if p < 0 {
		return false
	}
	w := &s.words[p]
	person := w.name >= 0 && s.names[w.name].Person
	if !person && s.isNoun(i) && s.tree.UPOS(i) != "VERB" {
		return false // "President Diallo lands in Accra", but "Accra calls"
	}
	if w.lower != "," && w.lower != "and" && (w.time >= 0 || !s.nominal(p) || w.name >= 0 && s.names[w.name].Adjective) {
		return false
	}
	next := s.at(i + 1)
	return i+1 >= len(s.words) || determiners[next] || prepositions[next] || pronouns[next] || s.words[i+1].name >= 0 ||
		s.words[i+1].Kind != sentence.Word || s.words[i+1].time >= 0 || s.tree.UPOS(i) == "VERB" || s.tree.UPOS(i+1) == "NOUN"
}

// manyTellNow reports whether the base form at i, in an entry, is the verb of a
// plural subject right before it: "Police arrest three ministers".
func (s *scan) manyTellNow(i int) bool {
	if i == 0 || s.words[i-1].time >= 0 || s.words[i-1].verb >= 0 || i+1 >= len(s.words) {
		return false
	}
	w, next := s.tail(i-1), s.at(i+1)
	plural := w == "police" || w == "people" || s.endsList(i-1) || len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss")
	return plural && (determiners[next] || pronouns[next] || s.words[i+1].name >= 0 || s.words[i+1].Kind == sentence.Number || s.tree.UPOS(i) == "VERB" || s.nominal(i+1) && s.noFinite(i))
}

// bareMood decides whether word i, which f says may be a verb, is one.
func (s *scan) bareMood(i int, f form) (mood, bool) {
	p := s.prev(i)
	switch {
	case f.infl&participle != 0 && p == i-1 && s.at(p) == "those" && i+1 < len(s.words) && (prepositions[s.at(i+1)] || s.words[i+1].time >= 0):
		return reducedClause, true // "among those seized on Thursday"
	case f.infl&pastForm != 0:
		return past, f.infl&participle == 0 && !s.alsoParticiple(i) || !s.modifies(i, p)
	case f.infl&participle != 0:
		return reducedClause, !s.modifies(i, p) && p >= 0
	case f.infl&gerund != 0:
		return participial, s.isParticiple(i, p) && (s.tree.UPOS(i) == "VERB" || s.gather(i, p)) // and no "parliament building"
	case f.infl&thirdForm != 0:
		return present, s.isThird(i, p, f.lemma)
	case f.infl&baseForm != 0 && (s.tree.XPOS(i) == "VBD" || !s.live && s.at(p) == "they") && hasInflection(s.lex.formsOf(s.at(i)), pastForm):
		return present, false // "they put": its past is the same word
	case f.infl&baseForm != 0:
		w := s.at(p)
		return present, p >= 0 && (w == "we" || w == "they" || w == "i" || w == "you" || s.pluralSubject(i))
	}
	return past, false
}

// alsoParticiple reports whether word i may be a participle too: "seized" may,
// "went" may not, and then it is no adjective.
func (s *scan) alsoParticiple(i int) bool {
	return hasInflection(s.lex.formsOf(s.at(i)), participle)
}

// pluralSubject reports whether the base form at i follows a plural noun and
// is a verb that is no noun: "NATO leaders gather in The Hague".
func (s *scan) pluralSubject(i int) bool {
	w := s.at(i - 1)
	return len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && s.words[i-1].Kind == sentence.Word &&
		s.words[i-1].verb < 0 && s.words[i-1].time < 0 && !prepositions[w] && gathers[s.at(i)]
}

// gathers is verbs whose base form behind a plural noun is the present tense.
var gathers = words(`meet gather convene arrive depart accuse agree disagree demand urge say warn insist deny begin continue
	denounce condemn reject accept seize arrest detain expel impose announce approve adopt elect ratify refuse oppose deploy withdraw
	invade occupy besiege kill flee resign destroy ransack threaten negotiate resume declare recognise recognize restore
	suspend summon enter capture overrun encircle surround retake recapture bombard evacuate deliver distribute donate provide
	take fill choose lose win hold bring send throw break sue`)

// modifies reports whether the past form at i is an adjective: "a damaged
// building", "of displaced families", "the wounded".
func (s *scan) modifies(i, p int) bool {
	if p < 0 {
		return i == 0 // "Damaged buildings …": a sentence does not begin with a past verb
	}
	w := s.words[p]
	if quantifiers[w.lower] && i+1 < len(s.words) && (s.words[i+1].Kind == sentence.Number || s.words[i+1].name >= 0 ||
		determiners[s.at(i+1)] || prepositions[s.at(i+1)]) {
		return false // "Each freed 246 prisoners"
	}
	if p == i-1 && w.verb >= 0 && !speech[s.verbs[w.verb].lemma] && s.verbs[w.verb].lemma != "be" && i+1 < len(s.words) && s.words[i+1].Kind == sentence.Word && s.nominal(i+1) {
		return true // "visited wounded soldiers"
	}
	if w.Kind == sentence.Clitic || w.name < 0 && w.time < 0 && determiners[w.lower] && !pronouns[w.lower] {
		return true
	}
	if w.name < 0 && w.time < 0 && prepositions[w.lower] && w.lower != "than" {
		return true
	}
	if p == i-1 && w.lower == "general" && p > 0 && determiners[s.at(p-1)] {
		return false // "the general seized power"
	}
	if p == i-1 && s.tree.Is(i, "amod") && s.tree.Governor(i) == i+1 && (w.Kind == sentence.Number || w.name < 0 && s.tree.Is(p, "amod", "nummod")) {
		return true // "3,000 displaced people"
	}
	if w.name >= 0 && s.names[w.name].Adjective && i+1 < len(s.words) && s.words[i+1].Kind == sentence.Word &&
		!prepositions[s.at(i+1)] && !determiners[s.at(i+1)] {
		return true // "Russian occupied territory"
	}
	return false
}

// isParticiple reports whether the -ing word at i is a verb and no noun.
func (s *scan) isParticiple(i, p int) bool {
	if p < 0 {
		return s.nounPhraseFollows(i+1) && !s.isNoun(i)
	}
	w := s.words[p]
	_, noun := s.lex.nouns[s.at(i)]
	if s.gather(i, p) {
		return true
	}
	switch {
	case w.Kind == sentence.Clitic, w.name < 0 && determiners[w.lower]:
		return false
	case w.lower == ",", w.lower == "and", w.lower == "by", w.lower == "after", w.lower == "before", w.lower == "while":
		return !noun || determiners[s.at(i+1)] || i+1 < len(s.words) && (s.words[i+1].name >= 0 || s.words[i+1].Kind == sentence.Number)
	case prepositions[w.lower]:
		return !noun && s.nounPhraseFollows(i+1)
	case w.verb >= 0:
		next := i + 1
		return !noun || next < len(s.words) && (determiners[s.at(next)] || s.words[next].name >= 0) // "denied striking", "began shelling the town"
	case w.name >= 0 || w.Kind == sentence.Word:
		return !noun && !oftenNouns[s.at(i)] && (s.nounPhraseFollows(i+1) || prepositions[s.at(i+1)])
	}
	return false
}

// gather reports whether "meeting" at word i is what the people before it do
// somewhere: "leaders meeting in Abuja".
func (s *scan) gather(i, p int) bool {
	if s.at(i) != "meeting" || i+2 >= len(s.words) || s.at(i+1) != "in" && s.at(i+1) != "at" {
		return false
	}
	n := s.words[i+2].name
	return n >= 0 && s.names[n].Place != nil && (s.at(p) == "," || s.tree.XPOS(p) == "NNS" || s.words[p].name >= 0 && !s.names[s.words[p].name].Adjective && strings.HasSuffix(s.at(p), "s"))
}

// isThird reports whether the -s word at i is a verb of the present tense.
func (s *scan) isThird(i, p int, lemma string) bool {
	if p < 0 {
		return false
	}
	w := s.words[p]
	if w.lower == "it" || w.lower == "he" || w.lower == "she" || relativizers[w.lower] && w.lower != "that" {
		return true
	}
	if s.at(i+1) == "that" && (demands[lemma] || speech[lemma] || plans[lemma]) && (w.name >= 0 || w.Kind == sentence.Word && w.verb < 0 && s.nominal(p)) {
		return true // "the resolution demands that they leave"
	}
	if s.at(i+1) == "to" && plans[lemma] && s.carriesSentence(i) {
		return true // "the government plans to hold elections"
	}
	if s.isNoun(i) && p == i-1 && len(s.times) > 0 && s.noFinite(i) && (prepositions[s.at(i+1)] || s.dated(i+1)) && (w.name >= 0 && !s.names[w.name].Adjective || travellers[w.lower]) {
		return true // "Slovenia votes on Sunday", "the minister lands in Lima on Friday"
	}
	if s.isNoun(i) {
		return w.name >= 0 && !s.names[w.name].Adjective && (determiners[s.at(i+1)] || i+1 < len(s.words) && s.words[i+1].name >= 0)
	}
	return w.name >= 0 && !s.names[w.name].Adjective ||
		w.name < 0 && w.time < 0 && w.Kind == sentence.Word && !determiners[w.lower] && !prepositions[w.lower] && (speech[lemma] || phases[lemma])
}

// travellers are people of whom news tells where they go.
var travellers = words(`president minister premier chancellor secretary envoy pope king queen mediator negotiator delegation leader commissioner general`)

// isNoun reports whether word i is a noun of the lexicon, or one of the verbs
// whose forms are nouns more often.
func (s *scan) isNoun(i int) bool {
	_, ok := s.lex.nouns[s.at(i)]
	return ok || oftenNouns[s.at(i)]
}

var oftenNouns = words(`states plans calls forces troops orders reports claims moves charges controls fires falls bodies
	shows sources returns releases works leads uses hopes fears efforts results remains needs links ships bombs shells
	missiles rockets drones ties aims ranges bases hits lands heads backs supplies arms demands requests questions
	injuries targets sets doubts bids costs deals signs values notes causes effects forms points posts reports rules
	rebels guards patrols allies tests trains views votes watches wins wounds wars meeting building settlement housing training crossing
	crossings briefing gathering sitting landing`)
