package postgres

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"time"
	"unicode/utf8"

	"github.com/jackc/pgx/v5"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/fault"
	queries "dateline/sql"
)

// Outcome says what putting an article did.
type Outcome string

// The outcomes.
const (
	Added     Outcome = "added"     // a new article
	Copied    Outcome = "copy"      // a new article with a text that was known: another source of it
	Revised   Outcome = "revised"   // a known article with a new text or date, or read by a newer extractor
	Joined    Outcome = "joined"    // a known article, now in another collection too
	Unchanged Outcome = "unchanged" // a known article
)

// Outcomes lists all outcomes.
var Outcomes = []Outcome{Added, Copied, Revised, Joined, Unchanged}

// DefaultCollection is the collection of articles that name none.
const DefaultCollection = "main"

// Put stores an article and its mentions in one transaction, and decides anew
// which mentions are one event, as far as the article touches them. The
// package comment says what makes two articles the same, and what is a copy.
// What Postgres cannot hold is [fault.Invalid].
func (db *DB) Put(ctx context.Context, a *article.Article, mentions []event.Mention) (Outcome, error) {
	if err := storable(a); err != nil {
		return "", err
	}
	var outcome Outcome
	err := db.write(ctx, func(tx pgx.Tx) (err error) {
		outcome, err = newPut(tx, db.extractor, a, mentions).run(ctx)
		return err
	})
	return outcome, kind(err, "store article %q", a.ID)
}

// storable refuses what no column holds.
func storable(a *article.Article) error {
	for _, field := range []struct {
		name, value string
		most        int
	}{
		{"text", a.Text, 200 << 20}, {"title", a.Title, 1 << 20}, {"id", a.ID, 8 << 10}, {"url", a.URL, 8 << 10},
		{"source", a.Source, 500}, {"lang", a.Lang, 100}, {"collection", a.Collection, 200},
	} {
		switch {
		case !utf8.ValidString(field.value):
			return fault.New(fault.Invalid, "article %.200q: its %s is not UTF-8", a.ID, field.name)
		case bytes.IndexByte([]byte(field.value), 0) >= 0:
			return fault.New(fault.Invalid, "article %.200q: its %s holds a NUL byte, which no database stores", a.ID, field.name)
		case len(field.value) > field.most:
			return fault.New(fault.Invalid, "article %.200q: its %s is %d bytes long, the most is %d", a.ID, field.name, len(field.value), field.most)
		}
	}
	if a.Published.Day.IsZero() {
		return fault.New(fault.Invalid, "article %.200q has no publication date", a.ID)
	}
	return nil
}

// put is the putting of one article in one transaction. Locks are taken in
// three classes, always in this order: the handle of the article; the texts it
// has and had; the one lock of those who decide what is one event.
type put struct {
	tx         pgx.Tx
	extractor  string
	article    *article.Article
	mentions   []event.Mention
	handle     string
	sure       bool // the handle alone identifies the article
	hash       []byte
	collection string
	old        *stored // what is stored under the article's identity, nil for nothing
	id         string
}

// stored is what decides whether a stored article is the one being put.
type stored struct {
	ID           string
	BodyHash     []byte
	Body         string // empty where the handle is sure
	PublishedDay time.Time
	Extractor    string
	Member       bool // of the collection that it is put into
}

func newPut(tx pgx.Tx, extractor string, a *article.Article, mentions []event.Mention) *put {
	p := &put{tx: tx, extractor: extractor, article: a, mentions: mentions,
		collection: cmp.Or(a.Collection, DefaultCollection)}
	p.handle, p.sure = handle(a)
	sum := sha256.Sum256([]byte(a.Text))
	p.hash = sum[:]
	return p
}

