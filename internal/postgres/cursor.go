package postgres

import (
	"encoding/base64"
	"math"
	"strconv"
	"strings"

	"dateline/internal/civil"
	"dateline/internal/fault"
	"dateline/internal/timeline"
)

// position is a place between two events in an order. An order by date is read
// in two runs, the dated events and then the undated ones, because a comparison
// of rows (and so an index) can go on in each, but not across a null.
type position struct {
	sort    timeline.Sort
	undated bool // in the run of undated events
	started bool // after the event that follows; else before all of the run
	day     civil.Date
	score   float64
	id      string
}

// after is the position behind e.
func after(sort timeline.Sort, e *timeline.Event) position {
	p := position{sort: order(sort), started: true, id: e.ID}
	if p.sort == timeline.Important {
		p.score = e.Importance
		return p
	}
	p.day = e.Date.Interval.Start
	p.undated = p.day.IsZero()
	return p
}

func order(s timeline.Sort) timeline.Sort {
	if s == "" {
		return timeline.Oldest
	}
	return s
}

// nextRun moves to the beginning of the next run, and says whether there is one.
func (p *position) nextRun() bool {
	if p.sort == timeline.Important || p.undated {
		return false
	}
	*p = position{sort: p.sort, undated: true}
	return true
}

// restrict adds the conditions of the position's run, and of what follows the
// position in it, and returns the order of the run.
func (p position) restrict(c *conditions) (orderBy string) {
	if p.started {
		c.args["after_id"] = p.id
	}
	switch {
	case p.sort == timeline.Important:
		if p.started {
			c.with("e.importance <= @after_score AND (e.importance < @after_score OR e.id > @after_id)", "after_score", p.score)
		}
		return "e.importance DESC, e.id"
	case p.undated:
		c.add("e.date_start IS NULL")
		if p.started {
			c.add("e.id > @after_id")
		}
		return "e.id"
	case p.sort == timeline.Newest:
		c.add("e.date_start IS NOT NULL")
		if p.started {
			c.with("e.date_start <= @after_day AND (e.date_start < @after_day OR e.id > @after_id)", "after_day", p.day.Time())
		}
		return "e.date_start DESC NULLS LAST, e.id"
	}
	c.add("e.date_start IS NOT NULL")
	if p.started {
		c.with("(e.date_start, e.id) > (@after_day, @after_id)", "after_day", p.day.Time())
	}
	return "e.date_start, e.id"
}

// String prints a started position as a cursor.
func (p position) String() string {
	key := p.day.String()
	if p.sort == timeline.Important {
		key = strconv.FormatFloat(p.score, 'g', -1, 64)
	}
	return base64.RawURLEncoding.EncodeToString([]byte(string(p.sort) + " " + key + " " + p.id))
}

// parseCursor reads a cursor for an order; "" is the beginning.
func parseCursor(sort timeline.Sort, cursor string) (position, error) {
	p := position{sort: order(sort)}
	if cursor == "" {
		return p, nil
	}
	bad := fault.New(fault.Invalid, "cursor %.100q is none of this list: begin with its first page", cursor)
	text, err := base64.RawURLEncoding.DecodeString(cursor)
	if err != nil {
		return p, bad
	}
	parts := strings.Split(string(text), " ")
	if len(parts) != 3 || parts[0] != string(p.sort) || !validID(parts[2]) {
		return p, bad
	}
	p.started, p.id = true, parts[2]
	switch {
	case p.sort == timeline.Important:
		p.score, err = strconv.ParseFloat(parts[1], 64)
		if math.IsNaN(p.score) {
			return p, bad
		}
	case parts[1] == "":
		p.undated = true
	default:
		p.day, err = civil.Parse(parts[1])
	}
	if err != nil {
		return p, bad
	}
	return p, nil
}

// CursorAt is the cursor of the page of f that begins with e.
func (db *DB) CursorAt(f timeline.Filter, e *timeline.Event) string {
	p := after(f.Sort, e)
	if p.id = idBefore(e.ID); p.id == "" {
		return ""
	}
	return p.String()
}
