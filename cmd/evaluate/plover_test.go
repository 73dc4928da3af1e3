package main

import (
	"encoding/json"
	"io"
	"strings"
	"testing"

	"dateline/internal/article"
	"dateline/internal/event"

	"github.com/google/go-cmp/cmp"
)

// row is a sentence of the gold as its file has it, with terms of old.
const row = `{"id": "X-1", "event": "DEMAND", "date": "2000-01-01", "text": "Tokyo urged the council to act, aides said.",
	"source": [{"code": "JAP", "sector": "GOV"}], "target": [{"code": "IGO", "sector": "CIVsrp"}],
	"textInfo": {"markup": "(SRC: Tokyo) (EVT: urged) the (TAR: council) to (EVT: act), aides said."}}`

func TestReadCoded(t *testing.T) {
	var r coded
	if err := json.Unmarshal([]byte(row), &r); err != nil {
		t.Fatal(err)
	}
	words := readTerms()
	if got := words.typ(r.Event); got != "REQUEST" {
		t.Errorf("type %s", got)
	}
	if d := cmp.Diff([]goldActor{{"IGO", "CVL"}}, words.actors(r.Target)); d != "" {
		t.Error(d)
	}
	var marked []string
	for _, s := range r.eventSpans() {
		marked = append(marked, s.Of(r.Text))
	}
	if d := cmp.Diff([]string{"urged", "act"}, marked); d != "" {
		t.Error(d)
	}
	var loose coded
	if err := json.Unmarshal([]byte(`{"id": "X-2", "target": "nobody", "textInfo": "(EVT: fled"}`), &loose); err != nil || len(loose.Target) != 0 {
		t.Errorf("%v %v", loose, err)
	}
}

func TestPloverScore(t *testing.T) {
	var r coded
	if err := json.Unmarshal([]byte(row), &r); err != nil {
		t.Fatal(err)
	}
	at := func(word string) article.Span {
		i := strings.Index(r.Text, word)
		return article.Span{Start: i, End: i + len(word)}
	}
	doer, recipient := event.Actor{Code: "JPNGOV", Role: event.Doer}, event.Actor{Code: "UN", Role: event.Recipient}
	for _, tc := range []struct {
		name     string
		mentions []event.Mention
		want     ploverScore
	}{
		{"nothing found", nil, ploverScore{gold: 1}},
		{"all right", []event.Mention{
			{Trigger: at("said"), Type: event.Request},
			{Trigger: at("urged"), Type: event.Request, Actors: []event.Actor{doer, recipient}},
		}, ploverScore{gold: 1, found: 1, typ: 1, source: 1, target: 1, both: 1, sectors: 1, all: 1}},
		{"roles turned round", []event.Mention{
			{Trigger: at("urged"), Type: event.Agree, Actors: []event.Actor{{Code: "UN", Role: event.Doer}, {Code: "JPN", Role: event.Recipient}}},
		}, ploverScore{gold: 1, found: 1}},
	} {
		s := ploverScore{terms: readTerms(), errors: io.Discard}
		s.sentence(&r, tc.mentions)
		s.terms, s.errors = nil, nil
		if d := cmp.Diff(tc.want, s, cmp.AllowUnexported(ploverScore{})); d != "" {
			t.Errorf("%s (-want +got)\n%s", tc.name, d)
		}
	}
}

func TestNobodyInThePart(t *testing.T) {
	a, b := goldActor{Code: "ALB"}, goldActor{Code: "HUN"}
	for _, tc := range []struct {
		codes []string
		want  bool
	}{
		{nil, true}, {[]string{"ALBGOV", "HUN"}, true}, {[]string{"ALB", "NATO"}, false},
	} {
		if got := names(tc.codes, nil, []goldActor{a, b}, sameHome); got != tc.want {
			t.Errorf("%v: %v", tc.codes, got)
		}
	}
}
