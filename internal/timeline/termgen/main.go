// Command termgen writes data/terms.tsv of package timeline: in how many
// articles of a collection of news each stem occurs. The table holds counts
// alone, no text. It is frozen; a new one is a new version of the merging
// (timeline.Version), for it can change which reports are one event.
//
//	go run ./internal/timeline/termgen -out internal/timeline/data/terms.tsv ARTICLES.jsonl…
//
// The table of version 1 counts the articles of the public collections
// Timeline17 (two of its topics) and of news of eight political figures.
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
	"os"
	"slices"

	"dateline/internal/timeline"
)

const header = `# In how many articles a stem occurs. Written by termgen: do not edit.
# The first row is the number of articles counted; stems of fewer than %d articles are left out.
`

func main() {
	out := flag.String("out", "", "file to write")
	least := flag.Int("least", 4, "fewest articles of a stem that is listed")
	flag.Parse()
	articles, counts := 0, map[string]int{}
	for _, path := range flag.Args() {
		n, err := count(path, counts)
		if err != nil {
			log.Fatal(err)
		}
		articles += n
	}
	if err := write(*out, articles, *least, counts); err != nil {
		log.Fatal(err)
	}
}

// count adds the stems of every article of a file of Article JSONL.
func count(path string, counts map[string]int) (articles int, err error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	d := json.NewDecoder(bufio.NewReader(f))
	for {
		var a struct{ Title, Text string }
		if err := d.Decode(&a); err == io.EOF {
			return articles, nil
		} else if err != nil {
			return articles, fmt.Errorf("%s, article %d: %w", path, articles, err)
		}
		articles++
		stems := map[string]bool{}
		for _, w := range timeline.Words(a.Title + "\n" + a.Text) {
			stems[timeline.Stem(w)] = true
		}
		for s := range stems {
			counts[s]++
		}
	}
}

func write(path string, articles, least int, counts map[string]int) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	fmt.Fprintf(w, header, least)
	fmt.Fprintf(w, "articles\t%d\n", articles)
	for _, stem := range slices.SortedFunc(maps.Keys(counts), cmp.Compare[string]) {
		if counts[stem] >= least {
			fmt.Fprintf(w, "%s\t%d\n", stem, counts[stem])
		}
	}
	return cmp.Or(w.Flush(), f.Close())
}
