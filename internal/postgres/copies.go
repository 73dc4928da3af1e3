package postgres

import (
	"bytes"
	"context"

	"github.com/jackc/pgx/v5"

	"dateline/internal/event"
	queries "dateline/sql"
)

// settleCopies marks which articles of the put text are copies, and of which:
// the one published first is the original. A copy has the original's mentions,
// with the original's dates, for a text that is reprinted a day later reports
// nothing of that day. It tells the regrouping which articles changed, and
// returns whether the article that was put is a copy.
func (p *put) settleCopies(ctx context.Context, r *regrouping) (copied bool, err error) {
	if p.old != nil && !bytes.Equal(p.old.BodyHash, p.hash) {
		left, err := p.elect(ctx, p.old.BodyHash)
		if err != nil {
			return false, err
		}
		r.touch(left...)
	}
	family, err := p.elect(ctx, p.hash)
	if err != nil {
		return false, err
	}
	if original := family[0]; original != p.id {
		mentions, err := mentionsOf(ctx, p.tx, original)
		r.replace(p.id, mentions)
		return true, err
	}
	for _, id := range family {
		r.replace(id, p.mentions)
	}
	return false, nil
}

// elect makes the first published article of a text its original and the others
// copies, and returns all of them, the original first.
func (p *put) elect(ctx context.Context, hash []byte) ([]string, error) {
	rows, err := p.tx.Query(ctx, `SELECT id FROM articles WHERE body_hash = $1 ORDER BY published_at, id COLLATE "C"`, hash)
	if err != nil {
		return nil, err
	}
	family, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil || len(family) == 0 {
		return nil, err
	}
	_, err = p.tx.Exec(ctx, `UPDATE articles SET copy_of = nullif($1, id)
WHERE id = ANY ($2) AND copy_of IS DISTINCT FROM nullif($1, id)`, family[0], family)
	return family, err
}

// mentionsOf are the stored mentions of an article.
func mentionsOf(ctx context.Context, tx pgx.Tx, id string) ([]event.Mention, error) {
	rows, err := tx.Query(ctx, queries.Reports+"WHERE m.article_id = $1 ORDER BY m.number", id)
	if err != nil {
		return nil, err
	}
	stored, err := pgx.CollectRows(rows, pgx.RowToStructByName[reportRow])
	mentions := make([]event.Mention, len(stored))
	for i := range stored {
		mentions[i] = stored[i].report().Mention
	}
	return mentions, err
}
