package event

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/internal/sentence"
)

// maxHeadline is the longest headline in bytes; the sentence itself is kept as
// evidence.
const maxHeadline = 160

// headline tells the event of mention m, which node k of the tree names, in a
// line: cut from the tree where that gives a statement, else clause i.
func (s *scan) headline(k, i int, m *Mention, before *memory) string {
	if h := s.brief(k, m, before); h != "" {
		return shorten(h)
	}
	return s.clauseText(i)
}

// clauseText is the clause of verb i in the article's own words, without the
// verb of saying that reports it; the whole sentence where the clause does not
// stand on its own (a pronoun or nothing for a subject).
func (s *scan) clauseText(i int) string {
	v := &s.verbs[i]
	from, to := v.left, s.clauseEnd(i)
	if v.opener == "and" && !s.hasNominal(v.left, v.start) && i > 0 {
		from = s.verbs[s.leader(i)].left
	}
	if !v.finite() || !s.standsAlone(from, v.start) || to-from < 6 {
		from, to = 0, s.withoutSpeech()
	}
	for from > 0 && s.words[from].Kind == sentence.Clitic {
		for from--; from > 0 && s.words[from-1].time >= 0 && s.words[from].time == s.words[from-1].time; from-- {
		} // "Yesterday's truce": back to what the genitive belongs to
	}
	for from < to && (coordinators[s.at(from)] || quoteMarks[s.at(from)] || s.at(from) == ",") {
		from++
	}
	for to > from && (s.loose(to-1) && !s.particleOf(to-1) || s.dangles(to-1)) {
		to--
	}
	if from >= to {
		return shorten(s.sent.Of(s.text))
	}
	return shorten(s.text[s.words[from].Start:s.words[to-1].End])
}

// clauseEnd is where the words that complete verb i end: participles and
// infinitives behind it belong to it.
func (s *scan) clauseEnd(i int) int {
	end := s.verbs[i].right
	for j := i + 1; j < len(s.verbs); j++ {
		n := &s.verbs[j]
		if n.left > end && n.start > end || speech[n.lemma] && n.mood == participial || n.finite() && n.opener != "that" && !relativizers[n.opener] {
			break
		}
		end = n.right
	}
	return end
}

// particleOf reports whether word k stands right behind a verb and belongs to
// it: "pulled out".
func (s *scan) particleOf(k int) bool {
	return k > 0 && s.words[k-1].verb >= 0 && particles[s.at(k)]
}

// dangles reports whether the date at word k belongs to a clause that the
// headline leaves out: "…, but today".
func (s *scan) dangles(k int) bool {
	for k > 0 && s.words[k].time >= 0 && s.words[k-1].time == s.words[k].time {
		k--
	}
	return k > 0 && s.words[k].time >= 0 && s.words[k-1].name < 0 && coordinators[s.at(k-1)]
}

// standsAlone reports whether words [from, to) are a subject that a reader
// understands without the sentence before.
func (s *scan) standsAlone(from, to int) bool {
	return s.hasNominal(from, to) && s.pronounIn(from, to) == "" && !relativizers[s.at(to-1)]
}

// withoutSpeech is where the sentence ends without a final "…, the ministry
// said".
func (s *scan) withoutSpeech() int {
	for j := len(s.verbs) - 1; j > 0; j-- {
		q := &s.verbs[j]
		if speech[q.lemma] && q.left > 0 && (s.at(q.left-1) == "," || quoteMarks[s.at(q.left-1)]) && q.right == len(s.words) {
			return q.left - 1
		}
	}
	return len(s.words)
}

// loose reports whether word k cannot end a headline.
func (s *scan) loose(k int) bool {
	w := s.words[k]
	if w.time >= 0 {
		return s.times[w.time].Rule == "duration/offset" // ", a day" that went on "after …"
	}
	if w.name >= 0 {
		return false
	}
	return coordinators[w.lower] || w.lower == "also" || w.lower == "adding" || subordinators[w.lower] || determiners[w.lower] && len(w.lower) < 4 || breaks[w.lower] && w.lower != ")" ||
		quoteMarks[w.lower] && w.lower != "”" || w.lower == "," || w.lower == "." || prepositions[w.lower]
}

// shorten cuts a headline at a word's end and gives it a capital.
func shorten(h string) string {
	h = strings.TrimRight(strings.Join(strings.Fields(h), " "), ",;: ")
	for _, q := range []string{",”", ",\""} {
		if rest, ok := strings.CutSuffix(h, q); ok {
			h = rest + q[1:]
		}
	}
	if strings.Count(h, "“") != strings.Count(h, "”") {
		h = strings.NewReplacer("“", "", "”", "").Replace(h)
	}
	if len(h) > maxHeadline {
		if i := strings.LastIndexByte(h[:maxHeadline], ' '); i > 0 {
			h = strings.TrimRight(h[:i], " ,;:—–-") + "…"
		}
	}
	r, n := utf8.DecodeRuneInString(h)
	if n > 0 && unicode.IsLower(r) {
		h = string(unicode.ToUpper(r)) + h[n:]
	}
	return h
}
