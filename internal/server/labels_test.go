package server

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/timeline"
)

// crowdedStore holds events of a season, several a day at times, whose names
// are long, one of them a single word; some are of weeks and months, and of some
// the reports disagree.
func crowdedStore() *fakeStore {
	store := fullStore()
	for i := range 160 {
		m := sample[i%2+10*(i%3%2)]
		m.collection = "crowded"
		m.kind = event.Types[i*5%len(event.Types)]
		m.headline = fmt.Sprintf("Delegation %d of the northern provinces and the mediators from three capitals return to the harbour", i)
		start := civil.Date{Year: 2025, Month: 1, Day: 1}.AddDays(i * i * 7 % 110)
		m.date = civil.DayOf(start)
		switch i % 9 {
		case 2:
			m.date = civil.WeekOf(start)
		case 4:
			m.headline = strings.Repeat("Unbreakable", 12)
		case 6:
			m.date = civil.MonthOf(start.Year, start.Month)
		}
		e := m.event(1000 + i)
		if i%4 == 0 {
			e.Alternative = []timeline.Dated{{Interval: civil.DayOf(start.AddDays(9)), Precision: civil.Day, Reports: 1}}
		}
		store.events = append(store.events, e)
	}
	return store
}

// labelsScript measures the labels of the chart and the map that can be seen,
// and tells of those that lie over each other, over the mark of another event,
// or outside of the window.
const labelsScript = `(() => {
  const seen = e => e.checkVisibility() && e.getClientRects().length;
  const box = e => e.getBoundingClientRect();
  const labels = [...document.querySelectorAll(".lanes .name, .axis text, .caption, .legend li, .circles text")].filter(seen);
  const marks = [...document.querySelectorAll(".lane > circle:not(.hollow), .lane > rect:not(.soft)")].filter(seen);
  const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  const text = e => e.textContent.slice(0, 24);
  const bad = [];
  labels.forEach((a, i) => {
    for (const b of labels.slice(i + 1)) if (over(box(a), box(b))) bad.push(text(a) + " / " + text(b));
    const r = box(a);
    if (r.left < -0.5 || r.right > document.documentElement.clientWidth + 0.5) bad.push(text(a) + " leaves the page");
  });
  for (const e of document.querySelectorAll(".lanes .name")) if (seen(e)) for (const m of marks) {
    const r = box(e), c = box(m);
    if (over({left: r.left + 9, right: r.right - 9, top: r.top, bottom: r.bottom}, c)) bad.push(text(e) + " over a mark");
  }
  const cut = labels.filter(e => e.scrollWidth > e.clientWidth + 1);
  return {bad, cut: cut.length, plain: cut.filter(e => getComputedStyle(e).textOverflow != "ellipsis").length,
    names: labels.filter(e => e.matches(".name")).length, least: Math.min(...labels.filter(e => e.matches(".name")).map(e => box(e).width))};
})()`

// TestLabelsStandApart: at no width does one label of the chart lie over
// another; there are fewer where there is less room, and those that are too
// long end with an ellipsis.
func TestLabelsStandApart(t *testing.T) {
	site := serve(t, crowdedStore())
	ctx := openTab(t, func(any) {})
	for _, width := range []int64{320, 390, 480, 560, 736, 737, 960, 1280} {
		if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 900)); err != nil {
			t.Fatal(err)
		}
		for _, path := range []string{"/?collection=crowded", "/?collection=crowded&sort=importance&lanes=type", "/?sort=importance&lanes=actor",
			"/?collection=crowded&from=2025-01-03&to=2025-02-11", "/?collection=crowded&from=2020-01-01&to=2025-12-31", "/?collection=ukraine-talks&from=2023-04-01&to=2025-03-14", "/?view=map"} {
			if err := chromedp.Do(ctx, chromedp.Navigate(site.URL+path)); err != nil {
				t.Fatal(err)
			}
			answer, err := chromedp.Run(ctx, chromedp.Evaluate[json.RawMessage](labelsScript))
			if err != nil {
				t.Fatal(err)
			}
			var got struct {
				Bad               []string
				Cut, Plain, Names int
				Least             float64
			}
			if err := json.Unmarshal(answer, &got); err != nil {
				t.Fatal(err)
			}
			t.Logf("%d %s: %d names, %d cut, at least %.0f wide", width, path, got.Names, got.Cut, got.Least)
			if len(got.Bad) > 0 || got.Plain > 0 {
				t.Errorf("%s at %d: %q; %d cut without an ellipsis", path, width, got.Bad, got.Plain)
			}
			if !strings.Contains(path, "view") && (got.Names < 4 || got.Cut == 0) {
				t.Errorf("%s at %d: %d names, %d too long", path, width, got.Names, got.Cut)
			}
		}
	}
}
