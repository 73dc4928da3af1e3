package server

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// axNode is a node of the tree that assistive technology reads.
type axNode struct {
	role, name string
	children   []*axNode
}

func accessibilityTree(t *testing.T, ctx context.Context) []*axNode {
	t.Helper()
	got, err := chromedp.Call(ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	if err != nil {
		t.Fatal(err)
	}
	byID, all := map[string]*axNode{}, []*axNode{}
	text := func(v *accessibility.Value) string {
		if v == nil {
			return ""
		}
		return strings.Trim(string(v.Value), `"`)
	}
	for _, n := range got.Nodes {
		node := &axNode{role: text(n.Role), name: text(n.Name)}
		byID[string(n.NodeID)] = node
		all = append(all, node)
	}
	for i, n := range got.Nodes {
		for _, id := range n.ChildIDs {
			if child := byID[string(id)]; child != nil {
				all[i].children = append(all[i].children, child)
			}
		}
	}
	return all
}

// below counts the nodes under n by role.
func (n *axNode) below(roles map[string]int) {
	for _, c := range n.children {
		roles[c.role]++
		c.below(roles)
	}
}

// TestEveryEventIsAnItem: for assistive technology, every event of the list is
// an item with a heading, a time and a link to a source.
func TestEveryEventIsAnItem(t *testing.T) {
	site := serve(t, fullStore())
	ctx := openTab(t, func(any) {})
	for _, path := range []string{"/?collection=ukraine-talks", "/?sort=importance", "/embed?limit=8"} {
		if err := chromedp.Do(ctx, chromedp.Navigate(site.URL+path)); err != nil {
			t.Fatal(err)
		}
		want, err := chromedp.Run(ctx, chromedp.Evaluate[int](`document.querySelectorAll("li.entry").length`))
		if err != nil {
			t.Fatal(err)
		}
		items := 0
		for _, n := range accessibilityTree(t, ctx) {
			roles := map[string]int{}
			if n.role != "listitem" {
				continue
			}
			n.below(roles)
			if roles["heading"] != 1 || roles["listitem"] > 0 {
				continue
			}
			if roles["link"] < 2 {
				t.Errorf("%s: an item without a link to a source: %v", path, roles)
			}
			items++
		}
		if items != want || want == 0 {
			t.Errorf("%s: %d items with a heading, want %d", path, items, want)
		}
		bare, err := chromedp.Run(ctx, chromedp.Evaluate[int](`[...document.querySelectorAll("li.entry")].filter(e => !e.querySelector("time[datetime], .undated")).length`))
		if err != nil || bare != 0 {
			t.Errorf("%s: %d events without a time (%v)", path, bare, err)
		}
	}
}

// focusScript says what has the focus, and whether one can see that.
const focusScript = `(() => {
  const e = document.activeElement;
  if (!e || e === document.body) return "nothing";
  const part = e.querySelector(".hit") ?? e, s = getComputedStyle(part), o = getComputedStyle(e);
  const seen = (o.outlineStyle !== "none" && parseFloat(o.outlineWidth) >= 2) || (part !== e && s.stroke !== "none");
  const r = e.getBoundingClientRect();
  return (seen ? "" : "unseen ") + (e.id || e.className.baseVal || e.className || e.tagName) + (r.bottom < 0 || r.top > innerHeight ? " off screen" : "");
})()`

// TestKeyboard walks through the page with Tab: every stop is seen, and the
// chart obeys its keys.
func TestKeyboard(t *testing.T) {
	site := serve(t, fullStore())
	c := &complaints{allowed: []string{site.URL}}
	ctx := openTab(t, c.hear)
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(1280, 900), chromedp.Navigate(site.URL+"/?collection=ukraine-talks&lanes=type")); err != nil {
		t.Fatal(err)
	}
	stops := map[string]bool{}
	for range 70 {
		if err := chromedp.Do(ctx, chromedp.KeyEvent(kb.Tab)); err != nil {
			t.Fatal(err)
		}
		stop, err := chromedp.Run(ctx, chromedp.Evaluate[string](focusScript))
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(stop, "unseen") || strings.Contains(stop, "off screen") || stop == "nothing" {
			t.Errorf("focus on %s", stop)
		}
		stops[strings.Fields(stop)[0]] = true
	}
	for _, want := range []string{"skip", "f-q", "f-from", "k-in", "stage", "name"} {
		if !stops[want] {
			t.Errorf("Tab does not come to %s", want)
		}
	}
	pressKeys(t, ctx, site.URL)
	c.check(t, "keyboard")
}

