package postgres

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"dateline/internal/civil"
	"dateline/internal/timeline"
	queries "dateline/sql"
)

// foldBatch is how many events' changes go into the roll-ups at a time.
const foldBatch = 20_000

// foldLockID is any number that nothing else locks.
const foldLockID = 0x6461_7465_666f_6c64 // "datefold"

// Fold brings the roll-ups of counts up to date with the log of changes, and
// says how many changes that were. Counts are right without it, since readers add
// the log to the roll-ups, but take longer the longer the log is. One process at
// a time folds; the others leave it to that one and report 0.
func (db *DB) Fold(ctx context.Context) (folded int, err error) {
	for {
		n := 0
		err := db.write(ctx, func(tx pgx.Tx) (err error) {
			n, err = foldSome(ctx, tx)
			return err
		})
		folded += n
		if err != nil || n < foldBatch {
			return folded, kind(err, "bring the counts up to date")
		}
	}
}

func foldSome(ctx context.Context, tx pgx.Tx) (int, error) {
	var free bool
	if err := tx.QueryRow(ctx, "SELECT pg_try_advisory_xact_lock($1)", int64(foldLockID)).Scan(&free); err != nil || !free {
		return 0, err
	}
	if _, err := tx.Exec(ctx, "SET LOCAL work_mem = '128MB'"); err != nil { // the pairs of a batch are millions
		return 0, err
	}
	var n int
	err := tx.QueryRow(ctx, queries.FoldFacets, pgx.NamedArgs{"most": foldBatch}).Scan(&n)
	return n, err
}

// Histogram counts the events of f by unit of time and quad class, in order of
// time and without empty bins. An event counts on the middle day of its date;
// undated ones are left out, and so are From and To of f: the histogram is what
// one chooses them from. Where f is more than one condition, no more than
// [mostSampled] events are looked at, which Sampled then says.
func (db *DB) Histogram(ctx context.Context, f timeline.Filter, unit timeline.Unit) (timeline.Histogram, error) {
	f.From, f.To = civil.Date{}, civil.Date{}
	h := timeline.Histogram{Unit: unit}
	query, args := histogramOfEvents(f)
	if facets, ok := rolledUp(f); ok {
		query, args = histogramOfRollup, pgx.NamedArgs{"collection": f.Collection, "facets": facets}
	}
	args["unit"] = string(unit)
	rows, err := db.pool.Query(ctx, "SELECT date_trunc(@unit, day)::date AS day, quad, sum(events)::int AS events FROM ("+query+`) days
WHERE day > '-infinity' GROUP BY 1, 2 HAVING sum(events) > 0 ORDER BY 1, 2`, planned, args)
	if err != nil {
		return h, kind(err, "count events by %s", unit)
	}
	type row struct {
		Day    time.Time
		Quad   int
		Events int
	}
	found, err := pgx.CollectRows(rows, pgx.RowToStructByName[row])
	total := 0
	for _, r := range found {
		day := civil.Of(r.Day)
		if n := len(h.Bins); n == 0 || h.Bins[n-1].Start != day {
			h.Bins = append(h.Bins, timeline.Bin{Start: day})
		}
		h.Bins[len(h.Bins)-1].Events[r.Quad] += r.Events
		total += r.Events
	}
	_, whole := rolledUp(f)
	h.Sampled = !whole && total >= mostSampled
	return h, kind(err, "count events by %s", unit)
}

const histogramOfRollup = `
    SELECT day, quad, events FROM facet_days WHERE collection = @collection AND facet = ANY (@facets)
    UNION ALL
    SELECT day, quad, change FROM facet_log WHERE collections @> ARRAY[@collection]::text[] AND facets && @facets`

// mostSampled is how many events of an arbitrary filter are looked at for a
// histogram.
const mostSampled = 50_000

func histogramOfEvents(f timeline.Filter) (string, pgx.NamedArgs) {
	c := where(f)
	c.args["most"] = mostSampled
	return `
    SELECT coalesce(e.date_start + (e.date_end - e.date_start) / 2, e.date_start, e.date_end, '-infinity') AS day, ` + quadOf + ` AS quad, 1 AS events
    FROM events e ` + c.sql() + "LIMIT @most", c.args
}

// quadOf is the quad class of an event e, as the trigger of the log has it.
const quadOf = `CASE WHEN e.event_type IN ('AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE') THEN 0
        WHEN e.event_type IN ('COOPERATE', 'AID', 'RETREAT') THEN 1
        WHEN e.event_type IN ('REQUEST', 'ACCUSE', 'REJECT', 'THREATEN') THEN 2 ELSE 3 END`

// mostCounted is where counts of a filter of several conditions stop.
const mostCounted = 10_000

// Count is how many events f finds: exact where roll-ups have it, else up to
// [mostCounted], beyond which it says "at least".
func (db *DB) Count(ctx context.Context, f timeline.Filter) (timeline.Count, error) {
	if facets, ok := rolledUp(f); ok {
		return db.countRollup(ctx, f.Collection, facets)
	}
	c := where(f)
	c.args["most"] = mostCounted + 1
	rows, err := db.pool.Query(ctx, "SELECT count(*)::int FROM (SELECT FROM events e\n"+c.sql()+"LIMIT @most) found", planned, c.args)
	if err != nil {
		return timeline.Count{}, kind(err, "count events")
	}
	n, err := pgx.CollectExactlyOneRow(rows, pgx.RowTo[int])
	return timeline.Count{Events: min(n, mostCounted), AtLeast: n > mostCounted}, kind(err, "count events")
}

// countRollup adds up the types of the events that have one of the facets: each
// event has one type.
func (db *DB) countRollup(ctx context.Context, collection string, facets []string) (timeline.Count, error) {
	var n int
	err := db.pool.QueryRow(ctx, `SELECT coalesce(sum(events), 0)::int FROM (
    SELECT events FROM facet_pairs
    WHERE collection = @collection AND facet = ANY (@facets) AND other >= 'type=' AND other < 'type>'
    UNION ALL
    SELECT change FROM facet_log WHERE collections @> ARRAY[@collection]::text[] AND facets && @facets) counted`,
		pgx.NamedArgs{"collection": collection, "facets": facets}).Scan(&n)
	return timeline.Count{Events: max(0, n)}, kind(err, "count events")
}
