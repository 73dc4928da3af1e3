package main

import (
	_ "embed"
	"strings"
)

//go:embed plover_codes.tsv
var ploverCodes string

// terms maps the words of older PLOVER and CAMEO files to those in use, by
// what they are (type, code, sector).
type terms map[string]map[string]string

// readTerms reads the embedded table.
func readTerms() terms {
	out := terms{"type": {}, "code": {}, "sector": {}}
	for line := range strings.Lines(ploverCodes) {
		if f := strings.Split(strings.TrimRight(line, "\n"), "\t"); line[0] != '#' && len(f) == 3 {
			out[f[0]][f[1]] = f[2]
		}
	}
	return out
}

// typ is the event type of today.
func (t terms) typ(theirs string) string { return t.of("type", theirs) }

func (t terms) of(what, theirs string) string {
	if ours, ok := t[what][theirs]; ok {
		return ours
	}
	return theirs
}

// actors reads codes and sectors of the gold. A sector of the gold may have
// more behind its three letters, in small ones or capitals: who within it
// ("REBHUT").
func (t terms) actors(theirs []goldActor) []goldActor {
	out := make([]goldActor, len(theirs))
	for i, a := range theirs {
		sector := a.Sector
		if len(sector) > 3 {
			sector = sector[:3]
		}
		out[i] = goldActor{Code: t.of("code", a.Code), Sector: t.of("sector", sector)}
	}
	return out
}
