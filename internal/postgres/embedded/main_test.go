//go:build linux || darwin

package embedded

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// TestMain makes the test binary a client of its own when it is told a folder.
func TestMain(m *testing.M) {
	dir := os.Getenv("EMBEDDED_TEST_CLIENT")
	if dir == "" {
		flag.Parse()
		if err := flag.Set("test.parallel", "8"); err != nil { // the tests mostly wait
			panic(err)
		}
		os.Exit(m.Run())
	}
	if _, err := Start(context.Background(), Config{Dir: dir, Offline: true, Throwaway: os.Getenv("EMBEDDED_TEST_THROWAWAY") != ""}); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println("ready")
	io.Copy(io.Discard, os.Stdin) // until the test ends, or kills us
}

// client is another process that uses the server.
type client struct {
	*exec.Cmd
	stdin  io.WriteCloser
	stdout *bufio.Reader
}

// newClient starts a process; it need not be ready yet.
func newClient(t *testing.T, dir string, env ...string) *client {
	t.Helper()
	return startClient(t, exec.Command(os.Args[0]), dir, env...)
}

func startClient(t *testing.T, cmd *exec.Cmd, dir string, env ...string) *client {
	t.Helper()
	cmd.Env = append(append(os.Environ(), "EMBEDDED_TEST_CLIENT="+dir), env...)
	cmd.Stderr = os.Stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	c := &client{Cmd: cmd}
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	c.stdin, c.stdout = stdin, bufio.NewReader(stdout)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.kill)
	return c
}

// says waits for all that the client has to say: "ready" or an error.
func (c *client) says() string {
	line, _ := c.stdout.ReadString('\n')
	return strings.TrimSpace(line)
}

func (c *client) ready(t *testing.T) {
	t.Helper()
	said := c.says()
	if strings.Contains(said, ErrNoPrograms.Error()) {
		leaveOut(t, said)
	}
	if said != "ready" {
		t.Fatalf("client said %q, not ready", said)
	}
}

func (c *client) kill() {
	if c.ProcessState == nil {
		c.Process.Kill()
		c.Wait()
	}
}

// newDir is a folder that the server's account can reach even if the tests run as root.
func newDir(t *testing.T) string {
	t.Helper()
	parent := ""
	if os.Geteuid() == 0 {
		parent = "/tmp"
	}
	dir, err := os.MkdirTemp(parent, "dateline-embedded-")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		gone(t, dir)
		if err := os.RemoveAll(dir); err != nil {
			t.Error(err)
		}
	})
	return dir + "/postgres"
}

// gone waits for the end of all processes that have dir in their command line.
func gone(t *testing.T, dir string) {
	t.Helper()
	const limit = 4 * time.Second
	var left []byte
	for began := time.Now(); time.Since(began) < limit; time.Sleep(20 * time.Millisecond) {
		var err error
		if left, err = exec.Command("pgrep", "-lf", dir).Output(); err != nil { // it found none
			return
		}
	}
	t.Errorf("after %v there still run:\n%s", limit, left)
}

// begin is Start for a test that cannot do without it.
func begin(t *testing.T, cfg Config) *Server {
	t.Helper()
	if cfg.Log == nil {
		cfg.Log = func(note string) { t.Log(note) }
	}
	cfg.Offline = true
	s, err := Start(t.Context(), cfg)
	if errors.Is(err, ErrNoPrograms) {
		leaveOut(t, err.Error())
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// leaveOut skips a test for lack of programs, or fails it where that is not to be.
func leaveOut(t *testing.T, why string) {
	t.Helper()
	if os.Getenv("DATELINE_TEST_STRICT") == "1" {
		t.Fatal(why)
	}
	fmt.Fprintf(os.Stderr, "\n*** %s WAS LEFT OUT: %s ***\n", t.Name(), why)
	t.Skip(why)
}

// query returns one value from the database postgres.
func query[T any](t *testing.T, s *Server, sql string) T {
	t.Helper()
	v, err := tryQuery[T](t.Context(), s, sql)
	if err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
	return v
}

func tryQuery[T any](ctx context.Context, s *Server, sql string) (T, error) {
	var v T
	conn, err := pgx.Connect(ctx, s.DSN("postgres"))
	if err != nil {
		return v, err
	}
	defer conn.Close(ctx)
	err = conn.QueryRow(ctx, sql).Scan(&v)
	return v, err
}

// eventually waits for a condition.
func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for began := time.Now(); time.Since(began) < 10*time.Second; time.Sleep(10 * time.Millisecond) {
		if holds() {
			return
		}
	}
	t.Fatalf("not within 10 s: %s", what)
}
