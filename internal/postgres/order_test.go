package postgres_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"golang.org/x/sync/errgroup"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/postgres"
	"dateline/internal/postgres/pgtest"
	"dateline/internal/timeline"
)

// report is an article with its mentions.
type report struct {
	article  *article.Article
	mentions []event.Mention
}

// stories are articles that report the same few days, with copies, bridges
// between events, and no revisions, of which the last put has to win.
func stories() []report {
	rnd := rand.New(rand.NewPCG(1, 2))
	var out []report
	chronicle := []string{"2025-03-11 ASSAULT UA RUSMIL", "2025-03-12 CONSULT RU EU"} // touches more days than are locked singly
	for i := range 300 {
		chronicle = append(chronicle, civil.Date{Year: 2000, Month: 1, Day: 1}.AddDays(30*i).String()+" AID SD UN")
	}
	a, mentions := story("chronicle", "2025-03-13", chronicle...)
	out = append(out, report{a, mentions})
	for i := range 60 {
		var sentences []string
		for range 1 + rnd.IntN(5) {
			sentences = append(sentences, fmt.Sprintf("%s %s %s %s",
				[]string{"-", "2025-03-11", "2025-03-12"}[rnd.IntN(3)], []string{"ASSAULT", "CONSULT"}[rnd.IntN(2)],
				[]string{"UA", "RU"}[rnd.IntN(2)], []string{"RUSMIL", "UKRMIL", "RUSMIL,UN", "UN", "EU", "NATO,EU"}[rnd.IntN(6)]))
		}
		a, mentions := story("a"+strconv.Itoa(i), fmt.Sprintf("2025-03-%02d", 12+rnd.IntN(3)), sentences...)
		a.Collection = []string{"main", "second"}[rnd.IntN(2)]
		out = append(out, report{a, mentions})
		if i%6 == 0 {
			c := *a
			c.ID, c.URL, c.Source = "copy-"+a.ID, "https://copies.example/"+a.ID, "Copyist"
			c.Published.Day = a.Published.Day.AddDays(rnd.IntN(3) - 1)
			c.Published.At = c.Published.Day.Time()
			out = append(out, report{&c, mentions})
		}
	}
	return out
}

// putMixed puts the stories in an order of their own.
func putMixed(t *testing.T, db *postgres.DB, seed uint64, part func(int) bool) error {
	all := stories()
	rand.New(rand.NewPCG(seed, 0)).Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	for i, r := range all {
		if part(i) {
			if _, err := db.Put(t.Context(), r.article, r.mentions); err != nil {
				return err
			}
		}
	}
	return nil
}

// shown is what the store shows, without what an order of putting may change.
func shown(t *testing.T, db *postgres.DB) []string {
	t.Helper()
	groups := map[string][]string{}
	if err := db.EachMention(t.Context(), timeline.Filter{}, func(id string, r *timeline.Report) error {
		groups[id] = append(groups[id], r.MentionID+" "+r.CopyOf)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range all(t, db, timeline.Filter{}) {
		id := e.ID
		e.ID, e.Revision, e.CreatedAt, e.UpdatedAt = "", 0, e.FirstPublished, e.FirstPublished
		place := *e.Place
		e.Place = nil
		out = append(out, fmt.Sprintf("%v %+v %+v", groups[id], e, place))
	}
	slices.SortFunc(out, cmp.Compare[string])
	return out
}

func everything(int) bool { return true }

// TestAnyOrderGivesTheSameEvents puts the same articles in one go, in other
// orders, and from two processes at once.
func TestAnyOrderGivesTheSameEvents(t *testing.T) {
	if dsn := os.Getenv("POSTGRES_TEST_CHILD"); dsn != "" {
		child(t, dsn)
		return
	}
	t.Parallel()
	first := open(t)
	if err := putMixed(t, first, 1, everything); err != nil {
		t.Fatal(err)
	}
	want := shown(t, first)
	for seed := range uint64(4) {
		t.Run(fmt.Sprint("goroutines ", seed), func(t *testing.T) {
			t.Parallel()
			db := open(t, postgres.WithMaxConns(4))
			var group errgroup.Group
			for worker := range 4 {
				group.Go(func() error {
					return putMixed(t, db, seed+10, func(i int) bool { return i%4 == worker || i%7 == worker })
				})
			}
			if err := group.Wait(); err != nil {
				t.Fatal(err)
			}
			if diff := gocmp.Diff(want, shown(t, db)); diff != "" {
				t.Error(diff)
			}
		})
	}
	t.Run("processes", func(t *testing.T) {
		t.Parallel()
		dsn := pgtest.New(t, migrate)
		var group errgroup.Group
		for seed := range 2 {
			group.Go(func() error {
				c := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestAnyOrderGivesTheSameEvents$")
				c.Env = append(os.Environ(), "POSTGRES_TEST_CHILD="+dsn, fmt.Sprint("POSTGRES_TEST_SEED=", 20+seed))
				if out, err := c.CombinedOutput(); err != nil {
					return fmt.Errorf("%w: %s", err, out)
				}
				return nil
			})
		}
		if err := group.Wait(); err != nil {
			t.Fatal(err)
		}
		if diff := gocmp.Diff(want, shown(t, connect(t, dsn))); diff != "" {
			t.Error(diff)
		}
	})
}

// child is the other process: it puts all articles in an order of its own.
func child(t *testing.T, dsn string) {
	seed, err := strconv.ParseUint(os.Getenv("POSTGRES_TEST_SEED"), 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	if err := putMixed(t, connect(t, dsn), seed, everything); err != nil {
		t.Fatal(err)
	}
}
