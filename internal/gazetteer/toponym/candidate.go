package toponym

import (
	"math"
	"strings"
	"unicode"

	"dateline/internal/gazetteer"
	"dateline/internal/gazetteer/geonames"
)

// candidate is one place that a name can mean.
type candidate struct {
	entry   *gazetteer.Entry // nil: made of place when it is chosen
	place   geonames.Place   // of GeoNames, if inGeo
	inGeo   bool
	feature geonames.Feature // of settlements and areas
	state   bool
	country country
	region  int // RegionID, -1 for none
	county  int // DistrictID, -1 for none
	lat     float64
	lon     float64
	point   bool
	prior   float64 // how likely it is in any text
	fixed   float64 // with what the words beside the name say
	weight  float64 // the belief in it, of all candidates of the name together 1
}

// country is the two letters of an ISO 3166-1 code, 0 for none.
type country uint16

func countryOf(iso2 string) country {
	if len(iso2) != 2 {
		return 0
	}
	return country(iso2[0])<<8 | country(iso2[1])
}

// What makes a place likely whatever the text: tenfold the people is one more.
const (
	statePrior   = 8.6  // as if a state had 400 million people
	tablePrior   = 1.0  // places that newsplaces.tsv and regions.tsv list are in the news
	regionPrior  = 0.6  // beyond the people in it
	countyPrior  = -0.5 // its people count for its towns as well
	corePrior    = -0.6 // "Lamar" for Lamar County
	aliasPrior   = -2.0
	statelyPrior = -0.8 // a region that English calls "Washington state", found as "Washington"
	quarterPrior = -0.7
	capitalPrior = 1.2
	nobodyPrior  = 2.3 // of a place whose people nobody counted: 200
	waterPrior   = 7.5
	mostPlaces   = 120 // of one name that are looked at
)

// wideRegion is how far from each other, in kilometres, the tables and GeoNames
// may see the middle of one region.
const wideRegion = 1200

// atlas is the places that were looked up for a text, by name. They are shared:
// whoever weighs them takes a copy.
type atlas map[string][]candidate

// named is the places that have the name.
func (a atlas) named(name string) []candidate {
	c, ok := a[name]
	if !ok {
		c = named(name)
		a[name] = c
	}
	return c
}

// candidates returns the places that the name can mean.
func (a atlas) candidates(name string) []candidate {
	name = strings.TrimSpace(name)
	if rest, ok := cutThe(name); ok {
		name = rest
	}
	if e, end := gazetteer.ShortForm(name, 0); e != nil && end == len(name) {
		return []candidate{ofEntry(e)}
	}
	c := a.named(name)
	if len(c) == 0 {
		c = within(name)
	}
	return c
}

func cutThe(name string) (string, bool) {
	if len(name) > 4 && strings.EqualFold(name[:4], "the ") {
		return name[4:], true
	}
	return name, false
}

// named is the places of the tables and of GeoNames that have the name.
func named(name string) []candidate {
	var out []candidate
	for _, e := range gazetteer.Lookup(name) {
		if e.Kind.IsPlace() && e.HasPoint {
			out = append(out, ofEntry(e))
		}
	}
	if acronym(name) {
		return out
	}
	key := geonames.Key(name)
	out = addKey(out, key, 0)
	if core, cut := geonames.Core(key); cut {
		out = addAreas(out, core)
	}
	return out
}

// acronym reports whether the name is a short word in capitals, which is hardly
// a town.
func acronym(name string) bool {
	return len(name) <= 5 && strings.ToUpper(name) == name && (len(name) <= 3 || strings.Contains(name, "."))
}

// addKey adds the places of GeoNames with the key that are not there yet.
func addKey(out []candidate, key string, extra float64) []candidate {
	for p := range geonames.ByKey(key) {
		if len(out) >= mostPlaces {
			break
		}
		if i := same(out, &p); i >= 0 {
			out[i].link(&p)
			continue
		}
		out = append(out, ofPlace(p, extra))
	}
	return out
}

// addAreas adds the regions and districts with the core of a name.
func addAreas(out []candidate, core string) []candidate {
	for p := range geonames.ByKey(core) {
		if !p.Feature.Settlement() && same(out, &p) < 0 {
			out = append(out, ofPlace(p, 0))
		}
	}
	return out
}

// same returns the candidate that is the place of GeoNames, -1 for none.
func same(out []candidate, p *geonames.Place) int {
	for i := range out {
		c := &out[i]
		switch {
		case c.inGeo && c.place.Is(p):
			return i
		case c.entry == nil:
		case p.ID != 0 && c.entry.GeoNamesID == p.ID:
			return i
		case !p.Feature.Settlement() && c.entry.Kind == gazetteer.Region && !c.inGeo && c.entry.Country == p.Country() &&
			geonames.Kilometres(c.lat, c.lon, p.Lat, p.Lon) < wideRegion:
			return i
		}
	}
	return -1
}

// link tells an entry of the tables where GeoNames has it.
func (c *candidate) link(p *geonames.Place) {
	c.place, c.inGeo, c.feature = *p, true, p.Feature
	c.region, c.county = p.RegionID(), -1
	if p.Feature != geonames.Region {
		c.county = p.DistrictID()
	}
}

