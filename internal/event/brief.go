package event

import (
	"strings"

	"dateline/internal/article"
	"dateline/internal/sentence"
)

// brief is a headline in the making: the words of a sentence that are to stand,
// found by taking a clause of the tree and leaving out what hangs on it loosely.
// The words stay the article's own and in its order; only a pronoun gives
// way to whom it stands for.
type brief struct {
	*scan
	memory  *memory
	mention *Mention
	stands  []bool
	needed  []bool         // words that no cut may take: those up from the event's own word
	instead map[int]string // what stands in the place of a word
	harder  int            // how much is left out: 0 what is loose, 1 all clauses, 2 all that does not name the event's own
}

// brief is the words of the event that node k stands for: the shortest cut
// that is needed for a headline to be read at a glance, "" where the tree gives
// none that stands on its own.
func (s *scan) brief(k int, m *Mention, before *memory) string {
	best := ""
	for harder := range 3 {
		b := brief{scan: s, memory: before, mention: m, stands: make([]bool, len(s.words)), needed: make([]bool, len(s.words)), harder: harder, instead: map[int]string{}}
		if !b.take(k) {
			return ""
		}
		best = b.compose()
		if len(best) <= glance {
			break
		}
	}
	return best
}

// glance is how long a headline in bytes may be before more is cut.
const glance = 100

// take marks what tells of node k, and reports whether that makes a statement of
// its own: a verb that is finite, with its subject, or a noun with the
// participle or clause that tells of it.
func (b *brief) take(k int) bool {
	top := b.statement(k)
	if top < 0 {
		return false
	}
	for j := k; j >= 0 && j != top; j = b.tree.Governor(j) {
		b.needed[j] = true
	}
	b.needed[top] = true
	b.mark(top, top)
	if v := b.verbOf(top); v >= 0 && b.verbs[v].finite() && !b.supplySubject(top) {
		return false
	}
	b.addTimes()
	b.punctuate()
	b.trim(top)
	b.cutSource()
	return !b.ofWhom() && !b.beheaded()
}

// cutSource takes off the person behind the last comma who only says so further
// on: "The envoy was attacked, Josep Borrell, the bloc's chief diplomat, said".
func (b *brief) cutSource() {
	last := len(b.words) - 1
	for last > 0 && !b.stands[last] {
		last--
	}
	n := b.words[last].name
	if n < 0 || !b.names[n].Person {
		return
	}
	first := last
	for first > 0 && b.words[first-1].name == n {
		first--
	}
	if first < 2 || b.at(first-1) != "," || !b.stands[first-1] || b.at(last+1) != "," {
		return
	}
	for i := range b.verbs {
		if v := &b.verbs[i]; v.head > last && speech[v.lemma] && v.finite() {
			for k := first - 1; k <= last; k++ {
				b.stands[k] = false
			}
			return
		}
	}
}

// beheaded reports whether what stands begins with a finite verb: its subject got
// lost ("had been due to speak").
func (b *brief) beheaded() bool {
	for k := range b.words {
		if b.stands[k] {
			switch v := b.words[k].verb; b.at(k) {
			case "is", "are", "was", "were", "had", "has", "have":
				return true
			default:
				return v >= 0 && b.verbs[v].finite() && b.verbs[v].start == k && (b.verbs[v].head > k || b.verbs[v].mood == pluperfect)
			}
		}
	}
	return false
}

// ofWhom reports whether "of whom" stands, which the tree seldom gets right:
// "the hostages, two of whom were ill".
func (b *brief) ofWhom() bool {
	for k := range b.words {
		if b.stands[k] && b.at(k) == "whom" && b.at(k-1) == "of" {
			return true
		}
	}
	return false
}

// trim takes off the words that open the clause within its sentence, the comma
// that a cut has left before its verb, and the one before a participle that is
// told of a noun.
func (b *brief) trim(top int) {
	for k := 0; k < len(b.words); k++ {
		if !b.stands[k] {
			continue
		}
		if b.words[k].name >= 0 || b.words[k].time >= 0 || !coordinators[b.at(k)] && !subordinators[b.at(k)] && b.words[k].Kind != sentence.Punct {
			break
		}
		b.stands[k] = b.at(k) == "that" && b.tree.Is(k, "det")
		if b.stands[k] {
			break
		}
	}
	commas := 0
	for k := 0; k+1 < len(b.words); k++ {
		if !b.stands[k] || !strings.Contains(b.at(k), ",") {
			continue
		}
		if b.at(k) != "," { // a name with its title: "the Speaker, Ann Lee"
			commas++
			continue
		}
		if commas == 0 && (b.words[k+1].verb >= 0 && b.words[k+1].verb == b.verbOf(top) || b.needed[k+1] && b.tree.Is(k+1, "acl") && !b.tree.Is(k+1, "acl:relcl")) {
			b.stands[k] = false
		}
		commas++
	}
}

