package server

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"dateline/internal/timeline"
	"dateline/web"
)

// How many events a picture is made of.
const (
	namedOnChart = 500
	onDigest     = 2000
	onMap        = 5000
)

// readView reads how the timeline is to be shown.
func readView(query map[string][]string) (web.View, error) {
	get := func(key string) string {
		if len(query[key]) == 0 {
			return ""
		}
		return query[key][0]
	}
	v := web.View{Mode: get("view"), Lanes: get("lanes"), Spot: get("map")}
	if !slices.Contains(web.Modes, v.Mode) {
		return web.View{}, wrong("view", "Choose one over the chart.", "view: %q is not known: use %s", clip(v.Mode), list(web.Modes))
	}
	if !slices.Contains(web.LaneKinds, v.Lanes) {
		return web.View{}, wrong("lanes", "Choose one under the chart.", "lanes: %q is not known: use %s", clip(v.Lanes), list(web.LaneKinds))
	}
	if _, ok := web.ParseSpot(v.Spot); v.Spot != "" && !ok {
		return web.View{}, wrong("map", "Open the map anew.", "map: %q is not latitude, longitude and zoom", clip(v.Spot))
	}
	return v, nil
}

func list(words []string) string { return strings.TrimPrefix(strings.Join(words, ", "), ", ") }

// highlights looks up the events that the picture over the list is made of.
func (s *Server) highlights(ctx context.Context, t *web.Timeline) ([]timeline.Highlight, error) {
	most := namedOnChart
	switch t.Mode {
	case web.ModeDigest:
		most = onDigest
	case web.ModeMap:
		most = onMap
	}
	return s.cfg.Store.Highlights(ctx, t.Filter, most)
}

// picture makes the picture over the list of what was found.
func picture(t *web.Timeline, found []timeline.Highlight) {
	switch {
	case t.Mode == web.ModeDigest:
		t.Digest = web.DigestOf(found)
	case t.Mode == web.ModeMap:
		t.Map = web.NewMap(*t, t.Spot, found, len(found) == onMap)
	case t.Chart != nil:
		t.Chart.AddLanes(*t, found)
	}
}

// chart counts the events by time; nil where none has a date.
func (s *Server) chart(ctx context.Context, f timeline.Filter) (*web.Chart, error) {
	scale, histogram, err := s.histogram(ctx, f)
	if err != nil || len(histogram.Bins) == 0 {
		return nil, err
	}
	return web.NewChart(scale, histogram), nil
}

// histogram counts the events of a filter in the unit that its days ask for.
func (s *Server) histogram(ctx context.Context, f timeline.Filter) (web.Scale, timeline.Histogram, error) {
	h, err := s.cfg.Store.Histogram(ctx, f, timeline.ByMonth)
	if err != nil {
		return web.Scale{}, h, err
	}
	scale, ok := web.ScaleOf(h, f)
	if ok && (scale.Unit == timeline.ByDay || scale.Unit == timeline.ByWeek) {
		if h, err = s.cfg.Store.Histogram(ctx, f, scale.Unit); err != nil {
			return scale, h, err
		}
		scale.Fit(h, f)
	}
	return scale, h, nil
}

// print is every event of a filter on one page, up to a bound.
func (s *Server) print(w http.ResponseWriter, r *http.Request, t web.Timeline) error {
	g, ctx := errgroup.WithContext(r.Context())
	g.Go(func() (err error) {
		t.Count, err = s.cfg.Store.Count(ctx, t.Filter)
		return err
	})
	g.Go(func() (err error) {
		t.Collections, err = s.cfg.Store.Collections(ctx)
		return err
	})
	g.Go(func() error { return s.gather(ctx, &t, web.MostPrinted) })
	if err := g.Wait(); err != nil {
		return err
	}
	return s.send(w, r, http.StatusOK, web.PrintPage(t))
}

// gather reads pages until there are enough events.
func (s *Server) gather(ctx context.Context, t *web.Timeline, most int) error {
	cursor := ""
	for len(t.Page.Events) < most {
		page, err := s.cfg.Store.Events(ctx, t.Filter, cursor, min(500, most-len(t.Page.Events)))
		if err != nil {
			return err
		}
		t.Page.Events = append(t.Page.Events, page.Events...)
		if cursor = page.Next; cursor == "" {
			break
		}
	}
	return nil
}
