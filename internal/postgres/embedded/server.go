//go:build linux || darwin

package embedded

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"time"
)

// Server is this process's hold on a running server.
type Server struct {
	cluster cluster
	hold    *os.File // the FIFO's writing end: what keeps the server running
	stop    context.CancelFunc
	watch   sync.WaitGroup
}

// Start joins the server of cfg.Dir, which it starts, and makes, if need be. When
// it returns, the server answers. ctx bounds the start alone.
func Start(ctx context.Context, cfg Config) (*Server, error) {
	s, err := start(ctx, cfg)
	if err != nil && ctx.Err() != nil {
		err = ctx.Err() // what failed was killed for it
	}
	if err != nil {
		return nil, fmt.Errorf("embedded Postgres in %s: %w", cfg.Dir, err)
	}
	return s, nil
}

func start(ctx context.Context, cfg Config) (*Server, error) {
	c, err := openCluster(ctx, cfg)
	if err != nil {
		return nil, err
	}
	s := &Server{cluster: c}
	if err := s.join(ctx); err != nil {
		return nil, errors.Join(err, s.release())
	}
	life, stop := context.WithCancel(context.Background())
	s.stop = stop
	s.watch.Go(func() { s.keep(life) })
	return s, nil
}

// DSN is the connection string of a database, for pgx, psql and any libpq
// program. It stays good for as long as the Server is open.
func (s *Server) DSN(database string) string { return dsn(s.cluster.run(), database) }

// Close lets go of the server and returns at once; the server stops about a
// second after its last client let go. Connections should be closed before.
// Closing again does nothing.
func (s *Server) Close() error {
	s.stop()
	s.watch.Wait()
	return s.release()
}

func (s *Server) release() error {
	if s.hold == nil {
		return nil
	}
	err := s.hold.Close()
	s.hold = nil
	return err
}

// keep looks after the server until ctx ends: where the supervisor has gone, because it
// or the server was killed, it joins anew.
func (s *Server) keep(ctx context.Context) {
	const every = 500 * time.Millisecond
	for wait := every; pause(ctx, wait) == nil; {
		if s.supervised() {
			wait = every
			continue
		}
		s.cluster.note("the server or its supervisor was killed; starting it again")
		if err := s.join(ctx); err != nil && ctx.Err() == nil {
			s.cluster.note("restart: %v", err)
			wait = min(2*wait, time.Minute)
		}
	}
}

// join makes this process a client of a server that answers.
func (s *Server) join(ctx context.Context) error {
	lock, err := s.cluster.lock(ctx)
	if err != nil {
		return err
	}
	defer lock.Close()
	for range 10 { // each round but the last found something dying and saw the end of it
		joined, err := s.attach(ctx, lock)
		if joined || err != nil {
			return err
		}
	}
	return fmt.Errorf("%w: it was gone as often as it was started\n%s", ErrServer, s.cluster.logTail(0))
}

// attach is one round of join: it greets the supervisor there is, or starts one.
func (s *Server) attach(ctx context.Context, lock *os.File) (bool, error) {
	c := s.cluster
	if met, err := s.greet(ctx); err != nil {
		return false, err
	} else if met {
		return s.await(ctx)
	}
	if pid := c.postmaster(); pid != 0 { // an orphan: its supervisor was killed
		return s.adopt(ctx, pid)
	}
	if err := c.clear(ctx); err != nil {
		return false, err
	}
	p, err := c.prepare(ctx, lock)
	if err != nil {
		return false, err
	}
	before := c.logSize()
	if err := s.supervise(ctx, 0, c.command(p)); err != nil {
		return false, err
	}
	joined, err := s.await(ctx)
	if err == nil && !joined {
		err = fmt.Errorf("%w: it ended at once\n%s", ErrServer, c.logTail(before))
	}
	return joined, err
}

// adopt puts a new supervisor over a server that has lost its own. A server that
// cannot be reached any more is stopped instead.
func (s *Server) adopt(ctx context.Context, pid int) (bool, error) {
	c := s.cluster
	for deadline := time.Now().Add(3 * time.Second); c.postmaster() == pid; {
		state, err := c.ask(ctx)
		switch {
		case err != nil:
			return false, err
		case state == ready:
			if err := c.makeFIFO(); err != nil {
				return false, err
			}
			if err := s.supervise(ctx, pid, nil); err != nil {
				return false, err
			}
			return s.await(ctx)
		case state == silent && time.Now().After(deadline):
			return false, c.stop(ctx, pid)
		}
		if err := pause(ctx, 5*time.Millisecond); err != nil {
			return false, err
		}
	}
	return false, nil // it ended meanwhile
}

// await returns true when the server answers and false when the supervisor has
// ended, as it does when the server has.
func (s *Server) await(ctx context.Context) (bool, error) {
	c := s.cluster
	began, told := time.Now(), false
	for {
		state, err := c.ask(ctx)
		if state == ready || err != nil {
			return err == nil, err
		}
		if !s.supervised() {
			return false, nil
		}
		switch waited := time.Since(began); {
		case state == busy && waited > 2*time.Second && !told:
			c.note("waiting for the server to recover after a crash")
			told = true
		case state == silent && waited > time.Second && c.postmaster() == 0:
			s.mourn()
		case state == silent && waited > time.Minute:
			return false, fmt.Errorf("%w: process %d does not answer at %s; stop it with kill\n%s", ErrServer, c.postmaster(), c.run(), c.logTail(0))
		}
		if err := pause(ctx, 5*time.Millisecond); err != nil {
			return false, err
		}
	}
}

// lock waits for the right to start the server. The kernel frees it if the holder dies.
func (c cluster) lock(ctx context.Context) (*os.File, error) {
	f, err := os.OpenFile(filepath.Join(c.Dir, "lock"), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, permission(err)
	}
	began, told := time.Now(), false
	for {
		err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if err == nil {
			break
		}
		if !errors.Is(err, syscall.EWOULDBLOCK) && !errors.Is(err, syscall.EINTR) {
			return nil, errors.Join(fmt.Errorf("lock %s: %w", f.Name(), err), f.Close())
		}
		if time.Since(began) > 2*time.Second && !told {
			c.note("waiting for another Dateline process, which is starting the server")
			told = true
		}
		if err := pause(ctx, 5*time.Millisecond); err != nil {
			return nil, errors.Join(err, f.Close())
		}
	}
	// The folder becomes the account's only now: before the lock, it could be another's start.
	if err := errors.Join(c.account.own(c.Dir), c.account.own(f.Name())); err != nil {
		return nil, errors.Join(permission(err), f.Close())
	}
	return f, nil
}