// statement is the node whose words tell what k names: up from an infinitive
// or a noun to the finite verb that says it, from a participle to its noun; and
// on to who asks or denies where what was asked or denied would read as a fact.
// -1 for none.
func (b *brief) statement(k int) int {
	for depth := 0; k >= 0 && depth < 12; k, depth = b.tree.Governor(k), depth+1 {
		v := b.verbOf(k)
		switch {
		case v < 0:
		case b.reported(k):
			if b.asserted() {
				return k
			}
		case b.chargedWith(v): // "accused the rebels of killing": told with who accuses
		case b.tree.Is(k, "acl:relcl"), b.tree.Is(k, "acl") && b.verbs[v].mood >= participial:
			return b.narrowed(k, v)
		case !b.verbs[v].finite(), b.tree.Is(k, "xcomp") && b.tree.Subject(k) < 0:
		default:
			return k
		}
	}
	return -1
}

// reported reports whether k is the verb of what somebody says, also where the
// tree hangs it on the listener: "told a reporter that he would go".
func (b *brief) reported(k int) bool {
	return b.tree.Subject(k) >= 0 && (b.tree.Is(k, "ccomp") || b.tree.Is(k, "acl:relcl") && b.tree.Related(k, "mark") >= 0)
}

// asserted reports whether the event may stand as a statement by itself.
func (b *brief) asserted() bool { return b.mention.Status == Happened || b.mention.Status == Planned }

// narrowed is the node of what clause k says of its noun: the clause itself
// where the relative word is its subject or a place ("rebels, who took the
// town"), else the noun with the clause ("a plan that Paris rejected").
func (b *brief) narrowed(k, v int) int {
	noun := b.tree.Governor(k)
	if noun < 0 || b.verbOf(noun) >= 0 {
		return -1
	}
	if b.tree.Is(k, "acl:relcl") {
		if b.verbs[v].finite() && (b.subjectRelative(k) || b.placeRelative(k) >= 0) {
			return k
		}
	}
	return noun
}

// subjectRelative reports whether the subject of clause k is a relative word.
func (b *brief) subjectRelative(k int) bool {
	j := b.tree.Subject(k)
	return j >= 0 && relativizers[b.at(j)] && b.words[j].name < 0
}

// placeRelative is the "where" or "when" of clause k, -1 for none.
func (b *brief) placeRelative(k int) int {
	for d := range b.tree.Dependents(k) {
		if w := b.at(d); d < k && (w == "where" || w == "when") {
			return d
		}
	}
	return -1
}

// verbOf is the verb whose node k is, its own or its copula, -1 for none.
func (b *brief) verbOf(k int) int {
	if v := b.words[k].verb; v >= 0 && b.node(v) == k {
		return v
	}
	if c := b.tree.Related(k, "cop", "aux"); c >= 0 {
		if v := b.words[c].verb; v >= 0 && b.node(v) == k {
			return v
		}
	}
	return -1
}

// mark takes word k with what hangs on it and does not fall to a cut.
func (b *brief) mark(k, top int) {
	if b.stands[k] {
		return
	}
	b.stands[k] = true
	for d := range b.tree.Dependents(k) {
		if b.needed[d] || !b.falls(d, k, top) {
			b.mark(d, top)
		}
	}
}

// falls reports whether dependent d of k is left out.
func (b *brief) falls(d, k, top int) bool {
	switch {
	case b.tree.Is(d, "punct"):
		return true // see punctuate
	case b.words[d].time >= 0 && b.acrossVerb(k, d):
		return true // "was detained in May and convicted in June"
	case b.tree.Is(d, "parataxis", "discourse", "vocative", "dislocated", "reparandum", "list", "dep"):
		return true
	case k == top && b.at(d) == "to" && b.tree.Related(top, "cop", "aux") >= 0:
		return false // "is to start"
	case k == top && (b.tree.Is(d, "mark", "cc", "case") || b.tree.Is(d, "advmod") && linking[b.at(d)]):
		return true
	case b.parted(d, k):
		return true
	case b.tree.Is(d, "conj") && (b.verbOf(d) >= 0 || b.harder > 1 && !b.hasName(d)):
		return true
	case b.tree.Is(d, "acl:relcl"):
		return b.harder > 0 || b.setOff(d)
	case b.tree.Is(d, "advcl"):
		return b.harder > 0 || d < k || b.setOff(d)
	case b.tree.Is(d, "acl"):
		return b.setOff(d) || b.harder > 1
	case b.tree.Is(d, "appos"):
		return b.bracketed(d) || (b.harder > 0 || b.words[k].name >= 0) && !b.hasName(d) || b.harder > 1
	case b.tree.Is(d, "obl") && d < k && b.setOff(d) && b.tree.Related(d, "det") < 0 && relativizers[b.at(d)]:
		return false // "under which"
	case b.tree.Is(d, "obl") && d < k && b.setOff(d):
		return b.harder > 0 || !b.hasName(d)
	case b.tree.Is(d, "obl", "nmod") && b.harder > 1 && b.Case(d) >= 0:
		return !b.hasName(d) && b.at(b.Case(d)) != "of" && b.at(b.rightmost(d)+1) != "to" // "asked for messages to be passed on"
	}
	return false
}

