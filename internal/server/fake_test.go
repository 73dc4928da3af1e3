package server

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

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

	mu     sync.Mutex
	newer  int                                // events that have come since the store was made
	sorted map[timeline.Sort][]timeline.Event // of all events, once asked for
}

func (s *fakeStore) Ping(context.Context) error { return s.down }

// find lists the events of a filter in its order.
func (s *fakeStore) find(f timeline.Filter) []timeline.Event {
	var out []timeline.Event
	all := s.inOrder(f.Sort)
	for i := range all {
		if matches(f, &all[i]) {
			out = append(out, all[i])
		}
	}
	return out
}

// inOrder sorts all events, once for each order.
func (s *fakeStore) inOrder(order timeline.Sort) []timeline.Event {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.sorted[order] == nil {
		if s.sorted == nil {
			s.sorted = map[timeline.Sort][]timeline.Event{}
		}
		all := slices.Clone(s.events)
		slices.SortStableFunc(all, func(a, b timeline.Event) int { return compare(order, &a, &b) })
		s.sorted[order] = all
	}
	return s.sorted[order]
}

func compare(order timeline.Sort, a, b *timeline.Event) int {
	if order == timeline.Important {
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
	case order == timeline.Newest:
		return y.Compare(x)
	}
	return x.Compare(y)
}

func matches(f timeline.Filter, e *timeline.Event) bool {
	hasActor := func(code string) bool {
		return slices.ContainsFunc(e.Actors, func(a event.Actor) bool { return strings.HasPrefix(a.Code, code) })
	}
	hasSource := func(name string) bool {
		return slices.ContainsFunc(e.Sources, func(s timeline.Source) bool { return s.Name == name })
	}
	in := civil.Interval{Start: f.From, End: f.To}
	return (f.Collection == "" || slices.Contains(e.Collections, f.Collection)) &&
		hasWords(e, f.Text) &&
		(in.IsZero() || !e.Date.Interval.IsZero() && in.Overlaps(e.Date.Interval)) &&
		(len(f.Types) == 0 || slices.Contains(f.Types, e.Type)) &&
		(len(f.Statuses) == 0 || slices.Contains(f.Statuses, e.Status)) &&
		(len(f.Actors) == 0 || slices.ContainsFunc(f.Actors, hasActor)) &&
		(len(f.Sources) == 0 || slices.ContainsFunc(f.Sources, hasSource)) &&
		(len(f.Countries) == 0 || e.Place != nil && slices.Contains(f.Countries, e.Place.Country)) &&
		len(e.Sources) >= f.MinSources
}

