package toponym

import (
	"strings"
	"testing"
	"time"

	"dateline/internal/gazetteer"
)

// TestLinear reads a long text of many names in time that grows with its
// length.
func TestLinear(t *testing.T) {
	unit := "Troops left Springfield for Alexandria, La., and met in Talbiseh, near San Jose and the village of Robotyne. Call 318-555-0142. "
	spend := func(n int) time.Duration {
		text := strings.Repeat(unit, n)
		start := time.Now()
		matches := gazetteer.Find(text)
		Settle(text, matches)
		return time.Since(start)
	}
	spend(100)
	small, large := spend(1000), spend(8000)
	if large > 24*small+time.Second {
		t.Errorf("%d times the text takes %v instead of %v", 8, large, small)
	}
}
