//go:build linux || darwin

package embedded

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
)

func TestInstallCommand(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		goos         string
		distribution string
		major        int
		want         string
	}{
		{"linux", "debian", 0, "apt-get install postgresql"},
		{"linux", "ubuntu debian", 16, "apt-get install postgresql-16"},
		{"linux", "rocky rhel centos fedora", 0, "dnf install postgresql-server"},
		{"linux", "fedora", 16, "dnf install postgresql16-server"},
		{"linux", "opensuse-leap suse opensuse", 15, "zypper install postgresql15-server"},
		{"linux", "alpine", 17, "apk add postgresql17"},
		{"linux", "arch", 0, "pacman -S postgresql"},
		{"linux", "", 0, "apt-get install postgresql"},
		{"darwin", "", 0, "brew install postgresql@17"},
		{"darwin", "", 14, "brew install postgresql@14"},
	} {
		if got := installCommand(test.goos, strings.Fields(test.distribution), test.major); got != test.want {
			t.Errorf("%s %q %d: got %q, want %q", test.goos, test.distribution, test.major, got, test.want)
		}
	}
}

func TestNumberIn(t *testing.T) {
	t.Parallel()
	for dir, want := range map[string]int{
		"/usr/lib/postgresql/15/bin":                            15,
		"/usr/pgsql-9/bin":                                      9,
		"/opt/homebrew/opt/postgresql@17/bin":                   17,
		"/Applications/Postgres.app/Contents/Versions/16/bin":   16,
		"/Applications/Postgres.app/Contents/Versions/last/bin": 0,
	} {
		if got := numberIn(dir); got != want {
			t.Errorf("%s: got %d, want %d", dir, got, want)
		}
	}
}

// fake makes programs in dir that do nothing but tell their version.
func fake(t *testing.T, dir, version string) {
	t.Helper()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"initdb", "postgres"} {
		script := fmt.Sprintf("#!/bin/sh\necho '%s (PostgreSQL) %s'\n", name, version)
		if err := os.WriteFile(filepath.Join(dir, name), []byte(script), 0o755); err != nil {
			t.Fatal(err)
		}
	}
}

// self is the account of the tests, which never drops.
func self() account {
	return account{uid: uint32(os.Geteuid()), gid: uint32(os.Getegid()), name: userName(uint32(os.Geteuid()))}
}

