package source

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/internal/fault"
)

// FuzzStream: whatever the bytes, an article has an id, valid text within the
// limit, a day and regions inside its text, and an error has a kind and names
// its input.
func FuzzStream(f *testing.F) {
	for _, s := range []string{
		story, "\ufeff" + story, "%PDF-", "\xff\xfeF\x00e\x00", `{"text":"A","published":"2025-03-14"}`,
		"{\"id\":1,\"text\":\"A\"}\n\n{\"text\":2}\nx\n{}", "[{}]", "caf\xe9", "Published 3/4/2025\nA b c d.\n", "\x00a\x00b\x00c\x00d\x00e",
	} {
		f.Add([]byte(s), "2025-03-14")
		f.Add([]byte(s), "")
	}
	f.Fuzz(func(t *testing.T, in []byte, published string) {
		r, err := New(Options{Published: published, Stdin: bytes.NewReader(in)})
		if err != nil {
			if fault.KindOf(err) != fault.Usage {
				t.Errorf("%q: %v", published, err)
			}
			return
		}
		n := 0
		for a, err := range r.Articles("-") {
			n++
			if err != nil {
				if fault.KindOf(err) == "" || !strings.HasPrefix(err.Error(), "-:") {
					t.Errorf("error without kind or name: %v", err)
				}
				continue
			}
			if a.ID == "" || a.Published.Day.IsZero() || a.Collection == "" || !utf8.ValidString(a.Text) ||
				strings.TrimSpace(a.Text) == "" || strings.ContainsRune(a.Text, 0) || len(a.Text) > MaxText {
				t.Errorf("%q gives %+v", in, a)
			}
			for _, region := range a.Regions {
				if region.End > len(a.Text) {
					t.Errorf("%q: region %v", in, region)
				}
			}
		}
		if n == 0 {
			t.Errorf("%q gives neither an article nor an error", in)
		}
	})
}
