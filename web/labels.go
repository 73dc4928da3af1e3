package web

import (
	"strings"

	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/timeline"
)

// Product is the name on every page.
const Product = "Dateline"

// Words that stand in more than one place.
const (
	wordAllEvents = "All events"
	wordNoDate    = "No date given"
	wordImportant = "Most important first"
	wordWhy       = "Why this date"
	wordEvidence  = "Evidence, and why this date"
	wordUnnamed   = "Source not named"
	wordUntitled  = "Untitled article"
)

var typeLabels = map[event.Type]string{
	event.Agree: "Agreement", event.Consult: "Talks", event.Support: "Support",
	event.Concede: "Concession", event.Cooperate: "Cooperation", event.Aid: "Aid",
	event.Retreat: "De-escalation", event.Request: "Appeal", event.Accuse: "Accusation",
	event.Reject: "Refusal", event.Threaten: "Threat", event.Protest: "Protest",
	event.Sanction: "Sanctions", event.Mobilize: "Mobilisation", event.Coerce: "Coercion",
	event.Assault: "Attack",
}

// modesAsTypes are the modes that say more than the type they stand under.
var modesAsTypes = map[string]string{
	"election": "Election", "coup": "Seizure of power", "arrest": "Arrest", "annex": "Annexation", "dismiss": "Dismissal",
	"ceasefire": "Ceasefire", "release": "Release", "resign": "Resignation", "surrender": "Surrender",
	"withdraw": "Withdrawal", "evacuate": "Evacuation", "displace": "Displacement", "extradite": "Extradition",
	"invade": "Invasion", "clash": "Clash", "siege": "Siege", "seize": "Seizure", "loot": "Looting",
	"demo": "Demonstration", "riot": "Riot", "boycott": "Boycott", "ban": "Ban", "troops": "Troop movement",
	"meet": "Meeting", "visit": "Visit", "host": "Reception", "call": "Telephone call", "mediate": "Mediation",
	"appoint": "Appointment", "legislate": "Legislation", "investigate": "Investigation", "airdefense": "Air defence",
}

// modeWords are modes as they stand behind a type, where the mode's own name
// is a verb.
var modeWords = map[string]string{
	"kill": "killing", "injure": "injuries", "destroy": "destruction", "bombard": "bombardment", "shoot": "shooting",
	"advance": "advance", "restrict": "restriction", "ease": "easing", "sanction": "", "legal": "in court",
}

var quadLabels = map[event.Quad]string{
	event.VerbalCooperation:   "Cooperation in words",
	event.MaterialCooperation: "Cooperation in deeds",
	event.VerbalConflict:      "Conflict in words",
	event.MaterialConflict:    "Conflict in deeds",
}

var statusLabels = map[event.Status]string{
	event.Happened: "Happened", event.Planned: "Planned", event.Demanded: "Demanded",
	event.Denied: "Denied", event.Hypothetical: "Supposed",
}

var statusTitles = map[event.Status]string{
	event.Planned:      "Announced or expected; not reported as done",
	event.Demanded:     "Somebody asked for it; not reported as done",
	event.Denied:       "Said not to have happened",
	event.Hypothetical: "Supposed, not reported as done",
}

var basisLabels = map[event.Basis]string{
	event.Explicit: "A full date in the text", event.Relative: "Counted from publication",
	event.Narrative: "From earlier in the text", event.Publication: "Reported as current",
	event.NoDate: "No date",
}

var precisionLabels = map[civil.Precision]string{
	civil.AtTime: "Time of day", civil.Day: "Day", civil.Week: "Week", civil.Month: "Month",
	civil.Season: "Season", civil.Quarter: "Quarter", civil.Year: "Year", civil.Decade: "Decade",
	civil.Range: "Range of days",
}

// orderLabels name the orders where they stand side by side.
var orderLabels = map[timeline.Sort]string{timeline.Oldest: "Oldest", timeline.Newest: "Newest", timeline.Important: "Most important"}

// fieldLabels name the parameters of the filter.
var fieldLabels = map[string]string{
	"collection": "Collection", "q": "Words", "from": "From", "to": "To", "type": "Type",
	"mode": "Mode", "actor": "Actor", "country": "Country", "place": "Place", "status": "Status",
	"source": "Source", "basis": "Date known by", "precision": "Precision",
	"min_sources": "Sources, at least", "min_confidence": "Confidence, at least",
	"sort": "Order", "cursor": "Page", "limit": "Number of events",
}

// typeLabel is what a reader calls the event's type: "Attack", "Election".
func typeLabel(t event.Type, mode string) string {
	if label, ok := modesAsTypes[mode]; ok {
		return label
	}
	label, ok := typeLabels[t]
	switch {
	case !ok:
		label = string(t)
	case modeLabel(mode) != "":
		label += " · " + modeLabel(mode)
	}
	return label
}

func modeLabel(mode string) string {
	if word, ok := modeWords[mode]; ok {
		return word
	}
	return strings.NewReplacer("_", " ", "-", " ").Replace(mode)
}

// typeTitle gives the code behind the label.
func typeTitle(t event.Type, mode string) string {
	title := "PLOVER " + string(t)
	if mode != "" {
		title += ", mode " + mode
	}
	return title + " · " + quadLabels[t.Quad()]
}

// collectionLabel makes "sudan-2023" readable: "Sudan 2023".
func collectionLabel(name string) string {
	words := strings.Fields(strings.NewReplacer("-", " ", "_", " ").Replace(name))
	for i, w := range words {
		if first := w[0]; first >= 'a' && first <= 'z' {
			words[i] = string(first-'a'+'A') + w[1:]
		}
	}
	if len(words) == 0 {
		return name
	}
	return strings.Join(words, " ")
}

// FieldLabel names a parameter of the filter as the form does.
func FieldLabel(name string) string {
	if label, ok := fieldLabels[name]; ok {
		return label
	}
	return name
}
