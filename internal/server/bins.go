package server

import (
	"encoding/json"
	"net/http"

	"dateline/internal/civil"
	"dateline/internal/timeline"
	"dateline/web"
)

// mostBins bounds what one answer of /bins holds.
const mostBins = 1500

// bins is the histogram of a filter as the script draws it while the reader
// zooms: days as numbers of days after "start", each with its events by quad
// class. "days" is asked for around the days of "from" and "to".
type bins struct {
	Start civil.Date    `json:"start"`
	Unit  timeline.Unit `json:"unit"`
	Bins  [][5]int      `json:"bins"` // days after start, then the four classes
}

// binsJSON answers /bins.
func (s *Server) binsJSON(w http.ResponseWriter, r *http.Request) error {
	req, err := s.readRequest(r)
	if err != nil {
		return err
	}
	scale, h, err := s.histogram(r.Context(), req.filter)
	if err != nil {
		return err
	}
	data, err := json.Marshal(packed(scale, h))
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-cache")
	if !notModified(w, r, data) {
		_, _ = w.Write(data) // the reader has gone
	}
	return nil
}

// packed holds the bins of the window and as much again on either side.
func packed(s web.Scale, h timeline.Histogram) bins {
	out := bins{Unit: h.Unit, Bins: [][5]int{}}
	if len(h.Bins) == 0 {
		return out
	}
	days := s.Window.Days()
	from, to := s.Window.Start.AddDays(-days), s.Window.End.AddDays(days)
	out.Start = from
	for _, b := range h.Bins {
		if b.Start.Before(from) || b.Start.After(to) || len(out.Bins) == mostBins {
			continue
		}
		out.Bins = append(out.Bins, [5]int{b.Start.Sub(from), b.Events[0], b.Events[1], b.Events[2], b.Events[3]})
	}
	return out
}
