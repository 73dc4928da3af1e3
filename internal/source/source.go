// Package source turns bytes of any kind into articles: files, folders,
// standard input; plain text as somebody pasted it from a web page, and
// Article JSONL. What an input is, is told by its content, never by its name.
//
//	reader, err := source.New(source.Options{Published: "2025-03-14"})
//	for a, err := range reader.Articles("news/", "-") {
//		…
//	}
//
// # Inputs
//
// A folder is read with all folders in it, in the order of the names; hidden
// files and files whose name says that they are no text (anything but .txt,
// .text, .md, .markdown, .json, .jsonl, .ndjson or no extension) are passed
// over. Article JSONL is streamed line by line, whatever its size: one object
// a line, {"id","url","title","text","published","source","lang","collection"},
// of which only text has to be there, and published where neither the text nor
// [Options.Published] gives a date.
//
// # The publication date
//
// In this order: the field "published" of Article JSONL; a date line,
// a byline or a dateline of the text that names a full date
// ([article.Article.StatedDate]); [Options.Published], which is for texts that
// lack a date. Where all three are missing the article is refused, but for
// [Options.Undated]: no date is guessed, neither from the clock nor from the file's own. The anchor is the
// calendar day as written, in its own offset; a clock without a zone is in
// [Options.TZ], never in the zone of the machine.
//
// # Identity
//
// The id of an article is its field "id", else the path as given, else "-#1",
// "-#2", … on standard input. Where a file holds several articles without an
// id, they are "path#1", "path#2", …
//
// # Errors
//
// An article that cannot be read is an error among the articles, and the
// others still come. Every error names its input, with the line where the
// input has lines, and says what to do about it. Errors are of the kinds of
// package fault.
package source

import (
	"io"
	"iter"
	"time"

	"dateline/internal/article"
	"dateline/internal/fault"
)

// The limits. They bound memory, not input: a file of Article JSONL may be of
// any size.
const (
	MaxText = 10 << 20 // bytes of one article's text
	MaxLine = 64 << 20 // bytes of one line of Article JSONL
)

// Options say how inputs are read.
type Options struct {
	// Published is the publication date of texts that lack one, in any form
	// that [article.ParsePublished] reads; "" for none.
	Published string
	// Undated lets articles pass whose publication date cannot be found: for
	// readers to whom it is all one. Their [article.Publication] is zero.
	Undated bool
	// TZ is the zone of a publication time that names none; nil is UTC.
	TZ *time.Location
	// Collection, Source and Lang are those of articles that name none; ""
	// for a collection is "main", for a language "en".
	Collection string
	Source     string
	Lang       string
	// Stdin is what "-" reads; nil is an empty input.
	Stdin io.Reader
	// Progress, where it is set, is told of every so many bytes read.
	Progress func(bytes int64)
}

// Reader reads articles from inputs. It holds no state between calls but that
// standard input can be read once.
type Reader struct {
	opts      Options
	flag      article.Publication // of Options.Published; zero for none
	stdinRead bool
}

// New checks the options. Its error is of the kind [fault.Usage].
func New(o Options) (*Reader, error) {
	r := &Reader{opts: o}
	if o.TZ == nil {
		r.opts.TZ = time.UTC
	}
	if o.Published != "" {
		p, err := article.ParsePublished(o.Published, r.opts.TZ, article.FromFlag)
		if err != nil {
			return nil, fault.Wrap(fault.Usage, err, "--published")
		}
		r.flag = p
	}
	if o.Collection != "" {
		if err := checkCollection(o.Collection); err != nil {
			return nil, fault.Wrap(fault.Usage, err, "--collection")
		}
	}
	return r, nil
}

// Articles reads all inputs, one after the other: paths of files and folders,
// and "-" for standard input. It yields an article or an error, never both.
func (r *Reader) Articles(inputs ...string) iter.Seq2[*article.Article, error] {
	return func(yield func(*article.Article, error) bool) {
		for _, in := range inputs {
			if !r.input(in, yield) {
				return
			}
		}
	}
}

// yieldFunc takes an article or an error and reports whether to go on.
type yieldFunc = func(*article.Article, error) bool

func refuse(format string, args ...any) error { return fault.New(fault.Invalid, format, args...) }
