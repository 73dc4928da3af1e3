package timeline

import "math"

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
	if f := relation(a, b); f == apart || f == nearDays {
		return apartOdds
	}
	return remembered.odds(a, b, func() odds { return weigh(a, b) })
}

// weigh is the affinity of reports of which a is the first.
func weigh(a, b *profile) odds {
	score, told := float64(bold), 0.0
	v, w := compare(a, b), weights()
	for f, x := range v {
		if feature(f) >= clauseWords && feature(f) < otherWords {
			told += x * w[f]
		} else {
			score += x * w[f]
		}
	}
	return odds(math.Round((score + min(told, mostOfWords)) * 1000))
}

// bold is added to the odds that were fitted: among the many pairs of a labelled
// set few are of one event, among those that share a key more.
const bold = 1

// mostOfWords is what words can add at most: what is told in the same words may
// still be of another day.
const mostOfWords = 6

// apartOdds are those of reports that name other days, more than one apart: they
// are never of one event, in whatever words.
const apartOdds odds = -12_000

// twinOdds are those of one report told twice.
const twinOdds odds = 20_000
