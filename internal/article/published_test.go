package article

import (
	"strings"
	"testing"
	"time"
)

func TestParsePublished(t *testing.T) {
	kyiv := time.FixedZone("Kyiv", 2*3600)
	for in, want := range map[string]string{
		"2025-03-14":                           "2025-03-14 day 2025-03-14T00:00:00Z",
		" 2025-3-4 ":                           "2025-03-04 day 2025-03-04T00:00:00Z",
		"2025/03/14":                           "2025-03-14 day 2025-03-14T00:00:00Z",
		"20250314":                             "2025-03-14 day 2025-03-14T00:00:00Z",
		"14/03/2025":                           "2025-03-14 day 2025-03-14T00:00:00Z",
		"03/14/2025":                           "2025-03-14 day 2025-03-14T00:00:00Z",
		"14.03.2025":                           "2025-03-14 day 2025-03-14T00:00:00Z",
		"4/4/2025":                             "2025-04-04 day 2025-04-04T00:00:00Z",
		"14 March 2025":                        "2025-03-14 day 2025-03-14T00:00:00Z",
		"14th of March, 2025":                  "2025-03-14 day 2025-03-14T00:00:00Z",
		"14-Mar-2025":                          "2025-03-14 day 2025-03-14T00:00:00Z",
		"Mar. 14, 2025":                        "2025-03-14 day 2025-03-14T00:00:00Z",
		"Friday, March 14th, 2025":             "2025-03-14 day 2025-03-14T00:00:00Z",
		"29 February 2024":                     "2024-02-29 day 2024-02-29T00:00:00Z",
		"2025-03-14 09:05":                     "2025-03-14 clock 2025-03-14T07:05:00Z",
		"2025-03-14T09:05":                     "2025-03-14 clock 2025-03-14T07:05:00Z",
		"2025-03-14 09:05:59":                  "2025-03-14 clock 2025-03-14T07:05:59Z",
		"2025-03-14T23:30:00Z":                 "2025-03-14 clock 2025-03-14T23:30:00Z",
		"2025-03-14T23:30:00.123456-05:00":     "2025-03-14 clock 2025-03-15T04:30:00Z",
		"2025-03-14T23:30:00+0530":             "2025-03-14 clock 2025-03-14T18:00:00Z",
		"2025-03-14 10:00:00+00:00":            "2025-03-14 clock 2025-03-14T10:00:00Z",
		"20250314T101500Z":                     "2025-03-14 clock 2025-03-14T10:15:00Z",
		"Fri, 14 Mar 2025 10:15:00 GMT":        "2025-03-14 clock 2025-03-14T10:15:00Z",
		"Fri, 14 Mar 2025 10:15:00 -0400":      "2025-03-14 clock 2025-03-14T14:15:00Z",
		"Friday, 14-Mar-2025 10:15:00 UTC":     "2025-03-14 clock 2025-03-14T10:15:00Z",
		"Fri Mar 14 10:15:00 2025":             "2025-03-14 clock 2025-03-14T08:15:00Z",
		"Fri Mar 14 10:15:00 EDT 2025":         "2025-03-14 clock 2025-03-14T14:15:00Z",
		"March 14, 2025 9:05 AM EDT":           "2025-03-14 clock 2025-03-14T13:05:00Z",
		"March 14, 2025 at 12:30 a.m. ET":      "2025-03-14 clock 2025-03-14T04:30:00Z",
		"January 14, 2025, 12 pm ET":           "2025-01-14 clock 2025-01-14T17:00:00Z",
		"Fri 14 Mar 2025 21.05 GMT":            "2025-03-14 clock 2025-03-14T21:05:00Z",
		"14 March 2025 | 1405 GMT":             "2025-03-14 clock 2025-03-14T14:05:00Z",
		"14 March 2025, 14:05 (GMT+3)":         "2025-03-14 clock 2025-03-14T11:05:00Z",
		"2025-03-14\u00a009:05\u202fAM\u00a0Z": "2025-03-14 clock 2025-03-14T09:05:00Z",
	} {
		p, err := ParsePublished(in, kyiv, FromFlag)
		got := p.Day.String() + " day " + p.At.UTC().Format(time.RFC3339)
		if p.HasClock {
			got = strings.Replace(got, "day", "clock", 1)
		}
		if err != nil || got != want {
			t.Errorf("%q: got %s, %v; want %s", in, got, err, want)
		}
	}
}

