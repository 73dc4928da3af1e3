package postgres

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"
)

// Retired is an event that is no more: merged into Target, or deleted, where
// Target is empty. Its id is never used again.
type Retired struct {
	ID        string
	Target    string
	RetiredAt time.Time
}

// RetiredSince lists the events that are no more, the longest gone first: those
// behind the event id that retired at the moment at, at most limit. The zero
// moment and the empty id begin at the beginning. Who copies events follows it
// to learn what to drop and what to redirect. Moments are those at which the
// transactions began: of two that ran at once the one may show up behind the
// other's moment, so that a follower looks back some minutes.
func (db *DB) RetiredSince(ctx context.Context, at time.Time, id string, limit int) ([]Retired, error) {
	rows, err := db.pool.Query(ctx, `SELECT id, coalesce(target, '') AS target, retired_at FROM event_redirects
WHERE (retired_at, id) > ($1, $2) ORDER BY retired_at, id LIMIT $3`, at, id, limit)
	if err != nil {
		return nil, kind(err, "list retired events")
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Retired])
	return out, kind(err, "list retired events")
}
