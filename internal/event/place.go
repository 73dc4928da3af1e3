package event

import (
	"strings"

	"dateline/internal/article"
	"dateline/internal/gazetteer"
)

// placeOf is where verb i happens, nil for none. In this order: a place of its
// clause or, of what is done to a place, that place; one that the sentence
// names before its subject ("In Brussels, …"); where the story is, if the
// event goes on with it; any place of the sentence.
func (s *scan) placeOf(i int, t Type, d Dating, m *memory) *Place {
	v := &s.verbs[i]
	if back := s.placeBefore(v, m); back != nil {
		return placeFrom(back)
	}
	if v.lemma == "cross" && s.hasAny(v.object, min(v.right, v.object+4), borders) && s.goal(v) == nil {
		return nil // where they come from is named, where they go is the story's
	}
	best := s.narrowest(v.object, v.right, s.placeObject(t), nil)
	council := t == Consult && s.isCouncil(i, m)
	if council && best != nil && best.Kind == gazetteer.State && !s.isPlacedAt(i, best) {
		return nil // of which the council speaks
	}
	best = s.placeInSentence(v, t, best)
	if best == nil {
		best = s.placeOfNoun(v)
	}
	if best == nil && !council {
		best = s.placeOfComplement(i)
	}
	if best == nil {
		best = s.placeOfOccasion(i)
	}
	if best == nil && s.isHere(v) {
		best = m.filed
	}
	if best == nil && m.place != nil && !s.unknownPlace(v) && (d.Rule == "inherit/paragraph" || d.Rule == "inherit/noun") && s.plausibleIn(i, gazetteer.ISO3(m.place.Country), m) && s.mayGoOnThere(i, t, m) {
		return m.place
	}
	switch {
	case best != nil:
	case relativizers[v.opener]: // "the region that troops took"
		best = s.narrowest(max(0, v.left-8), max(0, v.left-1), false, nil)
	default:
		best = s.elsewhereNamed(i)
		if best != nil && (!s.plausible(i, best, m) || s.actsElsewhere(i, t, best, m) || best == s.origin(v, t) || t != Retreat && s.comesFrom(v, best) || s.isAddressed(v, t, best) || t == Retreat && best == s.goal(v)) {
			best = nil
		}
	}
	if best == nil {
		best = s.atLarge(i, t, m)
	}
	if best == nil {
		return nil
	}
	return placeFrom(best)
}

// mayGoOnThere reports whether what verb i tells can be where the story is: an
// act that is done at home only where somebody who does it is at home.
func (s *scan) mayGoOnThere(i int, t Type, m *memory) bool {
	return !isOwnAct(t) && !s.isOnAlert(i, t) || s.atHome(i, stateEntry(gazetteer.ISO3(m.place.Country)), m)
}

// placeInSentence is where what v tells happened by the places of its sentence:
// the one behind the verb, best, unless that is spoken to, left or fled to, else
// one before it or at the head of the sentence; nil for none.
func (s *scan) placeInSentence(v *verb, t Type, best *gazetteer.Entry) *gazetteer.Entry {
	if s.isAddressed(v, t, best) {
		best = nil
	}
	if best != nil && t != Retreat && best == s.origin(v, t) {
		best = nil
	}
	if t == Retreat && best != nil && best == s.goal(v) { // who flees to India leaves Bangladesh
		best = nil
	}
	if best == nil || best.Kind == gazetteer.State {
		if at := s.narrowest(v.left, v.start, false, best); at == best || t == Retreat || !s.comesFrom(v, at) {
			best = at
		}
	}
	if best == nil || best.Kind == gazetteer.State && !s.placeObject(t) {
		if front := s.narrowest(0, s.verbs[0].start, false, nil); front != nil && (best == nil || front.Kind != gazetteer.State) && (t == Retreat || !s.comesFrom(v, front)) {
			best = front
		}
	}
	return best
}

// placeOfNoun is the city or region by which the clause of v names a meeting, a
// march or an attack, nil for none: "the Geneva talks".
func (s *scan) placeOfNoun(v *verb) *gazetteer.Entry {
	for k := v.left; k+1 < v.right; k++ {
		n := s.words[k].name
		if n < 0 || s.words[k+1].name >= 0 || s.names[n].Place == nil || narrowness(s.names[n].Place) < 3 {
			continue
		}
		if _, ok := s.nounAt(k + 1); ok && s.tree.UPOS(k+1) == "NOUN" {
			return s.names[n].Place
		}
	}
	return nil
}

