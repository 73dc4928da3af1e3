package gazetteer

import (
	"strings"
	"sync"

	"dateline/internal/article"
	"dateline/internal/gazetteer/geonames"
)

// Places that the tables do not have are taken from GeoNames, but only where
// the words around say that the name is one: most of the 200,000 have the names
// of people, things and firms as well.
const (
	maxPlaceWords = 5
	minPeople     = 20_000  // of a place in a state that the text does not name
	minCity       = 100_000 // of one in a state that the text does not name, though it names others
	minKey        = 4       // letters, but for names that are listed
	farKm         = 400     // from the place that it is listed with
)

// evidence is what the words around a name of GeoNames say.
type evidence struct {
	country string // "": any
	region  *Entry // of the country, nil: any
	sure    bool   // the words leave no doubt that a place is named
	toward  bool   // "to", "from" and the like: places, but persons as well
	area    bool   // that it is a region or district
	near    *Entry // the place that it is listed with
}

// smallPlace looks for a place of GeoNames at a word with a capital that begins
// no phrase of the tables. It returns where to go on.
func (f *finder) smallPlace(w word) int {
	first := f.text[w.start:w.end]
	if !capitalised(first) || f.t.quiet[first] {
		return w.end
	}
	before := f.placeWordBefore(w.start)
	run := f.capitals(w)
	for n := run.n; n > 0; n-- {
		span := article.Span{Start: w.start, End: run.ends[n-1]}
		ev, ok := f.evidenceAt(span, before, n == run.n)
		if !ok || n == 1 && ev.country == "" && (common()[strings.ToLower(first)] || f.t.given[first]) {
			continue
		}
		if e := f.placeFitting(span.Of(f.text), ev); e != nil {
			f.small = append(f.small, smallMatch{len(f.out), ev})
			return f.emit(Match{Span: span, Head: span, Entry: e, Form: Name, Name: e.Name, Kind: e.Kind})
		}
	}
	return w.end
}

// smallMatch is a match that smallPlace made, by its number.
type smallMatch struct {
	match int
	evidence
}

// weed takes out the small places of states that the text never names, unless
// it names none.
func (f *finder) weed() {
	if len(f.small) == 0 || len(f.countries()) == 0 {
		return
	}
	kept, next := f.out[:0], 0
	for i := range f.out {
		if next < len(f.small) && f.small[next].match == i {
			s := &f.small[next]
			next++
			e := f.out[i].Entry
			if s.country == "" && !f.named[e.Country] && (s.near == nil || !f.named[s.near.Country]) && e.Population < minCity {
				continue
			}
		}
		kept = append(kept, f.out[i])
	}
	f.out = kept
}

// common is the words that are seldom the names of places.
var common = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, c := range rows("common.tsv") {
		for _, w := range strings.Fields(c[0]) {
			m[w] = true
		}
	}
	return m
})

// capitalRun is the words with capitals that follow each other.
type capitalRun struct {
	ends [maxPlaceWords]int
	n    int
}

// capitals reads the words with capitals from w on, with the small ones that
// names hold: "Khan Yunis", "Stratford-upon-Avon", "Bir al-Ghanam".
func (f *finder) capitals(w word) capitalRun {
	var run capitalRun
	for run.n < maxPlaceWords {
		if text := f.text[w.start:w.end]; capitalised(text) {
			run.ends[run.n] = w.end
			run.n++
		} else if !linking[text] {
			break
		}
		end := w.end
		if end < len(f.text) && f.text[end] == '.' && w.end-w.start <= 3 { // St. Mary
			end++
		}
		g, next := gapAt(f.text, end)
		if g != spaceGap && g != hyphenGap && g != aposGap || strings.HasPrefix(f.text[w.end:], "'s ") || strings.HasPrefix(f.text[w.end:], "’s ") {
			break
		}
		w = word{next, wordEnd(f.text, next)}
	}
	return run
}

// linking is the small words inside names of places.
var linking = map[string]bool{"al": true, "el": true, "de": true, "la": true, "le": true, "les": true, "del": true, "da": true,
	"do": true, "di": true, "sur": true, "en": true, "an": true, "am": true, "upon": true, "on": true, "na": true, "e": true, "ez": true,
	"ash": true, "as": true, "az": true, "ad": true, "ar": true, "der": true, "es": true}

// placeWordBefore is what the words before byte i say.
func (f *finder) placeWordBefore(i int) evidence {
	switch f.before(i, spaceGap) {
	case "in", "near", "outside", "In", "Near", "Outside", "downtown":
		return evidence{sure: true}
	case "city", "town", "village", "port", "suburb", "hamlet", "settlement":
		return evidence{sure: true}
	case "of":
		return evidence{sure: f.placeNounBefore()}
	}
	if toward[f.before(i, spaceGap)] {
		return evidence{toward: true}
	}
	if n := len(f.out); n > 0 {
		last := &f.out[n-1]
		switch gap := f.text[min(last.End, i):i]; gap {
		case ", ", " and ", ", and ", " or ":
			if last.Kind == City && last.Entry != nil && last.Form != Composed {
				return evidence{near: last.Entry}
			}
		}
	}
	return evidence{}
}

// toward is the words behind which places stand, but persons as well.
var toward = map[string]bool{"to": true, "from": true, "into": true, "toward": true, "towards": true, "through": true,
	"around": true, "at": true, "between": true, "via": true, "reach": true, "reached": true, "entered": true, "captured": true,
	"besieged": true, "seized": true, "retook": true, "recaptured": true, "shelled": true, "bombed": true, "left": true, "fled": true}

