package main

import (
	"fmt"
	"io"
	"runtime"
	"strings"
	"time"

	dateparser "github.com/markusmobius/go-dateparser"
	"github.com/olebedev/when"

	"dateline/internal/timex"
)

// speedCommand measures tagging beside plain when and go-dateparser over the
// same texts, in one process and on one core.
type speedCommand struct {
	Files []string      `arg:"" type:"existingfile" help:"Corpora in JSONL with doc, dct and text."`
	For   time.Duration `default:"3s" help:"How long to run each program."`
}

// program is one way to find the dates of a document.
type program struct {
	name string
	run  func(d *document) error
}

// Run measures each program in turn and prints bytes a second and ratios.
func (s *speedCommand) Run(w io.Writer) error {
	var docs []document
	for _, path := range s.Files {
		read, err := readCorpus(path)
		if err != nil {
			return err
		}
		docs = append(docs, read...)
	}
	runtime.GOMAXPROCS(1)
	tagger := timex.New()
	programs := []program{
		{"dateline", func(d *document) error { return runTagger(tagger, d) }},
		{"when", runWhen},
		{"go-dateparser", runDateparser},
	}
	ours := 0.0
	for i, p := range programs {
		rate, err := s.measure(docs, p)
		if err != nil {
			return err
		}
		if i == 0 {
			ours = rate
		}
		fmt.Fprintf(w, "%-14s %8.3f MB/s  ratio %.1f\n", p.name, rate, ours/rate)
	}
	return nil
}

// measure runs p over the documents again and again and gives MB/s.
func (s *speedCommand) measure(docs []document, p program) (float64, error) {
	begin, bytes := time.Now(), 0
	for time.Since(begin) < s.For {
		for i := range docs {
			if err := p.run(&docs[i]); err != nil {
				return 0, err
			}
			bytes += len(docs[i].Text)
			if time.Since(begin) > s.For {
				break
			}
		}
	}
	return float64(bytes) / 1e6 / time.Since(begin).Seconds(), nil
}

func runTagger(t *timex.Tagger, d *document) error {
	day, err := d.published()
	if err != nil {
		return err
	}
	t.Tag(timex.Document{Text: d.Text, Published: day})
	return nil
}

// runWhen finds every date by parsing on behind the last one, line by line.
func runWhen(d *document) error {
	day, err := d.published()
	if err != nil {
		return err
	}
	for line := range strings.Lines(d.Text) {
		for line != "" {
			r, err := when.EN.Parse(line, day.Time().Add(12*time.Hour))
			if err != nil || r == nil {
				break
			}
			line = line[r.Index+max(1, len(r.Text)):]
		}
	}
	return nil
}

// runDateparser searches the document for English dates.
func runDateparser(d *document) error {
	day, err := d.published()
	if err != nil {
		return err
	}
	cfg := dateparser.Configuration{Languages: []string{"en"}, CurrentTime: day.Time().Add(12 * time.Hour)}
	_, _, err = dateparser.Search(&cfg, d.Text)
	return err
}
