package ingest

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/internal/article"
	"dateline/internal/event"
	"dateline/internal/fault"
	"dateline/internal/postgres"
)

// memory is a store that remembers what it is given.
type memory struct {
	mu    sync.Mutex
	texts map[string][]string // by URL, in the order of putting
	fail  func(*article.Article) error
}

func (m *memory) Fold(context.Context) (int, error) { return 0, nil }

func (m *memory) Put(_ context.Context, a *article.Article, mentions []event.Mention) (postgres.Outcome, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.fail != nil {
		if err := m.fail(a); err != nil {
			return "", err
		}
	}
	if m.texts == nil {
		m.texts = map[string][]string{}
	}
	m.texts[a.URL] = append(m.texts[a.URL], a.Text)
	if len(m.texts[a.URL]) > 1 {
		return postgres.Revised, nil
	}
	return postgres.Added, nil
}

// feed gives n articles in each of rounds revisions; some cannot be read.
func feed(n, rounds int) iter.Seq2[*article.Article, error] {
	return func(yield func(*article.Article, error) bool) {
		for round := range rounds {
			for i := range n {
				if i == 7 {
					if !yield(nil, fault.New(fault.Invalid, "article 7 is bad")) {
						return
					}
					continue
				}
				a := &article.Article{ID: fmt.Sprint(i), URL: fmt.Sprintf("https://x.example/%d?utm_source=%d", i, round), Text: fmt.Sprint("text ", round)}
				a.URL = strings.Split(a.URL, "?")[0]
				if !yield(a, nil) {
					return
				}
			}
		}
	}
}

func twoMentions(a *article.Article) []event.Mention {
	if a.ID == "9" {
		panic("no way")
	}
	return make([]event.Mention, 2)
}

func TestRun(t *testing.T) {
	store := &memory{}
	var last Progress
	var bad []string
	steps := 0
	summary, err := Run(t.Context(), Config{Store: store, Mentions: twoMentions, Workers: 3, Bad: func(err error) {
		if bad = append(bad, err.Error()); len(bad) != last.Failed+1 {
			t.Errorf("bad article %d is told of after %d", len(bad), last.Failed)
		}
	}, Progress: func(p Progress) {
		if steps++; p.Articles != steps {
			t.Errorf("step %d tells of %d articles", steps, p.Articles)
		}
		last = p
	}}, feed(50, 3))
	if err != nil {
		t.Fatal(err)
	}
	want := Summary{
		Progress: Progress{Articles: 150, Failed: 6, Mentions: 288},
		Outcomes: map[postgres.Outcome]int{postgres.Added: 48, postgres.Revised: 96},
	}
	if len(bad) != 6 || !slices.ContainsFunc(bad, func(s string) bool { return strings.HasPrefix(s, "9: cannot be read") }) {
		t.Errorf("told of the bad articles %q", bad)
	}
	if diff := cmp.Diff(want, summary); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(want.Progress, last); diff != "" {
		t.Error(diff)
	}
	for url, texts := range store.texts {
		if !slices.Equal(texts, []string{"text 0", "text 1", "text 2"}) {
			t.Errorf("%s was put in the order %v", url, texts)
		}
	}
}

func TestRunStops(t *testing.T) {
	store := &memory{fail: func(a *article.Article) error {
		if a.ID == "20" {
			return fault.New(fault.Unavailable, "the server is gone")
		}
		return nil
	}}
	summary, err := Run(t.Context(), Config{Store: store, Mentions: twoMentions}, feed(1_000_000, 1))
	if !errors.Is(err, fault.Unavailable) || summary.Articles > 1000 {
		t.Errorf("%d articles, %v", summary.Articles, err)
	}
}

func TestRunIsCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	summary, err := Run(ctx, Config{Store: &memory{}, Mentions: twoMentions, Progress: func(p Progress) {
		if p.Articles == 10 {
			cancel()
		}
	}}, feed(1_000_000, 1))
	if !errors.Is(err, context.Canceled) || summary.Articles > 1000 {
		t.Errorf("%d articles, %v", summary.Articles, err)
	}
}
