package main

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"strconv"
	"syscall"

	"dateline/internal/fault"
	"dateline/internal/postgres"
	"dateline/internal/server"
)

type serveCmd struct {
	databaseFlags
	Listen  string `default:"127.0.0.1:8080" placeholder:"HOST:PORT" help:"Address to listen on (default: ${default}); 0.0.0.0:8080 is open to the network."`
	BaseURL string `name:"base-url" placeholder:"URL" help:"Address under which readers know the server, for links that leave it."`
}

// Help is the long help of the command.
func (serveCmd) Help() string {
	return `Serves the timeline, its exports at /events.csv and /mentions.csv, and the widget at /embed. The server only reads; it can stand behind any proxy.

Examples:

    dateline serve
    dateline serve --listen 0.0.0.0:80 --base-url https://timeline.example.org`
}

// Run serves until it is interrupted.
func (c *serveCmd) Run(a *app) error {
	if err := checkListen(c.Listen); err != nil {
		return err
	}
	base, err := server.CleanBaseURL(c.BaseURL)
	if err != nil {
		return fault.Wrap(fault.Usage, err, "--base-url")
	}
	db, done, err := c.open(a)
	if err != nil {
		return err
	}
	defer done()
	listener, err := net.Listen("tcp", c.Listen)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return fault.New(fault.Unavailable, "--listen %s: another program listens there; give another port", c.Listen)
	case err != nil:
		return fault.Wrap(fault.Unavailable, err, "--listen")
	}
	a.note("serving http://%s/", listener.Addr())
	return serve(a.ctx, db, listener, base, slog.New(slog.NewTextHandler(a.err, nil)))
}

// checkListen says what is wrong with an address to listen on, before anything
// is started for it.
func checkListen(address string) error {
	_, port, err := net.SplitHostPort(address)
	if err == nil {
		_, err = net.LookupPort("tcp", port)
	}
	return fault.Wrap(fault.Usage, err, "--listen is HOST:PORT, such as 127.0.0.1:8080")
}

// serve answers requests until ctx ends.
func serve(ctx context.Context, db *postgres.DB, l net.Listener, baseURL string, log *slog.Logger) error {
	s, err := server.New(server.Config{Store: db, Log: log, BaseURL: baseURL})
	if err != nil {
		return errors.Join(err, l.Close())
	}
	if err := s.Serve(ctx, l); ctx.Err() == nil || !errors.Is(err, ctx.Err()) {
		return err
	}
	return nil
}

// listenNear listens on a port of the loopback, or on the next free one.
func listenNear(ctx context.Context, port int) (net.Listener, error) {
	const tries = 50
	var config net.ListenConfig
	for p := port; ; p++ {
		l, err := config.Listen(ctx, "tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(p)))
		switch {
		case err == nil:
			return l, nil
		case !errors.Is(err, syscall.EADDRINUSE) || port == 0 || p-port >= tries || p >= 65535:
			return nil, fault.Wrap(fault.Unavailable, err, "no free port near %d; another can be given with --port", port)
		}
	}
}
