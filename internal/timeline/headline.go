package timeline

import (
	"cmp"
	"strings"
)

// Headlines of this length in bytes tell enough and are read at a glance.
const (
	shortHeadline = 30
	longHeadline  = 120
)

// headline is the one that tells most in a line, of the reports that have the
// date of the best and are of the event's status where there are such: it names
// who and where, is whole, stands by itself, and is neither short nor long. Of equal ones it is that
// of the better report.
func (s *summary) headline() string {
	best, most := s.ranked[0], -100
	status := s.status()
	for _, r := range s.ranked {
		if r.Date.Interval != s.ranked[0].Date.Interval {
			break
		}
		n := tells(r)
		if r.Status == status {
			n += 4
		}
		if r.Headline != "" && n > most {
			best, most = r, n
		}
	}
	return cmp.Or(best.Headline, best.Evidence)
}

// leans are first words of a headline that only the sentence before explains.
var leans = map[string]bool{"He": true, "She": true, "It": true, "They": true, "We": true, "I": true, "This": true, "That": true,
	"These": true, "Those": true, "His": true, "Her": true, "Its": true, "Their": true, "Our": true, "Others": true, "Both": true}

// tells counts what speaks for the headline of a report.
func tells(r *Report) int {
	named := func(name string) bool {
		last := name[strings.LastIndexByte(name, ' ')+1:]
		return len(last) > 2 && strings.Contains(r.Headline, last)
	}
	n := 0
	for _, a := range r.Actors {
		if named(a.Name) {
			n++
		}
	}
	n = min(n, 2)
	if r.Place != nil && r.Place.Precision != "country" && named(r.Place.Name) {
		n++
	}
	if strings.HasSuffix(r.Headline, "…") {
		n -= 3
	}
	if first, _, _ := strings.Cut(r.Headline, " "); leans[first] {
		n -= 2
	}
	if l := len(r.Headline); l < shortHeadline {
		n -= 2
	} else if l > longHeadline {
		n--
	}
	return n
}
