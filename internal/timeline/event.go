package timeline

import (
	"time"

	"dateline/internal/civil"
	"dateline/internal/event"
)

// Report is one mention as the timeline sees it: what was said, and by whom.
type Report struct {
	MentionID   string // stable within an article's revision
	ArticleID   string // the store's id of the article, for /articles/{id}
	InputID     string // the id that the input gave it: article_id of the exports
	Title       string // the article's title
	Source      string
	URL         string
	Published   time.Time
	Day         civil.Date // the publication day that anchored the dates
	CopyOf      string     // the article of which this one is a verbatim copy, "" for none
	Collections []string   // those that hold the article
	event.Mention
}

// MentionInArticle is a mention of an article and the event that it reports.
type MentionInArticle struct {
	Report
	EventID string
}

// Dated is another date that some of an event's reports give.
type Dated struct {
	Interval  civil.Interval
	Precision civil.Precision
	Reports   int
}

// Event is what several reports agree on. Its fields are those of the CSV.
type Event struct {
	ID          string // ULID-like, sortable, never changes
	Revision    int    // counts changes of what is shown, from 1
	Collections []string
	Date        event.Dating
	Alternative []Dated // other dates given, the best supported first
	Status      event.Status
	Headline    string
	Type        event.Type
	Mode        string
	Actors      []event.Actor // doers, then recipients, then participants
	Attribution []event.Attribution
	Place       *event.Place
	Killed      *int
	Injured     *int
	Importance  float64 // 0 to 1
	Confidence  float64 // 0 to 1
	Mentions    int
	Sources     []Source
	// FirstPublished and LastPublished bound the reports.
	FirstPublished time.Time
	LastPublished  time.Time
	Evidence       string // the sentence that the date rests on
	// EvidenceAt is where the evidence starts in its article, so that
	// Date.Span can be marked inside Evidence: [Date.Span.Start-EvidenceAt].
	EvidenceAt int
	Published  civil.Date // publication day of the evidence's article
	CreatedAt  time.Time
	UpdatedAt  time.Time
	Hidden     bool
}

// Source is an independent source of an event; copies of one text are one.
type Source struct {
	Name      string
	URL       string // "" where the article has none
	ArticleID string
}

// Revision is what an event showed before it was revised.
type Revision struct {
	Number     int // from 1
	ShownUntil time.Time
	Headline   string
	Interval   civil.Interval
	Precision  civil.Precision
	Status     event.Status
	Sources    int
	Killed     *int
}
