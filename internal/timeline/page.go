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

// Choices are the values that the current collection offers to a filter.
type Choices struct {
	Types     []Choice
	Actors    []Choice // states and organisations, the most frequent first
	Countries []Choice
	Sources   []Choice
}
