package toponym

import (
	"math"
	"slices"
	"sort"

	"dateline/internal/article"
	"dateline/internal/gazetteer"
	"dateline/internal/gazetteer/geonames"
)

// Resolver chooses the places of one text.
type Resolver struct {
	text   string
	groups map[string]*group // by the key of the name
	order  []*group          // as the text has them
	about  *beliefs
	known  atlas
}

// group is all mentions of one name.
type group struct {
	name       string
	mentions   []mention
	candidates []candidate
	weight     float64 // how much the name tells about the others
}

// mention is a name where it stands, with what its neighbours say.
type mention struct {
	article.Span
	beside []clue
}

// rounds is how often beliefs are weighed again.
const rounds = 4

// NewResolver reads the names of places among the matches of a text, and
// settles what they mean together.
func NewResolver(text string, matches []gazetteer.Match) *Resolver {
	r := &Resolver{text: text, groups: map[string]*group{}, about: newBeliefs(), known: atlas{}}
	for i := range matches {
		if span, ok := placeName(&matches[i]); ok && span.Start >= 0 && span.Start < span.End && span.End <= len(text) {
			r.add(span.Of(text), span)
		} else {
			r.about.hint(&matches[i])
		}
	}
	for _, h := range gazetteer.Hints(text) {
		weight := civicWeight
		if h.Region != nil {
			weight = phoneWeight
		}
		r.about.say(h, weight)
	}
	r.settle()
	return r
}

// placeName is where a match has the name of a place: the whole match, or that
// in "officials in Georgia". An adjective is none.
func placeName(m *gazetteer.Match) (article.Span, bool) {
	switch {
	case m.Form == gazetteer.Demonym || m.Form == gazetteer.People || m.Form == gazetteer.Compound:
		return article.Span{}, false
	case m.Kind.IsPlace():
		return m.Span, true
	case m.Form == gazetteer.Composed && m.Entry != nil && m.Entry.Kind.IsPlace() && m.Head.End-m.Head.Start == len(m.Entry.Name):
		return m.Head, true
	}
	return article.Span{}, false
}

// add takes in one mention of a name.
func (r *Resolver) add(name string, span article.Span) *group {
	key := groupKey(name)
	g := r.groups[key]
	if g == nil {
		g = &group{name: name, candidates: slices.Clone(r.known.candidates(name))}
		r.groups[key] = g
		r.order = append(r.order, g)
	}
	m := mention{Span: span}
	if len(g.candidates) > 1 {
		m.beside = r.known.cluesAt(r.text, span)
	}
	g.mentions = append(g.mentions, m)
	return g
}

func groupKey(name string) string {
	if k := geonames.Key(name); k != "" {
		return k
	}
	return name
}

// settle weighs the candidates of all names by each other.
func (r *Resolver) settle() {
	for _, g := range r.order {
		g.weight = 1 + 0.3*math.Log(float64(max(1, len(g.mentions))))
		g.hear(g.shared())
		g.believe(nil)
		r.about.count(g, 1)
	}
	for range rounds {
		for _, g := range r.order {
			if len(g.candidates) < 2 {
				continue
			}
			r.about.count(g, -1)
			g.believe(r.about)
			r.about.count(g, 1)
		}
	}
}

// mostClues is how many mentions of a name are asked for what stands beside
// them.
const mostClues = 16

// shared is the clues of the mentions of the name.
func (g *group) shared() []clue {
	var all []clue
	for i := range g.mentions {
		if len(all) < mostClues {
			all = append(all, g.mentions[i].beside...)
		}
	}
	return all
}

// hear takes in what the words beside the name say.
func (g *group) hear(clues []clue) {
	for i := range g.candidates {
		c := &g.candidates[i]
		best := 0.0
		for k := range clues {
			best = max(best, clues[k].support(c))
		}
		c.fixed = priorWeight*c.prior + best
	}
}

// believe sets the weights of the candidates, by what the text is about.
func (g *group) believe(about *beliefs) {
	top := math.Inf(-1)
	for i := range g.candidates {
		c := &g.candidates[i]
		c.weight = c.fixed
		if about != nil {
			c.weight += about.score(c)
		}
		top = max(top, c.weight)
	}
	sum := 0.0
	for i := range g.candidates {
		c := &g.candidates[i]
		c.weight = math.Exp(c.weight - top)
		sum += c.weight
	}
	for i := range g.candidates {
		g.candidates[i].weight /= sum
	}
}

// best is the candidate believed in most, nil for none.
func (g *group) best() *candidate {
	var best *candidate
	for i := range g.candidates {
		if c := &g.candidates[i]; best == nil || c.weight > best.weight {
			best = c
		}
	}
	return best
}

// Choose returns the place that the name means where it begins at byte offset,
// nil if no place has the name. The words beside this mention go before those
// beside others of the name.
func (r *Resolver) Choose(name string, offset int) *gazetteer.Entry {
	g := r.groups[groupKey(name)]
	if g == nil {
		g = r.late(name, offset)
	}
	i := sort.Search(len(g.mentions), func(i int) bool { return g.mentions[i].Start >= offset })
	if i < len(g.mentions) && g.mentions[i].Start == offset && len(g.mentions[i].beside) > 0 && len(g.mentions) > 1 {
		own := group{candidates: slices.Clone(g.candidates)}
		own.hear(g.mentions[i].beside)
		own.believe(r.about)
		return own.best().chosen()
	}
	if c := g.best(); c != nil {
		return c.chosen()
	}
	return nil
}

// late takes in a name that was not among the matches.
func (r *Resolver) late(name string, offset int) *group {
	span := article.Span{Start: offset, End: offset + len(name)}
	if offset < 0 || span.End > len(r.text) || span.Of(r.text) != name {
		span = article.Span{}
	}
	g := r.add(name, span)
	g.weight = 1
	g.hear(g.shared())
	g.believe(r.about)
	return g
}
