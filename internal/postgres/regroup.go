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

// regrouping decides anew which mentions are one event, in every component that
// holds a mention of a changed article, did, or is linked with a new mention.
// Outside of these nothing can change, for no event reaches beyond a component
// and all links of the new mentions are looked at. What belongs together is
// decided of whole components in a canonical order, so that the result is that
// of any other order of putting.
type regrouping struct {
	tx       pgx.Tx
	touched  map[string]bool            // articles of which something shown may have changed
	replaced map[string][]event.Mention // those whose mentions are replaced
}

// member is a mention on its way into an event.
type member struct {
	report timeline.Report
	number int
	placement
	was   placement // as it is stored; its event is also that of a mention which replaces it
	keys  []int64   // of a new one
	fresh bool      // not stored yet
}

// placement is where a mention belongs.
type placement struct {
	event     string
	component string
	odds      []int64 // of its links to mentions before it
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
	// One at a time decides: what a mention is linked with, and what hangs on
	// that, is known only when it has been read.
	if err := lock(ctx, r.tx, "deciding", []string{"components"}); err != nil {
		return err
	}
	fresh, err := r.fresh(ctx)
	if err != nil {
		return err
	}
	stored, err := r.concerned(ctx, fresh)
	if err != nil {
		return err
	}
	members, leaving := r.merge(stored, fresh)
	w := writing{tx: r.tx, members: members, groups: decide(members), touched: r.touched, leaving: leaving, known: eventsOf(stored)}
	return w.run(ctx)
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
			out = append(out, m)
		}
	}
	return out, err
}

// concerned reads all mentions of the components that may change: those that
// hold mentions of changed articles, and those that are reached from new
// mentions, or from such as lost a link.
func (r *regrouping) concerned(ctx context.Context, fresh []member) ([]member, error) {
	stored, err := r.read(ctx, `WHERE m.component IN (SELECT component FROM mentions WHERE article_id = ANY (@touched))`,
		pgx.NamedArgs{"touched": slices.Collect(maps.Keys(r.touched))})
	if err != nil {
		return nil, err
	}
	reached, err := r.reached(ctx, fresh, r.orphans(stored))
	if err != nil || len(reached) == 0 {
		return stored, err
	}
	more, err := r.read(ctx, "WHERE m.component = ANY (@reached) AND m.component <> ALL (@have)",
		pgx.NamedArgs{"reached": reached, "have": componentsOf(stored)})
	return append(stored, more...), err
}

// orphans are the mentions that stay and have other links without the
// mentions that go.
func (r *regrouping) orphans(stored []member) []member {
	staying := slices.DeleteFunc(slices.Clone(stored), func(m member) bool {
		_, gone := r.replaced[m.report.ArticleID]
		return gone
	})
	if len(staying) == len(stored) {
		return nil
	}
	_, odds := timeline.Components(told(staying))
	var out []member
	for i, m := range staying {
		if !slices.Equal(odds[i], m.was.odds) {
			out = append(out, m)
		}
	}
	return out
}

// reached are the components of stored mentions that new ones, or orphans, may
// be linked with. It gives the new ones their keys.
func (r *regrouping) reached(ctx context.Context, fresh, orphans []member) ([]string, error) {
	seekers := append(slices.Clip(fresh), orphans...)
	if len(seekers) == 0 {
		return nil, nil
	}
	var sought []int64
	for i := range seekers {
		own, others := timeline.Keys(&seekers[i].report)
		if i < len(fresh) {
			fresh[i].keys = own
		}
		sought = append(sought, others...)
	}
	slices.Sort(sought)
	if err := byIndex(ctx, r.tx, true); err != nil {
		return nil, err
	}
	found, err := r.read(ctx, "WHERE m.keys && @keys AND m.article_id <> ALL (@replaced)",
		pgx.NamedArgs{"keys": slices.Compact(sought), "replaced": slices.Collect(maps.Keys(r.replaced))})
	if err != nil {
		return nil, err
	}
	if err := byIndex(ctx, r.tx, false); err != nil {
		return nil, err
	}
	candidates := make([]timeline.Stored, len(found))
	for i := range found {
		candidates[i] = timeline.Stored{Report: found[i].report, Odds: found[i].was.odds}
	}
	known := func(i int) bool { return i >= len(fresh) }
	var reached []member
	for _, i := range timeline.Reached(told(seekers), known, candidates) {
		reached = append(reached, found[i])
	}
	return componentsOf(reached), nil
}

