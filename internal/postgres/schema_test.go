package postgres_test

import (
	"context"
	"errors"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5"
	"golang.org/x/sync/errgroup"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/fault"
	"dateline/internal/postgres"
	"dateline/internal/postgres/pgtest"
	queries "dateline/sql"
)

// list reads one column of text.
func list(t *testing.T, dsn, query string) []string {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(context.WithoutCancel(t.Context()))
	rows, err := conn.Query(t.Context(), query)
	if err != nil {
		t.Fatal(err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestSchemaIsDescribed(t *testing.T) {
	t.Parallel()
	dsn := pgtest.New(t, migrate)
	if got := list(t, dsn, `SELECT c.relname || coalesce('.' || a.attname, '')
FROM pg_class c
LEFT JOIN LATERAL (SELECT NULL::name AS attname, 0 AS attnum UNION ALL
    SELECT attname, attnum FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped) a ON true
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT LIKE 'goose%'
    AND col_description(c.oid, a.attnum) IS NULL AND (a.attnum > 0 OR obj_description(c.oid) IS NULL)`); len(got) > 0 {
		t.Errorf("without a comment: %v", got)
	}
	if got := list(t, dsn, `SELECT conname FROM pg_constraint JOIN pg_class c ON c.oid = conrelid
WHERE c.relnamespace = 'public'::regnamespace AND c.relname NOT LIKE 'goose%' AND conname ~ '(_check|_key|_fkey)[0-9]+$|_check$'`); len(got) > 0 {
		t.Errorf("constraints that nobody named: %v", got)
	}
}

// TestSchemaKnowsTheConstants holds the lists of the CHECK constraints against
// the constants of the code.
func TestSchemaKnowsTheConstants(t *testing.T) {
	t.Parallel()
	dsn := pgtest.New(t, migrate)
	for suffix, want := range map[string][]string{
		"status_known":          names(event.Statuses),
		"type_known":            names(event.Types),
		"date_basis_known":      names(event.Bases),
		"date_precision_known":  names(civil.Precisions),
		"published_basis_known": {string(article.FromField), string(article.FromFlag), string(article.FromText)},
	} {
		definitions := list(t, dsn, `SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname LIKE '%\_`+suffix+`'`)
		if len(definitions) == 0 {
			t.Errorf("no constraint %s", suffix)
		}
		for _, d := range definitions {
			var got []string
			for _, m := range regexp.MustCompile(`'([^']+)'::text`).FindAllStringSubmatch(d, -1) {
				got = append(got, m[1])
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s: %s", suffix, diff)
			}
		}
	}
}

func names[T ~string](values []T) []string {
	var out []string
	for _, v := range values {
		out = append(out, string(v))
	}
	return out
}

func TestDatabaseRefusesBadStates(t *testing.T) {
	t.Parallel()
	db := open(t)
	for want, spoil := range map[string]func(*event.Mention){
		"dates_ordered": func(m *event.Mention) {
			m.Date.Interval.Start = day("2025-04-01")
		},
		"undated_without_basis":  func(m *event.Mention) { m.Date.Interval = civil.Interval{}; m.Date.Precision = "" },
		"dated_with_precision":   func(m *event.Mention) { m.Date.Precision = "" },
		"status_known":           func(m *event.Mention) { m.Status = "rumoured" },
		"type_known":             func(m *event.Mention) { m.Type = "FESTIVAL" },
		"date_basis_known":       func(m *event.Mention) { m.Date.Basis = "guess" },
		"confidence_range":       func(m *event.Mention) { m.Confidence = 1.5 },
		"latitude_range":         func(m *event.Mention) { m.Place.Latitude = 91 },
		"killed_not_negative":    func(m *event.Mention) { n := -1; m.Killed = &n },
		"mentions_trigger_order": func(m *event.Mention) { m.Trigger = article.Span{Start: 5, End: 4} },
	} {
		a, am := story("a", "2025-03-14", "2025-03-11 CONSULT SA USAGOV")
		spoil(&am[0])
		if _, err := db.Put(t.Context(), a, am); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", want, err)
		}
	}
	collections, err := db.Collections(t.Context())
	if err != nil || len(collections) != 0 {
		t.Errorf("something of a refused article was stored: %v, %v", collections, err)
	}
}

func TestMigrateByManyAtOnce(t *testing.T) {
	t.Parallel()
	dsn := pgtest.New(t, nil)
	var group errgroup.Group
	for range 4 {
		group.Go(func() error { return migrate(t.Context(), dsn) })
	}
	if err := group.Wait(); err != nil {
		t.Fatal(err)
	}
	files, err := queries.Migrations.ReadDir("migrations")
	if err != nil {
		t.Fatal(err)
	}
	if got := list(t, dsn, "SELECT version_id::text FROM goose_db_version WHERE version_id > 0"); len(got) != len(files) {
		t.Errorf("versions %v of %d files", got, len(files))
	}
}

func TestMigrateLeavesANewerSchemaAlone(t *testing.T) {
	t.Parallel()
	dsn := pgtest.New(t, migrate)
	list(t, dsn, "INSERT INTO goose_db_version (version_id, is_applied) VALUES (99999, true) RETURNING ''")
	if err := migrate(t.Context(), dsn); !errors.Is(err, fault.Conflict) {
		t.Errorf("a schema of the future: %v", err)
	}
}

func TestOpenSaysWhatIsWrong(t *testing.T) {
	t.Parallel()
	for dsn, want := range map[string]fault.Kind{
		"postgres://user:secret@localhost:notaport/x": fault.Invalid,
		"host=/nonexistent/socket user=nobody":        fault.Unavailable,
	} {
		_, err := postgres.Open(t.Context(), dsn)
		if fault.KindOf(err) != want || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: %v", dsn, err)
		}
	}
}
