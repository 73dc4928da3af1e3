package event

import (
	"slices"
	"strings"

	"dateline/internal/gazetteer"
)

// coding is what the lexicon makes of a verb or noun.
type coding struct {
	typ  Type
	mode string
	noun string // the event noun that decided, "" for none
	sure bool   // the entry asks for a particle or an object, and the clause has it
	weak bool   // by the class of the verb and who acts, not by an entry
}

// codeVerb codes verb i by the entry of its lemma whose particle, object and
// doer it meets best; failing these by an event noun that
// it says something of ("talks resumed"). False: it reports no event.
func (r *reading) codeVerb(i int) (coding, bool) {
	v := &r.verbs[i]
	best, score := coding{}, -1
	readings := v.readings
	if readings == nil {
		readings = auxiliaryReadings[v.lemma] // "was on strike"
	}
	for _, f := range readings {
		entries := r.lex.verbs[f.lemma]
		for k := range entries {
			e := &entries[k]
			if n, ok := r.meets(i, e); ok && n > score {
				best, score = coding{typ: e.typ, mode: e.mode, sure: n > 150}, n
				v.lemma = f.lemma
			}
		}
	}
	if n := r.nounIn(v.left, v.start); n != nil && phases[v.lemma] && v.lemma != "be" && score < 200 && !(v.passive && score > 0) {
		return coding{typ: n.typ, mode: n.mode, noun: n.noun}, true
	}
	return best, score >= 0
}

// auxiliaryReadings are the readings of auxiliaries that carry a clause by
// themselves.
var auxiliaryReadings = map[string][]form{"be": {{lemma: "be"}}, "have": {{lemma: "have"}}, "do": {{lemma: "do"}}}

// reach is how many words behind a verb its object is looked for in.
const reach = 14

// meets reports whether the clause of verb i has what the entry asks for, and
// how much that is: a particle weighs more than an object, a phrase more than a
// word, a word of the lexicon more than a name, what is near more than what is
// far, and who acts least.
func (r *reading) meets(i int, e *verbEntry) (score int, ok bool) {
	v := &r.verbs[i]
	if len(e.particle) > 0 {
		if !r.hasParticle(v, e.particle) {
			return 0, false
		}
		score += 1000 * len(e.particle)
	}
	if len(e.particle) == 0 && lightVerbs[e.lemma] && particles[r.at(v.object)] && r.at(v.object) != "in" && r.at(v.object) != "on" {
		return 0, false // "took off" is no taking
	}
	if e.objects != nil || e.actor || e.place || e.person {
		n := r.objectMet(i, e)
		if n == 0 {
			return 0, false
		}
		score += n
	}
	if e.doers != nil {
		n := r.doneBy(i, e.doers)
		if n == 0 {
			return 0, false
		}
		score += n
	}
	return score, true
}

// objectMet is how well the object of verb i meets the entry's, 0 for not at
// all.
func (r *reading) objectMet(i int, e *verbEntry) int {
	v := &r.verbs[i]
	n := 0
	if !v.passive || e.mode != "seize" { // whoever was taken to the base did not take it
		n = r.objectScore(v.object, r.objectEnd(v, e), e)
	}
	if v.passive || e.objects != nil && subjectEntries[e.lemma] { // what erupts or expires is the subject
		n = max(n, r.objectScore(v.left, v.start, e))
	}
	toBeDone := v.mood == infinitive && v.passive && r.tree.Is(r.node(i), "acl")                  // "elections to be held on Sunday"
	if relativizers[v.opener] && !r.isRelativeSubject(i) || v.mood == reducedClause || toBeDone { // "the ceremony which he attended", "a deal signed in Juba"
		end := v.left - 1 // the relative pronoun
		if v.mood == reducedClause {
			end = v.left
		}
		if toBeDone {
			end = v.start
		}
		n = max(n, r.objectScore(max(0, v.left-6), max(0, end), e))
	}
	if n <= 100 && n > 0 && r.missesPlace(i, e) {
		return 0
	}
	if n == 0 && e.person && r.suffers(i) {
		n = 90
	}
	return n
}

// objectEnd is the word behind the last that may be of the object of verb v, for
// entry e: what stands behind "after" or "amid" is none.
func (r *reading) objectEnd(v *verb, e *verbEntry) int {
	end := min(v.right, v.object+reach)
	for k := v.object + 1; k < end && len(e.particle) == 0; k++ {
		if w := r.at(k); r.words[k].name < 0 && (circumstantial[w] || e.lemma == "become" && prepositions[w] && r.tree.UPOS(k) == "ADP") {
			return k
		}
	}
	return end
}

