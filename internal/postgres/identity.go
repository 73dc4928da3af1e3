package postgres

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"dateline/internal/article"
)

// numbered is an id that package source makes of an input and a number.
var numbered = regexp.MustCompile(`^-|#\d+$`)

// handle names what an article is known by when it comes again: its canonical
// URL, else its id with its source, else its id alone. The second result says
// that the handle is sure: two articles of a sure handle are revisions of one.
// An id alone (a path, say), or one that only numbers the articles of an input,
// may be used again for something else.
func handle(a *article.Article) (name string, sure bool) {
	if a.URL != "" {
		return hashID("url", CanonicalURL(a.URL)), true
	}
	if a.Source != "" {
		return hashID("source", a.Source, a.ID), !numbered.MatchString(a.ID)
	}
	return hashID("id", a.ID), false
}

// tracking are the parameters of a URL that say where a reader came from, not
// what is read.
var tracking = []string{"fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid",
	"cmpid", "ocid", "ref_src", "smid", "at_medium", "at_campaign", "ftag", "guccounter", "sh"}

// CanonicalURL is the form of a URL by which articles are told apart: scheme
// and host in lower case and without "www.", http as https, without default
// port, fragment, user, tracking parameters and trailing slash, and the
// parameters in order. What is no web address is left as it is.
func CanonicalURL(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil {
		return strings.TrimSpace(s)
	}
	host := canonicalHost(u)
	if host == "" {
		return strings.TrimSpace(s)
	}
	u.Scheme = strings.ToLower(u.Scheme)
	if u.Scheme == "http" {
		u.Scheme = "https"
	}
	u.Host, u.User, u.Fragment, u.RawFragment = host, nil, "", ""
	q := u.Query()
	for key := range q {
		if strings.HasPrefix(key, "utm_") || slices.Contains(tracking, key) {
			q.Del(key)
		}
	}
	u.RawQuery, u.ForceQuery = q.Encode(), false
	u.Path, u.RawPath = strings.TrimRight(u.Path, "/"), strings.TrimRight(u.RawPath, "/")
	return u.String()
}

func canonicalHost(u *url.URL) string {
	host := strings.TrimRight(strings.ToLower(u.Hostname()), ".")
	for strings.HasPrefix(host, "www.") {
		host = strings.TrimPrefix(host, "www.")
	}
	if strings.Contains(host, ":") { // an address of IPv6
		host = "[" + host + "]"
	}
	if port := u.Port(); host != "" && port != "" && port != "80" && port != "443" {
		host += ":" + port
	}
	return host
}

// alike is the share of word triples, of all that a and b hold, which both
// hold: 1 for the same words, 0 for nothing in common.
func alike(a, b string) float64 {
	triples := triplesOf(a)
	both, onlyB := 0, 0
	for t := range triplesOf(b) {
		if triples[t] {
			both++
		} else {
			onlyB++
		}
	}
	if len(triples)+onlyB == 0 {
		return 0
	}
	return float64(both) / float64(len(triples)+onlyB)
}

func triplesOf(s string) map[string]bool {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	out := map[string]bool{}
	for i := range words {
		out[strings.Join(words[i:min(i+3, len(words))], " ")] = true
	}
	return out
}
