package main

import (
	"fmt"
	"math/rand"
	"os"
	"strconv"
	"strings"

	"dateline/internal/pipeline"
	"dateline/internal/source"
)

func main() {
	seed, _ := strconv.Atoi(os.Args[2])
	n, _ := strconv.Atoi(os.Args[3])
	r, err := source.New(source.Options{})
	if err != nil {
		panic(err)
	}
	p := pipeline.New()
	var out []string
	for a, err := range r.Articles(os.Args[1]) {
		if err != nil {
			panic(err)
		}
		for _, m := range p.Mentions(a) {
			t := m.Trigger
			ev := a.Text[m.Span.Start:t.Start] + "[[" + a.Text[t.Start:t.End] + "]]" + a.Text[t.End:m.Span.End]
			var who []string
			for _, x := range m.Actors {
				who = append(who, string(x.Role)[:1]+":"+x.Name+"/"+x.Code)
			}
			out = append(out, fmt.Sprintf("%s %s|%s|%s|%.2f|%s\n   %s", m.Type, m.Mode, m.Status, m.Date.EDTF, m.Confidence, strings.Join(who, ", "), strings.Join(strings.Fields(ev), " ")))
		}
	}
	fmt.Println(len(out))
	if n == 0 {
		for _, o := range out {
			fmt.Println(o)
		}
		return
	}
	g := rand.New(rand.NewSource(int64(seed)))
	for i, k := range g.Perm(len(out)) {
		if i >= n {
			break
		}
		fmt.Printf("%d. %s\n", i+1, out[k])
	}
}
