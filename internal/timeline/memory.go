package timeline

import (
	"encoding/binary"
	"hash/fnv"
	"slices"
	"sync"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/event"
)

// identity is all of a report that is compared with others.
type identity struct {
	mention, article      string
	published             int64
	status                event.Status
	mode                  string
	toll                  int
	evidence, title, text string
	sentence              int
	span, trigger         article.Span
	interval              civil.Interval
	basis                 event.Basis
	kind                  event.Type
	day                   civil.Date
	place                 event.Place
	actors                uint64
}

func identityOf(r *Report) identity {
	id := identity{mention: r.MentionID, article: r.ArticleID, published: r.Published.UnixNano(), status: r.Status, mode: r.Mode,
		toll: tollOf(r), evidence: r.Evidence, title: r.Title, text: textOf(r), sentence: r.Sentence, span: r.Span, trigger: r.Trigger,
		interval: r.Date.Interval, basis: r.Date.Basis, kind: r.Type, day: r.Day}
	if r.Place != nil {
		id.place = *r.Place
	}
	var parts []string
	for _, a := range r.Actors {
		parts = append(parts, a.Name, a.Code, string(a.Role))
	}
	id.actors = hashOf(parts...)
	return id
}

// What is remembered at most: profiles, some 3 KB each, and how alike pairs of
// them are, some 30 bytes each.
const (
	mostProfiles = 20_000
	mostPairs    = 1_000_000
	mostGrouped  = 200_000 // members of what was grouped
)

// memory holds profiles of reports met before and how alike they are, for a
// store asks again and again for what is told of the same few days. It changes
// what an answer costs, never the answer.
type memory struct {
	mu       sync.Mutex
	profiles map[identity]*profile
	pairs    map[[2]uint64]odds
	pieces   map[uint64]grouping
	grouped  int    // members of pieces
	serial   uint64 // of the last profile
}

var remembered = memory{profiles: map[identity]*profile{}, pairs: map[[2]uint64]odds{}, pieces: map[uint64]grouping{}}

// grouping is how the reports of a piece are grouped: for each its serial
// number, and by their places in the piece.
type grouping struct {
	serials []uint64
	groups  [][]int
}

// profileOf is the profile of a report, with its keys.
func profileOf(r *Report) *profile {
	p := *remembered.profile(r)
	p.Report = r
	return &p
}

func (m *memory) profile(r *Report) *profile {
	id := identityOf(r)
	m.mu.Lock()
	defer m.mu.Unlock()
	if known := m.profiles[id]; known != nil {
		return known
	}
	if len(m.profiles) >= mostProfiles {
		clear(m.profiles)
	}
	m.serial++
	p := newProfile(r)
	p.serial = m.serial
	m.profiles[id] = p
	return p
}

// odds are those that compute finds of a and b, of which a is the first.
func (m *memory) odds(a, b *profile, compute func() odds) odds {
	pair := [2]uint64{a.serial, b.serial}
	m.mu.Lock()
	known, ok := m.pairs[pair]
	m.mu.Unlock()
	if ok {
		return known
	}
	known = compute()
	m.mu.Lock()
	defer m.mu.Unlock()
	if len(m.pairs) >= mostPairs {
		clear(m.pairs)
	}
	m.pairs[pair] = known
	return known
}

// groups are those that group makes of the members of a piece.
func (m *memory) groups(profiles []*profile, members []int, group func([]*profile, []int) [][]int) [][]int {
	serials, key := make([]uint64, len(members)), fnv.New64a()
	for i, n := range members {
		serials[i] = profiles[n].serial
		binary.Write(key, binary.LittleEndian, serials[i])
	}
	m.mu.Lock()
	known := m.pieces[key.Sum64()]
	m.mu.Unlock()
	if !slices.Equal(known.serials, serials) {
		known = grouping{serials, placesOf(group(profiles, members), members)}
		m.mu.Lock()
		if m.grouped += len(members); m.grouped > mostGrouped {
			clear(m.pieces)
			m.grouped = len(members)
		}
		m.pieces[key.Sum64()] = known
		m.mu.Unlock()
	}
	out := make([][]int, len(known.groups))
	for g, places := range known.groups {
		for _, at := range places {
			out[g] = append(out[g], members[at])
		}
	}
	return out
}

// placesOf are the places of the elements of groups among the members, which
// are in order.
func placesOf(groups [][]int, members []int) [][]int {
	out := make([][]int, len(groups))
	for g, group := range groups {
		for _, n := range group {
			at, _ := slices.BinarySearch(members, n)
			out[g] = append(out[g], at)
		}
	}
	return out
}