// circumstantial prepositions lead to what goes with an act and not to whom it is done.
var circumstantial = words(`after before during among amongst between amid despite since without because while although though`)

// isRelativeSubject reports whether "who" opens the clause of verb i and is its
// subject, so that what stands before is no object: "gunmen who held a nun".
func (r *reading) isRelativeSubject(i int) bool {
	return r.verbs[i].opener == "who" && !r.verbs[i].passive
}

// suffers reports whether the object of verb i, or the subject of a passive,
// is a person or people.
func (r *reading) suffers(i int) bool {
	k := r.directObject(i)
	if k < 0 {
		return false
	}
	if somebody[r.at(k)] && r.words[k].name < 0 || r.words[k].name >= 0 && r.names[r.words[k].name].Place == nil {
		return true
	}
	if r.words[k].name < 0 && r.capitalised(k) && r.tree.UPOS(k) == "PROPN" {
		return true // somebody whom no table knows
	}
	if r.words[k].name < 0 && (r.isAgent(k) || strings.HasSuffix(r.at(k), "men")) {
		return true // "fishermen", "traders"
	}
	a := r.actingOf(k, r.memory)
	return a != unknown && a != bodiesAbroad && a != vehicles && (r.words[k].name < 0 || r.names[r.words[k].name].Place == nil)
}

// somebody is words for people that are in no table of groups.
var somebody = words(`he him she her they them us me who whom himself herself themselves dozens hundreds thousands scores
	man men woman women child children boy boys girl girls baby people person persons family families couple brother brothers
	son sons daughter wife husband father mother relatives driver drivers guard guards guest guests cast staff executives
	director directors head heads chief chiefs leader leaders boss bosses member members cabinet team crew aide aides rival
	rivals opponent opponents critic critics editor writer priest bishop monk monks nun nuns suspect suspects prisoner
	prisoners hostage hostages captive captives migrants refugees tourist tourists other others`)

// doneBy is how well what does verb i meets the doers: a noun ("strike") says
// more than a kind of somebody ("soldiers"); 0 for not at all.
func (r *reading) doneBy(i int, doers map[string]bool) int {
	k := r.doer(i)
	if k < 0 {
		return 0
	}
	w := r.tail(k) // "American troops"
	if doers[w] {
		return 220
	}
	for _, one := range r.singularsOf(k) {
		if doers[one] {
			return 220
		}
	}
	if doers[actingNames[r.actingOf(k, r.memory)]] {
		return 60
	}
	if doers[actingNames[towns]] && r.isTown(k) {
		return 160 // surer than a kind of somebody
	}
	return 0
}

// isTown reports whether word k is the name of a town or province.
func (s *scan) isTown(k int) bool {
	n := s.words[k].name
	return n >= 0 && s.names[n].Place != nil && (s.names[n].Place.Kind == gazetteer.City || s.names[n].Place.Kind == gazetteer.Region)
}

// lightVerbs mean something else with a particle behind them.
var lightVerbs = words(`take put call come go give hold set turn break bring carry cut fall get make pull push run stand step
	lay look send hand keep move throw pass`)

// objectScore is how well words [from, to) meet the entry's object, 0 for not
// at all.
func (s *scan) objectScore(from, to int, e *verbEntry) int {
	best := 0
	for k := from; k < to; k++ {
		if n := s.phraseAt(k, e.objects); n > 0 {
			best = max(best, 100+100*n-(k-from))
		}
	}
	if best == 0 {
		if k := s.nameFor(from, to, e); k >= 0 {
			best = 100 - (k - from)
		}
	}
	return best
}

// subjectEntries is lemmas of which the entry's object is the subject.
var subjectEntries = words(`erupt collapse fail arrive strike fall die break hit begin start end resume conclude
	expire lapse run unravel crumble founder stall falter disintegrate deadlock hold take enter
	rage flare spread spill intensify escalate explode boil subside turn
	rock shake rip tear slam smash crash land rain ring echo sound wail reverberate jolt rattle engulf detonate go
	advance push press march move roll thrust sweep surge pour cross edge creep charge close withdraw pull stand
	perish drown return walk vanish disappear gather rally meet thaw sour deteriorate`)

