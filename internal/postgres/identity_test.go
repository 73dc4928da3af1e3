package postgres

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"dateline/internal/article"
)

func TestCanonicalURL(t *testing.T) {
	for _, c := range []struct{ url, want string }{
		{"https://example.org/a/b", "https://example.org/a/b"},
		{"HTTP://WWW.Example.ORG:80/a/b/#top", "https://example.org/a/b"},
		{"https://example.org:8443/a?b=2&a=1", "https://example.org:8443/a?a=1&b=2"},
		{"https://example.org/a?utm_source=x&id=7&fbclid=y", "https://example.org/a?id=7"},
		{"https://user:pw@example.org", "https://example.org"},
		{"https://example.org./?", "https://example.org"},
		{"https://example.org/A", "https://example.org/A"},
		{" https://example.org/%C3%A9 ", "https://example.org/%C3%A9"},
		{"urn:x:1", "urn:x:1"},
		{"://", "://"},
	} {
		if got := CanonicalURL(c.url); got != c.want {
			t.Errorf("CanonicalURL(%q) = %q, want %q", c.url, got, c.want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), rapid.StringMatching(`https?://[a-zA-Z.]{1,9}(:[0-9]{1,4})?/[a-z%/]{0,9}(\?[a-z=&_]{0,9})?(#[a-z]*)?`)).Draw(t, "url")
		once := CanonicalURL(s)
		if twice := CanonicalURL(once); twice != once {
			t.Fatalf("%q becomes %q, and that %q", s, once, twice)
		}
	})
}

func TestHandle(t *testing.T) {
	for _, c := range []struct {
		a    article.Article
		sure bool
	}{
		{article.Article{ID: "1", URL: "https://example.org/1"}, true},
		{article.Article{ID: "1", Source: "Wire"}, true},
		{article.Article{ID: "1"}, false},
		{article.Article{ID: "-#1", Source: "Wire"}, false},
		{article.Article{ID: "news.jsonl#12", Source: "Wire"}, false},
	} {
		if _, sure := handle(&c.a); sure != c.sure {
			t.Errorf("%+v: sure is %v", c.a, sure)
		}
	}
}

func TestAlike(t *testing.T) {
	const text = "The minister said on Tuesday that the talks had ended without any result."
	for _, c := range []struct {
		b         string
		low, high float64
	}{
		{text, 1, 1},
		{strings.ToUpper(text), 1, 1},
		{text + " He would not say more about them.", .5, .9},
		{"Floods closed two bridges over the river in the north.", 0, .05},
		{"", 0, 0},
	} {
		if got := alike(text, c.b); got < c.low || got > c.high {
			t.Errorf("alike(…, %q) = %v, want %v to %v", c.b, got, c.low, c.high)
		}
	}
}

func TestNewID(t *testing.T) {
	now := time.Date(2025, 3, 14, 12, 0, 0, 0, time.UTC)
	a, b, later := newID(now), newID(now), newID(now.Add(time.Millisecond))
	if !validID(a) || a == b || a >= later || b >= later || a[:9] != b[:9] {
		t.Errorf("ids %s and %s, a millisecond later %s", a, b, later)
	}
	if far := newID(time.Date(3083, 1, 1, 0, 0, 0, 0, time.UTC)); !validID(far) || far <= later {
		t.Errorf("in the year 3083: %s", far)
	}
}

func TestSearchWords(t *testing.T) {
	got := searchWords("Señor Núñez's U.S. drones; 30-day \"CEASE-FIRE\"", "Київ 2025")
	want := []string{"2025", "30", "cease", "day", "drones", "fire", "nunez", "s", "senor", "u", "киів"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got := tsquery("Drone's | !x"); got != "'drone':* & 's':* & 'x':*" {
		t.Errorf("tsquery: %s", got)
	}
}

func TestAssign(t *testing.T) {
	for _, c := range []struct {
		name    string
		priors  []string
		groups  [][]int
		known   []string
		ids     []string // "" for a new one
		retired map[string]string
	}{
		{"goes on", []string{"a", "a", ""}, [][]int{{0, 1, 2}}, []string{"a"}, []string{"a"}, map[string]string{}},
		{"merge", []string{"a", "b", "b"}, [][]int{{0, 1, 2}}, []string{"a", "b"}, []string{"b"}, map[string]string{"a": "b"}},
		{"merge of equals: the older", []string{"b", "a"}, [][]int{{0, 1}}, []string{"a", "b"}, []string{"a"}, map[string]string{"b": "a"}},
		{"split", []string{"a", "a", "a"}, [][]int{{0}, {1, 2}}, []string{"a"}, []string{"", "a"}, map[string]string{}},
		{"crossing", []string{"a", "a", "b", "a", "b"}, [][]int{{0, 1, 2}, {3, 4}}, []string{"a", "b"}, []string{"a", "b"}, map[string]string{}},
		{"gone", []string{"a"}, [][]int{{0}}, []string{"a", "z"}, []string{"a"}, map[string]string{"z": ""}},
	} {
		members := make([]member, len(c.priors))
		for i, p := range c.priors {
			members[i].was.event = p
		}
		got := assign(members, c.groups, c.known)
		for g, want := range c.ids {
			if want != "" && got.ids[g] != want || want == "" && !validID(got.ids[g]) {
				t.Errorf("%s: group %d is %s, want %q", c.name, g, got.ids[g], want)
			}
			for _, i := range c.groups[g] {
				if members[i].event != got.ids[g] {
					t.Errorf("%s: mention %d is in %s, its group in %s", c.name, i, members[i].event, got.ids[g])
				}
			}
		}
		if diff := cmp.Diff(c.retired, got.retired); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}
