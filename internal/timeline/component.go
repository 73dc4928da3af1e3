package timeline

import (
	"cmp"
	"slices"
)

// A report is linked with the one before it that it is most alike, and with
// another that names the same day, if the odds are more than secondOdds. Two
// links at most, so that what hangs together stays small however much there is
// to tell of a crisis; and for the same reason reports of days further apart than
// one are not linked with each other, and one that names a day with one before it
// that does not only if the odds are more than vagueOdds.
const (
	linkOdds   odds = -500
	secondOdds odds = 2500
	vagueOdds  odds = 500
)

// A Component holds all reports that are linked with each other, directly or
// by way of others, and the events that they make. No event reaches beyond a
// component, and what a component's events are depends on its reports alone.
type Component struct {
	Name   string  // the least MentionID of its reports
	Events [][]int // indexes of reports
}

// Components divides reports into components and these into events. The result
// is a function of the set of reports, whatever their order: components, and
// the events and reports in each, are in the order of [Compare]. It also says
// for each report the odds of its links to those before, the best first: what
// [Reached] has to know of them.
func Components(reports []Report) ([]Component, [][]int64) {
	profiles := make([]*profile, len(reports))
	order := canonical(reports)
	for n, i := range order {
		profiles[n] = profileOf(&reports[i])
	}
	sets, links := newSets(len(profiles)), linksOf(profiles)
	linked := make([][]int64, len(reports))
	for _, l := range links {
		sets.join(l.a, l.b)
		linked[order[l.b]] = append(linked[order[l.b]], int64(l.odds))
	}
	pieces := piecesOf(len(profiles), links)
	var out []Component
	for _, members := range sets.lists() {
		c := Component{Name: profiles[members[0]].MentionID}
		for _, n := range members {
			c.Name = min(c.Name, profiles[n].MentionID)
		}
		c.Events = eventsOf(profiles, members, pieces, order)
		out = append(out, c)
	}
	return out, linked
}

// eventsOf refines the pieces of a component; order translates their numbers.
func eventsOf(profiles []*profile, members []int, pieces sets, order []int) [][]int {
	var out [][]int
	for _, piece := range pieces.listsOf(members) {
		out = append(out, remembered.groups(profiles, piece, refine)...)
	}
	slices.SortFunc(out, func(a, b []int) int { return cmp.Compare(a[0], b[0]) })
	for _, group := range out {
		for i, n := range group {
			group[i] = order[n]
		}
	}
	return out
}

// mostRefined is how many reports of a component are weighed each against each.
const mostRefined = 300

// piecesOf cuts components of more than mostRefined reports where their links
// are weakest: going by the strength of links, the strongest first, two pieces
// are joined unless they would be too large together.
func piecesOf(n int, links []link) sets {
	slices.SortFunc(links, func(x, y link) int {
		return cmp.Or(cmp.Compare(y.odds, x.odds), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	pieces, size := newSets(n), make([]int, n)
	for i := range size {
		size[i] = 1
	}
	for _, l := range links {
		a, b := pieces.find(l.a), pieces.find(l.b)
		if a != b && size[a]+size[b] <= mostRefined {
			pieces.join(a, b)
			size[min(a, b)] = size[a] + size[b]
		}
	}
	return pieces
}

// Group puts every report into exactly one event and returns the indexes of
// the reports of each, in the order of [Compare].
func Group(reports []Report) [][]int {
	var out [][]int
	components, _ := Components(reports)
	for _, c := range components {
		out = append(out, c.Events...)
	}
	slices.SortFunc(out, func(a, b []int) int { return Compare(&reports[a[0]], &reports[b[0]]) })
	return out
}

// link is a pair of linked profiles, a before b.
type link struct {
	a, b    int
	odds    odds
	sameDay bool // both name it
}

// linkOf is the link that two profiles, p before q, can have; false for none.
func linkOf(p, q *profile) (link, bool) {
	u, w := p.window, q.window
	dated := u.grade <= soft && w.grade <= soft
	if dated && u.gap(w) > 1 {
		return link{}, false
	}
	l := link{odds: affinity(p, q), sameDay: u.grade == firm && w.grade == firm && u.gap(w) == 0}
	if w.grade <= soft && !dated {
		return l, l.odds > vagueOdds
	}
	return l, l.odds > linkOdds
}

// linksOf are the links among profiles, which are in the order of [Compare], by
// index; those of one report are together, the best first.
func linksOf(profiles []*profile) []link {
	holders := map[int64][]int{} // of a key, among the profiles before
	var out, found []link
	tried := make([]int, len(profiles)) // the last profile that each was compared with
	for i, p := range profiles {
		found = found[:0]
		for _, key := range p.sought {
			for _, j := range holders[key] {
				if tried[j] == i {
					continue
				}
				tried[j] = i
				if l, ok := linkOf(profiles[j], p); ok {
					l.a, l.b = j, i
					found = append(found, l)
				}
			}
		}
		out = append(out, choose(found)...)
		for _, key := range p.own {
			holders[key] = append(holders[key], i)
		}
	}
	return out
}

// choose are the links that a report has, of those that it can have to others
// before it.
func choose(found []link) []link {
	slices.SortFunc(found, func(x, y link) int { return cmp.Or(cmp.Compare(y.odds, x.odds), cmp.Compare(x.a, y.a)) })
	if len(found) < 2 {
		return found
	}
	for _, l := range found[1:] {
		if l.sameDay && l.odds > secondOdds {
			return append(found[:1], l)
		}
	}
	return found[:1]
}

// sets is a union-find forest.
type sets []int

func newSets(n int) sets {
	s := make(sets, n)
	for i := range s {
		s[i] = i
	}
	return s
}

func (s sets) find(i int) int {
	for s[i] != i {
		s[i] = s[s[i]]
		i = s[i]
	}
	return i
}

// join makes one set of two; its root is the smaller of theirs.
func (s sets) join(i, j int) {
	i, j = s.find(i), s.find(j)
	s[max(i, j)] = min(i, j)
}

// lists are the members of each set, in order.
func (s sets) lists() [][]int {
	all := make([]int, len(s))
	for i := range all {
		all[i] = i
	}
	return s.listsOf(all)
}

// listsOf divides a list by the sets that hold its elements, in the order of
// the list.
func (s sets) listsOf(list []int) [][]int {
	at := map[int]int{}
	var out [][]int
	for _, i := range list {
		root := s.find(i)
		n, ok := at[root]
		if !ok {
			n = len(out)
			at[root] = n
			out = append(out, nil)
		}
		out[n] = append(out[n], i)
	}
	return out
}