// ofEntry is a place of the tables.
func ofEntry(e *gazetteer.Entry) candidate {
	c := candidate{entry: e, country: countryOf(e.Country), region: -1, county: -1, lat: e.Lat, lon: e.Lon, point: e.HasPoint}
	switch e.Kind {
	case gazetteer.State:
		c.state, c.prior = true, statePrior
	case gazetteer.Continent:
		c.prior = statePrior
	case gazetteer.City:
		c.feature = geonames.Town
		c.prior = people(e.Population) + tablePrior/2
		if e.Metonym != "" {
			c.prior += capitalPrior
		}
		if e.Population == 0 {
			c.prior = 5.5
		}
		if p, ok := placeOf(e); ok {
			c.link(&p)
		}
	case gazetteer.Region:
		c.feature = geonames.Region
		c.prior = waterPrior
		if p, ok := regionOf(e); ok {
			c.link(&p)
			c.prior = people(p.Population) + regionPrior + tablePrior
		} else if p, ok := townOf(e); ok { // Manhattan
			c.link(&p)
			c.prior = people(p.Population) + tablePrior
		}
	default:
		c.prior = waterPrior
	}
	return c
}

// placeOf is the city of the tables in GeoNames.
func placeOf(e *gazetteer.Entry) (geonames.Place, bool) {
	if e.GeoNamesID == 0 {
		return geonames.Place{}, false
	}
	for p := range geonames.Named(e.Name) {
		if p.ID == e.GeoNamesID {
			return p, true
		}
	}
	return geonames.Place{}, false
}

// regionOf is the region of the tables in GeoNames.
func regionOf(e *gazetteer.Entry) (geonames.Place, bool) {
	core, _ := geonames.Core(geonames.Key(e.Name))
	var best geonames.Place
	ok := false
	for p := range geonames.ByKey(core) {
		if !p.Feature.Settlement() && p.Country() == e.Country && geonames.Kilometres(e.Lat, e.Lon, p.Lat, p.Lon) < wideRegion && (!ok || p.Feature > best.Feature) {
			best, ok = p, true
		}
	}
	return best, ok
}

// townOf is the settlement of GeoNames that the tables have as a region.
func townOf(e *gazetteer.Entry) (geonames.Place, bool) {
	for p := range geonames.Named(e.Name) {
		if p.Feature.Settlement() && p.Country() == e.Country && geonames.Kilometres(e.Lat, e.Lon, p.Lat, p.Lon) < nearbyKm {
			return p, true
		}
	}
	return geonames.Place{}, false
}

// ofPlace is a place of GeoNames.
func ofPlace(p geonames.Place, extra float64) candidate {
	c := candidate{
		place: p, inGeo: true, feature: p.Feature, country: countryOf(p.Country()),
		region: p.RegionID(), county: p.DistrictID(), lat: p.Lat, lon: p.Lon, point: true,
		prior: people(p.Population) + extra,
	}
	switch p.Feature {
	case geonames.Region:
		c.prior += regionPrior
		c.county = -1
		if len(gazetteer.Lookup(p.Name()+" state")) > 0 {
			c.prior += statelyPrior
		}
	case geonames.District:
		c.prior += countyPrior
		if p.Alias {
			c.prior += corePrior - aliasPrior
		}
	case geonames.Quarter:
		c.prior += quarterPrior
	case geonames.Capital:
		c.prior += capitalPrior
	}
	if p.Alias {
		c.prior += aliasPrior
	}
	return c
}

func people(n int) float64 {
	if n < 200 {
		return nobodyPrior
	}
	return math.Log10(float64(n))
}

// chosen is the entry of the candidate.
func (c *candidate) chosen() *gazetteer.Entry {
	if c.entry == nil {
		c.entry = gazetteer.FromGeoNames(&c.place)
	}
	return c.entry
}

// within looks for the place inside a longer name that no table has: "northern
// Mali", "Hamilton Township", "Boston Harbor".
func within(name string) []candidate {
	if strings.HasSuffix(name, ".S") || strings.HasSuffix(name, ".K") { // "U.S" before a full stop
		return named(name + ".")
	}
	for _, suffix := range [...]string{"'s", "’s", "'", "’"} {
		if rest, ok := strings.CutSuffix(name, suffix); ok {
			return named(rest)
		}
	}
	words := strings.FieldsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || r == '-' || r == '/' || r == '–' })
	if len(words) < 2 {
		return nil
	}
	if directions[strings.ToLower(words[0])] {
		if c := named(strings.Join(words[1:], " ")); len(c) > 0 {
			return c
		}
	}
	last := strings.ToLower(words[len(words)-1])
	if sites[last] {
		return named(strings.Join(words[:len(words)-1], " "))
	}
	return nil
}

// directions is the words before the name of a place that tell which part of
// it, or what lies by it, is meant.
var directions = set(`north south east west northern southern eastern western central northeast northwest southeast southwest
	northeastern northwestern southeastern southwestern upper lower downtown greater inner outer mid metropolitan
	lake mount river port fort upstate coastal`)

// sites is the words behind the name of a place that name something at it.
var sites = set(`township airport harbor harbour river lake park hills heights beach bay island islands valley station
	university college village center centre city road street avenue square canyon creek falls forest basin
	peninsula delta area suburbs dam bridge base camp district port town border neighborhood`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
