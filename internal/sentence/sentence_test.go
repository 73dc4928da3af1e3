package sentence

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"dateline/internal/article"

	"github.com/google/go-cmp/cmp"
)

// split is the sentences of a text without regions.
func split(text string) []string {
	var out []string
	for _, s := range Split(&article.Article{Text: text}) {
		out = append(out, s.Of(text))
	}
	return out
}

// TestSplit has its cases as they are to be cut: "|" stands between sentences.
func TestSplit(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"plain", "Rain fell. |Snow followed."},
		{"no stop", "no stop at all"},
		{"titles", "Mr. Hale met Gen. Musa and Lt. Col. Orr. |Both left with Rep. Dana Cole."},
		{"titles in capitals", "MR. HALE MET GEN. MUSA IN THE U.S. |THE TALKS FAILED."},
		{"initials", "J. R. Smith and A.B. Lund met Carla W. Ode. |He left."},
		{"a king is no initial", "It was founded after World War I. |Norland kept it."},
		{"country before a name", "The U.S. Senate voted in the U.S. |The House did not."},
		{"state before a name", "He was born in Salem, Ore. |Doctors there said so. |Calif. Gov. Ann Roe disagreed. |She lives in Rye, N.Y. |Alder does not."},
		{"country before who acts", "They left the U.S. |Norland said so. |He came from the U.N. |Ann Lee was there. |Men of the U.S. Senate said no."},
		{"country before a body", "A ship of the U.S. Coast Guard said so. |The U.S. Alder Service was told."},
		{"country before a small letter", "Two U.S. ships left."},
		{"company", "It was sold to Alder Ferries Inc. |Alder runs eleven ships. |Alder Inc. Chairman Bo Lee and Tern Co. Ltd. agreed."},
		{"company and a bracket", "Alder Inc. (ALD) and Tern Corp. — a rival — agreed."},
		{"month and day", "It began on Jan. 6 and ended in Feb. |Nobody knew."},
		{"weekday", "They met on Tues. 4 March and on Wed. |Snow fell."},
		{"clock", "They met at 4 p.m. Tuesday and at 9 a.m. Oslo time, then at 6 p.m. GMT. |It rained until 7 p.m. |Ships left at 8.30pm."},
		{"clock and day", "It struck at 4 a.m. 14 March, a day after 5 p.m. |14 people died."},
		{"number", "It cost 2.5 million for No. 2. |Fine. |“No.” |He left Art. 5 and pp. 3 alone."},
		{"numbers", "Some 1,250.50 tons, 3.5% of it, were lost. |Then 2,000 more."},
		{"street", "He lived in St. Mary near Vermont St. |The house is gone."},
		{"ellipsis", "He paused… then spoke. |Done... |They left … and came back."},
		{"ellipsis apart", "It ended . . . |They left . . . at night."},
		{"quotes", "“We agree.” |He left. |\"Why?\" she asked. |‘No.’ |They went."},
		{"quote goes on", "“Stop!” he said. |“Stop!” Ann Lee shouted. |“Why?” Orr quipped. |“Stop!” |The car did not."},
		{"quote over sentences", "“It is late. |It is over,” he said. |“We go.”"},
		{"quote over paragraphs", "He said: \"It is late. |\"It is over."},
		{"wire quotes", "``It is late.'' |``It is over,'' he said. |``We go.''"},
		{"quotes apart", "\" It is late . \" |He left . |\" We go . \""},
		{"brackets", "The ferry (built in 1990) sank. |(It was never found.) |Nobody [of the crew] died."},
		{"missing space", "The ferry was lost.|The crew was saved. |“Go.”|They went. |See alder.example for more."},
		{"question and exclamation", "Who knew?! |Nobody! |Why?"},
		{"small names", "It was an attack. |al-Karim claimed it. |iPods burned. |Some 5 approx. miles."},
		{"small letter", "The U.N. said so. |He wrote e.g. of ships, i.e. ferries, vs. planes."},
		{"bullets", "• |One man died. • |Two men left.\n▪ |Three stayed."},
		{"dashes as bullets", "- |Ferries stop.\n– |Trains run.\n* |Buses wait."},
		{"numbered list", "1. |The ferry stops.\n|2. |The train runs."},
		{"live blog", "10:45 GMT Ferries stop in Port Alder.\n|10.50am: Trains run.\n|11:02 The rain ends."},
		{"paragraphs", "One line\n|Another line.\n\n|Third"},
		{"carriage returns", "One line.\r\n\r\n|Another line.\r\n"},
		{"wrapped lines", "The delegation arrived in the capital on Monday and\nleft it again on Tuesday. |It rained."},
		{"headlines are not wrapped", "Delegation arrives in the capital for another round of talks\n|Ferry sinks off Port Alder"},
		{"marks alone", "---\n* * *\n|Text."},
		{"spaces of every kind", "One.\u00a0|Two.\u2003|Three.\u2028|Four."},
		{"control characters", "One.\x00 |Two\x07 men. |Three\ufeff men."},
		{"emoji and Arabic", "Rain 🌧️. |The word مرحبا means hello. |He left.| 🙂"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var want []string
			for piece := range strings.SplitSeq(c.want, "|") {
				if piece = strings.TrimFunc(piece, blank); strings.ContainsFunc(piece, unicode.IsLetter) {
					want = append(want, strings.TrimRight(piece, "•▪–* \n"))
				}
			}
			if d := cmp.Diff(want, split(strings.ReplaceAll(c.want, "|", ""))); d != "" {
				t.Error(d)
			}
		})
	}
}

