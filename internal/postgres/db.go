package postgres

import (
	"context"
	"database/sql"
	"fmt"
	"io/fs"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"

	"dateline/internal/fault"
	queries "dateline/sql"
)

// DB is the store. It is safe for use by many goroutines.
type DB struct {
	pool      *pgxpool.Pool
	extractor string
}

// Option changes how a database is opened.
type Option func(*DB, *pgxpool.Config)

// WithExtractor gives the version of the extractor whose mentions will be put.
// An article that is put again, and whose mentions were made by another
// version, has them replaced.
func WithExtractor(version string) Option {
	return func(db *DB, _ *pgxpool.Config) { db.extractor = version }
}

// WithMaxConns bounds the connections of the pool.
func WithMaxConns(n int) Option {
	return func(_ *DB, c *pgxpool.Config) { c.MaxConns = int32(n) }
}

// Open connects to the database that dsn names, a URL or a list of key=value.
// A dsn that cannot be read is [fault.Invalid], a server that does not answer
// [fault.Unavailable]. Call [DB.Migrate] before anything else.
func Open(ctx context.Context, dsn string, options ...Option) (*DB, error) {
	config, err := pgxpool.ParseConfig(dsn)
	if err != nil {
		return nil, fault.Wrap(fault.Invalid, err, "read the database URL")
	}
	if config.ConnConfig.RuntimeParams["application_name"] == "" {
		config.ConnConfig.RuntimeParams["application_name"] = "dateline"
	}
	config.ConnConfig.RuntimeParams["timezone"] = "UTC"
	db := &DB{}
	for _, o := range options {
		o(db, config)
	}
	if db.pool, err = pgxpool.NewWithConfig(ctx, config); err != nil {
		return nil, fault.Wrap(fault.Unavailable, err, "open the database")
	}
	if err := db.Ping(ctx); err != nil {
		db.Close()
		return nil, err
	}
	return db, nil
}

// Close waits until all connections are given back, and ends them.
func (db *DB) Close() { db.pool.Close() }

// Ping asks whether the server answers.
func (db *DB) Ping(ctx context.Context) error {
	return fault.Wrap(fault.Unavailable, db.pool.Ping(ctx), "reach the database")
}

// Migrate brings the schema up to date. Processes that start at once wait for
// each other; a schema that is newer than this program is left alone and
// reported.
func (db *DB) Migrate(ctx context.Context) error {
	files, err := fs.Sub(queries.Migrations, "migrations")
	if err != nil {
		return fmt.Errorf("read the migrations: %w", err)
	}
	conn := stdlib.OpenDBFromPool(db.pool)
	defer conn.Close()
	provider, err := goose.NewProvider(goose.DialectPostgres, conn, files,
		goose.WithSessionLocker(migrationLock{}), goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return fmt.Errorf("read the migrations: %w", err)
	}
	if _, err = provider.Up(ctx); err != nil {
		return kind(err, "migrate the database")
	}
	sources := provider.ListSources()
	newest := sources[len(sources)-1].Version
	if version, err := provider.GetDBVersion(ctx); err == nil && version > newest {
		return fault.New(fault.Conflict, "the database has schema version %d, made by a newer Dateline; this one knows version %d: update Dateline, or give it another database", version, newest)
	}
	return nil
}

// migrationLock lets one process at a time migrate. Goose's own locker asks
// every few seconds, this one waits in the server.
type migrationLock struct{}

// migrationLockID is any number that nothing else locks.
const migrationLockID = 0x6461_7465_6c69_6e65 // "dateline"

func (migrationLock) SessionLock(ctx context.Context, conn *sql.Conn) error {
	_, err := conn.ExecContext(ctx, "SELECT pg_advisory_lock($1)", int64(migrationLockID))
	return err
}

func (migrationLock) SessionUnlock(ctx context.Context, conn *sql.Conn) error {
	_, err := conn.ExecContext(ctx, "SELECT pg_advisory_unlock($1)", int64(migrationLockID))
	return err
}
