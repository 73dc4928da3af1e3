package timex

import (
	"dateline/internal/article"
	"dateline/internal/civil"
)

// Type is the TIMEX3 type of an expression.
type Type string

// The TIMEX3 types.
const (
	Date     Type = "DATE"
	Time     Type = "TIME"
	Duration Type = "DURATION"
	Set      Type = "SET"
)

// Basis says against what an expression was resolved.
type Basis string

// The bases, as in the date_basis of the contract.
const (
	Explicit  Basis = "explicit"  // a full date in the text
	Relative  Basis = "relative"  // against the publication date
	Narrative Basis = "narrative" // against a date earlier in the text
	NoBasis   Basis = "none"      // nothing that the calendar could hold
)

// Expression is one time expression of a text.
type Expression struct {
	article.Span
	Text  string
	Type  Type
	Value string // TIMEX3 value: "2025-03-11", "2024-08", "P30D", "PAST_REF"
	Mod   string // TIMEX3 mod: START, MID, END, APPROX, BEFORE, …; "" for none
	Quant string // TIMEX3 quant of a SET: "EVERY"; "" for none
	Freq  string // TIMEX3 freq of a SET: "2X"; "" for none

	// Interval is the days that the expression stands for; zero for durations,
	// sets and vague references. One end may be open ("since May").
	Interval  civil.Interval
	Precision civil.Precision // "" where Interval is zero
	Basis     Basis
	Anchor    civil.Date // the day it was resolved against; zero for none
	Rule      string     // the rule that made it: "weekday/past"
	// Reason is the rule in a reader's words, without the result: "weekday
	// before publication on Friday 14 March 2025, past tense".
	Reason string

	// Offset is set where the expression counts from an event or date that the
	// text names elsewhere; Interval is then the tagger's own guess, and whoever
	// knows the event's day can do better with [Offset.From].
	Offset *Offset
	// Name says that the date is part of a name ("the January 6 committee") and
	// does not date what the sentence reports.
	Name bool
}
