package timeline

import "dateline/internal/civil"

// Page is one page of events under a filter.
type Page struct {
	Events []Event
	// Next is the cursor of the next page, "" on the last. It is opaque, safe
	// in a URL, and stays valid while events come and go.
	Next string
}

// Collection is a named set of articles, as the switch between them shows it.
type Collection struct {
	Name     string
	Articles int
	Events   int        // shown events
	First    civil.Date // the earliest and latest dated event that happened
	Last     civil.Date
}

// Choice is a value that a filter can take, and how many events it would find.
type Choice struct {
	Value  string // what stands in the URL: "RUS", "UA"
	Label  string // what a reader sees: "Russia"
	Events int
}

// Choices are the values that each filter can take beside the others that are
// set, the most frequent first; the numbers of confidence and of sources, which
// filters take as a least value, by value.
type Choices struct {
	Types       []Choice
	Actors      []Choice // states and organisations
	Countries   []Choice
	Sources     []Choice
	Statuses    []Choice
	Bases       []Choice
	Confidences []Choice // at least "0.9", "0.8", …
	MinSources  []Choice // at least "2", "3", … "10"
	// AtLeast says that a filter found so many events that only some were
	// looked at: the numbers are then at least so high.
	AtLeast bool
}

// Count is a number of events.
type Count struct {
	Events  int
	AtLeast bool // there are more: counting stopped there
}

// Unit is how wide the bins of a histogram are.
type Unit string

// The units.
const (
	ByDay   Unit = "day"
	ByWeek  Unit = "week" // of the ISO calendar
	ByMonth Unit = "month"
	ByYear  Unit = "year"
)

// Units lists the units, the narrowest first.
var Units = []Unit{ByDay, ByWeek, ByMonth, ByYear}

// Bin is a unit of time that has events.
type Bin struct {
	Start  civil.Date
	Events [4]int // by quad class, in the order of [event.Quads]
}

// Histogram is how many events fall on which time.
type Histogram struct {
	Unit    Unit
	Bins    []Bin // in order, without empty ones
	Sampled bool  // only some of the events were looked at
}
