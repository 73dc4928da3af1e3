package web

import (
	"cmp"
	_ "embed"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"dateline/internal/timeline"
)

//go:embed outline/world.svgpath
var worldPaths string

// world gives the paths of the coasts and of the borders.
func world() (coasts, borders string) {
	coasts, borders, _ = strings.Cut(strings.TrimSpace(worldPaths), "\n")
	return coasts, borders
}

// The world on the map is worldWidth by worldHeight units: an equidistant
// cylindrical projection, true along 35 degrees north and south.
const (
	worldWidth  = 2952.0
	worldHeight = 1800.0
)

// Project is the place on the map of a latitude and longitude in degrees.
func Project(latitude, longitude float64) (x, y float64) {
	return (longitude + 180) * worldWidth / 360, (90 - latitude) * worldHeight / 180
}

// Map is where the events of a filter happened, near ones in one circle.
type Map struct {
	Spot
	Clusters []Cluster
	Placed   int  // events on the map
	Without  int  // events without a place
	Sampled  bool // only the most important events were looked at
}

// Cluster is the events of one part of the map.
type Cluster struct {
	X, Y   float64 // thousandths of what is shown
	Events int
	Label  string
	Href   string
	Class  string // of the most frequent quad class
}

// Spot is the part of the world that is shown: its middle in map units, and how
// many times its width was halved.
type Spot struct {
	X, Y float64
	Zoom int
}

// mostZoom is the closest that the outline is fit for.
const mostZoom = 5

// mapShape is the height of the picture by its width.
const mapShape = 0.52

func (s Spot) width() float64  { return worldWidth / math.Pow(2, float64(s.Zoom)) }
func (s Spot) height() float64 { return s.width() * mapShape }
func (s Spot) left() float64   { return s.X - s.width()/2 }
func (s Spot) top() float64    { return s.Y - s.height()/2 }

func (s Spot) viewBox() string {
	return coordinate(s.left()) + " " + coordinate(s.top()) + " " + coordinate(s.width()) + " " + coordinate(s.height())
}

// String is how a spot stands in an address: latitude, longitude and zoom.
func (s Spot) String() string {
	return fmt.Sprintf("%.1f,%.1f,%d", 90-s.Y*180/worldHeight, s.X*360/worldWidth-180, s.Zoom)
}

// ParseSpot reads what [Spot.String] prints.
func ParseSpot(text string) (Spot, bool) {
	parts := strings.Split(text, ",")
	if len(parts) != 3 {
		return Spot{}, false
	}
	lat, err1 := strconv.ParseFloat(parts[0], 64)
	lon, err2 := strconv.ParseFloat(parts[1], 64)
	zoom, err3 := strconv.Atoi(parts[2])
	if err1 != nil || err2 != nil || err3 != nil || !(math.Abs(lat) <= 90) || !(math.Abs(lon) <= 180) || zoom < 0 || zoom > mostZoom {
		return Spot{}, false
	}
	x, y := Project(lat, lon)
	return Spot{x, y, zoom}.held(), true
}

// held moves a spot so that no more than the world is shown.
func (s Spot) held() Spot {
	hold := func(v, size, whole float64) float64 { return min(max(v, size/2), max(size/2, whole-size/2)) }
	s.X, s.Y = hold(s.X, s.width(), worldWidth), hold(s.Y, s.height(), worldHeight)
	return s
}

// spotOf shows nearly all of the events: a twentieth may lie outside.
func spotOf(placed []timeline.Highlight) Spot {
	var xs, ys []float64
	for _, h := range placed {
		x, y := Project(h.Latitude, h.Longitude)
		xs, ys = append(xs, x), append(ys, y)
	}
	if len(xs) == 0 {
		return Spot{worldWidth / 2, worldHeight * 0.42, 0}.held()
	}
	slices.Sort(xs)
	slices.Sort(ys)
	cut := len(xs) / 40
	x0, x1, y0, y1 := xs[cut], xs[len(xs)-1-cut], ys[cut], ys[len(ys)-1-cut]
	s := Spot{(x0 + x1) / 2, (y0 + y1) / 2, mostZoom - 1}
	for s.Zoom > 0 && ((x1-x0)*1.25 > s.width() || (y1-y0)*1.25 > s.height()) {
		s.Zoom--
	}
	return s.held()
}

// mapColumns is how many cells the map is wide; events of one cell are one circle.
const mapColumns = 16

