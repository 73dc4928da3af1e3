package main

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/internal/civil"
	"dateline/internal/digest"
)

func TestStem(t *testing.T) {
	for word, want := range map[string]string{
		"caresses": "caress", "ponies": "poni", "ties": "tie", "cats": "cat", "agreed": "agre", "feed": "feed", "plastered": "plaster",
		"motoring": "motor", "sing": "sing", "conflated": "conflat", "hopping": "hop", "falling": "fall", "filing": "file", "happy": "happi",
		"enjoy": "enjoy", "relational": "relat", "conditional": "condit", "hopefulness": "hope", "electrical": "electr", "revival": "reviv",
		"adoption": "adopt", "nation": "nation", "dying": "die", "tried": "tri", "tied": "tie", "controlling": "control", "radically": "radic",
		"probate": "probat", "rate": "rate", "as": "as", "geology": "geolog",
	} {
		if got := stem(word); got != want {
			t.Errorf("stem(%q) = %q, want %q", word, got, want)
		}
	}
}

func entry(date string, sentences ...string) digest.Entry {
	d, err := civil.Parse(date)
	if err != nil {
		panic(err)
	}
	return digest.Entry{Date: d, Sentences: sentences}
}

// TestTimelineScore is reckoned by hand.
func TestTimelineScore(t *testing.T) {
	g := rouge{stop: map[string]bool{".": true}, stems: map[string]string{}}
	gold := []digest.Entry{entry("2031-05-06", "The dam burst ."), entry("2031-06-01", "A trial began .")}
	system := []digest.Entry{entry("2031-05-06", "The dam", "fell ."), entry("2031-06-02", "A trial began .")}
	got := g.score(system, gold)
	want := timelineScore{
		dates: ratio{.5, .5},
		words: ratio{(2 + .5*3) / 6, (2 + .5*3) / 6}, // two of three words, and all three at half the weight
		pairs: ratio{(1 + .5*2) / 4, (1 + .5*2) / 4},
	}
	near := cmp.Comparer(func(a, b float64) bool { return math.Abs(a-b) < 1e-9 })
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(timelineScore{}, ratio{}), near); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := g.score(nil, gold); got != (timelineScore{}) {
		t.Errorf("no timeline at all scores %+v", got)
	}
}

func TestTask(t *testing.T) {
	g := journal{Entries: []digest.Entry{entry("2031-06-01", "a", "b", "c"), entry("2031-05-06", "d", "e"), entry("2031-05-06", "f")}}
	o := g.task()
	if o.Dates != 2 || o.PerDate != 3 || o.From.String() != "2031-05-06" || o.To.String() != "2031-06-01" {
		t.Errorf("the task is %+v", o)
	}
}
