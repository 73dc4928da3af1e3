package toponym

import "dateline/internal/gazetteer"

// Settle puts the places that the names mean in their text into the matches. A
// match that turns out to be another kind of place loses the code of the actor
// that it would have been.
func Settle(text string, matches []gazetteer.Match) {
	r := NewResolver(text, matches)
	for i := range matches {
		m := &matches[i]
		if !m.Kind.IsPlace() || m.Entry == nil || m.Form == gazetteer.Demonym || m.Form == gazetteer.People || m.Form == gazetteer.Compound {
			continue
		}
		e := r.Choose(m.Span.Of(text), m.Start)
		if e == nil || e == m.Entry || e.GeoNamesID != 0 && e.GeoNamesID == m.Entry.GeoNamesID {
			continue
		}
		m.Entry, m.Name, m.Kind, m.Code, m.Metonym = e, e.Name, e.Kind, e.Code, e.Metonym
		if m.Form == gazetteer.Capital && e.Metonym == "" {
			m.Form = gazetteer.Name
		}
	}
}
