package digest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"dateline/internal/article"
	"dateline/internal/civil"
	"dateline/internal/timex"
)

var tagger = timex.New()

func read(published, text string) *Report {
	day, err := civil.Parse(published)
	if err != nil {
		panic(err)
	}
	a := &article.Article{Text: text, Published: article.Publication{Day: day}}
	a.Layout()
	return Read(a, tagger.Tag(timex.Document{Text: text, Published: day}))
}

// dam is a story of three days that mattered, told on others too.
var dam = [][2]string{
	{"2031-05-06", "The Orlo dam burst on Tuesday and flooded eleven villages, officials said. Rescue teams went out in boats."},
	{"2031-05-07", "Eleven villages are under water after the Orlo dam burst on Tuesday. The government promised help."},
	{"2031-05-08", "Farmers below the Orlo dam count their losses. Many cattle were lost when the dam burst on Tuesday."},
	{"2031-05-20", "The minister of water, Ada Quist, resigned on Monday over the Orlo dam, which burst on 6 May."},
	{"2031-05-21", "Parliament chose no new minister of water after Ada Quist resigned on Monday over the dam."},
	{"2031-06-12", "A court began to hear the engineers of the Orlo dam on Wednesday. The dam burst on 6 May, and minister Ada Quist resigned on 19 May."},
	{"2031-06-30", "Villages below the Orlo dam are being rebuilt. Since the flood of 6 May nine hundred houses have been repaired."},
	{"2031-05-13", "The football club of Orlo won its match on Monday by two goals. Its coach was glad."},
}

func damReports() []*Report {
	var out []*Report
	for _, x := range dam {
		out = append(out, read(x[0], x[1]))
	}
	return out
}

func dates(entries []Entry) []string {
	out := []string{}
	for _, e := range entries {
		out = append(out, e.Date.String())
	}
	return out
}

