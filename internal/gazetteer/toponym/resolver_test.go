package toponym

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/internal/article"
	"dateline/internal/gazetteer"
	"dateline/internal/gazetteer/geonames"
)

// find returns the matches of a text, with the names between square brackets
// among them, and the text without the brackets.
func find(marked string) (string, []gazetteer.Match) {
	var b strings.Builder
	var spans []article.Span
	for i, part := range strings.FieldsFunc(marked, func(r rune) bool { return r == '[' || r == ']' }) {
		if i%2 == 1 != strings.HasPrefix(marked, "[") {
			spans = append(spans, article.Span{Start: b.Len(), End: b.Len() + len(part)})
		}
		b.WriteString(part)
	}
	text := b.String()
	var matches []gazetteer.Match
	for _, m := range gazetteer.Find(text) {
		free := true
		for _, s := range spans {
			free = free && !m.Overlaps(s)
		}
		if free {
			matches = append(matches, m)
		}
	}
	for _, s := range spans {
		matches = append(matches, gazetteer.Match{Span: s, Head: s, Kind: gazetteer.City, Form: gazetteer.Name})
	}
	return text, matches
}

func TestChoose(t *testing.T) {
	cases := []struct {
		text string // the first name between brackets is the one asked for
		want string // name, country
		lat  float64
		lon  float64
	}{
		// The place behind the name.
		{"A storm tore roofs off houses in [Paris], Texas, on Monday.", "US", 33.66, -95.56},
		{"The plant in [Alexandria], La., will close.", "US", 31.3, -92.4},
		{"The plant in [Alexandria], VA, will close.", "US", 38.8, -77.05},
		{"Police in [London], Ont., made two arrests.", "CA", 42.98, -81.23},
		{"He was born in [Birmingham] (Alabama) and left early.", "US", 33.5, -86.8},
		{"Soldiers entered [Gori] in Georgia at noon.", "GE", 41.98, 44.11},
		{"She came from [Athens], Clarke County, Georgia.", "US", 33.95, -83.4},
		{"The Venezuelan city of [Valencia] had no power.", "VE", 10.16, -68.0},
		{"Spain's [Valencia] was under water.", "ES", 39.47, -0.38},
		// The company that it keeps.
		{"Schools in [Springfield] stay shut, Massachusetts officials said.", "US", 42.1, -72.6},
		{"Fighting spread from [Tripoli] to Misrata and Benghazi.", "LY", 32.9, 13.2},
		{"Gunmen in [Tripoli] clashed with the Lebanese army; Beirut sent troops to Sidon.", "LB", 34.43, 35.84},
		{"Shells fell on [Donetsk], Horlivka and Makiivka in eastern Ukraine.", "UA", 48.0, 37.8},
		{"In the Rostov region, trains from [Donetsk] to Kamensk-Shakhtinsky were late.", "RU", 48.34, 39.95},
		{"[Hyderabad] and Karachi were flooded, Pakistan's Sindh province said.", "PK", 25.4, 68.4},
		{"[Hyderabad] and Bengaluru were flooded, Indian officials said.", "IN", 17.4, 78.5},
		{"Tornadoes hit [Georgia], Alabama and Tennessee.", "US", 32.6, -83.4},
		{"Russian troops left [Georgia] for Vladikavkaz, Tbilisi said.", "GE", 42, 43.5},
		// By itself.
		{"[Paris] was quiet.", "FR", 48.85, 2.35},
		{"[Moscow] was quiet.", "RU", 55.75, 37.6},
		{"[Washington] was quiet.", "US", 38.9, -77.04},
		{"[Mexico] was quiet.", "MX", 23, -102},
		{"[China] and the [U.S.] talk.", "CN", 35.5, 103.9},
		{"The council of [Kursk] met in the city of [Kursk].", "RU", 51.7, 36.2},
		// Other ways to write it.
		{"Shells fell on [Artyomovsk].", "UA", 48.6, 38.0},
		{"Shells fell on [St. Petersburg], Russia.", "RU", 59.9, 30.3},
		{"Fighting went on in [northern Mali].", "ML", 18, -2},
		{"A shooting in [Jackson Township], New Jersey, left two dead.", "US", 40.1, -74.36},
		// Telephones and offices.
		{"The [Lebanon] fair opens today; call 615-555-0142 or ask the sheriff of Wilson County.", "US", 36.2, -86.3},
	}
	for _, c := range cases {
		text, matches := find(c.text)
		first := matches[0]
		for _, m := range matches {
			if asked(m) && (!asked(first) || m.Start < first.Start) {
				first = m
			}
		}
		name := first.Span.Of(text)
		e := NewResolver(text, matches).Choose(name, first.Start)
		switch {
		case e == nil:
			t.Errorf("%s: %s is nowhere", text, name)
		case e.Country != c.want || geonames.Kilometres(e.Lat, e.Lon, c.lat, c.lon) > 100:
			t.Errorf("%s: %s is %s %s, %s at %.2f, %.2f, want %s at %.2f, %.2f", text, name, e.Kind, e.Name, e.Country, e.Lat, e.Lon, c.want, c.lat, c.lon)
		}
	}
}

