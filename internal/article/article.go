// Package article holds the text that everything else points into.
//
// An [Article] is a report as it was published: decoded text that is never
// rewritten afterwards, what is known of where and when it appeared, and the
// regions of it that are not running prose (headline, dateline, furniture).
// Every span of every other package is a pair of byte offsets into
// [Article.Text], from the first token to the stored evidence.
//
// The package is pure: reading bytes and finding the charset is the work of
// package source.
package article

import (
	"time"

	"dateline/internal/civil"
)

// Span is a half-open range of bytes [Start, End) of an article's text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the number of bytes of the span.
func (s Span) Len() int { return s.End - s.Start }

// Of is the text that the span covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Contains reports whether t lies inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether the two spans share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// PublishedBasis says how the publication date of an article was found.
type PublishedBasis string

// The ways in which a publication date is found, the surest first.
const (
	FromField PublishedBasis = "field" // the "published" field of Article JSONL
	FromFlag  PublishedBasis = "flag"  // --published
	FromText  PublishedBasis = "text"  // a dateline or date line in the text
)

// Publication is when an article appeared.
type Publication struct {
	// Day is the calendar day in the publication's own offset: the anchor of
	// every relative expression.
	Day civil.Date
	// At is the moment, or midnight UTC of Day where only a day is known.
	At time.Time
	// HasClock says that At is more than a day.
	HasClock bool
	Basis    PublishedBasis
}

// Article is one report.
type Article struct {
	ID         string // the input's id, else the path as given
	Title      string // the headline; also a region of Text where it stands there
	Text       string // decoded, UTF-8, never rewritten
	Published  Publication
	Source     string // the outlet, as the input names it
	URL        string
	Lang       string // ISO 639-1
	Collection string
	Regions    []Region // in order, not overlapping
}
