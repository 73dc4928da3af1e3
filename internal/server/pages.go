package server

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/sync/errgroup"

	"dateline/internal/fault"
	"dateline/internal/timeline"
	"dateline/web"
)

// home is the timeline. What is wrong with its filter is said on the page.
func (s *Server) home(w http.ResponseWriter, r *http.Request) error {
	req, err := s.readRequest(r)
	t := web.Timeline{Site: s.site(r), Query: req.query}
	status := http.StatusOK
	if err == nil {
		t.Filter, t.View, t.Words, t.Cursor = req.filter, req.view, req.words, req.cursor
		if r.URL.Query().Get("print") == "1" {
			return s.print(w, r, t)
		}
		s.begin(r, &t)
		err = s.fill(r.Context(), &t, s.cfg.PageSize)
	}
	if err != nil {
		if t.Problem = problemOf(err); t.Problem == nil {
			return err
		}
		status = http.StatusBadRequest
		t.Filter, t.Cursor, t.Page, t.Chart = timeline.Filter{}, "", timeline.Page{}, nil
		if err := s.fillForm(r.Context(), &t); err != nil {
			return err
		}
	}
	return s.send(w, r, status, web.TimelinePage(t))
}

// begin lets the list begin with the event that "at" names, where there is one.
func (s *Server) begin(r *http.Request, t *web.Timeline) {
	id := r.URL.Query().Get("at")
	if id == "" || t.Cursor != "" {
		return
	}
	if e, _, err := s.findEvent(r.Context(), id); err == nil {
		t.Cursor = s.cfg.Store.CursorAt(t.Filter, e)
	}
}

// fill looks up everything that a timeline shows.
func (s *Server) fill(ctx context.Context, t *web.Timeline, limit int) error {
	g, gctx := errgroup.WithContext(ctx)
	g.Go(func() (err error) {
		t.Page, err = s.cfg.Store.Events(gctx, t.Filter, t.Cursor, limit)
		return err
	})
	g.Go(func() (err error) {
		t.Count, err = s.cfg.Store.Count(gctx, t.Filter)
		return err
	})
	g.Go(func() (err error) {
		t.Newest, err = s.cfg.Store.Newest(gctx)
		return err
	})
	g.Go(func() error { return s.fillForm(gctx, t) })
	var found []timeline.Highlight
	g.Go(func() (err error) {
		found, err = s.highlights(gctx, t)
		return err
	})
	if t.Mode == web.ModeList {
		g.Go(func() (err error) {
			t.Chart, err = s.chart(gctx, t.Filter)
			return err
		})
	}
	if err := g.Wait(); err != nil {
		return err
	}
	picture(t, found)
	if len(t.Page.Events) == 0 && t.Cursor == "" {
		return s.fillWithout(ctx, t)
	}
	return nil
}

func (s *Server) fillForm(ctx context.Context, t *web.Timeline) (err error) {
	if t.Collections, err = s.cfg.Store.Collections(ctx); err != nil {
		return err
	}
	t.Choices, err = s.cfg.Store.Choices(ctx, t.Filter)
	return err
}

// maxWithout bounds the conditions that are tried one by one.
const maxWithout = 8

// fillWithout counts what the timeline has without each of its conditions.
func (s *Server) fillWithout(ctx context.Context, t *web.Timeline) error {
	for _, chip := range t.Chips()[:min(len(t.Chips()), maxWithout)] {
		var err error
		if chip.Events, err = s.cfg.Store.Count(ctx, chip.Filter); err != nil {
			return err
		}
		t.Without = append(t.Without, chip)
	}
	return nil
}

// maxID is longer than any id; nothing else is asked of the store.
const maxID = 200

func (s *Server) findEvent(ctx context.Context, id string) (*timeline.Event, []timeline.Report, error) {
	if !isID(id) {
		return nil, nil, fault.New(fault.NotFound, "there is no event with this id")
	}
	return s.cfg.Store.Event(ctx, id)
}

func isID(id string) bool {
	return id != "" && len(id) <= maxID && utf8.ValidString(id) && !strings.ContainsFunc(id, unicode.IsControl)
}

