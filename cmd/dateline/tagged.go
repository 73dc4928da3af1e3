package main

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"
	"unicode"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/fault"
	"dateline/internal/timex"
)

// writer makes the writer of the chosen format.
func (c *tagCmd) writer(a *app) (tagWriter, error) {
	if c.Output != "" && c.Format != "timeml" {
		return nil, fault.New(fault.Usage, "--output is for --format timeml")
	}
	switch c.Format {
	case "table":
		return newTagTable(a.out), nil
	case "timeml":
		return &timeML{out: a.out, dir: c.Output, used: map[string]int{}}, nil
	}
	out := json.NewEncoder(a.out)
	out.SetEscapeHTML(false)
	return tagJSON{out}, nil
}

// tagJSON writes one line an article.
type tagJSON struct{ *json.Encoder }

// timexRow is an expression as the contract prints it; nil is null.
type timexRow struct {
	Start     int     `json:"start"`
	End       int     `json:"end"`
	Text      string  `json:"text"`
	Type      *string `json:"type"`
	Value     *string `json:"value"`
	Mod       *string `json:"mod"`
	Quant     *string `json:"quant"`
	Freq      *string `json:"freq"`
	DateStart *string `json:"date_start"`
	DateEnd   *string `json:"date_end"`
	Precision *string `json:"precision"`
	EDTF      *string `json:"edtf"`
	Anchor    *string `json:"anchor"` // the day that it was resolved against
	Rule      *string `json:"rule"`
}

func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func (w tagJSON) write(a *article.Article, found []timex.Expression) error {
	rows := make([]timexRow, len(found))
	for i, x := range found {
		rows[i] = timexRow{x.Start, x.End, x.Text, known(string(x.Type)), known(x.Value), known(x.Mod), known(x.Quant), known(x.Freq),
			known(x.Interval.Start.String()), known(x.Interval.End.String()), known(string(x.Precision)),
			known(civil.EDTF(x.Interval, x.Precision)), known(x.Anchor.String()), known(x.Rule)}
	}
	return w.Encode(struct {
		Doc   string     `json:"doc"`
		Unit  string     `json:"unit"`
		Timex []timexRow `json:"timex"`
	}{a.ID, "byte", rows})
}

func (w tagJSON) close() error { return nil }

// tagTable writes lines for a person to read.
type tagTable struct{ *tabwriter.Writer }

func newTagTable(w io.Writer) tagTable {
	t := tagTable{tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)}
	fmt.Fprintln(t, "article\ttext\ttype\tvalue\tdays\trule") // kept until it is flushed
	return t
}

func (w tagTable) write(a *article.Article, found []timex.Expression) error {
	for _, x := range found {
		days := civil.EDTF(x.Interval, x.Precision)
		if days == "" {
			days = "–"
		}
		if _, err := fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\n", oneLine(a.ID), oneLine(x.Text), x.Type, x.Value, days, x.Rule); err != nil {
			return err
		}
	}
	return nil
}

func (w tagTable) close() error { return w.Flush() }

// oneLine has no control characters, which a terminal would obey.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return unicode.IsControl(r) || unicode.IsSpace(r) }), " ")
}

// timeML writes one document an article: into a folder, or the only one to out.
type timeML struct {
	out  io.Writer
	dir  string
	used map[string]int // names of files
	n    int
}

func (w *timeML) write(a *article.Article, found []timex.Expression) error {
	w.n++
	if w.dir != "" {
		if err := os.MkdirAll(w.dir, 0o755); err != nil {
			return fault.Wrap(fault.Invalid, err, "write TimeML")
		}
		return fault.Wrap(fault.Invalid, os.WriteFile(w.file(a.ID), []byte(timeMLDocument(a, found)), 0o644), "write TimeML")
	}
	if w.n > 1 {
		return fault.New(fault.Usage, "TimeML is one document an article: of several articles it goes into a folder, --output DIR")
	}
	_, err := io.WriteString(w.out, timeMLDocument(a, found))
	return err
}

func (w *timeML) close() error { return nil }

// file is the path of an article's document, which no other one has.
func (w *timeML) file(id string) string {
	name := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-_.", r) {
			return r
		}
		return '_'
	}, strings.TrimSuffix(id, ".txt"))
	name = strings.TrimLeft(name, ".")
	if len(name) > 100 {
		name = strings.ToValidUTF8(name[:100], "")
	}
	if w.used[name]++; w.used[name] > 1 || name == "" {
		name = fmt.Sprintf("%s_%d", name, w.n)
	}
	return filepath.Join(w.dir, name+".tml")
}

const timeMLHead = xml.Header + `<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ` +
	`xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">` + "\n"

// timeMLDocument prints an article in TimeML 1.2.1, with its text as it is.
func timeMLDocument(a *article.Article, found []timex.Expression) string {
	var b strings.Builder
	b.WriteString(timeMLHead)
	fmt.Fprintf(&b, "<DOCID>%s</DOCID>\n", xmlText(a.ID))
	fmt.Fprintf(&b, `<DCT><TIMEX3 tid="t0" type="DATE" value="%[1]s" temporalFunction="false" functionInDocument="CREATION_TIME">%[1]s</TIMEX3></DCT>`+"\n",
		a.Published.Day)
	if a.Title != "" {
		fmt.Fprintf(&b, "<TITLE>%s</TITLE>\n", xmlText(a.Title))
	}
	b.WriteString("<TEXT>")
	at := 0
	for i, x := range found {
		if x.Start < at {
			continue // TimeML nests no expressions
		}
		b.WriteString(xmlText(a.Text[at:x.Start]))
		fmt.Fprintf(&b, `<TIMEX3 tid="t%d" type="%s"`, i+1, x.Type)
		for _, attr := range [][2]string{{"value", x.Value}, {"mod", x.Mod}, {"quant", x.Quant}, {"freq", x.Freq}} {
			if attr[1] != "" {
				fmt.Fprintf(&b, ` %s="%s"`, attr[0], xmlText(attr[1]))
			}
		}
		if x.Basis == timex.Relative || x.Basis == timex.Narrative {
			b.WriteString(` temporalFunction="true"`)
			if x.Anchor == a.Published.Day {
				b.WriteString(` anchorTimeID="t0"`)
			}
		}
		fmt.Fprintf(&b, ">%s</TIMEX3>", xmlText(a.Text[x.Start:x.End]))
		at = x.End
	}
	b.WriteString(xmlText(a.Text[at:]) + "</TEXT>\n</TimeML>\n")
	return b.String()
}

// xmlText escapes text and replaces the characters that XML cannot hold.
func xmlText(s string) string {
	s = strings.Map(func(r rune) rune {
		if (r < ' ' && !strings.ContainsRune("\t\n\r", r)) || r == 0xfffe || r == 0xffff {
			return unicode.ReplacementChar
		}
		return r
	}, s)
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\r", "&#13;").Replace(s)
}
