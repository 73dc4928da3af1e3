package postgres_test

import (
	"encoding/json"
	"fmt"
	"iter"
	"math/rand/v2"
	"net/url"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"dateline/internal/event"
	"dateline/internal/postgres"
	"dateline/internal/postgres/pgtest"
	"dateline/internal/timeline"
)

// BenchmarkStore measures what a page asks for, at 10,000 events, or at as many
// as DATELINE_BENCH_EVENTS says:
//
//	DATELINE_BENCH_EVENTS=1000000 go test -run - -bench Store -benchtime 20x ./internal/postgres
//
// The events are made up, with the lengths and frequencies of real ones, and
// copied into the table, for a store that is filled article by article would
// take an hour. Each figure is a median; "queries" are of one connection.
func BenchmarkStore(b *testing.B) {
	n := 10_000
	if s := os.Getenv("DATELINE_BENCH_EVENTS"); s != "" {
		var err error
		if n, err = strconv.Atoi(s); err != nil {
			b.Fatal(err)
		}
	}
	dsn := pgtest.New(b, migrate)
	fillEvents(b, dsn, n)
	db, err := postgres.Open(b.Context(), dsn)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(db.Close)
	start := time.Now()
	if _, err := db.Fold(b.Context()); err != nil {
		b.Fatal(err)
	}
	b.Logf("folding %d events took %v", n, time.Since(start))
	vacuum(b, dsn) // the server of the tests does not do it by itself
	for _, query := range []string{"", "sort=-date", "sort=importance", "type=AID", "type=AID&country=SD", "actor=RUS", "actor=RUSMIL&status=planned",
		"source=Wire+3", "min_sources=3", "min_sources=9&sort=importance", "from=2021-03-01&to=2021-03-31", "from=2021-03-01&type=PROTEST",
		"q=ceasefire", "q=ceasefire+drones", "q=ceasefire&actor=RUS", "min_confidence=0.75"} {
		f := parse(b, query)
		measure(b, "page", query, func() error { _, err := db.Events(b.Context(), f, "", 50); return err })
		measure(b, "count", query, func() error { _, err := db.Count(b.Context(), f); return err })
		measure(b, "histogram", query, func() error { _, err := db.Histogram(b.Context(), f, timeline.ByMonth); return err })
		measure(b, "facets", query, func() error { _, err := db.Choices(b.Context(), f); return err })
		measure(b, "highlights", query, func() error { _, err := db.Highlights(b.Context(), f, 500); return err })
		measure(b, "export", query, func() error {
			err := db.EachEvent(b.Context(), f, func(*timeline.Event) error { return errFirst })
			if err == errFirst {
				return nil
			}
			return err
		})
	}
	b.Run("page of any two facets", func(b *testing.B) { measurePairs(b, db) })
	measure(b, "newest", "", func() error { _, err := db.Newest(b.Context()); return err })
	measure(b, "map", "", func() error { _, err := db.Highlights(b.Context(), timeline.Filter{}, 5000); return err })
	measure(b, "days", "", func() error { _, err := db.Histogram(b.Context(), timeline.Filter{}, timeline.ByDay); return err })
	measure(b, "collections", "", func() error { _, err := db.Collections(b.Context()); return err })
}

// measurePairs reports the slowest page of two facets, each frequent, rare or
// known of no event: whatever the two, a page has to come at once.
func measurePairs(b *testing.B, db *postgres.DB) {
	facets := [][]string{
		{"type=AGREE", "type=COOPERATE", "type=ASSAULT"},
		{"status=happened", "status=planned", "status=hypothetical"},
		{"country=UA", "country=RU", "country=ZW"},
		{"actor=RUS", "actor=RUSMIL", "actor=ISRMIL", "actor=HTICOP"},
		{"source=Wire+0", "source=Wire+7", "source=Wire+55"},
	}
	worst, worstOf := 0.0, ""
	for i, some := range facets {
		for pair := range pairs(some, slices.Concat(facets[i+1:]...)) {
			for _, order := range []string{"date", "-date", "importance"} {
				query := pair + "&sort=" + order
				if took := pageMedian(b, db, parse(b, query)); took > worst {
					worst, worstOf = took, query
				}
			}
		}
	}
	b.Logf("the slowest is %s", worstOf)
	b.ReportMetric(worst, "ms/slowest")
	b.ReportMetric(0, "ns/op")
}

