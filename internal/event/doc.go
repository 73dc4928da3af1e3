// Package event turns the sentences of an article into mentions: who did what
// to whom, where, on which day, and the sentence that says so.
//
// [Extract] reads the sentences in order. Of each it finds the verbs with
// their auxiliaries (verb.go), the clause of each verb and what it hangs on
// (clause.go), and which day each time expression gives to which verb
// (dating.go, when.go). A verb is an event if the lexicon codes it, by its
// lemma, its particle and its object (match.go); so is a noun with a day of
// its own (noun.go). What only tells more of another event (a purpose, a toll)
// is part of that one.
//
// # The day
//
// In this order: an expression that modifies the verb; one of a noun of its
// clause; a clause that it is counted from ("two days after protesters
// stormed …"); a clause that it is joined to; an event that it names again
// ("the strike"); the sentence before, in its paragraph; the day it was said;
// the paragraph before, where the clause takes something up from it; the day
// of publication. What is planned, demanded or supposed has a day only where
// the text gives one, and so has what a relative clause says by the way.
// Nothing that happened is dated after publication.
//
// # Who and where
//
// The names before the verb act, those behind it are acted upon, "by" turns it
// round; in CONSULT, AGREE and COOPERATE all take part. "He", "the agency",
// "both sides", "the army" stand for what the text named before. The verb of
// saying that governs a clause makes the attribution.
//
// # Limits
//
// There is no syntax tree yet: clauses are found by closed classes of words
// and by the lexicon, and long or inverted sentences can be read wrongly. Only
// the first 300 words of a sentence are read. Confidence is by rule of thumb,
// not calibrated.
//
// The package is pure: embedded data only, no clock, no log. Work is linear in
// the length of the text.
package event
