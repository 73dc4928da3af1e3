package gazetteer

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestRows lints every row of every table.
func TestRows(t *testing.T) {
	iso2 := map[string]bool{"": true, "IO": true}
	for _, c := range rows("states.tsv") {
		iso2[c[1]] = true
	}
	for _, table := range tableFiles {
		seen := map[string]bool{}
		for _, c := range rows(table.file) {
			if len(c) != table.columns {
				t.Fatalf("%s: %q has %d columns, want %d", table.file, c, len(c), table.columns)
			}
			key := c[0]
			if table.file == "cities.tsv" {
				key = c[5]
			}
			if table.file != "sectors.tsv" && table.file != "regions.tsv" && seen[key] {
				t.Errorf("%s: %s occurs twice", table.file, key)
			}
			seen[key] = true
			for i, cell := range c {
				if strings.TrimSpace(cell) != cell || strings.Contains(cell, "||") {
					t.Errorf("%s: %s: column %d has blanks too many: %q", table.file, key, i, cell)
				}
			}
			lintRow[table.file](lint{t, table.file, iso2}, c)
		}
	}
}

type lint struct {
	*testing.T
	file string
	iso2 map[string]bool
}

var lintRow = map[string]func(lint, []string){
	"states.tsv": func(l lint, c []string) {
		l.matches("ISO3", c[0], `^[A-Z]{3}$`)
		l.matches("ISO2", c[1], `^([A-Z]{2})?$`)
		l.names(c[2], c[3], c[4], c[5])
		l.point(c[7], c[8])
		l.matches("GeoNames id", c[9], `^\d+$`)
	},
	"organisations.tsv": func(l lint, c []string) {
		l.names(c[0], c[1])
		l.kind(c[2])
		l.code(c[3])
		l.country(c[4])
		own := len(c[3]) != 6 || loaded().states[c[3][:3]] == nil
		if own && c[6] == "" || c[6] != "" && c[6] != "IGO" && c[6] != "NGO" && sectorNames[c[6]] == "" {
			l.Errorf("%s: %s: class %q", l.file, c[0], c[6])
		}
	},
	"bodies.tsv": func(l lint, c []string) {
		l.names(c[0], c[1])
		l.kind(c[2])
		if !Kind(c[2]).IsPlace() {
			l.code(c[3])
		}
		l.country(c[4])
		if c[6] != "" {
			l.point(c[6], c[7])
		}
		l.matches("form", c[8], `^(name|metonym)$`)
	},
	"groups.tsv": func(l lint, c []string) {
		l.names(c[0], c[1], c[2], c[3])
		l.kind(c[4])
		l.code(c[5])
		l.country(c[6])
	},
	"people.tsv": func(l lint, c []string) {
		l.names(c[0], c[1], c[2])
		l.matches("mode", c[3], `^(solo|titled|)$`)
		l.terms(c[0], c[4])
	},
	"regions.tsv": func(l lint, c []string) {
		l.names(c[0], c[1], c[2], c[3])
		l.kind(c[4])
		l.country(c[5])
		l.point(c[6], c[7])
		l.matches("flags", c[9], `^w?$`)
	},
	"cities.tsv": func(l lint, c []string) {
		l.names(c[0], c[1])
		l.country(c[2])
		l.point(c[3], c[4])
		l.matches("GeoNames id", c[5], `^[1-9]\d*$`)
		l.matches("population", c[6], `^\d+$`)
	},
	"institutions.tsv": func(l lint, c []string) {
		for _, w := range list(c[0]) {
			l.matches("word", w, `^[A-Z][a-z]+$`)
		}
		if sectorNames[c[1]] == "" {
			l.Errorf("%s: sector %q has no name", l.file, c[1])
		}
		l.kind(c[2])
		l.matches("part", c[3], `^(head|strong|key)$`)
	},
	"sectors.tsv": func(l lint, c []string) {
		l.names(c[0])
		if c[1] != "=" && sectorNames[c[1]] == "" {
			l.Errorf("%s: sector %q has no name", l.file, c[1])
		}
		if c[2] != "" || c[3] != "person" {
			l.kind(c[3])
		}
		l.matches("flags", c[4], `^[tlgwacho.]*$`)
	},
}

func (l lint) matches(what, cell, pattern string) {
	l.Helper()
	if !regexp.MustCompile(pattern).MatchString(cell) {
		l.Errorf("%s: %s is %q, want %s", l.file, what, cell, pattern)
	}
}

// names checks that each name can be found and stands once in its row.
func (l lint) names(cells ...string) {
	l.Helper()
	for _, cell := range cells {
		seen := map[string]bool{}
		for _, name := range list(cell) {
			if seen[name] {
				l.Errorf("%s: %q stands twice in a cell", l.file, name)
			}
			seen[name] = true
			for _, s := range spellings(name) {
				if _, _, ok := split(s); !ok {
					l.Errorf("%s: name %q cannot be matched", l.file, s)
				}
			}
		}
	}
}

func (l lint) kind(k string) {
	l.Helper()
	for _, known := range Kinds {
		if Kind(k) == known {
			return
		}
	}
	l.Errorf("%s: unknown kind %q", l.file, k)
}

func (l lint) country(c string) {
	l.Helper()
	if !l.iso2[c] {
		l.Errorf("%s: country %q is not in states.tsv", l.file, c)
	}
}

