package server

import (
	"context"
	"net/http"
	"net/url"
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
	req, err := readRequest(r)
	t := web.Timeline{Site: s.site(r), Query: req.query}
	status := http.StatusOK
	if err == nil {
		t.Filter, t.Cursor = req.filter, req.cursor
		err = s.fill(r.Context(), &t, s.cfg.PageSize)
	}
	if err != nil {
		if t.Problem = problemOf(err); t.Problem == nil {
			return err
		}
		status = http.StatusBadRequest
		t.Filter, t.Cursor, t.Page = timeline.Filter{}, "", timeline.Page{}
		if err := s.fillForm(r.Context(), &t); err != nil {
			return err
		}
	}
	return s.send(w, r, status, web.TimelinePage(t))
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
	g.Go(func() error { return s.fillForm(gctx, t) })
	if err := g.Wait(); err != nil {
		return err
	}
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
	return s.send(w, r, http.StatusOK, web.EventPage(web.Event{Site: s.site(r), Event: *e, Reports: reports}))
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
