package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"dateline/internal/fault"
	"dateline/internal/postgres"
)

type hideCmd struct {
	databaseFlags
	Events []string `arg:"" name:"event" help:"Ids of events, or the addresses of their pages."`
}

// Help is the long help of the command.
func (hideCmd) Help() string {
	return `A hidden event is gone from the page, every export and every embed at once, and stays so when its articles are read again. "dateline show" puts it back.

Examples:

    dateline hide 1m82tetxwxgjk13t
    dateline hide http://127.0.0.1:8080/events/1m82tetxwxgjk13t`
}

// Run hides.
func (c *hideCmd) Run(a *app) error {
	return eachEvent(a, &c.databaseFlags, c.Events, (*postgres.DB).Hide, "hidden")
}

type showCmd struct {
	databaseFlags
	Events []string `arg:"" name:"event" help:"Ids of events, or the addresses of their pages."`
}

// Help is the long help of the command.
func (showCmd) Help() string {
	return `Puts an event back that "dateline hide" took away.

Example:

    dateline show 1m82tetxwxgjk13t`
}

// Run shows.
func (c *showCmd) Run(a *app) error {
	return eachEvent(a, &c.databaseFlags, c.Events, (*postgres.DB).Show, "shown")
}

// eachEvent does something to every event that the arguments name.
func eachEvent(a *app, f *databaseFlags, events []string, do func(*postgres.DB, context.Context, string) error, word string) error {
	db, done, err := f.open(a)
	if err != nil {
		return err
	}
	defer done()
	failed := 0
	for _, id := range events {
		if at := strings.LastIndex(strings.TrimRight(id, "/"), "/events/"); at >= 0 {
			id = strings.TrimRight(id[at+len("/events/"):], "/")
		}
		err := do(db, a.ctx, id)
		switch {
		case errors.Is(err, fault.Unavailable) || a.ctx.Err() != nil:
			return err
		case err != nil:
			failed++
			a.note("%v", err)
			continue
		}
		if _, err := fmt.Fprintf(a.out, "%s %s\n", word, id); err != nil {
			return err
		}
	}
	if failed > 0 {
		return reported{failed}
	}
	return nil
}

type migrateCmd struct {
	databaseFlags
}

// Help is the long help of the command.
func (migrateCmd) Help() string {
	return `Every command that needs the database brings its schema up to date by itself; this one does nothing else. A database that a newer Dateline made is left alone and reported.

Example:

    DATABASE_URL=postgres://localhost/news dateline migrate`
}

// Run migrates.
func (c *migrateCmd) Run(a *app) error {
	_, done, err := c.open(a) // opening migrates
	if err != nil {
		return err
	}
	done()
	_, err = fmt.Fprintln(a.out, "the database is up to date")
	return err
}
