//go:build linux || darwin

package embedded

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
)

// cluster is a server's folder and the account it belongs to.
type cluster struct {
	Config
	account account
}

// note tells the user something.
func (c Config) note(format string, args ...any) {
	if c.Log != nil {
		c.Log(fmt.Sprintf(format, args...))
	}
}

func (c cluster) data() string  { return filepath.Join(c.Dir, "data") }
func (c cluster) alive() string { return filepath.Join(c.Dir, "alive") }
func (c cluster) ack() string   { return filepath.Join(c.Dir, "ack") }
func (c cluster) log() string   { return filepath.Join(c.Dir, "server.log") }
func (c cluster) pid() string   { return filepath.Join(c.data(), "postmaster.pid") }

// run is the socket's folder: always the same for a cluster, so that its
// connection strings stay good when the server is started again.
func (c cluster) run() string {
	inside := filepath.Join(c.Dir, "run")
	if len(inside)+len("/.s.PGSQL.")+len(port) <= socketLimit {
		return inside
	}
	return fmt.Sprintf("/tmp/dateline-%d-%.6x", c.account.uid, sha256.Sum256([]byte(c.Dir)))
}

// openCluster makes the folder, or checks that it is one of ours.
func openCluster(ctx context.Context, cfg Config) (cluster, error) {
	if cfg.Dir == "" {
		return cluster{}, errors.New("Config.Dir is empty")
	}
	dir, err := filepath.Abs(cfg.Dir)
	if err != nil {
		return cluster{}, err
	}
	if resolved, err := filepath.EvalSymlinks(dir); err == nil {
		dir = resolved // one name for the lock, the socket and /proc
	}
	cfg.Dir = dir
	c := cluster{Config: cfg}
	if c.account, err = chooseAccount(c.data()); err != nil {
		return cluster{}, err
	}
	if err := c.ours(); err != nil {
		return cluster{}, err
	}
	if err := c.account.makeDir(dir); err != nil {
		return cluster{}, permission(err)
	}
	if real, err := filepath.EvalSymlinks(dir); err != nil || real != dir {
		// A parent was a link and Dir is new: with Dir in place the name resolves.
		if err != nil {
			return cluster{}, err
		}
		return openCluster(ctx, cfg)
	}
	return c, nil
}

// ours refuses a folder with other things in it, which would have to be given to the
// server's account.
func (c cluster) ours() error {
	entries, err := os.ReadDir(c.Dir)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return permission(err)
	}
	var stranger string
	for _, e := range entries {
		switch e.Name() {
		case "lock", "data":
			return nil
		case "lost+found": // a disk of its own
		default:
			stranger = e.Name()
		}
	}
	if stranger != "" {
		return fmt.Errorf("%w: %s holds other things (%s); the server needs a folder of its own: choose another with --data", ErrPermission, c.Dir, stranger)
	}
	return nil
}

// permission adds a way out to errors that the file system gives, and the kind to
// those for lack of rights.
func permission(err error) error {
	var path *os.PathError
	switch {
	case errors.Is(err, os.ErrPermission):
		return fmt.Errorf("%w: %w; choose another folder with --data, or set DATABASE_URL", ErrPermission, err)
	case errors.As(err, &path):
		return fmt.Errorf("%w; choose another folder with --data, or set DATABASE_URL", err)
	}
	return err
}

// major is the version of the data, 0 if there is none yet.
func (c cluster) major() (int, error) {
	text, err := os.ReadFile(filepath.Join(c.data(), "PG_VERSION"))
	if errors.Is(err, os.ErrNotExist) {
		if _, err := os.Stat(c.data()); err == nil {
			return 0, fmt.Errorf("%w: %s has no PG_VERSION, so it is no PostgreSQL data; it has not been touched", ErrVersion, c.data())
		}
		return 0, nil
	}
	if err != nil {
		return 0, permission(err)
	}
	major, err := strconv.Atoi(strings.TrimSpace(string(text)))
	if err != nil {
		return 0, fmt.Errorf("%w: %s says %q", ErrVersion, filepath.Join(c.data(), "PG_VERSION"), text)
	}
	return major, nil
}

// prepare finds the programs and makes the data, the socket's folder and the FIFO.
func (c cluster) prepare(ctx context.Context, lock *os.File) (programs, error) {
	if err := c.account.reach(ctx, c.Dir); err != nil {
		return programs{}, err
	}
	major, err := c.major()
	if err != nil {
		return programs{}, err
	}
	p, err := newFinder(c.Config, c.account).find(ctx, major)
	if err != nil {
		return programs{}, err
	}
	if major == 0 {
		if err := c.initdb(ctx, lock, p); err != nil {
			return programs{}, err
		}
	}
	if err := c.makeRun(); err != nil {
		return programs{}, err
	}
	return p, c.makeFIFO()
}

