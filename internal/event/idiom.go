package event

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"dateline/internal/sentence"
)

//go:embed lexicon/idioms.tsv
var idiomsTSV string

// idiom is a line of lexicon/idioms.tsv: what stands around a verb that tells no
// event then.
type idiom struct {
	behind  [][]string      // phrases behind the verb, nil for anything
	objects map[string]bool // head nouns of its object, nil for anything
	types   map[Type]bool   // of the codings that it takes away, nil for any
}

var idioms = sync.OnceValue(func() map[string][]idiom {
	table, err := parseIdioms(idiomsTSV)
	if err != nil {
		panic(err) // embedded data, checked by a test
	}
	return table
})

// parseIdioms reads lexicon/idioms.tsv by lemma.
func parseIdioms(tsv string) (map[string][]idiom, error) {
	table := map[string][]idiom{}
	err := eachRow(tsv, 4, func(c []string) error {
		row := idiom{}
		for p := range strings.SplitSeq(c[1], "|") {
			if p != "" {
				row.behind = append(row.behind, strings.Fields(p))
			}
		}
		if c[2] != "" {
			row.objects = words(strings.ReplaceAll(c[2], "|", " "))
		}
		for t := range strings.SplitSeq(c[3], "|") {
			if t == "" {
				continue
			}
			typ, err := ParseType(t)
			if err != nil {
				return err
			}
			if row.types == nil {
				row.types = map[Type]bool{}
			}
			row.types[typ] = true
		}
		if row.behind == nil && row.objects == nil {
			return fmt.Errorf("%s: a row that asks for nothing", c[0])
		}
		table[c[0]] = append(table[c[0]], row)
		return nil
	})
	return table, err
}

// isIdiom reports whether verb i is part of a turn of phrase that tells no
// event: "took a shower", "fell short".
func (r *reading) isIdiom(i int, code coding) bool {
	v := &r.verbs[i]
	if code.noun != "" {
		return false
	}
	if r.isFunctionWord(v, code) || r.isReceipt(i, code) {
		return true
	}
	for _, row := range idioms()[v.lemma] {
		if (row.types == nil || row.types[code.typ]) && (row.behind == nil || r.isBehind(v, row.behind)) && (row.objects == nil || r.isObjectOf(i, row.objects)) {
			return true
		}
	}
	return false
}

// isBehind reports whether one of the phrases begins behind the verb, or behind
// an adverb or pronoun there.
func (r *reading) isBehind(v *verb, phrases [][]string) bool {
	for _, p := range phrases {
		for k := v.object; k < v.object+3 && k < len(r.words); k++ {
			if r.followed(k, p) {
				return true
			}
			if r.tree.UPOS(k) != "ADV" && !objectPronouns[r.at(k)] {
				break
			}
		}
	}
	return false
}

// isObjectOf reports whether the head of the object of verb i, or of the
// subject of a passive, is one of the nouns.
func (r *reading) isObjectOf(i int, nouns map[string]bool) bool {
	k := r.tree.Object(r.node(i))
	if r.verbs[i].passive {
		if k = r.subjectWord(i, 2); k < 0 && r.verbs[i].mood == reducedClause {
			k = r.prev(r.verbs[i].start) // "figures released today"
		}
	} else if g := r.tree.Governor(r.node(i)); k < 0 && g >= 0 && r.tree.Is(r.node(i), "acl:relcl") {
		k = g // "the speech he gave"
	}
	if k < 0 || r.words[k].name >= 0 {
		return false
	}
	w := r.at(k)
	return nouns[w] || nouns[strings.TrimSuffix(w, "s")]
}

// isFunctionWord reports whether verb i is no verb where it stands: "given the
// costs", "the row surrounding him", "opposed to the deal", "is going to say",
// "left without a roof".
func (r *reading) isFunctionWord(v *verb, code coding) bool {
	bare := v.start == v.head
	switch w := r.at(v.head); {
	case w == "given":
		return bare && (v.start == 0 || r.tree.UPOS(v.start-1) != "NOUN" && r.tree.UPOS(v.start-1) != "PROPN") && r.tree.XPOS(v.head) == "VBN" && v.mood != past
	case w == "used":
		return !v.passive && r.at(v.object) == "to" && v.object+1 < len(r.words) && r.words[v.object].verb >= 0 // "used to travel"
	case w == "bound":
		return bare && r.at(v.object) == "for" // "a bus bound for Kandahar"
	case w == "surrounding":
		return bare
	case w == "striking":
		return r.tree.Object(v.head) < 0 // "the report is striking"
	case w == "opposed":
		return r.at(v.object) == "to" && (bare || v.passive)
	case w == "going":
		return r.at(v.object) == "to" && v.object+1 < len(r.words) && r.words[v.object+1].verb >= 0
	case w == "named":
		return v.passive && (r.at(v.object) == "in" || r.at(v.object) == "after")
	case w == "called":
		return v.passive && code.typ == Consult && v.object < len(r.words) && (r.tree.UPOS(v.object) == "ADJ" || r.capitalised(v.object))
	case v.lemma == "leave" && code.typ == Retreat:
		return r.leavesSomethingBehind(v)
	case v.lemma == "succeed":
		return code.typ == Consult && (v.object >= len(r.words) || r.at(v.object) == "in" || r.words[v.object].Kind != sentence.Word)
	}
	return false
}

var objectPronouns = words(`it him her them us me that this`)

// locales are nouns of places that one can leave.
var locales = words(`city town village capital country island district province region camp base building palace compound`)

// leavesSomethingBehind reports whether verb v tells in which state it left
// somebody, and not that anybody left: "left him without friends".
func (r *reading) leavesSomethingBehind(v *verb) bool {
	if v.passive && (r.at(v.object) == "in" || r.at(v.object) == "with" || r.at(v.object) == "without") {
		return true
	}
	k := r.tree.Object(v.head)
	if k < 0 || v.passive || locales[r.at(k)] || r.actingOf(k, r.memory) == unknown && !pronouns[r.at(k)] {
		return false
	}
	if n := r.words[k].name; n >= 0 && r.names[n].Place != nil {
		return false
	}
	for j := k + 1; j < v.right && j < k+3; j++ {
		if w := r.at(j); w == "with" || w == "without" {
			return true
		}
	}
	return false
}

// isReceipt reports whether what verb i receives is a thing and no guest.
func (r *reading) isReceipt(i int, code coding) bool {
	v := &r.verbs[i]
	if v.lemma != "receive" || code.typ != Consult {
		return false
	}
	k := r.tree.Object(r.node(i))
	if v.passive {
		k = r.subjectWord(i, 2)
	} else if g := r.tree.Governor(r.node(i)); k < 0 && g >= 0 && r.tree.Is(r.node(i), "acl:relcl") {
		k = g
	}
	return k >= 0 && r.words[k].name < 0 && !pronouns[r.at(k)] && r.actingOf(k, r.memory) == unknown && !people[r.at(k)]
}
