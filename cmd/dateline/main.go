// Command dateline turns news articles into a dated timeline of events.
//
//	dateline demo                                   a timeline of bundled articles, in the browser
//	dateline extract --published 2025-03-14 a.txt   the events of an article, as JSON
//	dateline ingest --collection sudan news/        articles into the database
//	dateline serve                                  the database as a web page
//	dateline export --from 2025-03-01 -o march.csv  the database as CSV
//
// # What all commands keep to
//
// Results go to standard output; progress, notes and errors to standard error.
// The exit status is 0 for done, 1 for something failed, 2 for wrong usage;
// of many inputs the good ones are done and each bad one is named. Every flag is
// also an environment variable, DATELINE_ and its name in capitals. An
// interrupt (SIGINT, SIGTERM) ends a command in order; a second one at once.
//
// # The code
//
// One file a command, each a struct that kong fills and a method Run; what they
// share is in inputs.go (articles in), database.go (the store), filter.go and
// progress.go. [app.exitStatus] is the only place that turns an error into an exit
// status. Nothing here reads articles or decides on dates: that is the work of
// the packages below.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"sync"
	"syscall"
	_ "time/tzdata" // so that --tz knows its zones on every machine
	"unicode"

	"github.com/alecthomas/kong"

	"dateline/internal/fault"
)

func main() {
	unsetEmpty()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // the next signal has its usual effect
	status := run(ctx, os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr})
	stop()
	os.Exit(status)
}

// unsetEmpty makes a variable of ours that is empty as good as none.
func unsetEmpty() {
	for _, v := range os.Environ() {
		if name, value, _ := strings.Cut(v, "="); value == "" && strings.HasPrefix(name, "DATELINE_") {
			_ = os.Unsetenv(name) // a name that was found can be unset
		}
	}
}

// streams are where a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// app is what every command gets.
type app struct {
	streams
	ctx context.Context
	mu  sync.Mutex // one note at a time
}

// note tells the user something that is not a result. Names of files may hold
// control characters, which a terminal would obey.
func (a *app) note(format string, args ...any) {
	text := strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return unicode.ReplacementChar
		}
		return r
	}, fmt.Sprintf(format, args...))
	a.mu.Lock()
	defer a.mu.Unlock()
	fmt.Fprintf(a.err, "dateline: %s\n", text)
}

// run is the whole program but for signals, and returns the exit status.
func run(ctx context.Context, args []string, s streams) int {
	a := &app{streams: s, ctx: ctx}
	status, err := parseAndRun(a, args)
	if err == nil {
		return status
	}
	return a.exitStatus(err)
}

// parseAndRun runs the command that args name. Where kong has answered by
// itself, as for --help, it returns kong's status.
func parseAndRun(a *app, args []string) (status int, err error) {
	type answered int
	defer func() {
		switch p := recover().(type) {
		case nil:
		case answered:
			status, err = int(p), nil
		default:
			panic(p)
		}
	}()
	parser, err := newParser(newCLI(), kong.Writers(a.out, a.err), kong.Exit(func(code int) { panic(answered(code)) }))
	if err != nil {
		return 0, fmt.Errorf("the commands: %w", err)
	}
	command, err := parser.Parse(args)
	if err != nil {
		return 0, usageError(err)
	}
	return 0, command.Run(a)
}

// usageError says what is wrong with the command line and where to read more.
func usageError(err error) error {
	help, text := "dateline --help", err.Error()
	var parse *kong.ParseError
	if errors.As(err, &parse) && parse.Context != nil && parse.Context.Selected() != nil {
		help = "dateline " + parse.Context.Selected().Name + " --help"
	} else if command, found := strings.CutPrefix(text, "unexpected argument "); found {
		text = "there is no command " + command
	}
	if text == `expected "<input> ..."` {
		text = "nothing to read: name files or folders, or - for standard input"
	}
	return fault.New(fault.Usage, "%s; see %s", text, help)
}

// reported ends a command whose errors the user has been told already.
type reported struct{ failed int }

func (r reported) Error() string { return fmt.Sprintf("%d of the inputs failed", r.failed) }

// exitStatus tells the user of the error that ended a command and turns it
// into an exit status: 1, or 2 for wrong usage.
func (a *app) exitStatus(err error) int {
	var told reported
	switch {
	case errors.As(err, &told):
	case a.ctx.Err() != nil && errors.Is(err, context.Canceled):
		a.note("interrupted")
	default:
		a.note("%v", err)
	}
	if fault.KindOf(err) == fault.Usage {
		return 2
	}
	return 1
}
