package event

import (
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
		return s
	}
	if n.Kind == gazetteer.ArmedGroup || n.Kind == gazetteer.Party {
		return n.Code
	}
	return ""
}

// twoSides is the two states or groups whose conflict or talks the article is
// about: those that stand together in the most sentences, where "and" joins them
// counting twice. Nil where no two do so twice. Home is the state whose army
// "the army" is.
func twoSides(text string, sentences []sentence.Sentence, names []name, home string) []*name {
	score := map[[2]string]int{}
	for i := range sentences {
		var in []name
		in, names = cut(names, sentences[i].Span, func(n *name) article.Span { return n.Span })
		countPairs(sidesIn(text, &sentences[i], in, home), score)
	}
	best, most := [2]string{}, 1
	for pair, n := range score {
		if n > most || n == most && most > 1 && (pair[0] < best[0] || pair[0] == best[0] && pair[1] < best[1]) {
			best, most = pair, n
		}
	}
	if most < 2 {
		return nil
	}
	return []*name{sideName(best[0]), sideName(best[1])}
}

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
			add(in[at].side(), in[at].Span)
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

// countPairs adds the pairs of sides of one sentence to score.
func countPairs(in []sideIn, score map[[2]string]int) {
	seen := map[[2]string]bool{}
	for j := range in {
		for i := 0; i < j; i++ {
			a, b := in[i].code, in[j].code
			pair := [2]string{min(a, b), max(a, b)}
			if a == b || seen[pair] {
				continue
			}
			seen[pair] = true
			score[pair]++
			if i == j-1 && in[j].joined {
				score[pair]++
			}
		}
	}
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

// mainGroup is the armed group that the names name most, at least twice; nil
// for none.
func mainGroup(names []name) *name {
	count := map[string]int{}
	var best *name
	for i := range names {
		n := &names[i]
		if n.Kind != gazetteer.ArmedGroup || n.Code == "" {
			continue
		}
		if count[n.Code]++; count[n.Code] >= 2 && (best == nil || count[n.Code] > count[best.Code]) {
			best = n
		}
	}
	return best
}
