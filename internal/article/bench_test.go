package article

import (
	"strings"
	"testing"
)

// BenchmarkFindRegions is the speed of finding headline, dateline and furniture
// on an article of two pages.
func BenchmarkFindRegions(b *testing.B) {
	text := "Ferry runs aground off Port Alder\nBy Ann Lee\nPORT ALDER, March 12 (HW) - " + strings.Repeat(body, 20) + "---\n©2025 Harbour Wire\nComments\n"
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		FindRegions(text, "")
	}
}
