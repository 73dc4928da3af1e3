// Package event turns the sentences of an article into mentions: who did what
// to whom, where, on which day, and the sentence that says so.
//
// [Extract] reads the sentences in order, those that can hold an event with
// their trees (package syntax).
//
// # Words, trees, verbs
//
// Names and dates are one word each, and the parser reads a plain one in their
// place; adverbials of time are left out of what it parses (unit.go,
// grammar.go). Verb chains are found by closed classes of words, with the tags
// of the tree where the form is not enough (verb.go); each has its clause, what
// opens it and what governs it (clause.go), by the tree where that has a
// complement, else by position: a wrong tree loses no event.
//
// A verb is an event if the lexicon codes it by its lemma, its particle and
// its object (match.go), or one with other objects of that kind (classes.go);
// failing that by the event noun of its clause
// (coding.go), or by the class of the verb and by who does it to whom
// (broad.go). Nouns are events with a day of their own, or where they name whom
// a deed befell (noun.go). What tells more of another event (a purpose, a toll)
// is part of that one; habits, standing conditions and turns of phrase are none
// (news.go, habit.go, construction.go, figure.go, idiom.go).
//
// # The day
//
// In this order: an expression that modifies the verb, by the order of the
// words and, where it is surer, the tree (govern.go); one of a noun of its
// clause; a clause that it is counted from ("two days after protesters
// stormed …"); the day of an event told before ("on polling day"); a clause
// that it is joined to (share.go); what it came upon at once ("within hours of
// the verdict"), or is denied of; an event that it names again ("the strike"),
// by its noun or one of its kind (kin.go); the sentence before, in its
// paragraph; the day it was said; the paragraph before, where the clause takes
// something up from it (follow.go); the day of the entry on a live page or in a
// chronology (entry.go); the day whose news the head of the article gives, if
// that is the one before publication, else that of publication (current.go).
//
// "A week later", "the following Saturday" and "over the next two days" count
// from where the story is, be it in a flashback, and not from the day named
// last (onward.go). What is planned, demanded or supposed has a day only where
// the text gives one, or the days within which it is to be done (deadline.go); so
// have a relative clause that tells something by the way and what an expression
// puts to a time that nobody can reckon ("years ago"). What has been done by now
// has the day of publication, unless an adverb says that it lasts ("has long
// refused"). A stance on Tuesday's attack is not of Tuesday (opinion.go).
// Nothing that happened is dated after publication. See dating.go and when.go.
//
// # Who and where
//
// The parties of an event come from its subject, objects, agent and obliques, and
// from what hangs on their nouns (subject.go, roles.go, phrase.go): names, lists,
// appositions, possessors, people and bodies that plain nouns name ("his army",
// "protesters in Minsk"; belonging.go says whose, owner.go where they are of
// several states). Pronouns, "the group", "both sides" stand for what the text
// named before (antecedent.go, they.go, memory.go), so do offices, opponents and those
// on trial (retake.go); in a profile, and in a story of a trial, "he" is whom it is
// about (hero.go). Whom the sentence leaves out is added when the whole article is
// read, by who fights and talks in it and where it is at home (sides.go, cast.go): the
// sides of a truce, the other side of an attack, the host of a visitor, with whom one
// signs (fill.go), those with whom a state has to do at home and the state that
// soldiers of another enter (domestic.go), whom an act is directed at (target.go), who
// did what is told in the passive beside its doer (blame.go), whose words or decision
// are rejected (response.go), the court of a trial (court.go). In CONSULT, AGREE and
// COOPERATE all take part. The verb of saying that governs a clause makes the
// attribution.
// An event is where its clause says (place.go, locative.go); without a place of
// its own it is put in a country: what states and courts say and decide at home,
// councils at their seat, talks where the text has them, what is done to somebody
// with whom it is done to, all else where the story plays (stage.go).
//
// # Limits
//
// Which state "the army" belongs to, where its clause does not say, is that whose
// people in office the article names most.
// Who a reader knows from elsewhere stays unknown. Only the first
// syntax.MaxWords words of a sentence are read. Confidence is calibrated on the
// development sets (README.md); in opinion pieces it promises too much.
//
// The package is pure: embedded data only, no clock, no log. Work is linear in
// the length of the text.
package event
