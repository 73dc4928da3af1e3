package main

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"os"
	"slices"
	"strings"

	"dateline/internal/timeline"
)

// fitCommand fits the weights by which reports are taken for one event.
type fitCommand struct {
	Sets []string `arg:"" help:"Labelled sets, as paths without their ends .jsonl and .gold.jsonl; or ARTICLES+GOLD, if these lie apart."`
	Out  string   `short:"o" type:"path" required:"" placeholder:"FILE" help:"Where to write the weights: internal/timeline/data/weights.tsv."`
	Hold float64  `default:"1" help:"How strongly weights are held near the prior ones."`
}

// weightsHeader explains the table of weights.
const weightsHeader = `# What each feature of two reports adds to the log-odds that they tell of one event, in the order of features.go:
# a value set by hand and, unless that holds as it is, the one that was fitted near it, which evaluate fit writes.
`

// Run fits on all pairs of aligned mentions of each set, prints how well the
// weights of the other sets serve each, and writes those of all sets.
func (c *fitCommand) Run(w io.Writer) error {
	var sets [][]labelledPair
	for _, path := range c.Sets {
		pairs, err := labelledPairs(path)
		if err != nil {
			return err
		}
		sets = append(sets, pairs)
	}
	rows := timeline.Weights()
	prior := make([]float64, len(rows))
	for f, row := range rows {
		prior[f] = row.Prior
	}
	for i, path := range c.Sets {
		if others := slices.Concat(slices.Delete(slices.Clone(sets), i, i+1)...); len(others) > 0 {
			fmt.Fprintf(w, "%s  average precision %.3f by the weights of the others\n", path, averagePrecision(sets[i], fit(others, prior, c.Hold)))
		}
	}
	all := slices.Concat(sets...)
	fitted := fit(all, prior, c.Hold)
	fmt.Fprintf(w, "all  average precision %.3f, of %d pairs\n", averagePrecision(all, fitted), len(all))
	for f := range rows {
		rows[f].Fitted = fitted[f]
	}
	return writeWeights(c.Out, rows)
}

func writeWeights(path string, rows []timeline.Weight) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	fmt.Fprint(w, weightsHeader)
	for _, r := range rows {
		fmt.Fprintf(w, "%s\t%g", r.Feature, r.Prior)
		if !r.Held {
			fmt.Fprintf(w, "\t%.2f", r.Fitted)
		}
		fmt.Fprintln(w)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Close()
}

// labelledPair is the features of something, and whether it is so: of two mentions, whether they are of one event.
type labelledPair struct {
	features []float64
	same     bool
}

func labelledPairs(path string) ([]labelledPair, error) {
	texts, told, apart := strings.Cut(path, "+")
	if !apart {
		texts, told = path+".jsonl", path+".gold.jsonl"
	}
	articles, err := readArticles(texts)
	if err != nil {
		return nil, err
	}
	gold, err := readTold(told)
	if err != nil {
		return nil, err
	}
	reports, _ := mergeReports(articles)
	mentions := make([]grouped, len(reports))
	for i := range reports {
		r := &reports[i]
		mentions[i] = grouped{article: r.ArticleID, sentence: r.Span, trigger: r.Trigger, report: i}
	}
	aligned, err := alignTold(articles, gold, mentions, 1)
	if err != nil {
		return nil, err
	}
	var out []labelledPair
	for i, a := range aligned {
		for j, b := range aligned[:i] {
			if a != nil && b != nil {
				out = append(out, labelledPair{timeline.Features(&reports[a.report], &reports[b.report]), gold[i].Event == gold[j].Event})
			}
		}
	}
	return out, nil
}

func product(weights, features []float64) float64 {
	sum := 0.0
	for f, x := range features {
		sum += x * weights[f]
	}
	return sum
}

// fit is logistic regression with a quadratic penalty for going away from the
// prior weights, by Newton's method with steps that are halved until they help.
func fit(pairs []labelledPair, prior []float64, hold float64) []float64 {
	const rounds = 12
	w := slices.Clone(prior)
	for range rounds {
		step := solve(derivatives(pairs, w, prior, hold))
		before := loss(pairs, w, prior, hold)
		for scale := 1.0; scale > 1e-4; scale /= 2 {
			next := slices.Clone(w)
			for f := range next {
				next[f] -= scale * step[f]
			}
			if loss(pairs, next, prior, hold) < before {
				w = next
				break
			}
		}
	}
	return w
}

// loss is the negative log-likelihood of the labels with the penalty.
func loss(pairs []labelledPair, w, prior []float64, hold float64) float64 {
	sum := 0.0
	for f := range w {
		sum += hold / 2 * (w[f] - prior[f]) * (w[f] - prior[f])
	}
	for _, p := range pairs {
		z := product(w, p.features)
		if p.same {
			z = -z
		}
		sum += max(z, 0) + math.Log1p(math.Exp(-math.Abs(z)))
	}
	return sum
}

// derivatives are the second and first ones of the loss.
func derivatives(pairs []labelledPair, w, prior []float64, hold float64) (second [][]float64, first []float64) {
	n := len(w)
	first, second = make([]float64, n), make([][]float64, n)
	for f := range n {
		second[f] = make([]float64, n)
		second[f][f] = hold
		first[f] = hold * (w[f] - prior[f])
	}
	for _, pair := range pairs {
		p := 1 / (1 + math.Exp(-product(w, pair.features)))
		off := p
		if pair.same {
			off--
		}
		for f, x := range pair.features {
			if x == 0 {
				continue
			}
			first[f] += off * x
			for g, y := range pair.features {
				second[f][g] += p * (1 - p) * x * y
			}
		}
	}
	return second, first
}

// solve is the x for which the matrix times x is b, by elimination.
func solve(matrix [][]float64, b []float64) []float64 {
	n := len(b)
	for c := range n {
		pivot := c
		for r := c + 1; r < n; r++ {
			if math.Abs(matrix[r][c]) > math.Abs(matrix[pivot][c]) {
				pivot = r
			}
		}
		matrix[c], matrix[pivot] = matrix[pivot], matrix[c]
		b[c], b[pivot] = b[pivot], b[c]
		for r := c + 1; r < n; r++ {
			factor := matrix[r][c] / matrix[c][c]
			for k := c; k < n; k++ {
				matrix[r][k] -= factor * matrix[c][k]
			}
			b[r] -= factor * b[c]
		}
	}
	x := make([]float64, n)
	for r := n - 1; r >= 0; r-- {
		x[r] = b[r]
		for k := r + 1; k < n; k++ {
			x[r] -= matrix[r][k] * x[k]
		}
		x[r] /= matrix[r][r]
	}
	return x
}

// averagePrecision is the mean, over the pairs of one event, of the precision
// among all pairs that score as high.
func averagePrecision(pairs []labelledPair, w []float64) float64 {
	order := slices.Clone(pairs)
	slices.SortStableFunc(order, func(p, q labelledPair) int {
		switch x, y := product(w, p.features), product(w, q.features); {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	})
	sum, found := 0.0, 0
	for i, p := range order {
		if p.same {
			found++
			sum += float64(found) / float64(i+1)
		}
	}
	return sum / float64(max(1, found))
}