// placeOfComplement is the place of what verb i leads to: "agreed to meet in
// Doha", nil for none.
func (s *scan) placeOfComplement(i int) *gazetteer.Entry {
	for j := range s.verbs {
		if w := &s.verbs[j]; w.matrix == i && w.mood == infinitive && s.tree.Is(s.node(j), "xcomp") && s.tree.Governor(s.node(j)) == s.node(i) {
			if best := s.narrowest(w.object, w.right, false, nil); best != nil && best != s.goal(w) {
				return best
			}
		}
	}
	return nil
}

// placeOfOccasion is the place of the occasion on which somebody does what verb
// i tells: "Speaking in Lima, …", "… during a visit to Lima". Nil for none.
func (s *scan) placeOfOccasion(i int) *gazetteer.Entry {
	for j := range s.verbs {
		w := &s.verbs[j]
		if j == i || !occasions[w.lemma] || !s.tree.Is(s.node(j), "advcl") || s.tree.Governor(s.node(j)) != s.node(i) || !s.isOfSubject(j) {
			continue
		}
		if best := s.narrowest(w.object, w.right, w.lemma == "visit" || w.lemma == "leave", nil); best != nil {
			return best
		}
	}
	return nil
}

// occasions are verbs of being somewhere, on which occasion people say things.
var occasions = words(`speak meet visit arrive leave stop address attend convene gather appear travel`)

// isOfSubject reports whether verb j has the subject of its governor, or a pronoun
// for it.
func (s *scan) isOfSubject(j int) bool {
	k := s.tree.Subject(s.node(j))
	return k < 0 || pronouns[s.at(k)]
}

// isCouncil reports whether it is a council of states that does what verb i tells.
func (s *scan) isCouncil(i int, m *memory) bool {
	for _, n := range s.subjects(i, m) {
		if councils[n.Code] {
			return true
		}
	}
	return false
}

// isPlacedAt reports whether the place hangs on verb i itself: "met in Lima", not
// "met on the war in Peru".
func (s *scan) isPlacedAt(i int, place *gazetteer.Entry) bool {
	for k := range s.tree.Dependents(s.node(i)) {
		if n := s.words[k].name; n >= 0 && s.names[n].Place == place {
			return true
		}
	}
	return false
}

// isHere reports whether the clause of v happens where the report was filed:
// "signed a statement here on Tuesday".
func (s *scan) isHere(v *verb) bool {
	for k := v.object; k < v.right; k++ {
		if s.at(k) == "here" && s.tree.Is(k, "advmod") {
			return true
		}
	}
	return false
}

// elsewhereNamed is the narrowest place that other clauses of the sentence name,
// but for where those are who only say what verb i tells: "…, a spokesman said
// in Paris".
func (s *scan) elsewhereNamed(i int) *gazetteer.Entry {
	q := s.speechOver(i)
	if q < 0 {
		return s.narrowest(0, len(s.words), false, nil)
	}
	w := &s.verbs[q]
	from, to := w.left, w.right
	var best *gazetteer.Entry
	if from > 0 {
		best = s.narrowest(0, from, false, nil)
	}
	return s.narrowest(to, len(s.words), false, best)
}

// actsElsewhere reports whether what verb i tells is an act that is done at home
// by somebody who is not at home at the place, which another clause names.
func (s *scan) actsElsewhere(i int, t Type, place *gazetteer.Entry, m *memory) bool {
	return s.isCouncil(i, m) || isOwnAct(t) && !s.atHome(i, stateEntry(gazetteer.ISO3(place.Country)), m)
}

// isAddressed reports whether the clause of v, which says or decides something,
// names the state as whom that is meant for and not as where it happens: "a
// letter to Norway", but not "a visit to Norway".
func (s *scan) isAddressed(v *verb, t Type, state *gazetteer.Entry) bool {
	if state == nil || state.Kind != gazetteer.State && state.Metonym == "" || !isOwnAct(t) {
		return false
	}
	for k := v.object; k+1 < v.right; k++ {
		j := k + 1
		if s.at(j) == "the" && j+1 < v.right {
			j++
		}
		n := s.words[j].name
		if n < 0 || s.names[n].Place != state || s.words[k].name >= 0 || !addressing[s.at(k)] {
			continue
		}
		if noun, ok := s.nounAt(k - 1); !ok || noun.typ != Consult {
			return true
		}
	}
	return false
}