func hasWords(e *timeline.Event, words string) bool {
	if words == "" {
		return true
	}
	text := strings.ToLower(e.Headline + " " + e.Evidence)
	return !slices.ContainsFunc(strings.Fields(strings.ToLower(words)), func(w string) bool { return !strings.Contains(text, w) })
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

func (s *fakeStore) CursorAt(f timeline.Filter, e *timeline.Event) string {
	return strconv.Itoa(slices.IndexFunc(s.find(f), func(o timeline.Event) bool { return o.ID == e.ID }))
}

func (s *fakeStore) Count(_ context.Context, f timeline.Filter) (timeline.Count, error) {
	n := 0
	for i := range s.events {
		if matches(f, &s.events[i]) {
			n++
		}
	}
	return timeline.Count{Events: n}, s.down
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
	var c counts
	c.init()
	for _, e := range s.find(timeline.Filter{Collection: f.Collection}) {
		c.add(&e)
	}
	var least []timeline.Choice
	for n := 2; n <= 5; n++ {
		if c.sources[n] > 0 {
			least = append(least, timeline.Choice{Value: strconv.Itoa(n), Label: strconv.Itoa(n), Events: c.sources[n]})
		}
	}
	return timeline.Choices{Types: ranked(c.types), Actors: ranked(c.actors), Countries: ranked(c.countries), Sources: ranked(c.outlets),
		Statuses: ranked(c.statuses), Bases: ranked(c.bases), MinSources: least}, s.down
}

// counts are the numbers behind the choices.
type counts struct {
	types, actors, countries, outlets, statuses, bases map[string]int
	sources                                            map[int]int // events with at least so many
}

func (c *counts) init() {
	for _, m := range []*map[string]int{&c.types, &c.actors, &c.countries, &c.outlets, &c.statuses, &c.bases} {
		*m = map[string]int{}
	}
	c.sources = map[int]int{}
}

func (c *counts) add(e *timeline.Event) {
	c.types[string(e.Type)]++
	c.statuses[string(e.Status)]++
	c.bases[string(e.Date.Basis)]++
	for _, code := range statesOf(e) {
		c.actors[code]++
	}
	if e.Place != nil {
		c.countries[e.Place.Country]++
	}
	for _, s := range e.Sources {
		c.outlets[s.Name]++
	}
	for n := 1; n <= len(e.Sources); n++ {
		c.sources[n]++
	}
}

func statesOf(e *timeline.Event) []string {
	var out []string
	for _, a := range e.Actors {
		if len(a.Code) >= 3 && !slices.Contains(out, a.Code[:3]) {
			out = append(out, a.Code[:3])
		}
	}
	return out
}

func (s *fakeStore) Histogram(_ context.Context, f timeline.Filter, unit timeline.Unit) (timeline.Histogram, error) {
	f.From, f.To = civil.Date{}, civil.Date{}
	bins := map[civil.Date]*timeline.Bin{}
	for _, e := range s.find(f) {
		h := highlight(&e)
		day := h.Middle()
		if day.IsZero() {
			continue
		}
		switch unit {
		case timeline.ByWeek:
			day = civil.WeekOf(day).Start
		case timeline.ByMonth:
			day.Day = 1
		case timeline.ByYear:
			day.Month, day.Day = 1, 1
		}
		if bins[day] == nil {
			bins[day] = &timeline.Bin{Start: day}
		}
		bins[day].Events[slices.Index(event.Quads, e.Type.Quad())]++
	}
	h := timeline.Histogram{Unit: unit}
	for _, b := range bins {
		h.Bins = append(h.Bins, *b)
	}
	slices.SortFunc(h.Bins, func(a, b timeline.Bin) int { return a.Start.Compare(b.Start) })
	return h, s.down
}

func highlight(e *timeline.Event) timeline.Highlight {
	h := timeline.Highlight{ID: e.ID, Interval: e.Date.Interval, Precision: e.Date.Precision, Alternative: e.Alternative, Status: e.Status,
		Type: e.Type, Headline: e.Headline, Actors: statesOf(e), Importance: e.Importance, Sources: len(e.Sources)}
	if e.Place != nil {
		h.Country, h.Place, h.Latitude, h.Longitude = e.Place.Country, e.Place.Name, e.Place.Latitude, e.Place.Longitude
	}
	return h
}

func (s *fakeStore) Highlights(_ context.Context, f timeline.Filter, limit int) ([]timeline.Highlight, error) {
	f.Sort = timeline.Important
	var out []timeline.Highlight
	all := s.inOrder(f.Sort)
	for i := 0; i < len(all) && len(out) < limit; i++ {
		if matches(f, &all[i]) {
			out = append(out, highlight(&all[i]))
		}
	}
	return out, s.down
}

func (s *fakeStore) Newest(context.Context) (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return fmt.Sprintf("newest-%d", s.newer), s.down
}

func (s *fakeStore) CountNewer(_ context.Context, _ timeline.Filter, id string) (timeline.Count, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	n, err := strconv.Atoi(strings.TrimPrefix(id, "newest-"))
	return timeline.Count{Events: s.newer - n}, err
}

// come adds n events that are only counted.
func (s *fakeStore) come(n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.newer += n
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

func (s *fakeStore) Revisions(_ context.Context, id string) ([]timeline.Revision, error) {
	for _, e := range s.events {
		if e.ID == id && e.Revision > 1 {
			return []timeline.Revision{{Number: e.Revision - 1, ShownUntil: e.UpdatedAt, Headline: "Earlier: " + e.Headline,
				Interval: e.Date.Interval, Precision: e.Date.Precision, Status: event.Planned, Sources: 1}}, s.down
		}
	}
	return nil, s.down
}
