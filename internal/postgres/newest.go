package postgres

import (
	"context"

	"github.com/jackc/pgx/v5"

	"dateline/internal/timeline"
)

// Newest is the id of the event that was stored last, "" where there is none.
// Ids sort by the time of creation.
func (db *DB) Newest(ctx context.Context) (string, error) {
	var id string
	err := db.pool.QueryRow(ctx, "SELECT coalesce(max(id), '') FROM events").Scan(&id)
	return id, kind(err, "look for new events")
}

// mostNew is where the count of new events stops.
const mostNew = 1000

// CountNewer is how many events of f were stored after the one of the given id.
func (db *DB) CountNewer(ctx context.Context, f timeline.Filter, id string) (timeline.Count, error) {
	c := where(f)
	c.with("e.id > @newer", "newer", id)
	c.args["most"] = mostNew + 1
	rows, err := db.pool.Query(ctx, "SELECT count(*)::int FROM (SELECT FROM events e\n"+c.sql()+"LIMIT @most) found", c.args)
	if err != nil {
		return timeline.Count{}, kind(err, "count new events")
	}
	n, err := pgx.CollectExactlyOneRow(rows, pgx.RowTo[int])
	return timeline.Count{Events: min(n, mostNew), AtLeast: n > mostNew}, kind(err, "count new events")
}
