package event

import (
	"strings"

	"dateline/internal/gazetteer"
)

// holds is the sector of the body or people whose premises or column noun k
// is, by the plain noun before it: "government buildings", "a rebel convoy".
// Buildings do nothing themselves.
func (s *scan) holds(k int) (string, gazetteer.Kind, bool) {
	w := s.at(k)
	if !premises[w] && !columns[w] || premises[w] && s.tree.Is(k, "nsubj") {
		return "", "", false
	}
	for d := range s.tree.Dependents(k) {
		if d < k && s.words[d].name < 0 && s.tree.Is(d, "compound", "amod", "nmod:poss") {
			if sector, kind, ok := gazetteer.SectorOf(s.at(d)); ok && !unheld[sector] {
				return sector, kind, true
			}
		}
	}
	return "", "", false
}

var (
	premises = words(`headquarters building buildings office offices base bases camp camps post posts compound barracks positions position
		stronghold strongholds checkpoint checkpoints outpost outposts garrison hideout hideouts targets installations facilities`)
	columns = words(`column columns convoy convoys vehicle vehicles helicopter helicopters plane planes jet jets boat boats truck trucks
		bus buses car cars ship ships patrol patrols`)
	unheld = words(`BUS EDU CRM MED`) // of whom such a thing seldom tells: "school bus", "company car"
)

// isAircraft reports whether noun k, "fighter", is no man but an aeroplane: the one
// with a number before it, "a Su-25 fighter".
func (s *scan) isAircraft(k int) bool {
	w := s.at(k)
	if w != "fighter" && w != "fighters" || k == 0 {
		return false
	}
	before := s.at(k - 1)
	return strings.ContainsAny(before, "0123456789") && strings.ContainsAny(before, "abcdefghijklmnopqrstuvwxyz")
}
