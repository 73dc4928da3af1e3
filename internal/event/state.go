package event

import (
	"sort"

	"dateline/internal/gazetteer"
)

// standing is how often an article names each state.
type standing struct {
	state string
	count int
	first int // the number of the name that names it first
}

// standings is the states that the names belong to, the most named first, of
// equals the one named earlier.
func standings(names []name) []standing {
	at := map[string]int{}
	var out []standing
	for i := range names {
		s := names[i].state()
		if s == "" {
			continue
		}
		k, ok := at[s]
		if !ok {
			k = len(out)
			at[s], out = k, append(out, standing{state: s, first: i})
		}
		out[k].count++
	}
	sort.Slice(out, func(i, j int) bool {
		if out[i].count != out[j].count {
			return out[i].count > out[j].count
		}
		return out[i].first < out[j].first
	})
	return out
}

// mainState is the state that the text is about: the one it names most, at
// least three times and half as often again as any other; "" for none.
func mainState(ranked []standing) string {
	if len(ranked) == 0 || ranked[0].count < 3 {
		return ""
	}
	if len(ranked) > 1 && 2*ranked[0].count < 3*ranked[1].count {
		return ""
	}
	return ranked[0].state
}

// homeState is the state whose bodies the text means where it names none ("the
// army"): the one it is about, else where it was filed, else the one that it
// names most.
func homeState(ranked []standing, filed *gazetteer.Entry) string {
	if main := mainState(ranked); main != "" {
		return main
	}
	if len(ranked) == 0 {
		if filed != nil {
			return filed.Code
		}
		return ""
	}
	if filed != nil {
		for _, s := range ranked {
			if s.state == filed.Code && 3*s.count >= ranked[0].count {
				return s.state
			}
		}
	}
	return ranked[0].state
}

// home is the code of the state whose bodies the text means where it names
// none, "" for not known.
func (m *memory) home() string { return m.homeState }
