package export

import (
	"strings"
	"time"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/timeline"
)

// column is a column of a row: its name and how its value is found. A value is
// nil for none, a string, an int, a float64, a list of strings, or actors.
type column[T any] struct {
	name  string
	value func(T) any
}

// MentionRow is a row of a mention.
type MentionRow struct {
	EventID   string // "" where it is in no event
	ArticleID string // the input's
	Published string // RFC 3339, or a day where no clock time is known
	event.Mention
}

// Mention is the row of a mention in an article that is not stored.
func Mention(a *article.Article, m event.Mention) MentionRow {
	return MentionRow{ArticleID: a.ID, Published: published(a.Published.At, a.Published.Day), Mention: m}
}

// Report is the row of a report of an event.
func Report(eventID string, r *timeline.Report) MentionRow {
	return MentionRow{EventID: eventID, ArticleID: r.InputID, Published: published(r.Published, r.Day), Mention: r.Mention}
}

// published prints a publication; midnight UTC stands for a day alone.
func published(at time.Time, day civil.Date) string {
	if at.Equal(day.Time()) {
		return day.String()
	}
	return at.Format(time.RFC3339)
}

// eventColumns are the columns of the contract, in its order.
func eventColumns(base string) []column[*timeline.Event] {
	type e = *timeline.Event
	return []column[e]{
		{"event_id", func(e e) any { return e.ID }},
		{"revision", func(e e) any { return e.Revision }},
		{"collection", func(e e) any { return texts(e.Collections) }},
		{"date_start", func(e e) any { return text(e.Date.Interval.Start.String()) }},
		{"date_end", func(e e) any { return text(e.Date.Interval.End.String()) }},
		{"date_precision", func(e e) any { return text(string(e.Date.Precision)) }},
		{"date_edtf", func(e e) any { return text(e.Date.EDTF) }},
		{"date_display", func(e e) any { return text(civil.Display(e.Date.Interval, e.Date.Precision)) }},
		{"date_basis", func(e e) any { return string(e.Date.Basis) }},
		{"alternative_dates", func(e e) any { return pick(e.Alternative, alternative) }},
		{"status", func(e e) any { return string(e.Status) }},
		{"headline", func(e e) any { return e.Headline }},
		{"event_type", func(e e) any { return string(e.Type) }},
		{"event_mode", func(e e) any { return text(e.Mode) }},
		{"quad_class", func(e e) any { return string(e.Type.Quad()) }},
		{"actor_names", func(e e) any { return pick(actorsOf(e.Actors, false), nameOf) }},
		{"actor_codes", func(e e) any { return pick(actorsOf(e.Actors, false), codeOf) }},
		{"recipient_names", func(e e) any { return pick(actorsOf(e.Actors, true), nameOf) }},
		{"recipient_codes", func(e e) any { return pick(actorsOf(e.Actors, true), codeOf) }},
		{"attribution_codes", func(e e) any { return attributed(e.Attribution) }},
		{"place", func(e e) any { return placeName(e.Place) }},
		{"country_iso2", func(e e) any { return country(e.Place) }},
		{"latitude", func(e e) any { return latitude(e.Place) }},
		{"longitude", func(e e) any { return longitude(e.Place) }},
		{"geo_precision", func(e e) any { return geoPrecision(e.Place) }},
		{"geonames_id", func(e e) any { return geoNames(e.Place) }},
		{"killed", func(e e) any { return number(e.Killed) }},
		{"injured", func(e e) any { return number(e.Injured) }},
		{"importance", func(e e) any { return e.Importance }},
		{"confidence", func(e e) any { return e.Confidence }},
		{"mention_count", func(e e) any { return e.Mentions }},
		{"source_count", func(e e) any { return len(e.Sources) }},
		{"source_names", func(e e) any { return pick(e.Sources, func(s timeline.Source) string { return s.Name }) }},
		{"source_urls", func(e e) any { return pick(e.Sources, func(s timeline.Source) string { return s.URL }) }},
		{"first_published", func(e e) any { return moment(e.FirstPublished) }},
		{"last_published", func(e e) any { return moment(e.LastPublished) }},
		{"evidence", func(e e) any { return e.Evidence }},
		{"date_expression", func(e e) any { return text(e.Date.Expression) }},
		{"date_rule", func(e e) any { return text(e.Date.Rule) }},
		{"url", func(e e) any { return eventURL(base, e.ID) }},
		{"created_at", func(e e) any { return moment(e.CreatedAt) }},
		{"updated_at", func(e e) any { return moment(e.UpdatedAt) }},
	}
}