// pressKeys zooms and moves the chart by keyboard, and goes back.
func pressKeys(t *testing.T, ctx context.Context, url string) {
	t.Helper()
	press := func(key, until string) {
		t.Helper()
		if err := chromedp.Do(ctx, chromedp.Focus(chromedp.CSS(".stage")), chromedp.KeyEvent(key)); err != nil {
			t.Fatal(err)
		}
		if _, err := chromedp.Run(ctx, chromedp.Poll[bool](until)); err != nil {
			where, _ := chromedp.Run(ctx, chromedp.Location())
			t.Fatalf("after %q: %v at %s", key, err, where)
		}
	}
	const from = `new URLSearchParams(location.search).get("from")`
	press("+", from+` && !document.querySelector("#bars canvas")`)
	first, err := chromedp.Run(ctx, chromedp.Evaluate[string](from))
	if err != nil {
		t.Fatal(err)
	}
	press(kb.ArrowRight, fmt.Sprintf(`%s > %q && !document.querySelector("#bars canvas")`, from, first))
	if _, err := chromedp.Run(ctx, chromedp.Poll[bool](`document.activeElement.className === "stage" || document.activeElement === document.body`)); err != nil {
		t.Error("the focus is lost")
	}
	press("0", `!location.search.includes("from=")`)
	if _, err := chromedp.Run(ctx, chromedp.Evaluate[bool](`history.back(), true`)); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Run(ctx, chromedp.Poll[bool](fmt.Sprintf(`%s > %q && document.getElementById("chart").dataset.from === %s`, from, first, from))); err != nil {
		t.Errorf("going back does not show the days before: %v", err)
	}
}

