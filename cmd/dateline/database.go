package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"dateline/internal/fault"
	"dateline/internal/pipeline"
	"dateline/internal/postgres"
	"dateline/internal/postgres/embedded"
)

// databaseFlags are those of every command that needs the store.
type databaseFlags struct {
	DatabaseURL string `name:"database-url" env:"DATABASE_URL,DATELINE_DATABASE_URL" placeholder:"URL" help:"Postgres to use; without it Dateline runs one of its own."`
	Data        string `type:"path" placeholder:"DIR" help:"Folder of Dateline's own Postgres (default: the user's data folder)."`
}

// The databases: that of demo is its own, so that it leaves nothing behind in
// the one that people work with.
const (
	mainDatabase = "dateline"
	demoDatabase = "dateline_demo"
)

// open opens the database, started and brought up to date where need be. The
// function that it returns closes it.
func (f *databaseFlags) open(a *app) (*postgres.DB, func(), error) {
	if f.DatabaseURL != "" {
		return openURL(a, f.DatabaseURL)
	}
	return f.openEmbedded(a, mainDatabase)
}

// openDemo opens the demo's own database, beside the others of the server.
func (f *databaseFlags) openDemo(a *app) (*postgres.DB, func(), error) {
	if f.DatabaseURL == "" {
		return f.openEmbedded(a, demoDatabase)
	}
	if err := createDatabase(a.ctx, f.DatabaseURL, demoDatabase); err != nil {
		return nil, nil, err
	}
	return openURL(a, withDatabase(f.DatabaseURL, demoDatabase))
}

func (f *databaseFlags) openEmbedded(a *app, name string) (*postgres.DB, func(), error) {
	dir := f.Data
	if dir == "" {
		var err error
		if dir, err = embedded.DefaultDataDir(); err != nil {
			return nil, nil, err
		}
	}
	server, err := embedded.Start(a.ctx, embedded.Config{
		Dir: filepath.Join(dir, "postgres"),
		Log: func(s string) { a.note("%s", s) },
	})
	if err != nil {
		return nil, nil, err
	}
	stop := func() {
		if err := server.Close(); err != nil {
			a.note("let go of Postgres: %v", err)
		}
	}
	if err := server.EnsureDatabase(a.ctx, name); err != nil {
		stop()
		return nil, nil, err
	}
	db, closeDB, err := openURL(a, server.DSN(name))
	if err != nil {
		stop()
		return nil, nil, err
	}
	return db, func() { closeDB(); stop() }, nil
}

func openURL(a *app, dsn string) (*postgres.DB, func(), error) {
	db, err := postgres.Open(a.ctx, dsn, postgres.WithExtractor(pipeline.Version))
	if err != nil {
		return nil, nil, err
	}
	if err := db.Migrate(a.ctx); err != nil {
		db.Close()
		return nil, nil, err
	}
	return db, db.Close, nil
}

// createDatabase makes a database on the server of dsn unless it is there.
func createDatabase(ctx context.Context, dsn, name string) error {
	conn, err := pgx.Connect(ctx, dsn)
	if err != nil {
		return fault.Wrap(fault.Unavailable, err, "reach the database")
	}
	defer conn.Close(context.WithoutCancel(ctx))
	var found bool
	err = conn.QueryRow(ctx, "SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)", name).Scan(&found)
	if err == nil && !found {
		_, err = conn.Exec(ctx, "CREATE DATABASE "+pgx.Identifier{name}.Sanitize())
		var made *pgconn.PgError
		if errors.As(err, &made) && made.Code == "42P04" { // another process was faster
			err = nil
		}
	}
	return fault.Wrap(fault.Unavailable, err, "make the database %s", name)
}

// inKeywords finds the database in a connection string of key=value.
var inKeywords = regexp.MustCompile(`\bdbname\s*=\s*('(?:[^'\\]|\\.)*'|\S*)`)

// withDatabase is dsn, a URL or a list of key=value, for another database.
func withDatabase(dsn, name string) string {
	if u, err := url.Parse(dsn); err == nil && strings.HasPrefix(u.Scheme, "postgres") {
		u.Path = "/" + name
		q := u.Query()
		q.Del("dbname")
		q.Del("database")
		u.RawQuery = q.Encode()
		return u.String()
	}
	return inKeywords.ReplaceAllString(dsn, "") + fmt.Sprintf(" dbname=%s", name)
}
