package source

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"dateline/internal/article"
	"dateline/internal/fault"
)

// read prints what an input gives: articles by id, day and basis, and errors.
func read(t *testing.T, o Options, inputs ...string) []string {
	t.Helper()
	r, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for a, err := range r.Articles(inputs...) {
		switch {
		case err != nil && a != nil:
			t.Errorf("an article and an error: %v", err)
		case err != nil:
			if fault.KindOf(err) == "" {
				t.Errorf("an error without a kind: %v", err)
			}
			out = append(out, "error: "+err.Error())
		default:
			out = append(out, fmt.Sprintf("%s %s %s", a.ID, a.Published.Day, a.Published.Basis))
		}
	}
	return out
}

const story = "Ferry aground\nThe ferry ran aground off Port Alder on Tuesday, the coast guard said.\n"

func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, content := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return "."
}

func TestFilesAndFolders(t *testing.T) {
	tree(t, map[string]string{
		"news/b.txt":            "Ferry aground\nPublished 12 March 2025\n" + story,
		"news/a/one.md":         story,
		"news/a/page.html":      "<html>",
		"news/a/.hidden.txt":    story,
		"news/.git/config.txt":  story,
		"news/c.jsonl":          `{"id":"c1","text":"A ferry sank.","published":"2025-03-11"}` + "\n" + `{"text":"Another one sank.","published":"2025-03-12"}` + "\n",
		"news/single.jsonl":     "\n" + `{"text":"A ferry sank.","published":"2025-03-11"}` + "\n\n",
		"news/two.jsonl":        `{"text":"A ferry sank.","published":"2025-03-11"}` + "\n\n" + `{"text":"A boat sank."}`,
		"news/empty.txt":        "",
		"news/blank":            " \n\t\n",
		"pictures/ferry.jpg":    "\xff\xd8\xff\xe0",
		"pictures/nothing.html": "<html>",
		"bare/.keep":            "",
	})
	if err := os.Symlink("missing.txt", "news/link.txt"); err != nil {
		t.Fatal(err)
	}
	got := read(t, Options{Published: "2025-03-14"}, "news", "news/b.txt", "pictures", "bare", "absent.txt", "https://harbourwire.example/1")
	want := []string{
		"news/a/one.md 2025-03-14 flag",
		"news/b.txt 2025-03-12 text",
		"error: news/blank: holds nothing but white space",
		"c1 2025-03-11 field",
		"news/c.jsonl#2 2025-03-12 field",
		"error: news/empty.txt: is empty",
		"error: news/link.txt: no such file or folder",
		"news/single.jsonl 2025-03-11 field",
		"news/two.jsonl#1 2025-03-11 field",
		"news/two.jsonl#2 2025-03-14 flag",
		"news/b.txt 2025-03-12 text",
		"error: pictures: no text in this folder: looked for files that end in .txt .text .md .markdown .json .jsonl .ndjson; passed over .jpg .html",
		"error: bare: no text in this folder: looked for files that end in .txt .text .md .markdown .json .jsonl .ndjson",
		"error: absent.txt: no such file or folder",
		"error: https://harbourwire.example/1: an input is a file, a folder or -; save the article's text to a file and give that",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	var size int64
	for _, name := range []string{"news/b.txt", "news/a/one.md", "news/c.jsonl", "news/single.jsonl", "news/two.jsonl", "news/blank"} {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		size += info.Size()
	}
	if got := Size("news"); got != size {
		t.Errorf("Size is %d, want %d", got, size)
	}
	if got := Size("news", "-"); got != -1 {
		t.Errorf("Size with standard input is %d, want -1", got)
	}
}

func TestStandardInput(t *testing.T) {
	o := Options{Published: "2025-03-14", Stdin: strings.NewReader(story)}
	want := []string{"-#1 2025-03-14 flag", "error: -: standard input is given twice; it can be read once"}
	if diff := cmp.Diff(want, read(t, o, "-", "-")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"error: -: standard input is empty"}, read(t, Options{}, "-")); diff != "" {
		t.Errorf("no standard input (-want +got):\n%s", diff)
	}
	o = Options{Stdin: io.MultiReader(strings.NewReader(story), iotest.ErrReader(io.ErrUnexpectedEOF))}
	if got := read(t, o, "-"); len(got) != 1 || !strings.Contains(got[0], "not readable") {
		t.Errorf("a broken pipe gives %q", got)
	}
}

