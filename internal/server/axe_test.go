package server

import (
	"archive/tar"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// axeVersion is the version of axe-core, the checker of accessibility, that the
// pages are held against.
const axeVersion = "4.14.1"

// axeScript is the text of axe-core. It is fetched once with npm's client into
// the user's cache; without it the test is skipped loudly.
func axeScript(t *testing.T) string {
	t.Helper()
	text, err := cachedAxe()
	if err == nil {
		return text
	}
	why := fmt.Sprintf("NOT TESTED for accessibility: axe-core %s cannot be had with npm: %v", axeVersion, err)
	if strict {
		t.Fatal(why)
	}
	fmt.Fprintf(os.Stderr, "\n*** %s WAS LEFT OUT: %s ***\n", t.Name(), why)
	t.Skip(why)
	return ""
}

func cachedAxe() (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		cache = os.TempDir()
	}
	dir := filepath.Join(cache, "dateline-test")
	file := filepath.Join(dir, "axe-"+axeVersion+".min.js")
	if text, err := os.ReadFile(file); err == nil {
		return string(text), nil
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	text, err := fetchAxe(dir)
	if err != nil {
		return "", err
	}
	return text, os.WriteFile(file, []byte(text), 0o644)
}

func fetchAxe(dir string) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, "npm", "pack", "--silent", "axe-core@"+axeVersion)
	cmd.Dir = dir
	out, err := cmd.Output()
	if err != nil {
		return "", err
	}
	name := filepath.Join(dir, filepath.Base(strings.TrimSpace(string(out))))
	defer os.Remove(name)
	return fromPack(name, "package/axe.min.js")
}

// fromPack reads one file of an npm package.
func fromPack(pack, name string) (string, error) {
	f, err := os.Open(pack)
	if err != nil {
		return "", err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return "", err
	}
	for r := tar.NewReader(z); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return "", fmt.Errorf("no %s in %s", name, pack)
		}
		if err != nil {
			return "", err
		}
		if h.Name == name {
			text, err := io.ReadAll(r)
			return string(text), err
		}
	}
}

// checkAxe opens all folds and asks axe for violations: those of WCAG 2.2 AA,
// and of its best practices.
const checkAxe = `(async () => {
  for (const d of document.querySelectorAll("details:not(.tool, .embed-this)")) d.open = true;
  const r = await axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]});
  return r.violations.map(v => v.id + ": " + v.help + " | " + v.nodes.length + " | " + v.nodes.slice(0, 2).map(n => n.html.slice(0, 160) + " " + (n.any[0]?.message ?? n.all[0]?.message ?? n.none[0]?.message ?? "")).join(" || ")).join("\n");
})()`

func TestAccessibility(t *testing.T) {
	axe := axeScript(t)
	site, bare := serve(t, fullStore()), serve(t, &fakeStore{})
	ctx := openTab(t, func(any) {})
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(1280, 900)); err != nil {
		t.Fatal(err)
	}
	for _, v := range []struct{ name, url, scheme, dir string }{
		{"timeline", "/?collection=ukraine-talks&lanes=actor", "light", ""},
		{"timeline in the dark", "/?collection=ukraine-talks&lanes=actor", "dark", ""},
		{"right to left", "/?collection=ukraine-talks&sort=importance", "light", "rtl"},
		{"filtered", "/?q=moscow&type=ASSAULT&from=2025-03-01&min_sources=2", "light", ""},
		{"no match", "/?q=zeppelin&type=AID", "dark", ""},
		{"problem", "/?from=soonish", "light", ""},
		{"days that mattered", "/?view=digest", "light", ""},
		{"map", "/?view=map", "dark", ""},
		{"printed", "/?print=1&collection=ukraine-talks", "light", ""},
		{"event", "/events/01JP000501", "light", ""},
		{"article", "/articles/a1-0", "dark", ""},
		{"guide", "/docs/csv", "light", ""},
		{"empty", bare.URL + "/", "light", ""},
		{"embedded", "/embed?limit=8", "light", ""},
		{"embedded in the dark", "/embed?limit=8&collection=sudan-2023", "dark", ""},
	} {
		if !strings.HasPrefix(v.url, "http") {
			v.url = site.URL + v.url
		}
		if err := colourScheme(ctx, v.scheme); err != nil {
			t.Fatal(err)
		}
		if err := chromedp.Do(ctx, chromedp.Navigate(v.url)); err != nil {
			t.Fatal(err)
		}
		found, err := chromedp.Run(ctx, chromedp.Evaluate[string](fmt.Sprintf("document.dir = %q; ", v.dir)+axe+";\n"+checkAxe, chromedp.EvalAwaitPromise))
		if err != nil {
			t.Fatalf("%s: %v", v.name, err)
		}
		if found != "" {
			t.Errorf("%s:\n%s", v.name, found)
		}
	}
}
