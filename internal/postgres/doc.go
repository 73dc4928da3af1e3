// Package postgres is the store: it keeps articles, their mentions and the
// events that these make, and answers what the pages and exports ask.
//
//	db, err := postgres.Open(ctx, dsn, postgres.WithExtractor(pipeline.Version))
//	err = db.Migrate(ctx)
//	outcome, err := db.Put(ctx, article, mentions)
//	page, err := db.Events(ctx, filter, "", 50)
//
// # What makes two articles the same
//
// An article is known by its canonical URL ([CanonicalURL]); without one by its
// id with its source; without a source by its id alone, which is then a path
// or a number and may stand for something else the next time: such an article
// is a revision of a stored one only if at least three tenths of the word
// triples of both texts agree, and another article otherwise.
//
// Same identity and same text is unchanged (or joined, in a collection that
// does not hold it yet); with a new text, another publication day or mentions
// of another extractor it is a revision, and its mentions replace the old ones.
// A text that is stored under another identity is a copy. Of all articles of
// one text the one published first is the original, whatever came first here,
// and the copies have its mentions with its dates.
//
// # Events
//
// Mentions are linked, and linked ones are a component, as package timeline
// says. When mentions come or go, [timeline.Keys] finds those that may be linked
// with them, by an index, and the components that may change are decided anew,
// always whole and in a canonical order. So the same articles make the same
// events in whatever order and from however many processes they are put; only
// ids and revision numbers may differ. What an event shows is
// [timeline.Summarise] of its mentions.
//
// An event goes on as the group that holds most of its mentions. A merge leaves
// a redirect from the id that is no more; an id is never used again. Revision
// counts changes of what is shown. A hidden event stays hidden as long as it
// goes on, and so does what splits off from it.
//
// # Concurrency
//
// Putting takes advisory locks that last as long as its transaction, in three
// classes and always in this order: the identity of the article, the texts that
// it has and had, and the one lock of those who decide what is one event. A
// transaction that falls to a deadlock or a serialization failure all the same
// is tried again, in one place.
//
// # Reading
//
// What a filter means is said once, as SQL, for pages, counts and exports. Pages
// go on by key, never by offset. An export reads one snapshot in batches of 500
// events. Search folds case and accents in Go, on both sides, and looks for
// words by prefix in a tsvector: it needs no extension and no text-search
// configuration.
//
// Counts, choices and the histogram come from roll-ups by facet and day, for
// filters that one facet answers, and from the events otherwise. A trigger logs
// every change of an event; readers add the log to the roll-ups, and [DB.Fold]
// empties it into them.
//
// Errors have the kinds of package fault: NotFound, Invalid, Unavailable,
// Conflict.
package postgres
