package gazetteer

import (
	"sync"

	"dateline/internal/gazetteer/geonames"
)

// shortForms is the regions by their short forms.
var shortForms = sync.OnceValue(func() map[string]*Entry {
	m := map[string]*Entry{}
	for _, c := range rows("abbreviations.tsv") {
		e := regionNamed(c[0], c[1])
		for _, form := range list(c[2]) {
			m[form] = e
		}
	}
	return m
})

// regionNamed is the region of a state by name, nil for none.
func regionNamed(name, iso2 string) *Entry {
	for _, e := range Lookup(name) {
		if (e.Kind == Region || e.Kind == State) && e.Country == iso2 {
			return e
		}
	}
	for p := range geonames.Named(name) {
		if p.Feature == geonames.Region && p.Country() == iso2 {
			return FromGeoNames(&p)
		}
	}
	return nil
}

// ShortForm returns the state or province whose short form ("Fla.", "N.C.",
// "TX") stands at byte i of the text, and where it ends; nil for none.
func ShortForm(text string, i int) (*Entry, int) {
	const longest = 6
	rest := text[min(i, len(text)):]
	if rest == "" || !isUpperASCII(rest[0]) {
		return nil, i
	}
	forms := shortForms()
	for n := min(longest, len(rest)); n >= 2; n-- {
		if e := forms[rest[:n]]; e != nil && (rest[n-1] == '.' || !wordByte(text, i+n)) {
			return e, i + n
		}
	}
	return nil, i
}

// FromGeoNames is the entry of a place of GeoNames.
func FromGeoNames(p *geonames.Place) *Entry {
	e := &Entry{
		Name: p.Name(), Kind: City, Country: p.Country(), HasPoint: true, Lat: p.Lat, Lon: p.Lon,
		Precision: AtCity, GeoNamesID: p.ID, Population: p.Population,
	}
	if !p.Feature.Settlement() {
		e.Kind, e.Precision = Region, AtRegion
	}
	return e
}