// NewMap clusters the highlights of a timeline around a spot; the zero spot
// stands for where most of them are.
func NewMap(t Timeline, spot string, highlights []timeline.Highlight, sampled bool) *Map {
	placed := slices.DeleteFunc(slices.Clone(highlights), func(h timeline.Highlight) bool { return h.Place == "" })
	m := &Map{Placed: len(placed), Without: len(highlights) - len(placed), Sampled: sampled}
	var ok bool
	if m.Spot, ok = ParseSpot(spot); !ok {
		m.Spot = spotOf(placed)
	}
	cells := map[[2]int]*cell{}
	size := m.width() / mapColumns
	for i := range placed {
		x, y := Project(placed[i].Latitude, placed[i].Longitude)
		if x < m.left() || x > m.left()+m.width() || y < m.top() || y > m.top()+m.height() {
			continue
		}
		at := [2]int{int(x / size), int(y / size)}
		if cells[at] == nil {
			cells[at] = &cell{places: map[string]int{}}
		}
		cells[at].add(&placed[i], x, y)
	}
	for _, c := range joined(cells, m.width()) {
		m.Clusters = append(m.Clusters, c.cluster(t, m.Spot))
	}
	slices.SortFunc(m.Clusters, func(a, b Cluster) int {
		return cmp.Or(cmp.Compare(b.Events, a.Events), cmp.Compare(a.Label, b.Label))
	})
	return m
}

// cell gathers the events of a part of the map.
type cell struct {
	x, y   float64 // sums
	events int
	quads  [4]int
	places map[string]int
}

// nominalWidth is the width of the map in pixels, for which circles are kept
// apart.
const nominalWidth = 820

// joined puts cells together whose circles would lie on each other, the most
// numerous first. A cell grows by that, so it is done until none overlap.
func joined(cells map[[2]int]*cell, width float64) []*cell {
	var list []*cell
	for _, c := range cells {
		list = append(list, c)
	}
	slices.SortFunc(list, func(a, b *cell) int { return cmp.Or(cmp.Compare(b.events, a.events), cmp.Compare(a.x, b.x)) })
	for again := true; again; {
		again = false
		for i := 0; i < len(list); i++ {
			for j := len(list) - 1; j > i; j-- {
				if list[i].overlaps(list[j], nominalWidth/width) {
					list[i].join(list[j])
					list = slices.Delete(list, j, j+1)
					again = true
				}
			}
		}
	}
	return list
}

// overlaps reports whether the circles of two cells touch, at so many pixels a
// map unit.
func (c *cell) overlaps(o *cell, scale float64) bool {
	n, m := float64(c.events), float64(o.events)
	distance := math.Hypot(c.x/n-o.x/m, c.y/n-o.y/m) * scale
	return distance < float64(radiusOf(c.events)+radiusOf(o.events))*0.9
}

func (c *cell) join(o *cell) {
	c.x, c.y, c.events = c.x+o.x, c.y+o.y, c.events+o.events
	for q := range c.quads {
		c.quads[q] += o.quads[q]
	}
	for name, n := range o.places {
		c.places[name] += n
	}
}

func (c *cell) add(h *timeline.Highlight, x, y float64) {
	c.x, c.y, c.events = c.x+x, c.y+y, c.events+1
	c.quads[quadIndex(h.Type.Quad())]++
	c.places[h.Place]++
}

// cluster is the circle of a cell: it leads to the events of its place, or
// nearer to where there are several.
func (c *cell) cluster(t Timeline, s Spot) Cluster {
	n := float64(c.events)
	x, y := c.x/n, c.y/n
	names := make([]string, 0, len(c.places))
	for name := range c.places {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(c.places[b], c.places[a]), cmp.Compare(a, b)) })
	quad := 0
	for q := range c.quads {
		if c.quads[q] > c.quads[quad] {
			quad = q
		}
	}
	out := Cluster{X: 1000 * (x - s.left()) / s.width(), Y: 1000 * (y - s.top()) / s.height(), Events: c.events,
		Label: joinNames(names, 2) + ": " + count(c.events, "event"), Class: quadStyleAt(quad)}
	if len(names) > 1 && s.Zoom < mostZoom {
		out.Href = t.viewHref(func(v *View) { v.Spot = Spot{x, y, min(mostZoom, s.Zoom+2)}.held().String() })
		return out
	}
	t.Mode = ModeList
	t.Filter.Places = names[:min(len(names), 8)]
	out.Href = t.viewHref(func(*View) {})
	return out
}

// radiusOf a circle in pixels: it grows with the logarithm of the number.
func radiusOf(events int) int { return 12 + int(4*math.Log10(float64(events))) }

// nearer is the map at another zoom, moved the map moved by a part of what it
// shows.
func (m *Map) nearer(t Timeline, by int) string {
	s := m.Spot
	s.Zoom = min(mostZoom, max(0, s.Zoom+by))
	return t.viewHref(func(v *View) { v.Spot = s.held().String() })
}

func (m *Map) moved(t Timeline, dx, dy float64) string {
	s := m.Spot
	s.X, s.Y = s.X+dx*s.width(), s.Y+dy*s.height()
	return t.viewHref(func(v *View) { v.Spot = s.held().String() })
}

// summary says what is on the map.
func (m *Map) summary() string {
	text := count(m.Placed, "event") + " " + wordWithPlace
	if m.Without > 0 {
		text += ", " + number(m.Without) + " " + wordWithoutPlace
	}
	if m.Sampled {
		text += ". " + wordMapSampled
	}
	return text + "."
}
