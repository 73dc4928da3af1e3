package postgres

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"golang.org/x/sync/errgroup"

	"dateline/internal/timeline"
	queries "dateline/sql"
)

// Collections lists the collections by name, with what they hold.
func (db *DB) Collections(ctx context.Context) ([]timeline.Collection, error) {
	type collectionRow struct {
		Name             string
		Articles, Events int
		First, Last      *time.Time
	}
	rows, err := db.pool.Query(ctx, queries.Collections)
	if err != nil {
		return nil, kind(err, "list the collections")
	}
	out, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (timeline.Collection, error) {
		r, err := pgx.RowToStructByName[collectionRow](row)
		return timeline.Collection{Name: r.Name, Articles: r.Articles, Events: r.Events, First: dayOf(r.First), Last: dayOf(r.Last)}, err
	})
	return out, kind(err, "list the collections")
}

// mostChoices bounds each list of [DB.Choices].
const mostChoices = 200

// choiceList is one list of [timeline.Choices]: the kind of its facets, and how
// a filter is rid of its own condition, since a list offers what else one could
// choose in its place.
type choiceList struct {
	kind  string
	of    func(*timeline.Choices) *[]timeline.Choice
	clear func(*timeline.Filter)
}

var choiceLists = []choiceList{
	{kindType, func(c *timeline.Choices) *[]timeline.Choice { return &c.Types }, func(f *timeline.Filter) { f.Types = nil }},
	{kindActor, func(c *timeline.Choices) *[]timeline.Choice { return &c.Actors }, func(f *timeline.Filter) { f.Actors = nil }},
	{kindCountry, func(c *timeline.Choices) *[]timeline.Choice { return &c.Countries }, func(f *timeline.Filter) { f.Countries = nil }},
	{kindSource, func(c *timeline.Choices) *[]timeline.Choice { return &c.Sources }, func(f *timeline.Filter) { f.Sources = nil }},
	{kindStatus, func(c *timeline.Choices) *[]timeline.Choice { return &c.Statuses }, func(f *timeline.Filter) { f.Statuses = nil }},
	{kindBasis, func(c *timeline.Choices) *[]timeline.Choice { return &c.Bases }, func(f *timeline.Filter) { f.Bases = nil }},
	{kindConfidence, func(c *timeline.Choices) *[]timeline.Choice { return &c.Confidences }, func(f *timeline.Filter) { f.MinConfidence = 0 }},
	{kindSources, func(c *timeline.Choices) *[]timeline.Choice { return &c.MinSources }, func(f *timeline.Filter) { f.MinSources = 0 }},
}

// Choices counts the values that each filter can take beside f's other
// conditions, each list by falling number of events. A body of a state counts as
// the state. Where f without the list's own condition is one condition or none,
// the numbers are exact; else no more than [mostCounted] events are looked at,
// which AtLeast then says.
func (db *DB) Choices(ctx context.Context, f timeline.Filter) (timeline.Choices, error) {
	var out timeline.Choices
	g, ctx := errgroup.WithContext(ctx)
	asked := asks(f)
	sampled := make([]bool, len(asked))
	for i := range asked {
		g.Go(func() (err error) {
			sampled[i], err = db.choose(ctx, asked[i], &out)
			return err
		})
	}
	err := g.Wait()
	out.AtLeast = slices.Contains(sampled, true)
	out.Confidences, out.MinSources = cumulative(out.Confidences, "0."), cumulative(out.MinSources, "")
	return out, kind(err, "count the choices of the filters")
}

// ask is the lists that one filter's events are counted for.
type ask struct {
	filter timeline.Filter
	lists  []choiceList
}

// asks puts the lists together whose filters are the same once each is rid of
// its own condition: all whose condition f does not have.
func asks(f timeline.Filter) []ask {
	var out []ask
	for _, list := range choiceLists {
		rest := f
		list.clear(&rest)
		key := rest.Query().Encode()
		i := slices.IndexFunc(out, func(a ask) bool { return a.filter.Query().Encode() == key })
		if i < 0 {
			i, out = len(out), append(out, ask{filter: rest})
		}
		out[i].lists = append(out[i].lists, list)
	}
	return out
}

// choose counts for the lists of a, and says whether only some events were
// looked at.
func (db *DB) choose(ctx context.Context, a ask, out *timeline.Choices) (sampled bool, err error) {
	query, args := choicesOfEvents(a.filter)
	if facets, exact := rolledUp(a.filter); exact {
		query, args = choicesOfRollup, pgx.NamedArgs{"collection": a.filter.Collection, "facets": facets}
	}
	rows, err := db.pool.Query(ctx, "SELECT other, sum(events)::int AS events, max(looked) AS looked FROM ("+query+`) counted
GROUP BY other HAVING sum(events) > 0 ORDER BY sum(events) DESC, other`, planned, args)
	if err != nil {
		return false, err
	}
	var facet string
	var events, looked int
	_, err = pgx.ForEachRow(rows, []any{&facet, &events, &looked}, func() error {
		sampled = sampled || looked > mostCounted
		for _, list := range a.lists {
			to := list.of(out)
			if value, ok := strings.CutPrefix(facet, list.kind); ok && len(*to) < mostChoices {
				*to = append(*to, timeline.Choice{Value: value, Label: value, Events: events})
			}
		}
		return nil
	})
	return sampled, err
}

const choicesOfRollup = `
    SELECT other, events, 0 AS looked FROM facet_pairs WHERE collection = @collection AND facet = ANY (@facets)
    UNION ALL
    SELECT o, change, 0 FROM facet_log, unnest(facets) o
    WHERE collections @> ARRAY[@collection]::text[] AND facets && @facets AND o <> '' AND o NOT LIKE '~%'`

func choicesOfEvents(f timeline.Filter) (string, pgx.NamedArgs) {
	c := where(f)
	c.args["looked"] = mostCounted + 1
	return `
    SELECT o AS other, 1 AS events, n AS looked FROM (
        SELECT facets, count(*) OVER () AS n FROM (SELECT e.facets FROM events e ` + c.sql() + `LIMIT @looked) taken) found, unnest(facets) o
    WHERE o NOT LIKE '~%'`, c.args
}

// cumulative turns the numbers of events with just so much into those with at
// least so much, the least first: "0.7" is all of seven tenths and more.
func cumulative(list []timeline.Choice, prefix string) []timeline.Choice {
	byValue := map[string]int{}
	for _, c := range list {
		byValue[c.Value] += c.Events
	}
	var out []timeline.Choice
	sum := 0
	for n := mostSources; n >= 1; n-- {
		key := sourceBand(n)
		if prefix != "" {
			key = strings.TrimPrefix(key, "0")
		}
		sum += byValue[key]
		if value := prefix + strings.TrimPrefix(key, "0"); sum > 0 && (prefix == "" || n < 10) {
			out = append([]timeline.Choice{{Value: value, Label: value, Events: sum}}, out...)
		}
	}
	return out
}
