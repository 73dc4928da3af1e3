package server

import (
	"errors"
	"net/http"
	"time"

	"dateline/internal/export"
	"dateline/internal/timeline"
)

// patience is how long a reader of an export may take for one write.
const patience = time.Minute

// patient gives every write a new deadline, and remembers that there was one.
type patient struct {
	http.ResponseWriter
	control *http.ResponseController
	begun   bool
}

func (p *patient) WriteHeader(status int) {
	p.begun = true
	p.ResponseWriter.WriteHeader(status)
}

func (p *patient) Write(b []byte) (int, error) {
	p.begun = true
	_ = p.control.SetWriteDeadline(time.Now().Add(patience)) // not every connection has deadlines
	return p.ResponseWriter.Write(b)
}

func (p *patient) Unwrap() http.ResponseWriter { return p.ResponseWriter }

// eventsCSV streams a row an event.
func (s *Server) eventsCSV(w http.ResponseWriter, r *http.Request) error {
	req, err := s.readRequest(r)
	if err != nil {
		return err
	}
	rows, err := export.NewEvents(w, export.CSV, s.exportOptions(r))
	if err != nil {
		return err
	}
	asCSV(w, "dateline-events.csv")
	if r.Method == http.MethodHead {
		return nil
	}
	return errors.Join(s.cfg.Store.EachEvent(r.Context(), req.filter, rows.Write), rows.Close())
}

// mentionsCSV streams a row a report.
func (s *Server) mentionsCSV(w http.ResponseWriter, r *http.Request) error {
	req, err := s.readRequest(r)
	if err != nil {
		return err
	}
	rows, err := export.NewMentions(w, export.CSV, s.exportOptions(r))
	if err != nil {
		return err
	}
	asCSV(w, "dateline-mentions.csv")
	if r.Method == http.MethodHead {
		return nil
	}
	write := func(eventID string, m *timeline.Report) error { return rows.Write(export.Report(eventID, m)) }
	return errors.Join(s.cfg.Store.EachMention(r.Context(), req.filter, write), rows.Close())
}

func (s *Server) exportOptions(r *http.Request) export.Options {
	return export.Options{BaseURL: s.site(r).BaseURL, Excel: r.URL.Query().Get("excel") == "1"}
}

func asCSV(w http.ResponseWriter, name string) {
	h := w.Header()
	h.Set("Content-Type", "text/csv; charset=utf-8; header=present")
	h.Set("Content-Disposition", `attachment; filename="`+name+`"`)
	h.Set("Cache-Control", "no-cache")
}
