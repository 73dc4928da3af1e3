package server

import (
	"net/http"
	"strconv"

	"dateline/internal/timeline"
	"dateline/web"
)

// The number of events in the widget.
const (
	usualEmbed = 20
	mostEmbed  = 100
)

// embed is the widget. An error is shown in the frame, in the widget's form.
func (s *Server) embed(w http.ResponseWriter, r *http.Request) error {
	framed(w)
	e := web.Embed{Timeline: web.Timeline{Site: s.site(r)}, EventID: r.URL.Query().Get("event")}
	req, err := s.readRequest(r)
	if err == nil {
		e.Limit, err = embedLimit(req.query.Get("limit"))
	}
	e.Filter, e.Cursor = req.filter, req.cursor
	if err == nil {
		err = s.fillEmbed(r, &e)
	}
	if err == nil {
		return s.send(w, r, http.StatusOK, web.EmbedPage(e))
	}
	status, _ := answerOf(err)
	if e.Problem = problemOf(err); e.Problem == nil {
		e.Problem = &web.Problem{Text: "The timeline cannot be shown just now."}
		if status == http.StatusNotFound {
			e.Problem.Text = "This event is no longer on the timeline."
		} else {
			s.logFault(r, err)
		}
	}
	e.Filter, e.EventID = timeline.Filter{}, ""
	return s.send(w, r, status, web.EmbedPage(e))
}

func (s *Server) fillEmbed(r *http.Request, e *web.Embed) (err error) {
	if e.EventID != "" {
		found, _, err := s.findEvent(r.Context(), e.EventID)
		if err != nil {
			return err
		}
		e.EventID, e.Page.Events = found.ID, []timeline.Event{*found}
		return nil
	}
	limit := e.Limit
	if limit == 0 {
		limit = usualEmbed
	}
	if e.Page, err = s.cfg.Store.Events(r.Context(), e.Filter, e.Cursor, limit); err != nil {
		return err
	}
	if e.Count, err = s.cfg.Store.Count(r.Context(), e.Filter); err != nil {
		return err
	}
	e.Collections, err = s.cfg.Store.Collections(r.Context())
	return err
}

func embedLimit(text string) (int, error) {
	if text == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > mostEmbed {
		return 0, wrong("limit", "Correct it in the address of the widget.", "limit: %q is not a number from 1 to %d", clip(text), mostEmbed)
	}
	return n, nil
}
