// Package timex finds and resolves the time expressions of English news.
//
//	tagger := timex.New()
//	for _, x := range tagger.Tag(timex.Document{Text: text, Published: day}) {
//		fmt.Println(x.Text, x.Value, x.Interval, x.Reason)
//	}
//
// A [Tagger] reads a text once and gives its expressions in order, not
// overlapping, with exact byte spans, the TIMEX3 annotation, the days of the
// calendar that they stand for, and the rule that made them in a reader's
// words. It is pure: the only "now" is [Document.Published]. It may be used by
// many goroutines at once; the time that it takes is linear in the text.
//
// # How it works
//
// The text becomes tokens, each with its entry in a small lexicon
// (vocabulary.go). Where a token can begin an expression and the words behind
// it lead up to one that no expression is without (a unit, a month, a weekday,
// a year, …), the rules that it can begin match their shapes at the head of a
// window of at most 24 tokens. Where any fits, the window is given to a parser of
// github.com/olebedev/when, whose rules are ours: [rules.Rule.Find] hands over
// the match, and the applier resolves and proposes what the words mean. All rules that match propose; the longest proposal
// wins, and of equally long ones that of the rule listed first. What when
// reckons itself is not used. Parsers are pooled, one to a goroutine, and
// their appliers close over a call, which carries the reference date, the
// tokens and the dates named so far in, and the best proposal out.
//
// # Adding a rule
//
// A rule is an id, a pattern and a function that says what the words captured
// by the pattern mean:
//
//	{"relative/ago", "<approx>? <qty> <unit> ago", resolveAgo},
//
// Write it in the file of its family, or in a new one that rules.go lists, with
// a table of sentences beside it. The language of patterns is described at the
// type node in pattern.go, the nonterminals are listed in read.go.
//
// # What the values mean
//
// Value, Mod, Quant and Freq follow TIMEX3: "2025-03-11", "2025-W11" for an ISO
// week, "2025-W11-WE" for its weekend, "2024-Q3", "2024-H1", "2024-SU", "199" for
// a decade, "19" for a century, "2025-03-13TNI" for a part of a day,
// "2025-03-12T23:35", durations as "P30D", "PT2H30M" or vague as "PXD", sets as
// "XXXX-WXX-2", and PAST_REF, PRESENT_REF, FUTURE_REF. The mod of early, mid and
// late is START, MID and END. A range whose ends share a month is one expression
// with the value "2025-03-03/2025-03-05"; of any other range ("from Monday
// through Thursday") TIMEX3 makes two expressions, which here keep their own
// values and both get the days of the whole range.
//
// Interval holds inclusive days, in the conventions of package civil. Early, mid
// and late narrow it to thirds; "earlier this week" ends and "later this week"
// begins with the reference day; "since May" leaves the end open; "overnight" is
// the evening before and the day that the sentence names, else publication; "the
// night of March 5" is that day, "the night of 10–11 March" both. The days of a
// list ("April 24 and 25") are an expression each. Islamic feasts follow the
// tabular calendar, which may be a day off: their mod is APPROX and their
// interval a day wider on either side. Durations, sets and vague references have
// none. The day of a clock time is the one that the text names, whatever the
// zone, that of a date line included.
//
// # What relative expressions count from
//
// News counts from the day of publication; a narrative (a history, a
// backgrounder) from the last date in the text. News is the default for every
// text, and only the caller chooses narrative: nothing is guessed from the
// words, since a news report with a page of history in it still has a "Tuesday"
// of its own. In both, "two days later", "the same day", "earlier in the day",
// "that evening", "the next morning" and their like count from the last date
// named before, or from publication where there is none.
//
// A paragraph of news that goes back to a past year stays there (frame.go):
// after "In 2019 the government fell." the June of "On June 3 the king
// abdicated" is that of 2019, or the next one where the story has gone past it.
// It takes the same paragraph, a year that opens the story rather than naming
// something ("the 2019 election"), the simple past, and nothing between that
// counts from publication.
//
// The year of "March 3", the year of "August" and the week of "Tuesday" depend
// on tense. It comes from a light scan of the clause: the nearest verb to the
// left within the sentence, else the nearest to the right. "Will be paid",
// "plans to meet", "scheduled for", "ahead of", "until" and the present of a
// timetable ("talks resume Tuesday") are future; "hit", "cut", "set" after a
// subject and "could not be reached" are past; "said on Tuesday that it will
// strike on Friday" has one weekday of each. A caller that has parsed the text
// hands the tense of the governing verb in with [Document.Tense]. The
// publication's own weekday is always that day. Without a sign of tense the past
// is taken for weekdays and months. A day of a month is the nearest one, unless
// the tense speaks against it and the other is not much farther.
//
// In a report that speaks of a quarter "a year ago" is that quarter a year
// before; anywhere else it is the year.
//
// # Counting from events
//
// "Two days after the attack" is a duration to TIMEX3. Its [Offset] says how far
// it lies from what, and [Offset.From] reckons it from the day of the right
// event, once somebody knows that day. Until then Interval holds the tagger's own
// guess from the last day named before, if there is one. [Expression.Dates]
// reports whether an expression can date an event at all.
package timex