// hasParticle reports whether the particle follows the verb. An adverb may
// stand behind an object of up to four words ("shot the drones down"), a
// preposition only right behind the verb, and not before a date ("called a
// meeting on Tuesday").
func (s *scan) hasParticle(v *verb, particle []string) bool {
	first := v.object
	for s.dated(first) || s.at(first) == "on" && s.dated(first+1) || strings.HasSuffix(s.at(first), "ly") && isAdverb(s.at(first)) && s.at(first) != particle[0] {
		first++ // "appealed on Thursday for calm", "voted unanimously to cancel"
	}
	last := first
	if len(particle) == 1 && !particlePrepositions[particle[0]] {
		last += 4
	}
	for k := first; k <= last && k+len(particle) <= len(s.words); k++ {
		if s.followed(k, particle) {
			end := k + len(particle)
			if v.lemma == "expect" && particle[len(particle)-1] == "to" && end < len(s.words) && s.words[end].verb >= 0 && s.tree.XPOS(end) == "VB" {
				return false // "is expected to leave" is not expected anywhere
			}
			if w := s.at(end); len(particle) == 1 && (w == "least" || w == "most") {
				return false // "shot at least ten of them"
			}
			if particle[0] == "in" && len(particle) == 1 && s.needsNone(end) {
				return true // "sworn in today", "let in two days later"
			}
			return end >= len(s.words) || !s.dated(end) || !particlePrepositions[particle[len(particle)-1]]
		}
	}
	return false
}

// needsNone reports whether the date that word k stands in needs no preposition,
// so that one before it belongs to the verb.
func (s *scan) needsNone(k int) bool {
	if !s.dated(k) {
		return false
	}
	last := strings.Fields(s.at(k))
	return alone[last[0]] || alone[last[len(last)-1]]
}

// alone are words that begin or end a date which no "in" leads to.
var alone = words(`today yesterday tomorrow late last next this on earlier later ago before overnight monday tuesday wednesday thursday friday
	saturday sunday tonight`)

// dated reports whether word k stands in an expression that names a day.
func (s *scan) dated(k int) bool {
	return k < len(s.words) && s.words[k].time >= 0 && s.times[s.words[k].time].Dates()
}

var particlePrepositions = words(`on in to for at against from with of by over upon as into`)

// followed reports whether the words stand from word k on. A name is one word of
// the sentence and may be several of these: "to the red cross".
func (s *scan) followed(k int, words []string) bool {
	for j := 0; j < len(words); k++ {
		w := s.at(k)
		for w != words[j] {
			rest, ok := strings.CutPrefix(w, words[j])
			if !ok || rest == "" || rest[0] != ' ' || j+1 == len(words) {
				return false
			}
			w, j = rest[1:], j+1
		}
		j++
	}
	return true
}

// phrases is a set of phrases by their first word: what follows it, if anything.
type phrases map[string][][]string

func (p phrases) add(phrase string) {
	f := strings.Fields(phrase)
	p[f[0]] = append(p[f[0]], f[1:])
}

// phraseSet is the phrases of single words.
func phraseSet(words map[string]bool) phrases {
	p := phrases{}
	for w := range words {
		p.add(w)
	}
	return p
}

// hasAny reports whether words [from, to) hold one of the phrases, in the
// singular or plural.
func (s *scan) hasAny(from, to int, p phrases) bool {
	for k := from; k < to; k++ {
		if s.phraseAt(k, p) > 0 {
			return true
		}
	}
	return false
}

// phraseAt is the length in words of the longest of the phrases that begins
// at word k, 0 for none. The last word of a phrase may be a plural.
func (s *scan) phraseAt(k int, p phrases) int {
	w, best := s.tail(k), 0
	for _, rest := range p[w] {
		if n := len(rest); n+1 > best && (n == 0 || s.followed(k+1, rest[:n-1]) && s.isWord(k+n, rest[n-1]) || n > 1 && s.followed(k+1, rest)) {
			best = n + 1
		}
	}
	if best > 0 {
		return best
	}
	for _, one := range s.singularsOf(k) {
		for _, rest := range p[one] {
			if len(rest) == 0 {
				return 1
			}
		}
	}
	return 0
}

// isWord reports whether word k is w, or a plural of it.
func (s *scan) isWord(k int, w string) bool {
	have := s.tail(k)
	if have == w {
		return true
	}
	for _, one := range s.singularsOf(k) {
		if one == w {
			return true
		}
	}
	return false
}

