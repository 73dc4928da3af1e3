package main

import (
	"fmt"
	"net/url"
	"reflect"
	"slices"
	"strings"

	"dateline/internal/fault"
	"dateline/internal/timeline"
)

// filterFlags are the filters of the page as flags: one for every parameter of
// [timeline.Params], read by the same function.
type filterFlags struct {
	values reflect.Value // a struct with one []string for each parameter
}

// filterHelp says what each parameter takes.
var filterHelp = map[string]string{
	"collection":     "Only this collection.",
	"q":              "Only events with all of these words; the beginning of a word is enough.",
	"from":           "Only events on or after this day: 2025-03-01.",
	"to":             "Only events on or before this day: 2025-03-31.",
	"type":           "Only these PLOVER types: ASSAULT, CONSULT, …",
	"mode":           "Only these modes: drone, airstrike, …",
	"actor":          "Only with these actors: RUS, UKRMIL, UN, …",
	"country":        "Only in these countries: UA, SD, …",
	"place":          "Only at this place.",
	"status":         "Only happened, planned, demanded, denied or hypothetical ones.",
	"source":         "Only reported by this source.",
	"basis":          "Only dated by this: explicit, relative, narrative, publication, none.",
	"precision":      "Only of this precision: time, day, week, month, …",
	"min_sources":    "Only with so many sources or more.",
	"min_confidence": "Only with this confidence or more, from 0 to 1.",
	"sort":           "date (the oldest first), -date, or importance.",
}

// flags makes the struct that kong fills.
func (f *filterFlags) flags() any {
	fields := make([]reflect.StructField, len(timeline.Params))
	for i, p := range timeline.Params {
		flag := strings.ReplaceAll(p, "_", "-")
		fields[i] = reflect.StructField{
			Name: fmt.Sprintf("Param%d", i),
			Type: reflect.TypeFor[[]string](),
			Tag: reflect.StructTag(fmt.Sprintf(`name:%q help:%q sep:"none" placeholder:%q group:"Filters, as on the page; a list is given by repeating the flag or by commas"`,
				flag, filterHelp[p], strings.ToUpper(flag))),
		}
	}
	f.values = reflect.New(reflect.StructOf(fields))
	return f.values.Interface()
}

// filter reads the filter from the flags.
func (f *filterFlags) filter() (timeline.Filter, error) {
	q := url.Values{}
	for i, p := range timeline.Params {
		if values := f.values.Elem().Field(i).Interface().([]string); len(values) > 0 {
			q[p] = values
		}
	}
	filter, err := timeline.ParseFilter(q)
	return filter, wrongFilter(err)
}

// wrongFilter names the flag where the filter's error names a parameter.
func wrongFilter(err error) error {
	if err == nil {
		return nil
	}
	if param, why, found := strings.Cut(err.Error(), ": "); found && slices.Contains(timeline.Params, param) {
		return fault.New(fault.Usage, "--%s: %s", strings.ReplaceAll(param, "_", "-"), why)
	}
	return fault.Wrap(fault.Usage, err, "filter")
}
