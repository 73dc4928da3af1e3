package postgres

import (
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"

	"dateline/internal/civil"
	"dateline/internal/timeline"
)

// conditions is a filter as SQL: what has to hold of an event e, and the
// arguments that the conditions name.
type conditions struct {
	all  []string
	args pgx.NamedArgs
}

// planned makes the server plan a query for the arguments that it has. Statements
// that are prepared by name get a plan for any arguments after a few runs, and
// one for any two facets is a hundred times too slow for two frequent ones.
const planned = pgx.QueryExecModeCacheDescribe

// where turns a filter into conditions. It is the only place that says what a
// filter means:
//
//   - hidden events are never found;
//   - from and to find events whose days overlap; undated ones have none;
//   - an actor that is a state finds its bodies too;
//   - all words of the text have to occur, each as a word or the start of one,
//     in headline, evidence, names of actors or place;
//   - places and sources match whole names in any case;
//   - an outlet that carried only a copy is found as a source.
func where(f timeline.Filter) *conditions {
	c := &conditions{args: pgx.NamedArgs{}}
	c.add("NOT e.hidden")
	if f.Collection != "" {
		c.with("e.collections @> @collections", "collections", []string{f.Collection})
	}
	if f.Text != "" {
		c.text(f.Text)
	}
	c.days(f.From, f.To)
	oneOf(c, "e.event_mode", "modes", lower(f.Modes))
	if len(f.Places) > 0 {
		c.with("lower(e.place) = ANY ("+folded("@places")+")", "places", f.Places)
	}
	oneOf(c, "e.date_precision", "precisions", f.Precisions)
	for i, facets := range facetConditions(f) {
		name := "facets" + strconv.Itoa(i)
		c.with("e.facets && @"+name+"::text[]", name, facets)
	}
	if f.MinSources > 0 {
		c.with("e.source_count >= @min_sources", "min_sources", f.MinSources)
	}
	if f.MinConfidence > 0 {
		c.with("e.confidence >= @min_confidence", "min_confidence", f.MinConfidence)
	}
	return c
}

func (c *conditions) add(condition string) { c.all = append(c.all, condition) }

func (c *conditions) with(condition, name string, value any) {
	c.add(condition)
	c.args[name] = value
}

// days asks for events whose days overlap those from and to, either of which may
// be open. Events of one day, which are the most, are found by their day; the
// longer ones have an index of their own.
func (c *conditions) days(from, to civil.Date) {
	if from.IsZero() && to.IsZero() {
		return
	}
	one, begins, ends := "e.date_start IS NOT NULL", "true", "true"
	if !from.IsZero() {
		c.args["from"] = from.Time()
		one, ends = one+" AND e.date_start >= @from", "(e.date_end >= @from OR e.date_end IS NULL)"
	}
	if !to.IsZero() {
		c.args["to"] = to.Time()
		one, begins = one+" AND e.date_start <= @to", "(e.date_start <= @to OR e.date_start IS NULL)"
	}
	c.add("(" + one + " OR e.date_start IS DISTINCT FROM e.date_end AND " + begins + " AND " + ends + ")")
}

func (c *conditions) text(text string) {
	query := tsquery(text)
	if query == "" { // nothing but punctuation
		c.add("false")
		return
	}
	c.with("e.words @@ @words::tsquery", "words", query)
}

// looksUp is how many conditions of f an inverted index answers.
func looksUp(f timeline.Filter) int {
	n := len(facetConditions(f))
	if f.Text != "" {
		n++
	}
	return n
}

// unseen hides from the planner what is looked up. It then takes each lookup for
// a rare thing, and uses the indexes for all.
func (c *conditions) unseen() *conditions {
	for i, condition := range c.all {
		for _, operator := range []string{"e.facets && ", "e.words @@ "} {
			if sought, ok := strings.CutPrefix(condition, operator); ok {
				c.all[i] = operator + "(SELECT " + sought + ")"
			}
		}
	}
	return c
}

func oneOf[T ~string](c *conditions, column, name string, values []T) {
	if len(values) > 0 {
		c.with(column+" = ANY (@"+name+")", name, texts(values))
	}
}

// folded is a list in lower case as the server makes it, which depends on its
// locale and has to be the same on both sides.
func folded(list string) string { return "ARRAY(SELECT lower(v) FROM unnest(" + list + "::text[]) v)" }

// sql is the WHERE clause.
func (c *conditions) sql() string { return "WHERE " + strings.Join(c.all, "\n    AND ") + "\n" }

func lower(values []string) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = strings.ToLower(v)
	}
	return out
}

func texts[T ~string](values []T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}