// TestSplitWrapped: where the whole text is wrapped by hand, names with a
// capital begin lines too.
func TestSplitWrapped(t *testing.T) {
	text := "The delegation arrived in the capital on Monday, led by\nAnn Lee and her deputy, who had come from the north by\n" +
		"train. They went straight to the harbour, where the ship\nSwift of Alder was waiting for them and for the crew of\nNorland.\n\nIt rained."
	want := []string{
		"The delegation arrived in the capital on Monday, led by\nAnn Lee and her deputy, who had come from the north by\ntrain.",
		"They went straight to the harbour, where the ship\nSwift of Alder was waiting for them and for the crew of\nNorland.",
		"It rained.",
	}
	if d := cmp.Diff(want, split(text)); d != "" {
		t.Error(d)
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
		{"Mr. J. Hale of Alder Inc. met Dr. Orr on Jan. 6.", "Mr.|J.|Hale|of|Alder|Inc.|met|Dr.|Orr|on|Jan.|6|."},
		{"plan B.", "plan|B|."},
		{"No. 2 said no.", "No.|2|said|no|."},
		{"He said No. Never.", "He|said|No|.|Never|."},
		{"in Salem, Ore., and Mass. was held", "in|Salem|,|Ore.|,|and|Mass|.|was|held"},
		{"wait... or -- stop?!", "wait|...|or|--|stop|?!"},
		{"``gold'' he'd", "``|gold|''|he'd"},
		{"at 4pm, 5km, $14bn, 10.45am and 5-km", "at|4|pm|,|5|km|,|$|14|bn|,|10.45|am|and|5-km"},
		{"the 3M plant, a 5m-long pipe, the 1990s and 80's", "the|3M|plant|,|a|5m-long|pipe|,|the|1990s|and|80's"},
		{"on 14/03/2025, 9/11 or/and", "on|14/03/2025|,|9/11|or|/|and"},
		{"S&P and AT&T, men&women", "S&P|and|AT&T|,|men|&|women"},
		{"see https://alder.example/a?b=1, (www.alder.example) or ann.lee@alder.example.",
			"see|https://alder.example/a?b=1|,|(|www.alder.example|)|or|ann.lee@alder.example|."},
		{"#Alder 50% 20°C", "#|Alder|50|%|20|°|C"},
		{"so\u00adft ferr\u00adies\u200b go", "so\u00adft|ferr\u00adies|go"},
		{"👩‍🚒🏽 🇺🇦 ☎️", "👩‍🚒🏽|🇺|🇦|☎️"},
		{"((a]]", "(|(|a|]|]"},
		{"مرحبا (بكم)", "مرحبا|(|بكم|)"},
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

// FuzzSplit holds the invariants: sentences in order, apart from each other and
// from the regions of their article, tokens that tile them, every bound on a
// rune.
func FuzzSplit(f *testing.F) {
	for _, s := range []string{"Mr. A. said “No.” Then…", "U.S. The", "\xff.\x00 A.", "((((", "مرحبا. Hello.", "a\nB\n\n-", "KYIV (AP) — Rain fell. ''Go.''He left . . . \"",
		"• One. • Two!?\r\n10:45 GMT Three 👩‍🚒.", "Share\nBy Ann Lee\nRain fell on the old harbour.\n© 2025 HW", "http://a.b/c.", "5pm. 3.5m N.Y. al-K"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		checkSentences(t, &article.Article{Text: text})
		laid := &article.Article{Text: text}
		laid.Layout()
		checkSentences(t, laid)
	})
}

func checkSentences(t *testing.T, a *article.Article) {
	t.Helper()
	at, paragraph, regions := 0, 0, a.Regions
	for n, s := range Split(a) {
		if s.Number != n || s.Start < at || s.End > len(a.Text) || s.Len() == 0 || s.Paragraph != paragraph && s.Paragraph != paragraph+1 {
			t.Fatalf("sentence %d of paragraph %d is %v after %d", n, s.Paragraph, s.Span, at)
		}
		for len(regions) > 0 && regions[0].End <= s.Start {
			regions = regions[1:]
		}
		if len(regions) > 0 && regions[0].Overlaps(s.Span) {
			t.Fatalf("sentence %v lies in %v", s.Span, regions[0])
		}
		checkTiles(t, a.Text, s)
		at, paragraph = s.End, s.Paragraph
	}
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
