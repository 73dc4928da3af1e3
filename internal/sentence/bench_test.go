package sentence

import (
	"strings"
	"testing"
	"time"

	"dateline/internal/article"
)

const story = `Mr. Hale, of Alder Ferries Inc., said on Jan. 6 that the U.S. Coast Guard had found the ship at 4.30 p.m. Tuesday.
“We looked for 11 hours,” he told reporters. “It was dark. Nobody saw her.” The ship, 1,250 tons, had left No. 2 pier (in the
old harbour) with 30 people on board, Gen. Musa's office said... It costs $2.5m a year to run.
`

// BenchmarkSplit is the speed of finding sentences and tokens together.
func BenchmarkSplit(b *testing.B) {
	a := &article.Article{Text: strings.Repeat(strings.ReplaceAll(story, "\n", " ")+"\n\n", 10)}
	b.SetBytes(int64(len(a.Text)))
	b.ReportAllocs()
	for b.Loop() {
		Split(a)
	}
}

// TestSplitIsLinear gives texts that wrong code would read again and again:
// sixteen times the text may take no more than fifty times the time.
func TestSplitIsLinear(t *testing.T) {
	for _, piece := range []string{".", "?! ", ". ", ". (", "(", "“", "\" ", "a.", "U.S. ", "Mr. ", "• ", " .", "x ", "'", "\u200b", "- ", "\n", "a\n", "http://a",
		". \" ", "👩‍", "a@", "1,", "word word word, ", "Inc. A\n"} {
		for attempt := 1; ; attempt++ {
			small := timeSplit(strings.Repeat(piece, 1<<13/len(piece)))
			big := timeSplit(strings.Repeat(piece, 1<<17/len(piece)))
			if big <= 50*small+time.Second {
				break
			}
			if attempt == 3 { // a machine that does other things may be slow once
				t.Errorf("%q again and again: 8 kB in %v, 128 kB in %v", piece, small, big)
				break
			}
		}
	}
}

func timeSplit(text string) time.Duration {
	begin := time.Now()
	Split(&article.Article{Text: text})
	return time.Since(begin)
}
