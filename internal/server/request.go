package server

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/internal/fault"
	"dateline/internal/timeline"
	"dateline/web"
)

// The bounds of what a request may hold.
const (
	maxLetters = 300 // of one value
	maxValues  = 100 // of one parameter
	maxCursor  = 1000
)

// wrongRequest is what is wrong with an address and how to mend it.
type wrongRequest struct{ problem web.Problem }

func (e *wrongRequest) Error() string { return e.problem.Text }

func (e *wrongRequest) Unwrap() error { return fault.Invalid }

func wrong(field, remedy, format string, args ...any) error {
	return &wrongRequest{web.Problem{Field: field, Text: fmt.Sprintf(format, args...), Remedy: remedy}}
}

// request is what an address asks for.
type request struct {
	filter timeline.Filter
	view   web.View
	words  []web.DayWords // words for days, with what they mean
	query  url.Values     // bounded, for the form; filled in even where the filter is wrong
	cursor string
}

// readRequest reads the filter of an address. The error is a [wrongRequest].
func (s *Server) readRequest(r *http.Request) (request, error) {
	query, err := url.ParseQuery(r.URL.RawQuery)
	req := request{query: bounded(query), cursor: query.Get("cursor")}
	if err != nil {
		return req, wrong("", "Fill in the form to get a good one.", "The address is broken: %s", clip(err.Error()))
	}
	for _, key := range append([]string{"cursor", "limit", "theme", "event", "at", "view", "lanes", "map"}, timeline.Params...) {
		if err := checkValues(key, query[key]); err != nil {
			return req, err
		}
	}
	if req.view, err = readView(query); err != nil {
		return req, err
	}
	if req.words, err = s.readDays(r.Context(), query); err != nil {
		return req, err
	}
	if req.filter, err = timeline.ParseFilter(query); err != nil {
		return req, wrongFilter(err)
	}
	return req, nil
}

// bounded keeps of a query what a form can show.
func bounded(query url.Values) url.Values {
	out := url.Values{}
	for _, key := range append([]string{"theme", "limit", "view", "lanes"}, timeline.Params...) {
		for _, v := range query[key][:min(len(query[key]), maxValues)] {
			out.Add(key, clip(strings.ToValidUTF8(v, "\uFFFD")))
		}
	}
	return out
}

// clip shortens a value to what a form can show.
func clip(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, s[:min(len(s), utf8.UTFMax*maxLetters)])
	if r := []rune(s); len(r) > maxLetters {
		return string(r[:maxLetters])
	}
	return strings.ToValidUTF8(s, "")
}

func checkValues(key string, values []string) error {
	if len(values) > maxValues {
		return wrong(key, "Take fewer.", "%s has %d values, and at most %d are read", web.FieldLabel(key), len(values), maxValues)
	}
	most := maxLetters
	if key == "cursor" {
		most = maxCursor
	}
	for _, v := range values {
		if n := utf8.RuneCountInString(v); n > most {
			return wrong(key, "Shorten it: a few words that the headline or the evidence holds are enough.",
				"%s is %d letters long, and at most %d are read", web.FieldLabel(key), n, most)
		}
		if !utf8.ValidString(v) || strings.ContainsFunc(v, func(r rune) bool { return r == 0 || unicode.IsControl(r) && !unicode.IsSpace(r) }) {
			return wrong(key, "Type it anew.", "%s holds characters that are no text", web.FieldLabel(key))
		}
	}
	return nil
}

// wrongFilter names the field that the filter's error is about.
func wrongFilter(err error) error {
	field, text, found := strings.Cut(err.Error(), ":")
	remedy := "Correct it in the form."
	switch {
	case found && slices.Contains(timeline.Params, field):
		text = web.FieldLabel(field) + ":" + text
	case strings.HasPrefix(err.Error(), "from "):
		field, text = "from", err.Error()
		remedy = "Swap the two days, or leave one of them out."
	default:
		field, text = "", err.Error()
	}
	return wrong(field, remedy, "%s", text)
}

// problemOf is what to show of an error beside the form, nil where the error
// is no wrong request.
func problemOf(err error) *web.Problem {
	var w *wrongRequest
	switch {
	case errors.As(err, &w):
		p := w.problem
		p.Text = sentence(p.Text)
		return &p
	case fault.KindOf(err) == fault.Invalid:
		return &web.Problem{Text: sentence(root(err).Error()), Remedy: "Search again with the form to begin at the first page."}
	}
	return nil
}

// site is what pages need to know of where they are shown.
func (s *Server) site(r *http.Request) web.Site {
	site := web.Site{BaseURL: s.cfg.BaseURL, Names: s.cfg.Names}
	if site.BaseURL == "" {
		scheme := "http"
		if r.TLS != nil || r.Header.Get("X-Forwarded-Proto") == "https" {
			scheme = "https"
		}
		site.BaseURL = scheme + "://" + r.Host
	}
	if theme := r.URL.Query().Get("theme"); theme == "light" || theme == "dark" {
		site.Theme = theme
	}
	return site
}