// asked reports whether find made the match.
func asked(m gazetteer.Match) bool { return m.Entry == nil && m.Kind == gazetteer.City }

// TestOneSense keeps to one place for a name, but for the mention that says
// otherwise.
func TestOneSense(t *testing.T) {
	text := "Paris, Texas, is no Paris, France. The mayor of Paris lives near Dallas and Sherman, Texas."
	r := NewResolver(text, gazetteer.Find(text))
	var got []string
	for i := 0; ; {
		j := strings.Index(text[i:], "Paris")
		if j < 0 {
			break
		}
		got = append(got, r.Choose("Paris", i+j).Country)
		i += j + 1
	}
	if s := strings.Join(got, " "); s != "US FR US" {
		t.Errorf("Paris is in %s, want US FR US", s)
	}
}

// TestUnknown shows that one unknown name takes nothing from the others.
func TestUnknown(t *testing.T) {
	text := "Police in Qwxyzville, Homs and Hama made arrests."
	r := NewResolver(text, gazetteer.Find(text))
	if e := r.Choose("Qwxyzville", strings.Index(text, "Qwx")); e != nil {
		t.Errorf("Qwxyzville is %v", e)
	}
	if e := r.Choose("Homs", strings.Index(text, "Homs")); e == nil || e.Country != "SY" {
		t.Errorf("Homs is %v", e)
	}
}

// FuzzChoose asks for any name at any place of any text.
func FuzzChoose(f *testing.F) {
	f.Add("Paris, Texas, and London, Ont.", "Paris", 0)
	f.Add("the city of", "", -1)
	f.Add("Springfield (", "Springfield", 0)
	f.Add("Iraq's Mosul, ", "Mosul", 99)
	f.Add("A, B, C, La., \xff", "La.", 9)
	f.Fuzz(func(t *testing.T, text, name string, offset int) {
		r := NewResolver(text, gazetteer.Find(text))
		for _, g := range r.order {
			for _, m := range g.mentions {
				if m.Start < 0 || m.End > len(text) || m.Start >= m.End {
					t.Errorf("mention at %v of %d bytes", m.Span, len(text))
				}
			}
			sum := 0.0
			for i := range g.candidates {
				sum += g.candidates[i].weight
			}
			if len(g.candidates) > 0 && (sum < 0.999 || sum > 1.001) {
				t.Errorf("the beliefs in %s add up to %v", g.name, sum)
			}
		}
		if e := r.Choose(name, offset); e != nil && utf8.ValidString(name) && e.Name == "" {
			t.Errorf("%q is a place without a name", name)
		}
	})
}

// BenchmarkNewResolver reads articles with many names, of 3 KB and eight times
// as long: both go at the same speed.
func BenchmarkNewResolver(b *testing.B) {
	unit := strings.Repeat("Troops moved from Springfield to San Jose, Calif., and Alexandria. In Tripoli and Benghazi, Libya's army met. "+
		"Lebanon, Jordan and Syria sent aid to Homs. A man from Richmond, Va., was in Georgetown near Washington. ", 14)
	for _, n := range []int{1, 8} {
		b.Run(fmt.Sprintf("%dKB", 3*n), func(b *testing.B) {
			text := strings.Repeat(unit, n)
			matches := gazetteer.Find(text)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				NewResolver(text, matches)
			}
		})
	}
}
