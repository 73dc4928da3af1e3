package gazetteer

import "strings"

// trie holds phrases as words joined by gaps. Its words are numbers, given out
// by a lexicon.
type trie struct {
	edges  map[uint64]int32
	values []int32 // by node; 0: no phrase ends here, else 1 + the phrase's number
}

func newTrie() *trie {
	return &trie{edges: make(map[uint64]int32), values: make([]int32, 1)}
}

func edgeKey(node int32, g gap, word uint32) uint64 {
	return uint64(node)<<32 | uint64(g)<<28 | uint64(word)
}

func (t *trie) child(node int32, g gap, word uint32) int32 {
	return t.edges[edgeKey(node, g, word)]
}

// insert returns the place where the value of the phrase stands.
func (t *trie) insert(words []uint32, gaps []gap) *int32 {
	node := int32(0)
	for i, w := range words {
		g := noGap
		if i > 0 {
			g = gaps[i-1]
		}
		key := edgeKey(node, g, w)
		next, ok := t.edges[key]
		if !ok {
			t.values = append(t.values, 0)
			next = int32(len(t.values) - 1)
			t.edges[key] = next
		}
		node = next
	}
	return &t.values[node]
}

// wordIDs are the numbers of a word form in the trie of names and in that of
// sector nouns, 0 where it is in no phrase of the kind, and whether names of
// bodies end with it.
type wordIDs struct {
	name, sector uint32
	body         bool
}

// lexicon numbers the words of all phrases, by the forms that a text may have.
type lexicon struct {
	forms map[string]wordIDs
	next  uint32
}

// nameWord numbers a word of a name: as it is written, and in capitals.
func (l *lexicon) nameWord(w string) uint32 {
	if ids := l.forms[w]; ids.name != 0 {
		return ids.name
	}
	l.next++
	id := l.next
	l.setName(w, id)
	if up := strings.ToUpper(w); len(w) > 2 && l.forms[up].name == 0 {
		l.setName(up, id)
	}
	return id
}

func (l *lexicon) setName(w string, id uint32) {
	ids := l.forms[w]
	ids.name = id
	l.forms[w] = ids
}

// sectorWord numbers a word of a sector noun, in whatever case.
func (l *lexicon) sectorWord(w string) uint32 {
	lower := strings.ToLower(w)
	if ids := l.forms[lower]; ids.sector != 0 {
		return ids.sector
	}
	l.next++
	for _, form := range []string{lower, title(lower), strings.ToUpper(lower)} {
		l.setSector(form, l.next)
	}
	return l.next
}

// exactSectorWord numbers a word of a sector noun, in the case given.
func (l *lexicon) exactSectorWord(w string) uint32 {
	if ids := l.forms[w]; ids.sector != 0 {
		return ids.sector
	}
	l.next++
	l.setSector(w, l.next)
	return l.next
}

func (l *lexicon) setSector(w string, id uint32) {
	ids := l.forms[w]
	ids.sector = id
	l.forms[w] = ids
}

// setBody marks a word that names of bodies end with.
func (l *lexicon) setBody(w string) {
	ids := l.forms[w]
	ids.body = true
	l.forms[w] = ids
}

// title puts the first letter of a word in upper case.
func title(w string) string {
	if w == "" {
		return w
	}
	r := []rune(w)
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}

// split cuts a phrase into words and the gaps between them.
func split(phrase string) (words []string, gaps []gap, ok bool) {
	w, found := nextWord(phrase, 0)
	if !found || w.start != 0 {
		return nil, nil, false
	}
	for {
		words = append(words, phrase[w.start:w.end])
		if w.end == len(phrase) {
			return words, gaps, true
		}
		if phrase[w.end] == '.' { // St., Mt.: the dot is passed over
			w.end++
		}
		g, next := gapAt(phrase, w.end)
		if g == noGap {
			return words, gaps, w.end == len(phrase)
		}
		gaps = append(gaps, g)
		w = word{next, wordEnd(phrase, next)}
	}
}
