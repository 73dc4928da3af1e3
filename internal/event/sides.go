package event

import (
	"slices"
	"strings"

	"dateline/internal/article"
	"dateline/internal/gazetteer"
	"dateline/internal/sentence"
)

// maxSides is how many states and groups are looked at when the two sides of
// a story are sought: those named most.
const maxSides = 6

// side is the state or armed group that a name stands for, "" for none:
// organisations, which mediate and comment, are no side.
func (n *name) side() string {
	if s := n.state(); s != "" {
		switch n.Code[min(3, len(n.Code)):] {
		case "MED", "BUS", "EDU":
			return ""
		}
		return s
	}
	switch n.Kind {
	case gazetteer.ArmedGroup, gazetteer.Party:
		return n.Code
	case gazetteer.Military, gazetteer.Government: // "the Houthi military"
		if isArmed(n.Code) {
			return n.Code
		}
	}
	return ""
}

// pairs counts how often two sides stand together in a sentence.
type pairs map[[2]string]int

// standTogether counts the sides that stand together in the sentences of an
// article, and those that do so where it tells of a fight. Where "and" joins two
// they count twice, in a fight an armed group does too. Home is the state
// whose army "the army" is.
func standTogether(text string, sentences []sentence.Sentence, names []name, home string) (all, fights pairs) {
	all, fights = pairs{}, pairs{}
	for i := range sentences {
		var in []name
		in, names = cut(names, sentences[i].Span, func(n *name) article.Span { return n.Span })
		sides := sidesIn(text, &sentences[i], in, home)
		all.count(sides, false)
		switch fight, end := tellsOfFight(text, &sentences[i]); {
		case fight:
			fights.count(sides, true)
		case end: // of which those who mediate are told too
			fights.count(slices.DeleteFunc(sides, func(s sideIn) bool { return !isGroup(s.code) && s.code != home }), true)
		}
	}
	return all, fights
}

// tellsOfFight reports whether a sentence has a word of fighting, and one of
// what ends or names a fight.
func tellsOfFight(text string, s *sentence.Sentence) (fight, end bool) {
	for _, tok := range s.Tokens {
		w := tok.Of(text)
		fight, end = fight || warlike[w], end || ofWar[w]
	}
	return fight, end
}

var (
	warlike = words(`fighting fought clash clashes clashed attack attacks attacked shelling shelled bombed bombing bombardment battle battles
		offensive invasion invaded strikes struck airstrike airstrikes captured recaptured raid raids raided bombarded pounded ambush
		ambushed overran seized shot missiles rockets drones drone missile counteroffensive incursion`)
	ofWar = words(`war truce ceasefire cease-fire armistice hostilities conflict peace`)
)

// most is the two sides that stand together most, at least twice, and of which
// ok holds; nil where no two do. Of two pairs that do so as often the one that
// the alphabet has first is taken.
func (p pairs) most(ok func(a, b string) bool) []*name {
	best, most := [2]string{}, 1
	for pair, n := range p {
		if n < most || n == most && (most == 1 || !before(pair, best)) || !ok(pair[0], pair[1]) {
			continue
		}
		best, most = pair, n
	}
	if most < 2 {
		return nil
	}
	return []*name{sideName(best[0]), sideName(best[1])}
}

func before(a, b [2]string) bool { return a[0] < b[0] || a[0] == b[0] && a[1] < b[1] }

// sideIn is a side that a sentence names, and whether "and" joins it to the one
// before.
type sideIn struct {
	code   string
	joined bool
	listed bool // behind a comma
}

// sidesIn is the sides that a sentence names, in order, with the army or
// government that it names without a state.
func sidesIn(text string, s *sentence.Sentence, in []name, home string) []sideIn {
	var out []sideIn
	at, end := 0, 0
	add := func(code string, span article.Span) {
		if code != "" && len(out) < maxSides {
			joined := end > 0 && end < span.Start && andBetween(text[end:span.Start])
			if n := len(out); joined && n > 1 && out[n-1].listed {
				joined = false // the last of three
			}
			out = append(out, sideIn{code, joined, end > 0 && end < span.Start && text[end:span.Start] == ", "})
			end = span.End
		}
	}
	for _, tok := range s.Tokens {
		for at < len(in) && in[at].End <= tok.Start {
			at++
		}
		switch {
		case at < len(in) && in[at].Start == tok.Start:
			if in[at].Place == nil || !strings.HasSuffix(text[:tok.Start], " in ") {
				add(in[at].side(), in[at].Span)
			}
		case at < len(in) && in[at].Overlaps(tok.Span):
		case forces[tok.Of(text)]:
			add(home, tok.Span)
		}
	}
	return out
}

func andBetween(s string) bool {
	return len(s) < 30 && strings.Contains(s, " and ") && !strings.Contains(s, ",")
}

// forces are nouns of those who fight for a state that the text need not name.
var forces = words(`army military government troops soldiers junta generals`)

// count adds the pairs of sides of one sentence.
func (p pairs) count(in []sideIn, armed bool) {
	seen := map[[2]string]bool{}
	for j := range in {
		for i := 0; i < j; i++ {
			a, b := in[i].code, in[j].code
			pair := [2]string{min(a, b), max(a, b)}
			if a == b || seen[pair] {
				continue
			}
			seen[pair] = true
			p[pair]++
			if i == j-1 && in[j].joined {
				p[pair]++
			}
			if armed && (isGroup(a) || isGroup(b)) {
				p[pair]++
			}
		}
	}
}

// isGroup reports whether the code of a side is that of an armed group.
func isGroup(code string) bool {
	_, _, state := gazetteer.StateOf(code)
	return !state
}

func sideName(code string) *name {
	n := &name{Text: gazetteer.NameOf(code), Code: code, Kind: gazetteer.State}
	if _, _, ok := gazetteer.StateOf(code); !ok {
		n.Kind = gazetteer.ArmedGroup
	}
	return n
}

// sameSide reports whether an actor's code is that of the side or of a body of
// it.
func sameSide(side, code string) bool {
	if code == side {
		return true
	}
	if _, _, ok := gazetteer.StateOf(side); !ok || len(code) != 6 {
		return false
	}
	return code[:3] == side
}

// mainGroup is the armed group that the names name most, its leaders among
// them, at least twice; nil for none.
func mainGroup(names []name) *name {
	count, home := map[string]int{}, map[string]string{}
	best := ""
	for i := range names {
		n := &names[i]
		if n.Code == "" || n.Kind != gazetteer.ArmedGroup && (!n.Person || !isArmed(n.Code)) {
			continue
		}
		if n.country != "" && !n.Person {
			home[n.Code] = n.country
		}
		if count[n.Code]++; count[n.Code] >= 2 && (best == "" || count[n.Code] > count[best]) {
			best = n.Code
		}
	}
	if best == "" {
		return nil
	}
	n := sideName(best)
	n.country = home[best]
	return n
}

// isArmed reports whether a code is that of an armed group of the tables.
func isArmed(code string) bool {
	for _, e := range gazetteer.Lookup(gazetteer.NameOf(code)) {
		if e.Code == code && e.Kind == gazetteer.ArmedGroup {
			return true
		}
	}
	return false
}
