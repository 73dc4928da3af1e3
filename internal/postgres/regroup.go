package postgres

import (
	"context"
	"maps"
	"slices"

	"github.com/jackc/pgx/v5"

	"dateline/internal/event"
	"dateline/internal/timeline"
	queries "dateline/sql"
)

// regrouping decides anew which mentions are one event, in every bucket that
// holds a mention of a changed article, or did. Outside these buckets nothing
// can change. All of a bucket is grouped at once and in a canonical order, so
// that the result is that of any other order of putting.
type regrouping struct {
	tx       pgx.Tx
	touched  map[string]bool            // articles of which something shown may have changed
	replaced map[string][]event.Mention // those whose mentions are replaced
}

// member is a mention on its way into an event.
type member struct {
	report timeline.Report
	number int
	bucket string
	prior  string // the event that it, or the mention that it replaces, was in
	event  string // the event that it is in now
	fresh  bool   // not stored yet
}

func (r *regrouping) touch(articles ...string) {
	if r.touched == nil {
		r.touched = map[string]bool{}
	}
	for _, id := range articles {
		r.touched[id] = true
	}
}

func (r *regrouping) replace(article string, mentions []event.Mention) {
	if r.replaced == nil {
		r.replaced = map[string][]event.Mention{}
	}
	r.replaced[article] = mentions
	r.touch(article)
}

func (r *regrouping) run(ctx context.Context) error {
	fresh, err := r.fresh(ctx)
	if err != nil {
		return err
	}
	stored, err := r.candidates(ctx, fresh)
	if err != nil {
		return err
	}
	members, leaving := r.merge(stored, fresh)
	known := eventsOf(stored)
	groups := group(members)
	return (&writing{tx: r.tx, members: members, groups: groups, assignment: assign(members, groups, known), known: known,
		leaving: slices.Sorted(maps.Keys(leaving))}).run(ctx)
}

// fresh makes members of the mentions that replace others.
func (r *regrouping) fresh(ctx context.Context) ([]member, error) {
	type articleRow struct {
		ID string
		articleColumns
	}
	rows, err := r.tx.Query(ctx, `SELECT a.id, a.input_id, a.title, a.source, a.url, a.published_at, a.published_offset,
    a.published_day, a.copy_of, ARRAY(SELECT c.collection FROM article_collections c WHERE c.article_id = a.id ORDER BY c.collection) AS collections
FROM articles a WHERE a.id = ANY ($1) ORDER BY a.id`, slices.Collect(maps.Keys(r.replaced)))
	if err != nil {
		return nil, err
	}
	articles, err := pgx.CollectRows(rows, pgx.RowToStructByName[articleRow])
	var out []member
	for _, a := range articles {
		for n, mention := range r.replaced[a.ID] {
			m := member{report: a.report(a.ID), number: n, fresh: true}
			m.report.MentionID = timeline.MentionID(a.ID, n)
			m.report.Mention = mention
			m.bucket = timeline.Bucket(&m.report)
			out = append(out, m)
		}
	}
	return out, err
}

// candidates locks every bucket that is concerned and reads what it holds.
func (r *regrouping) candidates(ctx context.Context, fresh []member) ([]member, error) {
	rows, err := r.tx.Query(ctx, "SELECT DISTINCT bucket FROM mentions WHERE article_id = ANY ($1)", slices.Collect(maps.Keys(r.touched)))
	if err != nil {
		return nil, err
	}
	buckets, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		return nil, err
	}
	for i := range fresh {
		buckets = append(buckets, fresh[i].bucket)
	}
	if err := lock(ctx, r.tx, "bucket", buckets); err != nil {
		return nil, err
	}
	rows, err = r.tx.Query(ctx, queries.Reports+"WHERE m.bucket = ANY ($1) ORDER BY m.article_id, m.number", buckets)
	if err != nil {
		return nil, err
	}
	found, err := pgx.CollectRows(rows, pgx.RowToStructByName[reportRow])
	out := make([]member, len(found))
	for i := range found {
		out[i] = member{report: found[i].report(), number: found[i].Number, bucket: found[i].Bucket, prior: found[i].EventID}
	}
	return out, err
}

// merge joins the stored mentions that stay with those that replace the others,
// which inherit their events; the others are returned by article.
func (r *regrouping) merge(stored, fresh []member) (members []member, leaving map[string][]member) {
	leaving = map[string][]member{}
	for _, m := range stored {
		if _, gone := r.replaced[m.report.ArticleID]; gone {
			leaving[m.report.ArticleID] = append(leaving[m.report.ArticleID], m)
		} else {
			members = append(members, m)
		}
	}
	for first := 0; first < len(fresh); {
		article := fresh[first].report.ArticleID
		end := first
		for end < len(fresh) && fresh[end].report.ArticleID == article {
			end++
		}
		inherit(fresh[first:end], leaving[article])
		first = end
	}
	return append(members, fresh...), leaving
}

// eventsOf lists the events that stored mentions are in.
func eventsOf(stored []member) []string {
	var ids []string
	for i := range stored {
		ids = append(ids, stored[i].prior)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// likenesses are the ways in which a mention can be recognised in the next
// revision of its article, the surest first.
var likenesses = []func(a, b *member) bool{
	func(a, b *member) bool { return a.bucket == b.bucket && sameWords(a, b) },
	func(a, b *member) bool { return a.report.Type == b.report.Type && sameWords(a, b) },
	func(a, b *member) bool { return a.bucket == b.bucket && a.report.Headline == b.report.Headline },
	func(a, b *member) bool { return a.bucket == b.bucket },
	func(a, b *member) bool {
		return a.report.Type == b.report.Type && a.report.Sentence == b.report.Sentence
	},
}

func sameWords(a, b *member) bool {
	return a.report.Evidence == b.report.Evidence &&
		a.report.Trigger.Start-a.report.Span.Start == b.report.Trigger.Start-b.report.Span.Start
}

// inherit gives the new mentions of an article the events of the old ones that
// they go on from.
func inherit(fresh, old []member) {
	taken := make([]bool, len(old))
	for _, like := range likenesses {
		for i := range fresh {
			for j := range old {
				if fresh[i].prior == "" && !taken[j] && like(&fresh[i], &old[j]) {
					fresh[i].prior, taken[j] = old[j].prior, true
				}
			}
		}
	}
}

func group(members []member) [][]int {
	reports := make([]timeline.Report, len(members))
	for i := range members {
		reports[i] = members[i].report
	}
	return timeline.Group(reports)
}
