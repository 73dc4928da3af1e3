// Package article holds the text that everything else points into.
//
// An [Article] is a report as it was published: decoded text that is never
// rewritten afterwards, what is known of where and when it appeared, and the
// regions of it that are not running prose (headline, dateline, furniture).
// Every span of every other package is a pair of byte offsets into
// [Article.Text], from the first token to the stored evidence.
//
//	a := &article.Article{ID: "ferry.txt", Text: text}
//	a.Layout()                       // finds the regions, and the title where none is given
//	p, err := a.StatedDate(time.UTC) // the date that the text itself gives, if it gives one
//
// Layout is conservative: what stands between the first and the last line of
// prose is prose unless it cannot be, for a lost sentence is worse than a
// line of furniture. A date of publication is read by one grammar
// ([ParsePublished]) wherever it stands, and refused where it could mean two
// days.
//
// The files: layout.go and zones.go cut a page into lines and find head and
// tail; furniture.go and dateline.go are the patterns; moment.go reads dates,
// published.go decides which of them is that of publication.
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

// The ways in which a publication date is found, in the order in which they
// are tried: a flag is for texts that lack a date.
const (
	FromField PublishedBasis = "field" // the "published" field of Article JSONL
	FromText  PublishedBasis = "text"  // a dateline or date line in the text
	FromFlag  PublishedBasis = "flag"  // --published
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
