// Package pgtest gives tests real Postgres databases.
//
//	func TestStore(t *testing.T) {
//		t.Parallel()
//		dsn := pgtest.New(t, postgres.Migrate) // func(ctx context.Context, dsn string) error
//		pool, err := pgxpool.New(t.Context(), dsn)
//		…
//	}
//
// The first call in a test process starts a throwaway server, without
// durability and in memory where there is room; no TestMain is needed. Each
// schema is made once, in a template, and every test gets a copy
// of it (some 20 ms) that is dropped when the test ends. The server stops and
// its files go when the process ends, however it ends: see package embedded.
//
// DATELINE_TEST_DATABASE_URL names another server to use; its user must be
// allowed to create databases. What killed tests left there is dropped a day later.
//
// Nothing is ever downloaded. Where there are no Postgres programs the test is
// skipped and says on standard error what to install; with DATELINE_TEST_STRICT=1
// it fails.
package pgtest

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"reflect"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"dateline/internal/postgres/embedded"
)

// New returns the connection string of a database that is t's alone. migrate
// makes its schema; nil leaves it empty. Two values of migrate are told apart by
// their code: one function literal is one schema, whatever variables it captures.
func New(t testing.TB, migrate func(ctx context.Context, dsn string) error) string {
	t.Helper()
	ctx := context.WithoutCancel(t.Context()) // a cancelled command would close the connection that all tests share
	s, err := shared()
	if errors.Is(err, embedded.ErrNoPrograms) && os.Getenv("DATELINE_TEST_STRICT") != "1" {
		skip(t, err)
	}
	if err != nil {
		t.Fatalf("pgtest: %v", err)
	}
	template, err := s.template(ctx, migrate)
	if err != nil {
		t.Fatalf("pgtest: make the template: %v", err)
	}
	name := newName()
	if err := s.exec(ctx, "CREATE DATABASE "+quote(name)+" TEMPLATE "+quote(template)); err != nil {
		t.Fatalf("pgtest: %v", err)
	}
	t.Cleanup(func() {
		// FORCE, as a pool that the test has not closed is no reason to keep the database.
		if err := s.exec(ctx, "DROP DATABASE "+quote(name)+" WITH (FORCE)"); err != nil {
			t.Errorf("pgtest: %v", err)
		}
	})
	return s.dsn(name)
}

var loudly sync.Once

func skip(t testing.TB, err error) {
	t.Helper()
	loudly.Do(func() {
		fmt.Fprintf(os.Stderr, "\n*** TESTS ON POSTGRES WERE LEFT OUT: %v; DATELINE_TEST_DATABASE_URL names a server for tests ***\n\n", err)
	})
	t.Skipf("left out: %v", err)
}

// server is where the databases are made.
type server struct {
	dsn       func(database string) string
	mu        sync.Mutex
	admin     *pgx.Conn
	templates map[uintptr]func() (string, error)
}

// shared starts the server of this process, once.
var shared = sync.OnceValues(func() (*server, error) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	dsn, err := connection(ctx)
	if err != nil {
		return nil, err
	}
	s := &server{dsn: dsn, templates: map[uintptr]func() (string, error){}}
	if s.admin, err = pgx.Connect(ctx, dsn("")); err != nil {
		return nil, err
	}
	if err := s.sweep(ctx); err != nil {
		return nil, err
	}
	return s, nil
})

// connection chooses the server. Its result gives the connection string of a
// database, of the one that commands are given in if the name is empty.
func connection(ctx context.Context) (func(string) string, error) {
	if given := os.Getenv("DATELINE_TEST_DATABASE_URL"); given != "" {
		return func(name string) string { return withDatabase(given, name) }, nil
	}
	parent := place()
	sweepFolders(parent)
	dir, err := os.MkdirTemp(parent, folderPrefix)
	if err != nil {
		return nil, err
	}
	// The Server is not closed: the end of the process does it.
	running, err := embedded.Start(ctx, embedded.Config{
		Dir: dir, Offline: true, Throwaway: true,
		Log: func(note string) { fmt.Fprintln(os.Stderr, "pgtest:", note) },
	})
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	return func(name string) string {
		if name == "" {
			name = "postgres"
		}
		return running.DSN(name)
	}, nil
}

