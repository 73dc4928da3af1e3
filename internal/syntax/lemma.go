package syntax

import (
	"cmp"
	"slices"
	"strings"

	"dateline/internal/syntax/treebank"
)

// lemma is the dictionary form of a word: an exception of the treebank, else
// what the rules of English inflection give.
func (m *model) lemma(form string, p tagPair) string {
	low := strings.ToLower(form)
	if l, ok := m.lemmas[p.UPOS+" "+low]; ok {
		return l
	}
	return ruleLemma(form, low, p)
}

func ruleLemma(form, low string, p tagPair) string {
	switch p.XPOS {
	case "NNS":
		return singular(low)
	case "NNPS":
		return singular(form)
	case "VBZ":
		return singular(low)
	case "VBD", "VBN":
		return unended(low, "ed")
	case "VBG":
		return unended(low, "ing")
	case "JJR", "RBR":
		return unended(low, "er")
	case "JJS", "RBS":
		return unended(low, "est")
	case "NNP", "ADD", "FW", "GW":
		return form
	}
	if p.UPOS == "PROPN" {
		return form
	}
	return low
}

// singular takes a plural or third-person ending off.
func singular(w string) string {
	switch {
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case hasAnySuffix(w, "ches", "shes", "sses", "xes", "zzes", "oes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !hasAnySuffix(w, "ss", "us", "is"):
		return w[:len(w)-1]
	}
	return w
}

// unended takes an ending off and mends the stem: "stopped", "tried",
// "raised", "visited".
func unended(w, ending string) string {
	stem, ok := strings.CutSuffix(w, ending)
	n := len(stem)
	if !ok || n < 2 || !strings.ContainsAny(stem, "aeiouy") {
		return w
	}
	last, before := stem[n-1], stem[n-2]
	vowel := func(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }
	switch {
	case last == 'i' && ending != "ing":
		return stem[:n-1] + "y"
	case last == before && !vowel(last) && strings.IndexByte("lsfz", last) < 0:
		return stem[:n-1]
	case strings.IndexByte("uvcz", last) >= 0 || hasAnySuffix(stem, "dg", "ng", "rg", "bl", "pl", "tl", "dl", "gl", "kl", "fl") && last != 'g':
		return stem + "e"
	case hasAnySuffix(stem, "dg", "rg", "lg", "rs", "ns", "ls", "ps"):
		return stem + "e"
	case n >= 3 && vowel(before) && !vowel(stem[n-3]) && strings.IndexByte("tskdgmpr", last) >= 0 && syllables(stem) == 1:
		return stem + "e"
	case hasAnySuffix(stem, "at", "ad", "ir", "ur", "uir", "as", "is", "os", "us", "ok", "ak", "in") && !hasAnySuffix(stem, "ain", "oin", "ein", "eat", "ead", "oad", "air", "oak", "eak", "ook", "oat", "our", "rain"):
		return stem + "e"
	}
	return stem
}

func syllables(w string) int {
	n, in := 0, false
	for i := range len(w) {
		v := strings.IndexByte("aeiouy", w[i]) >= 0
		if v && !in {
			n++
		}
		in = v
	}
	return n
}

func hasAnySuffix(w string, endings ...string) bool {
	return slices.ContainsFunc(endings, func(e string) bool { return strings.HasSuffix(w, e) })
}

// learnLemmas collects the words whose most frequent lemma the rules miss.
func learnLemmas(train []treebank.Sentence) map[string]string {
	count := map[string]map[string]int{}
	pair := map[string]tagPair{}
	for _, s := range train {
		for _, w := range s {
			k := w.UPOS + " " + strings.ToLower(w.Form)
			if count[k] == nil {
				count[k] = map[string]int{}
			}
			count[k][w.Lemma]++
			if w.Lemma != ruleLemma(w.Form, strings.ToLower(w.Form), tagPair{w.UPOS, w.XPOS}) {
				pair[k] = tagPair{w.UPOS, w.XPOS}
			}
		}
	}
	out := map[string]string{}
	for k := range pair {
		top := ""
		for l, n := range count[k] {
			if c := cmp.Compare(n, count[k][top]); c > 0 || c == 0 && l < top {
				top = l
			}
		}
		if count[k][top] > 1 || len(count[k]) == 1 {
			out[k] = top
		}
	}
	return out
}
