package web

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/timeline"
)

// histogram makes one of days, each "YYYY-MM-DD" with four numbers.
func histogram(unit timeline.Unit, bins ...timeline.Bin) timeline.Histogram {
	return timeline.Histogram{Unit: unit, Bins: bins}
}

func bin(y int, m time.Month, d int, events ...int) timeline.Bin {
	b := timeline.Bin{Start: day(y, m, d)}
	copy(b.Events[:], events)
	return b
}

func TestScaleChoosesUnit(t *testing.T) {
	for name, c := range map[string]struct {
		from, to civil.Date
		want     timeline.Unit
		years    int
	}{
		"a day":     {day(2025, 3, 1), day(2025, 3, 1), timeline.ByDay, 1},
		"a quarter": {day(2025, 1, 1), day(2025, 3, 31), timeline.ByDay, 1},
		"a year":    {day(2025, 1, 1), day(2025, 12, 31), timeline.ByWeek, 1},
		"six years": {day(2020, 1, 1), day(2025, 12, 31), timeline.ByMonth, 1},
		"a century": {day(1926, 1, 1), day(2025, 12, 31), timeline.ByYear, 2},
		"all time":  {day(1, 1, 1), day(2025, 12, 31), timeline.ByYear, 23},
	} {
		f := timeline.Filter{From: c.from, To: c.to}
		s, ok := ScaleOf(histogram(timeline.ByMonth, bin(2025, 1, 1, 1)), f)
		if !ok || s.Unit != c.want || s.Years != c.years {
			t.Errorf("%s: %s, %d years, want %s, %d", name, s.Unit, s.Years, c.want, c.years)
		}
	}
	if _, ok := ScaleOf(histogram(timeline.ByMonth), timeline.Filter{}); ok {
		t.Error("no dated event has a scale")
	}
}

func TestFarEventsAreLeftOutAndCounted(t *testing.T) {
	months := histogram(timeline.ByMonth, bin(1945, 5, 1, 1), bin(2025, 1, 1, 30), bin(2025, 2, 1, 30), bin(2030, 1, 1, 2))
	s, _ := ScaleOf(months, timeline.Filter{})
	if s.Window != (civil.Interval{Start: day(2025, 1, 1), End: day(2025, 2, 28)}) || s.Before != 1 || s.After != 2 {
		t.Errorf("window %v, %d before, %d after", s.Window, s.Before, s.After)
	}
	s, _ = ScaleOf(months, timeline.Filter{From: day(1940, 1, 1), To: day(2030, 12, 31)})
	if s.Window.Start != day(1940, 1, 1) || s.Before+s.After != 0 {
		t.Errorf("the reader's days became %v", s.Window)
	}
}

// TestChartIsBounded: whatever the events, there are few bars and names, all
// inside the picture, and every event of the window is counted once.
func TestChartIsBounded(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 5))
	for round := range 60 {
		var h timeline.Histogram
		var highlights []timeline.Highlight
		unit := timeline.ByDay
		total, at := 0, day(1990, 1, 1)
		for range 1 + rnd.IntN(3000) {
			at = at.AddDays(1 + rnd.IntN(1+round))
			b := timeline.Bin{Start: at, Events: [4]int{rnd.IntN(3), rnd.IntN(9), rnd.IntN(2), rnd.IntN(50)}}
			total += sum(b.Events)
			h.Bins = append(h.Bins, b)
			highlights = append(highlights, timeline.Highlight{ID: fmt.Sprint(at), Headline: "x", Type: event.Types[rnd.IntN(len(event.Types))],
				Interval: civil.Interval{Start: at, End: at.AddDays(rnd.IntN(40))}, Status: event.Happened})
		}
		h.Unit = unit
		s, _ := ScaleOf(h, timeline.Filter{From: h.Bins[0].Start, To: at})
		c := NewChart(s, h)
		if got := sum(c.events); got != total {
			t.Fatalf("round %d: %d events in the bars, want %d", round, got, total)
		}
		if len(c.Bars) > mostDays {
			t.Errorf("round %d: %d bars of %s", round, len(c.Bars), s.Unit)
		}
		c.AddLanes(Timeline{}, highlights)
		for i, l := range c.Lanes[0].Layouts {
			checkLayout(t, screens[i], l)
		}
	}
}

// checkLayout: the names are few, inside the picture, and do not run into each other.
func checkLayout(t *testing.T, s screen, l Layout) {
	t.Helper()
	if len(l.Named) == 0 || len(l.Named) > rowsOfOne*int(1000/s.least)+rowsOfOne {
		t.Errorf("%d names", len(l.Named))
	}
	for i, a := range l.Named {
		if a.X < -0.01 || a.X+a.W > 1000.01 || a.W < s.least-s.dot-1 {
			t.Errorf("%s stands at %.1f, %.1f wide", a.ID, a.X, a.W)
		}
		for _, b := range l.Named[:i] {
			if a.Row == b.Row && a.X < b.X+b.W-0.01 && b.X < a.X+a.W-0.01 {
				t.Errorf("%s and %s run into each other: %.1f+%.1f, %.1f+%.1f", a.ID, b.ID, a.X, a.W, b.X, b.W)
			}
		}
	}
	if dots := strings.Count(strings.Join(l.Marks[:], ""), "M"); dots > mostStack*145 {
		t.Errorf("%d dots", dots)
	}
}

