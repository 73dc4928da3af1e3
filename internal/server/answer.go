package server

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"net/http"
	"strings"

	"github.com/a-h/templ"

	"dateline/internal/fault"
	"dateline/web"
)

// handler answers a request or says why it cannot.
type handler func(w http.ResponseWriter, r *http.Request) error

// page makes a handler of something that is made whole before it is sent.
func (s *Server) page(h handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), s.cfg.PageTimeout)
		defer cancel()
		r = r.WithContext(ctx)
		if err := h(w, r); err != nil {
			s.fail(w, r, err)
		}
	})
}

// stream makes a handler of something that is sent while it is made. An error
// after the first byte cannot be told any more: the answer is cut off, which
// readers of HTTP can see.
func (s *Server) stream(h handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		out := &patient{ResponseWriter: w, control: http.NewResponseController(w)}
		err := h(out, r)
		switch {
		case err == nil:
		case !out.begun:
			s.fail(w, r, err)
		default:
			s.logFault(r, err)
			panic(http.ErrAbortHandler)
		}
	})
}

// answerOf is the status of a kind of error, and the heading of its page.
func answerOf(err error) (status int, title string) {
	switch {
	case errors.Is(err, errMethod):
		return http.StatusMethodNotAllowed, "This address can only be read"
	case errors.Is(err, context.DeadlineExceeded):
		return http.StatusServiceUnavailable, "This is taking too long"
	}
	switch fault.KindOf(err) {
	case fault.Invalid, fault.Usage:
		return http.StatusBadRequest, "That address cannot be read"
	case fault.NotFound:
		return http.StatusNotFound, "There is nothing here"
	case fault.Conflict:
		return http.StatusConflict, "That clashes with what is stored"
	case fault.Unavailable:
		return http.StatusServiceUnavailable, "The timeline cannot be reached just now"
	}
	return http.StatusInternalServerError, "Something went wrong on our side"
}

// fail answers with an error: a page for browsers, a line for programs.
func (s *Server) fail(w http.ResponseWriter, r *http.Request, err error) {
	if errors.Is(err, context.Canceled) && r.Context().Err() != nil {
		return // the reader has gone
	}
	status, title := answerOf(err)
	f := web.Failure{Site: s.site(r), Status: status, Title: title, Text: sentence(root(err).Error())}
	var wrong *wrongRequest
	switch {
	case errors.As(err, &wrong):
		f.Text, f.Remedy = sentence(wrong.problem.Text), wrong.problem.Remedy
	case status == http.StatusNotFound:
		f.Remedy = "The link may be mistyped, or the event may have been taken off the timeline."
	case status == http.StatusServiceUnavailable:
		f.Text = "The database does not answer, or not in time."
		f.Remedy = "Wait a moment and load the page again. Whoever runs this server: “dateline serve” logs the cause."
		f.RequestID = requestID(r.Context())
		w.Header().Set("Retry-After", "10")
	case status >= http.StatusInternalServerError:
		f.Text = "The page could not be made. It is not because of anything you did."
		f.RequestID = requestID(r.Context())
	}
	if status >= http.StatusInternalServerError {
		s.logFault(r, err)
	}
	s.sendFailure(w, r, f)
}

func (s *Server) sendFailure(w http.ResponseWriter, r *http.Request, f web.Failure) {
	h := w.Header()
	h.Set("Cache-Control", "no-store")
	h.Del("Content-Disposition")
	if !wantsHTML(r) {
		h.Set("Content-Type", "text/plain; charset=utf-8")
		w.WriteHeader(f.Status)
		_, _ = w.Write([]byte(strings.Join(strings.Fields(f.Text+" "+f.Remedy), " ") + "\n"))
		return
	}
	var page bytes.Buffer
	if err := web.FailurePage(f).Render(context.WithoutCancel(r.Context()), &page); err != nil {
		s.logFault(r, err)
	}
	h.Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(f.Status)
	_, _ = w.Write(page.Bytes()) // the reader has gone
}

func (s *Server) logFault(r *http.Request, err error) {
	s.log.ErrorContext(r.Context(), "request failed", "id", requestID(r.Context()), "path", r.URL.Path, "error", err)
}

// wantsHTML is false for programs, and for files, which browsers save.
func wantsHTML(r *http.Request) bool {
	if strings.HasSuffix(r.URL.Path, ".csv") || r.URL.Path == "/bins" || r.URL.Path == "/live" || strings.HasPrefix(r.URL.Path, "/static/") {
		return strings.Contains(r.Header.Get("Accept"), "text/html")
	}
	accept := r.Header.Get("Accept")
	return accept == "" || strings.Contains(accept, "text/html") || strings.Contains(accept, "*/*")
}

// root is the error that has the kind, without the calls that it came through.
func root(err error) error {
	for {
		var next error
		switch wrapper := err.(type) {
		case interface{ Unwrap() error }:
			next = wrapper.Unwrap()
		case interface{ Unwrap() []error }:
			if inner := wrapper.Unwrap(); len(inner) > 1 {
				next = inner[1]
			}
		}
		if _, bare := next.(fault.Kind); bare || fault.KindOf(next) == "" {
			return err
		}
		err = next
	}
}

// sentence begins with a capital and ends with a stop.
func sentence(s string) string {
	if s == "" {
		return s
	}
	s = strings.ToUpper(s[:1]) + s[1:]
	if !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "?") {
		s += "."
	}
	return s
}

// send renders a page and sends it, or says that the reader has it already.
func (s *Server) send(w http.ResponseWriter, r *http.Request, status int, page templ.Component) error {
	var body bytes.Buffer
	if err := page.Render(r.Context(), &body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	if status != http.StatusOK {
		w.Header().Set("Cache-Control", "no-store")
		w.WriteHeader(status)
	} else if w.Header().Set("Cache-Control", "no-cache"); notModified(w, r, body.Bytes()) {
		return nil
	}
	_, _ = w.Write(body.Bytes()) // the reader has gone
	return nil
}

// notModified sets the ETag of data, and answers where the reader has it.
func notModified(w http.ResponseWriter, r *http.Request, data []byte) bool {
	sum := sha256.Sum256(data)
	tag := `W/"` + base64.RawURLEncoding.EncodeToString(sum[:12]) + `"`
	w.Header().Set("ETag", tag)
	for part := range strings.SplitSeq(r.Header.Get("If-None-Match"), ",") {
		if part = strings.TrimSpace(part); part == tag || part == "*" {
			w.WriteHeader(http.StatusNotModified)
			return true
		}
	}
	return false
}
