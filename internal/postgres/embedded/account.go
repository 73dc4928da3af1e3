//go:build linux || darwin

package embedded

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
)

// account is whom the server runs as.
type account struct {
	uid, gid uint32
	name     string
	drop     bool // we are root and have to become this account
}

// chooseAccount decides who runs the server on the given data folder, which
// need not exist.
func chooseAccount(data string) (account, error) {
	me := uint32(os.Geteuid())
	owner, made, err := owner(data)
	switch {
	case err != nil:
		return account{}, err
	case me != 0 && (!made || owner.uid == me):
		return account{uid: me, gid: uint32(os.Getegid()), name: userName(me)}, nil
	case me != 0:
		return account{}, fmt.Errorf("%w: %s belongs to user %s; run Dateline as that user, choose another folder with --data, or set DATABASE_URL",
			ErrPermission, data, owner.name)
	case made && owner.uid == 0:
		return account{}, fmt.Errorf("%w: %s belongs to root, as whom PostgreSQL refuses to run; give it to another user (chown -R), or set DATABASE_URL",
			ErrPermission, data)
	case made:
		owner.drop = true
		return owner, nil
	}
	return unprivileged(), nil
}

// unprivileged is the account that root's server runs as.
func unprivileged() account {
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, uidErr := strconv.ParseUint(u.Uid, 10, 32)
		gid, gidErr := strconv.ParseUint(u.Gid, 10, 32)
		if uidErr == nil && gidErr == nil && uid != 0 {
			return account{uid: uint32(uid), gid: uint32(gid), name: name, drop: true}
		}
	}
	return account{uid: 65534, gid: 65534, name: "65534", drop: true} // the kernel's own "nobody"
}

// owner tells whose a file is, and whether it exists.
func owner(path string) (account, bool, error) {
	info, err := os.Stat(path)
	if errors.Is(err, os.ErrNotExist) {
		return account{}, false, nil
	}
	if errors.Is(err, os.ErrPermission) {
		return account{}, false, fmt.Errorf("%w: %w; run Dateline as its owner, choose another folder with --data, or set DATABASE_URL", ErrPermission, err)
	}
	if err != nil {
		return account{}, false, permission(err)
	}
	stat := info.Sys().(*syscall.Stat_t)
	return account{uid: stat.Uid, gid: stat.Gid, name: userName(stat.Uid)}, true, nil
}

func userName(uid uint32) string {
	id := strconv.FormatUint(uint64(uid), 10)
	if u, err := user.LookupId(id); err == nil {
		return u.Username
	}
	return id
}

// command is a program that the account runs, with nothing in its environment
// that could turn Postgres elsewhere (PGDATA, PGPORT, LC_ALL, …).
func (a account) command(ctx context.Context, name string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = "/"
	cmd.Env = []string{"LC_ALL=C", "PATH=" + os.Getenv("PATH")}
	if libraries := os.Getenv("LD_LIBRARY_PATH"); libraries != "" {
		cmd.Env = append(cmd.Env, "LD_LIBRARY_PATH="+libraries)
	}
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	if a.drop {
		cmd.SysProcAttr.Credential = &syscall.Credential{Uid: a.uid, Gid: a.gid}
	}
	return cmd
}

// own gives a file to the account.
func (a account) own(path string) error {
	if !a.drop {
		return nil
	}
	return os.Lchown(path, int(a.uid), int(a.gid))
}

// reach makes sure that the account can be taken on and can enter dir. The
// kernel is asked by doing it: mode bits alone would overlook ACLs and namespaces.
func (a account) reach(ctx context.Context, dir string) error {
	if !a.drop {
		return nil
	}
	const enterEach = `for d; do cd "$d" 2>/dev/null || { printf %s "$d"; exit 1; }; done`
	args := append([]string{"-c", enterEach, "sh"}, ancestors(dir)...)
	out, err := a.command(ctx, "/bin/sh", args...).Output()
	if err == nil {
		return nil
	}
	if _, ran := errors.AsType[*exec.ExitError](err); ran {
		return fmt.Errorf("%w: PostgreSQL refuses to run as root, and user %s, as whom it would run, cannot enter %s; "+
			"allow it (chmod o+x %s), choose another folder with --data, or set DATABASE_URL", ErrPermission, a.name, out, out)
	}
	return fmt.Errorf("%w: PostgreSQL refuses to run as root, and changing to user %s failed (%w); "+
		"run Dateline as an ordinary user, or set DATABASE_URL", ErrPermission, a.name, err)
}

// ancestors are the folders from the root down to dir, which is absolute.
func ancestors(dir string) []string {
	list := []string{dir}
	for dir != filepath.Dir(dir) {
		dir = filepath.Dir(dir)
		list = append(list, dir)
	}
	slices.Reverse(list)
	return list
}

// makeDir makes a folder with its missing parents. The folder is the account's
// alone; parents that had to be made let it through, whatever the umask says.
func (a account) makeDir(dir string) error {
	for _, d := range ancestors(dir) {
		if info, err := os.Stat(d); err == nil && info.IsDir() {
			continue
		}
		if err := os.Mkdir(d, 0o755); err != nil && !errors.Is(err, os.ErrExist) {
			return err
		}
		mode := os.FileMode(0o700)
		if a.drop && d != dir {
			mode = 0o755
		}
		if err := os.Chmod(d, mode); err != nil {
			return err
		}
	}
	return nil
}

// DefaultDataDir is where Dateline keeps its data unless told otherwise; the
// server's folder is "postgres" inside it. Root's is the machine's own, since
// the server's account cannot reach into root's home.
func DefaultDataDir() (string, error) {
	if os.Geteuid() == 0 {
		return "/var/lib/dateline", nil
	}
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "dateline"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("find the data folder: %w; name one with --data", err)
	}
	return filepath.Join(append([]string{home}, strings.Split(userData, "/")...)...), nil
}
