package timeline

import (
	"sync"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/event"
)

// identity is all of a report that its profile is made of.
type identity struct {
	evidence, title, text string
	sentence              int
	span, trigger         article.Span
	interval              civil.Interval
	basis                 event.Basis
	expression            bool
	kind                  event.Type
	day                   civil.Date
	place                 event.Place
	actors                uint64
}

func identityOf(r *Report) identity {
	id := identity{evidence: r.Evidence, title: r.Title, text: textOf(r), sentence: r.Sentence, span: r.Span, trigger: r.Trigger,
		interval: r.Date.Interval, basis: r.Date.Basis, expression: r.Date.Expression != "", kind: r.Type, day: r.Day}
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

// mostRemembered bounds the memory of profiles, some 3 KB each.
const mostRemembered = 10_000

// remembered holds profiles of reports met before, for a store asks again and
// again for what is told of the same few days.
var remembered = struct {
	sync.Mutex
	profiles map[identity]*profile
}{profiles: map[identity]*profile{}}

// profileOf is the profile of a report, with its keys.
func profileOf(r *Report) *profile {
	id := identityOf(r)
	remembered.Lock()
	known := remembered.profiles[id]
	remembered.Unlock()
	if known == nil {
		known = newProfile(r)
		remembered.Lock()
		if len(remembered.profiles) >= mostRemembered {
			clear(remembered.profiles)
		}
		remembered.profiles[id] = known
		remembered.Unlock()
	}
	p := *known
	p.Report = r
	return &p
}
