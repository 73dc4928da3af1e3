package event

import (
	"dateline/internal/gazetteer"
	"dateline/internal/sentence"
)

// worldCourts are the codes of courts that belong to no state and try people.
var worldCourts = words(`ICC ICTY ICTR SCSL STL ECCC IRMCT KSC CAE`)

// legal are words by which a text shows that it tells of a trial.
var legal = words(`court courts judge judges prosecutor prosecutors prosecution trial verdict sentence sentenced convicted tribunal
	hearing hearings appeal indicted indictment acquitted guilty chamber bench ruling ruled judgment judgement`)

// minLegal is how many legal words a story of a trial has.
const minLegal = 5

// courtOf is the court of no state before which the story plays: the one that
// the names name most, if the text is of a trial; nil for none.
func courtOf(text string, sentences []sentence.Sentence, names []name) *name {
	count := map[string]int{}
	var best *name
	for i := range names {
		n := &names[i]
		if !worldCourts[n.Code] || n.Person {
			continue
		}
		if count[n.Code]++; best == nil || count[n.Code] > count[best.Code] {
			best = n
		}
	}
	if best == nil {
		return nil
	}
	found := 0
	for i := range sentences {
		for _, tok := range sentences[i].Tokens {
			if legal[tok.Of(text)] {
				found++
			}
		}
	}
	if found < minLegal {
		return nil
	}
	return best
}

// ofCourt is the court of no state that noun k of a trial means, unless the
// text says whose it is: "the judges", "the prosecution"; nil for none.
func (s *scan) ofCourt(k int, m *memory) *name {
	w := s.at(k)
	if m.court == nil || !atCourt[w] || s.hasOwner(k) || !s.isDefinite(k) {
		return nil
	}
	n := *m.court
	n.Span, n.common, n.Kind = s.words[k].Span, true, gazetteer.Court
	return &n
}

var atCourt = words(`court judge judges prosecutor prosecutors prosecution tribunal chamber chambers bench magistrates`)

// tries reports whether verb i tells what a court does.
func (s *scan) tries(i int) bool {
	if tried[s.verbs[i].lemma] {
		return true
	}
	k := s.subjectWord(i, 2)
	return k >= 0 && tried[s.at(k)]
}

var tried = words(`sentence convict indict acquit try trial verdict hearing hearings judgment judgement ruling indictment`)

// addCourt adds the court before which the story plays to what a court does
// where the text does not say which; it reports whether it is known.
func (c *cast) addCourt(d *draft) bool {
	if c.court == nil || !d.trial {
		return false
	}
	for i := range d.Actors {
		if d.Actors[i].Role == Doer && d.Actors[i].Code != "" {
			return true
		}
	}
	d.add(c.court.actor(Doer))
	return true
}

// inCustody reports whether verb i tells that somebody is held: "are being held in
// a port", "was held for a week".
func (r *reading) inCustody(i int) bool {
	v := &r.verbs[i]
	if v.lemma != "hold" || !v.passive || v.negated || !r.suffers(i) || r.doneBy(i, map[string]bool{"@rebels": true}) > 0 {
		return false
	}
	if r.at(v.object) == "to" {
		return false // "held to account"
	}
	return r.at(v.head-1) == "being" || v.finite() && custodial[r.at(v.object)] && r.at(v.object+1) != "high"
}

// custodial are words behind "held" that leave no other sense of it.
var custodial = words(`in at without for by incommunicado overnight there under`)
