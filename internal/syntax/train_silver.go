package syntax

import (
	"math"
)

// choice is what to learn of one question about a word: the outcomes and how
// likely each of them is held to be.
type choice struct {
	outcome [3]int16
	share   [3]float32
}

// sure is the choice of one outcome.
func sure(outcome int) choice {
	return choice{outcome: [3]int16{int16(outcome)}, share: [3]float32{1}}
}

// choose takes the three likeliest of the outcomes.
func choose(likely []float32) (c choice) {
	for i, p := range likely {
		k := len(c.share)
		for k > 0 && p > c.share[k-1] {
			k--
		}
		if k < len(c.share) {
			copy(c.outcome[k+1:], c.outcome[k:])
			copy(c.share[k+1:], c.share[k:])
			c.outcome[k], c.share[k] = int16(i), p
		}
	}
	var all float32
	for _, p := range c.share {
		all += p
	}
	for k := range c.share {
		c.share[k] /= all
	}
	return c
}

// committee is networks that label text together.
type committee struct {
	m       *model
	members []*network
	passes  []pass
	s       scratch
	tags    []float32 // sums of likelihoods
	arcs    []float32
	labels  []float32
}

func newCommittee(m *model, members []*network) *committee {
	return &committee{m: m, members: members, passes: make([]pass, len(members))}
}

// label makes an example of a sentence: how likely the members hold each tag
// and each head, and each relation to the heads of the best tree.
func (c *committee) label(words []string) *example {
	n, shape := len(words), c.members[0].shape
	c.m.look(&c.s, n, func(i int) string { return words[i] })
	tags, relations, ld := padded(shape.Tags), padded(shape.Relations), padded(n+1)
	c.tags, c.arcs, c.labels = cleared(c.tags, n*tags), cleared(c.arcs, n*ld), cleared(c.labels, n*relations)
	for k, net := range c.members {
		p, s, w := &c.passes[k], net.shape, net.w
		p.begin(s, n)
		net.embed(p.x[0], c.s.rows)
		p.encode(s, w, nil)
		p.scoreTags(s, w)
		p.joinWords(s, w)
		p.scoreArcs(s, w)
		for i := range n {
			p.arcs[i*ld+i+1] = impossible
			addLikely(c.tags[i*tags:], p.tags[i*tags:][:shape.Tags])
			addLikely(c.arcs[i*ld:], p.arcs[i*ld:][:n+1])
		}
	}
	e := &example{rows: append([]int32(nil), c.s.rows...)}
	for i := range n {
		e.tags = append(e.tags, choose(c.tags[i*tags:][:shape.Tags]))
		e.heads = append(e.heads, choose(c.arcs[i*ld:][:n+1]))
	}
	for i, v := range c.arcs {
		c.arcs[i] = float32(math.Log(float64(v) + 1e-9))
	}
	c.s.spread(c.arcs, n)
	for k, net := range c.members {
		p := &c.passes[k]
		p.scoreLabels(net.shape, net.w, func(i int) int { return int(c.s.head[i]) }, nil)
		for i := range n {
			addLikely(c.labels[i*relations:], p.labels[i*relations:][:shape.Relations])
		}
	}
	for i := range n {
		e.tree = append(e.tree, c.s.head[i])
		e.labels = append(e.labels, choose(c.labels[i*relations:][:shape.Relations]))
	}
	return e
}

// addLikely adds what scores make of likelihoods.
func addLikely(sum, scores []float32) {
	likely(scores)
	add(sum, scores)
}

// likely turns scores into likelihoods.
func likely(scores []float32) {
	top := scores[best(scores)]
	var sum float32
	for j, v := range scores {
		scores[j] = exponential(max(v-top, -80))
		sum += scores[j]
	}
	for j := range scores {
		scores[j] /= sum
	}
}

// labelAll labels sentences with a committee.
func (t *trainer) labelAll(members []*network, sentences [][]string) []*example {
	out := make([]*example, len(sentences))
	parallel(threads, func(k int) {
		c := newCommittee(t.m, members)
		for i := k; i < len(sentences); i += threads {
			out[i] = c.label(sentences[i])
		}
	})
	return out
}
