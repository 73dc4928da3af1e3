package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/alecthomas/kong"

	"dateline/internal/export"
	"dateline/internal/fault"
	"dateline/internal/postgres"
	"dateline/internal/server"
	"dateline/internal/timeline"
)

type exportCmd struct {
	databaseFlags
	Format  string `short:"f" default:"csv" enum:"csv,jsonl" help:"How to print: ${enum} (default: ${default})."`
	Table   string `default:"events" enum:"events,mentions" help:"What a row is: ${enum} (default: ${default})."`
	Excel   bool   `help:"Make CSV safe and readable for spreadsheet programs: a byte order mark, and no formulas."`
	Output  string `short:"o" type:"path" placeholder:"FILE" help:"Write to this file, which changes only when all is written."`
	BaseURL string `name:"base-url" placeholder:"URL" help:"Where the pages are served, for the links of the column url."`

	kong.Plugins // the filters, see newCLI
	filter       filterFlags
}

// Help is the long help of the command.
func (exportCmd) Help() string {
	return `Prints the events of the database, or every mention of them with the id of its event. The filters are those of the page: the same filter gives the same events.

Examples:

    dateline export -o events.csv
    dateline export --collection sudan-2023 --from 2023-04-15 --to 2023-04-30
    dateline export --table mentions --format jsonl --type ASSAULT --country UA
    dateline export --excel --min-sources 2 -o sure.csv`
}

// Run exports.
func (c *exportCmd) Run(a *app) error {
	filter, err := c.filter.filter()
	if err != nil {
		return err
	}
	if c.Excel && c.Format != "csv" {
		return fault.New(fault.Usage, "--excel is for --format csv")
	}
	if c.BaseURL, err = server.CleanBaseURL(c.BaseURL); err != nil {
		return fault.Wrap(fault.Usage, err, "--base-url")
	}
	db, done, err := c.open(a)
	if err != nil {
		return err
	}
	defer done()
	rows := 0
	write := func(w io.Writer) (err error) { rows, err = c.write(a.ctx, db, filter, w); return err }
	if c.Output == "" {
		err = write(a.out)
	} else {
		err = replaceFile(c.Output, write)
	}
	if err == nil && rows == 0 {
		a.note("%s", whyNothing(filter))
	}
	return err
}

// whyNothing says what to do about an export without rows.
func whyNothing(f timeline.Filter) string {
	f.Sort = ""
	if f.IsZero() {
		return "the database holds no events yet: add articles with dateline ingest"
	}
	return "no event has all that the filters ask for: leave one out; actors and countries are codes such as RUS, UKRMIL and UA"
}

// write prints what the filter finds, and says how many rows that was.
func (c *exportCmd) write(ctx context.Context, db *postgres.DB, f timeline.Filter, out io.Writer) (rows int, err error) {
	options := export.Options{BaseURL: c.BaseURL, Excel: c.Excel}
	if c.Table == "mentions" {
		w, err := export.NewMentions(out, export.Format(c.Format), options)
		if err != nil {
			return 0, err
		}
		err = db.EachMention(ctx, f, func(eventID string, r *timeline.Report) error {
			rows++
			return w.Write(export.Report(eventID, r))
		})
		return rows, errors.Join(err, w.Close())
	}
	w, err := export.NewEvents(out, export.Format(c.Format), options)
	if err != nil {
		return 0, err
	}
	err = db.EachEvent(ctx, f, func(e *timeline.Event) error { rows++; return w.Write(e) })
	return rows, errors.Join(err, w.Close())
}

// replaceFile writes a file whole or not at all.
func replaceFile(path string, write func(io.Writer) error) (err error) {
	switch info, err := os.Stat(path); {
	case err != nil || info.Mode().IsRegular():
	case info.IsDir():
		return fault.New(fault.Invalid, "write %s: is a folder; name a file in it", path)
	default:
		return writeDevice(path, write)
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".dateline-*")
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fault.New(fault.Invalid, "write %s: there is no folder %s; make it first", path, filepath.Dir(path))
	case err != nil:
		return cannotWrite(path, err)
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name()) // what is left would only confuse
		}
	}()
	b := bufio.NewWriter(f)
	if err := errors.Join(write(b), b.Flush(), f.Chmod(0o644), f.Close()); err != nil {
		return err
	}
	return cannotWrite(path, os.Rename(f.Name(), path))
}

// writeDevice writes to what is there already and no file: /dev/stdout, a pipe.
func writeDevice(path string, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return cannotWrite(path, err)
	}
	return errors.Join(write(f), f.Close())
}

// cannotWrite names the file that was asked for, not a temporary one.
func cannotWrite(path string, err error) error {
	var file *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &file):
		err = file.Err
	case errors.As(err, &link):
		err = link.Err
	}
	return fault.Wrap(fault.Invalid, err, "write %s", path)
}