// withDatabase changes the database in a connection string of either form.
func withDatabase(given, name string) string {
	if name == "" {
		return given
	}
	for _, scheme := range []string{"postgres://", "postgresql://"} {
		rest, ok := strings.CutPrefix(given, scheme)
		if !ok {
			continue
		}
		rest, query, hasQuery := strings.Cut(rest, "?")
		host, _, _ := strings.Cut(rest, "/")
		if hasQuery {
			query = "?" + query
		}
		return scheme + host + "/" + name + query
	}
	return given + " dbname=" + name // the last of several counts
}

// template returns the name of the database with the schema that migrate makes.
func (s *server) template(ctx context.Context, migrate func(context.Context, string) error) (string, error) {
	if migrate == nil {
		return "template0", nil
	}
	code := reflect.ValueOf(migrate).Pointer()
	s.mu.Lock()
	made := s.templates[code]
	if made == nil {
		made = sync.OnceValues(func() (string, error) { return s.makeTemplate(ctx, migrate) })
		s.templates[code] = made
	}
	s.mu.Unlock()
	return made()
}

func (s *server) makeTemplate(ctx context.Context, migrate func(context.Context, string) error) (string, error) {
	name := newName()
	if err := s.exec(ctx, "CREATE DATABASE "+quote(name)+" TEMPLATE template0"); err != nil {
		return "", err
	}
	if err := migrate(ctx, s.dsn(name)); err != nil {
		return "", err
	}
	// A database with connections cannot be copied; a migration may have left some.
	return name, s.exec(ctx, "ALTER DATABASE "+quote(name)+" ALLOW_CONNECTIONS false",
		"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"+name+"'")
}

// exec runs statements on the one connection for commands: two CREATE DATABASE
// at once may refuse each other the template.
func (s *server) exec(ctx context.Context, statements ...string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.admin.IsClosed() { // the server was killed; package embedded has started it again
		var err error
		if s.admin, err = pgx.Connect(ctx, s.dsn("")); err != nil {
			return err
		}
	}
	for _, sql := range statements {
		if _, err := s.admin.Exec(ctx, sql); err != nil {
			return fmt.Errorf("%s: %w", sql, err)
		}
	}
	return nil
}

const (
	prefix       = "dateline_test_" // of databases
	folderPrefix = "dateline-test-"
)

// newName is a name that says when it was made, for sweep.
func newName() string {
	return prefix + strconv.FormatInt(time.Now().Unix(), 10) + "_" + strings.ToLower(rand.Text()[:10])
}

func quote(name string) string { return pgx.Identifier{name}.Sanitize() }

// sweep drops what test processes left on a server that outlives them: their
// templates, and all databases of those that were killed. No test runs for a day.
func (s *server) sweep(ctx context.Context) error {
	rows, err := s.admin.Query(ctx, `SELECT datname FROM pg_database WHERE starts_with(datname, $1)`, prefix)
	if err != nil {
		return err
	}
	names, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		return err
	}
	for _, name := range names {
		if stale(name, time.Now()) {
			// IF EXISTS, as another process may be sweeping too.
			if err := s.exec(ctx, "DROP DATABASE IF EXISTS "+quote(name)+" WITH (FORCE)"); err != nil {
				return err
			}
		}
	}
	return nil
}

func stale(name string, now time.Time) bool {
	made, _, _ := strings.Cut(strings.TrimPrefix(name, prefix), "_")
	unix, err := strconv.ParseInt(made, 10, 64)
	return err == nil && now.Sub(time.Unix(unix, 0)) > 24*time.Hour
}
