package main

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os/user"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"dateline/internal/article"
	"dateline/internal/fault"
	"dateline/internal/pipeline"
	"dateline/internal/source"
	"dateline/internal/timeline"
)

func TestExitStatus(t *testing.T) {
	for _, tt := range []struct {
		err    error
		status int
		says   string
	}{
		{fault.New(fault.Usage, "wrong"), 2, "dateline: wrong\n"},
		{fault.New(fault.Unavailable, "away"), 1, "dateline: away\n"},
		{errors.New("ours"), 1, "dateline: ours\n"},
		{errors.New("red\x1b[31m.txt: is empty"), 1, "dateline: red\ufffd[31m.txt: is empty\n"},
		{reported{2}, 1, ""},
		{errors.Join(reported{1}, nil), 1, ""},
	} {
		var out bytes.Buffer
		a := &app{ctx: t.Context(), streams: streams{err: &out}}
		if status := a.exitStatus(tt.err); status != tt.status || out.String() != tt.says {
			t.Errorf("%v: status %d, %q", tt.err, status, out.String())
		}
	}
}

// TestFilterFlags: every parameter of a filter is a flag, and means the same.
func TestFilterFlags(t *testing.T) {
	values := map[string][]string{
		"collection": {"war"}, "q": {"port, fire"}, "from": {"2025-03-01"}, "to": {"2025-03-31"}, "type": {"assault,agree", "consult"},
		"mode": {"drone"}, "actor": {"rus", "UKRMIL"}, "country": {"ua"}, "place": {"Kyiv, Ukraine"}, "status": {"happened"},
		"source": {"Wire, The"}, "basis": {"relative"}, "precision": {"day,month"}, "min_sources": {"2"}, "min_confidence": {"0.5"}, "sort": {"-date"},
	}
	var args []string
	for _, p := range timeline.Params {
		if filterHelp[p] == "" {
			t.Errorf("no help for the filter %s", p)
		}
		if len(values[p]) == 0 {
			t.Errorf("no example of the filter %s", p)
		}
		for _, v := range values[p] {
			args = append(args, fmt.Sprintf("--%s=%s", strings.ReplaceAll(p, "_", "-"), v))
		}
	}
	c := newCLI()
	parser, err := newParser(c)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := parser.Parse(append([]string{"export"}, args...)); err != nil {
		t.Fatal(err)
	}
	got, err := c.Export.filter.filter()
	if err != nil {
		t.Fatal(err)
	}
	want, err := timeline.ParseFilter(values)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("flags and query differ (-query +flags):\n%s", diff)
	}
}

// TestPaths: a path is made whole, but none is none and not the working folder.
func TestPaths(t *testing.T) {
	me, err := user.Current() // "~" is the home of the account, whatever HOME says
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string]string{"": "", "/tmp/x": "/tmp/x", "~/x": filepath.Join(me.HomeDir, "x")} {
		c := newCLI()
		parser, err := newParser(c)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := parser.Parse([]string{"export", "--data", in}); err != nil || c.Export.Data != want {
			t.Errorf("--data %q: %q, %v; want %q", in, c.Export.Data, err, want)
		}
	}
}

func TestWithDatabase(t *testing.T) {
	for dsn, want := range map[string]string{
		"postgres://me:secret@db:5433/news?sslmode=disable": "postgres://me:secret@db:5433/demo?sslmode=disable",
		"postgresql://db":                          "postgresql://db/demo",
		"postgres:///news?host=%2Ftmp&dbname=more": "postgres:///demo?host=%2Ftmp",
		"host=db dbname=news user=me":              "host=db  user=me dbname=demo",
		"dbname='my news' host=db":                 " host=db dbname=demo",
		"host=db":                                  "host=db dbname=demo",
	} {
		if got := withDatabase(dsn, "demo"); got != want {
			t.Errorf("%s: got %q, want %q", dsn, got, want)
		}
	}
}

