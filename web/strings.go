package web

import "dateline/internal/timeline"

// Words of the chart and its lanes.
const (
	wordChart            = "When it happened"
	wordChartKeys        = "Chart of the events over time. Plus and minus zoom, the arrows move, 0 shows everything."
	wordNoneInWindow     = "No event with a date falls on these days."
	wordPeak             = "Most at a time"
	wordSampled          = "Only the first 50,000 events are counted."
	wordConflict         = "of conflict"
	wordCooperation      = "of cooperation"
	wordSides            = "conflict above the line, cooperation below"
	wordTo               = "to"
	wordEvery            = "every"
	wordEarlier          = "Earlier"
	wordLater            = "Later"
	wordZoomIn           = "Zoom in"
	wordZoomOut          = "Zoom out"
	wordWhole            = "Show everything"
	wordLanes            = "Lanes"
	wordNamed            = "The most important events by name; dots are the others."
	wordDisputed         = "date disputed"
	wordThree            = "Only what three or more sources report"
	wordUnderstood       = "Understood as"
	wordMap              = "Map"
	wordPrint            = "Print"
	wordViews            = "Views"
	wordOrder            = "Order"
	wordDigestLead       = "The days with the most important events, by the weight of all that happened on them."
	wordOneNew           = "1 new event"
	wordManyNew          = "% new events"
	wordCopied           = "Copied"
	wordRelatedBefore    = "Before"
	wordRelatedAfter     = "After"
	wordRelated          = "Same actors, same place"
	wordCite             = "Cite"
	wordSkipChart        = "Skip the chart"
	wordMoveChart        = "Days shown"
	wordNamedShort       = "Important events"
	wordBeforeOrAfter    = "lie far before or after these days"
	wordEarlierThan      = "lie far before these days"
	wordLaterThan        = "lie far after these days"
	wordMore             = "more"
	wordOneDay           = "The day that mattered"
	wordDaysThatMattered = "days that mattered"
	wordWithPlace        = "with a place"
	wordWithoutPlace     = "without one"
	wordMapSampled       = "Only the 5,000 most important events are on the map"
	wordMapCircles       = "Places; circles join those near each other"
	wordMoveMap          = "Part of the world shown"
	wordWest             = "West"
	wordEast             = "East"
	wordNorth            = "North"
	wordSouth            = "South"
	wordAny              = "Any"
	wordRevision         = "Revision"
	wordOnTimeline       = "On the timeline since"
	wordChanged          = "last changed"
	wordFirstPrinted     = "the first"
	wordArePrinted       = "are printed"
	wordVote             = "What the reports say of the date"
)

var unitWords = map[timeline.Unit]string{
	timeline.ByDay: "by day", timeline.ByWeek: "by week", timeline.ByMonth: "by month", timeline.ByYear: "by year",
}

// Lane kinds, as they stand in an address.
const (
	LanesNone    = ""
	LanesActor   = "actor"
	LanesCountry = "country"
	LanesType    = "type"
)

// LaneKinds lists what lanes can be made of.
var LaneKinds = []string{LanesNone, LanesActor, LanesCountry, LanesType}

var laneLabels = map[string]string{
	LanesNone: "None", LanesActor: "Actor", LanesCountry: "Country", LanesType: "Type",
}

// Modes of the page, as they stand in an address.
const (
	ModeList   = ""
	ModeDigest = "digest"
	ModeMap    = "map"
)

// Modes lists the modes of the page.
var Modes = []string{ModeList, ModeDigest, ModeMap}

var modeLabels = map[string]string{ModeList: "List", ModeDigest: "Days that mattered", ModeMap: wordMap}
