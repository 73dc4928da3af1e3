package article

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"time"
)

// ParsePublished reads a publication date as a flag or a field gives it: a
// date, or a date and time with or without seconds, with or without zone, in
// any usual form ("2025-03-14", "2025-03-14 09:05", RFC 3339, RFC 1123,
// "March 14, 2025 9:05 AM EDT"). The day is the calendar day as written, in
// its own offset; a clock without a zone is in tz (nil is UTC).
func ParsePublished(s string, tz *time.Location, basis PublishedBasis) (Publication, error) {
	m, err := parseMoment(s)
	if err == nil && len(m.rest) > 0 {
		err = fmt.Errorf("%q holds more than a date and a time: %q", s, strings.Join(m.rest, " "))
	}
	if err != nil {
		return Publication{}, err
	}
	return m.publication(tz, basis), nil
}

// The label of a date line: "Published on", "Last updated:".
var reLabel = regexp.MustCompile(`(?i)^(?:(?:first|last|originally)\s+)?` +
	`(published|posted|created|issued|released|submitted|filed|date|dated|publication date|updated|modified|edited|corrected)\b(?:\s+(?:on|at)\b)?\s*:?`)

// A second date of the same line is that of a change: "… | Updated 15 March".
var reChanged = regexp.MustCompile(`(?i)[\s|,;·•(—–-]+(?:last\s+)?(?:updated|modified|edited)\b.*$`)

// dateLine is a line that says when an article appeared.
type dateLine struct {
	moment
	labelled bool  // "Published …", "Updated …"
	changed  bool  // the date of a change, not of publication
	err      error // why the date cannot be used, where it looks like one
}

// parseDateLine reads a line as a date line. Words that are no part of it
// stay in rest: the line may also be a byline or a sentence.
func parseDateLine(s string) (dateLine, bool) {
	var d dateLine
	if len(s) > 200 {
		return d, false
	}
	s = unmarked(s)
	if at := reLabel.FindStringSubmatchIndex(s); at != nil {
		switch strings.ToLower(group(s, at, 1)) {
		case "updated", "modified", "edited", "corrected":
			d.changed = true
		}
		d.labelled = true
		s = s[at[1]:]
	}
	if at := reChanged.FindStringIndex(s); at != nil && at[0] > 0 {
		s = s[:at[0]]
	}
	if !strings.ContainsAny(s, "0123456789") {
		return d, false
	}
	d.moment, d.err = parseMoment(s)
	return d, d.err == nil || d.labelled
}

var errNoDateLine = errors.New("the text has no date line")

// StatedDate is the publication date that the text itself gives, in a date
// line ("Published 14 March 2025"), a byline or a dateline with a year. A
// line that names a date of publication goes before a bare date, and that
// before the date of a change. The error says why there is none.
// [Article.Layout] comes first: it finds the lines.
func (a *Article) StatedDate(tz *time.Location) (Publication, error) {
	const none = 3
	found, rank, reason := Publication{}, none, errNoDateLine
	for _, r := range a.Regions {
		m, n, err := a.statedIn(r)
		switch {
		case err != nil:
			reason = err
		case n < rank:
			found, rank = m.publication(tz, FromText), n
		}
	}
	if rank == none {
		return Publication{}, reason
	}
	return found, nil
}

// statedIn reads the date of a region and how far it is to be preferred: 0
// before 1 before 2.
func (a *Article) statedIn(r Region) (*moment, int, error) {
	s := r.Of(a.Text)
	switch r.Kind {
	case DateLine, Byline:
		d, ok := parseDateLine(s)
		switch {
		case !ok || (d.err != nil && r.Kind == Byline):
			return nil, 3, nil
		case d.err != nil:
			return nil, 3, fmt.Errorf("its date line %q cannot be used: %w", s, d.err)
		case d.changed:
			return &d.moment, 2, nil
		case d.labelled:
			return &d.moment, 0, nil
		}
		return &d.moment, 1, nil
	case Dateline:
		m, err := parseMoment(s)
		if err == nil {
			return &m, 1, nil
		}
		if reMonthDay.MatchString(s) {
			return nil, 3, fmt.Errorf("its dateline %q names no year", strings.TrimSpace(s))
		}
	}
	return nil, 3, nil
}
