package article

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"dateline/internal/civil"
)

// moment is a date, perhaps with a clock and a zone, as somebody wrote it.
type moment struct {
	day      civil.Date
	h, m, s  int
	hasClock bool
	zone     *time.Location // nil where none is written
	weekday  string         // as written, "" for none
	rest     []string       // words that belong to none of these
}

const monthNames = `jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|` +
	`sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?`

var (
	reCompact  = regexp.MustCompile(`^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?(Z?)$`)
	reYMD      = regexp.MustCompile(`\b(\d{4})([-/.])(\d{1,2})([-/.])(\d{1,2})(?:T|\b)`)
	reDMonthY  = regexp.MustCompile(`(?i)\b(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -](` + monthNames + `)\.?,?[ -](\d{4})\b`)
	reMonthDY  = regexp.MustCompile(`(?i)\b(` + monthNames + `)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b`)
	reUnixDate = regexp.MustCompile(`(?i)\b(` + monthNames + `) +(\d{1,2}) (\d\d:\d\d:\d\d)( [a-z]{3,4}| [+-]\d{4})? (\d{4})$`)
	reNumeric  = regexp.MustCompile(`\b(\d{1,2})([-/.])(\d{1,2})([-/.])(\d{4})\b`)

	reClock    = regexp.MustCompile(`(?i)\b(\d{1,2})[:.h](\d\d)(?:[:.](\d\d)(?:[.,]\d{1,9})?)?(?:\s*([ap])\.?m\b\.?)?`)
	reHour     = regexp.MustCompile(`(?i)\b(\d{1,2})\s*([ap])\.?m\b\.?`)
	reMilitary = regexp.MustCompile(`\b([01]\d|2[0-3])([0-5]\d)\s*(GMT|UTC|hrs)\b`)
	reOffset   = regexp.MustCompile(`^(?:UTC|GMT|utc|gmt)?([+-])(\d{1,2})(?::?(\d\d))?$`)
)

// parseMoment finds the one date of s, with its clock and zone. It fails where
// there is none, or where the date is none of the calendar or ambiguous.
func parseMoment(s string) (moment, error) {
	s = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u2212", "-").Replace(strings.TrimSpace(s))
	if g := reCompact.FindStringSubmatch(s); g != nil {
		s = expandCompact(g)
	}
	if g := reUnixDate.FindStringSubmatchIndex(s); g != nil {
		x := func(n int) string { return group(s, g, n) }
		s = s[:g[0]] + x(1) + " " + x(2) + " " + x(5) + " " + x(3) + x(4)
	}
	var m moment
	rest, err := m.takeDate(s)
	if err != nil {
		return moment{}, err
	}
	if rest, err = m.takeClock(rest); err != nil {
		return moment{}, err
	}
	m.takeWords(rest)
	return m, m.checkWeekday()
}

// group is the n-th group of a match of s, "" where it took no part.
func group(s string, match []int, n int) string {
	if match[2*n] < 0 {
		return ""
	}
	return s[match[2*n]:match[2*n+1]]
}

// expandCompact writes 20250314T101500Z as 2025-03-14 10:15:00Z.
func expandCompact(g []string) string {
	s := g[1] + "-" + g[2] + "-" + g[3]
	if g[4] != "" {
		s += " " + g[4] + ":" + g[5]
		if g[6] != "" {
			s += ":" + g[6]
		}
	}
	return s + g[7]
}

// takeDate reads the date and returns s without it.
func (m *moment) takeDate(s string) (string, error) {
	var y, mon, d string
	var at []int
	switch {
	case match(reYMD, s, &at) && group(s, at, 2) == group(s, at, 4):
		y, mon, d = group(s, at, 1), group(s, at, 3), group(s, at, 5)
	case match(reDMonthY, s, &at):
		d, mon, y = group(s, at, 1), group(s, at, 2), group(s, at, 3)
	case match(reMonthDY, s, &at):
		mon, d, y = group(s, at, 1), group(s, at, 2), group(s, at, 3)
	case match(reNumeric, s, &at) && group(s, at, 2) == group(s, at, 4):
		var err error
		if d, mon, err = dayAndMonth(group(s, at, 1), group(s, at, 3), s[at[0]:at[1]]); err != nil {
			return "", err
		}
		y = group(s, at, 5)
	default:
		return "", fmt.Errorf("%q holds no full date such as 2025-03-14", s)
	}
	day, ok := civil.New(number(y), monthNumber(mon), number(d))
	if !ok {
		return "", fmt.Errorf("the calendar has no day %q", strings.TrimRight(s[at[0]:at[1]], "T"))
	}
	m.day = day
	return s[:at[0]] + " " + s[at[1]:], nil
}

func match(re *regexp.Regexp, s string, at *[]int) bool {
	*at = re.FindStringSubmatchIndex(s)
	return *at != nil
}

// dayAndMonth tells the two apart in 14/03/2025, if they can be told.
func dayAndMonth(a, b, whole string) (day, month string, err error) {
	switch {
	case number(a) > 12 || a == b:
		return a, b, nil
	case number(b) > 12:
		return b, a, nil
	}
	return "", "", fmt.Errorf("%q may be day/month or month/day: write it as YYYY-MM-DD", whole)
}

