package event

import (
	"sort"

	"dateline/internal/article"
)

// nounMentions is the mentions of events that the sentence names by a noun
// with a day of its own, where no verb has told them: "the takeover of October
// 2021", "since Tuesday's airstrike".
func (r *reading) nounMentions() []draft {
	var at []int
	for k := range r.nouns {
		if !r.toldByVerb(k) {
			at = append(at, k)
		}
	}
	sort.Ints(at)
	var out []draft
	for _, k := range at {
		n, ok := r.nounAt(k)
		d := r.resolve(r.nouns[k])
		if !ok || d.Basis == NoDate || d.Interval.IsZero() {
			continue
		}
		m := Mention{
			Sentence: r.sent.Number, Span: r.sent.Span, Evidence: r.sent.Of(r.text), Headline: shorten(r.sent.Of(r.text)),
			Trigger: article.Span{Start: r.words[k].Start, End: r.words[k].End},
			Type:    n.typ, Mode: n.mode, Status: Happened, Date: d, Actors: r.actorsAround(k, n.typ),
		}
		if d.Interval.Start.After(r.published) {
			m.Status = Planned
		}
		if p := r.narrowest(k+1, min(k+8, len(r.words)), false, nil); p != nil {
			m.Place = placeFrom(p)
		}
		r.memory.nouns[n.noun] = d
		out = append(out, draft{Mention: m, noun: &n, byNoun: true})
	}
	return out
}

// toldByVerb reports whether a coded verb has taken its date from the noun at
// word k, or is coded as that noun.
func (r *reading) toldByVerb(k int) bool {
	for i := range r.verbs {
		v := &r.verbs[i]
		if r.coded[i] && v.left <= k && k < v.right && len(r.times[i]) == 0 {
			return true
		}
	}
	return false
}

// actorsAround is the names beside the noun at word k: the adjective before
// it, and those that "by", "between", "with" or "on" join to it.
func (r *reading) actorsAround(k int, t Type) []Actor {
	var out actorList
	role := Doer
	if symmetric(t) {
		role = Participant
	}
	for j := k - 1; j >= 0 && j >= k-3; j-- {
		if n := r.words[j].name; n >= 0 && r.names[n].acts() {
			out.add(r.names[n].actor(role))
		}
	}
	prep := ""
	for j := k + 1; j < min(k+10, len(r.words)) && r.words[j].verb < 0; j++ {
		w := r.words[j]
		switch {
		case w.name >= 0 && (prep == "by" || prep == "between" || prep == "with" || prep == "of"):
			out.add(r.names[w.name].actor(role))
		case w.name >= 0 && (prep == "on" || prep == "against"):
			out.add(r.names[w.name].actor(Recipient))
		case w.name < 0 && prepositions[w.lower]:
			prep = w.lower
		}
	}
	return out
}

// toldNoun is the event noun that verb i says something of: the one by which
// it is coded, its subject, its object; nil for none.
func (s *scan) toldNoun(i int, code coding) *nounEntry {
	if n, ok := s.lex.nouns[code.noun]; ok {
		return &n
	}
	for _, k := range []int{s.subjectWord(i, 2), s.tree.Object(s.node(i))} {
		if k < 0 {
			continue
		}
		if n, ok := s.nounAt(k); ok {
			return &n
		}
	}
	return nil
}

// appeals reports whether verb i, of asking, asks for an end to a fight.
func (s *scan) appeals(i int) bool {
	v := &s.verbs[i]
	for k := v.object; k < min(len(s.words), v.object+12); k++ {
		if ending[s.at(k)] || s.words[k].name < 0 && mutual[s.at(k)] {
			return true
		}
	}
	return false
}

// ending are words of an appeal to stop fighting.
var ending = words(`restraint calm bloodshed guns end stop halt de-escalation deescalate de-escalate`)
