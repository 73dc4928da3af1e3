package event

import (
	"dateline/internal/article"
	"dateline/internal/civil"
)

// Status is what the text says of the coded act: done, to come, asked for,
// denied or supposed. A demand, refusal or threat that was uttered has itself
// happened.
type Status string

// The statuses.
const (
	Happened     Status = "happened"
	Planned      Status = "planned"
	Demanded     Status = "demanded"
	Denied       Status = "denied"
	Hypothetical Status = "hypothetical"
)

// Statuses lists all statuses.
var Statuses = []Status{Happened, Planned, Demanded, Denied, Hypothetical}

// Basis says what a mention's date rests on.
type Basis string

// The bases, the surest first.
const (
	Explicit    Basis = "explicit"    // a full date in the text
	Relative    Basis = "relative"    // an expression resolved against publication
	Narrative   Basis = "narrative"   // a date or event earlier in the text
	Publication Basis = "publication" // no expression: reported as current
	NoDate      Basis = "none"
)

// Bases lists all bases, the surest first.
var Bases = []Basis{Explicit, Relative, Narrative, Publication, NoDate}

// Role is an actor's part in an event.
type Role string

// The roles: who did it, to whom, and who took part where neither fits.
const (
	Doer        Role = "actor"
	Recipient   Role = "recipient"
	Participant Role = "participant"
)

// Actor is somebody who takes part in an event.
type Actor struct {
	Name string `json:"name"` // as a reader knows it: "Vladimir Putin"
	Code string `json:"code"` // RUSGOV, UN, USA; "" where none is known
	Role Role   `json:"role"`
}

// Attribution is who says that the event took place.
type Attribution struct {
	Name string
	Code string
}

// Place is where an event happened.
type Place struct {
	Name       string
	Country    string // ISO 3166 alpha-2
	Latitude   float64
	Longitude  float64
	Precision  string // country, region, city, landmark
	GeoNamesID int    // 0 for none
}

// Dating is the day of a mention and why it is that day.
type Dating struct {
	Interval   civil.Interval // zero for no date
	Precision  civil.Precision
	EDTF       string
	Expression string       // the words of the text, "" for none
	Span       article.Span // of Expression in the article's text; zero for none
	Timex      string       // TIMEX3 value of the expression
	Rule       string       // the rule that made the date
	Basis      Basis
	Reason     string // the rule in a reader's words
}

// Mention is one report of one event in one article.
type Mention struct {
	Sentence int          // number of the sentence, from 0
	Span     article.Span // the whole sentence
	Trigger  article.Span // the verb or noun that reports the event
	Evidence string       // the sentence, verbatim
	Headline string
	Date     Dating
	Status   Status
	Type     Type
	Mode     string // PLOVER mode, "" for none
	Actors   []Actor
	// Attribution is zero where the article itself vouches for it.
	Attribution Attribution
	Place       *Place // nil for none
	Killed      *int   // nil where no number is given
	Injured     *int
	Confidence  float64 // 0 to 1
	Traits      uint64  // what Confidence is made of: bit i is that of TraitNames()[i]
}
