package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"math"
	"os"
	"path/filepath"
	"sort"
	"strconv"

	"dateline/internal/article"
	"dateline/internal/gazetteer"
	"dateline/internal/gazetteer/geonames"
	"dateline/internal/gazetteer/toponym"
)

// placesCommand scores the choice among places of one name on corpora with gold
// coordinates.
type placesCommand struct {
	Files  []string `arg:"" type:"existingfile" help:"Corpora in JSONL: id, source, text, toponyms with start, end, lat, lon."`
	Half   string   `enum:"all,dev,test" default:"all" help:"Which half of the documents, split by source or id: ${enum}."`
	Errors bool     `short:"e" help:"List every name that is placed wrongly."`
}

// withinKm is how far from the gold a place may lie, in kilometres: a hundred
// miles, as the literature has it.
const withinKm = 161

// located is one document of a corpus of places. Figures stand in strings.
type located struct {
	Corpus   string `json:"corpus"`
	ID       string `json:"id"`
	Source   string `json:"source"`
	Text     string `json:"text"`
	Toponyms []struct {
		Name   string `json:"name"`
		Phrase string `json:"phrase"`
		Start  string `json:"start"`
		End    string `json:"end"`
		Lat    string `json:"lat"`
		Lon    string `json:"lon"`
		FCode  string `json:"fcode"`
	} `json:"toponyms"`
}

// half is the half that the document belongs to; the parts of one article
// stay together. The errors of the test half are not read.
func (d *located) half() string {
	h := fnv.New32a()
	h.Write([]byte(cmp.Or(d.Source, d.ID)))
	if h.Sum32()%2 == 0 {
		return "dev"
	}
	return "test"
}

// goldPlace is a name with the place that it means.
type goldPlace struct {
	article.Span
	lat, lon float64
	fcode    string
}

// placeTally counts names.
type placeTally struct {
	gold, right, missing int
	km                   []float64
}

// Run scores each file by itself.
func (p *placesCommand) Run(w io.Writer) error {
	for _, path := range p.Files {
		docs, err := readLocated(path)
		if err != nil {
			return err
		}
		var t placeTally
		for i := range docs {
			if p.Half != "all" && docs[i].half() != p.Half {
				continue
			}
			if err := p.score(w, &docs[i], &t); err != nil {
				return fmt.Errorf("%s: %s: %w", path, docs[i].ID, err)
			}
		}
		t.print(w, filepath.Base(path)+" ("+p.Half+")")
	}
	return nil
}

func (p *placesCommand) score(w io.Writer, d *located, t *placeTally) error {
	golds, err := d.golds()
	if err != nil {
		return err
	}
	r := toponym.NewResolver(d.Text, withGold(gazetteer.Find(d.Text), golds))
	for _, g := range golds {
		name := g.Of(d.Text)
		e := r.Choose(name, g.Start)
		t.gold++
		if e == nil {
			t.missing++
			p.report(w, d, g, "no place", nil)
			continue
		}
		km := geonames.Kilometres(g.lat, g.lon, e.Lat, e.Lon)
		t.km = append(t.km, km)
		if km <= withinKm {
			t.right++
			continue
		}
		p.report(w, d, g, fmt.Sprintf("%.0f km", km), e)
	}
	return nil
}

func (p *placesCommand) report(w io.Writer, d *located, g goldPlace, what string, e *gazetteer.Entry) {
	if !p.Errors {
		return
	}
	fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%.2f,%.2f\t", d.ID, g.Of(d.Text), what, g.fcode, g.lat, g.lon)
	if e != nil {
		fmt.Fprintf(w, "%s %s %s %d (%.2f,%.2f)", e.Name, e.Kind, e.Country, e.Population, e.Lat, e.Lon)
	}
	fmt.Fprintln(w)
}

// golds is the names of the document that have coordinates, in order. GeoVirus
// counts from one.
func (d *located) golds() ([]goldPlace, error) {
	runes := []rune(d.Text)
	at := make([]int, 0, len(runes)+1)
	n := 0
	for _, r := range runes {
		at = append(at, n)
		n += len(string(r))
	}
	at = append(at, n)
	var out []goldPlace
	for _, x := range d.Toponyms {
		if x.Lat == "" || x.Lon == "" {
			continue
		}
		g := goldPlace{fcode: x.FCode}
		start, err1 := strconv.Atoi(x.Start)
		end, err2 := strconv.Atoi(x.End)
		var err3, err4 error
		g.lat, err3 = strconv.ParseFloat(x.Lat, 64)
		g.lon, err4 = strconv.ParseFloat(x.Lon, 64)
		for _, err := range []error{err1, err2, err3, err4} {
			if err != nil {
				return nil, err
			}
		}
		name := x.Phrase
		if name == "" {
			name = x.Name
			start, end = start-1, end-1
		}
		if start < 0 || end > len(runes) || start >= end {
			return nil, fmt.Errorf("%q stands at %d to %d of %d", name, start, end, len(runes))
		}
		g.Span = article.Span{Start: at[start], End: at[end]}
		out = append(out, g)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Start < out[j].Start })
	return out, nil
}

// withGold puts the names of the gold among the matches of the finder, in place
// of those that they overlap.
func withGold(matches []gazetteer.Match, golds []goldPlace) []gazetteer.Match {
	var out []gazetteer.Match
	i := 0
	for _, g := range golds {
		for ; i < len(matches) && matches[i].End <= g.Start; i++ {
			out = append(out, matches[i])
		}
		for i < len(matches) && matches[i].Overlaps(g.Span) {
			i++
		}
		out = append(out, gazetteer.Match{Span: g.Span, Head: g.Span, Kind: gazetteer.City, Form: gazetteer.Name})
	}
	return append(out, matches[i:]...)
}

func (t *placeTally) print(w io.Writer, title string) {
	sort.Float64s(t.km)
	median := math.NaN()
	if len(t.km) > 0 {
		median = t.km[len(t.km)/2]
	}
	fmt.Fprintf(w, "%s\nplaces %d\nmissing %d\naccuracy@161 %.3f\nmedian_km %.1f\n", title, t.gold, t.missing,
		float64(t.right)/float64(max(1, t.gold)), median)
}

func readLocated(path string) ([]located, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var docs []located
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 64<<20)
	for n := 1; lines.Scan(); n++ {
		var d located
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		docs = append(docs, d)
	}
	return docs, lines.Err()
}
