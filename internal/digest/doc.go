// Package digest picks the days that matter most in a set of articles, and a
// few sentences that say what happened on each.
//
//	var reports []*digest.Report
//	for a := range articles {
//		reports = append(reports, digest.Read(a, tagger.Tag(a)))
//	}
//	entries := digest.Make(reports, digest.Options{Dates: 10, PerDate: 2})
//
// [Read] looks at one article and may run in parallel; [Make] looks at all of
// them. Both are pure, and the same articles in the same order give the same
// digest.
//
// # How days are chosen
//
// Sentences that name a day speak for it, by how long after the day they were
// published; so do the articles published on it, and sentences that look forward
// to it (evidence.go). A day that is still named a week later mattered more than
// one that is named on the day itself, when every agency writes "on Friday".
// Each kind of evidence counts by its logarithm, so that no single one decides,
// and by the topic: sentences of articles on something else count for little
// (topic.go). What the last days of the span cannot have yet is allowed for, and
// what the days around have too is taken off. The weights stand in
// importance.go, with their reasons.
//
// The topic is what the articles have in common; with [Options.Query] it is
// what the query asks for, and articles that have less than half of its words,
// rare ones counting more, are left out (query.go).
//
// # How sentences are chosen
//
// Those that name the day, and those of articles published on it or up to two
// days later that name no other day, compete (sentence.go). A sentence is good
// that says what the others of its day say, stands early in its article, names
// the day, and can be read by itself (readable.go); each next one is taken for
// what it adds to those that are already there.
//
// Sentences are parts of the articles, never rewritten: a dateline before the
// first word is left out, and white space is one space.
package digest