var codePattern = regexp.MustCompile(`^[A-Z][A-Z0-9-]+$`)

// code checks an actor code. Six letters that begin with a state's code look
// like state and sector, so that the rest has to be a sector. One of another
// meaning is CODECO, a group that is at home in COD.
func (l lint) code(c string) {
	l.Helper()
	if !codePattern.MatchString(c) {
		l.Errorf("%s: code %q", l.file, c)
	}
	if c != "CODECO" && len(c) == 6 && loaded().states[c[:3]] != nil && sectorNames[c[3:]] == "" {
		l.Errorf("%s: code %q looks like one of %s", l.file, c, c[:3])
	}
}

var dayPattern = regexp.MustCompile(`^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$`)

func (l lint) terms(name, cell string) {
	l.Helper()
	if cell == "" {
		l.Errorf("%s: %s has no office", l.file, name)
	}
	from := ""
	for _, term := range list(cell) {
		f := strings.Split(term, "/")
		if len(f) != 4 {
			l.Errorf("%s: %s: term %q", l.file, name, term)
			continue
		}
		l.code(f[1])
		if !dayPattern.MatchString(f[2]) || f[3] != "" && (!dayPattern.MatchString(f[3]) || !before(f[2], f[3])) {
			l.Errorf("%s: %s: dates of %q", l.file, name, term)
		}
		if from > f[2] {
			l.Errorf("%s: %s: terms out of order", l.file, name)
		}
		from = f[2]
	}
}

func (l lint) point(lat, lon string) {
	l.Helper()
	la, err1 := strconv.ParseFloat(lat, 64)
	lo, err2 := strconv.ParseFloat(lon, 64)
	if err1 != nil || err2 != nil || la < -90 || la > 90 || lo < -180 || lo > 180 || la == 0 && lo == 0 {
		l.Errorf("%s: point %q %q", l.file, lat, lon)
	}
}

// TestCapitals checks that every capital of states.tsv is a city that stands
// for its government.
func TestCapitals(t *testing.T) {
	for _, c := range rows("states.tsv") {
		if c[1] == "" || c[6] == "" {
			continue
		}
		found := false
		for _, e := range Lookup(c[6]) {
			found = found || e.Kind == City && e.Country == c[1] && e.Metonym != ""
		}
		if !found {
			t.Errorf("%s: capital %s is not in cities.tsv", c[2], c[6])
		}
	}
}

// TestAmbiguousActors lists the names of more than one actor, so that a new
// one is a decision: the first reading is the default.
func TestAmbiguousActors(t *testing.T) {
	tables := loaded()
	got := map[string]bool{}
	for _, p := range tables.phrases {
		codes := map[string]bool{}
		for _, r := range p.readings {
			if r.entry.Kind != Person && r.entry.Code != "" {
				codes[r.entry.Code] = true
			}
		}
		if len(codes) > 1 {
			got[p.readings[0].entry.Name] = true
		}
	}
	for name := range got {
		if !ambiguousActors[name] {
			t.Errorf("a name of %s is another actor's too", name)
		}
	}
}

// ambiguousActors are the actors that keep a name they share.
var ambiguousActors = map[string]bool{
	"Democratic Republic of the Congo": true, // Congolese
}

func TestLookup(t *testing.T) {
	for _, tc := range []struct{ name, first string }{
		{"Russia", "Russia"}, {"Russian", "Russia"}, {"KYIV", "Kyiv"}, {"Georgia", "Georgia"},
		{"South China Sea", "South China Sea"}, {"Russian army", ""}, {"", ""}, {"Freedonia", ""},
	} {
		got := ""
		if es := Lookup(tc.name); len(es) > 0 {
			got = es[0].Name
		}
		if got != tc.first {
			t.Errorf("Lookup(%q) = %q, want %q", tc.name, got, tc.first)
		}
	}
	if es := Lookup("Georgia"); len(es) < 2 || es[0].Kind != State {
		t.Errorf("Georgia: %v", es)
	}
}

func TestCodes(t *testing.T) {
	if name, iso2, ok := StateOf("UKR"); name != "Ukraine" || iso2 != "UA" || !ok {
		t.Errorf("StateOf(UKR) = %q %q %v", name, iso2, ok)
	}
	if _, _, ok := StateOf("ZZZ"); ok {
		t.Error("StateOf(ZZZ) is known")
	}
	for code, want := range map[string]string{
		"RUS": "Russia", "RUSGOV": "Russian government", "USAMIL": "U.S. military", "NATO": "NATO",
		"UN": "United Nations", "HAMAS": "Hamas", "XYZ": "XYZ", "": "",
	} {
		if got := NameOf(code); got != want {
			t.Errorf("NameOf(%q) = %q, want %q", code, got, want)
		}
	}
	for code, want := range map[string]string{
		"RUS": "RUS ", "RUSGOV": "RUS GOV", "HAMAS": "PSE REB", "UN": " IGO", "ALQAIDA": " IMG", "AMNESTY": " NGO", "XYZ": " ",
	} {
		if state, sector := Home(code); state+" "+sector != want {
			t.Errorf("Home(%q) = %q %q, want %q", code, state, sector, want)
		}
	}
	if got := ISO3("TR") + ISO3("??"); got != "TUR" {
		t.Errorf("ISO3: %q", got)
	}
}