func (p *put) run(ctx context.Context) (Outcome, error) {
	if err := p.identify(ctx); err != nil {
		return "", err
	}
	if p.same() && p.old.Member {
		return Unchanged, nil
	}
	if err := p.lockTexts(ctx); err != nil {
		return "", err
	}
	r := &regrouping{tx: p.tx}
	outcome := Joined
	if p.same() {
		r.touch(p.id)
	} else {
		if err := p.store(ctx); err != nil {
			return "", err
		}
		copied, err := p.settleCopies(ctx, r)
		if err != nil {
			return "", err
		}
		switch {
		case p.old != nil:
			outcome = Revised
		case copied:
			outcome = Copied
		default:
			outcome = Added
		}
	}
	if err := p.join(ctx); err != nil {
		return "", err
	}
	return outcome, r.run(ctx)
}

// same reports whether the stored article needs no new mentions.
func (p *put) same() bool {
	return p.old != nil && bytes.Equal(p.old.BodyHash, p.hash) &&
		civil.Of(p.old.PublishedDay) == p.article.Published.Day && p.old.Extractor == p.extractor
}

// sameText is how much of the words of two texts of an unsure handle have to
// agree for one to be a revision of the other.
const sameText = 0.3

// identify locks the article's handle and finds what is stored under it.
func (p *put) identify(ctx context.Context) error {
	if err := lock(ctx, p.tx, "article", []string{p.handle}); err != nil {
		return err
	}
	p.id = hashID("article", p.handle)
	if !p.sure {
		p.id = hashID("article", p.handle, hex.EncodeToString(p.hash))
	}
	rows, err := p.tx.Query(ctx, `SELECT id, body_hash, CASE WHEN @sure THEN '' ELSE body END AS body, published_day, extractor,
    EXISTS (SELECT FROM article_collections c WHERE c.article_id = a.id AND c.collection = @collection) AS member
FROM articles a WHERE handle = @handle ORDER BY id`,
		pgx.NamedArgs{"handle": p.handle, "sure": p.sure, "collection": p.collection})
	if err != nil {
		return err
	}
	candidates, err := pgx.CollectRows(rows, pgx.RowToAddrOfStructByName[stored])
	if err != nil {
		return err
	}
	if p.old = p.choose(candidates); p.old != nil {
		p.id = p.old.ID
	}
	return nil
}

// choose picks the candidate that the article is a revision of, nil for none:
// that of a sure handle, else one of the same text, else the most alike.
func (p *put) choose(candidates []*stored) *stored {
	var best *stored
	likeness := sameText
	for _, c := range candidates {
		if p.sure || bytes.Equal(c.BodyHash, p.hash) {
			return c
		}
		if c.ID == p.id { // it began with this text and was revised away from it
			best, likeness = c, 1
		} else if l := alike(c.Body, p.article.Text); l >= likeness {
			best, likeness = c, l
		}
	}
	return best
}

func (p *put) lockTexts(ctx context.Context) error {
	texts := []string{string(p.hash)}
	if p.old != nil {
		texts = append(texts, string(p.old.BodyHash))
	}
	return lock(ctx, p.tx, "text", texts)
}

func (p *put) store(ctx context.Context) error {
	a := p.article
	at := a.Published.At
	if at.IsZero() {
		at = a.Published.Day.Time()
	}
	_, offset := at.Zone()
	_, err := p.tx.Exec(ctx, queries.UpsertArticle, pgx.NamedArgs{
		"id": p.id, "handle": p.handle, "input_id": a.ID, "title": a.Title, "body": a.Text, "body_hash": p.hash,
		"source": a.Source, "url": a.URL, "lang": a.Lang,
		"published_at": at, "published_offset": offset, "published_day": a.Published.Day.Time(),
		"published_clock": a.Published.HasClock, "published_basis": string(a.Published.Basis),
		"regions": list(a.Regions), "extractor": p.extractor,
	})
	return err
}

// join puts the article into its collection.
func (p *put) join(ctx context.Context) error {
	_, err := p.tx.Exec(ctx, `INSERT INTO article_collections (collection, article_id) VALUES (@collection, @id)
ON CONFLICT DO NOTHING`, pgx.NamedArgs{"collection": p.collection, "id": p.id})
	return err
}
