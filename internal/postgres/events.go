package postgres

import (
	"context"
	"strings"

	"github.com/jackc/pgx/v5"

	"dateline/internal/timeline"
	queries "dateline/sql"
)

// Pages hold defaultPage events where the caller does not say, and never more
// than maxPage.
const (
	defaultPage = 50
	maxPage     = 1000
)

// Events is the page of f's events that cursor points to, "" being the first.
// A cursor that is none, or is of another order, is [fault.Invalid].
func (db *DB) Events(ctx context.Context, f timeline.Filter, cursor string, limit int) (timeline.Page, error) {
	at, err := parseCursor(f.Sort, cursor)
	if err != nil {
		return timeline.Page{}, err
	}
	if limit <= 0 {
		limit = defaultPage
	}
	var page timeline.Page
	err = db.read(ctx, func(tx pgx.Tx) error {
		page, err = events(ctx, tx, f, at, min(limit, maxPage))
		return err
	})
	return page, kind(err, "read events")
}

// events reads one page: the run of dated events from the cursor on, and where
// that ends before the page is full, the undated ones.
func events(ctx context.Context, tx pgx.Tx, f timeline.Filter, at position, limit int) (timeline.Page, error) {
	var page timeline.Page
	for {
		rows, err := run(ctx, tx, f, at, limit+1-len(page.Events))
		if err != nil {
			return page, err
		}
		for i := range rows {
			page.Events = append(page.Events, rows[i].event())
		}
		if len(page.Events) > limit {
			page.Events = page.Events[:limit]
			page.Next = after(f.Sort, &page.Events[limit-1]).String()
			return page, nil
		}
		if !at.nextRun() {
			return page, nil
		}
	}
}

// run reads up to limit events of the run that the position is in.
func run(ctx context.Context, tx pgx.Tx, f timeline.Filter, at position, limit int) ([]eventRow, error) {
	if looksUp(f) > 1 && f.From.IsZero() && f.To.IsZero() {
		return meeting(ctx, tx, f, at, limit)
	}
	c := where(f)
	order := at.restrict(c)
	c.args["limit"] = limit
	query := queries.Events + c.sql() + "ORDER BY " + order + "\nLIMIT @limit"
	if !f.From.IsZero() && at.sort != timeline.Important && !at.undated {
		query = fromDay(c, order)
	}
	return eventRows(ctx, tx, query, c.args)
}

func eventRows(ctx context.Context, tx pgx.Tx, query string, args pgx.NamedArgs) ([]eventRow, error) {
	rows, err := tx.Query(ctx, query, planned, args)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowToStructByName[eventRow])
}

// walkedForOne is how many events are walked in order for each that is asked for
// before [meeting] looks them up.
const walkedForOne = 100

// meeting reads a run of events that two or more lookups have to find. How many
// those are no server can tell: two frequent things may go together always or
// never, and it takes them to be independent. So it is not asked. Either the
// order is walked for a while, which fills the page where a hundredth of the
// events or more are found; or, where that was in vain, all that the lookups have
// in common is fetched and sorted, which is then little.
func meeting(ctx context.Context, tx pgx.Tx, f timeline.Filter, at position, limit int) ([]eventRow, error) {
	if !at.undated { // their order is no index's
		c := where(f)
		run := &conditions{all: []string{"NOT e.hidden"}, args: c.args}
		order := at.restrict(run)
		c.args["walked"], c.args["limit"] = walkedForOne*limit, limit
		walk := "FROM (SELECT * FROM events e " + run.sql() + "ORDER BY " + order + " LIMIT @walked) e\n"
		rows, err := eventRows(ctx, tx, strings.Replace(queries.Events, "FROM events e\n", walk, 1)+c.sql()+"ORDER BY "+order+"\nLIMIT @limit", c.args)
		if err != nil || len(rows) == limit {
			return rows, err
		}
	}
	c := where(f).unseen()
	order := at.restrict(c)
	c.args["limit"] = limit
	return eventRows(ctx, tx, queries.Events+c.sql()+"ORDER BY "+order+"\nLIMIT @limit", c.args)
}

// fromDay asks for dated events from a day on in two parts: those that begin on
// it or later, which the index of beginnings gives in order, and the few that
// begin before and reach it, which have an index of their own. In one part the
// server would read all that lies before the day.
func fromDay(c *conditions, order string) string {
	later := queries.Events + c.sql() + "    AND e.date_start >= @from\nORDER BY " + order + "\nLIMIT @limit"
	earlier := queries.Events + c.sql() + "    AND e.date_start < @from AND e.date_start IS DISTINCT FROM e.date_end AND (e.date_end >= @from OR e.date_end IS NULL)\n" +
		"ORDER BY " + strings.Replace(order, "e.date_start", "e.date_start + 0", 1) + "\nLIMIT @limit" // + 0: not by the index of beginnings
	return "SELECT * FROM ((" + later + ") UNION ALL (" + earlier + ")) e\nORDER BY " + order + "\nLIMIT @limit"
}

// Of many events that are read, firstBatch are asked for at first, so that an
// export begins as soon as a page would show, and then batch, which is as many as
// are held in memory.
const (
	firstBatch = 50
	batch      = 500
)

// EachEvent calls do for every event of f in f's order. All are of one moment,
// whatever is written meanwhile, and only a batch of them is in memory. It
// ends with the first error of do, which it returns as it is.
func (db *DB) EachEvent(ctx context.Context, f timeline.Filter, do func(*timeline.Event) error) error {
	return db.eachBatch(ctx, f, func(_ pgx.Tx, events []timeline.Event) error {
		for i := range events {
			if err := do(&events[i]); err != nil {
				return err
			}
		}
		return nil
	})
}

// EachMention calls do for every report of every event of f: the events in f's
// order, the reports of each by publication. Like [DB.EachEvent] it reads one
// moment and ends with the first error of do.
func (db *DB) EachMention(ctx context.Context, f timeline.Filter, do func(eventID string, r *timeline.Report) error) error {
	return db.eachBatch(ctx, f, func(tx pgx.Tx, events []timeline.Event) error {
		ids := make([]string, len(events))
		for i := range events {
			ids[i] = events[i].ID
		}
		rows, err := tx.Query(ctx, queries.Reports+`WHERE m.event_id = ANY (@ids)
ORDER BY array_position(@ids, m.event_id), `+canonicalOrder, pgx.NamedArgs{"ids": ids})
		if err != nil {
			return kind(err, "read mentions")
		}
		defer rows.Close()
		for rows.Next() {
			row, err := pgx.RowToStructByName[reportRow](rows)
			if err != nil {
				return kind(err, "read mentions")
			}
			r := row.report()
			if err := do(row.EventID, &r); err != nil {
				return err
			}
		}
		return kind(rows.Err(), "read mentions")
	})
}

// canonicalOrder is that of [timeline.Compare].
const canonicalOrder = `a.published_at, a.id COLLATE "C", m.sentence, m.trigger_start, m.trigger_end, m.number`

func (db *DB) eachBatch(ctx context.Context, f timeline.Filter, do func(pgx.Tx, []timeline.Event) error) error {
	return db.read(ctx, func(tx pgx.Tx) error {
		at, err := parseCursor(f.Sort, "")
		for n := firstBatch; err == nil; n = batch {
			var page timeline.Page
			if page, err = events(ctx, tx, f, at, n); err != nil {
				return kind(err, "read events")
			}
			if err = do(tx, page.Events); err != nil || page.Next == "" {
				return err
			}
			at = after(f.Sort, &page.Events[len(page.Events)-1])
		}
		return err
	})
}
