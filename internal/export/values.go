package export

import (
	"strings"
	"time"

	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/timeline"
)

// actors is a value of its own, for it has a form of its own in every format.
type actors []event.Actor

// text is s, or no value where it is empty.
func text(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func texts(values []string) []string { return append([]string{}, values...) }

func number(n *int) any {
	if n == nil {
		return nil
	}
	return *n
}

func moment(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.UTC().Format(time.RFC3339)
}

// pick is a list of one string of each element.
func pick[T any](elements []T, of func(T) string) []string {
	out := make([]string, len(elements))
	for i, e := range elements {
		out[i] = of(e)
	}
	return out
}

func nameOf(a event.Actor) string { return a.Name }

func codeOf(a event.Actor) string { return a.Code }

// actorsOf are the recipients, or all others.
func actorsOf(all []event.Actor, recipients bool) []event.Actor {
	var out []event.Actor
	for _, a := range all {
		if (a.Role == event.Recipient) == recipients {
			out = append(out, a)
		}
	}
	return out
}

func attributed(all []event.Attribution) []string {
	out := []string{}
	for _, a := range all {
		if a.Code != "" {
			out = append(out, a.Code)
		}
	}
	return out
}

func alternative(d timeline.Dated) string { return civil.EDTF(d.Interval, d.Precision) }

func placeName(p *event.Place) any {
	if p == nil {
		return nil
	}
	return text(p.Name)
}

func country(p *event.Place) any {
	if p == nil {
		return nil
	}
	return text(p.Country)
}

// located says that the place is known on the map: nothing happens where
// equator and meridian meet, which is what unknown coordinates are.
func located(p *event.Place) bool { return p != nil && (p.Latitude != 0 || p.Longitude != 0) }

func latitude(p *event.Place) any {
	if !located(p) {
		return nil
	}
	return p.Latitude
}

func longitude(p *event.Place) any {
	if !located(p) {
		return nil
	}
	return p.Longitude
}

func geoPrecision(p *event.Place) any {
	if p == nil {
		return nil
	}
	return text(p.Precision)
}

func geoNames(p *event.Place) any {
	if p == nil || p.GeoNamesID == 0 {
		return nil
	}
	return p.GeoNamesID
}

func eventURL(base, id string) any {
	if base == "" {
		return nil
	}
	return strings.TrimRight(base, "/") + "/events/" + id
}