// TestNewEventsAreTold: the page says that events have come, and shows them
// only when asked.
func TestNewEventsAreTold(t *testing.T) {
	store := fullStore()
	srv, err := New(Config{Store: store, LivePause: 20 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	site := serveHandler(t, srv)
	ctx := openTab(t, func(any) {})
	if err := chromedp.Do(ctx, chromedp.Navigate(site)); err != nil {
		t.Fatal(err)
	}
	for deadline := time.Now().Add(10 * time.Second); ; time.Sleep(10 * time.Millisecond) {
		srv.live.mu.Lock()
		n := len(srv.live.heard)
		srv.live.mu.Unlock()
		if n > 0 {
			break
		}
		if time.Now().After(deadline) {
			t.Fatal("the page does not listen")
		}
	}
	store.come(4)
	if err := chromedp.Do(ctx, chromedp.WaitVisible(chromedp.CSS("#new-events"))); err != nil {
		t.Fatal(err)
	}
	got, err := chromedp.Run(ctx, chromedp.Evaluate[string](`document.getElementById("new-events").textContent + ", " + scrollY`))
	if err != nil || got != "4 new events, 0" {
		t.Errorf("told %q (%v)", got, err)
	}
	if err := chromedp.Do(ctx, chromedp.Click(chromedp.CSS("#new-events")), chromedp.WaitNotVisible(chromedp.CSS("#new-events"))); err != nil {
		t.Error(err)
	}
}

// TestWithoutScript: with scripts turned off, links alone zoom the chart, change
// the lanes and lead through the views.
func TestWithoutScript(t *testing.T) {
	site := serve(t, fullStore())
	ctx := openTab(t, func(any) {})
	if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	err := chromedp.Do(ctx, chromedp.EmulateViewport(1280, 900), chromedp.Navigate(site.URL+"/?collection=sudan-2023"),
		chromedp.Click(chromedp.CSS("#k-in")), chromedp.WaitVisible(chromedp.CSS(".chips li:nth-child(2)")),
		chromedp.Click(chromedp.CSS(`nav[aria-label="Lanes"] a:nth-of-type(2)`)), chromedp.WaitVisible(chromedp.CSS(".lanes h2")),
		chromedp.Click(chromedp.CSS(`nav[aria-label="Views"] a:nth-of-type(3)`)), chromedp.WaitVisible(chromedp.CSS(".circles circle")))
	if err != nil {
		t.Fatal(err)
	}
	where, err := chromedp.Run(ctx, chromedp.Location())
	for _, part := range []string{"collection=sudan-2023", "from=", "lanes=actor", "view=map"} {
		if err != nil || !strings.Contains(where, part) {
			t.Errorf("%s is not in %s (%v)", part, where, err)
		}
	}
}

// TestDragging chooses days with the mouse, and shows all again by a double click.
func TestDragging(t *testing.T) {
	site := serve(t, fullStore())
	c := &complaints{allowed: []string{site.URL}}
	ctx := openTab(t, c.hear)
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(1280, 900), chromedp.Navigate(site.URL+"/?collection=sudan-2023")); err != nil {
		t.Fatal(err)
	}
	box, err := chromedp.Run(ctx, chromedp.Evaluate[[4]float64](`(() => { const r = document.getElementById("bars").getBoundingClientRect(); return [r.x, r.y, r.width, r.height]; })()`))
	if err != nil {
		t.Fatal(err)
	}
	x, y := box[0], box[1]+box[3]/2
	err = chromedp.Do(ctx, chromedp.MouseEvent("mousePressed", x+box[2]*0.25, y, chromedp.ButtonLeft),
		chromedp.MouseEvent("mouseMoved", x+box[2]*0.4, y, chromedp.ButtonLeft), chromedp.MouseEvent("mouseMoved", x+box[2]*0.5, y, chromedp.ButtonLeft),
		chromedp.MouseEvent("mouseReleased", x+box[2]*0.5, y, chromedp.ButtonLeft), chromedp.WaitVisible(chromedp.CSS(".chips .chip .cross")))
	if err != nil {
		t.Fatal(err)
	}
	share, err := chromedp.Run(ctx, chromedp.Evaluate[float64](`(() => { const d = document.getElementById("chart").dataset, day = (s) => Date.parse(s) / 864e5;
  return (day(d.to) - day(d.from)) / (day(d.last) - day(d.first)); })()`))
	if err != nil || share < 0.02 || share > 0.5 {
		t.Errorf("a quarter was chosen, %.2f is shown (%v)", share, err)
	}
	if _, err := chromedp.Run(ctx, chromedp.Evaluate[bool](`document.querySelector(".stage").dispatchEvent(new MouseEvent("dblclick", {bubbles: true}))`)); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Run(ctx, chromedp.Poll[bool](`!location.search.includes("from=")`)); err != nil {
		t.Errorf("a double click does not show everything: %v", err)
	}
	c.check(t, "dragging")
}

// TestPinching zooms with two fingers.
func TestPinching(t *testing.T) {
	site := serve(t, fullStore())
	c := &complaints{allowed: []string{site.URL}}
	ctx := openTab(t, c.hear)
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(390, 844, chromedp.EmulateTouch), chromedp.Navigate(site.URL+"/?collection=sudan-2023")); err != nil {
		t.Fatal(err)
	}
	const middle = `(() => { const e = document.getElementById("bars"); e.scrollIntoView({block: "center"}); const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()`
	at, err := chromedp.Run(ctx, chromedp.Evaluate[[2]float64](middle))
	if err != nil {
		t.Fatal(err)
	}
	one, two := 1.0, 2.0
	touch := func(kind input.DispatchTouchEventType, apart float64) {
		t.Helper()
		p := input.DispatchTouchEventParams{Type: kind, TouchPoints: []*input.TouchPoint{}}
		if kind != "touchEnd" {
			p.TouchPoints = []*input.TouchPoint{{X: at[0] - apart, Y: at[1], ID: &one}, {X: at[0] + apart, Y: at[1], ID: &two}}
		}
		if _, err := chromedp.Call(ctx, input.DispatchTouchEvent, p); err != nil {
			t.Fatal(err)
		}
	}
	touch("touchStart", 20)
	for apart := 30.0; apart <= 120; apart += 15 {
		touch("touchMove", apart)
	}
	touch("touchEnd", 0)
	if _, err := chromedp.Run(ctx, chromedp.Poll[bool](`location.search.includes("from=") && !document.querySelector("#bars canvas")`)); err != nil {
		t.Errorf("two fingers do not zoom: %v", err)
	}
	c.check(t, "pinching")
}
