package server

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// strict says that a test that cannot run has failed.
var strict = os.Getenv("DATELINE_TEST_STRICT") == "1"

// browserPath finds a Chromium, or skips the test loudly.
func browserPath(t *testing.T) string {
	t.Helper()
	for _, name := range []string{os.Getenv("DATELINE_CHROMIUM"), "chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); err == nil && name != "" {
			return path
		}
	}
	why := "NOT TESTED in a browser: no Chromium found. Install it (Debian: apt-get install chromium) or name it in DATELINE_CHROMIUM."
	if strict {
		t.Fatal(why)
	}
	fmt.Fprintf(os.Stderr, "\n*** %s WAS LEFT OUT: %s ***\n", t.Name(), why)
	t.Skip(why)
	return ""
}

// openTab opens a tab in a browser of its own, and tells hear what happens in it.
func openTab(t *testing.T, hear func(any)) context.Context {
	t.Helper()
	options := []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(browserPath(t)), chromedp.UserDataDir(t.TempDir()), chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.NoFirstRun, chromedp.NoDefaultBrowserCheck, chromedp.WindowSize(1280, 900),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true),
	}
	timeout, cancelTimeout := context.WithTimeout(context.Background(), 2*time.Minute)
	allocator, cancelAllocator := chromedp.NewExecAllocator(timeout, options...)
	ctx, cancel := chromedp.NewContext(allocator, chromedp.WithListener(hear))
	t.Cleanup(func() {
		_ = chromedp.Cancel(ctx) // lets the browser close by itself
		cancel()
		cancelAllocator()
		cancelTimeout()
	})
	if err := chromedp.Do(ctx, chromedp.Navigate("about:blank")); err != nil {
		t.Fatalf("start the browser: %v", err)
	}
	return ctx
}

// complaints collects what a page must not do: write errors to the console,
// break its policy, throw, or ask any server but those given.
type complaints struct {
	mu      sync.Mutex
	list    []string
	allowed []string
}

func (c *complaints) hear(ev any) {
	switch ev := ev.(type) {
	case *log.EventEntryAdded:
		if ev.Entry.Level == log.EntryLevelError || ev.Entry.Level == log.EntryLevelWarning {
			c.add("log: " + ev.Entry.Text + " " + ev.Entry.URL)
		}
	case *runtime.EventConsoleAPICalled:
		c.add(fmt.Sprintf("console.%s", ev.Type))
	case *runtime.EventExceptionThrown:
		c.add("thrown: " + ev.ExceptionDetails.Text)
	case *network.EventRequestWillBeSent:
		for _, prefix := range append(c.allowed, "data:", "about:") {
			if strings.HasPrefix(ev.Request.URL, prefix) {
				return
			}
		}
		c.add("request to " + ev.Request.URL)
	}
}

func (c *complaints) add(s string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.list = append(c.list, s)
}

func (c *complaints) check(t *testing.T, page string) {
	t.Helper()
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, s := range c.list {
		t.Errorf("%s: %s", page, s)
	}
	c.list = nil
}

// colourScheme makes the tab prefer light or dark, or show what it would print.
func colourScheme(ctx context.Context, scheme string) error {
	if scheme == "print" {
		_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
		return err
	}
	_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}})
	return err
}

func fullStore() *fakeStore { return &fakeStore{events: append(richEvents(), hardEvents()...)} }

func serve(t *testing.T, store Store) *httptest.Server {
	t.Helper()
	srv, err := New(Config{Store: store})
	if err != nil {
		t.Fatal(err)
	}
	site := httptest.NewServer(srv.Handler())
	t.Cleanup(func() {
		srv.live.end() // lets listeners go
		site.Close()
	})
	return site
}

// serveHandler serves a server that a test has made, and gives its address.
func serveHandler(t *testing.T, srv *Server) string {
	t.Helper()
	site := httptest.NewServer(srv.Handler())
	t.Cleanup(func() {
		srv.live.end()
		site.Close()
	})
	return site.URL
}

var views = []struct{ name, path string }{
	{"timeline", "/"},
	{"first", "/?collection=ukraine-talks"},
	{"filtered", "/?collection=ukraine-talks&q=moscow&type=ASSAULT&type=CONSULT&from=2025-03-01"},
	{"important", "/?sort=importance"},
	{"hard", "/?collection=ukraine-talks&from=2023-04-01&to=2025-03-14&sort=-date"},
	{"nomatch", "/?q=zeppelin&type=AID&collection=sudan-2023"},
	{"problem", "/?from=soonish&q=truce"},
	{"lanes", "/?lanes=actor"},
	{"digest", "/?view=digest"},
	{"map", "/?view=map"},
	{"printed", "/?collection=ukraine-talks&print=1"},
	{"event", "/events/01JP000001"},
	{"hardevent", "/events/01JP000501"},
	{"article", "/articles/a1-0"},
	{"notfound", "/events/none"},
	{"embed", "/embed?collection=ukraine-talks&limit=8"},
	{"guide", "/docs/embedding"},
	{"csvguide", "/docs/csv"},
}

