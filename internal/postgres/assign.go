package postgres

import (
	"cmp"
	"slices"
	"time"
)

// assignment says which event each group is.
type assignment struct {
	ids     []string          // the event of each group
	heirOf  []string          // the event that most of the group was in, "" for none
	retired map[string]string // events that are no more, and where their mentions went, "" for nowhere
}

// claim is a group's right to an event: that many of its mentions were in it.
type claim struct {
	group    int
	event    string
	mentions int
}

// assign lets every event go on as the group that holds most of its mentions,
// and every group as the event that most of its mentions were in, the largest
// claims first. A group without a claim left is a new event; a known event
// without a group is retired.
func assign(members []member, groups [][]int, known []string) assignment {
	claims := claimsOf(members, groups)
	out := assignment{ids: make([]string, len(groups)), heirOf: make([]string, len(groups)), retired: map[string]string{}}
	taken := map[string]bool{}
	for _, c := range claims {
		if out.heirOf[c.group] == "" {
			out.heirOf[c.group] = c.event
		}
		if out.ids[c.group] == "" && !taken[c.event] {
			out.ids[c.group] = c.event
			taken[c.event] = true
		}
	}
	for g := range out.ids {
		if out.ids[g] == "" {
			out.ids[g] = newID(time.Now())
		}
		for _, i := range groups[g] {
			members[i].event = out.ids[g]
		}
	}
	for _, event := range known {
		if !taken[event] {
			out.retired[event] = ""
		}
	}
	for _, c := range claims {
		if target, retired := out.retired[c.event]; retired && target == "" {
			out.retired[c.event] = out.ids[c.group]
		}
	}
	return out
}

// claimsOf lists the claims, the largest first; of equal ones that to the older
// event, and then that of the first group.
func claimsOf(members []member, groups [][]int) []claim {
	var out []claim
	for g, group := range groups {
		count := map[string]int{}
		for _, i := range group {
			if prior := members[i].was.event; prior != "" {
				count[prior]++
			}
		}
		for event, n := range count {
			out = append(out, claim{g, event, n})
		}
	}
	slices.SortFunc(out, func(a, b claim) int {
		return cmp.Or(cmp.Compare(b.mentions, a.mentions), cmp.Compare(a.event, b.event), cmp.Compare(a.group, b.group))
	})
	return out
}
