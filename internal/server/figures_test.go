package server

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/heapprofiler"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// figures are what a page costs in a browser.
type figures struct {
	Elements      int     // of the page
	Heap          float64 // bytes, after collecting garbage
	Shift         float64 // cumulative layout shift
	Paint, Ready  float64 // ms: first contentful paint, all loaded and set up
	Longest       float64 // ms, the longest task while zooming and panning
	Worst         float64 // ms from an input to the frame that shows it, the longest meanwhile
	Tasks, Frames int     // tasks over 50 ms, and frames drawn, meanwhile
}

// watchScript begins to note layout shifts and long tasks.
const watchScript = `
  window.shift = 0; window.tasks = []; window.inputs = [];
  new PerformanceObserver(l => l.getEntries().forEach(e => window.inputs.push(e.duration))).observe({type: "event", durationThreshold: 16});
  new PerformanceObserver(l => l.getEntries().forEach(e => { if (!e.hadRecentInput) window.shift += e.value; })).observe({type: "layout-shift", buffered: true});
  new PerformanceObserver(l => l.getEntries().forEach(e => window.tasks.push(e.duration))).observe({type: "longtask", buffered: true});`

const readScript = `({
  Elements: document.querySelectorAll("*").length, Shift: window.shift,
  Paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
  Ready: performance.getEntriesByType("navigation")[0].loadEventEnd,
})`

// traffic adds up what is loaded.
type traffic struct {
	mu    sync.Mutex
	bytes float64
}

func (l *traffic) hear(ev any) {
	if ev, ok := ev.(*network.EventLoadingFinished); ok {
		l.mu.Lock()
		l.bytes += ev.EncodedDataLength
		l.mu.Unlock()
	}
}

func (l *traffic) take() float64 {
	l.mu.Lock()
	defer l.mu.Unlock()
	n := l.bytes
	l.bytes = 0
	return n
}

// The bounds that a page keeps to at any number of events.
const (
	mostElements = 1500
	mostFirst    = 60 << 10 // bytes that the first view loads
	mostHeap     = 5 << 20
	mostShift    = 0.02
)

// TestTimelineAtAnySize measures the page in a browser. Numbers and bytes are
// held to their bounds; times depend on the machine and are only held to be of
// one order for few and many events.
func TestTimelineAtAnySize(t *testing.T) {
	sizes := []int{1000, 50_000, 100_000}
	if testing.Short() {
		sizes = sizes[:1]
	}
	var first figures
	for i, n := range sizes {
		srv, err := New(Config{Store: newRemembered(n), PageTimeout: time.Minute})
		if err != nil {
			t.Fatal(err)
		}
		url := serveHandler(t, srv)
		for _, view := range []string{"/", "/?lanes=actor", "/?view=digest"} {
			get(t, url+view) // the store remembers
		}
		got := measurePage(t, url, n)
		if i == 0 {
			first = got
		}
		if got.Ready > 20*max(first.Ready, 100) {
			t.Errorf("%d events: ready after %.0f ms, %d events after %.0f ms", n, got.Ready, sizes[0], first.Ready)
		}
	}
}

func measurePage(t *testing.T, url string, n int) figures {
	t.Helper()
	load := &traffic{}
	c := &complaints{allowed: []string{url}}
	ctx := openTab(t, func(ev any) { load.hear(ev); c.hear(ev) })
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(1280, 900)); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: watchScript}); err != nil {
		t.Fatal(err)
	}
	if err := chromedp.Do(ctx, chromedp.Navigate(url+"/docs")); err != nil { // the browser's own start is not ours
		t.Fatal(err)
	}
	var plain figures
	for _, view := range []string{"/?lanes=actor", "/?view=digest", "/"} {
		if _, err := chromedp.Call(ctx, network.ClearBrowserCache, cdp.Empty{}); err != nil {
			t.Fatal(err)
		}
		load.take()
		got := readFigures(t, ctx, url+view)
		bytes := load.take()
		t.Logf("%d events, %s: %.1f KB, %d elements, heap %.1f MB, shift %.3f, paint %.0f ms, ready %.0f ms",
			n, view, bytes/1024, got.Elements, got.Heap/(1<<20), got.Shift, got.Paint, got.Ready)
		if got.Elements > mostElements || bytes > mostFirst || bytes < 1000 || got.Heap > mostHeap || got.Shift > mostShift {
			t.Errorf("%d events, %s: %+v and %.0f bytes are too much", n, view, got, bytes)
		}
		c.check(t, view)
		plain = got
	}
	moved := moveChart(t, ctx)
	t.Logf("%d events, zooming and panning: longest task %.0f ms, %d over 50 ms, worst event %.0f ms, %d frames", n, moved.Longest, moved.Tasks, moved.Worst, moved.Frames)
	if moved.Frames == 0 || moved.Longest > 1000 {
		t.Errorf("%d events: the chart does not move: %+v", n, moved)
	}
	c.check(t, "moving")
	checkNothingStored(t, ctx)
	return plain
}

