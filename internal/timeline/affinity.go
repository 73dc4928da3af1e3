package timeline

import "math"

// weights says what each feature adds to the log-odds that two reports tell of
// one event.
var weights = [features]float64{
	always: 2.0, // two reports that have something in common are mostly of two events

	sameDay:        0.1,
	nextDay:        -3.5, // reports err by a day: night, zones, the day of publication
	nearDays:       -11,
	apart:          -16,
	softSame:       -0.2,
	softNear:       -1.9,
	softApart:      -3.9,
	inWeek:         -1.4,
	inMonth:        -2.3,
	inYear:         -1.2,
	looseApart:     -6.8,
	undatedClose:   -2.0,
	undatedApart:   -4.5,
	pastPublished:  -5.0,
	publishedApart: 0.1,

	sameType:    0.5,
	nearType:    -1.2,
	otherType:   -1.6,
	sameMode:    0.1,
	otherMode:   -0.8,
	sameTrigger: 1.4,

	sharedParty:   0.1,
	sharedParties: 2.3,
	noneShared:    -0.2,
	eachOther:     -0.5,
	swapped:       -0.3,

	sameCity:    1.2,
	nearCity:    0.3,
	sameRegion:  0.2,
	otherCity:   -1.2,
	farCity:     -9,
	otherNation: -1.0,

	headlineWords: 1.2,
	evidenceWords: 1.9,
	crossWords:    1.1,
	nearWords:     6.0,
	crossTitle:    3.6,
	commonWeight:  0.6,
	otherWords:    -3,
	titleWords:    2.0,
	rareWords:     -0.5,

	sameToll:  1.9,
	otherToll: 0,
	farToll:   -0.1,

	planFulfilled: 0.3,
	wished:        -0.2,
	denial:        -0.4,

	sameSentence: -14.0, // a sentence tells of an event once
	sameText:     -3.5,
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
