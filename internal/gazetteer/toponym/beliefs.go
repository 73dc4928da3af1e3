package toponym

import (
	"math"

	"dateline/internal/gazetteer"
)

// beliefs is what the names of a text are about, each candidate counted by the
// belief in it.
type beliefs struct {
	total     float64
	countries map[country]float64
	regions   map[int]float64
	counties  map[int]float64
	cells     map[int]float64 // of one degree by one
}

func newBeliefs() *beliefs {
	return &beliefs{countries: map[country]float64{}, regions: map[int]float64{}, counties: map[int]float64{}, cells: map[int]float64{}}
}

// How much each kind of company weighs, and what is taken for granted of it, as
// a share of all names.
const (
	priorWeight   = 1.4
	countryWeight = 1.0
	regionWeight  = 1.1
	countyWeight  = 0.6
	nearWeight    = 0.5
	countryFloor  = 0.03
	regionFloor   = 0.015
	countyFloor   = 0.1
	nearFloor     = 0.05
	hintWeight    = 0.3 // of an actor
	civicWeight   = 0.5
	phoneWeight   = 1.0
	stateShare    = 0.8 // of what lies in a state, that counts as near its middle
)

// hint counts the home of an actor that the text names: "Massachusetts
// officials".
func (b *beliefs) hint(m *gazetteer.Match) {
	if m.Entry == nil || m.Entry.Country == "" {
		return
	}
	region := m.Entry
	if region.Kind != gazetteer.Region {
		region = nil
	}
	b.say(gazetteer.Hint{Country: m.Entry.Country, Region: region}, hintWeight)
}

// say counts what a text says about where it plays.
func (b *beliefs) say(h gazetteer.Hint, weight float64) {
	if h.Region != nil {
		if p, ok := regionOf(h.Region); ok {
			b.regions[p.RegionID()] += weight
		}
	}
	b.countries[countryOf(h.Country)] += weight
	b.total += weight
}

// count adds the candidates of a name, or takes them out again.
func (b *beliefs) count(g *group, sign float64) {
	if len(g.candidates) == 0 {
		return
	}
	b.total += sign * g.weight
	for i := range g.candidates {
		c := &g.candidates[i]
		w := sign * c.weight * g.weight
		if w == 0 {
			continue
		}
		if c.country != 0 {
			b.countries[c.country] += w
		}
		if c.region >= 0 {
			b.regions[c.region] += w
		}
		if c.county >= 0 {
			b.counties[c.county] += w
		}
		if c.point && !c.state {
			b.cells[cell(c.lat, c.lon)] += w
		}
	}
}

func cell(lat, lon float64) int {
	return (int(math.Floor(lat))+90)*361 + int(math.Floor(lon)) + 180
}

// score is how well the candidate fits what the text is about. A state takes
// what is in it for its region, a region what is in it for its neighbourhood.
func (b *beliefs) score(c *candidate) float64 {
	total := math.Max(1, b.total)
	country := b.countries[c.country] / total
	region, county, near := country*stateShare, country*stateShare, country*stateShare
	if c.region >= 0 {
		region = b.regions[c.region] / total
		county, near = region*stateShare, region*stateShare
	}
	if c.county >= 0 {
		county = b.counties[c.county] / total
	}
	if c.settled() {
		near = b.around(c) / total
	}
	return countryWeight*math.Log(countryFloor+math.Max(0, country)) + regionWeight*math.Log(regionFloor+math.Max(0, region)) +
		countyWeight*math.Log(countyFloor+math.Max(0, county)) + nearWeight*math.Log(nearFloor+math.Max(0, near))
}

// around is what is believed to lie within about a hundred kilometres.
func (b *beliefs) around(c *candidate) float64 {
	near := 0.0
	at := cell(c.lat, c.lon)
	for _, d := range [...]int{-362, -361, -360, -1, 0, 1, 360, 361, 362} {
		near += b.cells[at+d]
	}
	return near
}
