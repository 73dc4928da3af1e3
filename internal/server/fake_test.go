package server

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/fault"
	"dateline/internal/timeline"
)

// fakeStore is a [Store] in memory. It knows the filters that the tests use.
type fakeStore struct {
	events []timeline.Event
	down   error // what every call returns, where set
}

func (s *fakeStore) Ping(context.Context) error { return s.down }

// find lists the events of a filter in its order.
func (s *fakeStore) find(f timeline.Filter) []timeline.Event {
	var out []timeline.Event
	for _, e := range s.events {
		if matches(f, &e) {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b timeline.Event) int {
		if f.Sort == timeline.Important {
			return int(1000*b.Importance) - int(1000*a.Importance)
		}
		x, y := a.Date.Interval.Start, b.Date.Interval.Start
		switch {
		case x == y:
			return strings.Compare(a.ID, b.ID)
		case x.IsZero():
			return 1
		case y.IsZero():
			return -1
		case f.Sort == timeline.Newest:
			return y.Compare(x)
		}
		return x.Compare(y)
	})
	return out
}

func matches(f timeline.Filter, e *timeline.Event) bool {
	hasActor := func(code string) bool {
		return slices.ContainsFunc(e.Actors, func(a event.Actor) bool { return strings.HasPrefix(a.Code, code) })
	}
	hasSource := func(name string) bool {
		return slices.ContainsFunc(e.Sources, func(s timeline.Source) bool { return s.Name == name })
	}
	text := strings.ToLower(e.Headline + " " + e.Evidence)
	in := civil.Interval{Start: f.From, End: f.To}
	return (f.Collection == "" || slices.Contains(e.Collections, f.Collection)) &&
		!slices.ContainsFunc(strings.Fields(strings.ToLower(f.Text)), func(w string) bool { return !strings.Contains(text, w) }) &&
		(in.IsZero() || !e.Date.Interval.IsZero() && in.Overlaps(e.Date.Interval)) &&
		(len(f.Types) == 0 || slices.Contains(f.Types, e.Type)) &&
		(len(f.Statuses) == 0 || slices.Contains(f.Statuses, e.Status)) &&
		(len(f.Actors) == 0 || slices.ContainsFunc(f.Actors, hasActor)) &&
		(len(f.Sources) == 0 || slices.ContainsFunc(f.Sources, hasSource)) &&
		(len(f.Countries) == 0 || e.Place != nil && slices.Contains(f.Countries, e.Place.Country)) &&
		len(e.Sources) >= f.MinSources
}

func (s *fakeStore) Events(_ context.Context, f timeline.Filter, cursor string, limit int) (timeline.Page, error) {
	if s.down != nil {
		return timeline.Page{}, s.down
	}
	all, start := s.find(f), 0
	if cursor != "" {
		n, err := strconv.Atoi(cursor)
		if err != nil || n < 0 || n > len(all) {
			return timeline.Page{}, fault.New(fault.Invalid, "cursor %q is none of this list: begin with its first page", cursor)
		}
		start = n
	}
	end := min(start+limit, len(all))
	page := timeline.Page{Events: all[start:end]}
	if end < len(all) {
		page.Next = strconv.Itoa(end)
	}
	return page, nil
}

func (s *fakeStore) Count(_ context.Context, f timeline.Filter) (timeline.Count, error) {
	return timeline.Count{Events: len(s.find(f))}, s.down
}

func (s *fakeStore) Event(_ context.Context, id string) (*timeline.Event, []timeline.Report, error) {
	if s.down != nil {
		return nil, nil, s.down
	}
	id = strings.TrimPrefix(id, "old-")
	for _, e := range s.events {
		if e.ID == id {
			return &e, reportsOf(&e), nil
		}
	}
	return nil, nil, fault.New(fault.NotFound, "there is no such event")
}