func pairs(some, others []string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, a := range some {
			for _, b := range others {
				if !yield(a + "&" + b) {
					return
				}
			}
		}
	}
}

// pageMedian is the median of nine pages in milliseconds: a server may change its
// mind about a plan after five.
func pageMedian(b *testing.B, db *postgres.DB, f timeline.Filter) float64 {
	var took []float64
	for range 9 {
		start := time.Now()
		if _, err := db.Events(b.Context(), f, "", 50); err != nil {
			b.Fatal(err)
		}
		took = append(took, float64(time.Since(start).Microseconds())/1000)
	}
	slices.Sort(took)
	return took[len(took)/2]
}

// errFirst ends an export behind its first event.
var errFirst = fmt.Errorf("the first event")

func parse(b testing.TB, query string) timeline.Filter {
	values, _ := url.ParseQuery(query)
	f, err := timeline.ParseFilter(values)
	if err != nil {
		b.Fatal(err)
	}
	return f
}

func measure(b *testing.B, what, query string, do func() error) {
	b.Run(what+" "+query, func(b *testing.B) {
		var took []float64
		for b.Loop() {
			start := time.Now()
			if err := do(); err != nil {
				b.Fatal(err)
			}
			took = append(took, float64(time.Since(start).Microseconds())/1000)
		}
		slices.Sort(took)
		b.ReportMetric(took[len(took)/2], "ms/median")
		b.ReportMetric(0, "ns/op")
	})
}

// skewed picks one of n with the frequencies of real names: the first are the
// most frequent.
func skewed(rnd *rand.Rand, n int) int {
	return int(float64(n) * rnd.Float64() * rnd.Float64() * rnd.Float64())
}

// columns are those of events that [madeUp] fills.
var columns = []string{"id", "digest", "collections", "date_start", "date_end", "date_precision", "date_edtf", "date_expression",
	"date_span_start", "date_span_end", "date_timex", "date_rule", "date_basis", "date_reason", "alternatives", "status", "headline",
	"event_type", "event_mode", "actors", "attribution", "place", "country", "latitude", "longitude", "geo_precision",
	"importance", "confidence", "mention_count", "source_count", "sources", "first_published", "last_published",
	"evidence", "evidence_start", "evidence_day", "facets", "words"}

// fillEvents copies n events into the table.
func fillEvents(b *testing.B, dsn string, n int) {
	conn, err := pgx.Connect(b.Context(), dsn)
	if err != nil {
		b.Fatal(err)
	}
	defer conn.Close(b.Context())
	stage(b, conn, n)
	moveStaged(b, conn)
}

// stage copies n events into a table without indexes.
func stage(b *testing.B, conn *pgx.Conn, n int) {
	rnd := rand.New(rand.NewPCG(7, 7))
	vocabulary := words(rnd)
	if _, err := conn.Exec(b.Context(), "CREATE TEMP TABLE staged AS SELECT "+strings.Join(columns, ", ")+" FROM events WITH NO DATA; ALTER TABLE staged ALTER words TYPE text[] USING NULL"); err != nil {
		b.Fatal(err)
	}
	i := 0
	if _, err := conn.CopyFrom(b.Context(), pgx.Identifier{"staged"}, columns, pgx.CopyFromFunc(func() ([]any, error) {
		if i++; i > n {
			return nil, nil
		}
		return madeUp(rnd, vocabulary, i), nil
	})); err != nil {
		b.Fatal(err)
	}
}

