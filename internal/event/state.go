package event

import (
	"sort"
	"strings"
	"unicode"

	"dateline/internal/article"
	"dateline/internal/gazetteer"
)

// standing is how much an article is about a state.
type standing struct {
	state string
	count int
}

// weighing is how much the ways in which an article names a state count when
// its states are ranked.
type weighing struct {
	person int // somebody of the state
	group  int // an armed group that is at home in it
	title  int // a place or body in the title
	titled int // a person or adjective in the title
	filed  int // the place from which the article was filed
}

var (
	// whatItIsAbout weighs states by how much is said of them.
	whatItIsAbout = weighing{person: 1, group: 1, title: 8, titled: 3, filed: 1}
	// whereItPlays weighs states by what is told to happen in them.
	whereItPlays = weighing{person: 1, group: 1, title: 8, titled: 3, filed: 10}
	// whoseBodies weighs them by whose people in office the article names: "the
	// army" is of the state whose ministers speak.
	whoseBodies = weighing{person: 4, group: 3, title: 4, titled: 4, filed: 1}
)

// of is what the name n counts for its state.
func (w *weighing) of(n *name) int {
	switch {
	case n.Person:
		return w.person
	case n.Kind == gazetteer.ArmedGroup:
		return w.group
	case n.Place == nil:
		return 1
	case n.Place.Kind == gazetteer.State:
		return 2
	}
	return 3
}

// ranked is the states that the article speaks of, the one that it is most
// about first. Where something is counts more than whose somebody is, and
// what the title and the first paragraphs name more than what comes later.
func ranked(a *article.Article, names []name, w weighing) []standing {
	r := ranking{at: map[string]int{}}
	lead := len(a.Text) / 4
	filed, statement := filedFrom(a)
	passed := filed != nil && !statement && isPassedBy(a, names, filed.Code)
	for i := range names {
		n := &names[i]
		weight := w.of(n)
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
			if n.Person || n.Adjective {
				r.add(n.state(), w.titled)
			} else {
				r.add(n.state(), w.title)
			}
		}
	}
	if filed != nil {
		weight := w.filed
		if passed {
			weight = 1
		}
		if statement { // "the Ministry" is that of the state whose statement it is
			weight = statementWeight
		}
		r.add(filed.Code, weight)
	}
	sort.SliceStable(r.out, func(i, j int) bool { return r.out[i].count > r.out[j].count })
	return r.out
}

// isPassedBy reports whether the title and the first paragraph, behind the dateline,
// tell of other states and not of the one from which the article was filed, where
// its correspondent may only sit: "NAIROBI, Kenya - Sudan's army …". To a trial and
// to talks correspondents go.
func isPassedBy(a *article.Article, names []name, filed string) bool {
	from, to := headEnd(a), len(a.Text)
	if i := strings.Index(a.Text[from:], "\n\n"); i >= 0 {
		to = from + i
	}
	for _, w := range strings.FieldsFunc(a.Text[from:to], func(r rune) bool { return !unicode.IsLetter(r) }) {
		if legal[w] || heldTalks[w] || gathered[w] {
			return false
		}
	}
	others := false
	for i := range names {
		n := &names[i]
		if n.Start < from || n.Start >= to {
			continue
		}
		if st := n.state(); st == filed {
			return false
		} else if st != "" {
			others = true
		}
	}
	for _, m := range gazetteer.Find(a.Title) {
		if n, ok := nameOf(&m, a.Published.Day); ok && n.state() == filed {
			return false
		}
	}
	return others
}

// headEnd is where the dateline of an article ends, 0 where it has none.
func headEnd(a *article.Article) int {
	for _, r := range a.Regions {
		if r.Kind == article.Dateline {
			return r.End
		}
	}
	return 0
}

// gathered are words by which a text shows that what it tells is where its
// correspondent is.
var gathered = words(`here met meet meeting negotiators delegations delegates`)

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
// about it, else the first of those that bodies ranks.
func homeOfArmy(about, bodies []standing, group *name) string {
	if group != nil {
		at := gazetteer.ISO3(group.country)
		for _, r := range about {
			if r.state == at && 2*r.count >= about[0].count && group.country != "PS" {
				return at
			}
		}
	}
	return homeState(bodies)
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