func TestFind(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("PATH", dir+"/path:/usr/bin:/bin")
	t.Setenv("DATELINE_PG_BIN", "")
	t.Setenv("DATELINE_CACHE", dir+"/cache")
	fake(t, dir+"/path", "15.3 (Debian 15.3-1)")
	fake(t, dir+"/usual/9/bin", "9.6.2")
	fake(t, dir+"/usual/16/bin", "16.1")
	fake(t, dir+"/usual/18/bin", "18beta1")
	fake(t, dir+"/old", "12.1")
	if err := os.WriteFile(dir+"/path/pg_config", []byte("#!/bin/sh\necho /nowhere\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	broken := dir + "/usual/19/bin"
	fake(t, broken, "x")

	for _, test := range []struct {
		name     string
		programs string
		usual    string
		major    int
		want     string // folder
		kind     error
		says     string
	}{
		{"any", "", "", 0, "path", nil, ""},
		{"that of the data", "", "", 16, "usual/16/bin", nil, ""},
		{"a beta", "", "", 18, "usual/18/bin", nil, ""},
		{"even an old one", "", "", 9, "usual/9/bin", nil, ""},
		{"none of that version", "", "", 12, "", ErrVersion, "found: 15 18 16 9"},
		{"named folder", dir + "/usual/16/bin", "", 0, "usual/16/bin", nil, ""},
		{"named folder, data of another", dir + "/usual/16/bin", "", 15, "", ErrVersion, "PostgreSQL 16"},
		{"named folder, too old", dir + "/old", "", 0, "", ErrNoPrograms, "too old"},
		{"named folder, empty", dir, "", 0, "", ErrNoPrograms, dir},
		{"named folder, broken", broken, "", 0, "", ErrNoPrograms, "says"},
		{"hidden", "npm", "", 0, "", ErrNoPrograms, "install postgresql"},
	} {
		t.Run(test.name, func(t *testing.T) {
			f := newFinder(Config{Programs: test.programs, Offline: true}, self())
			f.usual = []string{dir + "/usual/*/bin"}
			got, err := f.find(t.Context(), test.major)
			if test.kind != nil {
				if !errors.Is(err, test.kind) || !strings.Contains(err.Error(), test.says) {
					t.Errorf("got %v, %v", got, err)
				}
				return
			}
			if err != nil || got.dir != filepath.Join(dir, test.want) {
				t.Errorf("got %v, %v", got, err)
			}
		})
	}
}

// fakeNPM puts an npm into PATH that makes a package instead of fetching it, and notes each call.
func fakeNPM(t *testing.T, dir string) {
	t.Helper()
	fake(t, dir+"/package/native/bin", "17.10")
	for name, text := range map[string]string{
		"package/native/lib/libpq.so.5.17": "library",
		"package/native/pg-symlinks.json":  `[{"source":"native/lib/libpq.so.5.17","target":"native/lib/libpq.so.5"}]`,
		"path/npm": `#!/bin/sh
echo "$@" >>"` + dir + `/calls"
[ "$1 $2" = "install --prefix" ] || exit 3
for spec; do :; done
name=${spec%@*}
mkdir -p "$3/node_modules/$name" && cp -R "` + dir + `/package/native" "$3/node_modules/$name/"
chmod 600 "$3/node_modules/$name/native/bin/"* # as a strict umask would
`,
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir+"/path:/usr/bin:/bin")
}

func TestNPM(t *testing.T) {
	if npmArchitectures[runtime.GOARCH] == "" {
		t.Skip("npm has nothing for " + runtime.GOARCH)
	}
	dir := t.TempDir()
	fakeNPM(t, dir)
	cfg := Config{Programs: npmChoice, Cache: dir + "/cache"}

	var wg sync.WaitGroup
	for range 5 { // all download, the first one's copy stays
		wg.Go(func() {
			p, err := newFinder(cfg, self()).find(t.Context(), 0)
			if err != nil || p.major != 17 {
				t.Errorf("got %v, %v", p, err)
			}
		})
	}
	wg.Wait()
	calls, _ := os.ReadFile(dir + "/calls")
	entries, _ := os.ReadDir(dir + "/cache/postgres")
	if len(entries) != 1 {
		t.Errorf("the cache holds %v", entries)
	}
	for _, offline := range []bool{false, true} {
		cfg.Offline = offline
		p, err := newFinder(cfg, self()).find(t.Context(), 17)
		if err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile(filepath.Join(p.dir, "../lib/libpq.so.5"))
		if string(text) != "library" {
			t.Errorf("the link gives %q, %v", text, err)
		}
	}
	if now, _ := os.ReadFile(dir + "/calls"); string(now) != string(calls) {
		t.Errorf("what was in the cache was fetched again")
	}
	if _, err := newFinder(cfg, self()).find(t.Context(), 13); !errors.Is(err, ErrVersion) {
		t.Errorf("a version that npm lacks: %v", err)
	}
}

func TestNPMFails(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(dir+"/npm", []byte("#!/bin/sh\necho 'npm error network' >&2\nexit 1\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+":/usr/bin:/bin")
	_, err := newFinder(Config{Programs: npmChoice, Cache: dir + "/cache"}, self()).find(t.Context(), 0)
	if !errors.Is(err, ErrNoPrograms) || !strings.Contains(err.Error(), "npm error network") {
		t.Errorf("got %v", err)
	}
	if left, _ := os.ReadDir(dir + "/cache/postgres"); len(left) > 0 {
		t.Errorf("left in the cache: %v", left)
	}
}

func TestHydrate(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, json, fails string
	}{
		{"none", "", ""},
		{"other folder", `[{"source":"native/lib/a/x.so.1","target":"native/lib/x.so"}]`, ""},
		{"twice", `[{"source":"native/lib/a/x.so.1","target":"native/lib/x.so"},{"source":"native/lib/a/x.so.1","target":"native/lib/x.so"}]`, ""},
		{"climbs", `[{"source":"native/lib/a/x.so.1","target":"native/../../x.so"}]`, "leads out"},
		{"points out", `[{"source":"/etc/passwd","target":"native/lib/x.so"}]`, "leads out"},
		{"no JSON", `{`, "pg-symlinks.json"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			native := t.TempDir()
			if err := os.MkdirAll(native+"/lib/a", 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(native+"/lib/a/x.so.1", []byte("x"), 0o644); err != nil {
				t.Fatal(err)
			}
			if test.json != "" {
				if err := os.WriteFile(native+"/pg-symlinks.json", []byte(test.json), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			err := hydrate(native)
			if test.fails != "" {
				if err == nil || !strings.Contains(err.Error(), test.fails) {
					t.Errorf("got %v", err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if to, err := os.Readlink(native + "/lib/x.so"); test.json != "" && to != "a/x.so.1" {
				t.Errorf("the link points to %q, %v", to, err)
			}
		})
	}
}