// likely reports whether the words around make a city of the tables, which
// needs evidence, likely in a state that the text names: "reached Beira", "Homs
// and Hama".
func (f *finder) likely(n found, e *Entry) bool {
	if e.Kind != City || english[e.Country] || f.afterName(n.Span) || f.possessive(n.End) > 0 {
		return false
	}
	ev := f.placeWordBefore(n.Start)
	return (ev.toward || ev.near != nil && ev.near.Country == e.Country) && f.names(e.Country)
}

// evidenceAt adds what stands behind the name. A name that is only the
// beginning of a longer one with capitals is none.
func (f *finder) evidenceAt(span article.Span, ev evidence, whole bool) (evidence, bool) {
	if !whole {
		return ev, false
	}
	rest := f.text[span.End:]
	if strings.HasPrefix(rest, ", ") {
		at := span.End + 2
		if e, end := ShortForm(f.text, at); e != nil && end-at > 2 || e != nil && f.closes(end) {
			return evidence{country: e.Country, region: e, sure: true}, true
		}
		if n, ok := f.nameAt(at); ok {
			r := n.phrase.readings[0]
			area := r.form != Demonym && r.form != People && (r.entry.Kind == State || r.entry.Kind == Region) && r.entry.Country != ""
			if area && ev.near == nil && f.possessive(n.End) == 0 && !capitalised(f.before(span.Start, spaceGap)) {
				return evidence{country: r.entry.Country, sure: ev.sure}, true
			}
		}
	}
	if ev.toward && f.possessive(span.End) > 0 || (ev.toward || ev.sure) && f.afterName(span) {
		return ev, false
	}
	if g, next := gapAt(f.text, span.End); g == spaceGap && areaNouns[f.text[next:wordEnd(f.text, next)]] {
		ev.sure, ev.area = true, true
	}
	return ev, ev.sure || ev.near != nil || ev.toward
}

// areaNouns is the words behind the name of a region or district.
var areaNouns = map[string]bool{"province": true, "provinces": true, "district": true, "districts": true, "region": true,
	"governorate": true, "oblast": true, "county": true, "prefecture": true, "municipality": true, "township": true}

// afterName reports whether the text has the first word of a name somewhere
// behind another with a capital, as the names of persons have it.
func (f *finder) afterName(span article.Span) bool {
	if f.behind == nil {
		f.behind = f.behindCapitals()
	}
	return f.behind[f.text[span.Start:wordEnd(f.text, span.Start)]]
}

// behindCapitals is the words with capitals that follow another one somewhere
// in the text.
func (f *finder) behindCapitals() map[string]bool {
	m := map[string]bool{}
	capital, last := false, 0
	for w, ok := nextWord(f.text, 0); ok; w, ok = nextWord(f.text, w.end) {
		text := f.text[w.start:w.end]
		is := capitalised(text)
		if is && capital && w.start == last+1 && f.text[last] == ' ' {
			m[text] = true
		}
		capital, last = is && !f.t.quiet[text], w.end
	}
	return m
}

// closes reports whether the clause goes on as behind an apposition.
func (f *finder) closes(i int) bool {
	return i >= len(f.text) || strings.IndexByte(",.;:)—- \n", f.text[i]) >= 0
}

// countries is the states that the text has named so far; all that it names, if
// it is read again.
func (f *finder) countries() map[string]bool {
	if f.named == nil {
		f.named = map[string]bool{}
	}
	for ; !f.again && f.counted < len(f.out); f.counted++ {
		n := len(f.small)
		for n > 0 && f.small[n-1].match > f.counted {
			n--
		}
		if e := f.out[f.counted].Entry; e != nil && e.Country != "" && (n == 0 || f.small[n-1].match != f.counted) {
			f.named[e.Country] = true
		}
	}
	return f.named
}

// names reports whether the text has named the state, and notes that it was
// asked for.
func (f *finder) names(country string) bool {
	if f.countries()[country] {
		return true
	}
	if !f.again {
		if f.asked == nil {
			f.asked = map[string]bool{}
		}
		f.asked[country] = true
	}
	return false
}

// pays reports whether reading the text again can find more: some name would
// have been a place of a state that the text names only later.
func (f *finder) pays() bool {
	named := f.countries()
	for c := range f.asked {
		if named[c] {
			return true
		}
	}
	return false
}

// english is the countries whose towns have the surnames of English texts.
var english = map[string]bool{"US": true, "GB": true, "CA": true, "AU": true, "NZ": true, "IE": true, "ZA": true, "JM": true}

// placeFitting is the most populous place with the name that the evidence
// allows, nil for none.
func (f *finder) placeFitting(name string, ev evidence) *Entry {
	key := geonames.Key(name)
	if len(key) < minKey {
		return nil
	}
	var best *geonames.Place
	for p := range geonames.ByKey(key) {
		country := p.Country()
		switch {
		case ev.country != "" && country != ev.country:
		case ev.near != nil && (country != ev.near.Country || geonames.Kilometres(p.Lat, p.Lon, ev.near.Lat, ev.near.Lon) > farKm):
		case ev.area && p.Feature.Settlement() && !f.names(country):
		case p.Alias && (len(key) <= minKey || english[country]):
		case ev.toward && ev.country == "" && (english[country] || p.Population < minPeople/20 || !f.names(country)):
		case ev.country == "" && ev.near == nil && !f.names(country) && (p.Population < minPeople || p.Alias):
		case best == nil, f.names(country) && !f.names(best.Country()),
			f.names(country) == f.names(best.Country()) && p.Population > best.Population:
			best = &p
		}
	}
	if best == nil {
		return nil
	}
	return FromGeoNames(best)
}
