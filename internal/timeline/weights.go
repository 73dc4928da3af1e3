package timeline

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

// weightsTSV says what each feature adds to the log-odds that two reports tell
// of one event.
//
//go:embed data/weights.tsv
var weightsTSV string

// A Weight is what one feature adds. Prior was set by hand. Fitted is near it
// and fits what was labelled; but not of contradictions (other days, far places,
// one sentence, nothing told alike), for hardly two reports of a labelled set
// that contradict each other are told in the same words, and many seem to for a
// date that was misread: there it is the prior, and Held is true.
type Weight struct {
	Feature       string
	Prior, Fitted float64
	Held          bool
}

// Weights are the weights of all features, in the order of [Features].
func Weights() []Weight {
	rows, err := parseWeights(weightsTSV)
	if err != nil {
		panic(err) // embedded data, checked by a test
	}
	return rows
}

// weights are the fitted ones.
var weights = sync.OnceValue(func() *vector {
	w := &vector{}
	for f, row := range Weights() {
		w[f] = row.Fitted
	}
	return w
})

// parseWeights reads a row for each feature, in their order: its name, the
// prior weight and, unless it is held, the fitted one. Lines that begin with #
// are comments.
func parseWeights(tsv string) ([]Weight, error) {
	var rows []Weight
	for line := range strings.Lines(tsv) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Fields(line)
		if len(fields) != 2 && len(fields) != 3 {
			return nil, fmt.Errorf("weights: %q has not two or three fields", line)
		}
		prior, err := strconv.ParseFloat(fields[1], 64)
		if err != nil {
			return nil, fmt.Errorf("weights: %q: %w", line, err)
		}
		fitted, err := strconv.ParseFloat(fields[len(fields)-1], 64)
		if err != nil {
			return nil, fmt.Errorf("weights: %q: %w", line, err)
		}
		rows = append(rows, Weight{fields[0], prior, fitted, len(fields) == 2})
	}
	if len(rows) != int(features) {
		return nil, fmt.Errorf("weights: %d rows for %d features", len(rows), features)
	}
	return rows, nil
}

// Features are the features of two reports, whatever their order, by which
// [Weights] are fitted.
func Features(a, b *Report) []float64 {
	if Compare(a, b) > 0 {
		a, b = b, a
	}
	v := compare(profileOf(a), profileOf(b))
	return v[:]
}
