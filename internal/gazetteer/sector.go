package gazetteer

import (
	"strings"
	"sync"
)

// SectorOf is the sector that a noun of sectors.tsv gives a body or people
// named without their state: "MIL" for "tanks" and "riot police", "CVL" for
// "a protester". The phrase is in lower case, its last word the noun, singular
// or plural; of a longer phrase the longest end that the table has decides.
// A noun with the sector of what stands before it ("spokesman") counts as
// GOV. False: the table has no such noun.
func SectorOf(phrase string) (sector string, kind Kind, ok bool) {
	table := sectorNouns()
	for {
		for _, form := range [...]string{phrase, strings.TrimSuffix(phrase, "s"), phrase + "s"} {
			if s := table[form]; s != nil {
				code := s.code
				if code == "=" {
					code = "GOV"
				}
				return code, s.kind, true
			}
		}
		i := strings.IndexByte(phrase, ' ')
		if i < 0 {
			return "", "", false
		}
		phrase = phrase[i+1:]
	}
}

var sectorNouns = sync.OnceValue(func() map[string]*sector {
	t := loaded()
	out := make(map[string]*sector, len(t.sectors))
	for i := range t.sectors {
		if s := &t.sectors[i]; !s.abbrev && !s.named && out[s.form] == nil {
			out[s.form] = s
		}
	}
	return out
})
