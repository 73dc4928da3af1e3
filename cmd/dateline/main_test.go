package main

import (
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"dateline/internal/postgres/pgtest"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"dateline": main})
}

// update rewrites the expected output of the scripts: DATELINE_UPDATE=1.
var update = os.Getenv("DATELINE_UPDATE") == "1"

// TestScripts runs the command line as a user types it.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script", UpdateScripts: update, RequireExplicitExec: true})
}

// TestDatabaseScripts does so with a database of its own for each script.
func TestDatabaseScripts(t *testing.T) {
	pgtest.New(t, nil) // says loudly, once, where there is no Postgres
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script/db", UpdateScripts: update, RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("DATABASE_URL", pgtest.New(e.T().(testing.TB), nil))
			return nil
		},
	})
}
