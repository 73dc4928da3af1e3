package ingest

import (
	"context"
	"errors"
	"runtime"
	"sync"

	"golang.org/x/sync/errgroup"

	"dateline/internal/article"
	"dateline/internal/event"
	"dateline/internal/fault"
	"dateline/internal/pipeline"
)

// Archive is a store whose articles can be read again.
type Archive interface {
	Outdated(ctx context.Context, after string, limit int) ([]string, error)
	Reextract(ctx context.Context, id string, read func(*article.Article) ([]event.Mention, error)) (int, error)
}

// ReextractConfig is what a run of [Reextract] needs; its fields are as those
// of [Config].
type ReextractConfig struct {
	Archive  Archive
	Mentions func(*article.Article) []event.Mention
	Workers  int
	Bad      func(error)
	Progress func(Progress)
}

// listed is how many outdated articles are looked up at once.
const listed = 200

// Reextract reads every article again whose mentions are of another version of
// the rules. What was done stays done when it is ended early, and the next run
// goes on from there.
func Reextract(ctx context.Context, c ReextractConfig) (Progress, error) {
	if c.Workers <= 0 {
		c.Workers = max(2, runtime.GOMAXPROCS(0))
	}
	r := &rereading{config: c}
	group, ctx := errgroup.WithContext(ctx)
	ids := make(chan string)
	group.Go(func() error {
		defer close(ids)
		return r.list(ctx, ids)
	})
	for range c.Workers {
		group.Go(func() error { return r.work(ctx, ids) })
	}
	err := group.Wait()
	return r.progress, err
}

// rereading is one run of Reextract.
type rereading struct {
	config   ReextractConfig
	mu       sync.Mutex
	progress Progress
}

func (r *rereading) list(ctx context.Context, ids chan<- string) error {
	for last := ""; ; {
		found, err := r.config.Archive.Outdated(ctx, last, listed)
		if err != nil || len(found) == 0 {
			return err
		}
		for _, id := range found {
			select {
			case ids <- id:
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		last = found[len(found)-1]
	}
}

func (r *rereading) work(ctx context.Context, ids <-chan string) error {
	for id := range ids {
		n, err := r.config.Archive.Reextract(ctx, id, func(a *article.Article) ([]event.Mention, error) {
			return pipeline.Safely(a, r.config.Mentions)
		})
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if errors.Is(err, fault.Unavailable) {
			return err
		}
		r.done(n, err)
	}
	return nil
}

func (r *rereading) done(mentions int, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.progress.Articles++
	r.progress.Mentions += mentions
	if err != nil {
		r.progress.Failed++
		if r.config.Bad != nil {
			r.config.Bad(err)
		}
	}
	if r.config.Progress != nil {
		r.config.Progress(r.progress)
	}
}
