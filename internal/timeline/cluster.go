package timeline

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// refine makes events of reports that hang together, by average linkage: the
// two groups whose reports are most alike on average become one, again and
// again, as long as they are more likely of one event than not. First only
// reports that name a day take part. Then those join that say less closely when
// it was, which never makes one of two groups that both have a named day: so
// "last week" goes to the event that it fits best, and is no bridge.
//
// The groups, and the members of each, are in the order of members.
func refine(profiles []*profile, members []int) [][]int {
	nodes := nodesOf(profiles, members)
	c := newClustering(profiles, nodes)
	c.run(func(i, j int) bool { return c.firm[i] && c.firm[j] })
	c.run(func(i, j int) bool { return !c.firm[i] || !c.firm[j] })
	var out [][]int
	for _, cluster := range c.members {
		if cluster == nil {
			continue
		}
		var group []int
		for _, node := range cluster {
			group = append(group, nodes[node]...)
		}
		slices.Sort(group)
		out = append(out, group)
	}
	slices.SortFunc(out, func(a, b []int) int { return cmp.Compare(a[0], b[0]) })
	return out
}

// nodesOf puts together what is one report told several times: a sentence that
// a wire sent out says no more for being printed often.
func nodesOf(profiles []*profile, members []int) [][]int {
	at := map[string]int{}
	var out [][]int
	for _, m := range members {
		key := profiles[m].wording()
		n, ok := at[key]
		if !ok {
			n = len(out)
			at[key] = n
			out = append(out, nil)
		}
		out[n] = append(out[n], m)
	}
	return out
}

// leastCopied is how many bytes a sentence has that two articles do not share
// by chance.
const leastCopied = 40

// wording is the same for reports that are twins.
func (p *profile) wording() string {
	where := ""
	if len(p.Evidence) < leastCopied {
		where = fmt.Sprint(p.text, " ", p.Sentence)
	}
	return fmt.Sprint(p.Type, " ", p.Trigger.Start-p.Span.Start, " ", p.Date.Interval, " ", where, " ", p.Evidence)
}

// twin reports whether two reports are of the same words and date: one report
// told twice.
func (p *profile) twin(q *profile) bool {
	return p.Evidence == q.Evidence && p.Type == q.Type && p.Trigger.Start-p.Span.Start == q.Trigger.Start-q.Span.Start &&
		p.Date.Interval == q.Date.Interval && (len(p.Evidence) >= leastCopied || p.text == q.text && p.Sentence == q.Sentence)
}

// besides reports whether two reports are of one sentence, or of copies of one,
// and not of the same words of it: it tells of two happenings there.
func (p *profile) besides(q *profile) bool {
	if p.text == q.text && p.Sentence == q.Sentence {
		return true
	}
	return p.Evidence == q.Evidence && len(p.Evidence) >= leastCopied && p.Trigger.Start-p.Span.Start != q.Trigger.Start-q.Span.Start
}

// clustering is a partition of nodes that grows coarser.
type clustering struct {
	members [][]int  // nodes of each cluster, nil for one that was joined to another
	firm    []bool   // whether a node of the cluster names a day
	span    []window // from the first to the last such day; of no use without one
	sums    [][]odds // affinity of all pairs between two clusters
	most    [][]odds // that of the most alike pair
	best    []int    // for each cluster the one behind it that is most alike, -1 for none
}

func newClustering(profiles []*profile, nodes [][]int) *clustering {
	n := len(nodes)
	c := &clustering{make([][]int, n), make([]bool, n), make([]window, n), make([][]odds, n), make([][]odds, n), make([]int, n)}
	cells, more := make([]odds, n*n), make([]odds, n*n)
	for i := range nodes {
		c.members[i] = []int{i}
		c.span[i] = profiles[nodes[i][0]].window
		c.firm[i] = c.span[i].grade == firm
		c.sums[i], c.most[i] = cells[i*n:(i+1)*n], more[i*n:(i+1)*n]
		for j := range i {
			o := affinity(profiles[nodes[j][0]], profiles[nodes[i][0]])
			c.sums[i][j], c.sums[j][i] = o, o
			c.most[i][j], c.most[j][i] = o, o
		}
	}
	return c
}

// run joins the most alike clusters that may be joined until none are alike.
func (c *clustering) run(may func(i, j int) bool) {
	for i := range c.members {
		c.look(i, may)
	}
	for {
		i := -1
		for k := range c.members {
			if c.best[k] >= 0 && (i < 0 || c.more(k, c.best[k], i, c.best[i])) {
				i = k
			}
		}
		if i < 0 {
			return
		}
		c.join(i, c.best[i], may)
	}
}

// look finds the cluster behind i that is most alike it.
func (c *clustering) look(i int, may func(i, j int) bool) {
	c.best[i] = -1
	if c.members[i] == nil {
		return
	}
	for j := i + 1; j < len(c.members); j++ {
		if c.members[j] != nil && c.alike(i, j) && may(i, j) && (c.best[i] < 0 || c.more(i, j, i, c.best[i])) {
			c.best[i] = j
		}
	}
}

// linkage is how alike two clusters are, times the number of pairs between
// them: their average affinity, and that of the most alike pair, which lets one
// in that is told in full among some that are told in passing; and the more, the
// larger one of them is, for what is told often is told again.
func (c *clustering) linkage(i, j int) (total odds, pairs int) {
	pairs = len(c.members[i]) * len(c.members[j])
	larger := max(len(c.members[i]), len(c.members[j]))
	return c.sums[i][j] + (c.most[i][j]+toldAgain[min(larger, mostRefined)])*odds(pairs), pairs
}

// toldAgain is what the size of a cluster adds to the odds that it is told of
// once more.
var toldAgain = func() (out [mostRefined + 1]odds) {
	for n := range out {
		out[n] = odds(math.Round(1000 * .75 * math.Log(float64(max(1, n)))))
	}
	return out
}()

func (c *clustering) alike(i, j int) bool {
	total, _ := c.linkage(i, j)
	return total > 0 && !(c.firm[i] && c.firm[j] && c.span[i].hull(c.span[j]).days() > mostDays)
}

// mostDays is how many days the named days of one event can span: a source may
// err by a day or two, and what lies further apart are two events, in whatever
// words they are told.
const mostDays = 4

// more reports whether clusters i and j are more alike than k and l.
func (c *clustering) more(i, j, k, l int) bool {
	x, m := c.linkage(i, j)
	y, n := c.linkage(k, l)
	return int(x)*n > int(y)*m
}

// join makes one cluster of i and j > i.
func (c *clustering) join(i, j int, may func(i, j int) bool) {
	c.members[i] = append(c.members[i], c.members[j]...)
	switch {
	case c.firm[i] && c.firm[j]:
		c.span[i] = c.span[i].hull(c.span[j])
	case c.firm[j]:
		c.firm[i], c.span[i] = true, c.span[j]
	}
	c.members[j], c.best[j] = nil, -1
	for k := range c.members {
		c.sums[i][k] += c.sums[j][k]
		c.sums[k][i] = c.sums[i][k]
		c.most[i][k] = max(c.most[i][k], c.most[j][k])
		c.most[k][i] = c.most[i][k]
	}
	for k := range c.members {
		if k == i || c.best[k] == i || c.best[k] == j {
			c.look(k, may)
		} else if k < i && c.members[k] != nil && c.alike(k, i) && may(k, i) && (c.best[k] < 0 || c.more(k, i, k, c.best[k])) {
			c.best[k] = i
		}
	}
}
