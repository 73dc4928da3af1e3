// Package ingest takes articles from their source through the pipeline into
// the store.
//
//	summary, err := ingest.Run(ctx, ingest.Config{
//		Store:    db,
//		Mentions: pipeline.New().Mentions,
//	}, reader.Articles("news/"))
//
// Articles are read one after the other and worked on by several goroutines,
// each of which extracts and stores. Two articles of one URL, or of one id, go
// to the same goroutine, so that the later of two revisions in an input wins;
// apart from that the order is open, and of no account to the store.
//
// [Config.Bad] is told of a bad article, and the others go on. What
// stops the run is the end of the context and a store that does not answer.
package ingest

import (
	"context"
	"errors"
	"hash/fnv"
	"iter"
	"runtime"
	"sync"

	"golang.org/x/sync/errgroup"

	"dateline/internal/article"
	"dateline/internal/event"
	"dateline/internal/fault"
	"dateline/internal/pipeline"
	"dateline/internal/postgres"
)

// Store keeps what is read.
type Store interface {
	Put(ctx context.Context, a *article.Article, mentions []event.Mention) (postgres.Outcome, error)
	// Fold brings the counts of events up to date with what was put.
	Fold(ctx context.Context) (int, error)
}

// Config is what a run needs.
type Config struct {
	Store Store
	// Mentions reads an article; it is called by several goroutines at once.
	Mentions func(*article.Article) []event.Mention
	// Workers is how many articles are worked on at once; 0 is as many as the
	// processors, and at least four, for a store makes one wait.
	Workers int
	// Bad, where it is set, is told why an article was not stored as soon as
	// that is known, by one goroutine at a time.
	Bad func(error)
	// Progress, where it is set, is told after every article, by one goroutine
	// at a time.
	Progress func(Progress)
}

// Progress is how far a run has come.
type Progress struct {
	Articles int // done, the bad ones included
	Failed   int
	Mentions int
}

// Summary is what a run did.
type Summary struct {
	Progress
	Outcomes map[postgres.Outcome]int
}

// Run reads all articles. Its error is what ended the run early; the summary
// holds what was done until then.
func Run(ctx context.Context, c Config, articles iter.Seq2[*article.Article, error]) (Summary, error) {
	if c.Workers <= 0 {
		c.Workers = max(4, runtime.GOMAXPROCS(0))
	}
	r := &run{config: c, summary: Summary{Outcomes: map[postgres.Outcome]int{}}}
	parent := ctx
	group, ctx := errgroup.WithContext(ctx)
	queues := make([]chan *article.Article, c.Workers)
	for i := range queues {
		queues[i] = make(chan *article.Article, 4)
		group.Go(func() error { return r.work(ctx, queues[i]) })
	}
	group.Go(func() error {
		defer closeAll(queues)
		return r.deal(ctx, articles, queues)
	})
	err := group.Wait()
	if err == nil {
		_, err = c.Store.Fold(parent)
	}
	return r.summary, err
}

func closeAll(queues []chan *article.Article) {
	for _, q := range queues {
		close(q)
	}
}

// run is one run of ingest.
type run struct {
	config   Config
	mu       sync.Mutex
	summary  Summary
	unfolded int // mentions put since the counts were brought up to date
}

// deal gives each article to the worker of its URL or id.
func (r *run) deal(ctx context.Context, articles iter.Seq2[*article.Article, error], queues []chan *article.Article) error {
	for a, err := range articles {
		if err != nil {
			r.done(0, "", err)
			continue
		}
		name := a.ID
		if a.URL != "" {
			name = postgres.CanonicalURL(a.URL)
		}
		h := fnv.New32a()
		h.Write([]byte(name))
		select {
		case queues[h.Sum32()%uint32(len(queues))] <- a:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return ctx.Err()
}

// work extracts and stores the articles of one queue.
func (r *run) work(ctx context.Context, queue <-chan *article.Article) error {
	for a := range queue {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		mentions, err := pipeline.Safely(a, r.config.Mentions)
		var outcome postgres.Outcome
		if err == nil {
			outcome, err = r.config.Store.Put(ctx, a, mentions)
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if errors.Is(err, fault.Unavailable) {
			return err
		}
		if r.done(len(mentions), outcome, err) {
			if _, err := r.config.Store.Fold(ctx); err != nil {
				return err
			}
		}
	}
	return nil
}

// foldEvery is after how many mentions the counts are brought up to date.
const foldEvery = 20_000

// done counts an article that was stored or that failed, and says whether it is
// time to bring the counts of the store up to date.
func (r *run) done(mentions int, outcome postgres.Outcome, err error) (fold bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.summary.Articles++
	if err != nil {
		r.summary.Failed++
		if r.config.Bad != nil {
			r.config.Bad(err)
		}
	} else {
		r.summary.Outcomes[outcome]++
		r.summary.Mentions += mentions
	}
	if r.config.Progress != nil {
		r.config.Progress(r.summary.Progress)
	}
	if r.unfolded += mentions; r.unfolded < foldEvery {
		return false
	}
	r.unfolded = 0
	return true
}
