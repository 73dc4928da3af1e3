package event

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
)

//go:embed lexicon/classes.tsv
var classesTSV string

// Of the objects of an entry so many, or so large a share, have to be of a class
// for any noun of the class to do.
const (
	fewOfClass   = 2
	shareOfClass = 0.12
)

// classify reads lexicon/classes.tsv and finds for each entry of a verb which
// classes of nouns its objects stand for.
func (l *lexicon) classify(tsv string) error {
	l.classes = map[string][]string{}
	err := eachRow(tsv, 2, func(c []string) error {
		if c[0] == "" || c[1] == "" {
			return fmt.Errorf("a class without a name or nouns")
		}
		for n := range strings.SplitSeq(c[1], "|") {
			l.classes[n] = append(l.classes[n], c[0])
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("classes.tsv: %w", err)
	}
	for lemma := range l.verbs {
		for k := range l.verbs[lemma] {
			l.verbs[lemma][k].classes = l.classesOf(l.verbs[lemma][k].objects)
		}
	}
	return nil
}

// classesOf is the classes that several of the objects are of, with their share.
func (l *lexicon) classesOf(objects phrases) map[string]float64 {
	count, all := map[string]int{}, 0
	for noun, rests := range objects {
		for _, rest := range rests {
			all++
			if len(rest) > 0 {
				noun = rest[len(rest)-1] // the head
			}
			for _, c := range l.classes[noun] {
				count[c]++
			}
		}
	}
	var out map[string]float64
	for c, n := range count {
		if share := float64(n) / float64(all); n >= fewOfClass && share >= shareOfClass {
			if out == nil {
				out = map[string]float64{}
			}
			out[c] = share
		}
	}
	return out
}

// byClass codes verb i, of which no entry has the object, by one that has several
// nouns of its kind: who torches depots and mills torches a tannery too.
func (r *reading) byClass(i int) (coding, bool) {
	v := &r.verbs[i]
	best, score := coding{}, 0.0
	direct := r.directObject(i)
	if direct >= 0 && !r.isClassed(direct) {
		return best, false
	}
	for _, f := range v.readings {
		usual, other := r.lex.usual[f.lemma]
		if other && usual == "" || speech[f.lemma] || r.isChangeless(i, f.lemma) {
			continue // with another object it tells no event
		}
		if (empty[f.lemma] || lightVerbs[f.lemma]) && !r.onSomeDay(i) {
			continue
		}
		for k := range r.lex.verbs[f.lemma] {
			e := &r.lex.verbs[f.lemma][k]
			if e.classes == nil || other && e.typ != usual {
				continue // it says itself what else the verb tells
			}
			if direct < 0 && len(e.particle) == 0 {
				continue
			}
			if n := r.likens(i, e, direct); n > score {
				best, score = coding{typ: e.typ, mode: e.mode, weak: true}, n
				v.lemma = f.lemma
			}
		}
	}
	return best, score > 0
}

// onSomeDay reports whether the text gives verb i a day, and no mere year.
func (r *reading) onSomeDay(i int) bool {
	d, ok := r.ownDate(i)
	return r.datedGuess(i) && (!ok || d.Interval.Days() <= 31)
}

// empty are verbs of which, but for a day, each object makes another verb.
var empty = words(`have make use help allow face direct repeat respect publish enforce present report consist drop end install prevent
	draw win issue restore master strengthen create permit let enable assist run lead meet show tell include
	prepare gain join earn enjoy attract`)

// likens is how well verb i meets entry e by the class of its object, the direct one
// if it has one, 0 for not at all.
func (r *reading) likens(i int, e *verbEntry, k int) float64 {
	v := &r.verbs[i]
	if len(e.particle) > 0 && !r.hasParticle(v, e.particle) {
		return 0
	}
	if k < 0 {
		k = r.ledTo(i, e.particle)
	}
	if k < 0 || r.words[k].name >= 0 {
		return 0
	}
	share := r.shareOf(r.tail(k), e)
	for _, one := range r.singularsOf(k) {
		share = max(share, r.shareOf(one, e))
	}
	if share == 0 || e.doers != nil && r.doneBy(i, e.doers) == 0 {
		return 0
	}
	score := share + float64(len(e.particle))
	if e.doers != nil {
		score++
	}
	return score
}

// shareOf is the share of the objects of entry e that are of a class with a noun.
func (r *reading) shareOf(noun string, e *verbEntry) float64 {
	share := 0.0
	for _, c := range r.lex.classes[noun] {
		share = max(share, e.classes[c])
	}
	return share
}

// directObject is the head of what verb i does something to: its object, the
// subject of a passive; -1 for none.
func (r *reading) directObject(i int) int {
	if r.verbs[i].passive {
		return r.subjectWord(i, 2)
	}
	return r.tree.Object(r.node(i))
}

// ledTo is the noun that the last word of the particle of verb i leads to, -1 for
// none.
func (r *reading) ledTo(i int, particle []string) int {
	for d := range r.tree.Dependents(r.node(i)) {
		if len(particle) > 0 && r.tree.Is(d, "obl") && r.prepositionOf(d) == particle[len(particle)-1] {
			return d
		}
	}
	return -1
}

// isClassed reports whether word k is a noun of a class.
func (r *reading) isClassed(k int) bool {
	if r.words[k].name >= 0 {
		return false
	}
	if r.lex.classes[r.tail(k)] != nil {
		return true
	}
	return slices.ContainsFunc(r.singularsOf(k), func(one string) bool { return r.lex.classes[one] != nil })
}

// isGoods reports whether noun k is of what is traded.
func (s *scan) isGoods(k int) bool {
	for _, one := range append([]string{s.tail(k)}, s.singularsOf(k)...) {
		for _, c := range s.lex.classes[one] {
			if c == "trade" || c == "relief" {
				return true
			}
		}
	}
	return false
}

// actingClass is the kind of somebody that a plain noun k names by its class.
func (s *scan) actingClass(k int) acting {
	for _, c := range s.lex.classes[s.tail(k)] {
		if a := actsAs[c]; a != unknown {
			return a
		}
	}
	for _, one := range s.singularsOf(k) {
		for _, c := range s.lex.classes[one] {
			if a := actsAs[c]; a != unknown {
				return a
			}
		}
	}
	return unknown
}

// actsAs is the kind of somebody that a class of nouns is of.
var actsAs = map[string]acting{"fighter": rebels, "troops": soldiers, "warship": soldiers, "civilian": crowd, "dissident": crowd,
	"displaced": crowd, "ship": vehicles, "official": rulers}
