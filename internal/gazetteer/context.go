package gazetteer

// settle chooses among the actors of different states that bear the same name:
// "Congress", "National Liberation Army", "Rasmussen". The default stays unless
// the text names another reading's state and not the default's.
func (f *finder) settle() {
	var named map[string]int
	for i := range f.out {
		m := &f.out[i]
		if len(m.Others) == 0 || m.Entry == nil || m.Entry.Country == "" || m.Entry.Kind.IsPlace() {
			continue
		}
		if named == nil {
			named = f.statesNamed()
		}
		best := m.Entry
		for _, e := range m.Others {
			if !e.Kind.IsPlace() && e.Country != "" && named[e.Country] > named[best.Country] && named[m.Entry.Country] == 0 {
				best = e
			}
		}
		if best != m.Entry {
			m.take(best)
		}
	}
}

// take makes another reading of the same words the one of the match.
func (m *Match) take(e *Entry) {
	others := []*Entry{m.Entry}
	for _, o := range m.Others {
		if o != e {
			others = append(others, o)
		}
	}
	m.Entry, m.Others = e, others
	if m.Form == Name || m.Form == Metonym || m.Form == Titled {
		m.Name, m.Kind, m.Code = e.Name, e.Kind, e.Code
	}
}

// statesNamed counts how often the text names each state, its places and its
// bodies, by ISO 3166-1 alpha-2 code. Names of several actors do not count.
func (f *finder) statesNamed() map[string]int {
	out := map[string]int{}
	for i := range f.out {
		m := &f.out[i]
		if m.Entry == nil || m.Entry.Country == "" {
			continue
		}
		if m.Entry.Kind == State || m.Entry.Kind.IsPlace() && m.Metonym != "" || len(m.Others) == 0 {
			out[m.Entry.Country]++
		}
	}
	return out
}
