package postgres

import (
	"context"
	"errors"
	"time"

	"github.com/jackc/pgx/v5"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/fault"
	"dateline/internal/timeline"
	queries "dateline/sql"
)

// Event is the event with an id, and all its reports in the order of
// [timeline.Compare]. The id of an event that was merged into another finds
// that other: compare the result's ID with the one asked for. A hidden event
// and one that never was are [fault.NotFound].
func (db *DB) Event(ctx context.Context, id string) (*timeline.Event, []timeline.Report, error) {
	var e *timeline.Event
	var reports []timeline.Report
	err := db.read(ctx, func(tx pgx.Tx) (err error) {
		if e, err = oneEvent(ctx, tx, id); err != nil {
			return err
		}
		reports, err = reportsOf(ctx, tx, e.ID)
		return err
	})
	if err != nil {
		return nil, nil, kind(err, "read an event")
	}
	return e, reports, nil
}

func oneEvent(ctx context.Context, tx pgx.Tx, id string) (*timeline.Event, error) {
	rows, err := tx.Query(ctx, queries.Events+`WHERE NOT e.hidden AND e.id IN ($1, (SELECT target FROM event_redirects WHERE id = $1))`, id)
	if err != nil {
		return nil, err
	}
	row, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[eventRow])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "there is no event %q", id)
	}
	e := row.event()
	return &e, err
}

func reportsOf(ctx context.Context, tx pgx.Tx, event string) ([]timeline.Report, error) {
	rows, err := tx.Query(ctx, queries.Reports+"WHERE m.event_id = $1 ORDER BY "+canonicalOrder, event)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (timeline.Report, error) {
		r, err := pgx.RowToStructByName[reportRow](row)
		return r.report(), err
	})
}

// Article is the article with an id of the store (not of the input), and its
// mentions in the order of the text, without those of hidden events. Its ID is
// that of the input. One that does not exist is [fault.NotFound].
func (db *DB) Article(ctx context.Context, id string) (*article.Article, []timeline.MentionInArticle, error) {
	var a *article.Article
	var mentions []timeline.MentionInArticle
	err := db.read(ctx, func(tx pgx.Tx) (err error) {
		if a, err = oneArticle(ctx, tx, id); err != nil {
			return err
		}
		mentions, err = mentionsIn(ctx, tx, id)
		return err
	})
	if err != nil {
		return nil, nil, kind(err, "read an article")
	}
	return a, mentions, nil
}

type articleRow struct {
	InputID, Title, Body, Source, URL, Lang string
	PublishedAt                             time.Time
	PublishedOffset                         int
	PublishedDay                            time.Time
	PublishedClock                          bool
	PublishedBasis                          string
	Regions                                 []article.Region
	Collection                              string
}

func oneArticle(ctx context.Context, tx pgx.Tx, id string) (*article.Article, error) {
	rows, err := tx.Query(ctx, `SELECT input_id, title, body, source, url, lang, published_at, published_offset, published_day,
    published_clock, published_basis, regions,
    (SELECT min(collection) FROM article_collections c WHERE c.article_id = a.id) AS collection
FROM articles a WHERE id = $1`, id)
	if err != nil {
		return nil, err
	}
	r, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[articleRow])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "there is no article %q", id)
	}
	return &article.Article{
		ID: r.InputID, Title: r.Title, Text: r.Body, Source: r.Source, URL: r.URL, Lang: r.Lang,
		Collection: r.Collection, Regions: r.Regions,
		Published: article.Publication{
			Day: civil.Of(r.PublishedDay), At: inZone(r.PublishedAt, r.PublishedOffset),
			HasClock: r.PublishedClock, Basis: article.PublishedBasis(r.PublishedBasis),
		},
	}, err
}

func mentionsIn(ctx context.Context, tx pgx.Tx, article string) ([]timeline.MentionInArticle, error) {
	rows, err := tx.Query(ctx, queries.Reports+`WHERE m.article_id = $1
    AND NOT EXISTS (SELECT FROM events e WHERE e.id = m.event_id AND e.hidden)
ORDER BY m.evidence_start, m.trigger_start, m.number`, article)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (timeline.MentionInArticle, error) {
		r, err := pgx.RowToStructByName[reportRow](row)
		return timeline.MentionInArticle{Report: r.report(), EventID: r.EventID}, err
	})
}

// Hide takes an event off every view and export. It stays hidden when its
// articles are read again and when further reports join it. Hiding a hidden
// event is no error; one that does not exist is [fault.NotFound].
func (db *DB) Hide(ctx context.Context, id string) error { return db.setHidden(ctx, id, true) }

// Show brings a hidden event back.
func (db *DB) Show(ctx context.Context, id string) error { return db.setHidden(ctx, id, false) }

func (db *DB) setHidden(ctx context.Context, id string, hidden bool) error {
	// An event can be merged away between the reading of its redirect and the
	// change, which then finds nothing: the second time leads to the heir.
	for range 2 {
		tag, err := db.pool.Exec(ctx, `UPDATE events SET hidden = $2, updated_at = CASE WHEN hidden = $2 THEN updated_at ELSE now() END
WHERE id IN ($1, (SELECT target FROM event_redirects WHERE id = $1))`, id, hidden)
		if err != nil {
			return kind(err, "hide or show event %q", id)
		}
		if tag.RowsAffected() > 0 {
			return nil
		}
	}
	return fault.New(fault.NotFound, "there is no event %q", id)
}
