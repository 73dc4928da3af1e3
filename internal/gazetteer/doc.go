// Package gazetteer knows the names of actors and places in English news and
// what they stand for.
//
// [Find] reads a text and returns the names in it: states and the adjectives
// and nouns made from them, cities, regions and waters, governments, armies,
// ministries and parliaments, organisations, armed groups, and persons in
// office:
//
//	Russian President Vladimir Putin  person  RUSGOV  one match, Name "Vladimir Putin"
//	Ukraine's military                military UKRMIL  Name "Ukrainian Military"
//	the Kremlin said                  seat    RUSGOV  stands in Moscow
//	Kyiv                              city    ""      Metonym UKRGOV
//	the South China Sea               water   ""
//
// # Three kinds of knowledge
//
// Names stand in the tables of the data folder (states, places, cities,
// organisations, groups, people, …), each of which explains its columns in its
// first lines. Bodies are composed: the name or adjective of a state, city or
// organisation with a noun of sectors.tsv beside it ("Russian Defense
// Ministry", "Sudan's army", "the parliament of Georgia", "EU foreign policy
// chief") is one match with the state's code and the noun's sector. Titles are
// nouns of that table that take a name: "German Foreign Minister Heiko Maas"
// is found although no table has him, with code DEUGOV.
//
// # What a match promises
//
// Spans are byte offsets in the text given, on rune boundaries, sorted, and do
// not overlap; the longest name that starts leftmost wins, so "South China Sea"
// is never China. A span leaves out the article ("the") and a final possessive
// "'s". Case matters: "us" is not the United States, but "KYIV" is Kyiv.
//
// [Match.Code] is who acts or is acted upon, ready to be used; it is empty for
// pure places and where the name only colours another word ("Russian-backed",
// "anti-Israeli": [Compound]). A capital or seat of power is a place whose
// [Match.Metonym] is the government it stands for as the subject of a verb of
// saying or doing; only the sentence can tell, so the caller decides. Where a
// name has several readings (Georgia, Washington, Congo, Bush) Entry is the
// one to take without further knowledge and Others are the rest.
//
// Words that are names and common words at once (Nice, Reading, Mobile) and
// surnames that are towns (Jackson, Lincoln) are places only after a
// preposition of place or before ", Country"; those marked so in people.tsv
// (May, Brown) are persons only after a title.
//
// Offices change: [Match.InOffice] says which of the persons of one name held an
// office on a day, and [Entry.CodeOn] what a person of the tables was on the day
// of the article; Match.Code of a person without a state beside the title is
// that of the last office known.
//
// Places that the tables do not have are taken from GeoNames (package geonames)
// where the words around leave no doubt. Find takes the default reading of a name;
// which of the places of one name a text means is the business of package toponym.
//
// # Limits
//
// Each call stands alone: nothing is remembered from one sentence to the next.
// Find never fails; a name that it does not know is simply not reported.
//
// The package is pure: embedded data only, no clock, no log. The tables are
// read once, on first use (about 50 ms). All functions may be called by many goroutines.
package gazetteer
