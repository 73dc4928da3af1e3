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
// eight times the text may take no more than some twenty times the time, on a
// machine that does other things too. The square of a megabyte takes minutes.
func TestSplitIsLinear(t *testing.T) {
	for _, piece := range []string{".", "?! ", ". ", ". (", "(", "“", "\" ", "a.", "U.S. ", "Mr. ", "• ", " .", "x ", "'", "\u200b", "- ", "\n", "a\n", "http://a",
		". \" ", "👩‍", "a@", "1,", "word word word, ", "Inc. A\n"} {
		small := timeSplit(strings.Repeat(piece, 1<<17/len(piece)))
		big := timeSplit(strings.Repeat(piece, 1<<20/len(piece)))
		if big > 20*small+2*time.Second {
			t.Errorf("%q again and again: 128 kB in %v, 1 MB in %v", piece, small, big)
		}
	}
}

func timeSplit(text string) time.Duration {
	begin := time.Now()
	Split(&article.Article{Text: text})
	return time.Since(begin)
}
