package web

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"dateline/internal/civil"
	"dateline/internal/event"
	"dateline/internal/timeline"
)

// dayExamples and dayOffers are what a field for days can take.
var (
	dayExamples = map[string]string{"from": "last August", "to": "2025-03-14"}
	dayOffers   = []string{"last week", "last month", "last year", "this year", "since May", "last August", "12–15 March 2025", "early 2024"}
)

// Option is one box or line that a reader can choose.
type Option struct {
	Value, Label, Count string
	Chosen              bool
}

// Facet is a foldable list of boxes for one parameter.
type Facet struct {
	Name, Label string
	Options     []Option
	Open        bool
	Other       string // what a field for values outside the list asks for, "" for no field
}

// maxOptions bounds a facet; what is chosen is always listed.
const maxOptions = 6

// field is what the reader wrote for a parameter that takes one value.
func (t Timeline) field(name string) string { return strings.TrimSpace(t.Query.Get(name)) }

// chosen is what the reader chose for a parameter that takes several.
func (t Timeline) chosen(name string) []string {
	var out []string
	for _, line := range t.Query[name] {
		words := []string{line}
		if name != "source" && name != "place" {
			words = strings.Split(line, ",")
		}
		for _, w := range words {
			if w = strings.TrimSpace(w); w != "" {
				out = append(out, w)
			}
		}
	}
	return out
}

func (t Timeline) invalid(name string) bool { return t.Problem != nil && t.Problem.Field == name }

func (t Timeline) facets() []Facet {
	return []Facet{
		t.facet("type", t.typeChoices(), ""),
		t.facet("actor", named(t.Choices.Actors, t.Names.actor), "Other codes, such as RUSGOV"),
		t.facet("country", named(t.Choices.Countries, t.Names.country), ""),
		t.facet("status", t.counted(t.Choices.Statuses, choices(event.Statuses, statusLabels)), ""),
		t.facet("source", t.Choices.Sources, ""),
	}
}

// moreFacets are those that stand under "More filters".
func (t Timeline) moreFacets() []Facet {
	return []Facet{
		t.facet("basis", t.counted(t.Choices.Bases, choices(event.Bases, basisLabels)), ""),
		t.facet("precision", choices(civil.Precisions, precisionLabels), ""),
	}
}

// moreOpen reports whether one of the fields under "More filters" is in use.
func (t Timeline) moreOpen() bool {
	return slices.ContainsFunc([]string{"mode", "place", "basis", "precision", "min_sources", "min_confidence"},
		func(name string) bool { return t.field(name) != "" })
}

// counted gives labelled values the numbers that the store counted, and leaves
// out those that no event has.
func (t Timeline) counted(counts, labelled []timeline.Choice) []timeline.Choice {
	if len(counts) == 0 {
		return labelled
	}
	var out []timeline.Choice
	for _, c := range labelled {
		if i := slices.IndexFunc(counts, func(n timeline.Choice) bool { return n.Value == c.Value }); i >= 0 {
			c.Events = counts[i].Events
			out = append(out, c)
		}
	}
	return out
}

// typeChoices are the types that occur, or all where the store names none.
func (t Timeline) typeChoices() []timeline.Choice {
	if len(t.Choices.Types) == 0 {
		return choices(event.Types, typeLabels)
	}
	return named(t.Choices.Types, func(code string) string { return typeLabels[event.Type(code)] })
}

// facet lists what was chosen first among the choices' own order.
func (t Timeline) facet(name string, known []timeline.Choice, other string) Facet {
	f := Facet{Name: name, Label: fieldLabels[name], Other: other}
	chosen := t.chosen(name)
	f.Open = len(chosen) > 0
	same := func(a string) func(string) bool {
		return func(b string) bool { return strings.EqualFold(a, b) }
	}
	for i, c := range known {
		at := slices.IndexFunc(chosen, same(c.Value))
		if at >= 0 {
			chosen = slices.Delete(slices.Clone(chosen), at, at+1)
		}
		if i < maxOptions || at >= 0 {
			f.Options = append(f.Options, option(c, at >= 0))
		}
	}
	for i, v := range chosen {
		f.Options = slices.Insert(f.Options, i, option(timeline.Choice{Value: v, Label: v}, true))
	}
	return f
}

func option(c timeline.Choice, chosen bool) Option {
	o := Option{Value: c.Value, Label: c.Label, Chosen: chosen}
	if o.Label == "" {
		o.Label = c.Value
	}
	if c.Events > 0 {
		o.Count = number(c.Events)
	}
	return o
}

