//go:build linux

package embedded

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// shells are the supervisor and the server's parent.
func shells(t *testing.T, dir string) []int {
	t.Helper()
	out, _ := exec.Command("pgrep", "-f", "dateline-postgres "+dir+" ").Output()
	var pids []int
	for _, line := range strings.Fields(string(out)) {
		pid, err := strconv.Atoi(line)
		if err != nil {
			t.Fatal(err)
		}
		pids = append(pids, pid)
	}
	return pids
}

// reader is the one of the shells that reads the FIFO.
func reader(t *testing.T, dir string) int {
	t.Helper()
	for _, pid := range shells(t, dir) {
		if in, err := os.Readlink(fmt.Sprintf("/proc/%d/fd/0", pid)); err == nil && strings.HasSuffix(in, "/alive") {
			return pid
		}
	}
	return 0
}

func slay(t *testing.T, pids ...int) {
	t.Helper()
	for _, pid := range pids {
		if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
			t.Fatalf("kill %d: %v", pid, err)
		}
	}
}

func TestKilledClient(t *testing.T) {
	t.Parallel()
	dir := newDir(t)
	c := newClient(t, dir)
	c.ready(t)
	c.kill()
	began := time.Now()
	gone(t, dir)
	t.Logf("stopped after a killed client: %v", time.Since(began))
	begin(t, Config{Dir: dir})
}

// However early a client is killed, nothing is left running and the next start works.
func TestClientKilledWhileStarting(t *testing.T) {
	t.Parallel()
	for _, throwaway := range []bool{false, true} {
		dir := newDir(t)
		for wait := 20 * time.Millisecond; wait < 800*time.Millisecond; wait = wait * 3 / 2 {
			env := "EMBEDDED_TEST_THROWAWAY="
			if throwaway {
				env += "1"
			}
			c := newClient(t, dir, env)
			time.Sleep(wait)
			c.kill()
			if throwaway {
				gone(t, dir)
			}
		}
		gone(t, dir)
		if got := query[int](t, begin(t, Config{Dir: dir}), "SELECT 1"); got != 1 {
			t.Error(got)
		}
	}
}

func TestInterruptOfOneClient(t *testing.T) {
	t.Parallel()
	dir := newDir(t)
	c := newClient(t, dir)
	c.ready(t)
	s := begin(t, Config{Dir: dir})
	pid := s.cluster.postmaster()
	if err := syscall.Kill(-c.Process.Pid, syscall.SIGINT); err != nil { // its group, as a terminal does
		t.Fatal(err)
	}
	c.Wait()
	// The shell that starts a supervisor is a child for a moment, also those of
	// the tests beside this one: only the supervisor of this folder counts.
	eventually(t, "the supervisor is no child of ours", func() bool {
		return exec.Command("pgrep", "-P", strconv.Itoa(os.Getpid()), "-f", "dateline-postgres "+dir).Run() != nil
	})
	time.Sleep(time.Second)
	if query[int](t, s, "SELECT 1") != 1 || s.cluster.postmaster() != pid {
		t.Error("the server stopped")
	}
}

func TestKilledPostmaster(t *testing.T) {
	t.Parallel()
	dir := newDir(t)
	s := begin(t, Config{Dir: dir})
	other := newClient(t, dir)
	other.ready(t)
	pid := s.cluster.postmaster()
	occupy(t, s) // a backend that does not notice
	slay(t, pid)
	began := time.Now()
	eventually(t, "the server is back", func() bool {
		got, err := tryQuery[int](t.Context(), s, "SELECT 1")
		return err == nil && got == 1
	})
	t.Logf("back after %v", time.Since(began))
	if len(shells(t, dir)) != 2 {
		t.Errorf("shells: %v", shells(t, dir))
	}
	s.Close()
	time.Sleep(1500 * time.Millisecond)
	if s.cluster.postmaster() == 0 {
		t.Error("the new supervisor did not know of the other client")
	}
	other.kill()
}

