package timeline

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// leastProper is what a name weighs at least that tells events of a crisis apart,
// as those of the countries in it do not.
const leastProper = 4.5

// properOf are the stems of the words that a sentence writes with a capital
// within it, and those of the names of persons among its actors, sorted.
func properOf(r *Report) []uint64 {
	var out []uint64
	opens := true
	for w := range strings.FieldsSeq(longest(r.Evidence)) {
		word := strings.TrimFunc(w, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
		first, _ := utf8.DecodeRuneInString(word)
		if !opens && unicode.IsUpper(first) {
			out = appendProper(out, word)
		}
		opens = strings.HasSuffix(w, ":") || word == ""
	}
	for i := range r.Actors {
		if distinct(&r.Actors[i]) {
			out = appendProper(out, r.Actors[i].Name)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func appendProper(out []uint64, name string) []uint64 {
	table := termsTable()
	for _, w := range words(name) {
		if stem := table.of(w); !calendarWords[w] && !isDigit(w[0]) && table.weight(stem) >= leastProper {
			out = append(out, hashOf(stem))
		}
	}
	return out
}

// properNames compares the names near the triggers of two reports, but for those
// of states and of the place, which are judged as such.
func (v *vector) properNames(a, b *profile) {
	shared := 0.0
	eachShared(a.clause, b.clause, func(s, t term) {
		if a.proper(s) && b.proper(s) {
			shared += min(s.near, t.near)
		}
	})
	v[sharedName] = min(shared, 1)
	v.set(otherNames, shared == 0 && a.namesOther(b) && b.namesOther(a))
}

// proper reports whether the term is a name, and not that of a state or the place.
func (p *profile) proper(t term) bool {
	_, found := slices.BinarySearch(p.propers, t.stem)
	return found && !p.named(t.stem)
}

// namesOther reports whether p has names beside its trigger, of which none
// stands anywhere in the sentence or title of q.
func (p *profile) namesOther(q *profile) bool {
	some := false
	for _, t := range p.clause {
		if t.near < besideTrigger || !p.proper(t) {
			continue
		}
		if holds(q.evidence, t.stem) || holds(q.title, t.stem) {
			return false
		}
		some = true
	}
	return some
}

func holds(terms []term, stem uint64) bool {
	_, found := slices.BinarySearchFunc(terms, stem, func(t term, stem uint64) int { return cmp.Compare(t.stem, stem) })
	return found
}

// count is a number of something that a sentence tells.
type count struct {
	of     uint64 // stem of what is counted
	number string
}

// mostCounts bounds how many counts of a sentence are compared.
const mostCounts = 16

// countsOf are the numbers of a text with each of the two words that follow:
// "18 food trucks" is 18 of food and 18 of trucks.
func countsOf(text string) []count {
	all, table := words(text), termsTable()
	var out []count
	for i, w := range all {
		if !isDigit(w[0]) || w == "1" || dated(all, i) {
			continue
		}
		for _, next := range all[min(i+1, len(all)):min(i+3, len(all))] {
			stem := table.of(next)
			if calendarWords[stem] || isDigit(next[0]) || len(out) == mostCounts {
				break
			}
			out = append(out, count{hashOf(stem), w})
		}
	}
	return out
}

// counted compares how many of the same things two reports tell of.
func (v *vector) counted(a, b *profile) {
	same, other := false, false
	for _, x := range a.counts {
		for _, y := range b.counts {
			if x.of == y.of {
				same = same || x.number == y.number
				other = other || x.number != y.number
			}
		}
	}
	v.set(sameCount, same)
	v.set(otherCount, other && !same)
}
