package server

import (
	"mime"
	"net/http"
	"path"

	"dateline/internal/fault"
	"dateline/web"
)

// static serves a file. Under its hashed name it never changes; under its
// plain name, for people, it is asked for anew each time.
func (s *Server) static(w http.ResponseWriter, r *http.Request) error {
	f, ok := web.Static()[r.PathValue("file")]
	if !ok {
		return fault.New(fault.NotFound, "there is no file of this name")
	}
	cache := "no-cache"
	if r.URL.Path == f.Path {
		cache = "public, max-age=31536000, immutable"
	}
	sendFile(w, r, f, cache)
	return nil
}

// widgetScript is the script that other sites include: one address for ever,
// asked for anew every hour.
func (s *Server) widgetScript(w http.ResponseWriter, r *http.Request) error {
	w.Header().Set("Access-Control-Allow-Origin", "*")
	w.Header().Set("Cross-Origin-Resource-Policy", "cross-origin")
	sendFile(w, r, web.Static()["v1.js"], "public, max-age=3600")
	return nil
}

func sendFile(w http.ResponseWriter, r *http.Request, f web.File, cache string) {
	w.Header().Set("Cache-Control", cache)
	if notModified(w, r, f.Data) {
		return
	}
	w.Header().Set("Content-Type", contentType(f.Name))
	_, _ = w.Write(f.Data) // the reader has gone
}

// contentType does not ask the machine where the types are ours.
func contentType(name string) string {
	switch ext := path.Ext(name); ext {
	case ".css":
		return "text/css; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".svg":
		return "image/svg+xml"
	default:
		return mime.TypeByExtension(ext)
	}
}

// healthy says that the process runs.
func (s *Server) healthy(w http.ResponseWriter, r *http.Request) error {
	return sendLine(w, "ok")
}

// ready says that the store answers too.
func (s *Server) ready(w http.ResponseWriter, r *http.Request) error {
	if err := s.cfg.Store.Ping(r.Context()); err != nil {
		return fault.Wrap(fault.Unavailable, err, "ask the store")
	}
	return sendLine(w, "ready")
}

func sendLine(w http.ResponseWriter, text string) error {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	_, _ = w.Write([]byte(text + "\n")) // the reader has gone
	return nil
}