func reportsOf(e *timeline.Event) []timeline.Report {
	var out []timeline.Report
	for i, src := range e.Sources {
		r := timeline.Report{
			MentionID: fmt.Sprint(e.ID, "-", i), ArticleID: src.ArticleID, Title: articleTitle(src.ArticleID), Source: src.Name,
			URL: src.URL, Day: e.Published, Published: e.FirstPublished, Collections: e.Collections,
			Mention: event.Mention{Evidence: e.Evidence, Span: article.Span{Start: e.EvidenceAt, End: e.EvidenceAt + len(e.Evidence)},
				Headline: e.Headline, Date: e.Date, Status: e.Status, Type: e.Type, Mode: e.Mode, Actors: e.Actors},
		}
		if len(e.Attribution) > 0 {
			r.Attribution = e.Attribution[0]
		}
		if i == 2 {
			r.CopyOf = e.Sources[0].ArticleID
		}
		out = append(out, r)
	}
	return out
}

func (s *fakeStore) Article(_ context.Context, id string) (*article.Article, []timeline.MentionInArticle, error) {
	var a *article.Article
	var mentions []timeline.MentionInArticle
	for i := range s.events {
		for _, r := range reportsOf(&s.events[i]) {
			if r.ArticleID != id {
				continue
			}
			a = &article.Article{ID: id, Title: r.Title, Source: r.Source, URL: r.URL,
				Published: article.Publication{Day: r.Day, At: r.Published, HasClock: true}}
			mentions = append(mentions, timeline.MentionInArticle{Report: r, EventID: s.events[i].ID})
		}
	}
	if a == nil {
		return nil, nil, fault.New(fault.NotFound, "there is no such article")
	}
	return a, mentions, s.down
}

func (s *fakeStore) Collections(context.Context) ([]timeline.Collection, error) {
	var out []timeline.Collection
	for _, name := range []string{"ukraine-talks", "sudan-2023"} {
		c := timeline.Collection{Name: name, Articles: 24}
		for _, e := range s.find(timeline.Filter{Collection: name}) {
			c.Events++
			d := e.Date.Interval
			if !d.Start.IsZero() && (c.First.IsZero() || d.Start.Before(c.First)) {
				c.First = d.Start
			}
			if d.End.After(c.Last) {
				c.Last = d.End
			}
		}
		if c.Events > 0 {
			out = append(out, c)
		}
	}
	return out, s.down
}

func (s *fakeStore) Choices(_ context.Context, f timeline.Filter) (timeline.Choices, error) {
	types, actors, countries, sources := map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}
	for _, e := range s.find(timeline.Filter{Collection: f.Collection}) {
		types[string(e.Type)]++
		for _, a := range e.Actors {
			if len(a.Code) >= 3 {
				actors[a.Code[:3]]++
			}
		}
		if e.Place != nil {
			countries[e.Place.Country]++
		}
		for _, s := range e.Sources {
			sources[s.Name]++
		}
	}
	return timeline.Choices{Types: ranked(types), Actors: ranked(actors), Countries: ranked(countries), Sources: ranked(sources)}, s.down
}

func ranked(counts map[string]int) []timeline.Choice {
	var out []timeline.Choice
	for v, n := range counts {
		out = append(out, timeline.Choice{Value: v, Label: v, Events: n})
	}
	slices.SortFunc(out, func(a, b timeline.Choice) int {
		if a.Events != b.Events {
			return b.Events - a.Events
		}
		return strings.Compare(a.Value, b.Value)
	})
	return out
}

func (s *fakeStore) EachEvent(_ context.Context, f timeline.Filter, do func(*timeline.Event) error) error {
	for _, e := range s.find(f) {
		if err := do(&e); err != nil {
			return err
		}
	}
	return s.down
}

func (s *fakeStore) EachMention(_ context.Context, f timeline.Filter, do func(string, *timeline.Report) error) error {
	for _, e := range s.find(f) {
		for _, r := range reportsOf(&e) {
			if err := do(e.ID, &r); err != nil {
				return err
			}
		}
	}
	return s.down
}
