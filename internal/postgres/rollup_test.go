package postgres_test

import (
	"cmp"
	"database/sql"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"net/url"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	_ "github.com/jackc/pgx/v5/stdlib" // the driver that goose speaks to
	"github.com/pressly/goose/v3"

	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/postgres"
	"dateline/internal/postgres/pgtest"
	"dateline/internal/timeline"
	queries "dateline/sql"
)

// The filters of one condition are answered from roll-ups, the others from the
// events; "sources=" and "min_confidence" are sums of roll-ups.
var countedFilters = []string{"", "collection=main", "type=AID", "type=AID,PROTEST", "actor=RUS", "actor=RUSMIL", "actor=RUS,UN", "country=SD", "source=Wire+3",
	"status=happened", "basis=explicit", "min_sources=2", "min_confidence=0.8", "min_confidence=0.55", "type=AID&country=SD", "actor=RUS&source=Wire+3",
	"from=2024-03-01", "from=2024-03-01&to=2024-06-30&type=AID", "q=rusmil", "collection=nowhere"}

// TestCountsAreThoseOfTheEvents holds counts, choices and histogram against the
// events that the same filter finds: before the log is folded, in the midst of it
// and after, and when events change, hide and go.
func TestCountsAreThoseOfTheEvents(t *testing.T) {
	t.Parallel()
	db := open(t)
	rnd := rand.New(rand.NewPCG(3, 3))
	var stories []report
	for i := range 40 {
		r := benchStory(rnd, i)
		stories = append(stories, r)
		put(t, db, postgres.Added, r.article, r.mentions)
	}
	r := storyOfEveryType()
	put(t, db, postgres.Added, r.article, r.mentions)
	checkCounts(t, db, "unfolded")
	if n, err := db.Fold(t.Context()); err != nil || n == 0 {
		t.Fatalf("folded %d, %v", n, err)
	}
	checkCounts(t, db, "folded")
	for i, r := range stories[:10] {
		r.article.Text += " Revised."
		put(t, db, postgres.Revised, r.article, r.mentions[:i%8])
	}
	e := all(t, db, timeline.Filter{})[0]
	if err := db.Hide(t.Context(), e.ID); err != nil {
		t.Fatal(err)
	}
	checkCounts(t, db, "changed")
	if _, err := db.Fold(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n, err := db.Fold(t.Context()); err != nil || n != 0 {
		t.Errorf("folded %d more, %v", n, err)
	}
	checkCounts(t, db, "changed and folded")
}

// storyOfEveryType has an event of each type, so that the quad classes that SQL
// knows are held against those of [event.Type.Quad].
func storyOfEveryType() report {
	var sentences []string
	for i, typ := range event.Types {
		sentences = append(sentences, fmt.Sprintf("2024-04-%02d %s SD RUSMIL", 1+i, typ))
	}
	a, mentions := story("types", "2025-12-01", sentences...)
	return report{a, mentions}
}

func checkCounts(t *testing.T, db *postgres.DB, when string) {
	t.Helper()
	for _, query := range countedFilters {
		values, _ := url.ParseQuery(query)
		f, err := timeline.ParseFilter(values)
		if err != nil {
			t.Fatal(err)
		}
		n, err := db.Count(t.Context(), f)
		if want := (timeline.Count{Events: len(all(t, db, f))}); err != nil || n != want {
			t.Errorf("%s, %q: counted %v, want %v, %v", when, query, n, want, err)
		}
		got, err := db.Choices(t.Context(), f)
		if err != nil {
			t.Fatal(err)
		}
		if diff := gocmp.Diff(choicesOf(t, db, f), got, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s, %q: choices (-want +got):\n%s", when, query, diff)
		}
		for _, unit := range timeline.Units {
			h, err := db.Histogram(t.Context(), f, unit)
			if diff := gocmp.Diff(histogramOf(t, db, f, unit), h); err != nil || diff != "" {
				t.Errorf("%s, %q by %s: %v\n%s", when, query, unit, err, diff)
			}
		}
	}
}

// choicesOf counts on the events what Choices has to say.
func choicesOf(t *testing.T, db *postgres.DB, f timeline.Filter) timeline.Choices {
	count := func(clear func(*timeline.Filter), values func(*timeline.Event) []string) []timeline.Choice {
		rest, n := f, map[string]int{}
		clear(&rest)
		for _, e := range all(t, db, rest) {
			of := values(&e)
			slices.Sort(of)
			for _, v := range slices.Compact(of) {
				n[v]++
			}
		}
		var out []timeline.Choice
		for v, events := range n {
			out = append(out, timeline.Choice{Value: v, Label: v, Events: events})
		}
		slices.SortFunc(out, func(a, b timeline.Choice) int {
			return cmp.Or(cmp.Compare(b.Events, a.Events), strings.Compare(a.Value, b.Value))
		})
		return out
	}
	byValue := func(list []timeline.Choice) []timeline.Choice {
		slices.SortFunc(list, func(a, b timeline.Choice) int {
			return cmp.Or(cmp.Compare(len(a.Value), len(b.Value)), strings.Compare(a.Value, b.Value))
		})
		return list
	}
	one := func(of func(*timeline.Event) string) func(*timeline.Event) []string {
		return func(e *timeline.Event) []string { return []string{of(e)} }
	}
	return timeline.Choices{
		Types:    count(func(f *timeline.Filter) { f.Types = nil }, one(func(e *timeline.Event) string { return string(e.Type) })),
		Statuses: count(func(f *timeline.Filter) { f.Statuses = nil }, one(func(e *timeline.Event) string { return string(e.Status) })),
		Bases:    count(func(f *timeline.Filter) { f.Bases = nil }, one(func(e *timeline.Event) string { return string(e.Date.Basis) })),
		Countries: count(func(f *timeline.Filter) { f.Countries = nil }, func(e *timeline.Event) []string {
			if e.Place == nil {
				return nil
			}
			return []string{e.Place.Country}
		}),
		Actors: count(func(f *timeline.Filter) { f.Actors = nil }, func(e *timeline.Event) []string {
			var out []string
			for _, a := range e.Actors {
				out = append(out, strings.TrimSuffix(strings.TrimSuffix(a.Code, "MIL"), "GOV"))
			}
			return out
		}),
		Sources: count(func(f *timeline.Filter) { f.Sources = nil }, func(e *timeline.Event) []string {
			var out []string
			for _, s := range e.Sources {
				out = append(out, s.Name)
			}
			return out
		}),
		Confidences: byValue(count(func(f *timeline.Filter) { f.MinConfidence = 0 }, func(e *timeline.Event) []string {
			var out []string
			for n := 1; n <= 9 && e.Confidence*10 >= float64(n)-1e-9; n++ {
				out = append(out, fmt.Sprintf("0.%d", n))
			}
			return out
		})),
		MinSources: byValue(count(func(f *timeline.Filter) { f.MinSources = 0 }, func(e *timeline.Event) []string {
			var out []string
			for n := 1; n <= min(10, len(e.Sources)); n++ {
				out = append(out, fmt.Sprint(n))
			}
			return out
		})),
	}
}

func histogramOf(t *testing.T, db *postgres.DB, f timeline.Filter, unit timeline.Unit) timeline.Histogram {
	f.From, f.To = civil.Date{}, civil.Date{}
	h := timeline.Histogram{Unit: unit}
	bins := map[civil.Date]*[4]int{}
	for _, e := range all(t, db, f) {
		if e.Date.Interval.IsZero() {
			continue
		}
		day := e.Date.Interval.Start.AddDays(e.Date.Interval.End.Sub(e.Date.Interval.Start) / 2)
		switch unit {
		case timeline.ByWeek:
			day = civil.WeekOf(day).Start
		case timeline.ByMonth:
			day = civil.MonthOf(day.Year, day.Month).Start
		case timeline.ByYear:
			day = civil.YearOf(day.Year).Start
		}
		if bins[day] == nil {
			bins[day] = &[4]int{}
		}
		bins[day][slices.Index(event.Quads, e.Type.Quad())]++
	}
	for day, n := range bins {
		h.Bins = append(h.Bins, timeline.Bin{Start: day, Events: *n})
	}
	slices.SortFunc(h.Bins, func(a, b timeline.Bin) int { return a.Start.Compare(b.Start) })
	return h
}

// TestOutletsOfAnOlderStoreAreCounted takes the schema back to the time before
// outlets were rolled up and forward again, with events on both sides of the log.
func TestOutletsOfAnOlderStoreAreCounted(t *testing.T) {
	t.Parallel()
	dsn := pgtest.New(t, migrate)
	db := connect(t, dsn)
	rnd := rand.New(rand.NewPCG(5, 5))
	for i := range 20 {
		r := benchStory(rnd, i)
		put(t, db, postgres.Added, r.article, r.mentions)
		if i == 9 {
			if _, err := db.Fold(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
	}
	files, err := fs.Sub(queries.Migrations, "migrations")
	if err != nil {
		t.Fatal(err)
	}
	conn, err := sql.Open("pgx", dsn)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	migrations, err := goose.NewProvider(goose.DialectPostgres, conn, files, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := migrations.DownTo(t.Context(), 6); err != nil {
		t.Fatal(err)
	}
	if _, err := migrations.Up(t.Context()); err != nil {
		t.Fatal(err)
	}
	checkCounts(t, db, "migrated")
	if _, err := db.Fold(t.Context()); err != nil {
		t.Fatal(err)
	}
	checkCounts(t, db, "migrated and folded")
}
