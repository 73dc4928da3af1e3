package main

import (
	"fmt"
	"reflect"
	"runtime/debug"

	"github.com/alecthomas/kong"
)

const description = `Dateline reads news articles, works out when each reported event happened, and keeps the result as a timeline.

Start with: dateline demo`

// cli is the command line.
type cli struct {
	Demo      demoCmd      `cmd:"" help:"Show a timeline of bundled articles in the browser."`
	Serve     serveCmd     `cmd:"" help:"Serve the timeline of the database over HTTP."`
	Ingest    ingestCmd    `cmd:"" help:"Read articles into the database."`
	Reextract reextractCmd `cmd:"" help:"Read stored articles again after an update of the rules."`
	Extract   extractCmd   `cmd:"" help:"Print the events that articles report."`
	Tag       tagCmd       `cmd:"" help:"Print the time expressions of articles."`
	Parse     parseCmd     `cmd:"" help:"Print the sentences of articles with their grammar."`
	Digest    digestCmd    `cmd:"" help:"Print the days that mattered most, with what happened on each."`
	Export    exportCmd    `cmd:"" help:"Print the events of the database."`
	Hide      hideCmd      `cmd:"" help:"Take wrong events off every view, export and embed."`
	Show      showCmd      `cmd:"" help:"Put hidden events back."`
	Migrate   migrateCmd   `cmd:"" help:"Bring the database up to date."`
	Version   versionCmd   `cmd:"" help:"Print the version."`
}

func newCLI() *cli {
	c := &cli{}
	c.Export.Plugins = kong.Plugins{c.Export.filter.flags()}
	return c
}

func newParser(c *cli, options ...kong.Option) (*kong.Kong, error) {
	return kong.New(c, append(options,
		kong.Name("dateline"),
		kong.Description(description),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
		kong.DefaultEnvars("DATELINE"),
		kong.NamedMapper("path", kong.MapperFunc(pathOrNone)),
	)...)
}

// pathOrNone reads a path, "~" being the user's home. An empty one stays empty;
// to kong it would be the working folder.
func pathOrNone(ctx *kong.DecodeContext, target reflect.Value) error {
	var path string
	if err := ctx.Scan.PopValueInto("path", &path); err != nil {
		return err
	}
	if path != "" {
		path = kong.ExpandPath(path)
	}
	target.SetString(path)
	return nil
}

type versionCmd struct{}

// Run prints version, revision and the Go that built the program.
func (versionCmd) Run(a *app) error {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return fmt.Errorf("the program was built without version information")
	}
	version, revision, changed := info.Main.Version, "", ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			revision = " " + s.Value
		case s.Key == "vcs.modified" && s.Value == "true":
			changed = " with changes"
		}
	}
	if version == "" || version == "(devel)" {
		version = "development"
	}
	_, err := fmt.Fprintf(a.out, "dateline %s%s%s, %s\n", version, revision, changed, info.GoVersion)
	return err
}
