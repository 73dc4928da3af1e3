package syntax

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"dateline/internal/syntax/treebank"
)

// WordClass is a word in lower case with the number of its cluster, from 1.
type WordClass struct {
	Word    string
	Cluster int
}

func sortedPairs(count map[tagPair]int) []tagPair {
	return slices.SortedFunc(maps.Keys(count), func(a, b tagPair) int {
		return cmp.Or(count[b]-count[a], cmp.Compare(a.UPOS+" "+a.XPOS, b.UPOS+" "+b.XPOS))
	})
}

// buildLexicon gives each frequent word of the treebank the class of its
// tags, and each word with a cluster that.
func (t *trainer) buildLexicon(train []treebank.Sentence) lexicon {
	entries := map[uint64][2]uint16{}
	for _, w := range t.Words {
		entries[t.m.formOf(w.Word, false).lower] = [2]uint16{uint16(w.Cluster), 0}
	}
	seen := map[uint64]map[int]int{}
	for _, s := range train {
		for _, w := range s {
			h := t.m.formOf(w.Form, false).lower
			if seen[h] == nil {
				seen[h] = map[int]int{}
			}
			seen[h][t.tagIndex[tagPair{w.UPOS, w.XPOS}]]++
		}
	}
	classes := map[string]uint16{}
	for _, h := range slices.Sorted(maps.Keys(seen)) {
		if class := classOf(seen[h]); class != "" {
			if classes[class] == 0 {
				classes[class] = uint16(len(classes) + 1)
			}
			e := entries[h]
			e[1] = classes[class]
			entries[h] = e
		}
	}
	t.log("lexicon: %d words, %d classes of tags", len(entries), len(classes))
	return pack(entries)
}

// classOf names the tags that make up a twentieth of a word's uses, "" for a
// word seen less than three times.
func classOf(tags map[int]int) string {
	total := 0
	for _, n := range tags {
		total += n
	}
	if total < 3 {
		return ""
	}
	var b strings.Builder
	for _, tag := range slices.Sorted(maps.Keys(tags)) {
		if tags[tag]*20 >= total {
			b.WriteByte(byte(tag))
		}
	}
	return b.String()
}

// pack lays the entries out as find reads them.
func pack(entries map[uint64][2]uint16) lexicon {
	n := len(entries)*3/2 + 1
	data := make([]byte, n*8)
	for _, h := range slices.Sorted(maps.Keys(entries)) {
		i := int(slot(h*golden, n))
		for data[i*8] != 0 {
			i = (i + 1) % n
		}
		key, e := lexiconKey(h), entries[h]
		copy(data[i*8:], []byte{byte(key), byte(key >> 8), byte(key >> 16), byte(key >> 24),
			byte(e[0]), byte(e[0] >> 8), byte(e[1]), byte(e[1] >> 8)})
	}
	return lexicon{string(data)}
}
