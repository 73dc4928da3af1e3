package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"
	"unicode"

	"dateline/internal/gazetteer/geonames"

	"golang.org/x/text/unicode/norm"
)

// place is a row of GeoNames, or an area made from its rows.
type place struct {
	name, key  string
	others     []string // keys of other names
	feature    geonames.Feature
	id         int
	lat, lon   float64
	population int
	district   int
}

// area is a region or district with the coordinates of its places.
type area struct {
	name       string
	above      int // the country of a region, the region of a district
	place      int // number in world.places, -1 for none
	lats, lons []float64
	population int
}

// world is everything that is written.
type world struct {
	places    []place
	countries []string
	regions   []area
	districts []area
	numbers   map[string]int // of countries, regions and districts by their code
	areas     int
	keys      int
}

func read(cities, regions, districts string) (*world, error) {
	w := &world{numbers: map[string]int{}}
	names := map[string]string{}
	for _, file := range []string{regions, districts} {
		if err := readNames(file, names); err != nil {
			return nil, err
		}
	}
	f, err := os.Open(cities)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		if err := w.add(strings.Split(lines.Text(), "\t"), names); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", cities, n, err)
		}
	}
	return w, lines.Err()
}

// readNames adds the names of a list of codes.
func readNames(file string, names map[string]string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var list []struct{ Code, Name string }
	if err := json.Unmarshal(data, &list); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	for _, x := range list {
		names[x.Code] = x.Name
	}
	return nil
}

// add takes in a row of cities500.txt. Places that are no more, and rows
// without a name in Latin letters, are left out.
func (w *world) add(c []string, names map[string]string) error {
	if len(c) < 15 {
		return fmt.Errorf("%d columns", len(c))
	}
	feature, ok := features[c[7]]
	name := clean(c[2])
	key := geonames.Key(name)
	if !ok || key == "" || len(key) > 90 {
		return nil
	}
	p := place{name: name, key: key, feature: feature}
	for _, figure := range []struct {
		cell string
		to   *int
	}{{c[0], &p.id}, {c[14], &p.population}} {
		n, err := strconv.Atoi(figure.cell)
		if err != nil {
			return err
		}
		*figure.to = n
	}
	var err error
	if p.lat, err = strconv.ParseFloat(c[4], 64); err != nil {
		return err
	}
	if p.lon, err = strconv.ParseFloat(c[5], 64); err != nil {
		return err
	}
	p.others = otherNames(p, c[1], c[3])
	p.district = w.districtOf(c[8], c[10], c[11], names)
	w.extend(&p)
	w.places = append(w.places, p)
	return nil
}

// features is the kinds of populated places; those that are destroyed,
// abandoned or historical have none.
var features = map[string]geonames.Feature{
	"PPLX": geonames.Quarter, "PPL": geonames.Town, "PPLL": geonames.Town, "PPLF": geonames.Town, "PPLG": geonames.Town,
	"PPLS": geonames.Town, "PPLR": geonames.Town, "STLMT": geonames.Town, "PPLA5": geonames.Seat, "PPLA4": geonames.Seat,
	"PPLA3": geonames.Seat, "PPLA2": geonames.Seat, "PPLA": geonames.Center, "PPLC": geonames.Capital, "": geonames.Town,
}

// clean is the name as an English text has it, without what GeoNames adds to
// tell places apart.
func clean(ascii string) string {
	name := strings.NewReplacer("’", "'", "‘", "'", "`", "'", "ʼ", "'").Replace(ascii)
	for _, tail := range []string{", ", " / ", " (", " - "} {
		name, _, _ = strings.Cut(name, tail)
	}
	return strings.Trim(name, " '-")
}

// plain takes the marks off letters.
func plain(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(name))
}

// otherNames is the keys of the other names that an English text may have. The
// list of GeoNames has names in all languages, codes of airports and postal
// codes; of villages only the name itself is kept.
func otherNames(p place, name, list string) []string {
	seen := map[string]bool{p.key: true, "": true}
	var keys []string
	keep := func(s string) {
		if k := geonames.Key(s); !seen[k] && len(k) <= 60 && len(k) > 2 {
			seen[k] = true
			keys = append(keys, k)
		}
	}
	keep(clean(name))
	if p.population < 1000 && p.feature < geonames.Center {
		return keys
	}
	for s := range strings.SplitSeq(list, ",") {
		if likely(s) {
			keep(s)
		}
	}
	return keys
}

// likely reports whether a name of the list can stand in an English text: it
// has a capital first, no digit, is no code in capitals and no transcription
// with apostrophes.
func likely(s string) bool {
	if s == "" || s[0] >= 'a' && s[0] <= 'z' || strings.ToUpper(s) == s || strings.ContainsAny(s, "0123456789'’`\"(/") {
		return false
	}
	return true
}

// districtOf returns the number of a district, new ones included. Codes
// without a name stand for the region, or the country, as a whole.
func (w *world) districtOf(country, region, district string, names map[string]string) int {
	c := number(w, country, func() { w.countries = append(w.countries, country) }, len(w.countries))
	code := country + "." + region
	r := number(w, code, func() {
		w.regions = append(w.regions, newArea(names[code], c))
	}, len(w.regions))
	code += "." + district
	if names[code] == "" {
		code = country + "." + region + "."
	}
	return number(w, code, func() {
		w.districts = append(w.districts, newArea(names[code], r))
	}, len(w.districts))
}

// number gives a code the next number when it is first seen.
func number(w *world, code string, add func(), next int) int {
	n, ok := w.numbers[code]
	if !ok {
		w.numbers[code] = next
		add()
		n = next
	}
	return n
}

func newArea(name string, above int) area {
	return area{name: name, above: above, place: -1}
}

// extend adds a place to its areas.
func (w *world) extend(p *place) {
	d := &w.districts[p.district]
	for _, a := range []*area{d, &w.regions[d.above]} {
		a.lats, a.lons = append(a.lats, p.lat), append(a.lons, p.lon)
		a.population += p.population
	}
}
