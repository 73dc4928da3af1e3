package postgres

import (
	"context"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/timeline"
)

// mostHighlights bounds [DB.Highlights].
const mostHighlights = 5000

// Highlights are f's most important events, the most important first, with no
// more than a picture of them needs.
func (db *DB) Highlights(ctx context.Context, f timeline.Filter, limit int) ([]timeline.Highlight, error) {
	c := where(f)
	c.args["limit"] = min(max(1, limit), mostHighlights)
	rows, err := db.pool.Query(ctx, `SELECT e.id, e.date_start, e.date_end, e.date_precision, e.alternatives, e.status, e.event_type, e.headline,
    e.facets, e.country, e.place, e.latitude, e.longitude, e.importance, e.source_count
FROM events e
`+c.sql()+"ORDER BY e.importance DESC, e.id\nLIMIT @limit", planned, c.args)
	if err != nil {
		return nil, kind(err, "read the most important events")
	}
	found, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (timeline.Highlight, error) {
		r, err := pgx.RowToStructByName[highlightRow](row)
		return r.highlight(), err
	})
	return found, kind(err, "read the most important events")
}

type highlightRow struct {
	ID                  string
	DateStart, DateEnd  *time.Time
	DatePrecision       *string
	Alternatives        []timeline.Dated
	Status, EventType   string
	Headline            string
	Facets              []string
	Country, Place      *string
	Latitude, Longitude *float64
	Importance          float64
	SourceCount         int
}

func (r *highlightRow) highlight() timeline.Highlight {
	h := timeline.Highlight{
		ID: r.ID, Interval: civil.Interval{Start: dayOf(r.DateStart), End: dayOf(r.DateEnd)}, Alternative: r.Alternatives,
		Status: event.Status(r.Status), Type: event.Type(r.EventType), Headline: r.Headline,
		Importance: r.Importance, Sources: r.SourceCount,
	}
	if r.DatePrecision != nil {
		h.Precision = civil.Precision(*r.DatePrecision)
	}
	for _, facet := range r.Facets {
		if code, ok := strings.CutPrefix(facet, kindActor); ok {
			h.Actors = append(h.Actors, code)
		}
	}
	if r.Place != nil {
		h.Country, h.Place, h.Latitude, h.Longitude = *r.Country, *r.Place, *r.Latitude, *r.Longitude
	}
	return h
}
