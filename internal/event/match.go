package event

import "strings"

// coding is what the lexicon makes of a verb or noun.
type coding struct {
	typ  Type
	mode string
	noun string // the event noun that decided, "" for none
}

// codeVerb codes verb i by the entries of its lemma that its particle and
// object meet, the most demanding first; failing these by an event noun that
// it says something of ("talks resumed"). False: it reports no event.
func (s *scan) codeVerb(i int) (coding, bool) {
	v := &s.verbs[i]
	best, score := coding{}, -1
	for _, f := range v.readings {
		for _, e := range s.lex.verbs[f.lemma] {
			if n, ok := s.meets(v, e); ok && n > score {
				best, score = coding{typ: e.typ, mode: e.mode}, n
				v.lemma = f.lemma
			}
		}
	}
	if n := s.nounIn(v.left, v.start); n != nil && phases[v.lemma] && score < 2 {
		return coding{n.typ, n.mode, n.noun}, true
	}
	return best, score >= 0
}

// reach is how many words behind a verb its object is looked for in.
const reach = 14

// meets reports whether the clause of v has what the entry asks for, and how
// much that is.
func (s *scan) meets(v *verb, e verbEntry) (score int, ok bool) {
	if len(e.particle) > 0 {
		if !s.hasParticle(v, e.particle) {
			return 0, false
		}
		score += 4 * len(e.particle)
	}
	if e.objects == nil && !e.actor && !e.place {
		return score, true
	}
	from, to := v.object, min(v.right, v.object+reach)
	if s.hasAny(from, to, e.objects) || v.passive && s.hasAny(v.left, v.start, e.objects) {
		return score + 2, true
	}
	if s.hasName(from, to, e) || v.passive && s.hasName(v.left, v.start, e) {
		return score + 1, true
	}
	// What flees, erupts or dies has its noun as the subject.
	if len(e.objects) > 0 && subjectEntries[e.lemma] && s.hasAny(v.left, v.start, e.objects) {
		return score + 2, true
	}
	return 0, false
}

// subjectEntries is lemmas of which the entry's object is the subject.
var subjectEntries = words(`erupt collapse fail arrive strike fall die break hit begin start end resume conclude`)

// hasParticle reports whether the particle follows the verb, at once or behind
// an object of up to four words.
func (s *scan) hasParticle(v *verb, particle []string) bool {
	last := v.object + 4
	if len(particle) > 1 {
		last = v.object
	}
	for k := v.object; k <= last && k+len(particle) <= len(s.words); k++ {
		if s.followed(k, particle) {
			return true
		}
	}
	return false
}

func (s *scan) followed(k int, particle []string) bool {
	for j, p := range particle {
		if s.at(k+j) != p {
			return false
		}
	}
	return true
}

// hasAny reports whether words [from, to) hold one of the phrases, in the
// singular or plural.
func (s *scan) hasAny(from, to int, phrases []string) bool {
	for _, p := range phrases {
		first, rest, _ := strings.Cut(p, " ")
		for k := from; k < to; k++ {
			if !s.isWord(k, first, rest == "") {
				continue
			}
			if rest == "" || s.followed(k+1, strings.Fields(rest)) || s.isWord(k+1, rest, true) {
				return true
			}
		}
	}
	return false
}

func (s *scan) isWord(k int, w string, plurals bool) bool {
	have := s.at(k)
	if i := strings.LastIndexByte(have, '-'); i >= 0 && !strings.Contains(w, "-") {
		have = have[i+1:] // "peace-talks", "mini-summit"
	}
	return have == w || plurals && len(have) > len(w) && have[:len(w)] == w && (have[len(w):] == "s" || have[len(w):] == "es") ||
		plurals && strings.HasSuffix(w, "y") && have == w[:len(w)-1]+"ies"
}

func (s *scan) hasName(from, to int, e verbEntry) bool {
	for k := from; k < to; k++ {
		n := s.words[k].name
		if n < 0 && s.plainWord(k) && s.capitalised(k) {
			return true // a name that nobody knows is a name
		}
		if n >= 0 && (e.actor && s.names[n].acts() || e.place && s.names[n].Place != nil) {
			return true
		}
		if s.words[k].verb >= 0 {
			return false
		}
	}
	return false
}

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
		}
	}
	return found
}

// nounAt is the event noun that ends at word k, alone or with the word before.
func (s *scan) nounAt(k int) (nounEntry, bool) {
	if !s.plainWord(k) || s.words[k].verb >= 0 {
		return nounEntry{}, false
	}
	if k > 0 {
		if n, ok := s.lex.nouns[s.at(k-1)+" "+s.at(k)]; ok {
			return n, true
		}
	}
	w := s.at(k)
	n, ok := s.lex.nouns[w]
	if !ok {
		if i := strings.LastIndexByte(w, '-'); i > 0 && w != "cease-fire" && w != "sit-in" {
			n, ok = s.lex.nouns[w[i+1:]]
		}
	}
	return n, ok
}