// named gives choices without a label the name of their code.
func named(list []timeline.Choice, name func(string) string) []timeline.Choice {
	list = slices.Clone(list)
	for i, c := range list {
		if label := name(c.Value); label != "" && (c.Label == "" || c.Label == c.Value) {
			list[i].Label = label
		}
	}
	return list
}

func choices[T ~string](values []T, labels map[T]string) []timeline.Choice {
	out := make([]timeline.Choice, len(values))
	for i, v := range values {
		out[i] = timeline.Choice{Value: string(v), Label: labels[v]}
	}
	return out
}

// leasts lists the least numbers that one can ask for; what was asked is always
// among them, even if it cannot be read.
func (t Timeline) leasts(name string, known []timeline.Choice) []Option {
	chosen := t.field(name)
	out := []Option{{Label: wordAny}}
	found := chosen == ""
	for _, c := range known {
		o := Option{Value: c.Value, Label: t.valueLabel(name, c.Value), Chosen: c.Value == chosen}
		if c.Events > 0 {
			o.Label += " (" + total(timeline.Count{Events: c.Events, AtLeast: t.Choices.AtLeast}) + ")"
		}
		found = found || o.Chosen
		out = append(out, o)
	}
	if !found {
		out = append(out, Option{Value: chosen, Label: t.valueLabel(name, chosen), Chosen: true})
	}
	return out
}

// Chip is one condition of the filter, and the timeline without it.
type Chip struct {
	Field, Value string
	Href         string
	Filter       timeline.Filter // without the condition
	Events       timeline.Count  // that the timeline has without it, where looked up
}

// Chips lists the conditions in force, in the order of the parameters. The
// collection and the order are no conditions: they have their own switches.
func (t Timeline) Chips() []Chip {
	var out []Chip
	query := t.Filter.Query()
	for _, key := range timeline.Params {
		if key == "collection" || key == "sort" {
			continue
		}
		for _, value := range query[key] {
			rest := t.Filter.Query()
			rest[key] = slices.DeleteFunc(slices.Clone(rest[key]), func(v string) bool { return v == value })
			f, err := timeline.ParseFilter(rest)
			if err != nil {
				continue
			}
			out = append(out, Chip{Field: fieldLabels[key], Value: t.valueLabel(key, value), Href: t.href("/", f), Filter: f})
		}
	}
	return out
}

// drops are the conditions without which something is found, the most first.
func (t Timeline) drops() []Chip {
	out := slices.DeleteFunc(slices.Clone(t.Without), func(c Chip) bool { return c.Events.Events == 0 })
	slices.SortStableFunc(out, func(a, b Chip) int { return b.Events.Events - a.Events.Events })
	return out
}

// clearHref keeps the collection and the order.
func (t Timeline) clearHref() string {
	return t.href("/", timeline.Filter{Collection: t.Filter.Collection, Sort: t.Filter.Sort})
}

// valueLabel is what a reader calls a value of a parameter.
func (t Timeline) valueLabel(key, value string) string {
	label := ""
	switch key {
	case "q":
		return "“" + clip(value, 60) + "”"
	case "from", "to":
		if d, err := civil.Parse(value); err == nil {
			label = dayText(d)
		}
	case "type":
		label = typeLabels[event.Type(value)]
	case "status":
		label = statusLabels[event.Status(value)]
	case "basis":
		label = basisLabels[event.Basis(value)]
	case "precision":
		label = precisionLabels[civil.Precision(value)]
	case "mode":
		label = firstOf(modesAsTypes[value], modeLabel(value))
	case "country":
		label = t.Names.country(value)
	case "actor":
		label = t.Names.actor(value)
	case "min_confidence":
		if n, err := strconv.ParseFloat(value, 64); err == nil {
			label = strconv.FormatFloat(100*n, 'f', -1, 64) + " %"
		}
	}
	if label == "" {
		return clip(value, 60)
	}
	return label
}

// inUse is the number of conditions, for the folded form.
func (t Timeline) inUse() int {
	if t.Problem != nil {
		return 0
	}
	n := len(t.Chips())
	if t.Filter.Text != "" {
		n--
	}
	return n
}

// hidden are the parameters that the form carries along unseen.
func (t Timeline) hidden() url.Values {
	out := url.Values{}
	for _, key := range []string{"collection", "theme", "lanes", "view"} {
		if v := t.field(key); v != "" {
			out.Set(key, v)
		}
	}
	return out
}
