package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"dateline/internal/article"
	"dateline/internal/pipeline"
	"dateline/internal/timex"
)

// timexCommand scores package timex on corpora with TIMEX3 gold.
type timexCommand struct {
	Files   []string `arg:"" type:"existingfile" help:"Corpora in JSONL: doc, dct, text, timex with offsets in code points."`
	Part    string   `enum:"all,dev,test,read,unread" default:"all" help:"Which documents, split by name: ${enum}. The errors of unread are never read."`
	Errors  bool     `short:"e" help:"List every error."`
	Classes bool     `negatable:"" default:"true" help:"Break the scores down by construction."`
	Domain  string   `enum:"news,narrative" default:"news" help:"What relative dates count from: ${enum}."`
	Output  string   `short:"o" help:"Also write the system's annotations here, as JSONL for score/timex.py."`
}

// Run scores each file by itself, then all together.
func (t *timexCommand) Run(w io.Writer) error {
	reader := pipeline.New()
	var rows []systemRow
	all := scoring{classes: classCounts{}}
	for _, path := range t.Files {
		s := scoring{classes: classCounts{}}
		if t.Errors {
			s.errors = w
		}
		docs, err := readCorpus(path)
		if err != nil {
			return err
		}
		for i := range docs {
			d := &docs[i]
			if !d.in(t.Part) {
				continue
			}
			row, err := t.tag(reader, d)
			if err != nil {
				return err
			}
			rows = append(rows, row)
			s.document(d, newRunes(d.Text), row.Timex)
		}
		s.print(w, filepath.Base(path)+" ("+t.Part+")")
		all.total.add(s.total)
		for name, c := range s.classes {
			all.classes.of(name).add(*c)
		}
	}
	if len(t.Files) > 1 {
		all.print(w, "together ("+t.Part+")")
	}
	if t.Classes {
		fmt.Fprintln(w)
		all.printClasses(w)
	}
	return t.write(rows)
}

// systemRow is one document as score/timex.py reads it.
type systemRow struct {
	Doc   string       `json:"doc"`
	Unit  string       `json:"unit"`
	Timex []annotation `json:"timex"`
}

// tag reads the document as any article is read: bylines and
// page furniture are no part of the story.
func (t *timexCommand) tag(reader *pipeline.Pipeline, d *document) (systemRow, error) {
	day, err := d.published()
	if err != nil {
		return systemRow{}, err
	}
	row := systemRow{Doc: d.Doc, Unit: "char", Timex: []annotation{}}
	r := newRunes(d.Text)
	a := &article.Article{ID: d.Doc, Text: d.Text, Published: article.Publication{Day: day}}
	a.Layout()
	for _, x := range reader.TagAs(timex.Domain(t.Domain), a) {
		row.Timex = append(row.Timex, annotation{Start: r.at[x.Start], End: r.at[x.End], Type: string(x.Type), Value: x.Value, Rule: x.Rule})
	}
	return row, nil
}

func (t *timexCommand) write(rows []systemRow) error {
	if t.Output == "" {
		return nil
	}
	f, err := os.Create(t.Output)
	if err != nil {
		return err
	}
	defer f.Close()
	enc := json.NewEncoder(f)
	for _, row := range rows {
		if err := enc.Encode(row); err != nil {
			return err
		}
	}
	return f.Close()
}
