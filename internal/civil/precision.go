package civil

import (
	"fmt"
	"strings"
)

// Precision is how closely a date is known.
type Precision string

// The precisions, the closest first. AtTime is a day whose clock time is known
// too; Range is any interval that is none of the calendar's own units.
const (
	AtTime  Precision = "time"
	Day     Precision = "day"
	Week    Precision = "week"
	Month   Precision = "month"
	Season  Precision = "season"
	Quarter Precision = "quarter"
	Year    Precision = "year"
	Decade  Precision = "decade"
	Range   Precision = "range"
)

// Precisions lists all precisions, the closest first.
var Precisions = []Precision{AtTime, Day, Week, Month, Season, Quarter, Year, Decade, Range}

// EDTF prints a dated interval in the Extended Date/Time Format
// (ISO 8601-2:2019), level 1: "2025-03-11", "2024-08", "2024", "202X",
// "2024-21" for a season that begins in its own year, and "start/end" for what
// level 1 has no unit for (weeks, quarters, thirds). An open end is "..".
// No interval is "".
func EDTF(i Interval, p Precision) string {
	if i.IsZero() {
		return ""
	}
	s := i.Start
	switch {
	case i.Start == i.End:
		return s.String()
	case p == Month && i == MonthOf(s.Year, s.Month):
		return fmt.Sprintf("%04d-%02d", s.Year, int(s.Month))
	case p == Year && i == YearOf(s.Year):
		return fmt.Sprintf("%04d", s.Year)
	case p == Decade && i == DecadeOf(s.Year):
		return fmt.Sprintf("%03dX", s.Year/10)
	case p == Season && i == MonthsOf(s.Year, s.Month, 3) && s.Month%3 == 0:
		return fmt.Sprintf("%04d-%d", s.Year, 20+seasonCode(i))
	}
	return openEnd(i.Start) + "/" + openEnd(i.End)
}

// seasonCode is EDTF's number of a meteorological season of the northern
// hemisphere: 1 spring (March–May) to 4 winter (December–February).
func seasonCode(i Interval) int { return int(i.Start.Month) / 3 }

func openEnd(d Date) string {
	if d.IsZero() {
		return ".."
	}
	return d.String()
}

// ParsePrecision reads a precision's name.
func ParsePrecision(s string) (Precision, error) {
	names := make([]string, len(Precisions))
	for n, p := range Precisions {
		if s == string(p) {
			return p, nil
		}
		names[n] = string(p)
	}
	return "", fmt.Errorf("%q is not a precision: use one of %s", s, strings.Join(names, ", "))
}
