package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAlign(t *testing.T) {
	gold := []annotation{{Start: 0, End: 4}, {Start: 10, End: 20}, {Start: 30, End: 35}}
	system := []annotation{{Start: 2, End: 12}, {Start: 10, End: 20}, {Start: 40, End: 45}}
	want := []pair{{1, 1}, {0, 0}}
	if diff := cmp.Diff(want, align(gold, system), cmp.AllowUnexported(pair{})); diff != "" {
		t.Errorf("equal spans come first, then overlapping ones (-want +got):\n%s", diff)
	}
}

func TestScore(t *testing.T) {
	d := &document{Doc: "d", DCT: "2025-03-14", Text: "Ärzte kamen gestern: on Monday and in May, twice a year.", Timex: []annotation{
		{Start: 24, End: 30, Type: "DATE", Value: "2025-03-10"},
		{Start: 38, End: 41, Type: "DATE", Value: "2024-05"},
	}}
	var out bytes.Buffer
	s := scoring{classes: classCounts{}, errors: &out}
	s.document(d, newRunes(d.Text), []annotation{
		{Start: 24, End: 30, Type: "DATE", Value: "2025-03-10"},
		{Start: 35, End: 41, Type: "DATE", Value: "2025-05"},
		{Start: 43, End: 55, Type: "SET", Value: "P1Y"},
	})
	want := counts{gold: 2, system: 3, strict: 1, relaxed: 2, typ: 2, value: 1, both: 1}
	if s.total != want {
		t.Errorf("counted %+v, want %+v", s.total, want)
	}
	for _, line := range []string{"WRONG d 2025-03-14 \"May\"", "EXTRA d \"twice a year\""} {
		if !strings.Contains(out.String(), line) {
			t.Errorf("no %q among the errors:\n%s", line, out.String())
		}
	}
	f, p, r := s.total.f1(s.total.strict)
	if f != 40 || r != 50 || p < 33.3 || p > 33.4 {
		t.Errorf("strict F1 %v, P %v, R %v", f, p, r)
	}
}

func TestClassOf(t *testing.T) {
	for text, want := range map[string]string{
		"the third quarter": "quarters, halves, fiscal",
		"Monday":            "weekday",
		"Monday morning":    "weekday + part",
		"March 3, 2022":     "full dates",
		"March 3":           "month + day",
		"early March":       "month + early/mid/late",
		"last week":         "last UNIT",
		"two years ago":     "ago, earlier, later",
		"30-day":            "adjectival duration",
		"daily":             "sets",
		"recently":          "present, past, future",
	} {
		if got := classOf(text, "DATE", ""); got != want {
			t.Errorf("%q is of class %q, want %q", text, got, want)
		}
	}
}

func TestRunes(t *testing.T) {
	r := newRunes("äb€c")
	if diff := cmp.Diff([]int{0, 0, 1, 2, 2, 2, 3, 4}, r.at); diff != "" {
		t.Errorf("code points of bytes (-want +got):\n%s", diff)
	}
}