// addressing are prepositions that lead to whom an act is meant for.
var addressing = words(`to into toward towards for from on at`)

// origin is the place from which the clause of v comes to where it happens,
// nil for none: "flew in reinforcements from Gabon".
func (s *scan) origin(v *verb, t Type) *gazetteer.Entry {
	if t != Mobilize && t != Assault && t != Aid && t != Consult {
		return nil
	}
	for k := v.object; k+1 < v.right; k++ {
		if n := s.words[k+1].name; n >= 0 && s.words[k].name < 0 && s.at(k) == "from" {
			return s.names[n].Place
		}
	}
	return nil
}

var borders = phrases{"border": {nil}, "frontier": {nil}}

// comesFrom reports whether the subject of v comes from the place: "troops from
// Chad".
func (s *scan) comesFrom(v *verb, place *gazetteer.Entry) bool {
	for k := v.left + 1; k < v.start; k++ {
		n := s.words[k].name
		if n >= 0 && s.names[n].Place == place && (s.at(k-1) == "from" || s.at(k-2) == "from" && s.words[k-1].name < 0) {
			return true
		}
	}
	return false
}

// goal is the place that the clause of v is headed for, nil for none.
func (s *scan) goal(v *verb) *gazetteer.Entry {
	for k := v.object; k+1 < v.right; k++ {
		n := s.words[k+1].name
		if n >= 0 && s.words[k].name < 0 && (goalPrepositions[s.at(k)] || s.at(k) == "in" && refuges[s.at(k-1)]) {
			return s.names[n].Place
		}
	}
	return nil
}

// refuges are nouns of what somebody flees into: "into exile in Kenya".
var refuges = words(`exile asylum refuge sanctuary hiding`)

var goalPrepositions = words(`to into toward towards for`)

// plausible reports whether what verb i tells can happen at a place that
// another clause names: in the state of who does it, or that the text is about.
func (s *scan) plausible(i int, place *gazetteer.Entry, m *memory) bool {
	return s.plausibleIn(i, gazetteer.ISO3(place.Country), m)
}

// plausibleIn is plausible by the code of the state.
func (s *scan) plausibleIn(i int, state string, m *memory) bool {
	if state == "" || m.stage == "" || state == m.stage {
		return true
	}
	for _, n := range s.subjects(i, m) {
		if n.state() == state {
			return true
		}
	}
	return false
}

// unknownPlace reports whether the clause of v names a place that the
// gazetteer does not know: "a bus in Marhanets".
func (s *scan) unknownPlace(v *verb) bool {
	for k := v.object; k+1 < v.right; k++ {
		if s.words[k].name < 0 && placePrepositions[s.at(k)] && s.plainWord(k+1) && s.capitalised(k+1) {
			return true
		}
	}
	return false
}

// atLarge is the country where verb i happens if no place is named: where the
// paragraph is at. Deeds are done there; all else only where a party to it is at
// home, or none is known to be at home elsewhere.
func (s *scan) atLarge(i int, t Type, m *memory) *gazetteer.Entry {
	if m.place == nil || m.paragraph != s.sent.Paragraph || heldTalks[s.at(s.subjectWord(i, 2))] {
		return nil // where talks are the article says
	}
	country := stateEntry(gazetteer.ISO3(m.place.Country))
	if country == nil || (isOwnAct(t) || s.isOnAlert(i, t)) && !s.atHome(i, country, m) || s.isTriedAbroad(i, country, m) {
		return nil
	}
	if s.plausible(i, country, m) && (t.Quad() == MaterialConflict || t == Retreat || s.atHome(i, country, m)) {
		return country
	}
	return nil
}

// isOnAlert reports whether verb i tells that a state makes its army ready, which
// it does at home.
func (s *scan) isOnAlert(i int, t Type) bool {
	v := &s.verbs[i]
	return t == Mobilize && s.hasAny(v.object, min(len(s.words), v.object+12), alerts)
}

var alerts = phrases{"alert": {nil}, "standby": {nil}, "reservists": {nil}, "mobilisation": {nil}, "mobilization": {nil}}

// isTriedAbroad reports whether a court of another state than the country does
// what verb i tells: "was jailed by a Kenyan court".
func (s *scan) isTriedAbroad(i int, country *gazetteer.Entry, m *memory) bool {
	for _, n := range s.parties(s.tree.Related(s.node(i), "obl:agent"), m) {
		if strings.HasSuffix(n.Code, "JUD") && n.state() != country.Code {
			return true
		}
	}
	return false
}

