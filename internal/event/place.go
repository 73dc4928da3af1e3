package event

import (
	"strings"

	"dateline/internal/article"
	"dateline/internal/gazetteer"
	"dateline/internal/sentence"
)

// placeOf is where verb i happens, nil for none. In this order: a place of its
// clause or, of what is done to a place, that place; one that the sentence
// names before its subject ("In Brussels, …"); where the story is, if the
// event goes on with it; any place of the sentence.
func (s *scan) placeOf(i int, t Type, d Dating, m *memory) *Place {
	v := &s.verbs[i]
	if m.named != nil && s.pointsBack(v) {
		return placeFrom(m.named)
	}
	best := s.narrowest(v.object, v.right, s.placeObject(t), nil)
	if t == Retreat && best != nil && best == s.goal(v) { // who flees to India leaves Bangladesh
		best = nil
	}
	if best == nil || best.Kind == gazetteer.State {
		best = s.narrowest(v.left, v.start, false, best)
	}
	if best == nil || best.Kind == gazetteer.State && !s.placeObject(t) {
		if front := s.narrowest(0, s.verbs[0].start, false, nil); front != nil && front.Kind != gazetteer.State {
			best = front
		}
	}
	if best == nil && m.place != nil && !s.unknownPlace(v) && (d.Rule == "inherit/paragraph" || d.Rule == "inherit/noun") {
		return m.place
	}
	switch {
	case best != nil:
	case relativizers[v.opener]: // "the region that troops took"
		best = s.narrowest(max(0, v.left-8), max(0, v.left-1), false, nil)
	default:
		best = s.elsewhereNamed(i)
		if best != nil && (!s.plausible(i, best, m) || t == Retreat && best == s.goal(v)) {
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

// goal is the place that the clause of v is headed for, nil for none.
func (s *scan) goal(v *verb) *gazetteer.Entry {
	for k := v.object; k+1 < v.right; k++ {
		if n := s.words[k+1].name; n >= 0 && s.words[k].name < 0 && goalPrepositions[s.at(k)] {
			return s.names[n].Place
		}
	}
	return nil
}

var goalPrepositions = words(`to into toward towards for`)

// plausible reports whether what verb i tells can happen at a place that
// another clause names: in the state of who does it, or that the text is about.
func (s *scan) plausible(i int, place *gazetteer.Entry, m *memory) bool {
	state := gazetteer.ISO3(place.Country)
	if state == "" || m.home() == "" || state == m.home() {
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
	if m.place == nil || m.paragraph != s.sent.Paragraph {
		return nil
	}
	country := stateEntry(gazetteer.ISO3(m.place.Country))
	if country != nil && s.plausible(i, country, m) && (t.Quad() == MaterialConflict || t == Retreat || s.atHome(i, country, m)) {
		return country
	}
	return nil
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

// pointsBack reports whether the clause of v happens at a place that the text
// named before: "there", "in the capital".
func (s *scan) pointsBack(v *verb) bool {
	for k := v.left; k < v.right; k++ {
		switch s.at(k) {
		case "there":
			return k > 0 && !bes[s.at(k+1)]
		case "capital", "city", "town", "village":
			return s.at(k-1) == "the" && placePrepositions[s.at(k-2)] && s.at(k+1) != "of"
		}
	}
	return false
}

// placeObject reports whether the object of the verb is where it happens.
func (s *scan) placeObject(t Type) bool {
	return t.Quad() == MaterialConflict || t == Retreat || t == Consult
}

// narrowest is the narrowest place of words [from, to) that stands behind a
// preposition of place, or as an object where bare is set; so is the best yet.
func (s *scan) narrowest(from, to int, bare bool, best *gazetteer.Entry) *gazetteer.Entry {
	for k := from; k < to; k++ {
		n := s.words[k].name
		if n < 0 && elsewhere[s.at(k)] && k > from {
			break // "hours before the talks in Jeddah" is not in Jeddah
		}
		if n < 0 || s.names[n].Start != s.words[k].Start {
			continue
		}
		if e := s.landOf(k); e != nil && best == nil && s.behindPlacePreposition(k, from) {
			best = e
		}
		if s.names[n].Place == nil || s.colours(k) {
			continue
		}
		if s.behindPlacePreposition(k, from) || bare && s.isObject(k, from) {
			if p := s.names[n].Place; best == nil || narrowness(p) > narrowness(best) {
				best = p
			}
		}
	}
	return best
}

// landOf is the state in which the place lies that the adjective at word k
// narrows, nil for none: "the Mozambican port", "a British prison".
func (s *scan) landOf(k int) *gazetteer.Entry {
	n := &s.names[s.words[k].name]
	if !n.Adjective {
		return nil
	}
	for j := k + 1; j < len(s.words) && j < k+4; j++ {
		w := &s.words[j]
		switch {
		case w.name >= 0 || w.verb >= 0 || w.time >= 0:
			return nil
		case lands[strings.TrimSuffix(w.lower, "s")]:
			return stateEntry(n.state())
		}
	}
	return nil
}

// lands are nouns of what lies in one country.
var lands = words(`capital city town village port province region district territory soil coast coastline prison jail airport airspace
	island peninsula resort suburb desert mountain valley highland lowland waters hospital side hotel countryside heartland
	airbase camp embassy consulate`)

// colours reports whether the state named at word k only tells which noun is
// meant: "his U.S. counterpart".
func (s *scan) colours(k int) bool {
	n := s.words[k].name
	if s.names[n].Place.Kind != gazetteer.State {
		return false
	}
	for k < len(s.words) && s.words[k].name == n {
		k++
	}
	return k < len(s.words) && s.words[k].Kind == sentence.Word && s.words[k].name < 0 && s.words[k].verb < 0 && s.nominal(k)
}

// elsewhere opens a phrase that tells of another event.
var elsewhere = words(`before after since ahead following despite`)

// behindPlacePreposition reports whether the name at k hangs on a preposition
// of place: "in Jeddah", "in the Saudi city of Jeddah", "in Baku and Tbilisi".
func (s *scan) behindPlacePreposition(k, from int) bool {
	for j := k - 1; j >= 0 && j > k-7; j-- {
		w := s.words[j]
		switch {
		case w.verb >= 0 || w.time >= 0 || breaks[w.lower] || quoteMarks[w.lower], w.lower == ",":
			return false
		case w.name < 0 && placePrepositions[w.lower]:
			return true
		case w.name < 0 && prepositions[w.lower] && w.lower != "of":
			return false
		}
	}
	return false
}

// isObject reports whether the name at k is the object itself.
func (s *scan) isObject(k, from int) bool {
	for j := k - 1; j >= from; j-- {
		w := s.words[j]
		if w.name < 0 && (prepositions[w.lower] && w.lower != "of" || w.lower == ",") {
			return false
		}
	}
	return true
}

// seePlaces keeps the last city or region that the sentence names, for "there".
func (s *scan) seePlaces(m *memory) {
	for i := range s.names {
		if p := s.names[i].Place; p != nil && p.Kind != gazetteer.State && p.Kind != gazetteer.Continent {
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
func filedFrom(a *article.Article) *gazetteer.Entry {
	for _, r := range a.Regions {
		if r.Kind != article.Dateline {
			continue
		}
		for _, m := range gazetteer.Find(r.Of(a.Text)) {
			if m.Kind.IsPlace() && m.Entry != nil {
				return stateEntry(gazetteer.ISO3(m.Entry.Country))
			}
		}
	}
	const longest = 60
	line, _, _ := strings.Cut(a.Text, "\n")
	if len(line) > longest || !strings.Contains(line, ", ") || !strings.ContainsAny(line, "0123456789") {
		return nil
	}
	matches := gazetteer.Find(line)
	if len(matches) == 1 && matches[0].Start == 0 && matches[0].Kind.IsPlace() && strings.HasPrefix(line[matches[0].End:], ", ") {
		return stateEntry(gazetteer.ISO3(matches[0].Entry.Country))
	}
	return nil
}
