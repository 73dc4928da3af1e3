package postgres_test

import (
	"fmt"
	"math/rand/v2"
	"net/url"
	"testing"

	"dateline/internal/postgres"
	"dateline/internal/postgres/pgtest"
	"dateline/internal/timeline"
)

// benchStory is article i of an endless stream: eight mentions of days of the
// last two years.
func benchStory(rnd *rand.Rand, i int) report {
	var sentences []string
	for range 8 {
		sentences = append(sentences, fmt.Sprintf("20%d-%02d-%02d %s %s %s", 23+rnd.IntN(3), 1+rnd.IntN(12), 1+rnd.IntN(28),
			[]string{"ASSAULT", "CONSULT", "AID", "PROTEST"}[rnd.IntN(4)], []string{"UA", "RU", "SD", "US", "DE", "-"}[rnd.IntN(6)],
			[]string{"RUSMIL", "UKRMIL", "USAGOV,UN", "UN", "EU", "SDNMIL", "RSF", "DEUGOV"}[rnd.IntN(8)]))
	}
	a, mentions := story(fmt.Sprint("bench", i), fmt.Sprintf("2025-12-%02d", 1+i%28), sentences...)
	a.Source = fmt.Sprint("Wire ", i%40)
	return report{a, mentions}
}

func BenchmarkPut(b *testing.B) {
	db := openBench(b)
	rnd := rand.New(rand.NewPCG(1, 1))
	n := 0
	for b.Loop() {
		r := benchStory(rnd, n)
		if _, err := db.Put(b.Context(), r.article, r.mentions); err != nil {
			b.Fatal(err)
		}
		n++
	}
}

func BenchmarkRead(b *testing.B) {
	db := openBench(b)
	rnd := rand.New(rand.NewPCG(1, 1))
	for n := range 5000 {
		r := benchStory(rnd, n)
		if _, err := db.Put(b.Context(), r.article, r.mentions); err != nil {
			b.Fatal(err)
		}
	}
	if n, err := db.Count(b.Context(), timeline.Filter{}); err == nil {
		b.Logf("%v events", n)
	}
	for _, query := range []string{"", "sort=-date", "sort=importance", "collection=main", "type=AID&country=SD", "actor=RUS",
		"q=headline+rusmil", "from=2024-03-01&to=2024-03-31", "source=Wire+3&min_sources=2"} {
		values, _ := url.ParseQuery(query)
		f, err := timeline.ParseFilter(values)
		if err != nil {
			b.Fatal(err)
		}
		b.Run("page "+query, func(b *testing.B) {
			for b.Loop() {
				if _, err := db.Events(b.Context(), f, "", 50); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("choices", func(b *testing.B) {
		for b.Loop() {
			if _, err := db.Choices(b.Context(), timeline.Filter{Collection: "main"}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("count", func(b *testing.B) {
		for b.Loop() {
			if _, err := db.Count(b.Context(), timeline.Filter{Collection: "main"}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("export", func(b *testing.B) {
		n := 0
		for b.Loop() {
			if err := db.EachEvent(b.Context(), timeline.Filter{}, func(*timeline.Event) error { n++; return nil }); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "events/s")
	})
}

func openBench(b *testing.B) *postgres.DB {
	b.Helper()
	db, err := postgres.Open(b.Context(), pgtest.New(b, migrate))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(db.Close)
	return db
}
