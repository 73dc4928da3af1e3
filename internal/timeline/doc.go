// Package timeline decides which reports tell of the same event, and what the
// event then shows. It is pure: the store finds the candidates, and keeps what
// is decided.
//
//	components, links := timeline.Components(reports) // which reports are one event
//	e := timeline.Summarise(reportsOfOne)             // what it shows
//
// # One event
//
// Two reports are compared by features that a reader would name (features.go):
// when, what, who, where, in which words, how many were hurt. A weighted sum of
// them (affinity.go) is the log-odds that they tell of one event; the weights are
// data, fitted on labelled sets (weights.go). Words weigh by how rare they are in
// news (terms.go) and how near they stand to the trigger (clause.go), and have
// directions, that words of like meaning share (sense.go), from tables that never
// change, so that no decision depends on what was read before.
//
// Reports are compared only if they share a key (keys.go): a day with a country, a
// party or a telling word; a month with a telling word; or, where neither is
// known, half a year with more in common. A report is then linked with the one
// before it that it is most alike, and a second of the same day (component.go).
// What hangs together by links is a component; inside it events are made by
// clustering (cluster.go). Everything goes by the order of [Compare], so that the
// result depends on the set of reports alone.
//
// A store that holds components has to look at few of them when a report comes
// or goes: [Keys] finds candidates, [Reached] says which of their components may
// change, and [Components] decides these anew.
//
// # Limits
//
// A component of more than 300 reports is cut where its links are weakest before
// it is clustered. A key that very many reports share makes each of them slow to
// place: work grows with the reports of like things within a few days. What was
// compared and grouped a while ago is remembered (memory.go), so that what one
// report changes in a large component costs little more than that.
package timeline

// Version names the rules that group reports. It changes whenever the same
// reports could be grouped otherwise.
const Version = "4"
