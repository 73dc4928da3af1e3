package timeline

import (
	"dateline/internal/civil"
	"dateline/internal/event"
)

// Highlight is an event as a picture of many shows it: where it stands in time
// and space, what kind it is, and its headline.
type Highlight struct {
	ID          string
	Interval    civil.Interval
	Precision   civil.Precision
	Alternative []Dated // other dates given
	Status      event.Status
	Type        event.Type
	Headline    string
	Actors      []string // states, or bodies that belong to none: "RUS", "UN"
	Country     string   // ISO 3166 alpha-2, "" where the event has no place
	Place       string   // "" for none; Latitude and Longitude then mean nothing
	Latitude    float64
	Longitude   float64
	Importance  float64 // 0 to 1
	Sources     int     // independent ones
}

// Middle is the day on which a histogram counts the event, zero without a date.
func (h *Highlight) Middle() civil.Date {
	switch i := h.Interval; {
	case i.Start.IsZero():
		return i.End
	case i.End.IsZero():
		return i.Start
	default:
		return i.Start.AddDays((i.Days() - 1) / 2)
	}
}
