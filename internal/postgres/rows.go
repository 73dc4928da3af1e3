package postgres

import (
	"time"

	"github.com/jackc/pgx/v5"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/timeline"
)

// dateColumns are the columns that hold a dating.
type dateColumns struct {
	DateStart, DateEnd         *time.Time
	DatePrecision              *string
	DateEDTF                   string
	DateExpression             string
	DateSpanStart, DateSpanEnd int
	DateTimex                  string
	DateRule                   string
	DateBasis                  string
	DateReason                 string
}

func (c *dateColumns) dating() event.Dating {
	d := event.Dating{
		Interval:   civil.Interval{Start: dayOf(c.DateStart), End: dayOf(c.DateEnd)},
		EDTF:       c.DateEDTF,
		Expression: c.DateExpression,
		Span:       article.Span{Start: c.DateSpanStart, End: c.DateSpanEnd},
		Timex:      c.DateTimex,
		Rule:       c.DateRule,
		Basis:      event.Basis(c.DateBasis),
		Reason:     c.DateReason,
	}
	if c.DatePrecision != nil {
		d.Precision = civil.Precision(*c.DatePrecision)
	}
	return d
}

func setDating(args pgx.NamedArgs, d event.Dating) {
	args["date_start"] = dayArg(d.Interval.Start)
	args["date_end"] = dayArg(d.Interval.End)
	args["date_precision"] = nullable(string(d.Precision))
	args["date_edtf"] = d.EDTF
	args["date_expression"] = d.Expression
	args["date_span_start"] = d.Span.Start
	args["date_span_end"] = d.Span.End
	args["date_timex"] = d.Timex
	args["date_rule"] = d.Rule
	args["date_basis"] = string(d.Basis)
	args["date_reason"] = d.Reason
}

// placeColumns are the columns that hold a place.
type placeColumns struct {
	Place, Country      *string
	Latitude, Longitude *float64
	GeoPrecision        *string
	GeonamesID          *int
}

func (c *placeColumns) place() *event.Place {
	if c.Place == nil {
		return nil
	}
	p := &event.Place{Name: *c.Place, Country: *c.Country, Latitude: *c.Latitude, Longitude: *c.Longitude, Precision: *c.GeoPrecision}
	if c.GeonamesID != nil {
		p.GeoNamesID = *c.GeonamesID
	}
	return p
}

func setPlace(args pgx.NamedArgs, p *event.Place) {
	for _, column := range []string{"place", "country", "latitude", "longitude", "geo_precision", "geonames_id"} {
		args[column] = nil
	}
	if p == nil {
		return
	}
	args["place"], args["country"], args["geo_precision"] = p.Name, p.Country, p.Precision
	args["latitude"], args["longitude"] = p.Latitude, p.Longitude
	if p.GeoNamesID != 0 {
		args["geonames_id"] = p.GeoNamesID
	}
}

// articleColumns are the columns of articles that a report repeats.
type articleColumns struct {
	InputID         string
	Title           string
	Source          string
	URL             string
	PublishedAt     time.Time
	PublishedOffset int
	PublishedDay    time.Time
	CopyOf          *string
	Collections     []string
}

// report is a report of the article without its mention.
func (c *articleColumns) report(articleID string) timeline.Report {
	r := timeline.Report{
		ArticleID: articleID, InputID: c.InputID, Title: c.Title, Source: c.Source, URL: c.URL,
		Published: inZone(c.PublishedAt, c.PublishedOffset), Day: civil.Of(c.PublishedDay), Collections: c.Collections,
	}
	if c.CopyOf != nil {
		r.CopyOf = *c.CopyOf
	}
	return r
}

// reportRow is a row of queries/reports.sql.
type reportRow struct {
	ArticleID string
	Number    int
	EventID   string
	Component string
	LinkOdds  []int64
	Sentence  int
	EvidenceStart, EvidenceEnd,
	TriggerStart, TriggerEnd int
	Evidence string
	Headline string
	dateColumns
	Status, EventType, EventMode     string
	Actors                           []event.Actor
	AttributionName, AttributionCode string
	placeColumns
	Killed, Injured *int
	Confidence      float64
	articleColumns
}

