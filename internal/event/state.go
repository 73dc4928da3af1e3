package event

import (
	"sort"

	"dateline/internal/article"
	"dateline/internal/gazetteer"
)

// standing is how much an article is about a state.
type standing struct {
	state string
	count int
}

// ranked is the states that the article speaks of, the one that it is most
// about first. Where something is counts more than whose somebody is, and
// what the title and the first paragraphs name more than what comes later. The
// place from which it was filed weighs as much as the caller says: much for
// where things happen, little for whose army is meant.
func ranked(a *article.Article, names []name, filedWeight int) []standing {
	r := ranking{at: map[string]int{}}
	lead := len(a.Text) / 4
	for i := range names {
		n := &names[i]
		weight := 1
		switch {
		case n.Place == nil:
		case n.Place.Kind == gazetteer.State:
			weight = 2
		default:
			weight = 3
		}
		if n.Start < lead {
			weight *= 2
		}
		state := n.state()
		if state == "" && n.Kind == gazetteer.ArmedGroup && n.country != "PS" { // which has no army
			state = gazetteer.ISO3(n.country) // whose rebels they are
		}
		r.add(state, weight)
	}
	for _, m := range gazetteer.Find(a.Title) {
		if n, ok := nameOf(&m, a.Published.Day); ok {
			r.add(n.state(), 8)
		}
	}
	if filed, statement := filedFrom(a); filed != nil {
		if statement { // "the Ministry" is that of the state whose statement it is
			filedWeight = statementWeight
		}
		r.add(filed.Code, filedWeight)
	}
	sort.SliceStable(r.out, func(i, j int) bool { return r.out[i].count > r.out[j].count })
	return r.out
}

// statementWeight is what the place at the head of a statement weighs: more
// than all that it names.
const statementWeight = 1000

// ranking counts states in the order in which they are first named.
type ranking struct {
	at  map[string]int
	out []standing
}

func (r *ranking) add(state string, weight int) {
	if state == "" {
		return
	}
	k, ok := r.at[state]
	if !ok {
		k = len(r.out)
		r.at[state], r.out = k, append(r.out, standing{state: state})
	}
	r.out[k].count += weight
}

// homeState is the state whose bodies the text means where it names none ("the
// army"): the one that it is most about.
func homeState(ranked []standing) string {
	if len(ranked) == 0 {
		return ""
	}
	return ranked[0].state
}

// homeOfArmy is the state whose bodies the text means where it names none: that
// in which the armed group is at home that the text names most, if the text is
// about it, else the one that it is most about.
func homeOfArmy(ranked []standing, group *name) string {
	if group != nil {
		at := gazetteer.ISO3(group.country)
		for _, r := range ranked {
			if r.state == at && 2*r.count >= ranked[0].count && group.country != "PS" {
				return at
			}
		}
	}
	return homeState(ranked)
}

// home is the code of the state whose bodies the text means where it names
// none, "" for not known.
func (m *memory) home() string { return m.homeState }

// clearly is the count from which on a text is about a state.
const clearly = 7

// isClear reports whether the text is about its first state alone: twice as
// much as about any other.
func isClear(ranked []standing) bool {
	return len(ranked) > 0 && ranked[0].count >= clearly && (len(ranked) == 1 || ranked[0].count >= 2*ranked[1].count)
}

// stageState is the state where the story plays: of two that the article is
// about as much, that of the place of what the paragraph told last, else the one
// that it is most about.
func (s *scan) stageState(m *memory) string {
	if m.place == nil || m.paragraph != s.sent.Paragraph || len(m.about) == 0 {
		return m.home()
	}
	here := gazetteer.ISO3(m.place.Country)
	for _, r := range m.about {
		if r.state == here && 2*r.count >= m.about[0].count {
			return here
		}
	}
	return m.home()
}

// senderState is the state that sends those whom noun k names: whoever deploys
// soldiers deploys its own. "" for none known.
func (s *scan) senderState(k int) string {
	g := s.tree.Governor(k)
	if g < 0 || !s.tree.Is(k, "obj") || s.words[g].verb < 0 || !dispatches[s.verbs[s.words[g].verb].lemma] {
		return ""
	}
	j := s.tree.Subject(g)
	if j < 0 || s.words[j].name < 0 {
		return ""
	}
	return s.names[s.words[j].name].state()
}

var dispatches = words(`send deploy dispatch withdraw mobilise mobilize mass station redeploy contribute`)
