// Package export writes events and mentions as the contract of Dateline
// describes them: CSV for spreadsheets, JSON Lines for programs, a table for
// a person at a terminal.
//
//	w, err := export.NewEvents(out, export.CSV, export.Options{BaseURL: "https://example.org"})
//	…
//	err = store.EachEvent(ctx, filter, w.Write)
//	err = errors.Join(err, w.Close())
//
// Writers stream: a row is in memory while it is written, of a table some
// hundred. The header is written even where no row follows. Close flushes and
// does not close what lies beneath.
//
// # One list of columns
//
// What a row holds is said once, in the lists of columns of this package; CSV
// and JSON Lines are two spellings of it, with the same names in the same order.
//
//	value        CSV                        JSON Lines
//	missing      empty                      null
//	number       123, -4.5                  123, -4.5
//	list         a|b, a "|" inside is \|    ["a","b"]; an empty one is []
//	actors       actor:USAGOV:Donald Trump  [{"name","code","role"}]
//	time         RFC 3339                   the same
//
// Lists that belong together (names and codes) have the same length, so that a
// name without a code has an empty one. In events, those who take part without
// being doer or recipient are among the actors.
//
// # CSV
//
// RFC 4180: UTF-8, CRLF, fields quoted where they hold a comma, a quote or the
// end of a line, text otherwise as it is. [Options.Excel] adds a byte order
// mark, and puts an apostrophe before text that a spreadsheet would run as a
// formula.
package export

import (
	"bufio"
	"io"

	"dateline/internal/fault"
	"dateline/internal/timeline"
)

// Format is a way to write rows.
type Format string

// The formats.
const (
	CSV   Format = "csv"
	JSONL Format = "jsonl"
	Table Format = "table" // mentions only
)

// Options say how rows are written.
type Options struct {
	// BaseURL is where the pages are served, for the column url; "" for nowhere.
	BaseURL string
	// Excel makes CSV safe and readable for spreadsheet programs.
	Excel bool
	// Width is that of the terminal in columns, for a table; 0 cuts nothing.
	Width int
}

// Writer writes rows of T.
type Writer[T any] struct {
	columns []column[T]
	rows    encoder
	buffer  *bufio.Writer
	err     error // the first
}

// encoder writes rows of values in a format.
type encoder interface {
	header(names []string) error
	row(values []any) error
	end() error
}

// NewEvents writes events.
func NewEvents(w io.Writer, f Format, o Options) (*Writer[*timeline.Event], error) {
	if f == Table {
		return nil, fault.New(fault.Invalid, "events cannot be written as a table: use csv or jsonl")
	}
	return newWriter(w, f, o, eventColumns(o.BaseURL))
}

// NewMentions writes the mentions of events, each with the id of its event.
func NewMentions(w io.Writer, f Format, o Options) (*Writer[MentionRow], error) {
	if f == Table {
		return nil, fault.New(fault.Invalid, "mentions of events cannot be written as a table: use csv or jsonl")
	}
	return newWriter(w, f, o, append([]column[MentionRow]{eventID}, mentionColumns...))
}

// NewExtract writes mentions that are in no event.
func NewExtract(w io.Writer, f Format, o Options) (*Writer[MentionRow], error) {
	if f == Table {
		return newWriter(w, f, o, tableColumns)
	}
	return newWriter(w, f, o, mentionColumns)
}

func newWriter[T any](w io.Writer, f Format, o Options, columns []column[T]) (*Writer[T], error) {
	out := &Writer[T]{columns: columns, buffer: bufio.NewWriterSize(w, 32<<10)}
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = c.name
	}
	switch f {
	case CSV:
		out.rows = &csvEncoder{w: out.buffer, excel: o.Excel}
	case JSONL:
		out.rows = &jsonEncoder{w: out.buffer}
	case Table:
		out.rows = &tableEncoder{w: out.buffer, width: o.Width}
	default:
		return nil, fault.New(fault.Invalid, "%q is not a format: use csv or jsonl", f)
	}
	out.err = out.rows.header(names)
	return out, nil
}

// Write writes one row. After an error it writes nothing more and returns that
// error again.
func (w *Writer[T]) Write(row T) error {
	if w.err != nil {
		return w.err
	}
	values := make([]any, len(w.columns))
	for i, c := range w.columns {
		values[i] = c.value(row)
	}
	w.err = w.rows.row(values)
	return w.err
}

// Close writes what is still in memory.
func (w *Writer[T]) Close() error {
	if w.err == nil {
		w.err = w.rows.end()
	}
	if w.err == nil {
		w.err = w.buffer.Flush()
	}
	return w.err
}

// Flush writes what is in the buffer, so that a reader sees it.
func (w *Writer[T]) Flush() error {
	if w.err == nil {
		w.err = w.buffer.Flush()
	}
	return w.err
}
