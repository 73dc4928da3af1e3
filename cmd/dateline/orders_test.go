package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sync/errgroup"

	"dateline/internal/postgres"
	"dateline/internal/postgres/pgtest"
	"dateline/internal/timeline"
	"dateline/testdata"
)

// TestAnyOrderOfTheDemo ingests the demo's articles in ten random orders, each
// from two processes at once, and holds the events against those of one batch:
// the same mentions in each, and the same shown.
func TestAnyOrderOfTheDemo(t *testing.T) {
	demo, err := testdata.Articles()
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(demo)
	if err != nil {
		t.Fatal(err)
	}
	articles := strings.Split(strings.TrimSpace(string(text)), "\n")
	want := timelineOf(t, articles)
	for seed := range uint64(10) {
		mixed := slices.Clone(articles)
		rand.New(rand.NewPCG(seed, 1)).Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		half := len(mixed) / 2
		if diff := cmp.Diff(want, timelineOf(t, mixed[:half], mixed[half:])); diff != "" {
			t.Errorf("order %d: %s", seed, diff)
		}
	}
}

// timelineOf ingests each part by a process of its own and returns what is shown.
func timelineOf(t *testing.T, parts ...[]string) []string {
	t.Helper()
	dsn := pgtest.New(t, nil)
	// The program is the one that testscript.Main put first into PATH.
	run := func(args ...string) error {
		c := exec.CommandContext(t.Context(), "dateline", args...)
		c.Env = append(os.Environ(), "DATABASE_URL="+dsn)
		if out, err := c.CombinedOutput(); err != nil {
			return fmt.Errorf("%w: %s", err, out)
		}
		return nil
	}
	if err := run("migrate"); err != nil {
		t.Fatal(err)
	}
	var group errgroup.Group
	for n, part := range parts {
		path := filepath.Join(t.TempDir(), fmt.Sprint(n, ".jsonl"))
		if err := os.WriteFile(path, []byte(strings.Join(part, "\n")), 0o600); err != nil {
			t.Fatal(err)
		}
		group.Go(func() error { return run("ingest", path) })
	}
	if err := group.Wait(); err != nil {
		t.Fatal(err)
	}
	return shownIn(t, dsn)
}

// shownIn is what a database shows, without what an order may change: ids,
// revisions and when something was stored.
func shownIn(t *testing.T, dsn string) []string {
	t.Helper()
	db, err := postgres.Open(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	mentions := map[string][]string{}
	err = db.EachMention(t.Context(), timeline.Filter{}, func(id string, r *timeline.Report) error {
		mentions[id] = append(mentions[id], r.MentionID)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	err = db.EachEvent(t.Context(), timeline.Filter{}, func(e *timeline.Event) error {
		id, place := e.ID, ""
		if e.Place != nil {
			place = fmt.Sprintf("%+v", *e.Place)
		}
		killed, injured := numberOf(e.Killed), numberOf(e.Injured)
		shown := *e
		shown.ID, shown.Revision, shown.CreatedAt, shown.UpdatedAt = "", 0, e.FirstPublished, e.FirstPublished
		shown.Place, shown.Killed, shown.Injured = nil, nil, nil
		out = append(out, fmt.Sprintf("%v %+v %s %s %s", mentions[id], shown, place, killed, injured))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(out)
	return out
}

func numberOf(n *int) string {
	if n == nil {
		return "-"
	}
	return fmt.Sprint(*n)
}
