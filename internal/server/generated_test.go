package server

import (
	"context"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/timeline"
)

// generatedEvents makes n events over three years, the same ones each time.
func generatedEvents(n int) []timeline.Event {
	rnd := rand.New(rand.NewPCG(11, uint64(n)))
	places := []*event.Place{moscow, jeddah, khartoum, nil}
	parties := []event.Actor{kremlin, ukraine, saf, rsf, usa}
	first := civil.Date{Year: 2022, Month: time.January, Day: 1}
	out := make([]timeline.Event, n)
	for i := range out {
		m := sample[rnd.IntN(len(sample))]
		start := first.AddDays(int(1095 * rnd.Float64() * (0.6 + 0.4*rnd.Float64())))
		m.collection, m.date, m.precision = "main", civil.DayOf(start), civil.Day
		if rnd.IntN(12) == 0 {
			m.date, m.precision = civil.MonthOf(start.Year, start.Month), civil.Month
		}
		m.kind = event.Types[rnd.IntN(len(event.Types))]
		m.place = places[rnd.IntN(len(places))]
		m.actors = []event.Actor{parties[rnd.IntN(len(parties))], parties[rnd.IntN(len(parties))]}
		m.sources = 1 + rnd.IntN(4)
		m.headline = fmt.Sprintf("%s, report %d", m.headline, i)
		out[i] = m.event(i)
		out[i].Importance = rnd.Float64()
	}
	return out
}

// remembered is a [fakeStore] that answers the same question once only, as a
// database with roll-ups is about as fast for many events as for few.
type remembered struct {
	*fakeStore
	mu    sync.Mutex
	known map[string]any
}

func newRemembered(n int) *remembered {
	return &remembered{fakeStore: &fakeStore{events: generatedEvents(n)}, known: map[string]any{}}
}

func recall[T any](r *remembered, key string, f timeline.Filter, ask func() (T, error)) (T, error) {
	key += "?" + f.Query().Encode()
	r.mu.Lock()
	got, ok := r.known[key]
	r.mu.Unlock()
	if ok {
		return got.(T), nil
	}
	answer, err := ask()
	r.mu.Lock()
	r.known[key] = answer
	r.mu.Unlock()
	return answer, err
}

func (r *remembered) Count(ctx context.Context, f timeline.Filter) (timeline.Count, error) {
	return recall(r, "count", f, func() (timeline.Count, error) { return r.fakeStore.Count(ctx, f) })
}

func (r *remembered) Events(ctx context.Context, f timeline.Filter, cursor string, limit int) (timeline.Page, error) {
	return recall(r, "events "+cursor, f, func() (timeline.Page, error) { return r.fakeStore.Events(ctx, f, cursor, limit) })
}

func (r *remembered) Choices(ctx context.Context, f timeline.Filter) (timeline.Choices, error) {
	f.From, f.To = civil.Date{}, civil.Date{} // the numbers do not matter here
	return recall(r, "choices", f, func() (timeline.Choices, error) { return r.fakeStore.Choices(ctx, f) })
}

func (r *remembered) Histogram(ctx context.Context, f timeline.Filter, unit timeline.Unit) (timeline.Histogram, error) {
	f.From, f.To = civil.Date{}, civil.Date{}
	return recall(r, "histogram "+string(unit), f, func() (timeline.Histogram, error) { return r.fakeStore.Histogram(ctx, f, unit) })
}

func (r *remembered) Highlights(ctx context.Context, f timeline.Filter, limit int) ([]timeline.Highlight, error) {
	return recall(r, fmt.Sprint("highlights ", limit), f, func() ([]timeline.Highlight, error) { return r.fakeStore.Highlights(ctx, f, limit) })
}

func (r *remembered) Collections(ctx context.Context) ([]timeline.Collection, error) {
	return []timeline.Collection{{Name: "main", Articles: 10, Events: len(r.events), First: civil.Date{Year: 2022, Month: 1, Day: 1},
		Last: civil.Date{Year: 2024, Month: 12, Day: 30}}}, nil
}

// TestGeneratedEventsAreTheSame: figures of two runs can be compared.
func TestGeneratedEventsAreTheSame(t *testing.T) {
	a, b := generatedEvents(200), generatedEvents(200)
	for i := range a {
		if a[i].Headline != b[i].Headline || a[i].Date.Interval != b[i].Date.Interval {
			t.Fatalf("event %d differs", i)
		}
	}
}