func TestParseZone(t *testing.T) {
	for _, s := range []string{"UTC", "Europe/Kyiv", "+02:00", "-0330", "Z"} {
		if _, err := parseZone(s); err != nil {
			t.Errorf("%s: %v", s, err)
		}
	}
	for _, s := range []string{"", "Local", "local", "Mars/Base", "+2"} {
		if _, err := parseZone(s); fault.KindOf(err) != fault.Usage {
			t.Errorf("%q: %v", s, err)
		}
	}
}

// articlesOf reads n articles.
func articlesOf(t *testing.T, n int) *source.Reader {
	t.Helper()
	var in strings.Builder
	for i := range n {
		fmt.Fprintf(&in, `{"id":"%d","text":"Russia attacked Ukraine on Tuesday.","published":"2025-03-14"}`+"\n", i)
	}
	r, err := source.New(source.Options{Stdin: strings.NewReader(in.String())})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestEachArticle: results come in the order of the articles, and an article
// that makes the reading panic is one bad article.
func TestEachArticle(t *testing.T) {
	var out bytes.Buffer
	a := &app{ctx: t.Context(), streams: streams{err: &out}}
	var got []string
	err := eachArticle(a, articlesOf(t, 100).Articles("-"), func(art *article.Article) string {
		if art.ID == "50" {
			panic("boom")
		}
		return "read " + art.ID
	}, func(art *article.Article, s string) error {
		if s != "read "+art.ID {
			t.Errorf("article %s has the result %q", art.ID, s)
		}
		got = append(got, art.ID)
		return nil
	})
	if !errors.As(err, &reported{}) || out.String() != "dateline: 50: cannot be read, which is a mistake of Dateline's: boom\n" {
		t.Errorf("%v, %q", err, out.String())
	}
	var want []string
	for i := range 100 {
		if i != 50 {
			want = append(want, fmt.Sprint(i))
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("order (-want +got):\n%s", diff)
	}
	full := errors.New("disk full")
	err = eachArticle(a, articlesOf(t, 9).Articles("-"), func(*article.Article) int { return 0 },
		func(*article.Article, int) error { return full })
	if !errors.Is(err, full) {
		t.Errorf("a result that cannot be written gives %v", err)
	}
}

// TestInterrupt: a command that waits for input ends when it is interrupted.
func TestInterrupt(t *testing.T) {
	in, w := io.Pipe()
	defer w.Close()
	ctx, cancel := context.WithCancel(t.Context())
	var out, err bytes.Buffer
	status := make(chan int)
	go func() { status <- run(ctx, []string{"extract", "-"}, streams{in, &out, &err}) }()
	cancel()
	select {
	case s := <-status:
		if s != 1 || !strings.Contains(err.String(), "interrupted") {
			t.Errorf("status %d, %q", s, err.String())
		}
	case <-time.After(10 * time.Second):
		t.Fatal("still waiting for input")
	}
}

// FuzzTimeML: the document is valid XML that holds the article's text.
func FuzzTimeML(f *testing.F) {
	f.Add("Russia & \"Ukraine\" met on <Tuesday>.\r\n", "a/b")
	f.Add("On 3 March 2022,\x01 \ufffe talks began \u0085 last week.", "\x00")
	tag := pipeline.New().Tag
	f.Fuzz(func(t *testing.T, text, id string) {
		if !utf8.ValidString(text) || !utf8.ValidString(id) {
			return
		}
		a := &article.Article{ID: id, Text: text}
		a.Published.Day.Year, a.Published.Day.Month, a.Published.Day.Day = 2025, 3, 14
		var got strings.Builder
		inText := false
		for d := xml.NewDecoder(strings.NewReader(timeMLDocument(a, tag(a)))); ; {
			token, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%q: %v", text, err)
			}
			switch x := token.(type) {
			case xml.StartElement:
				inText = inText || x.Name.Local == "TEXT"
			case xml.EndElement:
				inText = inText && x.Name.Local != "TEXT"
			case xml.CharData:
				if inText {
					got.Write(x)
				}
			}
		}
		plain := strings.Map(func(r rune) rune {
			if r == 0xfffe || r == 0xffff || (r < ' ' && r != '\t' && r != '\n' && r != '\r') {
				return '\ufffd'
			}
			return r
		}, text)
		if got.String() != plain {
			t.Errorf("the text %q became %q", plain, got.String())
		}
	})
}
