package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"unicode"

	"dateline/internal/fault"
)

// record is an article as an input gives it, before anything is found in it.
type record struct {
	ID         identifier `json:"id"`
	URL        string     `json:"url"`
	Title      string     `json:"title"`
	Text       string     `json:"text"`
	Published  string     `json:"published"`
	Source     string     `json:"source"`
	Lang       string     `json:"lang"`
	Collection string     `json:"collection"`
}

// identifier is an id, which many databases keep as a number.
type identifier string

// UnmarshalJSON takes a string, or a number as it is written.
func (id *identifier) UnmarshalJSON(b []byte) error {
	if b[0] == '-' || ('0' <= b[0] && b[0] <= '9') {
		*id = identifier(b)
		return nil
	}
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return errors.New(`"id" is neither a string nor a number`)
	}
	*id = identifier(strings.TrimSpace(s))
	return nil
}

// lineReader reads the lines of a stream that are not blank.
type lineReader struct {
	*bufio.Reader
	number int // of the line that was read last, from 1
	ended  int // lines that are behind us
}

var errLongLine = fmt.Errorf("the line is longer than %d MB, the limit of one article", MaxLine>>20)

// next is the next line that is not blank, without its end.
func (l *lineReader) next() ([]byte, error) {
	l.skipBlank()
	l.number = l.ended + 1
	var line []byte
	long := false
	for {
		part, err := l.ReadSlice('\n')
		if long = long || len(line)+len(part) > MaxLine; long {
			line = nil
		} else {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
		case err != nil && len(line) == 0 && !long:
			return nil, err
		default:
			l.ended++
			if long {
				return nil, errLongLine
			}
			return bytes.TrimSpace(line), nil
		}
	}
}

// skipBlank passes over white space and reports whether anything is left.
func (l *lineReader) skipBlank() bool {
	for {
		b, err := l.Peek(1)
		if err != nil {
			return false
		}
		switch b[0] {
		case '\n':
			l.ended++
		case ' ', '\t', '\r':
		default:
			return true
		}
		_, _ = l.Discard(1) // it was peeked at
	}
}

// lines reads an input of Article JSONL.
func (r *Reader) lines(name string, br *bufio.Reader, yield yieldFunc) bool {
	if bom, _ := br.Peek(3); string(bom) == "\xef\xbb\xbf" {
		_, _ = br.Discard(3) // it was peeked at
	}
	l := &lineReader{Reader: br}
	for n := 1; l.skipBlank(); n++ {
		line, err := l.next()
		if err != nil && !errors.Is(err, errLongLine) {
			return yield(nil, unreadable(name, err))
		}
		number := l.number
		var rec record
		if err == nil {
			rec, err = parseRecord(line)
		}
		if rec.ID == "" {
			rec.ID = identifier(name)
			if name == "-" || n > 1 || l.skipBlank() {
				rec.ID = identifier(fmt.Sprintf("%s#%d", name, n))
			}
		}
		if err != nil {
			if !yield(nil, fault.Wrap(fault.Invalid, err, "%s:%d", name, number)) {
				return false
			}
			continue
		}
		a, err := r.article(rec)
		if err != nil {
			a, err = nil, wrap(err, "%s:%d", name, number)
		}
		if !yield(a, err) {
			return false
		}
	}
	return true
}

const expected = `a line of Article JSONL is one object with at least "text" and "published"`

// parseRecord reads a line of Article JSONL.
func parseRecord(line []byte) (record, error) {
	var rec record
	s, err := decode(line)
	if err != nil {
		return rec, err
	}
	err = json.Unmarshal([]byte(s), &rec)
	var syntax *json.SyntaxError
	var wrong *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		err = fmt.Errorf("no valid JSON at byte %d: %w; %s", syntax.Offset, err, expected)
	case errors.As(err, &wrong) && wrong.Field == "":
		err = fmt.Errorf("is a JSON %s; %s", wrong.Value, expected)
	case errors.As(err, &wrong):
		err = fmt.Errorf("%q is a JSON %s where a string is expected", wrong.Field, wrong.Value)
	}
	return rec, err
}

// check refuses what cannot be an article.
func (rec *record) check() error {
	switch {
	case rec.Text == "":
		return refuse(`"text" is missing or empty`)
	case strings.TrimSpace(rec.Text) == "":
		return refuse("holds nothing but white space")
	case len(rec.Text) > MaxText:
		return refuse("the text has %d MB, more than the limit of %d MB for one article", len(rec.Text)>>20, MaxText>>20)
	case isMarkup(rec.Text):
		return refuse("is HTML or XML: give the article as plain text, as it is copied from the browser's window")
	}
	for _, v := range []string{string(rec.ID), rec.URL, rec.Title, rec.Text, rec.Source, rec.Lang, rec.Collection} {
		if strings.ContainsRune(v, 0) {
			return refuse("is binary, no text: it holds the character U+0000")
		}
	}
	if rec.URL = strings.TrimSpace(rec.URL); rec.URL != "" {
		u, err := url.Parse(rec.URL)
		if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
			return refuse(`"url" is %q; an address begins with http:// or https://`, rec.URL)
		}
	}
	if rec.Collection != "" {
		return wrapField("collection", checkCollection(strings.TrimSpace(rec.Collection)))
	}
	return nil
}

func wrapField(field string, err error) error { return fault.Wrap(fault.Invalid, err, "%q", field) }

// checkCollection refuses names that would not survive a URL or a table.
func checkCollection(name string) error {
	if name == "" || len(name) > 100 {
		return errors.New("a name has 1 to 100 bytes")
	}
	if strings.ContainsFunc(name, unicode.IsControl) {
		return fmt.Errorf("%q holds control characters", name)
	}
	return nil
}

// markupStarts are how pages and feeds begin.
var markupStarts = []string{"<!doctype", "<?xml", "<html", "<head", "<body", "<div", "<article", "<section", "<main", "<p>", "<p ",
	"<h1", "<span", "<table", "<rss", "<feed", "<!--"}

// isMarkup recognises the source of a page where its text should be.
func isMarkup(text string) bool {
	head := strings.ToLower(strings.TrimSpace(text[:min(len(text), 4<<10)]))
	for _, s := range markupStarts {
		if strings.HasPrefix(head, s) {
			return true
		}
	}
	return strings.Count(head, "</")+strings.Count(head, "<br") >= 4
}