// moveStaged inserts what is staged into the table of events.
func moveStaged(b *testing.B, conn *pgx.Conn) {
	last := len(columns) - 1
	if _, err := conn.Exec(b.Context(), "INSERT INTO events ("+strings.Join(columns, ", ")+") SELECT "+strings.Join(columns[:last], ", ")+
		", array_to_tsvector(words) FROM staged"); err != nil {
		b.Fatal(err)
	}
}

func vacuum(b *testing.B, dsn string) {
	conn, err := pgx.Connect(b.Context(), dsn)
	if err != nil {
		b.Fatal(err)
	}
	defer conn.Close(b.Context())
	if _, err := conn.Exec(b.Context(), "VACUUM ANALYZE"); err != nil {
		b.Fatal(err)
	}
}

func words(rnd *rand.Rand) []string {
	out := []string{"ceasefire", "drones", "troops", "talks", "capital"}
	for range 20_000 {
		var w strings.Builder
		for range 2 + rnd.IntN(3) {
			w.WriteString([]string{"ka", "mi", "ro", "ten", "sul", "ba", "der", "vo", "lin", "gor", "pa", "ex"}[rnd.IntN(12)])
		}
		out = append(out, w.String())
	}
	return out
}

// madeUp is an event in the order of fillEvents' columns.
func madeUp(rnd *rand.Rand, vocabulary []string, i int) []any {
	sentence := make([]string, 25)
	for k := range sentence {
		sentence[k] = vocabulary[skewed(rnd, len(vocabulary))]
	}
	day := time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, rnd.IntN(3800))
	typ := event.Types[skewed(rnd, len(event.Types))]
	status := event.Statuses[skewed(rnd, len(event.Statuses))]
	country := []string{"UA", "SD", "US", "RU", "IL", "SY", "FR", "DE", "IN", "PK", "ML", "NE", "CD", "HT", "MM", "TH"}[skewed(rnd, 16)]
	codes := []string{"RUSMIL", "UKRMIL", "USAGOV", "UN", "SDNMIL", "EU", "RSF", "ISRMIL", "HAMAS", "FRAGOV", "DEUGOV", "INDGOV", "PAKMIL", "MLIMIL", "M23", "HTICOP"}
	a, c := codes[skewed(rnd, len(codes))], codes[skewed(rnd, len(codes))]
	sources := 1 + skewed(rnd, 12)
	facets := []string{"type=" + string(typ), "status=" + string(status), "basis=relative", fmt.Sprintf("confidence=%d", 5+rnd.IntN(5)),
		fmt.Sprintf("sources=%02d", min(10, sources)), "country=" + country}
	for _, code := range []string{a, c} {
		facets = append(facets, "actor="+code[:min(3, len(code))], "~body="+code)
	}
	for range min(sources, 4) {
		name := fmt.Sprint("Wire ", skewed(rnd, 60))
		facets = append(facets, "source="+name, "~outlet="+strings.ToLower(name))
	}
	slices.Sort(facets)
	actors, _ := json.Marshal([]event.Actor{{Name: a, Code: a, Role: event.Doer}, {Name: c, Code: c, Role: event.Recipient}})
	named, _ := json.Marshal([]timeline.Source{{Name: "Wire 1", ArticleID: fmt.Sprint(i)}})
	text := strings.Join(sentence, " ")
	slices.Sort(sentence)
	id := strings.ToLower(fmt.Sprintf("%016d", i))
	return []any{id, make([]byte, 32), []string{"main"}, day, day, "day", day.Format(time.DateOnly), "Tuesday",
		0, 7, day.Format(time.DateOnly), "weekday/past", "relative", "weekday before publication", json.RawMessage("[]"), string(status), text[:60],
		string(typ), "", json.RawMessage(actors), json.RawMessage("[]"), "Town " + strconv.Itoa(skewed(rnd, 2000)), country, 1.0, 2.0, "city",
		rnd.Float64(), .5 + rnd.Float64()/2, sources, sources, json.RawMessage(named), day, day,
		text, 0, day, slices.Compact(facets), slices.Compact(sentence)}
}
