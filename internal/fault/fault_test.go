package fault

import (
	"errors"
	"fmt"
	"io"
	"testing"
)

func TestKinds(t *testing.T) {
	wrapped := Wrap(Invalid, io.ErrUnexpectedEOF, "read %s", "a.txt")
	outer := fmt.Errorf("ingest: %w", wrapped)
	for _, c := range []struct {
		name string
		ok   bool
	}{
		{"says what and why", wrapped.Error() == "read a.txt: unexpected EOF"},
		{"is of its kind", errors.Is(outer, Invalid)},
		{"is of no other", !errors.Is(outer, NotFound)},
		{"keeps the cause", errors.Is(outer, io.ErrUnexpectedEOF)},
		{"kind through another wrapping", KindOf(outer) == Invalid},
		{"the outermost kind counts", KindOf(Wrap(Unavailable, wrapped, "store")) == Unavailable},
		{"no kind", KindOf(io.EOF) == ""},
		{"nil stays nil", Wrap(Invalid, nil, "nothing") == nil},
		{"a bare kind", KindOf(fmt.Errorf("x: %w", NotFound)) == NotFound},
		{"new", New(Conflict, "event %d", 7).Error() == "event 7"},
	} {
		if !c.ok {
			t.Error(c.name)
		}
	}
}
