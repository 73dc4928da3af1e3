package main

import (
	"regexp"
	"strings"
)

// class is a construction that the scores are broken down by.
type class struct {
	name string
	text *regexp.Regexp
}

const (
	monthNames = `(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?`
	dayNames   = `(?:mon|tues|wednes|thurs|fri|satur|sun)day`
	unitNames  = `(?:second|minute|hour|day|night|weekend|week|fortnight|month|quarter|year|decade|century|centurie)s?`
)

// classes are tried in order; the first that fits names the construction.
var classes = []class{
	{"quarters, halves, fiscal", regexp.MustCompile(`quarter|fiscal|\bhalf of\b|\bperiod\b|year-(?:ago|earlier)|year (?:ago|earlier)`)},
	{"sets", regexp.MustCompile(`^(?:every|each)\b|(?:dai|week|month|quarter|year|annual|night|hour)ly$|` + dayNames + `s\b`)},
	{"full dates", regexp.MustCompile(monthNames + ` \d+(?:st|nd|rd|th)?,? \d{4}|\d+ ` + monthNames + ` \d{4}|\d+/\d+/\d+|\d{4}-\d\d-\d\d`)},
	{"month + day", regexp.MustCompile(`\b` + monthNames + ` \d{1,2}\b|\b\d{1,2} ` + monthNames)},
	{"month + year", regexp.MustCompile(`\b` + monthNames + `,? (?:of )?\d{4}`)},
	{"month + early/mid/late", regexp.MustCompile(`\b(?:early|mid|late|beginning of|end of|middle of)[ -]+` + monthNames + `$`)},
	{"month", regexp.MustCompile(`^(?:last |next |this )?` + monthNames + `$`)},
	{"clock time", regexp.MustCompile(`\d:\d\d|\b[ap]\.?m\b|noon|midnight|\bgmt\b|o'clock`)},
	{"weekday + part", regexp.MustCompile(dayNames + ` (?:morning|afternoon|evening|night)|(?:morning|afternoon|evening|night) ` + dayNames)},
	{"last weekday", regexp.MustCompile(`^(?:last|next|this) ` + dayNames)},
	{"weekday", regexp.MustCompile(dayNames)},
	{"today, yesterday, tomorrow", regexp.MustCompile(`\b(?:today|yesterday|tomorrow|tonight)\b`)},
	{"part of day", regexp.MustCompile(`\b(?:morning|afternoon|evening|night|overnight)\b`)},
	{"season", regexp.MustCompile(`\b(?:spring|summer|fall|autumn|winter)\b`)},
	{"decade, century", regexp.MustCompile(`\d0'?s\b|\bcentury$|nineties|eighties`)},
	{"year", regexp.MustCompile(`\d{4}|^'\d\d$|nineteen`)},
	{"ago, earlier, later", regexp.MustCompile(unitNames + `.*\b(?:ago|earlier|later)\b`)},
	{"past/last N units", regexp.MustCompile(`\b(?:past|last|next|coming|first|previous|recent|latest) .*` + unitNames + `$`)},
	{"this UNIT", regexp.MustCompile(`\b(?:this|current) ` + unitNames)},
	{"that, same, the UNIT", regexp.MustCompile(`^(?:the|that|the same|that same|the following) ` + unitNames + `$`)},
	{"adjectival duration", regexp.MustCompile(`-` + unitNames + `\b`)},
	{"vague duration", regexp.MustCompile(`^` + unitNames + `$|\b(?:few|several|many|some) ` + unitNames)},
	{"duration", regexp.MustCompile(unitNames)},
	{"present, past, future", regexp.MustCompile(`\b(?:now|current|recent|future|past|then|soon|time|moment|once|already|yet|former)`)},
}

// lastUnit distinguishes "last week" (a date) from "the last week" (a length).
var lastUnit = regexp.MustCompile(`\b(last|next) ` + unitNames + `\b`)

// classOf names the construction of an expression.
func classOf(text, typ, value string) string {
	text = strings.ToLower(strings.Join(strings.Fields(text), " "))
	if typ == "SET" {
		return "sets"
	}
	if m := lastUnit.FindStringSubmatch(text); m != nil && typ != "DURATION" && !strings.Contains(value, "Q") {
		return m[1] + " UNIT"
	}
	for _, c := range classes {
		if c.text.MatchString(text) {
			return c.name
		}
	}
	return "other"
}
