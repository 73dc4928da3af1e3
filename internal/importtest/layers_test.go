package importtest

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// layer is what a package may import.
type layer struct {
	// pure packages have no I/O beyond embedded data, no clock, no log and no
	// database: of the standard library they may use pureStandard and std.
	pure bool
	std  []string // more of the standard library, for pure packages
	mods []string // modules of others; checked for pure packages
	own  []string // packages of this module, beside those that every package may use
}

// everywhere may be imported by all but itself and what it imports.
var everywhere = []string{"internal/fault"}

// domain is the language of the project: what the layers above may always use.
var domain = []string{"internal/civil", "internal/article", "internal/event", "internal/timeline"}

// layers lists every package of the module, from the bottom to the top.
var layers = map[string]layer{
	"internal/fault": {pure: true},
	"internal/civil": {pure: true},

	"internal/article":            {pure: true, own: []string{"internal/civil"}},
	"internal/gazetteer/geonames": {pure: true, std: []string{"embed"}, mods: []string{"golang.org/x/text"}},
	"internal/gazetteer":          {pure: true, own: []string{"internal/article", "internal/gazetteer/geonames"}},
	"internal/gazetteer/toponym": {pure: true,
		own: []string{"internal/article", "internal/gazetteer", "internal/gazetteer/geonames"}},
	"internal/sentence":        {pure: true, own: []string{"internal/article"}},
	"internal/syntax/treebank": {pure: true},
	"internal/syntax": {pure: true, std: []string{"math/rand/v2"}, mods: []string{"golang.org/x/sys/cpu"}, // a seeded generator, for training; what the processor can do
		own: []string{"internal/article", "internal/sentence", "internal/syntax/treebank"}},
	"internal/timex": {pure: true, own: []string{"internal/civil", "internal/article"},
		mods: []string{"github.com/olebedev/when", "github.com/rickar/cal/v2"}},
	"internal/event": {pure: true,
		own: []string{"internal/civil", "internal/article", "internal/sentence", "internal/syntax", "internal/timex", "internal/gazetteer", "internal/gazetteer/toponym"}},
	"internal/timeline": {pure: true, mods: []string{"github.com/kljensen/snowball", "golang.org/x/text"}, std: []string{"net/url", "path"}, // a filter is read from a query; patterns match without files
		own: []string{"internal/civil", "internal/article", "internal/event"}},
	"internal/digest": {pure: true, own: []string{"internal/civil", "internal/article", "internal/sentence", "internal/timex"}},
	"internal/pipeline": {pure: true,
		own: []string{"internal/civil", "internal/article", "internal/sentence", "internal/timex", "internal/event", "internal/gazetteer"}},

	"internal/source":            {own: []string{"internal/civil", "internal/article"}},
	"sql":                        {},
	"internal/postgres/embedded": {},
	"internal/postgres/pgtest":   {own: []string{"internal/postgres/embedded"}},
	"internal/postgres":          {own: append(slices.Clone(domain), "sql")},
	"internal/ingest": {own: append(slices.Clone(domain), "internal/source", "internal/pipeline", "internal/postgres",
		"internal/timex")},
	"internal/export":        {own: append(slices.Clone(domain), "internal/timex", "internal/gazetteer")},
	"web":                    {own: append(slices.Clone(domain), "internal/gazetteer")},
	"internal/server":        {own: append(slices.Clone(domain), "internal/timex", "internal/gazetteer", "internal/export", "web")},
	"web/outline/outlinegen": {own: []string{"web"}}, // makes the map's data

	"cmd/dateline": {own: append(slices.Clone(domain), "internal/sentence", "internal/syntax", "internal/timex", "internal/pipeline", "internal/source", "internal/gazetteer",
		"internal/digest", "internal/postgres", "internal/postgres/embedded", "internal/ingest", "internal/export", "internal/server", "testdata")},
	"cmd/evaluate": {own: append(slices.Clone(domain), "internal/timex", "internal/sentence", "internal/gazetteer", "internal/pipeline",
		"internal/digest", "internal/source", "internal/syntax", "internal/syntax/treebank", "internal/gazetteer/geonames", "internal/gazetteer/toponym", "testdata")},
	"cmd/train": {own: []string{"internal/syntax", "internal/syntax/treebank"}},
	"internal/gazetteer/geonames/geonamesgen": {own: []string{"internal/gazetteer/geonames"}},
	"internal/gazetteer/citiesgen":            {},                                   // makes the gazetteer's data
	"internal/timeline/termgen":               {own: []string{"internal/timeline"}}, // counts the words of the timeline
	"internal/timeline/vecgen":                {own: []string{"internal/timeline"}}, // and which stand beside each other

	"testdata":            {},
	"internal/importtest": {},
}

// pureStandard is the part of the standard library that touches nothing.
var pureStandard = set("bufio", "bytes", "cmp", "compress/gzip", "container/heap", "embed", "encoding/binary", "encoding/csv", "encoding/json", "errors", "fmt",
	"hash/fnv", "io", "iter", "maps", "math", "math/bits", "regexp", "slices", "sort", "strconv", "strings", "sync", "time",
	"unicode", "unicode/utf8")

