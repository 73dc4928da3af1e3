// Command vecgen writes data/vectors.bin of package timeline: for each of the
// commoner stems of a collection of news a short vector, near those of stems
// that stand among the same words. The file holds stems and numbers alone, no
// text. It is frozen; a new one is a new version of the merging
// (timeline.Version), for it can change which reports are one event.
//
//	go run ./internal/timeline/vecgen -out internal/timeline/data/vectors.bin ARTICLES.jsonl…
//
// The vectors are those of the largest singular values of how much more often
// two stems stand near each other than by chance (positive pointwise mutual
// information, contexts smoothed by a power of 3/4). Those of version 3 are of
// the articles that termgen counted.
package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log"
	"maps"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strings"

	"dateline/internal/timeline"
)

const (
	least  = 12 // occurrences of a stem that has a vector
	beside = 6  // words on either side that count
	spare  = 16 // directions that are computed besides, for the others to be exact
	rounds = 12
)

func main() {
	out := flag.String("out", "", "file to write")
	flag.Parse()
	var clauses [][]string
	for _, path := range flag.Args() {
		more, err := read(path)
		if err != nil {
			log.Fatal(err)
		}
		clauses = append(clauses, more...)
	}
	stems := common(clauses)
	matrix := information(counts(clauses, stems))
	if err := write(*out, stems, vectors(matrix)); err != nil {
		log.Fatal(err)
	}
}

// read is the stems of every sentence, or about that, of a file of Article JSONL.
func read(path string) ([][]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out [][]string
	d := json.NewDecoder(bufio.NewReader(f))
	for {
		var a struct{ Title, Text string }
		if err := d.Decode(&a); err == io.EOF {
			return out, nil
		} else if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		for sentence := range strings.FieldsFuncSeq(a.Title+"\n"+a.Text, func(r rune) bool { return strings.ContainsRune("\n.;", r) }) {
			words := timeline.Words(sentence)
			for i, w := range words {
				words[i] = timeline.Concept(w)
			}
			out = append(out, words)
		}
	}
}

// common are the stems that have a vector, in order; numbers have none.
func common(clauses [][]string) []string {
	count := map[string]int{}
	for _, clause := range clauses {
		for _, stem := range clause {
			count[stem]++
		}
	}
	var out []string
	for _, stem := range slices.Sorted(maps.Keys(count)) {
		if count[stem] >= least && (stem[0] < '0' || stem[0] > '9') {
			out = append(out, stem)
		}
	}
	return out
}

// counts is how often stems stand beside each other, the nearer the more.
func counts(clauses [][]string, stems []string) []map[int]float64 {
	at := map[string]int{}
	out := make([]map[int]float64, len(stems))
	for i, stem := range stems {
		at[stem], out[i] = i, map[int]float64{}
	}
	for _, clause := range clauses {
		for i, a := range clause {
			row, ok := at[a]
			if !ok {
				continue
			}
			for j := max(0, i-beside); j < min(len(clause), i+beside+1); j++ {
				if column, ok := at[clause[j]]; ok && i != j {
					out[row][column] += 1 / math.Abs(float64(i-j))
				}
			}
		}
	}
	return out
}

// cell is one of a row of a matrix of which most are 0.
type cell struct {
	column int
	value  float64
}

// information is the positive pointwise mutual information of counts.
func information(counts []map[int]float64) [][]cell {
	const smoothing = .75
	sums, contexts, all := make([]float64, len(counts)), make([]float64, len(counts)), 0.0
	for i, row := range counts {
		for _, column := range slices.Sorted(maps.Keys(row)) {
			sums[i] += row[column]
		}
		contexts[i] = math.Pow(sums[i], smoothing)
		all += contexts[i]
	}
	out := make([][]cell, len(counts))
	for i, row := range counts {
		for _, column := range slices.Sorted(maps.Keys(row)) {
			if x := math.Log(row[column] * all / (sums[i] * contexts[column])); x > 0 {
				out[i] = append(out[i], cell{column, x})
			}
		}
	}
	return out
}

// vectors are the rows of the matrix in the directions of its largest singular
// values, by subspace iteration, each direction by the root of its value.
func vectors(matrix [][]cell) [][]float64 {
	basis := make([][]float64, len(matrix))
	rnd := rand.New(rand.NewPCG(1, 2))
	for i := range basis {
		basis[i] = make([]float64, timeline.SenseDims+spare)
		for d := range basis[i] {
			basis[i][d] = rnd.NormFloat64()
		}
	}
	var lengths []float64
	for range rounds {
		next := make([][]float64, len(matrix))
		for i, row := range matrix {
			next[i] = make([]float64, len(basis[i]))
			for _, c := range row {
				for d, x := range basis[c.column] {
					next[i][d] += c.value * x
				}
			}
		}
		basis, lengths = next, orthogonalise(next)
	}
	for i := range basis {
		basis[i] = basis[i][:timeline.SenseDims]
		for d := range basis[i] {
			basis[i][d] *= math.Sqrt(lengths[d])
		}
	}
	return basis
}

// orthogonalise makes the columns orthogonal and of length 1, and returns the
// lengths that they had.
func orthogonalise(rows [][]float64) []float64 {
	lengths := make([]float64, len(rows[0]))
	for d := range lengths {
		for e := range d {
			dot := 0.0
			for _, row := range rows {
				dot += row[d] * row[e]
			}
			for _, row := range rows {
				row[d] -= dot * row[e]
			}
		}
		for _, row := range rows {
			lengths[d] += row[d] * row[d]
		}
		lengths[d] = math.Sqrt(lengths[d])
		for _, row := range rows {
			row[d] /= lengths[d]
		}
	}
	return lengths
}

// write writes what sense.go of package timeline reads.
func write(path string, stems []string, vectors [][]float64) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	fmt.Fprintf(w, "%d\n", len(stems))
	for i, stem := range stems {
		most := 1e-9
		for _, x := range vectors[i] {
			most = max(most, math.Abs(x))
		}
		fmt.Fprintf(w, "%s\t", stem)
		for _, x := range vectors[i] {
			w.WriteByte(byte(int8(math.Round(x / most * math.MaxInt8))))
		}
		w.WriteByte('\n')
	}
	return cmp.Or(w.Flush(), f.Close())
}
