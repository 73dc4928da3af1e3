package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPlaces scores two documents of our own, one in each way of counting.
func TestPlaces(t *testing.T) {
	corpus := `{"id": "a", "text": "Müde: a mill in Paris, Texas, closed.", "toponyms": [` +
		`{"phrase": "Paris", "start": "16", "end": "21", "lat": "33.66", "lon": "-95.56"}, {"phrase": "mill", "start": "8", "end": "12", "lat": "", "lon": ""}]}
{"id": "b", "source": "s", "text": "Paris and Qwxyzville were quiet.", "toponyms": [` +
		`{"name": "Paris", "start": "1", "end": "6", "lat": "10", "lon": "10"}, {"name": "Qwxyzville", "start": "11", "end": "21", "lat": "1", "lon": "1"}]}
`
	file := filepath.Join(t.TempDir(), "corpus.jsonl")
	if err := os.WriteFile(file, []byte(corpus), 0o666); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	p := placesCommand{Files: []string{file}, Half: "all", Errors: true}
	if err := p.Run(&out); err != nil {
		t.Fatal(err)
	}
	want := []string{"corpus.jsonl (all)", "places 3", "missing 1", "accuracy@161 0.333"}
	var got []string
	for line := range strings.Lines(out.String()) {
		if line = strings.TrimSpace(line); !strings.Contains(line, "\t") && !strings.HasPrefix(line, "median") {
			got = append(got, line)
		}
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	if n := strings.Count(out.String(), "\t"); n == 0 {
		t.Error("no errors are listed")
	}
}

// TestPlacesBadSpan refuses a name that does not stand in its text.
func TestPlacesBadSpan(t *testing.T) {
	file := filepath.Join(t.TempDir(), "corpus.jsonl")
	if err := os.WriteFile(file, []byte(`{"id": "a", "text": "x", "toponyms": [{"phrase": "x", "start": "0", "end": "9", "lat": "1", "lon": "1"}]}`), 0o666); err != nil {
		t.Fatal(err)
	}
	err := (&placesCommand{Files: []string{file}, Half: "all"}).Run(&bytes.Buffer{})
	if err == nil || !strings.Contains(err.Error(), "stands at 0 to 9 of 1") {
		t.Errorf("error is %v", err)
	}
}