// byIndex makes the planner go by the index of keys, or leaves it alone again:
// it takes a list of many keys for one that nearly every mention has one of.
func byIndex(ctx context.Context, tx pgx.Tx, only bool) error {
	settings := "SET LOCAL enable_seqscan TO DEFAULT; SET LOCAL enable_indexscan TO DEFAULT"
	if only {
		settings = "SET LOCAL enable_seqscan TO off; SET LOCAL enable_indexscan TO off"
	}
	_, err := tx.Exec(ctx, settings)
	return err
}

// componentsOf lists the components that stored mentions are in.
func componentsOf(stored []member) []string {
	names := make([]string, 0, len(stored))
	for i := range stored {
		names = append(names, stored[i].was.component)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// read reads the mentions for which the condition holds, in a fixed order.
func (r *regrouping) read(ctx context.Context, condition string, args pgx.NamedArgs) ([]member, error) {
	rows, err := r.tx.Query(ctx, queries.Reports+condition+" ORDER BY m.article_id, m.number", args)
	if err != nil {
		return nil, err
	}
	found, err := pgx.CollectRows(rows, pgx.RowToStructByName[reportRow])
	out := make([]member, len(found))
	for i := range found {
		f := &found[i]
		out[i] = member{report: f.report(), number: f.Number, was: placement{f.EventID, f.Component, f.LinkOdds}}
	}
	return out, err
}

// told are the reports of members.
func told(members []member) []timeline.Report {
	out := make([]timeline.Report, len(members))
	for i := range members {
		out[i] = members[i].report
	}
	return out
}

// decide gives every member its component and links, and returns the events, as
// lists of members.
func decide(members []member) [][]int {
	var groups [][]int
	components, odds := timeline.Components(told(members))
	for _, c := range components {
		for _, group := range c.Events {
			for _, i := range group {
				members[i].component, members[i].odds = c.Name, odds[i]
			}
			groups = append(groups, group)
		}
	}
	return groups
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
		ids = append(ids, stored[i].was.event)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// likenesses are the ways in which a mention can be recognised in the next
// revision of its article, the surest first.
var likenesses = []func(a, b *timeline.Report) bool{
	func(a, b *timeline.Report) bool { return sameOccasion(a, b) && sameWords(a, b) },
	func(a, b *timeline.Report) bool { return a.Type == b.Type && sameWords(a, b) },
	func(a, b *timeline.Report) bool { return sameOccasion(a, b) && a.Headline == b.Headline },
	sameOccasion,
	func(a, b *timeline.Report) bool { return a.Type == b.Type && a.Sentence == b.Sentence },
}

// sameOccasion reports whether two mentions have the same days, type and country.
func sameOccasion(a, b *timeline.Report) bool {
	return a.Date.Interval == b.Date.Interval && a.Type == b.Type && countryOf(a) == countryOf(b)
}

func countryOf(r *timeline.Report) string {
	if r.Place == nil {
		return ""
	}
	return r.Place.Country
}

func sameWords(a, b *timeline.Report) bool {
	return a.Evidence == b.Evidence && a.Trigger.Start-a.Span.Start == b.Trigger.Start-b.Span.Start
}

// inherit gives the new mentions of an article the events of the old ones that
// they go on from.
func inherit(fresh, old []member) {
	taken := make([]bool, len(old))
	for _, like := range likenesses {
		for i := range fresh {
			for j := range old {
				if fresh[i].was.event == "" && !taken[j] && like(&fresh[i].report, &old[j].report) {
					fresh[i].was.event, taken[j] = old[j].was.event, true
				}
			}
		}
	}
}
