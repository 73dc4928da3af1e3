package postgres

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/timeline"
)

// mostRevisions is how many earlier revisions of an event are told.
const mostRevisions = 20

// Revisions lists what an event showed before, the latest first, up to
// [mostRevisions]; an event that was never revised has none.
func (db *DB) Revisions(ctx context.Context, id string) ([]timeline.Revision, error) {
	type row struct {
		Revision           int
		ShownUntil         time.Time
		Headline           string
		DateStart, DateEnd *time.Time
		DatePrecision      *string
		Status             string
		SourceCount        int
		Killed             *int
	}
	rows, err := db.pool.Query(ctx, `SELECT revision, shown_until, headline, date_start, date_end, date_precision, status, source_count, killed
FROM event_revisions WHERE event_id = $1 ORDER BY revision DESC LIMIT $2`, id, mostRevisions)
	if err != nil {
		return nil, kind(err, "read the revisions of event %q", id)
	}
	out, err := pgx.CollectRows(rows, func(r pgx.CollectableRow) (timeline.Revision, error) {
		v, err := pgx.RowToStructByName[row](r)
		rev := timeline.Revision{
			Number: v.Revision, ShownUntil: v.ShownUntil.UTC(), Headline: v.Headline, Status: event.Status(v.Status),
			Interval: civil.Interval{Start: dayOf(v.DateStart), End: dayOf(v.DateEnd)}, Sources: v.SourceCount, Killed: v.Killed,
		}
		if v.DatePrecision != nil {
			rev.Precision = civil.Precision(*v.DatePrecision)
		}
		return rev, err
	})
	return out, kind(err, "read the revisions of event %q", id)
}
