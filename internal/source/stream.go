package source

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"

	"dateline/internal/article"
	"dateline/internal/fault"
)

// stream reads one input from its bytes and tells by them what it is.
func (r *Reader) stream(name string, in io.Reader, yield yieldFunc) bool {
	br := bufio.NewReaderSize(counted{in, r.opts.Progress}, 64<<10)
	head, err := br.Peek(4 << 10)
	if err != nil && !errors.Is(err, io.EOF) {
		return yield(nil, unreadable(name, err))
	}
	if wide := wideEncoding(head); wide != nil {
		br = bufio.NewReaderSize(wide.NewDecoder().Reader(br), 64<<10)
		head, _ = br.Peek(4 << 10) // an error comes back with the first read
	}
	if len(head) == 0 {
		if name == "-" {
			name = "-: standard input"
		} else {
			name += ":"
		}
		return yield(nil, refuse("%s is empty", name))
	}
	if err := sniff(head); err != nil {
		return yield(nil, refuse("%s: %v", name, err))
	}
	switch start := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n"); {
	case bytes.HasPrefix(start, []byte("[")) && startsWith(start[1:], '{'):
		return yield(nil, refuse("%s: is a JSON array; Article JSONL has one object a line: jq -c '.[]' FILE makes it so", name))
	case bytes.HasPrefix(start, []byte("{")) && startsWith(start[1:], '"', '}'):
		if n := bytes.IndexAny(start[1:], "\n\""); n >= 0 && start[1+n] == '\n' {
			return yield(nil, refuse("%s: is JSON over several lines; Article JSONL has one object a line: jq -c . FILE makes it so", name))
		}
		return r.lines(name, br, yield)
	}
	return r.plain(name, br, yield)
}

// startsWith reports whether the first byte that is no white space is one of
// those given.
func startsWith(b []byte, any ...byte) bool {
	b = bytes.TrimLeft(b, " \t\r\n")
	return len(b) > 0 && bytes.IndexByte(any, b[0]) >= 0
}

// plain reads an input that is one article of plain text.
func (r *Reader) plain(name string, in io.Reader, yield yieldFunc) bool {
	b, err := io.ReadAll(io.LimitReader(in, MaxText+1))
	if err != nil {
		return yield(nil, unreadable(name, err))
	}
	if len(b) > MaxText {
		return yield(nil, refuse("%s: is larger than %d MB, the limit of one article; give several articles as several files or as Article JSONL",
			name, MaxText>>20))
	}
	text, err := decode(b)
	if err != nil {
		return yield(nil, refuse("%s: %v", name, err))
	}
	rec := record{Text: text}
	if name != "-" {
		rec.ID = identifier(name)
	} else {
		rec.ID = "-#1"
	}
	a, err := r.article(rec)
	if err != nil {
		return yield(nil, wrap(err, "%s", name))
	}
	return yield(a, nil)
}

// wrap puts the name of the input before an error and keeps its kind.
func wrap(err error, format string, args ...any) error {
	kind := fault.KindOf(err)
	if kind == "" {
		kind = fault.Invalid
	}
	return fault.Wrap(kind, err, format, args...)
}

// article makes an article of what an input says of it.
func (r *Reader) article(rec record) (*article.Article, error) {
	if err := rec.check(); err != nil {
		return nil, err
	}
	a := &article.Article{
		ID:         string(rec.ID),
		Title:      strings.TrimSpace(rec.Title),
		Text:       rec.Text,
		Source:     first(rec.Source, r.opts.Source),
		URL:        rec.URL,
		Lang:       first(rec.Lang, r.opts.Lang, "en"),
		Collection: first(rec.Collection, r.opts.Collection, "main"),
	}
	a.Layout()
	published, err := r.published(a, rec.Published)
	if err != nil && r.opts.Undated {
		return a, nil
	}
	a.Published = published
	return a, err
}

func first(values ...string) string {
	for _, v := range values {
		if v = strings.TrimSpace(v); v != "" {
			return v
		}
	}
	return ""
}

// published finds the publication date: the field, the text, the flag.
func (r *Reader) published(a *article.Article, field string) (article.Publication, error) {
	if strings.TrimSpace(field) != "" {
		p, err := article.ParsePublished(field, r.opts.TZ, article.FromField)
		return p, wrapField("published", err)
	}
	p, err := a.StatedDate(r.opts.TZ)
	switch {
	case err == nil:
		return p, nil
	case !r.flag.Day.IsZero():
		return r.flag, nil
	}
	return p, refuse("no publication date: %v; give it with --published YYYY-MM-DD", err)
}
