package postgres

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

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

// Choices counts the values that the filters can take in f's collection, each
// list by falling number of events; f's other fields have no say. A body of a
// state counts as the state. The label of an actor is the name by which the
// reports call it most; of the others it is the value.
func (db *DB) Choices(ctx context.Context, f timeline.Filter) (timeline.Choices, error) {
	var out timeline.Choices
	err := db.read(ctx, func(tx pgx.Tx) error {
		for _, list := range []struct {
			to          *[]timeline.Choice
			value, from string
		}{
			{&out.Types, "e.event_type", "events e"},
			{&out.Actors, "x.state", "events e JOIN event_actors x ON x.event_id = e.id"},
			{&out.Countries, "e.country", "events e"},
			{&out.Sources, "x.source", "events e JOIN event_sources x ON x.event_id = e.id"},
		} {
			label := list.value
			if list.to == &out.Actors {
				label = "coalesce(mode() WITHIN GROUP (ORDER BY x.name) FILTER (WHERE x.code = x.state), x.state)"
			}
			choices, err := choose(ctx, tx, where(timeline.Filter{Collection: f.Collection}), list.value, label, list.from)
			if err != nil {
				return err
			}
			*list.to = choices
		}
		return nil
	})
	return out, kind(err, "count the choices of the filters")
}

func choose(ctx context.Context, tx pgx.Tx, c *conditions, value, label, from string) ([]timeline.Choice, error) {
	c.add(value + " <> ''")
	c.args["most"] = mostChoices
	rows, err := tx.Query(ctx, "SELECT "+value+" AS value, "+label+" AS label, count(DISTINCT e.id)::int AS events FROM "+from+"\n"+
		c.sql()+"GROUP BY "+value+" ORDER BY events DESC, value LIMIT @most", c.args)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowToStructByName[timeline.Choice])
}
