package timeline

import (
	"cmp"
	"slices"
	"strconv"
)

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

// MentionID names the nth mention of an article.
func MentionID(article string, n int) string { return article + "-" + strconv.Itoa(n) }
