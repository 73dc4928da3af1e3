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
	wordEarlierVersions  = "What it showed before"
	wordShownUntil       = "until"
	wordKilled           = "killed"
	wordOnTimeline       = "On the timeline since"
	wordChanged          = "last changed"
	wordFirstPrinted     = "the first"
	wordArePrinted       = "are printed"
	wordVote             = "What the reports say of the date"
)

// Words of the pages.
const (
	wordBreadcrumb       = "Breadcrumb"
	wordTimeline         = "Timeline"
	wordArticle          = "Article"
	wordPublished        = "published"
	wordReadItAt         = "Read it at"
	wordNoneInArticle    = "No event was found in this article."
	wordMoreEvents       = "More events →"
	wordOpenIn           = "Open in"
	wordNoCloser         = "The text names no closer date than this"
	wordWho              = "Who"
	wordWhere            = "Where"
	wordCasualties       = "Casualties"
	wordAttribution      = "Attribution"
	wordSources          = "Sources"
	wordRuleTitle        = "The rule that made the date"
	wordAboutEvent       = "About this event"
	wordCopyTitle        = "The same text as another article"
	wordIsCopy           = "copy"
	wordAccordingTo      = "According to"
	wordLinkAndEmbed     = "Link and embed"
	wordEmbedThis        = "Embed this"
	wordCopy             = "Copy"
	wordWhatElse         = "What else happened then"
	wordSearchForm       = "Search and filter"
	wordSearch           = "Search"
	wordSearchExample    = "ceasefire"
	wordFilters          = "Filters"
	wordMoreFilters      = "More filters"
	wordApply            = "Apply"
	wordClear            = "Clear"
	wordSkipTo           = "Skip to the content"
	wordMotto            = "What happened when, and who says so"
	wordSite             = "Site"
	wordGuides           = "Guides"
	wordColophon         = "Dates are worked out from the words of the articles. Every event shows the sentence that it rests on."
	wordReading          = "Reading the timeline"
	wordEmbedding        = "Embedding"
	wordCSVColumns       = "CSV columns"
	wordError            = "Error"
	wordGoHome           = "Go to the timeline"
	wordNameRequest      = "If you report this, name the request"
	wordEvents           = "Events"
	wordCollections      = "Collections"
	wordBackArrow        = "← Back to the start"
	wordDownloadCSV      = "Download CSV"
	wordReportsCSV       = "Reports as CSV"
	wordPasteHere        = "Paste this where the timeline is to stand. It shows the same events as this page and sizes itself."
	wordPreview          = "Preview"
	wordHowToEmbed       = "How embedding works"
	wordInForce          = "Filters in force"
	wordRemoveFilter     = "Remove the filter"
	wordClearAll         = "Clear all"
	wordPages            = "Pages"
	wordNextEvents       = "Next events →"
	wordNoEventMatches   = "No event matches"
	wordDropOne          = "Nothing in this timeline meets all of these conditions. Drop one:"
	wordWithout          = "Without"
	wordDropNone         = "Nothing in this timeline meets these conditions, and to drop a single one does not help."
	wordClearAllFilters  = "Clear all filters"
	wordPageGone         = "There are no more events on this page. They may have been taken off since."
	wordBack             = "Back to the start"
	wordNoEventYet       = "The articles that were read report no event yet."
	wordEmpty            = "The timeline is empty"
	wordHowToBegin       = "Nothing has been read yet. Give Dateline some articles, as plain text or Article JSONL:"
	wordOrDemo           = "Or look at an example first, in a database of its own:"
	wordLoadAgain        = "Then load this page again."
	wordNoneInCollection = "There is no event in the collection"
	wordInUse            = "in use"
	wordEventNoun        = "event"
	wordStartAfresh      = "Start afresh"
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
