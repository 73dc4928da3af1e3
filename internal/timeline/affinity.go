package timeline

import "math"

// weights says what each feature adds to the log-odds that two reports tell of
// one event. Most were fitted by logistic regression on the pairs of a labelled
// set, held near a prior set by hand; those of contradictions (other days, far
// places, one sentence) were set by hand, for the set has few of them told in
// the same words.
var weights = [features]float64{
	always: 2.0, // average affinity is low even within an event; what is told in other words pays below

	// Named days that differ are two events, in whatever words; only a day's
	// difference can be an error (a night, another zone). Weak days decide less.
	sameDay:        0.1,
	nextDay:        -3.5,
	nearDays:       -11,
	apart:          -16,
	softSame:       -0.2,
	softNear:       -1.9,
	softApart:      -3.9,
	inWeek:         -1.4,
	inMonth:        -2.3, // more happens in a month than in a week
	inYear:         -3,
	looseApart:     -6.8,
	undatedClose:   -2.0,
	undatedApart:   -4.5,
	pastPublished:  -5.0,
	publishedApart: 0.1, // old events are told again

	// The same act is often coded as another of its kin, hardly ever as one of
	// other kind; the verb says more than the type.
	sameType:    0.5,
	nearType:    -1.2,
	otherType:   -1.6,
	sameMode:    0.1,
	otherMode:   -0.8,
	sameTrigger: 1.4,

	// In a crisis the same few parties are in everything: only two at once tell.
	sharedParty:   0.1,
	sharedParties: 2.3,
	noneShared:    -0.2,
	eachOther:     -0.5,
	swapped:       -0.3,

	// A city tells, a country does not. Cities far apart are two events.
	sameCity:    1.2,
	nearCity:    0.3,
	sameRegion:  0.2,
	otherCity:   -1.2,
	farCity:     -9,
	otherNation: -1.0,

	// The words beside the trigger tell most: a sentence holds several events.
	headlineWords: 1.2,
	evidenceWords: 1.9,
	crossWords:    1.1,
	nearWords:     6.0,
	titleWords:    2.0,
	crossTitle:    3.6,
	rareWords:     -0.5, // counted in the overlaps already
	commonWeight:  0.6,
	otherWords:    -3,

	// Equal numbers are no chance; other numbers are, as tolls rise.
	sameToll:  1.9,
	otherToll: -0.3,
	farToll:   -0.6,

	planFulfilled: 0.3,
	wished:        -0.2,
	denial:        -0.4,

	sameSentence: -14,  // a sentence tells of an event once
	sameText:     -3.5, // an article seldom tells it anew, but goes on to the next
}

// odds are log-odds in thousandths, so that sums do not depend on their order.
type odds int64

// affinity is the log-odds that two reports tell of one event, above 0 for
// likely. It is the same for (a, b) and (b, a).
func affinity(a, b *profile) odds {
	if Compare(a.Report, b.Report) > 0 {
		a, b = b, a
	}
	if a.twin(b) {
		return twinOdds
	}
	v, score, words := compare(a, b), 0.0, 0.0
	for f, x := range v {
		if feature(f) >= headlineWords && feature(f) <= commonWeight {
			words += x * weights[f]
		} else {
			score += x * weights[f]
		}
	}
	return odds(math.Round((score + min(words, mostOfWords)) * 1000))
}

// twinOdds are those of one report told twice.
const twinOdds odds = 20_000

// mostOfWords is what words can add at most: what is told in the same words may
// still be of another day.
const mostOfWords = 6
