package pgtest_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"dateline/internal/postgres/pgtest"
)

// TestMain makes the test binary one that is killed while it has a database.
func TestMain(m *testing.M) {
	if os.Getenv("PGTEST_KILLED") == "" {
		os.Exit(m.Run())
	}
	testing.Main(func(string, string) (bool, error) { return true, nil }, []testing.InternalTest{
		{Name: "Waits", F: func(t *testing.T) {
			fmt.Println("url:", pgtest.New(t, notes))
			time.Sleep(time.Minute)
		}},
	}, nil, nil)
}

var migrations atomic.Int32

func notes(ctx context.Context, dsn string) error {
	migrations.Add(1)
	return exec1(ctx, dsn, "CREATE TABLE note (v text NOT NULL)")
}

func words(ctx context.Context, dsn string) error {
	return exec1(ctx, dsn, "CREATE TABLE word (v text NOT NULL)")
}

func exec1(ctx context.Context, dsn, sql string) error {
	conn, err := pgx.Connect(ctx, dsn)
	if err != nil {
		return err
	}
	_, err = conn.Exec(ctx, sql) // the connection is left open, as a careless migration would
	return err
}

func count(t *testing.T, dsn, sql string) (n int) {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(context.Background())
	if err := conn.QueryRow(t.Context(), sql).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestNew(t *testing.T) {
	t.Parallel()
	for i := range 8 {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			began := time.Now()
			dsn := pgtest.New(t, notes)
			t.Logf("after %v", time.Since(began))
			if err := exec1(t.Context(), dsn, "INSERT INTO note VALUES ('mine')"); err != nil {
				t.Fatal(err)
			}
			if n := count(t, dsn, "SELECT count(*) FROM note"); n != 1 {
				t.Errorf("%d notes, so this database is not the test's own", n)
			}
			if n := migrations.Load(); n != 1 {
				t.Errorf("migrated %d times", n)
			}
		})
	}
}

func TestSchemas(t *testing.T) {
	t.Parallel()
	const tables = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tablename = 'word'"
	if n := count(t, pgtest.New(t, words), tables); n != 1 {
		t.Error("no table of the other schema")
	}
	if n := count(t, pgtest.New(t, nil), tables); n != 0 {
		t.Error("the empty database has a table")
	}
}

func TestDropped(t *testing.T) {
	t.Parallel()
	dsn := pgtest.New(t, nil)
	t.Run("makes one", func(t *testing.T) {
		dsn = pgtest.New(t, nil)
		if err := exec1(t.Context(), dsn, "SELECT 1"); err != nil {
			t.Fatal(err)
		}
	})
	if err := exec1(t.Context(), dsn, "SELECT 1"); err == nil || !strings.Contains(err.Error(), "does not exist") {
		t.Errorf("after the test: %v", err)
	}
}

// own starts this binary again as a test process of its own.
func own(t *testing.T, env ...string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.v")
	cmd.Env = append(append(os.Environ(), "PGTEST_KILLED=1"), env...)
	return cmd
}

func TestKilled(t *testing.T) {
	t.Parallel()
	pgtest.New(t, nil) // skips where there is no Postgres
	cmd := own(t, "DATELINE_TEST_DATABASE_URL=")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer cmd.Process.Kill()
	var dsn string
	for dsn == "" {
		var word string
		if _, err := fmt.Fscan(out, &word); err != nil {
			t.Fatal(err)
		}
		if word == "url:" {
			fmt.Fscan(out, &dsn)
		}
	}
	config, err := pgx.ParseConfig(dsn)
	if err != nil {
		t.Fatal(err)
	}
	dir := strings.TrimSuffix(config.Host, "/run")
	if _, err := os.Stat(dir); err != nil {
		t.Fatal(err)
	}
	cmd.Process.Kill()
	cmd.Wait()
	began := time.Now()
	for {
		if _, err := os.Stat(dir); os.IsNotExist(err) {
			t.Logf("stopped and removed after %v", time.Since(began))
			return
		}
		if time.Since(began) > 5*time.Second {
			t.Fatalf("%s is still there", dir)
		}
		time.Sleep(20 * time.Millisecond)
	}
}

func TestNoPrograms(t *testing.T) {
	t.Parallel()
	for strict, want := range map[string]string{"": "--- SKIP: Waits", "1": "--- FAIL: Waits"} {
		cmd := own(t, "DATELINE_TEST_DATABASE_URL=", "DATELINE_PG_BIN=npm", "DATELINE_CACHE="+t.TempDir(), "DATELINE_TEST_STRICT="+strict)
		out, _ := cmd.CombinedOutput()
		if !strings.Contains(string(out), want) || !strings.Contains(string(out), "postgresql") {
			t.Errorf("strict %q: %s", strict, out)
		}
	}
}

// The same on a server that somebody else runs: here, that of this process.
func TestGivenServer(t *testing.T) {
	t.Parallel()
	given := pgtest.New(t, nil)
	cmd := own(t, "DATELINE_TEST_DATABASE_URL="+given)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { cmd.Process.Kill(); cmd.Wait() }()
	var word string
	for word != "url:" {
		if _, err := fmt.Fscan(out, &word); err != nil {
			t.Fatal(err)
		}
	}
	var dsn string
	fmt.Fscan(out, &dsn)
	if n := count(t, dsn, "SELECT count(*) FROM note"); n != 0 || dsn == given {
		t.Errorf("%d notes in %s", n, dsn)
	}
}
