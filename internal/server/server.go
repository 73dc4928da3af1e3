package server

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"dateline/internal/gazetteer"
	"dateline/web"
)

// Config is what a server needs. Only Store has to be given.
type Config struct {
	Store Store
	Log   *slog.Logger // nil logs nothing
	// BaseURL is the address under which readers know the server, for links
	// that leave it: "https://timeline.example.org". Where it is "" the address
	// is taken from each request.
	BaseURL string
	// Names turns the codes of actors and countries into words; those of
	// package gazetteer where it is empty.
	Names web.Names
	// PageSize is the number of events on a page, 20 where it is 0.
	PageSize int
	// Now is the clock, from which "last August" counts; time.Now where it is nil.
	Now func() time.Time
	// LivePause is the time between two looks for new events, 3 seconds where it is 0.
	LivePause time.Duration
	// PageTimeout bounds the making of a page, 15 seconds where it is 0.
	// Exports have no bound as long as their reader keeps reading.
	PageTimeout time.Duration
}

// Server answers requests. It is safe for use by many goroutines.
type Server struct {
	cfg    Config
	log    *slog.Logger
	guides []web.Guide
	live   *live
}

// New checks the configuration and makes a server.
func New(cfg Config) (*Server, error) {
	if cfg.Store == nil {
		return nil, errors.New("server: no store")
	}
	var err error
	if cfg.BaseURL, err = CleanBaseURL(cfg.BaseURL); err != nil {
		return nil, err
	}
	if cfg.PageSize <= 0 {
		cfg.PageSize = 20
	}
	if cfg.PageTimeout <= 0 {
		cfg.PageTimeout = 15 * time.Second
	}
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	if cfg.Names.Actor == nil && cfg.Names.Country == nil {
		cfg.Names = web.Names{Actor: gazetteer.NameOf, Country: countryName}
	}
	guides, err := web.Guides()
	if err != nil {
		return nil, fmt.Errorf("read the guides: %w", err)
	}
	return &Server{cfg: cfg, log: cfg.Log, guides: guides, live: newLive(cfg.Store, cfg.LivePause)}, nil
}

// CleanBaseURL checks an address under which readers know a server, and returns
// it without a slash at its end; "" stays "".
func CleanBaseURL(base string) (string, error) {
	u, err := url.Parse(base)
	if base != "" && (err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https") {
		return "", fmt.Errorf("base URL %q is not of the form https://host", base)
	}
	return strings.TrimRight(base, "/"), nil
}

func countryName(iso2 string) string {
	name, _, _ := gazetteer.StateOf(gazetteer.ISO3(iso2))
	return name
}

// Handler is the whole site.
func (s *Server) Handler() http.Handler {
	return chain(s.routes(),
		identify,    // gives the request an id
		s.logged,    // logs the answer
		secured,     // headers that every answer carries
		compressed,  // gzip for readers that take it
		s.recovered, // a panic becomes an answer
		s.onlyReads, // GET and HEAD
	)
}

func (s *Server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/{$}", s.page(s.home))
	mux.Handle("/events/{id}", s.page(s.event))
	mux.Handle("/articles/{id}", s.page(s.article))
	mux.Handle("/embed", s.page(s.embed))
	mux.Handle("/docs", s.page(s.docs))
	mux.Handle("/docs/{guide}", s.page(s.doc))
	mux.Handle("/bins", s.page(s.binsJSON))
	mux.Handle("/live", s.stream(s.liveEvents))
	mux.Handle("/events.csv", s.stream(s.eventsCSV))
	mux.Handle("/mentions.csv", s.stream(s.mentionsCSV))
	mux.Handle("/embed/v1.js", s.page(s.widgetScript))
	mux.Handle("/static/{file}", s.page(s.static))
	mux.Handle("/favicon.ico", http.RedirectHandler(web.Asset("icon.svg"), http.StatusFound))
	mux.Handle("/healthz", s.page(s.healthy))
	mux.Handle("/readyz", s.page(s.ready))
	mux.Handle("/", s.page(s.nowhere))
	return mux
}

// How long a connection may take for what.
const (
	headerTimeout = 10 * time.Second
	idleTimeout   = 2 * time.Minute
	drainTimeout  = 10 * time.Second
)

// maxHeader is far more than any address needs, so that a reader who pasted an
// article into the search gets a page that says so, not a bare 431.
const maxHeader = 12 << 20

// Serve answers requests on l until ctx ends, then lets those under way finish.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	srv := &http.Server{
		Handler:           s.Handler(),
		ReadHeaderTimeout: headerTimeout,
		ReadTimeout:       headerTimeout,
		WriteTimeout:      patience,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeader,
		ErrorLog:          slog.NewLogLogger(s.log.Handler(), slog.LevelDebug),
	}
	srv.RegisterOnShutdown(s.live.end)
	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(l) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	drain, cancel := context.WithTimeout(context.WithoutCancel(ctx), drainTimeout)
	defer cancel()
	if err := srv.Shutdown(drain); err != nil {
		return errors.Join(err, srv.Close())
	}
	return nil
}
