package geonames

import (
	"iter"
	"math"
)

// Feature says what a place is.
type Feature uint8

// The features, from small to large.
const (
	Quarter  Feature = iota // a part of a city
	Town                    // any other populated place
	Seat                    // the seat of a district or smaller
	Center                  // the seat of a region
	Capital                 // of a state
	District                // a county, parish, raion: the second level below the state
	Region                  // a state of a federation, province, oblast: the first level
)

// Settlement reports whether the place is a town or a part of one.
func (f Feature) Settlement() bool { return f < District }

// Place is a place of GeoNames.
type Place struct {
	Feature    Feature
	ID         int     // of GeoNames; 0 of regions and districts
	Lat, Lon   float64 // of a region or district: the middle of its places
	Population int     // to three digits; of a region or district: of its places together
	Alias      bool    // found by another of its names, not by Name

	name     string // "": not looked up yet
	index    uint32 // of the record
	district uint16 // number in the table of districts
}

// Name is the place's own name in plain letters.
func (p *Place) Name() string {
	if p.name == "" {
		p.name = opened().nameOf(p.index)
	}
	return p.name
}

// Country is the ISO 3166-1 alpha-2 code of the state that the place lies in.
func (p *Place) Country() string { return opened().countryOf(opened().regionOf(p.district)) }

// RegionID is a number of the first-level region that the place lies in, the
// same for all its places. Every state has one for places of no region.
func (p *Place) RegionID() int { return int(opened().regionOf(p.district)) }

// DistrictID is a number of the district that the place lies in, the same for
// all its places. Every region has one for places of no district.
func (p *Place) DistrictID() int { return int(p.district) }

// Region is the name of the first-level region, "" for none.
func (p *Place) Region() string {
	f := opened()
	return f.nameOf(f.regionPlace(f.regionOf(p.district)))
}

// Is reports whether both are the same place.
func (p *Place) Is(q *Place) bool { return p.index == q.index }

// Named returns the places with the name, in no particular order of worth:
// first those whose own name it is.
func Named(name string) iter.Seq[Place] { return ByKey(Key(name)) }

// ByKey is Named for a name that is a Key already.
func ByKey(key string) iter.Seq[Place] {
	return func(yield func(Place) bool) {
		f := opened()
		e, ok := f.find(key)
		if !ok {
			return
		}
		name := e.display()
		for i := range e.own {
			p := f.place(e.first + i)
			p.name = name
			if !yield(p) {
				return
			}
		}
		for e.aliases > 0 {
			p := f.place(e.nextAlias())
			p.Alias = true
			if !yield(p) {
				return
			}
		}
	}
}

// Has reports whether any place has the key.
func Has(key string) bool {
	_, ok := opened().find(key)
	return ok
}

// population reads a figure of three digits and a power of ten: 0x3FF the
// digits, above them the power.
func population(v uint16) int {
	return int(v&0x3ff) * int(math.Pow10(int(v>>10)))
}

// Kilometres is the distance of two points on the globe.
func Kilometres(lat1, lon1, lat2, lon2 float64) float64 {
	const rad, earth = math.Pi / 180, 6371
	a := math.Pow(math.Sin((lat2-lat1)*rad/2), 2) +
		math.Cos(lat1*rad)*math.Cos(lat2*rad)*math.Pow(math.Sin((lon2-lon1)*rad/2), 2)
	return 2 * earth * math.Asin(math.Min(1, math.Sqrt(a)))
}
