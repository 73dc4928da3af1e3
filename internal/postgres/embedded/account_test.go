//go:build linux || darwin

package embedded

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestAncestors(t *testing.T) {
	t.Parallel()
	for dir, want := range map[string][]string{
		"/":      {"/"},
		"/a":     {"/", "/a"},
		"/a/b c": {"/", "/a", "/a/b c"},
	} {
		if got := ancestors(dir); !slices.Equal(got, want) {
			t.Errorf("%s: got %q", dir, got)
		}
	}
}

func needRoot(t *testing.T) {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Skip("only root drops to another user")
	}
}

func TestUnreachableFolder(t *testing.T) {
	t.Parallel()
	needRoot(t)
	closed := filepath.Join(filepath.Dir(newDir(t)), "closed")
	if err := os.Mkdir(closed, 0o700); err != nil {
		t.Fatal(err)
	}
	_, err := Start(t.Context(), Config{Dir: closed + "/data/postgres", Offline: true})
	if !errors.Is(err, ErrPermission) || !strings.Contains(err.Error(), "cannot enter "+closed+";") || !strings.Contains(err.Error(), "DATABASE_URL") {
		t.Errorf("got %v", err)
	}
}

// Data that an ordinary user made is served as that user.
func TestRootServesAnothersData(t *testing.T) {
	t.Parallel()
	needRoot(t)
	dir := newDir(t)
	begin(t, Config{Dir: dir}).Close()
	gone(t, dir)
	if out, err := exec.Command("chown", "-R", "nobody", dir).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	s := begin(t, Config{Dir: dir})
	if s.cluster.account.name != "nobody" || query[int](t, s, "SELECT 1") != 1 {
		t.Errorf("runs as %s", s.cluster.account.name)
	}
	s.Close()
	gone(t, dir)
	if out, err := exec.Command("chown", "-R", "root", dir).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if _, err := Start(t.Context(), Config{Dir: dir}); !errors.Is(err, ErrPermission) {
		t.Errorf("on data of root's: %v", err)
	}
}

// A strict umask of root's must not shut the server's account out.
func TestUmask(t *testing.T) {
	t.Parallel()
	needRoot(t)
	dir := filepath.Join(newDir(t), "a", "b")
	c := startClient(t, exec.Command("/bin/sh", "-c", `umask 077; exec "$0"`, os.Args[0]), dir)
	c.ready(t)
	c.kill()
}

// In a container root may be unable to become another user.
func TestDroppingForbidden(t *testing.T) {
	t.Parallel()
	needRoot(t)
	setpriv, err := exec.LookPath("setpriv")
	if err != nil {
		leaveOut(t, "no setpriv")
	}
	dir := newDir(t)
	c := startClient(t, exec.Command(setpriv, "--bounding-set=-setuid,-setgid", os.Args[0]), dir)
	if said := c.says(); !strings.Contains(said, ErrPermission.Error()) || !strings.Contains(said, "DATABASE_URL") {
		t.Errorf("client said %q", said)
	}
}

// Another user's folder is refused before anything in it is touched.
func TestAnothersData(t *testing.T) {
	t.Parallel()
	needRoot(t)
	setpriv, err := exec.LookPath("setpriv")
	if err != nil {
		leaveOut(t, "no setpriv")
	}
	dir := newDir(t)
	s := begin(t, Config{Dir: dir})
	binary := filepath.Join(filepath.Dir(dir), "client") // go test's is where only root can go
	text, err := os.ReadFile(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(binary, text, 0o755); err != nil {
		t.Fatal(err)
	}
	c := startClient(t, exec.Command(setpriv, "--reuid=12345", "--regid=12345", "--clear-groups", binary), dir)
	if said := c.says(); !strings.Contains(said, ErrPermission.Error()) || !strings.Contains(said, "DATABASE_URL") {
		t.Errorf("client said %q", said)
	}
	if query[int](t, s, "SELECT 1") != 1 {
		t.Error("the server was disturbed")
	}
}
