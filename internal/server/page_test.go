package server

import (
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// answer is a page as a reader gets it.
type answer struct {
	status int
	header http.Header
	body   string
	doc    *html.Node
}

// get asks for a page, without following redirects.
func get(t *testing.T, url string, headers ...string) answer {
	t.Helper()
	req, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	return do(t, req)
}

func do(t *testing.T, req *http.Request) answer {
	t.Helper()
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	res, err := client.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	a := answer{status: res.StatusCode, header: res.Header, body: string(body)}
	if a.doc, err = html.Parse(strings.NewReader(a.body)); err != nil {
		t.Fatal(err)
	}
	return a
}

// find lists the elements under n that match a selector: names, .classes and
// [attribute] or [attribute=value], with spaces between ancestors.
func find(n *html.Node, selector string) []*html.Node {
	found := []*html.Node{n}
	for part := range strings.FieldsSeq(selector) {
		var next []*html.Node
		for _, from := range found {
			for d := range from.Descendants() {
				if d.Type == html.ElementNode && isMatch(d, part) && !slices.Contains(next, d) {
					next = append(next, d)
				}
			}
		}
		found = next
	}
	return found
}

func isMatch(n *html.Node, part string) bool {
	name, rest, hasAttribute := strings.Cut(part, "[")
	name, classes, _ := strings.Cut(name, ".")
	if name != "" && n.Data != name {
		return false
	}
	have := strings.Fields(attr(n, "class"))
	for c := range strings.SplitSeq(classes, ".") {
		if c != "" && !slices.Contains(have, c) {
			return false
		}
	}
	if !hasAttribute {
		return true
	}
	key, value, hasValue := strings.Cut(strings.TrimSuffix(rest, "]"), "=")
	for _, a := range n.Attr {
		if a.Key == key && (!hasValue || a.Val == value) {
			return true
		}
	}
	return false
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// text is what a reader reads of n, with single spaces.
func text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func (a answer) texts(selector string) []string {
	var out []string
	for _, n := range find(a.doc, selector) {
		out = append(out, text(n))
	}
	return out
}

// one is the text of the only element that matches.
func (a answer) one(t *testing.T, selector string) string {
	t.Helper()
	found := a.texts(selector)
	if len(found) != 1 {
		t.Fatalf("%d elements match %q, want 1: %q", len(found), selector, found)
	}
	return found[0]
}

// ids lists the events of a page by the anchors of their list items.
func (a answer) ids() []string {
	var out []string
	for _, n := range find(a.doc, "li.entry") {
		out = append(out, strings.TrimPrefix(attr(n, "id"), "e-"))
	}
	return out
}