// acrossVerb reports whether a finite verb or participle of another clause
// stands between words k and d behind it.
func (b *brief) acrossVerb(k, d int) bool {
	for j := k + 1; j < d; j++ {
		if v := b.words[j].verb; v >= 0 && v != b.words[k].verb && b.verbs[v].mood != infinitive {
			return true
		}
	}
	return false
}

// Case is the preposition of word k, -1 for none.
func (b *brief) Case(k int) int { return b.tree.Case(k) }

// linking are adverbs that tie a sentence to the one before it.
var linking = words(`also however meanwhile moreover furthermore instead then thus therefore still so yet
	nevertheless nonetheless besides separately earlier later though already`)

// parted reports whether a mark that ends a statement stands between d and k.
func (b *brief) parted(d, k int) bool {
	for j := min(d, k) + 1; j < max(d, k); j++ {
		if w := b.at(j); w == ";" || w == "—" || w == "–" || w == "--" || w == "•" {
			return true
		}
	}
	return false
}

// hasName reports whether a name stands in what hangs on k.
func (b *brief) hasName(k int) bool {
	if b.words[k].name >= 0 {
		return true
	}
	for d := range b.tree.Dependents(k) {
		if b.hasName(d) {
			return true
		}
	}
	return false
}

// leftmost and rightmost are the ends of what hangs on k.
func (b *brief) leftmost(k int) int {
	for d := range b.tree.Dependents(k) {
		if d < k && !b.tree.Is(d, "punct") {
			return b.leftmost(d)
		}
	}
	return k
}

func (b *brief) rightmost(k int) int {
	last := k
	for d := range b.tree.Dependents(k) {
		if d > last && !b.tree.Is(d, "punct") {
			last = d
		}
	}
	if last == k {
		return k
	}
	return b.rightmost(last)
}

// setOff reports whether a comma or dash parts what hangs on d from the words
// beside it.
func (b *brief) setOff(d int) bool {
	return pauses[b.at(b.leftmost(d)-1)] || pauses[b.at(b.rightmost(d)+1)] && d < b.tree.Governor(d)
}

func (b *brief) bracketed(d int) bool { return b.at(b.leftmost(d)-1) == "(" }

var pauses = words(`, – — - ; : (`)

// addTimes takes the adverbials of time, which are not in the tree, that stand
// beside words that stand, but for those that say the mention's own day, which
// is shown beside the headline.
func (b *brief) addTimes() {
	for k := 0; k < len(b.words); {
		if b.tree.node(k) >= 0 {
			k++
			continue
		}
		to := k
		own := false
		for ; to < len(b.words) && b.tree.node(to) < 0; to++ {
			if t := b.words[to].time; t >= 0 {
				x := &b.scan.times[t]
				own = own || x.Dates() && (x.Interval == b.mention.Date.Interval || x.Interval.Covers(b.mention.Date.Interval) && !b.mention.Date.Interval.IsZero())
			}
		}
		if k > 0 && own && b.words[k-1].name < 0 && prepositions[b.at(k-1)] && !b.tree.Is(k-1, "compound:prt") && b.tree.Governor(k-1) < to {
			b.stands[k-1] = false // "to", which led to it
		}
		if !own && k > 0 && b.stands[k-1] && (to == len(b.words) || b.stands[to] || b.words[to].Kind == sentence.Punct) {
			for j := k; j < to; j++ {
				b.stands[j] = true
			}
		}
		k = to
	}
}

// punctuate takes the marks between words that stand: those with a neighbour
// on both sides, and the two of a pair together or not at all.
func (b *brief) punctuate() {
	for k := 1; k+1 < len(b.words); k++ {
		if b.words[k].Kind != sentence.Punct || b.stands[k] {
			continue
		}
		w := b.at(k)
		next := k + 1
		for next < len(b.words)-1 && quoteMarks[b.at(next)] {
			next++ // "…, ” he said"
		}
		between := b.standsBefore(k) && b.stands[next]
		b.stands[k] = between && (w == "," || w == "-" || w == "/" || w == "'" || w == "’" || w == ":" || w == "&" || w == "$" || w == "%")
	}
}

// standsBefore reports whether the word before k stands, days apart that are
// shown elsewhere.
func (b *brief) standsBefore(k int) bool {
	for k--; k > 0 && !b.stands[k] && b.tree.node(k) < 0; k-- {
	}
	return b.stands[k]
}

// compose is the words that stand, in the spacing of the article where they stand
// together there.
func (b *brief) compose() string {
	var out strings.Builder
	last := -1
	for k := range b.words {
		if !b.stands[k] {
			continue
		}
		w := &b.words[k]
		if last >= 0 {
			gap := " "
			if last == k-1 {
				gap = b.text[b.words[last].End:w.Start]
			} else if b.at(k) == "," || w.Kind == sentence.Clitic {
				gap = ""
			}
			out.WriteString(gap)
		}
		if name, ok := b.instead[k]; ok {
			out.WriteString(name)
		} else {
			out.WriteString(article.Span{Start: w.Start, End: w.End}.Of(b.text))
		}
		last = k
	}
	return out.String()
}
