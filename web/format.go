package web

import (
	"strconv"
	"strings"

	"dateline/internal/civil"
	"dateline/internal/timeline"
)

// language is the BCP 47 tag of the interface. All words stand in labels.go and
// strings.go, all forms of numbers and days in this file: a translation changes
// these three.
const language = "en"

// groupMark stands between thousands.
const groupMark = ","

// monthNames are short names of the months, from January.
var monthNames = [12]string{"Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"}

// number prints n in groups: 12,345.
func number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + groupMark + s[i:]
	}
	return s
}

// count prints n with the noun that it takes: "1 event", "2,000 events".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if strings.HasSuffix(noun, "y") && !strings.HasSuffix(noun, "day") {
		noun = strings.TrimSuffix(noun, "y") + "ie"
	}
	return number(n) + " " + noun + "s"
}

// total prints a number of events: "12,469", or "10,000+" where counting stopped.
func total(c timeline.Count) string {
	if c.AtLeast {
		return number(c.Events) + "+"
	}
	return number(c.Events)
}

// totalOf prints a number with its noun.
func totalOf(c timeline.Count, word string) string { return total(c) + " " + noun(c.Events, word) }

// noun is the noun of [count] alone.
func noun(n int, word string) string {
	_, s, _ := strings.Cut(count(n, word), " ")
	return s
}

func dayText(d civil.Date) string { return civil.Display(civil.DayOf(d), civil.Day) }

// fullDay is "Friday 14 March 2025".
func fullDay(d civil.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.Weekday().String() + " " + dayText(d)
}

// spanText is "14 March 2025", or "1 March 2024 to 26 May 2025".
func spanText(i civil.Interval) string {
	if i.Start == i.End {
		return dayText(i.Start)
	}
	return dayText(i.Start) + " " + wordTo + " " + dayText(i.End)
}

// shortDay labels a day of an axis: "14", and "14 Mar" where the month begins.
func shortDay(d civil.Date, first bool) string {
	text := strconv.Itoa(d.Day) + " " + monthNames[d.Month-1]
	if first {
		text += " " + yearText(d.Year)
	}
	return text
}

// shortMonth labels a month of an axis: "Mar", with the year where one begins.
func shortMonth(d civil.Date, year bool) string {
	if year {
		return monthNames[d.Month-1] + " " + yearText(d.Year)
	}
	return monthNames[d.Month-1]
}

func yearText(y int) string { return strconv.Itoa(y) }

// smallNumbers are numbers as running text spells them.
var smallNumbers = []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// smallNumber spells a number up to twelve, and twenty.
func smallNumber(n int) string {
	switch {
	case n < len(smallNumbers):
		return smallNumbers[n]
	case n == 20:
		return "twenty"
	}
	return number(n)
}

// shortNumber prints n in little room: 950, 1.2k, 34k.
func shortNumber(n int) string {
	switch {
	case n < 1000:
		return strconv.Itoa(n)
	case n < 9950:
		return strconv.FormatFloat(float64(n)/1000, 'f', 1, 64) + "k"
	}
	return strconv.Itoa((n+500)/1000) + "k"
}