func TestPagesInABrowser(t *testing.T) {
	site := serve(t, fullStore())
	c := &complaints{allowed: []string{site.URL}}
	ctx := openTab(t, c.hear)
	for _, scheme := range []string{"light", "dark"} {
		if err := colourScheme(ctx, scheme); err != nil {
			t.Fatal(err)
		}
		for _, width := range []int64{320, 1280} {
			if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 800)); err != nil {
				t.Fatal(err)
			}
			for _, v := range views {
				name := fmt.Sprintf("%s %s at %d", v.name, scheme, width)
				if err := chromedp.Do(ctx, chromedp.Navigate(site.URL+v.path)); err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				checkLayout(t, ctx, name, width)
				if v.name == "problem" || v.name == "notfound" {
					c.forget("the server responded with a status of 40")
				}
				c.check(t, name)
			}
		}
	}
}

// forget drops complaints that a page is meant to cause.
func (c *complaints) forget(part string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	var kept []string
	for _, s := range c.list {
		if !strings.Contains(s, part) {
			kept = append(kept, s)
		}
	}
	c.list = kept
}

// layoutScript opens everything that folds, and reports what overflows the
// page and which controls are too small to hit.
const layoutScript = `(() => {
  for (const d of document.querySelectorAll("details")) d.open = true;
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const small = [...document.querySelectorAll("button, summary, select, input:not([type=hidden]):not([type=checkbox]), .chip, .button, .tabs a, h3 a")]
    .filter(e => e.getClientRects().length && e.checkVisibility())
    .filter(e => { const r = e.getBoundingClientRect(); return r.height < 23.5 || r.width < 23.5; })
    .map(e => e.tagName + "." + e.className + " " + e.textContent.trim().slice(0, 30));
  return JSON.stringify({wide, small: small.slice(0, 3), styled: document.querySelectorAll("[style]").length});
})()`

func checkLayout(t *testing.T, ctx context.Context, name string, width int64) {
	t.Helper()
	got, err := chromedp.Run(ctx, chromedp.Evaluate[string](layoutScript))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if want := `{"wide":0,"small":[],"styled":0}`; got != want {
		t.Errorf("%s: layout %s, want %s", name, got, want)
	}
}

// TestFormMakesShortAddresses fills in the form as a reader does.
func TestFormMakesShortAddresses(t *testing.T) {
	site := serve(t, fullStore())
	c := &complaints{allowed: []string{site.URL}}
	ctx := openTab(t, c.hear)
	err := chromedp.Do(ctx, chromedp.EmulateViewport(1280, 800), chromedp.Navigate(site.URL+"/?collection=ukraine-talks&type=ASSAULT"),
		chromedp.SendKeys(chromedp.CSS("#f-q"), "moscow\r"), chromedp.WaitVisible(chromedp.CSS(".chips li:nth-child(3)")))
	if err != nil {
		t.Fatal(err)
	}
	got, err := chromedp.Run(ctx, chromedp.Location())
	if want := site.URL + "/?collection=ukraine-talks&q=moscow&type=ASSAULT"; err != nil || got != want {
		t.Errorf("the search leads to %s (%v), want %s", got, err, want)
	}
	c.check(t, "search")
}

