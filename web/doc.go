// Package web is what readers see: the pages as templ components, the words of
// the interface, the style sheet and the small scripts, and the guides.
//
// A page is a struct with the data that the server found ([Timeline],
// [Event], [Article], [Embed], [Guide], [Failure]) and a component that draws
// it. The components hold markup only; what they say is worked out by methods
// of the structs, so that it can be tested without HTML:
//
//	page := web.Timeline{Filter: f, Query: r.URL.Query(), Page: found, …}
//	err := web.TimelinePage(page).Render(ctx, w)
//
// # What every page keeps to
//
//   - Text from articles is never trusted: templ escapes it, [external] lets
//     only http and https links through, and no page has an inline style or
//     script, so that the strict policy of the server holds.
//   - Everything works without JavaScript. static/dateline.js follows links and
//     the form without loading the page anew, tells of new events and adds copy
//     buttons; static/chart.js lets one zoom and move the chart by hand.
//   - The size of a page has a bound whatever is stored: [Chart], [Map] and the
//     digest are made of a bounded number of [timeline.Highlight] and of counts.
//   - No page asks another server for anything: no fonts, no images, no counts.
//   - All words stand in strings.go, those for codes in labels.go; numbers and
//     days are worded in format.go, dates of events beyond [civil.Display] in
//     when.go. Style sheet and markup hold for either direction of writing.
//   - A page's address is its whole state; links are made by [Timeline.href]
//     from the one [timeline.Filter], so that page, export and widget agree.
//
// # Files
//
// *.templ are the sources of *_templ.go (go tool templ generate
// -include-version=false; the result is committed). static/ is served under
// /static/ with the hash of its content in the name ([Asset]); docs/ holds the
// guides as Markdown, ordered by the number in front of the name; outline/ has
// the coasts and borders of the map, and the program that makes them.
package web
