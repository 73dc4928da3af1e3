package export

import (
	"bufio"
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// A table is aligned in blocks of so many rows, so that it can be streamed. A
// column is at most columnWidth wide, but for the last, which takes the rest
// of the line and, in a narrow terminal, at least lastWidth.
const (
	blockRows   = 200
	columnWidth = 28
	lastWidth   = 20
	gap         = "  "
)

// tableEncoder aligns rows for a person's eyes.
type tableEncoder struct {
	w     *bufio.Writer
	width int // of the terminal, 0 for any
	rows  [][]string
	wide  []int // of each column so far, so that later blocks do not shrink
}

func (t *tableEncoder) header(names []string) error {
	t.rows = [][]string{names}
	t.wide = make([]int, len(names))
	return nil
}

func (t *tableEncoder) row(values []any) error {
	cells := make([]string, len(values))
	for i, v := range values {
		cells[i] = printable(csvText(v))
		if cells[i] == "" {
			cells[i] = "–"
		}
	}
	t.rows = append(t.rows, cells)
	if len(t.rows) < blockRows {
		return nil
	}
	return t.end()
}

func (t *tableEncoder) end() error {
	last := len(t.wide) - 1
	for _, row := range t.rows {
		for i, cell := range row[:last] {
			t.wide[i] = max(t.wide[i], min(uniseg.StringWidth(cell), columnWidth))
		}
	}
	room := 0 // for the last column
	if t.width > 0 {
		room = t.width
		for _, w := range t.wide[:last] {
			room -= w + len(gap)
		}
		room = max(room, lastWidth)
	}
	var err error
	for _, row := range t.rows {
		var line strings.Builder
		for i, cell := range row[:last] {
			cell = cut(cell, t.wide[i])
			line.WriteString(cell + strings.Repeat(" ", t.wide[i]-uniseg.StringWidth(cell)) + gap)
		}
		line.WriteString(cut(row[last], room))
		_, err = t.w.WriteString(line.String() + "\n")
	}
	t.rows = t.rows[:0]
	return err
}

// printable has no control characters, which a terminal would obey, and no
// runs of white space.
func printable(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.In(r, unicode.Bidi_Control) {
			return ' '
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// cut shortens s to a width on the screen; 0 is any.
func cut(s string, width int) string {
	if width == 0 || uniseg.StringWidth(s) <= width {
		return s
	}
	var out strings.Builder
	room := width - 1
	for g := uniseg.NewGraphemes(s); g.Next() && g.Width() <= room; room -= g.Width() {
		out.WriteString(g.Str())
	}
	return out.String() + "…"
}
