package server

import (
	"context"

	"dateline/internal/article"
	"dateline/internal/timeline"
)

// Store is what the server needs of the database. Errors carry a kind of
// package fault. An id that stands for another one now finds the event under
// its present id.
type Store interface {
	Ping(ctx context.Context) error
	Events(ctx context.Context, f timeline.Filter, cursor string, limit int) (timeline.Page, error)
	// CursorAt is the cursor of the page that begins with an event.
	CursorAt(f timeline.Filter, e *timeline.Event) string
	Count(ctx context.Context, f timeline.Filter) (timeline.Count, error)
	Event(ctx context.Context, id string) (*timeline.Event, []timeline.Report, error)
	Revisions(ctx context.Context, id string) ([]timeline.Revision, error)
	Article(ctx context.Context, id string) (*article.Article, []timeline.MentionInArticle, error)
	Collections(ctx context.Context) ([]timeline.Collection, error)
	Choices(ctx context.Context, f timeline.Filter) (timeline.Choices, error)
	Histogram(ctx context.Context, f timeline.Filter, unit timeline.Unit) (timeline.Histogram, error)
	Highlights(ctx context.Context, f timeline.Filter, limit int) ([]timeline.Highlight, error)
	Newest(ctx context.Context) (id string, err error)
	CountNewer(ctx context.Context, f timeline.Filter, id string) (timeline.Count, error)
	EachEvent(ctx context.Context, f timeline.Filter, do func(*timeline.Event) error) error
	EachMention(ctx context.Context, f timeline.Filter, do func(eventID string, r *timeline.Report) error) error
}
