// Outlinegen makes the outline of the world's countries that the map is drawn
// on, out of countries-110m.json of the npm package world-atlas (see NOTICE.md
// beside the result):
//
//	npm pack world-atlas@2 && tar xzf world-atlas-2.*.tgz
//	go run ./web/outline/outlinegen package/countries-110m.json > web/outline/world.svgpath
//
// The result has two lines, the paths of an SVG in the units of package web's
// map: the coasts, and the borders between countries.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"

	"dateline/web"
)

// topology is the part of TopoJSON that is used: lines, delta-coded on a grid,
// and the objects that are put together from them. A line of index ~i is line i
// backwards.
type topology struct {
	Transform struct{ Scale, Translate [2]float64 }
	Arcs      [][][2]int
	Objects   struct {
		Countries struct{ Geometries []geometry }
		Land      struct{ Geometries []geometry }
	}
}

type geometry struct {
	Type string
	Arcs json.RawMessage
}

// rings are the closed lines of a geometry, as indexes of lines.
func (g geometry) rings() ([][]int, error) {
	if g.Type == "Polygon" {
		var rings [][]int
		return rings, json.Unmarshal(g.Arcs, &rings)
	}
	var polygons [][][]int
	if err := json.Unmarshal(g.Arcs, &polygons); err != nil {
		return nil, err
	}
	var rings [][]int
	for _, p := range polygons {
		rings = append(rings, p...)
	}
	return rings, nil
}

type point struct{ x, y int }

// line projects a line; one that runs backwards is turned.
func (t *topology) line(index int) []point {
	arc := index
	if index < 0 {
		arc = ^index
	}
	var out []point
	x, y := 0, 0
	for _, step := range t.Arcs[arc] {
		x, y = x+step[0], y+step[1]
		lon := float64(x)*t.Transform.Scale[0] + t.Transform.Translate[0]
		lat := float64(y)*t.Transform.Scale[1] + t.Transform.Translate[1]
		px, py := web.Project(lat, lon)
		p := point{int(math.Round(px)), int(math.Round(py))}
		if n := len(out); n == 0 || out[n-1] != p {
			out = append(out, p)
		}
	}
	if index < 0 {
		for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
			out[i], out[j] = out[j], out[i]
		}
	}
	return out
}

// smallestRing is the least extent of an island that is kept, in map units.
const smallestRing = 5

// coasts writes the rings of the land.
func (t *topology) coasts(w io.Writer) error {
	for _, g := range t.Objects.Land.Geometries {
		rings, err := g.rings()
		if err != nil {
			return err
		}
		for _, ring := range rings {
			var points []point
			for _, index := range ring {
				points = append(points, t.line(index)...)
			}
			if extent(points) < smallestRing {
				continue
			}
			points, beyond := unwrapped(points)
			writePath(w, points, true)
			if beyond != 0 { // drawn again at the other edge
				for i := range points {
					points[i].x -= beyond
				}
				writePath(w, points, true)
			}
		}
	}
	return nil
}

// borders writes the lines that two countries share.
func (t *topology) borders(w io.Writer) error {
	uses := map[int]int{}
	for _, g := range t.Objects.Countries.Geometries {
		rings, err := g.rings()
		if err != nil {
			return err
		}
		for _, ring := range rings {
			for _, index := range ring {
				uses[max(index, ^index)]++
			}
		}
	}
	for index := range t.Arcs {
		if uses[index] > 1 {
			writePath(w, t.line(index), false)
		}
	}
	return nil
}

// unwrapped lets a ring that crosses the 180th meridian run on beyond the edge
// of the map, and says by how much the map has to be moved to show that part; 0
// where it does not cross. The ring of Antarctica goes around and stays as it is.
func unwrapped(points []point) (out []point, beyond int) {
	const width = 2952
	shift := 0
	for i, p := range points {
		if i > 0 {
			switch dx := p.x - points[i-1].x; {
			case dx > width/2:
				shift -= width
			case dx < -width/2:
				shift += width
			}
		}
		if shift != 0 {
			beyond = shift
		}
		out = append(out, point{p.x + shift, p.y})
	}
	if shift != 0 { // did not come back
		return points, 0
	}
	return out, beyond
}

func extent(points []point) int {
	lo, hi := points[0], points[0]
	for _, p := range points {
		lo = point{min(lo.x, p.x), min(lo.y, p.y)}
		hi = point{max(hi.x, p.x), max(hi.y, p.y)}
	}
	return max(hi.x-lo.x, hi.y-lo.y)
}

// writePath writes points as relative steps.
func writePath(w io.Writer, points []point, closed bool) {
	if len(points) < 2 {
		return
	}
	fmt.Fprintf(w, "M%d %dl", points[0].x, points[0].y)
	first := true
	for i := 1; i < len(points); i++ {
		dx, dy := points[i].x-points[i-1].x, points[i].y-points[i-1].y
		if dx == 0 && dy == 0 {
			continue
		}
		if !first && dx >= 0 {
			fmt.Fprint(w, " ")
		}
		first = false
		fmt.Fprint(w, dx)
		if dy >= 0 {
			fmt.Fprint(w, " ")
		}
		fmt.Fprint(w, dy)
	}
	if closed {
		fmt.Fprint(w, "z")
	}
}

func run(path string, out io.Writer) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var t topology
	if err := json.Unmarshal(data, &t); err != nil {
		return err
	}
	w := bufio.NewWriter(out)
	if err := t.coasts(w); err != nil {
		return err
	}
	fmt.Fprintln(w)
	if err := t.borders(w); err != nil {
		return err
	}
	fmt.Fprintln(w)
	return w.Flush()
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: outlinegen countries-110m.json > world.svgpath")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "outlinegen:", err)
		os.Exit(1)
	}
}
