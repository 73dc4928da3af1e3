//go:build linux || darwin

package embedded

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
)

// postmaster is the process that serves the data, 0 if there is none. What its pid
// file says is not believed: after a crash the number may be another process's.
func (c cluster) postmaster() int {
	if pid, _ := c.pidFile(); pid > 0 && serves(pid, c.data()) {
		return pid
	}
	return 0
}

// pidFile is what the pid file says: a process and, on its eighth line, how far it is.
func (c cluster) pidFile() (pid int, status string) {
	text, err := os.ReadFile(c.pid())
	if err != nil {
		return 0, ""
	}
	lines := strings.Split(string(text), "\n")
	if len(lines) > 7 {
		status = strings.TrimSpace(lines[7])
	}
	pid, _ = strconv.Atoi(strings.TrimSpace(lines[0])) // half written: 0, no process
	return pid, status
}

// clear removes what a server that was killed left behind: its pid file, because
// Postgres would refuse to start if the number in it were some other process's by now, and
// its children, because one that is busy with a query outlives the postmaster and
// keeps its shared memory. The caller holds the lock and has seen that no postmaster runs.
func (c cluster) clear(ctx context.Context) error {
	for round := 0; ; round++ {
		left := strays(c.data())
		if len(left) == 0 {
			break
		}
		if round == 500 {
			return fmt.Errorf("%w: processes %d, which a dead server left behind, cannot be stopped", ErrServer, left)
		}
		signal := syscall.SIGQUIT // a backend's emergency exit
		if round > 250 {
			signal = syscall.SIGKILL
		}
		for _, pid := range left {
			_ = syscall.Kill(pid, signal) // it may just have ended; if not, the next round sees
		}
		if err := pause(ctx, 20*time.Millisecond); err != nil {
			return err
		}
	}
	if err := os.Remove(c.pid()); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

// stop ends a server that nobody can reach, ever less gently.
func (c cluster) stop(ctx context.Context, pid int) error {
	c.note("stopping a server that does not answer (process %d)", pid)
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGQUIT, syscall.SIGKILL} {
		if err := syscall.Kill(pid, signal); err != nil && !errors.Is(err, syscall.ESRCH) {
			return fmt.Errorf("%w: stop process %d: %w", ErrServer, pid, err)
		}
		for range 250 {
			if c.postmaster() != pid {
				return nil
			}
			if err := pause(ctx, 20*time.Millisecond); err != nil {
				return err
			}
		}
	}
	return fmt.Errorf("%w: process %d cannot be stopped", ErrServer, pid)
}

// answer is what an attempt to connect tells.
type answer int

const (
	silent answer = iota // nobody behind the socket
	busy                 // starting or stopping
	ready
)

// ask tries to connect, unless the server is known not to be ready: each refusal
// would be a line in its log. The error is an answer that no patience will mend.
func (c cluster) ask(ctx context.Context) (answer, error) {
	if _, status := c.pidFile(); (status == "starting" || status == "stopping") && c.postmaster() != 0 {
		return busy, nil
	}
	ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	conn, err := pgconn.Connect(ctx, dsn(c.run(), "postgres"))
	if err == nil {
		return ready, conn.Close(ctx)
	}
	if said, ok := errors.AsType[*pgconn.PgError](err); ok {
		switch said.Code {
		case cannotConnectNow:
			return busy, nil
		case tooManyConnections:
			return ready, nil
		}
		return silent, fmt.Errorf("%w: %w", ErrServer, said)
	}
	return silent, nil
}

// pause sleeps unless ctx ends.
func pause(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(d):
		return nil
	}
}
