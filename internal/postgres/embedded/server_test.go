//go:build linux || darwin

package embedded

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

func TestStart(t *testing.T) {
	t.Parallel()
	dir := newDir(t)
	began := time.Now()
	first := begin(t, Config{Dir: dir})
	t.Logf("first start: %v", time.Since(began))

	for range 2 {
		if err := first.EnsureDatabase(t.Context(), `odd "name" /?&`); err != nil {
			t.Fatal(err)
		}
	}
	conn, err := pgx.Connect(t.Context(), first.DSN(`odd "name" /?&`))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := conn.Exec(t.Context(), "CREATE TABLE kept (v text); INSERT INTO kept VALUES ('yes')"); err != nil {
		t.Fatal(err)
	}
	conn.Close(t.Context())
	if got := query[string](t, first, "SELECT lower('ÀÉŽ') || current_setting('fsync') || current_setting('listen_addresses')"); got != "àéžon" {
		t.Errorf("lower, fsync and listen_addresses are %q", got)
	}

	began = time.Now()
	second := begin(t, Config{Dir: dir})
	t.Logf("joined: %v", time.Since(began))
	pid := first.cluster.postmaster()
	if err := errors.Join(first.Close(), first.Close()); err != nil {
		t.Fatal(err)
	}
	time.Sleep(1500 * time.Millisecond)
	if second.cluster.postmaster() != pid {
		t.Error("the server ended with its first client")
	}
	second.Close()
	began = time.Now()
	gone(t, dir)
	t.Logf("stopped after the last client: %v", time.Since(began))

	began = time.Now()
	third := begin(t, Config{Dir: dir})
	t.Logf("second start: %v", time.Since(began))
	conn, err = pgx.Connect(t.Context(), third.DSN(`odd "name" /?&`))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	var kept string
	if err := conn.QueryRow(t.Context(), "SELECT v FROM kept").Scan(&kept); err != nil || kept != "yes" {
		t.Errorf("after a restart: %q, %v", kept, err)
	}
}

// A client that comes while the server is stopping gets the next one.
func TestStartWhileStopping(t *testing.T) {
	t.Parallel()
	dir := newDir(t)
	begin(t, Config{Dir: dir}).Close()
	for i := range 6 { // the supervisor decides after a little more than a second
		time.Sleep(1020*time.Millisecond + time.Duration(i*20)*time.Millisecond)
		s := begin(t, Config{Dir: dir})
		for range 5 {
			if got := query[int](t, s, "SELECT 1"); got != 1 {
				t.Fatal(got)
			}
			time.Sleep(20 * time.Millisecond)
		}
		s.Close()
	}
}

func TestManyProcessesAtOnce(t *testing.T) {
	t.Parallel()
	dir := newDir(t)
	clients := make([]*client, 6)
	for i := range clients {
		clients[i] = newClient(t, dir)
	}
	for _, c := range clients {
		c.ready(t)
	}
	s := begin(t, Config{Dir: dir})
	pid := s.cluster.postmaster()
	for _, c := range clients[1:] {
		c.kill()
	}
	clients[0].stdin.Close()
	clients[0].Wait()
	time.Sleep(1200 * time.Millisecond)
	if got := query[int](t, s, "SELECT 1"); got != 1 || s.cluster.postmaster() != pid {
		t.Error("the server did not outlive the other clients")
	}
}

func TestEnsureDatabaseAtOnce(t *testing.T) {
	t.Parallel()
	s := begin(t, Config{Dir: newDir(t), Throwaway: true})
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if err := s.EnsureDatabase(t.Context(), "main"); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	for _, name := range []string{"", "a\x00b"} {
		if err := s.EnsureDatabase(t.Context(), name); err == nil {
			t.Errorf("a database named %q was made", name)
		}
	}
}

func TestThrowaway(t *testing.T) {
	t.Parallel()
	dir := newDir(t)
	s := begin(t, Config{Dir: dir, Throwaway: true})
	if got := query[string](t, s, "SHOW fsync"); got != "off" {
		t.Errorf("fsync is %s", got)
	}
	s.Close()
	if os.Geteuid() == 0 { // the account may empty the folder but not remove it from root's
		eventually(t, "the folder is empty", func() bool { left, _ := os.ReadDir(dir); return len(left) == 0 })
		return
	}
	eventually(t, "the folder is gone", func() bool { _, err := os.Stat(dir); return errors.Is(err, os.ErrNotExist) })
}

func TestLongPath(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(newDir(t), strings.Repeat("long", 30), "an 'odd' \"one\", too")
	s := begin(t, Config{Dir: dir})
	if got := query[string](t, s, "SHOW data_directory"); got != s.cluster.data() {
		t.Errorf("data_directory is %s", got)
	}
	run := s.cluster.run()
	if !strings.HasPrefix(run, "/tmp/dateline-") {
		t.Errorf("the socket is in %s", run)
	}
	s.Close()
	eventually(t, "the socket's folder is gone", func() bool { _, err := os.Stat(run); return errors.Is(err, os.ErrNotExist) })

	if err := os.Mkdir(run, 0o755); err != nil { // as if another user had laid it out
		t.Fatal(err)
	}
	defer os.Remove(run)
	if _, err := Start(t.Context(), Config{Dir: dir}); !errors.Is(err, ErrPermission) {
		t.Errorf("with a public socket folder: %v", err)
	}
}

func TestCancelledStart(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	dir := newDir(t)
	if _, err := Start(ctx, Config{Dir: dir, Offline: true}); !errors.Is(err, ErrNoPrograms) && !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
	begin(t, Config{Dir: dir})
}

func TestRefusals(t *testing.T) {
	t.Parallel()
	write := func(name, text string) func(t *testing.T, dir string) {
		return func(t *testing.T, dir string) {
			path := filepath.Join(dir, name)
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
			if os.Geteuid() == 0 {
				a := unprivileged()
				os.Chown(filepath.Dir(path), int(a.uid), int(a.gid))
			}
		}
	}
	for _, test := range []struct {
		name  string
		setup func(t *testing.T, dir string)
		kind  error
		says  string
	}{
		{"data of an old version", write("data/PG_VERSION", "9.6\n"), ErrVersion, "9.6"},
		{"data of a coming version", write("data/PG_VERSION", "99\n"), ErrVersion, "99"},
		{"data without a version", write("data/other", "x"), ErrVersion, "PG_VERSION"},
		{"another's folder", write("letters.txt", "x"), ErrPermission, "letters.txt"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			dir := newDir(t)
			test.setup(t, dir)
			before := listing(t, dir)
			_, err := Start(t.Context(), Config{Dir: dir, Offline: true})
			if errors.Is(err, ErrNoPrograms) { // in the folder that DATELINE_PG_BIN names
				leaveOut(t, err.Error())
			}
			if !errors.Is(err, test.kind) || !strings.Contains(err.Error(), test.says) || !strings.Contains(err.Error(), dir) {
				t.Errorf("got %v", err)
			}
			if after := listing(t, dir); !strings.HasPrefix(after, before) {
				t.Errorf("the folder was touched: had %s, has %s", before, after)
			}
		})
	}
}

// listing names the files under dir and what they hold; our own lock comes last.
func listing(t *testing.T, dir string) string {
	t.Helper()
	var all strings.Builder
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		all.WriteString(path + ":" + string(text) + "\n")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all.String()
}
