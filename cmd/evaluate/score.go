package main

import (
	"fmt"
	"io"
	"sort"
)

// counts are the sums that the TempEval-3 measures are made of.
type counts struct {
	gold, system, strict, relaxed, typ, value, both int
}

func (c *counts) add(d counts) {
	c.gold += d.gold
	c.system += d.system
	c.strict += d.strict
	c.relaxed += d.relaxed
	c.typ += d.typ
	c.value += d.value
	c.both += d.both
}

// f1 is F1, precision and recall in percent.
func (c *counts) f1(correct int) (f, p, r float64) {
	if c.system > 0 {
		p = float64(correct) / float64(c.system)
	}
	if c.gold > 0 {
		r = float64(correct) / float64(c.gold)
	}
	if p+r > 0 {
		f = 200 * p * r / (p + r)
	}
	return f, 100 * p, 100 * r
}

// pair is a gold expression and the system's that is aligned with it.
type pair struct{ gold, system int }

// clean trims spans, drops empty ones, and of overlapping ones keeps the
// first.
func clean(r *runes, in []annotation) []annotation {
	var out []annotation
	for _, a := range in {
		if a = r.trim(a); a.End > a.Start && (len(out) == 0 || a.Start >= out[len(out)-1].End) {
			out = append(out, a)
		}
	}
	return out
}

// align pairs equal spans first, then overlapping ones, each only once.
func align(gold, system []annotation) []pair {
	var pairs []pair
	usedGold, usedSystem := make([]bool, len(gold)), make([]bool, len(system))
	pass := func(fits func(g, s annotation) bool) {
		for i, g := range gold {
			for j, s := range system {
				if !usedGold[i] && !usedSystem[j] && fits(g, s) {
					pairs = append(pairs, pair{i, j})
					usedGold[i], usedSystem[j] = true, true
				}
			}
		}
	}
	pass(func(g, s annotation) bool { return g.Start == s.Start && g.End == s.End })
	pass(func(g, s annotation) bool { return g.Start < s.End && s.Start < g.End })
	return pairs
}

// classCounts are counts per construction class.
type classCounts map[string]*counts

func (cc classCounts) of(class string) *counts {
	if cc[class] == nil {
		cc[class] = &counts{}
	}
	return cc[class]
}

// scoring compares a system with the gold and, on demand, lists the errors.
type scoring struct {
	total   counts
	classes classCounts
	errors  io.Writer // nil for none
}

func (s *scoring) document(d *document, r *runes, system []annotation) {
	gold := clean(r, d.Timex)
	system = clean(r, system)
	seenGold, seenSystem := map[int]bool{}, map[int]bool{}
	for _, p := range align(gold, system) {
		seenGold[p.gold], seenSystem[p.system] = true, true
		s.matched(d, r, gold[p.gold], system[p.system])
	}
	for i, g := range gold {
		if !seenGold[i] {
			s.count(classOf(r.of(g), g.Type, g.Value), counts{gold: 1})
			s.report("MISS  %s %s %q %s %s\n", d.Doc, d.DCT, r.of(g), g.Type, g.Value)
		}
	}
	for j, a := range system {
		if !seenSystem[j] {
			s.count(classOf(r.of(a), a.Type, a.Value), counts{system: 1})
			around := annotation{Start: max(0, a.Start-20), End: min(len(r.text), a.End+10)}
			s.report("EXTRA %s %q in %q %s %s [%s]\n", d.Doc, r.of(a), r.of(around), a.Type, a.Value, a.Rule)
		}
	}
}

func (s *scoring) matched(d *document, r *runes, g, a annotation) {
	c := counts{gold: 1, system: 1, relaxed: 1}
	if g.Start == a.Start && g.End == a.End {
		c.strict = 1
	}
	if g.Type == a.Type {
		c.typ = 1
	}
	if g.Value == a.Value {
		c.value = 1
		c.both = c.strict
	}
	s.count(classOf(r.of(g), g.Type, g.Value), c)
	if c.both == 1 {
		return
	}
	kind := "SPAN "
	if c.value == 0 {
		kind = "WRONG"
	}
	around := annotation{Start: max(0, g.Start-60), End: min(len(r.text), g.End+30)}
	s.report("%s %s %s %q %s %s | %q %s %s [%s] in %q\n", kind, d.Doc, d.DCT, r.of(g), g.Type, g.Value, r.of(a), a.Type, a.Value, a.Rule, r.of(around))
}

func (s *scoring) count(class string, c counts) {
	s.total.add(c)
	s.classes.of(class).add(c)
}

func (s *scoring) report(format string, args ...any) {
	if s.errors != nil {
		fmt.Fprintf(s.errors, format, args...)
	}
}

// print writes the measures as score/timex.py does.
func (s *scoring) print(w io.Writer, name string) {
	t := &s.total
	fmt.Fprintf(w, "%s: gold %d sys %d\n", name, t.gold, t.system)
	for _, m := range []struct {
		name    string
		correct int
	}{{"strict", t.strict}, {"relaxed", t.relaxed}, {"type", t.typ}, {"value", t.value}, {"strict+value", t.both}} {
		f, p, r := t.f1(m.correct)
		fmt.Fprintf(w, "%-13s F1 %.2f  P %.2f R %.2f\n", m.name, f, p, r)
	}
}

func (s *scoring) printClasses(w io.Writer) {
	names := make([]string, 0, len(s.classes))
	for name := range s.classes {
		names = append(names, name)
	}
	sort.Slice(names, func(i, j int) bool {
		a, b := s.classes[names[i]], s.classes[names[j]]
		if a.gold != b.gold {
			return a.gold > b.gold
		}
		return names[i] < names[j]
	})
	fmt.Fprintf(w, "%-24s %5s %5s %7s %7s %7s\n", "class", "gold", "sys", "strict", "relaxed", "value")
	for _, name := range names {
		c := s.classes[name]
		x, _, _ := c.f1(c.strict)
		r, _, _ := c.f1(c.relaxed)
		v, _, _ := c.f1(c.value)
		fmt.Fprintf(w, "%-24s %5d %5d %7.2f %7.2f %7.2f\n", name, c.gold, c.system, x, r, v)
	}
}
