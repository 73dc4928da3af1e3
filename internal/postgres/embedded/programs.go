//go:build linux || darwin

package embedded

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
)

const (
	oldest    = 14    // major versions before it are no longer maintained
	npmChoice = "npm" // as a folder of programs: hide the installed ones
)

// programs are the Postgres server programs in one folder.
type programs struct {
	dir   string
	major int
}

func (p programs) path(name string) string { return filepath.Join(p.dir, name) }

// finder looks for the programs that an account can run.
type finder struct {
	Config
	account account
	usual   []string // patterns of the folders where packages put them
}

func newFinder(cfg Config, a account) finder {
	if cfg.Programs == "" {
		cfg.Programs = os.Getenv("DATELINE_PG_BIN")
	}
	return finder{Config: cfg, account: a, usual: usualFolders}
}

var usualFolders = []string{
	"/usr/lib/postgresql/*/bin",                                                    // Debian, Ubuntu
	"/usr/pgsql-*/bin",                                                             // Red Hat, from postgresql.org
	"/usr/lib/postgresql*/bin", "/usr/libexec/postgresql*", "/usr/lib64/pgsql/bin", // SUSE, Alpine, older Red Hat
	"/opt/homebrew/opt/postgresql*/bin", "/usr/local/opt/postgresql*/bin",
	"/home/linuxbrew/.linuxbrew/opt/postgresql*/bin",
	"/opt/local/lib/postgresql*/bin", // MacPorts
	"/Applications/Postgres.app/Contents/Versions/*/bin",
	"/usr/local/pgsql/bin", // from source
}

// find returns programs of the major version, or of any if that is 0.
func (f finder) find(ctx context.Context, major int) (programs, error) {
	if f.Programs != "" && f.Programs != npmChoice {
		return f.inFolder(ctx, f.Programs, major)
	}
	var others []int
	if f.Programs != npmChoice {
		for _, dir := range f.installed(ctx) {
			p, err := f.probe(ctx, dir)
			switch {
			case err != nil: // not there, or not for this account
			case p.fits(major):
				return p, nil
			case !slices.Contains(others, p.major):
				others = append(others, p.major)
			}
		}
	}
	p, err := f.fromNPM(ctx, major)
	if err != nil {
		return programs{}, missing(major, others, err)
	}
	return p, nil
}

func (p programs) fits(major int) bool {
	return p.major == major || major == 0 && p.major >= oldest
}

// inFolder takes the programs from the folder that the user named, or from nowhere.
func (f finder) inFolder(ctx context.Context, dir string, major int) (programs, error) {
	p, err := f.probe(ctx, dir)
	switch {
	case err != nil:
		return programs{}, fmt.Errorf("%w in DATELINE_PG_BIN=%s: %w", ErrNoPrograms, dir, err)
	case major != 0 && p.major != major:
		return programs{}, fmt.Errorf("%w: it was made by PostgreSQL %d, and DATELINE_PG_BIN=%s is PostgreSQL %d; it has not been touched",
			ErrVersion, major, dir, p.major)
	case !p.fits(major):
		return programs{}, fmt.Errorf("%w in DATELINE_PG_BIN=%s: PostgreSQL %d is too old, %d is the oldest that serves",
			ErrNoPrograms, dir, p.major, oldest)
	}
	return p, nil
}

// installed lists the folders that may hold programs, the likeliest first.
func (f finder) installed(ctx context.Context) []string {
	var dirs []string
	if out, err := exec.CommandContext(ctx, "pg_config", "--bindir").Output(); err == nil {
		dirs = append(dirs, strings.TrimSpace(string(out)))
	}
	if path, err := exec.LookPath("postgres"); err == nil {
		dirs = append(dirs, filepath.Dir(path))
	}
	for _, pattern := range f.usual {
		found, _ := filepath.Glob(pattern) // the only error is a bad pattern
		slices.SortFunc(found, func(a, b string) int { return numberIn(b) - numberIn(a) })
		dirs = append(dirs, found...)
	}
	return dirs
}

var digits = regexp.MustCompile(`\d+`)

// numberIn is the last number in a folder's name, its version.
func numberIn(dir string) int {
	all := digits.FindAllString(dir, -1)
	if len(all) == 0 {
		return 0
	}
	n, _ := strconv.Atoi(all[len(all)-1])
	return n
}

var versionLine = regexp.MustCompile(`\(PostgreSQL\) (\d+)`)

// probe runs the programs in a folder as the account that will have to.
func (f finder) probe(ctx context.Context, dir string) (programs, error) {
	p := programs{dir: dir}
	for _, name := range []string{"initdb", "postgres"} {
		if _, err := os.Stat(p.path(name)); err != nil {
			return programs{}, err
		}
		cmd := f.account.command(ctx, p.path(name), "--version")
		var stderr bytes.Buffer
		cmd.Stderr = &stderr
		out, err := cmd.Output()
		if err != nil {
			return programs{}, fmt.Errorf("run %s as user %s: %w %s", p.path(name), f.account.name, err, bytes.TrimSpace(stderr.Bytes()))
		}
		found := versionLine.FindSubmatch(out)
		if found == nil {
			return programs{}, fmt.Errorf("%s --version says %q", p.path(name), out)
		}
		p.major, _ = strconv.Atoi(string(found[1]))
	}
	return p, nil
}

// missing is the error for programs that were found nowhere.
func missing(major int, others []int, npm error) error {
	install := installCommand(runtime.GOOS, osRelease(), major)
	if major == 0 {
		return fmt.Errorf("%w were found (%w); install them with %q, name their folder in DATELINE_PG_BIN, or set DATABASE_URL",
			ErrNoPrograms, npm, install)
	}
	found := "none"
	if len(others) > 0 {
		found = strings.Trim(fmt.Sprint(others), "[]")
	}
	return fmt.Errorf("%w: it was made by PostgreSQL %d, whose programs were not found (found: %s; %w); it has not been touched. "+
		"Install that version with %q, name its folder in DATELINE_PG_BIN, or choose another folder with --data", ErrVersion, major, found, npm, install)
}

// osRelease is the words that a Linux distribution calls itself and its parents by.
func osRelease() []string {
	text, err := os.ReadFile("/etc/os-release")
	if err != nil {
		return nil
	}
	var names []string
	for line := range strings.Lines(string(text)) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), "=")
		if key == "ID" || key == "ID_LIKE" {
			names = append(names, strings.Fields(strings.Trim(value, `"'`))...)
		}
	}
	return names
}

// installCommand is what to type to get the programs of a major version, or of any if 0.
func installCommand(goos string, distribution []string, major int) string {
	version := func(before string) string {
		if major == 0 {
			return ""
		}
		return before + strconv.Itoa(major)
	}
	if goos == "darwin" {
		if major == 0 {
			return "brew install postgresql@" + strconv.Itoa(npmDefault)
		}
		return "brew install postgresql" + version("@")
	}
	for _, name := range distribution {
		switch name {
		case "fedora", "rhel", "centos":
			return "dnf install postgresql" + version("") + "-server"
		case "suse", "opensuse":
			return "zypper install postgresql" + version("") + "-server"
		case "alpine":
			return "apk add postgresql" + version("")
		case "arch":
			return "pacman -S postgresql"
		}
	}
	return "apt-get install postgresql" + version("-")
}