// clocks are the functions and variables of package time that look at the
// machine: its clock, its zone, its zone files.
var clocks = set("Now", "Since", "Until", "Local", "LoadLocation", "Sleep", "After", "AfterFunc", "Tick", "NewTimer", "NewTicker")

// forTests may be imported by any test, and nothing else.
var forTests = set("internal/postgres/pgtest", "internal/postgres/embedded", "testdata")

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

const module = "dateline"

// source is one Go file.
type source struct {
	pkg  string // "internal/civil"
	name string
	test bool
	file *ast.File
	fset *token.FileSet
}

// sources parses every Go file of the module, whatever its build constraints.
func sources(t *testing.T) []source {
	t.Helper()
	root := filepath.Join("..", "..")
	var out []source
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		if e.IsDir() {
			if name := e.Name(); rel != "." && (strings.HasPrefix(name, ".") || (name == "testdata" && rel != "testdata")) {
				return fs.SkipDir
			}
			return nil
		}
		if filepath.Ext(path) != ".go" {
			return nil
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		out = append(out, source{filepath.ToSlash(filepath.Dir(rel)), filepath.ToSlash(rel), strings.HasSuffix(path, "_test.go"), file, fset})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestLayers(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range sources(t) {
		seen[s.pkg] = true
		l, ok := layers[s.pkg]
		if !ok {
			t.Errorf("package %s has no row in the table of layers", s.pkg)
			continue
		}
		for _, spec := range s.file.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			if why := l.forbids(s, path); why != "" {
				t.Errorf("%s imports %s: %s", s.name, path, why)
			}
		}
	}
	for _, pkg := range slices.Sorted(maps.Keys(layers)) {
		if !seen[pkg] {
			t.Errorf("the table of layers has a row for %s, which is not there", pkg)
		}
	}
}

// forbids says why s may not import path, "" where it may.
func (l layer) forbids(s source, path string) string {
	if own, ok := strings.CutPrefix(path, module+"/"); ok {
		switch {
		case own == s.pkg: // a test outside of its package
		case slices.Contains(l.own, own) || slices.Contains(everywhere, own):
		case s.test && (forTests[own] || layers[own].pure || allowedBelow(l, own)): // what is pure may be compared with
		default:
			return "the layer does not allow it"
		}
		return ""
	}
	standard := !strings.Contains(strings.Split(path, "/")[0], ".")
	switch {
	case !l.pure || s.test:
	case standard && !pureStandard[path] && !slices.Contains(l.std, path):
		return "the package is pure"
	case !standard && !slices.ContainsFunc(l.mods, func(m string) bool { return path == m || strings.HasPrefix(path, m+"/") }):
		return "the package is pure and has no use for this module"
	}
	return ""
}

// allowedBelow lets a test use what the packages use that its own may use.
func allowedBelow(l layer, own string) bool {
	for _, below := range l.own {
		if slices.Contains(layers[below].own, own) {
			return true
		}
	}
	return false
}

// TestPureWithoutClock: pure packages do not look at the machine's clock,
// zone, or zone files.
func TestPureWithoutClock(t *testing.T) {
	for _, s := range sources(t) {
		if s.test || !layers[s.pkg].pure {
			continue
		}
		name := importName(s.file, "time")
		ast.Inspect(s.file, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if x, ok := sel.X.(*ast.Ident); ok && name != "" && x.Name == name && clocks[sel.Sel.Name] {
				t.Errorf("%s: time.%s in a pure package", s.fset.Position(sel.Pos()), sel.Sel.Name)
			}
			return true
		})
	}
}

// importName is the name under which a file imports a package, "" for not.
func importName(file *ast.File, path string) string {
	for _, spec := range file.Imports {
		if spec.Path.Value != strconv.Quote(path) {
			continue
		}
		if spec.Name != nil {
			return spec.Name.Name
		}
		return path[strings.LastIndex(path, "/")+1:]
	}
	return ""
}

// TestTableIsOrdered: the table allows no circle, and names only packages
// that it has.
func TestTableIsOrdered(t *testing.T) {
	const open, done = 1, 2
	state := map[string]int{}
	var visit func(pkg string, path []string) error
	visit = func(pkg string, path []string) error {
		l, ok := layers[pkg]
		switch {
		case !ok:
			return fmt.Errorf("%s is not in the table", strings.Join(append(path, pkg), " → "))
		case state[pkg] == open:
			return fmt.Errorf("a circle: %s", strings.Join(append(path, pkg), " → "))
		case state[pkg] == done:
			return nil
		}
		state[pkg] = open
		for _, own := range l.own {
			if err := visit(own, append(path, pkg)); err != nil {
				return err
			}
		}
		state[pkg] = done
		return nil
	}
	for pkg := range layers {
		if err := visit(pkg, nil); err != nil {
			t.Error(err)
		}
	}
}
