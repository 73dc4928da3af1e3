package event

import "math"

// trait is something about a mention that makes it surer or less sure.
type trait struct {
	weight float64 // in log odds
	has    func(*draft) bool
}

// start is the log odds of a mention with none of the traits: one that its
// paragraph dates.
const start = 1.0

// traits are what the confidence of a mention is made of. The weights are those
// of a logistic regression on the development sets, rounded to a tenth; README.md
// shows how well one set foretells the other. Traits that told nothing are not
// here: who is reported to say it, a noun or a verb, the main clause or not.
var traits = []trait{
	{0.8, func(d *draft) bool { return d.Date.Basis == Explicit }},                     // a full date
	{1.2, func(d *draft) bool { return d.Date.Basis == Relative }},                     // a date counted from the day of publication
	{-1.2, func(d *draft) bool { return d.Date.Basis == Publication }},                 // no date but the day of publication
	{-0.4, func(d *draft) bool { return d.Date.Basis == NoDate }},                      // no date
	{0.5, func(d *draft) bool { return d.sure }},                                       // an entry that asks for an object or particle, and finds it
	{-0.4, func(d *draft) bool { return d.lead }},                                      // the first paragraph, which sums up
	{0.6, func(d *draft) bool { return d.named > 1 }},                                  // two actors with a code in the sentence itself
	{-1.0, func(d *draft) bool { return d.beside > 0 }},                                // a sentence that tells more than this
	{0.4, func(d *draft) bool { return d.Status == Planned }},                          // planned
	{-0.3, func(d *draft) bool { return d.Status != Planned && d.Status != Happened }}, // demanded, denied or supposed
}

// confidence is the chance that the mention is an event and has its day, as a
// logistic sum of its traits; between .05 and .95, in steps of .05.
func confidence(d *draft) float64 {
	odds := start
	for i := range traits {
		if traits[i].has(d) {
			odds += traits[i].weight
		}
	}
	p := 1 / (1 + math.Exp(-odds))
	return math.Round(20*min(max(p, .05), .95)) / 20
}
