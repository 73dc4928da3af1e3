package event

import "strings"

// kin are words by which a text tells one kind of happening and names it again:
// the takeover is the coup, and the ruling is when a court threw something out.
// A word before the slash is a noun, one behind it a verb.
var kin = []string{
	"coup takeover putsch overthrow mutiny / overthrow topple oust depose mutiny",
	"election elections vote poll polls polling ballot plebiscite referendum runoff run-off / elect vote",
	"ruling verdict judgment judgement sentence conviction / sentence convict rule annul acquit overturn",
	"strike attack raid assault airstrike bombing shelling bombardment blast explosion / attack strike bomb shell raid bombard",
	"launch test firing / launch test test-fire",
	"agreement accord deal pact treaty memorandum protocol / sign agree",
	"truce ceasefire cease-fire armistice / cease",
	"killing murder assassination shooting death / kill murder assassinate shoot die",
	"protest rally march demonstration / march rally protest demonstrate",
	"flight escape departure exit / flee escape leave",
	"arrest detention capture / arrest detain capture seize",
	"resignation / resign quit",
	"embargo blockade boycott siege sanctions closure / boycott blockade besiege",
	"talks meeting summit visit / meet visit",
	"invasion incursion offensive assault operation campaign / invade",
	"announcement statement declaration / announce declare",
	"expulsion / expel",
	"inauguration swearing-in / inaugurate",
}

// nounKinds and verbKinds have the kinds of a noun and the kind of a verb: one
// more than the index of its row of kin.
var nounKinds, verbKinds = indexKin()

func indexKin() (nouns map[string][]int, verbs map[string]int) {
	nouns, verbs = map[string][]int{}, map[string]int{}
	for i, row := range kin {
		n, v, _ := strings.Cut(row, "/")
		for w := range strings.FieldsSeq(n) {
			nouns[w] = append(nouns[w], i+1)
		}
		for w := range strings.FieldsSeq(v) {
			verbs[w] = i + 1
		}
	}
	return nouns, verbs
}

// keepKind remembers d as the day of the happening that the noun names.
func (m *memory) keepKind(noun string, d Dating) {
	for _, kind := range nounKinds[lastWord(noun)] {
		m.kinds[kind] = d
	}
}

// toldDay is the day that the text gave before to the happening which the noun
// at word k names again.
func (c *calendar) toldDay(k int) (Dating, bool) {
	if n, ok := c.nounAt(k); ok {
		if d, ok := c.memory.nouns[n.noun]; ok {
			return d, true
		}
		if d, ok := c.memory.ofKind(n.noun); ok {
			return d, true
		}
	}
	if !c.plainWord(k) {
		return Dating{}, false
	}
	return c.memory.ofKind(c.at(k))
}

// ofKind is the day of the happening told before that the noun may name.
func (m *memory) ofKind(noun string) (Dating, bool) {
	for _, kind := range nounKinds[lastWord(noun)] {
		if d, ok := m.kinds[kind]; ok {
			return d, true
		}
	}
	return Dating{}, false
}
