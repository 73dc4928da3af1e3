package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
)

// mergeScore compares two ways to group the same mentions: B³ and the pairs
// that are together.
type mergeScore struct {
	aligned                int
	events, groups         int
	bPrecision, bRecall    float64
	togetherGold, together int // pairs in one event of the gold, pairs in one group
	togetherBoth           int
}

func newMergeScore(gold []told, pairs []*grouped) mergeScore {
	var s mergeScore
	type cell struct{ event, group string }
	events, groups, cells := map[string]int{}, map[string]int{}, map[cell]int{}
	for i, m := range pairs {
		if m == nil {
			continue
		}
		s.aligned++
		events[gold[i].Event]++
		groups[m.group]++
		cells[cell{gold[i].Event, m.group}]++
	}
	s.events, s.groups = len(events), len(groups)
	for c, n := range cells {
		s.bPrecision += float64(n) * float64(n) / float64(groups[c.group])
		s.bRecall += float64(n) * float64(n) / float64(events[c.event])
		s.togetherBoth += pairsOf(n)
	}
	s.bPrecision /= float64(max(1, s.aligned))
	s.bRecall /= float64(max(1, s.aligned))
	for _, n := range events {
		s.togetherGold += pairsOf(n)
	}
	for _, n := range groups {
		s.together += pairsOf(n)
	}
	return s
}

func pairsOf(n int) int { return n * (n - 1) / 2 }

func (s mergeScore) print(w io.Writer, gold, mentions int) {
	p, r := float64(s.togetherBoth)/float64(max(1, s.together)), float64(s.togetherBoth)/float64(max(1, s.togetherGold))
	fmt.Fprintf(w, "aligned  %d of %d rows, of %d mentions; %d events in %d groups\n", s.aligned, gold, mentions, s.events, s.groups)
	fmt.Fprintf(w, "B³       P %.3f  R %.3f  F1 %.3f\n", s.bPrecision, s.bRecall, harmonic(s.bPrecision, s.bRecall))
	fmt.Fprintf(w, "pairs    P %.3f  R %.3f  F1 %.3f\n", p, r, harmonic(p, r))
}

func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// listMergeErrors prints the events whose mentions are in several groups, and the
// groups that hold mentions of several events.
func listMergeErrors(w io.Writer, gold []told, pairs []*grouped) {
	byEvent, byGroup := map[string][]int{}, map[string][]int{}
	for i, m := range pairs {
		if m == nil {
			fmt.Fprintf(w, "NOT FOUND  %s  %s  %q\n", gold[i].Event, gold[i].Article, gold[i].Quote)
			continue
		}
		byEvent[gold[i].Event] = append(byEvent[gold[i].Event], i)
		byGroup[m.group] = append(byGroup[m.group], i)
	}
	list := func(kind string, sets map[string][]int, of func(i int) string) {
		for _, name := range slices.Sorted(maps.Keys(sets)) {
			others := map[string]bool{}
			for _, i := range sets[name] {
				others[of(i)] = true
			}
			if len(others) < 2 {
				continue
			}
			fmt.Fprintf(w, "%s  %s\n", kind, name)
			slices.SortStableFunc(sets[name], func(i, j int) int { return cmp.Compare(of(i), of(j)) })
			for _, i := range sets[name] {
				fmt.Fprintf(w, "    %-28s %s  %q\n         %s\n", of(i), gold[i].Article, gold[i].Quote, pairs[i].detail)
			}
		}
	}
	list("FELL APART", byEvent, func(i int) string { return "group " + pairs[i].group })
	list("MIXED UP", byGroup, func(i int) string { return gold[i].Event })
}