// initdb makes the data folder under another name and renames it, so that a
// start that is cut short leaves nothing that looks like data. It inherits the
// lock: if this process is killed, the next start waits until initdb has ended,
// which Linux tells to end at once.
func (c cluster) initdb(ctx context.Context, lock *os.File, p programs) error {
	c.note("making a database cluster (PostgreSQL %d) in %s", p.major, c.Dir)
	runtime.LockOSThread() // what counts as the death of the parent is that of the starting thread
	defer runtime.UnlockOSThread()
	tmp := filepath.Join(c.Dir, "data.new")
	var err error
	var out []byte
	for _, ctype := range ctypes {
		if err := os.RemoveAll(tmp); err != nil {
			return err
		}
		cmd := c.account.command(ctx, p.path("initdb"), c.initdbArgs(tmp, ctype, p.major)...)
		cmd.ExtraFiles = []*os.File{lock}
		endWithParent(cmd.SysProcAttr)
		if out, err = cmd.CombinedOutput(); err == nil {
			return os.Rename(tmp, c.data())
		}
		if !strings.Contains(string(out), "locale") {
			break
		}
	}
	return fmt.Errorf("%w: initdb: %w\n%s", ErrServer, err, lastLines(string(out), 5))
}

// initdbArgs ask for UTF-8 that sorts by code point, which is fast and the same everywhere,
// but knows upper and lower case beyond ASCII. Trust is safe as only the server's
// account and root can reach the socket; network connections are refused even if someone opens a port.
func (c cluster) initdbArgs(dir, ctype string, major int) []string {
	args := []string{"-D", dir, "--username=" + superuser, "--encoding=UTF8",
		"--auth-local=trust", "--auth-host=reject", "--no-instructions", "--no-clean"}
	if major >= 17 && ctype == ctypes[0] {
		args = append(args, "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
	} else {
		args = append(args, "--locale=C", "--lc-ctype="+ctype)
	}
	if c.Throwaway {
		args = append(args, "--no-sync")
	}
	return args
}

// command is the server's command line. Settings stand here and not in
// postgresql.conf, so that an old cluster follows when they change.
func (c cluster) command(p programs) []string {
	settings := []string{
		"listen_addresses=", "unix_socket_directories=" + quoteList(c.run()), "unix_socket_permissions=0700", "port=" + port,
		"cluster_name=dateline", "timezone=UTC", "log_timezone=UTC",
		"logging_collector=off", "log_destination=stderr", "log_line_prefix=%m [%p] ",
		"max_connections=100", "shared_buffers=256MB", "work_mem=16MB", "maintenance_work_mem=128MB",
		"random_page_cost=1.1", "jit=off", // solid-state disks and short queries
		"wal_level=minimal", "max_wal_senders=0", // no replica will ever follow
	}
	if c.Throwaway {
		settings = append(settings, "fsync=off", "synchronous_commit=off", "full_page_writes=off",
			"autovacuum=off", "shared_buffers=128MB")
	}
	args := []string{p.path("postgres"), "-D", c.data()}
	for _, s := range settings {
		args = append(args, "-c", s)
	}
	return args
}

// quoteList makes a path one element of a list in Postgres's settings.
func quoteList(path string) string {
	return `"` + strings.ReplaceAll(path, `"`, `""`) + `"`
}

// makeRun makes the socket's folder. In /tmp somebody else may have made one of
// that name to catch our connections, so it has to be a real folder of the account's.
// A socket in it is a dead server's; its lock file would stop the next one if
// the number in it were some other process's by now.
func (c cluster) makeRun() error {
	run := c.run()
	err := os.Mkdir(run, 0o700)
	if err == nil {
		return c.account.own(run)
	}
	if !errors.Is(err, os.ErrExist) {
		return err
	}
	if err := c.checkRun(); err != nil {
		return err
	}
	socket := filepath.Join(run, ".s.PGSQL."+port)
	for _, left := range []string{socket, socket + ".lock"} {
		if err := os.Remove(left); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	return nil
}

func (c cluster) checkRun() error {
	run := c.run()
	info, err := os.Lstat(run)
	if err != nil {
		return err
	}
	uid := info.Sys().(*syscall.Stat_t).Uid
	if info.IsDir() && uid == uint32(os.Geteuid()) { // left by a start that was killed halfway
		if err := c.account.own(run); err != nil {
			return err
		}
		uid = c.account.uid
	}
	if !info.IsDir() || uid != c.account.uid || info.Mode().Perm() != 0o700 {
		return fmt.Errorf("%w: %s, where the socket belongs, is not a private folder of user %s; remove it", ErrPermission, run, c.account.name)
	}
	return nil
}

// makeFIFO makes the FIFO that clients hold open.
func (c cluster) makeFIFO() error {
	err := syscall.Mkfifo(c.alive(), 0o600)
	if err != nil && !errors.Is(err, os.ErrExist) {
		return fmt.Errorf("make a FIFO at %s: %w", c.alive(), err)
	}
	return c.account.own(c.alive())
}
