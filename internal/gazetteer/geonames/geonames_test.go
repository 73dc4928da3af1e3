package geonames

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestKey(t *testing.T) {
	cases := map[string]string{
		"St. Louis":              "saint louis",
		"Mt. Vernon":             "mount vernon",
		"Ft Worth":               "fort worth",
		"São Tomé":               "sao tome",
		"Łódź":                   "lodz",
		"Ağrı":                   "agri",
		"N'Djamena":              "ndjamena",
		"Sana’a":                 "sanaa",
		"Stratford-upon-Avon":    "stratford upon avon",
		"  Port   au\tPrince ":   "port au prince",
		"KYIV":                   "kyiv",
		"Winston–Salem":          "winston salem",
		"Reggio (nell'Emilia)":   "reggio nellemilia",
		"Київ":                   "",
		"'":                      "",
		"":                       "",
		"Qaraʻah":                "qaraah",
		"Trinidad & Tobago":      "trinidad tobago",
		"Straße des 17. Juni":    "strasse des 17 juni",
		"St":                     "saint",
		"Kharkivs’ka oblast’":    "kharkivska oblast",
		"\xff\xfe":               "",
		"Bad\xffBerg":            "badberg",
		"Ho Chi Minh City":       "ho chi minh city",
		"Thành phố Hồ Chí Minh":  "thanh pho ho chi minh",
		"Sault Ste. Marie":       "sault sainte marie",
		"Coeur d'Alene":          "coeur dalene",
		"'s-Hertogenbosch":       "s hertogenbosch",
		"Al-'Awja":               "al awja",
		"Truth or Consequences.": "truth or consequences",
	}
	for name, want := range cases {
		if got := Key(name); got != want {
			t.Errorf("Key(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestCore(t *testing.T) {
	cases := map[string]string{
		"kursk oblast":                  "kursk",
		"county cork":                   "cork",
		"province of bulacan":           "bulacan",
		"provincia de cuenca":           "cuenca",
		"new york":                      "new york",
		"karelia republic":              "karelia",
		"republic of karelia":           "karelia",
		"jewish autonomous oblast":      "jewish",
		"lamar county":                  "lamar",
		"city of london":                "city of london",
		"chechnya":                      "chechnya",
		"northern borders province":     "northern borders",
		"governorate":                   "governorate",
		"federal district":              "federal",
		"departamento de suchitepequez": "suchitepequez",
	}
	for key, want := range cases {
		if got, cut := Core(key); got != want || cut != (want != key) {
			t.Errorf("Core(%q) = %q, %v, want %q", key, got, cut, want)
		}
	}
}

// TestNamed finds places by their own and other names, and says where they lie.
func TestNamed(t *testing.T) {
	cases := []struct {
		name, region, country string
		feature               Feature
		lat, lon              float64
	}{
		{"Springfield", "Missouri", "US", Seat, 37.2, -93.3},
		{"Springfield", "Illinois", "US", Center, 39.8, -89.6},
		{"Kiev", "Kyiv City", "UA", Capital, 50.45, 30.52},
		{"Artyomovsk", "Donetsk", "UA", Seat, 48.59, 38.0},
		{"Rapides Parish", "Louisiana", "US", District, 31.2, -92.5},
		{"Rapides", "Louisiana", "US", District, 31.2, -92.5},
		{"Kursk", "Kursk Oblast", "RU", Region, 51.8, 36.2},
		{"St. John's", "Newfoundland and Labrador", "CA", Center, 47.56, -52.7},
		{"Köln", "North Rhine-Westphalia", "DE", Seat, 50.93, 6.95},
		{"Brixton", "England", "GB", Quarter, 51.46, -0.11},
	}
	for _, c := range cases {
		found := false
		for p := range Named(c.name) {
			near := p.Lat > c.lat-1 && p.Lat < c.lat+1 && p.Lon > c.lon-1.5 && p.Lon < c.lon+1.5
			found = found || p.Feature == c.feature && p.Country() == c.country && p.Region() == c.region && near
		}
		if !found {
			t.Errorf("%s in %s, %s is not found", c.name, c.region, c.country)
		}
	}
	for p := range Named("Nowhere At All") {
		t.Errorf("Nowhere At All is %v", p)
	}
}

// TestFile reads every record and key of places.bin.
func TestFile(t *testing.T) {
	f := opened()
	records := len(f.records) / recordSize
	ids := map[int]bool{}
	for i := range uint32(records) {
		p := f.place(i)
		switch {
		case int(p.district)*districtSz >= len(f.districts):
			t.Fatalf("record %d is in district %d", i, p.district)
		case p.Lat < -90 || p.Lat > 90 || p.Lon < -180 || p.Lon > 180 || p.Population < 0 || p.Feature > Region:
			t.Errorf("record %d is %+v", i, p)
		case p.Feature.Settlement() != (p.ID > 0):
			t.Errorf("record %d of feature %d has id %d", i, p.Feature, p.ID)
		case p.ID > 0 && ids[p.ID]:
			t.Errorf("id %d occurs twice", p.ID)
		case len(p.Country()) != 2:
			t.Errorf("record %d lies in %q", i, p.Country())
		}
		ids[p.ID] = true
	}
	if n := checkKeys(t, f); int(n) != records {
		t.Errorf("the keys have %d records of %d", n, records)
	}
	if records < 220_000 {
		t.Errorf("only %d records", records)
	}
}

// checkKeys reads the keys in order, and returns how many records have them as
// their own.
func checkKeys(t *testing.T, f *file) (own uint32) {
	var before []byte
	for i := range len(f.offsets) / 4 {
		s := f.block(i)
		for s.next() {
			if bytes.Compare(before, s.key) >= 0 {
				t.Errorf("key %q stands behind %q", s.key, before)
			}
			if Key(string(s.key)) != string(s.key) {
				t.Errorf("%q is no key", s.key)
			}
			if s.own == 0 && s.aliases == 0 || s.first != own {
				t.Errorf("key %q has %d and %d places from record %d, want %d", s.key, s.own, s.aliases, s.first, own)
			}
			if strings.TrimSpace(s.display()) != s.display() || s.display() == "" {
				t.Errorf("key %q is shown as %q", s.key, s.display())
			}
			own += s.own
			before = append(before[:0], s.key...)
		}
	}
	return own
}

// TestNameOf finds the name of each record that Named returns.
func TestNameOf(t *testing.T) {
	for _, name := range []string{"Paris", "Zzyzx", "Aachen", "San Juan", "Ypres"} {
		for p := range Named(name) {
			if got := opened().nameOf(p.index); got != p.Name() {
				t.Errorf("%s: name of the record is %q, want %q", name, got, p.Name())
			}
		}
	}
}

// TestStops checks that a caller may stop early, and that opening is quick.
func TestStops(t *testing.T) {
	n := 0
	for range Named("San Jose") {
		if n++; n == 3 {
			break
		}
	}
	if n != 3 {
		t.Errorf("%d places before the stop, want 3", n)
	}
	start := time.Now()
	open()
	if d := time.Since(start); d > 100*time.Millisecond {
		t.Errorf("opening takes %v", d)
	}
}

func TestPopulation(t *testing.T) {
	got := []int{population(0), population(999), population(1<<10 | 123), population(4<<10 | 894)}
	if d := cmp.Diff([]int{0, 999, 1230, 8_940_000}, got); d != "" {
		t.Errorf("population (-want +got):\n%s", d)
	}
}

// FuzzNamed looks up whatever comes; a place that is found has the key among
// its names.
func FuzzNamed(f *testing.F) {
	for _, s := range []string{"Paris", "", "\xff", "São", "zzzzz", "a", "St.", strings.Repeat("long ", 60)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		key := Key(name)
		if Key(key) != key && !strings.Contains(" "+key+" ", " st") { // "st" that a dot split is spelt out later
			t.Errorf("Key is not stable: %q, %q", key, Key(key))
		}
		for p := range Named(name) {
			if !p.Alias && Key(p.Name()) != key {
				t.Errorf("%q has place %q", name, p.Name())
			}
		}
	})
}

func BenchmarkNamed(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		for range Named("Gainesville") {
		}
	}
}