// takeClock reads the time of day, if there is one, and returns s without it.
func (m *moment) takeClock(s string) (string, error) {
	var at []int
	var half string
	var zone string
	switch {
	case match(reClock, s, &at):
		m.h, m.m, m.s, half = number(group(s, at, 1)), number(group(s, at, 2)), number(group(s, at, 3)), group(s, at, 4)
	case match(reHour, s, &at):
		m.h, half = number(group(s, at, 1)), group(s, at, 2)
	case match(reMilitary, s, &at):
		m.h, m.m = number(group(s, at, 1)), number(group(s, at, 2))
		if zone = group(s, at, 3); zone == "hrs" {
			zone = ""
		}
	default:
		return s, nil
	}
	m.hasClock = true
	if half != "" {
		if m.h < 1 || m.h > 12 {
			return "", fmt.Errorf("the clock has no time %q", strings.TrimSpace(s[at[0]:at[1]]))
		}
		m.h %= 12
		if strings.EqualFold(half, "p") {
			m.h += 12
		}
	}
	if m.h > 23 || m.m > 59 || m.s > 59 {
		return "", fmt.Errorf("the clock has no time %q", strings.TrimSpace(s[at[0]:at[1]]))
	}
	return s[:at[0]] + " " + zone + " " + s[at[1]:], nil
}

// takeWords reads weekday and zone, and keeps the words that are neither.
func (m *moment) takeWords(s string) {
	words := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" \t\r\n,;|·•()[]—–/", r) })
	for _, w := range words {
		bare := strings.Trim(w, ".:")
		lower := strings.ToLower(bare)
		switch {
		case bare == "" || bare == "-" || lower == "at" || lower == "on" || lower == "local" || lower == "time":
		case m.weekday == "" && isWeekday(lower):
			m.weekday = lower
		case m.hasClock && m.zone == nil && m.takeZone(bare):
		default:
			m.rest = append(m.rest, w)
		}
	}
}

func (m *moment) takeZone(w string) bool {
	if g := reOffset.FindStringSubmatch(w); g != nil {
		seconds := 3600*number(g[2]) + 60*number(g[3])
		if seconds > 15*3600 {
			return false
		}
		if g[1] == "-" {
			seconds = -seconds
		}
		m.zone = time.FixedZone(w, seconds)
		return true
	}
	if hours, ok := zoneHours[strings.ToUpper(w)]; ok {
		m.zone = time.FixedZone(strings.ToUpper(w), int(hours*3600))
		return true
	}
	if hours, ok := americanHours[strings.ToUpper(w)]; ok {
		if americanSummer(m.day) {
			hours++
		}
		m.zone = time.FixedZone(strings.ToUpper(w), hours*3600)
		return true
	}
	return false
}

// checkWeekday fails where a weekday stands beside a date that falls on
// another: one of the two is wrong, and nobody can tell which.
func (m *moment) checkWeekday() error {
	if m.weekday == "" || strings.HasPrefix(strings.ToLower(m.day.Weekday().String()), m.weekday[:3]) {
		return nil
	}
	return fmt.Errorf("%s is a %s, not a %q", m.day, m.day.Weekday(), m.weekday)
}

// publication is the moment as a publication; a clock without a zone is in tz.
func (m *moment) publication(tz *time.Location, basis PublishedBasis) Publication {
	p := Publication{Day: m.day, At: m.day.Time(), HasClock: m.hasClock, Basis: basis}
	if m.hasClock {
		if m.zone != nil {
			tz = m.zone
		}
		if tz == nil {
			tz = time.UTC
		}
		p.At = time.Date(m.day.Year, m.day.Month, m.day.Day, m.h, m.m, m.s, 0, tz)
	}
	return p
}

func number(s string) int {
	n, _ := strconv.Atoi(s) // digits by the pattern that found them, or "" for 0
	return n
}

// monthNumber is the month of a name or a number; 0 is none.
func monthNumber(s string) time.Month {
	if len(s) < 3 {
		return time.Month(number(s))
	}
	for m := time.January; m <= time.December; m++ {
		if strings.EqualFold(s[:3], m.String()[:3]) {
			return m
		}
	}
	return 0
}

// isMonth reports whether a word is the name of a month, or short for one.
func isMonth(lower string) bool {
	m := monthNumber(lower)
	return len(lower) >= 3 && m != 0 && strings.HasPrefix(strings.ToLower(m.String()), lower[:min(4, len(lower))])
}

func isWeekday(lower string) bool {
	if len(lower) < 3 {
		return false
	}
	for d := time.Sunday; d <= time.Saturday; d++ {
		name := strings.ToLower(d.String())
		if lower == name[:3] || lower == name || (len(lower) >= 4 && len(lower) <= 5 && strings.HasPrefix(name, lower)) {
			return true
		}
	}
	return false
}

// zoneHours are the abbreviations of time zones that mean one thing in news.
var zoneHours = map[string]float64{
	"Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "BST": 1, "WEST": 1, "CET": 1, "WAT": 1, "CEST": 2, "EET": 2, "SAST": 2,
	"CAT": 2, "EEST": 3, "MSK": 3, "EAT": 3, "TRT": 3, "GST": 4, "PKT": 5, "ICT": 7, "WIB": 7, "HKT": 8, "SGT": 8,
	"AWST": 8, "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13, "BRT": -3, "ART": -3,
	"EDT": -4, "EST": -5, "CDT": -5, "CST": -6, "MDT": -6, "MST": -7, "PDT": -7, "PST": -8,
}

// americanHours are zones named without saying whether it is summer time.
var americanHours = map[string]int{"ET": -5, "CT": -6, "MT": -7, "PT": -8}

// americanSummer reports whether the United States keep summer time on d:
// from the second Sunday of March to the first of November.
func americanSummer(d civil.Date) bool {
	march := civil.Date{Year: d.Year, Month: time.March, Day: 8}
	november := civil.Date{Year: d.Year, Month: time.November, Day: 1}
	begin := march.AddDays((7 - int(march.Weekday())) % 7)
	end := november.AddDays((7 - int(november.Weekday())) % 7)
	return !d.Before(begin) && d.Before(end)
}
