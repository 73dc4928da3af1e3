package event

import (
	"dateline/internal/article"
)

// nounMentions is the mentions of events that the sentence names by a noun,
// where no verb has told them: with a day of its own ("the takeover of October
// 2021", "since Tuesday's airstrike"), or of a deed whose victim or doer the
// noun names ("the capture of Shusha", "a visit to Ghana").
func (r *reading) nounMentions() []draft {
	if r.asks() {
		return nil
	}
	var out []draft
	for k := range r.words {
		n, ok := r.nounAt(k)
		if !ok || r.toldByVerb(k, n) || k > 0 && n.typ == Assault && verbal[r.at(k-1)] {
			continue
		}
		d, ok := r.nounDate(k)
		if !ok {
			if !n.isDeed() || !r.involves(k) && !r.isPlaced(k) || r.isTalkedOf(k) {
				continue
			}
			if r.isAskedFor(k) {
				continue
			}
			d = r.clauseDate(k)
		}
		out = append(out, r.nounMention(k, n, d))
	}
	return out
}

// verbal are adjectives of attacks in words.
var verbal = words(`verbal strident personal scathing stinging outspoken withering blistering ad-hominem`)

// nounMention is the mention of the event that noun k names.
func (r *reading) nounMention(k int, n nounEntry, d Dating) draft {
	m := Mention{
		Sentence: r.sent.Number, Span: r.sent.Span, Evidence: r.sent.Of(r.text),
		Trigger: article.Span{Start: r.words[k].Start, End: r.words[k].End},
		Type:    n.typ, Mode: n.mode, Status: Happened, Date: d, Actors: r.nounActors(k, n.typ),
	}
	if d.Basis != NoDate && d.Interval.Start.After(r.published) {
		m.Status = Planned
	}
	if i := r.owner(k); i >= 0 && m.Status == Happened {
		m.Status = r.nounStatus(k, i)
		if m.Status != Happened && m.Status != Planned {
			m.Date = undated
		}
	}
	if p := r.narrowest(k+1, min(k+8, len(r.words)), false, nil); p != nil {
		m.Place = placeFrom(p)
	}
	if d.Basis != NoDate {
		r.memory.nouns[n.noun] = d
		r.memory.keepKind(n.noun, d)
	}
	r.recode(&m)
	if m.Headline = shorten(r.brief(k, &m, r.memory)); m.Headline == "" {
		m.Headline = shorten(r.sent.Of(r.text))
	}
	return draft{Mention: m, noun: &n, agentless: true, lead: r.sent.Paragraph <= r.memory.lead, named: coded(m.Actors)}
}

// nounStatus is the status of the event that noun k names in the clause of
// verb i: what is demanded or planned has not happened.
func (r *reading) nounStatus(k, i int) Status {
	v := &r.verbs[i]
	switch {
	case !r.tree.Is(k, "obj", "obl", "nmod", "nsubj:pass"):
		return Happened
	case demands[v.lemma] && r.tree.Is(k, "obj", "nsubj:pass"), r.prepositionOf(k) == "for" && asksFor[v.lemma]:
		return Demanded
	case plans[v.lemma] || v.mood == modal && v.modal == "will":
		return Planned
	case v.lemma == "deny" && r.tree.Is(k, "obj"):
		return Denied
	}
	return Happened
}

// asksFor is verbs that ask for what "for" names.
var asksFor = words(`call appeal press push plead ask`)

// nounDate is the day that an expression gives to noun k, false for none.
func (r *reading) nounDate(k int) (Dating, bool) {
	t, ok := r.nouns[k]
	if !ok {
		return undated, false
	}
	d := r.resolve(t)
	return d, d.Basis != NoDate && !d.Interval.IsZero()
}

// clauseDate is the day of a deed that noun k names by the way: that of its
// clause, unless the clause only looks back or ahead to it.
func (r *reading) clauseDate(k int) Dating {
	i := r.owner(k)
	if i < 0 {
		return undated
	}
	if j := r.relativeAround(k); j >= 0 {
		if d, ok := r.ownDate(j); ok {
			return d // "who were killed in the strike on Monday"
		}
		if r.aside(j) {
			return undated
		}
	}
	for j := k; j >= 0 && j != r.node(i); j = r.tree.Governor(j) {
		switch p := r.prepositionOf(j); p {
		case "", "with", "by", "in", "during", "at", "of":
		default:
			return undated
		}
	}
	if d, ok := r.ownDate(i); ok {
		return d
	}
	if d, ok := r.sharedDate(i); ok {
		return d
	}
	if d, ok := r.continued(i); ok {
		return d
	}
	return undated
}

// actsOf reports whether verb i tells another event than its subject, noun k,
// which it only came of: "the expulsion of three envoys drew a protest".
func (r *reading) actsOf(i, k int, n nounEntry) bool {
	return r.tree.Subject(r.node(i)) == k && r.codes[i].typ != n.typ && r.codes[i].noun != n.noun && !effects[r.verbs[i].lemma] && !phases[r.verbs[i].lemma]
}

// relativeAround is the verb of the relative clause in which word k stands, -1
// for none.
func (s *scan) relativeAround(k int) int {
	for i := range s.verbs {
		if v := &s.verbs[i]; relativizers[v.opener] && v.head < k && k < v.right {
			return i
		}
	}
	return -1
}

// owner is the verb in whose clause word k stands, -1 for none.
func (s *scan) owner(k int) int {
	for g, n := s.tree.Governor(k), 0; g >= 0 && n < 8; g, n = s.tree.Governor(g), n+1 {
		if v := s.words[g].verb; v >= 0 {
			return v
		}
		for d := range s.tree.Dependents(g) {
			if s.tree.Is(d, "cop") && s.words[d].verb >= 0 {
				return s.words[d].verb
			}
		}
	}
	return -1
}

// toldByVerb reports whether a coded verb tells of noun k: it is coded as that
// noun, of the same type, or has it for an object.
func (r *reading) toldByVerb(k int, n nounEntry) bool {
	_, dated := r.nouns[k]
	for i := range r.verbs {
		v := &r.verbs[i]
		if !r.coded[i] || dated && r.actsOf(i, k, n) {
			continue
		}
		inside := v.left <= k && k < v.right && !(dated && r.comesAfter(k))
		if r.codes[i].noun == n.noun || inside && dated && !r.adverbial[k] && len(r.times[i]) == 0 && !r.takesStanceOn(i, k) {
			return true
		}
		if r.codes[i].typ == n.typ && !dated && (inside || r.owner(k) == i) {
			return true
		}
		if r.owner(k) == i && !dated && r.tree.Is(k, "obj", "nsubj") {
			return true
		}
	}
	return false
}

// nounActors is who takes part in the event that noun k names: the adjective
// or possessor before it, and those whom its prepositions join to it.
func (r *reading) nounActors(k int, t Type) []Actor {
	var out actorList
	for _, p := range r.modifiers(k, r.memory, nil, 3) {
		role := modifierRole(p.prep, t)
		if !p.acts() || p.Place != nil && p.prep != "'s" && p.prep != "by" && p.prep != "between" {
			if t.Quad() == MaterialConflict {
				out.addState(p.name, Recipient)
			}
			continue
		}
		out.add(p.actor(role))
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