func TestMake(t *testing.T) {
	for _, tt := range []struct {
		name string
		o    Options
		want []string
	}{
		{"the days that are still named weeks later", Options{Dates: 2, PerDate: 1}, []string{"2031-05-06", "2031-05-19"}},
		{"the next one", Options{Dates: 3, PerDate: 1}, []string{"2031-05-06", "2031-05-19", "2031-06-11"}},
		{"what came later is not looked at", Options{Dates: 1, PerDate: 1, From: on(5, 10), To: on(5, 25)}, []string{"2031-05-19"}},
		{"a topic of its own", Options{Dates: 1, PerDate: 1, Query: "football"}, []string{"2031-05-12"}},
		{"a topic that nothing is on", Options{Dates: 1, PerDate: 1, Query: "chess tournament"}, []string{}},
	} {
		if diff := cmp.Diff(tt.want, dates(Make(damReports(), tt.o))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
	if got := Make(nil, Options{Dates: 3, PerDate: 1}); len(got) != 0 {
		t.Errorf("a digest of nothing has %v", got)
	}
}

func on(m, d int) civil.Date {
	out, err := civil.Parse(fmt.Sprintf("2031-%02d-%02d", m, d))
	if err != nil {
		panic(err)
	}
	return out
}

// TestTell: the caller's days, in order, without those that nothing is said
// of, and sentences that tell of the day rather than look back to it.
func TestTell(t *testing.T) {
	got := Tell(damReports(), []civil.Date{on(6, 11), on(5, 6), on(5, 19), on(1, 1)}, Options{PerDate: 1})
	if diff := cmp.Diff([]string{"2031-05-06", "2031-05-19", "2031-06-11"}, dates(got)); diff != "" {
		t.Fatalf("(-want +got):\n%s", diff)
	}
	for i, words := range []string{"dam burst on Tuesday", "Ada Quist resigned on Monday", "began to hear the engineers"} {
		if s := got[i].Sentences[0]; !strings.Contains(strings.Replace(s, "Quist,", "Quist", 1), words) {
			t.Errorf("%s: %q, want one with %q", got[i].Date, s, words)
		}
	}
}

// TestSentencesDiffer: no sentence stands twice, nor one that says the same.
func TestSentencesDiffer(t *testing.T) {
	twice := strings.NewReplacer(", officials said", ", it was said", "boats", "their boats").Replace(dam[0][1])
	reports := append(damReports(), read("2031-05-07", dam[0][1]), read("2031-05-06", twice))
	seen := map[string]bool{}
	for _, e := range Make(reports, Options{Dates: 20, PerDate: 5}) {
		for _, s := range e.Sentences {
			key := strings.NewReplacer(", it was said", ", officials said", "their ", "").Replace(s)
			if seen[key] {
				t.Errorf("%s: %q stands twice", e.Date, s)
			}
			seen[key] = true
		}
	}
	if len(seen) < 6 {
		t.Errorf("only %d sentences", len(seen))
	}
}

// TestMakeInvariants: whatever the articles, days are in order, each once and
// inside the span, no more than asked for; each has sentences, which stand in
// the articles; and the same articles give the same digest.
func TestMakeInvariants(t *testing.T) {
	phrases := []string{"on Monday", "on 3 May", "yesterday", "next week", "in April", "", "since 2 May", "tomorrow"}
	verbs := []string{"shut", "met", "left", "burned", "opened", "signed"}
	rapid.Check(t, func(t *rapid.T) {
		var reports []*Report
		var all strings.Builder
		for range rapid.IntRange(0, 8).Draw(t, "articles") {
			var text strings.Builder
			for range rapid.IntRange(1, 5).Draw(t, "sentences") {
				fmt.Fprintf(&text, "The port of %s %s its gates %s after long talks. ", rapid.SampledFrom([]string{"Velm", "Harn", "Orlo"}).Draw(t, "port"),
					rapid.SampledFrom(verbs).Draw(t, "verb"), rapid.SampledFrom(phrases).Draw(t, "phrase"))
			}
			all.WriteString(oneSpace(text.String()) + "\n")
			reports = append(reports, read(fmt.Sprintf("2031-05-%02d", rapid.IntRange(1, 31).Draw(t, "day")), text.String()))
		}
		o := Options{Dates: rapid.IntRange(1, 5).Draw(t, "dates"), PerDate: rapid.IntRange(1, 3).Draw(t, "per date"),
			Query: rapid.SampledFrom([]string{"", "Velm", "Harn port"}).Draw(t, "query")}
		if rapid.Bool().Draw(t, "bounded") {
			o.From, o.To = on(5, 5), on(5, 20)
		}
		got := Make(reports, o)
		if diff := cmp.Diff(got, Make(reports, o)); diff != "" {
			t.Fatalf("another time another digest:\n%s", diff)
		}
		if len(got) > o.Dates {
			t.Fatalf("%d days instead of %d", len(got), o.Dates)
		}
		for i, e := range got {
			if i > 0 && !got[i-1].Date.Before(e.Date) {
				t.Fatalf("%s after %s", e.Date, got[i-1].Date)
			}
			if !o.From.IsZero() && (e.Date.Before(o.From) || e.Date.After(o.To)) {
				t.Fatalf("%s is outside of %s to %s", e.Date, o.From, o.To)
			}
			if len(e.Sentences) == 0 || len(e.Sentences) > o.PerDate {
				t.Fatalf("%s has %d sentences", e.Date, len(e.Sentences))
			}
			for _, s := range e.Sentences {
				if !strings.Contains(all.String(), s) {
					t.Fatalf("%q stands in no article", s)
				}
			}
		}
	})
}

// FuzzRead: an article of any text, whatever the layout, gives sentences that
// stand in it and have words, and a digest can be made of it.
func FuzzRead(f *testing.F) {
	for _, x := range dam {
		f.Add(x[1])
	}
	f.Add("VELM (Harbour Wire) - Dockers shut the port on Monday .\n\n-LRB- -RRB- - \x00\xff on Monday 3 May")
	f.Fuzz(func(t *testing.T, text string) {
		r := read("2031-05-07", text)
		for _, s := range r.sentences {
			if !strings.Contains(oneSpace(text), s.text) || len(s.words) == 0 || s.clean < 0 || s.clean > 1 {
				t.Fatalf("%+v of %q", s, text)
			}
		}
		Make([]*Report{r, r}, Options{Dates: 3, PerDate: 2, Query: "port"})
	})
}