// singularsOf is the singulars of the tail of word k, found once: each entry of
// a verb asks for them.
func (s *scan) singularsOf(k int) []string {
	if k < 0 || k >= len(s.words) {
		return nil
	}
	w := &s.words[k]
	if !w.asked {
		w.singulars, w.asked = singulars(s.tail(k)), true
	}
	return w.singulars
}

// singulars is what a word may be the plural of; of a compound also its last
// part ("mini-summit").
func singulars(w string) []string {
	var buf [4]string
	out := buf[:0]
	if i := strings.LastIndexByte(w, '-'); i >= 0 {
		w = w[i+1:]
		out = append(out, w)
	}
	if one, ok := strings.CutSuffix(w, "men"); ok {
		return append(out, one+"man")
	}
	if one, ok := strings.CutSuffix(w, "s"); ok && len(one) > 1 && one != "it" {
		out = append(out, one)
		if rest, ok := strings.CutSuffix(one, "ie"); ok {
			out = append(out, rest+"y")
		} else if rest, ok := strings.CutSuffix(one, "e"); ok {
			out = append(out, rest)
		}
	}
	return out
}

// nameFor is the word of [from, to) at which a name that the entry asks for
// begins, -1 for none.
func (s *scan) nameFor(from, to int, e *verbEntry) int {
	if !e.actor && !e.place {
		return -1
	}
	for k := from; k < to; k++ {
		n := s.words[k].name
		if n < 0 && s.plainWord(k) && s.capitalised(k) {
			return k // a name that nobody knows is a name
		}
		if n >= 0 && e.actor && !e.place && s.ofThing(k) {
			continue // "banned Georgian wine" bans nobody
		}
		if n >= 0 && (e.actor && s.names[n].acts() || e.place && s.names[n].Place != nil) && !s.aside(k, e) {
			return k
		}
		if s.words[k].verb >= 0 {
			return -1
		}
	}
	return -1
}

// ofThing reports whether the name at word k is the adjective of a thing: "Georgian
// wine".
func (s *scan) ofThing(k int) bool {
	if n := s.words[k].name; !s.names[n].Adjective || !s.tree.Is(k, "amod", "compound") {
		return false
	}
	g := s.tree.Governor(k)
	return g > k && s.words[g].name < 0 && s.words[g].verb < 0 && s.isGoods(g)
}

// aside reports whether a preposition leads to the name at word k that makes it
// no object of the entry's verb: "took part in the poll in Iran" takes no place.
func (s *scan) aside(k int, e *verbEntry) bool {
	p := s.prepositionOf(k)
	if p == "" || p == "of" || slices.Contains(e.particle, p) {
		return false
	}
	return e.mode == "seize" || e.mode == "annex" || asides[p]
}

var asides = words(`after before during despite since until following from`)

// nounIn is the event noun at the head of words [from, to), nil for none: the
// last one before the first preposition.
func (s *scan) nounIn(from, to int) *nounEntry {
	var found *nounEntry
	for k := from; k < to; k++ {
		w := s.words[k]
		if prepositions[w.lower] && w.name < 0 && found != nil || w.verb >= 0 {
			break
		}
		if prepositions[w.lower] && w.name < 0 && s.hasNominal(from, k) {
			break
		}
		if n, ok := s.nounAt(k); ok {
			found = &n
		} else if found != nil && s.isNamedAfter(k, from) {
			found = nil // "the election crisis" is no election
		}
	}
	return found
}

// nounAt is the event noun that ends at word k, alone or with the word before.
func (s *scan) nounAt(k int) (nounEntry, bool) {
	if k < 0 || !s.plainWord(k) || s.words[k].verb >= 0 {
		return nounEntry{}, false
	}
	if k > 0 {
		if n, ok := s.lex.nouns[s.at(k-1)+" "+s.at(k)]; ok {
			return n, true
		}
	}
	w := s.at(k)
	if n, ok := s.lex.nouns[w+" "+s.at(k+1)]; ok && particlePrepositions[s.at(k+1)] {
		return n, true // "a call for talks" is no call
	}
	n, ok := s.lex.nouns[w]
	if !ok {
		if i := strings.LastIndexByte(w, '-'); i > 0 && w != "cease-fire" && w != "sit-in" {
			n, ok = s.lex.nouns[w[i+1:]]
		}
	}
	if ok && n.noun == "strike" && s.isWalkout(k) {
		n.typ = Protest
	}
	return n, ok
}