// TestContent gives bytes on standard input.
func TestContent(t *testing.T) {
	utf16le, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(story)
	if err != nil {
		t.Fatal(err)
	}
	utf16be, err := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().String(story)
	if err != nil {
		t.Fatal(err)
	}
	ok := "-#1 2025-03-14 flag"
	tests := []struct {
		name, in string
		want     []string
	}{
		{"UTF-8 with a byte order mark", "\ufeff" + story, []string{ok}},
		{"UTF-16 with a byte order mark", utf16le, []string{ok}},
		{"UTF-16 without", utf16be, []string{ok}},
		{"JSONL with a byte order mark", "\ufeff" + `{"text":"A","published":"2025-03-14"}`, []string{"-#1 2025-03-14 field"}},
		{"a brace in plain text", "{Update} " + story, []string{ok}},
		{"a bracket in plain text", "[Update] " + story, []string{ok}},
		{"empty", "", []string{"error: -: standard input is empty"}},
		{"a zero byte", "Ferry\x00aground", []string{"error: -: is binary, no text: it has a zero byte at offset 5"}},
		{"PDF", "%PDF-1.7\n", []string{"error: -: is a PDF: save its text first (pdftotext FILE.pdf)"}},
		{"gzip", "\x1f\x8b\x08\x00", []string{"error: -: is compressed with gzip: unpack it first (gunzip)"}},
		{"ZIP", "PK\x03\x04", []string{"error: -: is a ZIP archive or an office document: unpack it, or save it as plain text"}},
		{"PNG", "\x89PNG\r\n\x1a\n", []string{"error: -: is a picture (PNG)"}},
		{"HTML", "<!DOCTYPE html><p>Ferry</p>",
			[]string{"error: -: is HTML or XML: give the article as plain text, as it is copied from the browser's window"}},
		{"tags in the text", "Ferry<br>The <b>ferry</b> ran <i>aground</i> off <b>Port</b> Alder.",
			[]string{"error: -: is HTML or XML: give the article as plain text, as it is copied from the browser's window"}},
		{"another charset", strings.Repeat("\xf0\xe5\xe9\xe4\xe8\xed\xe3 \xf1\xf3\xe4\xed\xe0 ", 9),
			[]string{"error: -: is not UTF-8, and its charset cannot be told: convert it (iconv -f CHARSET -t UTF-8)"}},
		{"too long", strings.Repeat("The ferry sank.\n", MaxText/16+1),
			[]string{"error: -: is larger than 10 MB, the limit of one article; give several articles as several files or as Article JSONL"}},
		{"a JSON array", ` [ {"text":"A"}]`,
			[]string{"error: -: is a JSON array; Article JSONL has one object a line: jq -c '.[]' FILE makes it so"}},
		{"JSON over several lines", "{\n \"text\":\"A\"\n}",
			[]string{"error: -: is JSON over several lines; Article JSONL has one object a line: jq -c . FILE makes it so"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := read(t, Options{Published: "2025-03-14", Stdin: strings.NewReader(tt.in)}, "-")
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestNoPublicationDate(t *testing.T) {
	for in, want := range map[string]string{
		story: "error: -: no publication date: the text has no date line; give it with --published YYYY-MM-DD",
		"Ferry aground\nKYIV, March 14 (Harbour Wire) - The ferry ran aground on Tuesday.\n": "error: -: no publication date: " +
			"its dateline \"KYIV, March 14 (Harbour Wire) -\" names no year; give it with --published YYYY-MM-DD",
		"Ferry aground\nPublished 03/04/2025\nThe ferry ran aground on Tuesday.\n": "error: -: no publication date: its date line " +
			"\"Published 03/04/2025\" cannot be used: \"03/04/2025\" may be day/month or month/day: write it as YYYY-MM-DD; give it with --published YYYY-MM-DD",
	} {
		if diff := cmp.Diff([]string{want}, read(t, Options{Stdin: strings.NewReader(in)}, "-")); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

func TestLines(t *testing.T) {
	in := strings.Join([]string{
		`{"id":17,"text":"A ferry sank.","published":"2025-03-14T23:30:00-05:00","url":"https://harbourwire.example/17","title":" Ferry ","source":"Harbour Wire","collection":"ferries"}`,
		`{"text":"A ferry sank.","published":"2025-03-`,
		``,
		`{"text":7,"published":"2025-03-14"}`,
		`{"id":[1],"text":"A","published":"2025-03-14"}`,
		`{"published":"2025-03-14"}`,
		`{"text":"A ferry sank."}`,
		`{"text":"A ferry sank.","published":"03/04/2025"}`,
		`{"text":"A ferry\u0000sank.","published":"2025-03-14"}`,
		`{"text":"A","published":"2025-03-14","url":"javascript:alert(1)"}`,
		`{"text":"A","published":"2025-03-14","collection":"a\tb"}`,
		`"text"`,
		`{"text":"A","published":"2025-03-14"} {}`,
		`{"id":null,"title":null,"text":"caf` + "\xe9" + `","published":"2025-03-14","lang":"fr","other":[1]}`,
		strings.Repeat(" ", 100<<10) + `{"text":"` + strings.Repeat("x", 80<<10) + `","published":"2025-03-14"}`,
	}, "\r\n")
	const what = `; a line of Article JSONL is one object with at least "text" and "published"`
	want := []string{
		`17 2025-03-14 field`,
		`error: -:2: no valid JSON at byte 45: unexpected end of JSON input` + what,
		`error: -:4: "text" is a JSON number where a string is expected`,
		`error: -:5: "id" is neither a string nor a number`,
		`error: -:6: "text" is missing or empty`,
		`error: -:7: no publication date: the text has no date line; give it with --published YYYY-MM-DD`,
		`error: -:8: "published": "03/04/2025" may be day/month or month/day: write it as YYYY-MM-DD`,
		`error: -:9: is binary, no text: it holds the character U+0000`,
		`error: -:10: "url" is "javascript:alert(1)"; an address begins with http:// or https://`,
		`error: -:11: "collection": "a\tb" holds control characters`,
		`error: -:12: is a JSON string` + what,
		`error: -:13: no valid JSON at byte 39: invalid character '{' after top-level value` + what,
		`-#13 2025-03-14 field`,
		`-#14 2025-03-14 field`,
	}
	got := read(t, Options{Stdin: strings.NewReader(in)}, "-")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFields(t *testing.T) {
	in := `{"id":"a","title":" Ferry ","text":"A ferry sank.\r\n","published":"2025-03-14 23:30","source":"Harbour Wire","lang":"fr","collection":"ferries","url":"https://x.example/1"}` +
		"\n" + `{"text":"A ferry sank."}`
	kyiv := time.FixedZone("Kyiv", 2*3600)
	r, err := New(Options{Published: "2025-03-15", TZ: kyiv, Collection: "main2", Source: "Wire", Stdin: strings.NewReader(in)})
	if err != nil {
		t.Fatal(err)
	}
	var got []*article.Article
	for a, err := range r.Articles("-") {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, a)
	}
	day := article.Publication{Basis: article.FromField, HasClock: true, At: time.Date(2025, 3, 14, 23, 30, 0, 0, kyiv)}
	day.Day.Year, day.Day.Month, day.Day.Day = 2025, 3, 14
	flag := article.Publication{Basis: article.FromFlag, At: time.Date(2025, 3, 15, 0, 0, 0, 0, time.UTC)}
	flag.Day.Year, flag.Day.Month, flag.Day.Day = 2025, 3, 15
	want := []*article.Article{
		{ID: "a", Title: "Ferry", Text: "A ferry sank.\r\n", Published: day, Source: "Harbour Wire", Lang: "fr", Collection: "ferries", URL: "https://x.example/1"},
		{ID: "-#2", Text: "A ferry sank.", Published: flag, Source: "Wire", Lang: "en", Collection: "main2"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestNewRefuses(t *testing.T) {
	for _, o := range []Options{{Published: "soon"}, {Published: "03/04/2025"}, {Collection: "a\nb"}, {Collection: strings.Repeat("x", 101)}} {
		if _, err := New(o); fault.KindOf(err) != fault.Usage {
			t.Errorf("%+v: %v", o, err)
		}
	}
}

func TestDecode(t *testing.T) {
	const text = "The mayor’s “café” in the old harbour was closed — it doesn’t open again before May"
	encode := func(m *charmap.Charmap) []byte {
		b, err := m.NewEncoder().Bytes([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	for name, b := range map[string][]byte{
		"UTF-8":        []byte(text),
		"UTF-8, BOM":   []byte("\ufeff" + text),
		"Windows-1252": encode(charmap.Windows1252),
		"Mac OS Roman": encode(charmap.Macintosh),
	} {
		if got, err := decode(b); err != nil || got != text {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	if got, err := decode([]byte(text + "\xe2\x80")); err != nil || !strings.HasPrefix(got, text) {
		t.Errorf("UTF-8 that is cut off: %q, %v", got, err)
	}
}

// TestLongStream reads more lines than memory should hold, and one that is
// longer than the limit.
func TestLongStream(t *testing.T) {
	line := []byte(`{"text":"` + strings.Repeat("A ferry sank. ", 200) + `","published":"2025-03-14"}` + "\n")
	const lines = 2000
	var seen int64
	in := io.MultiReader(&repeated{line: line, left: lines}, strings.NewReader(`{"text":"`),
		io.LimitReader(zeros{}, MaxLine), strings.NewReader("\"}\n"), bytes.NewReader(line))
	r, err := New(Options{Stdin: in, Progress: func(n int64) { seen += n }})
	if err != nil {
		t.Fatal(err)
	}
	articles, failures := 0, 0
	for _, err := range r.Articles("-") {
		if err != nil {
			failures++
			if want := fmt.Sprintf("-:%d: the line is longer than 64 MB, the limit of one article", lines+1); err.Error() != want {
				t.Errorf("got %v, want %s", err, want)
			}
			continue
		}
		articles++
	}
	if articles != lines+1 || failures != 1 {
		t.Errorf("%d articles and %d errors", articles, failures)
	}
	if want := int64(len(line))*(lines+1) + MaxLine + 12; seen != want {
		t.Errorf("progress over %d bytes, want %d", seen, want)
	}
}

type repeated struct {
	line []byte
	left int
	rest []byte
}

func (r *repeated) Read(p []byte) (int, error) {
	if len(r.rest) == 0 {
		if r.left == 0 {
			return 0, io.EOF
		}
		r.left, r.rest = r.left-1, r.line
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

// TestStopsEarly: a consumer that has enough is given no more.
func TestStopsEarly(t *testing.T) {
	tree(t, map[string]string{"n/a.txt": story, "n/b.txt": "", "n/c.jsonl": `{"text":"A"}` + "\n" + `{"text":"B"}`})
	for enough := 1; enough <= 4; enough++ {
		r, err := New(Options{Published: "2025-03-14"})
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for range r.Articles("n") {
			if n++; n == enough {
				break
			}
		}
	}
}

// TestUndated: who needs no date gets the article without one, also where the
// date that it gives cannot be read.
func TestUndated(t *testing.T) {
	in := story + "\n"
	got := read(t, Options{Undated: true, Stdin: strings.NewReader(in)}, "-")
	got = append(got, read(t, Options{Undated: true, Stdin: strings.NewReader(`{"id":"a","text":"A ferry sank.","published":"soon"}`)}, "-")...)
	got = append(got, read(t, Options{Undated: true, Stdin: strings.NewReader(`{"id":"b","text":"A ferry sank.","published":"2025-03-14"}`)}, "-")...)
	if d := cmp.Diff([]string{"-#1  ", "a  ", "b 2025-03-14 field"}, got); d != "" {
		t.Error(d)
	}
}