// TestComplaintsAreHeard sees that the other tests would notice what they forbid.
func TestComplaintsAreHeard(t *testing.T) {
	bad := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", pagePolicy)
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, `<link rel="icon" href="data:,"><p style="color:red">x</p><script>alert(1)</script><img src="http://127.0.0.2:1/x.png">`)
	}))
	defer bad.Close()
	c := &complaints{allowed: []string{bad.URL}}
	ctx := openTab(t, c.hear)
	if err := chromedp.Do(ctx, chromedp.Navigate(bad.URL)); err != nil {
		t.Fatal(err)
	}
	deadline := time.Now().Add(10 * time.Second)
	for !c.heard("inline style", "inline script", "127.0.0.2") {
		if time.Now().After(deadline) {
			t.Fatalf("heard only %q", c.list)
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// heard reports whether every part is in some complaint.
func (c *complaints) heard(parts ...string) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	all := strings.Join(c.list, "\n")
	for _, p := range parts {
		if !strings.Contains(all, p) {
			return false
		}
	}
	return true
}

// hostPage is a page of another site that includes the widget in both ways.
const hostPage = `<!DOCTYPE html><html lang="en"><head><title>A newspaper</title><link rel="icon" href="data:,"></head><body><h1>Our page</h1>
<script src="%[1]s/embed/v1.js" data-collection="ukraine-talks" data-limit="3" async></script>
<iframe id="own" src="%[1]s/embed?limit=2" sandbox="allow-scripts allow-popups" title="Timeline"></iframe>
<iframe id="other" srcdoc="&lt;script&gt;parent.postMessage({dateline: 1, height: 7777}, '*')&lt;/script&gt;" sandbox="allow-scripts" title="Stranger"></iframe>
</body></html>`

func TestWidgetOnAnotherSite(t *testing.T) {
	site := serve(t, fullStore())
	host := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, hostPage, site.URL)
	}))
	defer host.Close()
	c := &complaints{allowed: []string{site.URL, host.URL}}
	ctx := openTab(t, c.hear)
	if err := chromedp.Do(ctx, chromedp.Navigate(host.URL)); err != nil {
		t.Fatal(err)
	}
	const heights = `JSON.stringify([...document.querySelectorAll("iframe")].map(f => [f.id, f.getAttribute("sandbox"), parseInt(f.style.height) || 0]))`
	deadline := time.Now().Add(20 * time.Second)
	for {
		got, err := chromedp.Run(ctx, chromedp.Evaluate[string](`(() => {
  const [widget, own, other] = document.querySelectorAll("iframe");
  const high = f => parseInt(f.style.height) || 0;
  return high(widget) > 250 && high(widget) != 400 && high(own) > 150 && high(other) === 0
    && widget.getAttribute("sandbox") === "allow-scripts allow-popups allow-popups-to-escape-sandbox" ? "ok" : `+heights+`;
})()`))
		if err == nil && got == "ok" {
			break
		}
		if time.Now().After(deadline) {
			t.Fatalf("frames are %s (%v)", got, err)
		}
		time.Sleep(50 * time.Millisecond)
	}
	c.check(t, "host page")
}

// TestScreenshots writes pictures of every view to the folder in
// DATELINE_SHOTS, for people to look at: of made-up events, or, where
// DATELINE_SHOTS_SITE is the address of a server, the four of its first page
// that web/docs keeps.
func TestScreenshots(t *testing.T) {
	dir := os.Getenv("DATELINE_SHOTS")
	if dir == "" {
		t.Skip("DATELINE_SHOTS names no folder")
	}
	ctx := openTab(t, func(any) {})
	if site := os.Getenv("DATELINE_SHOTS_SITE"); site != "" {
		shoot(t, ctx, site, filepath.Join(dir, "screenshot.png"), "light", 1180)
		shoot(t, ctx, site+"&lanes=actor", filepath.Join(dir, "screenshot-dark.png"), "dark", 1180)
		shoot(t, ctx, site, filepath.Join(dir, "screenshot-phone.png"), "light", 390)
		shoot(t, ctx, site+"&print=1", filepath.Join(dir, "screenshot-print.png"), "print", 800)
		return
	}
	site, bare := serve(t, fullStore()), serve(t, &fakeStore{})
	all := append(views, struct{ name, path string }{"empty", bare.URL + "/"})
	for _, v := range all {
		if !strings.HasPrefix(v.path, "http") {
			v.path = site.URL + v.path
		}
		for _, scheme := range []string{"light", "dark", "print"} {
			for _, width := range []int64{1280, 390} {
				shoot(t, ctx, v.path, filepath.Join(dir, fmt.Sprintf("%s-%s-%d.png", v.name, scheme, width)), scheme, width)
			}
		}
	}
}

func shoot(t *testing.T, ctx context.Context, url, file, scheme string, width int64) {
	t.Helper()
	height := int64(1000)
	if width < 500 {
		height = 1500
	}
	if err := colourScheme(ctx, scheme); err != nil {
		t.Fatal(err)
	}
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, height), chromedp.Navigate(url)); err != nil {
		t.Fatal(err)
	}
	if open := os.Getenv("DATELINE_SHOTS_OPEN"); open != "" {
		if _, err := chromedp.Run(ctx, chromedp.Evaluate[bool](fmt.Sprintf("document.querySelectorAll(%q).forEach(d => d.open = true), true", open))); err != nil {
			t.Fatal(err)
		}
	}
	png, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, png, 0o644); err != nil {
		t.Fatal(err)
	}
}