var eventID = column[MentionRow]{"event_id", func(m MentionRow) any { return m.EventID }}

// mentionColumns are the fields of extract, in the contract's order.
var mentionColumns = []column[MentionRow]{
	{"article_id", func(m MentionRow) any { return m.ArticleID }},
	{"published", func(m MentionRow) any { return m.Published }},
	{"sentence", func(m MentionRow) any { return m.Sentence }},
	{"headline", func(m MentionRow) any { return m.Headline }},
	{"evidence", func(m MentionRow) any { return m.Evidence }},
	{"evidence_start", func(m MentionRow) any { return m.Span.Start }},
	{"evidence_end", func(m MentionRow) any { return m.Span.End }},
	{"date_start", func(m MentionRow) any { return text(m.Date.Interval.Start.String()) }},
	{"date_end", func(m MentionRow) any { return text(m.Date.Interval.End.String()) }},
	{"date_precision", func(m MentionRow) any { return text(string(m.Date.Precision)) }},
	{"date_edtf", func(m MentionRow) any { return text(m.Date.EDTF) }},
	{"date_expression", func(m MentionRow) any { return text(m.Date.Expression) }},
	{"date_timex", func(m MentionRow) any { return text(m.Date.Timex) }},
	{"date_rule", func(m MentionRow) any { return text(m.Date.Rule) }},
	{"date_basis", func(m MentionRow) any { return string(m.Date.Basis) }},
	{"status", func(m MentionRow) any { return string(m.Status) }},
	{"event_type", func(m MentionRow) any { return string(m.Type) }},
	{"event_mode", func(m MentionRow) any { return text(m.Mode) }},
	{"quad_class", func(m MentionRow) any { return string(m.Type.Quad()) }},
	{"actors", func(m MentionRow) any { return actors(m.Actors) }},
	{"attribution_name", func(m MentionRow) any { return text(m.Attribution.Name) }},
	{"attribution_code", func(m MentionRow) any { return text(m.Attribution.Code) }},
	{"place", func(m MentionRow) any { return placeName(m.Place) }},
	{"country_iso2", func(m MentionRow) any { return country(m.Place) }},
	{"latitude", func(m MentionRow) any { return latitude(m.Place) }},
	{"longitude", func(m MentionRow) any { return longitude(m.Place) }},
	{"geo_precision", func(m MentionRow) any { return geoPrecision(m.Place) }},
	{"geonames_id", func(m MentionRow) any { return geoNames(m.Place) }},
	{"killed", func(m MentionRow) any { return number(m.Killed) }},
	{"injured", func(m MentionRow) any { return number(m.Injured) }},
	{"confidence", func(m MentionRow) any { return m.Confidence }},
}

// tableColumns are what a person reads of a mention at a terminal.
var tableColumns = []column[MentionRow]{
	{"DATE", func(m MentionRow) any { return text(m.Date.EDTF) }},
	{"BASIS", func(m MentionRow) any { return string(m.Date.Basis) }},
	{"STATUS", func(m MentionRow) any { return string(m.Status) }},
	{"TYPE", func(m MentionRow) any { return string(m.Type) }},
	{"WHO", func(m MentionRow) any { return strings.Join(pick(m.Actors, nameOf), ", ") }},
	{"WHERE", func(m MentionRow) any { return placeName(m.Place) }},
	{"EVIDENCE", func(m MentionRow) any { return m.Evidence }},
}