func TestSummaryOfChart(t *testing.T) {
	h := histogram(timeline.ByDay, bin(2025, 3, 1, 1), bin(2025, 3, 3, 0, 0, 2, 3))
	s, _ := ScaleOf(histogram(timeline.ByMonth, bin(2025, 3, 1, 1, 0, 2, 3)), timeline.Filter{})
	s.Fit(h, timeline.Filter{})
	c := NewChart(s, h)
	if got, want := c.summary(), "6 events, 1 March 2025 to 3 March 2025. Most at a time: 5 events, 3 March 2025."; got != want {
		t.Errorf("summary %q, want %q", got, want)
	}
	if got, want := c.barLabel(c.Bars[1]), "3 March 2025: 5 events, 5 of conflict"; got != want {
		t.Errorf("label %q, want %q", got, want)
	}
}

func TestHits(t *testing.T) {
	for _, c := range []struct{ text, search, want string }{
		{"Ceasefire in Jeddah", "ceasefire", "[Ceasefire] in Jeddah"}, {"Él llegó a la Región", "region llego", "Él [llegó] a la [Región]"},
		{"no match", "zeppelin", "no match"}, {"a cease-fire", "fire", "a cease-[fire]"}, {"talks", "", "talks"}, {"ready drone drones", "dron", "ready [drone] [drones]"},
	} {
		got := ""
		for _, p := range hitsOf(c.text, c.search) {
			if p.Hit {
				got += "[" + p.Text + "]"
			} else {
				got += p.Text
			}
		}
		if got != c.want {
			t.Errorf("%q in %q: %q, want %q", c.search, c.text, got, c.want)
		}
	}
}

// FuzzHits: the pieces of a text are the text.
func FuzzHits(f *testing.F) {
	f.Add("Él llegó, a la Región", "region")
	f.Fuzz(func(t *testing.T, text, search string) {
		got := ""
		for _, p := range hitsOf(text, search) {
			got += p.Text
		}
		if got != text {
			t.Fatalf("%q became %q", text, got)
		}
	})
}

func TestDigestChoosesDays(t *testing.T) {
	var list []timeline.Highlight
	for i := range 40 {
		list = append(list, timeline.Highlight{ID: fmt.Sprint(i), Interval: civil.DayOf(day(2025, 3, 1+i%30)), Importance: float64(1+i%30) / 40})
	}
	list = append(list, timeline.Highlight{ID: "month", Interval: civil.MonthOf(2025, 3), Importance: 1})
	days := DigestOf(list)
	if len(days) != digestDays || days[0].Day.After(days[1].Day) {
		t.Fatalf("%d days from %v", len(days), days[0].Day)
	}
	for _, d := range days {
		if d.Weight <= 0 || d.Weight > 1 || len(d.Top) == 0 || len(d.Top) > digestTop {
			t.Errorf("%v: weight %v, %d events", d.Day, d.Weight, len(d.Top))
		}
	}
}

func TestSpotsOfTheMap(t *testing.T) {
	for text, ok := range map[string]bool{"48.5,31.0,2": true, "0.0,0.0,0": true, "91,0,1": false, "1,2": false, "NaN,0,1": false, "0,0,9": false, "x": false} {
		s, got := ParseSpot(text)
		if got != ok {
			t.Errorf("%q: %v", text, got)
		}
		if again, _ := ParseSpot(s.String()); ok && again.Zoom != s.Zoom {
			t.Errorf("%q became %q", text, s)
		}
	}
	coasts, borders := world()
	if len(coasts) < 10_000 || len(borders) < 5_000 || len(coasts)+len(borders) > 60_000 || strings.Trim(coasts, "0123456789- Mlz") != "" {
		t.Errorf("outline of %d and %d bytes", len(coasts), len(borders))
	}
}

func TestMapClusters(t *testing.T) {
	var list []timeline.Highlight
	for i := range 300 {
		list = append(list, timeline.Highlight{ID: fmt.Sprint(i), Place: fmt.Sprint("P", i%7), Latitude: float64(i%90 - 40), Longitude: float64(i*7%340 - 170)})
	}
	list = append(list, timeline.Highlight{ID: "nowhere"})
	m := NewMap(Timeline{}, "0.0,0.0,0", list, false)
	n := 0
	for _, c := range m.Clusters {
		n += c.Events
		if c.X < 0 || c.X > 1000 || c.Y < 0 || c.Y > 1000 || c.Href == "" || c.Label == "" {
			t.Errorf("circle %+v", c)
		}
	}
	if n > 300 || n < 200 || m.Without != 1 || m.Placed != 300 {
		t.Errorf("%d events in circles, %d placed, %d without", n, m.Placed, m.Without)
	}
}
