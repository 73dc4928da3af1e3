//go:build linux || darwin

package embedded

import (
	"context"
	"crypto/rand"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"
	"time"
)

//go:embed supervise.sh
var superviseScript string

// linger is for how many twentieths of a second the supervisor waits for another
// client: long enough for one command after another in a shell to find the
// server running, short enough that nothing seems left behind.
const linger = 20

// supervised tells whether a supervisor runs, that is, reads from the FIFO:
// opening a FIFO without a reader fails.
func (s *Server) supervised() bool {
	f, err := s.cluster.openHold()
	if err != nil {
		return false
	}
	return f.Close() == nil
}

// openHold opens the FIFO for writing; it fails unless a supervisor reads.
func (c cluster) openHold() (*os.File, error) {
	return os.OpenFile(c.alive(), os.O_WRONLY|syscall.O_NONBLOCK, 0)
}

// greet takes hold of the FIFO, says hello and waits for the supervisor's answer.
// It returns false if there is no supervisor, or none any more.
func (s *Server) greet(ctx context.Context) (bool, error) {
	c := s.cluster
	fresh := s.hold == nil
	if fresh {
		hold, err := c.openHold()
		if errors.Is(err, syscall.ENXIO) || errors.Is(err, os.ErrNotExist) {
			return false, nil
		}
		if err != nil {
			return false, permission(err)
		}
		s.hold = hold
	}
	name := rand.Text()
	if _, err := fmt.Fprintf(s.hold, "hello %s\n", name); err != nil && !errors.Is(err, syscall.EPIPE) {
		return false, err
	}
	for s.supervised() {
		if said, err := os.ReadFile(c.ack()); err == nil && strings.TrimSpace(string(said)) == name {
			return true, nil
		}
		if err := pause(ctx, time.Millisecond); err != nil {
			return false, err
		}
	}
	if fresh { // what was said to the dead must not reach the next
		return false, s.release()
	}
	return false, nil
}

// mourn tells a supervisor that cannot know, as it has adopted the server, that the server is dead.
func (s *Server) mourn() {
	if pid, _ := s.cluster.pidFile(); pid > 0 {
		fmt.Fprintf(s.hold, "gone %d\n", pid)
	}
}

// supervise starts a supervisor, over the running server pid or a new one, and takes hold.
// From its first moment the supervisor has the FIFO's reading end, and this
// process the writing end: whichever dies, the other knows.
func (s *Server) supervise(ctx context.Context, pid int, command []string) error {
	c := s.cluster
	fd, err := syscall.Open(c.alive(), syscall.O_RDONLY|syscall.O_NONBLOCK|syscall.O_CLOEXEC, 0)
	if err != nil {
		return fmt.Errorf("open %s: %w", c.alive(), err)
	}
	if err := syscall.SetNonblock(fd, false); err != nil { // the shell has to wait on it
		return errors.Join(err, syscall.Close(fd))
	}
	reading := os.NewFile(uintptr(fd), c.alive())
	defer reading.Close()
	if s.hold == nil {
		if s.hold, err = c.openHold(); err != nil {
			return err
		}
	}
	log, err := c.openLog()
	if err != nil {
		return err
	}
	defer log.Close()

	// The outer shell ends at once, which makes the supervisor a child of init: nothing
	// that walks this process's descendants finds it, and nobody has to wait for it.
	const detach = `"$@" <&3 3<&- &`
	cmd := c.account.command(ctx, "/bin/sh", append([]string{"-c", detach, "sh"}, c.supervisor(pid, command)...)...)
	cmd.ExtraFiles = []*os.File{reading} // 3: the shell gives its background jobs an empty standard input
	cmd.Stdout, cmd.Stderr = log, log
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("start the supervisor: %w", err)
	}
	return nil
}

// supervisor is the supervisor's command line.
func (c cluster) supervisor(pid int, command []string) []string {
	wait, scrap, running := linger, "", ""
	if c.Throwaway {
		wait, scrap = 0, c.Dir
	}
	if pid != 0 {
		running = strconv.Itoa(pid)
	}
	args := []string{"/bin/sh", "-c", superviseScript, "dateline-postgres", c.Dir, strconv.Itoa(wait), c.run(), scrap, running}
	return append(args, command...)
}

// logLimit is the size at which the log is put aside; one old log is kept.
const logLimit = 4 << 20

func (c cluster) openLog() (*os.File, error) {
	if c.logSize() > logLimit {
		if err := os.Rename(c.log(), c.log()+".1"); err != nil {
			return nil, err
		}
	}
	f, err := os.OpenFile(c.log(), os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return nil, err
	}
	if err := c.account.own(c.log()); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

func (c cluster) logSize() int64 {
	info, err := os.Stat(c.log())
	if err != nil {
		return 0
	}
	return info.Size()
}

// logTail is the end of the log, without what it held before from.
func (c cluster) logTail(from int64) string {
	text, err := os.ReadFile(c.log())
	if err != nil {
		return "no log: " + err.Error()
	}
	if from > int64(len(text)) { // put aside meanwhile
		from = 0
	}
	return c.log() + " ends:\n" + lastLines(string(text[from:]), 6)
}
