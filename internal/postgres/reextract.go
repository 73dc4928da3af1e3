package postgres

import (
	"bytes"
	"context"
	"errors"

	"github.com/jackc/pgx/v5"

	"dateline/internal/article"
	"dateline/internal/event"
	"dateline/internal/fault"
)

// Outdated lists articles whose mentions were made by another extractor than
// that of [WithExtractor], at most limit, in the order of ids and from the one
// behind after on. Copies are left out: they have the mentions of their original.
func (db *DB) Outdated(ctx context.Context, after string, limit int) ([]string, error) {
	rows, err := db.pool.Query(ctx, `SELECT id FROM articles
WHERE extractor <> $1 AND copy_of IS NULL AND id > $2 COLLATE "C" ORDER BY id COLLATE "C" LIMIT $3`, db.extractor, after, limit)
	if err != nil {
		return nil, kind(err, "look for outdated articles")
	}
	ids, err := pgx.CollectRows(rows, pgx.RowTo[string])
	return ids, kind(err, "look for outdated articles")
}

// CountOutdated is how many articles [DB.Outdated] would list.
func (db *DB) CountOutdated(ctx context.Context) (n int, err error) {
	err = db.pool.QueryRow(ctx, "SELECT count(*)::int FROM articles WHERE extractor <> $1 AND copy_of IS NULL", db.extractor).Scan(&n)
	return n, kind(err, "count outdated articles")
}

// Reextract reads a stored article again and replaces its mentions, and those
// of its copies, by the new ones; events that are the same keep their ids. It
// does nothing to an article that is up to date, was changed meanwhile, or is
// gone. It returns how many mentions were stored, copies not counted.
func (db *DB) Reextract(ctx context.Context, id string, read func(*article.Article) ([]event.Mention, error)) (int, error) {
	before, err := db.outdated(ctx, id)
	if before == nil || err != nil {
		return 0, kind(err, "read article %q", id)
	}
	mentions, err := read(before.article)
	if err != nil {
		return 0, err
	}
	done := false
	err = db.write(ctx, func(tx pgx.Tx) error {
		done, err = before.replace(ctx, tx, db.extractor, mentions)
		return err
	})
	if err != nil || !done {
		return 0, kind(err, "store the mentions of article %q", id)
	}
	return len(mentions), nil
}

// outdatedArticle is an article that is read again, as it was found.
type outdatedArticle struct {
	id       string
	article  *article.Article
	handle   string
	hash     []byte
	revision int
}

// outdated reads an article that needs new mentions; nil for none.
func (db *DB) outdated(ctx context.Context, id string) (*outdatedArticle, error) {
	found := outdatedArticle{id: id}
	err := db.read(ctx, func(tx pgx.Tx) (err error) {
		err = tx.QueryRow(ctx, "SELECT handle, body_hash, revision FROM articles WHERE id = $1 AND extractor <> $2 AND copy_of IS NULL",
			id, db.extractor).Scan(&found.handle, &found.hash, &found.revision)
		if err == nil {
			found.article, err = oneArticle(ctx, tx, id)
		}
		return err
	})
	if errors.Is(err, pgx.ErrNoRows) || fault.KindOf(err) == fault.NotFound {
		return nil, nil
	}
	return &found, err
}

// replace stores new mentions for the article and its copies, unless it is
// another than it was.
func (o *outdatedArticle) replace(ctx context.Context, tx pgx.Tx, extractor string, mentions []event.Mention) (done bool, err error) {
	if err := lock(ctx, tx, "article", []string{o.handle}); err != nil {
		return false, err
	}
	if err := lock(ctx, tx, "text", []string{string(o.hash)}); err != nil {
		return false, err
	}
	var hash []byte
	var revision int
	err = tx.QueryRow(ctx, "SELECT body_hash, revision FROM articles WHERE id = $1 AND extractor <> $2 AND copy_of IS NULL",
		o.id, extractor).Scan(&hash, &revision)
	if errors.Is(err, pgx.ErrNoRows) || err == nil && (!bytes.Equal(hash, o.hash) || revision != o.revision) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	rows, err := tx.Query(ctx, "UPDATE articles SET extractor = $2 WHERE body_hash = $1 RETURNING id", o.hash, extractor)
	if err != nil {
		return false, err
	}
	family, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		return false, err
	}
	r := &regrouping{tx: tx}
	for _, id := range family {
		r.replace(id, mentions)
	}
	return true, r.run(ctx)
}
