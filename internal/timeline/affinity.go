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
	score := 0.0
	v, w := compare(a, b), weights()
	for f, x := range v {
		score += x * w[f]
	}
	return odds(math.Round(score * 1000))
}

// twinOdds are those of one report told twice.
const twinOdds odds = 20_000