func readFigures(t *testing.T, ctx context.Context, url string) figures {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.Navigate(url)); err != nil {
		t.Fatal(err)
	}
	time.Sleep(300 * time.Millisecond) // what moves late is seen
	got, err := chromedp.Run(ctx, chromedp.Evaluate[figures](readScript))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, heapprofiler.CollectGarbage, cdp.Empty{}); err != nil {
		t.Fatal(err)
	}
	heap, err := chromedp.Call(ctx, runtime.GetHeapUsage, cdp.Empty{})
	if err != nil {
		t.Fatal(err)
	}
	got.Heap = heap.UsedSize
	return got
}

// moveScript counts the frames that the canvas is drawn in.
const moveScript = `(() => {
  window.tasks = []; window.inputs = []; window.frames_ = 0;
  const tick = () => { if (document.querySelector("#bars canvas")) window.frames_++; window.ticking = requestAnimationFrame(tick); };
  tick();
  const r = document.getElementById("bars").getBoundingClientRect();
  return [r.x + r.width / 2, r.y + r.height / 2];
})()`

// moveChart zooms and pans with the wheel and by keys for a while. Browsers time
// what comes of keys, not of the wheel.
func moveChart(t *testing.T, ctx context.Context) figures {
	t.Helper()
	at, err := chromedp.Run(ctx, chromedp.Evaluate[[2]float64](moveScript))
	if err != nil {
		t.Fatal(err)
	}
	for i := range 40 {
		p := input.DispatchMouseEventParams{Type: "mouseWheel", X: at[0], Y: at[1], DeltaX: 1e-6, DeltaY: 1e-6} // both have to be sent
		if i < 24 {
			p.DeltaY = -60
		} else {
			p.DeltaX = 80
		}
		if _, err := chromedp.Call(ctx, input.DispatchMouseEvent, p); err != nil {
			t.Fatal(err)
		}
		time.Sleep(16 * time.Millisecond)
	}
	if err := chromedp.Do(ctx, chromedp.Focus(chromedp.CSS(".stage")), chromedp.KeyEvent("+++---"), chromedp.KeyEvent(kb.ArrowLeft), chromedp.KeyEvent(kb.ArrowRight)); err != nil {
		t.Fatal(err)
	}
	time.Sleep(50 * time.Millisecond)
	got, err := chromedp.Run(ctx, chromedp.Evaluate[figures](`({Frames: window.frames_, Worst: Math.max(0, ...window.inputs), Longest: Math.max(0, ...window.tasks), Tasks: window.tasks.length})`))
	if err != nil {
		t.Fatal(err)
	}
	// The address follows when the chart rests.
	if _, err := chromedp.Run(ctx, chromedp.Poll[bool](`location.search.includes("from=") && !document.querySelector("#bars canvas")`)); err != nil {
		t.Errorf("the address does not follow the chart: %v", err)
	}
	return got
}

func checkNothingStored(t *testing.T, ctx context.Context) {
	t.Helper()
	got, err := chromedp.Run(ctx, chromedp.Evaluate[string](`[document.cookie, localStorage.length, sessionStorage.length].join()`))
	if want := ",0,0"; err != nil || got != want {
		t.Errorf("stored by the page: %q (%v), want %q", got, err, want)
	}
}
