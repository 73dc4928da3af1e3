package sentence

import (
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/internal/article"

	"github.com/google/go-cmp/cmp"
)

func TestSplit(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"plain", "Rain fell. Snow followed.", []string{"Rain fell.", "Snow followed."}},
		{"titles and initials", "Mr. J. R. Smith met Gen. Musa. Both left.", []string{"Mr. J. R. Smith met Gen. Musa.", "Both left."}},
		{"country before a name", "The U.S. Senate voted in the U.S. The House did not.",
			[]string{"The U.S. Senate voted in the U.S.", "The House did not."}},
		{"month and day", "It began on Jan. 6 and ended in Feb. Nobody knew.",
			[]string{"It began on Jan. 6 and ended in Feb.", "Nobody knew."}},
		{"clock", "They met at 4 p.m. Tuesday. It rained.", []string{"They met at 4 p.m. Tuesday.", "It rained."}},
		{"numbers", "It cost 2.5 million for No. 2. Fine.", []string{"It cost 2.5 million for No. 2.", "Fine."}},
		{"quotes", "“We agree.” He left. \"Why?\" she asked.", []string{"“We agree.”", "He left.", "\"Why?\" she asked."}},
		{"quote goes on", "“Stop!” he said.", []string{"“Stop!” he said."}},
		{"ellipsis", "He paused… then spoke. Done...", []string{"He paused… then spoke.", "Done..."}},
		{"paragraphs", "One line\nAnother line.\n\nThird", []string{"One line", "Another line.", "Third"}},
		{"wrapped lines", "The delegation arrived in the capital on Monday and\nleft it again on Tuesday.",
			[]string{"The delegation arrived in the capital on Monday and\nleft it again on Tuesday."}},
		{"marks alone", "---\n* * *\nText.", []string{"Text."}},
		{"no stop", "no stop at all", []string{"no stop at all"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, s := range Split(&article.Article{Text: c.text}) {
				got = append(got, s.Of(c.text))
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestSplitLeavesRegionsOut(t *testing.T) {
	text := "Truce holds\nKYIV (Wire) — The truce held. Comments"
	body, tail := strings.Index(text, "The truce"), strings.Index(text, "Comments")
	a := &article.Article{Text: text, Regions: []article.Region{
		{Kind: article.Headline, Span: article.Span{Start: 0, End: 11}},
		{Kind: article.Dateline, Span: article.Span{Start: 12, End: body}},
		{Kind: article.Furniture, Span: article.Span{Start: tail, End: len(text)}},
	}}
	got := Split(a)
	if len(got) != 1 || got[0].Of(text) != "The truce held." {
		t.Errorf("got %v, want the one sentence of the body", got)
	}
}

func TestTokenize(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Russia’s U.S.-made drones", "Russia|’s|U.S.-made|drones"},
		{"the U.S. didn't pay $1,250.50.", "the|U.S.|didn't|pay|$|1,250.50|."},
		{"a 30-day cease-fire (2,000 km)", "a|30-day|cease-fire|(|2,000|km|)"},
		{"troops’ “gains”", "troops|’|“|gains|”"},
		{"at 10:30 a.m.", "at|10:30|a.m."},
		{"end of line.", "end|of|line|."},
	} {
		var got []string
		for _, tok := range Tokenize(c.text, article.Span{Start: 0, End: len(c.text)}) {
			got = append(got, tok.Of(c.text))
		}
		if d := cmp.Diff(c.want, strings.Join(got, "|")); d != "" {
			t.Errorf("%q: %s", c.text, d)
		}
	}
}

// FuzzSplit holds the invariants: sentences in order and apart, tokens that
// tile them, every bound on a rune.
func FuzzSplit(f *testing.F) {
	for _, s := range []string{"Mr. A. said “No.” Then…", "U.S. The", "\xff.\x00 A.", "((((", "مرحبا. Hello.", "a\nB\n\n-"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for n, s := range Split(&article.Article{Text: text}) {
			if s.Number != n || s.Start < at || s.End > len(text) || s.Len() == 0 {
				t.Fatalf("sentence %d is %v after %d", n, s.Span, at)
			}
			checkTiles(t, text, s)
			at = s.End
		}
	})
}

func checkTiles(t *testing.T, text string, s Sentence) {
	t.Helper()
	at := s.Start
	for _, tok := range s.Tokens {
		if tok.Start < at || tok.End > s.End || tok.Len() == 0 {
			t.Fatalf("token %v in %v after %d", tok, s.Span, at)
		}
		if strings.TrimFunc(text[at:tok.Start], blank) != "" {
			t.Fatalf("text %q between tokens", text[at:tok.Start])
		}
		if utf8.ValidString(text) && !utf8.ValidString(tok.Of(text)) {
			t.Fatalf("token %q breaks a rune", tok.Of(text))
		}
		at = tok.End
	}
	if strings.TrimFunc(text[at:s.End], blank) != "" {
		t.Fatalf("text %q after the last token", text[at:s.End])
	}
}