// atHome reports whether who does what verb i tells belongs to the country, or
// to no state that the text names.
func (s *scan) atHome(i int, country *gazetteer.Entry, m *memory) bool {
	if country == nil {
		return false
	}
	home := true
	for _, n := range s.subjects(i, m) {
		if n.state() == country.Code {
			return true
		}
		home = home && n.state() == ""
	}
	return home
}

// placeBefore is the place that the text named before and that the clause of v
// takes up, nil for none: "there", "in the city". "The capital" is a capital, or
// that of the state that the text is about.
func (s *scan) placeBefore(v *verb, m *memory) *gazetteer.Entry {
	if m.named == nil {
		return nil
	}
	for k := v.left; k < v.right; k++ {
		switch s.at(k) {
		case "there":
			if k > 0 && !bes[s.at(k+1)] {
				return m.named
			}
			return nil
		case "capital":
			if !s.pointsBack(k) {
				return nil
			}
			if m.named.Metonym == "" {
				return stateEntry(m.stage)
			}
			return m.named
		case "city", "town", "village":
			if s.pointsBack(k) {
				return m.named
			}
			return nil
		}
	}
	return nil
}

// pointsBack reports whether the noun at word k is one that the text named: "in
// the city".
func (s *scan) pointsBack(k int) bool {
	return s.at(k-1) == "the" && placePrepositions[s.at(k-2)] && s.at(k+1) != "of"
}

// placeObject reports whether the object of the verb is where it happens.
func (s *scan) placeObject(t Type) bool {
	return t.Quad() == MaterialConflict || t == Retreat || t == Consult
}

// seePlaces keeps the last city or region that the sentence names, for "there".
func (s *scan) seePlaces(m *memory) {
	for k := range s.words {
		n := s.words[k].name
		if n < 0 || s.names[n].Start != s.words[k].Start {
			continue
		}
		p := s.names[n].Place
		if p == nil || p.Kind == gazetteer.State || p.Kind == gazetteer.Continent {
			continue
		}
		if s.names[n].Metonym == "" || s.behindPlacePreposition(k, 0) { // no "Washington said"
			m.named = p
		}
	}
}

// settle keeps the place of a mention as that of the story.
func (m *memory) settle(p *Place) {
	if p != nil {
		m.place = p
	}
}

// narrowness orders places: a city says more than its country.
func narrowness(e *gazetteer.Entry) int {
	switch e.Kind {
	case gazetteer.Continent:
		return 0
	case gazetteer.State:
		return 1
	case gazetteer.Water:
		return 2
	case gazetteer.Region:
		return 3
	case gazetteer.Landmark, gazetteer.Facility:
		return 5
	}
	return 4
}

func placeFrom(e *gazetteer.Entry) *Place {
	return &Place{Name: e.Name, Country: e.Country, Latitude: e.Lat, Longitude: e.Lon,
		Precision: string(e.Precision), GeoNamesID: e.GeoNamesID}
}

// stateEntry is the entry of a state by its alpha-3 code, nil for none.
func stateEntry(code string) *gazetteer.Entry {
	text, _, ok := gazetteer.StateOf(code)
	if !ok {
		return nil
	}
	for _, e := range gazetteer.Lookup(text) {
		if e.Kind == gazetteer.State {
			return e
		}
	}
	return nil
}

// filedFrom is the country of the article's dateline, or of the place and day at
// the head of a statement ("Prague, 21 April 2021"); nil where it has none.
func filedFrom(a *article.Article) (country *gazetteer.Entry, statement bool) {
	for _, r := range a.Regions {
		if r.Kind != article.Dateline {
			continue
		}
		for _, m := range gazetteer.Find(r.Of(a.Text)) {
			if m.Kind.IsPlace() && m.Entry != nil {
				return stateEntry(gazetteer.ISO3(m.Entry.Country)), false
			}
		}
	}
	const longest = 60
	line, _, _ := strings.Cut(a.Text, "\n")
	if len(line) > longest || !strings.Contains(line, ", ") || !strings.ContainsAny(line, "0123456789") {
		return nil, false
	}
	matches := gazetteer.Find(line)
	if len(matches) == 1 && matches[0].Start == 0 && matches[0].Kind.IsPlace() && strings.HasPrefix(line[matches[0].End:], ", ") {
		return stateEntry(gazetteer.ISO3(matches[0].Entry.Country)), true
	}
	return nil, false
}