func (s *Server) event(w http.ResponseWriter, r *http.Request) error {
	id := r.PathValue("id")
	e, reports, err := s.findEvent(r.Context(), id)
	if err != nil {
		return err
	}
	if e.ID != id {
		http.Redirect(w, r, "/events/"+url.PathEscape(e.ID), http.StatusPermanentRedirect)
		return nil
	}
	page := web.Event{Site: s.site(r), Event: *e, Reports: reports}
	if err := s.fillRelated(r.Context(), &page); err != nil {
		return err
	}
	if page.Revisions, err = s.cfg.Store.Revisions(r.Context(), id); err != nil {
		return err
	}
	return s.send(w, r, http.StatusOK, web.EventPage(page))
}

// How many related events an event's page lists on either side, and how many
// actors of the event are asked for.
const (
	relatedEvents = 4
	relatedActors = 4
)

// fillRelated looks up what the same actors did in the same place before and
// after a dated event.
func (s *Server) fillRelated(ctx context.Context, p *web.Event) error {
	day := p.Event.Date.Interval.Start
	if day.IsZero() {
		day = p.Event.Date.Interval.End
	}
	f := relatedTo(&p.Event)
	if day.IsZero() || len(f.Actors) == 0 {
		return nil
	}
	before, after := f, f
	before.To, before.Sort = day, timeline.Newest
	after.From, after.Sort = day, timeline.Oldest
	var err error
	if p.Before, err = s.others(ctx, before, p.Event.ID, nil); err != nil {
		return err
	}
	p.After, err = s.others(ctx, after, p.Event.ID, p.Before)
	return err
}

// relatedTo is the filter of an event's actors and place.
func relatedTo(e *timeline.Event) timeline.Filter {
	var f timeline.Filter
	for _, a := range e.Actors {
		if a.Code != "" && len(f.Actors) < relatedActors {
			f.Actors = append(f.Actors, a.Code)
		}
	}
	if e.Place != nil && e.Place.Country != "" {
		f.Countries = []string{e.Place.Country}
	}
	return f
}

// others are the first events of a filter but for one and those listed already.
func (s *Server) others(ctx context.Context, f timeline.Filter, id string, listed []timeline.Event) ([]timeline.Event, error) {
	page, err := s.cfg.Store.Events(ctx, f, "", relatedEvents+1+len(listed))
	var out []timeline.Event
	for _, e := range page.Events {
		known := slices.ContainsFunc(listed, func(o timeline.Event) bool { return o.ID == e.ID })
		if e.ID != id && !known && len(out) < relatedEvents {
			out = append(out, e)
		}
	}
	return out, err
}

func (s *Server) article(w http.ResponseWriter, r *http.Request) error {
	id := r.PathValue("id")
	if !isID(id) {
		return fault.New(fault.NotFound, "there is no article with this id")
	}
	a, mentions, err := s.cfg.Store.Article(r.Context(), id)
	if err != nil {
		return err
	}
	page := web.Article{Site: s.site(r), Title: a.Title, URL: a.URL, Day: a.Published.Day,
		Source: timeline.SourceName(&timeline.Report{Source: a.Source, URL: a.URL, InputID: a.ID, ArticleID: id})}
	for _, m := range mentions {
		page.Evidence = append(page.Evidence, web.Evidence(m))
	}
	if a.Published.HasClock {
		page.Published = a.Published.At
	}
	return s.send(w, r, http.StatusOK, web.ArticlePage(page))
}

func (s *Server) docs(w http.ResponseWriter, r *http.Request) error {
	return s.send(w, r, http.StatusOK, web.GuidesPage(s.site(r), s.guides))
}

func (s *Server) doc(w http.ResponseWriter, r *http.Request) error {
	for _, g := range s.guides {
		if g.Slug == r.PathValue("guide") {
			return s.send(w, r, http.StatusOK, web.GuidePage(s.site(r), g))
		}
	}
	return fault.New(fault.NotFound, "there is no guide %.100q", r.PathValue("guide"))
}

func (s *Server) nowhere(w http.ResponseWriter, r *http.Request) error {
	return fault.New(fault.NotFound, "there is no page at this address")
}
