package gazetteer

import (
	"strings"

	"dateline/internal/article"
)

// noun reports a body or people that stand without the name of a state:
// "rebels", "the president", "opposition leaders". Where a place behind them
// tells whose they are ("rebels in Darfur"), the match has its state; the place
// stays a match of its own. It returns where to go on.
func (f *finder) noun(w word, c *chain) int {
	if c.last().group {
		if g, ok := f.groupAt(c.End); ok {
			return f.emitGroup(Match{Span: article.Span{Start: c.Start, End: c.End}}, g)
		}
	}
	sector := c.code()
	if sector == "" && c.last().office {
		sector = "GOV"
	}
	if sector == "" || c.last().named || c.last().abbrev {
		return w.end
	}
	span := article.Span{Start: c.Start, End: c.End}
	m := Match{
		Span: span, Head: span, Form: Noun, Kind: c.kind(), Sector: sector, Role: f.role(c), Former: c.former,
		Name: title(f.role(c)),
	}
	if e := f.home(c, sector); e != nil {
		m.Entry, m.Form = e, Composed
		m.Code = f.stateCode(e) + sector
		m.Name = f.composedName(Match{Entry: f.t.states[f.stateCode(e)]}, c)
	}
	return f.emit(m)
}

// home is the state, or the place in one, that the people of a chain belong to
// by the words behind it: "protesters in Tbilisi", "refugees from Syria"; nil
// for none. Whoever may be abroad (troops, tourists) is not at home where he is.
func (f *finder) home(c *chain, sector string) *Entry {
	g, next := gapAt(f.text, c.End)
	if g != spaceGap {
		return nil
	}
	end := wordEnd(f.text, next)
	switch f.text[next:end] {
	case "from":
		if sector != "REF" {
			return nil
		}
	case "in", "across", "throughout", "around", "inside":
		if !c.last().home {
			return nil
		}
	default:
		return nil
	}
	return f.placeBehind(end)
}

// placeBehind is the state or the place in one that is named behind i, with no
// more than words of direction and kind before it: "the northern city of Mosul".
func (f *finder) placeBehind(i int) *Entry {
	const most = 5
	for range most {
		g, next := gapAt(f.text, i)
		if g != spaceGap && g != hyphenGap {
			return nil
		}
		if n, ok := f.nameAt(next); ok {
			for _, r := range n.phrase.readings {
				if r.form == Name || r.form == Capital {
					if f.stateCode(r.entry) != "" && r.entry.Kind.IsPlace() && r.flags&weak == 0 {
						return r.entry
					}
					return nil
				}
			}
			if n.phrase.readings[0].form != Demonym { // "the Syrian city of Homs" goes on
				return nil
			}
			i = n.End
			continue
		}
		end := wordEnd(f.text, next)
		if !ofPlaces[f.text[next:end]] {
			return nil
		}
		i = end
	}
	return nil
}

// ofPlaces is the words that may stand before the name of a place.
var ofPlaces = set(`the of city town village capital province region state district port area areas parts part north south
	east west northern southern eastern western central northeastern northwestern southeastern southwestern north-eastern
	north-western south-eastern south-western northeast northwest southeast southwest coastal border rebel-held occupied
	war-torn besieged mainly divided neighboring neighbouring nearby and around inside greater lower upper old`)

func set(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

// ledBy reports what is led by the state or body named: "Saudi-led coalition",
// "Hamas-run health ministry". It returns the end of the match, 0 for none.
func (f *finder) ledBy(m Match) int {
	rest, ok := strings.CutPrefix(f.text[m.End:], "-")
	if !ok {
		return 0
	}
	verb := rest[:wordEnd(rest, 0)]
	switch verb {
	case "led", "run", "controlled", "commanded", "ruled", "dominated":
	default:
		return 0
	}
	g, next := gapAt(f.text, m.End+1+len(verb))
	if g != spaceGap {
		return 0
	}
	c := f.chainAt(next)
	if c.n == 0 || c.last().addresses() || m.Code == "" && f.stateCode(m.Entry) == "" {
		return 0
	}
	m.Form, m.Others, m.Metonym = Composed, nil, ""
	m.Role, m.Kind = f.role(&c), c.kind()
	f.setCode(&m, &c)
	m.Name = strings.Join(strings.Fields(f.text[m.Start:c.End]), " ")
	m.End = c.End
	return f.emit(m)
}

// usOffices are nouns that a state of the United States has and a country of
// the same name ("Georgia") has not.
var usOffices = set(`governor gov gov. senator senators sen sen. congressman congresswoman rep rep. lawmaker lawmakers republicans
	republican democrats democrat sheriff attorney`)

// inAmerica switches the match to the state of the United States that has the
// same name as a country, where the noun is an office of such a state.
func inAmerica(m *Match, c *chain) {
	first, _, _ := strings.Cut(c.nouns[0].form, " ")
	if m.Kind != State || !usOffices[first] {
		return
	}
	for _, e := range m.Others {
		if e.Kind == Region && e.Country == "US" {
			m.Entry, m.Name, m.Kind, m.Code = e, e.Name, e.Kind, ""
			return
		}
	}
}

// ethnic reports whether the people named are one of several in a state, and
// not those of the state that bears their name: "ethnic Albanians".
func (f *finder) ethnic(n found) bool {
	return strings.EqualFold(f.before(n.Start, spaceGap), "ethnic")
}

// people reports members of a people in a state that the words behind may
// tell: "ethnic Russians in Ukraine".
func (f *finder) people(m Match) int {
	m.Entry, m.Others, m.Metonym, m.Code = nil, nil, "", ""
	m.Form, m.Kind, m.Sector, m.Role = Noun, Population, "CVL", "people"
	m.Name = "Ethnic " + m.Name
	g, next := gapAt(f.text, m.End)
	if end := wordEnd(f.text, next); g == spaceGap && f.text[next:end] == "in" {
		if e := f.placeBehind(end); e != nil {
			m.Entry, m.Form, m.Code = e, Composed, f.stateCode(e)+"CVL"
		}
	}
	return f.emit(m)
}
