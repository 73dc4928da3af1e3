package main

import (
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/internal/article"
)

// A layout is a way to lay the text of a corpus out. Corpora that have one
// sentence a line, with spaces between all tokens, say where sentences end; the
// layouts take that away.
type layout struct {
	name          string
	join, tighten bool
}

var layouts = []layout{
	{"as it stands", false, false},
	{"lines joined", true, false},
	{"joined, spaced as printed", true, true},
}

// scoreNews scores the marked passages of the corpora in each layout.
func (c *sentenceCommand) scoreNews(w io.Writer) error {
	marks, err := readMarks(c.Marks)
	if err != nil {
		return err
	}
	var texts []document
	for _, path := range c.Files {
		found, err := readMarked(path, marks)
		if err != nil {
			return err
		}
		texts = append(texts, found...)
	}
	if len(texts) < len(marks) {
		return fmt.Errorf("%s: %d of its %d articles are not in the corpora", c.Marks, len(marks)-len(texts), len(marks))
	}
	for _, l := range layouts {
		var passages []passage
		for _, t := range texts {
			passages = append(passages, l.lay(t.Text, marks[t.Doc]).passage(t.Doc, marks[t.Doc]))
		}
		c.print(w, l.name, passages)
	}
	return nil
}

// readMarks reads a file of marks: article, start and end of each sentence,
// in the order of the text, divided by tabs. Lines that begin with # are
// comments.
func readMarks(path string) (map[string][]article.Span, error) {
	file, err := readText(path)
	if err != nil {
		return nil, err
	}
	marks := map[string][]article.Span{}
	n := 0
	for line := range strings.Lines(file) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 3 {
			return nil, fmt.Errorf("%s:%d: %d columns, want 3", path, n, len(f))
		}
		start, err1 := strconv.Atoi(f[1])
		end, err2 := strconv.Atoi(f[2])
		before := marks[f[0]]
		if err1 != nil || err2 != nil || start < 0 || end <= start || len(before) > 0 && start < before[len(before)-1].End {
			return nil, fmt.Errorf("%s:%d: no span behind the one before: %q", path, n, line)
		}
		marks[f[0]] = append(before, article.Span{Start: start, End: end})
	}
	return marks, nil
}

// readMarked reads the documents of a corpus that have marks.
func readMarked(path string, marks map[string][]article.Span) ([]document, error) {
	file, err := readText(path)
	if err != nil {
		return nil, err
	}
	var out []document
	n := 0
	for line := range strings.Lines(file) {
		n++
		var d struct {
			document
			ID string `json:"id"`
		}
		if err := json.Unmarshal([]byte(line), &d); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		if d.Doc == "" {
			d.Doc = d.ID
		}
		spans, marked := marks[d.Doc]
		if !marked {
			continue
		}
		if last := spans[len(spans)-1]; last.End > len(d.Text) {
			return nil, fmt.Errorf("%s:%d: article %s has no byte %d", path, n, d.Doc, last.End)
		}
		out = append(out, d.document)
	}
	return out, nil
}

// relaid is a text that was laid out anew.
type relaid struct {
	text string
	at   []int // new offset of each old one
}

func (r *relaid) span(s article.Span) article.Span {
	return article.Span{Start: r.at[s.Start], End: r.at[s.End]}
}

func (r *relaid) passage(name string, marks []article.Span) passage {
	p := passage{name: name, text: r.text}
	for _, m := range marks {
		p.gold = append(p.gold, r.span(m))
	}
	p.whole = article.Span{Start: p.gold[0].Start, End: p.gold[len(p.gold)-1].End}
	return p
}

// lay joins lines, and takes out the spaces that printed text has not: before
// closing marks and clitics, behind opening ones, around hyphens.
func (l layout) lay(text string, marks []article.Span) *relaid {
	r := &relaid{at: make([]int, len(text)+1)}
	var out strings.Builder
	opens := openingQuotes(text, marks)
	for i := 0; i < len(text); i++ {
		r.at[i] = out.Len()
		c := text[i]
		if l.join && c == '\n' {
			c = ' '
		}
		if l.tighten && c == ' ' && tight(text, i, opens) {
			continue
		}
		out.WriteByte(c)
	}
	r.at[len(text)] = out.Len()
	r.text = out.String()
	return r
}

// openingQuotes says of the straight quotes that stand apart which ones open.
// Print shows that by its spaces. At the bounds of a marked sentence the mark
// says so, elsewhere every other one of a line opens.
func openingQuotes(text string, marks []article.Span) map[int]bool {
	opens := map[int]bool{}
	for line := range lineSpans(text) {
		open := map[byte]bool{}
		for i := line.Start; i < line.End; i++ {
			c := text[i]
			if c != '"' && c != '\'' || !apart(text, i) || c == '\'' && !open[c] && i > 1 && text[i-2] == 's' {
				continue // no quote, or the possessive of a plural
			}
			open[c] = !open[c]
			opens[i] = open[c]
		}
	}
	for _, m := range marks {
		if _, quote := opens[m.End-1]; quote {
			opens[m.End-1] = false
		}
		if _, quote := opens[m.Start]; quote {
			opens[m.Start] = true
		}
	}
	return opens
}

func lineSpans(text string) iter.Seq[article.Span] {
	return func(yield func(article.Span) bool) {
		at := 0
		for line := range strings.Lines(text) {
			if !yield(article.Span{Start: at, End: at + len(line)}) {
				return
			}
			at += len(line)
		}
	}
}

func apart(text string, i int) bool {
	return (i == 0 || text[i-1] <= ' ') && (i+1 == len(text) || text[i+1] <= ' ')
}

// tight reports whether the space at i is one that only parts tokens.
func tight(text string, i int, opens map[int]bool) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i+1:])
	if open, quote := opens[i+1]; quote {
		return !open
	}
	if opens[i-1] {
		return true
	}
	switch {
	case strings.ContainsRune(",.;:!?)]%”…", after), strings.ContainsRune("([$£€“", before), after == '\'' && apart(text, i+1):
		return true
	case before == '-':
		return i > 2 && text[i-2] == ' ' && alphanumeric(text, i-3) && alphanumeric(text, i+1)
	case after == '-':
		return strings.HasPrefix(text[i+1:], "- ") && alphanumeric(text, i-1) && alphanumeric(text, i+3)
	}
	for _, clitic := range []string{"'s", "n't", "'ll", "'re", "'ve", "'d", "'m", "’s", "n’t"} {
		if next, ok := strings.CutPrefix(text[i+1:], clitic); ok && (next == "" || next[0] <= ' ') {
			return unicode.IsLetter(before)
		}
	}
	return false
}

func alphanumeric(text string, i int) bool {
	return i >= 0 && i < len(text) && (text[i] >= utf8.RuneSelf || unicode.IsLetter(rune(text[i])) || unicode.IsDigit(rune(text[i])))
}
