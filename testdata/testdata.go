// Package testdata holds the demo: articles written for this project about real
// events of the last decade, as Article JSONL, one file a collection.
//
//	demo/NAME.jsonl       the articles, built into the program
//	demo/NAME.gold.jsonl  the events that a careful reader finds in them
//	events/               other articles and their events, to measure the rules on; held is read by nobody who works on them
//	merge/                two invented crises told by ten outlets each, and which reports are of one happening
//	sentence/             bounds of sentences in corpora that are not here, as offsets
//
// The gold is for tests and measurements; it is read from disk, so that the
// program does not carry it. A line of it is
// {"article_id","quote","event","date_start","date_end","status","event_type","actors","country"},
// where quote stands in the article's text exactly once and dates are those of
// the contract, null for none.
//
// The package lies where "./..." does not look; cmd/dateline imports and
// checks it.
package testdata

import (
	"bytes"
	"embed"
	"fmt"
	"io"
	"io/fs"
)

// The pattern leaves out the gold: the name of an article's file ends in a digit.
//
//go:embed demo/*[0-9].jsonl
var demo embed.FS

// Articles is every article of the demo as one stream of Article JSONL, in the
// order of the files' names.
func Articles() (io.Reader, error) {
	names, err := fs.Glob(demo, "demo/*.jsonl")
	if err != nil {
		return nil, fmt.Errorf("list the demo's articles: %w", err)
	}
	var all bytes.Buffer
	for _, name := range names {
		b, err := demo.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("read the demo's articles: %w", err)
		}
		all.Write(bytes.TrimRight(b, "\n"))
		all.WriteByte('\n')
	}
	return &all, nil
}
