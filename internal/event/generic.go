package event

import (
	"sort"
	"strings"

	"dateline/internal/gazetteer"
	"dateline/internal/sentence"
)

// genericBodies is nouns that, with "the" before them and no state named,
// stand for a body of the state that the article is about: their sector code.
var genericBodies = map[string]string{
	"army": "MIL", "military": "MIL", "navy": "MIL", "troops": "MIL", "soldiers": "MIL", "generals": "MIL",
	"government": "GOV", "cabinet": "GOV", "presidency": "GOV", "authorities": "GOV", "ministry": "GOV", "junta": "GOV",
	"police": "COP", "parliament": "LEG", "opposition": "OPP",
}

// genericPeople do so also without "the".
var genericPeople = map[string]string{
	"lawmakers": "LEG", "deputies": "LEG", "legislators": "LEG", "senators": "LEG", "parliament": "LEG",
	"protesters": "CVL", "demonstrators": "CVL", "protestors": "CVL", "civilians": "CVL", "residents": "CVL", "villagers": "CVL",
	"students": "CVL", "activists": "CVL", "police": "COP", "prosecutors": "JUD", "judges": "JUD", "officials": "GOV",
	"opposition": "OPP", "soldiers": "MIL", "troops": "MIL", "crowd": "CVL", "crowds": "CVL", "doctors": "CVL",
}

// institutions is the last words of names of bodies that each state has.
var institutions = map[string]string{
	"Court": "JUD", "Tribunal": "JUD", "Parliament": "LEG", "Assembly": "LEG", "Senate": "LEG", "Congress": "LEG",
	"Ministry": "GOV", "Commission": "GOV", "Cabinet": "GOV", "Guard": "MIL", "Army": "MIL", "Police": "COP",
}

// withGeneric adds the bodies that the article names without their state
// ("the army said"): of the state that the article is about.
func withGeneric(text string, tokens []sentence.Token, names []name) []name {
	main := mainState(names)
	var more []name
	at, the := 0, false
	for _, tok := range tokens {
		for at < len(names) && names[at].End <= tok.Start {
			at++
		}
		w := tok.Of(text)
		if at < len(names) && names[at].Overlaps(tok.Span) {
			the = false
			continue
		}
		sector, ok := genericBodies[w]
		if people, bare := genericPeople[w]; bare && !(ok && the) {
			sector, ok, the = people, main != "", true
		}
		if ok && the {
			if code := main + sector; main != "" {
				more = append(more, name{Span: tok.Span, Text: gazetteer.NameOf(code), Code: code, Kind: gazetteer.Body})
			}
		}
		the = strings.EqualFold(w, "the")
	}
	for i := range names {
		if n := &names[i]; n.Code == "" && n.Person && main != "" {
			n.Code = main + institutions[lastWord(n.Text)]
			if len(n.Code) == 3 {
				n.Code = ""
			}
		}
	}
	names = append(names, more...)
	sort.SliceStable(names, func(i, j int) bool { return names[i].Start < names[j].Start })
	return names
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// mainState is the state that the text is about: the one it names most, at
// least three times and half as often again as any other; "" for none.
func mainState(names []name) string {
	count := map[string]int{}
	for i := range names {
		if s := names[i].state(); s != "" {
			count[s]++
		}
	}
	first, second, main := 0, 0, ""
	for s, n := range count {
		switch {
		case n > first:
			first, second, main = n, first, s
		case n > second:
			second = n
		}
	}
	if first < 3 || 2*first < 3*second {
		return ""
	}
	return main
}
