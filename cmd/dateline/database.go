package main

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"dateline/internal/fault"
	"dateline/internal/pipeline"
	"dateline/internal/postgres"
	"dateline/internal/postgres/embedded"
	"dateline/internal/timeline"
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
		db, done, err := openURL(a, f.DatabaseURL, rulesVersion())
		return db, done, given(a.ctx, err)
	}
	return f.openEmbedded(a, mainDatabase, rulesVersion())
}

// openDemo opens the demo's own database, beside the others of the server. What
// another build read into it is read again.
func (f *databaseFlags) openDemo(a *app) (*postgres.DB, func(), error) {
	extractor := thisBuild()
	if f.DatabaseURL == "" {
		return f.openEmbedded(a, demoDatabase, extractor)
	}
	if err := createDatabase(a.ctx, f.DatabaseURL, demoDatabase); err != nil {
		return nil, nil, given(a.ctx, err)
	}
	db, done, err := openURL(a, withDatabase(f.DatabaseURL, demoDatabase), extractor)
	return db, done, given(a.ctx, err)
}

// rulesVersion names the rules that find events and that merge them: articles
// of another version are out of date.
func rulesVersion() string { return pipeline.Version + "." + timeline.Version }

// thisBuild names the very program that runs, as an extractor of mentions.
func thisBuild() string {
	path, err := os.Executable()
	if err != nil {
		return rulesVersion()
	}
	program, err := os.Open(path)
	if err != nil {
		return rulesVersion()
	}
	defer program.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, program); err != nil {
		return rulesVersion()
	}
	return fmt.Sprintf("%s of build %x", rulesVersion(), sum.Sum(nil)[:8])
}

// given tells what to do where the database that the user named cannot be
// opened. The driver repeats itself over many lines, once for each way that it
// tried.
func given(ctx context.Context, err error) error {
	var unreadable *pgconn.ParseConfigError
	var lines []string
	for line := range strings.Lines(fmt.Sprint(err)) {
		if line = strings.TrimSpace(line); !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
	}
	why := strings.Join(lines, " ")
	switch {
	case ctx.Err() != nil: // interrupted
	case errors.As(err, &unreadable):
		return fault.New(fault.Usage, "%s; a database is given as postgres://USER@HOST/NAME in --database-url or DATABASE_URL", why)
	case errors.Is(err, fault.Unavailable):
		return fault.New(fault.Unavailable, "%s; is DATABASE_URL right? Without it Dateline runs a Postgres of its own", why)
	}
	return err
}

func (f *databaseFlags) openEmbedded(a *app, name, extractor string) (*postgres.DB, func(), error) {
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
	db, closeDB, err := openURL(a, server.DSN(name), extractor)
	if err != nil {
		stop()
		return nil, nil, err
	}
	return db, func() { closeDB(); stop() }, nil
}

func openURL(a *app, dsn, extractor string) (*postgres.DB, func(), error) {
	db, err := postgres.Open(a.ctx, dsn, postgres.WithExtractor(extractor))
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