// occupy leaves a backend in a query that looks for no signal from the postmaster.
func occupy(t *testing.T, s *Server) {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), s.DSN("postgres"))
	if err != nil {
		t.Fatal(err)
	}
	go func() {
		conn.Exec(context.Background(), "SELECT count(*) FROM generate_series(1, 4000000000)")
		conn.Close(context.Background())
	}()
	eventually(t, "the query runs", func() bool {
		return query[int](t, s, "SELECT count(*)::int FROM pg_stat_activity WHERE query LIKE 'SELECT count(*) FROM gen%' AND state = 'active'") == 1
	})
}

func TestKilledSupervisor(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name   string
		choose func(t *testing.T, dir string) []int
	}{
		{"alone", func(t *testing.T, dir string) []int { return []int{reader(t, dir)} }},
		{"with the server's parent", shells},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			dir := newDir(t)
			s := begin(t, Config{Dir: dir})
			pid, old := s.cluster.postmaster(), reader(t, dir)
			slay(t, test.choose(t, dir)...)
			eventually(t, "there is another", func() bool { now := reader(t, dir); return now != 0 && now != old })
			if query[int](t, s, "SELECT 1") != 1 || s.cluster.postmaster() != pid {
				t.Error("the server did not outlive its supervisor")
			}
			slay(t, s.cluster.postmaster()) // which the adopter may not notice by itself
			next := begin(t, Config{Dir: dir})
			if query[int](t, next, "SELECT 1") != 1 {
				t.Error("no answer")
			}
			s.Close()
		})
	}
}

// Everything dies but the server: the next start adopts it.
func TestOrphan(t *testing.T) {
	t.Parallel()
	for _, reachable := range []bool{true, false} {
		t.Run(fmt.Sprintf("reachable %v", reachable), func(t *testing.T) {
			t.Parallel()
			dir := newDir(t)
			c := newClient(t, dir)
			c.ready(t)
			slay(t, append(shells(t, dir), c.Process.Pid)...)
			c.Wait()
			of := cluster{Config: Config{Dir: dir}}
			orphan := of.postmaster()
			if orphan == 0 {
				t.Fatal("no orphan")
			}
			if !reachable {
				if err := os.Remove(of.run() + "/.s.PGSQL.5432"); err != nil {
					t.Fatal(err)
				}
			}
			s := begin(t, Config{Dir: dir})
			if query[int](t, s, "SELECT 1") != 1 {
				t.Error("no answer")
			}
			if adopted := s.cluster.postmaster() == orphan; adopted != reachable {
				t.Errorf("adopted: %v", adopted)
			}
		})
	}
}

// Everything dies, as in a power cut; then the pid file names some other process.
func TestAllKilled(t *testing.T) {
	t.Parallel()
	dir := newDir(t)
	s := begin(t, Config{Dir: dir})
	if err := s.EnsureDatabase(t.Context(), "kept"); err != nil {
		t.Fatal(err)
	}
	c := s.cluster
	s.Close()
	slay(t, append(shells(t, dir), c.postmaster())...)
	eventually(t, "all are gone", func() bool { return len(strays(c.data())) == 0 })

	innocent := c.account.command(t.Context(), "sleep", "60")
	if err := innocent.Start(); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(c.pid())
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := bytes.Cut(text, []byte("\n"))
	if err := os.WriteFile(c.pid(), fmt.Appendf(nil, "%d\n%s", innocent.Process.Pid, rest), 0o600); err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	s = begin(t, Config{Dir: dir})
	t.Logf("start after a crash: %v", time.Since(began))
	if !query[bool](t, s, "SELECT EXISTS (SELECT FROM pg_database WHERE datname = 'kept')") {
		t.Error("the database was lost")
	}
	if err := innocent.Process.Signal(syscall.Signal(0)); err != nil {
		t.Errorf("the other process: %v", err)
	}
	innocent.Process.Kill()
	innocent.Wait()
}
