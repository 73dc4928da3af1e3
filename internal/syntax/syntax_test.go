package syntax

import (
	"strings"
	"testing"

	"dateline/internal/article"
	"dateline/internal/sentence"

	"github.com/google/go-cmp/cmp"
)

func parse(text string) *Tree {
	return Parse(text, sentence.Tokenize(text, article.Span{Start: 0, End: len(text)}))
}

// word is the index of a word by its form.
func (t *Tree) word(form string) int {
	for i := range t.Words {
		if t.Form(i) == form {
			return i
		}
	}
	return -1
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"It didn't end; they can't and cannot.", "It|did|n't|end|;|they|ca|n't|and|can|not|."},
		{"A 30-day e-mail truce’s end", "A|30|-|day|e-mail|truce|’s|end"},
		{"We’ll go, U.S.-backed.", "We|’ll|go|,|U.S.|-|backed|."},
		{"Pro-government ex-ministers of a non-profit-making re-election body", "Pro-government|ex-ministers|of|a|non-profit|-|making|re-election|body"},
		{"A 12-year-old left at 5pm on 9/11.", "A|12|-|year|-|old|left|at|5|pm|on|9/11|."},
	} {
		tree := parse(c.text)
		var got []string
		for i := range tree.Words {
			got = append(got, tree.Form(i))
		}
		if d := cmp.Diff(c.want, strings.Join(got, "|")); d != "" {
			t.Errorf("%q: %s", c.text, d)
		}
	}
}

// TestJoinPrefixes: a text with its hyphens apart gets the words that Parse
// makes of it with its hyphens joined.
func TestJoinPrefixes(t *testing.T) {
	got := JoinPrefixes(strings.Fields("an anti - tank mine , re - elected non - state well - known - pro - ex -"))
	if d := cmp.Diff("an anti-tank mine , re-elected non-state well - known - pro-ex -", strings.Join(got, " ")); d != "" {
		t.Error(d)
	}
}

func TestGrammar(t *testing.T) {
	tree := parse("On Tuesday, the minister was not arrested by the police.")
	verb := tree.word("arrested")
	if tree.Root() != verb || !tree.IsPassive(verb) || !tree.IsNegated(verb) {
		t.Errorf("root %q, passive %v, negated %v", tree.Form(tree.Root()), tree.IsPassive(verb), tree.IsNegated(verb))
	}
	got := []string{tree.Form(tree.Subject(verb)), tree.Form(tree.Agent(verb)), tree.Form(tree.Case(tree.word("Tuesday"))),
		tree.Form(tree.ClauseOf(tree.word("Tuesday"))), tree.Lemma(verb), tree.Form(tree.Governor(tree.word("minister")))}
	if d := cmp.Diff([]string{"minister", "police", "On", "arrested", "arrest", "arrested"}, got); d != "" {
		t.Error(d)
	}
	if got := tree.Obliques(verb); len(got) != 2 {
		t.Errorf("obliques %v, want police and Tuesday", got)
	}
	if got := tree.Subject(-1); got != -1 {
		t.Errorf("subject of none is %d", got)
	}
}

func TestVerb(t *testing.T) {
	for _, c := range []struct {
		text, verb string
		want       Verb
	}{
		{"Troops have left the city.", "left", Verb{Tense: Present, Perfect: true, Person: 3, Plural: true}},
		{"He will not visit Paris.", "visit", Verb{Tense: Future, Negated: true, Person: 3}},
		{"The bridge was destroyed.", "destroyed", Verb{Tense: Past, Passive: true, Person: 3}},
		{"They would leave the country.", "leave", Verb{Mood: Conditional, Person: 3, Plural: true}},
		{"She is leaving the country.", "leaving", Verb{Tense: Present, Progressive: true, Person: 3}},
	} {
		tree := parse(c.text)
		if d := cmp.Diff(c.want, tree.Verb(tree.word(c.verb))); d != "" {
			t.Errorf("%s: %s", c.text, d)
		}
	}
}

func TestLemmaRules(t *testing.T) {
	for _, c := range []struct{ form, xpos, want string }{
		{"cities", "NNS", "city"}, {"attacks", "VBZ", "attack"}, {"stopped", "VBD", "stop"}, {"tried", "VBN", "try"},
		{"raised", "VBD", "raise"}, {"visiting", "VBG", "visit"}, {"killed", "VBN", "kill"}, {"invaded", "VBD", "invade"},
	} {
		if got := ruleLemma(c.form, c.form, tagPair{"", c.xpos}); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.form, c.xpos, got, c.want)
		}
	}
}

// TestLongSentence: a sentence beyond the cap is one tree all the same.
func TestLongSentence(t *testing.T) {
	checkTree(t, parse(strings.Repeat("The ship left the port of Odesa and ", 200)))
	checkTree(t, parse(strings.Repeat("The army reports the attack and ", 200)))
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"", "Rain fell.", "((((((", "\xff\x00 a", "مرحبا by Monday", "don't 'll -- - x-", strings.Repeat("a ", 600)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { checkTree(t, parse(text)) })
}

// checkTree holds the invariant: one root, from which every word is reached;
// words in order, inside their tokens.
func checkTree(t *testing.T, tree *Tree) {
	t.Helper()
	roots, at := 0, 0
	for i, w := range tree.Words {
		if w.Head < -1 || w.Head >= len(tree.Words) || (w.Head < 0) != (w.Relation == "root") {
			t.Fatalf("word %d %+v of %d", i, w, len(tree.Words))
		}
		if w.Head < 0 {
			roots++
		}
		if w.Start < at || w.Len() == 0 {
			t.Fatalf("word %d %v after byte %d", i, w.Span, at)
		}
		at = w.End
	}
	if len(tree.Words) > 0 && roots != 1 {
		t.Fatalf("%d roots", roots)
	}
	for i := range tree.Words {
		h, steps := i, 0
		for ; h >= 0; h = tree.Words[h].Head {
			if steps++; steps > len(tree.Words) {
				t.Fatalf("word %d hangs in a circle", i)
			}
		}
	}
}

// TestNoAllocation: after warm-up no word costs memory. It works on a scratch
// of its own, for the race detector empties pools at random.
func TestNoAllocation(t *testing.T) {
	tree := ParseForms(strings.Fields(strings.Repeat("rain fell on us and ", 30)))
	m, s := loaded(), new(scratch)
	m.annotateWith(s, tree)
	if n := testing.AllocsPerRun(50, func() { m.annotateWith(s, tree) }); n > 2 {
		t.Errorf("%v allocations for %d words", n, len(tree.Words))
	}
}

func BenchmarkParse(b *testing.B) {
	text := "The foreign minister said on Tuesday that the two countries had agreed to resume talks next month, three years after the border was closed."
	tokens := sentence.Tokenize(text, article.Span{Start: 0, End: len(text)})
	Parse(text, tokens)
	b.ReportAllocs()
	for b.Loop() {
		Parse(text, tokens)
	}
	b.ReportMetric(float64(len(tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := decode(modelFile); err != nil {
			b.Fatal(err)
		}
	}
}
