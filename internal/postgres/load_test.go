package postgres_test

import (
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"dateline/internal/postgres/pgtest"
)

// BenchmarkLoad measures what each part of the schema costs the server when
// events come in, without what Dateline itself does to make them: rows a second
// of made-up events, first with nothing but the table, then with one part more
// each time, up to the table as it is.
//
//	go test -run - -bench Load -benchtime 1x ./internal/postgres
func BenchmarkLoad(b *testing.B) {
	const rows = 50_000
	parts := []struct{ name, drop string }{
		{"as it is", ""},
		{"without the log of counts", "ALTER TABLE events DISABLE TRIGGER events_log_facets"},
		{"and without full text", "DROP INDEX events_by_words"},
		{"and without facets", "DROP INDEX events_by_facet"},
		{"and without other indexes", `DO $$ DECLARE name text; BEGIN
FOR name IN SELECT indexrelid::regclass::text FROM pg_index WHERE indrelid = 'events'::regclass AND NOT indisprimary LOOP
    EXECUTE 'DROP INDEX ' || name;
END LOOP; END $$`},
		{"and without the key and checks", `DO $$ DECLARE name text; BEGIN
FOR name IN SELECT conname FROM pg_constraint WHERE conrelid = 'events'::regclass LOOP
    EXECUTE 'ALTER TABLE events DROP CONSTRAINT ' || name || ' CASCADE';
END LOOP; END $$`},
	}
	conn, err := pgx.Connect(b.Context(), pgtest.New(b, migrate))
	if err != nil {
		b.Fatal(err)
	}
	defer conn.Close(b.Context())
	stage(b, conn, rows)
	for _, part := range parts {
		if _, err := conn.Exec(b.Context(), part.drop); err != nil {
			b.Fatal(err)
		}
		b.Run(part.name, func(b *testing.B) {
			var took time.Duration
			for b.Loop() {
				if _, err := conn.Exec(b.Context(), "TRUNCATE events, facet_log CASCADE; CHECKPOINT"); err != nil {
					b.Fatal(err)
				}
				start := time.Now()
				moveStaged(b, conn)
				took += time.Since(start)
			}
			b.ReportMetric(rows*float64(b.N)/took.Seconds(), "rows/s")
			b.ReportMetric(0, "ns/op")
		})
	}
}
