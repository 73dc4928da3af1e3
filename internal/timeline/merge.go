package timeline

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"dateline/internal/event"
)

// Bucket names the only reports that r can share an event with: those of the
// same days, type and country. An undated report goes by its publication day,
// so that two of them months apart stay two events. The store finds the
// candidates for merging, and locks them, by this key.
func Bucket(r *Report) string {
	days := "undated " + r.Day.String()
	if !r.Date.Interval.IsZero() {
		days = r.Date.Interval.Start.String() + "/" + r.Date.Interval.End.String()
	}
	country := ""
	if r.Place != nil {
		country = r.Place.Country
	}
	return days + " " + string(r.Type) + " " + country
}

// Group puts every report into exactly one event and returns the indexes of
// the reports of each. Two reports are of one event when they are in one
// [Bucket] and share an actor, directly or by way of others. An actor is known
// by its code (a state's army and government are one party), or by its name
// where it has none, and has to have the same part
// in both ("Russia struck" and "Ukraine struck Russia" are two events), except
// in talks and agreements, where everybody is a party. A report without actors
// joins only such reports of the same text, or of the same sentence elsewhere.
//
// The result does not depend on the order of the reports, only their indexes
// do: groups, and the reports in each, are in the order of [Compare].
func Group(reports []Report) [][]int {
	sets := newSets(len(reports))
	first := map[string]int{}
	for i := range reports {
		bucket := Bucket(&reports[i])
		for _, link := range links(&reports[i]) {
			key := bucket + "\x00" + link
			if j, ok := first[key]; ok {
				sets.join(i, j)
			} else {
				first[key] = i
			}
		}
	}
	members := map[int][]int{}
	var roots []int
	for _, i := range canonical(reports) {
		root := sets.find(i)
		if members[root] == nil {
			roots = append(roots, root)
		}
		members[root] = append(members[root], i)
	}
	groups := make([][]int, len(roots))
	for g, root := range roots {
		groups[g] = members[root]
	}
	return groups
}

// links are the things of which one shared makes two reports of a bucket one event.
func links(r *Report) []string {
	var out []string
	for _, a := range r.Actors {
		role := string(a.Role)
		if mutual(r.Type) {
			role = ""
		}
		switch {
		case a.Code != "":
			out = append(out, role+"\x00code\x00"+party(a.Code))
		case a.Name != "":
			out = append(out, role+"\x00name\x00"+strings.ToLower(a.Name))
		}
	}
	if len(out) == 0 {
		out = append(out, "text\x00"+textOf(r), "says\x00"+r.Evidence)
	}
	return out
}

// party is whose body the actor with the code is: RUSMIL and RUSGOV act for
// RUS. Codes of organisations stay as they are.
func party(code string) string {
	if len(code) == 6 && sectors[code[3:]] {
		return code[:3]
	}
	return code
}

var sectors = map[string]bool{"GOV": true, "MIL": true, "LEG": true, "JUD": true, "COP": true, "SPY": true}

// mutual reports whether all who take part in an event of type t do the same.
func mutual(t event.Type) bool {
	return t == event.Agree || t == event.Consult || t == event.Cooperate
}

// textOf names the text that a report stands in: copies of it have one name.
func textOf(r *Report) string { return cmp.Or(r.CopyOf, r.ArticleID) }

// Compare is the canonical order of reports: by publication, article, place in
// the article, and then by what is said.
func Compare(a, b *Report) int {
	return cmp.Or(
		a.Published.Compare(b.Published),
		cmp.Compare(a.ArticleID, b.ArticleID),
		cmp.Compare(a.Sentence, b.Sentence),
		cmp.Compare(a.Trigger.Start, b.Trigger.Start),
		cmp.Compare(a.Trigger.End, b.Trigger.End),
		cmp.Compare(len(a.MentionID), len(b.MentionID)),
		cmp.Compare(a.MentionID, b.MentionID),
	)
}

// canonical is the indexes of reports in the order of Compare.
func canonical(reports []Report) []int {
	order := make([]int, len(reports))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return Compare(&reports[i], &reports[j]) })
	return order
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

func (s sets) join(i, j int) { s[s.find(i)] = s.find(j) }

// MentionID names the nth mention of an article.
func MentionID(article string, n int) string { return article + "-" + strconv.Itoa(n) }