func (r *reportRow) report() timeline.Report {
	out := r.articleColumns.report(r.ArticleID)
	out.MentionID = timeline.MentionID(r.ArticleID, r.Number)
	out.Mention = event.Mention{
		Sentence:    r.Sentence,
		Span:        article.Span{Start: r.EvidenceStart, End: r.EvidenceEnd},
		Trigger:     article.Span{Start: r.TriggerStart, End: r.TriggerEnd},
		Evidence:    r.Evidence,
		Headline:    r.Headline,
		Date:        r.dating(),
		Status:      event.Status(r.Status),
		Type:        event.Type(r.EventType),
		Mode:        r.EventMode,
		Actors:      r.Actors,
		Attribution: event.Attribution{Name: r.AttributionName, Code: r.AttributionCode},
		Place:       r.place(),
		Killed:      r.Killed,
		Injured:     r.Injured,
		Confidence:  r.Confidence,
	}
	return out
}

func mentionArgs(m *member) pgx.NamedArgs {
	r := &m.report
	args := pgx.NamedArgs{
		"article_id": r.ArticleID, "number": m.number, "event_id": m.event, "component": m.component, "keys": list(m.keys), "link_odds": list(m.odds),
		"sentence": r.Sentence, "evidence_start": r.Span.Start, "evidence_end": r.Span.End,
		"trigger_start": r.Trigger.Start, "trigger_end": r.Trigger.End,
		"evidence": r.Evidence, "headline": r.Headline,
		"status": string(r.Status), "event_type": string(r.Type), "event_mode": r.Mode, "actors": list(r.Actors),
		"attribution_name": r.Attribution.Name, "attribution_code": r.Attribution.Code,
		"killed": r.Killed, "injured": r.Injured, "confidence": r.Confidence,
	}
	setDating(args, r.Date)
	setPlace(args, r.Place)
	return args
}

// eventRow is a row of queries/events.sql.
type eventRow struct {
	ID          string
	Revision    int
	Hidden      bool
	Collections []string
	dateColumns
	Alternatives []timeline.Dated
	Status       string
	Headline     string
	EventType    string
	EventMode    string
	Actors       []event.Actor
	Attribution  []event.Attribution
	placeColumns
	Killed, Injured               *int
	Importance, Confidence        float64
	MentionCount                  int
	Sources                       []timeline.Source
	FirstPublished, LastPublished time.Time
	Evidence                      string
	EvidenceStart                 int
	EvidenceDay                   time.Time
	CreatedAt, UpdatedAt          time.Time
}

func (r *eventRow) event() timeline.Event {
	return timeline.Event{
		ID: r.ID, Revision: r.Revision, Hidden: r.Hidden, Collections: r.Collections,
		Date: r.dating(), Alternative: r.Alternatives, Status: event.Status(r.Status), Headline: r.Headline,
		Type: event.Type(r.EventType), Mode: r.EventMode, Actors: r.Actors, Attribution: r.Attribution,
		Place: r.place(), Killed: r.Killed, Injured: r.Injured,
		Importance: r.Importance, Confidence: r.Confidence, Mentions: r.MentionCount, Sources: r.Sources,
		FirstPublished: r.FirstPublished.UTC(), LastPublished: r.LastPublished.UTC(),
		Evidence: r.Evidence, EvidenceAt: r.EvidenceStart, Published: civil.Of(r.EvidenceDay),
		CreatedAt: r.CreatedAt.UTC(), UpdatedAt: r.UpdatedAt.UTC(),
	}
}

func eventArgs(e *timeline.Event) pgx.NamedArgs {
	args := pgx.NamedArgs{
		"id": e.ID, "hidden": e.Hidden, "collections": e.Collections,
		"alternatives": list(e.Alternative), "status": string(e.Status), "headline": e.Headline,
		"event_type": string(e.Type), "event_mode": e.Mode, "actors": list(e.Actors), "attribution": list(e.Attribution),
		"killed": e.Killed, "injured": e.Injured, "importance": e.Importance, "confidence": e.Confidence,
		"mention_count": e.Mentions, "source_count": len(e.Sources), "sources": list(e.Sources),
		"first_published": e.FirstPublished, "last_published": e.LastPublished,
		"evidence": e.Evidence, "evidence_start": e.EvidenceAt, "evidence_day": dayArg(e.Published),
	}
	setDating(args, e.Date)
	setPlace(args, e.Place)
	return args
}

func dayOf(t *time.Time) civil.Date {
	if t == nil {
		return civil.Date{}
	}
	return civil.Of(*t)
}

func dayArg(d civil.Date) any {
	if d.IsZero() {
		return nil
	}
	return d.Time()
}

func nullable(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// list makes an empty list of none, which JSON and arrays would write as null.
func list[T any](values []T) []T {
	if values == nil {
		return []T{}
	}
	return values
}

func inZone(t time.Time, offset int) time.Time {
	if offset == 0 {
		return t.UTC()
	}
	return t.In(time.FixedZone("", offset))
}