func TestParsePublishedRefuses(t *testing.T) {
	for in, want := range map[string]string{
		"":                        "no full date",
		"yesterday":               "no full date",
		"March 2025":              "no full date",
		"14 March":                "no full date",
		"1741946400":              "no full date",
		"03/04/2025":              "may be day/month or month/day",
		"2025-02-30":              "no day",
		"2023-02-29T10:00:00Z":    "no day",
		"30 February 2024":        "no day",
		"2025-13-01":              "no day",
		"14/13/2025":              "no day",
		"0000-01-01":              "no day",
		"2025-03-14 25:00":        "no time",
		"2025-03-14 10:61":        "no time",
		"14 March 2025 13:00 pm":  "no time",
		"Thursday, 14 March 2025": "is a Friday",
		"14 March 2025 or later":  "more than a date",
		"2025-03-14 2025-03-15":   "more than a date",
	} {
		if p, err := ParsePublished(in, nil, FromField); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, %v; want an error with %q", in, p.Day, err, want)
		}
	}
}

func TestStatedDate(t *testing.T) {
	const story = "\n" + body
	for text, want := range map[string]string{
		"Ferry aground\nPublished 14 March 2025" + story:                                              "2025-03-14",
		"Ferry aground\nMarch 14, 2025 9:05 AM EDT" + story:                                           "2025-03-14",
		"Ferry aground\nFriday, 14 March 2025" + story:                                                "2025-03-14",
		"Ferry aground\n2025-03-14T10:00:00Z" + story:                                                 "2025-03-14",
		"Ferry aground\n14/03/2025" + story:                                                           "2025-03-14",
		"# Ferry aground\n*14 March 2025*" + story:                                                    "2025-03-14",
		"**Ferry aground**\n**Published 14 March 2025**" + story:                                      "2025-03-14",
		"14 March 2025\nFerry runs aground" + story:                                                   "2025-03-14",
		"Ferry aground\nBy Ann Lee | March 14, 2025" + story:                                          "2025-03-14",
		"Ferry aground\nHarbour Wire, 14 March 2025" + story:                                          "2025-03-14",
		"Ferry aground\nA short account of it, in a sentence.\n14 March 2025" + story:                 "2025-03-14",
		"Ferry aground\nUpdated 15 March 2025\nPublished 14 March 2025" + story:                       "2025-03-14",
		"Ferry aground\nPublished: 14 March 2025, 10:00 | Updated: 15 March 2025, 9:00" + story:       "2025-03-14",
		"Ferry aground\nLast updated on 15 March 2025 at 9am" + story:                                 "2025-03-15",
		"Ferry aground" + story + "Published 14 March 2025\n":                                         "2025-03-14",
		"Ferry aground\nPORT ALDER, March 14, 2025 (Harbour Wire) - " + body:                          "2025-03-14",
		"Ferry aground\nKYIV, 14 March 2025 — " + body:                                                "2025-03-14",
		"Ferry aground" + story:                                                                       "no date line",
		"Ferry aground\nKYIV, March 14 (Harbour Wire) - " + body:                                      "names no year",
		"Ferry aground\nPublished 03/04/2025" + story:                                                 "may be day/month or month/day",
		"Ferry aground\nPublished Thursday, 14 March 2025" + story:                                    "is a Friday",
		"Ferry aground\nPublished in Sea & Coast" + story + "©2025 Harbour Wire\n":                    "no date line",
		"Ferry aground" + story + "The ferry was built on 14 March 1999.\n":                           "no date line",
		"How it sank\nA chronicle in days.\n10 March 2025\nIt leaves port.\n12 March 2025\nIt sinks.": "no date line",
	} {
		a := Article{Text: text}
		a.Layout()
		p, err := a.StatedDate(nil)
		got := p.Day.String()
		if err != nil {
			got = err.Error()
		}
		if !strings.Contains(got, want) || (err == nil && p.Basis != FromText) {
			t.Errorf("%q: got %s (%s); want %s", text[:min(90, len(text))], got, p.Basis, want)
		}
	}
}

// FuzzParsePublished: what was read prints as RFC 3339 and is read again as
// the same day and moment.
func FuzzParsePublished(f *testing.F) {
	f.Add("Fri, 14 Mar 2025 10:15:00 -0400")
	f.Add("March 14, 2025 at 12:30 a.m. ET")
	f.Add("14/03/2025 9h30 GMT+14")
	f.Fuzz(func(t *testing.T, s string) {
		p, err := ParsePublished(s, nil, FromField)
		if err != nil {
			return
		}
		layout := time.DateOnly
		if p.HasClock {
			layout = time.RFC3339
		}
		again, err := ParsePublished(p.At.Format(layout), nil, FromField)
		if err != nil || again.Day != p.Day || !again.At.Equal(p.At) {
			t.Errorf("%q: read as %v, again as %v, %v", s, p, again, err)
		}
	})
}
